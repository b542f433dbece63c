"""What stands behind a noun, mostly between commas: who that is, whom it tells something, or already what is said."""

from headwater.statements.finite import is_verb
from headwater.statements.kinds import human
from headwater.statements.lexicon import LETTERS
from headwater.statements.sentence import Sentence

_OFFICE = 4  # words in which an apposition names an office


def describes(s: Sentence, first: int, last: int) -> bool:
    """Whether the comma-bound words say who the noun before them is: "a pollster", "head of Elm", "Roe's press secretary", "41"."""
    if first >= last or first in s.quotes or s.gerund(first) or _done_by(s, first):
        return False
    if s.any_of(first, "relatives", "subordinators", "prepositions", "conjunctions", "subjects", "adverbs", "days"):
        return False
    relative = next((k for k in range(first, last) if s.has("relatives", k)), last)
    return not any(is_verb(s, k) for k in range(first, min(relative, first + 6)))


def _done_by(s: Sentence, first: int) -> bool:
    """Whether a participle and who did it follow a noun's comma, outside English: "Saar, |citata dall'agenzia"; not "Roe, |Chef von"."""
    noun = s.lexicon.group("verb_second") and s.capital(first)
    return s.lexicon.language != "en" and s.has("by", first + 1) and not noun


def begins_content(s: Sentence, first: int, last: int) -> bool:
    """Whether the part behind a source's comma says nothing of who that is, without articles: "Как говорит X, |лучший выход - мост"."""
    if not s.lexicon.group("bare_after_comma") or s.lexicon.group("articles"):
        return False
    head = range(first, min(last, first + _OFFICE))
    return not any(s.capital(k) or s.any_of(k, "roles", "bodies") or s.begins("roles", k) or human([s.words[k]], s.lexicon) for k in head)


def told_behind_name(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is who is told, by its ending, behind a name: сказал Перов |журналистам."""
    paper = s.lexicon.language in LETTERS and s.words[at].isascii() and s.words[at].isalpha() and not s.words[at - 1].isascii()
    if paper and s.text[slice(*s.span(at, at + 1))].isupper() and s.capital(at - 1) and not s.has("roles", at - 1):
        return True  # сказал Ли |CNBC
    one = s.lexicon.ends("one told", s.words[at]) and s.words[at][:-1] in s.lexicon.group("roles")  # сказал Перов |корреспонденту
    return (one or s.lexicon.ends("told", s.words[at])) and s.capital(at - 1) and not s.capital(at)


def is_house(s: Sentence, first: int) -> bool:
    """Whether the part behind a comma at word ``first`` says of which house a named person is: "Lucie Braun, |de la Fédération"."""
    return s.has("linking", first) and bool(s.lexicon.group("articles")) and s.capital(first - 1) and s.lexicon.language not in ("en", "de")
