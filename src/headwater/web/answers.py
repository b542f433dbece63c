"""What the API answers with where it is no noun of the house: lists, and what reviewers have corrected."""

from dataclasses import dataclass, fields
from typing import Any

from headwater.models import Article, Attribution, Match, Outlet, Revision, Story, Trace
from headwater.web.desk import Desk
from headwater.web.notes import Annotation, find
from headwater.web.screens.alerts import Came, Waiting
from headwater.web.screens.said import Card
from headwater.web.screens.search import Hit
from headwater.web.screens.speaker import Quoted


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list."""

    id: str
    url: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    outlet: Outlet


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Articles in the order in which they were added; ``next`` is the cursor of the following page, null on the last."""

    articles: tuple[Listed, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A statement in a list: its number in the article, from 1; ``machine`` is the program's speaker where a reviewer corrected it."""

    number: int
    speaker: str
    kind: str
    act: str
    content: str
    corrected_by: str | None
    machine: str | None


@dataclass(frozen=True, slots=True)
class FoundLine:
    """An article that was found, a passage of it around the words, and the statements that were asked for."""

    id: str
    title: str
    outlet: str
    language: str
    snippet: str
    said: tuple[SaidLine, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What a search found, best first; ``more`` where there is more than is listed."""

    found: tuple[FoundLine, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """Words of a speaker: the articles that carry them (id, number of the statement there).

    ``ends`` took them from no other of these; null where there are too many to be traced.
    """

    content: str
    kind: str
    articles: tuple[tuple[str, int], ...]
    ends: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """What a speaker is quoted with, in ``read`` articles that have the name in one of its spellings; ``more`` where there are others."""

    name: str
    spellings: tuple[str, ...]
    roles: tuple[str, ...]
    said: tuple[QuotedLine, ...]
    read: int
    more: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """A reviewer's correction that stands in the place of the program's answer: of the ``statement`` at that index, or of the source."""

    by: str
    value: str
    machine: str
    note: str
    created: str
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Stories, those added to last first; ``next`` is the cursor of the following page, null on the last."""

    stories: tuple[Story, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of an article: its number, from 1, when it was fetched, when the page says that it was changed, its headline."""

    version: int
    fetched: str | None
    modified: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class VersionPage:
    """The versions of an article, and what each but the first changed of the one before, oldest first."""

    id: str
    versions: tuple[VersionLine, ...]
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """An article with the number of its versions."""

    id: str
    versions: int


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """Articles of which there are several versions, those added last first; ``next`` is the cursor of the following page."""

    articles: tuple[ChangedLine, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class AlertPage:
    """What is waited for."""

    alerts: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class HitPage:
    """What came for alerts, the latest first; ``next`` is the cursor of the following page."""

    hits: tuple[Came, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class MatchPage:
    """What an article shares with others, those that share most first."""

    matches: tuple[Match, ...]


def listed(article: Article) -> Listed:
    """Return an article as a line of a list."""
    return Listed(article.id, article.url, article.title, article.authors, article.published, article.language, article.outlet)


def said_line(card: Card) -> SaidLine:
    """Return a card as a line of a list."""
    by = (card.corrected.author or "not named") if card.corrected else None
    return SaidLine(card.number, card.speaker, card.kind, card.act, card.content, by, card.machine or None)


def found_line(hit: Hit) -> FoundLine:
    """Return what a search found as a line of a list."""
    snippet = "".join(words for words, _ in hit.snippet)
    return FoundLine(hit.brief.id, hit.brief.title, hit.brief.outlet, hit.brief.language, snippet, tuple(map(said_line, hit.said)))


def quoted_line(quoted: Quoted) -> QuotedLine:
    """Return words of a speaker as a line of a list."""
    articles = tuple((one.id, number) for one, number in quoted.where)
    ends = None if quoted.ends is None else tuple(one.id for one in quoted.ends)
    return QuotedLine(quoted.card.content, quoted.card.kind, articles, ends)


def correction(note: Annotation, statement: int | None = None) -> Correction:
    """Return what a reviewer corrected."""
    return Correction(note.author or "not named", note.value, note.machine, note.body, note.created, statement)


def speakers_corrected(desk: Desk, article: Article) -> dict[int, Annotation]:
    """Return the corrections of an article's speakers that count, by the index of the statement."""
    starts = {one.content[0][0]: index for index, one in enumerate(desk.statements(article).attributions) if one.content}
    placed = ((find(article.text or "", note), note) for note in desk.speakers.get(article.id, ()) if note.value)
    return {starts[span[0]]: note for span, note in placed if span and span[0] in starts}


def fields_of(noun: Attribution | Trace | Story) -> dict[str, Any]:
    """Return the fields of a noun, to be answered with others beside them."""
    return {field.name: getattr(noun, field.name) for field in fields(noun)}
