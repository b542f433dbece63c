"""A story: its digest in its own sentences, its timeline, what changed in it, and what reviewers made of it."""

from dataclasses import dataclass
from typing import Any

from headwater.models import DigestSentence, HeadwaterError, Problem, Story, StoryArticle, StoryChange
from headwater.web.desk import Desk
from headwater.web.notes import replies
from headwater.web.screens.said import first_of
from headwater.web.showing import Brief, language_name, line
from headwater.web.workers import Tell


@dataclass(frozen=True, slots=True)
class Line:
    """An article in the timeline: from which others it has its text, how sure that is (0 to 1), and why it is here."""

    number: int
    brief: Brief
    parents: tuple[tuple[Brief, float], ...]
    nearest: Brief | None
    likeness: float | None


def story_screen(desk: Desk, story: str, tell: Tell) -> dict[str, Any]:
    """Return a story as reviewers have corrected it; raise HeadwaterError where there is none of that number."""
    tell("reading its articles, and what they took from one another")
    told = desk.story(story, digest=True)
    if told is None:
        raise HeadwaterError(Problem(line(story, 40), "there is no such story, or no longer", "look for it among the stories"))
    notes = desk.regrouped.notes.get(story, ())
    articles, ends = list(map(desk.brief, told.articles)), tuple(map(desk.brief, told.ends))
    dated = [one for one in articles if one.moment]
    return {
        "story": told,
        "title": line(told.title, 200) or desk.brief(told.articles[0]).title,
        "first": desk.brief(told.articles[0]),
        "earliest": first_of(ends, articles),
        "latest": max(dated, key=lambda one: str(one.moment), default=None),
        "languages": [language_name(code) for code in told.languages],
        "ends": ends,
        "digest": [_sentence(desk, told, one) for one in told.digest],
        "timeline": [_line(desk, number, one) for number, one in enumerate(told.timeline, 1)],
        "changes": [_change(change) for change in told.changes],
        "notes": [(note, desk.brief(note.article), desk.brief(note.value)) for note in notes],
        "replies": replies([answer for note in notes for answer in desk.notes.of(note.article)]),
    }


def _sentence(desk: Desk, story: Story, one: DigestSentence) -> tuple[int, Brief, str, bool]:
    return story.articles.index(one.article) + 1, desk.brief(one.article), line(one.text, 600), one.independent


def _line(desk: Desk, number: int, one: StoryArticle) -> Line:
    parents = tuple(zip(map(desk.brief, one.parents), one.confidences, strict=True))
    return Line(number, desk.brief(one.id), parents, desk.brief(one.nearest) if one.nearest else None, one.likeness)


def _change(change: StoryChange) -> tuple[str, str]:
    """Return when a story changed, and what happened, for people."""
    what = {"merged": "went into", "split": "was split: a part is", "moved": "lost articles to"}[change.kind]
    cause = f", when {line(change.cause, 120)} came" if change.cause else ""
    many = f"{len(change.articles)} article{'s' if len(change.articles) != 1 else ''}"
    return change.at[:16].replace("T", " "), f"story {change.story} {what} story {change.other} ({many}){cause}"
