"""What a relay changed by edits of the passages it took: figures, dates, names, negations, hedges, quotations, attributions.

Pure functions; the words that tell a change from rewording are in ``lexicon``.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from headwater.models import ChangeKind
from headwater.romanising import distance
from headwater.spans import Spans
from headwater.textreuse import lexicon
from headwater.textreuse.aligning import Passage
from headwater.textreuse.amounts import differs, figure, figure_changed, figures_at_end, is_converted
from headwater.textreuse.answering import is_doubt
from headwater.textreuse.edits import Edit, Found, Read, edits, pieces
from headwater.textreuse.opposites import negations, turned
from headwater.textreuse.sources import Sources, names_one_of
from headwater.textreuse.sureness import cites, doubts
from headwater.textreuse.voices import additions, asserts, reassigned
from headwater.words import fold

_SMALL = 4  # words on either side of an edit that turns on one figure or date; in a longer one the sentence was written anew
_TURN = 3  # the same for a negation or a hedge
_ATTRIBUTION = 16  # words of an attribution that was left out
_NEARBY = 40  # words from an attribution that is gone to one that has come, where it was moved
_NAMED = 5  # words for whoever has an opinion, with the verb
_CUT = 3  # words by which a quotation is shorter
_NAME = 4  # letters of a name whose spelling is compared; shorter ones differ by being other names
_STEM = 6  # letters with which two names begin, of which three may differ behind them
_ENDINGS = frozenset({"", "s", "es", "n", "an", "ian", "ns", "e", "en", "er", "d", "ed", "ly", "y", "i", "ish", "ese"})
_CASES = frozenset(
    "а я у ю о е є и і ы ь й ий ый ой ая яя ое ее ого его ому ему ым им ом ем ою ею ую юю ых их ов ев ів їв ам ям ами ями ах ях ев "
    "ей ьца ьцу ьцем ець ця цю цем ец ца цу це".split()
)  # of names in Cyrillic
_DOUBT = 6  # words of a clause that hedges
_LONG = 5  # letters of a word that says something
_YEAR = re.compile(r"(?:19|20)\d\d")


def _stem(word: str) -> str:
    return re.sub(r"['’ʼ]s?$", "", word)


def _date(word: str) -> str | None:
    """Return which weekday or month a word names; "may" and "march" only with a capital."""
    return None if word in lexicon.NO_DATES else lexicon.DATES.get(fold(_stem(word)))


def _date_shifted(old: list[str], new: list[str]) -> bool:
    """Whether one weekday stands for another, or one month for another."""
    before, after = {d for word in old if (d := _date(word))}, {d for word in new if (d := _date(word))}
    kinds = {day.split()[0] for day in before} & {day.split()[0] for day in after}
    return bool(kinds) and not before & after


def _is_inflected(x: str, y: str) -> bool:
    """Whether two folded words differ as forms of one word do: a plural or a derived adjective, a case ending in Cyrillic."""
    shared = next((at for at, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    endings = {x[shared:], y[shared:]}
    if any("Ѐ" <= letter <= "ӿ" for letter in x):
        return shared >= _NAME - 1 and endings <= _CASES | {""}
    if not x.isascii():
        return shared >= _NAME and max(map(len, endings)) <= 3
    return endings <= _ENDINGS and "" in endings


def is_respelling(old: str, new: str) -> bool:
    """Whether two capitalised words are one name spelled in two ways."""
    x, y = fold(_stem(old)), fold(_stem(new))
    if not (old[0].isupper() and new[0].isupper() and x.isalpha() and y.isalpha()):
        return False
    if x == y or min(len(x), len(y)) < _NAME or _date(old) or _date(new):
        return False
    most = 3 if x[:_STEM] == y[:_STEM] and min(len(x), len(y)) > _STEM else 1 if len(x) == len(y) < 6 else 2
    return distance(x, y, most) <= most and not _is_inflected(x, y)


def _hedges(written: list[str], language: str) -> bool:
    folded = [fold(word) for word in written if word != "May"]
    return not lexicon.HEDGES.isdisjoint(folded) or bool(doubts(folded, language))


def _is_clause_of_doubt(old: list[str], new: list[str], language: str) -> bool:
    """Whether nothing but a hedge with its small words is gone: "which is understood to have promised", "which had promised"."""
    unsure = {at for first, end in doubts(old, language) for at in range(first, end)} | {
        at for at, word in enumerate(old) if word in lexicon.UNSURE
    }
    if not unsure or any(word in lexicon.UNSURE for word in new) or doubts(new, language):
        return False
    telling = {word[:_NAME] for at, word in enumerate(old) if len(word) >= _LONG and at not in unsure}
    return telling <= {word[:_NAME] for word in new}


def _years(written: list[str]) -> bool:
    return any(_YEAR.fullmatch(word) for word in written)


class Comparison:
    """A child and a parent with the passages they share, aligned word by word."""

    def __init__(self, child: Read, parent: Read, shared: list[Passage], credited: tuple[Spans, Spans], outlets: frozenset[str]) -> None:
        self.child, self.parent, self.shared = child, parent, shared
        self.own_credits, self.credited = credited
        self.outlets = outlets
        self.sources = Sources(child, parent, outlets)
        self.edits = [edit for passage in shared for edit in edits(child, parent, passage)]
        self.word_of = {a + at: b + at for passage in shared for a, b, size in pieces(child, parent, passage) for at in range(size)}
        self.kept = frozenset(self.word_of.values())
        self.lower = child.lower | parent.lower
        self.parent_quoted = frozenset(word for span in parent.quotations for word in range(*parent.words_in(span)))
        self.quoted = [parent.words_in(span) for span in parent.quotations]
        self.beginnings = {tuple(parent.words.folded[start : start + _CUT]): (start, stop) for start, stop in self.quoted}

    def found(self) -> Iterator[Found]:
        """Yield all changes, edit by edit, then quotation by quotation."""
        amounts_changed = list(self._amounts())
        yield from amounts_changed
        counted = {word for _, (first, end), _ in amounts_changed for word in range(first, end)}
        voices = list(self._voices())
        yield from voices
        told = {word for _, (first, end), _ in voices for word in range(first, end)}
        for edit in self.edits:
            old, new = self.parent.surface(edit.b, edit.b_end), self.child.surface(edit.a, edit.a_end)
            yield from self._names(edit, old, new)
            if counted.isdisjoint(range(edit.a, edit.a_end)):
                yield from self._said(edit, old, new)
            others = list(self._of_sources(edit)) if told.isdisjoint(range(edit.a, edit.a_end)) else []
            yield from others
            if self.sources.is_told(edit):
                yield from self._without(edit)
            elif (
                not others
                and len(new) < len(old) <= _ATTRIBUTION
                and (self._cues_outside(edit) or self._is_opinion(edit))
                and not self._cues_in(self.child, edit.a, edit.a_end)
                and not self._is_moved(edit)
            ):
                yield from self._attribution(edit)
        for start, end in self.child.quotations:
            yield from self._quotation(*self.child.words_in((start, end)))

    def _amounts(self) -> Iterator[Found]:
        """Yield amounts of the same digits with another magnitude or in another currency."""
        theirs = {self.parent.words_in((one.start, one.end))[0]: one for one in self.parent.amounts}
        for mine in self.child.amounts:
            first, end = self.child.words_in((mine.start, mine.end))
            other = theirs.get(self.word_of.get(first, -1))
            if other and differs(mine, other):
                yield "figure_changed", (first, end), self.parent.words_in((other.start, other.end))

    def _is_same_amount(self, edit: Edit) -> bool:
        """Whether the figures of an edit are worth the same on both sides, or may have been converted."""
        mine = self.child.amounts_in(self.child.span(edit.a, edit.a_end))
        theirs = self.parent.amounts_in(self.parent.span(edit.b, edit.b_end))
        return any(one.value == other.value or is_converted(one, other) for one in mine for other in theirs)

    def _of_sources(self, edit: Edit) -> Iterator[Found]:
        """Yield the source that stands in the place of another; a credit only where it names neither the parent nor the child."""
        if not self.sources.is_other(edit):
            return
        mine, theirs = (edit.a, edit.a_end), (edit.b, edit.b_end)
        credit = self.own_credits.touch(self.child.span(*mine)) or self.credited.touch(self.parent.span(*theirs))
        if not credit or not names_one_of(self.sources.names(self.child, *mine), self.outlets):
            yield "attribution_changed", mine, theirs

    def _without(self, edit: Edit) -> Iterator[Found]:
        """Yield the sentence from which it is gone to whom something was said."""
        word = edit.a - 1 if edit.a and self.parent.sentence(edit.b) == self.parent.sentence(max(0, edit.b - 1)) else edit.a
        if word < len(self.child.words):
            yield "attribution_dropped", self.child.words_in(self.child.sentence(word)), (edit.b, edit.b_end)

    def _voices(self) -> Iterator[Found]:
        """Yield statements given to another speaker, and what is said in the child's own voice; credits are neither."""
        for mine, theirs in reassigned(self.child, self.parent, self.word_of):
            if not (self.own_credits.touch(self.child.span(*mine)) or self.credited.touch(self.parent.span(*theirs))):
                yield "attribution_changed", mine, theirs
        known = frozenset(self.parent.words.folded)
        for mine, theirs in additions(self.child, self.edits, self.shared):
            if asserts(self.child, mine, known) and not self.own_credits.touch(self.child.span(*mine)):
                yield "assertion_added", mine, theirs

    def _said(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield what an edit changes of what is said; in a long one only the thing counted and a clause of doubt are looked at."""
        if max(len(old), len(new)) <= _SMALL:
            yield from self._of_words(edit, old, new)
        elif max(len(old), len(new)) <= _ATTRIBUTION:
            yield from self._counted(edit, old, new)
            if len(old) <= _DOUBT and edit.inner and self._is_one_sentence(edit):
                yield from self._of_certainty(edit, old, new)

    def _of_words(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield what a small edit changes; one that redates or recounts is not asked for more."""
        if _date_shifted(old, new):
            yield "date_shifted", (edit.a, edit.a_end), (edit.b, edit.b_end)
        elif figure_changed(old, new) and not self._is_same_amount(edit):
            kind: ChangeKind = "date_shifted" if (_years(old) and _years(new)) or self._is_day(edit) else "figure_changed"
            yield kind, (edit.a, edit.a_end), (edit.b, edit.b_end)
        elif edit.inner and self._is_one_sentence(edit):
            yield from self._of_certainty(edit, old, new)

    def _counted(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield the figures at the end of an edit that count the same thing, whatever else was put otherwise.

        "... destroyed 18 | tonnes of grain", "... wiped out 80 | tonnes of grain".
        """
        before, after = figures_at_end(old), figures_at_end(new)
        if not (before and after and self._goes_on(edit)):
            return
        if figure_changed(old[-before:], new[-after:]) and not {figure(word) for word in new[-after:]} & {figure(word) for word in old}:
            yield "figure_changed", (edit.a_end - after, edit.a_end), (edit.b_end - before, edit.b_end)

    def _goes_on(self, edit: Edit) -> bool:
        """Whether the same word, no month, follows the edit in its sentence on both sides."""
        a, b = edit.a_end, edit.b_end
        if a >= len(self.child.words) or b >= len(self.parent.words) or self.child.words.folded[a] != self.parent.words.folded[b]:
            return False
        whole = self.child.sentence(a - 1) == self.child.sentence(a) and self.parent.sentence(b - 1) == self.parent.sentence(b)
        return whole and not _date(self.child.surface(a, a + 1)[0])

    def _of_certainty(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield words that say the opposite, with the verb before them, or a hedge that went, with the word after it."""
        before, after = [fold(word) for word in old], [fold(word) for word in new]
        short = max(len(old), len(new)) <= _TURN
        opposite = turned(before, after) if max(len(old), len(new)) <= _SMALL else None
        if opposite and (short or (old and new)):
            yield opposite, (edit.a - 1, edit.a_end), (edit.b - 1, edit.b_end)
        elif bool(negations(before)) == bool(negations(after)):  # "could not" and "was unable to" are no hedges
            if short and _hedges(old, self.parent.language):
                hedged = not (any(map(is_doubt, after)) or doubts(after, self.child.language)) and not (
                    lexicon.HEARSAY.intersection(before) and self._is_cited(edit)
                )
            else:
                hedged = _is_clause_of_doubt(before, after, self.parent.language)
            if hedged:
                yield "hedge_dropped", (edit.a, edit.a_end + 1), (edit.b, edit.b_end + 1)

    def _is_cited(self, edit: Edit) -> bool:
        """Whether the child's sentence names more sources than the parent's: "reportedly", "the Post reported"."""
        if edit.a >= len(self.child.words):
            return False
        mine, theirs = self.child.words_in(self.child.sentence(edit.a)), self.parent.words_in(self.parent.sentence(edit.b))
        return len(self._cues_in(self.child, *mine)) > len(self._cues_in(self.parent, *theirs))

    def _is_one_sentence(self, edit: Edit) -> bool:
        """Whether the edit, with the word before it, stands in one sentence on both sides: no sentence was added or left out."""
        sides = ((self.child, edit.a, edit.a_end), (self.parent, edit.b, edit.b_end))
        return all(text.sentence(max(0, first - 1)) == text.sentence(max(first, end) - 1) for text, first, end in sides)

    def _names(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield the names that an edit respells; each word of it is compared with each, for the words around may be new."""
        if max(len(old), len(new)) > _ATTRIBUTION:
            return
        for at, after in enumerate(new):
            for where, before in enumerate(old):
                if not is_respelling(before, after) or {fold(before), fold(after)} & self.lower:
                    continue
                if not self._are_forms(edit.a + at, edit.b + where):
                    yield "name_respelled", (edit.a + at, edit.a + at + 1), (edit.b + where, edit.b + where + 1)

    def _are_forms(self, a: int, b: int) -> bool:
        """Whether two words that open their sentences and begin alike are forms of one, of a verb as often as not: no names."""
        x, y = self.child.words.folded[a], self.parent.words.folded[b]
        opens = self.child.words_in(self.child.sentence(a))[0] == a and self.parent.words_in(self.parent.sentence(b))[0] == b
        return opens and x[:_STEM] == y[:_STEM]

    def _is_day(self, edit: Edit) -> bool:
        """Whether the figure is the day of a date: a month stands before or after it."""
        near = self.child.surface(max(0, edit.a - 1), edit.a) + self.child.surface(edit.a_end, edit.a_end + 1)
        return any((_date(word) or "").startswith("month") for word in near)

    def _is_opinion(self, edit: Edit) -> bool:
        """Whether what is gone, and nothing else, opened a sentence with whose opinion it is: "officials believe that"."""
        gone = self.parent.words.folded[edit.b : edit.b_end]
        said = gone[:-1] if gone[-1] in lexicon.THAT else gone
        opens = self.parent.words_in(self.parent.sentence(edit.b))[0] == edit.b and edit.b not in self.parent_quoted
        return opens and edit.a == edit.a_end and 1 < len(said) <= _NAMED and said[-1] in lexicon.BELIEVING

    def _cues_outside(self, edit: Edit) -> int:
        """Return how many cues of the parent's words stand in no quotation."""
        return sum(at not in self.parent_quoted for at in self._cues_in(self.parent, edit.b, edit.b_end))

    @staticmethod
    def _cues_in(text: Read, first: int, end: int) -> list[int]:
        """Return the words that say whose something is: cues, and nouns like "оценке" behind the word that makes them one."""
        folded = text.words.folded
        told = {first + at for at, _ in cites(folded[first:end], text.language)}
        return [
            at
            for at in range(first, end)
            if at in told
            or folded[at] in lexicon.CUES
            or (folded[at] in lexicon.SECOND and not lexicon.SECOND_BEFORE.isdisjoint(folded[at + 1 : at + 2]))
            or (folded[at] in lexicon.REFERRED_TO and not lexicon.REFERRING.isdisjoint(folded[max(first, at - 2) : at]))
        ]

    def _is_moved(self, edit: Edit) -> bool:
        """Whether an attribution that is gone here has come nearby, with one of its words: “...,” he said. He said: “...”."""
        gone = frozenset(self.parent.words.folded[edit.b : edit.b_end]) - lexicon.CUES
        near = (other for other in self.edits if abs(other.a - edit.a) <= _NEARBY and self._gains_cue(other))
        return any(gone.intersection(self.child.words.folded[other.a : other.a_end]) for other in near)

    def _gains_cue(self, edit: Edit) -> bool:
        new, old = self.child.words.folded[edit.a : edit.a_end], self.parent.words.folded[edit.b : edit.b_end]
        return bool(lexicon.CUES.intersection(new)) and not lexicon.CUES.intersection(old)

    def _attribution(self, edit: Edit) -> Iterator[Found]:
        """Yield the child's sentence from which the words that said whose it is are gone.

        Not where another cue stands in it, nor where the words open the sentence as the parent's own credit ("The Post reports: ..."): whom
        a relay credits is no part of the statement.
        """
        if not edit.inner and self.parent.words.folded[edit.b] in lexicon.JOINING:
            return  # ..., |and the inspector asked for more: a clause of its own, with what it says
        opens = self.parent.words_in(self.parent.sentence(edit.b))[0] == edit.b
        if opens and self.credited.touch(self.parent.span(edit.b, edit.b_end)):
            return
        belongs_before = edit.b > 0 and self.parent.sentence(edit.b)[0] <= self.parent.words.starts[edit.b - 1]
        word = edit.a - 1 if belongs_before and edit.a else edit.a_end
        if word >= len(self.child.words):
            return
        first, end = self.child.words_in(self.child.sentence(word))
        start, stop = self.parent.words_in(self.parent.sentence(edit.b))
        own = sum(self.own_credits.touch(self.child.span(at, at + 1)) for at in self._cues_in(self.child, first, end))
        before = len(self._cues_in(self.parent, start, stop)) + self._is_opinion(edit)
        if end - first > _CUT and len(self._cues_in(self.child, first, end)) - own < before:
            yield "attribution_dropped", (first, end), (edit.b, edit.b_end)

    def _quotation(self, first: int, end: int) -> Iterator[Found]:
        """Yield the child's quotation where the parent's goes on, or began before, and those words are nowhere in the child."""
        taken, (start, stop) = self._taken(first, end)
        if len(taken) >= max(_CUT, (end - first) / 2) and max(taken) < stop:
            head, tail = range(start, min(taken)), range(max(taken) + 1, stop)
            if any(len(cut) >= _CUT and not self.kept.intersection(cut) for cut in (head, tail)):
                yield "quote_truncated", (first, end), (start, stop)

    def _taken(self, first: int, end: int) -> tuple[Sequence[int], tuple[int, int]]:
        """Return the words of the parent that stand in a quotation of the child, and that quotation of the parent which they begin in.

        As aligned; a quotation too short to be aligned is looked for at the beginning of the parent's.
        """
        aligned = [self.word_of[word] for word in range(first, end) if word in self.word_of]
        if aligned:
            at = bisect_right(self.quoted, min(aligned), key=lambda span: span[0]) - 1
            return (aligned, self.quoted[at]) if at >= 0 else ((), (0, 0))
        mine = self.child.words.folded[first:end]
        start, stop = self.beginnings.get(tuple(mine[:_CUT]), (0, 0))
        same = mine == self.parent.words.folded[start : start + end - first]
        return (range(start, start + end - first) if same else ()), (start, stop)
