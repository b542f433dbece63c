"""What a sentence of a translation says for sure, or in the text's own name, that its original did not. Pure functions.

The words are other ones, so that nothing is aligned within sentences: a sentence of the parent says that something is not sure, or whose
word it is, and what answers it in the child has no word that might say so.
"""

from collections.abc import Iterator

from headwater.romanising import skeleton as consonants
from headwater.spans import Spans
from headwater.textreuse import lexicon
from headwater.textreuse.amounts import values
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.edits import Found, Read
from headwater.textreuse.sureness import LANGUAGES, cites, doubts, may_cite, may_doubt

Words = tuple[int, int]
"""The first word and the one after the last."""

_LEAST = 0.6  # length of the child's words to the parent's: much shorter, it has left something out with its hedge
_PAUSE = frozenset(',;:.!?()«»“”„"–—،؛')
_LONG, _SOUNDS = 6, 5  # letters and consonants by which a word is known in another language
_LONGEST = 16  # words of an attribution that are shown


class Reserve:
    """A child and a parent in languages whose words of this kind are known; whom the parent credits is no part of a statement."""

    def __init__(self, child: Read, parent: Read, credited: Spans) -> None:
        self.child, self.parent, self._credited = child, parent, credited
        self._quoted = frozenset(word for span in parent.quotations for word in range(*parent.words_in(span)))

    @classmethod
    def of(cls, child: Read, parent: Read, credited: Spans) -> "Reserve | None":
        """Return two texts to compare, None where the words for doubt and for sources of a language are not known."""
        return cls(child, parent, credited) if {child.language, parent.language} <= LANGUAGES else None

    def meet(self, here: Words, there: Words) -> bool:
        """Whether a figure, in digits or words, a date or a word of one origin stands in both."""
        return not _known(self.child, here).isdisjoint(_known(self.parent, there))

    def is_sure(self, words: Words) -> bool:
        """Whether nothing among the child's words may hedge."""
        return not may_doubt(self.child.words.folded[slice(*words)], self.child.language)

    def dropped(self, here: Words, there: Words, around: Words, *, close: bool) -> Iterator[Found]:
        """Yield the hedge or the attribution that is gone from a pair of sentences.

        ``around`` are the child's words with those of its sentences beside them that answer nothing and may be part of the answer. Unless
        the one text follows the other closely (``close``), what is hedged must be known in the child by more than its place.
        """
        hedge, cue = next(self._hedges(there), None), next(self._cues(there), None)
        if hedge:
            told = close or self.meet(around, self._clause(hedge, there))
            if told and self._is_whole(here, there) and self.is_sure(around) and not self._is_reported(hedge, there, around):
                yield "hedge_dropped", here, (hedge[0], min(hedge[1] + 1, there[1]))
        elif cue and not self._cites(around):
            clause = self._clause(cue, there)
            if self._is_whole(here, there, clause) and not self._is_named(clause, around):
                yield "attribution_dropped", here, clause

    def _is_whole(self, here: Words, there: Words, without: Words = (0, 0)) -> bool:
        """Whether the child's sentence is about as long as the parent's ``without`` some words: it has left nothing else out."""
        mine, theirs, left = self._size(self.child, here), self._size(self.parent, there), self._size(self.parent, without)
        return mine >= max(_LEAST * (theirs - left), _LEAST * theirs / 2)

    def _is_reported(self, hedge: Words, there: Words, around: Words) -> bool:
        """Whether the child says whose word it is where the parent does not, or where its hedge says that others say so."""
        if not may_cite(self.child.words.folded[slice(*around)], self.child.language):
            return False
        heard = not lexicon.HEARSAY.isdisjoint(self.parent.words.folded[slice(*hedge)])
        return heard or not may_cite(self.parent.words.folded[slice(*there)], self.parent.language)

    def _hedges(self, there: Words) -> Iterator[Words]:
        """Yield the words of the parent's sentence that say that something is not sure; "May" is a month or a name."""
        for first, end in doubts(self.parent.words.folded[slice(*there)], self.parent.language):
            if there[0] + first == there[0] or self.parent.surface(there[0] + first, there[0] + end) != ["May"]:
                yield there[0] + first, there[0] + end

    def _cues(self, there: Words) -> Iterator[Words]:
        """Yield the words of the parent's sentence that say whose word it is, outside quotation marks and credits."""
        for first, end in cites(self.parent.words.folded[slice(*there)], self.parent.language):
            if there[0] + first not in self._quoted and not self._credited.touch(self.parent.span(there[0] + first, there[0] + end)):
                yield there[0] + first, there[0] + end

    def _cites(self, around: Words) -> bool:
        """Whether the child's words quote or doubt or may say whose word it is, or the sentence before them in their paragraph does."""
        start, end = self.child.span(*around)
        if any(opening < end and start < closing for opening, closing in self.child.quotations):
            return True
        first = self.child.words_in(self.child.sentence(max(0, around[0] - 1)))[0]
        if "\n" in self.child.text[self.child.words.starts[first] : start]:
            first = around[0]
        before = self.child.words.folded[first : around[0]]
        written = self.child.words.folded[slice(*around)]
        return (
            may_cite(written, self.child.language) or bool(doubts(written, self.child.language)) or bool(cites(before, self.child.language))
        )

    def _is_named(self, clause: Words, around: Words) -> bool:
        """Whether a name of the attribution stands in the child's words too: it may say in another way what that one has said."""
        return not _names(self.parent, clause).isdisjoint(_names(self.child, around))

    @staticmethod
    def _size(text: Read, words: Words) -> int:
        start, end = text.span(*words)
        return end - start

    def _clause(self, cue: Words, sentence: Words) -> Words:
        """Return the words around a cue up to a comma or the like, on either side."""
        first, end = cue
        while first > sentence[0] and cue[1] - first < _LONGEST and self._joined(first - 1):
            first -= 1
        while end < sentence[1] and end - first < _LONGEST and self._joined(end - 1):
            end += 1
        return first, end

    def _joined(self, word: int) -> bool:
        """Whether no comma or other mark stands between a word and the next."""
        ends, starts = self.parent.words.ends, self.parent.words.starts
        return _PAUSE.isdisjoint(self.parent.text[ends[word] : starts[word + 1]])


def _names(text: Read, words: Words) -> frozenset[str]:
    """Return how the names among words sound."""
    return frozenset(sound for word in text.surface(*words) if word[0].isupper() and (sound := skeleton(word)))


def _known(text: Read, words: Words) -> frozenset[str]:
    """Return what many languages have in common of words: figures, weekdays and months, and long words by their consonants."""
    written = text.words.folded[slice(*words)]
    dates = {lexicon.DATES[word] for word in written if word in lexicon.DATES}
    origins = {f"@{sound[:_SOUNDS]}" for word in written if len(word) >= _LONG and len(sound := consonants(word)) >= _SOUNDS}
    return frozenset(dates | origins | values([word for word in written if word not in lexicon.AMBIGUOUS_NUMBERS]).keys())
