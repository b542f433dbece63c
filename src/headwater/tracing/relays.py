"""From whom did this article take its text? The direct parents among candidates that share passages with it, with the evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.models import Evidence, Relay, RelayKind, SpanPair
from headwater.textreuse.aligning import Prepared, passages, span_pair
from headwater.tracing.grouping import Group, groups
from headwater.tracing.naming import Aim
from headwater.tracing.weighing import Case, Witness, cases
from headwater.tracing.weights import ENOUGH, WEIGHTS

_SAME = 0.08  # two candidates whose confidences differ by less cannot be told apart
_DIGEST = 3  # sources from which on an article is a digest of them
_SHOWN = 220  # code points of a passage that are shown as evidence


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands in both articles: spans, the share of each article's words in them, and the share of equal words inside them."""

    spans: tuple[SpanPair, ...]
    child_share: float
    parent_share: float
    equal: float
    from_start: bool


def taken(child: Prepared, parent: Prepared, within: Sequence[tuple[int, int]] | None = None) -> Taken:
    """Return what ``child`` has in common with ``parent``; ``within`` keeps only passages that touch one of these spans of the child."""
    found = [(passage, span_pair(child, parent, passage)) for passage in passages(child, parent)]
    if within is not None:
        found = [(p, s) for p, s in found if any(s[0] < end and start < s[1] for start, end in within)]
    child_words = sum(p[-1].a + p[-1].size - p[0].a for p, _ in found)
    parent_words = sum(p[-1].b + p[-1].size - p[0].b for p, _ in found)
    equal = sum(run.size for p, _ in found for run in p)
    return Taken(
        spans=tuple(s for _, s in found),
        child_share=child_words / max(1, len(child)),
        parent_share=parent_words / max(1, len(parent)),
        equal=equal / max(1, child_words, parent_words),
        from_start=bool(found) and min(p[0].b for p, _ in found) <= 0.05 * len(parent) and len(found) <= 2,
    )


def kind_of(what: Taken, sources: int) -> RelayKind:
    """Name the relay by what was taken, how much of it was altered, and from how many sources."""
    if sources >= _DIGEST:
        return "digest"
    if what.child_share < 0.5 and what.parent_share < 0.6:
        return "excerpt"
    if what.parent_share >= 0.97:
        if what.child_share < 0.95:
            return "expanded"
        return "reprint" if what.equal >= 0.997 else "light_edit"
    if what.from_start and what.equal >= 0.98 and what.parent_share < 0.7:
        return "truncated"
    return "light_edit" if what.parent_share >= 0.78 or what.equal >= 0.985 else "rewrite"


@dataclass(frozen=True, slots=True)
class Choice:
    """The parent chosen for a group of sentences, beside those that lost."""

    group: Group
    case: Case
    confidence: float
    either: tuple[str, ...]
    lost: tuple[tuple[Case, float], ...]


def choose(child: Witness, candidates: Sequence[Witness]) -> list[Choice]:
    """Return, for each group of the child's sentences that has one, the likeliest parent; each parent once."""
    chosen: list[Choice] = []
    for group in groups(child.version, candidates):
        only = None if group.alone else group.sentences
        size = {"groups": min(group.others, 4) / 4, "group_words": min(group.words, 200) / 200}
        judged = [replace(case, signs={**case.signs, **size}) for case in cases(child, group.candidates, only)]
        ranked = sorted(((case.confidence(WEIGHTS), case) for case in judged), key=lambda pair: (-pair[0], pair[1].parent.id))
        best, case = ranked[0]
        if best < ENOUGH or any(case.parent.id == other.case.parent.id for other in chosen):
            continue
        either = tuple(c.parent.id for p, c in ranked[1:] if best - p < _SAME and not case.credits)
        chosen.append(Choice(group, case, best, either, tuple((c, p) for p, c in ranked[1:])))
    return chosen


def relay(choice: Choice, child: Prepared, parent: Prepared, sources: int) -> Relay:
    """Return the chosen parent as an edge with kind, spans and evidence; ``sources`` is the number of parents that the child has."""
    case = choice.case
    sentence_spans = case.child.version.sentences
    within = None if choice.group.alone else [sentence_spans[i] for i in choice.group.sentences]
    what = taken(child, parent, within)
    article = case.parent.version.article
    named = case.credits[0][1] if case.credits else None
    return Relay(
        id=article.id,
        url=article.url,
        kind=kind_of(what, sources),
        spans=what.spans,
        confidence=round(choice.confidence, 3),
        evidence=tuple(evidence(choice, what)),
        credit=named.style if named else None,
        either=choice.either,
    )


def evidence(choice: Choice, what: Taken) -> Iterator[Evidence]:
    """Yield what supports the choice, weightiest first: credits, then what only these two share, the common text, the dates."""
    child, parent = choice.case.child.version, choice.case.parent.version
    for exactness, credit in choice.case.credits:
        kind = "link" if exactness is Aim.PAGE and credit.style == "link" else credit.style
        yield Evidence(kind, credit.text or credit.name or credit.url or "", child.article.url, credit.span)
    text = child.article.text or ""
    for number in _peculiar(choice):
        start, end = child.sentences[number]
        yield Evidence("only these two have", text[start:end][:_SHOWN], child.article.url, (start, end))
    if what.spans:
        start, end = max((s[:2] for s in what.spans), key=lambda s: s[1] - s[0])
        yield Evidence("passage", text[start:end][:_SHOWN], child.article.url, (start, end))
    if parent.when.known and child.when.known and parent.when.latest <= child.when.earliest:
        yield Evidence("date", f"{parent.when.stated} is before {child.when.stated}", parent.article.url)


def _peculiar(choice: Choice, most: int = 2) -> list[int]:
    """Return the numbers of up to ``most`` sentences that the child has from the parent and from no other candidate as they stand."""
    child, parent = choice.case.child.version, choice.case.parent.version
    rivals = [c.version for c in choice.group.candidates if c.id != choice.case.parent.id]
    if not rivals:
        return []
    elsewhere = frozenset().union(*(v.key_set for v in rivals))
    keys = child.sentence_keys
    return [n for n in choice.group.sentences if keys[n] in parent.key_set and keys[n] not in elsewhere][:most]
