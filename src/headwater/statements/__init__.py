"""Article -> statements: who says what, by which words; speakers; figures and dates."""

from headwater.statements.attribution import attribute

__all__ = ["attribute"]
