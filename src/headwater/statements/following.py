"""The noun phrase that begins at a word, with what hangs on it: "commented |a woman who saw it|", "according to |Roe, the mayor|, ..."."""

from headwater.models import Span
from headwater.statements.appositions import begins_content, describes, is_house, told_behind_name
from headwater.statements.finite import is_verb
from headwater.statements.joining import after_noun, coordinates, joins_roles, past_attribute
from headwater.statements.kinds import human
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name

_APPOSITIONS = 3  # "Jan Nowak, 62 lata, kierowca, ..."
_LONGEST = 30  # words: no noun phrase that names a source is longer


def noun_phrase_after(s: Sentence, first: int, ceiling: int | None = None, *, broken: bool = False) -> Span | None:
    """Return (first, last) words of the noun phrase that begins at word ``first``, its apposition taken along; None without one.

    Punctuation before it is allowed only where the phrase is known to go on after it (``broken``).
    """
    limit = min(len(s) if ceiling is None else ceiling, first + _LONGEST)
    if first + 1 < limit and s.words[first] == "t" and s.gaps[first + 1] == "-":
        first += 1  # a-t-|elle
    if first >= limit or (s.breaks(first) and not broken) or s.has("subordinators", first):
        return None
    if s.has("prepositions", first) and not s.has("determiners", first):
        return None
    if s.has("subjects", first) or (s.has("pronouns", first) and not s.has("determiners", first)):
        return first, first + 1
    at = past_attribute(s, first, limit)
    while at < limit and not _ends_phrase(s, first, at):
        at += 1
    if s.lexicon.group("verb_second"):
        at = after_noun(s, first, at)
    at = _past_occasion(s, first, at, limit)
    return (first, _with_relative(s, _with_apposition_right(s, at, limit), limit)) if at > first else None


def _past_occasion(s: Sentence, first: int, end: int, limit: int) -> int:
    """Return where a source ends whose name stands behind what its office is about: "сообщил посол Эльмы |на переговорах Иван Петров|".

    The name closes the part, and no person is named before it. Slavic only: elsewhere articles or commas tell.
    """
    part = s.lexicon.group("bare_after_comma") and not s.lexicon.group("verb_second") and first < end < limit
    if not part or not s.has("prepositions", end) or s.breaks(end) or s.capital(first) or is_first_name(s.words[end - 1]):
        return end
    close = next((k for k in range(end + 1, limit) if s.breaks(k)), limit)
    name = close - 2
    named = name > end + 1 and s.capital(name) and s.capital(name + 1) and is_first_name(s.words[name])
    led = named and (s.any_of(name - 1, "prepositions", "roles") or s.capital(name - 1))
    office = s.begins("roles", first) or any(s.capital(k) for k in range(first, end))
    return close if named and not led and office and not any(is_verb(s, k) for k in range(end, close)) else end


def _is_german_noun(s: Sentence, first: int, last: int) -> bool:
    """Whether a German part between commas has a noun or an age, as an apposition has: "so Kos, |nichts gewusst" has none."""
    return s.words[first][0].isdigit() or any(s.capital(k) for k in range(first, last))


def _is_told_there(s: Sentence, first: int, last: int) -> bool:
    """Whether a Slavic part behind a comma goes on with what is told: "Богатые, говорят врачи, |не хотят"."""
    return bool(s.lexicon.group("bare_after_comma")) and any(s.has("negations", k) for k in range(first, last))


def _with_relative(s: Sentence, end: int, limit: int) -> int:
    """Return where the noun phrase ends once "who asked not to be named" is taken along, up to the next break."""
    if end >= limit or not s.has("relatives", end) or s.has("that", end) or s.gaps[end].strip() not in ("", ","):
        return end
    told = (k for k in range(end + 1, min(limit - 1, end + 4)) if s.words[k] in s.lexicon.cues)
    if any(s.has("that", k + 1) or s.has("that", k + 2) or (k + 1 in s.quotes and ":" in s.gaps[k + 1]) for k in told):
        return end  # who added that ..., quien insistió en que, quien dijo: «A»
    german = bool(s.lexicon.group("verb_second"))  # der bei Elmwerk, |Seebank und Turmbau tätig war
    return next((k for k in range(end + 1, limit) if s.breaks(k) and not (german and s.capital(k - 1) and "," in s.gaps[k])), limit)


def _ends_phrase(s: Sentence, first: int, at: int) -> bool:
    """Whether word ``at`` no longer belongs to the noun phrase that begins at word ``first``."""
    surname = at > first and s.capital(at) and (s.capital(at - 1) or s.has("roles", at - 1))
    joined = coordinates(s, at) or (at > first and joins_roles(s, at))
    led = at == first + 1 and s.has("articles", first) and _may_be_noun(s, at)  # la |prima cittadina
    parted = (s.any_of(at, "subordinators", "adverbs") and not surname and not led) or (at > first and _leads_to_verb(s, at))
    if parted or (s.has("conjunctions", at) and not joined) or (at > first and s.has("ownership", at)):
        return True  # Бондар |свій вибір
    if at == first or led:
        return False
    if _opens_more(s, first, at):
        return True
    marked = '"' in s.gaps[at] and at not in s.names and not (at - 1 in s.names and s.capital(at))  # тренер |"Волги" Иван Перов
    if marked or s.breaks(at) or "”" in s.gaps[at] or s.has("days", at) or is_verb(s, at):
        return True
    return s.has("prepositions", at) and not _attaches(s, at)


