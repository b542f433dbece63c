"""Passages outside an article's text that may still say where it comes from: bylines, source lines, captions, footers."""

from collections.abc import Sequence

from headwater.reading import furniture
from headwater.reading.credits import Aside
from headwater.reading.images import joined
from headwater.reading.raw import RawBlock

# So many blocks before the first and after the last of the text are looked at: headers and source lines stand close by.
_BEFORE, _AFTER = 12, 12
_LONGEST = 500
_MOST_LINKED = 0.9
_POINTERS = frozenset(["more", "talk", "share", "labels", "advert", "cookies", "count"])


def asides_of(blocks: Sequence[RawBlock], chosen: Sequence[bool], base: str | None) -> tuple[Aside, ...]:
    """Return the short passages around and between the chosen blocks, and the page's footers, in page order."""
    inside = [index for index, said in enumerate(chosen) if said]
    if not inside:
        return ()
    near = range(inside[0] - _BEFORE, inside[-1] + _AFTER + 1)
    found = []
    for index, block in enumerate(blocks):
        if chosen[index] or len(block.text) > _LONGEST or not (index in near or _in_footer(block)):
            continue
        where = _where(block, before=index < inside[0])
        if _may_tell(block, where):
            links = tuple((joined(base, anchor.url), block.text[anchor.start : anchor.end]) for anchor in block.anchors)
            found.append(Aside(where, block.text, links))
    return tuple(found)


def _may_tell(block: RawBlock, where: str) -> bool:
    if block.kind in {"heading", "embed", "table"}:
        return False
    if any(place.tag == "nav" for place in block.place.up()) or furniture.label(block.text, block.link_share) in _POINTERS:
        return False
    return where == "byline" or block.link_share < _MOST_LINKED


def _where(block: RawBlock, *, before: bool) -> str:
    names = {name for place in block.place.up()[:4] for name in place.tokens}
    if block.kind == "caption":
        return "caption"
    if _in_footer(block) or furniture.label(block.text) == "rights":
        return "footer"
    if names & {"byline", "author", "authors"} or (before and furniture.is_byline(block.text)):
        return "byline"
    return "meta" if before else "source line"


def _in_footer(block: RawBlock) -> bool:
    return any(place.tag == "footer" for place in block.place.up())
