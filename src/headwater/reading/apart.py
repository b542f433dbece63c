"""What stands beside an article's text and is kept as what it is: related pages, how many comments, and the times of a live blog."""

from collections import Counter
from collections.abc import Sequence

from headwater.models import Related
from headwater.reading import furniture
from headwater.reading.images import joined
from headwater.reading.names import SAYS
from headwater.reading.raw import Place, RawBlock

_MORE = 1 << SAYS.index("more")
_NEVER = (1 << SAYS.index("nav")) | (1 << SAYS.index("share"))
_COMMENTS = frozenset(["comment", "reply"])
_NEAR = 6  # elements outwards
_HEADLINE_WORDS = 3
_MOST_RELATED = 100
_LEAST_ENTRIES = 3  # with fewer, a time is that of the article


def related(blocks: Sequence[RawBlock], chosen: Sequence[bool], base: str | None) -> tuple[Related, ...]:
    """Return the pages that the blocks left out send readers on to: headlines in boxes named so, and lines that say "read also"."""
    found: dict[str, Related] = {}
    for block, taken in zip(blocks, chosen, strict=True):
        if taken or not block.anchors or not _sends_on(block):
            continue
        for anchor in block.anchors:
            text = block.text[anchor.start : anchor.end]
            url = joined(base, anchor.url)
            if url.startswith(("http://", "https://")) and (len(text.split()) >= _HEADLINE_WORDS or not text.isascii()):
                found.setdefault(url, Related(url, text))
    return tuple(found.values())[:_MOST_RELATED]


def _sends_on(block: RawBlock) -> bool:
    says = 0
    for place in block.place.up()[:_NEAR]:
        says |= place.says
    return not says & _NEVER and (bool(says & _MORE) or furniture.label(block.text, block.link_share) == "more")


def comments(blocks: Sequence[RawBlock], chosen: Sequence[bool]) -> int:
    """Return how many comments of readers the page shows."""
    found = {
        next((place for place in block.place.up() if not _COMMENTS.isdisjoint(place.signature.split())), None)
        for block, taken in zip(blocks, chosen, strict=True)
        if not taken
    }
    return len(found - {None})


def entry_times(blocks: Sequence[RawBlock], chosen: Sequence[bool]) -> list[str | None]:
    """Return for each block the time of the entry it belongs to, None outside entries.

    Entries are what a live blog is made of: elements marked up alike, one behind another, each with a time of its own and text.
    """
    if sum(bool(block.time) for block in blocks) < _LEAST_ENTRIES:
        return [None] * len(blocks)
    around: Counter[Place] = Counter(place for block, taken in zip(blocks, chosen, strict=True) if taken for place in block.place.up())
    entries: dict[Place, str] = {}
    for block in blocks:
        if block.time and (entry := next((place for place in block.place.up() if around[place]), None)) is not None:
            entries.setdefault(entry, block.time)
    alike = Counter(entry.path for entry in entries)
    kept = {entry: time for entry, time in entries.items() if alike[entry.path] >= _LEAST_ENTRIES}
    if not kept:
        return [None] * len(blocks)
    return [next((kept[place] for place in block.place.up() if place in kept), None) for block in blocks]
