"""What a statement's source and content may be: what tagger and rules propose around it, and where either may be cut otherwise."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from headwater.models import Span
from headwater.statements.evidence import SOURCE, Evidence, Proposed
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.sources import leading_phrase, noun_phrase_before
from headwater.statements.spans import overlap

Spans = tuple[Span, ...]
Candidates = dict[Spans, set[str]]
"""What a part may be, each with the names of those who propose it."""

_NEAR = 2  # pieces on either side of a cue
_BACK = 24  # statements of a reader that are looked at around one
_CUTS = 3  # places where a content may end sooner
_FURTHER = 2  # places behind a content where it may end
_WHOLE = 3  # pieces: contents of more are not cut
_RELATIVE = re.compile(r",? (?:who|which|whose|whom|that)\b")
_CUT = re.compile(
    r"[,;:](?=[\s”\"’])|\s(?=[—–-]{1,2}\s)|\s(?=(?:and|but|while|who|which|as|in|after|because|if|when|that|to|for|on|at|by|with|from|"
    r"before|during|since|until|or|of)\b)"
)
_CLOSED = re.compile(r"[”\"](?=[\s,.;:)—-])")
_OPENED = re.compile(r"(?<=\s)[“\"](?=\w)")
_LEADING = frozenset(("that", "to", "as", "of", "for", "a", "the", "if", "whether"))


def anchor(found: Found) -> Span:
    """Return where a statement says that something is said: its cue, else the beginning of its content."""
    return found.cue[0] if found.cue else found.content[0]


def proposals(side: Sequence[Proposed], found: Found) -> Iterator[tuple[Proposed, bool, bool]]:
    """Yield what a reader has of a statement: the statements that share its cue or some of its content, and which of the two they share."""
    spans = [*found.source, *found.cue, *found.content]
    first, last = min(spans)[0], max(end for _, end in spans)
    end = bisect_left(side, last, key=lambda one: one.start)
    for one in side[max(0, end - _BACK) : end]:
        if first < one.end:
            cue, content = bool(overlap(one.cue, found.cue)), bool(overlap(one.content, found.content))
            if cue or content:
                yield one, cue, content


def sources(evidence: Evidence, found: Found, before: Found | None) -> Candidates:
    """Return what the source of a statement may be, none included; ``before`` is the statement before it."""
    named: Candidates = {tuple(found.source): {"current"}}
    named.setdefault((), set())
    for side, name in ((evidence.tagged, "tagger"), (evidence.ruled, "rules")):
        for one, cue, content in proposals(side, found):
            named.setdefault(one.source, set()).update([f"{name} by cue"] * cue + [f"{name} by content"] * content)
    if before and before.source:
        named.setdefault(tuple(before.source), set()).add("before")
    for piece in _pieces_near(evidence, anchor(found)):
        named.setdefault((piece,), set()).add("piece")
    for name, phrase in _phrases(evidence, found):
        named.setdefault((phrase,), set()).add(name)
    for spans in list(named):
        for cut in _shortened(evidence.text, spans):
            named.setdefault(cut, set()).add("shortened")
    return named


def _pieces_near(evidence: Evidence, at: Span) -> list[Span]:
    """Return the nearest of the tagger's sources around a place, no more than a paragraph off."""
    pieces = evidence.pieces[SOURCE]
    k, line = bisect_left(pieces, at), evidence.line_at(at[0])
    return [piece for piece in pieces[max(0, k - _NEAR) : k + _NEAR] if abs(evidence.line_at(piece[0]) - line) <= 1]


def _phrases(evidence: Evidence, found: Found) -> Iterator[tuple[str, Span]]:
    """Yield the subject of the sentence that the cue stands in, and the noun phrases beside the cue, each with its name."""
    number = evidence.sentence_at(found.cue[0][0]) if found.cue else -1
    if number < 0:
        return
    s = evidence.sentences[number]
    at, end = bisect_right(s.starts, found.cue[0][0]) - 1, bisect_left(s.starts, found.cue[-1][1])
    if not 0 <= at < len(s):
        return
    phrases = (
        ("subject", leading_phrase(s, at) if at else None),
        ("beside", noun_phrase_before(s, at) if at else None),
        ("beside", noun_phrase_after(s, end) if end < len(s) else None),
    )
    yield from ((name, s.span(*phrase)) for name, phrase in phrases if phrase and phrase[0] < phrase[1])


