"""Which feeds a page names as its own."""

from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from headwater.pages.charset import detect

_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}


def feeds_of(body: bytes, base: str) -> Iterator[str]:
    """Yield the addresses of the feeds that the head of a page names, in its order; those of comments last."""
    tree = LexborHTMLParser(body.decode(detect(body, None), "replace"))
    links = [link.attributes for link in tree.css("link[rel~='alternate'][href]")]
    named = [link for link in links if (link.get("type") or "").strip().lower() in _TYPES]
    for link in sorted(named, key=lambda link: "comment" in f"{link.get('title')} {link.get('href')}".lower()):
        try:
            address = urljoin(base, (link.get("href") or "").strip())
        except ValueError:
            continue
        if address.startswith(("http://", "https://")):
            yield address
