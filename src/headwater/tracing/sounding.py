"""Names of outlets beside the same names in other scripts, by their consonants: هارومير بوست and "Harrowmere Post".

Arabic and Hebrew write few vowels; elsewhere a name is written as it sounds: "Фолья ду Эштрейту" is Folha do Estreito.
"""

import re
from functools import lru_cache

from headwater.romanising import distance, latin

_UNVOWELLED = re.compile("[\u0590-\u06ff]")  # Hebrew and Arabic
_LEAST, _SURE = 5, 7  # consonants of a name that is told by them, and that may be spelt otherwise in one
_LEAST_WRITTEN = 6  # the same where both scripts write vowels, of names that are one word or have not as many words
_SCRIPTS = (re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]"), re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), re.compile("[\u0400-\u052f]"))
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
_INITIAL = re.compile("h|[wu](?=[aeiouy])")  # what is heard at a word's beginning; و is read as "u"
_ARTICLES = ("l", "tr", "t")
_ARABIC_ARTICLE = re.compile(r"\b(?:ال|а(?:ль|[дзнрстш])[\s-]+(?=\S)|a[dlnrstz](?:h|l)?[\s-]+(?=\S)|el[\s-]+(?=\S))")
_TWICE = re.compile(r"(.)\1+")


def sounds_alike(a: str, b: str) -> bool:
    """Whether two folded names in different scripts have the same consonants, word after word."""
    if a.isascii() and b.isascii():
        return False
    unvowelled = bool(_UNVOWELLED.search(a)), bool(_UNVOWELLED.search(b))
    if any(unvowelled):
        return not all(unvowelled) and any(_same(one, other) for one in _heard(a) for other in _heard(b))
    if any(script.search(a) and script.search(b) for script in _SCRIPTS):
        return False
    least = _LEAST if len(a.split()) == len(b.split()) > 1 else _LEAST_WRITTEN
    return any(len(one) >= least for one in _heard(a) & _heard(b))


def _same(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    return least >= _LEAST and (
        distance(one, other, 1) <= (least >= _SURE) or not _without_article(one).isdisjoint(_without_article(other))
    )


def _heard(name: str) -> set[str]:
    """Return the consonants of a name: with and without Arabic articles, and what opens its words; "х" may be an "h" that is not heard."""
    spelt = {one for whole in (name, _ARABIC_ARTICLE.sub("", name)) for one in (whole, whole.replace("х", ""))}
    return {_consonants(one, opened) for one in spelt for opened in (True, False)}


def _without_article(heard: str) -> set[str]:
    """Return the consonants of a name with and without its article, which folding leaves out where it is one: "La", "Der", "L’"."""
    return {heard, *(heard.removeprefix(article) for article in _ARTICLES)}


@lru_cache(maxsize=1 << 14)
def _consonants(name: str, opened: bool) -> str:  # noqa: FBT001 - a key of the cache
    """Return the consonants of a name in classes of alike ones, those of its words one after another.

    ``opened``: with an "h", or a "w" that و or "у" may stand for, at the beginning of a word.
    """
    plain = latin(name).casefold()
    for letters, heard in _ALIKE:
        plain = plain.replace(letters, heard)
    return "".join(_opening(word) * opened + _TWICE.sub(r"\1", _UNHEARD.sub("", word)) for word in plain.split())


def _opening(word: str) -> str:
    return word[0].replace("u", "w") if _INITIAL.match(word) else ""
