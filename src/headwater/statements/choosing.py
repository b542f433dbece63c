"""Choosing the parts of statements by trained signs: of several sources and contents the likeliest, and whether it is a statement at all.

The trees of ``choosers.json`` have learned from annotated articles (``bench/fit_choosing.py``; docs/models.md). They stand behind the
merging of tagger and rules, and leave alone what the rules are certain of, and the contents of what stands within another statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from headwater.models import Span
from headwater.statements import candidates, signs
from headwater.statements.candidates import Spans
from headwater.statements.evidence import Evidence
from headwater.statements.found import Found
from headwater.statements.quotes import MARKS
from headwater.statements.spans import jaccard, overlap
from headwater.trees import Trees, load

Floats = npt.NDArray[np.float64]

_MARGIN = 0.05  # another source or content must be that much likelier
_KEPT = 0.38  # probability from which a statement is one
_TRUSTED = 0.5  # the same for its parts to be chosen anew: what the trees take for none they have not learned to read
_AROUND = 8  # statements on either side that are looked at
_TOLD = 4  # tokens, the marks included: a quotation of so many is somebody's words, whoever's
_SAME = 0.5  # Jaccard of two contents from which they are one statement's


@cache
def _choosers() -> dict[str, Trees]:
    """Return the trees in the package: ``source``, ``content``, ``statement``."""
    return load("headwater.statements", "choosers.json")


@dataclass(slots=True)
class Considered:
    """A statement with what its source and its content may be, each with its signs; the present ones stand first.

    The contents of ``fixed`` ones are left as they are; ``sure`` ones stay: what the rules see in the same way, and what is quoted at some
    length apart from other statements. These hold in texts of any make, the trees have learned from edited news.
    """

    found: Found
    sources: list[Spans]
    contents: list[Spans]
    source_signs: list[signs.Signs]
    content_signs: list[signs.Signs]
    shared: signs.Signs
    fixed: bool
    sure: bool


def consider(founds: Sequence[Found], evidence: Evidence) -> list[Considered]:
    """Return the statements, which are in text order, with all that they may be."""
    evidence.hear(founds)
    result = []
    for number, found in enumerate(founds):
        around = [one for one in founds[max(0, number - _AROUND) : number + _AROUND + 1] if one is not found]
        shared = signs.statement_signs(evidence, found, around)
        named = candidates.sources(evidence, found, founds[number - 1] if number else None)
        nested = _takes(found.content, around)
        quoted = [piece for piece in found.content if _is_quoted(evidence, found, piece)]
        told = {
            spans: by
            for spans, by in candidates.contents(evidence, found).items()
            if "current" in by or not (_takes(spans, around) or any(not overlap([piece], spans) for piece in quoted))
        }
        result.append(
            Considered(
                found,
                list(named),
                list(told),
                [shared | signs.source_signs(evidence, found, spans, by, around) for spans, by in named.items()],
                [shared | signs.content_signs(evidence, found, spans, by, around) for spans, by in told.items()],
                shared | signs.act_sign(found) | {"sources": len(named), "contents": len(told)},
                found.certain or nested,
                found.certain or (bool(quoted) and not nested) or _is_ruled(evidence, found),
            )
        )
    return result


def _is_ruled(evidence: Evidence, found: Found) -> bool:
    """Whether the rules, which know what is said and thought better than what is done, read a statement in the same way."""
    return found.act != "action" and any(
        cue and overlap(one.source, found.source) and jaccard(one.content, found.content) >= _SAME
        for one, cue, _ in candidates.proposals(evidence.ruled, found)
    )


def _is_quoted(evidence: Evidence, found: Found, piece: Span) -> bool:
    """Whether a piece of a content is, or begins with, a quotation long enough to be somebody's own words, which nothing may lose."""
    text, (start, end) = evidence.text, piece
    if text[start] in MARKS:
        end = max(text.rfind(mark, start + 1, end) for mark in MARKS) + 1 or end  # one that nothing closes goes on to the end
    elif not found.direct:
        return False
    return evidence.count([(start, end)]) >= _TOLD


def _takes(spans: Sequence[Span], others: Sequence[Found]) -> bool:
    """Whether a content has something of another statement's."""
    return any(overlap(spans, other.content) for other in others)


@dataclass(frozen=True, slots=True)
class Pick:
    """The numbers of the source and content that were chosen for a statement, and how likely each is right."""

    source: int
    content: int
    source_likely: float
    content_likely: float


def picks(considered: Sequence[Considered], choosers: dict[str, Trees]) -> list[Pick]:
    """Return the likeliest source and content of each statement; the present ones where no other is plainly likelier."""
    sources = _likeliest([one.source_signs for one in considered], choosers["source"], [one.found.certain for one in considered])
    contents = _likeliest([one.content_signs for one in considered], choosers["content"], [one.fixed for one in considered])
    return [Pick(s, c, p, q) for (s, p), (c, q) in zip(sources, contents, strict=True)]


def _likeliest(rows: Sequence[Sequence[signs.Signs]], trees: Trees, fixed: Sequence[bool]) -> list[tuple[int, float]]:
    """Return, for each list of candidates, the number of the chosen one and its probability."""
    likely = trees.probabilities(matrix([row for group in rows for row in group], trees.signs))
    result, at = [], 0
    for group, stays in zip(rows, fixed, strict=True):
        mine = likely[at : at + len(group)]
        best = int(mine.argmax())
        number = 0 if stays or mine[best] <= mine[0] + _MARGIN else best
        result.append((number, float(mine[number])))
        at += len(group)
    return result


def matrix(rows: Sequence[signs.Signs], names: Sequence[str]) -> Floats:
    """Return signs as rows of numbers in the order of ``names``; one that is missing counts as 0."""
    return np.array([[row.get(name, 0) for name in names] for row in rows], np.float64).reshape(len(rows), len(names))


def whole_signs(one: Considered, pick: Pick) -> signs.Signs:
    """Return the signs of a statement as chosen: those it has whatever is chosen, and those of the source and content chosen."""
    source = {f"source {name}": value for name, value in one.source_signs[pick.source].items() if name not in one.shared}
    content = {f"content {name}": value for name, value in one.content_signs[pick.content].items() if name not in one.shared}
    return one.shared | source | content | {"source sure": pick.source_likely, "content sure": pick.content_likely}


def chosen(founds: Sequence[Found], evidence: Evidence) -> list[Found]:
    """Return the statements with the sources and contents chosen for them, without those that are none; ``founds`` are in text order."""
    considered = consider(founds, evidence)
    if not considered:
        return []
    choosers = _choosers()
    picked = picks(considered, choosers)
    whole = choosers["statement"]
    likely = whole.probabilities(matrix([whole_signs(one, pick) for one, pick in zip(considered, picked, strict=True)], whole.signs))
    result = []
    for one, pick, share in zip(considered, picked, likely, strict=True):
        if share >= _TRUSTED:
            one.found.source, one.found.content = list(one.sources[pick.source]), list(one.contents[pick.content])
        if stays(one, share):
            result.append(one.found)
    return result


def stays(one: Considered, likely: float) -> bool:
    """Whether a statement of this probability is one."""
    return one.sure or likely >= _KEPT
