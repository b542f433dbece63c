"""What a translation changed: figures, compared by value in sentences that answer each other, dates and hedges of figures. Pure functions.

Only where one figure stands for one other: a figure that is left out or added is not told from a free translation. What was rounded, or
converted into another measure, is no change. Sentences answer each other in order; a figure that stands in another one is known by its
digits, where but the noughts are others.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from headwater.models import Article, Change, ChangeKind, Span
from headwater.spans import Spans, overlap
from headwater.textreuse.amounts import values
from headwater.textreuse.answering import Answering, with_currency
from headwater.textreuse.bitext import Bead, Lines, span_of
from headwater.textreuse.clock import outside, times
from headwater.textreuse.edits import Read
from headwater.textreuse.figures import Figure, figures
from headwater.textreuse.lexicon import LANGUAGES
from headwater.textreuse.reserved import Reserve
from headwater.textreuse.respelled import respelled
from headwater.textreuse.slips import quantities, slipped
from headwater.textreuse.translating import Answers
from headwater.words import words

_PER_LINE = 0.8  # score a sentence from which on two texts, one of which was taken from the other, are compared
_CLOSELY = 2.0  # the same from which on sentence follows sentence
_LIKELY, _FOLLOWING, _SURE = 0.6, 1.0, 1.5  # scores of a bead compared by what it lacks: with more to speak for it, in a close text, anyway
_ROUNDED = 0.06  # share by which a rounded figure may differ
_CONVERTED = 0.03  # the same of a converted one
_SLIPPED = 2  # digits that tell, of a figure that has other noughts than its original
_WARMER = 1.5  # degrees Celsius by which a temperature in Fahrenheit may be rounded
_FAR = 30  # times by which one is larger: another quantity, not the same one changed
# Kilometres to a mile, metres to a yard, a foot, centimetres to an inch, kilograms to a pound, grams to an ounce, litres to a gallon,
# hectares to an acre: whichever way round.
_MEASURES = (1.609, 0.9144, 0.3048, 2.54, 0.4536, 28.35, 3.785, 4.546, 0.4047)
_LATIN = frozenset(
    {"en", "es", "fr", "de", "it", "pt", "pl", "tr", "nl", "sv", "ro", "da", "no", "cs"}
)  # languages that keep a name's letters
_CODE = re.compile(r"[^\W\d_][-–]?$")
_MEASURE = re.compile(
    r"[ \u00a0-]?(?:k?m(?!\w)|cm(?!\w)|kg(?!\w)|lbs?(?!\w)|oz(?!\w)|ft(?!\w)|кг(?!\w)|к?м(?!\w)|см(?!\w)|kilom|kilog|metr|"
    r"°|degree|grad|град|stopn|derece|grau|meter|mètre|mile|mill?a|meil|foot|feet|fuß|pied|pies|yard|inch|zoll|pound|pfund|libra|livre|ounce|gallon|liter|litr|acre|hectar|hektar|км|километ|кілом|метр|мил[ья]|"
    r"фут|ярд|дюйм|фунт|унци|унці|галлон|литр|літр|акр|гектар|キロ|メートル|マイル|フィート|ポンド|公里|英里|米|英尺|磅|公斤)",
    re.IGNORECASE,
)


def translated_changes(child: Article, parent: Article) -> tuple[Change, ...]:
    """Return the figures and years that ``child``, a translation of ``parent``, has otherwise, in order of the child.

    Nothing where little speaks for its being one.
    """
    answers = Answers.of(Lines.of(child.text or ""), Lines.of(parent.text or ""))
    if answers.score < _PER_LINE * min(len(answers.a), len(answers.b)):
        return ()
    new, old = (Read.of(article.text or "", tongue(article)) for article in (child, parent))
    read = Answering(new, old) if {new.language, old.language} <= set(LANGUAGES) else None
    reserve = Reserve.of(new, old, credited(parent))
    hours, other_hours = (list(times(lines.text)) for lines in (answers.a, answers.b))
    mine, theirs = (outside(_counts(lines.text), times_) for lines, times_ in ((answers.a, hours), (answers.b, other_hours)))
    found = [
        change
        for at, bead in enumerate(answers.beads)
        for change in (
            *_changed(answers, bead, mine, theirs),
            *_moved(answers, bead, hours, other_hours),
            *_doubts(answers, bead, read, reserve),
            *_reserve(answers, at, reserve),
        )
    ]
    slips = slipped(quantities(answers.a.text), quantities(answers.b.text), _SLIPPED)
    found += [("figure_changed", one.span, other.span) for one, other in slips]
    if {new.language, old.language} <= _LATIN:
        names = respelled(new, old, abroad=True)
        found += [(kind, new.span(*here), old.span(*there)) for kind, here, there in names]
    found = [one for at, one in enumerate(found) if not any(one[0] == other[0] and overlap(one[2], other[2]) for other in found[:at])]
    return tuple(_change(kind, new, old, child, parent) for kind, new, old in sorted(found, key=itemgetter(1)))


def _counts(text: str) -> list[Figure]:
    """Return the figures of a text but for those that are part of a name: Z-14, COVID-19."""
    return [one for one in figures(text) if not _CODE.search(text, max(0, one[0] - 2), one[0])]


def credited(article: Article) -> Spans:
    """Return where an article credits somebody."""
    return Spans(credit.span for credit in article.credits if credit.span)


def tongue(article: Article) -> str:
    """Return the language of an article, as its code of two letters; empty where it is not known."""
    return (article.language or "").casefold().replace("_", "-").split("-")[0]


def _doubts(answers: Answers, bead: Bead, read: Answering | None, reserve: Reserve | None) -> Iterator[tuple[ChangeKind, Span, Span]]:
    """Yield dates and hedges of figures that a bead has otherwise; none in a language whose words for them are not known."""
    if read:
        here, there = span_of(answers.a, bead.a, bead.a_end), span_of(answers.b, bead.b, bead.b_end)
        words = read.child.words_in(here), read.parent.words_in(there)
        for kind, mine, theirs in (*read.recounted(*words), *read.redated(*words), *read.doubted(*words)):
            if kind != "hedge_dropped" or not reserve or reserve.is_sure(read.child.words_in(here)):
                yield kind, *with_currency(read.child, read.child.span(*mine), read.parent, read.parent.span(*theirs))


def _reserve(answers: Answers, at: int, read: Reserve | None) -> Iterator[tuple[ChangeKind, Span, Span]]:
    """Yield the hedge or the attribution that a bead has lost; sentences beside it that answer nothing may be part of it."""
    bead = answers.beads[at]
    if not read or bead.score < _LIKELY:
        return
    first = answers.beads[at - 1].a_end if at else bead.a
    end = answers.beads[at + 1].a if at + 1 < len(answers.beads) else bead.a_end
    here, there = span_of(answers.a, bead.a, bead.a_end), span_of(answers.b, bead.b, bead.b_end)
    around = span_of(answers.a, max(first, bead.a - 1), min(end, bead.a_end + 1))
    close = answers.score >= _CLOSELY * min(len(answers.a), len(answers.b))
    words = read.child.words_in(here), read.parent.words_in(there), read.child.words_in(around)
    if bead.score >= _SURE or (close and bead.score >= _FOLLOWING) or read.meet(*words[:2]):
        for kind, mine, theirs in read.dropped(*words, close=close):
            yield kind, read.child.span(*mine), read.parent.span(*theirs)


def _changed(answers: Answers, bead: Bead, mine: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[tuple[ChangeKind, Span, Span]]:
    """Yield the one figure of a bead that stands for another one."""
    here = _within(mine, span_of(answers.a, bead.a, bead.a_end))
    there = _within(theirs, span_of(answers.b, bead.b, bead.b_end))
    new, old = _besides(here, there), _besides(there, here)
    measured = any(_MEASURE.match(text.text, figure[1]) for text, figures_ in ((answers.a, new), (answers.b, old)) for figure in figures_)
    if len(new) == len(old) == 1 and _is_change(old[0][2], new[0][2], measured=measured):
        years = _is_year(old[0][2]) and _is_year(new[0][2])
        if not (_in_words(answers.a, bead.a, bead.a_end, old[0][2]) or _in_words(answers.b, bead.b, bead.b_end, new[0][2])):
            yield "date_shifted" if years else "figure_changed", new[0][:2], old[0][:2]


def _moved(answers: Answers, bead: Bead, mine: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[tuple[ChangeKind, Span, Span]]:
    """Yield the one time of day of a bead that stands for another one."""
    here = _within(mine, span_of(answers.a, bead.a, bead.a_end))
    there = _within(theirs, span_of(answers.b, bead.b, bead.b_end))
    if len(here) == len(there) == 1 and here[0][2] != there[0][2]:
        yield "figure_changed", here[0][:2], there[0][:2]


def _in_words(lines: Lines, first: int, end: int, value: str) -> bool:
    """Whether sentences write a figure in words: "Twenty-one of 50"."""
    return value in values(words(lines.text[slice(*span_of(lines, first, end))]).folded)


def _within(found: Sequence[Figure], span: Span) -> list[Figure]:
    first = bisect_left(found, span[0], key=lambda figure: figure[0])
    return [figure for figure in found[first : bisect_left(found, span[1], key=lambda figure: figure[0])] if len(figure[2]) > 1]


def _besides(these: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Return the figures whose value the others lack, or have less often."""
    left = Counter(figure[2] for figure in others)
    found = []
    for figure in these:
        left[figure[2]] -= 1
        if left[figure[2]] < 0:
            found.append(figure)
    return found


