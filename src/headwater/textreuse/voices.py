"""In whose voice a passage speaks: statements given to another speaker, and what a relay adds in its own voice. Pure functions.

A speaker is the name that stands beside a cue ("Anna Wallin said", "according to Wallin"), outside quotation marks. Who is meant by "she"
or "the mayor" is not asked: where one text has a name and the other has none, nothing is said.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from headwater.models import Span
from headwater.romanising import skeleton
from headwater.spans import Spans
from headwater.textreuse import lexicon
from headwater.textreuse.aligning import Passage
from headwater.textreuse.edits import Edit, Read

Words = tuple[int, int]
"""The first word and the one after the last."""

_BETWEEN = 2  # small words between a cue and its name: "said mayor Wallin", "Wallin later said"
_NAME = 4  # words of a name, at most
_TELLING_SOUND = 4  # consonants by which a surname is told from others in another script
_NEAR = 4  # words around a name in which its bearer may have another
_ALIGNED = 4  # words of a sentence that must stand in the other's, besides the attribution
_ADDED = 4  # words that an addition has
_LONGEST = 40
_NEW = 0.5  # share of its longer words that the other text has nowhere
_LONG = 4  # letters of a longer word
_STEM = 5  # letters by which forms of a word are one
_ALL_NEW = 0.8  # the same of a sentence that answers nothing: one that was reworded keeps more
_SENTENCES = 4  # of a text in which one that answers nothing tells
_STOPS = ".!?…。！？"
_NOUNS = 0.25  # share of words with a capital inside sentences from which on a capital makes no name (German)


class Voices:
    """The named speakers of one text."""

    def __init__(self, text: Read, lower: frozenset[str]) -> None:
        self.text, self._lower = text, lower
        self._quoted = _covered(text)
        found = text.words
        self._folded = found.folded
        self._upper = [text.text[start].isupper() for start in found.starts]
        self._nouns = sum(self._upper) > _NOUNS * len(self._upper)

    def is_name(self, word: int) -> bool:
        """Whether a word is written as a name and nowhere as anything else."""
        folded = self._folded[word]
        listed = folded in lexicon.DATES or folded in lexicon.CUES or folded in lexicon.NEGATIONS or folded in lexicon.PRONOUNS
        return self._upper[word] and folded not in self._lower and not listed and not folded.endswith("'s")

    def speakers(self, first: int, end: int) -> list[Words]:
        """Return the names beside the cues of the words ``first`` to ``end`` that stand in no quotation."""
        cues = [at for at in range(first, end) if self._folded[at] in lexicon.CUES and at not in self._quoted]
        return list(dict.fromkeys(name for cue in cues if (name := self._beside(cue, first, end))))

    def _beside(self, cue: int, first: int, end: int) -> Words | None:
        """Return the name that ends right before the cue or begins right after it, small words between them let pass."""
        for step, until in ((-1, first - 1), (1, end)):
            at = cue + step
            while at != until and abs(at - cue) <= _BETWEEN and not self._upper[at]:
                at += step
            if at != until and at not in self._quoted and self.is_name(at) and self._is_one_clause(at, cue):
                return self._whole(at, step, until)
        return None

    def _is_one_clause(self, a: int, b: int) -> bool:
        """Whether nothing but blanks stands between the words from ``a`` to ``b``: no comma, dash or quotation mark."""
        first, last, found = min(a, b), max(a, b), self.text.words
        return not any(self.text.text[found.ends[at] : found.starts[at + 1]].strip() for at in range(first, last))

    def _whole(self, at: int, step: int, until: int) -> Words | None:
        """Return the words of the name that ``at`` ends or begins; in a language that gives nouns a capital, only names of two words."""
        other = at
        while other + step != until and abs(other + step - at) < _NAME and self._upper[other + step] and other + step not in self._quoted:
            other += step
        name = min(at, other), max(at, other) + 1
        return None if self._nouns and name[1] - name[0] < 2 else name

    def names(self, span: Words) -> frozenset[str]:
        """Return the words of a name, folded."""
        return frozenset(self._folded[at] for at in range(*span) if self._upper[at])

    def together(self) -> Iterator[tuple[str, str]]:
        """Yield the words with capitals that stand next to each other: parts of one name."""
        for before, after in pairwise(range(len(self._folded))):
            if self._upper[before] and self._upper[after]:
                yield self._folded[before], self._folded[after]


def speakers_in(text: str, span: Span) -> list[str]:
    """Return the last words of the names that stand beside a cue in a sentence, folded: "Fire chief Marta Kessel said", "Kessel told"."""
    read = Read.of(text)
    found = Voices(read, read.lower).speakers(*read.words_in(span))
    return [read.words.folded[last - 1].removesuffix("'s") for _, last in found]


def same_surname(a: str, b: str) -> bool:
    """Whether two folded surnames are one: as they are spelled, or in two scripts as they sound, where the sound is long enough to tell."""
    if a.isascii() == b.isascii():
        return a == b
    return skeleton(a) == skeleton(b) and len(skeleton(a)) >= _TELLING_SOUND


def _covered(text: Read) -> frozenset[int]:
    return frozenset(word for span in text.quotations for word in range(*text.words_in(span)))


def reassigned(child: Read, parent: Read, word_of: Mapping[int, int]) -> Iterator[tuple[Words, Words]]:
    """Yield (name in the child, name in the parent) where a statement that both have is given to another speaker.

    ``word_of`` gives for words of the child the words of the parent that they are. Sentences that name more than one speaker on either side
    are left alone, and so are names that either text shows to be one person's.
    """
    lower = child.lower | parent.lower
    mine, theirs = Voices(child, lower), Voices(parent, lower)
    beside = frozenset(pair for voices in (mine, theirs) for a, b in voices.together() for pair in ((a, b), (b, a)))
    for span in child.sentences:
        first, end = child.words_in(span)
        speakers = mine.speakers(first, end)
        answer = _answer(first, end, parent, word_of) if len(speakers) == 1 else None
        others = theirs.speakers(*answer) if answer else []
        if len(others) != 1 or _same(mine.names(speakers[0]), theirs.names(others[0]), beside):
            continue
        near = theirs.names((max(0, others[0][0] - _NEAR), min(others[0][1] + _NEAR, len(parent.words))))
        if not mine.names(speakers[0]) & near:  # "said Radio Tarn host Anna Wallin" is whom Anna Wallin speaks for
            yield speakers[0], others[0]


def _answer(first: int, end: int, parent: Read, word_of: Mapping[int, int]) -> Words | None:
    """Return the words of the parent's sentence that most of a sentence of the child is; None where too few are."""
    found = [word_of[at] for at in range(first, end) if at in word_of]
    if len(found) < max(_ALIGNED, (end - first) / 2):
        return None
    (span, count) = Counter(parent.words_in(parent.sentence(word)) for word in found).most_common(1)[0]
    return span if count >= max(_ALIGNED, (span[1] - span[0]) / 2) else None


