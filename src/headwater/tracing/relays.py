"""From whom did this article take its text? The direct parents among candidates that share passages with it, with the evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.models import Evidence, Relay, RelayKind, Span, SpanPair
from headwater.textreuse import match, prepare
from headwater.textreuse.aligning import Furniture, Prepared, passages, span_pair
from headwater.textreuse.anchors import anchors_of, shown
from headwater.textreuse.bitext import Lines
from headwater.textreuse.quoting import quoted
from headwater.textreuse.translating import Answers
from headwater.tracing.grouping import Group, groups
from headwater.tracing.judging import ENOUGH, ENOUGH_QUOTED, ENOUGH_TRANSLATION, JUDGES
from headwater.tracing.naming import Aim
from headwater.tracing.weighing import Case, Witness, cases, translation_cases

_SAME = 0.08  # two candidates whose confidences differ by less cannot be told apart
_DIGEST = 3  # sources from which on an article is a digest of them
_ANCHORS = 12  # figures and names of a translation that are shown
_ALL_QUOTED = 0.7  # share of the sentences in quotation marks; the rest is "she said"
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


def kind_of(what: Taken, sources: int, elsewhere: float = 0.0) -> RelayKind:
    """Name the relay by what was taken, how much of it was altered, from how many sources, and what of the child is from ``elsewhere``."""
    if sources >= _DIGEST:
        return "digest"
    if what.child_share < 0.5 or (what.parent_share < 0.3 and not what.from_start):
        return "excerpt"
    if what.parent_share >= 0.97:
        if what.child_share + elsewhere < 0.95:
            return "expanded"
        return "reprint" if what.equal >= 0.996 else "light_edit"
    if what.from_start:
        return "truncated" if what.equal >= 0.985 and what.parent_share < 0.7 else "light_edit"
    return "light_edit" if what.parent_share >= 0.8 else "rewrite"


@dataclass(frozen=True, slots=True)
class Choice:
    """The parent chosen for a group of sentences; no group: the whole is a translation."""

    group: Group | None
    case: Case
    confidence: float
    either: tuple[str, ...]


def weigh(child: Witness, candidates: Sequence[Witness]) -> Iterator[tuple[Group, list[Case]]]:
    """Yield, for each group of the child's sentences, every candidate that carries some of it with the signs for and against it."""
    for group in groups(child.version, candidates):
        size = {
            "groups": min(group.others, 4) / 4,
            "group_words": min(group.words, 200) / 200,
            "quoted": quoted(child.version.article.text or "", [child.version.sentences[i] for i in group.sentences]),
        }
        judged = cases(child, group.candidates, None if group.alone else group.sentences)
        yield group, [replace(case, signs={**case.signs, **size}) for case in judged]


def choose(child: Witness, candidates: Sequence[Witness]) -> list[Choice]:
    """Return, for each group of the child's sentences that has one, the likeliest parent; each parent once."""
    chosen: list[Choice] = []
    for group, judged in weigh(child, candidates):
        ranked = sorted(((case.confidence(JUDGES["text"]), case) for case in judged), key=lambda pair: (-pair[0], pair[1].parent.id))
        best, case = ranked[0]
        if best < _enough(case) or any(case.parent.id == other.case.parent.id for other in chosen):
            continue
        chosen.append(Choice(group, case, best, _either(ranked)))
    return chosen


def _either(ranked: Sequence[tuple[float, Case]]) -> tuple[str, ...]:
    """Return those that cannot be told from the first: as likely, and credited as exactly."""
    best, case = ranked[0]
    exact = case.credits[0][0] if case.credits else Aim.NOT
    alike = [c.parent for p, c in ranked[1:] if best - p < _SAME and (c.credits[0][0] if c.credits else Aim.NOT) >= exact]
    return tuple(parent.version.article.url or parent.id for parent in alike)


def _enough(case: Case) -> float:
    """Return the confidence that is asked for: more where all that two articles share is words said in public, and neither credits."""
    return ENOUGH_QUOTED if case.signs["quoted"] > _ALL_QUOTED and not case.credits else ENOUGH


def explained(child: Witness, chosen: Sequence[Choice]) -> float:
    """Return the share of the child's text that stands in the sentences for which a parent was chosen."""
    sizes = [len(readings) for readings in child.version.sentence_readings]
    return sum(sizes[i] for choice in chosen if choice.group for i in choice.group.sentences) / max(1, sum(sizes))


def choose_translated(child: Witness, candidates: Sequence[tuple[Witness, float]], share: float) -> Choice | None:
    """Return the article in another language, of ``candidates`` with their likeness, that the child is a translation of, if any.

    ``share`` is what of the child is explained by articles in its own language.
    """
    judged = [(case.confidence(JUDGES["translation"]), case) for case in translation_cases(child, candidates, share)]
    ranked = sorted(judged, key=lambda pair: (-pair[0], pair[1].parent.id))
    if not ranked or ranked[0][0] < ENOUGH_TRANSLATION:
        return None
    best, case = ranked[0]
    return Choice(None, case, best, _either(ranked))


