"""What a page took from its source, and what kind of relay that makes: a reprint, a rewrite, an excerpt ..."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from headwater.models import Article, Relay, RelayKind, Span, SpanPair
from headwater.spans import covered
from headwater.textreuse.aligning import Passage, Prepared, span_pair
from headwater.textreuse.comparing import copied
from headwater.tracing.collation import Flags
from headwater.tracing.judging import JUDGES

KINDS: tuple[RelayKind, ...] = ("reprint", "truncated", "expanded", "light_edit", "rewrite", "excerpt")
"""The kinds that what two texts have in common tells apart; a digest is known by its sources, a translation by its language."""

_DIGEST = 3  # sources from which on an article is a digest of them
_ITEM = 0.6  # share of a digest that is from one of its sources, at most
_WHOLE = 0.97  # share of the source that a reprint has: it may leave a credit of the source out
_NOTHING_ELSE = 0.93  # share of a reprint that is from the source: it may put a credit in
_A_PART, _MUCH_ELSE = 0.25, 0.8  # share of a page that is from its source, which has added much to it


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands in both articles: spans, the share of each article's words in them, and what tells the kind of the relay."""

    spans: tuple[SpanPair, ...]
    child_share: float = 0.0
    parent_share: float = 0.0
    signs: Mapping[str, float] = field(default_factory=dict)


NOTHING = Taken(())


def taken(child: Prepared, parent: Prepared, within: Sequence[Span] | None = None) -> Taken:
    """Return what ``child`` has in common with ``parent``; nothing where they are one form filled in twice.

    ``within`` keeps only passages that touch one of these spans of the child.
    """
    found = [(passage, span_pair(child, parent, passage)) for passage in copied(child, parent)]
    if within is not None:
        found = [(p, s) for p, s in found if any(s[0] < end and start < s[1] for start, end in within)]
    if not found:
        return NOTHING
    signs = _signs(len(child), len(parent), sorted((p for p, _ in found), key=lambda p: p[0].a))
    return Taken(tuple(s for _, s in found), signs["child_share"], signs["parent_share"], signs)


def _signs(child: int, parent: int, found: Sequence[Passage]) -> dict[str, float]:
    """Return signs of the kind, given the lengths of both texts in words and their passages in the child's order.

    lead and tail: shares of the source before and after what was taken; hole, holes: what was left out in between; head, foot and inserted:
    the same of the child; altered: words of the source within passages that the child has not; turned: how often the order is another.
    """
    here = _marked(child, [(p[0].a, p[-1].a + p[-1].size) for p in found])
    there = _marked(parent, [(p[0].b, p[-1].b + p[-1].size) for p in found])
    (head, inserted, _, foot), (lead, hole, holes, tail) = _outside(here), _outside(there)
    child_words = sum(p[-1].a + p[-1].size - p[0].a for p in found)
    parent_words = sum(p[-1].b + p[-1].size - p[0].b for p in found)
    equal, runs = sum(run.size for p in found for run in p), sum(map(len, found))
    return {
        "child_share": child_words / max(1, child),
        "parent_share": parent_words / max(1, parent),
        "equal": equal / max(1, child_words, parent_words),
        "altered": float(parent_words - equal),
        "altered_rate": (parent_words - equal) / max(1, int(there.sum())),
        "lead": lead,
        "tail": tail,
        "hole": hole,
        "holes": float(holes),
        "head": head,
        "foot": foot,
        "inserted": inserted,
        "passages": float(len(found)),
        "runs": float(runs),
        "runs_each": runs / len(found),
        "turned": float(sum(p[0].b > q[0].b for p, q in pairwise(found))),
    }


def _marked(size: int, spans: Sequence[Span]) -> Flags:
    marks = np.zeros(size, bool)
    for start, end in spans:
        marks[start:end] = True
    return marks


def _outside(marks: Flags) -> tuple[float, float, int, float]:
    """Return the shares of a text before what is covered, between it and after it, the second with the number of places."""
    at = np.flatnonzero(marks)
    between = marks[at[0] : at[-1] + 1]
    places = int((np.diff(between.astype(int)) == -1).sum())
    size = len(marks)
    return at[0] / size, float((~between).sum()) / size, places, 1 - (at[-1] + 1) / size


def kind_of(what: Taken, sources: int) -> RelayKind:
    """Name the relay by how many sources the page has, by what it took, what it left out and altered, and what else it has."""
    if sources >= _DIGEST:
        return "digest"
    if what.parent_share >= _WHOLE:
        if what.child_share >= _NOTHING_ELSE and not what.signs["altered"]:
            return "reprint"
        if _A_PART <= what.child_share < _MUCH_ELSE:
            return "expanded"
    return max(KINDS, key=lambda kind: JUDGES[f"kind {kind}"].probability(what.signs))


def of_several(article: Article, edges: Sequence[Relay]) -> list[Relay]:
    """Return the edges to ``article``, those to the parts of a digest as such."""
    if len(edges) < _DIGEST:
        return list(edges)
    most = _ITEM * len(article.text or "")
    return [replace(one, kind="digest") if covered(span[:2] for span in one.spans) < most else one for one in edges]
