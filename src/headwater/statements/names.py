"""Personal names in running text: what one looks like, the titles before it, and when two are spellings of one."""

import re

from headwater.statements.lexicon import Lexicon
from headwater.words import fold

# Capitalised words with initials and particles between: "Jane Roe", "J. D. Roe", "Ursula von der Roe", "Kasim-Zhomart".
# A stop belongs to an initial or "Dr."; after a longer word it ends the sentence.
_CAPITAL = r"[^\W\d_a-zа-яёіїєґ]"
_PART = rf"(?:{_CAPITAL}[^\W\d_]?\.|{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*)"
_PARTICLE = "de la|de|da|do|di|del|la|von der|von|van der|van den|van|al|el|bin|ibn|le"
NAME = re.compile(rf"(?<!\w){_PART}(?:\s(?:(?:{_PARTICLE})\s)?{_PART}){{0,4}}")
_VOWELS = re.compile(r"[aeiouyаеёиоуыэюяіїєґйjhx'’ьъ-]")
_SMALL = ("determiners", "prepositions", "conjunctions", "subordinators", "adverbs")
# Letters that transliterations swap: the consonants left are what two spellings of a name share.
_ALIKE = str.maketrans("zжзшцśžšgcqw", "ssssssss" + "kkkv")


def skeleton(name: str) -> str:
    """Return what is left of a name where spellings differ: its consonants, those alike made equal."""
    return _VOWELS.sub("", fold(name).replace("zh", "s").replace("sh", "s").replace("ks", "k")).translate(_ALIKE)


def edits(a: str, b: str, limit: int = 3) -> int:
    """Return the Levenshtein distance of two short strings, ``limit`` + 1 where it is larger."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return min(row[-1], limit + 1)


def same_name(a: str, b: str) -> bool:
    """Whether two full names are spellings of one: surname alike by edit distance, first names by their consonants."""
    first, second = fold(a).split(), fold(b).split()
    if first == second:
        return True
    if len(first) < 2 or len(second) < 2 or not alike(first[-1], second[-1]):
        return False
    return alike(first[0], second[0]) or (len(first[0].strip(".")) == 1 and second[0].startswith(first[0][0]))


def alike(a: str, b: str) -> bool:
    """Whether two names, or parts of one, are spellings of each other."""
    longest = max(len(a), len(b))
    if a == b or (longest > 3 and a[0] == b[0] and edits(a, b) <= max(1, longest // 4)):
        return True
    return longest > 4 and skeleton(a) == skeleton(b) != ""


def titled(word: str, known: Lexicon) -> bool:
    """Whether ``word`` is a title or the name of an office."""
    word = fold(word).strip(".")
    return known.has("honorifics", word) or known.has("roles", word)


def without_titles(parts: list[str], known: Lexicon) -> list[str]:
    """Drop the titles and small words that a run of capitals begins with."""
    small = next((k for k, part in enumerate(parts) if part[0].islower() and part not in _PARTICLE), len(parts))
    parts, lead = parts[:small], 0
    for k, part in enumerate(parts):
        word = fold(part).strip(".")
        if titled(part, known) or (k == lead and any(known.has(group, word) for group in _SMALL)):
            lead = k + 1
    return parts[lead:]
