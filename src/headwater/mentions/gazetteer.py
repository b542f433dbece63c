"""The gazetteer: names of places in many languages, read once, and the plain form of an inflected name."""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product

from headwater.mentions.packs import Pack

_SOLID = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_MOST_FORMS = 24


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its usual English name. ``rank``: 0 countries and regions, 1 to 3 cities by size."""

    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name. ``longest`` gives for a first word, or the first two characters of Han and kana, the most that may follow."""

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
        most = max(self.longest.get(word, 0), self.longest.get(word.title(), 0) if word.isupper() else 0)
        if pack.endings:
            most = max([most, *(self.longest.get(form, 0) for form in _plain_forms(word, pack))])
        return most


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
    longest: dict[str, int] = {}
    for line in raw.splitlines():
        english, rank, *names = line.split("\t")
        place = Place(english, int(rank))
        for name in names:
            places[name] = place
            if _SOLID.match(name):
                longest[name[:2]] = max(longest.get(name[:2], 0), len(name))
            else:
                first, blanks = name.partition(" ")[0], name.count(" ")
                longest[first] = max(longest.get(first, 0), blanks + 1)
    return Gazetteer(places, longest)