def relays(chosen: Sequence[Choice], furniture: Furniture) -> list[Relay]:
    """Return the chosen parents as edges with kind, spans and evidence; those with which only ``furniture`` is shared are left out."""
    found = [(choice, what) for choice in chosen if (what := _taken(choice, furniture)).spans]
    covered = sum(what.child_share for _, what in found)
    # Sources are counted by the groups of sentences, whether or not a parent could be told for each.
    sources = max((choice.group.others + 1 for choice, _ in found if choice.group), default=1)
    return [_relay(choice, what, kind_of(what, sources, covered - what.child_share)) for choice, what in found]


def _taken(choice: Choice, furniture: Furniture) -> Taken:
    """Return what the child has from the chosen parent; nothing where they are one form filled in twice."""
    child, parent = choice.case.child.version.article, choice.case.parent.version.article
    left, right = prepare(child.text or "", furniture), prepare(parent.text or "", furniture)
    if choice.group is None:
        return _answered(left.text, right.text)
    if match(child.id, parent.id, left, right) is None:
        return Taken((), 0.0, 0.0, 0.0, from_start=False)
    return taken(left, right, _within(choice.group, choice.case))


def _relay(choice: Choice, what: Taken, kind: RelayKind) -> Relay:
    case = choice.case
    article = case.parent.version.article
    named = case.credits[0][1] if case.credits else None
    return Relay(
        id=article.id,
        url=article.url,
        kind="translation" if choice.group is None else kind,
        spans=what.spans,
        confidence=round(choice.confidence, 3),
        evidence=tuple(evidence(choice, what)),
        credit=named.style if named else None,
        either=choice.either,
    )


def _within(group: Group, case: Case) -> list[Span] | None:
    """Return the spans of the group's sentences, None where they are all that was found."""
    return None if group.alone else [case.child.version.sentences[i] for i in group.sentences]


def _answered(child: str, parent: str) -> Taken:
    """Return the sentences of a translation that answer sentences of its original; the whole of both where none can be told."""
    answers = Answers.of(Lines.of(child), Lines.of(parent))
    if not answers.beads:
        return Taken(((0, len(child), 0, len(parent)),), 1.0, 1.0, 0.0, from_start=True)
    return Taken(answers.runs, *answers.shares, 0.0, from_start=answers.beads[0].b == 0)


def evidence(choice: Choice, what: Taken) -> Iterator[Evidence]:
    """Yield what supports the choice, weightiest first: credits, then what only these two share, the common text, the dates."""
    child, parent = choice.case.child.version, choice.case.parent.version
    for exactness, credit in choice.case.credits:
        kind = "link" if exactness is Aim.PAGE and credit.style == "link" else credit.style
        yield Evidence(kind, credit.text or credit.name or credit.url or "", child.article.url, credit.span)
    if choice.group is None:
        common = sorted(anchors_of(child.article) & anchors_of(parent.article), key=lambda a: (a[0] != "#", -len(a), a))
        yield Evidence("figures and names in both", ", ".join(shown(a, child.article) for a in common[:_ANCHORS]), child.article.url)
    else:
        yield from _passages(choice.group, choice.case, what)
    if parent.when.latest < child.when.earliest:
        yield Evidence("date", f"{parent.when.stated} is before {child.when.stated}", parent.article.url)
    if choice.case.signs["later"]:
        yield Evidence("date contradicts", f"{parent.when.stated} is after {child.when.stated}", parent.article.url)


def _passages(group: Group, case: Case, what: Taken) -> Iterator[Evidence]:
    """Yield sentences that no other candidate has as they stand, and the longest passage that the two share."""
    article, sentences = case.child.version.article, case.child.version.sentences
    text = article.text or ""
    for start, end in (sentences[number] for number in _peculiar(group, case)):
        yield Evidence("no other candidate has", text[start:end][:_SHOWN], article.url, (start, end))
    if what.spans:
        start, end = max((s[:2] for s in what.spans), key=lambda s: s[1] - s[0])
        yield Evidence("passage", text[start:end][:_SHOWN], article.url, (start, end))


def _peculiar(group: Group, case: Case, most: int = 2) -> list[int]:
    """Return the numbers of up to ``most`` sentences that the child has from the parent and from no other candidate as they stand."""
    child, parent = case.child.version, case.parent.version
    rivals = [c.version for c in group.candidates if c.id != case.parent.id]
    if not rivals:
        return []
    elsewhere = frozenset().union(*(v.key_set for v in rivals))
    keys = child.sentence_keys
    return [n for n in group.sentences if keys[n] in parent.key_set and keys[n] not in elsewhere][:most]
