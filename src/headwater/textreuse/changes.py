"""What a relay changed inside the passages it took: figures, dates, names, negations, hedges, quotations, attributions.

The words of each passage are aligned; what was replaced, added or left out is an edit, and an edit is reported only where it changes what
is said. Ordinary rewording is not. Pure functions; the words that tell one from the other are in ``lexicon``.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from headwater.models import Article, Change, ChangeKind, SpanPair
from headwater.romanising import distance
from headwater.spans import Spans
from headwater.textreuse import lexicon
from headwater.textreuse.aligning import Passage, passages, prepare, span_pair
from headwater.textreuse.crossing import translated_changes
from headwater.textreuse.edits import Edit, Read, edits, pieces
from headwater.textreuse.voices import additions, asserts, reassigned
from headwater.words import fold, words

_SMALL = 4  # words on either side of an edit that turns on one figure or date; in a longer one the sentence was written anew
_TURN = 3  # the same for a negation or a hedge
_ATTRIBUTION = 16  # words of an attribution that was left out
_NEARBY = 40  # words from an attribution that is gone to one that has come, where it was moved
_SAME_TONGUE = 0.3  # share of a text's words that stand word for word in one of its own language, if any do
_CUT = 3  # words by which a quotation is shorter
_NAME = 4  # letters of a name whose spelling is compared; shorter ones differ by being other names
_ENDINGS = frozenset({"", "s", "es", "n", "an", "ian", "ns", "e", "en", "er", "d", "ed", "ly"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUPED = re.compile(r"[.,\u00a0\u202f](?=\d{3}(?!\d))")

Found = tuple[ChangeKind, tuple[int, int], tuple[int, int]]
"""A kind with the words, first and end, of the child and of the parent."""


def _figure(word: str) -> str | None:
    """Return what number a word stands for, as a string to compare; None for a word that is none."""
    if word[0].isdigit():
        return _GROUPED.sub("", word).replace(",", ".")
    return lexicon.NUMBERS.get(fold(word))


def _figure_changed(old: list[str], new: list[str]) -> bool:
    """Whether both sides have figures and none of them is kept; ambiguous words ("one") need a plain figure on the other side."""
    before = {value: word for word in old if (value := _figure(word))}
    after = {value: word for word in new if (value := _figure(word))}
    plain = any(fold(word) not in lexicon.AMBIGUOUS_NUMBERS for word in before.values()) and any(
        fold(word) not in lexicon.AMBIGUOUS_NUMBERS for word in after.values()
    )
    return plain and not before.keys() & after.keys()


def _figures_at_end(written: list[str]) -> int:
    """Return how many of the last words are figures."""
    return next((at for at, word in enumerate(reversed(written)) if _figure(word) is None), len(written))


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
    if not x.isascii():
        return shared >= _NAME and max(map(len, endings)) <= 3
    return endings <= _ENDINGS and "" in endings


def _is_respelling(old: str, new: str) -> bool:
    """Whether two capitalised words are one name spelled in two ways."""
    x, y = fold(_stem(old)), fold(_stem(new))
    if not (old[0].isupper() and new[0].isupper() and x.isalpha() and y.isalpha()):
        return False
    if x == y or min(len(x), len(y)) < _NAME or _date(old) or _date(new):
        return False
    return distance(x, y, 2) <= (1 if len(x) == len(y) < 6 else 2) and not _is_inflected(x, y)


def _negations(written: list[str]) -> int:
    return sum(fold(word) in lexicon.NEGATIONS or fold(word).endswith("n't") for word in written)


def _hedges(written: list[str]) -> bool:
    return any(fold(word) in lexicon.HEDGES and word != "May" for word in written)


def _cues(written: list[str]) -> int:
    return sum(fold(word) in lexicon.CUES for word in written)


def _years(written: list[str]) -> bool:
    return any(_YEAR.fullmatch(word) for word in written)


class _Comparison:
    """A child and a parent with the passages they share, aligned word by word."""

    def __init__(self, child: Read, parent: Read, shared: list[Passage], credited: tuple[Spans, Spans]) -> None:
        self.child, self.parent, self.shared = child, parent, shared
        self.own_credits, self.credited = credited
        self.edits = [edit for passage in shared for edit in edits(child, parent, passage)]
        self.word_of = {a + at: b + at for passage in shared for a, b, size in pieces(child, parent, passage) for at in range(size)}
        self.kept = frozenset(self.word_of.values())
        self.lower = child.lower | parent.lower
        self.parent_quoted = frozenset(word for span in parent.quotations for word in range(*parent.words_in(span)))
        self.quoted = [parent.words_in(span) for span in parent.quotations]
        self.beginnings = {tuple(parent.words.folded[start : start + _CUT]): (start, stop) for start, stop in self.quoted}

    def found(self) -> Iterator[Found]:
        """Yield all changes, edit by edit, then quotation by quotation."""
        for edit in self.edits:
            old, new = self.parent.surface(edit.b, edit.b_end), self.child.surface(edit.a, edit.a_end)
            yield from self._names(edit, old, new)
            if max(len(old), len(new)) <= _SMALL:
                yield from self._of_words(edit, old, new)
            elif max(len(old), len(new)) <= _ATTRIBUTION:
                yield from self._counted(edit, old, new)
            if len(new) < len(old) <= _ATTRIBUTION and self._cues_outside(edit) and not _cues(new) and not self._is_moved(edit):
                yield from self._attribution(edit)
        for start, end in self.child.quotations:
            yield from self._quotation(*self.child.words_in((start, end)))
        yield from self._voices()

    def _voices(self) -> Iterator[Found]:
        """Yield statements given to another speaker, and what is said in the child's own voice; credits are neither."""
        for mine, theirs in reassigned(self.child, self.parent, self.word_of):
            if not (self.own_credits.touch(self.child.span(*mine)) or self.credited.touch(self.parent.span(*theirs))):
                yield "attribution_changed", mine, theirs
        known = frozenset(self.parent.words.folded)
        for mine, theirs in additions(self.child, self.edits, self.shared):
            if asserts(self.child, mine, known) and not self.own_credits.touch(self.child.span(*mine)):
                yield "assertion_added", mine, theirs

    def _of_words(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield what a small edit changes; one that redates or recounts is not asked for more."""
        if _date_shifted(old, new):
            yield "date_shifted", (edit.a, edit.a_end), (edit.b, edit.b_end)
        elif _figure_changed(old, new):
            kind: ChangeKind = "date_shifted" if (_years(old) and _years(new)) or self._is_day(edit) else "figure_changed"
            yield kind, (edit.a, edit.a_end), (edit.b, edit.b_end)
        elif edit.inner and max(len(old), len(new)) <= _TURN and self._is_one_sentence(edit):
            yield from self._of_certainty(edit, old, new)

    def _counted(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield the figures at the end of an edit that count the same thing, whatever else was put otherwise.

        "... destroyed 18 | tonnes of grain", "... wiped out 80 | tonnes of grain".
        """
        before, after = _figures_at_end(old), _figures_at_end(new)
        if not (before and after and self._goes_on(edit)):
            return
        if _figure_changed(old[-before:], new[-after:]) and not {_figure(word) for word in new[-after:]} & {_figure(word) for word in old}:
            yield "figure_changed", (edit.a_end - after, edit.a_end), (edit.b_end - before, edit.b_end)

    def _goes_on(self, edit: Edit) -> bool:
        """Whether the same word, no month, follows the edit in its sentence on both sides."""
        a, b = edit.a_end, edit.b_end
        if a >= len(self.child.words) or b >= len(self.parent.words) or self.child.words.folded[a] != self.parent.words.folded[b]:
            return False
        whole = self.child.sentence(a - 1) == self.child.sentence(a) and self.parent.sentence(b - 1) == self.parent.sentence(b)
        return whole and not _date(self.child.surface(a, a + 1)[0])

    def _of_certainty(self, edit: Edit, old: list[str], new: list[str]) -> Iterator[Found]:
        """Yield a negation that came or went, with the verb before it, or a hedge that went, with the word after it."""
        before, after = _negations(old), _negations(new)
        if bool(before) != bool(after):
            kind: ChangeKind = "negation_lost" if before else "negation_gained"
            yield kind, (edit.a - 1, edit.a_end), (edit.b - 1, edit.b_end)
        elif _hedges(old) and not _hedges(new):
            yield "hedge_dropped", (edit.a, edit.a_end + 1), (edit.b, edit.b_end + 1)

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
                if _is_respelling(before, after) and not {fold(before), fold(after)} & self.lower:
                    yield "name_respelled", (edit.a + at, edit.a + at + 1), (edit.b + where, edit.b + where + 1)

    def _is_day(self, edit: Edit) -> bool:
        """Whether the figure is the day of a date: a month stands before or after it."""
        near = self.child.surface(max(0, edit.a - 1), edit.a) + self.child.surface(edit.a_end, edit.a_end + 1)
        return any((_date(word) or "").startswith("month") for word in near)

    def _cues_outside(self, edit: Edit) -> int:
        """Return how many cues of the parent's words stand in no quotation."""
        quoted = self.parent_quoted
        return sum(self.parent.words.folded[at] in lexicon.CUES and at not in quoted for at in range(edit.b, edit.b_end))

    @staticmethod
    def _cues_in(text: Read, first: int, end: int) -> list[int]:
        return [at for at in range(first, end) if text.words.folded[at] in lexicon.CUES]

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
        if end - first > _CUT and len(self._cues_in(self.child, first, end)) - own < len(self._cues_in(self.parent, start, stop)):
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


def changes(child: Article, parent: Article, spans: Iterable[SpanPair] | None = None) -> tuple[Change, ...]:
    """Return what ``child`` changed in the passages it shares with ``parent``, in order of the child.

    ``spans`` (child start and end, parent start and end) limits the answer to those passages. ``before`` and ``after`` are the words as
    they stand in the parent and in the child; of an attribution that was dropped, ``child_span`` is the sentence left without it. Where the
    two are in two languages, figures are compared in the sentences that answer each other.
    """
    left, right = prepare(child.text or ""), prepare(parent.text or "")
    shared = passages(left, right)
    if _is_translated(child, parent, shared):
        return translated_changes(child, parent)
    if spans is not None:
        wanted = Spans(span[:2] for span in spans)
        shared = [one for one in shared if wanted.touch(span_pair(left, right, one)[:2])]
    return _typed(child, parent, shared)


def changes_in(child: Article, parent: Article, shared: list[Passage]) -> tuple[Change, ...]:
    """Return the same as ``changes`` where the passages that the two share are known."""
    return translated_changes(child, parent) if _is_translated(child, parent, shared) else _typed(child, parent, shared)


def _typed(child: Article, parent: Article, shared: list[Passage]) -> tuple[Change, ...]:
    if not shared:
        return ()
    read_child, read_parent = Read.of(child.text or ""), Read.of(parent.text or "")
    credited = _credited(child), _credited(parent)
    found = set(_Comparison(read_child, read_parent, shared, credited).found())
    return tuple(_change(one, read_child, read_parent, parent.id) for one in sorted(found, key=lambda one: (one[1], one[0])))


def _is_translated(child: Article, parent: Article, shared: list[Passage]) -> bool:
    """Whether the two are in two languages and share next to no words: a text whose language was mistaken shares many."""
    tongues = [(one.language or "").casefold().replace("_", "-").split("-")[0] for one in (child, parent)]
    if not all(tongues) or tongues[0] == tongues[1]:
        return False
    return sum(passage[-1].a + passage[-1].size - passage[0].a for passage in shared) < _SAME_TONGUE * len(words(child.text or ""))


def _credited(article: Article) -> Spans:
    return Spans(credit.span for credit in article.credits if credit.span)


def _change(found: Found, child: Read, parent: Read, id_: str) -> Change:
    kind, a, b = found
    child_span, parent_span = child.span(*a), parent.span(*b)
    after = "" if kind == "attribution_dropped" else child.text[slice(*child_span)]
    return Change(kind, child_span, parent_span, parent.text[slice(*parent_span)], after, id_)
