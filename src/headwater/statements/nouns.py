"""Statements around a noun: "expressed concern that A", "X's claim that A", "his criticism of A"."""

from headwater.models import Span
from headwater.statements.afar import subject_of
from headwater.statements.extents import content_end
from headwater.statements.finite import is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.predicates import group_start
from headwater.statements.reporting import in_reporting_mood
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_OWNER = 10  # words from a German noun of speech to the clause behind its owner
_BETWEEN = 4  # words between "expressed" and "concern", or "X's" and "claim"


def noun_statements(s: Sentence) -> list[Found]:
    """Return the statements that nouns of speech and thought make in one sentence."""
    result = []
    if s.lexicon.group("verb_second"):
        return [found for found in (_owned(s, at) for at in range(1, len(s))) if found]
    for at in range(1, len(s)):
        thought = s.has("nouns thought", at)
        if (not thought and not s.has("nouns speech", at)) or s.capital(at) or at in s.quotes:
            continue
        found = _read(s, at)
        if found:
            found.act = "thought" if thought else "speech"
            result.append(found)
    return result


def attitude_statements(s: Sentence) -> list[Found]:
    """Return the statements of adjectives: "X is convinced that A", "X was worried about A"."""
    result = []
    for at in range(1, len(s)):
        if not s.has("attitudes", at) or at in s.quotes:
            continue
        first = group_start(s, at)
        if not any(s.has("auxiliaries", k) for k in range(first, at)):
            continue
        subject, begin = noun_phrase_before(s, first), _object_of_attitude(s, at + 1)
        if subject and begin:
            content = begin, content_end(s, begin, phrase=True)
            result.append(Found([s.span(*content)], [s.span(*subject)], [s.span(first, begin)], "thought"))
    return result


def _owned(s: Sentence, at: int) -> Found | None:
    """Read "die Aussage von X, dass A", "Xs Behauptung, A sei B" and "X ist der Ansicht, dass A": a German noun of speech and its owner."""
    comma = next((k for k in range(at + 1, min(len(s), at + _OWNER)) if s.breaks(k)), None) if s.has("nouns speech", at) else None
    if comma is None or "," not in s.gaps[comma] or not (s.has("that", comma) or in_reporting_mood(s, comma)):
        return None
    if comma > at + 1:
        owned = s.any_of(at + 1, "linking", "genitives") and not any(is_verb(s, k) for k in range(at + 1, comma))
        source = (at + 1 + s.has("by", at + 1), comma) if owned else None
    elif s.has("nouns held", at) and s.has("determiners", at - 1):
        verb = s.back_to("auxiliaries", at, _OWNER)
        source = (noun_phrase_before(s, verb) or noun_phrase_after(s, verb + 1, at - 1)) if verb is not None else None
    else:
        genitive = s.capital(at - 1) and s.words[at - 1].endswith("s") and at > 0
        source = (at - 1, at) if genitive or s.has("possessive", at - 1) else None
    content = comma, content_end(s, comma, bound=source is not None and source[0] >= at - 1)
    return Found([s.span(*content)], [s.span(*source)], [s.span(at, at + 1)]) if source else None


def _object_of_attitude(s: Sentence, at: int) -> int | None:
    """Return the word where begins what an adjective that ends before word ``at`` is about: "that A", "to do A", "about A", "de que A"."""
    if s.has("prepositions", at) and s.has("that", at + 1):
        return at + 1
    if at + 1 < len(s) and ":" in s.gaps[at] and s.lexicon.language != "en":
        return at  # Roe ist überzeugt: |Die Brücke ist alt
    if at + 1 >= len(s) or (s.breaks(at) and not (s.has("that", at) and s.lexicon.language != "en")):
        return None
    if s.has("concerning", at):
        return at + 1 if not s.has("by", at) or s.words[at - 1].endswith("ed") else None
    return at if s.any_of(at, "that", "infinitive") else None


def _read(s: Sentence, at: int) -> Found | None:
    """Return the statement of the noun at word ``at``."""
    content = _content(s, at + 1)
    if not content:
        return None
    for k in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        if s.has("nouns carriers", k):
            first = group_start(s, k)
            subject = noun_phrase_before(s, first) if s.lexicon.language == "en" else subject_of(s, first)
            return Found([s.span(*content)], [s.span(*subject)], [s.span(first, content[0])]) if subject else None
        if s.words[k].endswith(("'s", "s'")):
            subject = noun_phrase_before(s, k + 1)
            return Found([s.span(*content)], [s.span(*subject)], [s.span(k + 1, content[0])]) if subject else None
        if s.has("possessive", k):
            return Found([s.span(*content)], [s.span(k, k + 1)], [s.span(k + 1, content[0])])
        if s.breaks(k + 1) or is_verb(s, k):
            return None
    return None


def _content(s: Sentence, at: int) -> Span | None:
    """Return the words of the that-clause, infinitive or "of" phrase after a noun of speech."""
    clause = at < len(s) and s.has("that", at)
    if at + 1 >= len(s) or (s.breaks(at) and not (clause and s.lexicon.group("bare_after_comma"))):
        return None  # wydało oświadczenie, |że A
    if clause or s.has("infinitive", at):
        return at, content_end(s, at, phrase=s.lexicon.language == "en" or not clause)
    if s.has("nouns about", at) and s.has("nouns judging", at - 1):
        end = at + 1
        while end < len(s) and not s.breaks(end) and not is_verb(s, end) and not s.has("subordinators", end):
            end += 1
        return (at + 1, end) if end > at + 1 else None
    return None
