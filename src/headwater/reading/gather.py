"""Text gathered piece by piece into one block: white space collapsed, links and bold words kept by offset."""

import re
import unicodedata
from dataclasses import dataclass, field

_SPACE = re.compile(r"\s+")
# Control characters, soft hyphens, zero-width spaces, byte-order marks and icon-font glyphs carry no text and would break words apart.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b\u2060\ufeff\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link by its place in a block's text: [start, end) in code points, and the address as the page has it."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """The text of one block, NFC, with its links and the number of characters that are set in bold."""

    text: str
    anchors: tuple[Anchor, ...] = ()
    bold: int = 0


@dataclass(slots=True)
class Gatherer:
    """Takes the pieces of one block in order; ``take`` hands the block out and starts the next."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    last: str = ""
    anchors: list[Anchor] = field(default_factory=list)
    bold: int = 0
    open_url: str | None = None
    open_at: int = 0
    seam: bool = False

    def add(self, raw: str, *, bold: bool = False) -> None:
        """Append a text node; its white space counts as one space, none at the start of the block."""
        piece = " ".join(raw.split())
        if not piece.isprintable():
            piece = _SPACE.sub(" ", _INVISIBLE.sub("", piece))
        if raw[:1].isspace() and self.last not in {"", " ", "\n"}:
            piece = " " + piece
        if raw[-1:].isspace() and piece not in {"", " "}:
            piece += " "
        if not piece:
            return
        if self.seam and _would_run_together(self.last, piece[0]):
            self._append(" ")
        self.seam = False
        self._append(piece)
        if bold:
            self.bold += len(piece)

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
        self.last = piece[-1]

    def add_break(self) -> None:
        """Take in a line break; ``take`` leaves it as a line feed, the only ones there are."""
        if self.last == " ":
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
            self.open_at = min(self.open_at, self.length)
        if self.last:
            self._append("\n")
        self.seam = False

    def mark_seam(self) -> None:
        """Note that one inline element ended and another began: "newsdesk" and "July 1" beside each other are two words."""
        self.seam = True

    def open_link(self, url: str) -> None:
        """Take the text from here on as a link's."""
        self.close_link()
        self.open_url, self.open_at = url, self.length

    def close_link(self) -> None:
        """End the link here; one without text is forgotten."""
        if self.open_url is not None and self.length > self.open_at:
            self.anchors.append(Anchor(self.open_at, self.length, self.open_url))
        self.open_url = None

    def take(self) -> Gathered | None:
        """Return what was gathered, None for nothing but space; a link that is still open goes on in the next block."""
        url = self.open_url
        self.close_link()
        text = "".join(self.pieces).rstrip()
        anchors, bold = self.anchors, self.bold
        self.pieces, self.length, self.last, self.anchors, self.bold, self.seam = [], 0, "", [], 0, False
        self.open_url, self.open_at = url, 0
        if not text:
            return None
        if not anchors and text.isascii():
            return Gathered(text, (), bold)
        trimmed = (_trimmed(anchor, text) for anchor in anchors)
        return normalised(text, tuple(anchor for anchor in trimmed if anchor.start < anchor.end), bold)


def _would_run_together(before: str, after: str) -> bool:
    return (before.islower() or before.isdigit()) and (after.isupper() or after.isdigit()) and not (before.isdigit() and after.isdigit())


def _trimmed(anchor: Anchor, text: str) -> Anchor:
    start, end = anchor.start, min(anchor.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Anchor(start, end, anchor.url)


def normalised(text: str, anchors: tuple[Anchor, ...], bold: int = 0) -> Gathered:
    """Return the text in NFC with the links' offsets moved along."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return Gathered(text, anchors, bold)
    whole = unicodedata.normalize("NFC", text)

    def moved(offset: int) -> int:
        return min(len(unicodedata.normalize("NFC", text[:offset])), len(whole))

    return Gathered(whole, tuple(Anchor(moved(a.start), moved(a.end), a.url) for a in anchors), bold)


def split_at(gathered: Gathered, cuts: list[int]) -> list[Gathered]:
    """Return the block cut at the given offsets, links cut with it, space at the cuts dropped."""
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(gathered.text)], strict=True):
        piece = gathered.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        text = piece.strip()
        if text:
            moved = (Anchor(max(a.start - left, 0), min(a.end - left, len(text)), a.url) for a in gathered.anchors)
            parts.append(Gathered(text, tuple(a for a in moved if a.start < a.end), min(gathered.bold, len(text))))
    return parts
