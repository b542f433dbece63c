"""Which words of a text are compared: its prose. URLs are none, nor is the line of links under a post. Pure functions."""

from itertools import chain

from headwater.models import Span
from headwater.words import TOKEN

BLANK_LINE = "\n\n"
"""What stands between two blocks."""
_SIGNATURE = 6  # words beside its URLs below which a block is the line under a post ("Subscribe", "Send us news"), or a bare link


def prose(text: str) -> list[list[str]]:
    """Return the words of each block of ``text``, as they are written."""
    if "://" not in text:
        return [TOKEN.findall(block) for block in text.split(BLANK_LINE)]
    return [[text[start:end] for start, end in block] for block in _linked(text)]


def prose_spans(text: str) -> list[Span]:
    """Return where each word of ``prose(text)`` stands."""
    if "://" not in text:
        return [found.span() for found in TOKEN.finditer(text)]
    return list(chain.from_iterable(_linked(text)))


def _linked(text: str) -> list[list[Span]]:
    """Return where the words of each block of a text with URLs stand. A text that is all links keeps their words."""
    blocks: list[list[Span]] = []
    signatures: list[bool] = []
    at = 0
    for block in text.split(BLANK_LINE):
        found = [match.span() for match in TOKEN.finditer(text, at, at + len(block))]
        words = [span for span in found if not text.startswith(("http://", "https://"), span[0])]
        blocks.append(words)
        signatures.append(len(words) < min(_SIGNATURE, len(found)))
        at += len(block) + len(BLANK_LINE)
    return blocks if all(signatures) else [[] if signature else words for words, signature in zip(blocks, signatures, strict=True)]
