"""What an outlet changed after the fact: the versions of an article, and what each changed of the one before."""

from dataclasses import dataclass
from typing import Any

from headwater import verbs
from headwater.models import Article, Revision
from headwater.web.desk import Desk
from headwater.web.screens.compare import Shown, gravest, shown
from headwater.web.showing import Brief, brief, direction, language_tag, line, moment, when
from headwater.web.workers import Tell

LISTED = 50
_SENTENCES = 40  # that are gone, or new, of one version


@dataclass(frozen=True, slots=True)
class Step:
    """One version: what it changed of the one before (nothing for the first): fields as (name, before, after), typed changes, sentences."""

    number: int
    fetched: str
    modified: str
    title: str
    fields: tuple[tuple[str, str, str], ...] = ()
    changes: tuple[Shown, ...] = ()
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    trivial: bool = False
    more: int = 0


def versions_screen(desk: Desk, id_: str, tell: Tell) -> dict[str, Any]:
    """Return the versions of an article, the present one first."""
    article = desk.article(id_)
    tell("comparing its versions")
    held = desk.archive.versions(article.id)
    told = {one.version: one for one in verbs.revisions(desk.archive, article.id)}
    steps = [_step(held, number, told.get(number)) for number in range(len(held), 0, -1)]
    return {
        "article": brief(article),
        "code": language_tag(article.language),
        "direction": direction(article.language),
        "steps": steps,
        "changed": sum(not step.trivial for step in steps[:-1]),
        "story": desk.story_of(article.id),
    }


def _step(held: tuple[Article, ...], number: int, told: Revision | None) -> Step:
    version = held[number - 1]
    bare = Step(number, _moment(version.fetched), _moment(version.modified), line(version.title, 200))
    if told is None:
        return bare
    return Step(
        *(bare.number, bare.fetched, bare.modified, bare.title),
        fields=tuple((one.name, line(one.before, 300), line(one.after, 300)) for one in told.fields),
        changes=gravest(shown(told.changes, held[number - 2], version)),
        removed=tuple(line(one, 600) for one in told.removed[:_SENTENCES]),
        added=tuple(line(one, 600) for one in told.added[:_SENTENCES]),
        trivial=told.trivial,
        more=max(0, len(told.removed) - _SENTENCES) + max(0, len(told.added) - _SENTENCES),
    )


def _moment(stated: str | None) -> str:
    """Return a time for people; what is none as it stands, nothing where there is none."""
    return when(stated) if moment(stated) else line(stated, 60)


def changed_screen(desk: Desk, before: int | None, _: Tell) -> dict[str, Any]:
    """Return the articles of which there are several versions, those added last first: each with how many."""
    rows = desk.archive.changed(LISTED, **({} if before is None else {"before": before}))
    listed: list[tuple[Brief, int]] = [(desk.brief(id_), count) for _, id_, count in rows]
    return {"listed": listed, "next": rows[-1][0] if len(rows) == LISTED else None, "before": before}
