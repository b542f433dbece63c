"""The lines around a page's headline, as a reader sees them: where bylines and dates stand on pages that state nothing for machines."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.reading.structured import clean

# A byline stands close to the headline; further down, dates belong to something else.
_NODES_AFTER, _LINES = 260, 16
_LONG = 15  # letters and digits of a title that no other heading ends with by chance
_BLOCKS = frozenset(
    "p div br td tr table h1 h2 h3 h4 h5 h6 li ul ol section header footer article aside nav time figure figcaption address form "
    "blockquote dd dt dl center hr main".split()
)
_SILENT = frozenset("script style noscript template svg select option button textarea iframe blockquote".split())
_AWAY = re.compile(
    r"comment|related|sidebar|widget|recommend|teaser|promo|trending|most-?read|latest|breadcrumb|cookie|newsletter|subscribe|share|social|copyright|menu|navbar|(?:^|\W)nav(?:\W|$)|(?:site|page|global)-?footer|"
    r"read-?(?:more|also|next)|popular|carousel|card|ticker",
    re.IGNORECASE,
)

_UNSHOWN = re.compile(r"bread-?crumb|seo-?(?:title|head)|(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)", re.IGNORECASE)


def is_away(node: LexborNode) -> bool:
    """Whether an element stands in a part of the page that is not about the article: comments, related boxes, site furniture."""
    current: LexborNode | None = node
    for _ in range(14):
        if current is None or current.tag in {"body", "html", "-undef"}:
            return False
        attributes = current.attributes
        tokens = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if current.tag in {"aside", "nav"} or _AWAY.search(tokens[:300]):
            return True
        current = current.parent
    return False


def headline(tree: LexborHTMLParser, titles: list[str]) -> LexborNode | None:
    """Return the element that shows the headline: the heading that says one of ``titles``, else bold words that do, else the first h1.

    A heading may have a topic before the title.
    """
    wanted = {_key(title) for title in titles if title}
    headings = [node for node in tree.css("h1")[:20] if not _for_engines(node)]
    said = [(node, _key(shown_text(node))) for node in [*headings, *tree.css("h2")[:40]]]
    shown = [node for node, key in said if key in wanted] or [
        node for node, key in said if any(len(title) > _LONG and key.endswith(title) for title in wanted)
    ]
    if shown:
        return shown[0]
    bold = tree.css("[class*=title], [class*=headline], b, strong, font, big")[:200]
    named = (node for node in bold if _key(node.text()[:600]) in wanted and not _for_engines(node))
    return next(named, headings[0] if headings else None)


def _for_engines(node: LexborNode) -> bool:
    """Whether a heading is there for search engines or as the end of a breadcrumb trail, and another is shown as the headline."""
    return any(_UNSHOWN.search((one.attributes.get("class") or "")[:200]) for one in (node, node.parent) if one is not None)


def _own(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the nodes inside a heading up to the first block: an unclosed ``<h1>`` swallows the byline, or the whole page."""
    inside = islice(node.traverse(include_text=True), 1, 60)
    return takewhile(lambda child: child.tag not in _BLOCKS or child.tag == "br", inside)


def shown_text(node: LexborNode) -> str:
    """Return the words of a heading."""
    return clean("".join(child.text_content or " " if child.tag == "-text" else " " * (child.tag == "br") for child in _own(node)))


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def lines_near(node: LexborNode | None) -> Iterator[str]:
    """Yield the short lines that follow a headline, then those just before it."""
    if node is None:
        return
    *_, last = [node, *_own(node)]
    yield from _lines(_following(last))
    yield from _lines_before(node)


def _following(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the nodes after ``node``, the last of a heading's own, in document order."""
    current: LexborNode | None = node
    while current is not None:
        following = (current.child if current.tag not in _SILENT else None) or current.next
        while following is None:
            current = current.parent
            if current is None or current.tag in {"body", "html"}:
                return
            following = current.next
        current = following
        yield current


def _lines(nodes: Iterator[LexborNode]) -> Iterator[str]:
    """Yield the text of ``nodes`` in lines, broken where blocks begin."""
    line: list[str] = []
    given = 0
    for node in islice(nodes, _NODES_AFTER):
        tag = node.tag or ""
        if tag == "-text":
            line.append(node.text_content or "")
        elif tag in _BLOCKS and line:
            if text := clean("".join(line)):
                given += 1
                yield text
            line = []
        if given >= _LINES:
            return
    if text := clean("".join(line)):
        yield text


def _lines_before(node: LexborNode) -> Iterator[str]:
    """Yield the texts of the elements just before ``node`` and its containers, nearest first."""
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in {"body", "html"}:
            return
        sibling = current.prev
        for _ in range(6):
            if sibling is None:
                break
            if sibling.tag not in _SILENT and (text := clean(sibling.text(separator=" ")[:600])):
                yield text
            sibling = sibling.prev
        current = current.parent
