"""What a page says about itself: title, authors, dates, language, outlet, other addresses; each value with the place it was found in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import py3langid  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from headwater.models import Credit, Outlet, Owner, Page
from headwater.reading import bylines, credit_sharing, outlets, parties, published, relatives, structured, titles
from headwater.reading.owners import stated_owners
from headwater.reading.small_words import language_by_small_words
from headwater.reading.stated import Stated, state
from headwater.urls import at_home, host

# Under this length, or this sure, the identifier guesses; then the page's own word is better.
_LONG_ENOUGH, _SURE_ENOUGH = 60, 0.9


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's metadata. ``found`` maps a field to where its value stood, ``raw`` to the string as it stood there."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    outlet: Outlet = field(default_factory=Outlet)
    canonical_url: str | None = None
    variant_of: str | None = None
    part_of: str | None = None
    credits: tuple[Credit, ...] = ()
    found: dict[str, str] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    article_body: str | None = None
    owners: tuple[Owner, ...] = ()


def read_metadata(tree: LexborHTMLParser, page: Page) -> Metadata:
    """Return what ``page``, parsed as ``tree``, says about itself. The tree is not changed; nothing is raised whatever the page holds."""
    stated = state(tree, page.url)
    found: dict[str, str] = {}
    raw: dict[str, str] = {}
    language = _language(stated)
    outlet = _outlet(stated, page)
    title = titles.choose(stated, outlet)
    dates = published.choose(stated, language)
    authors, agencies = _authors(stated, outlet)
    for name, value in (("title", title), ("published", dates.published), ("modified", dates.modified), ("authors", authors)):
        if value:
            found[name], raw[name] = value.where, value.raw
    return Metadata(
        title=title.value if title else None,
        authors=tuple(authors.value.split("\n")) if authors else (),
        published=dates.published.value if dates.published else None,
        modified=dates.modified.value if dates.modified else None,
        language=language,
        outlet=outlet,
        canonical_url=relatives.canonical(stated),
        variant_of=relatives.variant_of(stated),
        part_of=relatives.part_of(stated),
        credits=(*relatives.stated_credits(stated, outlet), *agencies),
        found=found,
        raw=raw,
        article_body=structured.first(stated.article.get("articleBody")) if stated.article else None,
        owners=stated_owners(stated),
    )


def _language(stated: Stated) -> str | None:
    """Return the language tag the page declares, shortened to what it can be trusted with."""
    root = stated.tree.root
    declared = (root.attributes.get("lang") or root.attributes.get("xml:lang")) if root else None
    candidates = (
        declared,
        structured.first(stated.article.get("inLanguage"), "alternateName", "name"),
        *stated.meta("og:locale", "content-language", "language", "dc.language"),
    )
    for candidate in candidates:
        tag = (candidate or "").strip().replace("_", "-")
        if 2 <= len(tag.split("-")[0]) <= 3 and tag.split("-")[0].isalpha() and len(tag) <= 12:
            return tag
    return None


def _outlet(stated: Stated, page: Page) -> Outlet:
    """Return who publishes: the name the page uses for itself; the host of its address, else the host it names as its own."""
    publisher = structured.first(stated.by_id(stated.article.get("publisher")), "name", "legalName", "alternateName")
    names = (
        publisher,
        *stated.meta("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"),
    )
    name = next((n for n in names if n and len(n) <= 80 and not n.startswith("http")), None) or outlets.outlet_in(stated)
    said = [host(stated.canonical), host(next(iter(stated.meta("og:url")), None))]
    if not at_home(page.url):
        return Outlet(name, next(filter(None, (host(page.url), *said)), None))
    # A copy that is served from this machine has the address that it calls its own.
    return Outlet(name, next((one for one in said if one and (not name or parties.resembles(name, one))), host(page.url)))


def _authors(stated: Stated, outlet: Outlet) -> tuple[structured.Value | None, list[Credit]]:
    """Return the people of the first place that names any, joined by line breaks, and credits to the agencies that author places name.

    Where no place names a person, the first outlet or agency that is named as author stands for them.
    """
    agencies: dict[str, Credit] = {}
    chosen: structured.Value | None = None
    instead: structured.Value | None = None
    for raw, where in _author_places(stated):
        # The users of a thread are marked up alike: the first is the author.
        if chosen and (chosen.where != where or where == "author element"):
            break
        for name in bylines.organisations(raw, outlet):
            agencies.setdefault(name, Credit("byline", name, None, None, where, raw[:300]))
        shared = [party.name for party in credit_sharing.in_byline(raw, outlet)]
        for name in shared:
            agencies.setdefault(name, Credit("byline", name, None, None, where, raw[:300]))
        names = tuple(name for name in bylines.people(raw, outlet) if name not in shared)
        if instead and where == "author element":
            names = tuple(name for name in names if " " in name)  # where an outlet signs as a whole, one word is a button's
        if names:
            before = chosen.value.split("\n") if chosen else []
            chosen = structured.Value("\n".join(dict.fromkeys([*before, *names])), where, f"{chosen.raw}; {raw}" if chosen else raw)
        elif instead is None and (whole := bylines.body(raw, outlet)):
            instead = structured.Value(whole, where, raw)
    return chosen or instead, list(agencies.values())


def _author_places(stated: Stated) -> Iterator[tuple[str, str]]:
    """Yield (string, place) wherever the page names its authors, most trusted first."""
    for key in ("author", "creator"):
        for name in structured.strings(stated.by_id(stated.article.get(key)), "name"):
            yield name, f"ld+json {key}"
    for key in (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "cxenseparse:author",
        "article:author_name",
        "twitter:creator:name",
    ):
        for value in stated.meta(key):
            yield value, f"meta {key}"
    yield from stated.author_elements()
    for line in stated.lines:
        if len(line) <= 160 and (titles.is_byline(line) or bylines.is_signed_date(line)):
            yield line, "byline"


def detect_language(text: str, declared: str | None) -> str | None:
    """Return the language code (ISO 639-1) of ``text``; where it is short or the guess unsure, the primary tag of ``declared``."""
    said = (declared or "").replace("_", "-").split("-")[0].casefold() or None
    sample = text[:3000]
    if len(sample) < _LONG_ENOUGH:
        return said
    if plain := language_by_small_words(sample):
        return plain
    ranking = py3langid.rank(sample)
    best, top = ranking[0]
    # Log-likelihoods grow with the length of the text; divided by its root they make shares that can be compared with a threshold.
    spread = math.sqrt(len(sample.encode(errors="replace")))
    sure = 1 / sum(math.exp((score - top) / spread) for _, score in ranking)
    return str(best) if sure >= _SURE_ENOUGH or said is None else said
