"""Put the articles of an archive into stories, those that are new; what has been told once changes for a reason, and that is recorded."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from headwater.archive import Archive, Move, Shift, Signed
from headwater.models import Article, StoryChangeKind
from headwater.tracing.stories.clustering import Edge, average_linkage
from headwater.tracing.stories.corpus import SIGNS, Corpus, Ints, packed
from headwater.tracing.stories.joining import joined
from headwater.tracing.stories.judging import ENOUGH, FLOOR, GROUP_JUDGE, JUDGE, KEPT, REACH, SURE, TOLD_AS_ONE, likenesses
from headwater.tracing.stories.pooling import Groups, Values, grouped
from headwater.tracing.stories.signs import signs_of
from headwater.tracing.times import when

_TOGETHER = 500  # articles read, or whose pairs are judged, at a time


def gather(archive: Archive, at: str | None = None) -> int:
    """Put every article that has not been looked at, or has a new version, into a story; return how many there were.

    Stories that the new articles touch are looked at again: where articles change story, a merge or split is recorded with its cause. A
    run that is killed leaves the stories as they were. ``at`` is the time to record, ISO 8601; default now.
    """
    _sign(archive)
    region = _Region(archive.stories.signed())
    if region.fresh:
        region.look()
        region.write(archive, at or datetime.now(UTC).isoformat(timespec="seconds"))
    return len(region.fresh)


def _sign(archive: Archive) -> None:
    """Keep the signs of articles that have none, some at a time, so that a run that is killed goes on where it was."""
    unsigned = iter(list(archive.stories.unsigned()))
    while chunk := list(islice(unsigned, _TOGETHER)):
        rows = []
        for entry, id_ in chunk:
            if article := archive.get(id_):
                signs = signs_of(article)
                rows.append((entry, day_of(article), signs.language, packed(signs)))
        archive.stories.sign(rows)


def day_of(article: Article) -> float | None:
    """Return when an article appeared, in days since 1970; None where that is not known."""
    moment = when(article)
    return (moment.earliest + (moment.latest - moment.earliest) / 2).timestamp() / 86400 if moment.known else None


@dataclass
class _Region:
    """The new articles, and the stories that they touch."""

    signed: Sequence[Signed]
    corpus: Corpus = field(init=False)
    fresh: list[int] = field(init=False)
    rows: list[int] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    groups: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fresh = [row for row, one in enumerate(self.signed) if not one.settled]

    def look(self) -> None:
        """Find the edges of the new articles, the stories that these reach into, and what of it belongs together now."""
        signed = self.signed
        self.corpus = corpus = Corpus([s.day for s in signed], [s.language for s in signed], [s.signs for s in signed])
        new = np.zeros(len(signed), bool)
        new[self.fresh] = True
        self.edges = list(_judged(corpus, ((row, _earlier(corpus.near(row), row, new)) for row in self.fresh)))
        touched = {signed[row].story for row in self.fresh} | {signed[b].story for _, b, likeness in self.edges if likeness >= REACH}
        old = [row for row, one in enumerate(signed) if not new[row] and one.story in touched]
        held = np.zeros(len(signed), bool)
        held[old] = True
        self.edges += _judged(corpus, ((row, _held_before(corpus.near(row), row, held)) for row in old))
        self.rows = [*self.fresh, *old]
        self._group()

    def _group(self) -> None:
        places = {row: place for place, row in enumerate(self.rows)}
        inside = [(places[a], places[b], self._kept(a, b, p)) for a, b, p in self.edges if a in places and b in places]
        first = grouped(self.corpus, np.array(self.rows), inside, average_linkage(len(self.rows), inside, SURE))
        groups: dict[int, list[int]] = defaultdict(list)
        for row, label in zip(self.rows, joined(first, GROUP_JUDGE, ENOUGH, self._told_as_one).tolist(), strict=True):
            groups[label].append(row)
        self.groups = sorted((sorted(group) for group in groups.values()), key=lambda group: group[0])

    def _told_as_one(self, groups: Groups, first: Ints, second: Ints) -> Values:
        """Return what is added to the likeness of groups whose articles have been in one story: most of each of them."""
        before = np.array([-1 if self.signed[row].story is None else self.signed[row].story for row in self.rows], np.int64)
        held, stories = np.flatnonzero(before >= 0), int(before.max(initial=0)) + 1
        keys, articles = np.unique(groups.labels[held] * stories + before[held], return_counts=True)
        keys = keys[np.argsort(articles, kind="stable")]
        main = np.full(groups.count, -1)
        main[keys // stories] = keys % stories  # the one with most articles is written last
        return np.where((main[first] == main[second]) & (main[first] >= 0), TOLD_AS_ONE, 0.0)

    def _kept(self, a: int, b: int, likeness: float) -> float:
        story = self.signed[a].story
        return min(1.0, likeness + KEPT) if story is not None and story == self.signed[b].story else likeness

    def write(self, archive: Archive, at: str) -> None:
        """Write what belongs together, and what has changed by it."""
        stories = self._stories()
        group_of = {row: number for number, group in enumerate(self.groups) for row in group}
        nearest = self._nearest(group_of)
        moved = [row for row in self.rows if not self.signed[row].settled or self.signed[row].story != stories[group_of[row]]]
        moves = [Move(self.signed[row].article, self.signed[row].entry, group_of[row], *nearest.get(row, (None, None))) for row in moved]
        archive.stories.write(at, moves, stories, self._shifts(stories))

    def _stories(self) -> list[int | None]:
        """Return the story that each group goes on as: that of most of its articles, the older of two; None for a new one."""
        before = [Counter(s for row in group if (s := self.signed[row].story) is not None) for group in self.groups]
        claims = sorted((-size, story, number) for number, counts in enumerate(before) for story, size in counts.items())
        stories: list[int | None] = [None] * len(self.groups)
        taken = set[int]()
        for _, story, number in claims:
            if stories[number] is None and story not in taken:
                stories[number] = story
                taken.add(story)
        return stories

    def _shifts(self, stories: Sequence[int | None]) -> Iterator[Shift]:
        """Yield what left a story: all of it (merged), a part that is a story of its own now (split) or of another one (moved)."""
        leaving: dict[tuple[int, int], list[int]] = defaultdict(list)
        sizes = Counter(self.signed[row].story for row in self.rows)
        for number, group in enumerate(self.groups):
            for row in group:
                story = self.signed[row].story
                if story is not None and story != stories[number]:
                    leaving[story, number].append(row)
        for (story, number), rows in leaving.items():
            kind: StoryChangeKind = "merged" if len(rows) == sizes[story] else "split" if stories[number] is None else "moved"
            cause = next((self.signed[row].article for row in self.groups[number] if not self.signed[row].settled), None)
            yield Shift(kind, story, number, tuple(self.signed[row].article for row in rows), cause)

    def _nearest(self, group_of: dict[int, int]) -> dict[int, tuple[int, float]]:
        """Return for each row the article of its group that is most like it, and how like."""
        best: dict[int, tuple[float, int]] = {}
        for a, b, likeness in self.edges:
            if group_of.get(a, -1) == group_of.get(b, -2):
                for one, other in ((a, b), (b, a)):
                    best[one] = max(best.get(one, (0.0, 0)), (likeness, -other))
        return {row: (self.signed[-other].article, round(likeness, 3)) for row, (likeness, other) in best.items()}


def _earlier(near: NDArray[np.int64], row: int, new: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the old articles, and of the new ones those before ``row``: so each pair is judged once."""
    return near[~new[near] | (near < row)]


def _held_before(near: NDArray[np.int64], row: int, held: NDArray[np.bool_]) -> NDArray[np.int64]:
    return near[held[near] & (near < row)]


def _judged(corpus: Corpus, asked: Iterator[tuple[int, NDArray[np.int64]]]) -> Iterator[Edge]:
    """Yield (row, other row, likeness) for the pairs that have any."""
    while chunk := list(islice(asked, _TOGETHER)):
        rows, others, matrices = [], [], []
        for row, near in chunk:
            signs = corpus.signs(row, near)
            worth = np.flatnonzero(corpus.worth_judging(signs))
            rows.append(np.full(len(worth), row))
            others.append(near[worth])
            matrices.append(np.stack([signs[name][worth] for name in SIGNS], axis=1))
        likeness = likenesses(JUDGE, np.concatenate(matrices))
        kept = likeness >= FLOOR
        yield from zip(np.concatenate(rows)[kept].tolist(), np.concatenate(others)[kept].tolist(), likeness[kept].tolist(), strict=True)
