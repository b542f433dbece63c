"""The trace as a drawing: time across, one lane an outlet. Only geometry is worked out here; a template writes it down as SVG."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from headwater.models import Relay
from headwater.web.family import Family, Member
from headwater.web.showing import line, words

LANE = 34  # height of a lane; what can be pressed is 24 high
_LABEL = 176  # width of the outlets' names
_COLUMN = 60  # width of the column for what has no date
_STEP = 30  # least distance of two articles in one lane
_TOP = 34
_MARGIN = 30
_WIDTH = 1000.0
_LANES = 18  # more outlets than these share one lane, unless the page goes back to them
_TICK = 92  # least distance of two dates on the axis
_NUMBERED = 24  # edges that have a number to press
_SMALL = 11  # distance of the dots in the shared lane
_MARKED = 12  # moments of that lane that the axis makes room for
_STACK = 12  # dots below each other; more of one time stand beside them


@dataclass(frozen=True, slots=True)
class Node:
    """An article in the drawing. A ``small`` one is a dot in the lane that the other outlets share; a ``guessed`` one has no date."""

    x: float
    y: float
    id: str
    role: str
    label: str
    small: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A relay: the line from parent to child, and where its number stands (0: none)."""

    path: str
    x: float
    y: float
    number: int
    child: str
    parent: str
    label: str
    lines: tuple[str, ...]
    sure: bool
    role: str


