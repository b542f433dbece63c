"""Statements around a phrase instead of a verb: "according to X, A", "A, in X's opinion", "laut X", "за словами X"."""

from headwater.models import Span
from headwater.statements.extents import clause_end, content_end, sums_up
from headwater.statements.finite import is_relative_article, is_verb
from headwater.statements.following import source_before_clause
from headwater.statements.found import Found
from headwater.statements.hearsay import told_out_of, told_source
from headwater.statements.lexicon import Phrase
from headwater.statements.phrase_sources import extent, head_end
from headwater.statements.sentence import Sentence
from headwater.statements.sources import source_before

_LEADING = ("prepositions", "conjunctions", "adverbs", "subordinators", "days", "negations")
_INSIDE = 8  # words of a source that stands inside a phrase: "in the former minister's opinion"
_SUBJECT = 4  # words of a clause's subject alone


def phrase_statements(s: Sentence) -> list[Found]:
    """Return the statements that the according-to phrases of one sentence make."""
    result: list[Found] = []
    at = 0
    while at < len(s):
        phrases = s.lexicon.phrases.get(s.words[at], ())
        found = next(filter(None, (_read(s, at, phrase) for phrase in phrases)), None) or _told_as(s, at)
        if found:
            result.append(found[0])
        at = max(at + 1, found[1] if found else 0)
    return result


def _told_as(s: Sentence, at: int) -> tuple[Found, int] | None:
    """Read "come riferito dalla polizia, A", "dal rapporto emerge che A" and "per il legale la perizia «non regge»"."""
    if at == 0 and s.has("for", 0) and (judged := _judged_by(s)):
        return judged
    if at and (meant := _for_whom(s, at)):
        return meant
    if found := told_out_of(s, at):
        source, end, first = found
        last = content_end(s, first)
        return (Found([s.span(first, last)], [s.span(*source)], [s.span(source[1], end)]), end) if last > first else None
    return _compound(s, at) or (_hearsay(s, at, at + 1) if s.lexicon.language != "en" and s.has("as", at) else None)


def _compound(s: Sentence, at: int) -> tuple[Found, int] | None:
    """Read "Nach Polizeiangaben A", "A, nach Medienberichten": who tells is in the same word as what is told."""
    compounds = tuple(s.lexicon.group("compounds"))
    if not compounds or s.words[at] != "nach" or at + 1 >= len(s) or not s.words[at + 1].endswith(compounds):
        return None
    contents = _contents(s, at, at + 2) if s.words[at + 1] not in compounds else []
    return (Found([s.span(*words) for words in contents], [s.span(at + 1, at + 2)], [s.span(at, at + 1)]), at + 2) if contents else None


def _judged_by(s: Sentence) -> tuple[Found, int] | None:
    """Read "Para el portavoz, la medida «llega tarde»": somebody with an office, and words in marks."""
    source = source_before_clause(s, 1)
    office = any(s.words[k].rpartition("'")[2] in s.lexicon.group("roles") for k in range(*source)) if source else False
    if not source or s.has("neuter", 1) or not (_judges_in_marks(s, source[1], office=office) or (office and _is_named(s, source))):
        return None
    first = source[1]
    while first < len(s) - 1 and s.any_of(first, "adverbs", "conjunctions") and not s.has("determiners", first):
        first += 1
    last = content_end(s, first)
    return (Found([s.span(first, last)], [s.span(*source)], [s.span(0, 1)]), last) if last > first else None


def _judges_in_marks(s: Sentence, end: int, *, office: bool) -> bool:
    """Whether a quotation stands behind "Para X," that ends before word ``end``: of somebody with an office, else one that is no title."""
    return any(k >= end and (office or s.text[slice(*s.quotes[k].inner)].strip()[:1].islower()) for k in s.quotes)


def _is_named(s: Sentence, source: Span) -> bool:
    """Whether somebody's name closes "Pour l'économiste Jean Roux, A" before its comma."""
    first, end = source
    named = end < len(s) and "," in s.gaps[end] and any(s.capital(k) for k in range(first + 1, end))
    return named and not s.has("relatives", end)


def _for_whom(s: Sentence, at: int) -> tuple[Found, int] | None:
    """Read "Inés Ferrer, para quien A"."""
    first = at + 2 + s.has("articles", at + 1)
    if not s.has("for", at) or not s.has("relatives", first - 1) or "," not in s.gaps[at] or first >= len(s):
        return None
    source = source_before(s, at)
    last = clause_end(s, source, first) if source else first
    return (Found([s.span(first, last)], [s.span(*source)], [s.span(at, first)]), last) if source and last > first else None


