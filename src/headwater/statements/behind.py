"""Who is named behind an inverted verb: "commented |a woman|", "dijo a este diario |un vecino|", "mówi „Gońcowi” |Jan Kos|"."""

from headwater.models import Span
from headwater.statements.finite import infinitive_at
from headwater.statements.following import noun_phrase_after
from headwater.statements.kinds import human
from headwater.statements.lexicon import LETTERS
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name

_TOLD = 3  # words of those who are told
_ADVERBIAL = 4  # words: "in turn", "for his part"
_ADJUNCT = 8  # words: "in una nota diffusa in serata"
_OBJECT = 8  # words of an object and who speaks behind it
_LONGEST = 30  # words: what is told is no longer
_NO_TELLER = ("medium", "occasions", "platforms", "days", "times", "determiners")


def source_after(s: Sentence, at: int) -> Span | None:
    """Return the noun phrase after an inverted verb, stepping over what may come between: "comments irritably a woman"."""
    led = bool(s.lexicon.group("dialogue")) and at < len(s) and s.gerund(at) and not s.breaks(at)
    return _after_adjunct(s, at) if led else _source_behind(s, at)  # zapewniła uzasadniając wyrok |sędzia Anna Kos


def _source_behind(s: Sentence, at: int) -> Span | None:
    """Return the noun phrase after an inverted verb where no participle leads on."""
    aside = _aside_end(s, at)
    if aside:
        return noun_phrase_after(s, aside, broken=True)
    goes_on = s.lexicon.language != "en" and at < len(s) and (s.gerund(at) or infinitive_at(s, at) or at in s.quotes)
    if goes_on or is_told_paper(s, at) or _is_hearsay(s, at):
        return None  # ha detto |ridendoci su, dit |détenir des preuves, ha chiesto |«prudenza»
    first = at = after_paper(s, at)
    while first < len(s) and first - at < 4 and not s.breaks(first) and _between(s, first, at):
        first += 1
    if first < len(s) and first > at and s.words[first][0].isdigit() and (aside := _aside_end(s, first)):
        return noun_phrase_after(s, aside, broken=True)  # повідомив у четвер, 9 лютого, |речник
    if first < len(s) and s.has("prepositions", first) and not s.has("determiners", first):
        return _after_adjunct(s, first)
    while (
        first < len(s) - 1
        and first - at < _TOLD
        and s.lexicon.ends("told", s.words[first])
        and not s.capital(first)
        and not s.breaks(first + 1)
    ):
        first += 1  # powiedział dziennikarzom |trener Jan Kos
    first = _past_object(s, past_manner(s, first))
    phrase = noun_phrase_after(s, first)
    alone = phrase is not None and (phrase[1] + 1 >= len(s) or s.breaks(phrase[1] + 1))  # räumte der Minister |ein
    if phrase and not alone and s.has("determiners", phrase[0]) and s.has("indefinite", phrase[1]) and not s.breaks(phrase[1]):
        return noun_phrase_after(s, phrase[1])  # told the portal |a resident
    return None if phrase and _is_object(s, phrase) else phrase


def past_manner(s: Sentence, at: int) -> int:
    """Return the word behind a Romance adjective that says how somebody speaks: "responde tajante |la ministra", "añadió desafiante|"."""
    if at >= len(s) or s.breaks(at) or not s.lexicon.ends("mood of one", s.words[at]) or s.capital(at):
        return at
    small = ("determiners", "pronouns", "subjects", "partitive", "roles", "bodies", "prepositions", "indefinite", "articles", "relatives")
    noun = s.any_of(at, *small) or human([s.words[at]], s.lexicon) or s.gerund(at) or infinitive_at(s, at)
    behind = at + 1 >= len(s) or s.breaks(at + 1) or s.any_of(at + 1, "articles", "roles") or s.capital(at + 1)
    return at + 1 if behind and not noun else at


def _past_object(s: Sentence, first: int) -> int:
    """Return where who speaks begins behind an object at word ``first``, else that: "описує |свої враження Зоряна Шваб|"."""
    if not s.any_of(first, "ownership", "these objects"):
        return first
    for k in range(first + 1, min(len(s), first + _OBJECT)):
        if s.breaks(k):
            break
        named = s.capital(k) and (k + 1 >= len(s) or s.breaks(k + 1) or s.capital(k + 1))
        if (named or s.any_of(k, "roles", "bodies")) and not s.any_of(k - 1, "prepositions", "papers") and k > first + 1:
            return k
    return first


def _is_object(s: Sentence, phrase: Span) -> bool:
    """Whether words behind a verb are no subject by their form: "powiedziała |dziennikarzom, |mi", "wspomina |objęcie stanowiska"."""
    first = phrase[0]
    alone = phrase[1] - first == 1 and not s.capital(first)
    nothing = s.has("none", first) or _is_thought(s, phrase)  # erwartet |keine Änderung
    told = nothing or (alone and (s.lexicon.ends("told", s.words[first]) or s.has("objects", first)))
    return told or (s.lexicon.ends("deed", s.words[first]) and not s.has("bodies", first))


