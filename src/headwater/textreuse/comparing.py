"""Compare two articles: whether they share passages, which, and of what kind the match is. Pure functions."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import chain, pairwise

from headwater.models import Article, Match, MatchKind, Span, SpanPair
from headwater.textreuse.aligning import SHORTEST, Furniture, Passage, Prepared, passages, prepare, span_pair
from headwater.textreuse.figures import figures
from headwater.textreuse.lexicon import CUES, DATES, NO_DATES, TELLING
from headwater.textreuse.quoting import quoted
from headwater.words import fold, sentences

_WHOLE = 0.8  # share of the shorter text from which on a match is a copy of it
_LONGEST_QUOTATION = 120  # words; more than that under one pair of marks is a reprinted statement
_QUOTED_SHARE = 0.8  # of what is shared, to be a quotation: a "he said" within it and the words around it are let pass
# When two texts are one form filled in twice (weather, markets, lottery draws), and not a relay that falsifies figures: figures alone do
# not tell, for all may be falsified; figures together with names and weekdays do.
_REFILLED = 3  # figures that differ, at least
_BETWEEN = 30  # words to each of them, at most: the dates and counters around a long article are no form
_REPLACED = 0.5  # share of the names that differ, in a form for any place and day
_DENSE = 15  # words to each figure, at most, where fewer names differ
_CLAUSE = re.compile(r",[\s*_]*([—–-](?=\s))?")  # where a clause begins; behind a dash it is a credit
_WORD = re.compile(r"\w+")
_TOLD = CUES | TELLING
_CREDIT = 8  # words in a clause that says from whom a notice is
_STEM = 4  # letters that the forms of a name have in common
_DIFFER = 9  # figures that differ, and twice the names: nine figures; five, the place and the weekday


def _kind(a: str, b: str, spans: list[SpanPair], covered: int, score: float) -> MatchKind:
    if covered <= _LONGEST_QUOTATION and max(quoted(a, (s[:2] for s in spans)), quoted(b, (s[2:] for s in spans))) >= _QUOTED_SHARE:
        return "quotation"
    return "copy" if score >= _WHOLE else "excerpt"


def _figures(text: Prepared, first: int, end: int) -> list[str]:
    """Return the figures among the words from ``first`` to ``end``."""
    places = [at for at in range(first, end) if text.text[text.starts[at]].isdigit()]
    return [text.text[text.starts[at] : text.ends[at]] for at in places]


def _is_name(word: str) -> bool:
    """Whether a word is a name, a weekday or a month, for all that its spelling tells: in German any noun is, in Chinese any character."""
    return not (word[0].islower() or word[0].isdigit()) or (fold(word) in DATES and word not in NO_DATES)


def _said(text: str, sentence: Span) -> Span:
    """Return a sentence without the clause at its end that says from whom it is: "…, — Tower Post", "…, the harbour office says"."""
    start, end = sentence
    for comma in _CLAUSE.finditer(text, start, end):
        clause = [fold(word) for word in _WORD.findall(text, comma.end(), end)]
        short = len(clause) <= _CREDIT and not any(word[0].isdigit() for word in clause)
        if short and (comma[1] or not _TOLD.isdisjoint([*clause[:2], *clause[-1:]])):
            return start, comma.start()
    return sentence


Words = list[list[str]]
"""The words of sentences, as written."""


def _sentences_of(text: Prepared, passages: list[tuple[int, int]], *, said: bool) -> Words:
    """Return the words of each sentence that ``passages`` (first word, end) touch, with ``said`` without those of a credit at its end.

    Whole sentences, for what differs at the beginning or the end of a passage stands outside it.
    """
    around = sentences(text.text)
    starts, ends = [start for start, _ in around], [end for _, end in around]
    touched = [
        span for first, end in passages for span in around[bisect_right(ends, text.starts[first]) : bisect_left(starts, text.ends[end - 1])]
    ]
    touched = [_said(text.text, span) for span in touched] if said else touched
    places = [range(bisect_left(text.starts, start), bisect_left(text.starts, end)) for start, end in touched]
    return [[text.text[text.starts[at] : text.ends[at]] for at in words] for words in places]


def _both_sides(found: list[Passage], left: Prepared, right: Prepared, *, said: bool = False) -> tuple[Words, Words]:
    """Return the words of the sentences around the passages, on either side."""
    return (
        _sentences_of(left, [(one[0].a, one[-1].a + one[-1].size) for one in found], said=said),
        _sentences_of(right, [(one[0].b, one[-1].b + one[-1].size) for one in found], said=said),
    )


def _replaced(found: list[Passage], left: Prepared, right: Prepared) -> tuple[int, float]:
    """Return how many names around the passages have others in their place, and what share that is of all, 0 to 1."""
    sides = _both_sides(found, left, right)
    a, b = (Counter(word for sentence in side for word in sentence if _is_name(word)) for side in sides)
    initial_a, initial_b = ({sentence[0] for sentence in side if sentence} for side in sides)
    # What both texts begin a sentence with may be any word.
    same = sum(count for word, count in (a & b).items() if word not in initial_a & initial_b)
    other = min((a - b).total(), (b - a).total())
    return other, other / max(1, same + other)


def _refilled(found: list[Passage], left: Prepared, right: Prepared) -> tuple[int, int]:
    """Return how many figures between the equal words of passages are the same on both sides, each in its place, and how many differ."""
    same = other = 0
    for before, after in chain.from_iterable(map(pairwise, found)):
        a, b = _figures(left, before.a + before.size, after.a), _figures(right, before.b + before.size, after.b)
        if a or b:
            kept = (Counter(a) & Counter(b)).total()
            same, other = same + kept, other + max(len(a), len(b)) - kept
    return same, other


def _is_form(found: list[Passage], left: Prepared, right: Prepared) -> bool:
    """Whether the passages are one form filled in twice: the same words around other figures, for other places or days."""
    if sum(run.size for passage in found for run in passage) < SHORTEST:
        return _is_short_form(found, left, right)
    same, other = _refilled(found, left, right)
    width = sum(passage[-1].a + passage[-1].size - passage[0].a for passage in found)
    if other < max(_REFILLED, width / _BETWEEN):
        return False
    same += sum(len(_figures(left, run.a, run.a + run.size)) for passage in found for run in passage)
    if other <= same:
        return False
    names, share = _replaced(found, left, right)
    return share >= _REPLACED or (other >= width / _DENSE and other + 2 * names >= _DIFFER)


def _is_short_form(found: list[Passage], left: Prepared, right: Prepared) -> bool:
    """Whether posts of a sentence or two have another figure, or another name, among the same words: a notice that is given every day.

    Not where they only name another source: it has given them the same notice.
    """
    a, b = _both_sides(found, left, right)
    own, theirs = _both_sides(found, left, right, said=True)
    return _lacking(own, b) and _lacking(theirs, a)


def _lacking(these: Words, others: Words) -> bool:
    """Whether sentences have a figure or a name that the others have in no form: at the beginning of a sentence any word may be a name."""
    values = {value for sentence in others for _, _, value in figures(" ".join(sentence))}
    if any(value not in values for sentence in these for _, _, value in figures(" ".join(sentence))):
        return True
    stems = {fold(word)[:_STEM] for sentence in others for word in sentence}
    names = (word for sentence in these for word in sentence[1:] if not word[0].isdigit() and _is_name(word))
    return any(fold(name)[:_STEM] not in stems for name in names)


def matched(a: str, b: str, left: Prepared, right: Prepared, found: list[Passage]) -> Match | None:
    """Return the match that the passages make; None where there is none."""
    if not found:
        return None
    spans = [span_pair(left, right, passage) for passage in found]
    covered_a = sum(passage[-1].a + passage[-1].size - passage[0].a for passage in found)
    covered_b = sum(passage[-1].b + passage[-1].size - passage[0].b for passage in found)
    covered, shorter = (covered_a, len(left)) if len(left) <= len(right) else (covered_b, len(right))
    score = round(min(1.0, covered / shorter), 4)
    return Match(a, b, _kind(left.text, right.text, spans, covered, score), tuple(spans), score)


def match(a: str, b: str, left: Prepared, right: Prepared) -> Match | None:
    """Return the match of two prepared texts whose articles have the ids ``a`` and ``b``.

    None where they share no passage, or are one form filled in twice: for looking through many, where forms would be most of what is found.
    """
    return matched(a, b, left, right, copied(left, right))


def copied(left: Prepared, right: Prepared) -> list[Passage]:
    """Return the passages that two texts share; none where they are one form filled in twice."""
    found = passages(left, right)
    return [] if found and _is_form(found, left, right) else found


def compare(a: Article, b: Article, *, furniture: Furniture = frozenset()) -> Match | None:
    """Return the match of two articles, None where they share no passage of twelve words.

    ``furniture`` holds the hashes of grams that match nothing; ``Archive.furniture`` knows them. The kind is "copy" where four fifths of
    the shorter text are covered, "quotation" where everything shared is short and stands in quotation marks on one side, else "excerpt".
    Two that were named are compared whatever they are: forms filled in anew too, unlike in ``match``.
    """
    left, right = prepare(a.text or "", furniture), prepare(b.text or "", furniture)
    return matched(a.id, b.id, left, right, passages(left, right))
