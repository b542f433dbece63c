"""A plain or Markdown text as lines: paragraphs put together, list marks and link syntax taken off."""

import re
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from headwater.reading.gather import Anchor, Gatherer

_BULLET = re.compile(r"^\s{0,40}(?:[•◦▪‣·●○■□◼◾▫◆◇❖▸▹▶▷➤➔➜→⇒►★☆✦✧✓✔⁃∙*+]\s{1,8}|[•◦▪‣●○■◆▸►▶])(?=\S)")
_NUMBER = re.compile(r"^\s{0,40}(?:\d{1,2}[.)]|[(\[]\d{1,2}[)\]])\s+(?=\S)")
_DASHED = re.compile(r"^\s{0,40}[-–—]\s+(?=\S)")
_INNER_DASH = re.compile(r"[,.!?…”»\"]\s?[-–—]\s")
_MARK_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_MARK_QUOTE = re.compile(r"^\s{0,3}>\s?")
_MARK_RULE = re.compile(r"^\s{0,3}(?:[-*_=]\s?){3,80}$")
_MARK_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\((<?)([^\s()<>]{1,2000})>?(?:\s+\"[^\"\n]{0,300}\")?\)|<(https?://[^\s<>]{1,2000})>")
_MARK_STRESS = re.compile(r"(\*\*|__|\*|(?<!\w)_(?=\S))(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?!\w)")
_IS_MARKDOWN = re.compile(r"^#{1,6}\s+\S|\[[^\[\]\n]{1,300}\]\(https?://", re.MULTILINE)
# A paragraph broken at a fixed width has lines of nearly one length; others hold a line a thought.
_WRAP_LEAST, _WRAP_MOST = 45, 100


@dataclass(slots=True)
class Line:
    """One paragraph, heading or list item. ``spent``: what it said of the page has been taken, it is no part of the text."""

    text: str
    anchors: tuple[Anchor, ...] = ()
    bullet: bool = False
    quote: bool = False
    heading: int = 0
    spent: bool = False

    @property
    def link_share(self) -> float:
        """The share of the text that is set in links, 0 to 1."""
        return sum(anchor.end - anchor.start for anchor in self.anchors) / max(1, len(self.text))


def read_lines(text: str, *, markdown: bool = False) -> list[Line]:
    """Return the lines of ``text`` that hold anything. Markdown is also recognised by its headings and links."""
    marked = markdown or bool(_IS_MARKDOWN.search(text))
    rows = text.replace("\x00", "").splitlines()
    lines: list[Line] = []
    for blank, group in groupby(rows, lambda row: not row.strip() or bool(_MARK_RULE.match(row))):
        if not blank:
            lines += _chunk(list(group), marked=marked)
    return [line for line in lines if line.text]


def _chunk(rows: list[str], *, marked: bool) -> list[Line]:
    """Return the lines of what stands between two blank lines."""
    dashes = sum(bool(_DASHED.match(row)) for row in rows)
    listed = dashes > 1 and (marked or not any(_INNER_DASH.search(row) for row in rows))
    if marked and dashes == 1 and _DASHED.match(rows[0]) and rows[0].lstrip().startswith("-"):
        listed = True
    numbered = sum(bool(_NUMBER.match(row)) for row in rows) > 0
    wrapped = _is_wrapped(rows)
    lines: list[Line] = []
    pending: list[str] = []
    for row in rows:
        if pending and (not (wrapped or marked) or _opens(row, listed=listed, numbered=numbered, marked=marked)):
            lines.append(_line(" ".join(pending), listed=listed, marked=marked))
            pending = []
        pending.append(_MARK_QUOTE.sub("", row) if marked and pending else row)
        if marked and _MARK_HEADING.match(row):
            lines.append(_line(" ".join(pending), listed=listed, marked=marked))
            pending = []
    return [*lines, *([_line(" ".join(pending), listed=listed, marked=marked)] if pending else [])]


def _is_wrapped(rows: list[str]) -> bool:
    lengths = [len(row.rstrip()) for row in rows[:-1]]
    return bool(lengths) and max(lengths) <= _WRAP_MOST and median(lengths) >= _WRAP_LEAST


def _opens(row: str, *, listed: bool, numbered: bool, marked: bool) -> bool:
    """Whether a row begins a new line of its own rather than going on with the one before."""
    return bool(
        _BULLET.match(row) or (listed and _DASHED.match(row)) or (numbered and _NUMBER.match(row)) or (marked and _MARK_HEADING.match(row))
    )


def _line(raw: str, *, listed: bool, marked: bool) -> Line:
    heading, quote = 0, False
    if marked and (match := _MARK_HEADING.match(raw)):
        heading, raw = len(match[1]), match[2]
    elif marked and (match := _MARK_QUOTE.match(raw)):
        quote, raw = True, raw[match.end() :]
    bullet = _BULLET.match(raw) or (_DASHED.match(raw) if listed else None)
    numbered = _NUMBER.match(raw)
    if bullet:
        raw = raw[bullet.end() :]
    text, anchors = _inline(raw) if marked else _inline_plain(raw)
    return Line(text, anchors, bool(bullet or numbered), quote, heading)


def _inline_plain(raw: str) -> tuple[str, tuple[Anchor, ...]]:
    gatherer = Gatherer()
    gatherer.add(raw)
    gathered = gatherer.take()
    return (gathered.text, ()) if gathered else ("", ())


def _inline(raw: str) -> tuple[str, tuple[Anchor, ...]]:
    """Return a Markdown line's text and links; stress marks and pictures are taken off."""
    gatherer = Gatherer()
    end = 0
    for match in _MARK_LINK.finditer(raw):
        gatherer.add(_unstressed(raw[end : match.start()]))
        end = match.end()
        if not match[1]:
            gatherer.open_link(match[4] or match[5])
            gatherer.add(_unstressed(match[2] or match[5]))
            gatherer.close_link()
    gatherer.add(_unstressed(raw[end:]))
    gathered = gatherer.take()
    return (gathered.text, gathered.anchors) if gathered else ("", ())


def _unstressed(text: str) -> str:
    return _MARK_STRESS.sub(r"\2", _MARK_STRESS.sub(r"\2", text))
