"""Statements around a phrase instead of a verb: "according to X, A", "A, in X's opinion", "laut X", "за словами X"."""

from headwater.models import Span
from headwater.statements.appositions import describes
from headwater.statements.clauses import clause_end, content_end, sums_up
from headwater.statements.finite import acts, is_relative_article, is_verb
from headwater.statements.found import Found
from headwater.statements.hearsay import elided, oneself, told_out_of, told_source
from headwater.statements.joining import is_genitive, past_attribute
from headwater.statements.kinds import human
from headwater.statements.lexicon import Phrase
from headwater.statements.sentence import Sentence
from headwater.statements.sources import (
    noun_phrase_after,
    opens_another,
    source_before,
    source_before_clause,
)

_LEADING = ("prepositions", "conjunctions", "adverbs", "subordinators", "days", "negations")
_INSIDE = 8  # words of a source that stands inside a phrase: "in the former minister's opinion"
_SHORT = 2  # words of an office whose ending may look like a verb's
_SUBJECT = 4  # words of a clause's subject alone
_AGENT = 5  # words of "published on Monday" up to "by"
_TO_COMMA = 14  # words of a source that a comma ends


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
        head = _head_end(s, at, phrase)
        if head is not None and s.has("what", head - 1):
            return _hearsay(s, at, head - 1)  # in base a |quanto riportato
        if head is not None and (found := _hearsay(s, at, head)):
            return found
    if phrase.kind == "before" and (found := _which(s, at, phrase)):
        return found
    span = _extent(s, at, phrase)
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


def _head_end(s: Sentence, at: int, phrase: Phrase) -> int | None:
    """Return the word after the head of the phrase at word ``at``, or its last word where the source is in it: a detta |dell'avvocato."""
    end = at + len(phrase.head)
    words = tuple(s.words[at:end])
    if words == phrase.head:
        return end
    elided = phrase.head[-1].endswith("'") and words[:-1] == phrase.head[:-1] and len(words) == len(phrase.head)
    return end - 1 if elided and words[-1].startswith(phrase.head[-1]) else None


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


def _extent(s: Sentence, at: int, phrase: Phrase) -> tuple[int, int, Span, list[Span]] | None:
    """Return (first word, word after, source words, cue words) of the phrase at ``at``, None where it does not stand there."""
    if phrase.kind == "after":
        return _postposed(s, at, phrase)
    if phrase.kind == "own":
        return _owned(s, at, phrase)
    head = _head_end(s, at, phrase)
    if head is None:
        return None
    if phrase.kind == "around":
        return _enclosing(s, at, phrase)
    while s.lexicon.group("comma_after_phrase") and s.has("adverbs", head) and head + 1 < len(s) and not s.breaks(head + 1):
        head += 1  # згідно зі |ще одним опитуванням
    source = _whole(s, at, head) if s.lexicon.language == "en" or _leads(s, at, head) else None
    if source and source[1] < len(s) and (end := _past_including(s, source[1])) > source[1]:
        source = source[0], end  # A parere di molti, |tra cui X|, A
    return (at, source[1], source, [(at, head)]) if source else None


def _named_between_commas(s: Sentence, first: int) -> int:
    """Return where a source's name between commas ends: "zdaniem trenera rywali, |Marca Rossiego|, A"; 0 without one."""
    comma = next((k for k in range(first + 1, min(len(s), first + _INSIDE)) if s.breaks(k)), 0)
    acting = comma - first > _SHORT and any(is_verb(s, k) for k in range(first, comma))
    if not comma or "," not in s.gaps[comma] or not s.capital(comma) or acting:
        return 0
    end = next((k for k in range(comma + 1, min(len(s), comma + _INSIDE)) if s.breaks(k) or not s.capital(k)), 0)
    return end if end > comma + 1 and "," in s.gaps[end] else 0


def _office_between_commas(s: Sentence, first: int) -> int:
    """Return where the office of a name ends that stands between commas: "Selon Anne Morel, |la directrice du musée|, A"; 0 without one."""
    comma = next((k for k in range(first + 1, min(len(s), first + _INSIDE)) if s.breaks(k)), 0)
    end = next((k for k in range(comma + 1, min(len(s), comma + _TO_COMMA)) if s.breaks(k)), 0) if comma else 0
    named = s.capital(comma - 1) and "," in s.gaps[comma] and end > 0 and "," in s.gaps[end]
    head = comma + s.has("determiners", comma)
    office = named and human([word.rpartition("'")[2] for word in s.words[head : head + 1]], s.lexicon) and describes(s, comma, end)
    return end if office and not any(is_verb(s, k) or acts(s, k) for k in range(first, end)) else 0


