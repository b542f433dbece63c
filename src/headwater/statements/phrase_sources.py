"""Whom an according-to phrase names: "according to |X|", "|X| zufolge", "in |X's| opinion"."""

from headwater.models import Span
from headwater.statements.appositions import describes
from headwater.statements.finite import acts, is_verb
from headwater.statements.following import noun_phrase_after, opens_another, source_before_clause
from headwater.statements.hearsay import elided, oneself
from headwater.statements.joining import is_genitive, past_attribute
from headwater.statements.kinds import human
from headwater.statements.lexicon import Phrase
from headwater.statements.sentence import Sentence

_INSIDE = 8  # words of a source that stands inside a phrase: "in the former minister's opinion"
_SHORT = 2  # words of an office whose ending may look like a verb's
_AGENT = 5  # words of "published on Monday" up to "by"
_TO_COMMA = 14  # words of a source that a comma ends


def head_end(s: Sentence, at: int, phrase: Phrase) -> int | None:
    """Return the word after the head of the phrase at word ``at``, or its last word where the source is in it: a detta |dell'avvocato."""
    end = at + len(phrase.head)
    words = tuple(s.words[at:end])
    if words == phrase.head:
        return end
    elided = phrase.head[-1].endswith("'") and words[:-1] == phrase.head[:-1] and len(words) == len(phrase.head)
    return end - 1 if elided and words[-1].startswith(phrase.head[-1]) else None


def extent(s: Sentence, at: int, phrase: Phrase) -> tuple[int, int, Span, list[Span]] | None:
    """Return (first word, word after, source words, cue words) of the phrase at ``at``, None where it does not stand there."""
    if phrase.kind == "after":
        return _postposed(s, at, phrase)
    if phrase.kind == "own":
        return _owned(s, at, phrase)
    head = head_end(s, at, phrase)
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


def _is_nominative(s: Sentence, at: int) -> bool:
    """Whether the name at word ``at`` stands in no case where names have some: one that ends in a consonant."""
    name = s.text[slice(*s.span(at, at + 1))]
    return bool(s.lexicon.endings.get("name cases")) and name[-1] not in "aeiouyąęóAEIOUY" and not name.isupper()
