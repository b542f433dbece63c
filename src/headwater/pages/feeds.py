"""What a site lists of its articles: RSS, RDF, Atom, JSON Feed, sitemaps, well-formed or not.

Dates are kept as the feed writes them: a feed's clock, and often its zone, are not the article's.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import parse_qs, urljoin, urlsplit

import msgspec
from lxml import etree  # type: ignore[import-untyped]

from headwater.pages.tolerant import Element, parse_xml

FeedKind = Literal["rss", "rdf", "atom", "json", "sitemap", "sitemap index"]

KINDS = frozenset(
    "application/rss+xml application/atom+xml application/rdf+xml application/feed+json application/json application/xml text/xml".split()
)
"""The media types that feeds come under, beside those of pages."""

_OPENING = re.compile(rb"(?i)<(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]|jsonfeed\.org/version/")
_ROOTS: dict[str, FeedKind] = {"rss": "rss", "feed": "atom", "rdf": "rdf", "urlset": "sitemap", "sitemapindex": "sitemap index"}
_ITEMS = {"item", "entry"}
# Elements of other vocabularies have the same names and mean other things: <media:title>, <itunes:link>.
_OWN = re.compile(r"^$|purl\.org/(?:rss|atom|dc/)|w3\.org/2005/atom|userland|netscape|sitemap|feedburner", re.IGNORECASE)
_OWN_PREFIXES = {"dc", "content", "feedburner", "news", "atom", "rss"}
_TAG = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article. ``published`` and ``updated`` are as written; ``source`` is whom the feed names as its source.

    ``content`` and ``summary`` are HTML: what the feed gives as the article's text, and what as a word on it.
    """

    url: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    source: str | None = None
    source_url: str | None = None
    content: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed or sitemap. ``sitemaps`` are the addresses that a sitemap index lists."""

    kind: FeedKind
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[str, ...] = ()


def looks_like_feed(body: bytes) -> bool:
    """Say whether ``body`` opens like a feed or a sitemap."""
    return bool(_OPENING.search(body[:4096].replace(b"\0", b"")))


def read_feed(body: bytes, base: str | None = None, charset: str | None = None) -> Feed | None:
    """Return the feed in ``body``, None where there is none; ``base`` is its address, ``charset`` what its server says."""
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _json_feed(body, base or "")
    root = parse_xml(body, charset)
    if root is None:
        return None
    match kind := _ROOTS.get(_name(root)):
        case None:
            return None
        case "sitemap index":
            return Feed(kind, sitemaps=tuple(_addresses(root, base or "")))
        case "sitemap":
            return Feed(kind, entries=tuple(_listed(url, base or "") for url in root if _name(url) == "url"))
        case _:
            entries = (_entry(item, base or "") for item in root.iter(etree.Element) if _name(item) in _ITEMS)
            said = (entry for entry in entries if entry.url or entry.title or entry.content or entry.summary)
            return Feed(kind, _feed_title(root), tuple(said))


def page_of(entry: Entry) -> bytes | None:
    """Return a page made of what the feed itself carries of the article, None where that is nothing.

    Of an article that stands elsewhere a summary is not the text; of an entry without an address it is all there is.
    """
    text = entry.content or (None if entry.url else entry.summary)
    if not text:
        return None
    title = html.escape(entry.title or "")
    date = f'<meta property="article:published_time" content="{html.escape(entry.published)}">' if entry.published else ""
    head = f'<meta charset="utf-8"><title>{title}</title>{date}'
    return f"<!doctype html><html><head>{head}</head><body><article><h1>{title}</h1>{text}</article></body></html>".encode(
        "utf-8", "replace"
    )


def _name(element: Element) -> str:
    """Return the local name of an element of the feed's own vocabulary, in small letters; empty for any other."""
    if not isinstance(element.tag, str):
        return ""
    space, _, local = element.tag.rpartition("}")
    prefix, colon, rest = local.partition(":")  # a prefix that nobody declared
    if colon:
        return rest.lower() if prefix in _OWN_PREFIXES else ""
    return local.lower() if _OWN.search(space[1:]) else _foreign(space, local)


def _foreign(space: str, local: str) -> str:
    if "rdf-syntax" in space and local == "RDF":
        return "rdf"
    return "encoded" if local == "encoded" else ""


def _feed_title(root: Element) -> str | None:
    tops = [root, *(child for child in root if _name(child) == "channel")]
    return next((text for top in tops for child in top if _name(child) == "title" and (text := _plain(_text(child)))), None)


def _entry(item: Element, base: str) -> Entry:
    parts: dict[str, Element] = {}
    for child in item:
        parts.setdefault(_name(child), child)
    texts = {name: text for name, part in parts.items() if (text := _text(part))}
    source, source_url = _source(parts.get("source"), base)
    return Entry(
        url=next(_links(item, texts, base), None),
        id=texts.get("guid") or texts.get("id"),
        title=_plain(texts.get("title")),
        published=texts.get("pubdate") or texts.get("published") or texts.get("date") or texts.get("issued"),
        updated=texts.get("updated") or texts.get("modified"),
        source=source,
        source_url=source_url,
        content=_first_inner(parts, "encoded", "content"),
        summary=_first_inner(parts, "description", "summary"),
    )


