"""Numbered highlights over a text, of any overlap: the text cut into pieces, each knowing what lies over it. Pure functions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.models import Block, Span
from headwater.web.showing import plain


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to highlight: what it is (``source``, ``cue``, ``content``, ``shared`` …) and the number it belongs to."""

    span: Span
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which nothing begins or ends. ``starts`` lists the numbers whose first mark begins here."""

    text: str
    start: int
    kinds: tuple[str, ...]
    numbers: tuple[int, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text: its kind (as a block's), and its pieces."""

    kind: str
    span: Span
    pieces: tuple[Piece, ...]


def paragraphs(text: str | None, blocks: Sequence[Block] = (), marks: Iterable[Mark] = ()) -> tuple[Paragraph, ...]:
    """Return the paragraphs of ``text`` cut at every edge of a mark. Marks outside the text, or empty, are left out."""
    shown = plain(text)
    laid = sorted((m for m in marks if 0 <= m.span[0] < m.span[1] <= len(shown)), key=lambda m: m.span)
    first: dict[int, int] = {}
    for mark in laid:
        first.setdefault(mark.number, mark.span[0])
    kinds = {block.span[0]: block.kind for block in blocks}
    return tuple(
        Paragraph(kinds.get(start, "paragraph"), (start, end), _pieces(shown, (start, end), laid, first)) for start, end in _lines(shown)
    )


def _lines(text: str) -> Iterable[Span]:
    at = 0
    for row in text.split("\n"):
        if row.strip():
            yield at, at + len(row)
        at += len(row) + 1


def _pieces(text: str, span: Span, marks: Sequence[Mark], first: dict[int, int]) -> tuple[Piece, ...]:
    start, end = span
    over = [m for m in marks if m.span[0] < end and start < m.span[1]]
    edges = sorted({start, end, *(e for m in over for e in m.span if start < e < end)})
    begin, stop = defaultdict(list), defaultdict(list)
    for mark in over:
        begin[max(start, mark.span[0])].append(mark)
        stop[mark.span[1]].append(mark)
    here: list[Mark] = []
    pieces = []
    for a, b in pairwise(edges):
        ended = stop.get(a, [])
        here = [m for m in here if m not in ended] + begin.get(a, [])
        starts = sorted({m.number for m in here if first[m.number] == a})
        pieces.append(Piece(text[a:b], a, tuple(sorted({m.kind for m in here})), tuple(sorted({m.number for m in here})), tuple(starts)))
    return tuple(pieces)
