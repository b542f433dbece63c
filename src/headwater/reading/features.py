"""What can be measured of a page's blocks without knowing its language: signs, each a number for every block.

Amounts are logarithms, shares 0 to 1, flags 0 or 1; what does not apply is -1. Lengths are in letters of an alphabet (``extent``), as the
trees have learned on pages written in these.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.reading import furniture
from headwater.reading.characters import CLASSES, Counted, counted
from headwater.reading.raw import RawBlock
from headwater.reading.surroundings import Numbers, Signs, Surroundings

_KINDS = {"heading": 1, "paragraph": 2, "list_item": 3, "quote": 4, "embed": 5, "caption": 6, "table": 7}
_LABELS = (None, "count", "more", "advert", "talk", "share", "labels", "cookies", "notice", "bar", "rights")
_PROSE = 80  # letters; a shorter block may be anything
_SHORT = 200
_LINKED = 0.5
_PROBE = 30  # folded code points that are found by accident nowhere else
_LEAST_BODY = 200
_SHARES = ("upper", "lower", "digit", "stop", "bar")
_TWO_EACH_WAY, _ONE_EACH_WAY = (-2, -1, 1, 2), (-1, 1)
_BESIDE = {
    "chars": _TWO_EACH_WAY,
    "link share": _TWO_EACH_WAY,
    "steps to 0.3": _TWO_EACH_WAY,
    "kind": _ONE_EACH_WAY,
    "level": _ONE_EACH_WAY,
    "ends": (1,),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a page states about its article: evidence by how it fits the blocks, never taken for the article itself."""

    title: str | None = None
    description: str | None = None
    body: str | None = None


def measure(blocks: Sequence[RawBlock], told: Told) -> Signs:
    """Return the signs of the blocks of one page, of which there is at least one; each sign is (n,)."""
    texts = [block.text for block in blocks]
    marks = counted(texts)
    chars = marks.extents
    worth = chars / np.maximum([len(text) for text in texts], 1)
    linked = worth * [sum([anchor.end - anchor.start for anchor in block.anchors]) for block in blocks]
    bold = worth * [block.bold for block in blocks]
    prose = chars * ((chars >= _PROSE) & (marks.ending == 1) & (linked < _LINKED * chars))
    around = Surroundings(blocks, chars, linked, prose)
    signs = _shape_signs(blocks, chars, linked, bold, marks) | _word_signs(texts, linked / np.maximum(chars, 1)) | around.signs()
    signs |= _told_signs(texts, prose, told)
    signs |= _neighbour_signs(signs) | {"same path +1": shifted(around.path.astype(float), 1) == around.path}
    return signs | _window_signs(prose) | _heading_signs(np.asarray(signs["level"]), np.asarray(signs["of title"]))


def _shape_signs(blocks: Sequence[RawBlock], chars: Numbers, linked: Numbers, bold: Numbers, marks: Counted) -> Signs:
    whole = np.maximum(chars, 1)
    return {
        "chars": np.log1p(chars),
        "words": np.log1p(marks.words),
        "link share": linked / whole,
        "bold": bold / whole,
        "kind": np.array([_KINDS[block.kind] for block in blocks]),
        "level": np.array([block.level for block in blocks]),
        "first": marks.first,
        "ends": marks.ending,
        "order": np.arange(len(blocks)) / len(blocks),
        "blocks": np.full(len(blocks), np.log1p(len(blocks))),
        "sentence ends": np.log1p(marks.classes[:, CLASSES.index("stop")]),
        "commas": np.log1p(marks.classes[:, CLASSES.index("comma")]),
        **{f"share of {name}": marks.classes[:, CLASSES.index(name)] / whole for name in _SHARES},
    }


def _word_signs(texts: Sequence[str], link_share: Numbers) -> Signs:
    repeated = Counter(texts)
    return {
        "label": [_label(text, share) for text, share in zip(texts, link_share.tolist(), strict=True)],
        "head line": [_head_line(text) for text in texts],
        "cookies": [min(3, text.lower().count("cookie")) for text in texts],
        "repeated": [repeated[text] for text in texts],
    }


