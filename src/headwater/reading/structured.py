"""What a page states about itself for machines: ld+json, ``<meta>``, microdata. Reading only; ``metadata`` makes the choice."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

Thing = dict[str, Any]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|HowTo|Newsletter|Guide)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage|VideoObject|CreativeWork|MediaObject)$")
# A page of this many things says nothing about one article; a hostile one could hold millions.
_MOST_THINGS = 2000
_MOST_SCRIPTS = 40
_TRAILING_COMMA = re.compile(r",(\s{0,20}[}\]])")
_SALVAGE = re.compile(
    r'"(headline|datePublished|dateModified|inLanguage|isBasedOn|url|name|articleBody|author|sourceOrganization)"\s{0,20}:\s{0,20}'
    r'(?:\{[^{}]{0,300}?"name"\s{0,20}:\s{0,20})?"((?:[^"\\]|\\.){1,20000})"'
)


_HIGH, _LOW = r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_HALF = re.compile(rf"{_HIGH}(?!{_LOW})|(?<!\\u[dD][89abAB][0-9a-fA-F][0-9a-fA-F]){_LOW}")
_UNSEEN_SIGNS = "\u200b\u00ad"  # zero-width spaces and soft hyphens
_UNSEEN = dict.fromkeys(map(ord, _UNSEEN_SIGNS))


def clean(value: object) -> str:
    """Return a string value with entities (once more where escaped twice) and white space settled; empty for what is no string."""
    if not isinstance(value, str):
        return ""
    told = html.unescape(html.unescape(value) if "&amp;" in value else value)
    # ``translate`` goes through all of an article's body letter by letter.
    return " ".join((told.translate(_UNSEEN) if any(map(told.__contains__, _UNSEEN_SIGNS)) else told).split())


def mended(raw: str) -> str:
    """Return JSON with escapes that stand for half a character replaced: no text may hold one."""
    return _HALF.sub(r"\\ufffd", raw) if "\\ud" in raw or "\\uD" in raw else raw


def _loads(raw: str) -> Any:
    """Parse ld+json as it is found: in comments or CDATA, with raw line breaks, trailing commas, several values; None where hopeless."""
    text = mended(raw).strip().removeprefix("<!--").removesuffix("-->").replace("//<![CDATA[", "").replace("//]]>", "")
    text = text.removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except ValueError:
            continue
        except RecursionError:  # nested past all sense
            return None
    return _salvaged(text)


def _salvaged(text: str) -> Thing | None:
    """Pick the plain fields out of ld+json that is no JSON at all; the first value of each counts."""
    thing: Thing = {}
    for match in _SALVAGE.finditer(text[:400_000]):
        thing.setdefault(match[1], match[2].replace('\\"', '"').replace("\\/", "/").replace("\\n", "\n"))
    if "headline" not in thing:
        return None
    # "name" and "url" of something else are as likely as the article's: not to be trusted.
    return {"@type": "Article", **{k: v for k, v in thing.items() if k not in {"name", "url"}}}


def things(tree: LexborHTMLParser) -> list[Thing]:
    """Return the objects that the page's ld+json describes the page with, lists and ``@graph`` flattened, in document order.

    Objects inside another's properties (an author, a related article) stay there.
    """
    found: list[Thing] = []
    for script in tree.css('script[type*="ld+json"]')[:_MOST_SCRIPTS]:
        queue: list[Any] = [_loads(script.text(deep=True) or "")]
        while queue and len(found) < _MOST_THINGS:
            item = queue.pop(0)
            if isinstance(item, list):
                queue[:0] = item[:_MOST_THINGS]
            elif isinstance(item, dict):
                found.append(item)
                queue[:0] = [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if isinstance(item.get(key), list | dict)]
    return found


def types(thing: Thing) -> list[str]:
    """Return the types of a thing without the vocabulary's address."""
    raw = thing.get("@type")
    values = raw if isinstance(raw, list) else [raw]
    return [v.rsplit("/", 1)[-1] for v in values if isinstance(v, str)]


def is_article(thing: Thing) -> bool:
    """Whether the thing is an article of some kind."""
    return any(_ARTICLE.search(t) for t in types(thing))


def is_page(thing: Thing) -> bool:
    """Whether the thing is the page or its one main piece: second best to an article."""
    return any(_PAGE.search(t) for t in types(thing))


def strings(value: object, *keys: str) -> list[str]:
    """Return the texts in a value that may be a string, an object with one of ``keys``, or a list of either."""
    out = []
    for item in value if isinstance(value, list) else [value]:
        named = (
            (item[key] for key in keys if isinstance(item.get(key), str) and item[key].strip()) if isinstance(item, dict) else iter((item,))
        )
        if text := clean(next(named, None)):
            out.append(text)
    return out[:50]


def first(value: object, *keys: str) -> str | None:
    """Return the first text in a value as ``strings`` reads it, or None."""
    return next(iter(strings(value, *keys)), None)


def by_id(all_things: Iterable[Thing], reference: object) -> object:
    """Return the thing that ``{"@id": ...}`` points at, or the value itself where it points nowhere (a list is resolved item by item)."""
    if isinstance(reference, list):
        return [by_id(all_things, item) for item in reference[:50]]
    if isinstance(reference, dict) and set(reference) <= {"@id", "@type"} and isinstance(reference.get("@id"), str):
        same = (t for t in all_things if t.get("@id") == reference["@id"] and len(t) > len(reference))
        return next(same, reference)
    return reference


def metas(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """Return the page's ``<meta>`` values by lower-cased name, property or itemprop, in document order, empty ones left out."""
    out: dict[str, list[str]] = {}
    for node in tree.css("meta[content]")[:1000]:
        attributes = node.attributes
        value = clean(attributes.get("content"))
        for kind in ("property", "name", "itemprop", "http-equiv"):
            key = (attributes.get(kind) or "").strip().casefold()
            if key and value:
                out.setdefault(key, []).append(value)
    return out


def item_values(tree: LexborHTMLParser, name: str) -> Iterator[tuple[LexborNode, str]]:
    """Yield (element, value) for each microdata property ``name`` in the page, as its element states it."""
    for node in tree.css(f'[itemprop~="{name}"]')[:50]:
        attributes = node.attributes
        stated = attributes.get("content") or attributes.get("datetime")
        if not stated and name in {"isBasedOn", "isBasedOnUrl", "mainEntityOfPage", "url", "citation"}:
            stated = attributes.get("href") or attributes.get("src")
        if value := clean(stated or node.text(separator=" ")[:2000]):
            yield node, value


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the metadata, the place it was found in, and the string that stood there."""

    value: str
    where: str
    raw: str