def _hearsay(s: Sentence, at: int, head: int) -> tuple[Found, int] | None:
    """Read "secondo quanto riferito dalla polizia, A"; ``head`` is the word after the preposition."""
    told = told_source(s, at, head)
    contents = _contents(s, at, told[1]) if told else None
    if not told or not contents:
        return None
    source, last = told
    spans = [s.span(*words) for words in contents]
    cue = s.span(at, source[0]) if source and source[0] > at else s.span(at, last)
    return Found(spans, [s.span(*source)] if source else [], [cue], impersonal=not source), last


def _read(s: Sentence, at: int, phrase: Phrase) -> tuple[Found, int] | None:
    """Return the statement of the phrase at word ``at`` and the word after it."""
    if phrase.kind == "before" and s.lexicon.language != "en":
        head = head_end(s, at, phrase)
        if head is not None and s.has("what", head - 1):
            return _hearsay(s, at, head - 1)  # in base a |quanto riportato
        if head is not None and (found := _hearsay(s, at, head)):
            return found
    if phrase.kind == "before" and (found := _which(s, at, phrase)):
        return found
    span = extent(s, at, phrase)
    if not span:
        return None
    first, last, source, cue = span
    told_by_verb = (
        first
        and s.lexicon.language != "en"
        and ((s.has("that", last) and s.breaks(last)) or _within_report(s, first) or _before_report(s, last) or _within_aside(s, first))
    )
    contents = [] if told_by_verb else _contents(s, first, last)  # Агентство сообщило |со ссылкой на источники, что A
    if not contents:
        return None
    return Found([s.span(*words) for words in contents], [s.span(*source)], [s.span(*words) for words in cue]), last


def _within_report(s: Sentence, first: int) -> bool:
    """Whether a verb of speech leads to the phrase at word ``first`` in its part of the sentence: "A, пишет X |со ссылкой на Y"."""
    if not s.lexicon.group("bare_after_comma"):
        return False
    begin = next((k for k in range(first, 0, -1) if s.breaks(k)), 0)
    return 0 < begin < first and s.words[begin] in s.lexicon.cues


def _within_aside(s: Sentence, first: int) -> bool:
    """Whether a phrase stands in what opens a sentence with "as": "Як пише X |із посиланням на Y|, A"."""
    return s.has("as", 0) and not any(s.breaks(k) for k in range(1, first + 1))


def _before_report(s: Sentence, last: int) -> bool:
    """Whether the verb of who cites the phrase's source follows it, with "that": "X |со ссылкой на Y| пишет, что A"."""
    told = s.cue_at(last) if last < len(s) and not s.breaks(last) else None
    return told is not None and s.has("that", told[1])


def _which(s: Sentence, at: int, phrase: Phrase) -> tuple[Found, int] | None:
    """Read "Marco Neri, secondo il quale A", "Jan Kos, zdaniem którego A": the source stands before, as what the relative means."""
    head = at + len(phrase.head)
    article = s.has("articles", head) and s.has("relatives", head + 1)
    relative = head + article
    apart = at > 0 and ("," in s.gaps[at] or article)  # un funzionario |secondo il quale A
    if tuple(s.words[at:head]) != phrase.head or not apart or not (s.has("relatives", relative) or is_relative_article(s, relative)):
        return None
    source = source_before(s, at)
    if not source or relative + 1 >= len(s):
        return None
    last = clause_end(s, source, relative + 1)
    return Found([s.span(relative + 1, last)], [s.span(*source)], [s.span(at, relative + 1)]), relative + 1


def _is_relative(s: Sentence, that: int) -> bool:
    """Whether a "that" with a comma before it is a relative, where none stands before what is said: "L'uomo, |che secondo X era A, ha"."""
    return that > 0 and "," in s.gaps[that] and not s.lexicon.group("bare_after_comma") and not s.cue_at(that - 1)


def _contents(s: Sentence, first: int, last: int) -> list[Span]:
    """Return the words that the phrase at words ``first`` to ``last`` attributes: after it, before it, or around it."""
    left, right = _left(s, first), _right(s, last)
    inset = right and s.breaks(first) == s.breaks(last) and _continues(s, last)
    if left and inset and s.lexicon.language != "en":
        left = _reported_from(s, first) or left[0], first  # X отметил, что |рост может, по мнению Y, привести
    if s.lexicon.language != "en" and first and ":" in s.gaps[first] and right:
        left = None  # Analitycy są ostrożniejsi: |ich zdaniem A
    if right and s.lexicon.language != "en" and (apart := _apart(s, first, right)):
        return [apart]
    related = s.has("relatives", first - 1) if not s.has("that", first - 1) else _is_relative(s, first - 1)
    related = related or (s.has("relative articles", first - 1) and "," in s.gaps[first - 1 - s.has("prepositions", first - 2)])
    if s.lexicon.language != "en" and right and related:
        return [(last, content_end(s, last, bound=True))]  # plan, który według niej |zawiódł, ...
    if not left and first > 0 and s.breaks(first) and last < len(s) and "," in s.gaps[last] and not s.any_of(0, *_LEADING):
        left = 0, first  # L'uomo, secondo la polizia, |è fuggito
    bare = right and right[1] == last + 1 and (s.breaks(first) or not s.lexicon.group("verb_second"))  # not: wird |laut X heiß
    bare = bare and not (inset and first < _SUBJECT and s.lexicon.language != "en")  # Водій, |за даними поліції, втік
    if first == 0 or not left or (right and (_stands_alone(s, first) or bare or _opens_clause(s, first, last))):
        return [right] if right else []
    if s.lexicon.language != "en" and not s.breaks(first) and right and not s.breaks(last):
        return [right] if s.has("conjunctions", first - 1) else [left, right]
    dashed = s.lexicon.language != "en" and last < len(s) and any(dash in s.gaps[first] and dash in s.gaps[last] for dash in "—–")
    if last < len(s) and s.breaks(first) and ("," in s.gaps[last] or dashed) and right and _continues(s, last):
        return [left, right]
    return [left]