def _is_year(value: str) -> bool:
    return len(value) == 4 and value[:2] in {"18", "19", "20"}


def _is_change(old: str, new: str, *, measured: bool) -> bool:
    """Whether a figure was changed, not rounded, replaced by one of another kind, or converted, where it is one of a measure."""
    before, after = float(old), float(new)
    if not before or not 1 / _FAR < after / before < _FAR or (len(old) != len(new) and _is_year(old) != _is_year(new)):
        return False
    ratio = after / before
    rounded = abs(ratio - 1) <= _ROUNDED and _digits(new) < _digits(old)
    converted = measured and any(abs(ratio / one - 1) <= _CONVERTED for measure in _MEASURES for one in (measure, 1 / measure))
    heated = measured and any(abs((f - 32) * 5 / 9 - c) <= _WARMER for f, c in ((before, after), (after, before)))
    return not (rounded or converted or heated)


def _digits(value: str) -> int:
    """Return how many digits of a value tell: 2,300,000 has two."""
    return len(value.replace(".", "").strip("0"))


def _change(kind: ChangeKind, new: Span, old: Span, child: Article, parent: Article) -> Change:
    before, after = (parent.text or "")[slice(*old)], (child.text or "")[slice(*new)]
    return Change(kind, new, old, before, after, parent.id)
