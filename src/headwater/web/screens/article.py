"""The article with its statements beside it."""

from typing import Any

from headwater.models import Article, Capture
from headwater.web.desk import Desk
from headwater.web.marking import paragraphs
from headwater.web.noting import reviewed
from headwater.web.screens.said import cards, marks
from headwater.web.showing import brief, direction, language_name, line, moment, outlet_name, safe_url, when
from headwater.web.workers import Tell


def article_screen(desk: Desk, id_: str, tell: Tell) -> dict[str, Any]:
    """Return the text with numbered passages, a card for each statement, and what the page says of itself."""
    article = desk.article(id_)
    tell("reading who says what")
    desk.statements(article)
    tell("looking for who else carries it")
    made = cards(desk, article, desk.matches(article))
    return {
        "article": brief(article),
        "text": article.text or "",
        "facts": facts(article),
        "credits": [(line(c.text or c.name, 240), c.style, safe_url(c.url)) for c in article.credits],
        "paragraphs": paragraphs(article.text, article.blocks, marks(desk, article)),
        "cards": made,
        "notes": reviewed(desk.notes.of(article.id), article.text or "", made),
        "direction": direction(article.language),
        "story": desk.story_of(article.id),
        "versions": len(desk.archive.versions(article.id)),
        "seen": seen(article),
        "remarks": [line(note) for note in article.notes],
    }


def _moment(at: str) -> str:
    return when(at) if moment(at) else line(at, 60)


def seen(article: Article) -> list[tuple[str, str, str | None]]:
    """Return when the page is known to have stood at its address, the earliest first: (when, by whom, where that can be checked)."""
    own = [Capture(article.fetched, "headwater")] if article.fetched else []
    known = sorted({(capture.at, capture.by): capture for capture in [*article.captures, *own]}.items())
    named = {"headwater": "Headwater, as it fetched the page"}
    return [(_moment(one.at), named.get(one.by, line(one.by, 80)), safe_url(one.url)) for _, one in known]


def facts(article: Article) -> list[tuple[str, str, str]]:
    """Return what the page says of itself: field, value, and where on the page it stood."""
    known = [
        ("outlet", outlet_name(article)),
        ("authors", ", ".join(line(name, 80) for name in article.authors)),
        ("published", line(article.published, 60)),
        ("modified", line(article.modified, 60)),
        ("language", language_name(article.language)),
        ("file", line((article.path or "").rpartition("/")[2], 120)),
    ]
    return [(name, value, line(article.found.get(name), 80)) for name, value in known if value]
