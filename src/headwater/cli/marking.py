"""An article's text with its statements marked: [source], <cue>, {1 content}, the speakers beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from headwater.cli import common
from headwater.models import Attribution, Span, Speaker, Statement

_STYLES = {"source": "bold cyan", "cue": "yellow", "content": "underline"}
_WIDE, _MARGIN, _NARROW_MARGIN = 100, 28, 20  # columns of a terminal, and of the margin in it


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the text with what stands before and after it."""

    span: Span
    role: str
    before: str
    after: str


def name_of(speaker: Speaker | None) -> str:
    """Return how a speaker is called in the margin: the name, else what the article calls them."""
    if speaker is None:
        return "nobody named"
    return common.clean(speaker.name or speaker.role or "not told")


def what_of(speaker: Speaker | None) -> str:
    """Return what kind of party a speaker is, with the grade of an unnamed one: "unnamed, witness"."""
    if speaker is None:
        return ""
    return f"{speaker.kind}, {speaker.grade.replace('_', ' ')}" if speaker.grade else speaker.kind


def marked(result: Attribution, width: int) -> Iterator[Table]:
    """Yield the paragraphs of an article, marked, as tables of one row: the speakers of its statements, the text."""
    text = result.text or ""
    marks = sorted(_marks(result.attributions), key=lambda mark: (mark.span[0], -mark.span[1]))
    margin = _MARGIN if width >= _WIDE else _NARROW_MARGIN
    at = 0
    for line in text.splitlines(keepends=True):
        start, end = at, at + len(line.rstrip())
        at += len(line)
        if not line.strip():
            continue
        grid = Table.grid(padding=(0, 2), expand=False)
        grid.add_column(width=margin)
        grid.add_column()
        here = [mark for mark in marks if mark.span[0] < end and mark.span[1] > start]
        grid.add_row(_beside(result.attributions, (start, end)), _line(text, (start, end), here))
        yield grid


def _marks(statements: tuple[Statement, ...]) -> Iterator[_Mark]:
    """Yield the marks of all statements; a source that several share is marked once."""
    seen: set[tuple[str, Span]] = set()
    for number, statement in enumerate(statements, 1):
        for role, spans, before, after in (
            ("source", statement.source, "[", "]"),
            ("cue", statement.cue, "<", ">"),
            ("content", statement.content, f"{{{number} ", "}"),
        ):
            for span in spans:
                if role == "content" or (role, span) not in seen:
                    seen.add((role, span))
                    yield _Mark(span, role, before, after)


def _beside(statements: tuple[Statement, ...], line: Span) -> Text:
    """Return the margin of a paragraph: the speaker of each statement that begins in it."""
    margin = Text()
    for number, statement in enumerate(statements, 1):
        if line[0] <= statement.content[0][0] < line[1]:
            colour = "cyan" if statement.speaker and (statement.speaker.name or statement.speaker.role) else "dim"
            margin.append(f"{number} ", "dim").append(common.short(name_of(statement.speaker), 60), colour)
            margin.append("" if statement.act == "speech" else f" ({statement.act})", "dim").append("\n")
    margin.rstrip()
    return margin


def _line(text: str, line: Span, marks: list[_Mark]) -> Text:
    """Return one paragraph with its marks; a mark that goes on in another paragraph is closed at the end and opened anew there."""
    start, end = line
    shown = Text()
    cuts = sorted({start, end, *(max(start, min(end, at)) for mark in marks for at in mark.span)})
    for at, following in zip(cuts, [*cuts[1:], end], strict=True):
        for mark in sorted((m for m in marks if min(m.span[1], end) == at > max(m.span[0], start)), key=lambda m: -m.span[0]):
            shown.append(mark.after, _STYLES[mark.role])
        for mark in (m for m in marks if max(m.span[0], start) == at < min(m.span[1], end)):
            shown.append(mark.before, _STYLES[mark.role])
        within = {mark.role for mark in marks if mark.span[0] <= at < following <= mark.span[1]}
        shown.append(common.clean(text[at:following]), " ".join(_STYLES[role] for role in sorted(within)))
    return shown
