"""One walk over a page's tree: markup becomes raw blocks in document order.

Nothing is judged here. A raw block says what it is, what it says and where in the tree it stands; what of it is the article is for ``body``
to decide. The tree is written out again by the parser, balanced and escaped, and that is what is walked: reading tags off a string takes a
quarter of the time that it takes to ask a tree for its nodes, and no depth of nesting can exhaust Python's stack.
"""

import html
import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.models import BlockKind, Embed
from headwater.reading.embeds import POSTS, embed_of
from headwater.reading.gather import Gathered, Gatherer, split_at
from headwater.reading.places import Places, attribute
from headwater.reading.raw import Place, RawBlock, RawImage, Walked
from headwater.reading.tables import settled_tables

# Parsing time grows with the square of the depth; browsers stop nesting at 512 as well.
_MAX_DEPTH = 512
_MANY_TAGS = 4000  # from here on it is worth the time to see whether end tags answer start tags
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
# Elements that hold nothing, or that end without saying so.
_VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
_UNNESTED = _VOID | frozenset("p li dt dd option td th tr tbody".split())
_WITHOUT_TEXT = frozenset(
    "script style template noscript svg canvas object select datalist textarea button audio video map iframe head title"
    " amp-ad amp-sidebar amp-consent amp-user-notification noembed noframes xmp".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr o q rp rt ruby s samp small span strike"
    " strong sub sup time tt u var".split()
)
# What the parser writes as it stands, "<" and all.
_RAW = frozenset("script style iframe noembed noframes xmp".split())
_BOLD = frozenset(["b", "strong"])
_MARK = "headwater-post"
_MARKED = re.compile(rf' {_MARK}="(\d{{1,6}})"')
# Where a line break ends a paragraph rather than a line: after closing punctuation of any script.
_SENTENCE_END = re.compile(r"""[.!?…:;。！？।؟][”"»’')\]]{0,3}$""")
_ONE_PARAGRAPH = frozenset(["p", "li", "blockquote", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt"])
_PROSE, _PROSE_WORDS = 240, 40  # code points and words that no heading has
_WRAP_LEAST, _WRAP_MOST = 45, 90
_BREAKS = re.compile(r"\n+")
_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")


def parse(markup: str) -> LexborHTMLParser:
    """Return the tree of ``markup``, nested no deeper than about 512 elements."""
    ends = markup.count("</")
    starts = markup.count("<") - ends
    if starts - ends > _MAX_DEPTH or starts > _MANY_TAGS:
        markup = _flattened(markup)
    return LexborHTMLParser(markup)


def _flattened(markup: str) -> str:
    """Drop the start tags that would nest too deep; counts are rough on purpose, pages of people never come near."""
    depth = 0
    still_open: Counter[str] = Counter()

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        name = match[2].lower()
        if name in _UNNESTED:
            return match[0]
        if match[1]:
            if still_open[name]:  # an end tag ends only what is open
                still_open[name] -= 1
                depth -= 1
            return match[0]
        if depth >= _MAX_DEPTH:
            return "<wbr"
        still_open[name] += 1
        depth += 1
        return match[0]

    return _TAG.sub(keep, markup)


def walk(tree: LexborHTMLParser) -> Walked:
    """Return the blocks and pictures of a page in document order. The tree is left as it was."""
    written, posts = _written(tree)
    walker = _Walker(posts)
    # The parser writes every "<" and ">" of text and attributes escaped, so each piece is one tag and the text behind it.
    for piece in written.split("<"):
        head, _, text = piece.partition(">")
        if walker.skipping:
            text = walker.skip(piece, head, text)
        elif head.startswith("/"):
            walker.leave(head[1:])
        elif head.startswith("!--"):
            walker.skipping = "--"
            text = walker.skip(piece, head, text)
        elif head:
            walker.enter(head)
        if text and not walker.skipping:
            walker.text(text)
    walker.flush()
    walker.found.blocks = settled_tables(walker.found.blocks)
    return walker.found


def _written(tree: LexborHTMLParser) -> tuple[str, list[Embed]]:
    """Return the page as the parser writes it, embedded posts marked with their number, and the posts."""
    marked: list[LexborNode] = []
    posts: list[Embed] = []
    for node in tree.css(POSTS):
        if (embed := embed_of(node)) is not None:
            node.attrs[_MARK] = str(len(posts))
            marked.append(node)
            posts.append(embed)
    body = tree.body
    written = (body.html if body is not None else tree.html) or ""
    for node in marked:
        del node.attrs[_MARK]
    return written, posts


class _Walker:
    """The state of one walk: where it stands, and the block that is being gathered."""

    def __init__(self, posts: list[Embed]) -> None:
        self.found = Walked()
        self.posts = posts
        self.places = Places()
        self.place = Place("")
        self.block_place = self.place
        self.gatherer = Gatherer()
        self.bold_depth = 0
        self.in_link = False
        self.time = ""
        self.just_left = False
        self.skipping = ""
        self.skipped = 0

    def text(self, raw: str) -> None:
        self.just_left = False
        gatherer = self.gatherer
        if gatherer.length == 0:
            if raw.isspace():
                return
            self.block_place = self.place
        gatherer.add(html.unescape(raw) if "&" in raw else raw, bold=self.bold_depth > 0)

    def enter(self, head: str) -> None:
        """Go into an element, given as it is written: ``div class="a"``."""
        tag = head.partition(" ")[0]
        if _MARK in head and self._embedded(tag, head):
            self._skip_all(tag)
        elif tag in _INLINE:
            self._enter_inline(tag, head)
        elif tag == "br":
            self.gatherer.add_break()
        elif tag in {"img", "amp-img"}:
            self._image(head)
        elif tag in _WITHOUT_TEXT:
            self._skip_all(tag)
        elif tag in _VOID:
            if tag != "wbr":
                self.flush()
        else:
            self.flush()
            self.place = self.places.inside(self.place, tag, head)
            self.just_left = False

    def _enter_inline(self, tag: str, head: str) -> None:
        if self.just_left:
            self.gatherer.mark_seam()
        if tag == "a":
            self.gatherer.open_link(attribute(head, "href"))
            self.in_link = True
        elif tag in _BOLD:
            self.bold_depth += 1
        elif tag == "time":
            self.time = self.time or attribute(head, "datetime")[:40]
        self.just_left = False

    def leave(self, tag: str) -> None:
        if tag == "a":
            self.gatherer.close_link()
            self.in_link = False
        elif tag in _BOLD:
            self.bold_depth -= 1
        elif tag not in _INLINE and tag == self.place.tag:
            self.flush()
            self.place = self.place.parent or self.place
        self.just_left = True

    def _skip_all(self, tag: str) -> None:
        if tag not in _VOID:
            self.skipping, self.skipped = tag, 1

    def skip(self, piece: str, head: str, text: str) -> str:
        """Pass over a piece of a comment or of an element without text; return the text behind it, where it ends here."""
        if self.skipping == "--":
            _, end, text = piece.partition("-->")
            self.skipping = "" if end else "--"
            return text
        opens = head.partition(" ")[0] == self.skipping and self.skipping not in _RAW
        self.skipped += opens - (head == f"/{self.skipping}")
        if not self.skipped:
            self.skipping = ""
            self.just_left = True
        return text

    def _embedded(self, tag: str, head: str) -> bool:
        mark = _MARKED.search(head)
        number = int(mark[1]) if mark else len(self.posts)
        if number >= len(self.posts):  # the page's own attribute
            return False
        self.flush()
        embed = self.posts[number]
        place = self.places.inside(self.place, tag, head)
        self.found.blocks.append(RawBlock("embed", (embed.text or "").strip(), place, self._next(), embed=embed))
        return True

    def _image(self, head: str) -> None:
        url = next((value for name in _LAZY_SOURCES if (value := attribute(head, name)) and not value.startswith("data:")), None)
        if url:
            place = Place("a", parent=self.place) if self.in_link else self.place
            self.found.images.append(RawImage(url.strip(), attribute(head, "alt").strip(), place, self._next()))

    def _next(self) -> int:
        return len(self.found.blocks) + len(self.found.images)

    def flush(self) -> None:
        """End the block that is being gathered."""
        if self.gatherer.length == 0 or (gathered := self.gatherer.take()) is None:
            return
        place, time = self.block_place, self.time
        self.time = ""
        for part in _paragraphs(gathered, loose=place.tag not in _ONE_PARAGRAPH):
            kind: BlockKind = "paragraph" if _is_prose(place, part.text) else place.kind
            level = place.level if kind == "heading" else 0
            self.found.blocks.append(RawBlock(kind, part.text, place, self._next(), part.anchors, part.bold, level, time=time))


def _is_prose(place: Place, text: str) -> bool:
    """Whether what is set as a heading is a paragraph, as newsletters have it that set an item and its heading in one element."""
    return place.kind == "heading" and len(text) >= _PROSE and len(text.split()) >= _PROSE_WORDS


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
