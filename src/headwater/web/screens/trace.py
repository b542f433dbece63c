"""The trace: the first screen a checker sees. Earliest known appearance, origins, who said it, what changed, each with its passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from headwater.models import LIKELY, Article, Change, Evidence, Origin, Relay, Span, SpanPair, Trace
from headwater.web.desk import PARTIAL, Desk
from headwater.web.drawing import draw
from headwater.web.family import Family, Member, family
from headwater.web.noting import reviewed
from headwater.web.screens.compare import Shown, gravest
from headwater.web.screens.said import Card, cards
from headwater.web.showing import Brief, Excerpt, brief, excerpt, line, safe_url, when, words
from headwater.web.workers import Tell

_NAMELESS = frozenset({"unknown", "unnamed"})
_SAID = 4  # statements in the summary
_FRAGMENT = 30  # code points; what is shorter does not stand alone
_CHANGES = 60
_LONGEST = 30  # articles in a line of sources
_WHY = 90  # code points of the first piece of evidence in the table
_SHORT = 170  # code points of a passage in the summary


@dataclass(frozen=True, slots=True)
class Passages:
    """What two articles share: the passage as it stands in the parent, and in the child."""

    parent: Excerpt
    child: Excerpt


@dataclass(frozen=True, slots=True)
class Parent:
    """A direct parent with its evidence."""

    brief: Brief
    kind: str
    confidence: float
    evidence: tuple[tuple[str, str, str | None], ...]
    passages: Passages | None
    either: tuple[Brief, ...]


def trace_screen(desk: Desk, id_: str, tell: Tell) -> dict[str, Any]:
    """Return where an article came from, with the drawing and the table of its family."""
    article = desk.article(id_)
    tell("looking for what it was taken from")
    trace = desk.trace(article)
    kin = family(desk, article, tell)
    tell("reading who says what")
    said = cards(desk, article, desk.matches(article))
    drawing = draw(kin)
    return {
        "article": brief(article),
        "text": article.text or "",
        "notes": reviewed(desk.notes.of(article.id), article.text or "", said),
        "story": desk.story_of(article.id),
        "versions": len(desk.archive.versions(article.id)),
        "corrected": desk.corrected.get(article.id),
        "machine": desk.uncorrected(article).parents,
        "trace": trace,
        "is_sure": bool(trace.parents) and trace.parents[0].confidence >= LIKELY,
        "earliest": _earliest(desk, article, kin),
        "before": kin.before,
        "earlier": _earlier(kin),
        "contradicted": _contradicted(kin),
        "opening": _opening(article),
        "undated": sum(m.brief.moment is None and not m.parents and m.role == "source" for m in kin.sources),
        "translated": bool(trace.parents) and all("translation" in relay.kind for relay in trace.parents),
        "origins": [_origin(desk, article, trace, origin) for origin in trace.origins],
        "path": _path(desk, article),
        "said": _first_said(said, trace),
        "said_in_all": len(said),
        "changes": gravest(_changes(desk, article, trace)),
        "changes_in_all": len(trace.changes),
        "parents": tuple(_parent(desk, article, relay) for relay in trace.parents),
        "cited": [(line(c.name, 120), words(c.kind), line(c.text, 240), safe_url(c.url), c.of_outlet) for c in trace.cited],
        "added": [(words(item.kind), line(item.text, 320)) for item in trace.added],
        "searches": [line(s) for s in trace.searches],
        "dated": _dated(trace),
        "common": [(desk.brief(one.id), one.share, line(one.party, 120), line(one.sisters, 240)) for one in trace.common],
        "undecided": [desk.brief(i) for i in trace.undecided],
        "family": kin,
        "untraced": sum(not member.traced for member in kin.members),
        "line": tuple(_row(desk, member) for member in kin.sources),
        "others": tuple(_row(desk, member) for member in kin.members if member.role == "relative"),
        "numbers": {(e.child, e.parent): e.number for e in drawing.edges if e.number},
        "drawing": drawing,
    }


def _earliest(desk: Desk, article: Article, kin: Family) -> tuple[Brief, Passages | None]:
    """Return the earliest dated article that the page goes back to, with the passage that it has of it."""
    first = kin.earliest
    if first is None or first.brief.id == article.id:
        return brief(article), None
    relay = next((r for r in desk.parents(article.id) if r.id == first.brief.id), None)
    held = desk.archive.get(first.brief.id)
    if relay:
        return first.brief, _passages(article, desk.archive.earlier.taken(relay), relay, _SHORT)
    match = next((m for m in desk.matches(article) if m.b == first.brief.id), None)
    if match and held:
        return first.brief, _pair(article, held, match.spans, _SHORT)
    return first.brief, Passages(_opening(held), Excerpt("", "", "")) if held else None


def _earlier(kin: Family) -> list[Brief]:
    """Return those that share the text and are dated before all that the page goes back to: nothing says that it has it from them."""
    dates = [m.brief.moment for m in kin.sources if m.brief.moment]
    return [m.brief for m in kin.members if m.role == "relative" and m.brief.moment and (not dates or m.brief.moment < min(dates))]


def _contradicted(kin: Family) -> list[Brief]:
    """Return the sources whose date is before that of what they were taken from."""
    dates = {m.brief.id: m.brief.moment for m in kin.members}
    pairs = [(m, dates.get(relay.id)) for m in kin.sources for relay in m.parents if relay.kind not in PARTIAL]
    return list({m.brief.id: m.brief for m, then in pairs if then and m.brief.moment and m.brief.moment < then}.values())


def _opening(article: Article) -> Excerpt:
    return excerpt(article.text, (0, min(280, len(article.text or ""))))


def _passages(article: Article, parent: Article | None, relay: Relay, most: int = 260) -> Passages | None:
    return _pair(article, parent, relay.spans, most) if relay.spans else None


def _pair(article: Article, parent: Article | None, spans: Sequence[SpanPair], most: int) -> Passages:
    """Return the longest passage that two articles share, as it stands in each."""
    longest = max(spans, key=_length)
    return Passages(excerpt(parent.text if parent else "", longest[2:], most=most), excerpt(article.text, longest[:2], most=most))


def _parent(desk: Desk, article: Article, relay: Relay) -> Parent:
    return Parent(
        desk.brief(relay.id),
        relay.taken_as,
        relay.confidence,
        tuple(_evidence(item) for item in relay.evidence),
        _passages(article, desk.archive.earlier.taken(relay), relay),
        tuple(desk.brief(id_) for id_ in relay.either),
    )


def _dated(trace: Trace) -> tuple[str, str, list[tuple[str, str, str | None]]] | None:
    """Return the bounds between which the page appeared, for people, and what each comes from; None where it states the moment."""
    found = trace.dated
    if found is None or found.earliest == found.latest:
        return None
    earliest, latest = (when(bound) if bound else "" for bound in (found.earliest, found.latest))
    return earliest, latest, [_evidence(item) for item in found.evidence]


def _evidence(item: Evidence) -> tuple[str, str, str | None]:
    return words(item.kind), line(item.text, 320), safe_url(item.url)


def _path(desk: Desk, article: Article) -> list[Brief]:
    """Return the line from where the text came from to the page itself, by the surest parent of each."""
    path = [article.id]
    while len(path) < _LONGEST and (parents := [r for r in desk.parents(path[0]) if r.kind not in PARTIAL and r.id not in path]):
        path.insert(0, parents[0].id)
    return [desk.brief(id_) for id_ in path]


def _origin(desk: Desk, article: Article, trace: Trace, origin: Origin) -> tuple[Origin, str, str | None, Excerpt | None]:
    """Return an origin with what proves it: the words by which the page names it, or the passage of its text that the page has."""
    named = next((line(c.text, 240) for c in trace.cited if c.name == origin.name and c.text), "")
    match = next((m for m in desk.matches(article) if m.b == origin.id), None)
    held = desk.archive.get(origin.id) if match and origin.id else None
    shared = excerpt(held.text, max((s[2:] for s in match.spans), key=_length), most=_SHORT) if match and held else None
    return origin, named, safe_url(origin.url), shared


def _length(span: Span | SpanPair) -> int:
    return span[1] - span[0]


def _first_said(said: tuple[Card, ...], trace: Trace) -> tuple[Card, ...]:
    """Return the statements that a checker asks about first: of the text that was relayed, by a speaker who is known, quoted."""
    spans: list[Span] = [(s[0], s[1]) for relay in trace.parents for s in relay.spans]

    def rank(card: Card) -> tuple[bool, bool, bool, bool, int]:
        relayed = not spans or any(start <= card.start < end for start, end in spans)
        return (not relayed, len(card.content) < _FRAGMENT, card.speaker_kind in _NAMELESS, card.kind == "indirect", card.number)

    best: dict[str, Card] = {}
    for card in sorted((c for c in said if c.inside is None), key=rank):
        best.setdefault(card.speaker, card)  # one of each speaker
    return tuple(sorted(list(best.values())[:_SAID], key=lambda c: c.number))


def _changes(desk: Desk, article: Article, trace: Trace) -> list[Shown]:
    sources = {relay.id: desk.archive.earlier.taken(relay) for relay in trace.parents}
    found = enumerate(trace.changes[:_CHANGES], 1)
    return [_change(number, change, article, sources.get(change.parent or "")) for number, change in found]


def _change(number: int, change: Change, article: Article, parent: Article | None) -> Shown:
    before = excerpt(parent.text, change.parent_span) if parent else Excerpt("", line(change.before), "")
    return Shown(number, words(change.kind), before, excerpt(article.text, change.child_span), brief(parent) if parent else None)


def _row(desk: Desk, member: Member) -> tuple[Member, list[tuple[Brief, str, float, str]]]:
    """Return a line of the table: the article, and from whom it took what, with the first piece of evidence."""
    taken = []
    for relay in member.parents:
        first = relay.evidence[0] if relay.evidence else None
        why = f"{words(first.kind)}: {line(first.text, _WHY)}" if first else ""
        taken.append((desk.brief(relay.id), relay.taken_as, relay.confidence, why))
    return member, taken
