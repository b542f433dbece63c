"""Statements whose speaker stands behind the verb, and what stands before it: "A, said X", "“A”, said X", "A, X said, B"."""

from headwater.models import Span
from headwater.statements.behind import is_placed, is_told_paper, past_adjunct, past_manner, source_after, told_at
from headwater.statements.clauses import complement
from headwater.statements.finite import acts, has_verb, is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.kinds import human, thing
from headwater.statements.lexicon import LETTERS, SPEAKS, TELLS, Cue
from headwater.statements.reporting import in_reporting_mood, told_from
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before

_SUBJECT = 4  # words of a clause's subject alone
_CLAUSE = 8  # words: a longer part before a comma is a clause even where we know none of its verbs
_LONG = 15  # words
_LEADING = ("prepositions", "conjunctions", "adverbs", "subordinators", "days", "negations")


def parenthetical(s: Sentence, end: int) -> bool:
    """Whether the cue is set off by a comma on its right too: "A, X said, B"."""
    return end < len(s) and "," in s.gaps[end]


def resumed(s: Sentence, end: int, left: Span) -> list[Span]:
    """Return the rest of a content that a parenthetical cue interrupts; outside English a quotation goes on in marks alone."""
    if s.lexicon.language != "en" and left[1] - 1 in s.quotes and end not in s.quotes:
        return []
    dashed = s.lexicon.language != "en" and end in s.quotes and any(dash in s.gaps[end] for dash in "—–")  # „A” – dodał X – |„B”
    if not (parenthetical(s, end) or dashed) or any(c.form == "ing" for c in s.lexicon.cues.get(s.words[end], ())) or _is_aside(s, end):
        return []
    carries_on = end in s.quotes or has_verb(s, end, min(len(s), end + 12))
    return [(end, len(s))] if carries_on and not s.has("relatives", end) else []


def _is_aside(s: Sentence, at: int) -> bool:
    """Whether a gerund opens what stands behind a cue: "„A”, said X, |pointing at the crowd"; English clauses begin with one, too."""
    return s.lexicon.language != "en" and s.gerund(at)


def left_content(s: Sentence, subject: int, end: int) -> Span | None:
    """Return the words of the clause or quotation that stands before word ``subject``, set off by a comma or a closing mark.

    ``end`` is the word after the cue: where the clause goes on there, less will do before it ("The bridge, she said, is closed").
    """
    while subject > 1 and s.gaps[subject] == "-":  # a-t-il ajouté
        subject -= 1
    if s.lexicon.language != "en" and 0 in s.quotes and subject > 1 and ":" in s.gaps[1]:
        return 0, 1  # « A » : dans une lettre, |X dénonce B
    if subject <= 0:
        return None
    if subject - 1 in s.quotes:
        return _quote_start(s, subject - 1), subject
    if not any(mark in s.gaps[subject] for mark in ",—–"):
        return None
    if "," in s.gaps[subject] and parenthetical(s, end) and not s.has("that", end) and has_verb(s, end, len(s)):
        return 0, subject
    return (told_from(s, subject), subject) if _is_clause_before(s, subject) else None


def _is_clause_before(s: Sentence, subject: int) -> bool:
    """Whether the words before word ``subject`` are a clause of their own: no subordinate one, no adverbial ("Nei giorni scorsi, ...")."""
    much = s.has("as much", 1)  # Как минимум двое ушли, |пишет X
    subordinate = not much and s.any_of(0, "subordinators", "so that") and not any("," in s.gaps[k] for k in range(1, subject))
    if subordinate and s.lexicon.group("verb_second") and s.capital(subject - 1):
        subordinate = False  # Während der Krise stieg die |Zahl, so X
    if (
        s.any_of(0, *("asked",) if much else ("as", "asked"))
        or subordinate
        or subject < (3 if s.lexicon.language == "en" else 2)
        or not (subject > _CLAUSE or has_verb(s, 0, subject))
    ):
        return False
    long = subject > _LONG and bool(s.lexicon.group("bare_after_comma"))  # no adverbial is as long
    return s.lexicon.language == "en" or long or not s.has("prepositions", 0) or any(is_verb(s, k) or _acts(s, k) for k in range(subject))