def _label(text: str, link_share: float) -> int:
    return _LABELS.index(furniture.label(text, link_share)) if len(text) <= _SHORT else 0


def _head_line(text: str) -> int:
    if len(text) > _SHORT:
        return 0
    return furniture.is_byline(text) + 2 * furniture.is_dated(text) + 4 * furniture.is_breadcrumb(text)


def _told_signs(texts: Sequence[str], prose: Numbers, told: Told) -> Signs:
    overlaps = _title_overlaps(texts, told.title)
    description, body = closed_up(told.description or ""), closed_up(told.body or "")
    none = np.full(len(texts), -1.0)
    signs: Signs = {"in title": overlaps[0], "of title": overlaps[1], "in description": none, "in told body": none, "told body": none}
    if not description and len(body) < _LEAST_BODY:
        return signs
    closed = [closed_up(text) for text in texts]
    if description:
        probe = description[: 2 * _PROBE]
        signs["in description"] = [len(text) >= _PROBE and (text[:_PROBE] in description or probe in text) for text in closed]
    if len(body) >= _LEAST_BODY:
        signs["in told body"] = [_found(text, body) for text in closed]
        signs["told body"] = np.full(len(texts), min(2.0, len(body) / max(1.0, prose.sum())))
    return signs


def _title_overlaps(texts: Sequence[str], title: str | None) -> Numbers:
    """Return the shares of the words of short blocks that are the title's, and of the title's that are the block's: (2, n)."""
    shares = np.full((2, len(texts)), -1.0)
    words = set((title or "").lower().split())
    if words:
        for index, text in enumerate(texts):
            if len(text) <= _SHORT:
                own = set(text.lower().split())
                both = len(own & words)
                shares[:, index] = both / max(1, len(own)), both / len(words)
    return shares


def _found(text: str, body: str) -> float:
    if len(text) < _PROBE:
        return -1.0
    if text in body:
        return 1.0
    return 0.5 if text[:_PROBE] in body or text[-_PROBE:] in body else 0.0


def closed_up(text: str) -> str:
    """Return ``text`` lower-cased and without white space."""
    return "".join(text.lower().split())


def _neighbour_signs(signs: Signs) -> Signs:
    return {f"{name} {by:+}": shifted(np.asarray(signs[name], float), by) for name, distances in _BESIDE.items() for by in distances}


def shifted(column: Numbers, by: int) -> Numbers:
    """Return for each block the value of the one ``by`` places on, -1 where there is none."""
    beside = np.full(len(column), -1.0)
    if by > 0:
        beside[:-by] = column[by:]
    else:
        beside[-by:] = column[:by]
    return beside


def _window_signs(prose: Numbers) -> Signs:
    total = np.append(0.0, np.cumsum(prose))
    whole = max(1.0, float(total[-1]))
    here = np.arange(len(prose))
    signs: Signs = {"prose before": total[:-1] / whole, "prose after": 1 - total[1:] / whole}
    for reach in (3, 8):
        low, high = np.maximum(here - reach, 0), np.minimum(here + reach + 1, len(prose))
        signs[f"prose within {reach}"] = np.log1p((total[high] - total[low]) / (high - low))
    return signs


def _heading_signs(level: npt.NDArray[np.int64], of_title: Numbers) -> Signs:
    count = len(level)
    here = np.arange(count)
    last = np.maximum.accumulate(np.where(level > 0, here, -1))
    following = np.minimum.accumulate(np.where(level > 0, here, count)[::-1])[::-1]
    main = np.flatnonzero(level == 1)
    best = main[np.argmax(of_title[main])] if len(main) else -1
    return {
        "since heading": np.where(last >= 0, np.minimum(here - last, 50), -1),
        "heading level": np.where(last >= 0, level[last], 0),
        "heading of title": np.where(last >= 0, of_title[last], -1),
        "to heading": np.minimum(np.append(following[1:], count) - here, 50),
        "since main heading": np.clip(here - best, -50, 200) if best >= 0 else np.full(count, -100),
        "main headings before": np.minimum(np.cumsum(level == 1), 5),
    }
