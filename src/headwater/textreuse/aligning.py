"""Seed-and-extend alignment of two texts: which passages of one stand, word for word or nearly so, in the other.

Every run of equal words is a seed; seeds that follow one another on both sides, with few words between them, form a passage; passages
may come in another order on either side, and no word is used twice. Pure functions; spans are in code points.
"""

from collections.abc import Collection
from functools import cached_property, lru_cache
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.models import SpanPair
from headwater.textreuse.columns import lengths
from headwater.textreuse.fingerprints import GRAM, WHOLE, gram_hashes
from headwater.textreuse.prose import prose
from headwater.textreuse.tokens import Hashes, Tokens

SEED = 4
"""Words in a seed: at 15% edited words every second run of four is still whole."""
SHORTEST = 12
"""Equal words that a passage needs: what winnowing promises to find, and more than a stock phrase has."""
_SHORTEST_SPAN = 24  # code points: where a character is a word (Chinese, Thai), twelve are no more than a name with its title
_HELD = 64  # texts that are kept ready: what changed is asked of those that were aligned just before; 60 kB each
_GAP = 8  # words on either side between two seeds of one passage: a reworded clause, not a new sentence
_SWAP = 16  # the same where both sides have as many words: each replaced by another one, as in a form that is filled in anew
_MOST = 0.6  # share of a post's words that must be equal, where these are fewer than SHORTEST or stand in pieces
_OFTEN = 12  # a gram that one text repeats more often than this is a list or a refrain and seeds nothing
_DENSE = 0.55  # share of a passage's words that must be equal
_LOOK_BACK = 24  # seeds before a seed that may precede it in a passage
_REACH = 40  # words beyond a passage's last seed in which shorter runs are looked for
_NEAR = sorted(((p, q) for p in range(4) for q in range(4) if p or q), key=sum)  # edits that such a run may stand behind

Furniture = Collection[int]
"""Hashes of grams that match nothing (see ``headwater.textreuse.index``)."""


class Prepared:
    """A text made ready to be aligned with many others: its words as hashes, and its seeds in the order of their hashes.

    Words that belong to furniture have the hash 0 and take part in no seed.
    """

    def __init__(self, text: str, words: Tokens) -> None:
        self.text = text
        self._words = words
        self.hashes = words.hashes
        seeds = gram_hashes(self.hashes, SEED)
        usable = _whole(self.hashes)
        order = usable[np.argsort(seeds[usable], kind="stable")]
        self.seeds: Hashes = seeds[order]
        self.places: NDArray[np.intp] = order

    def __len__(self) -> int:
        return len(self.hashes)

    def hashed(self, hashes: Hashes) -> "Prepared":
        """Return the text with other hashes for its words."""
        return Prepared(self.text, self._words._replace(hashes=hashes))

    def without(self, furniture: Furniture) -> "Prepared":
        """Return the text with what is furniture in it matching nothing."""
        masked = _without_furniture(self.hashes, furniture) if furniture else self.hashes
        return self if masked is self.hashes else self.hashed(masked)

    @property
    def own(self) -> int:
        """How many words are no furniture."""
        return int(np.count_nonzero(self.hashes))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the text."""
        places: list[int] = self._words.starts.tolist()
        return places

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends in the text."""
        places: list[int] = self._words.ends.tolist()
        return places


def _whole(hashed: Hashes) -> NDArray[np.intp]:
    """Return the places at which SEED words begin of which none is left out (0)."""
    if hashed.all():
        return np.arange(max(0, len(hashed) - SEED + 1))
    left_out = np.concatenate([[0], np.cumsum(hashed == 0)])
    return np.flatnonzero(left_out[SEED:] == left_out[:-SEED])


def needed(a: int, b: int) -> int:
    """Return how many equal words a passage needs between texts with ``a`` and ``b`` words of their own: SHORTEST, or fewer for a post.

    A post that stands in another text nearly whole is taken from there, or has been taken up there, though it is no longer than a phrase.
    """
    few = min(a, b)
    return SHORTEST if few < GRAM else min(SHORTEST, max(GRAM, ceil(_MOST * few)))


class Run(NamedTuple):
    """``size`` words from word ``a`` of the first text that equal those from word ``b`` of the second."""

    a: int
    b: int
    size: int


Passage = list[Run]
"""Runs of one passage, in order on both sides."""


def _without_furniture(hashed: Hashes, furniture: Furniture) -> Hashes:
    """Return the words' hashes with 0 for each word of a gram that is furniture; themselves where none is."""
    known = _in_order(frozenset(furniture))
    grams = gram_hashes(hashed, GRAM)
    places = (known.take(known.searchsorted(grams), mode="clip") == grams).nonzero()[0]
    if not len(places):
        return hashed
    masked = hashed.copy()
    masked[places[:, None] + np.arange(GRAM)] = 0
    return masked


@lru_cache(maxsize=8)
def _in_order(furniture: frozenset[int]) -> Hashes:
    """Return hashes of grams, one at least, as a column in order."""
    return np.sort(np.fromiter(furniture, np.uint64, len(furniture)))