def _acts(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a German verb by its place, a Slavic one of the past by its ending, or a cue: "В 2015 |составили список"."""
    if s.lexicon.group("verb_second"):
        return acts(s, at)
    known = s.lexicon.ends("acting", s.words[at]) or (s.lexicon.endings.get("acting") and s.words[at] in s.lexicon.cues)
    return bool(known) and at > 1 and not s.capital(at)


def _quote_start(s: Sentence, quote: int) -> int:
    """Return where a content that ends with the quotation at word ``quote`` begins: the quotation, or the clause it completes."""
    if quote and not s.breaks(quote):
        return 0
    return quote


def inverted(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "A, said X" and "“A”, said X": nothing but a comma or a quotation before the verb, the speaker after it."""
    after_quote = first - 1 in s.quotes
    behind = after_quote or (s.breaks(first) and not (s.lexicon.group("verb_second") and is_named_before(s, first)))
    if not SPEAKS & cue.takes or cue.form == "ing" or not first or not behind:
        return None
    if not after_quote and (found := _answered(s, first, end, cue) or _interrupted(s, first, end, cue)):
        return found
    left = left_content(s, first, len(s))
    denied = not after_quote and is_denied(s, first, end)
    named = after_quote and first > 1 and not s.breaks(first - 1) and _is_unparted(s, first)
    if (
        not left
        or denied
        or named  # Połowa wyborców partii „Razem” |powiedziała, że A; Лидер группы «Ветер» |предложил X спеть
        or not (after_quote or (TELLS & cue.takes and not _goes_on_behind(s, end, cue) and not _is_described(s, left, end)))
    ):
        return None
    if "impersonal" in cue.takes:
        return _impersonal(s, left, (first, end), cue)
    phrase = _quoted_by_other(s, end) or told_at(s, end) or source_after(s, end)
    placed = is_placed(s, end) or any(s.has("nobody", k) for k in range(first, end))  # si precisa |nel comunicato
    if not phrase and after_quote and s.has("prepositions", end) and placed and not s.has("medium", end + 1):
        phrase = noun_phrase_after(s, end + 1)  # «A», — йдеться у повідомленні
    if phrase and not after_quote and _is_something(s, phrase, s.words[end - 1]):
        phrase = None
    if phrase and (after_quote or phrase[1] >= len(s) or not is_verb(s, phrase[1])):
        return made(s, [left, *resumed(s, _past_separable(s, phrase[1]), left)], s.span(*phrase), (first, end), cue)
    return None if phrase or not after_quote else _unsaid(s, left, (first, end), cue)


def _is_something(s: Sentence, phrase: Span, verb: str) -> bool:
    """Whether words behind a verb name nobody who could speak, so that they are its object: "Kos, radny, ogłosił |chęć startu".

    Where nouns have articles: only a noun without one, behind a singular verb.
    """
    known = s.lexicon
    named = any(s.capital(k) or s.has("papers", k) or (s.words[k].isascii() and known.language in LETTERS) for k in range(*phrase))
    bare = bool(known.group("articles") and known.group("elided")) and not s.any_of(phrase[0], "determiners", "partitive")
    bare = bare and not known.ends("plural verb", verb)  # pidió |calma; not: aseguran |vecinos
    if not (known.group("dialogue") or bare) or named or s.has("prepositions", phrase[0] - 1):
        return False
    who = any(s.any_of(k, "roles", "bodies", "subjects", "pronouns", "partitive") or s.begins("roles", k) for k in range(*phrase))
    who = who or any(known.ends("people", s.words[k]) for k in range(*phrase))
    return not who and not human(s.words[slice(*phrase)], known) and thing(s.words[slice(*phrase)]) is None


def _past_separable(s: Sentence, at: int) -> int:
    """Return the word after a German verb's second word that closes its clause: "„A“, fügte X |hinzu|, „B“"; ``at`` without one."""
    return at + (s.has("separable", at) and (at + 1 >= len(s) or s.breaks(at + 1)))


def _is_unparted(s: Sentence, first: int) -> bool:
    """Whether neither comma nor dash parts the words in marks from the verb at word ``first``, outside English."""
    quote = s.quotes[first - 1]
    between = s.text[quote.inner[1] - 1] + s.text[quote.end : s.starts[first]]
    return s.lexicon.language != "en" and not any(mark in between for mark in ",—–―-")


def _quoted_by_other(s: Sentence, end: int) -> Span | None:
    """Return whose words somebody else passes on: "«A», - приводит слова |Кириленко| «Вестник»", "«A», - цитирует |его| «Вестник»"."""
    if not s.begins("passing on", end - 1) or end + 1 >= len(s) or s.breaks(end):
        return None
    if s.any_of(end, "possessive", "objects"):
        return end, end + 1
    close = next((k for k in range(end, len(s)) if s.breaks(k)), len(s))
    if s.begins("quoting", end - 1):
        by = next((k for k in range(end + 1, close) if k in s.names or s.any_of(k, "papers", "bodies")), None)
        return (end, by) if by and s.capital(end) else None  # цитирует |Петрова «Вестник»
    told = next((k for k in range(end, close - 1) if s.has("words told", k)), None)
    if told is None:
        return None
    last = next((k for k in range(told + 2, close) if k in s.names or s.any_of(k, "papers")), close)
    return told + 1, last


def is_denied(s: Sentence, first: int, end: int) -> bool:
    """Whether a verb group says that nothing is told, outside English: "Né Roma, né Atene |non hanno confermato|"."""
    return s.lexicon.language != "en" and any(s.has("negations", k) for k in range(first, end))


def _interrupted(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "L'uomo, ha spiegato il questore, è fuggito": a few words before the verb, whose clause goes on behind its subject."""
    told = s.lexicon.language != "en" and TELLS & cue.takes and "," in s.gaps[first]
    if told and "impersonal" in cue.takes:
        return _interrupted_by_nobody(s, first, end, cue)
    phrase = told_at(s, end) or source_after(s, end) if told else None
    apart = s.has("opening", 0) or (s.lexicon.group("bare_after_comma") and not s.has("subordinators", 0))
    led = s.any_of(0, *_LEADING) and not apart  # Se verrà eletta, ha promesso Rossi, |abolirà la tassa
    if not phrase or led or any(s.breaks(k) for k in range(1, first)):
        return None
    phrase = phrase[0], _before_rest(s, phrase, first)
    close = past_adjunct(s, s.past_particle(phrase[1], cue))
    named = s.capital(phrase[0]) or s.any_of(phrase[0], "determiners", "roles") or not s.lexicon.group("articles")
    if not parenthetical(s, close) or not named:
        return None
    if not has_verb(s, close, len(s)):
        return None
    return made(s, [(0, first), *resumed(s, close, (0, first))], s.span(*phrase), (first, end), cue)


def _interrupted_by_nobody(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Die Wahl, so heißt es nun aus dem Rathaus, sei gültig": a verb that means nobody, between commas, and its place."""
    close = next((k for k in range(end, min(len(s), end + _CLAUSE)) if s.breaks(k)), len(s))
    inside = close < len(s) and "," in s.gaps[close] and not s.any_of(close, "that", "relatives", "conjunctions", "relative articles")
    goes_on = inside and is_verb(s, close) and not any(s.breaks(k) for k in range(1, first))
    if not goes_on or s.any_of(0, *_LEADING):
        return None
    place = next((k + 1 for k in range(end, close - 1) if s.has("prepositions", k)), None)
    source = noun_phrase_after(s, place, close) if place else None
    found = made(s, [(0, first), (close, len(s))], s.span(*source) if source else None, (first, end), cue)
    found.impersonal = True
    return found


def _before_rest(s: Sentence, phrase: Span, first: int) -> int:
    """Return where a speaker ends behind whom the clause goes on with a verb that no list knows: "Il farmaco, ha detto X, |riduce A".

    So where the clause has but its subject before word ``first``, and what follows the speaker's comma is no apposition.
    """
    comma = next((k for k in range(phrase[0] + 1, phrase[1]) if "," in s.gaps[k]), 0)
    bare = first <= _SUBJECT and s.has("determiners", 0) and not any(is_verb(s, k) for k in range(first))
    if phrase[1] < len(s) or not comma or not bare or s.any_of(comma, "roles", "determiners", "indefinite") or s.words[comma][0].isdigit():
        return phrase[1]
    return comma


def _answered(s: Sentence, first: int, end: int, cue: Cue) -> Found | None:
    """Read "Auf die Frage, ob er geht, antwortete X: „A“": the quotation stands behind the speaker."""
    phrase = source_after(s, end) if s.lexicon.language != "en" and first < end else None
    quote = phrase[1] if phrase else 0
    if s.lexicon.group("verb_second") and quote + 1 in s.quotes and not (s.breaks(quote) or s.capital(quote)):
        quote += 1  # antwortete X |knapp: „A“
    if not phrase or quote not in s.quotes or ":" not in s.gaps[quote] or noun_phrase_before(s, first, first - 1):
        return None
    if (left := left_content(s, first, len(s))) and in_reporting_mood(s, left[0]):
        return None  # Die Brücke sei alt, |sagte X: „B“
    found = made(s, [(quote, quote + 1)], s.span(*phrase), (first, end), cue)
    found.direct = True
    return found


def is_named_before(s: Sentence, verb: int) -> bool:
    """Whether a name with an apposition opens a sentence before a verb and a colon: "Jan Kos, ein Rat, |sagte in Elm: „A“"."""
    if not any(k in s.quotes and ":" in s.gaps[k] for k in range(verb, len(s))):
        return False
    comma = next((k for k in range(1, verb) if s.breaks(k)), 0)
    named = comma > 0 and all(s.capital(k) for k in range(comma)) and not any(is_verb(s, k) for k in range(verb))
    return named and noun_phrase_before(s, verb) is not None


def _is_described(s: Sentence, left: Span, end: int) -> bool:
    """Whether the words before a verb are its subject with an apposition: "La jueza, Ana Sol, prometió |una reforma"."""
    if s.lexicon.language == "en":
        return False
    if left[1] - left[0] > 1 and s.breaks(left[1] - 1) and s.any_of(left[1] - 1, "subjects", "pronouns"):
        return True  # La défense, elle, |a plaidé l'acquittement
    begin = left[0]
    while begin < left[1] - 1 and s.any_of(begin, "days", "times") and not s.has("determiners", begin):
        begin += 1  # Sabato |il senatore, uno dei fondatori, annuncia il ritiro
    left = begin, left[1]
    named = bool(s.lexicon.group("dialogue")) and (s.capital(left[0]) or s.has("roles", left[0]))
    if (named or s.has("determiners", left[0])) and _is_related(s, left):
        return True
    behind = source_after(s, end)
    subject = noun_phrase_before(s, left[1])
    described = any(s.any_of(k, "determiners", "roles") for k in range(*left) if k == left[0] or s.breaks(k))
    named = any(s.capital(k) for k in range(behind[0], min(behind[0] + 2, behind[1]))) if behind else True
    return bool(described and subject and subject[0] == left[0] and not named and not any(is_verb(s, k) for k in range(*left)))


def _is_related(s: Sentence, left: Span) -> bool:
    """Whether words are but a noun and its relative clause: "El consejero, que ha comparecido, |negó el fraude"."""
    comma = next((k for k in range(left[0] + 1, left[1]) if s.breaks(k)), left[1])
    alone = not any(s.breaks(k) for k in range(comma + 1, left[1]))
    return alone and s.any_of(comma, "that", "relatives") and not any(is_verb(s, k) for k in range(left[0], comma))


def _goes_on_behind(s: Sentence, end: int, cue: Cue) -> bool:
    """Whether a "that" behind the cue opens its content, so that the words before it are its subject: "Ri, el ministro, dijo que A"."""
    right = complement(s, end, cue) if s.lexicon.language != "en" else None
    return right is not None and s.any_of(right[0], "that", "infinitive")


def _unsaid(s: Sentence, left: Span, cue_words: Span, cue: Cue) -> Found | None:
    """Read "«A», añadió.", "«A», ha scritto su X, «B»": whoever spoke before."""
    end = past_manner(s, cue_words[1])
    closes = end >= len(s) or s.breaks(end) or s.gerund(end) or s.any_of(end, "prepositions", "adverbs", "days", "opening")
    told = is_told_paper(s, end) or s.any_of(end, "papers", "objects") or (end < len(s) and s.lexicon.ends("told", s.words[end]))
    if s.lexicon.language == "en" or not (closes or told):
        return None
    comma = next((k for k in range(end, len(s)) if s.breaks(k)), len(s))
    return made(s, [left, *resumed(s, comma, left)], None, cue_words, cue)


def _impersonal(s: Sentence, left: Span, cue_words: Span, cue: Cue) -> Found:
    """Read "A, heißt es in Kreisen", "«A», — йдеться у повідомленні", "A, heißt es": where it stands is the source, if it is told."""
    first, end = cue_words
    if s.lexicon.group("verb_second") and s.has("prepositions", end + 1) and not (s.breaks(end) or s.breaks(end + 1) or s.capital(end)):
        end += 1  # heißt es |stolz im Papier
    placed = noun_phrase_after(s, end + 1) if s.has("prepositions", end) and not s.breaks(end) else None
    found = made(s, [left, *resumed(s, placed[1] if placed else end, left)], s.span(*placed) if placed else None, (first, end), cue)
    found.impersonal = True
    return found
