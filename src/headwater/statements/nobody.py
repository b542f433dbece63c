"""Verbs that mean nobody, outside English: "dit-on à la mairie", "Nel testo si afferma che A", "Napisano w liście, że A"."""

from headwater.models import Span
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.sentence import Sentence
from headwater.statements.sources import antecedent

_OPENING = 3  # words of an adverbial that opens a sentence
_CLAUSE = 8  # words of a place up to its comma


def without_on(s: Sentence, found: Found | None) -> Found | None:
    """Take a subject that means nobody out of a statement, and the place behind it for one: "dit-on", "assure-t-on |à la mairie"."""
    at = next((k for k in range(len(s)) if found and found.source == [s.span(k, k + 1)] and s.has("nobody", k)), None)
    if not found or at is None or not s.has("subjects", at):
        return found
    place = noun_phrase_after(s, at + 2) if at + 2 < len(s) and s.has("prepositions", at + 1) and not s.breaks(at + 1) else None
    found.source = [s.span(*place)] if place else []
    return by_nobody(found)


def by_nobody(found: Found) -> Found:
    """Say of a statement that it tells what was said, not by whom."""
    found.impersonal = not found.source
    return found


def place_before(s: Sentence, first: int) -> list[Span]:
    """Return the place that a sentence begins with, of a verb that means nobody at word ``first``: "Nel testo |si afferma che A"."""
    opening = _past_opening(s, first)
    begin = opening + ("'" not in s.words[opening])
    breaks = [k for k in range(opening + 1, first + 1) if s.breaks(k)]
    added = len(breaks) == 2 and breaks[1] == first and s.lexicon.ends("agreeing", s.words[breaks[0]])  # В заявлении, |опубликованном X,
    placed = s.has("prepositions", opening) and first > begin and (added or not breaks)
    return [s.span(begin, first)] if placed and not s.any_of(begin, "times", "days") else []


def _past_opening(s: Sentence, first: int) -> int:
    """Return the word behind adverbs, or a short adverbial with its comma, that open a sentence: "Крім того, |у доповіді зазначається"."""
    opening = 0
    while opening + 1 < first and s.any_of(opening, "adverbs", "conjunctions", "contrast"):
        opening += 1
    comma = next((k for k in range(opening + 1, min(first, _OPENING + 1)) if "," in s.gaps[k]), 0)
    return comma if comma and s.has("prepositions", comma) else opening


def paper_before(s: Sentence, first: int) -> list[Span]:
    """Return the paper whose relative clause has such a verb at word ``first``: "оприлюднила |доповідь|, в якій зазначається, що A"."""
    begin = next((k for k in range(first, 0, -1) if s.breaks(k) or (k < first and s.has("prepositions", k))), 0)
    which = begin + 1 + s.has("articles", begin + 1)
    if not begin or not s.has("prepositions", begin) or which >= first or not s.any_of(which, "relatives", "that", "relative articles"):
        return []
    phrase = antecedent(s, which)
    if not phrase:
        return []
    acting = ("verbal", "acting", "male verb", "female verb", "neuter verb", "plural verb")
    deeds = [k + 1 for k in range(phrase[0], phrase[1] - 1) if any(s.lexicon.ends(how, s.words[k]) for how in acting)]
    return [s.span(max([phrase[0], *deeds]), phrase[1])]


def place_behind(s: Sentence, end: int) -> list[Span]:
    """Return the place behind such a verb that a comma ends: "Napisano |w liście|, że A"."""
    comma = next((k for k in range(end, min(len(s), end + _CLAUSE)) if s.breaks(k)), end)
    placed = s.has("prepositions", end) and comma > end + 1 and not s.breaks(end) and not s.has("pronouns", end + 1)
    return [s.span(end + 1, comma)] if placed else []
