"""Figures, amounts, dates, places and names that a text mentions, each with its normalised value."""

from headwater.mentions.finding import mentions

__all__ = ["mentions"]
