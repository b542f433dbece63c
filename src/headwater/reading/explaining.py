"""Why each block of a page was taken for the article or left out, in words.

The trees of ``scoring`` give the weights: on its way down a tree a block moves from each node's value to that of the next, and the move is
credited to the sign that was asked (A. Saabas, "Interpreting random forests", 2014). A node's value is what the page's own blocks come to
below it, so that what tells a block from the others counts and what all have in common does not. Signs that mean one thing to a person are
added up and told as one fact. Where a rule of ``body`` overruled the score, it is named.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import expm1

import numpy as np
import numpy.typing as npt

from headwater.models import BlockKind, HeadwaterError, Page, Problem
from headwater.reading import furniture, has_markup
from headwater.reading.body import ENOUGH, side_name, stages
from headwater.reading.features import measure
from headwater.reading.markup import told
from headwater.reading.metadata import read_metadata
from headwater.reading.raw import RawBlock
from headwater.reading.scoring import model, scores
from headwater.reading.walk import parse, walk
from headwater.trees import Node, Trees

_LEAST = 0.1  # log-odds; what moves a block less is no reason
_IMAGINED = 0.1  # of a block each way at every question, so that a way that no block of the page goes is thought of too
_FARTHEST, _FAR = 30, 50  # steps, blocks: as good as never
_NONE = -1.0  # how a sign says that it does not apply


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact about a block, and how far it moved the block's log-odds of being the article's."""

    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explained:
    """A block of a page: its score, 0 to 1, whether it was taken, the rule where one overruled the score, and why it scored so."""

    kind: BlockKind
    text: str
    score: float
    taken: bool
    rule: str | None
    reasons: tuple[Reason, ...]


def explain(page: Page) -> list[Explained]:
    """Return all blocks of a page in document order, each with the weightiest reasons for its score.

    Raises HeadwaterError where the page has no markup: nothing is scored there.
    """
    if not has_markup(page):
        raise HeadwaterError(Problem(page.id, "it has no markup, so no blocks are scored", "read it without --explain"))
    tree = parse(page.markup())
    metadata = read_metadata(tree, page)
    blocks = walk(tree).blocks
    if not blocks:
        return []
    evidence = told(tree, metadata)
    signs = {name: np.asarray(values, np.float32) for name, values in measure(blocks, evidence).items()}
    trees = model()
    _, moved = contributions(trees, np.column_stack([signs[name] for name in trees.signs]))
    found = scores(blocks, evidence)
    steps = list(stages(blocks, found, metadata.title))
    return [
        Explained(
            block.kind,
            block.text,
            found[index],
            taken=steps[-1][1][index],
            rule=_rule(block, [(name, chosen[index]) for name, chosen in steps]),
            reasons=_reasons(
                _Seen(block, {name: float(values[index]) for name, values in signs.items()}),
                trees.signs,
                moved[index].tolist(),
                likely=found[index] > ENOUGH,
            ),
        )
        for index, block in enumerate(blocks)
    ]


def contributions(trees: Trees, matrix: npt.NDArray[np.floating]) -> tuple[float, npt.NDArray[np.float64]]:
    """Return the log-odds of the average example, and how far each sign moved each example from there: (n, signs), as is ``matrix``.

    An example's moves add up to its log-odds.
    """
    moved = np.zeros(matrix.shape)

    def value(node: Node, rows: npt.NDArray[np.intp]) -> float:
        if isinstance(node, float):
            return node
        number, _, *children = node
        above = matrix[rows, number] > node[1]
        ways = rows[~above], rows[above]
        values = [value(child, way) for child, way in zip(children, ways, strict=True)]
        mean = sum(one * (len(way) + _IMAGINED) for one, way in zip(values, ways, strict=True)) / (len(rows) + 2 * _IMAGINED)
        for one, way in zip(values, ways, strict=True):
            moved[way, number] += one - mean
        return mean

    everything = np.arange(len(matrix))
    return trees.base + sum(value(tree, everything) for tree in trees.trees), moved


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block with its signs by name."""

    block: RawBlock
    signs: Mapping[str, float]

    def __getitem__(self, name: str) -> float:
        return self.signs.get(name, _NONE)


def _reasons(seen: _Seen, names: Sequence[str], moved: Sequence[float], *, likely: bool) -> tuple[Reason, ...]:
    """Return the two weightiest reasons why a block is ``likely`` the article's or not, and the next one of either kind."""
    by_group: dict[_Telling, dict[str, float]] = defaultdict(dict)
    for name, weight in zip(names, moved, strict=True):
        by_group[_telling(name)][name] = weight
    weighty = [(sum(parts.values()), tell, parts) for tell, parts in by_group.items()]
    weighty = sorted((group for group in weighty if abs(group[0]) >= _LEAST), key=lambda group: -abs(group[0]))
    speaking = [group for group in weighty if (group[0] > 0) == likely][:2]
    chosen = speaking + [group for group in weighty if group not in speaking][:1]
    return tuple(
        Reason(tell(seen, (max if weight > 0 else min)(parts, key=parts.__getitem__)), round(weight, 2)) for weight, tell, parts in chosen
    )


