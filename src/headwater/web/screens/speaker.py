"""A speaker: everything quoted, and where."""

from typing import Any

from headwater.web.desk import Desk
from headwater.web.screens.said import Card, cards
from headwater.web.showing import Brief, brief, line
from headwater.web.workers import Tell

_READ = 40  # articles that name the speaker and are read; reading one takes a moment


def speaker_screen(desk: Desk, name: str, tell: Tell) -> dict[str, Any]:
    """Return what is attributed to ``name`` in the articles that name it, quotations that several carry shown once."""
    found = desk.archive.search(f'"{name}"', _READ + 1)
    said: list[tuple[Card, Brief]] = []
    for number, one in enumerate(found[:_READ], 1):
        tell(f"reading the articles that name them: {number} of {min(len(found), _READ)}")
        article = desk.archive.get(one.id)
        if article is None or brief(article).twin:
            continue
        own = [c for c in cards(desk, article, ()) if c.speaker.casefold() == name.casefold()]
        said += [(card, brief(article)) for card in own]
    merged = _merged(said)
    return {
        "name": line(name, 120),
        "roles": sorted({card.role for card, _ in said} - {""}),
        "said": merged,
        "articles": len({where.id for _, where in said}),
        "read": min(len(found), _READ),
        "more": len(found) > _READ,
    }


def _merged(said: list[tuple[Card, Brief]]) -> list[tuple[Card, list[tuple[Brief, int]]]]:
    """Join the same words met in several articles; those that most carry come first."""
    merged: dict[str, tuple[Card, list[tuple[Brief, int]]]] = {}
    for card, where in said:
        key = " ".join(card.content.casefold().split())
        merged.setdefault(key, (card, []))[1].append((where, card.number))
    return sorted(merged.values(), key=lambda pair: -len(pair[1]))
