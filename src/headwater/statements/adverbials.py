"""What stands before a subject: "W piątek rano |trener", "en la denuncia |la mujer", "Podczas spotkania w Zagórzu |Nowak"."""

from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name

_NAME, _ROLE = 4, 5  # words of a name, and of the role before it


def after_date(s: Sentence, first: int, last: int) -> int | None:
    """Return the word after a day or time that a preposition leads to: "W piątek rano |trener", "9 лютого"; None where none does."""
    year = s.words[first + 1].isdecimal() and s.has("times", first + 2)  # у 2015 році |компанія
    if not (year or s.any_of(first + 1, "days", "times")):
        return None
    at = first + 2 + year
    while at < last and s.any_of(at, "days", "times", "adverbs"):
        at += 1
    return min(at, last)


def past_month(s: Sentence, first: int, last: int) -> int:
    """Return the word after a Slavic day of a month that opens words: "6 декабря |президент"; ``first`` where none does."""
    dated = last - first > 2 and s.words[first].isdecimal() and s.has("times", first + 1) and bool(s.lexicon.group("bare_after_comma"))
    return first + 2 if dated else first


def second_phrase(s: Sentence, first: int, last: int) -> int:
    """Return where a second noun phrase begins after a fronted adverbial: "en la denuncia |la mujer asegura"; ``last`` where none does.

    "En un mensaje añadió": whoever wrote it is not named. A name at the end is one ("Przed wyborami |Jan Nowak"), with its role before it.
    """
    if s.lexicon.ends("people", s.words[last - 1]):
        return last - 1  # Z drugiej strony |ekonomiści
    name = name_behind(s, first + 1, last)
    if name < last:
        role = _role_before(s, first + 1, name)
        return last if role < name and s.has("prepositions", role - 1) else role  # w liście do |premier Anny Kos dodał
    for at in range(first + 2, last):
        if s.any_of(at, "roles", "bodies") and s.lexicon.group("bodies") and not s.any_of(at - 1, "prepositions"):
            return at  # w oświadczeniu przesłanym redakcji |spółka
        free = not s.any_of(at - 1, "prepositions", "linking", "determiners")
        if free and s.has("determiners", at) and not s.has("prepositions", at):
            return at
    return last


def name_behind(s: Sentence, first: int, last: int) -> int:
    """Return where a name ends a fronted adverbial that began before word ``first``; ``last`` where none does.

    What follows a preposition is the adverbial's own, up to a first name: "w Zagórzu |Anna Nowak", "w Zagórzu |Nowak", but: w Nowym Sączu.
    """
    start = last
    if s.lexicon.language == "de":
        return last  # all nouns have capitals
    while start > first and s.capital(start - 1) and not (_is_marked(s, start - 1, last) or (start < last and s.breaks(start))):
        start -= 1
    medium = (
        any(s.has("medium", k) and not s.has("nameless", k) for k in range(max(0, first - 1), start))
        and not (start - 1 in s.names or any(s.has("ownership", k) for k in range(first, start)))  # в своем интервью |Иванова
        and start < last
        and not is_first_name(s.words[start])
        and not s.any_of(start - 1, "days", "times")
    )
    if (
        start == last
        or medium  # w serwisie społecznościowym |Elmo Social
        or last - start > _NAME
        or (s.breaks(last) and not is_first_name(s.words[start]))
        or s.any_of(start, "determiners", "days", "times")
    ):
        return last
    titled = last - start == 1 and start in s.names and not s.capital(start - 1)
    if titled or s.text[slice(*s.span(start, last))].isupper():
        return last  # w rozmowie z telewizją ABC powiedział, dla programu „Rano w Zagórzu” powiedział
    if not s.any_of(start - 1, "prepositions", "linking", "articles") and start > first:
        return start
    known = (k for k in range(start + 1, last) if is_first_name(s.words[k]))
    return next(known, last - 1 if last - start == 2 else last)


def _is_marked(s: Sentence, at: int, last: int) -> bool:
    """Whether word ``at`` is a quotation, or a name in marks that a person's follows: "на площі «Тлателько» |Лопес Обрадо"."""
    return at in s.quotes or (at in s.names and last - at > 1)


def _role_before(s: Sentence, first: int, name: int) -> int:
    """Return where the role before a name begins: "|szef dyplomacji Adam Nowak"; the name itself where none stands there."""
    for at in range(name - 1, max(first - 1, name - _ROLE), -1):
        if s.breaks(at + 1) or s.has("prepositions", at):
            break
        if s.has("roles", at):
            return at - s.has("articles", at - 1)
    return name
