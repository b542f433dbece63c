"""When an article was published and changed, as the page itself says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from headwater.reading import structured
from headwater.reading.date_elements import Shown, rdfa, time_elements, visible
from headwater.reading.dates import both_ways, parse_date
from headwater.reading.stated import Stated
from headwater.reading.structured import Value

# Names of publishing systems, of agencies' formats (IPTC, NewsML), of Dublin Core, of those who count readers.
_PUBLISHED_METAS = (
    "article:published_time article:published og:article:published_time og:published_time datepublished parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publish_date publication_date date.published dc.date.issued dcterms.issued "
    "dcterms.created dc.date dcterms.date citation_publication_date citation_date cxenseparse:recs:publishtime article:created date "
    "dc.created last-published rnews:datepublished lastpublished originalpublicationdate dc.date.created dcterms.available dc.issued "
    "pdate ptime displaydate release_date og:release_date video:release_date versioncreated contentcreated firstcreated"
).split()
_MODIFIED_METAS = (
    "article:modified_time og:updated_time datemodified dcterms.modified dc.modified lastmod last-modified article:modified revised "
    "article:updated"
).split()
# How other systems name the same.
_LIKE_PUBLISHED = re.compile(
    r"publi\w{0,7}[-_.:]?(?:date|time|on|at|ed)|(?:^|[-_.:])pub[-_.:]?(?:date|time)|(?:date|time)[-_.:]?(?:of[-_.:]?)?publi|issued|"
    r"(?:article|story|news|post|content)[-_.:]?date|creat(?:ed|ion)[-_.:]?(?:date|time|at|on)$|date[-_.:]?creat|^(?:datum|fecha|dat[ae]_?publica\w{2,5})$"
)
_UNLIKE_PUBLISHED = re.compile(r"modif|updat|revis|expir|unpub|comment|event|start|end[-_.:]|copyright|birth|publisher")
_PARSELY = re.compile(r'"pub_date"\s{0,4}:\s{0,4}"([^"]{4,40})"')
_URL_DAY = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)|(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_NO_ZONE = len("2026-03-04T07:05:00")
_MIDNIGHT = re.compile(r"T00:00:00(?:[+-]\d\d:\d\d)?$")


@dataclass(frozen=True, slots=True)
class Dates:
    """The two dates of an article, each None where the page has none."""

    published: Value | None
    modified: Value | None


def choose(stated: Stated, language: str | None) -> Dates:
    """Return the dates in the first place that gives one; the address's day comes last. ``language`` reads month names and 3/4/2024."""
    modified = next(_values(_modified_places(stated), language, []), None)
    known = [value.value[:10] for value in (modified, _in_url(stated)) if value]
    found = _values(_published_places(stated, language), language, known)
    published = next(found, None)
    if published is None:
        published, found = _in_url(stated), iter(())
    return Dates(_finer(published, found, modified) if published else None, modified)


def _finer(published: Value, others: Iterator[Value], modified: Value | None) -> Value:
    """Return the date with the time of day, or the zone, that another place of the page has for it; midnight sharp is a day in disguise."""
    changed = modified.value if modified else ""
    while len(published.value) <= _NO_ZONE or _MIDNIGHT.search(published.value):
        other = next(others, None)
        if other is None:
            break
        if other.value != changed and _says_more(published.value, other.value):
            published = other
    return published


def _says_more(value: str, other: str) -> bool:
    """Whether ``other`` says all that ``value`` says of a moment, and more."""
    told = _MIDNIGHT.sub("", value)
    return other.startswith(told) and len(other) > len(told) and not _MIDNIGHT.search(other)


def _values(places: Iterator[tuple[str, str]], language: str | None, known: list[str]) -> Iterator[Value]:
    for raw, where in places:
        if found := parse_date(raw, language):
            # 3/4/2024 is read the way that agrees with another date of the page.
            other = next((way for way in both_ways(raw) if way in known), None)
            yield Value(other or found, where, raw)


def _published_places(stated: Stated, language: str | None) -> Iterator[tuple[str, str]]:
    yield from _stated_dates(stated, ("datePublished", "uploadDate", "dateCreated"), _PUBLISHED_METAS)
    pages = (thing.get("datePublished") for thing in stated.things if structured.is_page(thing))
    yield from ((value, "ld+json datePublished") for date in pages for value in structured.strings(date, "@value"))
    yield from _other_metas(stated)
    yield from _items(stated, ("datePublished", "dateCreated"))
    yield from rdfa(stated)
    yield from time_elements(stated)
    yield from visible(Shown(stated, language))


def _modified_places(stated: Stated) -> Iterator[tuple[str, str]]:
    yield from _stated_dates(stated, ("dateModified",), _MODIFIED_METAS)
    yield from _items(stated, ("dateModified",))


def _stated_dates(stated: Stated, properties: Sequence[str], metas: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the dates of the article's ld+json, then those of the metas."""
    for key in properties:
        yield from ((value, f"ld+json {key}") for value in structured.strings(stated.article.get(key), "@value"))
    for key in metas:
        yield from ((value, f"meta {key}") for value in stated.meta(key))


def _other_metas(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield the values of metas whose name says that they are dates of publishing."""
    for key, values in stated.metas.items():
        if _LIKE_PUBLISHED.search(key) and not _UNLIKE_PUBLISHED.search(key):
            yield from ((value, f"meta {key}") for value in values if len(value) <= 60)
    for value in stated.meta("parsely-page", "parsely-metadata"):
        yield from ((found, "meta parsely-page") for found in _PARSELY.findall(value))


def _items(stated: Stated, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the dates of the microdata, comments and related boxes left out."""
    for name in names:
        yield from (
            (value, f"itemprop {name}") for node, value in structured.item_values(stated.tree, name) if not stated.asides.hold(node)
        )


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
