"""German clauses without "that" behind a verb of speech: their verb is in the reporting mood, or an infinitive with "zu"."""

from headwater.statements.finite import holds_to
from headwater.statements.sentence import Sentence

_TOLD = 15  # words up to the clause: those told, or an adverbial
_RELATED = 3  # words of a relative clause
_SUBORDINATE = ("that", "subordinators")
_STEM = 4  # letters: no shorter word is told by its ending
_SMALL = ("determiners", "prepositions", "adverbs", "conjunctions", "subordinators")


def told_apart(s: Sentence, at: int) -> int | None:
    """Return where a German clause without "that" begins after an adverbial or those told: "sagte am Mittwoch, |der Plan werde gelingen".

    Its verb is in the reporting mood, or an infinitive: "warf dem Rat vor, |gelogen zu haben".
    """
    comma = next((k for k in range(at + 1, min(len(s), at + _TOLD)) if s.breaks(k)), None)
    if comma is None or "," not in s.gaps[comma] or s.any_of(comma, "subordinators", "relatives", "conjunctions", "reasons"):
        return None
    end = next((k for k in range(comma + 1, len(s)) if s.breaks(k)), len(s))
    related = s.has("articles", comma) and s.has("reported", end - 1) and end - comma >= _RELATED  # der Mann, |den sie gesehen habe
    told = in_reporting_mood(s, comma) and not related
    planned = any(s.has("plans", k) for k in range(max(at, comma - _RELATED), comma))  # die Entscheidung der Regierung, |ihn zu begrüßen
    infinitive = s.lexicon.group("verb_second") and (
        any(s.has("infinitive", k) and not s.capital(k + 1) for k in range(comma, end - 1)) or holds_to(s, end - 1)
    )
    return comma if told or (infinitive and not planned) else None


def told_to(s: Sentence, at: int, takes: frozenset[str]) -> int | None:
    """Return where such a clause begins behind those told without a preposition: "warf dem Rat vor, |er habe gelogen"."""
    led = s.has("prepositions", at) or not s.lexicon.group("verb_second")
    return None if led or "clause" not in takes else told_apart(s, at)


def in_reporting_mood(s: Sentence, first: int) -> bool:
    """Whether the clause that begins at word ``first`` has its verb in the German reporting mood: "der Plan |sei gut"."""
    end = next((k for k in range(first + 1, len(s)) if s.breaks(k)), len(s))
    return any(s.any_of(k, "reported", "unreal") or third_in_e(s, k) for k in range(first + 1, end))


def told_from(s: Sentence, end: int) -> int:
    """Return where what is told before word ``end`` begins: with the one German main clause in the reporting mood.

    "Zwei Jahre war er fort, |er sei krank gewesen, sagte X"; "Es gibt ein Problem: |Die Brücke sei alt, sagte X".
    """
    if not s.lexicon.group("verb_second"):
        return 0
    for at in range(end - 2, 0, -1):
        if not any(mark in s.gaps[at] for mark in ",:;"):
            continue
        if any(s.has("reported", k) for k in range(at)) or s.any_of(at, *_SUBORDINATE, "relatives", "conjunctions"):
            return 0
        close = next((k for k in range(at + 1, end) if s.breaks(k)), end)
        plain = any(s.has("indicative", k) for k in range(at)) and not s.any_of(0, *_SUBORDINATE, "opening")
        if (plain or "," not in s.gaps[at]) and any(s.has("reported", k) for k in range(at + 1, close - 1)):
            return at
    return 0


def third_in_e(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a verb in the German reporting mood by its ending and place: der Plan |genieße Vertrauen."""
    nominative = (s.capital(at - 1) and not s.has("determiners", at - 1)) or s.has("subjects", at - 1)
    known = bool(s.lexicon.group("reported")) and len(s.words[at]) > _STEM and s.words[at].endswith("e")
    return known and nominative and not s.capital(at) and not (at + 1 < len(s) and s.capital(at + 1)) and not s.any_of(at, *_SMALL)