def _past_including(s: Sentence, comma: int) -> int:
    """Return the comma that closes "tra cui X", "w tym X" behind a source's comma at word ``comma``, else that comma."""
    if not (s.has("among", comma) and s.has("among whom", comma + 1)):
        return comma
    return next((k for k in range(comma + 2, min(len(s), comma + _TO_COMMA)) if "," in s.gaps[k]), comma)


def _leads(s: Sentence, at: int, head: int) -> bool:
    """Whether a source may follow the phrase at words ``at`` to ``head``: not in "di secondo grado", "secondo cui", "según |informó"."""
    verb = head < len(s) and s.words[head] in s.lexicon.cues and s.has("as", at)
    opens = at - 1 - s.has("prepositions", at - 2)
    which = s.has("relative articles", at - 1) and "," in s.gaps[opens]  # die Brücke, die |laut X sicher ist; der Plan, mit dem |laut X
    return not (verb or (s.awaits_noun(at - 1, "prepositions", "determiners") and not which) or s.any_of(head, "relatives", "that"))


def _owned(s: Sentence, at: int, phrase: Phrase) -> tuple[int, int, Span, list[Span]] | None:
    """Read "|Jej| zdaniem": whose opinion it is stands before."""
    end = at + len(phrase.tail)
    return (at - 1, end, (at - 1, at), [(at, end)]) if tuple(s.words[at:end]) == phrase.tail and s.has("possessive", at - 1) else None


def _postposed(s: Sentence, at: int, phrase: Phrase) -> tuple[int, int, Span, list[Span]] | None:
    """Read "X zufolge": the source stands before."""
    end = at + len(phrase.tail)
    first = at
    while first and not s.breaks(first) and not s.bracketed(first) and at - first < _INSIDE:
        if first < at and s.lexicon.group("verb_second") and _parts_german(s, first - 1):
            break  # Die Brücke ist |der Stadt zufolge gesperrt
        first -= 1
    if s.lexicon.order == "final" and end < len(s) and not s.breaks(end):
        first = _past_place(s, first, at)
    if s.lexicon.group("verb_second") and first + 1 < at and s.has("conjunctions", first):
        first += 1  # aber |den Behörden zufolge
    if first == at or tuple(s.words[at:end]) != phrase.tail or s.has("no source", at - 1) or at - 1 in s.quotes:
        return None
    office = first and s.lexicon.order == "final" and "," in s.gaps[first] and first <= _INSIDE and s.has("roles", first - 1)
    if office and not any(s.breaks(k) for k in range(1, first)):
        first = 0  # Eski futbolcu, şimdi yorumcu olan Ali Demir'e |göre
    if s.has("hearsay", at - 1):
        first = at - 1  # ve |iddiaya göre
    paper = next(
        (k for k in range(first + 1, at - 1) if s.has("printed", k) and s.lexicon.ends("locative", s.words[k - 1])), at
    )  # Sabah Postası'nda |yer alan habere göre
    return first, end, (first, paper), [(paper, end)]


def _parts_german(s: Sentence, at: int) -> bool:
    """Whether word ``at`` stands before a source and is none of it: a verb, "dass", "sich", "am Dienstag"."""
    return is_verb(s, at) or s.any_of(at, "that", "subordinators", "subjects", "objects", "days", "adverbs")


def _past_place(s: Sentence, first: int, at: int) -> int:
    """Return where a source inside its clause begins, behind a place or postposition of the clause: "uzun vadede |uzmanlara göre"."""
    for k in range(at - 2, first, -1):
        placed = s.lexicon.ends("locative", s.words[k]) and "'" not in s.words[k]
        led = any(s.lexicon.ends(how, s.words[j]) for how in ("acting", "doing") for j in range(k + 1, at - 1))
        if not led and (s.any_of(k, "postpositions", "adverbial") or (placed and not s.capital(k))):
            return k + 1
    return first


