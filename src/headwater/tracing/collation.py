"""Collation: comparing the versions of a text to see which was copied from which.

As with manuscripts, what tells is the reading that few versions share (an error, a cut, an added phrase), not the words that all
have. Cf. P. Maas, "Textkritik", 1927: shared innovations join, lacunae separate.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from headwater.models import Article, Span
from headwater.textreuse.fingerprints import gram_hashes
from headwater.textreuse.tokens import word_hashes
from headwater.tracing.times import When, when
from headwater.words import sentences, words

GRAM = 4
"""Words in a reading: short enough that one altered word leaves its neighbours comparable, long enough to be no phrase of everybody's."""


@dataclass(frozen=True, eq=False)
class Version:
    """One article made ready for collation: its words, sentences, and readings (word grams), each reading with its first word's index."""

    article: Article

    @cached_property
    def when(self) -> When:
        """The bounds of its publication."""
        return when(self.article)

    @cached_property
    def _words(self) -> tuple[list[str], list[int], list[int]]:
        found = words(self.article.text or "")
        return found.folded, found.starts, found.ends

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self._words[0])

    @cached_property
    def readings(self) -> list[int]:
        """The hash of the word gram at each word but the last few."""
        readings: list[int] = gram_hashes(word_hashes(self._words[0]), GRAM).tolist()
        return readings

    @cached_property
    def reading_set(self) -> frozenset[int]:
        """The readings without order."""
        return frozenset(self.readings)

    @cached_property
    def sentences(self) -> list[Span]:
        """The spans of the sentences, in code points."""
        return sentences(self.article.text or "")

    @cached_property
    def sentence_words(self) -> list[tuple[int, int]]:
        """First and last-but-one word index of each sentence."""
        starts = self._words[1]
        bounds, at = [], 0
        for start, end in self.sentences:
            while at < len(starts) and starts[at] < start:
                at += 1
            first = at
            while at < len(starts) and starts[at] < end:
                at += 1
            bounds.append((first, at))
        return bounds

    @cached_property
    def sentence_keys(self) -> list[int]:
        """A hash of each sentence's words; equal for sentences that are equal word for word."""
        folded = self._words[0]
        return [hash(tuple(folded[first:last])) for first, last in self.sentence_words]

    @cached_property
    def sentence_readings(self) -> list[frozenset[int]]:
        """The readings that lie within each sentence; of a sentence shorter than a reading, the one that begins it."""
        return [frozenset(self.readings[first : max(first + 1, last - GRAM + 1)]) for first, last in self.sentence_words]

    @cached_property
    def key_set(self) -> frozenset[int]:
        """The keys of sentences of five words and more: shorter ones are everybody's."""
        return frozenset(key for key, (first, last) in zip(self.sentence_keys, self.sentence_words, strict=True) if last - first >= 5)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a candidate parent agrees with a child on the words in question, each 0 to 1.

    carried: share of the child's shared readings that the candidate has, rare ones weighing more.
    same: share of the child's shared sentences that the candidate has word for word.
    kept: share of the candidate's shared readings that the child has (low: the candidate stands further up, or is another text).
    child_cover, parent_cover: share of all words of the one that stand in the other.
    """

    carried: float
    same: float
    kept: float
    child_cover: float
    parent_cover: float


class Collation:
    """A child beside all candidates, over all or some of the child's sentences."""

    def __init__(self, child: Version, candidates: Sequence[Version], only: Iterable[int] | None = None) -> None:
        """Weigh the readings of ``child`` (in the sentences numbered in ``only``, if given) by how few candidates have each."""
        self.child = child
        if only is None:
            self._readings = child.reading_set
            self._keys = child.key_set
        else:
            chosen = sorted(set(only))
            self._readings = frozenset().union(*(child.sentence_readings[i] for i in chosen))
            self._keys = frozenset(child.sentence_keys[i] for i in chosen) & child.key_set
        holders = Counter(reading for version in candidates for reading in self._readings & version.reading_set)
        self._weights = {reading: 1 / sqrt(count) for reading, count in holders.items()}
        self._whole = sum(self._weights.values())
        self._shared_keys = self._keys & frozenset().union(*(version.key_set for version in candidates))
        self._in_candidates = Counter(reading for version in candidates for reading in version.reading_set)

    def agreement(self, candidate: Version) -> Agreement:
        """Return how ``candidate``, one of the candidates, agrees with the child."""
        both = self._readings & candidate.reading_set
        carried = sum(self._weights.get(reading, 0.0) for reading in both) / self._whole if self._whole else 0.0
        same = len(self._shared_keys & candidate.key_set) / len(self._shared_keys) if self._shared_keys else carried
        # What the candidate shares with another candidate or with the child is the common text; the rest is its own.
        common = [r for r in candidate.reading_set if self._in_candidates[r] > 1 or r in self.child.reading_set]
        kept = sum(r in self.child.reading_set for r in common) / len(common) if common else 0.0
        return Agreement(
            carried=carried,
            same=same,
            kept=kept,
            child_cover=len(both) / len(self._readings) if self._readings else 0.0,
            parent_cover=len(candidate.reading_set & self.child.reading_set) / max(1, len(candidate.reading_set)),
        )
