"""Quotation marks of every kind: where quotations begin and end, which hold which, which go on over paragraphs.

A mark is read by its neighbours, never by its shape alone: ``“`` closes in German and opens in English, ``’`` is mostly an apostrophe.
An opening mark without a partner is believed only where a quotation plainly begins, and then only to the end of its paragraph.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from headwater.models import Span

_CLOSERS = {
    "“": '”“"', "”": "”", "„": '“”"‟', "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "‘": "’", "‚": "‘’", "‛": "’", "'": "'",
    "’": "’", '"': '"”', "＂": "＂", "「": "」", "『": "』", "〝": "〞〟", "``": "''", "''": "''", "｢": "｣",
    "<<": ">>", ",,": "''\"“”", "‘‘": "’’", "‚‚": "‘‘’’", "❝": "❞", "❛": "❜", "🙶": "🙷",
}  # fmt: skip
MARKS = frozenset('"“”„‟«»‘‹›「」『』〝〞〟｢｣＂❝❞🙶🙷')
"""Characters that mark a quotation wherever they stand; an apostrophe may be none."""
_ALWAYS_OPEN = frozenset(("„", "‚", "「", "『", "〝", "``", "｢", "‟", "❝", "❛", "🙶", "‚‚"))
_ALWAYS_CLOSE = frozenset("」』〞〟｣❞❜🙷")
_SINGLE = frozenset("‘’'‚‛")
_MARK = re.compile(r"``|''|<<|>>|,,|‘‘|’’|‚‚|[“”„‟«»‹›‘’‚‛'\"＂「」『』〝〞〟｢｣❝❞❛❜🙶🙷]")
_LINE = re.compile(r"[^\n\u2028\u2029]+")
_STOPS = frozenset(":.!?")
_REACH = 2000  # characters in which a single mark must find its partner
_DEPTH = 6  # marks nested deeper than this are noise
_TELLING = 240  # characters of ", said X on the BBC programme" behind a quotation
_LINES = 12  # lines that one quotation may run over without opening its marks anew


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: its span with the marks, without them, and whether it is the continuation of the quotation before it."""

    start: int
    end: int
    inner: Span
    depth: int = 0
    continues: bool = False
    closed: bool = True

    @property
    def span(self) -> Span:
        """Start and end, marks included."""
        return self.start, self.end


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


def paragraphs(text: str) -> list[Span]:
    """Return the spans of the lines of ``text`` that hold anything, blanks around them left out."""
    spans = []
    for match in _LINE.finditer(text):
        piece = match[0]
        if stripped := piece.strip():
            left = match.start() + len(piece) - len(piece.lstrip())
            spans.append((left, left + len(stripped)))
    return spans


def _blank(char: str) -> bool:
    return not char or char.isspace() or char in "([{<–—―-/…\u2026\ufeff"


def _may_open(before: str, after: str) -> bool:
    return (_blank(before) or before in "“„«‘‚'\"‹:,.。，：、") and bool(after) and not after.isspace() and after not in ",.;:!?)]}"