def _enclosing(s: Sentence, at: int, phrase: Phrase) -> tuple[int, int, Span, list[Span]] | None:
    """Read "in X's opinion": the source stands inside."""
    head = at + len(phrase.head)
    for k in range(head + 1, min(len(s), head + _INSIDE)):
        if s.breaks(k):
            return None
        end = k + len(phrase.tail)
        if tuple(s.words[k:end]) == phrase.tail:
            foreign = s.lexicon.language != "en" and (not s.lexicon.group("articles") or s.has("own", head) or s.lexicon.language == "de")
            named = foreign or s.has("possessive", k - 1) or s.possessive(k - 1)  # not "in other words"
            source = oneself(s, at, end) if s.has("oneself", head) else (head, end if _is_attribute(s, head, k) else k)
            return (at, end, source, [(at, head), (k, end)]) if named and source else None
    return None


def _is_attribute(s: Sentence, first: int, last: int) -> bool:
    """Whether a Slavic word inside a phrase says which data tell, and not whose: "за |останніми| даними"."""
    whose = s.any_of(first, "possessive", "pronouns", "own", "determiners", "subjects")
    return bool(s.lexicon.group("dialogue")) and last - first == 1 and not s.capital(first) and not whose


def _whole(s: Sentence, at: int, first: int) -> Span | None:
    """Return the words of the source behind the phrase at word ``at``: a noun phrase with what hangs on it ("data from the ministry")."""
    if first < len(s) and "'" in s.words[first] and s.has("linking", first):
        return elided(s, first)  # a detta |dell'avvocato
    leads = at == 0
    phrase = source_before_clause(s, first) if leads else noun_phrase_after(s, first)
    closed = s.lexicon.group("comma_after_phrase") or (s.lexicon.language != "en" and s.has("as", at))
    office = _office_between_commas(s, first) if leads and s.lexicon.language != "en" else 0
    bound = (first, office) if office else _to_comma(s, first, phrase, leads=leads) if closed and phrase else None
    if bound:
        return bound
    if not phrase or is_verb(s, phrase[0]) or (s.words[first - 1] == "per" and not s.capital(first) and not s.has("determiners", first)):
        return None
    if s.lexicon.language != "en" and (named := _named_between_commas(s, first) or (leads and _past_relative(s, first))):
        return first, named
    if s.lexicon.language != "en":
        return phrase if _closes(s, at, phrase) else (first, _agent_closes(s, phrase[1]) or _with_agent(s, _bounded(s, *phrase)))
    end = phrase[1]
    while end < len(s) and s.has("prepositions", end) and not s.breaks(end):
        more = source_before_clause(s, end + 1) if leads else noun_phrase_after(s, end + 1)
        if not more:
            break
        end = more[1]
    return first, end


def _past_relative(s: Sentence, first: int) -> int:
    """Return the comma behind the relative clause of a source: "Laut dem Bericht, den X vorlegt, |wächst"; 0 without one."""
    comma = next((k for k in range(first + 1, min(len(s), first + _TO_COMMA)) if s.breaks(k)), 0)
    if not comma or "," not in s.gaps[comma] or any(is_verb(s, k) or acts(s, k) for k in range(first, comma)):
        return 0
    if not s.any_of(comma, "relative articles", "relatives") and not (s.has("that", comma) and not s.lexicon.group("bare_after_comma")):
        return 0
    end = next((k for k in range(comma + 2, min(len(s), comma + _TO_COMMA)) if s.breaks(k)), 0)
    return end if end and "," in s.gaps[end] else 0


def _closes(s: Sentence, at: int, phrase: Span) -> bool:
    """Whether a comma before the phrase at word ``at`` and the sentence's end, or "who", bound its source: "A, según tres mozos."."""
    if not at or "," not in s.gaps[at] or not (phrase[1] >= len(s) or s.any_of(phrase[1], "relatives", "that")):
        return False
    relative = next((k for k in range(*phrase) if s.any_of(k, "relatives", "that")), phrase[1])
    return not any(is_verb(s, k) or opens_another(s, k) for k in range(phrase[0] + 1, relative))


def _to_comma(s: Sentence, first: int, phrase: Span, *, leads: bool) -> Span | None:
    """Return the words up to the comma that ends the phrase, where no verb stands before it; None where no such comma does.

    An apposition is taken along where a comma ends it too, and nothing in it tells of a deed: "за даними агентства, ...".
    """
    comma = next((k for k in range(first + 1, min(len(s), first + _TO_COMMA)) if s.breaks(k)), None)
    if (
        comma is None
        or is_verb(s, first)
        or "," not in s.gaps[comma]
        or any(is_verb(s, k) or (k > first + 1 and opens_another(s, k) and not s.has("days", k + 1)) for k in range(first, comma))
        or s.any_of(comma, "subordinators", "that")
    ):
        return None
    if s.lexicon.ends("agreeing", s.words[comma]) and not s.capital(comma):  # согласно данным, |обнародованным советом|, A
        end = next((k for k in range(comma + 1, min(len(s), comma + _TO_COMMA)) if s.breaks(k)), comma)
        return first, end if "," in s.gaps[end] else comma
    closed = phrase[1] > comma and phrase[1] < len(s) and not any(s.words[k][0].isdigit() for k in range(comma, phrase[1]))
    office = any(s.capital(k) or s.begins("roles", k) for k in (comma, min(comma + 1, len(s) - 1)))
    if closed and office and (leads or s.breaks(phrase[1])) and phrase[1] - comma <= _INSIDE:
        return phrase
    return first, comma


