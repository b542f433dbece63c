"""The index of shared passages as the archive keeps it: what is near one text, and what ``headwater.textreuse.index`` is told of all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database
from headwater.archive.facts import OWNER, Facts
from headwater.archive.runs import Runs
from headwater.archive.segments import Columns, ranges
from headwater.textreuse.columns import Different, different
from headwater.textreuse.index import RECURS, Postings, furniture, nearest
from headwater.textreuse.tokens import Hashes

Table = NDArray[np.int64]
"""Rows of the table ``entry``: number, article, outlet, family, grams."""

TRIED = 4
"""Articles with the very same grams in common that are looked at, where none of them shares a passage."""
FEW = 3
"""Grams in common up to which each is asked about by itself: who shares more, shares a passage as a rule."""

_TOGETHER = 1 << 20  # postings that are looked at together: some 60 MB in all

_FACTS = "SELECT number, article, outlet, family, grams FROM entry"


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
        self._refused: dict[int, int] = {}
        self._matched: set[int] = set()

    def likely(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Return those of some candidates that will be looked at if none shares a passage."""
        possible = [one for one in candidates if self.worth(one)]
        if not possible:  # as of most of hundreds
            return []
        expected, found = Tried(), []
        expected._refused, expected._matched = dict(self._refused), self._matched
        for one in possible:
            if expected.worth(one):
                expected.note(one, shares=False)
                found.append(one)
        return found

    def worth(self, candidate: Candidate) -> bool:
        """Whether to look at a candidate."""
        refused = self._refused.get
        for gram in _each(candidate):  # asked of hundreds
            if refused(gram, 0) < TRIED:
                return True
        return candidate.grams in self._matched

    def note(self, candidate: Candidate, shares: bool) -> None:  # noqa: FBT001 - what came of it
        """Take in whether it shares a passage with the article."""
        if shares:
            self._matched.add(candidate.grams)
        else:
            for gram in _each(candidate):
                self._refused[gram] = self._refused.get(gram, 0) + 1


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
    # A question has numbers of its own for its grams and for the entries that have them: so each is told apart from the others'.
    grams, owner = np.concatenate([one.grams for one in asked]), _owner(asked)
    furnished = np.zeros(len(grams), bool)
    often = carried.only((np.bincount(carried.which, minlength=len(grams)) >= RECURS)[carried.which])  # others are no furniture
    furnished[[*furniture(facts.postings(*often, owner[often.which]))]] = True
    left = carried.only(~furnished[carried.which])
    articles = different(left.entries | owner[left.which] << OWNER)
    found = _found(facts, articles, grams[left.which])
    ends = np.searchsorted(articles.values >> OWNER, np.arange(len(asked) + 1)).tolist()
    return [
        Near(found.candidates(begin, end, one.id), frozenset(grams[furnished & (owner == at)].tolist()))
        for at, (one, (begin, end)) in enumerate(zip(asked, pairwise(ends), strict=True))
    ]


class _Carried(NamedTuple):
    """Columns of equal length: the number of a gram, all questions' grams being counted, and an entry that has it."""

    which: NDArray[np.intp]
    entries: NDArray[np.uint32]

    def only(self, rows: NDArray[np.bool_]) -> "_Carried":
        """Return some of the rows; themselves where that is all."""
        return self if rows.all() else _Carried(self.which[rows], self.entries[rows])


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
    return _Carried(which, entries).only(nearest(which, entries, np.array(places)[_owner(asked)][which]))


class _Found(NamedTuple):
    """Columns of what makes candidates."""

    ids: list[str]
    shared: NDArray[np.intp]
    grams: Hashes
    entries: NDArray[np.int64]
    few: list[tuple[int, ...]]

    def candidates(self, begin: int, end: int, but: str) -> tuple[Candidate, ...]:
        """Return some rows as candidates, best first and without the article ``but``."""
        by_id = np.array(sorted(range(begin, end), key=self.ids.__getitem__), np.intp)
        order = by_id[np.argsort(-self.shared[by_id], kind="stable")]
        columns = (column[order].tolist() for column in (self.shared, self.grams, self.entries))
        rows = zip([self.ids[at] for at in order.tolist()], *columns, [self.few[at] for at in order.tolist()], strict=True)
        return tuple(Candidate(*row) for row in rows if row[0] != but)


def _found(facts: Facts, articles: Different, grams: Hashes) -> _Found:
    """Return what the different ``articles`` of some postings are as candidates, given as entries; ``grams`` are those of the postings."""
    same = np.zeros(len(articles.values), dtype=np.uint64)
    np.add.at(same, articles.places, grams)
    numbers = articles.values & ((1 << OWNER) - 1)
    return _Found(facts.ids(numbers.tolist()), articles.counts, same, numbers, _few(articles.places, grams, articles.counts))


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
