"""Which sentence of one text answers which of another, in another language: by what they have in common and by their lengths.

Lengths as in W. A. Gale, K. W. Church, "A program for aligning sentences in bilingual corpora", Computational Linguistics 19, 1993: a
translation is about as long as its original, whatever the languages. Figures and names (``anchors``) that both sentences have tell more.
The alignment is local (T. F. Smith, M. S. Waterman, 1981): a page may have translated a part, and set other things around it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from headwater.models import Article, Span, SpanPair
from headwater.textreuse.anchors import Placed, anchors, placed
from headwater.textreuse.columns import distinct, shared
from headwater.textreuse.outlines import CROWDED, DIGIT, FIGURE, NAME, Number, Numbers, Outline, Packed, numbered
from headwater.words import sentences

LINES = 400  # sentences of a text that are aligned
_DENSELY = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_DENSE = 2.6  # letters of an alphabet that a sign of Han, kana or Hangul stands for
_SPREAD = 0.28  # of the logarithm of two lengths, where one sentence is a translation of the other; more where they are short
_AT_RANDOM = 1.0  # the same of any two sentences
_GAP = 0.7  # cost of a sentence without an answer
_TOGETHER = 1.2  # cost of two sentences that one answers
_UNSHARED = 0.35  # part of its weight that an anchor costs where the other side lacks it
_STEPS = ((1, 1), (1, 2), (2, 1), (2, 2))
_NOISE = 1e-9  # by which adding and subtracting the same may change a score
_WEIGHTS = np.zeros(4)  # of an anchor, by its kind, times the logarithm of the sentences to each that has it
_WEIGHTS[[FIGURE, DIGIT, NAME]] = 1.3, 0.8, 1.0
_CELLS = 1 << 20  # numbers of a table held while texts are aligned: some 8 MB


class Lines(Outline):
    """The outline of a text, with the text, where its sentences stand, and where its anchors (``headwater.textreuse.anchors.placed``)."""

    def __init__(self, text: str, spans: Sequence[Span], anchors: Sequence[Sequence[Number]], placed: Sequence[Placed] = ()) -> None:
        sizes = np.array([_size(text[start:end]) for start, end in spans], float)
        super().__init__(sizes, np.array([*chain.from_iterable(anchors)], np.uint32), np.array([*map(len, anchors)], np.intp))
        self.text = text
        self.spans = spans
        self.placed = placed

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Return ``text`` read into sentences; what comes after the first four hundred is left out."""
        spans = [span for span in sentences(text) if any(map(str.isalnum, text[slice(*span)]))][:LINES]
        starts = [start for start, _ in spans]
        found: list[set[Number]] = [set() for _ in spans]
        standing = [*placed(text, spans)]
        for start, _, anchor in standing:
            at = bisect_right(starts, start) - 1
            if at >= 0 and start < spans[at][1]:
                found[at].add(numbered(anchor))
        return cls(text, spans, [sorted(one)[:CROWDED] for one in found], standing)


def _size(sentence: str) -> int:
    dense = 0 if sentence.isascii() else len(_DENSELY.findall(sentence))
    return round(len(sentence) + (_DENSE - 1) * dense)


def packed(article: Article, lines: Lines) -> Packed:
    """Return the outline of an article to be stored, given that of its text; the article is found by its title's anchors too."""
    rest = lines.text[lines.spans[-1][1] :] if len(lines) == LINES else ""
    return Packed.of(lines, map(numbered, anchors(article.title or "") | anchors(rest)))


Matches = dict[tuple[int, int], NDArray[np.float64]]
"""For each step, so many sentences of a text and so many of another: the score of the bead by where it begins, (sentence of the text,
other text, its sentence); without end below zero where the other has no such sentences."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences ``a`` to ``a_end`` of the one text that answer ``b`` to ``b_end`` of the other, with what speaks for it."""

    a: int
    a_end: int
    b: int
    b_end: int
    score: float


