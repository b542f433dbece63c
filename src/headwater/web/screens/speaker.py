"""A speaker: everything quoted, and where, under every spelling of the name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from headwater import verbs
from headwater.web.desk import Desk
from headwater.web.screens.said import Card, cards, ends_among
from headwater.web.showing import Brief, brief, line
from headwater.web.workers import Tell

_READ = 40  # articles that name the speaker and are read; reading one takes a moment


@dataclass(frozen=True, slots=True)
class Quoted:
    """What was said, as one card, and where: each article with the number of its own card; ``ends`` took it from no other of them."""

    card: Card
    where: tuple[tuple[Brief, int], ...]
    ends: tuple[Brief, ...] | None


def speaker_screen(desk: Desk, name: str, tell: Tell) -> dict[str, Any]:
    """Return what is attributed to ``name`` in the articles that name it, what several carry shown once."""
    ids = naming(desk, name, _READ + 1)
    said = [pair for pair in said_in(desk, ids[:_READ], tell) if verbs.same_name(pair[0].speaker, name)]
    spellings = {card.speaker: None for card, _ in said if card.speaker.casefold() != name.casefold()}
    return {
        "name": line(name, 120),
        "spellings": list(spellings),
        "roles": sorted({card.role for card, _ in said} - {""}),
        "said": _merged(desk, said),
        "articles": len({where.id for _, where in said}),
        "read": min(len(ids), _READ),
        "more": len(ids) > _READ,
    }


def naming(desk: Desk, name: str, most: int) -> list[str]:
    """Return ids of articles that name a speaker: by a reviewer's word, in these letters, in any other script or spelling."""
    corrected = [id_ for id_, notes in desk.speakers.items() if any(verbs.same_name(note.value, name) for note in notes)]
    quoted = name.replace('"', " ")
    named = [found.id for found in desk.archive.search(f'"{quoted}"', most)]
    return list(dict.fromkeys([*corrected, *named, *desk.archive.naming(name, most)]))[:most]


def said_in(desk: Desk, ids: list[str], tell: Tell) -> Iterator[tuple[Card, Brief]]:
    """Yield the statements of some articles, each with where it stands."""
    for number, id_ in enumerate(ids, 1):
        tell(f"reading the articles that name them: {number} of {len(ids)}")
        article = desk.archive.get(id_)
        if article and not brief(article).twin:
            yield from ((card, brief(article)) for card in cards(desk, article, ()))


def _merged(desk: Desk, said: list[tuple[Card, Brief]]) -> list[Quoted]:
    """Join the same words met in several articles; those that most carry come first."""
    merged: dict[str, list[tuple[Card, Brief]]] = {}
    for card, where in said:
        merged.setdefault(" ".join(card.content.casefold().split()), []).append((card, where))
    found = [
        Quoted(
            met[0][0],
            tuple((where, card.number) for card, where in met),
            ends_among(desk, {where.id: [(card.start, card.end)] for card, where in met}),
        )
        for met in merged.values()
    ]
    return sorted(found, key=lambda quoted: -len(quoted.where))
