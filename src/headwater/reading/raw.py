"""What a walk over a page finds: blocks and pictures, with the elements they stand in. Nothing is judged yet."""

from dataclasses import dataclass, field

from headwater.models import BlockKind, Embed
from headwater.reading.gather import Anchor


@dataclass(slots=True, eq=False)
class Place:
    """A block element on the way from the root to a block; never changed once made (freezing it would cost a tenth of the walk).

    ``tokens`` are the words of its class, id and role, ``says`` what they and its tag mean, as bits of ``names.SAYS``; ``hidden`` is
    inherited, and so are ``kind`` and ``level``: what a block is that stands here. ``path`` identifies tags and classes from the root on.
    """

    tag: str
    tokens: frozenset[str] = frozenset()
    signature: str = ""
    parent: "Place | None" = None
    hidden: bool = False
    says: int = 0
    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    path: int = 0

    def up(self) -> "list[Place]":
        """Return this element and all around it, innermost first."""
        chain = [self]
        while (parent := chain[-1].parent) is not None:
            chain.append(parent)
        return chain


@dataclass(frozen=True, slots=True, eq=False)
class RawBlock:
    """A piece of the page before anyone said whether it belongs to the article.

    ``anchors`` are offsets into ``text``; ``bold`` counts its characters in bold; ``level`` is 1 to 6 for headings; ``embed`` is set for
    embedded posts, whose ``text`` may be empty. ``order`` counts blocks and pictures of the page together;
    ``time`` is the first that is written in it for machines, empty for none.
    """

    kind: BlockKind
    text: str
    place: Place
    order: int
    anchors: tuple[Anchor, ...] = ()
    bold: int = 0
    level: int = 0
    embed: Embed | None = None
    time: str = ""

    @property
    def link_share(self) -> float:
        """The share of the text that is set in links, 0 to 1."""
        return sum(anchor.end - anchor.start for anchor in self.anchors) / max(1, len(self.text))


@dataclass(frozen=True, slots=True, eq=False)
class RawImage:
    """A picture as it stands in the page; ``order`` places it among the blocks."""

    url: str
    alt: str
    place: Place
    order: int


@dataclass(slots=True)
class Walked:
    """All that a walk found, in document order."""

    blocks: list[RawBlock] = field(default_factory=list)
    images: list[RawImage] = field(default_factory=list)
