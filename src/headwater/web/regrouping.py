"""Stories as reviewers have corrected them: two that are one, an article that is on another event.

A correction is kept between two articles, since the numbers of stories may change with every article that is added; it is laid over
what the archive says each time it is asked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from headwater import verbs
from headwater.web.notes import Annotation

KINDS = ("together", "apart")
"""Kinds of notes: their article and their ``value``, another article's id, are on one event, or on two."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The stories that corrections touch: their members, the story of each article, and the corrections that made them."""

    members: dict[str, tuple[verbs.Membership, ...]]
    story_of: dict[str, str]
    touched: frozenset[str]
    notes: dict[str, tuple[Annotation, ...]]


def regrouped(archive: verbs.Archive, notes: Iterable[Annotation]) -> Regrouped:
    """Return what corrections make of an archive's stories; of two on the same pair of articles the last one counts."""
    counting = list({frozenset({note.article, note.value}): note for note in notes if note.value != note.article}.values())
    ids = {id_ for note in counting for id_ in (note.article, note.value)}
    machine = {id_: story for id_ in ids if (story := archive.stories.story_of(id_))}
    counting = [note for note in counting if note.article in machine and note.value in machine]
    held = {one.article: one for story in dict.fromkeys(machine.values()) for one in archive.stories.members(story)}
    cells = {id_: one.story for id_, one in held.items()} | {id_: f"{machine[id_]}.{_short(id_)}" for id_ in _taken_out(counting, machine)}
    heads = _joined(cells, counting)
    members: dict[str, list[verbs.Membership]] = {}
    for id_, one in held.items():
        members.setdefault(_head(heads, cells[id_]), []).append(one)
    story_of = {id_: _head(heads, cells[id_]) for id_ in held}
    told: dict[str, list[Annotation]] = {}
    for note in counting:
        for story in dict.fromkeys((story_of[note.article], story_of[note.value])):
            told.setdefault(story, []).append(note)
    return Regrouped(
        {story: tuple(own) for story, own in members.items()},
        story_of,
        frozenset(machine.values()),
        {story: tuple(own) for story, own in told.items()},
    )


def _taken_out(notes: Iterable[Annotation], machine: dict[str, str]) -> Iterator[str]:
    """Yield the articles that were said to be on another event than the rest of their story."""
    return (note.article for note in notes if note.kind == "apart" and machine[note.article] == machine[note.value])


def _joined(cells: dict[str, str], notes: Iterable[Annotation]) -> dict[str, str]:
    """Return which cell each goes on under: of those said to be one the one with the lowest number."""
    heads: dict[str, str] = {}
    for note in notes:
        if note.kind == "together":
            one, other = sorted((_head(heads, cells[note.article]), _head(heads, cells[note.value])), key=_rank)
            if one != other:
                heads[other] = one
    return heads


def _rank(cell: str) -> tuple[bool, int, str]:
    return "." in cell, int(cell.partition(".")[0]), cell


def _head(heads: dict[str, str], cell: str) -> str:
    while cell in heads:
        cell = heads[cell]
    return cell


def _short(id_: str) -> str:
    return sha256(id_.encode("utf-8", "replace")).hexdigest()[:6]
