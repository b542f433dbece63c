"""What a relay changed of what it took: figures, dates, names, negations, hedges, quotations, attributions.

The words of each passage are aligned, and an edit is reported only where it changes what is said (``edited``); sentences that were written
anew are compared with those that they answer (``answering``), and so are those of a translation (``crossing``). Ordinary rewording is not
reported. Pure functions.
"""

from collections.abc import Iterable, Iterator, Sequence

from headwater.models import Article, Change, Span, SpanPair
from headwater.spans import Spans
from headwater.textreuse.aligning import Passage, passages, prepare, span_pair
from headwater.textreuse.answering import Answering, Pair, answers, with_currency
from headwater.textreuse.crossing import credited, tongue, translated_changes
from headwater.textreuse.edited import Comparison
from headwater.textreuse.edits import Found, Read
from headwater.textreuse.reserved import Reserve
from headwater.textreuse.respelled import respelled
from headwater.textreuse.slips import quantities, slipped
from headwater.textreuse.sources import outlet_words
from headwater.textreuse.voices import lone_addition
from headwater.words import words

_SAME_TONGUE = 0.3  # share of a text's words that stand word for word in one of its own language, if any do
_FOLLOWED = 0.5  # share of a text's sentences that answer another's, from which on it is no digest, which leaves out who says so
_ITEM = 0.2  # the same, below which the one is but an item in the other, and figures that are alike are others
_PAIRS = 2  # sentences that answer each other, from which on two texts without a passage in common are compared


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
    if spans is None:
        return _typed(child, parent, shared)
    wanted = Spans(span[:2] for span in spans)
    places = [span_pair(left, right, one)[:2] for one in shared]
    asked = [one for one, place in zip(shared, places, strict=True) if wanted.touch(place)]
    others = [place for place in places if not wanted.touch(place)]
    return _typed(child, parent, asked, others)


def changes_in(child: Article, parent: Article, shared: list[Passage]) -> tuple[Change, ...]:
    """Return the same as ``changes`` where the passages that the two share are known."""
    return translated_changes(child, parent) if _is_translated(child, parent, shared) else _typed(child, parent, shared)


def _typed(child: Article, parent: Article, shared: list[Passage], others: Sequence[Span] = ()) -> tuple[Change, ...]:
    """Return the changes in passages, and in the sentences that answer each other and lie in no ``others``."""
    if not (child.text and parent.text):
        return ()
    mine, theirs = Read.of(child.text, tongue(child)), Read.of(parent.text, tongue(parent))
    outlets = outlet_words(parent) | outlet_words(child)
    found = set(Comparison(mine, theirs, shared, (credited(child), credited(parent)), outlets).found())
    elsewhere = Spans(others)
    pairs = [pair for pair in answers(mine, theirs) if not elsewhere.touch(mine.span(*pair[0]))]
    if shared or len(pairs) >= _PAIRS:
        told = Spans(mine.span(*words) for _, words, _ in found)
        follows = len(pairs) >= _FOLLOWED * len(mine.sentences)
        slips = _slips(mine, theirs) if len(pairs) >= _ITEM * len(mine.sentences) else ()
        anew = (*Answering(mine, theirs).changed(pairs), *respelled(mine, theirs), *slips)
        found |= _besides(found, (one for one in anew if not told.touch(mine.span(*one[1]))))
        places = [mine.span(passage[0].a, passage[-1].a + passage[-1].size) for passage in shared]
        taken = Spans(places)
        answered = [*others, *places, *(mine.span(*here) for here, _ in pairs)]
        found |= {one for one in _added(child, mine, theirs, answered) if not told.touch(mine.span(*one[1]))}
        lost = _reserve(mine, theirs, credited(parent), pairs)
        found |= _besides(found, (one for one in lost if one[0] == "hedge_dropped" or (follows and not taken.touch(mine.span(*one[1])))))
    return tuple(_change(one, mine, theirs, parent.id) for one in sorted(found, key=lambda one: (one[1], one[0])))


def _added(child: Article, mine: Read, theirs: Read, answered: Iterable[Span]) -> Iterator[Found]:
    """Yield the one sentence of the child's own among those that answer the parent's, put at its end."""
    credits_ = (credit.span for credit in child.credits if credit.span)
    added = lone_addition(mine, frozenset(theirs.words.folded), Spans([*answered, *credits_]))
    if added:
        yield "assertion_added", added, (len(theirs.words), len(theirs.words))


def _slips(mine: Read, theirs: Read) -> Iterator[Found]:
    """Yield the figures that are known for others' wherever they stand."""
    for one, other in slipped(quantities(mine.text), quantities(theirs.text)):
        yield "figure_changed", mine.words_in(one.span), theirs.words_in(other.span)


def _besides(found: set[Found], more: Iterable[Found]) -> set[Found]:
    """Return those of ``more`` that are of another kind than what was found of the same words of the parent."""
    held = {(kind, word) for kind, _, old in found for word in range(*old)}
    return {one for one in more if held.isdisjoint((one[0], word) for word in range(*one[2]))}


def _reserve(mine: Read, theirs: Read, sources: Spans, pairs: list[Pair]) -> Iterator[Found]:
    """Yield the hedges and attributions that are gone from answering sentences, in languages whose words for them are known."""
    if reserve := Reserve.of(mine, theirs, sources):
        yield from (one for here, there in pairs for one in reserve.dropped(here, there, here, close=False))


def _is_translated(child: Article, parent: Article, shared: list[Passage]) -> bool:
    """Whether the two are in two languages and share next to no words: a text whose language was mistaken shares many."""
    tongues = tongue(child), tongue(parent)
    if not all(tongues) or tongues[0] == tongues[1]:
        return False
    return sum(passage[-1].a + passage[-1].size - passage[0].a for passage in shared) < _SAME_TONGUE * len(words(child.text or ""))


def _change(found: Found, child: Read, parent: Read, id_: str) -> Change:
    kind, a, b = found
    child_span, parent_span = with_currency(child, child.span(*a), parent, parent.span(*b))
    after = "" if kind == "attribution_dropped" else child.text[slice(*child_span)]
    return Change(kind, child_span, parent_span, parent.text[slice(*parent_span)], after, id_)
