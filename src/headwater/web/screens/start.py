"""The start: paste something, or go on with what is held."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from headwater.web.desk import Desk
from headwater.web.family import PARTIAL
from headwater.web.showing import Brief, brief, language_name, line
from headwater.web.workers import Tell

_LOOKED_AT = 300  # articles added last
_GROUPS = 24
_RECENT = 24


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that took their text from one another, the earliest first, and the names of where their chains end."""

    articles: tuple[Brief, ...]
    origins: tuple[str, ...]
    languages: tuple[str, ...]
    outlets: int

    @property
    def earliest(self) -> Brief:
        """The article with the earliest date, an undated one where none has any."""
        return self.articles[0]


def start_screen(desk: Desk, tell: Tell) -> dict[str, Any]:
    """Return the articles added last, those that are relays of one another together."""
    held = [found for article in desk.newest(_LOOKED_AT) if not (found := brief(article)).twin]
    joined: dict[str, str] = {}
    for number, one in enumerate(held, 1):
        tell(f"tracing what was added last: {number} of {len(held)}")
        for relay in desk.parents(one.id):
            if relay.kind in PARTIAL:
                continue
            joined[_head(joined, one.id)] = _head(joined, relay.id)
    groups = _groups(desk, joined, held)
    stories = [g for g in groups if len(g.articles) > 1]
    alone = [g for g in groups if len(g.articles) == 1]
    return {
        "stories": stories[:_GROUPS],
        "alone": [g.earliest for g in alone[:_RECENT]],
        "held": len(desk.archive),
        "looked_at": len(held),
    }


def _head(joined: dict[str, str], id_: str) -> str:
    while joined.get(id_, id_) != id_:
        id_ = joined[id_]
    return id_


def _groups(desk: Desk, joined: dict[str, str], held: Iterable[Brief]) -> list[Group]:
    members: dict[str, dict[str, Brief]] = {}
    for one in held:
        members.setdefault(_head(joined, one.id), {})[one.id] = one
    for id_ in list(joined):
        members.setdefault(_head(joined, id_), {}).setdefault(id_, desk.brief(id_))
    for head, group in members.items():
        group.setdefault(head, desk.brief(head))
    return sorted((_group(desk, list(group.values())) for group in members.values()), key=lambda g: -len(g.articles))


def _group(desk: Desk, articles: list[Brief]) -> Group:
    # What has no parent comes first: a copy's date, if before its source's, is in error.
    ordered = sorted(articles, key=lambda b: (_has_parent(desk, b.id), b.moment is None, b.moment.isoformat() if b.moment else ""))
    roots = [b for b in ordered if not _has_parent(desk, b.id)]
    origins = dict.fromkeys(line(o.name, 80) for b in roots for o in desk.origins(b.id))
    languages = Counter(language_name(b.language) for b in ordered if b.language)
    return Group(tuple(ordered), tuple(origins), tuple(name for name, _ in languages.most_common()), len({b.outlet for b in ordered}))


def _has_parent(desk: Desk, id_: str) -> bool:
    return any(relay.kind not in PARTIAL for relay in desk.parents(id_))
