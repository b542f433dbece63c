"""Whom a sentence puts first, to say that it was they who told something: "È stato Ugo Neri a dire che A"."""

from headwater.statements.clauses import complement
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.lexicon import TELLS
from headwater.statements.sentence import Sentence

_REACH = 14  # words from "it was" to the verb


def cleft(s: Sentence, at: int) -> Found | None:
    """Return the statement of the infinitive at word ``at`` where a copula and who tells stand before it; None where they do not."""
    cue = next((cue for cue in s.lexicon.cues.get(s.words[at], ()) if cue.form == "base" and TELLS & cue.takes), None)
    if cue is None or not s.has("cleft", at - 1):
        return None
    copula = next((k for k in range(at - 2, max(-1, at - _REACH), -1) if s.has("clefting", k)), None)
    if copula is None:
        return None
    first = copula + 1
    while first < at - 1 and s.has("adverbs", first):
        first += 1
    source = noun_phrase_after(s, first, at - 1) if s.capital(first) or s.has("determiners", first) else None
    right = complement(s, at + 1, cue) if source else None
    told = right is not None and (s.has("that", right[0]) or s.has("infinitive", right[0]) or right[0] in s.quotes)
    return made(s, [right], s.span(*source), (at - 1, at + 1), cue) if source and right and told else None
