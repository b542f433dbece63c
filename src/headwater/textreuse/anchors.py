"""Anchors: what a translation leaves as it was. Numbers, and the consonants of names whatever script they are written in.

Two texts in two languages share next to no words, yet their figures agree, and a name keeps its consonants through
transliteration (Дуванова, Duvanov: d v n v). Rare anchors in common make a translation probable; they do not prove it.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import lru_cache
from math import log, sqrt

from headwater.models import Article
from headwater.words import sentences

Anchor = str

_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")
_NAME = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]{2,})*")
_LONGEST = 4  # consonants kept: case endings come after them
_SHORTEST = 2

_CYRILLIC = dict(zip("абвгґдеєёзиіїйклмнопрстуўфхыэъьқғңөұүәһјљњ", [*"abvggdeeeziiiiklmnoprstuufhye", "", "", *"kgnouuahiln"], strict=True))
_CYRILLIC |= {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia", "ћ": "ch", "ђ": "d", "џ": "zh"}
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdezitiklmnxoprsstifhpo", strict=True))
_LETTERS = str.maketrans({**_CYRILLIC, **_GREEK, "ß": "ss", "ł": "l", "đ": "d", "ø": "o", "ı": "i", "æ": "e", "œ": "e", "þ": "t", "ð": "d"})
# Spellings of one sound, so that Tchaikovsky, Tschaikowski and Чайковский come out alike. Order matters: longer ones first.
_SOUNDS = tuple(
    tuple(pair.split("-"))
    for pair in (
        "shch-s tsch-s szcz-s tch-s sch-s sh-s ch-s cz-s sz-s zh-s kh-h ph-f th-t gh-g ck-k qu-k ts-s tz-s dj-s ce-se ci-si "
        "x-ks c-k q-k w-v z-s j-s b-v g-k d-t"
    ).split()
)
_NOT_CONSONANTS = re.compile(r"[^b-df-gk-np-tv-xz]")


@lru_cache(maxsize=1 << 16)
def consonants(name: str) -> str:
    """Return the consonants of a name as they sound, in Latin letters; empty for scripts without a table or names of vowels."""
    plain = unicodedata.normalize("NFD", name.casefold().translate(_LETTERS))
    plain = "".join(c for c in plain if "a" <= c <= "z")
    for spelling, sound in _SOUNDS:
        plain = plain.replace(spelling, sound)
    if not plain:
        return ""
    # A vowel at the start tells names apart, but not which: Aleksandr, Olexandr.
    bare = ("-" if plain[0] in "aeiouy" else "") + re.sub(r"(.)\1+", r"\1", _NOT_CONSONANTS.sub("", plain.replace("h", "")))
    return bare if len(bare.strip("-")) >= _SHORTEST else ""


def skeleton(name: str) -> str:
    """Return the first consonants of a name: what its case endings leave alone."""
    return consonants(name)[:_LONGEST]


def anchors(text: str) -> frozenset[Anchor]:
    """Return the anchors of ``text``: ``#`` and the digits for a number of two digits or more, ``@`` and the skeleton for a name."""
    found = {"#" + re.sub(r"\D", "", n[0]) for n in _NUMBER.finditer(text) if sum(map(str.isdigit, n[0])) > 1}
    for start, end in sentences(text):
        for place, match in enumerate(_NAME.finditer(text, start, end)):
            # The first word of a sentence has a capital whether it is a name or not.
            if place and match[0][0].isupper() and (bare := skeleton(match[0])):
                found.add("@" + bare)
    return frozenset(found)


def anchors_of(article: Article) -> frozenset[Anchor]:
    """Return the anchors of an article's title and text."""
    return anchors(f"{article.title or ''}\n{article.text or ''}")


def shown(anchor: Anchor, article: Article) -> str:
    """Return the words of ``article`` that an anchor stands for, for a person to read."""
    for pattern in (_NUMBER, _NAME):
        for match in pattern.finditer(article.text or ""):
            same = "#" + re.sub(r"\D", "", match[0]) if anchor[0] == "#" else "@" + skeleton(match[0])
            if same == anchor and not match[0][0].islower():
                return match[0]
    return anchor[1:]


def rarity(carriers: int, articles: int) -> float:
    """Return the weight of an anchor that ``carriers`` of ``articles`` articles have (inverse document frequency)."""
    return log((articles + 1) / (carriers + 0.5))


def likeness(a: Collection[Anchor], b: Collection[Anchor], weights: Mapping[Anchor, float]) -> float:
    """Return the cosine of two sets of anchors under ``weights``, 0 to 1."""
    both = sum(weights.get(x, 0.0) ** 2 for x in a if x in b)
    norm = sqrt(sum(weights.get(x, 0.0) ** 2 for x in a) * sum(weights.get(x, 0.0) ** 2 for x in b))
    return both / norm if norm else 0.0