def _opens_clause(s: Sentence, first: int, last: int) -> bool:
    """Whether a phrase opens a German clause, whose verb follows it: "Es brannte, |der Polizei zufolge| wurde aber niemand verletzt"."""
    begin = first - s.has("conjunctions", first - 1)
    return bool(s.lexicon.group("verb_second")) and s.breaks(begin) and last < len(s) and not s.breaks(last) and is_verb(s, last)


def _reported_from(s: Sentence, first: int) -> int:
    """Return the word behind the "that" whose clause the phrase at word ``first`` stands in, told by a verb before it; 0 without one."""
    that = next((k for k in range(first - 2, 1, -1) if s.has("that", k)), 0)
    told = that and any(s.words[k] in s.lexicon.cues for k in range(max(0, that - _INSIDE), that))
    return that + 1 if told else 0


def _apart(s: Sentence, first: int, right: Span) -> Span | None:
    """Return what follows a phrase that a dash or bracket parts from the sentence with it: "Es wird teurer – laut X |um das Doppelte".

    "(Sabah Postası'na göre |kapalı)"
    """
    last, end = right
    if s.bracketed(first):
        return last, next((k for k in range(last + 1, end) if ")" in s.text[s.ends[k - 1] : s.starts[k]]), end)
    dashed = any(dash in s.gaps[first] for dash in "—–")
    return right if dashed and end == len(s) and not any(mark in s.gaps[k] for k in range(last, end) for mark in "—–,") else None


def _stands_alone(s: Sentence, first: int) -> bool:
    """Whether what stands before the phrase at word ``first`` is another clause, outside English.

    "because |according to X", and where the verb stands last: "Ол кетті, |Роудың айтуынша, көпір жабық".
    """
    led = s.lexicon.language != "en" and s.any_of(first - 1, "subordinators", "that")
    return led or (s.breaks(first) and s.lexicon.ends("finite", s.words[first - 1]))


def _continues(s: Sentence, last: int) -> bool:
    """Whether the part after a parenthetical phrase carries on the clause before it."""
    return not (s.any_of(last, "conjunctions", "subordinators") or any(c.form == "ing" for c in s.lexicon.cues.get(s.words[last], ())))


def _left(s: Sentence, first: int) -> Span | None:
    """Return the words of the clause before the phrase; None where only an opening ("But", "In June,") stands there."""
    short = s.lexicon.order or s.lexicon.group("verb_second") or (s.lexicon.group("bare_after_comma") and s.breaks(first))
    clause = "," in s.gaps[first] and not s.any_of(0, *_LEADING) and s.lexicon.language != "en"
    long = first > (2 if short else 3 if clause else 5)  # El clima cambia mucho, |según X
    if first == 1 and 0 in s.quotes and s.lexicon.language != "en":
        return 0, 1  # « A », selon X
    if first < 2 or not (long or any(is_verb(s, k) or k in s.quotes for k in range(first))):
        return None
    parting = ";" if s.lexicon.language == "en" or s.breaks(first) else ";:"
    return next((k for k in range(first - 1, 0, -1) if s.gaps[k].strip() in (*parting,) or sums_up(s, k) or _closed_before(s, k)), 0), first


def _closed_before(s: Sentence, at: int) -> bool:
    """Whether a clause of its own ends in a finite verb before the comma at word ``at``, where the verb stands last."""
    return s.lexicon.order == "final" and "," in s.gaps[at] and s.lexicon.ends("closing", s.words[at - 1])


def _right(s: Sentence, last: int) -> Span | None:
    if last >= len(s):
        return None
    if last in s.quotes and ":" in s.gaps[last]:
        return last, last + 1  # per bocca della presidente: |«A»
    if s.lexicon.language != "en" and "," in s.gaps[last] and s.any_of(last, "relative articles", "relatives", "that"):
        last = next((k for k in range(last + 2, len(s) - 1) if "," in s.gaps[k]), last)  # Einer Studie zufolge, |die gestern erschien, A
    return last, content_end(s, last)