class Grid:
    """What each sentence of a text has in common with each sentence of others, as numbers."""

    def __init__(self, a: Outline, others: Sequence[Outline]) -> None:
        self.lengths = np.array([*map(len, others)])
        self._width = width = int(self.lengths.max())
        rows = np.concatenate([other.rows + at * width for at, other in enumerate(others)])
        standing = np.concatenate([other.standing for other in others])
        common = shared(distinct(a.standing), distinct(standing))
        self._left = _incidence(a.rows, a.standing, common, len(a))
        self._right = _incidence(rows, standing, common, width * len(others)).reshape(len(others), width, len(common))
        carriers = np.sqrt(self._left.sum(axis=0) * self._right.sum(axis=1))
        self._weights = _weights(common, carriers, np.maximum(len(a), self.lengths)[:, None])
        self._sizes = np.ones((len(others), width))
        for row, other in zip(self._sizes, others, strict=True):
            row[: len(other)] = other.sizes
        self._a = a

    def matches(self) -> Matches:
        """Return the scores of all steps."""
        own, count = len(self._a), self._width
        left = {1: self._left, 2: _merged(self._left)}
        right = {1: self._right, 2: _merged(self._right.swapaxes(0, 1)).swapaxes(0, 1)}
        right = {q: rows * self._weights[:, None] for q, rows in right.items()}
        mine, theirs = {p: rows @ self._weights.T for p, rows in left.items()}, {q: rows.sum(axis=2) for q, rows in right.items()}
        fits = self._fits()
        found: Matches = {}
        for p, q in ((p, q) for p, q in _STEPS if p <= own and q <= count):
            shared = np.matmul(left[p], right[q].swapaxes(1, 2)).swapaxes(0, 1)
            alone = mine[p][:, :, None] + theirs[q] - 2 * shared
            fit = fits[own * (p - 1) : own * p, :, count * (q - 1) : count * q]
            scores = found[p, q] = shared - _UNSHARED * alone + fit - _TOGETHER * (p + q - 2)
            scores[:, np.arange(scores.shape[2]) + q > self.lengths[:, None]] = -np.inf
        return found

    def _fits(self) -> NDArray[np.float64]:
        """Return how well lengths fit, of each sentence of the text and, behind them, of each two, with each and each two of the others."""
        own, theirs = (np.concatenate([sizes, sizes[:-1] + sizes[1:]]) for sizes in (self._a.sizes, self._sizes.T))
        return _lengths(own, theirs.T)


