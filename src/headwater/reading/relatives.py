"""A page's other addresses: canonical, AMP twin, pages of one series; and the pages it states it is based on."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from headwater.models import Credit, Outlet
from headwater.reading import parties, structured
from headwater.reading.stated import Stated
from headwater.urls import at_home, url_key

_AMP_URL = re.compile(r"//amp\.|/amp(?:[/.]|$)|[?&](?:amp(?:=|&|$)|outputType=amp)|\.amp(?:\.html?)?(?:$|\?)", re.IGNORECASE)
_PAGE_KEYS = frozenset({"page", "p", "pg", "seite", "pagina", "paged", "strana", "sayfa", "start"})
_PAGE_PATH = re.compile(r"/(?:page|seite|pagina|p)?[/-]?([2-9]|[1-9]\d)/?$|[-_](?:p|page)?([2-9])(?=\.html?$)")
_BASED_ON = ("isBasedOn", "isBasedOnUrl", "citation", "translationOfWork", "sourceOrganization")
_LONGEST = 2000  # code points of an address
_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069<>\"]")
_SOURCE_METAS = (
    "original-source",
    "syndication-source",
    "dc.source",
    "dcterms.source",
    "article:original_source",
    "og:original_source",
    "source",
)


def canonical(stated: Stated) -> str | None:
    """Return the address the page calls its own: rel=canonical, else og:url; none that is no plain web address.

    It is the page's word: it may name another outlet's page, or one that never was.
    """
    claimed = [stated.canonical, *map(stated.absolute, stated.meta("og:url"))]
    return next((url for url in claimed if url and _is_plain(url)), None)


def _is_plain(url: str) -> bool:
    """Whether an address has a host, no name or password before it, no blank or control character, and an ordinary length."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc and len(url) <= _LONGEST and not _UNFIT.search(url)


def variant_of(stated: Stated) -> str | None:
    """Return the page that this one is the AMP twin of, None where it is no twin."""
    main = stated.canonical
    if not stated.url or not main or main == stated.url or not parties.same_site(main, stated.url):
        return None
    root = stated.tree.root
    is_amp = root is not None and ("amp" in root.attributes or "⚡" in root.attributes)
    return main if (is_amp or _AMP_URL.search(stated.url)) and not _AMP_URL.search(main) else None


def part_of(stated: Stated) -> str | None:
    """Return the first page of the series that this is a later page of, None where it is none. The page must link back to it."""
    first = _first_page(stated.url)
    if not first:
        return None
    wanted = url_key(first)
    if url_key(stated.link("prev")) == wanted or url_key(stated.canonical) == wanted:
        return first
    back = stated.tree.css("a[href]")[:1500]
    return first if any(url_key(stated.absolute(a.attributes.get("href"))) == wanted for a in back) else None


def _first_page(url: str | None) -> str | None:
    """Return the address of page one for the address of a later page, by its shape."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    query = parse_qsl(parts.query, keep_blank_values=True)
    rest = [(k, v) for k, v in query if not (k.casefold() in _PAGE_KEYS and v.isdigit() and 1 < int(v[:6]) < 1000)]
    if len(rest) < len(query):
        return urlunsplit(parts._replace(query=urlencode(rest)))
    match = _PAGE_PATH.search(parts.path)
    if not match:
        return None
    path = parts.path[: match.start()] + ("/" if parts.path.endswith("/") else "") + parts.path[match.end() :]
    return urlunsplit(parts._replace(path=path)) if path.strip("/") else None


def stated_credits(stated: Stated, outlet: Outlet) -> list[Credit]:
    """Return the credits that the page gives for machines: a canonical address elsewhere, isBasedOn, sourceOrganization and their like."""
    found = [*_canonical_credits(stated, outlet), *_structured(stated), *_metas(stated), *_items(stated)]
    kept: dict[tuple[str, str], Credit] = {}
    for credit in found:
        if not parties.is_own_party(credit.name, credit.url, outlet):
            kept.setdefault((parties.bare(credit.name), credit.url or ""), credit)
    return list(kept.values())


def _canonical_credits(stated: Stated, outlet: Outlet) -> Iterator[Credit]:
    """Yield the canonical address on another site. A copy that is kept, or served from this machine, names its own."""
    url = stated.canonical
    kept = parties.is_keeper(stated.url) or (at_home(stated.url) and (not outlet.name or parties.resembles(outlet.name, url)))
    if url and stated.url and not parties.same_site(url, stated.url) and not kept:
        yield Credit("canonical", None, url, None, "meta canonical", url)


def _based(stated: Stated, value: object, where: str) -> Iterator[Credit]:
    """Yield a credit for each work or organisation in a value: an address, a name, or an object with either."""
    for item in value if isinstance(value, list) else [value]:
        resolved = stated.by_id(item)
        if isinstance(resolved, dict):
            holder = resolved.get("publisher") or resolved.get("sourceOrganization") or resolved.get("provider")
            name = (
                structured.first(stated.by_id(holder), "name")
                or structured.first(resolved.get("name"))
                or structured.first(resolved.get("headline"))
            )
            url = stated.absolute(
                structured.first([resolved.get(key) for key in ("url", "@id", "sameAs") if isinstance(resolved.get(key), str)])
            )
        else:
            text = structured.clean(resolved)
            url = text if text.startswith(("http://", "https://")) else parties.home(text)
            name = None if url else text
        if name or url:
            yield Credit("isbasedon", (name or "")[:120] or None, url, None, where, (url or name or "")[:300])


def _structured(stated: Stated) -> Iterator[Credit]:
    for key in _BASED_ON:
        if value := stated.article.get(key):
            yield from _based(stated, value if not isinstance(value, list) else value[:20], f"ld+json {key}")


def _metas(stated: Stated) -> Iterator[Credit]:
    for key in _SOURCE_METAS:
        for value in stated.meta(key)[:3]:
            yield from _based(stated, value, f"meta {key}")


def _items(stated: Stated) -> Iterator[Credit]:
    for key in _BASED_ON:
        for node, value in structured.item_values(stated.tree, key):
            address = stated.absolute(node.attributes.get("href") or node.attributes.get("content") or "")
            yield from _based(stated, address or value, f"itemprop {key}")
