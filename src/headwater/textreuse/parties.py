"""Who is said to have said it, in two versions of one text: "the fire service said" where it was "police said". Pure functions.

Between two outlets another word for a speaker is mostly rewording, and only names are compared (``voices``). An outlet that puts another
party beside an unchanged statement in its own text has changed its source, named or not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from headwater.models import Article, Change, Span
from headwater.textreuse import lexicon
from headwater.textreuse.edits import Read
from headwater.textreuse.voices import Voices, Words

_SHARED = 4  # words that two wordings of a sentence have in common, and half of each
_LONGEST = 200  # words of a sentence; what is longer is a list
_LOOKED_AT = 12  # sentences that share most words with one
_PARTY = 8  # words of a party, at most
_STEM = 5  # letters by which two forms of a word are one
_LONG = 3  # letters of a word that says something
_NEAR = 3  # words from a name to what its bearer is called
# Cues with whose name behind them; before other cues it may stand on either side.
_BEFORE_A_NAME = frozenset("according según selon laut словам данным информации словами даними інформацією".split())
_ENDS = frozenset("that on in at after before when while during from by dass que qui ob что що как в на после під після".split())


class _Wording:
    """One version of a text, asked sentence by sentence."""

    def __init__(self, text: str, lower: frozenset[str] | None = None) -> None:
        self.read = Read.of(text)
        self._lower = lower if lower is not None else self.read.lower
        self.voices = Voices(self.read, self._lower)
        self._quoted = frozenset(word for span in self.read.quotations for word in range(*self.read.words_in(span)))

    def sentences(self) -> dict[tuple[str, ...], Words]:
        """Return the first and end words of each sentence, by its words."""
        found = (self.read.words_in(span) for span in self.read.sentences)
        return {tuple(self.read.words.folded[slice(*words)]): words for words in found}

    def party(self, sentence: Words) -> Words | None:
        """Return the words beside the one cue that the sentence has outside quotations; None where there is another number of cues."""
        folded = self.read.words.folded
        cues = [at for at in range(*sentence) if folded[at] in lexicon.CUES and at not in self._quoted]
        if len(cues) != 1:
            return None
        before = self._before(cues[0], sentence[0])
        return before or self._after(cues[0], sentence[1])

    def _before(self, cue: int, first: int) -> Words | None:
        if self.read.words.folded[cue] in _BEFORE_A_NAME:
            return None
        at = cue
        while at > first and self._joined(at - 1) and at - 1 not in self._quoted:
            at -= 1
        return (at, cue) if 0 < cue - at <= _PARTY else None

    def _after(self, cue: int, end: int) -> Words | None:
        at = cue + 1
        while at < end and self._joined(at - 1) and at - cue <= _PARTY and self.read.words.folded[at] not in _ENDS:
            at += 1
        return (cue + 1, at) if at > cue + 1 else None

    def _joined(self, word: int) -> bool:
        """Whether nothing but blanks stands between a word and the next."""
        ends, starts = self.read.words.ends, self.read.words.starts
        return not self.read.text[ends[word] : starts[word + 1]].strip()

    def telling(self, words: Words) -> dict[str, bool]:
        """Return the words of a party that say who it is, by their stems, and whether each is written as a name."""
        passed = lexicon.PRONOUNS | lexicon.CUES | lexicon.DATES.keys()
        told = ((at, self.read.words.folded[at]) for at in range(*words))
        return {word[:_STEM]: self.voices.is_name(at) for at, word in told if len(word) >= _LONG and word not in passed}

    def near(self, a: set[str], b: set[str]) -> bool:
        """Whether a word of ``a`` stands close to one of ``b``: "mayor Anna Wallin"."""
        stems = [word[:_STEM] for word in self.read.words.folded]
        return any(stem in a and not b.isdisjoint(stems[max(0, at - _NEAR) : at + _NEAR + 1]) for at, stem in enumerate(stems))


def other_parties(before: Article, after: Article) -> Iterator[Change]:
    """Yield an ``attribution_changed`` for each sentence of ``before`` that ``after`` has with another party beside its cue."""
    old = _Wording(before.text or "")
    new = _Wording(after.text or "", old.read.lower | Read.of(after.text or "").lower)
    was, now = old.sentences(), new.sentences()
    gone = _Gone(words for words in was if words not in now)
    for words, where in now.items():
        if words not in was and new.party(where) and (answer := gone.closest(words)):
            yield from _changed(old, was[answer], new, where, before.id)


class _Gone:
    """The sentences that a later version has no more, found by the words that they share with one of its own."""

    def __init__(self, sentences: Iterable[tuple[str, ...]]) -> None:
        self._sentences = [words for words in sentences if len(words) <= _LONGEST]
        self._having: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, words in enumerate(self._sentences):
            for word in _numbered(words):
                self._having[word].append(number)

    def closest(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return which of the sentences a new one is a wording of."""
        matcher = SequenceMatcher(None, b=words, autojunk=False)

        def shared(other: tuple[str, ...]) -> int:
            matcher.set_seq1(other)
            return sum(block.size for block in matcher.get_matching_blocks())

        best = max(self._near(words), key=shared, default=None)
        return best if best and shared(best) >= max(_SHARED, len(best) / 2, len(words) / 2) else None

    def _near(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return the sentences that have enough of the words, in whatever order: of many those that have most."""
        if len(words) > _LONGEST:
            return []
        common = Counter(number for word in _numbered(words) for number in self._having.get(word, ()))
        enough = max(_SHARED, len(words) / 2)
        return [self._sentences[number] for number in sorted(n for n, count in common.most_common(_LOOKED_AT) if count >= enough)]


def _numbered(words: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Yield each word with how often it stood before, so that a word said twice is shared twice only with one that says it twice."""
    before: Counter[str] = Counter()
    for word in words:
        yield word, before[word]
        before[word] += 1


def _changed(old: _Wording, was: Words, new: _Wording, now: Words, id_: str) -> Iterator[Change]:
    theirs, mine = old.party(was), new.party(now)
    if not theirs or not mine:
        return
    before, after = old.telling(theirs), new.telling(mine)
    if not before or not after or before.keys() & after.keys():
        return
    named = any(before.values()) or any(after.values())
    if named and (old.near(set(before), set(after)) or new.near(set(before), set(after))):
        return  # may be one person, called by name here and by office there
    a, b = new.read.span(*mine), old.read.span(*theirs)
    yield Change("attribution_changed", a, b, _of(old, b), _of(new, a), id_)


def _of(wording: _Wording, span: Span) -> str:
    return wording.read.text[slice(*span)]
