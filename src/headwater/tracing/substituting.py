"""What stands in a sentence in the place of a claim's words: another outcome ("hurt" for "killed"), or a word that may mean the same.

The two are laid side by side; where words of the claim are missing between words that both have, those that stand there instead are told.
What was worded anew throughout has no such places: of it only what rules the claim out is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from math import ceil
from typing import NamedTuple

from headwater.textreuse.anchors import skeleton
from headwater.textreuse.lexicon import CUES, DATES, HEDGES, NEGATIONS, NUMBERS, PRONOUNS
from headwater.tracing.altering import rarity
from headwater.tracing.bounds import BOUNDS
from headwater.tracing.clauses import breaks
from headwater.tracing.concepts import Value, concept, values
from headwater.tracing.concepts.senses import senses
from headwater.tracing.counted import spelt
from headwater.words import words

_TELLING = 10.5  # bits of rarity from which on a word tells something: of those that every other sentence has ("when", "were") none
_SHORT = 3  # letters of words that tell nothing
STEM, SAME_STEM = 4, 0.6  # letters, and share of the longer word, that two forms of a word have in common
_ROOM = 2  # words that may stand in a place beside as many as are missing; where there are more it is worded anew
_THINGS = 4  # words behind a number, among which what it counts is
_NEAR = 10  # words from a number to what became of so many
# Meanings of words for people: 412 of them may be called by any two.
_PEOPLE = frozenset(
    "citizen-resident population resident man woman child family pupil-school pupil-student student voter worker passenger tourist patient"
    " soldier teacher miner farmer refugee migrant activist fan-supporter survivor".split()
)
_DIGITS = 18  # of a number
_LONGEST = 400  # words of a sentence that is laid beside a claim
_ANYWHERE = ("fate",)  # kinds of which a sentence tells one only, wherever in it that stands
_ABROAD = ("fate", "kin", "gate", "verdict", "custody", "result")  # the same of a sentence in another language, which cannot be laid beside
_NO_CONTENT = CUES | HEDGES | NEGATIONS | PRONOUNS | BOUNDS | DATES.keys() | NUMBERS.keys()


class Difference(NamedTuple):
    """A word of a claim and the one that stands for it; ``sure`` where both cannot be so, not where one may be put for the other."""

    claimed: str
    said: str
    sure: bool

    def told(self) -> str:
        """Return it in words."""
        return f"“{self.said}”, not “{self.claimed}”" if self.sure else f"“{self.said}” for “{self.claimed}”"


@dataclass(frozen=True)
class Side:
    """One of two sentences that are laid side by side: its words, in its language."""

    text: str
    language: str

    @cached_property
    def said(self) -> list[str]:
        """Its words, folded."""
        return words(self.text).folded

    @cached_property
    def values(self) -> dict[int, Value]:
        """What it tells of which only one of several can be, by the number of each word that does."""
        return {at: value for value in values(self.said, self.language) for at in range(value.first, value.end)}

    @cached_property
    def names(self) -> frozenset[int]:
        """The words with a capital; the first only before another. None in a language whose nouns have one."""
        if self.language == "de":
            return frozenset()
        capitals = [at for at, start in enumerate(words(self.text).starts) if self.text[start].isupper()]
        return frozenset(capitals if 1 in capitals else [at for at in capitals if at])

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The words before which a mark stands that parts clauses."""
        return breaks(self.text)

    @cached_property
    def numbers(self) -> dict[int, str]:
        """Its numbers, in digits and in words, by the first word of each."""
        found = words(self.text)
        written = {found.starts.index(start): value for (start, _), value in spelt(self.text, self.language) if start in found.starts}
        digits = {at: "".join(filter(str.isdecimal, word))[:_DIGITS] for at, word in enumerate(found.folded)}
        return dict(sorted((written | {at: value for at, value in digits.items() if value}).items()))

    def tells(self, at: int) -> bool:
        """Whether a word tells something by itself."""
        word = self.said[at]
        return at in self.values or tells(word) or (at in self.names and _may_tell(word))

    def shown(self, first: int, end: int) -> str:
        """Return words as they are written."""
        found = words(self.text)
        return self.text[found.starts[first] : found.ends[end - 1]]


def tells(word: str) -> bool:
    """Whether a word tells something, wherever it stands."""
    return _may_tell(word) and rarity(word) >= _TELLING


def _may_tell(word: str) -> bool:
    return len(word) > _SHORT and not word[0].isdigit() and word not in _NO_CONTENT


