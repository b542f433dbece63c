"""Pages that stand before an article and were saved in its place: a check for robots, a request for consent, an offer to subscribe.

Such a page says so twice: its text is short and mostly of one such kind, and its headline or a line beside the text is, too. News about
captchas and cookies has these words in some of its paragraphs and has a headline that says more.
"""

import re
from collections.abc import Iterator, Sequence

from headwater.reading import furniture
from headwater.reading import furniture_phrases as phrases
from headwater.reading.characters import extent
from headwater.reading.raw import RawBlock

_LONGEST = 800  # letters
_MOSTLY = 0.5
_WHOLLY = 0.4  # of a line, in letters: what stands around a phrase in a headline of news is longer
_KINDS = {
    kind: re.compile("|".join(map(re.escape, words.split("|"))))
    for kind, words in (("check", phrases.CHECKS), ("consent", phrases.CONSENT), ("offer", phrases.OFFERS))
}
_LABELLED = {"cookies": "consent", "notice": "offer"}
# A check for robots is headed with the site's host, or with a request to wait.
_CHECK_HEAD = re.compile(rf"(?:[\w-]+\.)+[a-z]{{2,}}|(?:{phrases.WAITS})\W*")


def is_interstitial(blocks: Sequence[RawBlock], chosen: Sequence[bool], title: str | None) -> bool:
    """Whether what was ``chosen`` of a page with ``title`` is no article but what a site shows before it lets a reader in."""
    text = [block.text for block, said in zip(blocks, chosen, strict=True) if said]
    whole = sum(map(extent, text))
    if not 0 < whole <= _LONGEST:
        return False
    mostly = {kind for kind in _KINDS if sum(extent(one) for one in text if _found(kind, one)) > _MOSTLY * whole}
    if not mostly:
        return False
    heads = [title or "", *(block.text for block in blocks if block.level)]
    if any(kind in mostly for head in heads for kind in _headed(head)):
        return True
    repeated = {kind for kind in mostly if len({phrase for one in text for phrase in _found(kind, one)}) > 1}
    beside = (kind for block, said in zip(blocks, chosen, strict=True) if not said for kind in _kinds_beside(block))
    return any(kind in repeated for kind in beside)


def _found(kind: str, text: str) -> list[str]:
    return _KINDS[kind].findall(text.lower().replace("’", "'"))


def _headed(line: str) -> Iterator[str]:
    """Yield the kinds that a line is of and hardly more."""
    if _CHECK_HEAD.fullmatch(line.lower()):
        yield "check"
    for kind in _KINDS:
        if sum(map(len, _found(kind, line))) > _WHOLLY * len(line):
            yield kind


def _kinds_beside(block: RawBlock) -> Iterator[str]:
    label = furniture.label(block.text, block.link_share)
    if label in _LABELLED:
        yield _LABELLED[label]
    yield from _headed(block.text)
