"""Statements in languages whose verb stands last, Turkic ones: "X, “A” dedi", "X A деп мәлімдеді", "“A” dedi X"."""

from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_after

_SUBJECT = 10  # words: no subject at the head of such a sentence is longer


def final_statements(s: Sentence) -> list[Found]:
    """Read sentences whose verb stands last, Turkic ones: "X, “A” dedi", "X A деп мәлімдеді", "“A” dedi X"."""
    hits = [(at, *matched) for at in range(1, len(s)) if at not in s.quotes and (matched := _cue_here(s, at))]
    if not hits:
        return []
    at, cue, end = hits[-1] if hits[-1][2] == len(s) else hits[0]
    while end < len(s) and end - at < 4 and (s.words[end] in s.lexicon.cues or s.has("auxiliaries", end)) and not s.breaks(end):
        end += 1
    quote = next((k for k in range(at - 1, -1, -1) if k in s.quotes), None)
    if end < len(s) and not s.breaks(end):
        phrase = noun_phrase_after(s, end)
        first = quote if quote is not None else 0
        return [made(s, [(first, at)], s.span(*phrase), (at, end), cue)] if phrase else []
    source = _leading_name(s, at)
    first = quote if quote is not None else source
    if first >= at:
        return []
    return [made(s, [(first, at if quote is None else quote + 1)], s.span(0, source) if source else None, (at, end), cue)]


def _cue_here(s: Sentence, at: int) -> tuple[Cue, int] | None:
    """Return the cue at word ``at``, its second word included ("ifade etti"), and the word after it."""
    for cue in s.lexicon.cues.get(s.words[at], ()):
        end = at + 1 + len(cue.particle)
        if tuple(s.words[at + 1 : end]) == cue.particle:
            return cue, end
    return None


def _leading_name(s: Sentence, limit: int) -> int:
    """Return the word after the subject that a verb-final sentence begins with: up to a break, a quotation, or its last capital."""
    last = 0
    for k in range(min(limit, _SUBJECT)):
        if k and (s.breaks(k) or k in s.quotes):
            return k
        if k in s.quotes:
            return k
        if s.capital(k):
            last = k + 1
    if last == 1 and not s.has("pronouns", 0):
        last = next((k + 1 for k in range(1, min(limit, 4)) if s.has("roles", k)), last)
    return last