def differences(claim: Side, other: Side) -> list[Difference]:
    """Return what ``other`` has in the place of words of ``claim``, what is sure first."""
    slots = _slots(claim, other) if len(other.said) <= _LONGEST else ()
    found = [one for slot in slots for one in _in_slot(claim, other, slot)]
    return sorted({*found, *ruled_out(claim, other, _ANYWHERE)}, key=lambda one: (not one.sure, one))


def ruled_out(claim: Side, other: Side, kinds: Sequence[str] = _ABROAD) -> Iterator[Difference]:
    """Yield what ``other`` tells of some kinds, wherever it does, where that cannot be if the claim is true."""
    for kind in kinds:
        mine = [value for value in claim.values.values() if value.kind == kind]
        theirs = [value for value in other.values.values() if value.kind == kind]
        if mine and theirs and all(a.rules_out(b) for a in mine for b in theirs):
            yield Difference(claim.shown(mine[0].first, mine[0].end), other.shown(theirs[0].first, theirs[0].end), sure=True)
    if len(other.said) <= _LONGEST:
        yield from _of_others(claim, other)


def _of_others(claim: Side, other: Side) -> Iterator[Difference]:
    """Yield what became of as many as the claim counts, where something else became of so many: three were hurt, two were killed."""
    theirs = list(_counted(other))
    for figure, mine in _counted(claim):
        same = [value for number, value in theirs if number == figure]
        if same and all(mine.rules_out(value) for value in same):
            yield Difference(claim.shown(mine.first, mine.end), other.shown(same[0].first, same[0].end), sure=True)


def _counted(side: Side) -> Iterator[tuple[str, Value]]:
    """Yield each number with the nearest word that tells what became of so many, one behind it before one as far before it."""
    fates = [value for at, value in side.values.items() if value.kind == "fate" and value.first == at]
    for at, number in side.numbers.items():
        nearest = min(fates, key=lambda value: (abs(value.first - at), value.first < at), default=None)
        if nearest is not None and abs(nearest.first - at) <= _NEAR:
            yield number, nearest


def alike(claim: Side, other: Side) -> bool:
    """Whether both tell of one kind of thing of which only one can be: what became of somebody, whose brother he is."""
    return not {value.kind for value in claim.values.values()}.isdisjoint(value.kind for value in other.values.values())


def counts_alike(claim: Side, other: Side) -> bool:
    """Whether every number of the claim stands in ``other`` before the same thing: "14 cottages", "14 of the cottages"."""
    return bool(claim.numbers) and all(_counts(claim, at, other, number) for at, number in claim.numbers.items())


def counts_apart(claim: Side, other: Side) -> bool:
    """Whether a number of the claim stands in ``other`` right before a word that surely means something else: "412 homes", "412 people"."""
    mine = {number: _right_behind(claim, at) for at, number in claim.numbers.items()}
    theirs = ((mine[number], _right_behind(other, at)) for at, number in other.numbers.items() if number in mine)
    return any(a and b and a.isdisjoint(b) and (a.isdisjoint(_PEOPLE) or b.isdisjoint(_PEOPLE)) for a, b in theirs)


def _right_behind(side: Side, number: int) -> frozenset[str]:
    """Return what the word right behind a number may mean."""
    return senses(side.said[number + 1], side.language) if number + 1 < len(side.said) else frozenset()


def _counts(claim: Side, at: int, other: Side, number: str) -> bool:
    mine = _behind(claim, at)
    return any(
        _same(claim, word, other, there)
        for first, value in other.numbers.items()
        if value == number
        for word in mine
        for there in _behind(other, first)
    )


def _behind(side: Side, number: int) -> list[int]:
    """Return the telling words right behind a number."""
    return [at for at in range(number + 1, min(number + 1 + _THINGS, len(side.said))) if side.tells(at)]


def told_share(claim: Side, other: Side) -> float:
    """Return the share of the claim's telling words, names left out, that ``other`` has in some form; 1 where it has none."""
    telling = [at for at in range(len(claim.said)) if claim.tells(at) and at not in claim.names]
    return sum(_answered(claim, at, other) for at in telling) / len(telling) if telling else 1.0


def met_in(claim: Side, other: Side) -> frozenset[str]:
    """Return the words of ``other``, folded, that are put for names, numbers or telling words of ``claim``."""
    telling = [at for at in range(len(claim.said)) if claim.tells(at)]
    numbers = frozenset(other.said[at] for at, number in other.numbers.items() if number in claim.numbers.values())
    return numbers | {word for at, word in enumerate(other.said) if any(_same(claim, mine, other, at) for mine in telling)}


def _answered(one: Side, at: int, other: Side) -> bool:
    return any(_same(one, at, other, there) for there in range(len(other.said)))


