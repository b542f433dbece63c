"""Search the archive's articles, and what is said in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from headwater import verbs
from headwater.models import Article
from headwater.web.desk import Desk
from headwater.web.screens.said import Card, cards
from headwater.web.screens.speaker import naming
from headwater.web.showing import Brief, language_name, line, plain
from headwater.web.workers import Tell

_SHOWN = 50
_READ = 60  # articles whose statements are read for one search
KINDS = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked for; empty: anything. ``kind`` is a statement's, ``since`` and ``until`` days as ``2024-05-03``."""

    query: str = ""
    outlet: str = ""
    language: str = ""
    since: str = ""
    until: str = ""
    speaker: str = ""
    kind: str = ""

    @property
    def within(self) -> verbs.Within:
        """What the archive is asked to narrow to; a day that is none narrows nothing."""
        return verbs.Within(self.outlet, self.language, _day(self.since), _day(self.until))

    def fits(self, card: Card) -> bool:
        """Whether a statement is one that is asked for."""
        return (not self.speaker or verbs.same_name(card.speaker, self.speaker)) and self.kind in {"", card.kind}


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found: its snippet cut into (words, whether they were asked for), and the statements that were asked for."""

    brief: Brief
    snippet: tuple[tuple[str, bool], ...]
    said: tuple[Card, ...] = ()


def asked(given: Mapping[str, str]) -> Asked:
    """Return what the parameters of an address ask for."""
    names = ("outlet", "language", "since", "until", "speaker", "kind")
    return Asked(given.get("q", "").strip(), *(given.get(name, "").strip() for name in names))


def search_screen(desk: Desk, asked: Asked, tell: Tell, most: int = _SHOWN) -> dict[str, Any]:
    """Return the articles that have every word of the query, ``most`` at most, and the outlets and languages to narrow them by."""
    tell("searching")
    tally = desk.archive.tally(asked.query)
    by_statement = bool(asked.speaker or asked.kind)
    hits, more = _by_statement(desk, asked, tell) if by_statement else _by_words(desk, asked, most)
    return {
        "asked": asked,
        "query": line(asked.query),
        "words": bool(verbs.full_text_query(asked.query)),
        "outlets": sorted(({asked.outlet} | tally.outlets.keys()) - {""}, key=str.casefold),
        "languages": sorted((language_name(code), code) for code in ({asked.language} | tally.languages.keys()) - {""}),
        "kinds": KINDS,
        "found": hits,
        "more": more,
        "read": _READ if by_statement else 0,
    }


def _by_words(desk: Desk, asked: Asked, most: int) -> tuple[list[Hit], bool]:
    found = desk.archive.search(asked.query, most + 1, asked.within)
    return [Hit(desk.brief(one.id), _lit(one)) for one in found[:most]], len(found) > most


def _by_statement(desk: Desk, asked: Asked, tell: Tell) -> tuple[list[Hit], bool]:
    """Read the articles that answer to the words, or else name the speaker, for the statements that are asked for."""
    words = f'{asked.query} "{asked.speaker}"' if asked.speaker and asked.query else asked.query
    ids = [found.id for found in desk.archive.search(words, _READ + 1, asked.within)] if words else []
    if asked.speaker:
        ids = list(dict.fromkeys([*ids, *(i for i in naming(desk, asked.speaker, _READ + 1) if _answers(desk, i, asked))]))
    hits = []
    for number, id_ in enumerate(ids[:_READ], 1):
        tell(f"reading who says what: {number} of {min(len(ids), _READ)}")
        article = desk.archive.get(id_)
        said = tuple(card for card in cards(desk, article, ()) if asked.fits(card)) if article else ()
        if said:
            hits.append(Hit(desk.brief(id_), (), said))
    return hits, len(ids) > _READ


def _answers(desk: Desk, id_: str, asked: Asked) -> bool:
    """Whether an article that names the speaker in another spelling has the words asked for, and is of what they are narrowed to."""
    article = desk.archive.get(id_)
    return article is not None and _is_within(desk, article, asked) and all(w in _text(article) for w in asked.query.casefold().split())


def _text(article: Article) -> str:
    return f"{article.title} {article.text}".casefold()


def _is_within(desk: Desk, article: Article, asked: Asked) -> bool:
    day, within = (article.published or "")[:10], asked.within
    return (
        within.outlet in {"", desk.archive.outlet_of(article.id)}
        and within.language in {"", (article.language or "").casefold().split("-")[0]}
        and (not within.since or day >= within.since)
        and (not within.until or "" < day <= within.until)
    )


def _lit(found: verbs.Found) -> tuple[tuple[str, bool], ...]:
    """Return a snippet cut where what was asked for begins or ends."""
    words, at, out = plain(found.snippet), 0, []
    for start, end in found.hits:
        out += [(words[at:start], False), (words[start:end], True)]
        at = end
    return (*out, (words[at:], False))


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        return ""
