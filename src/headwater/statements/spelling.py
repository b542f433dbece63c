"""When two words are spellings of one name: transliterations of every school, slips of the pen, Cyrillic beside Latin."""

import re
import unicodedata
from functools import lru_cache

from headwater.romanising import distance
from headwater.words import fold

_VOWELS = re.compile(r"[aeiouyjh'’-]")
_TWICE = re.compile(r"(.)\1+")
_LETTERS = "а б в г ґ д е є ё ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ә ғ қ ң ө ұ ү һ ў".split()
_ROMAN = "a b v g g d e ie e zh z i i i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya a g k n o u u h u".split(" ")
_CYRILLIC = str.maketrans(dict(zip(_LETTERS, _ROMAN, strict=True)))
# Letters that transliterations swap: the consonants left are what two spellings of a name share.
_ALIKE = str.maketrans("zgcqw", "skkkv")


@lru_cache(maxsize=1 << 14)
def latin(name: str) -> str:
    """Return a name folded, in Latin letters without accents: the same for one written in Cyrillic."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", fold(name)).translate(_CYRILLIC))
    return "".join(char for char in plain if not unicodedata.combining(char))


def skeleton(name: str) -> str:
    """Return what is left of a name where spellings differ: its consonants, those alike made equal."""
    plain = latin(name).replace("zh", "").replace("sh", "s").replace("x", "ks").replace("ks", "k")
    return _TWICE.sub(r"\1", _VOWELS.sub("", plain).translate(_ALIKE))


def alike(a: str, b: str) -> bool:
    """Whether two names, or parts of one, are spellings of each other."""
    a, b = latin(a), latin(b)
    longest = max(len(a), len(b))
    first = a[:1] == b[:1] or {a[:1], b[:1]} == {"g", "h"}  # Ukrainian and Russian read one letter differently
    if a == b or (longest > 3 and first and distance(a, b, longest // 4 + 1) <= max(1, longest // 4)):
        return True
    return longest > 4 and len(skeleton(a)) > 1 and skeleton(a) == skeleton(b)


def same_name(a: str, b: str) -> bool:
    """Whether two names of a party may be spellings of one: as many parts in one order, or the first and the last, each alike."""
    left, right = a.split(), b.split()
    if not left or not right or min(len(left), len(right)) < min(2, max(len(left), len(right))):
        return False
    if len(left) != len(right):
        left, right = [left[0], left[-1]], [right[0], right[-1]]
    return all(alike(x, y) for x, y in zip(left, right, strict=True))
