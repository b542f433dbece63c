"""One walk over a page's tree: markup becomes raw blocks in document order.

Nothing is judged here. A raw block says what it is, what it says and where in the tree it stands; what of it is the article is for ``body``
to decide. The walk keeps its own stack, so no depth of nesting can exhaust Python's.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.models import BlockKind
from headwater.reading.embeds import embed_of
from headwater.reading.gather import Gathered, Gatherer, split_at
from headwater.reading.raw import Place, RawBlock, RawImage, Walked
from headwater.reading.tables import settled_tables

# Parsing time grows with the square of the depth; browsers stop nesting at 512 as well.
_MAX_DEPTH = 512
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
# Elements that hold nothing, or that end without saying so.
_UNNESTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option td th tr tbody".split()
)
_WITHOUT_TEXT = frozenset(
    "script style template noscript svg canvas object select datalist textarea button audio video map iframe head title"
    " amp-ad amp-sidebar amp-consent amp-user-notification".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr o q rp rt ruby s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
_BOLD = frozenset(["b", "strong"])
_EMBEDDING = frozenset(["blockquote", "iframe", "script", "div", "section", "figure"])
_HEADING = re.compile(r"h[1-6]")
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_HIDING = re.compile(r"(?i)display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden")
_UNSEEN = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader|screenreader|u-hidden-visually|assistive-text)")
# Where a line break ends a paragraph rather than a line: after closing punctuation of any script.
_SENTENCE_END = re.compile(r"""[.!?…:;。！？।؟][”"»’')\]]{0,3}$""")
_ONE_PARAGRAPH = frozenset(["p", "li", "blockquote", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt"])
_WRAP_LEAST, _WRAP_MOST = 45, 90
_BREAKS = re.compile(r"\n+")
_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")


def parse(markup: str) -> LexborHTMLParser:
    """Return the tree of ``markup``, nested no deeper than about 512 elements."""
    if markup.count("<") - 2 * markup.count("</") > _MAX_DEPTH:
        markup = _flattened(markup)
    return LexborHTMLParser(markup)


def _flattened(markup: str) -> str:
    """Drop the start tags that would nest too deep; counts are rough on purpose, pages of people never come near."""
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _UNNESTED:
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0]
        depth += 1
        return match[0] if depth <= _MAX_DEPTH else "<wbr"

    return _TAG.sub(keep, markup)


def walk(tree: LexborHTMLParser) -> Walked:
    """Return the blocks and pictures of a page in document order."""
    walker = _Walker()
    root = tree.root
    stack: list[LexborNode | Place] = [root] if root is not None else []
    while stack:
        item = stack.pop()
        if isinstance(item, Place):
            walker.leave(item)
            continue
        if item.next is not None and item is not root:
            stack.append(item.next)
        if item.is_text_node:
            walker.text(item.text_content or "")
        elif item.is_element_node and (place := walker.enter(item)) is not None:
            stack.append(place)
            if (child := item.first_child) is not None:
                stack.append(child)
    walker.flush()
    walker.found.blocks = settled_tables(walker.found.blocks)
    return walker.found


class _Walker:
    """The state of one walk: where it stands, and the block that is being gathered."""

    def __init__(self) -> None:
        self.found = Walked()
        self.place = Place("")
        self.block_place = self.place
        self.gatherer = Gatherer()
        self.bold_depth = 0
        self.just_left = False

    def text(self, raw: str) -> None:
        self.just_left = False
        if self.gatherer.length == 0:
            self.block_place = _block_element(self.place)
        self.gatherer.add(raw, bold=self.bold_depth > 0)

    def enter(self, node: LexborNode) -> Place | None:
        """Go into an element; None where there is nothing to go into."""
        tag = node.tag or ""
        if (tag in _EMBEDDING or tag.startswith("amp-")) and self._embedded(node, tag):
            return None
        if tag == "br":
            self.gatherer.add_break()
            return None
        if tag in {"img", "amp-img"}:
            self._image(node)
            return None
        if tag in _WITHOUT_TEXT:
            return None
        place = self._place(node, tag)
        if tag not in _INLINE:
            self.flush()
        elif self.just_left:
            self.gatherer.mark_seam()
        if tag == "a":
            self.gatherer.open_link(node.attributes.get("href") or "")
        self.bold_depth += tag in _BOLD
        self.place = place
        self.just_left = False
        return place

    def leave(self, place: Place) -> None:
        if place.tag not in _INLINE:
            self.flush()
        if place.tag == "a":
            self.gatherer.close_link()
        self.bold_depth -= place.tag in _BOLD
        self.place = place.parent or place
        self.just_left = True

    def _place(self, node: LexborNode, tag: str) -> Place:
        parent = self.place
        attributes = node.attributes
        if not attributes:
            return Place(tag, frozenset(), tag, parent, parent.hidden)
        names = " ".join(filter(None, (attributes.get("class"), attributes.get("id"), attributes.get("role"))))[:500]
        tokens = frozenset(word.lower() for word in _TOKEN.findall(names)) if names else frozenset()
        signature = " ".join([tag, *(attributes.get("class") or "").split()])
        return Place(tag, tokens, signature, parent, parent.hidden or _hides(attributes) or _UNSEEN.search(signature) is not None)

    def _embedded(self, node: LexborNode, tag: str) -> bool:
        if tag in {"div", "section", "figure"} and not node.attributes:
            return False
        embed = embed_of(node)
        if embed is None:
            return False
        self.flush()
        self.found.blocks.append(RawBlock("embed", (embed.text or "").strip(), self._place(node, tag), self._next(), embed=embed))
        return True

    def _image(self, node: LexborNode) -> None:
        attributes = node.attributes
        url = next((value for name in _LAZY_SOURCES if (value := attributes.get(name)) and not value.startswith("data:")), None)
        if url:
            self.found.images.append(RawImage(url.strip(), (attributes.get("alt") or "").strip(), self.place, self._next()))

    def _next(self) -> int:
        return len(self.found.blocks) + len(self.found.images)

    def flush(self) -> None:
        """End the block that is being gathered."""
        gathered = self.gatherer.take()
        if gathered is not None:
            kind, level = _kind(self.block_place)
            for part in _paragraphs(gathered, loose=self.block_place.tag not in _ONE_PARAGRAPH):
                self.found.blocks.append(RawBlock(kind, part.text, self.block_place, self._next(), part.anchors, part.bold, level))


def _hides(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or bool(_HIDING.search((attributes.get("style") or "")[:300]))


def _kind(place: Place) -> tuple[BlockKind, int]:
    """Return what a block is by the elements around it, the innermost that says something."""
    kind: BlockKind = "paragraph"
    for around in place.up():
        tag = around.tag
        if _HEADING.fullmatch(tag):
            return "heading", int(tag[1])
        if tag in {"figcaption", "caption"} or ("caption" in around.tokens and tag != "body"):
            return "caption", 0
        if tag in {"td", "th"}:
            return ("table" if kind == "paragraph" else kind), 0
        if tag == "li" and kind == "paragraph":
            kind = "list_item"
        elif tag == "blockquote":
            return "quote", 0
    return kind, 0


def _block_element(place: Place) -> Place:
    while place.tag in _INLINE and place.parent is not None:
        place = place.parent
    return place


def _paragraphs(gathered: Gathered, *, loose: bool) -> list[Gathered]:
    """Split at doubled line breaks and at single ones that end a sentence; ``loose`` text, in no paragraph of its own, at every one.

    Other line breaks are spaces, as are those of text that was wrapped at a fixed width.
    """
    text = gathered.text
    if "\n" not in text:
        return [gathered]
    every = loose and not _is_wrapped(text)
    breaks = _BREAKS.finditer(text)
    cuts = [b.end() for b in breaks if every or b.end() - b.start() > 1 or _SENTENCE_END.search(text[max(0, b.start() - 5) : b.start()])]
    return [Gathered(part.text.replace("\n", " "), part.anchors, part.bold) for part in split_at(gathered, cuts)]


def _is_wrapped(text: str) -> bool:
    lengths = [len(line) for line in text.split("\n")[:-1] if line]
    return len(lengths) > 2 and max(lengths) <= _WRAP_MOST and min(lengths) >= _WRAP_LEAST
