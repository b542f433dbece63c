"""What a sentence says, beside a claim: the same, the same but for a figure, a day, a name or a denial, or something else."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from headwater.mentions.languages import chosen
from headwater.mentions.packs import pack
from headwater.mentions.quantities import quantities
from headwater.textreuse.anchors import anchors, skeleton
from headwater.textreuse.lexicon import CUES, DATES, NO_DATES
from headwater.tracing.counted import Figure, counted, days_of_months
from headwater.tracing.denials import denies, is_denial, refutes, takes_back
from headwater.tracing.fullnames import full_names, is_form
from headwater.tracing.meaning import subjects, tongue
from headwater.tracing.substituting import Difference, Side, alike, differences, ruled_out, told_share
from headwater.words import words

_SAME_WORDS = 0.6  # share of a claim's words that a sentence must have to be taken for it
_SOME_WORDS = 0.33  # the same where figures agree
_STEM = 3  # consonants by which a name is known in another script; of fewer letters than twice as many it has all, whatever its case
FEW_WORDS = 0.2
"""The same where they agree, and one of them is rare: a sentence with fewer says something else."""
_EXACT = 3  # digits of a figure that two would hardly have by chance beside a rare name, where it is no round one
_SAME_BUT_FIGURE = 0.75  # the same where the figures differ
_BEFORE_MONTHS = frozenset("in of since until till last next early mid late".split())
_BESIDE_A_CUE = 3  # words between a cue and the day on which it was said
# Words that join a clause to another, which says something else; and those that hang one on another, which says something of it.
_JOINTS = frozenset("and but while whereas y pero et mais und aber e ma mas и а но і й та але ale oraz ve ama".split())
_RELATIVES = frozenset(
    "that which who whose where when because although que quien cual qui dont où die der das welche dass weil che cui który która które "
    "который которая которое которые которых что где який яка яке які яких що де".split()
)
# What is negated where the whole of a statement is: "it is not true that ...".
_TRUTH = frozenset("true case correct so wahr richtig stimmt cierto verdad vrai exact vero vera правда верно правдой prawda doğru".split())
_ELIDED = re.compile(r"(?:[ldjnscmt]|qu)'(?=\w)")
_PUNCTUATION = re.compile(r"[,;:()–—]")


@dataclass(frozen=True)
class Wording:
    """A sentence as something to compare: its words, figures and anchors.

    ``find_rare`` returns its names (folded) and figures that tell it from others, each with whether that is sure.
    """

    text: str
    find_rare: Callable[[], Mapping[str, bool]] = dict
    language: str | None = None

    @cached_property
    def rare(self) -> Mapping[str, bool]:
        """Its names and figures that few articles have."""
        return self.find_rare()

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that tell: four letters or more, or digits."""
        return _content(self.text)

    @cached_property
    def _folded(self) -> list[str]:
        return words(self.text).folded

    @cached_property
    def counted(self) -> tuple[Figure, ...]:
        """The figures, number words among them; a year is everybody's."""
        return _counted(self.text)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures as digits with a decimal point, a share with %."""
        return frozenset(figure.key for figure in self.counted)

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
        found = quantities(self.text, pack(self._language), lambda _: False)
        money = (str(mention.value).rpartition(" ") for mention in found if mention.kind == "money")
        return {amount.rpartition("..")[2]: currency for amount, _, currency in money}

    def another_figure(self, other: "Wording") -> bool:
        """Whether each has a figure that the other has not; two amounts in two currencies are not compared."""
        mine, theirs = self._unmatched(other), other._unmatched(self)
        if not (mine and theirs):
            return False
        currencies = [{one._amounts.get(figure) for figure in alone} for one, alone in ((self, mine), (other, theirs))]
        return None in currencies[0] | currencies[1] or bool(currencies[0] & currencies[1])

    @cached_property
    def denies(self) -> bool:
        """Whether something in it is negated or denied, an odd number of times."""
        return denies(self._folded)

    def denies_what(self, claim: "Wording") -> bool:
        """Whether what it has of ``claim`` may be negated or denied; a joined clause ("and nobody was hurt") says other things.

        What is negated behind it, after a comma, is something else, but it may be denied there: "..., which the owner denies".
        """
        whole, narrow = self._clause(claim, _JOINTS), self._clause(claim, _JOINTS, _RELATIVES, marks=True)
        if whole is None or narrow is None:
            return self.denies
        behind = sum(is_denial(word) for word in self._folded[narrow[1] : whole[1]])
        return denies(self._folded[whole[0] : narrow[1]]) != bool(behind % 2)

    def surely_denies(self, claim: "Wording") -> bool:
        """Whether what it has of ``claim`` is negated or denied: in that very clause, not in one that is set beside it or hangs on it.

        "The inspection, which never took place, ..." denies no more than the inspection; "nobody knew that ..." denies nothing.
        """
        clause = self._clause(claim, _JOINTS, _RELATIVES, marks=True)
        return self.denies if clause is None else denies(_without_frame(self._folded[slice(*clause)], claim))

    def _clause(
        self, claim: "Wording", before: frozenset[str], after: frozenset[str] = frozenset(), *, marks: bool = False
    ) -> tuple[int, int] | None:
        """Return the words of the clause that has the words of ``claim``, None where it has none of them.

        It begins after one of the words ``before`` and ends at one of them or of ``after``; with ``marks`` at a comma and the like too.
        """
        said = self._folded
        shared = _shortest(said, claim.content)
        if shared is None:
            return None
        cuts = self._marks if marks else frozenset()
        first = max((at for at in range(shared[0] + 1) if said[at] in before or at in cuts), default=0)
        end = next((at for at in range(shared[1], len(said)) if said[at] in before or said[at] in after or at in cuts), len(said))
        return first, end

    @cached_property
    def _marks(self) -> frozenset[int]:
        """The words before which a comma, a colon, a dash or a bracket stands."""
        found = words(self.text)
        gaps = zip(found.ends, found.starts[1:], strict=False)
        return frozenset(at for at, (end, start) in enumerate(gaps, 1) if _PUNCTUATION.search(self.text, end, start))

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
        told = self._folded
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
        dated = not days.isdisjoint({at - 1, at + 1}) or self._folded[max(0, at - 1)] in _BEFORE_MONTHS
        return dated and self.text[words(self.text).starts[at]].isupper()

    def another_day(self, other: "Wording") -> bool:
        """Whether both name a weekday or both a month, and none in common."""
        return bool(self._another_kind(other))

    def _another_kind(self, other: "Wording") -> str:
        """Return of which kind the days of both are and have none in common; empty where there is none."""
        return next((kind for kind, mine in self.days.items() if kind in other.days and mine.isdisjoint(other.days[kind])), "")

    def another_name(self, other: "Wording") -> bool:
        """Whether one full name of it is not in ``other``, in whatever script, and ``other`` has one that it has not."""
        if any(word in CUES for text in (self, other) for word in text._folded):
            return False  # it may be who says so
        one, others = full_names(self.text) - full_names(other.text), full_names(other.text) - full_names(self.text)
        return len(one) == len(others) == 1

    def carried_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same, and nothing else in the place of its words."""
        told = self._share(other) < _SAME_WORDS or told_share(self.side, other.side) >= _SOME_WORDS
        return told and self.resembles(other) and not self._taken_back(other) and not self.differences(other)

    def _taken_back(self, other: "Wording") -> bool:
        """Whether ``other`` tells what was said before it was put right, and it does not itself."""
        return takes_back(other._folded) and not takes_back(self._folded)

    def perhaps_carried_by(self, other: "Wording") -> bool:
        """Whether ``other`` says the same but for a word of which it cannot be told whether it means the same."""
        found = self.differences(other) if self.resembles(other) else []
        return bool(found) and not found[0].sure

    def differences(self, other: "Wording") -> list[Difference]:
        """Return what ``other`` has in the place of its words; where it is worded anew, only what cannot be so if it is true."""
        if self._language != other._language:
            return list(dict.fromkeys((*self._other_currency(other), *ruled_out(self.side, other.side))))
        found = [*self._other_currency(other), *differences(self.side, other.side)]
        return found if self._share(other) >= _SAME_WORDS else [one for one in found if one.sure]

    def why_not(self, other: "Wording") -> str:
        """Return what ``other`` has otherwise, in its words."""
        if self._taken_back(other):
            return "taken back"
        if found := self.differences(other):
            return "; ".join(one.told() for one in found if one.sure is found[0].sure)
        mine, theirs = self._unmatched(other), other._unmatched(self)
        if mine and theirs:
            return Difference(_listed(mine), _listed(theirs), sure=True).told()
        if kind := self._another_kind(other):
            return Difference(self._written(kind), other._written(kind), sure=True).told()
        return "another name" if self.another_name(other) else "denied"

    @cached_property
    def side(self) -> Side:
        """Itself as one of two that are laid side by side."""
        return Side(self.text, self._language)

    def _share(self, other: "Wording") -> float:
        return len(self.content & other.content) / max(1, len(self.content))

    def _other_currency(self, other: "Wording") -> list[Difference]:
        """Return the amounts that ``other`` gives in another currency only."""
        both = [amount for amount in self._amounts if amount in other._amounts]
        apart = [amount for amount in both if self._amounts[amount] not in other._amounts.values()]
        mine, theirs = ([f"{_listed([amount])} {side._amounts[amount]}" for amount in apart] for side in (self, other))
        return [Difference(a, b, sure=True) for a, b in zip(mine, theirs, strict=True)]

    def translated_by(self, other: "Wording") -> bool:
        """Whether ``other``, which answers a sentence that carries it, does so too: a page may leave the very part of it out."""
        return self.counts_as(other) and self.meets(other) and not self.another_day(other) and not self.differences(other)

    def meets(self, other: "Wording") -> bool:
        """Whether ``other`` speaks of something that it speaks of, where it has no figure; a name alone is in every other sentence."""
        mine = self._subjects | {value.kind for value in self.side.values.values()}
        if self.figures or not mine:
            return True
        if self._language == other._language:
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
        if self._language != other._language and self._retold_by(other):
            return True
        if share >= _SAME_WORDS:
            return self.denies == other.denies_what(self)
        # "Have no bus" and "have to walk" are one: in other words a negation says nothing, a denial does.
        figures = self._telling or self.figures  # a figure that is rounded tells less than the very one
        return bool(figures) and figures <= other.figures and self._refutes == other._refutes and self._known_again(other, share)

    def _retold_by(self, other: "Wording") -> bool:
        """Whether ``other``, in another language, has a name of it, its figures or its day, and speaks of the same."""
        dated = any(not mine.isdisjoint(other.days.get(kind, ())) for kind, mine in self.days.items())
        telling = bool(self._telling) or (dated and not self.another_day(other))
        return telling and bool(self.shared_names(other)) and (alike(self.side, other.side) or told_share(self.side, other.side) > 0)

    @cached_property
    def _refutes(self) -> bool:
        """Whether it has a verb that says that something is not so, or says in so many words that it is not true."""
        return refutes(self._folded)

    def _known_again(self, other: "Wording", share: float) -> bool:
        """Whether more than the figures, which both have, says that ``other`` is about the same."""
        names = self.shared_names(other)
        both = self.content & other.content
        told = {word for word in both if not word[0].isdigit() and f"@{skeleton(word)}" not in self._perhaps_names}
        if names and told and share >= _SOME_WORDS:
            return True
        if not self._telling:
            return False
        known = [sure for name, sure in self.rare.items() if name not in self.figures and self._shares(name, other)]
        if any(known) or (known and any(map(_is_exact, self.figures & other.figures))):
            return True
        if share < FEW_WORDS or not (told or self._subjects & other._subjects - self._meant_by(names)):
            return False
        return bool(known) or bool(names and not self.figures.isdisjoint(self.rare))

    @cached_property
    def _subjects(self) -> frozenset[str]:
        """What it speaks of, in common words of news."""
        return subjects(self.text, self._language)

    def _meant_by(self, names: frozenset[str]) -> frozenset[str]:
        """Return what its words that are ``names`` would mean if they were none: Northton is not the north."""
        return subjects(" ".join(word for word in self._folded if f"@{skeleton(word)}" in names), self._language)

    @cached_property
    def _language(self) -> str:
        return chosen(self.text, self.language) if self.language else tongue(self.text)

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
        if self.resembles(other) and (self._taken_back(other) or any(one.sure for one in self.differences(other))):
            return True
        if self._share(other) < _SAME_BUT_FIGURE:
            return False
        denied = self.denies not in {other.denies_what(self), other.surely_denies(self)}
        return denied or self.another_figure(other) or self.another_day(other) or self.another_name(other)