_Telling = Callable[[_Seen, str], str]
# Each of these tells one fact; ``top`` is the sign that had most part in what the fact did.


def _percent(share: float) -> str:
    return f"{100 * max(0.0, share):.0f}%"


def _count(number: float, noun: str) -> str:
    return f"{round(number)} {noun}" + "s" * (round(number) != 1)


def _length(seen: _Seen, _: str) -> str:
    words = len(seen.block.text.split())
    spaced = words > 1 or len(seen.block.text) < 20
    return _count(words, "word") if spaced else _count(len(seen.block.text), "character")


def _wording(seen: _Seen, top: str) -> str:
    match top:
        case "bold" if seen[top] > 0.5:
            return "set in bold"
        case "share of upper" if seen[top] > 0.3:
            return "much of it in capitals"
        case "share of digit" if seen[top] > 0.2:
            return "much of it figures"
        case _:
            return "ends like a sentence" if seen["ends"] > 0 else "does not end like a sentence"


def _links(seen: _Seen, top: str) -> str:
    whose = {"container": "the box around it", "path": "what is set like it"}.get(top.split(" ", 1)[0])
    share = seen[top] if whose else seen.block.link_share
    return f"{_percent(share)} of {whose or 'it'} is links" if share > 0 else f"no links in {whose or 'it'}"


def _column(seen: _Seen, top: str) -> str:
    if top.startswith("steps"):
        least = _percent(float(top.rsplit(" ", 1)[1]))
        return (
            f"{_count(seen[top], 'step')} inside what holds {least} of the prose"
            if seen[top] < _FARTHEST
            else f"outside what holds {least} of the prose"
        )
    box, what = top.rsplit(" ", 1)
    if what in {"chars", "mean", "blocks"}:
        mean, blocks = (round(expm1(seen[f"{box} {of}"])) for of in ("mean", "blocks"))
        return f"in a box of {_count(blocks, 'block')} of {mean} characters"
    if what == "prose":
        return f"{_percent(seen[top])} of the box around it is prose"
    share = seen[f"{box} share"]
    return f"in a box that holds {_percent(share)} of the prose" if share >= 0.005 else "in a box that holds no prose"


def _set_like(seen: _Seen, _: str) -> str:
    others = expm1(seen["path blocks"]) - 1
    if others < 0.5:
        return "no other block is set like it"
    return f"set like {_count(others, 'other block')}, with {_percent(seen['path prose'])} of the prose"


def _place(seen: _Seen, top: str) -> str:
    if top in {"first in column", "last in column"}:
        return ("the " if seen[top] > 0 else "not the ") + top.replace("in", "of its")
    before, after = seen["prose before"], seen["prose after"]
    if after < 0.005:
        return "after all of the prose" if before > 0.995 else "at the end of the prose"
    return "before all of the prose" if before < 0.005 else f"{_percent(before)} of the prose stands before it"


def _headings(seen: _Seen, top: str) -> str:
    if "main" in top:
        since = seen["since main heading"]
        if since <= -100:
            return "the page has no main heading"
        return "above the main heading" if since < 0 else f"{_count(since, 'block')} after the main heading"
    if top == "heading of title" and seen[top] > 0.6:
        return "under the heading that is the title"
    if top == "to heading":
        return f"the next heading is {_count(seen[top], 'block')} on" if seen[top] < _FAR else "no heading soon after it"
    since = seen["since heading"]
    return "under no heading" if since < 0 else f"{_count(since, 'block')} below a heading" if since else "a heading itself"


def _neighbours(seen: _Seen, top: str) -> str:
    if top.startswith("prose within"):
        return f"{round(expm1(seen[top]))} characters of prose a block around it"
    if top.startswith("link share") and seen[top] >= 0:
        distance = int(top.rsplit(" ", 1)[1])
        where = ("two " if abs(distance) == 2 else "") + ("after" if distance > 0 else "before")
        return f"{_percent(seen[top])} of the block {where} it is links" if seen[top] else f"no links in the block {where} it"
    before, after = (round(expm1(seen[name])) if seen[name] >= 0 else 0 for name in ("chars -1", "chars +1"))
    return f"between blocks of {before} and {after} characters"


def _title(seen: _Seen, _: str) -> str:
    share = seen["of title"]
    return f"has {_percent(share)} of the title's words" if share > 0 else "has no words of the title"


def _stated(seen: _Seen, top: str) -> str:
    stated = "the page's description" if top == "in description" else "the article text of the page's data"
    if seen["told body" if "body" in top else top] < 0:
        return f"there is no such thing as {stated}"
    known = {1.0: f"in {stated}", 0.5: f"partly in {stated}", _NONE: f"too short to be sought in {stated}"}
    return known.get(seen["in told body" if "body" in top else top], f"not in {stated}")