def _same(a: frozenset[str], b: frozenset[str], beside: frozenset[tuple[str, str]]) -> bool:
    """Whether two names may be one person's: a word in common, as spelled or as it sounds, or words that stand together somewhere."""
    if a & b or any((x, y) in beside for x in a for y in b):
        return True
    sounds = {skeleton(x) for x in a} & {skeleton(y) for y in b}
    return any(len(sound) > 1 for sound in sounds)


def additions(child: Read, edits: list[Edit], shared: list[Passage]) -> Iterator[tuple[Words, Words]]:
    """Yield (words of the child, where in the parent) of what the child has between words that it took, in one paragraph."""
    for edit in edits:
        if edit.inner and edit.b_end - edit.b <= 1 and edit.a_end - edit.a - (edit.b_end - edit.b) >= _ADDED:
            yield (edit.a, edit.a_end), (edit.b, edit.b_end)
    for before, after in pairwise(shared):
        a, b = before[-1].a + before[-1].size, before[-1].b + before[-1].size
        near = 0 <= after[0].b - b <= 1 and _ADDED <= after[0].a - a <= _LONGEST
        if near and "\n" not in child.text[child.words.ends[a - 1] : child.words.starts[after[0].a]]:
            yield (a, after[0].a), (b, after[0].b)


def asserts(child: Read, words: Words, known: frozenset[str]) -> bool:
    """Whether added words say something new in the child's own voice: no cue, no quotation, not the parent's words moved (``known``)."""
    folded = child.words.folded[slice(*words)]
    long = [word for word in folded if len(word) >= _LONG]
    new = sum(word not in known for word in long)
    spoken = any(word in lexicon.CUES or word in lexicon.TELLING for word in folded)
    start, end = child.span(*words)
    quoted = any(opening < end and start < closing for opening, closing in child.quotations)
    return not (spoken or quoted) and new >= 2 and new >= _NEW * len(long)


def lone_addition(child: Read, known: frozenset[str], answered: Spans) -> Words | None:
    """Return the one sentence of the child that answers nothing, where nearly all of its longer words are new and it is in its own voice.

    ``answered`` are the passages that were taken, or that answer a sentence of the parent, and credits. Two and more are a part of its own,
    and so is a paragraph; the first one may be a summary.
    """
    free = [span for span in child.sentences if not answered.touch(span)]
    if len(free) != 1 or len(child.sentences) < _SENTENCES or not _is_in_paragraph(child, free[0]):
        return None
    words = child.words_in(free[0])
    stems = {word[:_STEM] for word in known}
    long = [word for word in child.words.folded[slice(*words)] if len(word) >= _LONG]
    new = sum(word[:_STEM] not in stems for word in long)
    return words if new >= _ALL_NEW * len(long) and words[1] - words[0] > _ADDED and asserts(child, words, known) else None


def _is_in_paragraph(child: Read, sentence: Span) -> bool:
    """Whether a sentence stands behind another one in a paragraph."""
    start, end = sentence
    before = [other for other in child.sentences if other[1] <= start]
    return bool(before) and "\n" not in child.text[before[-1][1] : start] and child.text[end - 1] in _STOPS
