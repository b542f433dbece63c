"""The start: paste something, or go on with the stories that are held."""

from dataclasses import dataclass
from typing import Any

from headwater.models import Story
from headwater.web.desk import Desk
from headwater.web.screens.said import first_of
from headwater.web.showing import Brief, brief, language_name, line, moment, when
from headwater.web.workers import Tell

_STORIES = 25  # on a page, the lead included
_RECENT = 18
_AT_ONCE = 60  # articles that are traced for one look at the list; more are traced beside the app, and the list waits for none


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list: its articles earliest first, its origins (None: not traced), and who corrected it."""

    id: str
    title: str
    language: str
    earliest: Brief
    when: str
    articles: tuple[Brief, ...]
    ends: tuple[Brief, ...] | None
    languages: tuple[str, ...]
    outlets: int
    corrected: bool


def start_screen(desk: Desk, before: int | None, tell: Tell) -> dict[str, Any]:
    """Return the stories that were added to last, the largest as the lead, and the articles added last that are in none of several."""
    recent = desk.archive.stories.recent(_STORIES, **({} if before is None else {"before": before}))
    ids = list(dict.fromkeys(shown for story, _, _ in recent for shown in _as_corrected(desk, story)))
    untraced = _untraced(desk, ids)
    stories = []
    for number, story in enumerate(ids, 1):
        tell(f"reading the stories: {number} of {len(ids)}")
        if told := desk.story(story, digest=False, traced=story not in untraced):
            stories.append(_listed(desk, told))
    stories = [story for story in stories if len(story.articles) > 1]
    lead = max(stories, key=lambda story: len(story.articles), default=None)
    held = len(desk.archive)
    return {
        "stories": [lead, *(story for story in stories if story is not lead)] if lead else [],
        "alone": [] if before else _alone(desk),
        "held": held,
        "untraced": untraced,
        "waiting": held - len(desk.archive.stories),
        "next": recent[-1][2] if len(recent) == _STORIES else None,
        "before": before,
    }


def _untraced(desk: Desk, stories: list[str]) -> list[str]:
    """Return the stories that are listed without their origins: those not traced before, once these have more than a few articles."""
    unknown = [story for story in stories if desk.known_relays(story, older=True) is None]
    return unknown if sum(len(desk.members(story)) for story in unknown) > _AT_ONCE else []


def _as_corrected(desk: Desk, story: str) -> list[str]:
    """Return the stories that one has become by the reviewers' word."""
    known = desk.regrouped
    if story not in known.touched:
        return [story]
    return list(dict.fromkeys(known.story_of[one.article] for one in desk.archive.stories.members(story)))


def _listed(desk: Desk, story: Story) -> Listed:
    articles = tuple(one for id_ in story.articles if not (one := desk.brief(id_)).twin) or tuple(map(desk.brief, story.articles))
    ends = None if story.origins is None else tuple(map(desk.brief, story.ends))
    named = next((one for one in articles if one.title == line(story.title, 200)), articles[0])
    return Listed(
        id=story.id,
        title=named.title,
        language=named.language,
        earliest=first_of(ends or (), articles) or articles[0],
        when=when(story.latest) if moment(story.latest) else "",
        articles=articles,
        ends=ends,
        languages=tuple(language_name(code) for code in story.languages),
        outlets=story.outlets,
        corrected=bool(desk.regrouped.notes.get(story.id)),
    )


def _alone(desk: Desk) -> list[Brief]:
    """Return the articles added last that are in no story with others."""
    newest = desk.archive.newest(_RECENT * 3)
    alone = [a for a in newest if (story := desk.story_of(a.id)) is None or len(desk.members(story)) < 2]
    return [found for article in alone if not (found := brief(article)).twin][:_RECENT]
