"""Names of outlets in scripts that write few vowels, beside the same names in others: هارومير بوست and "Harrowmere Post"."""

import re
from functools import lru_cache

from headwater.romanising import distance, latin

_UNVOWELLED = re.compile("[\u0590-\u06ff]")  # Hebrew and Arabic
_LEAST, _SURE = 5, 7  # consonants of a name that is told by them, and that may be spelt otherwise in one
# Sounds that one of the scripts has no letter for, or that schools write in several ways: پ is ب, "v" is ف, "g" غ, ج or ك.
_ALIKE = (
    *((letters, "k") for letters in ("ch", "kh", "gh", "ck", "qu", "x", "c", "g", "j", "q")),
    *((letters, "s") for letters in ("sh", "z")),
    *((letters, "t") for letters in ("th", "dh", "d")),
    ("ph", "f"),
    ("p", "b"),
    ("v", "f"),
)
_UNHEARD = re.compile("[^bfklmnrst]")  # vowels, and what may stand for one: w, y, h
_ARTICLES = ("l", "tr", "t")
_TWICE = re.compile(r"(.)\1+")


def sounds_alike(a: str, b: str) -> bool:
    """Whether of two folded names just one is in such a script, and both have the same consonants, word after word."""
    if bool(_UNVOWELLED.search(a)) == bool(_UNVOWELLED.search(b)):
        return False
    one, other = _consonants(a), _consonants(b)
    least = min(len(one), len(other))
    return least >= _LEAST and (
        distance(one, other, 1) <= (least >= _SURE) or not _without_article(one).isdisjoint(_without_article(other))
    )


def _without_article(heard: str) -> set[str]:
    """Return the consonants of a name with and without its article, which folding leaves out where it is one: "La", "Der", "L’"."""
    return {heard, *(heard.removeprefix(article) for article in _ARTICLES)}


@lru_cache(maxsize=1 << 14)
def _consonants(name: str) -> str:
    """Return the consonants of a name in classes of alike ones, those of its words one after another."""
    plain = latin(name).casefold()
    for letters, heard in _ALIKE:
        plain = plain.replace(letters, heard)
    return "".join(_TWICE.sub(r"\1", _UNHEARD.sub("", word)) for word in plain.split())
