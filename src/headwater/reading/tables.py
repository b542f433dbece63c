"""Tables: those that hold data become a block a row, those that only lay out a page become what stands in their cells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from headwater.reading.gather import Anchor
from headwater.reading.raw import Place, RawBlock

# A cell with more than this (code points) is prose: the table lays out the page.
_LONGEST_CELL = 160
_BETWEEN_CELLS = " | "


def settled_tables(blocks: list[RawBlock]) -> list[RawBlock]:
    """Return the blocks with each row of a data table joined into one."""
    settled: list[RawBlock] = []
    for table, group in groupby(blocks, lambda block: _around(block.place, "table") if block.kind == "table" else None):
        members = list(group)
        if table is None:
            settled += members
        elif _holds_data(members):
            settled += [_joined(row) for row in _rows(members)]
        else:
            settled += [replace(block, kind="paragraph") for block in members]
    return settled


def _around(place: Place, tag: str) -> Place | None:
    return next((around for around in place.up() if around.tag == tag), None)


def _rows(cells: list[RawBlock]) -> Iterator[list[RawBlock]]:
    for _, row in groupby(cells, lambda cell: id(_around(cell.place, "tr"))):
        yield list(row)


def _holds_data(cells: list[RawBlock]) -> bool:
    rows = list(_rows(cells))
    lengths: Counter[Place | None] = Counter()
    for cell in cells:
        lengths[_around(cell.place, "td")] += len(cell.text)
    lengths.pop(None, None)  # header cells
    return len(rows) > 1 and max(map(len, rows)) > 1 and max(lengths.values(), default=0) <= _LONGEST_CELL


def _joined(row: list[RawBlock]) -> RawBlock:
    text, anchors = "", []
    for cell in row:
        text += _BETWEEN_CELLS if text else ""
        anchors += [Anchor(a.start + len(text), a.end + len(text), a.url) for a in cell.anchors]
        text += cell.text
    return replace(row[0], text=text, anchors=tuple(anchors), bold=0)
