"""Lists of feeds as feed readers exchange them (OPML)."""

from collections.abc import Iterable
from html import escape

from headwater.pages.tolerant import parse_xml


def read_opml(body: bytes) -> dict[str, str]:
    """Return the feeds of an OPML file, address to title, empty where it lists none. Folders within it are not kept."""
    root = parse_xml(body)
    if root is None:
        return {}
    feeds: dict[str, str] = {}
    for outline in root.iter("outline"):
        folded = {name.lower(): value.strip() for name, value in outline.attrib.items()}
        if address := folded.get("xmlurl"):
            feeds.setdefault(address, folded.get("title") or folded.get("text") or "")
    return feeds


def write_opml(feeds: Iterable[tuple[str, str]]) -> str:
    """Return an OPML file of feeds, given as (address, title)."""
    named = ((escape(title or url), escape(url)) for url, title in feeds)
    body = "".join(f'    <outline type="rss" text="{name}" title="{name}" xmlUrl="{url}"/>\n' for name, url in named)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Headwater\'s feeds</title></head>\n'
        f"  <body>\n{body}  </body>\n</opml>\n"
    )
