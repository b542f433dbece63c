"""The signs by which a source, a content and a whole statement are chosen: counts, shares, distances, who proposes it, the tagger's doubts.

No word of the text is among them: small words count by their class.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from headwater.statements.candidates import Spans, anchor
from headwater.statements.evidence import CONTENT, CUE, SOURCE, Evidence, Proposed
from headwater.statements.found import Found
from headwater.statements.quotes import MARKS
from headwater.statements.spans import jaccard, overlap, size
from headwater.words import fold

Signs = dict[str, float]

_PROPOSERS = (
    "current",
    "tagger by cue",
    "tagger by content",
    "rules by cue",
    "rules by content",
    "before",
    "piece",
    "subject",
    "shortened",
)
_CUTS = ("current", "tagger", "rules", "piece", "cut", "extended", "opened", "later", "sooner")
_CLASSES = ("that", "infinitive", "conjunctions", "relatives", "subordinators", "prepositions", "determiners", "pronouns")
_ENDINGS = {",": 1, ".": 2, ";": 3, ":": 3, '"': 4, "”": 4, "?": 5, "!": 5}
_ACTS = ("speech", "thought", "action")
_FAR, _LONG = 60, 200  # tokens beyond which it does not matter how many
_BACK = 8  # statements of a reader that may begin before a content and hold some of it


def _within(number: float, most: float) -> float:
    return max(-most, min(most, number))


def statement_signs(evidence: Evidence, found: Found) -> Signs:
    """Return what the signs of all candidates of a statement share."""
    cue = found.cue[0] if found.cue else None
    return {
        "cued": cue is not None,
        "direct": found.direct,
        "cue likely": evidence.mean(cue, CUE) if cue else 0,
        "cue tokens": evidence.count([cue]) if cue else 0,
        "content likely": sum(evidence.mean(piece, CONTENT) for piece in found.content) / len(found.content),
        "content tokens": min(_LONG, evidence.count(found.content)),
        "content pieces": len(found.content),
        "source likely": evidence.mean(found.source[0], SOURCE) if found.source else 0,
        "sourced": bool(found.source),
    }


def source_signs(evidence: Evidence, found: Found, spans: Spans, by: Collection[str], others: Sequence[Found]) -> Signs:
    """Return what speaks for and against a source; ``others`` are the statements around."""
    signs: Signs = {f"by {name}": name in by for name in _PROPOSERS}
    signs["proposers"] = len(by)
    signs["as before"] = jaccard(spans, found.source) if spans and found.source else 0
    signs["none"] = not spans
    if not spans:
        return signs
    both, span, at = overlap(spans, found.source), (spans[0][0], spans[-1][1]), anchor(found)
    first, end = evidence.tokens(span)
    word = fold(evidence.text[slice(*span)])
    gaps = (evidence.gap(piece, span) for piece in found.content)
    return signs | {
        "inside": both == size(spans),
        "around": bool(found.source) and both == size(found.source),
        "likely": evidence.mean(span, SOURCE),
        "likely begun": evidence.begin(first, SOURCE),
        "last likely": evidence.role(end - 1, SOURCE),
        "next likely": evidence.role(end, SOURCE),
        "token before likely": evidence.role(first - 1, SOURCE),
        "tokens": end - first,
        "from cue": _within(evidence.gap(at, span), _FAR),
        "from content": _within(min(gaps, key=abs), _FAR),
        "sentences from cue": _within(evidence.sentence_at(span[0]) - evidence.sentence_at(at[0]), 5),
        "paragraphs from cue": _within(evidence.line_at(span[0]) - evidence.line_at(at[0]), 3),
        "in content": overlap(spans, found.content) / max(1, size(spans)),
        "sources between": evidence.between(SOURCE, span, at),
        "cues between": evidence.between(CUE, span, at),
        "of others": sum(bool(overlap(other.source, spans)) for other in others),
        "capital": evidence.text[span[0]].isupper(),
        "pronoun": evidence.known.has("pronouns", word) + evidence.known.has("relatives", word),
    }


def content_signs(evidence: Evidence, found: Found, spans: Spans, by: Collection[str], others: Sequence[Found]) -> Signs:
    """Return what speaks for and against a content; ``others`` are the statements around."""
    text, (start, end) = evidence.text, (spans[0][0], spans[-1][1])
    first, last = evidence.tokens(spans[0])[0], evidence.tokens(spans[-1])[1]
    mine, now = ({k for span in part for k in range(*evidence.tokens(span))} for part in (spans, found.content))
    more, less = ([evidence.roles[k][CONTENT] for k in part] for part in (mine - now, now - mine))
    pieces = [evidence.mean(span, CONTENT) for span in spans]
    sentence = evidence.sentence_at(end - 1)
    cue = found.cue[0] if found.cue else None
    return {f"by {name}": name in by for name in _CUTS} | {
        "proposers": len(by),
        "as before": jaccard(spans, found.content),
        "as tagged": _likeness(spans, evidence.tagged),
        "as ruled": _likeness(spans, evidence.ruled),
        "likely": sum(pieces) / len(pieces),
        "least likely piece": min(pieces),
        "least likely": min([evidence.roles[k][CONTENT] for k in mine if text[evidence.starts[k]].isalnum()], default=0),
        "likely begun": evidence.begin(first, CONTENT),
        "first likely": evidence.role(first, CONTENT),
        "last likely": evidence.role(last - 1, CONTENT),
        "next likely": evidence.role(last, CONTENT),
        "after next likely": evidence.role(last + 1, CONTENT),
        "token before likely": evidence.role(first - 1, CONTENT),
        "more": len(more),
        "more likely": sum(more) / len(more) if more else -1,
        "less": len(less),
        "less likely": sum(less) / len(less) if less else -1,
        "tokens": min(_LONG, len(mine)),
        "pieces": len(spans),
        "class of first": _class(evidence, first),
        "class before": _class(evidence, first - 1),
        "class of next": _class(evidence, last),
        "last mark": _ENDINGS.get(text[end - 1], 0),
        "next mark": _ENDINGS.get(text[end : end + 1], 0),
        "opens": text[start] in MARKS,
        "closes": text[end - 1] in MARKS,
        "odd marks": any(text.count('"', a, b) % 2 or text.count("“", a, b) != text.count("”", a, b) for a, b in spans),
        "to sentence end": _within(evidence.sentences[sentence].end - end, _FAR) if sentence >= 0 else 0,
        "from sentence start": _within(start - evidence.sentences[sentence].start, _FAR) if sentence >= 0 else 0,
        "paragraphs": evidence.line_at(end - 1) - evidence.line_at(start),
        "from cue": _within(min((evidence.gap(span, cue) for span in spans), key=abs), _FAR) if cue else 0,
        "holds cue": overlap(spans, found.cue) > 0,
        "of others": max((overlap(spans, other.content) for other in others), default=0) / size(spans),
    }


def _likeness(spans: Spans, side: Sequence[Proposed]) -> float:
    """Return how much of a content is that of the statement of a reader that is most like it."""
    start, end = spans[0][0], spans[-1][1]
    near = side[max(0, bisect_left(side, start, key=lambda one: one.start) - _BACK) : bisect_left(side, end, key=lambda one: one.start)]
    return max((jaccard(spans, one.content) for one in near if one.end > start), default=0)


def _class(evidence: Evidence, token: int) -> int:
    """Return the number of the class of small words that a token is of, 0 for none."""
    word = evidence.word(token)
    return next((k for k, name in enumerate(_CLASSES, 1) if evidence.known.has(name, word)), 0)


def act_sign(found: Found) -> Signs:
    """Return the number of what is done in a statement: said, thought, done."""
    return {"act": _ACTS.index(found.act)}