def prepare(text: str, furniture: Furniture = frozenset()) -> Prepared:
    """Return ``text`` ready for ``passages``; what is furniture in it will match nothing."""
    if not furniture:
        return _prepared(text)
    found = prose(text)
    return Prepared(text, found._replace(hashes=_without_furniture(found.hashes, furniture)))


@lru_cache(maxsize=_HELD)
def _prepared(text: str) -> Prepared:
    return Prepared(text, prose(text))


def runs(a: Prepared, b: Prepared) -> list[Run]:
    """Return every longest run of at least SEED equal words, in order of the first text."""
    left = b.seeds.searchsorted(a.seeds)
    met = (b.seeds.take(left, mode="clip") == a.seeds).nonzero()[0] if len(b.seeds) else left[:0]
    times = b.seeds.searchsorted(a.seeds[met], "right") - left[met]
    met, times = met[times <= _OFTEN], times[times <= _OFTEN]
    if not len(met):
        return []
    rows = met.repeat(times)
    within = np.arange(len(rows)) - (times.cumsum() - times).repeat(times)
    at_a, at_b = a.places[rows], b.places[left[rows] + within]
    shift = at_b - at_a
    order = np.lexsort((at_a, shift))
    at_a, at_b, shift = at_a[order], at_b[order], shift[order]
    begun = np.ones(len(at_a), bool)
    begun[1:] = (shift[1:] != shift[:-1]) | (at_a[1:] != at_a[:-1] + 1)
    first = begun.nonzero()[0]
    sizes = lengths(first, len(at_a)) + SEED - 1
    return sorted(map(Run, at_a[first].tolist(), at_b[first].tolist(), sizes.tolist()))


def _gain(before: Run, after: Run) -> float | None:
    """Return what ``after`` adds to a passage that ends with ``before``: its new words less the cost of the gap; None if it is too far."""
    a, b, size = after
    first_a, first_b, length = before
    gap_a, gap_b = a - first_a - length, b - first_b - length
    wider, narrower = (gap_a, gap_b) if gap_a > gap_b else (gap_b, gap_a)
    if wider > (_SWAP if wider - narrower <= 1 else _GAP) or size <= -narrower or a <= first_a or b <= first_b:
        return None
    return size + min(0, narrower) - 0.25 * max(wider, 0)


def _chains(found: list[Run]) -> list[Passage]:
    """Return the heaviest chains of runs, heaviest first, each run in one chain: dynamic programming in order of the first text."""
    weights: list[float] = []
    previous: list[int] = []
    for at, run in enumerate(found):
        best, link = float(run.size), -1
        for back in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            gain = _gain(found[back], run)
            if gain is not None and weights[back] + gain > best:
                best, link = weights[back] + gain, back
        weights.append(best)
        previous.append(link)
    used = [False] * len(found)
    chains: list[Passage] = []
    for end in sorted(range(len(found)), key=weights.__getitem__, reverse=True):
        chain: Passage = []
        at = end
        while at >= 0 and not used[at]:
            used[at] = True
            chain.append(found[at])
            at = previous[at]
        if chain:
            chains.append(_trimmed(chain[::-1]))
    return chains


def _trimmed(chain: Passage) -> Passage:
    """Return the chain with the overlap of two neighbouring runs taken off the later one."""
    clean = chain[:1]
    for run in chain[1:]:
        last = clean[-1]
        cut = max(0, last.a + last.size - run.a, last.b + last.size - run.b)
        clean.append(Run(run.a + cut, run.b + cut, run.size - cut))
    return clean


def _equal_words(passage: Passage) -> int:
    return sum(run.size for run in passage)


def _width(passage: Passage) -> int:
    """Return the passage's words on its longer side."""
    first, last = passage[0], passage[-1]
    return last.size + max(last.a - first.a, last.b - first.b)


def _is_solid(passage: Passage, text: Prepared, least: int) -> bool:
    """Whether the passage, as it stands in the first text, has words enough, close enough together, to be no chance."""
    if _equal_words(passage) < max(least, _DENSE * _width(passage)):
        return False
    last = passage[-1]
    return text.ends[last.a + last.size - 1] - text.starts[passage[0].a] >= _SHORTEST_SPAN


