"""Names that a text spells otherwise wherever it has them: known by the other name of whoever bears them. Pure functions."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from headwater.textreuse.edited import is_respelling
from headwater.textreuse.edits import Found, Read
from headwater.textreuse.lexicon import DATES, PRONOUNS

_LONG = 3  # letters of a name by which another is known
_CASE = 3  # letters of a case ending


def respelled(child: Read, parent: Read, *, abroad: bool = False) -> Iterator[Found]:
    """Yield the name that stands beside the same other name in both texts and is spelled in a way the other text has nowhere.

    "Dena Orrick", "Dena Orick". The first place of it in each text; nothing where a capital makes no name of a word. In two languages
    (``abroad``) an ending may be a case, and what stands before a name a title or a first name that has its own form.
    """
    mine, theirs = _pairs(child), _pairs(parent)
    known, others = frozenset(child.words.folded), frozenset(parent.words.folded)
    told: set[tuple[str, str]] = set()
    for (beside, side), places in mine.items():
        for at in places if side > 0 or not abroad else ():
            for other in theirs.get((beside, side), ()):
                new, old = child.words.folded[at], parent.words.folded[other]
                if new in others or old in known or (new, old) in told or plain(new) == plain(old):
                    continue
                if is_respelling(*parent.surface(other, other + 1), *child.surface(at, at + 1)) and not (abroad and _is_case(new, old)):
                    told.add((new, old))
                    yield "name_respelled", (at, at + 1), (other, other + 1)


def _is_case(a: str, b: str) -> bool:
    """Whether one of two words goes on where the other ends, or they differ in more than a letter at their ends: "Kolbe", "Kolbego"."""
    shared = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rests = len(a) - shared, len(b) - shared
    return not min(rests) or (max(rests) > 1 and max(rests) <= _CASE)


def plain(word: str) -> str:
    """Return a folded word without the marks on its letters: "Müller" in a text that has none is the same name."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)).replace("ł", "l")


def _pairs(text: Read) -> dict[tuple[str, int], list[int]]:
    """Return for each name that stands beside another, and the side on which it does, the words that are this other name."""
    found: dict[tuple[str, int], list[int]] = {}
    names = [at for at, start in enumerate(text.words.starts) if text.text[start].isupper() and _is_name(text, text.words.folded[at])]
    for first, second in pairwise(names):
        if second == first + 1 and text.text[text.words.ends[first] : text.words.starts[second]] == " ":
            found.setdefault((plain(text.words.folded[first]), 1), []).append(second)
            found.setdefault((plain(text.words.folded[second]), -1), []).append(first)
    return found


def _is_name(text: Read, word: str) -> bool:
    return len(word) >= _LONG and word.isalpha() and word not in text.lower and word not in DATES and word not in PRONOUNS
