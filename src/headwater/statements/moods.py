"""Speech told by the mood of the verb alone, as German does ("Die Brücke sei sicher. Sie wolle sie öffnen.").

The lexicon lists the forms that no indicative shares ("reported"). Who speaks is who spoke last, unless the subject is a pronoun.
"""

from headwater.models import Span
from headwater.statements.behind import source_after
from headwater.statements.finite import is_verb
from headwater.statements.found import Found
from headwater.statements.lexicon import SPEAKS
from headwater.statements.predicates import cue_at, group_start
from headwater.statements.reporting import third_in_e
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_IMPERSONAL = frozenset(("impersonal",))
_SMALL = ("determiners", "prepositions", "adverbs", "conjunctions", "subordinators")
_REACH = 8  # words of a clause up to its verb
_PAST = ("te", "rde")  # of the past, which ends in "e" too: sagte, wurde; but: koste


def teller(s: Sentence) -> Found | None:
    """Return who speaks in a sentence that tells nothing in so many words, where the next does: "Kern warf dem Rat Untätigkeit vor."."""
    if not s.lexicon.group("reported"):
        return None
    for at in range(len(s)):
        matched = cue_at(s, at)
        if matched and SPEAKS & matched[0].takes and not _IMPERSONAL & matched[0].takes:
            source = noun_phrase_before(s, group_start(s, at)) or source_after(s, matched[1])
            return Found([], [s.span(*source)]) if source and not s.any_of(source[0], "oblique", "prepositions") else None
    return Found([], [s.span(0, 1)]) if s.has("speaking", 0) else None


def told_by_mood(s: Sentence, last: Found | None) -> Found | None:
    """Return the statement of a sentence whose main verb is in the reporting mood, ``last`` the statement before it; else None."""
    if not s.lexicon.group("reported") or last is None or not last.source or any(s.has("first", k) for k in range(len(s))):
        return None
    verb = next((k for k in range(len(s)) if (s.has("reported", k) or _is_told(s, k)) and _is_main(s, k)), None)
    if verb is None or (verb == 0 and s.gaps[len(s)].strip().startswith("!")):
        return None
    pronoun = next((k for k in (verb - 1, verb + 1) if 0 <= k < len(s) and s.has("subjects", k) and not s.has("indefinite", k)), None)
    source: list[Span] = [s.span(pronoun, pronoun + 1)] if pronoun is not None and s.has("speaking", pronoun) else list(last.source)
    return Found([(s.start, s.end)], source, [s.span(verb, verb + 1)])


def _is_told(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is in the reporting mood by its ending, and its clause has no other verb: "Doch er |koste zu viel"."""
    known = third_in_e(s, at) or _is_second(s, at)
    if not known or s.words[at].endswith(_PAST) or not (at + 1 < len(s) and at <= _REACH):
        return False
    begin = next((k for k in range(at, 0, -1) if s.breaks(k)), 0)
    end = next((k for k in range(at + 1, len(s)) if s.breaks(k)), len(s))
    return not any(is_verb(s, k) for k in range(begin, end) if k != at)


def _is_second(s: Sentence, at: int) -> bool:
    """Whether word ``at`` in "e" stands behind the noun that opens a sentence, so that it is no adjective: "Das Amt |erlaube Ausnahmen"."""
    described = at + 2 >= len(s) or s.breaks(at + 2) or is_verb(s, at + 2)  # Der 20 Meter |hohe Turm, ...
    between = range(1, at - 1)
    noun = at > 1 and s.capital(at - 1) and s.any_of(0, "determiners") and not any(s.breaks(k) or s.capital(k) for k in between)
    noun = noun and not described and not any(s.words[k][0].isdigit() for k in between)
    return noun and s.words[at].endswith("e") and not s.capital(at) and not s.breaks(at) and not s.any_of(at, *_SMALL)


def _is_main(s: Sentence, at: int) -> bool:
    """Whether the verb at word ``at`` stands second in its clause: not at its end, where a conjunction sends it."""
    if at + 1 >= len(s) or (at and s.breaks(at + 1)):
        return False
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if s.any_of(k, "that", "subordinators", "relatives") and (k == 0 or s.breaks(k)):
            return False
        if s.breaks(k + 1):
            return k + 1 > 0
    return True
