"""Who is told, between a verb and what it tells: "told |reporters in Elm| that A"."""

from headwater.statements.finite import is_verb
from headwater.statements.sentence import Sentence

_ADDRESSEE = 12  # words


def after_addressee(s: Sentence, at: int) -> int:
    """Return the word after the one who is told: "reporters in Elm", "The Elm Times", "him"."""
    if at >= len(s) or s.breaks(at):
        return at
    if s.has("pronouns", at) and not s.has("determiners", at):
        return at + 1
    k = at
    while k < len(s) and k - at < _ADDRESSEE and not _ends_addressee(s, at, k):
        k += 1
    return k


def _ends_addressee(s: Sentence, first: int, at: int) -> bool:
    """Whether the told clause, or a word that leads to it, stands at word ``at`` after an addressee that began at ``first``."""
    if s.any_of(at, "that", "subordinators", "infinitive"):
        return True
    if at == first:
        return False
    linked = s.has("linking", at - 1)
    if s.breaks(at) or at in s.quotes or is_verb(s, at) or s.any_of(at, "subjects", "days"):
        return True
    if (s.has("prepositions", at) and not s.has("linking", at)) or (s.has("determiners", at) and at > first + 1 and not linked):
        return True
    names = s.capital(at) and not s.capital(at - 1) and not linked and not s.has("determiners", at - 1)
    return names and s.words[at - 1].endswith("s")  # told reporters Roe ..., but: told aide Jane Roe
