"""Compare two articles: whether they share passages, which, and of what kind the match is. Pure functions."""

from bisect import bisect_right
from collections import Counter

from headwater.models import Article, Match, MatchKind, Span, SpanPair
from headwater.textreuse.aligning import Furniture, Passage, Prepared, passages, prepare, span_pair
from headwater.textreuse.quoting import quotations

_WHOLE = 0.8  # share of the shorter text from which on a match is a copy of it
_LONGEST_QUOTATION = 120  # words; more than that under one pair of marks is a reprinted statement
_QUOTED_SHARE = 0.8  # of what is shared, to be a quotation: a "he said" within it and the words around it are let pass
_REFILLED = 3  # figures that differ: more than a relay gets wrong in one article
_BETWEEN = 30  # words to each of them, at most: the dates and counters around a long article are no form


def _share_quoted(spans: list[Span], quoted: list[Span]) -> float:
    """Return the share of the code points of ``spans`` that stand within ``quoted``; both are in order and free of overlap."""
    starts = [start for start, _ in quoted]
    inside = 0
    for start, end in spans:
        first = max(0, bisect_right(starts, start) - 1)
        inside += sum(max(0, min(end, stop) - max(start, opening)) for opening, stop in quoted[first : bisect_right(starts, end)])
    return inside / max(1, sum(end - start for start, end in spans))


def _kind(a: str, b: str, spans: list[SpanPair], covered: int, score: float) -> MatchKind:
    if covered <= _LONGEST_QUOTATION:
        shares = _share_quoted([s[:2] for s in spans], quotations(a)), _share_quoted(sorted(s[2:] for s in spans), quotations(b))
        if max(shares) >= _QUOTED_SHARE:
            return "quotation"
    return "copy" if score >= _WHOLE else "excerpt"


def _figures(text: Prepared, first: int, end: int) -> Counter[str]:
    """Return how often each figure stands among the words from ``first`` to ``end``."""
    written = (text.text[text.starts[at] : text.ends[at]] for at in range(first, end))
    return Counter(word for word in written if word[0].isdigit())


def _is_form(found: list[Passage], left: Prepared, right: Prepared) -> bool:
    """Whether the passages are one form filled in twice: the same words around other figures (weather, markets, lottery draws)."""
    same = other = width = 0
    for passage in found:
        first, last = passage[0], passage[-1]
        a, b = _figures(left, first.a, last.a + last.size), _figures(right, first.b, last.b + last.size)
        kept = (a & b).total()
        same, other, width = same + kept, other + max(a.total(), b.total()) - kept, width + last.a + last.size - first.a
    return other > same and other >= max(_REFILLED, width / _BETWEEN)


def match(a: str, b: str, left: Prepared, right: Prepared) -> Match | None:
    """Return the match of two prepared texts whose articles have the ids ``a`` and ``b``; None where they share no passage."""
    found = passages(left, right)
    if not found or _is_form(found, left, right):
        return None
    spans = [span_pair(left, right, passage) for passage in found]
    covered_a = sum(passage[-1].a + passage[-1].size - passage[0].a for passage in found)
    covered_b = sum(passage[-1].b + passage[-1].size - passage[0].b for passage in found)
    covered, shorter = (covered_a, len(left)) if len(left) <= len(right) else (covered_b, len(right))
    score = round(min(1.0, covered / shorter), 4)
    return Match(a, b, _kind(left.text, right.text, spans, covered, score), tuple(spans), score)


def compare(a: Article, b: Article, *, furniture: Furniture = frozenset()) -> Match | None:
    """Return the match of two articles, None where they share no passage of twelve words.

    ``furniture`` holds the hashes of grams that match nothing; ``Archive.furniture`` knows them. The kind is "copy" where four fifths of
    the shorter text are covered, "quotation" where everything shared is short and stands in quotation marks on one side, else "excerpt".
    """
    return match(a.id, b.id, prepare(a.text or "", furniture), prepare(b.text or "", furniture))
