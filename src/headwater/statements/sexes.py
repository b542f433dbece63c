"""What tells a person's sex: first names, forms of address, nouns, the endings of Slavic surnames. "m", "f", or "" where nothing does."""

from collections.abc import Iterable
from functools import cache

from headwater import firstnames
from headwater.statements.spelling import latin
from headwater.words import fold

_STROKES = str.maketrans("łıđø", "lido")  # letters that are no other with an accent
_LONG = 5  # letters of a surname whose ending is believed


@cache
def _data() -> dict[str, dict[str, frozenset[str]]]:
    """Return the words of each kind that tell a sex; a word that stands on both sides tells none."""
    data = firstnames.table()
    tables = {"names": data, "nouns": data["nouns"], "endings": data["endings"]}
    told = {kind: {sex: frozenset(map(fold, table[sex].split())) for sex in ("male", "female")} for kind, table in tables.items()}
    either = frozenset(data["either"].split())
    return {
        kind: {"m": sides["male"] - sides["female"] - either, "f": sides["female"] - sides["male"] - either} for kind, sides in told.items()
    }


def _told(kind: str, word: str) -> str:
    return next((sex for sex, members in _data()[kind].items() if word in members), "")


def _plain(name: str) -> str:
    """Return a name as the list has it: Łukasz, Anıl."""
    return latin(name).translate(_STROKES)


def of_first_name(name: str) -> str:
    """Return the sex of whom this first name is given to; both parts of "Anne-Marie" must not disagree."""
    sexes = {sex for part in _plain(name).split("-") if (sex := _told("names", part))}
    return sexes.pop() if len(sexes) == 1 else ""


def is_first_name(name: str) -> bool:
    """Whether ``name`` is a first name that we know, of one sex or of both."""
    parts = _plain(name).split("-")
    return all(part in firstnames.first_names() for part in parts)


def of_words(words: Iterable[str]) -> str:
    """Return the sex that the folded words around a name tell: "Mrs", "spokesman", "actress"; "" where they disagree."""
    sexes = {sex for word in words if (sex := _told("nouns", word.strip(".")))}
    return sexes.pop() if len(sexes) == 1 else ""


def of_surname(name: str) -> str:
    """Return the sex that a surname or patronymic ends in, Slavic ones only."""
    word = latin(name)
    return next(
        (sex for sex, ends in _data()["endings"].items() if len(word) > _LONG and word.endswith(tuple(ends)) and not word.endswith("ueva")),
        "",
    )


def of_name(name: str) -> str:
    """Return the sex that a full name tells by its first name, else by its ending."""
    parts = name.split()
    return of_first_name(parts[0]) or (of_surname(parts[-1]) if len(parts) > 1 else "")