def _is_thought(s: Sentence, phrase: Span) -> bool:
    """Whether German words are what somebody expresses: "brachte |ihre Gedanken| zum Ausdruck"."""
    first, last = phrase
    return s.has("possessive", first) and last - first > 1 and s.has("thoughts", last - 1)


def _is_hearsay(s: Sentence, at: int) -> bool:
    """Whether an according-to phrase follows the verb, outside English: "ha detto, |secondo quanto riporta X"."""
    apart = at < len(s) and "," in s.gaps[at] and s.lexicon.language != "en"
    return apart and any(phrase.kind == "before" for phrase in s.lexicon.phrases.get(s.words[at], ()))


def is_told_paper(s: Sentence, at: int) -> bool:
    """Whether but an acronym stands behind a verb that tells somebody something: "powiedział |BBC", but: podała |PAP."""
    told = at > 0 and at < len(s) and not s.breaks(at) and s.begins("telling", at - 1)
    return told and s.text[slice(*s.span(at, at + 1))].isupper() and (at + 1 >= len(s) or s.breaks(at + 1))


def after_paper(s: Sentence, at: int) -> int:
    """Return the word after a paper that is told and stands without a preposition: mówi „Gońcowi” |Jan Kos, powiedział PAP |Jan Kos."""
    if s.has("papers", at) and not s.breaks(at):
        end = next((k for k in range(at + 1, len(s)) if not s.capital(k) or k in s.names or s.breaks(k)), len(s))
        if end == at + 1 and s.text[slice(*s.span(at, end))].isupper() and (end >= len(s) or s.breaks(end) or s.has("with", end)):
            return at  # сообщает |ТАСС; передает |ТАСС со ссылкой на
        end += end == at + 1 and end in s.names  # газете «Вестник» |Анна Белых
        if (end >= len(s) or s.breaks(end)) and end > at + 1 and not is_first_name(s.words[at + 1]) and s.lexicon.endings.get("told"):
            return end  # powiedziała stacji TVK.
        return end if end > at + 1 and end < len(s) and not s.breaks(end) else at + 1  # powiedział stacji TVK |jeden z radnych
    if not s.lexicon.endings.get("told") or at + 1 >= len(s) or s.breaks(at) or s.breaks(at + 1):
        return at
    told = at in s.names or (s.capital(at) and s.lexicon.ends("told", s.words[at])) or s.text[slice(*s.span(at, at + 1))].isupper()
    told = told or (s.words[at].isascii() and s.lexicon.language in LETTERS)  # розповів Reuters |речник
    leads = s.any_of(at + 1, "roles", "determiners", "partitive") or s.begins("roles", at + 1)
    who = s.capital(at + 1) or leads or human([s.words[at + 1]], s.lexicon)
    return at + 1 if told and who else at


def is_placed(s: Sentence, end: int) -> bool:
    """Whether the verb before word ``end`` may have a place instead of a subject: a plural where the language tells ("señalaron desde")."""
    endings = s.lexicon.endings.get("placed")
    return not endings or s.words[end - 1].endswith(endings)


def told_at(s: Sentence, end: int) -> Span | None:
    """Return the party that a verb in the plural tells of by its place: "A, сообщили журналистам в среду |в мэрии Северска|".

    So where a verb's ending shows it to have no subject. The place ends what is told; a letter, a talk or a platform is none.
    """
    if not s.lexicon.group("placing") or not s.lexicon.endings.get("placed") or not is_placed(s, end):
        return None
    at = past_date(s, _past_told(s, past_date(s, end)))
    if at >= len(s) or s.breaks(at) or not s.has("placing", at) or s.any_of(at + 1, *_NO_TELLER):
        return None
    phrase = noun_phrase_after(s, at + 1)
    phrase = phrase and (phrase[0], next((k for k in range(phrase[0] + 1, phrase[1]) if s.breaks(k)), phrase[1]))
    closes = phrase and (phrase[1] >= len(s) or s.breaks(phrase[1]) or s.any_of(phrase[1], "prepositions", "days", "with"))
    return phrase if closes else None


def told_ahead(s: Sentence, first: int, end: int) -> Span | None:
    """Return the party that opens a Slavic sentence as the place of its plural verb: "У |раді Заріччя|, Північ, у суботу повідомили"."""
    placed = s.lexicon.group("bare_after_comma") and s.lexicon.endings.get("placed") and is_placed(s, end) and s.has("placing", 0)
    if not placed or s.any_of(1, *_NO_TELLER):
        return None
    phrase = noun_phrase_after(s, 1, first)
    return phrase if phrase and (phrase[1] == first or s.breaks(phrase[1])) else None