@dataclass(frozen=True, slots=True)
class Lane:
    """An outlet's lane, by the middle of its height."""

    y: float
    name: str
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn, in units of the view box."""

    width: float
    height: float
    label: float
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    undated: float | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw(family: Family) -> Drawing:
    """Return the drawing of a family."""
    own, shared = _divided(family.members)
    lanes = [Lane(0, line(b.origin.name, 26), beyond=True) for b in family.beyond]
    names = list(dict.fromkeys(m.brief.outlet for m in own))
    lanes += [Lane(0, name) for name in names]
    lanes = [Lane(_TOP + LANE * (i + 0.5), lane.name, lane.beyond) for i, lane in enumerate(lanes)]
    heights = {lane.name: lane.y for lane in lanes if not lane.beyond}
    undated = any(m.brief.moment is None and (not m.parents or m in shared) for m in family.members) or bool(family.beyond)
    across, axis, width = _across(own, _landmarks(shared), undated=undated)
    nodes = [Node(across[m.brief.id], heights[m.brief.outlet], m.brief.id, m.role, _label(m), guessed=m.brief.moment is None) for m in own]
    bottom = float(_TOP + LANE * len(lanes))
    if shared:
        dots, rows = _dots(shared, bottom, axis)
        nodes += dots
        lanes.append(Lane(bottom + LANE / 2, f"{len({m.brief.outlet for m in shared})} other outlets"))
        bottom += max(float(LANE), rows * _SMALL + LANE / 2)
    places = {node.id: (node.x, node.y) for node in nodes if not node.small}
    edges = _edges(own, places)
    for lane, beyond in zip(lanes, family.beyond, strict=False):
        x = _LABEL + _COLUMN / 2
        nodes.append(Node(x, lane.y, "", "beyond", f"{lane.name}, named as the source, not held"))
        if beyond.named_by in places:
            edges.append(_to_beyond((x, lane.y), places[beyond.named_by], beyond.named_by, lane.name))
    column = _LABEL + _COLUMN / 2 if undated else None
    return Drawing(width, bottom + 8, _LABEL, tuple(lanes), _ticks(axis), column, tuple(nodes), tuple(edges))


def _divided(members: Sequence[Member]) -> tuple[list[Member], list[Member]]:
    """Return the members whose outlets have a lane of their own, and the others."""
    needed = {m.brief.outlet for m in members if m.role != "relative"}
    names = sorted(dict.fromkeys(m.brief.outlet for m in members), key=lambda name: name not in needed)
    if len(names) <= _LANES:
        return list(members), []
    chosen = needed | set(names[: _LANES - 1])
    return [m for m in members if m.brief.outlet in chosen], [m for m in members if m.brief.outlet not in chosen]


def _landmarks(shared: Sequence[Member]) -> list[datetime]:
    """Return some moments of the articles that share a lane, the first and the last among them, so that the axis has room for these."""
    moments = sorted(m.brief.moment for m in shared if m.brief.moment)
    return [*moments[:: max(1, len(moments) // _MARKED)], *moments[-1:]]


def _across(
    members: Sequence[Member], landmarks: Iterable[datetime], *, undated: bool
) -> tuple[dict[str, float], list[tuple[datetime, float]], float]:
    """Return each article's place across, the axis (moments with their places, in order), and the width.

    A place grows with the square root of each gap, so that an hour and a month can both be seen; order is kept.
    """
    left = _LABEL + (_COLUMN if undated else 0) + _MARGIN * 2
    dated: list[tuple[datetime, Member | None]] = [(m.brief.moment, m) for m in members if m.brief.moment]
    dated += [(moment, None) for moment in landmarks]
    dated.sort(key=lambda pair: pair[0])
    places = _stretched([moment for moment, _ in dated], left, _WIDTH - _MARGIN)
    last: dict[str, float] = {}
    across: dict[str, float] = {}
    for x, m in ((x, m) for x, (_, m) in zip(places, dated, strict=True) if m):
        across[m.brief.id] = last[m.brief.outlet] = max(x, last.get(m.brief.outlet, 0) + _STEP)
    width = max([_WIDTH, *(x + _MARGIN for x in across.values())])
    _place_undated(members, across, last)
    width = max([width, *(x + _MARGIN for x in across.values())])
    return across, [(moment, x) for x, (moment, _) in zip(places, dated, strict=True)], width


def _ticks(axis: Sequence[tuple[datetime, float]]) -> tuple[tuple[float, str], ...]:
    """Return the dates on the axis: a day where it begins, the hour where it is the same day again."""
    ticks: list[tuple[float, str]] = []
    day = None
    for moment, x in axis:
        if not ticks or x - ticks[-1][0] >= _TICK:
            ticks.append((x, f"{moment:%H:%M}" if moment.date() == day else f"{moment.day} {moment:%b %Y}"))
            day = moment.date()
    return tuple(ticks)


def _place_undated(members: Sequence[Member], across: dict[str, float], last: dict[str, float]) -> None:
    """Set undated articles after what they were taken from, those without a parent into a column of their own."""
    undated = [m for m in members if m.brief.moment is None]
    for _ in range(2):  # a chain of undated articles is followed for two steps
        for m in undated:
            parents = [across[r.id] for r in m.parents if r.id in across]
            if parents and m.brief.id not in across:
                across[m.brief.id] = last[m.brief.outlet] = max(max(parents) + 2 * _STEP, last.get(m.brief.outlet, 0) + _STEP)
    for m in undated:
        across.setdefault(m.brief.id, _LABEL + _COLUMN / 2)


def _stretched(moments: Sequence[datetime], left: float, right: float) -> list[float]:
    if not moments:
        return []
    gaps = [(b - a).total_seconds() ** 0.5 for a, b in itertools.pairwise(moments)]
    whole = sum(gaps)
    scale = (right - left) / whole if whole else 0
    places = [left]
    for gap in gaps:
        places.append(places[-1] + gap * scale)
    return places


def _dots(members: Sequence[Member], top: float, axis: Sequence[tuple[datetime, float]]) -> tuple[list[Node], int]:
    """Return the dots of the outlets that share a lane, each at its time, those of one time below each other; and how many rows."""
    filled: dict[int, int] = {}
    dots = []
    for m in members:
        column = round(_at(m.brief.moment, axis) / _SMALL)
        while filled.get(column, 0) >= _STACK and column > _LABEL / _SMALL:
            column -= 1  # to the left, where there is always room
        row = filled[column] = filled.get(column, 0) + 1
        dots.append(Node(column * _SMALL, top + LANE / 2 + (row - 1) * _SMALL, m.brief.id, m.role, _label(m), small=True))
    return dots, max(filled.values())


def _at(moment: datetime | None, axis: Sequence[tuple[datetime, float]]) -> float:
    """Return the place of a moment among those of ``axis``, in order; without a date the column for that."""
    if moment is None or not axis:
        return _LABEL + _COLUMN / 2
    after = bisect_left(axis, moment, key=lambda pair: pair[0])
    if after in {0, len(axis)}:
        return axis[min(after, len(axis) - 1)][1]
    (since, left), (until, right) = axis[after - 1], axis[after]
    return left + (right - left) * ((moment - since) / (until - since))


def _edges(members: Iterable[Member], places: Mapping[str, tuple[float, float]]) -> list[Edge]:
    edges: list[Edge] = []
    number = 0
    for member in members:
        for relay in member.parents:
            if relay.id not in places:
                continue
            numbered = member.role != "relative" and number < _NUMBERED
            number += numbered
            edges.append(_edge(member, relay, places, number if numbered else 0))
    return edges


def _edge(member: Member, relay: Relay, places: Mapping[str, tuple[float, float]], number: int) -> Edge:
    start, end = places[relay.id], places[member.brief.id]
    path, x, y = _curve(start, end)
    label = f"{words(relay.kind)}, {relay.confidence:.0%} sure"
    lines = (label, *(f"{words(item.kind)}: {line(item.text, 70)}" for item in relay.evidence[:3]))
    return Edge(path, x, y, number, member.brief.id, relay.id, label, lines, relay.confidence >= 0.5, member.role)


def _to_beyond(start: tuple[float, float], end: tuple[float, float], child: str, name: str) -> Edge:
    path, x, y = _curve(start, end)
    return Edge(path, x, y, 0, child, "", f"names {name}", (f"names {name} as its source; not held",), sure=False, role="beyond")


def _curve(start: tuple[float, float], end: tuple[float, float]) -> tuple[str, float, float]:
    """Return a curve from parent to child that leaves and arrives level, and the middle of it."""
    (x1, y1), (x2, y2) = start, end
    if y1 == y2:  # in one lane: a bow above it
        return f"M{x1:.1f} {y1:.1f}Q{(x1 + x2) / 2:.1f} {y1 - LANE * 0.7:.1f} {x2:.1f} {y2:.1f}", (x1 + x2) / 2, y1 - LANE * 0.35
    bend = max(24.0, abs(x2 - x1) / 2)
    return f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}", (x1 + x2) / 2, (y1 + y2) / 2


def _label(member: Member) -> str:
    return f"{member.brief.outlet}, {member.brief.when}: {member.brief.title}"
