"""The index of shared passages as the archive keeps it: what is near one text, and what ``headwater.textreuse.index`` is told of all."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database
from headwater.archive.runs import Runs
from headwater.archive.segments import Columns, ranges
from headwater.textreuse.columns import Different, different, distinct
from headwater.textreuse.index import RECURS, Postings, furniture, nearest
from headwater.textreuse.tokens import Hashes

Table = NDArray[np.int64]
"""Rows of the table ``entry``, in order: number, article, outlet, family, grams."""

TRIED = 4
"""Articles with the very same grams in common that are looked at, where none of them shares a passage."""
FEW = 3
"""Grams in common up to which each is asked about by itself: who shares more, shares a passage as a rule."""

_ARTICLE = 40  # bits of an article's key
_TOGETHER = 1 << 20  # postings that are looked at together: some 60 MB in all

_FACTS = "SELECT number, article, outlet, family, grams FROM entry"
# With the ids from the index that has nothing else: no look at the page of each article.
_FACTS_WITH_IDS = """
SELECT e.number, e.article, e.outlet, e.family, e.grams, a.id FROM json_each(?) AS w JOIN entry AS e ON e.number = w.value
JOIN article AS a INDEXED BY article_ids ON a.key = e.article
"""


class Candidate(NamedTuple):
    """An archived article that shares ``shared`` winnowed grams with the one asked about; ``grams`` tells by a number which ones.

    ``entry`` is the number of its present version in the indexes. ``few`` are the numbers of the grams themselves, where these are no
    more than FEW.
    """

    id: str
    shared: int
    grams: int
    entry: int
    few: tuple[int, ...] = ()


class Tried:
    """Which candidates of one article are worth a look, by what came of those looked at.

    A gram that a few have that share no passage is of a phrase that stands on thousands of pages: who has nothing but such grams is left
    out, unless another one with the very same grams shares a passage.
    """

    def __init__(self) -> None:
        self._refused: Counter[int] = Counter()
        self._matched: set[int] = set()

    def worth(self, candidate: Candidate) -> bool:
        """Whether to look at a candidate."""
        return any(self._refused[gram] < TRIED for gram in _each(candidate)) or candidate.grams in self._matched

    def note(self, candidate: Candidate, shares: bool) -> None:  # noqa: FBT001 - what came of it
        """Take in whether it shares a passage with the article."""
        if shares:
            self._matched.add(candidate.grams)
        else:
            self._refused.update(_each(candidate))


def _each(candidate: Candidate) -> tuple[int, ...]:
    """Return the grams that a candidate shares, where they are few; many stand for one."""
    return candidate.few or (candidate.grams,)


@dataclass(frozen=True, slots=True)
class Near:
    """What the archive holds near a text: the articles that share grams with it, best first, and which of its grams are furniture."""

    candidates: tuple[Candidate, ...]
    furniture: frozenset[int]


@lru_cache(maxsize=1 << 16)
def numbered(name: str) -> int:
    """Return the number that stands for the name of an outlet or a family: 63 bits, the same everywhere; -1 for none."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little") >> 1 if name else -1


