"""The tagger's statements and the rules' put together.

The tagger reads its language better than the rules do; the rules know where a quotation is one, and find what is set in an unusual way.
What both found is the tagger's, with the source of the rules where it has none. What only the rules found is taken where they are certain.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from headwater.models import Span
from headwater.statements.acts import act_of
from headwater.statements.continued import told_beside
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.kinds import folded_words, thing
from headwater.statements.lexicon import Lexicon
from headwater.statements.quotes import MARKS
from headwater.statements.sentence import Sentence
from headwater.statements.sources import leading_phrase
from headwater.statements.spans import jaccard, overlap
from headwater.words import fold

_MOST = 0.8  # share of a content that the statement inside it takes, both being one sentence
_WHOLE = 0.9  # share of a sentence that a statement takes, its source and cue counted
_SAME = 0.5  # Jaccard of two contents from which they are one statement
_OTHERWISE = re.compile(r"(?:otherwise|differently|the opposite|the contrary)(?:\s*[:—–]\s*|$)")
_CLOSING = ".,!?…\"'”’»“ "
_REPORTS = frozenset("report reports reported reporting write writes wrote written".split())
_BACK = frozenset(("this", "that", "it"))
_SINGLE = frozenset("'‘")
_STOPS = frozenset(".!?…")


class Tagged(Protocol):
    """A statement as the tagger gives it: spans of the text for each role."""

    @property
    def source(self) -> tuple[Span, ...]:
        """The words that name who speaks, if any."""

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that say that something is said."""

    @property
    def content(self) -> tuple[Span, ...]:
        """What is said."""


def from_tagged(text: str, tagged: Sequence[Tagged], known: Lexicon) -> list[Found]:
    """Return the tagger's statements in the rules' form."""
    founds = []
    for one in tagged:
        cue, content = (" ".join(text[a:b] for a, b in spans) for spans in (one.cue, one.content))
        source = [] if _is_small(text, one.source, known) else list(one.source)
        found = Found(_connected(text, one), source, list(one.cue), act_of(cue, content, known), _is_quotation(content))
        founds += _without_answer(text, found, known)
    return founds


def _connected(text: str, one: Tagged) -> list[Span]:
    """Return the pieces of a content without what stands in a paragraph after the cue and is no quotation: a heading, mostly.

    "Otherwise" is no part of what "X says otherwise: ..." tells.
    """
    told = max((end for _, end in one.cue), default=len(text))
    whole = [(match.end(), b) if (match := _OTHERWISE.match(text, a, b)) else (a, b) for a, b in one.content]
    pieces = [piece for piece in whole if piece[0] < piece[1]] or one.content
    return [(a, b) for a, b in pieces if a < told or text[a] in MARKS or "\n" not in text[told:a] or text[told:a].rstrip()[-1:] == ":"]


def _is_quotation(content: str) -> bool:
    """Whether a content begins with a quotation mark; a straight single one must close, too, to be none of "'cause"."""
    return content[:1] in MARKS or (content[:1] == content.rstrip(" .")[-1:] == "'")


def _without_answer(text: str, found: Found, known: Lexicon) -> list[Found]:
    """Return a statement, what is quoted in later paragraphs parted from it where "I" is its source: a reporter asks, another answers."""
    told = max((end for _, end in (*found.source, *found.cue)), default=0)
    if not found.source or not known.has("first", fold(" ".join(text[a:b] for a, b in found.source))):
        return [found]
    answer = [(a, b) for a, b in found.content if a > told and "\n" in text[told:a] and text[a] in MARKS]
    found.content = [piece for piece in found.content if piece not in answer]
    return [one for one in (found, Found(answer, direct=True)) if one.content]


def _is_small(text: str, source: Sequence[Span], known: Lexicon) -> bool:
    """Whether a source is a single small word that names nobody: "the", "sometimes"."""
    word = fold("".join(text[a:b] for a, b in source))
    named = any(known.has(group, word) for group in ("pronouns", "subjects", "relatives", "possessive"))
    return not named and any(known.has(group, word) for group in ("determiners", "adverbs", "prepositions", "conjunctions", "auxiliaries"))