def _may_close(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and not after.isalnum()


def _matches(opened: list[_Open], mark: str) -> int | None:
    """Return how many levels down the stack the partner of the closing ``mark`` lies."""
    for down, entry in enumerate(reversed(opened)):
        if mark in _CLOSERS[entry.mark]:
            return down
    return None


def _is_apostrophe(text: str, at: int, end: int, opened: list[_Open]) -> bool:
    """Whether the single mark at ``at`` belongs to a word: don't, boys', '90s, Qur'an."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    partner = _matches(opened, mark)
    if partner is not None:
        if before == "s" and after == " " and text[at + 2 : at + 3].islower():  # the boys' toys: only if another can close
            return bool(re.search(rf"[^\s{mark}]{mark}(?!\w)", text[at + 1 : min(end, at + _REACH)]))
        return not _may_close(before, after)
    if mark == "‚":
        return False
    if not _may_open(before, after) or after.isdigit() or mark == "’":
        return True
    closer = "’" if mark == "‘" else mark
    return not re.search(rf"[^\s{closer}]{closer}(?!\w)", text[at + 1 : min(end, at + _REACH)])


def _opens(mark: str, before: str, after: str, partner: int | None) -> bool:
    if mark in _ALWAYS_CLOSE or mark not in _CLOSERS:
        return False
    if mark in _ALWAYS_OPEN:
        return True
    if partner is None:
        # French and Swiss usage sets a blank inside the marks.
        return _may_open(before, after) or (mark in "«‹" and bool(after)) or (mark in "»›“”" and _blank(before) and bool(after.strip()))
    if mark in "\"＂''”":
        return _may_open(before, after) and partner > 0 and not _may_close(before, after)
    if mark in "“»›":  # may close „ and « and open anew
        return _may_open(before, after) and not _may_close(before, after) and mark != "»"
    return mark == "‘" and _may_open(before, after) and not _may_close(before, after)


def _line_quotes(text: str, start: int, end: int, continues_with: str) -> list[Quote]:
    """Return the quotations of one paragraph. ``continues_with`` is the mark that the next paragraph begins with."""
    opened: list[_Open] = []
    found: list[Quote] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        before, after = (text[at - 1] if at > start else ""), (text[match.end()] if match.end() < end else "")
        goes_on = continues_with == mark and not opened and _heads(text[start:at])
        if mark in _SINGLE and not goes_on and _is_apostrophe(text, at, end, opened):
            continue
        if mark == '"' and before.isdigit() and not _matches(opened, mark) and not opened:  # inches
            continue
        partner = _matches(opened, mark)
        if _opens(mark, before, after, partner) or (partner == 0 and mark in '"＂' and _nests(text, at, end, before, after)):
            if len(opened) < _DEPTH:
                opened.append(_Open(mark, at))
        elif partner is not None:
            del opened[len(opened) - partner :]
            entry = opened.pop()
            found.append(Quote(entry.start, match.end(), (entry.start + len(entry.mark), at), len(opened)))
    if opened and _believed(text, opened[0], start, continues_with):
        first = opened[0]
        found = [quote for quote in found if quote.end <= first.start or quote.start > first.start]
        found.append(Quote(first.start, end, (first.start + len(first.mark), end), closed=False))
    return _levelled(found)


def _nests(text: str, at: int, end: int, before: str, after: str) -> bool:
    """Whether a straight mark at place ``at`` opens a quotation inside another in the same marks: as many close behind it."""
    return _may_open(before, after) and not _may_close(before, after) and _closes_more(text, at, end)


def _believed(text: str, entry: _Open, start: int, continues_with: str) -> bool:
    """Whether a mark that nothing closes does begin a quotation: at the head of its paragraph, after a colon, or where the next goes on."""
    before = text[start : entry.start].rstrip()
    if entry.mark in _SINGLE:  # may be an apostrophe
        return continues_with == entry.mark and _heads(before)
    return not before or before[-1] in ":,：" or continues_with == entry.mark


def _heads(before: str) -> bool:
    """Whether a quotation or a sentence may begin after these words of a paragraph."""
    return not before.strip() or before.rstrip()[-1] in _STOPS


def _levelled(found: list[Quote]) -> list[Quote]:
    """Set each quotation's depth from what holds it, outermost first; empty ones are dropped."""
    found = sorted((q for q in found if q.inner[0] < q.inner[1]), key=lambda q: (q.start, -q.end))
    levelled: list[Quote] = []
    enclosing: list[Quote] = []
    for quote in found:
        while enclosing and enclosing[-1].end < quote.end:
            enclosing.pop()
        levelled.append(Quote(quote.start, quote.end, quote.inner, len(enclosing), quote.continues, quote.closed))
        enclosing.append(quote)
    return levelled


_STOPS_SOLID = frozenset("，。！？」")


def joined(text: str, lines: list[Span]) -> list[Span]:
    """Return the lines with those made one that a quotation runs over: opened in the first, closed in the last, no mark anew between.

    So read texts that are broken after each sentence. Where the mark was left out with which a quotation goes on behind who said it
    ("“A”, said X. / B. / C.”"), the lines up to the one that closes it are made one, too.
    """
    result: list[Span] = []
    at = 0
    while at < len(lines):
        last = _closing_line(text, lines, at)
        if last == at and result:
            last = _line_of_orphan(text, lines, at)
        result.append((lines[at][0], lines[last][1]))
        at = last + 1
    return result


def _line_of_orphan(text: str, lines: list[Span], at: int) -> int:
    """Return the number of the line that closes what goes on without a mark in line ``at``, behind one that quotes; ``at`` without one."""
    before = _line_quotes(text, *lines[at - 1], "")
    if not before or not before[-1].closed or lines[at - 1][1] - before[-1].end > _TELLING:
        return at
    for number in range(at, min(len(lines), at + _LINES)):
        if text[lines[number - 1][1] : lines[number][0]].count("\n") > 1:
            return at  # a paragraph of its own
        if any(match[0] not in _SINGLE for match in _MARK.finditer(text, *lines[number])):
            return number if _orphan(text, *lines[number]) else at
    return at


def _closing_line(text: str, lines: list[Span], at: int) -> int:
    """Return the number of the line that closes what line ``at`` leaves open; itself where nothing plainly does."""
    quotes = _line_quotes(text, *lines[at], "")
    if quotes and quotes[-1].closed and (opened := _opened_last(text, *lines[at])):
        quotes = _line_quotes(text, *lines[at], opened)  # «A», said X. «B. / C»
    if not quotes or quotes[-1].closed or quotes[-1].depth:
        return at
    closers = _CLOSERS[text[quotes[-1].start : quotes[-1].inner[0]]]
    for number in range(at + 1, min(len(lines), at + 1 + _LINES)):
        start, end = lines[number]
        for match in _MARK.finditer(text, start, end):
            before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            apart = match[0] in _ALWAYS_OPEN and not set(_CLOSERS[match[0]]) & set(closers)  # «A / B „C“. / D»
            if match[0] in _SINGLE or apart:
                continue
            if match[0] in closers and match.start() > start and (match[0] in "»›" or before in _STOPS_SOLID or _may_close(before, after)):
                return number
            if match.start() > start and _nested_line(text, match, end, closers):
                break  # «A. «B». |C»
            # Another quotation that the same marks would close: this one was not closed, unless the line closes more than it opens.
            if match[0] in closers or match[0] in _ALWAYS_OPEN or set(_CLOSERS.get(match[0], "")) & set(closers):
                return number if match.start() > start and _closes_more(text, match.start(), end) else at
    return at


def _opened_last(text: str, start: int, end: int) -> str:
    """Return the last mark of a line that opens by its shape, where it stands at the head of a sentence, else nothing."""
    last = next((match for match in reversed(list(_MARK.finditer(text, start, end))) if match[0] not in _SINGLE), None)
    if last is None or not _looks_open(last[0], text[last.start() - 1 : last.start()], text[last.end() : last.end() + 1]):
        return ""
    return last[0] if text[start : last.start()].rstrip()[-1:] in (*_STOPS,) else ""


def _nested_line(text: str, mark: re.Match[str], end: int, closers: str) -> bool:
    """Whether a mark that opens by its shape alone, and all behind it in its line, close again: a quotation inside another."""
    if mark[0] in closers or mark[0] in _CLOSERS.get(mark[0], "") or not set(_CLOSERS.get(mark[0], "")) & set(closers):
        return False
    found = [match[0] for match in _MARK.finditer(text, mark.start(), end) if match[0] not in _SINGLE]
    opened = sum(one == mark[0] for one in found)
    return opened == sum(one in closers for one in found) and 2 * opened == len(found)


def _looks_open(mark: str, before: str, after: str) -> bool:
    """Whether a mark opens by its shape or its neighbours; in scripts without blanks a letter stands before it, too."""
    if mark in _ALWAYS_OPEN or (mark == "“" and after.isalnum()):
        return True
    return mark not in _ALWAYS_CLOSE and _may_open(before, after) and not _may_close(before, after)


def _closes_more(text: str, start: int, end: int) -> bool:
    """Whether the marks from ``start`` on close what they open, and one more, as where a quotation ends inside another."""
    depth = 0
    for match in _MARK.finditer(text, start, end):
        if match[0] in _SINGLE:
            continue
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        depth += 1 if _looks_open(match[0], before, after) else -1
        if depth < 0:
            return True
    return False


def _orphan(text: str, start: int, end: int) -> int:
    """Return where the mark stands that closes a line in which nothing opens, or its words said before ", said X"; 0 without one."""
    marks = [match for match in _MARK.finditer(text, start, end) if match[0] not in _SINGLE]
    if len(marks) != 1 or marks[0].start() <= start or (text[marks[0].start() - 1].isspace() and marks[0][0] != "»"):
        return 0
    if ": " in text[start : marks[0].start()]:
        return 0  # X added: A”
    rest = text[marks[0].end() : end]
    closes = (marks[0][0] in "”»“" and not rest) or (marks[0][0] in '”»"' and (rest in ("", ".") or rest.startswith((", ", " –", " —"))))
    return marks[0].start() if closes and len(rest) <= _TELLING else 0


def find_quotes(text: str, lines: list[Span]) -> list[list[Quote]]:
    """Return, for each of ``lines``, its quotations in text order, outer before inner.

    ``continues`` is set where a paragraph opens anew a quotation that the paragraph before left open.
    """
    result: list[list[Quote]] = []
    pending = ""
    for number, (start, end) in enumerate(lines):
        following = lines[number + 1][0] if number + 1 < len(lines) else len(text)
        head = _MARK.match(text, following) if following < len(text) else None
        quotes = _line_quotes(text, start, end, head[0] if head else "")
        if not quotes and result and result[-1] and (end_mark := _orphan(text, start, end)):
            quotes = [Quote(start, end_mark + 1, (start, start + len(text[start:end_mark].rstrip())), continues=True)]
        if pending and quotes and quotes[0].start == start and text.startswith(pending, start):
            first = quotes[0]
            quotes[0] = Quote(first.start, first.end, first.inner, first.depth, continues=True, closed=first.closed)
        left_open = [quote for quote in quotes if not quote.closed]
        pending = text[left_open[-1].start : left_open[-1].inner[0]] if left_open else ""
        result.append(quotes)
    return result


_DOUBLE = str.maketrans("'‘’‚‛", '"“”„‟')
_SINGLED = str.maketrans('"“”', "'‘’")


def in_double_marks(text: str, found: Iterable[Quote]) -> str:
    """Return ``text`` with its outer quotations in double marks where single ones are set, and theirs in single ones; nothing moves.

    So a reader that has learned from texts with double marks reads the other usage too.
    """
    pieces, at = [], 0
    for quote in found:
        (start, end), (first, last) = quote.span, quote.inner
        if quote.depth or start < at or text[start:first] not in _SINGLE:
            continue
        pieces += [text[at:start], text[start].translate(_DOUBLE), text[first:last].translate(_SINGLED), text[last:end].translate(_DOUBLE)]
        at = end
    return "".join([*pieces, text[at:]])
