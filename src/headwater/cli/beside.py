"""Two texts side by side in the terminal: what both have in one row, what only one has in a row of its own."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate

from rich.table import Table
from rich.text import Text

from headwater.cli import common
from headwater.models import Article, Match, Span

_WIDEST = 160  # columns, where the output is no terminal
_MOST = 1200  # words of a passage whose edits are marked: beyond, comparing all with all takes long
_ALONE = 200  # code points of what one text has alone that are shown

Row = tuple[Span | None, Span | None]


def changed(match: Match) -> Table:
    """Return the typed changes as a table: kind, words of A, words of B."""
    table = Table("change", "A", "B", width=min(common.out.width, _WIDEST))
    for change in match.changes:
        before, after = (common.short(side) or "nothing" for side in (change.before, change.after))
        table.add_row(change.kind.replace("_", " "), Text(before, "red"), Text(after, "green"))
    return table


def beside(match: Match, a: Article, b: Article) -> Table:
    """Return both texts as a table of two columns, in the order of A; what B has elsewhere comes where B has it, or last."""
    table = Table("A", "B", width=min(common.out.width, _WIDEST), show_lines=True)
    for left, right in rows(match, len(a.text or ""), len(b.text or "")):
        if left and right:
            table.add_row(*_passage(_piece(a, left), _piece(b, right), same=match.kind != "translation"))
        elif any(map(str.isalnum, _piece(a, left) + _piece(b, right))):  # not the blanks and marks between two passages
            table.add_row(_alone(_piece(a, left)), _alone(_piece(b, right)))
    return table


def rows(match: Match, length_a: int, length_b: int) -> Iterator[Row]:
    """Yield the passages, in order of A, and between them what stands in one text only."""
    spans = sorted(match.spans)
    gaps_a = _gaps((span[:2] for span in spans), length_a)
    gaps_b = _gaps((span[2:] for span in spans), length_b)
    for a_start, a_end, b_start, b_end in spans:
        yield from ((gap, None) for gap in _until(gaps_a, a_start))
        yield from ((None, gap) for gap in _until(gaps_b, b_start))
        yield (a_start, a_end), (b_start, b_end)
    yield from ((gap, None) for gap in gaps_a)
    yield from ((None, gap) for gap in gaps_b)


def _gaps(spans: Iterable[tuple[int, ...]], length: int) -> list[Span]:
    """Return what lies between the spans, in order."""
    ordered = sorted(spans)
    ends = [0, *accumulate((span[1] for span in ordered), max)]
    starts = [*(span[0] for span in ordered), length]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if end < start]


def _until(gaps: list[Span], place: int) -> Iterator[Span]:
    """Take the gaps that end before ``place`` off the list."""
    while gaps and gaps[0][1] <= place:
        yield gaps.pop(0)


def _piece(article: Article, span: Span | None) -> str:
    return (article.text or "")[slice(*span)] if span else ""


def _alone(text: str) -> Text:
    return Text(common.short(text, _ALONE), "dim")


def _passage(one: str, other: str, *, same: bool) -> tuple[Text, Text]:
    """Return a passage of both texts, the words that differ marked where both are in one language."""
    left, right = (common.clean(" ".join(text.split())).split(" ") for text in (one, other))
    if not same or max(len(left), len(right)) > _MOST:
        return Text(" ".join(left)), Text(" ".join(right))
    shown = Text(), Text()
    for kind, a, a_end, b, b_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        for text, words, style in ((shown[0], left[a:a_end], "red"), (shown[1], right[b:b_end], "green")):
            if words:
                text.append(" ".join(words), "" if kind == "equal" else style).append(" ")
    return shown
