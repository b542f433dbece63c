"""Collation: comparing the versions of a text to see which was copied from which.

As with manuscripts, what tells is the reading that few versions share (an error, a cut, an added phrase), not the words that all
have. Cf. P. Maas, "Textkritik", 1927: shared innovations join, lacunae separate.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from headwater.models import Article, Span
from headwater.textreuse.aligning import Prepared
from headwater.textreuse.anchors import anchors, anchors_of
from headwater.textreuse.columns import distinct
from headwater.textreuse.fingerprints import gram_hashes
from headwater.textreuse.prose import prose, read_ahead
from headwater.textreuse.quoting import quotations
from headwater.textreuse.tokens import Hashes, Tokens
from headwater.tracing.times import When, when
from headwater.words import sentences, words

GRAM = 4
"""Words in a reading: short enough that one altered word leaves its neighbours comparable, long enough to be no phrase of everybody's."""

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Signs = dict[str, Numbers]
"""By its name, what one sign says of each candidate (n,)."""

_HELD = 0.5  # share of a sentence's readings that a text must have to be said to carry the sentence
_FEWEST = 3  # readings; fewer are a phrase
_ANSWERS = 0.35  # share of a candidate's sentence that stands in the child, from which on the sentence answers to one of the child's
_NO_READING = np.uint64((1 << 64) - 1)  # hashes have 63 bits
_TELLING = 5  # words of a sentence whose likeness tells; shorter ones are everybody's