def _shortened(text: str, spans: Spans) -> Iterator[Spans]:
    """Yield a source without what tells more of it: "Jane Roe|, who is a baker", "Jane Roe|, a baker", "footage of |Jane Roe"."""
    if len(spans) != 1:
        return
    ((start, end),) = spans
    if relative := _RELATIVE.search(text, start + 1, end):
        yield ((start, relative.start()),)
    if (comma := text.find(", ", start, end)) > 0:
        yield ((start, comma),)
    if (of := text.find(" of ", start, end)) > 0 and text[of + 4].isupper():
        yield ((of + 4, end),)


def contents(evidence: Evidence, found: Found) -> Candidates:
    """Return what the content of a statement may be."""
    told: Candidates = {tuple(found.content): {"current"}}
    for side, name in ((evidence.tagged, "tagger"), (evidence.ruled, "rules")):
        for one, cue, content in proposals(side, found):
            if one.content and content and (cue or not (one.cue and found.cue)):
                told.setdefault(one.content, set()).add(name)
    pieces = tuple(found.content)
    if len(pieces) > 1:
        for some in (pieces[:-1], pieces[1:], *((piece,) for piece in pieces)):
            told.setdefault(some, set()).add("piece")
    for n, piece in enumerate(pieces if len(pieces) <= _WHOLE else ()):
        for name, cut in _recut(evidence, found, piece):
            if cut[1] - cut[0] > 1 and not any(overlap([cut], [other]) for k, other in enumerate(pieces) if k != n):
                told.setdefault((*pieces[:n], cut, *pieces[n + 1 :]), set()).add(name)
    return {spans: by for spans, by in told.items() if "current" in by or not _cuts_note(evidence.text, spans[0][0], spans[-1][1])}


def _cuts_note(text: str, start: int, end: int) -> bool:
    """Whether a content that ends here would lose a note in brackets, or a part of one: notes stand inside of what they explain."""
    kept = text[start:end]
    return text[end : end + 2].strip()[:1] in ("(", "[") or kept.count("(") > kept.count(")") or kept.count("[") > kept.count("]")


def _recut(evidence: Evidence, found: Found, piece: Span) -> Iterator[tuple[str, Span]]:
    """Yield other beginnings and ends of a piece of a content, each with its name."""
    text, (start, end) = evidence.text, piece
    ends = [cut.start() for cut in _CUT.finditer(text, start + 1, end)]
    yield from (("cut", (start, at)) for at in ends[-_CUTS:])
    yield from (("cut", (start, mark.end())) for mark in _CLOSED.finditer(text, start + 1, end - 1))
    sentence = evidence.sentence_at(end - 1)
    stop = evidence.sentences[sentence].end if sentence >= 0 else end
    if stop > end:
        yield from (("extended", (start, cut.start())) for cut in islice(_CUT.finditer(text, end + 1, stop), _FURTHER))
        last = len(text[:stop].rstrip(" .!?\n")) if stop - end < len(text) else end
        if last > end and not overlap([(end, last)], [*found.source, *found.cue]):
            yield "extended", (start, last)
    if (mark := _OPENED.search(text, start + 1, end)) is not None:
        yield "opened", (mark.start(), end)
    first, after = evidence.tokens(piece)
    if after - first > 1 and evidence.word(first) in _LEADING:
        yield "later", (evidence.starts[first + 1], end)
    if first and evidence.ends[first - 1] > evidence.starts[first - 1]:
        yield "sooner", (evidence.starts[first - 1], end)
    told = max((b for _, b in found.cue if b < start), default=start)
    if told < start and sentence >= 0 and evidence.sentences[sentence].start < told and text[told:start].strip():
        yield "from cue", (told + len(text[told:start]) - len(text[told:start].lstrip(" ,")), end)
