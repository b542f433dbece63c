"""Whom a text credits, read as the body of a page of an outlet of its own."""

from headwater.models import Block, Outlet
from headwater.reading.credits import find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")


def credited(text, language):
    """Return the names that are credited in a text of one or more paragraphs, in order."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", (start, start + len(paragraph))))
        start += len(paragraph) + 2
    return [credit.name for credit in find_credits(text, blocks, (), (), outlet=OWN, language=language)]
