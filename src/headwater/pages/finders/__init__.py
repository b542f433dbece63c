"""Finders: services on the web that know when a page was there, or where a passage stands. None is asked unless it is configured."""

from headwater.pages.finders.asking import Asked, Finder, Lead, Sighting, ask
from headwater.pages.finders.settings import KINDS, Settings, open_finders, read_settings

__all__ = ["KINDS", "Asked", "Finder", "Lead", "Settings", "Sighting", "ask", "open_finders", "read_settings"]
