"""The articles around one: those it goes back to, those that share its text, and who took it from whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from time import monotonic

from headwater.models import Article, Origin, Relay
from headwater.web.desk import Desk
from headwater.web.showing import Brief
from headwater.web.workers import Tell

MOST = 300  # articles of a family that are shown
_DEEPEST = 30
_PATIENCE = 5.0  # seconds for tracing those that share its text: what it goes back to is known by then


@dataclass(frozen=True, slots=True)
class Member:
    """An article of the family. ``role`` is self, source (this page goes back to it) or relative (shares the text; maybe not traced)."""

    brief: Brief
    role: str
    parents: tuple[Relay, ...]
    traced: bool = True


@dataclass(frozen=True, slots=True)
class Beyond:
    """A party that is named and not held, and the article that names it as its source."""

    origin: Origin
    named_by: str


@dataclass(frozen=True, slots=True)
class Family:
    """The members in the order of their dates, undated last; the parties beyond the archive; how many more share the text."""

    members: tuple[Member, ...]
    beyond: tuple[Beyond, ...]
    left_out: int

    @property
    def sources(self) -> tuple[Member, ...]:
        """What the page goes back to, itself included."""
        return tuple(m for m in self.members if m.role != "relative")

    @property
    def earliest(self) -> Member | None:
        """The earliest member at which a line of sources ends; a copy's date, if before its source's, is in error.

        Where none of the ends has a date, one of them, before all that was taken from it.
        """
        ends = [m for m in self.sources if not m.parents]
        dated = next((m for m in ends if m.brief.moment), None)
        return dated or next((m for m in ends if m.role != "self"), None) or next(iter(ends), None)

    @property
    def before(self) -> Brief | None:
        """The earliest dated article that was taken from another: before it all undated sources must have appeared."""
        return next((m.brief for m in self.sources if m.brief.moment and m.parents), None)


def family(desk: Desk, article: Article, tell: Tell, most: int = MOST) -> Family:
    """Return the family of an article held: its sources first, then those that share most with it."""
    sources = _sources(desk, article)
    shared = [c.id for c in desk.archive.candidates(article) if c.id not in sources]
    roles = dict.fromkeys(sources, "source") | {article.id: "self"}
    roles |= dict.fromkeys(islice(shared, max(0, most - len(sources))), "relative")
    members, until = list[Member](), monotonic() + _PATIENCE
    for number, (id_, role) in enumerate(roles.items(), 1):
        tell(f"tracing what shares its text: {number} of {len(roles)}")
        traced = role != "relative" or monotonic() < until
        members.append(Member(desk.brief(id_), role, desk.parents(id_) if traced else (), traced))
    ends = [m.brief.id for m in members if m.role != "relative" and not m.parents]
    beyond = tuple(Beyond(origin, end) for end in ends for origin in desk.origins(end) if not origin.held and origin.id is None)
    return Family(tuple(sorted(members, key=_order)), beyond, max(0, len(sources) + len(shared) - len(roles)))


def _sources(desk: Desk, article: Article) -> Sequence[str]:
    """Return the ids of the article and of all it goes back to, the nearest first."""
    found, open_ = {article.id: 0}, [article.id]
    for at in open_:
        for parent in desk.parents(at) if found[at] < _DEEPEST else ():
            if parent.id not in found:
                found[parent.id] = found[at] + 1
                open_.append(parent.id)
    return list(found)


def _order(member: Member) -> tuple[bool, str, str]:
    known = member.brief.moment
    return known is None, known.isoformat() if known else "", member.brief.id