class _Free:
    """The words of both texts that no passage has taken yet."""

    def __init__(self, a: Prepared, b: Prepared) -> None:
        # What is taken, or furniture, becomes a number that is no word's hash, another one on either side: it equals nothing.
        self.a, self.b = _marked(a, -1), _marked(b, -2)

    def clip(self, passage: Passage) -> Passage:
        """Return the passage with the words that others have taken left out; a run that is broken keeps its longest piece."""
        return [piece for run in passage if (piece := self._longest(run)).size]

    def _longest(self, run: Run) -> Run:
        best, start = Run(run.a, run.b, 0), 0
        for at in range(run.size + 1):
            if at == run.size or self.a[run.a + at] < 0 or self.b[run.b + at] < 0:
                if at - start > best.size:
                    best = Run(run.a + start, run.b + start, at - start)
                start = at + 1
        return best

    def extend(self, passage: Passage) -> Passage:
        """Return the passage with the short runs at both its ends that were too short for seeds."""
        first, last = passage[0], passage[-1]
        end_a, end_b = last.a + last.size, last.b + last.size
        after = _grow(self.a[end_a : end_a + _REACH], self.b[end_b : end_b + _REACH])
        before = _grow(self.a[max(0, first.a - _REACH) : first.a][::-1], self.b[max(0, first.b - _REACH) : first.b][::-1])
        return [
            *(Run(first.a - a - size, first.b - b - size, size) for a, b, size in reversed(before)),
            *passage,
            *(Run(end_a + a, end_b + b, size) for a, b, size in after),
        ]

    def take(self, passage: Passage) -> None:
        first, last = passage[0], passage[-1]
        end_a, end_b = last.a + last.size, last.b + last.size
        self.a[first.a : end_a] = [-1] * (end_a - first.a)
        self.b[first.b : end_b] = [-2] * (end_b - first.b)


def _marked(text: Prepared, mark: int) -> list[int]:
    """Return the words of a text, with a mark in the place of those that are furniture."""
    words: list[int] = text.hashes.tolist()
    for at in (text.hashes == 0).nonzero()[0].tolist():
        words[at] = mark
    return words


def _grow(x: list[int], y: list[int]) -> list[Run]:
    """Return runs of two words or more that follow each other from the start of two word lists, over edits of a few words."""
    grown: list[Run] = []
    i = j = 0
    while True:
        here = [(p, q) for p, q in _NEAR if x[i + p : i + p + 2] == y[j + q : j + q + 2] and len(x) > i + p + 1 and len(y) > j + q + 1]
        step = here[0] if here else None
        if step is None:
            return grown
        i, j = i + step[0], j + step[1]
        size = 2
        while i + size < min(len(x), len(y) - j + i) and x[i + size] == y[j + size]:
            size += 1
        grown.append(Run(i, j, size))
        i, j = i + size, j + size


def passages(a: Prepared, b: Prepared) -> list[Passage]:
    """Return the passages that two texts share, in order of the first; no word of either is in two of them.

    A post may be taken in pieces, none of them long enough by itself: they count where together they are most of it.
    """
    found = runs(a, b)
    least = needed(a.own, b.own)
    if sum(run.size for run in found) < least:
        return []
    few = min(a.own, b.own)
    kept: list[Passage] = []
    free = _Free(a, b)
    for chain in _chains(found):
        passage = free.clip(chain) if kept else chain
        if passage and _is_solid(passage, a, min(least, GRAM) if few <= WHOLE else least):
            passage = free.extend(passage)
            free.take(passage)
            kept.append(passage)
    solid = [passage for passage in kept if _equal_words(passage) >= least]
    together = sum(map(_equal_words, kept)) >= max(least, ceil(_MOST * few))
    return sorted(solid or (kept if together else []))


_CLOSING = frozenset(".,;:!?…\"'”’»“)]%。，！？」』）")
_OPENING = frozenset("\"'“‘«„([$€£₴₽¿¡#@「『（")
_MARKS = str.maketrans("”’»“‘«„", '"\'""\'""')


def _marks(x: str, y: str, allowed: Collection[str]) -> int:
    """Return how many leading characters of both are the same marks, whatever the style of the quotation marks."""
    count = 0
    for p, q in zip(x, y, strict=False):
        if p not in allowed or p.translate(_MARKS) != q.translate(_MARKS):
            break
        count += 1
    return count


def span_pair(a: Prepared, b: Prepared, passage: Passage) -> SpanPair:
    """Return the passage as code points of both texts: whole words, with the marks that touch the outer ones on both sides."""
    first, last = passage[0], passage[-1]
    start_a, start_b = a.starts[first.a], b.starts[first.b]
    end_a, end_b = a.ends[last.a + last.size - 1], b.ends[last.b + last.size - 1]
    before = _marks(a.text[max(0, start_a - 4) : start_a][::-1], b.text[max(0, start_b - 4) : start_b][::-1], _OPENING)
    after = _marks(a.text[end_a : end_a + 4], b.text[end_b : end_b + 4], _CLOSING)
    return start_a - before, end_a + after, start_b - before, end_b + after


def align(a: str, b: str, furniture: Furniture = frozenset()) -> tuple[SpanPair, ...]:
    """Return the passages of ``a`` that stand in ``b`` too, in order of ``a``: (start and end in a, start and end in b).

    Each has at least SHORTEST words in common, fewer in a post (``needed``); words may be replaced, added or left out within it. Passages
    may stand in another order in ``b``; no two overlap on either side. What ``furniture`` holds (hashes of grams) matches nothing.
    """
    left, right = prepare(a, furniture), prepare(b, furniture)
    return tuple(span_pair(left, right, passage) for passage in passages(left, right))
