"""The gazetteer: names of places in many languages, read once, and the plain form of an inflected name."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product
from typing import NamedTuple

from headwater.mentions.packs import Pack

_SOLID = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_FIRST_SOLID = "\u3040"
_MOST_FORMS = 24


class Place(NamedTuple):
    """A place by its usual English name. ``rank``: 0 countries and regions, 1 to 3 cities by size."""

    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name.

    ``longest`` gives for the first word of a longer name how many words it may have, for the first two characters of Han and kana how many.
    """

    places: dict[str, Place]
    longest: dict[str, int]

    def find(self, words: tuple[str, ...], pack: Pack) -> Place | None:
        """Return the place that ``words`` name, as they stand or put back into their plain form."""
        name = " ".join(words)
        found = self.places.get(name)
        if found is None and name.isupper() and len(name) > 3:
            found = self.places.get(name.title())
        if found is None and pack.endings:
            forms = [[word, *_plain_forms(word, pack)] for word in words]
            candidates = (" ".join(form) for form in islice(product(*forms), 1, _MOST_FORMS * len(words)))
            known = [self.places[form] for form in candidates if form in self.places]
            found = min(known, key=lambda place: place.rank, default=None)
            return found if found and (found.rank < 2 or (pack.inflects and len(name) > 5)) else None
        return found

    def begins(self, word: str, pack: Pack) -> int:
        """Return how many words the longest name has that may begin with ``word``, nought where none does."""
        forms = [word, *([word.title()] if word.isupper() else []), *(_plain_forms(word, pack) if pack.endings else [])]
        return max(self.longest.get(form, form in self.places) for form in forms)


def _plain_forms(word: str, pack: Pack) -> list[str]:
    """Return the plain forms that an inflected name may have, by the endings of its language."""
    if len(word) < 4:
        return []
    return [
        word[: len(word) - len(ending)] + plain
        for ending, plain in pack.endings
        if word.endswith(ending) and len(word) - len(ending) >= (3 if plain or len(ending) > 2 else 4 if len(word) > 4 else 3)
    ]


@cache
def gazetteer() -> Gazetteer:
    """Return the places that the package knows."""
    raw = gzip.decompress((files(__package__) / "data" / "places.tsv.gz").read_bytes()).decode()
    places: dict[str, Place] = {}
    for line in raw.splitlines():
        cells = line.split("\t")
        places.update(dict.fromkeys(cells[2:], Place(cells[0], int(cells[1]))))
    return Gazetteer(places, _longest(places))


def _longest(places: Iterable[str]) -> dict[str, int]:
    """Return how long names may get by how they begin; of a quarter of a million all but a few are a single word and need no entry."""
    longest: dict[str, int] = {}
    for name in places:
        if name[0] >= _FIRST_SOLID and _SOLID.match(name):
            longest[name[:2]] = max(longest.get(name[:2], 0), len(name))
        elif " " in name:
            first = name.partition(" ")[0]
            longest[first] = max(longest.get(first, 0), name.count(" ") + 1)
    return longest
