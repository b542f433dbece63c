"""The gazetteer: names of places in many languages, read a few at a time, and the plain form of an inflected name.

``data/places.bin`` parts the names by their first two characters into buckets that are compressed apart, so that an article's names are
found without a quarter of a million others being read: the number of buckets, where each begins and the last ends (little-endian, four
bytes each), then the buckets, raw deflate; a bucket is lines of name, usual English name (empty where it is the same) and rank with the
codes of the countries it lies in, parted by tabs.
"""

import re
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product
from typing import Generic, NamedTuple, TypeVar, overload

from headwater.mentions.packs import Pack

_SOLID = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_FIRST_SOLID = "\u3040"
_MOST_FORMS = 24
_LEAD = 2  # characters of a name that tell its bucket
_WIDTH = 4  # bytes of a number in the head of the file


class Place(NamedTuple):
    """A place by its usual English name.

    ``rank``: 0 countries and regions, 1 to 3 cities by size, 4 villages. ``countries``: where it lies (ISO 3166), parted by blanks, empty
    where that is not known.
    """

    name: str
    rank: int
    countries: str = ""


_V = TypeVar("_V")


class _Bucket(NamedTuple):
    """What a bucket holds: its places by name, and how long names get that begin with a word."""

    places: dict[str, Place]
    longest: dict[str, int]


class _Buckets:
    """The buckets of the file, each read when a name of it is asked for."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        (self._count,) = struct.unpack_from("<I", raw)
        self._ends = struct.unpack_from(f"<{self._count + 1}I", raw, _WIDTH)
        self._read: dict[int, _Bucket] = {}
        self._by_lead: dict[str, _Bucket] = {}

    def of(self, name: str) -> _Bucket:
        """Return the bucket that ``name`` would be in."""
        lead = name[:_LEAD]
        found = self._by_lead.get(lead)
        if found is None:
            number = bucket_of(name, self._count)
            if number not in self._read:
                self._read[number] = self._bucket(number)
            found = self._by_lead[lead] = self._read[number]
        return found

    def _bucket(self, number: int) -> _Bucket:
        lines = zlib.decompress(self._raw[self._ends[number] : self._ends[number + 1]], -zlib.MAX_WBITS).decode().splitlines()
        rows = (line.split("\t") for line in lines)
        places = {name: Place(english or name, int(rank[0]), rank[1:]) for name, english, rank in rows}
        return _Bucket(places, _longest(places))


def bucket_of(name: str, count: int) -> int:
    """Return which of ``count`` buckets a name is in."""
    return zlib.crc32(name[:_LEAD].rstrip().encode()) % count


class _Names(Generic[_V]):
    """Names and what is known of them, as a dict that cannot be walked through."""

    def __init__(self, buckets: _Buckets, kind: int) -> None:
        self._buckets, self._kind = buckets, kind

    def __getitem__(self, name: str) -> _V:
        value: _V = self._buckets.of(name)[self._kind][name]  # type: ignore[assignment]
        return value

    def __contains__(self, name: str) -> bool:
        return name in self._buckets.of(name)[self._kind]

    @overload
    def get(self, name: str) -> _V | None: ...
    @overload
    def get(self, name: str, default: _V) -> _V: ...
    def get(self, name: str, default: _V | None = None) -> _V | None:
        """Return what is known of a name, ``default`` where it is none."""
        value: _V | None = self._buckets.of(name)[self._kind].get(name, default)  # type: ignore[assignment]
        return value


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name.

    ``longest`` gives for the first word of a longer name how many words it may have, for the first two characters of Han and kana how many.
    """

    places: _Names[Place]
    longest: _Names[int]

    def find(self, words: tuple[str, ...], pack: Pack) -> Place | None:
        """Return the place that ``words`` name, as they stand or put back into their plain form."""
        name = " ".join(words)
        found = self.places.get(name)
        if found is None and name.isupper() and len(name) > 3:
            found = self.places.get(name.title())
        if found is None and pack.endings:
            forms = [[word, *plain_forms(word, pack)] for word in words]
            candidates = (" ".join(form) for form in islice(product(*forms), 1, _MOST_FORMS * len(words)))
            known = [self.places[form] for form in candidates if form in self.places]
            found = min(known, key=lambda place: place.rank, default=None)
            return found if found and (found.rank < 2 or (pack.inflects and len(name) > 4)) else None
        return found

    def begins(self, word: str, pack: Pack) -> int:
        """Return how many words the longest name has that may begin with ``word``, nought where none does."""
        forms = [word, *([word.title()] if word.isupper() else []), *(plain_forms(word, pack) if pack.endings else [])]
        return max(self.longest.get(form, form in self.places) for form in forms)


def plain_forms(word: str, pack: Pack) -> list[str]:
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
    """Return the places that the package knows; none is read yet."""
    buckets = _Buckets((files(__package__) / "data" / "places.bin").read_bytes())
    return Gazetteer(_Names(buckets, 0), _Names(buckets, 1))


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