def _weights(numbers: Numbers, carriers: NDArray[np.float64], count: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return how much each anchor weighs where so many sentences of ``count`` have it; nothing where none or all do."""
    weights: NDArray[np.float64] = _WEIGHTS[numbers & 3] * np.log((count + 2) / (carriers + 0.5))
    weights[(carriers == 0) | (carriers >= count)] = 0.0
    return weights


def _incidence(rows: NDArray[np.intp], standing: Numbers, known: Numbers, count: int) -> NDArray[np.float64]:
    """Return for each of ``count`` sentences which of the ``known`` anchors it has, as 0 and 1."""
    found = np.zeros((count, len(known)))
    if len(known):
        at = np.minimum(known.searchsorted(standing), len(known) - 1)
        met = known[at] == standing
        found[rows[met], at[met]] = 1.0
    return found


def _merged(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what two sentences that follow one another have."""
    return np.maximum(rows[:-1], rows[1:])


def _lengths(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much likelier each length of ``x`` and each of ``y`` are for a translation than at random, as logarithms."""
    x, y = x[:, None, None], y[None]
    far = (np.log(x) - np.log(y)) ** 2
    spread = _SPREAD**2 + 4.0 / np.minimum(x, y)
    odds: NDArray[np.float64] = 0.5 * np.log(_AT_RANDOM / spread) - far / (2 * spread) + far / (2 * _AT_RANDOM)
    return odds


def align_sentences(a: Outline, b: Outline) -> list[Bead]:
    """Return the beads of the best local alignment, in order; none where nothing speaks for any two sentences."""
    return align_each(a, [b])[0]


def align_each(a: Outline, others: Sequence[Outline]) -> list[list[Bead]]:
    """Return the same of one text and each of ``others``, all aligned together: in a fraction of the time."""
    wide = max((len(a) + len(a.standing)) * max(1, *map(len, others)), 1) if others else 1
    together = max(1, _CELLS // wide)
    return [beads for at in range(0, len(others), together) for beads in _aligned(a, others[at : at + together])]


def _aligned(a: Outline, others: Sequence[Outline]) -> list[list[Bead]]:
    widest = max(map(len, others))
    if not len(a) or not widest:
        return [[] for _ in others]
    matches = Grid(a, others).matches()
    best = _filled(matches, (len(a) + 1, len(others), widest + 1))
    each = ((best[:, at, : len(other) + 1], {step: scores[:, at] for step, scores in matches.items()}) for at, other in enumerate(others))
    return [list(_traced(*one))[::-1] for one in each]


def _filled(matches: Matches, shape: tuple[int, int, int]) -> NDArray[np.float64]:
    """Return the best score of an alignment that ends before each two sentences (by text, other, its sentence), at least 0."""
    rows, others, width = shape
    # Before the first row stands one, and before the first column two, that nothing comes from: the sources of all steps are one view.
    best = np.zeros((rows + 1, others, width + 2))
    down, across, on = best.strides
    sources = as_strided(best[1:, :, 1:], (rows - 1, 2, 2, others, width), (down, -down, -on, across, on))
    scores = np.full((rows, 2, 2, others, width), -np.inf)
    for (p, q), found in matches.items():
        scores[p:, p - 1, q - 1, :, q:] = found
    steps, row = np.empty((2, 2, others, width)), np.empty((others, width))
    slope = _GAP * np.arange(width)
    for i in range(1, rows):
        np.add(sources[i - 1], scores[i], out=steps)
        np.maximum.reduce(steps.reshape(4, others, width), axis=0, out=row)
        np.maximum(row, best[i, :, 2:] - _GAP, out=row)
        np.maximum(row, 0.0, out=row)
        reached = np.maximum.accumulate(row + slope, axis=1) - slope
        best[i + 1, :, 2:] = np.where(reached > row + _NOISE, reached, row)
    return best[1:, :, 2:]


def _traced(best: NDArray[np.float64], matches: Matches) -> Iterator[Bead]:
    """Yield the beads of the best alignment, the last first: each score is the sum by which it was found, made once more."""
    i, j = (int(at) for at in np.unravel_index(int(best.argmax()), best.shape))
    reached = best.tolist()
    while reached[i][j] > 0:
        if reached[i - 1][j] - _GAP == reached[i][j]:
            i -= 1
        elif step := _step(reached, matches, i, j):
            p, q = step
            i, j = i - p, j - q
            yield Bead(i, i + p, j, j + q, float(matches[step][i, j]))
        else:
            j -= 1


def _step(best: list[list[float]], matches: Matches, i: int, j: int) -> tuple[int, int] | None:
    """Return how many sentences of each text the bead has that ends before ``i`` and ``j``; None where none ends there."""
    for (p, q), scores in matches.items():
        if i >= p and j >= q and best[i - p][j - q] + scores.item(i - p, j - q) == best[i][j]:
            return p, q
    return None


def span_of(lines: Lines, first: int, end: int) -> tuple[int, int]:
    """Return the code points from the sentence ``first`` to before the sentence ``end``."""
    return lines.spans[first][0], lines.spans[end - 1][1]


def pairs(a: Lines, b: Lines, beads: Sequence[Bead]) -> tuple[SpanPair, ...]:
    """Return the beads as code points: (start and end in a, start and end in b)."""
    return tuple((*span_of(a, bead.a, bead.a_end), *span_of(b, bead.b, bead.b_end)) for bead in beads)
