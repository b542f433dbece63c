"""Statements whose cue stands aside of what is said: "as X said, A", "wie X sagte, A", "A, dodał, B"."""

from headwater.models import Span
from headwater.statements.appositions import begins_content
from headwater.statements.behind import after_paper, is_placed, past_adjunct, past_date, source_after, told_at
from headwater.statements.extents import content_end
from headwater.statements.finite import has_verb, is_verb
from headwater.statements.following import noun_phrase_after, source_before_clause
from headwater.statements.found import Found, made
from headwater.statements.lexicon import SPEAKS, TELLS, Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_SHORT = 3  # words before "as X said" that are a clause
_CLAUSE = 20  # words from "wie" to its verb
_JOINED = 6  # words behind "and" in a name


def as_said(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "as X said, A", "A, as X said" and "wie X sagte, A", verb before or after its subject."""
    if not s.lexicon.groups.get("as") or not SPEAKS & cue.takes or (cue.form == "ing" and s.lexicon.language != "en"):
        return None
    if s.lexicon.group("verb_second") and s.has("as", first - 1) and not s.words[first].endswith("te"):
        return None  # wie |erwartet, wie |berichtet
    first -= s.any_of(first - 1, "selves", "back articles") and s.has("as", first - 2)  # jak |sam przyznaje reżyser, comme |le dit X
    if opens_aside(s, first - 1):
        source = _behind_verb(s, first, end, cue)
        begin, after = first - 1, source[1] if source else end
    else:
        conjunction = s.back_to("as", first, _CLAUSE) if s.lexicon.group("verb_second") and TELLS & cue.takes else None
        source = noun_phrase_before(s, first) if conjunction is None else _behind_as(s, conjunction, first)
        begin, after = (source[0] - 1 if source else -1) if conjunction is None else conjunction, end
        if source and s.lexicon.language != "en":
            source = noun_phrase_after(s, source[0], source[1]) or source  # wie der Sprecher |gegenüber der Zeitung sagte
    apart = s.has("as", first - 1) and (first == 1 or s.gaps[first - 1].strip() in (",", "—", "–", "("))
    if not source and apart and s.lexicon.group("elided") and _closed(s, end):
        begin, after = first - 1, end  # Jak dodał, A; A, según explicó
    elif not source or begin < 0 or not opens_aside(s, begin) or _is_seen(s, begin):
        return None
    close = next((k for k in range(after, len(s)) if "," in s.gaps[k] or k in s.quotes or _dashed(s, begin, k)), len(s))
    related = s.any_of(close, "that", "relatives") and source is not None  # come spiega X, |che insegna a Y, A
    if s.lexicon.language != "en" and close < len(s) and (s.gerund(close) or related):  # jak podaje X, |powołując się na Y, A
        close = next((k for k in range(close + 1, len(s)) if "," in s.gaps[k]), len(s))
    if after < len(s) and not s.breaks(after) and not s.any_of(after, "prepositions", "adverbs", "days"):
        return None
    told = close in s.quotes or begin == 0 or has_verb(s, close, len(s))
    right = (close, content_end(s, close)) if close < len(s) and told else None
    inside = (
        0 < begin <= _SHORT
        and not (s.has("adverbs", 0) and s.lexicon.language != "en")
        and close < len(s)
        and s.breaks(begin)
        and not s.any_of(close, "conjunctions", "subordinators")
    )
    left = (
        (0, _without_such(s, begin))
        if (begin > (_SHORT if s.lexicon.language == "en" else 2) and has_verb(s, 0, begin)) or (inside and told)
        else None
    )
    contents = [part for part in (left, right) if part and not (part == left and right and _opens_anew(s, begin, close))]
    return made(s, contents, s.span(*source) if source else None, (first, end), cue) if contents else None


def opens_aside(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is an "as" that names who tells; not: "так |как X сообщает, что A", "после того, |как X сообщил о B"."""
    if s.lexicon.group("verb_second") and at > 0 and not (s.breaks(at) or s.any_of(at - 1, "conjunctions", "adverbs")):
        return False  # Zeitungen |wie „Bote“ und „Kurier“ meldeten
    return s.has("as", at) and not (s.has("conjoined as", at - 1) and (not s.breaks(at) or s.has("as after", at - 2)))


def _is_seen(s: Sentence, at: int) -> bool:
    """Whether a clause with "how" at word ``at`` is what somebody sees: "камеры засняли, |как X кричал"."""
    return s.begins("perceiving", at - 1) and "," in s.gaps[at]


def of_which(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "A, о чем сообщил X", "A, про що повідомили в мерії": a clause of its own says who told all before it."""
    begin = first - 2
    if begin < 2 or not s.has("of which", first - 1) or not s.has("about", begin) or not s.breaks(begin) or not TELLS & cue.takes:
        return None
    source = told_at(s, end) or source_after(s, end)
    return made(s, [(0, begin)], s.span(*source), (first, end), cue) if source and has_verb(s, 0, begin) else None


def _past_place(s: Sentence, end: int, cue: Cue) -> int:
    """Return where who tells begins behind a verb, past small words: "как уточнили в |мэрии", "как сообщили в среду, 8 мая, в |мэрии"."""
    placed = s.lexicon.language != "en" and s.has("prepositions", end) and (is_placed(s, end) or "impersonal" in cue.takes)
    begin = after_paper(s, end) + placed
    if placed and (dated := past_date(s, end)) > end:
        begin = dated + s.has("prepositions", dated)
    while s.any_of(begin, "clitics", "adverbs") and s.lexicon.language != "en":
        begin += 1  # jak dowiedział |się nieoficjalnie „Kurier”
    return begin


def _behind_verb(s: Sentence, first: int, end: int, cue: Cue) -> Span | None:
    """Return who tells behind the verb at words ``first`` to ``end`` of "as said X": up to the comma where it is a place ("в МЧС, |A")."""
    begin = past_date(s, _past_place(s, end, cue))  # как сообщил в среду |мэр
    source = source_before_clause(s, begin) if first == 1 else _before_content(s, source_after(s, end))
    if source and first == 1 and begin > end and s.has("prepositions", begin - 1) and s.lexicon.group("bare_after_comma"):
        source = source[0], next((k for k in range(begin + 1, source[1]) if "," in s.gaps[k]), source[1])
    if source and s.lexicon.language != "en" and 1 < first <= _SHORT + 1 and source[1] >= len(s):
        source = source[0], next((k for k in range(source[0] + 1, len(s)) if s.breaks(k)), len(s))  # Дорога, як сказав Кос, |закрита
    return _with_second(s, source) if source else None


def _without_such(s: Sentence, begin: int) -> int:
    """Return where a content ends before "as" at word ``begin`` and what leads to it: "A, |tal y como dijo X"."""
    while begin > 1 and s.has("such as", begin - 1):
        begin -= 1
    return begin


def _with_second(s: Sentence, source: Span) -> Span:
    """Return a Slavic source with what "and" joins to it up to the comma: "як повідомляє міністерство промисловості |та торгівлі|, A"."""
    end = source[1]
    if not s.lexicon.group("bare_after_comma") or not s.has("conjunctions", end) or s.breaks(end):
        return source
    comma = next((k for k in range(end + 1, min(len(s), end + _JOINED)) if s.breaks(k)), 0)
    joined = comma and "," in s.gaps[comma] and not any(is_verb(s, k) for k in range(end, comma))
    return (source[0], comma) if joined else source


def _before_content(s: Sentence, source: Span | None) -> Span | None:
    """Return a source without the clause behind its comma that is what it says: "Более того, как считает X, |мера поможет"."""
    comma = next((k for k in range(source[0] + 1, source[1]) if s.breaks(k)), 0) if source else 0
    return (source[0], comma) if source and comma and begins_content(s, comma, source[1]) else source


def _behind_as(s: Sentence, conjunction: int, verb: int) -> Span | None:
    """Return who stands behind "as" in a German clause, whose verb is its last word: "wie |er gegenüber der Zeitung sagte"."""
    phrase = noun_phrase_after(s, conjunction + 1, verb) or source_after(s, conjunction + 1)
    return (phrase[0], min(phrase[1], verb)) if phrase and phrase[0] < verb else None


def _opens_anew(s: Sentence, begin: int, close: int) -> bool:
    """Whether a dash or semicolon before "as X said" parts it from what stands before: "A - comme l'a dit X, |B"."""
    parted = s.gaps[begin].strip() == "-" or any(mark in s.gaps[begin] for mark in "—–;")
    return parted and s.lexicon.language != "en" and not _dashed(s, begin, close)


def _closed(s: Sentence, end: int) -> bool:
    """Whether nothing but an adverbial follows the verb before word ``end`` up to a comma or the end: jak dodał |w rozmowie z radiem,."""
    close = next((k for k in range(end, len(s)) if "," in s.gaps[k]), len(s))
    return close == end or (s.any_of(end, "prepositions", "adverbs", "days") and not s.has("about", end))


def verb_alone(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Al contrario, señaló, A" and "A, dodał, B": a verb alone between commas, outside English; whoever spoke before."""
    short = first <= _SHORT and s.lexicon.group("articles")
    close = past_adjunct(s, end) if short else end  # Oggi, aggiunge con orgoglio, |ci vivono in trenta
    alone = first > 0 and close < len(s) and "," in s.gaps[first] and "," in s.gaps[close] and first - 1 not in s.quotes
    if s.lexicon.language == "en" or not alone or not TELLS & cue.takes or s.any_of(close, "that", "relatives") or close in s.quotes:
        return None
    if cue.form == "ing" or not has_verb(s, close, len(s)) or not s.lexicon.group("elided"):
        return None
    if close > end and s.has("nouns words", end - 1):
        return None  # Rossi, spesso critica verso il governo, è
    return made(s, [(0, first), (close, len(s))], None, (first, end), cue)


def _dashed(s: Sentence, begin: int, at: int) -> bool:
    """Whether the second of a pair of dashes stands before word ``at``, the first before word ``begin``: "Most – jak mówi Kos – |jest"."""
    return any(dash in s.gaps[begin] and dash in s.gaps[at] for dash in "—–")
