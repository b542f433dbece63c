"""All of a page's statements about itself, gathered once: what the choosers of title, authors, dates and relatives look into."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.reading import nearby, parties, structured
from headwater.reading.structured import Thing, clean
from headwater.urls import url_key

# Outlets name the author's element in their own language.
_AUTHOR_CLASSES = "author Author autor auteur firma writer signature journalist".split()
_AUTHOR_CSS = (
    ("[itemprop~=author] [itemprop~=name], [itemprop~=author]", "itemprop author"),
    (".h-entry .p-author, .h-card.p-author, .vcard .fn, .byline .fn", "h-card"),
    ("a[rel~=author]", "rel author"),
    ("[class*=byline], [data-testid*=byline]", "byline"),
    (", ".join([*(f"[class*={name}]" for name in _AUTHOR_CLASSES), "[class~=username], [class~=user]"]), "author element"),
)


@dataclass
class Stated:
    """A parsed page with its address, its ld+json article (empty where there is none), its metas and the lines around its headline."""

    tree: LexborHTMLParser
    url: str | None
    things: list[Thing]
    metas: dict[str, list[str]]
    article: Thing = field(default_factory=dict)
    asides: nearby.Asides = field(default_factory=nearby.Asides)

    def meta(self, *keys: str) -> list[str]:
        """Return the values of the metas ``keys``, in the order of the keys."""
        return [value for key in keys for value in self.metas.get(key, ())]

    def by_id(self, value: object) -> object:
        """Return a value of the ld+json with references followed."""
        return structured.by_id(self.things, value)

    def link(self, rel: str) -> str | None:
        """Return the absolute address of the first ``<link rel>``, None where there is none."""
        for node in self.tree.css("link[rel][href]")[:300]:
            if rel in (node.attributes.get("rel") or "").casefold().split():
                return self.absolute(node.attributes.get("href"))
        return None

    def absolute(self, url: str | None) -> str | None:
        """Return a web address made absolute, None for what is none."""
        if not url or not url.strip():
            return None
        try:
            joined = urljoin(self.url or "", url.strip())
        except ValueError:
            return None
        return joined if joined.startswith(("http://", "https://")) else None

    @cached_property
    def canonical(self) -> str | None:
        """The address of rel=canonical."""
        return self.link("canonical")

    @cached_property
    def headline(self) -> LexborNode | None:
        """The element that shows the headline."""
        title = self.tree.css_first("title")
        whole = clean(title.text()[:600]) if title else ""
        halves = [half for half in _halves(whole) if not self.is_own_name(half)]
        titles = [*structured.strings(self.article.get("headline")), *self.meta("og:title", "twitter:title"), whole, *halves]
        return nearby.headline(self.tree, titles, self.is_own_name)

    def is_own_name(self, text: str) -> bool:
        """Whether a text is the site's name, as far as its host tells."""
        return len(text) <= 40 and parties.is_name_of(text, self.url)

    @cached_property
    def shown(self) -> str:
        """The words of the headline as the page shows it, empty where none was found."""
        return nearby.shown_text(self.headline) if self.headline is not None else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines near the headline, in the order they are trusted."""
        return [*(line for line, _ in self.lines_after), *self.lines_before]

    @cached_property
    def lines_after(self) -> list[tuple[str, LexborNode]]:
        """The lines that follow the headline, each with its first node."""
        return list(nearby.lines_after(self.headline)) if self.headline is not None else []

    @cached_property
    def lines_before(self) -> list[str]:
        """The lines just before the headline, the nearest first."""
        return list(nearby.lines_before(self.headline)) if self.headline is not None else []

    def author_elements(self) -> Iterator[tuple[str, str]]:
        """Yield (text, place) of the elements marked up as the author, comments and related boxes left out."""
        for css, where in _AUTHOR_CSS:
            for node in self.tree.css(css)[:12]:
                text = clean(node.attributes.get("content") or _names_in(node) or node.text(separator=" ")[:300])
                if text and len(text) <= 160 and not self.asides.hold(node):
                    yield text, where


def _names_in(node: LexborNode) -> str | None:
    """Return the names in an element that sets each in one of its own, parted by marks; None where it does not."""
    leaves = [clean(child.text()) for child in node.css("*")[:24] if child.child is not None and child.child.tag == "-text"]
    leaves = [leaf for leaf in leaves if leaf]
    parted = "".join("".join(leaves).split()) == "".join(node.text()[:300].split())
    return " · ".join(leaves) if len(leaves) > 1 and parted and all(len(leaf.split()) > 1 for leaf in leaves) else None


def _halves(title: str) -> list[str]:
    """Return what is left of a window title without its first or its last part."""
    out = []
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": "):
        if mark in title:
            out += [title.rsplit(mark, 1)[0], title.split(mark, 1)[1]]
    return out


def state(tree: LexborHTMLParser, url: str | None) -> Stated:
    """Gather what the page states. ``url`` is where it came from, None if unknown."""
    stated = Stated(tree, url, structured.things(tree), structured.metas(tree))
    stated.article = _article(stated)
    return stated


def _article(stated: Stated) -> Thing:
    """Return the ld+json object that is about this page: the article that names its address, else the first; else the page object."""
    articles = [thing for thing in stated.things if structured.is_article(thing)]
    addresses = {url_key(u) for u in (stated.url, stated.canonical, *stated.meta("og:url")) if u} - {""}
    for thing in articles:
        if any(
            url_key(u) in addresses
            for u in structured.strings([thing.get("url"), thing.get("mainEntityOfPage"), thing.get("@id")], "@id", "url")
        ):
            return thing
    if articles:
        return next((thing for thing in articles if thing.get("headline")), articles[0])
    return next(
        (thing for thing in stated.things if structured.is_page(thing) and (thing.get("headline") or thing.get("datePublished"))), {}
    )