def _opens_more(s: Sentence, first: int, at: int) -> bool:
    """Whether word ``at`` opens what is apart from a noun phrase: another one, what somebody does, when it was, who is told."""
    if s.lexicon.language == "en":
        return s.has("indefinite", at) and not s.any_of(at - 1, "prepositions", "conjunctions", "determiners")
    dated = s.has("this", at) and s.has("times", at + 1)  # sagte Lehr |diese Woche
    aged = s.words[at][0].isdigit() and s.capital(at - 1)
    if dated or aged or (s.lexicon.group("verb_second") and _is_one_told(s, first, at)):
        return True
    return opens_another(s, at) or s.gerund(at) or told_behind_name(s, at)


def _is_one_told(s: Sentence, first: int, at: int) -> bool:
    """Whether a German article at word ``at`` behind a bare name begins whom it told something: erzählte Ross |der Sendung Elm."""
    bare = all(s.capital(k) for k in range(first, at)) and not human(s.words[first:at], s.lexicon) and s.words[first - 1 : first] != []
    return bare and s.has("dative", at) and s.begins("telling one", first - 1)


def _leads_to_verb(s: Sentence, at: int) -> bool:
    """Whether word ``at`` stands before a verb alone, outside English: "Il capitano |non usa giri di parole", "il |les conteste"."""
    small = s.lexicon.language != "en" and s.any_of(at, "negations", "clitics")
    return small and not s.any_of(at, "articles", "conjunctions")


def _may_be_noun(s: Sentence, at: int) -> bool:
    """Whether word ``at``, right behind an article, is an adverb or preposition by its letters alone: "la |prima autrice"."""
    return s.any_of(at, "prepositions", "adverbs") and not s.has("linking", at)


def opens_another(s: Sentence, at: int) -> bool:
    """Whether an article at word ``at`` begins a second noun phrase: "según la querella |el acusado ..."."""
    return s.has("articles", at) and not s.capital(at) and not s.any_of(at - 1, "prepositions", "determiners", "conjunctions", "articles")


def _attaches(s: Sentence, at: int) -> bool:
    """Whether the preposition belongs to the noun before it: "of" always, "at" after a role ("a professor at Elm"), not after a name."""
    if s.has("linking", at) and s.has("addressing", at) and s.capital(at - 1):
        return False  # a confié Morel |à Radio Elm
    if s.has("linking", at) or (s.has("partitive", at - 1) and s.has("from", at)):
        return True
    if s.lexicon.group("bare_after_comma") and s.has("from", at) and s.capital(at - 1) and at + 1 < len(s) and s.capital(at + 1):
        return not is_first_name(s.words[at + 1])  # dr Jan Kos |z Kliniki
    return (
        s.has("attaching", at)
        and not s.has("platforms", at + 1)
        and not s.capital(at - 1)
        and at + 1 < len(s)
        and s.capital(at + 1)
        and not s.has("days", at + 1)
    )


def _with_apposition_right(s: Sentence, end: int, limit: int) -> int:
    """Return where the noun phrase ends once ", a Democratic pollster" is taken along."""
    for _ in range(1 if s.lexicon.language == "en" else _APPOSITIONS):
        if end >= limit or s.gaps[end].strip() != ",":
            break
        at = end + 1
        while at < limit and not s.breaks(at):
            at += 1
        german = bool(s.lexicon.group("verb_second")) and end + 1 < at
        if german and s.has("relative articles", end) and s.capital(at - 1) and not s.capital(end + 1):
            at = _relative_end(s, at, limit)
        if not (describes(s, end, at) or is_house(s, end)) or (s.lexicon.language != "en" and at < limit and s.bracketed(at)):
            break
        if _is_told_there(s, end, at) or (s.lexicon.group("verb_second") and not _is_german_noun(s, end, at)):
            break
        end = at
    return end


def _relative_end(s: Sentence, comma: int, limit: int) -> int:
    """Return where a German relative clause with a list in it ends, with its verb: "der bei Elmwerk, Seebank und Turmbau tätig war|"."""
    ends = (k for k in range(comma + 1, limit + 1) if k >= len(s) or s.breaks(k))
    return next((k for k in ends if not s.capital(k - 1)), comma)


def _office_ends(s: Sentence, comma: int) -> int:
    """Return the comma behind the office that follows a Slavic name: "По словам Анны Белой, |директора музея|, A"; 0 without one."""
    if not s.lexicon.group("bare_after_comma") or not s.capital(comma - 1) or not s.begins("roles", comma) or s.has("roles", comma):
        return 0
    end = next((k for k in range(comma + 1, len(s)) if s.breaks(k)), 0)
    return end if end and "," in s.gaps[end] else 0


def source_before_clause(s: Sentence, first: int) -> Span | None:
    """Return the noun phrase after "according to" at the head of a sentence; of the parts after it one must remain for the content."""
    phrase = noun_phrase_after(s, first)
    if not phrase:
        return None
    comma = next((k for k in range(first + 1, phrase[1]) if s.breaks(k)), None)
    if comma is None:
        return phrase
    if phrase[1] >= len(s) and (office := _office_ends(s, comma)):
        return noun_phrase_after(s, first, office)
    definite = (s.has("determiners", comma) and not s.has("indefinite", comma)) or begins_content(s, comma, phrase[1])
    return noun_phrase_after(s, first, comma) if definite or phrase[1] >= len(s) else phrase
