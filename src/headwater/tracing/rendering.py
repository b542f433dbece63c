"""Whether a page translates what it has from an article in another language, or tells it in its own words.

A translation goes on as the original does: sentence answers sentence, in order and of a like length, and little is left out on either side.
"""

from dataclasses import replace

import numpy as np

from headwater.archive import language_of
from headwater.models import Relay
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers
from headwater.tracing.collation import Version
from headwater.tracing.gist import FAR_LONGER, Gist
from headwater.tracing.translating import TRANSLATIONS
from headwater.tracing.witnessing import Witness
from headwater.trees import load

JUDGES = load("headwater.tracing", "rendering.json")
"""``translated``: whether a page translates its source. By bench/fit_rendering.py."""

ENOUGH = 0.4
"""How likely it must be that a page translates its source for this to be said."""

_ONE = {"nb": "no", "nn": "no", "hr": "sr", "bs": "sr", "sh": "sr", "ms": "id"}  # languages that a guess takes for one another


def rendered(edge: Relay, child: Witness, parent: Witness) -> Relay:
    """Return an edge between two languages as what it is, a translation or a rewrite; any other as it was."""
    if edge.kind not in {"rewrite", *TRANSLATIONS} or not _is_abroad(child.version, parent.version):
        return edge
    if JUDGES["translated"].probability(signs(child, parent)) < ENOUGH:
        return replace(edge, kind="rewrite")
    return replace(edge, kind="translation") if edge.kind == "rewrite" else edge


def _is_abroad(child: Version, parent: Version) -> bool:
    """Whether two texts are in two languages that are known and more than names of one, and neither is too long."""
    mine, theirs = (language_of(one.article) for one in (child, parent))
    apart = bool(mine and theirs) and _ONE.get(mine, mine) != _ONE.get(theirs, theirs)
    return apart and max(one.size + len((one.article.title or "").split()) for one in (child, parent)) <= FAR_LONGER


def signs(child: Witness, parent: Witness) -> dict[str, float]:
    """Return what speaks for a translation, and against it.

    sentences, known: shares of what the child tells that the parent has, sentence by sentence and in all; back ...: the other way round;
    covered: shares of both texts that have an answer; uneven: how much the lengths of answers differ, -1 for fewer than two.
    """
    mine, theirs = (Lines.of(one.version.article.text or "") for one in (child, parent))
    answers, here, there = Answers.of(mine, theirs), Gist(child, [parent]), Gist(parent, [child])
    found = answers.signs(0.0) if answers.beads else {}
    covered, covered_back = answers.shares if answers.beads else (0.0, 0.0)
    return {
        "sentences": float(here.by_sentence[0]),
        "back_sentences": float(there.by_sentence[0]),
        "known": here.share(0),
        "back_known": there.share(0),
        "covered": covered,
        "covered_back": covered_back,
        "uneven": _uneven(answers),
        "longer": float(np.log(max(1.0, mine.until[-1]) / max(1.0, theirs.until[-1]))),
        **{name: found.get(name, 0.0) for name in ("gaps", "per_line", "in_order", "even")},
    }


def _uneven(answers: Answers) -> float:
    """Return by how much the ratio of lengths differs from answer to answer, as a logarithm."""
    a, b = answers.a.until, answers.b.until
    ratios = [(a[bead.a_end] - a[bead.a]) / (b[bead.b_end] - b[bead.b]) for bead in answers.beads if b[bead.b_end] > b[bead.b]]
    return float(np.std(np.log([ratio for ratio in ratios if ratio > 0]))) if len(ratios) > 1 else -1.0
