"""Languages whose verb stands second, as in German: where what stands first is no subject, the subject follows the verb.

"Am Montag sagte X, dass A", "Dem Sender sagte X: „A“", "Nachdem A, sagte X: „B“", "Zuvor hatte X betont, dass A".
"""

from headwater.models import Span
from headwater.statements.afar import made_direct
from headwater.statements.behind import source_after
from headwater.statements.clauses import complement
from headwater.statements.finite import acts, is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.inverted import is_named_before, left_content
from headwater.statements.lexicon import SPEAKS, TELLS, Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_APART = 20  # words from an auxiliary to its participle
_LEADING = ("prepositions", "opening", "subordinators", "that", "days", "adverbs", "as")


def verb_second(s: Sentence, group: tuple[int, int, int], cue: Cue) -> Found | None:
    """Return the statement of a verb whose subject follows it; ``group`` is the verb group's start, the verb and the end."""
    _, at, end = group
    if not s.lexicon.group("verb_second") or not SPEAKS & cue.takes or "impersonal" in cue.takes:
        return None
    auxiliary = s.back_to("perfect", at, _APART)  # Zuvor |hatte Kos im Mai erklärt
    place = at if auxiliary is None else auxiliary
    subject = _subject(s, end, end, cue) if auxiliary is None else _subject(s, place + 1, at, cue) if place + 1 < at else None
    if auxiliary is not None and (found := _framed(s, subject, (place, at, end), cue)):
        return found
    if subject is None or not place or place - 1 in s.quotes:
        return None
    right = complement(s, end if auxiliary is not None else subject[1], cue)
    if right is None or not _is_fronted(s, place, right, cue, pronoun=s.has("subjects", subject[0])):
        return None
    found = made(s, [right], s.span(*subject), (at, end), cue)
    found.direct = right[1] == right[0] + 1 and right[0] in s.quotes
    return found


def placed_subject(s: Sentence, before: int) -> Span | None:
    """Return the subject of a verb that no list knows, in a German sentence whose words said begin at word ``before``.

    "|Die Händler| sehen es ähnlich: „A“"; "Diesen Preis zahlt |der Wirt| gern: „A“".
    """
    if not s.lexicon.group("verb_second"):
        return None
    named = _opens_with_name(s, before)
    verb = 1 if named else next((k for k in range(1, before) if is_verb(s, k) or acts(s, k)), None)
    if verb is None:
        return None
    fronted = s.any_of(0, "oblique", "prepositions", "subordinators", "opening")
    if not fronted and not named:
        return noun_phrase_before(s, verb)
    first = verb + 1
    while first < before and s.any_of(first, "objects", "adverbs") and not s.has("speaking", first):
        first += 1  # Auf die Lage blickte |auch X; Ähnlich sieht |es X
    if named and (first == verb + 1 or s.has("determiners", first)):
        return 0, 1
    phrase = noun_phrase_after(s, first, before)
    noun = phrase is not None and (s.has("subjects", phrase[0]) or any(s.capital(k) for k in range(*phrase)))
    return phrase if noun else None  # Für Kos ist |klar: „A“


def _opens_with_name(s: Sentence, before: int) -> bool:
    """Whether one word that is none of the small ones stands before a verb that no list knows, by its place: "|Veit| sieht das anders:"."""
    small = (*_LEADING, "determiners", "subjects", "conjunctions", "auxiliaries", "possessive")
    return before > 2 and not s.any_of(0, *small) and not s.breaks(1) and not s.capital(1) and acts(s, 1, opening=True)


def _framed(s: Sentence, subject: Span | None, perfect: tuple[int, int, int], cue: Cue) -> Found | None:
    """Read "X hat den Plan als „Unsinn“ bezeichnet" and "„A“, hatte X beteuert"; ``perfect``: auxiliary, participle, the word behind."""
    auxiliary, at, end = perfect
    quote = next((k for k in range(auxiliary + 1, at) if k in s.quotes), None)
    source = subject or (noun_phrase_before(s, auxiliary) if quote else None)
    if source and quote:
        return made_direct(s, quote, s.span(*source), (at, end), cue)
    right = complement(s, end, cue) if source and auxiliary and s.breaks(auxiliary) and s.any_of(0, "opening", "subordinators") else None
    # Obwohl A, haben X gesagt, |sie würden B; not: |Wenn A, hatte X gesagt, werde B
    if source and right and right[0] not in s.quotes and not is_verb(s, right[0]):
        return made(s, [right], s.span(*source), (at, end), cue)
    left = left_content(s, auxiliary, end) if source and auxiliary else None
    told = left and any(k in s.quotes or is_verb(s, k) for k in range(*left))  # not: Der Verband, ein Verein, hat X |aufgefordert
    return made(s, [left], s.span(*source), (at, end), cue) if source and left and told else None


