"""The word-by-word edits of a passage: what the one text has where the other has something else, or nothing."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from headwater.models import ChangeKind, Span
from headwater.textreuse.aligning import Passage
from headwater.textreuse.amounts import Amount, amounts
from headwater.textreuse.prose import prose
from headwater.textreuse.quoting import quotations
from headwater.words import Words, fold, sentences

Found = tuple[ChangeKind, tuple[int, int], tuple[int, int]]
"""A kind with the words, first and end, of the child and of the parent."""

_NOUNS = 0.25  # share of words with a capital from which on it makes no name: German
_EDGE = 16  # words at a passage's end that may belong to it as an edit: the rest of a sentence, an attribution


@dataclass(frozen=True)
class Read:
    """A text with what changes are looked for in: its words, sentences and quotations."""

    text: str
    words: Words = field(repr=False)
    language: str = ""

    @classmethod
    def of(cls, text: str, language: str = "") -> "Read":
        """Return ``text`` read into the words that passages count: those of its prose. ``language``: two letters, where it is known."""
        found = prose(text)
        starts, ends = found.starts.tolist(), found.ends.tolist()
        return cls(text, Words([fold(text[start:end]) for start, end in zip(starts, ends, strict=True)], starts, ends), language)

    @cached_property
    def sentences(self) -> list[Span]:
        """The spans of the sentences."""
        return sentences(self.text)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The spans between quotation marks."""
        return quotations(self.text)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The figures that are written with digits."""
        return amounts(self.text)

    def amounts_in(self, span: Span) -> tuple[Amount, ...]:
        """Return the amounts whose figures lie in ``span``, in part or whole."""
        first = bisect_right(self.amounts, span[0], key=lambda one: one.end)
        return self.amounts[first : bisect_left(self.amounts, span[1], key=lambda one: one.start)]

    @cached_property
    def is_german(self) -> bool:
        """Whether so many words have a capital that it makes no name."""
        return sum(self.text[start].isupper() for start in self.words.starts) > _NOUNS * len(self.words)

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that the text also writes without a capital: no names."""
        found = self.words
        return frozenset(word for word, start in zip(found.folded, found.starts, strict=True) if self.text[start].islower())

    def surface(self, first: int, end: int) -> list[str]:
        """Return the words from ``first`` to ``end`` as they are written."""
        return [self.text[self.words.starts[at] : self.words.ends[at]] for at in range(first, min(end, len(self.words)))]

    def span(self, first: int, end: int) -> Span:
        """Return the code points from the word ``first`` to before the word ``end``; empty, before ``first``, where there is no word."""
        if first < end:
            return self.words.starts[first], self.words.ends[end - 1]
        at = self.words.starts[first] if first < len(self.words) else len(self.text)
        return at, at

    def sentence(self, word: int) -> Span:
        """Return the sentence in which the word stands."""
        start = self.words.starts[min(word, len(self.words) - 1)]
        at = bisect_right(self.sentences, start, key=lambda span: span[0]) - 1
        return self.sentences[max(0, at)]

    def words_in(self, span: Span) -> tuple[int, int]:
        """Return the first word of ``span`` and the one after its last."""
        return bisect_left(self.words.starts, span[0]), bisect_left(self.words.starts, span[1])


@dataclass(frozen=True, slots=True)
class Edit:
    """Words ``a`` to ``a_end`` of the child where the parent has words ``b`` to ``b_end``; either may be empty.

    ``inner`` where the words before and after are the same on both sides.
    """

    a: int
    a_end: int
    b: int
    b_end: int
    inner: bool = True


def pieces(child: Read, parent: Read, passage: Passage) -> list[tuple[int, int, int]]:
    """Return all runs of equal words of a passage as (word of the child, word of the parent, length), the short ones between seeds too."""
    found = [tuple(run) for run in passage if run.size]
    for before, after in pairwise(passage):
        a, b = before.a + before.size, before.b + before.size
        left, right = child.words.folded[a : after.a], parent.words.folded[b : after.b]
        if left and right:
            blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
            found += [(a + block.a, b + block.b, block.size) for block in blocks if block.size]
    return sorted((a, b, size) for a, b, size in found)


def edits(child: Read, parent: Read, passage: Passage) -> list[Edit]:
    """Return the edits of a passage in order of the child, those at its two ends included where they reach a sentence's boundary."""
    runs = pieces(child, parent, passage)
    inner = [Edit(a + size, next_a, b + size, next_b) for (a, b, size), (next_a, next_b, _) in pairwise(runs)]
    first, last = runs[0], runs[-1]
    before = _before(child, parent, first[0], first[1])
    after = _after(child, parent, last[0] + last[2], last[1] + last[2])
    return [_slid(edit, parent) for edit in (before, *inner, after) if edit and (edit.a < edit.a_end or edit.b < edit.b_end)]


def _slid(edit: Edit, parent: Read) -> Edit:
    """Return what was left out at the beginning of a sentence as just that: "The clerk said that | the" is "| The clerk said that"."""
    folded, first = parent.words.folded, edit.b - 1
    if edit.a < edit.a_end or min(edit.a, edit.b) < 1 or folded[first] != folded[edit.b_end - 1]:
        return edit
    if parent.words_in(parent.sentence(first))[0] != first:
        return edit
    return Edit(edit.a - 1, edit.a - 1, first, edit.b_end - 1, inner=edit.inner)


def _before(child: Read, parent: Read, a: int, b: int) -> Edit | None:
    """Return what stands before the words ``a`` and ``b`` in their sentences; None where that is too much to be an edit."""
    start_a, start_b = child.words_in(child.sentence(a))[0], parent.words_in(parent.sentence(b))[0]
    return Edit(start_a, a, start_b, b, inner=False) if max(a - start_a, b - start_b) <= _EDGE else None


def _after(child: Read, parent: Read, a: int, b: int) -> Edit | None:
    """Return what stands after the words before ``a`` and ``b`` in their sentences; None where that is too much."""
    end_a, end_b = child.words_in(child.sentence(a - 1))[1], parent.words_in(parent.sentence(b - 1))[1]
    return Edit(a, end_a, b, end_b, inner=False) if max(end_a - a, end_b - b) <= _EDGE else None
