"""Article -> statements: who says what, by which words, and who the speakers are."""

from headwater.statements.attribution import Reader, attribute
from headwater.states import state_of

__all__ = ["Reader", "attribute", "state"]


def state() -> str:
    """Return what is another value for another state of the code and the data that read statements."""
    return state_of("statements")
