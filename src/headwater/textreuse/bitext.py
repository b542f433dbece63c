"""Which sentence of one text answers which of another, in another language: by what they have in common and by their lengths.

Lengths as in W. A. Gale, K. W. Church, "A program for aligning sentences in bilingual corpora", Computational Linguistics 19, 1993: a
translation is about as long as its original, whatever the languages. Figures and names (``anchors``) that both sentences have tell more.
The alignment is local (T. F. Smith, M. S. Waterman, 1981): a page may have translated a part, and set other things around it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from headwater.models import Article, Span, SpanPair
from headwater.textreuse.anchors import anchors, placed
from headwater.textreuse.outlines import CROWDED, DIGIT, FIGURE, NAME, Number, Outline, Packed, kind, numbered
from headwater.words import sentences

_MOST = 400  # sentences of a text that are aligned
_DENSELY = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_DENSE = 2.6  # letters of an alphabet that a sign of Han, kana or Hangul stands for
_SPREAD = 0.28  # of the logarithm of two lengths, where one sentence is a translation of the other; more where they are short
_AT_RANDOM = 1.0  # the same of any two sentences
_GAP = 0.7  # cost of a sentence without an answer
_TOGETHER = 1.2  # cost of two sentences that one answers
_UNSHARED = 0.35  # part of its weight that an anchor costs where the other side lacks it
_STEPS = ((1, 1), (1, 2), (2, 1), (2, 2))
_NOISE = 1e-9  # by which adding and subtracting the same may change a score
_WEIGHTS = {FIGURE: 1.3, DIGIT: 0.8, NAME: 1.0}  # of an anchor, times the logarithm of the sentences to each that has it


class Lines(Outline):
    """The outline of a text, with the text and where its sentences stand."""

    def __init__(self, text: str, spans: Sequence[Span], anchors: Sequence[frozenset[Number]]) -> None:
        super().__init__(np.array([_size(text[start:end]) for start, end in spans], float), anchors)
        self.text = text
        self.spans = spans

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Return ``text`` read into sentences; what comes after the first four hundred is left out."""
        spans = [span for span in sentences(text) if any(map(str.isalnum, text[slice(*span)]))][:_MOST]
        starts = [start for start, _ in spans]
        found: list[set[Number]] = [set() for _ in spans]
        for start, _, anchor in placed(text, spans):
            at = bisect_right(starts, start) - 1
            if at >= 0 and start < spans[at][1]:
                found[at].add(numbered(anchor))
        return cls(text, spans, [frozenset(sorted(one)[:CROWDED]) for one in found])


def _size(sentence: str) -> int:
    dense = 0 if sentence.isascii() else len(_DENSELY.findall(sentence))
    return round(len(sentence) + (_DENSE - 1) * dense)


def packed(article: Article, lines: Lines) -> Packed:
    """Return the outline of an article to be stored, given that of its text; the article is found by its title's anchors too."""
    rest = lines.text[lines.spans[-1][1] :] if len(lines) == _MOST else ""
    return Packed.of(lines, map(numbered, anchors(article.title or "") | anchors(rest)))


Matches = dict[tuple[int, int], NDArray[np.float64]]
"""For each step, so many sentences of the one text and so many of the other: the score of the bead by where it begins."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences ``a`` to ``a_end`` of the one text that answer ``b`` to ``b_end`` of the other, with what speaks for it."""

    a: int
    a_end: int
    b: int
    b_end: int
    score: float


class Grid:
    """What each sentence of two texts has in common with each of the other, as numbers."""

    def __init__(self, a: Outline, b: Outline) -> None:
        self.a, self.b = a, b
        self.common = sorted(a.counts.keys() & b.counts.keys())
        number = {anchor: at for at, anchor in enumerate(self.common)}
        count = max(len(a), len(b))
        weights = np.array([_weight(anchor, (a.counts[anchor] * b.counts[anchor]) ** 0.5, count) for anchor in self.common], float)
        self.left, self.right = _incidence(a, number), _incidence(b, number)
        self.weights = weights

    def match(self, p: int, q: int) -> NDArray[np.float64]:
        """Return the score of ``p`` sentences of the one against ``q`` of the other, by where they begin: rows of a, columns of b."""
        x, y = _merged(self.left, p), _merged(self.right, q)
        shared = (x * self.weights) @ y.T
        alone = (x @ self.weights)[:, None] + (y @ self.weights)[None] - 2 * shared
        cost = _TOGETHER * (p + q - 2)
        found: NDArray[np.float64] = shared - _UNSHARED * alone + _lengths(_windows(self.a.sizes, p), _windows(self.b.sizes, q)) - cost
        return found