class Facts:
    """What is known of entries, each read once: an entry is never changed, and its number never given to another one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: Table = np.zeros((0, 5), np.int64)
        self._ids: list[str] = []

    def of(self, entries: NDArray[np.uint32]) -> Table:
        """Return what is known of some entries (different ones, in order); those that are no entry left out."""
        if not len(entries):
            return self._read[:0]
        if entries[-1] >= len(self._read):
            larger = np.zeros((max(int(entries[-1]) + 1, len(self._read) + len(self._read) // 8), 5), np.int64)
            larger[: len(self._read)] = self._read
            self._read = larger
            self._ids += [""] * (len(larger) - len(self._ids))
        missing = entries[self._read[entries, 0] == 0]
        if len(missing):
            rows = self._database.every(_FACTS_WITH_IDS, (json.dumps(missing.tolist()),))
            for number, *_, id_ in rows:
                self._ids[number] = id_
            known = np.array([row[:-1] for row in rows], dtype=np.int64).reshape(-1, 5)
            self._read[known[:, 0]] = known
        found = self._read[entries]
        return found[found[:, 0] > 0]

    def ids(self, entries: Iterable[int]) -> list[str]:
        """Return the ids of the articles of some entries, of which something is known already."""
        return [*map(self._ids.__getitem__, entries)]


class Asked(NamedTuple):
    """A text that is asked about: the id of the article if it is held, its fingerprint, and the entry that it is, or would come after."""

    id: str
    grams: Hashes
    place: int

    @classmethod
    def of(cls, database: Database, id_: str, grams: Hashes) -> "Asked":
        """Return the text of the article with that id."""
        held = database.row("SELECT e.number FROM article AS a JOIN entry AS e ON e.article = a.key WHERE a.id = ?", (id_,))
        held = held or database.row("SELECT max(number) FROM entry")
        return cls(id_, grams, (held[0] if held else 0) or 0)


def near(database: Database, passages: Runs, facts: Facts, texts: Iterable[tuple[str, Hashes]]) -> list[Near]:
    """Return what is near each of some texts, given by the article's id, if it is held, and the fingerprint.

    On a gram of very many articles (a wire story on thousands of pages) only the first are looked at and those added next to this one:
    the work does not grow with the crowd.
    """
    with database.snapshot():
        asked = [Asked.of(database, id_, grams) for id_, grams in texts]
        return _near(passages, facts, asked) if asked else []


def _near(passages: Runs, facts: Facts, asked: Sequence[Asked]) -> list[Near]:
    """Return what is near each text: near all together, or near either half of them where that would be too much."""
    carried = _carried(passages, asked)
    if carried is None:
        middle = len(asked) // 2
        return [*_near(passages, facts, asked[:middle]), *_near(passages, facts, asked[middle:])]
    # A question has numbers of its own for its grams and for the articles that have them: so each is told apart from the others'.
    grams, owner = np.concatenate([one.grams for one in asked]), _owner(asked)
    known = facts.of(distinct(carried.entries))
    found = _postings(carried.which.astype(np.uint64), carried.entries, _coded(known))
    found = replace(found, articles=found.articles | owner[carried.which] << _ARTICLE)
    dropped = np.zeros(len(grams), bool)
    often = np.bincount(carried.which, minlength=len(grams)) >= RECURS  # others are no furniture
    dropped[[*furniture(found.only(often[carried.which]))]] = True
    found = found.only(~dropped[found.hashes.astype(np.intp)])
    articles = different(found.articles)
    candidates = _candidates(facts, known, articles, grams[found.hashes])
    ends = np.searchsorted(articles.values >> _ARTICLE, np.arange(len(asked) + 1)).tolist()
    return [
        Near(_in_order(candidates[begin:end], one.id), frozenset(grams[dropped & (owner == at)].tolist()))
        for at, (one, (begin, end)) in enumerate(zip(asked, pairwise(ends), strict=True))
    ]


class _Carried(NamedTuple):
    """Columns of equal length: the number of a gram, all questions' grams being counted, and an entry that has it."""

    which: NDArray[np.intp]
    entries: NDArray[np.uint32]


def _owner(asked: Sequence[Asked]) -> NDArray[np.intp]:
    """Return of each gram which question's it is."""
    return np.repeat(np.arange(len(asked)), [len(one.grams) for one in asked])


