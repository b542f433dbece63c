"""From chosen blocks to an article: one text, and everything else by its place in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from headwater.models import Block, BlockKind, Embed, Link
from headwater.reading.gather import Anchor
from headwater.reading.images import joined

BETWEEN_BLOCKS = "\n\n"


@dataclass(slots=True)
class Assembly:
    """An article's text as it grows, with the spans of what stands in it. ``base`` makes the links absolute."""

    base: str | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    embeds: list[Embed] = field(default_factory=list)
    section: str | None = None

    def add(self, kind: BlockKind, text: str, anchors: Iterable[Anchor] = (), time: str | None = None) -> None:
        """Append a block; a heading opens a section, and stands under itself."""
        start = self.length + (len(BETWEEN_BLOCKS) if self.pieces else 0)
        self.pieces.append(text)
        self.length = start + len(text)
        if kind == "heading":
            self.section = text
        self.blocks.append(Block(kind, (start, self.length), self.section, time))
        for anchor in anchors:
            url = joined(self.base, anchor.url)
            if url.startswith(("http://", "https://")):
                span = (start + anchor.start, start + anchor.end)
                self.links.append(Link(url, text[anchor.start : anchor.end], span))

    def add_embed(self, embed: Embed) -> None:
        """Note an embedded post: its words are another's, so they stay out of the text, and its span is empty at its place."""
        self.embeds.append(replace(embed, span=(self.length, self.length)))

    @property
    def text(self) -> str:
        """Return the blocks' texts joined by blank lines."""
        return BETWEEN_BLOCKS.join(self.pieces)
