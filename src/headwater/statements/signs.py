"""The signs by which a source, a content and a whole statement are chosen: counts, shares, distances, who proposes it, the tagger's doubts.

No word of the text is among them: small words count by their class.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from headwater.models import Span
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
    "beside",
    "shortened",
)
_CUTS = ("current", "tagger", "rules", "piece", "cut", "extended", "opened", "later", "sooner", "from cue")
_CLASSES = ("that", "infinitive", "conjunctions", "relatives", "subordinators", "prepositions", "determiners", "pronouns")
_ENDINGS = {",": 1, ".": 2, ";": 3, ":": 3, '"': 4, "”": 4, "?": 5, "!": 5}
_ACTS = ("speech", "thought", "action")
_OPENING, _CLOSING = '“"', '”"'
_FAR, _LONG = 60, 200  # tokens beyond which it does not matter how many
_BACK = 8  # statements of a reader that may begin before a content and hold some of it


def _within(number: float, most: float) -> float:
    return max(-most, min(most, number))


def statement_signs(evidence: Evidence, found: Found, others: Sequence[Found]) -> Signs:
    """Return what the signs of all candidates of a statement share; ``others`` are the statements around."""
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
        **_cue_signs(evidence, found),
        **_nesting_signs(found, others),
        "capitals": _capitals(evidence, found.content),
    }


def _cue_signs(evidence: Evidence, found: Found) -> Signs:
    """Return what a cue says of itself: its form, what stands before it, whether the rules know it."""
    if not found.cue:
        return {}
    first, end = evidence.tokens(found.cue[0])
    words = [evidence.word(k) for k in range(first, end)]
    return {
        "cue gerund": bool(words) and words[0].endswith("ing"),
        "cue past": bool(words) and words[-1].endswith("ed"),
        "cue known": any(word in evidence.known.cues for word in words),
        "cue class": _class(evidence, first),
        "class before cue": _class(evidence, first - 1),
        "mark before cue": _ENDINGS.get(evidence.word(first - 1), 0),
        "class after cue": _class(evidence, end),
        "cue source likely": evidence.role(first - 1, SOURCE),
        "cue behind": evidence.gap(found.content[0], found.cue[0]) > 0,
    }


def _nesting_signs(found: Found, others: Sequence[Found]) -> Signs:
    """Return how a statement stands to those around that share words with it: within another's content, or holding another's cue."""
    holders = [other for other in others if found.cue and overlap(found.cue, other.content)]
    return {
        "within": len(holders),
        "within said": any(other.act == "speech" for other in holders),
        "within quoted": any(other.direct for other in holders),
        "holds": sum(bool(overlap(other.cue, found.content)) for other in others),
        "shares": max((overlap(other.content, found.content) for other in others), default=0) / size(found.content),
    }


def _capitals(evidence: Evidence, spans: Spans | Sequence[Span]) -> float:
    """Return the share of a content's words with a capital: of nearly all of them in names and titles."""
    starts = [evidence.starts[k] for span in spans for k in range(*evidence.tokens(span))]
    letters = [evidence.text[at] for at in starts if evidence.text[at].isalpha()]
    return sum(map(str.isupper, letters)) / max(1, len(letters))


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
        "relative": evidence.known.has("relatives", word),
        "class before": _class(evidence, first - 1),
        "by before": evidence.word(first - 1) == "by",
        "class of first": _class(evidence, first),
        "class of next": _class(evidence, end),
        "possessive": evidence.word(end) in ("'s", "’s"),
        "next cue likely": evidence.role(end, CUE),
        "cue before likely": evidence.role(first - 1, CUE),
        "commas between": _commas(evidence.text, span, at),
        "heard": min(10, evidence.heard[word]),
        "heard near": sum(word == fold(evidence.text[slice(*other.source[0])]) for other in others if other.source),
        "opens sentence": evidence.sentences[number].start == span[0] if (number := evidence.sentence_at(span[0])) >= 0 else False,
    }


def _commas(text: str, a: Span, b: Span) -> int:
    """Return how many commas stand between two spans, up to four."""
    return min(4, text.count(",", min(a[1], b[1]), max(a[0], b[0])))


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
        **_edge_signs(evidence, first, last),
        "behind quotation": _behind_quotation(evidence, spans[-1]),
        "before quotation": _before_quotation(evidence, spans[0]),
        "least more": min(more, default=-1),
        "most less": max(less, default=-1),
        "commas": min(6, sum(text.count(",", a, b) for a, b in spans)),
        "cue inside": max((evidence.roles[k][CUE] for k in mine), default=0),
        "source inside": max((evidence.roles[k][SOURCE] for k in mine), default=0),
    }


def _edge_signs(evidence: Evidence, first: int, last: int) -> Signs:
    """Return what stands at the edges of a content's tokens: small words, participles behind a comma, what the tagger takes for a cue."""
    behind = last + (evidence.word(last) == ",")
    return {
        "class of last": _class(evidence, last - 1),
        "class behind": _class(evidence, behind),
        "gerund behind": evidence.word(behind).endswith("ing"),
        "past behind": evidence.word(behind).endswith("ed"),
        "comma behind": behind > last,
        "behind likely": evidence.role(behind, CONTENT),
        "next cue likely": evidence.role(last, CUE),
        "next source likely": evidence.role(last, SOURCE),
        "cue before likely": evidence.role(first - 1, CUE),
        "source before likely": evidence.role(first - 1, SOURCE),
        "ends line": evidence.word(last + 1) == "",
    }


def _behind_quotation(evidence: Evidence, piece: Span) -> int:
    """Return how many tokens a content goes on behind its last closing mark, -1 without one."""
    at = max(evidence.text.rfind(mark, *piece) for mark in _CLOSING)
    return _within_tokens(evidence, (at + 1, piece[1])) if at >= 0 else -1


def _before_quotation(evidence: Evidence, piece: Span) -> int:
    """Return how many tokens of a content stand before its first opening mark, -1 without one."""
    places = [at for mark in _OPENING if (at := evidence.text.find(mark, *piece)) >= 0]
    return _within_tokens(evidence, (piece[0], min(places))) if places else -1


def _within_tokens(evidence: Evidence, span: Span) -> int:
    return min(_FAR, evidence.count([span])) if span[0] < span[1] else 0


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