def _carried(passages: Runs, asked: Sequence[Asked]) -> _Carried | None:
    """Return who has the grams asked about, the nearest of many; None for several texts that are too much at once."""
    places = [one.place for one in asked]
    known, numbers, _, _ = different(np.concatenate([one.grams for one in asked]))
    which, entries = passages.carriers(known, places)
    begins = np.searchsorted(which, np.arange(len(known) + 1))
    first, sizes = begins[numbers], np.diff(begins)[numbers]
    if sizes.sum() > _TOGETHER and len(asked) > 1:
        return None
    which, entries = np.repeat(np.arange(len(numbers)), sizes), entries[ranges(first, first + sizes - 1)]
    kept = nearest(which, entries, np.array(places)[_owner(asked)][which])
    return _Carried(which[kept], entries[kept])


def _candidates(facts: Facts, known: Table, articles: Different, grams: Hashes) -> list[Candidate]:
    """Return the different ``articles`` of some postings as candidates; ``grams`` are those of the postings, ``known`` their entries."""
    same = np.zeros(len(articles.values), dtype=np.uint64)
    np.add.at(same, articles.places, grams)
    by_article = known[np.argsort(known[:, 1])]
    keys = articles.values & ((1 << _ARTICLE) - 1)
    numbers = by_article[np.searchsorted(by_article[:, 1], keys), 0].tolist()
    few = _few(articles.places, grams, articles.counts)
    return [*map(Candidate, facts.ids(numbers), articles.counts.tolist(), same.tolist(), numbers, few)]


def _in_order(candidates: Iterable[Candidate], but: str) -> tuple[Candidate, ...]:
    return tuple(sorted((one for one in candidates if one.id != but), key=lambda one: (-one.shared, one.id)))


def _few(places: NDArray[np.intp], grams: Hashes, shared: NDArray[np.intp]) -> list[tuple[int, ...]]:
    """Return for each article its grams where these are few; ``places`` tells of each gram whose it is, ``shared`` how many each has."""
    wanted = shared <= FEW
    of_few = np.flatnonzero(wanted[places])
    numbers = grams[of_few[np.argsort(places[of_few], kind="stable")]].tolist()
    ends = np.cumsum(np.where(wanted, shared, 0)).tolist()
    return [tuple(numbers[first:end]) for first, end in pairwise([0, *ends])]


def every(database: Database, passages: Runs) -> Postings:
    """Return all postings of grams that more than one article has: the others tell nothing."""
    with database.snapshot():
        return _of_shared(passages, np.array(list(database.rows(f"{_FACTS} ORDER BY number")), dtype=np.int64).reshape(-1, 5))


def of_outlet(database: Database, passages: Runs, outlet: str) -> Postings:
    """Return the postings of all articles on the grams that one outlet's articles have, and others too."""
    found = every(database, passages)
    return found.only(np.isin(found.hashes, found.hashes[found.outlets == numbered(outlet)]))


def _of_shared(passages: Runs, facts: Table) -> Postings:
    shared: list[Columns] = []
    for piece in passages.slices():
        same = piece["hash"][1:] == piece["hash"][:-1]
        shared.append(piece[np.r_[same, False] | np.r_[False, same]] if len(piece) else piece)
    columns = np.concatenate(shared) if shared else np.empty(0, [("hash", "<u8"), ("entry", "<u4")])
    return _postings(columns["hash"], columns["entry"], facts)


def _postings(hashes: NDArray[np.uint64], entries: NDArray[np.uint32], facts: Table) -> Postings:
    """Return postings with what is known of their entries; those of no present entry left out."""
    if not len(facts):
        hashes, entries = hashes[:0], entries[:0]
    rows = np.minimum(np.searchsorted(facts[:, 0], entries), max(0, len(facts) - 1))
    _, article, outlet, family, grams = facts[rows].T
    return Postings(hashes, article, outlet, family, grams)


def _coded(facts: Table) -> Table:
    """Return what is known of entries, outlets and families as small numbers, which are sorted fast; -1 for no outlet, as before."""
    coded = facts.copy()
    outlets, coded[:, 2], _, _ = different(facts[:, 2])
    coded[:, 2] -= int(bool(len(outlets)) and outlets[0] < 0)
    coded[:, 3] = different(facts[:, 3]).places
    return coded
