"""Sentences that answer each other though most of their words are other ones, and what is changed from one to the other. Pure functions.

For sentences that were written anew, where no edit is small enough to be one: figures, dates and hedges are compared sentence by sentence,
and only where one stands for one other that the other text has nowhere.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from headwater.models import Span
from headwater.spans import Spans
from headwater.textreuse import lexicon
from headwater.textreuse.amounts import differs, figure
from headwater.textreuse.clock import times
from headwater.textreuse.edits import Found, Read
from headwater.textreuse.opposites import negations

Words = tuple[int, int]
"""The first word and the one after the last."""

_LONG = 4  # letters of a word by which sentences are known
_STEM = 5  # letters by which forms of a word are one
_SHARED = 3  # such words that two sentences have in common, at least
_ALIKE = 0.4  # share of the shorter one's
_OFTEN = 12  # sentences that have a word from which on it tells nothing
_HEDGED = 3  # words before a figure in which a hedge belongs to it
_BEHIND = 3  # words behind a figure among which what it counts is looked for
_FAR = 30  # times by which one is larger: another quantity, not the same one changed
_CLAUSE = 9  # words behind a hedge, of those that it makes unsure
_KEPT = 2  # of their longer words that the child has, at least
_MOST = 0.6  # share of them
_PAUSE = frozenset(',;:.!?()«»“”„"–—')
_CONDITIONAL = ("rait", "raient", "ría", "rían", "rebbe", "rebbero", "riam", "ria")
_LARGE = 13  # from which on a number in words is known for one in whatever language
_DAY = re.compile("[1-9]|[12][0-9]|3[01]")  # of a month
_OF = frozenset(("de", "of"))  # what may stand between a day and its month
_ROUNDED = 0.06  # share by which a rounded figure may differ


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in digits or in words: its value and its words."""

    value: Decimal
    words: Words


Pair = tuple[Words, Words]
"""The words of a sentence of the child, and of the one of the parent that it answers."""


def answers(child: Read, parent: Read) -> Iterator[Pair]:
    """Yield the sentences of two texts in one language that have most telling words in common, each with each other's best."""
    mine, theirs = _telling(child), _telling(parent)
    best, back = _best(mine, theirs), _best(theirs, mine)
    for at, other in best.items():
        if back.get(other) == at:
            yield child.words_in(child.sentences[at]), parent.words_in(parent.sentences[other])


def _telling(text: Read) -> list[frozenset[str]]:
    """Return for each sentence the stems of its longer words."""
    spans = map(text.words_in, text.sentences)
    return [frozenset(word[:_STEM] for word in text.words.folded[first:end] if len(word) >= _LONG) for first, end in spans]