# The same sentences are asked about for claim after claim.
@lru_cache(maxsize=1 << 16)
def _content(text: str) -> frozenset[str]:
    bare = (_ELIDED.sub("", word) for word in words(text).folded)
    return frozenset(word for word in bare if len(word) > 3 or word[0].isdigit())


@lru_cache(maxsize=1 << 16)
def _counted(text: str) -> tuple[Figure, ...]:
    return tuple(counted(text))


def _listed(figures: Iterable[str]) -> str:
    """Return figures as a person reads them: "34,000"."""
    return ", ".join(f"{int(figure):,}" if figure.isdigit() else figure for figure in sorted(figures))


def _is_exact(figure: str) -> bool:
    """Whether a figure has three digits or more, and more of them than one before the noughts: "2300", not "500"."""
    digits = figure.rstrip("%").replace(".", "")
    return len(digits) >= _EXACT and len(digits.strip("0")) > 1


def _shortest(said: Sequence[str], wanted: frozenset[str]) -> tuple[int, int] | None:
    """Return the shortest run of words, first and end, that has every wanted word which is there at all; None where none is."""
    last: dict[str, int] = {}
    present = wanted.intersection(said)
    best: tuple[int, int] | None = None
    for at, word in enumerate(said):
        if word in present:
            last[word] = at
            first = min(last.values())
            if len(last) == len(present) and (best is None or at + 1 - first < best[1] - best[0]):
                best = first, at + 1
    return best


def _without_frame(said: Sequence[str], claim: Wording) -> Sequence[str]:
    """Return the words of a clause without those that only say how it is known: "nobody saw that ...", not "it is not true that ..."."""
    first = next(at for at, word in enumerate(said) if word in claim.content)
    at = next((at for at, word in enumerate(said[:first]) if word in _RELATIVES), None)
    if at is None or any(word in _TRUTH or is_denial(word) for word in said[:at]):
        return said
    return said[at:]


def _is_latin(text: str) -> bool:
    """Whether the first letter of a text is of the Latin alphabet."""
    return next((sign < "\u0370" for sign in text if sign.isalpha()), True)