def _past_told(s: Sentence, at: int) -> int:
    """Return the word after those who are told: "сообщили |журналистам|", "рассказали |агентству «Вестник»|", "заявили |ТАСС|"."""
    end = at
    while end < min(len(s) - 1, at + _TOLD) and not s.breaks(end):
        acronym = s.text[slice(*s.span(end, end + 1))].isupper()
        if not (end in s.names or s.has("papers", end) or acronym or (s.lexicon.ends("told", s.words[end]) and not s.capital(end))):
            break
        end += 1
    return end


def past_date(s: Sentence, at: int) -> int:
    """Return the word after a date with a preposition at word ``at``: "сообщили |в среду, 8 мая, в администрации"; ``at`` without one."""
    if not (s.has("prepositions", at) and s.any_of(at + 1, "days", "times")):
        return at
    end = at + 2
    while end < len(s) and (s.words[end].isdecimal() or s.any_of(end, "days", "times")):
        end += 1
    return end


def past_adjunct(s: Sentence, at: int) -> int:
    """Return the word after the adjunct at word ``at`` that a comma closes, outside English: "a déclaré le roi |dans son allocution,"."""
    if s.lexicon.language == "en" or at >= len(s) or s.breaks(at) or not s.any_of(at, "prepositions", "adverbs", "days"):
        return at
    end = next((k for k in range(at + 1, min(len(s), at + _ADJUNCT)) if s.breaks(k)), at)
    return end if "," in s.gaps[end] else at


def _aside_end(s: Sentence, at: int) -> int | None:
    """Return the word after an adverbial set off by commas between an inverted verb and its subject: "objected, in turn, |the nun"."""
    if at >= len(s) or s.gaps[at].strip() != "," or not (s.any_of(at, "prepositions", "adverbs") or s.words[at][0].isdigit()):
        return None
    end = next((k for k in range(at + 1, min(len(s), at + _ADVERBIAL + 1)) if s.breaks(k)), None)
    return end if end and s.gaps[end].strip() == "," else None


def _after_adjunct(s: Sentence, first: int) -> Span | None:
    """Return the source behind an adjunct: "relató a este diario |un vecino", "powiedziała w rozmowie z portalem |posłanka Anna Nowak"."""
    end = next((k for k in range(first + 1, len(s)) if s.breaks(k) or s.any_of(k, "relatives", "that", "opening")), len(s))
    named = _person_behind(s, first + 2, min(end, first + _LONGEST))
    if named is not None:
        return noun_phrase_after(s, named)
    for k in range(first + 2, min(end, first + _LONGEST)):
        if s.has("prepositions", k - 1) or s.has("determiners", k - 1) or s.has("prepositions", k) or _is_oblique(s, k):
            continue
        if s.any_of(k, "determiners", "indefinite", "roles", "partitive", "bodies") or (
            s.capital(k) and not s.any_of(k - 1, "roles", "linking") and not s.capital(k - 1) and not _is_title(s, first, k)
        ):
            return noun_phrase_after(s, k)
    return None


def _is_oblique(s: Sentence, at: int) -> bool:
    """Whether a name is in a case that no subject stands in: "powiedział w rozmowie z dziennikarzem |Piersem Lisem|"."""
    both = all(s.lexicon.ends("oblique name", s.words[k]) for k in (at - 1, at))
    return both and s.capital(at) and not is_first_name(s.words[at])


def _is_title(s: Sentence, first: int, at: int) -> bool:
    """Whether the capital at word ``at`` is the name of what is told: al programma |Today, w programie |BBC Radio."""
    if at == first + 2 and is_first_name(s.words[at]):
        return False  # explique à infoelm |Julie, infirmière
    placed = at == first + 2 or (at == first + 3 and s.has("articles", first + 1))  # al programma |Today, en el programa |Hoy
    return (bool(s.lexicon.group("articles")) and placed) or s.text[slice(*s.span(at, at + 1))].isupper()


def _person_behind(s: Sentence, first: int, last: int) -> int | None:
    """Return where a person's first and last name begin behind a paper's: "dice al Corriere di Elm |Giulia Conti"."""
    for k in range(first, last - 1):
        free = not s.any_of(k - 1, "prepositions", "linking", "roles") and not is_first_name(s.words[k - 1])
        if s.capital(k) and s.capital(k + 1) and is_first_name(s.words[k]) and free:
            return k
    return None


def _between(s: Sentence, at: int, first: int) -> bool:
    """Whether the word may stand between an inverted verb and its subject."""
    if s.has("determiners", at) and s.has("days", at + 1) and s.lexicon.language != "en":
        return True  # dijo |este lunes
    if s.has("adverbs", at) or s.has("days", at) or s.has("negations", at) or (s.words[at].endswith("ly") and not s.capital(at)):
        return True
    if s.has("prepositions", at):
        return at + 1 < len(s) and s.any_of(at + 1, "days", "idioms")
    if s.has("idioms", at) and s.has("prepositions", at - 1) and s.lexicon.language != "en":
        return True  # ha ammesso |in seguito Neri
    return s.has("objects", at) and at == first