def _best(these: list[frozenset[str]], those: list[frozenset[str]]) -> dict[int, int]:
    """Return which of ``those`` sentences has most in common with each of ``these``, where that is enough."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, stems in enumerate(those):
        for stem in stems:
            having[stem].append(number)
    found = {}
    for at, stems in enumerate(these):
        common = Counter(number for stem in stems if len(having.get(stem, ())) <= _OFTEN for number in having.get(stem, ()))
        other, count = max(common.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
        if count and count >= max(_SHARED, _ALIKE * min(len(stems), len(those[other]))):
            found[at] = other
    return found


def numbers(text: Read) -> list[Number]:
    """Return the figures of a text in order, those in digits and those in words; times of day and days of months are none."""
    hours = Spans((start, end) for start, end, _ in times(text.text))
    digits = [(one.start, one.end, one.value) for one in text.amounts if not hours.touch((one.start, one.end))]
    found = [Number(value, text.words_in((start, end))) for start, end, value in digits]
    covered = {word for number in found for word in range(*number.words)}
    found += _spelt(text, covered)
    return sorted((number for number in found if not _is_day(text, number)), key=lambda number: number.words)


def _is_day(text: Read, number: Number) -> bool:
    """Whether a month stands beside a figure: the day of a date, as every page gives its own."""
    first, end = number.words
    beside = text.words.folded[max(0, first - 1) : first] + text.words.folded[end : end + 1]
    return any(lexicon.DATES.get(word, "").startswith("month") for word in beside)


def _spelt(text: Read, covered: Collection[int]) -> Iterator[Number]:
    """Yield the numbers in words, of at most two: "thirty eight"; powers of ten and words that may be articles are left out."""
    at = 0
    while at < len(text.words):
        value = None if at in covered else _plain(text, at)
        size = 1
        if value and value in range(20, 100, 10) and (unit := _plain(text, at + 1)) and unit < 10:
            value, size = value + unit, 2
        if value:
            power = _power(text, at + size)
            yield Number(Decimal(value).scaleb(power), (at, at + size + bool(power)))
        at += size


def _plain(text: Read, at: int) -> int | None:
    return _in_words(text.words.folded[at]) if at < len(text.words) else None


@lru_cache(maxsize=1 << 14)
def _in_words(word: str) -> int | None:
    """Return what number a word stands for that is written in letters and may be nothing else."""
    value = figure(word) if word not in lexicon.AMBIGUOUS_NUMBERS and not word[0].isdigit() else None
    return int(value) if value and value.isdigit() else None


def _power(text: Read, at: int) -> int:
    """Return the power of ten that a word stands for, nought for another word."""
    value = lexicon.NUMBERS.get(text.words.folded[at], "") if at < len(text.words) else ""
    return int(value[3:]) if value.startswith("10^") else 0


class Answering:
    """Two texts with their figures, compared in sentences that answer each other."""

    def __init__(self, child: Read, parent: Read) -> None:
        self.child, self.parent = child, parent
        self.mine, self.theirs = numbers(child), numbers(parent)
        self._named = {day for kind in ("weekday", "month") for day, _ in _named(parent, (0, len(parent.words)), kind)}
        self._known = {id(child): {one.value for one in self.mine}, id(parent): {one.value for one in self.theirs}}

    def changed(self, pairs: Iterable[Pair]) -> Iterator[Found]:
        """Yield what is changed in pairs of sentences."""
        for here, there in pairs:
            mine, theirs = _within(self.mine, here), _within(self.theirs, there)
            yield from self._figures(mine, theirs)
            yield from self.doubted(here, there)
            yield from self._certain(here, there)

    def recounted(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the figure that stands for one other in two languages, neither of which the other text has, where one of them is in words.

        Small ones are left out: their words are other words in other languages.
        """
        new, old = (
            [one for one in _within(known, words) if one.value not in self._known[id(text)]]
            for known, words, text in ((self.mine, here, self.parent), (self.theirs, there, self.child))
        )
        if len(new) != 1 or len(old) != 1 or min(new[0].value, old[0].value) < _LARGE or not is_other(old[0].value, new[0].value):
            return
        if not all(text.surface(*one.words)[0][0].isdigit() for text, one in ((self.child, new[0]), (self.parent, old[0]))):
            yield "figure_changed", new[0].words, old[0].words

    def doubted(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the dates, currencies and hedges of figures that are changed from one sentence to another, in languages of the lexicon."""
        yield from self._dates(here, there)
        yield from self._amounts(here, there)
        yield from self._hedges(_within(self.mine, here), _within(self.theirs, there))

    def _figures(self, mine: list[Number], theirs: list[Number]) -> Iterator[Found]:
        """Yield the one figure that stands for one other, neither of which the other text has; of several those that count the same."""
        new = [one for one in mine if one.value not in self._known[id(self.parent)]]
        old = [one for one in theirs if one.value not in self._known[id(self.child)]]
        for years in (False, True):
            yield from self._replaced(*([one for one in side if is_year(one.value) == years] for side in (new, old)), years=years)

    def _replaced(self, new: list[Number], old: list[Number], *, years: bool) -> Iterator[Found]:
        alone = len(new) == len(old) == 1
        pairs = [(one, other) for one in new for other in old if is_other(other.value, one.value) and self._fits(one, other, alone=alone)]
        for one, other in pairs:
            if sum(one is a or other is b for a, b in pairs) == 1:
                yield "date_shifted" if years else "figure_changed", one.words, other.words

    def _fits(self, mine: Number, other: Number, *, alone: bool) -> bool:
        """Whether two figures count the same; years, and figures of which neither says what it counts, where they are the only ones."""
        counted, others = _counted(self.child, mine), _counted(self.parent, other)
        return bool(counted & others) or (alone and (is_year(mine.value) or not (counted or others)))

    def _amounts(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the amounts of one sum of digits that have another magnitude or currency, where it stands in both sentences once."""
        mine, theirs = self.child.amounts_in(self.child.span(*here)), self.parent.amounts_in(self.parent.span(*there))
        for one in mine:
            others = [other for other in theirs if other.digits == one.digits]
            if len(others) == 1 and one.currency and others[0].currency and differs(one, others[0]):
                words, other = (text.words_in((it.start, it.end)) for text, it in ((self.child, one), (self.parent, others[0])))
                yield "figure_changed", words, other

    def _dates(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the one weekday or month that stands for another, which the parent has nowhere or behind another word: "at dawn on"."""
        for kind in ("weekday", "month"):
            new, old = _named(self.child, here, kind), _named(self.parent, there, kind)
            if len(new) != 1 or len(old) != 1 or new[0][0] == old[0][0]:
                continue
            if new[0][0] not in self._named or _leading(self.child, new[0][1]) & _leading(self.parent, old[0][1]):
                yield "date_shifted", (new[0][1], new[0][1] + 1), (old[0][1], old[0][1] + 1)

    def redated(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the one day of a month that stands for another day of that month, which the parent names nowhere."""
        new, old = _days_in(self.child, here), _days_in(self.parent, there)
        known = {day[:2] for day in _days_in(self.parent, (0, len(self.parent.words)))}
        if len(new) == len(old) == 1 and new[0][0] == old[0][0] and new[0][:2] not in known:
            yield "date_shifted", (new[0][2], new[0][2] + 1), (old[0][2], old[0][2] + 1)

    def _hedges(self, mine: list[Number], theirs: list[Number]) -> Iterator[Found]:
        """Yield the figures that both sentences have once and that are about so much in the parent alone."""
        for one in mine:
            others = [other for other in theirs if other.value == one.value]
            if len(others) == 1 and _is_hedged(self.parent, others[0]) and not _is_hedged(self.child, one, wide=True):
                first, end = others[0].words
                yield "hedge_dropped", one.words, (max(0, first - 1), end)

    def _certain(self, here: Words, there: Words) -> Iterator[Found]:
        """Yield the words that the parent hedges and the child, which hedges nothing in its sentence and cites no more, has as a fact."""
        mine, theirs = self.child.words.folded[slice(*here)], self.parent.words.folded[slice(*there)]
        more = sum(word in lexicon.CUES for word in mine) > sum(word in lexicon.CUES for word in theirs)
        if more or any(map(is_doubt, mine)) or bool(negations(mine)) != bool(negations(theirs)):
            return
        stems = {word[:_STEM]: here[0] + at for at, word in enumerate(mine) if len(word) >= _LONG}
        for at in filter(self._is_hedge, range(*there)):
            kept = self._kept(at, there[1], stems)
            if kept:
                places = [stems[self.parent.words.folded[word][:_STEM]] for word in kept]
                if max(places) - min(places) <= _CLAUSE:
                    yield "hedge_dropped", (min(places), max(places) + 1), (at, kept[-1] + 1)
                    return

    def _kept(self, hedge: int, end: int, stems: Collection[str]) -> list[int]:
        """Return the longer words behind a hedge, up to a comma, of which the child has most; none where it has too few."""
        text, found = self.parent.text, self.parent.words
        said = []
        for at in range(hedge + 1, min(hedge + 1 + _CLAUSE, end)):
            if at > hedge + 1 and not _PAUSE.isdisjoint(text[found.ends[at - 1] : found.starts[at]]):
                break
            said += [at] if len(found.folded[at]) >= _LONG else []
        kept = [at for at in said if found.folded[at][:_STEM] in stems]
        return kept if len(kept) >= max(_KEPT, _MOST * len(said)) else []

    def _is_hedge(self, at: int) -> bool:
        word = self.parent.words.folded[at]
        if word not in lexicon.UNSURE - lexicon.DEGREES or self.parent.surface(at, at + 1) == ["May"]:
            return False
        return word not in lexicon.ABLE or not lexicon.PERFECT.isdisjoint(self.parent.words.folded[at + 1 : at + 2])


def is_doubt(word: str) -> bool:
    """Whether a word hedges, by what it is or as a conditional: "recevrait", "tendría", "sarebbe", "estaria"."""
    return word in lexicon.UNSURE or word in lexicon.ROUND or (len(word) > _LONG and word.endswith(_CONDITIONAL))


def _leading(text: Read, at: int) -> frozenset[str]:
    """Return the last longer word of the two before a word: "madrugada del domingo"."""
    return frozenset(word[:_STEM] for word in text.words.folded[max(0, at - 2) : at] if len(word) >= _LONG)


def _within(found: list[Number], words: Words) -> list[Number]:
    first = bisect_left(found, words[0], key=lambda number: number.words[0])
    return found[first : bisect_left(found, words[1], key=lambda number: number.words[0])]


def _counted(text: Read, number: Number) -> frozenset[str]:
    """Return the stems of the words behind a figure that may be what it counts."""
    end = number.words[1]
    stop = text.words_in(text.sentence(end - 1))[1]
    return frozenset(word[:_STEM] for word in text.words.folded[end : min(end + _BEHIND, stop)] if len(word) >= _LONG)


def _named(text: Read, words: Words, kind: str) -> list[tuple[str, int]]:
    """Return the weekdays or months among words, each with its word; "may" and "march" with a capital only."""
    days = ((lexicon.DATES.get(word, ""), at) for at, word in enumerate(text.words.folded[slice(*words)], words[0]))
    return [(day, at) for day, at in days if day.startswith(kind) and text.surface(at, at + 1)[0] not in lexicon.NO_DATES]


def _days_in(text: Read, words: Words) -> list[tuple[str, int, int]]:
    """Return the dates among words: the month, the day, and the word that is the day: "19 April", "April 19", "19 de abril"."""
    folded, found = text.words.folded, []
    for month, at in _named(text, words, "month"):
        before = at - 2 if at > 1 and folded[at - 1] in _OF else at - 1
        day = next((near for near in (before, at + 1) if 0 <= near < len(folded) and _DAY.fullmatch(folded[near])), None)
        ranged = day is None or any(_DAY.fullmatch(word) for word in (*folded[max(0, day - 2) : day], *folded[day + 1 : day + 3]))
        if day is not None and not ranged:  # "from 9 to 10 April" is no day
            found.append((month, int(folded[day]), day))
    return found


def _is_hedged(text: Read, number: Number, *, wide: bool = False) -> bool:
    """Whether a hedge stands right before a figure; with ``wide`` anywhere near it."""
    first = number.words[0]
    start, stop = text.words_in(text.sentence(first))
    near = text.words.folded[max(start, first - _HEDGED) : first]
    if not wide:
        return not lexicon.UNSURE.isdisjoint(near)
    return any(is_doubt(word) for word in text.words.folded[start:stop] if word not in lexicon.ROUND) or not lexicon.ROUND.isdisjoint(near)


def with_currency(child: Read, mine: Span, parent: Read, theirs: Span) -> tuple[Span, Span]:
    """Return two spans, with their currencies where these or the magnitudes are what differs."""
    amounts = child.amounts_in(mine), parent.amounts_in(theirs)
    if all(amounts) and differs(amounts[0][0], amounts[1][0]):
        return amounts[0][0].whole, amounts[1][0].whole
    return mine, theirs


def is_year(value: Decimal) -> bool:
    """Whether a value may be a year of which a report speaks."""
    return value == value.to_integral_value() and 1800 <= value < 2100


def is_other(old: Decimal, new: Decimal) -> bool:
    """Whether a figure was changed, not rounded or replaced by one of another kind; a slip of noughts is a change however far it goes."""
    if not old or not new or is_year(old) != is_year(new):
        return False
    if digits(old) == digits(new):
        return True
    ratio = new / old
    rounded = abs(ratio - 1) <= _ROUNDED and len(digits(new)) < len(digits(old))
    return 1 / Decimal(_FAR) < ratio < _FAR and not rounded


def digits(value: Decimal) -> str:
    """Return the digits of a value that tell: 2,300,000 has "23"."""
    return "".join(map(str, value.normalize().as_tuple().digits))