def _weight(number: Number, carriers: float, count: int) -> float:
    return _WEIGHTS[kind(number)] * log((count + 2) / (carriers + 0.5)) if carriers < count else 0.0


def _incidence(lines: Outline, number: dict[Number, int]) -> NDArray[np.float64]:
    found = np.zeros((len(lines), len(number)))
    for at, standing in enumerate(lines.anchors):
        found[at, [number[anchor] for anchor in standing if anchor in number]] = 1.0
    return found


def _merged(rows: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return rows if size == 1 else np.maximum(rows[:-1], rows[1:])


def _windows(sizes: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return sizes if size == 1 else sizes[:-1] + sizes[1:]


def _lengths(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much likelier each two lengths are for a translation than at random, as logarithms."""
    far = (np.log(x)[:, None] - np.log(y)[None]) ** 2
    spread = _SPREAD**2 + 4.0 / np.minimum(x[:, None], y[None])
    odds: NDArray[np.float64] = 0.5 * np.log(_AT_RANDOM / spread) - far / (2 * spread) + far / (2 * _AT_RANDOM)
    return odds


def align_sentences(a: Outline, b: Outline) -> list[Bead]:
    """Return the beads of the best local alignment, in order; none where nothing speaks for any two sentences."""
    if not len(a) or not len(b):
        return []
    grid = Grid(a, b)
    matches = {step: grid.match(*step) for step in _STEPS if step[0] <= len(a) and step[1] <= len(b)}
    return list(_traced(_filled(matches, len(a), len(b)), matches))[::-1]


def _filled(matches: Matches, n: int, m: int) -> NDArray[np.float64]:
    """Return the best score of an alignment that ends before each two sentences, at least 0."""
    best = np.zeros((n + 1, m + 1))
    slope = _GAP * np.arange(m + 1)
    for i in range(1, n + 1):
        row = np.maximum(best[i - 1] - _GAP, 0.0)
        for (p, q), scores in matches.items():
            if i >= p:
                np.maximum(row[q:], best[i - p, : m + 1 - q] + scores[i - p], out=row[q:])
        reached = np.maximum.accumulate(row + slope) - slope
        best[i] = np.where(reached > row + _NOISE, reached, row)
    return best


def _traced(best: NDArray[np.float64], matches: Matches) -> Iterator[Bead]:
    """Yield the beads of the best alignment, the last first: each score is the sum by which it was found, made once more."""
    i, j = (int(at) for at in np.unravel_index(int(best.argmax()), best.shape))
    while best[i, j] > 0:
        if best[i - 1, j] - _GAP == best[i, j]:
            i -= 1
        elif step := _step(best, matches, i, j):
            p, q = step
            i, j = i - p, j - q
            yield Bead(i, i + p, j, j + q, float(matches[step][i, j]))
        else:
            j -= 1


def _step(best: NDArray[np.float64], matches: Matches, i: int, j: int) -> tuple[int, int] | None:
    """Return how many sentences of each text the bead has that ends before ``i`` and ``j``; None where none ends there."""
    for (p, q), scores in matches.items():
        if i >= p and j >= q and best[i - p, j - q] + scores[i - p, j - q] == best[i, j]:
            return p, q
    return None


def span_of(lines: Lines, first: int, end: int) -> tuple[int, int]:
    """Return the code points from the sentence ``first`` to before the sentence ``end``."""
    return lines.spans[first][0], lines.spans[end - 1][1]


def pairs(a: Lines, b: Lines, beads: Sequence[Bead]) -> tuple[SpanPair, ...]:
    """Return the beads as code points: (start and end in a, start and end in b)."""
    return tuple((*span_of(a, bead.a, bead.a_end), *span_of(b, bead.b, bead.b_end)) for bead in beads)