def merged(text: str, tagged: list[Found], ruled: Sequence[Found], sentences: Sequence[Sentence]) -> list[Found]:
    """Return the statements of both: the tagger's, completed, and what the rules alone are certain of."""
    result = list(tagged)
    for rule in ruled:
        near = [one for one in result if overlap(rule.content, one.content)]
        pointer = next((one for one in result if overlap(rule.cue, one.cue) and _points_back(text, one)), None)
        if pointer:
            pointer.content = rule.content
        elif not near:
            if (rule.direct and (rule.source or rule.certain)) or _is_whole(text, rule, sentences):
                result.append(rule)
        elif _is_inner(text, rule, near, result):
            result.append(rule)
        elif _overrules(text, rule, near, sentences):
            result = [one for one in result if one not in near or _nested(one, rule) or _without(one, rule.content)]
            result.append(rule)
        elif _is_level(text, rule, near, sentences[0].lexicon) and not any(overlap(rule.cue, one.cue) for one in result):
            result.append(rule)
        else:
            _complete(text, rule, _twin(text, rule, near), sentences)
            for one in near if rule.direct else ():
                one.content = [_with_stop(text, piece, rule.content) for piece in one.content]
    return _settled(text, ruled, result, sentences)


def _settled(text: str, ruled: Sequence[Found], result: list[Found], sentences: Sequence[Sentence]) -> list[Found]:
    """Return the statements with the quotations that only the rules have, and with sources where they have none."""
    for piece in [piece for rule in ruled if rule.direct and not any(one is rule for one in result) for piece in rule.content]:
        _settle(text, piece, result, sentences)
    for one in result:
        one.source = one.source or _doer(one, sentences)
    for one in result:
        if inner := _told_inside(one, ruled, result):
            one.source = inner.source
    return result


def _told_inside(one: Found, ruled: Sequence[Found], result: Sequence[Found]) -> Found | None:
    """Return the rules' statement of somebody else inside what the same source is said to tell: "X reported that Y said ..." is Y's."""
    whole = [other for other in result if other is not one and one.source and other.source == one.source]
    inside = next((other for other in whole if _stands_in([*one.cue, *one.content], other.content) and one.cue), None)
    mine = (rule for rule in ruled if inside and rule.source and rule.cue and overlap(rule.cue, one.cue))
    return next((rule for rule in mine if inside and _nested(rule, inside)), None)


def _stands_in(parts: Sequence[Span], content: Sequence[Span]) -> bool:
    return all(any(a <= start and end <= b for a, b in content) for start, end in parts)


def _points_back(text: str, one: Found) -> bool:
    """Whether what is said is said before: "This was announced by the mayor"."""
    return fold(" ".join(text[a:b] for a, b in one.content)) in _BACK


def _is_inner(text: str, rule: Found, near: Sequence[Found], result: Sequence[Found]) -> bool:
    """Whether a quotation with who said it stands whole inside what another tells: "“A,” he said, according to X"."""
    told = not rule.certain and _is_told(text, rule)
    return told and any(_nested(rule, one) for one in near) and not any(overlap(rule.cue, one.cue) for one in result)


def _settle(text: str, piece: Span, result: list[Found], sentences: Sequence[Sentence]) -> None:
    """Give a quotation that the tagger has lost, or linked to a later sentence, to the statement that it goes on from."""
    if text[piece[0]] not in MARKS | _SINGLE:
        return
    holder = next((one for one in result if overlap([piece], one.content)), None)
    if holder is None:
        if carrier := _carrier(text, piece, result, sentences):
            carrier.content.append(piece)
        else:
            result.append(Found([piece], direct=True))
    elif _is_told_on(text, piece, holder):
        before = [one for one in result if one.direct and one.source and one is not holder and _leads_to(text, one, piece)]
        if before:
            _without(holder, [piece])
            max(before, key=lambda one: one.content[-1]).content.append(piece)
        elif text[piece[1] : max(holder.content)[0]].strip() and "\n" in text[piece[1] : min(holder.cue)[0]]:
            _without(holder, [piece])  # somebody else is told of in between
            result.append(Found([piece], direct=True))


def _leads_to(text: str, one: Found, piece: Span) -> bool:
    """Whether a statement stands before a quotation in its paragraph."""
    end = max(b for _, b in (*one.content, *one.source, *one.cue))
    return end <= piece[0] and "\n" not in text[end : piece[0]]


