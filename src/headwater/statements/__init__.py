"""Article -> statements: who says what, by which words, and who the speakers are."""

from headwater.statements.attribution import Reader, attribute

__all__ = ["Reader", "attribute"]