@dataclass(frozen=True, eq=False)
class Version:
    """One article made ready for collation: its words, sentences, and readings (word grams), each with the sentence that it lies in."""

    article: Article

    @cached_property
    def when(self) -> When:
        """The bounds of its publication."""
        return when(self.article)

    @cached_property
    def _words(self) -> Tokens:
        return prose(self.article.text or "")

    @property
    def is_read(self) -> bool:
        """Whether its words are known."""
        return "_words" in self.__dict__

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self._words.hashes)

    @cached_property
    def readings(self) -> Hashes:
        """The hash of the word gram at each word but the last few."""
        return gram_hashes(self._words.hashes, GRAM)

    @cached_property
    def known(self) -> Hashes:
        """The readings in order of their hashes, each once."""
        return distinct(self.readings)

    @cached_property
    def inside(self) -> NDArray[np.intp]:
        """The place among ``known`` of each reading that lies within a sentence, in the order of the text."""
        return np.searchsorted(self.known, self.readings[self.placed >= 0])

    @cached_property
    def sentence(self) -> NDArray[np.intp]:
        """The number of the sentence of each reading that lies within one."""
        return self.placed[self.placed >= 0]

    @cached_property
    def reading_set(self) -> frozenset[int]:
        """The readings without order."""
        return frozenset(self.known.tolist())

    @cached_property
    def prepared(self) -> Prepared:
        """The text ready to be aligned with others."""
        return Prepared(self.article.text or "", self._words)

    @cached_property
    def quotations(self) -> list[Span]:
        """The words of each quotation, first and end."""
        spans = np.array(quotations(self.article.text or ""), np.intp).reshape(-1, 2)
        first, end = np.searchsorted(np.array(self.prepared.starts, np.intp), spans.T)
        return [(a, b) for a, b in zip(first.tolist(), end.tolist(), strict=True) if b > a]

    @cached_property
    def sentences(self) -> list[Span]:
        """The spans of the sentences, in code points."""
        return sentences(self.article.text or "")

    @cached_property
    def sentence_words(self) -> list[tuple[int, int]]:
        """First and last-but-one word index of each sentence."""
        bounds = np.array(self.sentences, np.intp).reshape(-1, 2)
        first, last = np.searchsorted(self._words.starts, bounds.T)
        return list(zip(first.tolist(), last.tolist(), strict=True))

    @cached_property
    def sentence_keys(self) -> NDArray[np.int64]:
        """A hash of each sentence's words; equal for sentences that are equal word for word."""
        hashes = self._words.hashes
        return np.array([hash(hashes[first:last].tobytes()) for first, last in self.sentence_words], np.int64)

    @cached_property
    def telling(self) -> Flags:
        """For each sentence whether it is long enough to be told from others."""
        return np.array([last - first >= _TELLING for first, last in self.sentence_words], bool)

    @cached_property
    def key_set(self) -> frozenset[int]:
        """The keys of the sentences that tell."""
        return frozenset(self.sentence_keys[self.telling].tolist())

    @cached_property
    def placed(self) -> NDArray[np.intp]:
        """The number of the sentence that each reading lies in, -1 where it reaches over an end."""
        places = np.full(len(self.readings), -1, np.intp)
        for number, (first, last) in enumerate(self.sentence_words):
            places[first : max(first, last - GRAM + 1)] = number
        return places

    @cached_property
    def sentence_sizes(self) -> Numbers:
        """The number of readings in each sentence."""
        return _count(self.sentence, len(self.sentences))

    @cached_property
    def quoted(self) -> tuple[Numbers, Numbers]:
        """The code points of each sentence that stand in quotation marks, and all of them."""
        marked = np.zeros(len(self.article.text or "") + 1)
        for start, end in quotations(self.article.text or ""):
            marked[start:end] = 1
        upto = np.concatenate([[0.0], np.cumsum(marked)])
        bounds = np.array(self.sentences, np.intp).reshape(-1, 2)
        return upto[bounds[:, 1]] - upto[bounds[:, 0]], (bounds[:, 1] - bounds[:, 0]).astype(float)

    @cached_property
    def title(self) -> frozenset[str]:
        """The words of the title, small ones left out."""
        return frozenset(word for word in words(self.article.title or "").folded if len(word) > 2)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The figures and names of title and text, as they are the same in every language."""
        return anchors_of(self.article)

    @cached_property
    def title_anchors(self) -> frozenset[str]:
        """The same of the title alone; before its first word stands another, so that it counts as a name."""
        return anchors(f"x {self.article.title or ''}")


def _count(places: NDArray[np.intp], size: int, values: Numbers | None = None) -> Numbers:
    """Return how often each number below ``size`` is among ``places``, or the sum of the ``values`` there."""
    return np.bincount(places, values, minlength=size).astype(float)[:size]


class _Columns:
    """The different readings of several versions, one version after another, beside those of a child.

    With n versions and k readings in all: ``of`` (k,) is the number of the version of each, ``at`` (k,) its place among the child's
    readings, ``common`` (k,) whether the child has it at all.
    """

    def __init__(self, child: Version, versions: Sequence[Version]) -> None:
        self.sizes = np.array([len(version.known) for version in versions], np.intp)
        self.known = np.concatenate([version.known for version in versions])
        self.of = np.repeat(np.arange(len(versions)), self.sizes)
        self.at = np.minimum(child.known.searchsorted(self.known), len(child.known) - 1)
        self.common: Flags = child.known[self.at] == self.known if len(child.known) else np.zeros(len(self.known), bool)

    def had_elsewhere(self, which: NDArray[np.intp]) -> Flags:
        """Return whether another version too has each of some readings, given by their places."""
        ordered = np.append(np.sort(self.known), _NO_READING)
        return np.asarray(ordered[ordered.searchsorted(self.known[which]) + 1] == self.known[which])


def common_readings(child: Version, versions: Sequence[Version]) -> list[int]:
    """Return how many different readings of ``child`` each version has."""
    read_ahead(version.article.text or "" for version in versions if not version.is_read)
    columns = _Columns(child, versions)
    counts: list[int] = np.bincount(columns.of[columns.common], minlength=len(versions)).tolist()
    return counts


class Collation:
    """A child beside its candidates, one at least: which of them has which of its readings, sentence by sentence.

    With n candidates, s sentences and r readings within sentences of the child: ``sentence`` (r,) is the sentence of each reading, ``held``
    (n, r) whether the candidate has it, ``carried`` (n, s) whether the candidate has enough of the sentence, ``equal`` (n, s) whether it
    has the sentence word for word. ``explained`` (s,) says whether any candidate carries it.
    """

    def __init__(self, child: Version, candidates: Sequence[Version]) -> None:
        columns = _Columns(child, candidates)
        self.sentence = child.sentence
        self.sizes = child.sentence_sizes
        known = np.zeros((len(candidates), len(child.known)), np.float32)
        known[columns.of[columns.common], columns.at[columns.common]] = 1
        self.held = known.take(child.inside, axis=1)
        found = self.held @ (self.sentence[:, None] == np.arange(len(self.sizes))).astype(np.float32)
        self.carried: Flags = found >= np.maximum(_FEWEST, _HELD * self.sizes)
        keys = child.sentence_keys.tolist()
        equal = np.array([[key in c.key_set for key in keys] for c in candidates], bool)
        self.equal: Flags = equal.reshape(len(candidates), len(self.sizes)) & child.telling
        self.explained: Flags = np.asarray(self.carried.any(axis=0))
        self.own = _own_readings(candidates, columns)


def _own_readings(candidates: Sequence[Version], columns: _Columns) -> dict[str, Numbers]:
    """Return what each candidate has, in the sentences that answer to one of the child's, that the child has not.

    unlike: the share of its readings there; innovated: how many of them another candidate has too, so that it is the child that altered
    them; alone: how many nobody else has. parent_cover: share of all its readings that stand in such sentences. ``columns`` are the
    candidates' readings beside the child's. All readings within sentences of all candidates are looked at together.
    """
    every = range(len(candidates))
    sizes = np.concatenate([c.sentence_sizes for c in candidates])
    of_sentence = np.repeat(every, [len(c.sentence_sizes) for c in candidates])
    of = np.repeat(every, [len(c.sentence) for c in candidates])
    reading = np.concatenate([c.inside for c in candidates]) + (np.cumsum(columns.sizes) - columns.sizes)[of]
    sentence = np.concatenate([c.sentence for c in candidates]) + np.searchsorted(of_sentence, every)[of]
    mine = columns.common[reading]
    answering = _count(sentence[mine], len(sizes)) >= _ANSWERS * np.maximum(1, sizes)
    there = answering[sentence]
    other = np.flatnonzero(there & ~mine)
    shared = columns.had_elsewhere(reading[other])
    count, innovated = _count(of[other], len(every)), _count(of[other[shared]], len(every))
    return {
        "unlike": count / np.maximum(1, _count(of[there], len(every))),
        "innovated": innovated,
        "alone": count - innovated,
        "parent_cover": _count(of_sentence, len(every), sizes * answering) / np.maximum(1, _count(of_sentence, len(every), sizes)),
    }
