"""When an article was published and changed, as the page itself says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from headwater.reading import nearby, structured
from headwater.reading.dates import both_ways, find_date, parse_date
from headwater.reading.stated import Stated
from headwater.reading.structured import Value, clean

_PUBLISHED_METAS = (
    "article:published_time article:published og:article:published_time og:published_time datepublished parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publish_date publication_date published date.published dc.date.issued "
    "dcterms.issued dcterms.created dc.date dcterms.date citation_publication_date citation_date cxenseparse:recs:publishtime "
    "article:created date dc.created last-published rnews:datepublished lastpublished"
).split()
_MODIFIED_METAS = (
    "article:modified_time og:updated_time datemodified dcterms.modified dc.modified lastmod last-modified article:modified revised "
    "article:updated"
).split()
_URL_DAY = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)|(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_ELEMENTS = (
    "[class*=publish], [class*=post-date], [class*=entry-date], [class*=article-date], [class*=article__date], [class*=byline], "
    "[class*=dateline], [class*=timestamp], [class~=date], [class*=post-meta], "
    "[class*=entry-meta], [class*=article-meta], [class*=post_date], [class*=pubdate], [id*=publish], [class~=meta], "
    "[class*=post-info], [class*=datum], [class*=fecha]"
)
_CHANGED = re.compile(
    r"updated?|modified|aktualisiert|actualizado|mis à jour|aggiornato|обновлен|оновлен|atualizado|aktualizacja|güncelle|actualitzat",
    re.IGNORECASE,
)
_MOST_AROUND = 70
_COPYRIGHT = re.compile(r"©|copyright|\(c\)|all rights", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dates:
    """The two dates of an article, each None where the page has none."""

    published: Value | None
    modified: Value | None


def choose(stated: Stated, language: str | None) -> Dates:
    """Return the dates in the first place that gives one; the address's day comes last. ``language`` reads month names and 3/4/2024."""
    modified = next(_values(_modified_places(stated), language, []), None)
    known = [value.value[:10] for value in (modified, _in_url(stated)) if value]
    published = next(_values(_published_places(stated), language, known), None) or _in_url(stated)
    return Dates(published, modified)


def _values(places: Iterator[tuple[str, str]], language: str | None, known: list[str]) -> Iterator[Value]:
    for raw, where in places:
        found = parse_date(raw, language) if len(raw) <= 60 or where.startswith(("ld+json", "meta")) else _in_line(raw, language)
        if found:
            # 3/4/2024 is read the way that agrees with another date of the page.
            other = next((way for way in both_ways(raw) if way in known), None)
            yield Value(other or found, where, raw)


def _in_line(line: str, language: str | None) -> str | None:
    """Return the date of a line that is about a date, not of prose that mentions one (a caption, a first sentence)."""
    found = find_date(line, language)
    return found[0] if found and len(line) - (found[2] - found[1]) <= _MOST_AROUND else None


def _published_places(stated: Stated) -> Iterator[tuple[str, str]]:
    yield from _stated_dates(stated, ("datePublished", "uploadDate", "dateCreated"), _PUBLISHED_METAS)
    pages = (thing.get("datePublished") for thing in stated.things if structured.is_page(thing))
    yield from ((value, "ld+json datePublished") for date in pages for value in structured.strings(date, "@value"))
    yield from _items(stated, ("datePublished", "dateCreated"))
    yield from _time_elements(stated)
    yield from _visible(stated)


def _modified_places(stated: Stated) -> Iterator[tuple[str, str]]:
    yield from _stated_dates(stated, ("dateModified",), _MODIFIED_METAS)
    yield from _items(stated, ("dateModified",))


def _stated_dates(stated: Stated, properties: Sequence[str], metas: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the dates of the article's ld+json, then those of the metas."""
    for key in properties:
        yield from ((value, f"ld+json {key}") for value in structured.strings(stated.article.get(key), "@value"))
    for key in metas:
        yield from ((value, f"meta {key}") for value in stated.meta(key))


def _items(stated: Stated, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the dates of the microdata, comments and related boxes left out."""
    for name in names:
        yield from ((value, f"itemprop {name}") for node, value in structured.item_values(stated.tree, name) if not nearby.is_away(node))


def _time_elements(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield the dates of ``<time>`` and its like, outside comments and related boxes; what says "updated" goes last."""
    late = []
    for node in stated.tree.css("time[pubdate], .dt-published, time[datetime], time, abbr.published[title]")[:60]:
        if nearby.is_away(node):
            continue
        attributes = node.attributes
        value = clean(attributes.get("datetime") or attributes.get("content") or attributes.get("title") or node.text()[:80])
        if not value:
            continue
        about = (
            f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''} {clean(node.parent.text()[:60]) if node.parent else ''}"
        )
        if _CHANGED.search(about):
            late.append((value, "time[datetime]"))
        else:
            yield value, "time[datetime]"
    yield from late


def _visible(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield short lines near the headline, then elements named after dates."""
    for line in stated.lines:
        if len(line) <= 140 and not _COPYRIGHT.search(line):
            yield line, "visible date"
    for node in stated.tree.css(_ELEMENTS)[:30]:
        text = clean(node.text(separator=" ")[:300])
        if text and len(text) <= 140 and not _COPYRIGHT.search(text) and not nearby.is_away(node):
            yield text, "visible date"


def _in_url(stated: Stated) -> Value | None:
    """Return the day in the page's address (/2024/05/03/, 2024-05-03), which is the day of publishing on most sites."""
    try:
        path = urlsplit(stated.url or stated.canonical or "").path
    except ValueError:
        return None
    for match in _URL_DAY.finditer(path):
        year, month, day = (g for g in match.groups() if g)
        if found := parse_date(f"{year}-{month:0>2}-{day:0>2}"):
            return Value(found, "url", match[0])
    return None