def _subject(s: Sentence, first: int, last: int, cue: Cue) -> Span | None:
    """Return the subject behind a verb or auxiliary: before word ``last`` where that is its participle, behind it else."""
    at = first
    while s.has("objects", at) and not s.breaks(at) and at + 1 < len(s) and not (s.has("subjects", at) and s.breaks(at + 1)):
        at += 1  # sagte |ihm Kos
    if at >= len(s) or s.breaks(at):
        return None
    if s.has("speaking", at) or s.has("subjects", at):
        return at, at + 1
    phrase = source_after(s, at)
    if phrase is None or s.any_of(phrase[0], "oblique", "none", "that", "relatives", "prepositions"):
        return None
    end = phrase[1] if last <= first else min(phrase[1], last)
    while end > phrase[0] and s.words[end - 1] in cue.particle:
        end -= 1  # gab der Sprecher |bekannt
    named = any(s.capital(k) for k in range(phrase[0], end))
    return (phrase[0], end) if named else None


def _is_fronted(s: Sentence, verb: int, right: Span, cue: Cue, *, pronoun: bool) -> bool:
    """Whether what stands before the verb in its clause is no subject: an adverbial, an object, a clause."""
    if s.breaks(verb):
        return _is_behind_clause(s, verb, right, cue)
    joined = (k for k in range(verb - 2, 0, -1) if s.has("conjunctions", k) and _has_verb_before(s, k))
    begin = next((k for k in range(verb - 1, 0, -1) if s.breaks(k)), 0)
    begin = max(begin, next(joined, 0))
    begin += s.has("conjunctions", begin)
    if s.any_of(begin, "that", "relatives") or (s.any_of(begin, "subordinators", "opening") and not s.has("prepositions", begin)):
        return False  # their verb stands last
    if s.breaks(begin) and s.has("fronting", begin):
        return False  # Die Ruhe, |so ahnte X, habe einen Grund
    if begin == verb and s.has("conjunctions", verb - 1):
        return False  # Der Papst kam und |forderte beide Seiten auf, B
    while begin < verb and s.any_of(begin, "adverbs", "fronting"):
        begin += 1
    told = s.has("determiners", begin) and s.has("papers", begin + 1)  # Der Zeitung „Der Bote“ |sagte Kos
    return begin == verb or pronoun or told or s.any_of(begin, "prepositions", "days", "oblique")


def _has_verb_before(s: Sentence, at: int) -> bool:
    """Whether the "and" at word ``at`` joins two verbs, not two nouns: "Trotz Regen |und Wind meinte X"."""
    begin = next((k for k in range(at, 0, -1) if s.breaks(k)), 0)
    return s.breaks(at) or any(is_verb(s, k) or acts(s, k) for k in range(begin, at))


def _opens_with_verb(s: Sentence, at: int) -> bool:
    """Whether word ``at`` goes on with the clause that a speaker interrupts: a verb, known or small and none of the small words."""
    small = (*_LEADING, "subjects", "determiners", "objects", "none", "negations", "relatives", "conjunctions", "questions", "possessive")
    return is_verb(s, at) or (not s.capital(at) and s.words[at].isalpha() and not s.any_of(at, *small))


def _is_behind_clause(s: Sentence, verb: int, right: Span, cue: Cue) -> bool:
    """Whether a clause that is not what is said stands before the verb at word ``verb``: "Nachdem A, sagte X, dass B"."""
    told = s.has("that", right[0]) or (right[0] in s.quotes and ":" in s.gaps[right[0]])
    led = s.any_of(0, *_LEADING) and not any(k in s.quotes for k in range(verb))
    if s.has("conjunctions", right[0]) or not TELLS & cue.takes:
        return False
    if right[0] in s.quotes and is_named_before(s, verb):
        return False  # Kos, ein Rat, |sagte bei den Protesten: „A“
    if not told and not cue.particle and _opens_with_verb(s, right[0]):
        return False  # Wegen des Wetters, |berichtete der Bote, fahren keine Züge
    main = not s.any_of(0, "opening", "subordinators", "that", "as") and any(is_verb(s, k) for k in range(1, verb))
    if main and not told:
        return False  # In Elm sollten alle gehen, |sagte Kos, der dort wohnt, arbeitet
    if led and not told:
        told = "," in s.gaps[right[0]] and not any(is_verb(s, k) and s.has("reported", k) for k in range(verb))
    return told and (led or (right[0] in s.quotes and not s.has("determiners", 0)))
