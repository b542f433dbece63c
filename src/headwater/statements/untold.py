"""Cues that tell nothing: nobody says it, nobody knows whether they say it, it is but foreseen, found out or wished."""

from headwater.models import Span
from headwater.statements.finite import infinitive_at
from headwater.statements.found import Found
from headwater.statements.inverted import is_denied
from headwater.statements.sentence import Sentence

_CLAUSE = 8  # words of a wish
_NEAR = 5  # words from a verb to its reflexive pronoun


def is_no_report(s: Sentence, first: int, at: int) -> bool:
    """Whether the verb at word ``at``, whose group begins at word ``first``, reports nothing, outside English.

    "Era |previsto che aprisse", "..., czego |domagają się klienci", "la donna |ha scoperto che"; but: i ricercatori |hanno scoperto che.
    """
    if s.has("foreseen", at) and any(s.any_of(k, "nobody", "auxiliaries") for k in range(first, at)):
        return True
    compared = s.has("than", first - 1) and not s.has("about", first - 2)
    if compared or (s.has("fitting", at - 1) and not s.breaks(at)):
        return True  # больше, чем |указано на упаковке; no cabe |duda de que
    if s.begins("not oneself", at) and any(s.has("clitics", k) and not s.any_of(k, "subjects") for k in _around(s, at)):
        return True  # bevor |sich die Tür schloss, dass
    if s.has("ensuring", at) and _is_ensured(s, at + 1):
        return True
    clause = next((k for k in range(first, 0, -1) if s.breaks(k)), 0)
    return (
        _is_only(s, clause, first, at)
        or s.has("whose wish", clause)
        or (s.has("finding", at) and not any(s.has("finders", k) for k in range(first)))
    )


def _is_only(s: Sentence, clause: int, first: int, at: int) -> bool:
    """Whether "ne" before a French verb makes "que" behind it "only": "Il |ne dit que la vérité".

    Not: "il n'a pas dit que A", "avant que le maire ne dise que A".
    """
    if not s.has("that", at + 1) or not any(s.has("only before", k) for k in range(first, at + 1)):
        return False
    mere = any(s.has("with a mere ne", k) and s.has("that", k + 1) for k in range(clause, first))
    return not mere and not any(s.any_of(k, "negations", "no one") and not s.has("only before", k) for k in range(clause, at + 1))


def _around(s: Sentence, at: int) -> list[int]:
    """Return the words of the clause near word ``at`` among which a reflexive pronoun may stand."""
    first = next((k for k in range(at, max(0, at - _NEAR), -1) if s.breaks(k)), max(0, at - _NEAR))
    return list(range(first, next((k for k in range(at + 1, min(len(s), at + _NEAR)) if s.breaks(k)), min(len(s), at + _NEAR))))


def _is_ensured(s: Sentence, first: int) -> bool:
    """Whether what follows word ``first`` is brought about and not told: "per garantire |che tutti siano pronti", "zapewnić, |aby"."""
    that = next((k for k in range(first, min(len(s), first + _CLAUSE)) if s.has("that", k)), len(s))
    wished = (k for k in range(that, min(len(s), that + _CLAUSE)) if k == that or not s.has("that", k))
    return any(s.has("subjunctive", k) or s.lexicon.ends("subjunctive", s.words[k]) for k in wished)


def tells_nothing(s: Sentence, subject: Span, cue_words: tuple[int, int, int], right: Span | None) -> bool:
    """Whether nobody says it, or it is not told, outside English: "Nessuno |ha detto che A", "non ha voluto dire |se A"."""
    first, at, end = cue_words
    if s.has("no one", subject[0]):
        return not (right and right[0] in s.quotes)
    although = s.any_of(subject[0] - 2, "adverbs", "as")  # anche |se il sindaco dice che
    concluded = _is_no_party(s, subject) and s.has("showing", at)  # Ciò |dimostra che A
    if concluded or (s.has("whether", subject[0] - 1) and not although and s.lexicon.language != "en"):
        return True  # non si sa |se il sindaco dirà che A
    denied = right is not None and (is_denied(s, first, end) or any(s.any_of(k, "none", "negations") for k in range(end, right[0])))
    return right is not None and denied and s.any_of(right[0], "whether", "questions")  # gab |keine Einzelheiten bekannt, wie A


def _is_no_party(s: Sentence, subject: Span) -> bool:
    """Whether a subject is but what was told before: "this", "everything", "ce qui", "lo que"."""
    first, last = subject
    if s.has("no tellers", last - 1):
        return True  # die |Erfahrung zeigt
    if last - first == 1:
        return s.has("pointing", first)
    return last - first == 2 and s.has("summing", first) and s.any_of(first + 1, "relatives", "that")


def is_called(s: Sentence, subject: Span, at: int) -> bool:
    """Whether the verb at word ``at`` but names a thing: "a program |called Elm"."""
    return s.has("naming", at) and not any(s.capital(k) or s.has("subjects", k) for k in range(*subject))


def asks_not_to_be_named(s: Sentence, at: int, found: Found) -> bool:
    """Whether a statement is but a wish: "un portavoce, chiedendo |di restare anonimo"."""
    wish = next((k for k in range(at, min(len(s), at + _CLAUSE)) if s.has("anonymous", k)), None)
    first = next((k for k in range(at, len(s)) if found.content and s.starts[k] == found.content[0][0]), None)
    return wish is not None and first is not None and first <= wish and (s.has("infinitive", first) or infinitive_at(s, first))
