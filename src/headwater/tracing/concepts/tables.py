"""Tables of words by what they mean: a line a meaning, a column a language; and the known words in a run of characters without blanks."""

from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

_LONGEST = 4  # characters of a word


@cache
def rows(table: str) -> list[list[str]]:
    """Return the lines of a table as cells, its heading first; comments are left out."""
    lines = (files(__package__) / table).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and line[0] != "#"]


def words_in(run: str, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where each known word in a run of characters begins and ends; the longest wins."""
    at = 0
    while at < len(run):
        length = next((n for n in range(_LONGEST, 0, -1) if run[at : at + n] in known), 0)
        if length:
            yield at, at + length
        at += length or 1
