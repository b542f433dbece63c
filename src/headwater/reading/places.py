"""The elements around blocks, made while a page is walked: each from its parent, its tag and its attributes as they are written."""

import html
import re
from dataclasses import dataclass, field

from headwater.models import BlockKind
from headwater.reading.names import HEADINGS, says
from headwater.reading.raw import Place

_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_HIDING = re.compile(r"(?i)display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden")
_UNSEEN = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader|screenreader|u-hidden-visually|assistive-text)")
_LOWER_TOKEN = re.compile(r"[a-z]+|[0-9]+")
_MOST_NAMES = 500  # code points of class, id and role that are looked at


def attribute(head: str, name: str) -> str:
    """Return an attribute of an element written as ``div class="a"``, empty where it has none."""
    start = head.find(f' {name}="')
    if start < 0:
        return ""
    start += len(name) + 3
    value = head[start : head.find('"', start)]
    return html.unescape(value) if "&" in value else value


@dataclass(frozen=True, slots=True)
class _Own:
    """What an element is for itself, whatever stands around it."""

    tokens: frozenset[str]
    signature: str
    hides: bool
    says: int
    kind: tuple[BlockKind, int] | None


@dataclass(slots=True)
class Places:
    """Makes the places of one page. A page writes the same attributes over and over, and each are read once."""

    known: dict[str, _Own] = field(default_factory=dict)
    paths: dict[tuple[int, str], int] = field(default_factory=dict)

    def inside(self, parent: Place, tag: str, head: str) -> Place:
        """Return the place of an element of ``parent``, the element given as it is written: ``div class="a"``."""
        own = self.known.get(head)
        if own is None:
            own = self.known[head] = _own(tag, head)
        signature = own.signature
        path = self.paths.setdefault((parent.path, signature), len(self.paths) + 1)
        kind, level = own.kind or (parent.kind, parent.level)
        if tag == "li" and kind in {"paragraph", "table"}:
            kind = "list_item"
        return Place(tag, own.tokens, signature, parent, parent.hidden or own.hides, own.says, kind, level, parent.depth + 1, path)


def _own(tag: str, head: str) -> _Own:
    if tag == head:
        return _Own(frozenset(), tag, hides=False, says=says(tag, frozenset()), kind=_kind(tag, frozenset()))
    classes = attribute(head, "class")[:_MOST_NAMES]
    tokens = _tokens(f"{classes} {attribute(head, 'id')} {attribute(head, 'role')}"[:_MOST_NAMES])
    return _Own(tokens, f"{tag} {classes}", _hides(head, classes), says(tag, tokens), _kind(tag, tokens))


def _tokens(names: str) -> frozenset[str]:
    if names.islower():
        return frozenset(_LOWER_TOKEN.findall(names))
    return frozenset([word.lower() for word in _TOKEN.findall(names)])


def _hides(head: str, classes: str) -> bool:
    if "hidden" not in head and "style=" not in head and not _UNSEEN.search(classes):
        return False
    if ' hidden="' in head or attribute(head, "aria-hidden") == "true" or _UNSEEN.search(classes):
        return True
    return bool(_HIDING.search(attribute(head, "style")[:300]))


def _kind(tag: str, tokens: frozenset[str]) -> tuple[BlockKind, int] | None:
    """Return what an element makes of the blocks in it, with the level of a heading; None where that is left to those around it."""
    if tag in HEADINGS:
        return "heading", int(tag[1])
    if tag in {"figcaption", "caption"} or ("caption" in tokens and tag != "body"):
        return "caption", 0
    if tag in {"td", "th"}:
        return "table", 0
    if tag == "blockquote":
        return "quote", 0
    return None
