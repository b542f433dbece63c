"""Statements in languages whose verb stands last, Turkic ones: "X, “A” dedi", "“A” dedi X", "A belirtilen açıklamada, B kaydedildi".

A sentence is read from cue to cue: what stands between the cue before and this one is its clause, its subject first. The passive has no
subject that speaks: where it says so ("Bakanlıktan yapılan açıklamada, A belirtildi") the place of the words is their source.
"""

from headwater.models import Span
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_after

_SUBJECT = 14  # words: no subject at the head of such a sentence is longer
_ASIDE = 6  # words of "yaptığı açıklamada," between a subject and what it says
_FRAME = 3  # words between a quotation and its verb: “A” şeklinde sözlerine devam etti
_REST = 4  # auxiliaries and second verbs after a cue


def final_statements(s: Sentence) -> list[Found]:
    """Read one sentence whose verbs stand last."""
    result: list[Found] = []
    begin = 0
    for at in range(1, len(s)):
        if s.words[at] in s.lexicon.phrases and at + 1 < len(s) and s.breaks(at + 1):
            begin = at + 1  # X'e göre, ...
        matched = s.cue_at(at) if at >= begin and at not in s.quotes else None
        if not matched:
            continue
        cue, end = matched
        end = _group_end(s, at, end)
        closes = end >= len(s) or s.breaks(end) or s.has("conjunctions", end)
        found = _read(s, begin, at, end, cue) if closes or cue.form == "relative" else _named_behind(s, begin, (at, end), cue)
        if found:
            result.append(found)
            begin = end
    return result


def _group_end(s: Sentence, at: int, end: int) -> int:
    """Return the word after a cue with what belongs to it: деп |мәлімдеді."""
    while end < len(s) and end - at < _REST and (s.words[end] in s.lexicon.cues or s.has("auxiliaries", end)) and not s.breaks(end):
        end += 1
    return end


def _named_behind(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> Found | None:
    """Read "“A” dedi X": the subject follows."""
    at, end = cue_words
    phrase = noun_phrase_after(s, end)
    quote = _quotation(s, begin, at)
    if not phrase or (phrase[1] < len(s) and not s.breaks(phrase[1]) and quote is None):
        return None
    first = quote if quote is not None else begin
    return made(s, [(first, at if quote is None else quote + 1)], s.span(*phrase), (at, end), cue) if first < at else None


def _read(s: Sentence, begin: int, at: int, end: int, cue: Cue) -> Found | None:
    """Return the statement whose clause is words ``begin`` to ``at`` and whose verb ends before word ``end``."""
    if cue.form == "relative":
        return _told_by_participle(s, begin, (at, end), cue)
    passive = "passive" in cue.takes
    source, first = _place(s, begin, at) if passive else _subject(s, begin, at)
    span = s.span(*source) if source else None
    if end < len(s) and end in s.quotes and ":" in s.gaps[end]:
        return made(s, [(end, end + 1)], span, (at, end), cue)
    if end >= len(s) and s.gaps[len(s)].rstrip().endswith((":", "：")):
        return Found([], [span] if span else [], [s.span(at, end)], cue.act, awaits=True)
    quote = _quotation(s, begin, at)
    content = (quote, quote + 1) if quote is not None else (first, at)
    if content[0] >= content[1] or (quote is None and not _is_clause(s, at - 1, cue)):
        return None
    return made(s, [content], span, (at, end), cue)


def _is_clause(s: Sentence, last: int, cue: Cue) -> bool:
    """Whether the word before a cue ends a clause made a noun ("kapanacağını") or is a "that", where the language has such endings."""
    if not s.lexicon.endings.get("clause"):
        return True
    return "quoted" not in cue.takes and (s.lexicon.ends("clause", s.words[last]) or s.has("that", last))


def _told_by_participle(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> Found | None:
    """Read "A belirten X, ..." and "A ifade edilen |açıklamada|, ...": who says it follows the participle."""
    at, end = cue_words
    last = next((k for k in range(end, min(len(s), end + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if last is None or last == end or begin >= at:
        return None
    quote = _quotation(s, begin, at)
    content = (quote, quote + 1) if quote is not None else (begin, at)
    return made(s, [content], s.span(end, last), (at, end), cue)


def _quotation(s: Sentence, begin: int, at: int) -> int | None:
    """Return the quotation that ends the clause before the verb at word ``at``; one inside the clause is a part of an indirect content."""
    if at - 1 not in s.quotes and s.lexicon.ends("clause", s.words[at - 1]):
        return None
    return next((k for k in range(at - 1, max(begin, at - 1 - _FRAME) - 1, -1) if k in s.quotes), None)


def _place(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the place that a passive names first ("Bakanlıktan yapılan açıklamada,"), and the word where the content begins."""
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k)), None)
    if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]):
        return (begin, comma), comma
    return None, begin


def _subject(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the subject that the clause begins with and the word where the content begins: after a comma, a quotation or the name."""
    begin += s.has("adverbs", begin) or s.has("conjunctions", begin)
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if comma is not None and _is_adverbial(s, comma - 1) and comma < at and comma not in s.quotes:
        return _subject(s, comma, at)  # Cuma sabahı, |koç ...
    named = _leading_name(s, begin, comma or at)
    if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) or s.lexicon.ends("clause", s.words[comma - 1]):
        comma = comma if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) else None
        return ((begin, named) if named > begin else None), _after_asides(s, comma or named, at)
    listed = s.has("conjunctions", comma) or named == begin
    return ((begin, comma), _after_asides(s, comma, at)) if not listed else (None, begin)


def _is_adverbial(s: Sentence, last: int) -> bool:
    """Whether the part between commas that ends with word ``last`` says when or how, not who: "görüşmeden sonra", "Cuma sabahı"."""
    return s.has("adverbial", last) or s.lexicon.ends("adverbial", s.words[last])


def _after_asides(s: Sentence, first: int, at: int) -> int:
    """Return where the content begins once "yaptığı açıklamada," is stepped over."""
    comma = next((k for k in range(first + 1, min(at, first + _ASIDE + 1)) if s.breaks(k) or k in s.quotes), None)
    return comma if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]) else first


def _leading_name(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after the subject at the head of a clause: its last capital that has no case ending of its own ("İstanbul'un")."""
    last = begin
    for k in range(begin, min(limit, begin + _SUBJECT)):
        inflected = "'" in s.words[k] or s.lexicon.ends("genitive", s.words[k])
        if k in s.quotes or (s.capital(k) and inflected and (last > begin or not s.capital(min(k + 1, len(s) - 1)))):
            break
        if s.capital(k):
            last = k + 1
    if s.has("determiners", begin) and last <= begin + 1:
        return begin
    if last == begin + 1 and not s.has("pronouns", begin):
        last = next((k + 1 for k in range(begin + 1, min(limit, begin + 4)) if s.has("roles", k)), last)
    return last