def _is_told_on(text: str, piece: Span, holder: Found) -> bool:
    """Whether a quotation of whole sentences is linked to a later cue that has its own content: "“B.” Roe added that |C"."""
    if not holder.cue or piece not in holder.content or text[piece[1] - 1] not in MARKS or text[piece[1] - 2] not in _STOPS:
        return False
    cue, last = min(holder.cue)[0], max(holder.content)[0]
    return piece[1] <= cue < last or (piece[1] < last < cue and "\n" in text[piece[1] : last])


def _carrier(text: str, piece: Span, result: Sequence[Found], sentences: Sequence[Sentence]) -> Found | None:
    """Return the first statement of the sentence before a quotation, whose source goes on speaking; None where there is none."""
    at = bisect_right(sentences, piece[0], key=lambda sentence: sentence.start) - 2
    if at < 0:
        return None
    known, start, end = sentences[at].lexicon, sentences[at].start, sentences[at].end
    told = [one for one in result if one.act == "speech" and one.cue and start <= one.cue[0][0] < end and _is_named(text, one, known)]
    return min(told, key=lambda one: min(one.source), default=None)


def _doer(one: Found, sentences: Sequence[Sentence]) -> list[Span]:
    """Return the subject of the sentence for a cue without a source that goes along with its verb: "Roe sat, |singing", "and |sang"."""
    if not one.cue or not sentences:
        return []
    s = sentences[max(0, bisect_right(sentences, one.cue[0][0], key=lambda sentence: sentence.start) - 1)]
    at = bisect_right(s.starts, one.cue[0][0]) - 1
    if at == 0:
        return _doer_behind(one, s)
    along = at > 0 and ((s.gerund(at) and s.breaks(at)) or s.has("conjunctions", at - 1))
    if not along:
        return []
    subject = leading_phrase(s, at)
    heads = subject is not None and (not subject[0] or s.breaks(subject[0])) and s.capital(subject[0])
    return [s.span(*subject)] if subject and heads else []


def _doer_behind(one: Found, s: Sentence) -> list[Span]:
    """Return the subject of the main clause behind a participle that heads an English sentence: "Noting that A, |Roe| went on"."""
    if s.lexicon.language != "en" or not s.words[0].endswith("ing") or not one.content:
        return []
    end = max(end for _, end in one.content)
    first = next((k for k in range(1, len(s)) if s.starts[k] >= end - 1 and s.gaps[k].strip().endswith(",")), None)
    phrase = noun_phrase_after(s, first, broken=True) if first else None
    return [s.span(*phrase)] if phrase and phrase[1] < len(s) and not s.breaks(phrase[1]) else []


def _overrules(text: str, rule: Found, near: Sequence[Found], sentences: Sequence[Sentence]) -> bool:
    """Whether a rule is surer than the tagger: by how the quotation is set, by who stands beside it, by explaining all of its sentence."""
    if rule.certain:
        return True
    if any(overlap(rule.cue, one.cue) for one in near):
        return False
    return _is_told(text, rule) or (
        not any(_is_named(text, one, sentences[0].lexicon) for one in near) and _is_whole(text, rule, sentences)
    )


def _twin(text: str, rule: Found, near: Sequence[Found]) -> Found:
    """Return which of the tagger's statements is a rule's: the one that shares most of its content; in single marks, the one of its cue."""
    told = _is_told(text, rule) and text[rule.content[0][0]] in _SINGLE
    return max(near, key=lambda one: (told and bool(overlap(rule.cue, one.cue)), jaccard(rule.content, one.content)))


def _complete(text: str, rule: Found, twin: Found, sentences: Sequence[Sentence]) -> None:
    """Give the tagger's statement what the rule's has more: a source, the rest of a quotation, of a bracket, of a sentence."""
    same = bool(overlap(rule.cue, twin.cue))
    whole = same and _is_whole(text, rule, sentences)
    if same and (_is_cut(text, twin, rule) or (whole and not rule.direct and jaccard(rule.content, twin.content) < _SAME)):
        twin.content = list(rule.content)
    if jaccard(rule.content, twin.content) >= _SAME:
        twin.direct = twin.direct or rule.direct
        if rule.direct or same:
            twin.source = twin.source or rule.source


def _with_stop(text: str, piece: Span, whole: Sequence[Span]) -> Span:
    """Return a piece of a quotation with the stop and mark that the rule's has at its end."""
    start, end = piece
    return next((span for span in whole if span[0] == start and end < span[1] and not text[end : span[1]].strip(_CLOSING)), piece)


