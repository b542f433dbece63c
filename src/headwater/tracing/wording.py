"""What a sentence says, beside a claim: the same, the same but for a figure, a day, a name or a denial, or something else."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from headwater.mentions.packs import pack
from headwater.mentions.quantities import quantities
from headwater.textreuse.anchors import anchors, skeleton
from headwater.textreuse.lexicon import CUES, DATES, NO_DATES
from headwater.tracing.asking import asks
from headwater.tracing.clauses import Said
from headwater.tracing.counted import Figure, counted, days_of_months, is_exact, listed
from headwater.tracing.denials import refutes, takes_back
from headwater.tracing.fullnames import full_names, is_form
from headwater.tracing.hours import is_hour
from headwater.tracing.meaning import subjects, tongue
from headwater.tracing.substituting import (
    STEM,
    Difference,
    Side,
    alike,
    counts_alike,
    counts_apart,
    differences,
    is_inflected,
    met_in,
    ruled_out,
    tells,
    told_share,
)
from headwater.tracing.telling import Telling, telling
from headwater.words import words

_SAME_WORDS = 0.6  # share of a claim's words that a sentence must have to be taken for it
_SOME_WORDS = 0.33  # the same where figures agree
_STEM = 3  # consonants by which a name is known in another script; of fewer letters than twice as many it has all, whatever its case
FEW_WORDS = 0.2
"""The same where they agree, and one of them is rare: a sentence with fewer says something else."""
_ENGLISH_STEM = 0.75  # share of a word that its forms have in common: English inflects little
_ENGLISH_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|[ds])$")
_THINGS_ALIKE = 2  # meanings that two sentences with the same figures share, from which on they tell one thing without a name
_NEARLY_ALL = 0.8  # share of a claim's words that an article has, of which a sentence may have a part
_HALF = 0.5  # of the meanings of a claim, and of its words that tell where its figure is one of many
_SAME_BUT_FIGURE = 0.75  # the same where the figures differ
_BEFORE_MONTHS = frozenset("in of since until till last next early mid late".split())
_BESIDE_A_CUE = 3  # words between a cue and the day on which it was said
_ELIDED = re.compile(r"(?:[ldjnscmt]|qu)'(?=\w)")


@dataclass(frozen=True)
class Wording:
    """A sentence as something to compare: its words, figures and anchors.

    ``find_rare`` returns its names (folded) and figures that tell it from others, each with whether that is sure. ``language`` is
    that of its words, guessed where it is not given; ``context`` is the article that it stands in; ``find_telling`` returns how much its
    words and figures tell in an archive.
    """

    text: str
    find_rare: Callable[[], Mapping[str, bool]] = dict
    language: str | None = None
    context: "Wording | None" = None
    find_telling: Callable[[str, str, Iterable[Figure]], Telling] = telling

    @cached_property
    def rare(self) -> Mapping[str, bool]:
        """Its names and figures that few articles have."""
        return self.find_rare()

    @cached_property
    def telling(self) -> Telling:
        """How much each of its words and figures tells, in the archive that is asked or else in news."""
        return self.find_telling(self.text, self.tongue, self.counted)

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that tell: four letters or more, or digits."""
        return _content(self.text)

    @cached_property
    def counted(self) -> tuple[Figure, ...]:
        """The figures, number words among them; a year is everybody's."""
        return _counted(self.text, self.tongue)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures as digits with a decimal point, a share with %."""
        return _figures(self.text, self.tongue)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The figures as others may give them too: 180 of mm for 18 of cm."""
        return frozenset[str]().union(*(figure.spellings for figure in self.counted))

    def _unmatched(self, other: "Wording") -> frozenset[str]:
        """Return the figures that no figure of ``other`` agrees with."""
        return frozenset(mine.key for mine in self.counted if not any(mine.agrees(theirs) for theirs in other.counted))

    def counts_as(self, other: "Wording") -> bool:
        """Whether ``other`` has all its figures; beside one that tells, a single digit may be left out, but not be another."""
        unmatched = self._unmatched(other)
        return not unmatched or (unmatched.isdisjoint(self._telling) and bool(self._telling) and not other._unmatched(self))

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The figures of two digits or more, and shares."""
        return frozenset(figure for figure in self.figures if len(figure.replace(".", "")) > 1)

    @cached_property
    def _amounts(self) -> dict[str, str]:
        """The figures that are money, each with its currency."""
        found = quantities(self.text, pack(self.tongue), lambda _: False)
        money = (str(mention.value).rpartition(" ") for mention in found if mention.kind == "money")
        return {amount.rpartition("..")[2]: currency for amount, _, currency in money}

    def another_figure(self, other: "Wording") -> bool:
        """Whether each has a figure that the other has not; an hour and a number, or amounts in two currencies, are not compared."""
        mine, theirs = self._unmatched(other), other._unmatched(self)
        if set(map(is_hour, mine)).isdisjoint(map(is_hour, theirs)):
            return False
        currencies = [{one._amounts.get(figure) for figure in alone} for one, alone in ((self, mine), (other, theirs))]
        return None in currencies[0] | currencies[1] or bool(currencies[0] & currencies[1])

    @cached_property
    def said(self) -> Said:
        """Itself as clauses, in which something may be denied."""
        return Said(self.text, self.tongue)

    @cached_property
    def names(self) -> frozenset[str]:
        """The skeletons of the names, the same in every script."""
        return frozenset(a for a in anchors(self.text) if a.startswith("@"))

    @cached_property
    def _perhaps_names(self) -> frozenset[str]:
        """The same with its first word, which has a capital whether it is a name or not."""
        return frozenset(a for a in anchors(f"xx {self.text}") if a.startswith("@"))

    def shared_names(self, other: "Wording") -> frozenset[str]:
        """Return the names that both have, and that one of them has where a capital tells."""
        return (self.names & other._perhaps_names) | (self._perhaps_names & other.names)

    @cached_property
    def days(self) -> dict[str, frozenset[str]]:
        """The weekdays, the months and their days that it names, by number."""
        return {kind: frozenset(number for of, number, _ in self._dates if of == kind) for kind in {of for of, _, _ in self._dates}}

    @cached_property
    def _dates(self) -> list[tuple[str, str, int]]:
        """The same one by one, with the word of each; not those beside a cue: when it was said is not when it was."""
        told = self.said.folded
        near_cue = {at + step for at, word in enumerate(told) if word in CUES for step in range(-_BESIDE_A_CUE, _BESIDE_A_CUE + 1)}
        days = days_of_months(told)
        dates = [at for at, w in enumerate(told) if w in DATES and (w not in NO_DATES or self._is_month(at, days))]
        named = ((*DATES[told[at]].partition(" "), at) for at in dates)
        found = [*((kind, number, at) for kind, _, number, at in named), *(("day", told[at].lstrip("0"), at) for at in sorted(days))]
        return [(kind, number, at) for kind, number, at in found if at not in near_cue]

    def _written(self, kind: str) -> str:
        """Return the days of a kind as they are written."""
        return ", ".join(self.side.shown(at, at + 1) for of, _, at in self._dates if of == kind)

    def _is_month(self, at: int, days: frozenset[int]) -> bool:
        """Whether a word that may be none is a month: with a capital, beside a day or after a word that stands before months."""
        dated = not days.isdisjoint({at - 1, at + 1}) or self.said.folded[max(0, at - 1)] in _BEFORE_MONTHS
        return dated and self.text[words(self.text).starts[at]].isupper()

    def another_day(self, other: "Wording") -> bool:
        """Whether both name a weekday or both a month, and none in common."""
        return bool(self._another_kind(other))

    def _another_kind(self, other: "Wording") -> str:
        """Return of which kind the days of both are and have none in common; empty where there is none."""
        return next((kind for kind, mine in self.days.items() if kind in other.days and mine.isdisjoint(other.days[kind])), "")

    def another_name(self, other: "Wording") -> bool:
        """Whether one full name of it is not in ``other``, in whatever script, and ``other`` has one that it has not."""
        if any(word in CUES for text in (self, other) for word in text.said.folded):
            return False  # it may be who says so
        one, others = full_names(self.text) - full_names(other.text), full_names(other.text) - full_names(self.text)
        return len(one) == len(others) == 1 and not one <= {skeleton(word) for word in other.said.folded}

    def carried_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same, and nothing else in the place of its words."""
        told = self._share(other) < _SAME_WORDS or told_share(self.side, other.side) >= _SOME_WORDS
        said = not (self.asked_by(other) or self.taken_back(other))
        return told and said and self.resembles(other) and not self.differences(other)

    def asked_by(self, other: "Wording") -> bool:
        """Whether ``other`` asks and it does not itself."""
        return asks(other.text) and not asks(self.text)

    def taken_back(self, other: "Wording") -> bool:
        """Whether ``other`` tells what was said before it was put right, and it does not itself."""
        return takes_back(other.said.folded) and not takes_back(self.said.folded)

    def perhaps_carried_by(self, other: "Wording") -> bool:
        """Whether ``other`` asks it, or says the same but for a word of which it cannot be told whether it means the same."""
        if not self.resembles(other):
            return False
        found = self.differences(other)
        return not found[0].sure if found else self.asked_by(other)

    def differences(self, other: "Wording") -> list[Difference]:
        """Return what ``other`` has in the place of its words; where it is worded anew, only what cannot be so if it is true."""
        if self.tongue != other.tongue:
            return list(dict.fromkeys((*self.other_currency(other), *ruled_out(self.side, other.side))))
        found = [*self.other_currency(other), *differences(self.side, other.side)]
        return found if self._share(other) >= _SAME_WORDS else [one for one in found if one.sure]

    def why_not(self, other: "Wording") -> str:
        """Return what ``other`` has otherwise, in its words, or may have; empty where that cannot be told."""
        if self.asked_by(other):
            return "asked, not said"
        return self.surely_not(other) or "; ".join(one.told() for one in self.differences(other))

    def surely_not(self, other: "Wording") -> str:
        """Return what ``other`` has that cannot be if it is true, in its words; empty where there is nothing."""
        if self.taken_back(other):
            return "taken back"
        if found := [one for one in self.differences(other) if one.sure]:
            return "; ".join(one.told() for one in found)
        if self.another_figure(other):
            return Difference(listed(self._unmatched(other)), listed(other._unmatched(self)), sure=True).told()
        if kind := self._another_kind(other):
            return Difference(self._written(kind), other._written(kind), sure=True).told()
        if self.another_name(other):
            return "another name"
        return "denied" if self.denied_by(other) else ""

    def denied_by(self, other: "Wording") -> bool:
        """Whether what ``other`` has of it is negated or denied, or the other way round."""
        abroad = self.tongue != other.tongue and self._denied_abroad(other)
        return abroad or self._denied_at_home(other) or self.refutes != other.refutes

    def _denied_at_home(self, other: "Wording") -> bool:
        """Whether what ``other`` has of its very words is negated or denied."""
        return self.said.denies not in {other.said.denies_what(self.content), other.said.surely_denies(self.content)}

    @cached_property
    def side(self) -> Side:
        """Itself as one of two that are laid side by side."""
        return Side(self.text, self.tongue)

    def _share(self, other: "Wording") -> float:
        return len(self.answered_by(other)) / max(1, len(self.content))

    def answered_by(self, other: "Wording") -> frozenset[str]:
        """Return its words that tell which ``other`` has, as they are or in another form: górników for górnikami."""
        is_form = _is_english_form if self.tongue == "en" else is_inflected
        missing = self.content - other.content
        formed = {word for word in missing if any(is_form(word, there) for there in other._by_start.get(word[:STEM], ()))}
        return (self.content & other.content) | formed

    @property
    def starts(self) -> frozenset[str]:
        """How its words that tell begin, whatever their form."""
        return _starts(self.text)

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        """The words that tell, by the letters that all forms of one have."""
        found: dict[str, list[str]] = {}
        for word in self.content:
            found.setdefault(word[:STEM], []).append(word)
        return found

    def other_currency(self, other: "Wording") -> list[Difference]:
        """Return the amounts that ``other`` gives in another currency only."""
        both = [amount for amount in self._amounts if amount in other._amounts]
        apart = [amount for amount in both if self._amounts[amount] not in other._amounts.values()]
        mine, theirs = ([f"{listed([amount])} {side._amounts[amount]}" for amount in apart] for side in (self, other))
        return [Difference(a, b, sure=True) for a, b in zip(mine, theirs, strict=True)]

    def translated_by(self, other: "Wording") -> bool:
        """Whether ``other``, which answers a sentence that carries it, does so too: a page may leave the very part of it out."""
        same = self.counts_as(other) and self.meets(other) and not self.another_day(other) and not self.differences(other)
        if self.tongue != other.tongue:
            return same and not self._perhaps_denied_abroad(other)
        return same and not (self.refutes != other.refutes and self._denied_at_home(other))

    def meets(self, other: "Wording") -> bool:
        """Whether ``other`` speaks of something that it speaks of, where it has no figure; a name alone is in every other sentence."""
        mine = self._subjects | {value.kind for value in self.side.values.values()}
        if self.figures or not mine:
            return True
        if self.tongue == other.tongue:
            return told_share(self.side, other.side) >= _SOME_WORDS
        return not self._subjects.isdisjoint(other._subjects) or alike(self.side, other.side)

    def resembles(self, other: "Wording") -> bool:
        """Whether ``other`` has what the claim is known by, whatever stands in the place of its other words.

        Without figures: most of the words. With figures: the same ones, and a name with a third of the words; or with a fifth of them a
        rare name, or a name and a rare figure. A word or a meaning is shared beside these, unless the name is surely rare or the figure
        exact.
        """
        share = self._share(other)
        if not self.counts_as(other):
            return False
        if (share >= _SAME_WORDS and self.another_day(other)) or (share >= _SAME_BUT_FIGURE and self.another_name(other)):
            return False
        if self._told_abroad(other, share):
            return not self._perhaps_denied_abroad(other)
        if share >= _SAME_WORDS:
            return self.said.denies == other.said.denies_what(self.content)
        # "Have no bus" and "have to walk" are one: in other words a negation says nothing, a denial does.
        return self.refutes == other.refutes and self._known(other, share)

    def _told_abroad(self, other: "Wording", share: float) -> bool:
        """Whether ``other`` is in another language, and speaks of what the claim says, be it to deny it."""
        return self.tongue != other.tongue and (self._retold_by(other) or self._known(other, share))

    def _known(self, other: "Wording", share: float) -> bool:
        """Whether ``other`` has the figures, and what says that these are those of the claim."""
        figures = self._telling or self.figures  # a figure that is rounded tells less than the very one
        if not figures or not figures <= other.spellings or self._counts_another(other):
            return False
        return self._known_again(other, share) or self._known_by_context(other, share) or self._known_by_count(other)

    def _retold_by(self, other: "Wording") -> bool:
        """Whether ``other``, in another language, has a name of it, its figures or its day, and speaks of the same."""
        dated = any(not mine.isdisjoint(other.days.get(kind, ())) for kind, mine in self.days.items())
        telling = bool(self._telling) or (dated and not self.another_day(other))
        return telling and bool(self.shared_names(other)) and (alike(self.side, other.side) or told_share(self.side, other.side) > 0)

    def _denied_abroad(self, other: "Wording") -> bool:
        """Whether what ``other``, in another language, has of it is denied, or negated where it is told in nearly the same words."""
        met = met_in(self.side, other.side)
        if self.refutes != other.refutes:
            return self.said.denies != other.said.denies_by_then(met)
        negated = self.said.denies not in {other.said.denies_what(met), other.said.surely_denies(met)}
        return negated and told_share(self.side, other.side) >= _SAME_BUT_FIGURE

    def _perhaps_denied_abroad(self, other: "Wording") -> bool:
        """Whether it is, or is perhaps, for the denial stands behind that clause: "..., which the owner denies"."""
        behind = self.refutes != other.refutes and self.said.denies != other.said.denies_what(met_in(self.side, other.side))
        return behind or self._denied_abroad(other)

    @cached_property
    def refutes(self) -> bool:
        """Whether it has a verb that says that something is not so, or says in so many words that it is not true."""
        return refutes(self.said.folded)

    def _known_again(self, other: "Wording", share: float) -> bool:
        """Whether more than the figures, which both have, says that ``other`` is about the same."""
        names, told = self.shared_names(other), self._told_by(other)
        if names and told and share >= _SOME_WORDS:
            return True
        if not self._telling:
            return False
        known = [sure for name, sure in self.rare.items() if name not in self.figures and self._shares(name, other)]
        if any(known) or (known and (self.tongue != other.tongue or any(map(is_exact, self.figures & other.spellings)))):
            return True
        if share < FEW_WORDS or not (told or self._subjects & other._subjects - self._meant_by(names)):
            return False
        return bool(known) or (any(len(name) > _STEM for name in names) and not self.figures.isdisjoint(self.rare))

    def _told_by(self, other: "Wording") -> frozenset[str]:
        """Return its words, no names, that tell something and that ``other`` has in some form."""
        return frozenset(word for word in self.answered_by(other) if tells(word) and f"@{skeleton(word)}" not in self._perhaps_names)

    def _counts_another(self, other: "Wording") -> bool:
        """Whether ``other``, in its language, counts something else and has no word of it: 412 winners, not 412 flooded houses."""
        if self.tongue != other.tongue or self._told_by(other) or told_share(self.side, other.side) > 0:
            return False
        common = self._subjects & other._subjects - self._meant_by(self.shared_names(other))
        return not common and counts_apart(self.side, other.side)

    def _known_by_context(self, other: "Wording", share: float) -> bool:
        """Whether ``other`` counts the same things or money, or has an exact figure few have, in an article that has a rare name of it.

        "14 cottages were damaged" is said of Lypivka where the article is about Lypivka.
        """
        if other.context is None:
            return False
        exact = any(figure in self.rare and is_exact(figure) for figure in self.figures)
        counted = (self._telling or share >= _SOME_WORDS) and (counts_alike(self.side, other.side) or self._same_money(other))
        spread = share >= _SOME_WORDS and told_share(self.side, other.side) >= _SOME_WORDS and self._share(other.context) >= _NEARLY_ALL
        return bool(exact or counted or spread) and any(self._shares(name, other.context) for name in self.rare if name not in self.figures)

    def _same_money(self, other: "Wording") -> bool:
        """Whether ``other`` has an amount of it, in its currency."""
        return any(other._amounts.get(amount) == currency for amount, currency in self._amounts.items())

    def _known_by_count(self, other: "Wording") -> bool:
        """Whether ``other`` has the figures of a claim that names nobody, and speaks of the same: "640 arnie morte in quattro villaggi"."""
        if self.names or not self._telling:
            return False
        exact = any(figure in self.rare and is_exact(figure) for figure in self.figures)
        common = len(self._things & other._things)
        worded = self.tongue != other.tongue or told_share(self.side, other.side) >= (_SOME_WORDS if exact else _HALF)
        return worded and common >= (1 if exact else _THINGS_ALIKE) and common >= _HALF * len(self._things)

    @cached_property
    def _things(self) -> frozenset[str]:
        """What it speaks of beside its figures."""
        return frozenset(one for one in self._subjects if not one.isdigit()) | {value.kind for value in self.side.values.values()}

    @cached_property
    def _subjects(self) -> frozenset[str]:
        """What it speaks of, in common words of news."""
        return subjects(self.text, self.tongue)

    def _meant_by(self, names: frozenset[str]) -> frozenset[str]:
        """Return what its words that are ``names`` would mean if they were none: Northton is not the north."""
        return subjects(" ".join(word for word in self.said.folded if f"@{skeleton(word)}" in names), self.tongue)

    @cached_property
    def tongue(self) -> str:
        """Its language, guessed where it is not given."""
        return self.language or tongue(self.text)

    @cached_property
    def _capitals(self) -> dict[str, bool]:
        """The words with a capital, folded, and whether they have it where no sentence begins."""
        found = words(self.text)
        written = [
            (word, at) for at, (word, start) in enumerate(zip(found.folded, found.starts, strict=True)) if self.text[start].isupper()
        ]
        return {word: any(at for other, at in written if other == word) for word, _ in written}

    def _shares(self, name: str, other: "Wording") -> bool:
        """Whether ``other`` has a name of it (folded), as it is spelled but for its ending; in another script, as it sounds."""
        inside = self._capitals.get(name, False)
        if any(is_form(word, name) and (inside or there) for word, there in other._capitals.items()):
            return True
        sound = f"@{skeleton(name)}"
        return len(sound) > _STEM and _is_latin(name) != _is_latin(other.text) and sound in self.shared_names(other)

    def contradicted_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same but for a figure, a weekday, a month or a full name, or tells another outcome, or denies it."""
        if self.asked_by(other):
            return False
        if self.resembles(other) and (self.taken_back(other) or any(one.sure for one in self.differences(other))):
            return True
        share = self._share(other)
        if self.counts_as(other) and self._told_abroad(other, share) and self._denied_abroad(other):
            return True
        if share < _SAME_BUT_FIGURE:
            return False
        return self._denied_at_home(other) or self.another_figure(other) or self.another_day(other) or self.another_name(other)


def _is_english_form(a: str, b: str) -> bool:
    """Whether two English words are forms of one: by their beginnings, or but for the endings of verbs ("sailed", "sail")."""
    return is_inflected(a, b, _ENGLISH_STEM) or _ENGLISH_ENDING.sub("", a) == _ENGLISH_ENDING.sub("", b)


# The same sentences are asked about for claim after claim.
@lru_cache(maxsize=1 << 16)
def _content(text: str) -> frozenset[str]:
    bare = (_ELIDED.sub("", word) for word in words(text).folded)
    return frozenset(word for word in bare if len(word) > 3 or word[0].isdigit())


@lru_cache(maxsize=1 << 16)
def _counted(text: str, language: str) -> tuple[Figure, ...]:
    return tuple(counted(text, language))


@lru_cache(maxsize=1 << 16)
def _figures(text: str, language: str) -> frozenset[str]:
    return frozenset(figure.key for figure in _counted(text, language))


@lru_cache(maxsize=1 << 16)
def _starts(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _content(text))


def _is_latin(text: str) -> bool:
    """Whether the first letter of a text is of the Latin alphabet."""
    return next((sign < "\u0370" for sign in text if sign.isalpha()), True)