def _links(item: Element, texts: dict[str, str], base: str) -> Iterator[str]:
    """Yield the addresses of an entry's article, the likeliest first: where a distributor replaced it, the original comes before."""
    found = [texts.get("origlink")]
    links = [child for child in item if _name(child) == "link"]
    found += [_text(link) for link in links]
    found += [link.get("href") for link in links if (link.get("rel") or "alternate") == "alternate"]
    guid = next((child for child in item if _name(child) == "guid"), None)
    if guid is not None and (guid.get("isPermaLink") or "true").strip().lower() == "true":
        found.append(_text(guid))
    found += [texts.get("id"), item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")]
    for number, link in enumerate(found):
        # Identifiers are often no addresses: they count only where they are whole ones.
        relative_to = base if number < len(links) * 2 + 1 else ""
        if link and (address := _address(link, relative_to)):
            yield address


def _source(element: Element | None, base: str) -> tuple[str | None, str | None]:
    """Return name and address of an entry's <source>: RSS writes a name with a url, Atom a feed within the feed, Dublin Core either."""
    if element is None:
        return None, None
    inner = {_name(child): child for child in element}
    if "title" in inner or "link" in inner:
        link = inner.get("link")
        address = link.get("href") or _text(link) if link is not None else None
        return _plain(_text(inner.get("title"))), _address(address or "", base)
    text = _plain(_text(element))
    return text, _address(element.get("url") or text or "", "")


def _first_inner(parts: dict[str, Element], *names: str) -> str | None:
    return next((text for name in names if (part := parts.get(name)) is not None and (text := _inner(part))), None)


def _inner(element: Element) -> str | None:
    """Return the HTML in an element, which is escaped text, or markup where the feed says it is XHTML."""
    if len(element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    text = (element.text or "").strip()
    return (html.escape(text) if element.get("type") == "text" else text) or None


def _listed(url: Element, base: str) -> Entry:
    """Return what a sitemap says of one address, the extension for news included."""
    texts: dict[str, str] = {}
    for part in url.iter(etree.Element):
        if (name := _name(part)) and (text := _text(part)):
            texts.setdefault(name, text)
    return Entry(
        url=_address(texts.get("loc", ""), base),
        title=_plain(texts.get("title")),
        published=texts.get("publication_date"),
        updated=texts.get("lastmod"),
    )


def _addresses(root: Element, base: str) -> Iterator[str]:
    for element in root.iter(etree.Element):
        if _name(element) == "loc" and (address := _address(_text(element) or "", base)):
            yield address


def _text(element: Element | None) -> str | None:
    return ("".join(element.itertext()).strip() or None) if element is not None else None


def _plain(text: str | None) -> str | None:
    """Return a title without the markup that feeds put into it, escaped once or twice."""
    return " ".join(html.unescape(_TAG.sub(" ", html.unescape(text or ""))).split()) or None


def _address(link: str, base: str) -> str | None:
    try:
        found = urljoin(base, "".join(link.split()))
        return _unwrapped(found) if found.lower().startswith(("http://", "https://")) else None
    except ValueError:
        return None


def _unwrapped(address: str) -> str:
    """Return where a search engine's counting link leads, which its robots.txt would not let us ask."""
    parts = urlsplit(address)
    if parts.path != "/url" or not re.fullmatch(r"www\.google\.[a-z.]{2,6}", parts.netloc):
        return address
    query = parse_qs(parts.query)
    return next((value for name in ("url", "q") for value in query.get(name, ()) if value.startswith("http")), address)


def _json_feed(body: bytes, base: str) -> Feed | None:
    try:
        data = msgspec.json.decode(body.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list) or "jsonfeed.org" not in str(data.get("version")):
        return None
    return Feed("json", _string(data, "title"), tuple(_json_entry(item, base) for item in data["items"] if isinstance(item, dict)))


def _json_entry(item: dict[str, Any], base: str) -> Entry:
    text = _string(item, "content_text")
    return Entry(
        url=_address(_string(item, "url") or "", base) or _address(_string(item, "id") or "", ""),
        id=_string(item, "id"),
        title=_plain(_string(item, "title")),
        published=_string(item, "date_published"),
        updated=_string(item, "date_modified"),
        source_url=_address(_string(item, "external_url") or "", base),
        content=_string(item, "content_html") or (f"<p>{html.escape(text)}</p>" if text else None),
        summary=_string(item, "summary"),
    )


def _string(data: dict[str, Any], name: str) -> str | None:
    value = data.get(name)
    return str(value).strip() or None if isinstance(value, str | int) else None
