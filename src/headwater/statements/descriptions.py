"""Noun phrases that describe a party: their head, whether they mean several, and what one calls a person beside the name."""

import re

from headwater.statements.kinds import folded_words, human
from headwater.statements.lexicon import Lexicon
from headwater.words import fold

ADDRESSES = frozenset(("mr", "mrs", "ms", "miss", "mx"))
"""How somebody is addressed, which tells no role."""
DETERMINER = re.compile(r"^(?:the|a|an|la|le|les|el|los|die|der|das|il|o|os)\s", re.IGNORECASE)
"""The article that a description begins with."""
_ASIDES = re.compile(r"[,()]")


def is_plural_noun(noun: str) -> bool:
    """Whether an English noun is a plural by its ending."""
    return noun.endswith("s") and noun[-2:] != "ss"


def is_several(phrase: str, known: Lexicon) -> bool:
    """Whether a phrase means several people whose places it may name: "residents of Elm and Ash", "los vecinos de Elm"."""
    if known.has("several", fold(phrase.partition(" ")[0])):
        return True
    head = folded_words(head_of(phrase, known))[-1:]
    return known.language == "en" and bool(head) and is_plural_noun(head[0]) and human((*head, head[0].removesuffix("s")), known)


def head_of(phrase: str, known: Lexicon) -> str:
    """Return a noun phrase up to what hangs on it: "the head |of the union"."""
    words = phrase.partition(",")[0].split()
    folded = list(map(fold, words))
    end = next((k for k in range(1, len(words)) if _hangs(folded[k], known, *folded[k + 1 : k + 2])), len(words))
    return " ".join(words[:end])


def _hangs(word: str, known: Lexicon, following: str = "") -> bool:
    """Whether a word of a noun phrase leads to what hangs on its head: "members |interviewed in Elm", but not "the retired head"."""
    if any(known.has(group, word) for group in ("prepositions", "linking", "relatives")):
        return True
    behind = not following or any(known.has(group, following) for group in ("prepositions", "linking", "adverbs", "days"))
    return known.language == "en" and word.endswith("ed") and behind


def called(phrase: str, name: str, known: Lexicon) -> str | None:
    """Return what a source calls a person beside the name; ages, days and asides ("for his part") are left out."""
    if name not in phrase:
        return None
    parts = (part.strip(" \u00a0'’\"“”") for part in _ASIDES.split(phrase.replace(name, ",", 1)))
    return ", ".join(filter(None, (_without_adjuncts(part, known) for part in parts))) or None


def _without_adjuncts(part: str, known: Lexicon) -> str:
    """Return a part of a description up to "on Monday"; nothing where it is no description."""
    words = part.split()
    folded = [fold(word) for word in words]
    small = known.group("relatives") | known.group("determiners")  # "the Gull" says nothing of the Gull
    nouns = (word for word in folded if len(word) > 1 and word.isalpha() and word not in small)
    if not any(nouns) or folded[0].strip(".") in ADDRESSES or known.has("prepositions", folded[0]) or folded[0] == "s":
        return ""
    end = next((k for k, word in enumerate(folded) if known.has("days", word)), len(words))
    while 0 < end < len(words) and known.has("prepositions", folded[end - 1]):
        end -= 1
    return " ".join(words[:end])