def _same(one: Side, at: int, other: Side, there: int) -> bool:
    """Whether two words may be one: forms of a word, of a meaning; not two that rule each other out."""
    mine, theirs = one.values.get(at), other.values.get(there)
    if mine and theirs and mine.kind == theirs.kind:
        return not mine.rules_out(theirs)
    if at in one.names and there in other.names and skeleton(one.said[at]) == skeleton(other.said[there]) != "":
        return True
    return _alike(one.said[at], one.language, other.said[there], other.language)


@lru_cache(maxsize=1 << 16)
def _alike(a: str, language: str, b: str, other_language: str) -> bool:
    if a == b or is_inflected(a, b):
        return True
    if min(len(a), len(b)) < STEM or a[0].isdigit() or b[0].isdigit():
        return False
    meant = concept(a, language)
    if meant is not None and meant == concept(b, other_language):
        return True
    return DATES.keys().isdisjoint((a, b)) and not senses(a, language).isdisjoint(senses(b, other_language))


def is_inflected(a: str, b: str, share: float = SAME_STEM) -> bool:
    """Whether two words that are not the same are forms of one: they have that share of the longer in common, from its beginning."""
    if min(len(a), len(b)) < STEM or a[0].isdigit() or b[0].isdigit():
        return False
    stem = max(STEM, ceil(share * max(len(a), len(b))))
    return a[:stem] == b[:stem]


class _Slot(NamedTuple):
    """Words of a claim that are missing, and those that stand there; ``tight`` where hardly more stand there than are missing."""

    mine: range
    theirs: range
    tight: bool


def _slots(claim: Side, other: Side) -> Iterator[_Slot]:
    first = {word: at for at, word in reversed(list(enumerate(claim.said)))}
    answers = [first[word] if word in first else _answer(claim, other, at) for at, word in enumerate(other.said)]
    laid = SequenceMatcher(None, [first[word] for word in claim.said], answers, autojunk=False)
    for tag, i, end, j, stop in laid.get_opcodes():
        if tag == "replace":
            there = range(j, stop) if i and end < len(claim.said) else _clause(other, range(j, stop), at_the_end=i == 0)
            slot = _Slot(range(i, end), _nearest(there, end - i + _ROOM, at_the_end=i == 0), len(there) <= end - i + _ROOM)
            if not _frames(claim, slot.mine) and not _frames(other, slot.theirs):
                yield slot


def _answer(claim: Side, other: Side, there: int) -> int:
    """Return the word of the claim that a word answers, -1 where none does."""
    return next((at for at in range(len(claim.said)) if _same(claim, at, other, there)), -1 - there)


def _clause(side: Side, place: range, *, at_the_end: bool) -> range:
    """Return the first clause of a place, or its last one."""
    cuts = [place.start, *sorted(at for at in side.breaks if at in place[1:]), place.stop]
    return range(*cuts[-2:]) if at_the_end else range(*cuts[:2])


def _nearest(place: range, most: int, *, at_the_end: bool) -> range:
    return place[-most:] if at_the_end else place[:most]


def _frames(side: Side, place: range) -> bool:
    """Whether words only say who tells of it: beside a cue."""
    beside = side.said[place.start : place.stop + 1]
    named = place.start and side.said[place.start - 1] in CUES and place.start in side.names
    return bool(named) or any(word in CUES for word in beside)


def _in_slot(claim: Side, other: Side, slot: _Slot) -> Iterator[Difference]:
    told = [at for at in slot.mine if claim.tells(at)], [at for at in slot.theirs if other.tells(at)]
    mine = [at for at in told[0] if not _answered(claim, at, other)]
    theirs = [at for at in told[1] if not _answered(other, at, claim)]
    opposed = [(a, b) for a in mine for b in theirs if a in claim.values and b in other.values and _opposed(claim, a, other, b)]
    if opposed:
        a, b = claim.values[opposed[0][0]], other.values[opposed[0][1]]
        yield Difference(claim.shown(a.first, a.end), other.shown(b.first, b.end), sure=True)
        return
    in_place = bool(mine and theirs) and (mine, theirs) == told  # no word of it stands elsewhere: that would be another order
    if slot.tight and in_place and claim.names.isdisjoint(mine) == other.names.isdisjoint(theirs):
        yield Difference(claim.shown(mine[0], mine[-1] + 1), other.shown(theirs[0], theirs[-1] + 1), sure=False)


def _opposed(claim: Side, a: int, other: Side, b: int) -> bool:
    return claim.values[a].rules_out(other.values[b])
