"""Statements in languages whose verb stands first and that know no capitals, Arabic: «قال X إن A», «“A”، قال X», «X قال إن A»."""

from headwater.models import Span
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence

_SOURCE = 14  # words of a party with its titles
_ASIDE = 25  # words between a party and "that": when, where and to whom it spoke
_BEFORE = 8  # words of a subject that stands before its verb


def fronted_statements(s: Sentence) -> list[Found]:
    """Return the statements of one sentence whose verbs stand first."""
    hits = [(at, *matched) for at in range(len(s)) if at not in s.quotes and (matched := s.cue_at(at))]
    result: list[Found] = []
    for number, (at, cue, end) in enumerate(hits):
        limit = next((k for k, _, _ in hits[number + 1 :] if _opens(s, k)), len(s))
        found = _read(s, (at, end), limit, cue)
        if found:
            result.append(found)
            s.subject = found.source[0] if found.source else s.subject
    return result


def _opens(s: Sentence, at: int) -> bool:
    """Whether a clause of its own begins with the cue at word ``at``: after a break, or with "and" before or in it."""
    return s.breaks(at) or s.words[at].startswith("و") or s.has("conjunctions", at - 1)


def _pauses(s: Sentence, at: int) -> bool:
    return s.breaks(at) or at in s.quotes


def _read(s: Sentence, cue_words: Span, limit: int, cue: Cue) -> Found | None:
    """Return the statement of one cue: what it reports runs up to word ``limit``."""
    at, end = cue_words
    begin = _content(s, end, limit)
    source = _after(s, end, begin if begin is not None else limit)
    if cue.form == "placed":
        return _told_in(s, cue_words, begin, cue)
    if begin is None and at > 1 and s.has("as", at - 1) and s.breaks(at - 1) and source:
        return made(s, [(0, at - 1)], s.span(*source), (at - 1, end), cue)  # A، كما قال X
    if cue.form == "ing":
        return made(s, [(begin, limit)], s.subject, (at, end), cue) if begin is not None else None
    if begin is not None:
        party = source or _before(s, at)
        return made(s, [(begin, begin + 1 if begin in s.quotes else limit)], s.span(*party) if party else s.subject, (at, end), cue)
    if at and at - 1 in s.quotes:
        return made(s, [(at - 1, at)], s.span(*source) if source else None, (at, end), cue)
    return None


def _told_in(s: Sentence, cue_words: Span, begin: int | None, cue: Cue) -> Found | None:
    """Read "جاء في البيان أن A": where it stands is the source."""
    at, end = cue_words
    if begin is None or not s.has("prepositions", end) or begin <= end + 1:
        return None
    return made(s, [(begin, len(s))], s.span(end + 1, begin), (at, end), cue)


def _content(s: Sentence, end: int, limit: int) -> int | None:
    """Return the word after the cue where "that", a colon or a quotation opens what was said."""
    for k in range(end, min(limit, end + _ASIDE)):
        if s.has("that", k) or k in s.quotes or (":" in s.gaps[k] and k > end - 1):
            return k if k + 1 < limit or k in s.quotes else None
    return None


def _after(s: Sentence, end: int, limit: int) -> Span | None:
    """Return the party behind its verb: up to "that", a break, or where and when it spoke; none where the verb's subject is left out."""
    k = end
    while k < min(limit, end + _SOURCE) and not _pauses(s, k) and not s.any_of(k, "prepositions", "that", "days") and not _is_told(s, k):
        k += 1
    return (end, k) if k > end else None


def _is_told(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is one who is told, the "to" written as one with it: حداد |لقناة النهر, حداد |للصحفيين."""
    word = s.words[at]
    return word.startswith("لل") or (word.startswith("ل") and word[1:] in s.lexicon.group("nouns outlet"))


def _before(s: Sentence, at: int) -> Span | None:
    """Return the party before its verb, back to a break or the sentence's head."""
    k = at
    while k > max(0, at - _BEFORE) and not _pauses(s, k) and not s.any_of(k - 1, "that", "conjunctions", "auxiliaries"):
        k -= 1
    return (k, at) if k < at and not s.any_of(k, "prepositions") else None