def _with_agent(s: Sentence, end: int) -> int:
    """Return where a source ends once who made it is taken along: "według sondażu |przeprowadzonego przez Telkom"."""
    by = next((k for k in range(end + 1, min(len(s), end + _AGENT)) if s.breaks(k) or s.has("by", k)), end)
    if not s.has("by", by) or s.breaks(end) or s.breaks(by) or (s.lexicon.group("verb_second") and s.capital(by - 1)):
        return end  # nach Angaben des Sprechers |vor Vertretern von Firmen
    agent = noun_phrase_after(s, by + 1)
    return _bounded(s, *agent) if agent else end


def _agent_closes(s: Sentence, end: int) -> int:
    """Return where who made it ends, where a participle ends the phrase before word ``end``: "fuentes citadas |por El Faro"; 0 else."""
    if not s.has("by", end) or s.breaks(end) or not s.lexicon.ends("participle", s.words[end - 1]):
        return 0
    agent = noun_phrase_after(s, end + 1)
    return agent[1] if agent and (agent[1] >= len(s) or s.breaks(agent[1])) else 0


def _bounded(s: Sentence, first: int, last: int) -> int:
    """Return where a source ends for which no comma tells: after its name, else after its first noun ("laut Polizei blieb ...")."""
    if s.lexicon.group("verb_second"):
        last = next((k for k in range(first + 1, last) if _opens_main(s, k)), last)  # Laut dem Rat |kehrten drei Fischer, die
    if any(s.breaks(k) for k in range(first + 1, min(last + 1, len(s)))):
        return last
    head = past_attribute(s, first, last)
    named = [k for k in range(head, min(last, head + _INSIDE)) if s.capital(k) and k]
    noun = next((k for k in range(first, last) if not s.lexicon.ends("adjective", s.words[k])), first)
    if named and s.begins("roles", named[0] - 1) and _is_nominative(s, named[0]):
        return named[0]  # zdaniem prokuratora |Kos wiedział
    at = named[0] + 1 if named else noun + 1
    while at < last and (s.capital(at) or s.has("linking", at) or s.has("determiners", at - 1) or is_genitive(s, at, last)):
        led = bool(s.lexicon.group("verb_second")) and s.has("linking", at) and s.has("determiners", at + 1)  # für |den Schutz
        at += 1 + led
    return at


def _opens_main(s: Sentence, at: int) -> bool:
    """Whether the verb that a German phrase stands before is word ``at``; not: einer von der Stadt |veröffentlichten Studie."""
    attribute = any(s.lexicon.ends(how, s.words[at]) for how in ("attribute", "declined")) and at + 1 < len(s) and s.capital(at + 1)
    return (is_verb(s, at) or acts(s, at)) and not attribute and not s.breaks(at) and not s.has("genitives", at)


def _is_relative(s: Sentence, that: int) -> bool:
    """Whether a "that" with a comma before it is a relative, where none stands before what is said: "L'uomo, |che secondo X era A, ha"."""
    return that > 0 and "," in s.gaps[that] and not s.lexicon.group("bare_after_comma") and not s.cue_at(that - 1)


def _is_nominative(s: Sentence, at: int) -> bool:
    """Whether the name at word ``at`` stands in no case where names have some: one that ends in a consonant."""
    name = s.text[slice(*s.span(at, at + 1))]
    return bool(s.lexicon.endings.get("name cases")) and name[-1] not in "aeiouyąęóAEIOUY" and not name.isupper()


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
    if s.lexicon.group("verb_second") and "," in s.gaps[last] and s.has("relative articles", last):
        last = next((k for k in range(last + 2, len(s) - 1) if "," in s.gaps[k]), last)  # Einer Studie zufolge, |die gestern erschien, A
    return last, content_end(s, last)
