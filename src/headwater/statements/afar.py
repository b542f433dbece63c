"""Quotations that stand apart from their verb, outside English: "erklärte er gegenüber der Welt: „A“", "a qualifié le pont de « A »".

The words between are no clause of the content, and the subject may stand on either side of the verb, or inside it ("hatte er noch betont").
"""

from headwater.models import Span
from headwater.statements.behind import source_after
from headwater.statements.finite import is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.kinds import human
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import antecedent, before_relative, leading_phrase, noun_phrase_before

_COLON, _FRAGMENT = 30, 20  # words between a verb and the quotation after its colon, or the words it quotes in passing
_RELATED = 15  # words of a relative clause
_JOINED = 5  # words up to the next quotation of a list
_SPLIT = 25  # words between an auxiliary and its participle


def quoted_afar(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Return the statement of the verb group at words ``first`` to ``end`` whose quotation stands further on; None where there is none."""
    at = quotation_ahead(s, end)
    if at is None:
        return None
    source = _speaker(s, first, end, at)
    if source and s.subject and s.has("conjunctions", source[0] - 1) and not s.lexicon.group("articles") and _is_thing(s, source):
        return made_direct(s, at, s.subject, (first, end), cue)  # a podobne plany |określił mianem „A”
    joined = not source and first and s.has("conjunctions", first - 1)  # ..., and accused Europe of “A”
    leading = leading_phrase(s, first - 1) if joined and not s.subject else None
    shared = (s.subject or (s.span(*leading) if leading else None)) if joined else None
    if not source and not shared and ":" not in s.gaps[at]:
        return None
    return made_direct(s, at, shared or (s.span(*source) if source else None), (first, end), cue)


def made_direct(s: Sentence, quote: int, source: Span | None, cue_words: Span, cue: Cue) -> Found:
    """Return the statement of the quotation at word ``quote`` and those listed with it."""
    found = made(s, [(k, k + 1) for k in _listed(s, quote)], source, cue_words, cue)
    found.direct = True
    return found


def _listed(s: Sentence, at: int) -> list[int]:
    """Return the quotation at word ``at`` and those that small words join to it: "una «follia» e un |«tentativo»"."""
    found = [at]
    while following := next((k for k in range(found[-1] + 1, min(len(s), found[-1] + _JOINED)) if k in s.quotes), 0):
        between = range(found[-1] + 1, following)
        joined = any(s.has("conjunctions", k) for k in between) or (not between and "," in s.gaps[following])
        if not joined or not all(s.any_of(k, "conjunctions", "determiners", "prepositions", "as") for k in between):
            break
        found.append(following)
    return found


def quotation_ahead(s: Sentence, end: int) -> int | None:
    """Return the word of the quotation that the verb before word ``end`` speaks of: after a colon, or quoted in passing in its clause."""
    past = end
    for k in range(end, min(len(s), end + _COLON)):
        past = max(past, _past_relative(s, k))
        if k < past:
            continue
        if k in s.quotes and (":" in s.gaps[k] or k - end < _FRAGMENT):
            single = len(s.text[slice(*s.quotes[k].inner)].split()) == 1
            return None if single and any(s.has("conjunctions", j) for j in range(end, k)) else k
        if s.words[k] in s.lexicon.cues and not s.capital(k) and is_verb(s, k):
            return None
        related = "," in s.gaps[k] and s.has("relatives", k)  # пошутил о критике, |которую вызвало
        if any(mark in s.gaps[k] for mark in ";:…") or s.has("that", k) or related:
            return None
    return None


def _past_relative(s: Sentence, at: int) -> int:
    """Return the "as" behind a relative clause between commas at word ``at``: "describió el robo, |que fue de noche, como «A»"; 0 else."""
    if "," not in s.gaps[at] or not s.any_of(at, "that", "relatives", "relative articles"):
        return 0
    close = next((k for k in range(at + 1, min(len(s), at + _RELATED)) if s.breaks(k)), 0)
    return close if close and "," in s.gaps[close] and s.any_of(close, "as", "calling") else 0


def _speaker(s: Sentence, first: int, end: int, quote: int) -> Span | None:
    """Return who speaks, before the verb group or between it and the quotation."""
    before = subject_of(s, first)
    if before:
        return before
    after = source_after(s, end)
    told = after and (s.any_of(after[1] - 1, "linking", "prepositions") or _is_thing(s, after))  # accused |Europe of
    return after if after and after[1] <= quote and not told and not is_verb(s, after[0]) else None


def _is_thing(s: Sentence, phrase: Span) -> bool:
    """Whether words behind a verb that may have no subject name nobody: "Aveva chiamato |l'ambulanza|: «A»", "Anunció |el cambio|: «A»"."""
    if not s.lexicon.group("elided") or s.any_of(phrase[0], "subjects", "pronouns", "partitive"):
        return False
    first = next((k for k in range(*phrase) if k > phrase[0] and s.has("prepositions", k)), phrase[1])  # el cambio |en Twitter
    named = any(s.capital(k) for k in range(phrase[0], first))
    return not named and not human([s.words[k].rpartition("'")[2] for k in range(*phrase)], s.lexicon)


def subject_of(s: Sentence, first: int) -> Span | None:
    """Return the subject of a verb group: inside it, before it, or what its relative pronoun stands for ("Roe, qui avait menacé")."""
    split = _split_subject(s, first)
    if split:
        return split
    before = noun_phrase_before(s, first)
    if before and _is_no_subject(s, before[0], first):
        before = None
    if before and s.lexicon.group("verb_second") and s.has("subjects", before[0]):
        before = before[0], before[0] + 1  # als |er der Versammlung sagte
    if before and before[1] - before[0] == 1 and s.lexicon.ends("acted on", s.words[before[0]]):
        before = None  # |Росію попередили про «наслідки»
    if outer := _clause_of_subject(s, first, before):
        return leading_phrase(s, outer)
    if before and s.has("relatives", before[0]) and not s.has("prepositions", before[0] - 1):
        rest = before[0] + 1
        acting = before[1] - before[0] == 1 or (s.any_of(rest, "prepositions", "adverbs", "days") and not s.has("objects which", before[0]))
        if s.has("objects which", before[0]) and rest == before[1]:
            return None  # kobieta, |którą opisał jako „anioła”
        return _meant_by(s, before[0]) if acting else (rest, before[1]) if s.has("objects which", before[0]) else before
    last = before[1] - 1 if before else 0
    if before and s.has("that", last) and s.has("prepositions", last - 1):
        return _meant_by(s, last)  # uma nota em |que afirma
    alone = not before and first > 1 and s.any_of(first - 1, "that", "relatives")
    return _meant_by(s, first - 1) if alone else before


def _is_no_subject(s: Sentence, at: int, verb: int) -> bool:
    """Whether German words before a verb are none of its subject: "als sie |ihren Rückzug ankündigte", "hat dann |vor Gericht erklärt"."""
    framed = s.has("prepositions", at) and s.back_to("perfect", verb, _SPLIT) is not None
    return bool(s.lexicon.group("verb_second")) and (framed or s.has("oblique", at))


def _clause_of_subject(s: Sentence, first: int, before: Span | None) -> int:
    """Return where a clause begins that has the subject of the one around it: "asistió al acto, |donde dijo"; 0 where it has its own.

    "criticó |lo que llamó «A»", "o adversário, |a quem chamou de «A»".
    """
    if first > 1 and s.has("where", first - 1):
        return first - 1
    if s.has("that", first - 1) and s.has("what", first - 2):
        return first - 2
    return before[0] if before and s.has("prepositions", before[0]) and s.has("relatives", before[0] + 1) else 0


def _meant_by(s: Sentence, relative: int) -> Span | None:
    """Return the subject that a relative pronoun stands for; "ha emesso un rapporto, in cui afferma": that of the clause before."""
    first = before_relative(s, relative)
    return leading_phrase(s, first) if first < relative else antecedent(s, relative)


def _split_subject(s: Sentence, first: int) -> Span | None:
    """Return the subject of a verb group with words between its auxiliary and its participle: "hatte er am Montag betont"."""
    whole = s.any_of(first, "perfect", "auxiliaries")
    if whole and (s.lexicon.group("verb_second") or not s.has("conjunctions", first - 1)):
        return None
    for k in range(first - 2, max(-1, first - _SPLIT), -1):
        if s.breaks(first) or (s.has("that", k + 1) and s.lexicon.group("articles")):
            return None  # ha disperso i dimostranti |che gridavano
        if s.has("perfect", k) and k and s.breaks(k) and s.lexicon.group("verb_second") and not s.any_of(k + 1, "determiners", "subjects"):
            return None  # hatte A gelobt, |hat aber inzwischen B betont
        if s.has("perfect", k) and not (whole and s.words[k] != s.words[first]):
            return noun_phrase_before(s, k) or (None if whole else noun_phrase_after(s, k + 1, first))  # ha negato A e |ha affermato
        if s.breaks(k + 1):
            return None
    return None
