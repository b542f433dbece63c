"""Article -> statements: who says what, by which words, and who the speakers are."""

from headwater.statements.attribution import Reader, attribute
from headwater.statements.state import state

__all__ = ["Reader", "attribute", "state"]
