"""The lines around a page's headline, as a reader sees them: where bylines and dates stand on pages that state nothing for machines."""

import re
from collections.abc import Callable, Iterator
from itertools import islice, takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.reading.structured import clean

# A byline stands close to the headline; further down, dates belong to something else.
_NODES_AFTER, _LINES = 260, 16
_MOST_ELEMENTS, _MOST_NODES = 1500, 6000
_LONG = 15  # letters and digits of a title that no other heading ends with by chance
_STRETCH, _PROSE = 60, 150  # code points of a text that is prose, and of prose that may be an article
_BLOCKS = frozenset(
    "p div br td tr table h1 h2 h3 h4 h5 h6 li ul ol section header footer article aside nav time figure figcaption address form "
    "blockquote dd dt dl center hr main pre".split()
)
_SILENT = frozenset("script style noscript template svg select option button textarea iframe blockquote figcaption".split())
# What readers say, and other pages.
_OTHERS = (
    r"comment|kommentar|coment[aá]ri|yorum|disqus|reacti(?:e|on)s|hozzasz|(?:^|\s)(?:com|cmt|rel)(?:\s|$)|related|relacionad|correlat|similar|"
    r"powiazan|polecan|souvisej|empfehl|mas-?leid|mais-?lid|meist-?ge|ilgili|recommend|teaser|most-?read|read-?(?:more|also|next)|popular"
)
_AWAY = re.compile(
    rf"{_OTHERS}|sidebar|(?<!elementor-)widget|promo|trending|latest|breadcrumb|cookie|newsletter|subscribe|share|social|copyright|menu|navbar|"
    r"(?:^|\W)nav(?:\W|$)|(?:site|page|global)-?footer|carousel|card|ticker",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(_OTHERS, re.IGNORECASE)

_UNSHOWN = re.compile(r"bread-?crumb|seo-?(?:title|head)|(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)", re.IGNORECASE)


class Asides:
    """Which elements of a page stand in a part that is not about the article: comments, related boxes, site furniture."""

    def __init__(self) -> None:
        self._most: dict[int, bool] = {}

    def hold(self, node: LexborNode, *, of_others: bool = False) -> bool:
        """Whether ``node`` stands in such a part, ``of_others``: in what readers say or in what leads to other pages.

        What the box around most of the prose says of itself ("widget") is a theme's word.
        """
        said = [(one, words) for one in _around(node) if (words := _away_words(one, _OF_OTHERS if of_others else _AWAY))]
        theme: set[str] = set()
        for one, words in reversed(said):
            if not words <= theme:
                if not self._holds_most(one):
                    return True
                theme |= words
        return False

    def _holds_most(self, node: LexborNode) -> bool:
        if node.mem_id not in self._most:
            self._most[node.mem_id] = _holds_most(node)
        return self._most[node.mem_id]


def _away_words(node: LexborNode, away: re.Pattern[str]) -> set[str]:
    """Return the words by which an element says that it stands aside."""
    attributes = node.attributes
    tokens = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    words = {match[0].casefold().strip() for match in away.finditer(tokens[:300])}
    return words | {node.tag} if node.tag in {"aside", "nav"} else words


def _around(node: LexborNode) -> Iterator[LexborNode]:
    """Yield an element and those around it, up to the body."""
    current: LexborNode | None = node
    for _ in range(14):
        if current is None or current.tag in {"body", "html", "-undef"}:
            return
        yield current
        current = current.parent


def _holds_most(node: LexborNode) -> bool:
    """Whether most of the page's prose stands in an element."""
    own = _prose(node)
    top = node
    while own and top.parent is not None and top.tag != "body":
        top = top.parent
    return own > _PROSE and 2 * own > _prose(top)


def _prose(node: LexborNode) -> int:
    """Return how many characters of an element stand in long stretches of text."""
    texts = ((child.text_content or "") for child in node.traverse(include_text=True) if child.tag == "-text" and _is_shown(child))
    return sum(len(text) for text in texts if len(text) > _STRETCH)


def _is_shown(text: LexborNode) -> bool:
    return text.parent is None or text.parent.tag not in _SILENT or text.parent.tag == "blockquote"


def headline(tree: LexborHTMLParser, titles: list[str], is_site: Callable[[str], bool]) -> LexborNode | None:
    """Return the element that shows the headline: the heading that says one of ``titles``, else any that does, else the first h1.

    A heading may have a topic before the title, and a window's title something behind it; an h1 may be the site's name (``is_site``).
    """
    wanted = {_key(title) for title in titles if title}
    headings = [node for node in tree.css("h1")[:20] if not _for_engines(node)]
    own = [node for node in headings if (text := shown_text(node)) and not is_site(text)]
    said = [(node, _key(shown_text(node))) for node in [*headings, *tree.css("h2")[:40], *tree.css("h3")[:20]]]
    shown = (
        [node for node, key in said if key in wanted]
        or [node for node, key in said if any(len(title) > _LONG and key.endswith(title) for title in wanted)]
        or [node for node, key in said if (node.tag == "h1" or not own) and any(_is_most(key, title) for title in wanted)]
    )
    if shown:
        return shown[0]
    bold = tree.css("[class*=title], [class*=headline], b, strong, font, big")[:200]
    named = (node for node in bold if _key(node.text()[:600]) in wanted and not _for_engines(node))
    return next(named, None) or _unmarked(tree, wanted) or next(iter(own), None)


def _is_most(key: str, title: str) -> bool:
    """Whether a heading is a window's title but for what stands before or behind it: "Bridge reopens (cpa)"."""
    return len(key) > _LONG and 2 * len(key) > len(title) and (title.startswith(key) or title.endswith(key))


def _unmarked(tree: LexborHTMLParser, wanted: set[str]) -> LexborNode | None:
    """Return the first element of no telling kind that says one of the titles and nothing else."""
    long = {title for title in wanted if len(title) > _LONG}
    nodes = tree.css("div, span, p, td")[:_MOST_ELEMENTS] if long else []
    same = (node for node in nodes if node.child is not None and node.child.tag == "-text" and _key(shown_text(node)) in long)
    return next((node for node in same if not _for_engines(node)), None)


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


def lines_after(node: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    """Yield the lines that follow a headline, each with its first node."""
    *_, last = [node, *_own(node)]
    yield from islice(_placed(islice(_following(last), _NODES_AFTER)), _LINES)


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


def _placed(nodes: Iterator[LexborNode]) -> Iterator[tuple[str, LexborNode]]:
    """Yield the text of ``nodes`` in lines, broken where blocks begin."""
    line: list[str] = []
    first: LexborNode | None = None
    for node in nodes:
        tag = node.tag or ""
        if tag == "-text":
            line.append(node.text_content or "")
            first = first or (node if line[-1].strip() else None)
        elif tag in _BLOCKS:
            if first is not None:
                yield clean("".join(line)), first
            line, first = [], None
    if first is not None:
        yield clean("".join(line)), first


def page_lines(tree: LexborHTMLParser) -> Iterator[tuple[str, LexborNode]]:
    """Yield the lines of a page from its top, each with its first node."""
    if tree.body is not None:
        yield from _placed(islice(_following(tree.body), _MOST_NODES))


def lines_before(node: LexborNode) -> Iterator[str]:
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