def _is_named(text: str, found: Found, known: Lexicon) -> bool:
    """Whether a statement has a source that is no mere pronoun."""
    who = fold(" ".join(text[a:b] for a, b in found.source))
    return bool(who) and not any(known.has(group, who) for group in ("pronouns", "subjects", "relatives", "subordinators"))


def _nested(one: Found, rule: Found) -> bool:
    """Whether a statement with its source and cue stands inside a rule's content: what somebody said that somebody said."""
    return bool(one.source) and _stands_in([*one.content, *one.source, *one.cue], rule.content)


def _is_whole(text: str, rule: Found, sentences: Sequence[Sentence]) -> bool:
    """Whether a rule explains a sentence from end to end as somebody's saying something; the tagger was trained on other kinds of text."""
    if rule.act != "speech" or not rule.source or not rule.cue:
        return False
    parts = [*rule.source, *rule.cue, *rule.content]
    start, end = min(parts)[0], max(b for _, b in parts)
    s = sentences[max(0, bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1)]
    told = any("clause" in cue.takes for a, b in rule.cue for word in fold(text[a:b]).split() for cue in s.lexicon.cues.get(word, ()))
    phrase = any(word in s.lexicon.phrases for a, b in rule.cue for word in fold(text[a:b]).split()[:1])
    return (told or phrase) and _is_named(text, rule, s.lexicon) and end - start >= _WHOLE * (s.end - s.start)


def _is_level(text: str, rule: Found, near: Sequence[Found], known: Lexicon) -> bool:
    """Whether a rule has the outer or the inner half of "X reported that Y said" where the tagger has the other alone.

    An inner half counts in what a body, an outlet, a document or a post tells: "she said he hoped" is one statement to most readers.
    """
    if any(_fills(one, rule) for one in near):
        return True
    who, said = (fold(" ".join(text[a:b] for a, b in spans)) for spans in (rule.source, rule.cue))
    told = rule.act == "speech" and any(
        {"clause", "addressee"} & cue.takes and cue.form != "base" for word in said.split() for cue in known.cues.get(word, ())
    )
    return told and not known.has("pronouns", who) and any(_fills(rule, one) and _relays(text, one) for one in near)


def _relays(text: str, found: Found) -> bool:
    """Whether the one who tells is no person, or does what outlets do: reports, writes."""
    who, said = (folded_words(" ".join(text[a:b] for a, b in spans)) for spans in (found.source, found.cue))
    return found.act == "speech" and (thing(who) is not None or not _REPORTS.isdisjoint(said))


def _fills(inner: Found, outer: Found) -> bool:
    """Whether a statement is, source and cue and content, most of what another one's content is."""
    if not (inner.source and outer.source and inner.cue and _nested(inner, outer)):
        return False
    parts = [*inner.source, *inner.cue, *inner.content]
    start, end = min(parts)[0], max(b for _, b in parts)
    return any(a <= start and end <= b and end - start >= _MOST * (b - a) for a, b in outer.content)


def _is_told(text: str, rule: Found) -> bool:
    """Whether who said a quotation in marks stands right beside it, so that no other cue can be its."""
    return (
        rule.direct
        and bool(rule.cue)
        and _is_marked(text, rule.content[0])
        and any(told_beside(text, rule, piece) for piece in rule.content)
    )


def _is_marked(text: str, piece: Span) -> bool:
    """Whether a piece opens with a quotation mark; a single one must close, too."""
    return text[piece[0]] in MARKS or (text[piece[0]] in _SINGLE and text[piece[1] - 1] in "'’")


def _without(one: Found, content: Sequence[Span]) -> bool:
    """Take a content out of a statement's; return whether anything of a statement is left."""
    one.content = [piece for piece in one.content if not overlap([piece], content)]
    return bool(one.content)


def _is_cut(text: str, one: Found, rule: Found) -> bool:
    """Whether a content begins or ends in the middle of a quotation, or of a bracket, that the rule's holds whole."""
    if len(one.content) > 1 or len(rule.content) > 1:
        return False
    (start, end), (first, last) = one.content[0], rule.content[0]
    if not (first <= start and end <= last):
        return False
    said = text[start:end] + text[end : end + 2].strip()[:1]  # an aside in brackets right after it belongs to it
    quotation = rule.direct and text[last - 1] in MARKS | {"'"} and jaccard(one.content, rule.content) < _SAME
    return quotation or any(said.count(opening) != said.count(closing) for opening, closing in ("()", "[]"))