def _kind(seen: _Seen, _: str) -> str:
    return _a(seen.block.kind) + f" of level {seen.block.level}" * bool(seen.block.level)


def _a(kind: str) -> str:
    return ("an " if kind[0] in "aeiou" else "a ") + kind.replace("_", " ")


def _says(seen: _Seen, _: str) -> str:
    repeated = f"stands {seen['repeated']:.0f} times on the page" if seen["repeated"] > 1 else None
    return _read_as(seen.block) or repeated or "not worded like furniture"


def _page(seen: _Seen, top: str) -> str:
    if top == "hidden":
        return "hidden from view" if seen[top] > 0 else "in view"
    return f"{_count(seen['depth'], 'element')} deep" if top == "depth" else f"on a page of {_count(expm1(seen['blocks']), 'block')}"


def _named(seen: _Seen, top: str) -> str:
    name = _HOLDS.get(top.split(" ", 1)[1], top.split(" ", 1)[1])
    return f"in what is marked as {name}" if seen[top] > 0 else f"in nothing marked as {name}"


def _other(seen: _Seen, top: str) -> str:
    return f"{top}: {seen[top]:.3g}"


_TELLINGS: tuple[tuple[re.Pattern[str], _Telling], ...] = tuple(
    (re.compile(pattern), tell)
    for pattern, tell in (
        (r".* [+-]\d|prose within \d+", _neighbours),
        (r"near .*|aside .*|around .*", _named),
        (r"(?:container \d |path )?link share", _links),
        (r"container \d .*|steps to .*", _column),
        (r"path .*", _set_like),
        (r"chars|words", _length),
        (r"ends|first|bold|commas|sentence ends|share of .*", _wording),
        (r"prose before|prose after|order|(?:first|last) in column", _place),
        (r"(?:since|to|main) .*|heading .*", _headings),
        (r"in title|of title", _title),
        (r"in description|in told body|told body", _stated),
        (r"kind|level", _kind),
        (r"label|head line|cookies|repeated", _says),
        (r"hidden|depth|blocks", _page),
    )
)


def _table(entries: str) -> dict[str, str]:
    return dict(entry.split(": ") for entry in entries.split("; "))


# What elements say that they hold (names.SAYS), where the word alone would puzzle.
_HOLDS = _table(
    "nav: navigation; more: related pieces; share: sharing; talk: comments; letter: a newsletter or subscription; advert: advertising; "
    "legal: a legal notice; side: a side column; foot: a footer; head: a page's head; byline: a byline or date; caption: a caption; "
    "body: an article's text; lede: an article's lede; title: a title; quote: a quotation; box: a box; overlay: an overlay; "
    "live: a live blog; faq: questions and answers; embed: an embedded post"
)
_LABELS = _table(
    "count: a count; more: a pointer to other pieces; advert: a label of advertising; talk: a label of comments; share: a share button; "
    "labels: a list of tags; cookies: a cookie notice; notice: a notice to readers; bar: a row of links; rights: a copyright line"
)


@cache
def _telling(sign: str) -> _Telling:
    return next((tell for pattern, tell in _TELLINGS if pattern.fullmatch(sign)), _other)


def _read_as(block: RawBlock) -> str | None:
    """Return what a block's wording is like, None for nothing in particular."""
    if label := furniture.label(block.text, block.link_share):
        return f"reads like {_LABELS.get(label, label)}"
    return "reads like a byline, a date or a path through the site" if furniture.is_head_line(block.text) else None


_RULES = {
    "later post": "a later post of a thread",
    "hidden": "hidden from view, which most of the article is not",
    "kin": "set like the article's paragraphs and in its column",
    "sibling": "a sentence beside the article's others, all of them short",
    "second article": "part of a second article on the page",
    "head line": "a byline, a date or a path above the text",
    "foot line": "a button, a notice or an agency's end of item below the text",
    "edge": "in a row of short lines before or after the text, or below it",
    "repeat": "says again what the text says",
    "interstitial": "all that the page shows is a check for robots, a request for consent or an offer to subscribe",
}


def _rule(block: RawBlock, steps: Sequence[tuple[str, bool]]) -> str | None:
    """Return the rule that changed last what the score said, None for none."""
    changed = [name for (_, before), (name, after) in pairwise(steps) if before != after]
    if not changed:
        return None
    match changed[-1]:
        case "column":
            return ("in" if steps[-1][1] else "outside") + " the densest column of prose, as the scores found hardly any"
        case "aside":
            return f"stands in what is named “{next(filter(None, map(side_name, block.place.up())), 'aside')}”"
        case "never text":
            return f"{_a(block.kind)}, kept beside the text" if block.kind in {"caption", "embed"} else "the title again"
        case "furniture":
            return _read_as(block) or "a label with a linked headline"
        case name:
            return _RULES.get(name, name)
