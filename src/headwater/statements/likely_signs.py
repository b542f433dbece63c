"""The signs by which a statement that the rules made is judged: classes of words, distances, what parts them. No word is among them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from headwater.models import Span
from headwater.statements import kinds
from headwater.statements.found import Found
from headwater.statements.lexicon import lexicon
from headwater.statements.likely_view import CAPITAL, CLASSES, VERB, View
from headwater.statements.quotes import MARKS
from headwater.statements.sexes import is_first_name
from headwater.statements.spans import overlap, size

_FAR, _LONG = 30, 80  # words beyond which it does not matter how many
_NEAR = 5  # words on either side of a verb
_ACTS = ("speech", "thought", "action")
_FORMS = ("any", "past", "third", "base", "ing", "participle", "relative", "converb", "object", "impersonal", "after")
_THINGS = ("post", "document", "outlet", "organisation")
_THAT, _SUBJECT, _PRONOUN, _NEGATION = (CLASSES.index(name) for name in ("that", "subjects", "pronouns", "negations"))
_OPENERS = frozenset(map(CLASSES.index, ("that", "relatives", "subordinators", "conjunctions")))
_NOWHERE = -1.0  # what a sign is of something that is not there

_OF_CUE = (
    "form", "clause", "only quoted", "addressee", "infinitive", "impersonal", "reflexive", "cue words", "that behind", "negated",
    "opens", "names near", "verbs before", "from start", "to end", "class before", "class behind", "gap before", "gap behind", "quotations",
    "cues", "paragraph", "inside", "times",
)  # fmt: skip
_OF_CONTENT = (
    "direct", "mixed", "act", "pieces", "words", "share", "begins", "ends", "opens marks", "closes marks", "quoted pieces", "class before",
    "class first", "class next", "gap before", "gap next", "stop", "capital", "verbs", "verbs before", "verbs behind", "cues", "breaks",
    "openers", "side", "distance", "gap to cue", "that between", "sentences", "shared", "names", "verb first", "order", "statements",
)  # fmt: skip
_OF_SOURCE = (
    "none", "pieces", "words", "names", "small", "first name", "human", "thing", "pronoun", "class first", "class last", "class before",
    "class next", "gap before", "gap next", "verbs", "breaks", "side", "distance", "gap to cue", "content side", "content distance",
    "inside", "sentence", "opens", "elsewhere", "as before", "capital",
)  # fmt: skip
SIGNS = (
    "family",
    *(f"cue {name}" for name in _OF_CUE),
    *(f"content {name}" for name in _OF_CONTENT),
    *(f"source {name}" for name in _OF_SOURCE),
)


class _Together:
    """How many of the statements of a text have a cue or a source, and within how many contents a place is."""

    def __init__(self, founds: Sequence[Found]) -> None:
        self.cues = Counter(tuple(one.cue) for one in founds)
        self.sources = Counter(tuple(one.source) for one in founds)
        pieces = [piece for one in founds for piece in one.content]
        self._starts, self._ends = (sorted(piece[at] for piece in pieces) for at in (0, 1))

    def around(self, place: int) -> int:
        """Return how many contents a place is within."""
        return bisect_right(self._starts, place) - bisect_right(self._ends, place)


def signs(view: View, founds: Sequence[Found]) -> Iterator[list[float]]:
    """Yield the signs of each of the statements of a text, which are in text order."""
    together = _Together(founds)
    for number, found in enumerate(founds):
        cue = view.words(*found.cue[0]) if found.cue else None
        before = founds[number - 1] if number else None
        row = [float(view.family), *_cue_signs(view, cue, found, together), *_content_signs(view, found, cue, founds, number)]
        yield [*row, *_source_signs(view, found, cue, before, together)]


def _cue_signs(view: View, cue: Span | None, found: Found, together: _Together) -> list[float]:
    """Return what the verb tells and what stands around it."""
    if cue is None or cue[0] >= len(view.starts):
        return [_NOWHERE] * len(_OF_CUE)
    number = view.sentence_of(cue[0])
    first, last = view.bases[number], view.bases[number + 1]
    start, end = cue[0], min(cue[1], last)
    verb = next((view.cues[k][0] for k in range(start, end) if k in view.cues), None)
    takes = verb.takes if verb else frozenset()
    place = view.starts[start]
    near = view.classes[max(first, start - _NEAR) : min(last, end + _NEAR)]
    return [
        float(value)
        for value in (
            _FORMS.index(verb.form) if verb and verb.form in _FORMS else -1, "clause" in takes, takes == {"quoted"}, "addressee" in takes,
            "infinitive" in takes, "impersonal" in takes, "reflexive" in takes, end - start,
            _THAT in view.classes[end : min(last, end + 4)], _NEGATION in view.classes[max(first, start - 3) : min(last, end + 2)],
            start == first, sum(kind in (CAPITAL, _SUBJECT) for kind in near), sum(view.verbal[first:start]), min(_FAR, start - first),
            min(_FAR, last - end), view.class_at(start - 1, number), view.class_at(end, number), view.gap(start, number),
            view.gap(end, number), len(view.sentences[number].quotes), sum(k in view.cues for k in range(first, last)),
            min(3, view.lines[number]), together.around(place) - sum(a <= place < b for a, b in found.content),
            together.cues[tuple(found.cue)],
        )
    ]  # fmt: skip


def _content_signs(view: View, found: Found, cue: Span | None, founds: Sequence[Found], order: int) -> list[float]:
    """Return what is told, where it begins and ends, and how it stands to the verb."""
    text, spans = view.text, found.content
    start, end = spans[0][0], spans[-1][1]
    first, last = view.words(start, end)
    number, final = view.sentence_of(first), view.sentence_of(max(first, last - 1))
    base, stop = view.bases[number], view.bases[final + 1]
    inside = [n for a, b in spans for n in range(*view.words(a, b)) if n < len(view.starts)]
    marked = any(text[k] in MARKS for a, b in spans for k in range(a, b)) and not found.direct
    return [
        float(value)
        for value in (
            found.direct, marked, _ACTS.index(found.act), len(spans), min(_LONG, sum(text.count(" ", a, b) + 1 for a, b in spans)),
            size(spans) / max(1, view.sentences[final].end - view.sentences[number].start), min(_FAR, first - base), min(_FAR, stop - last),
            text[start] in MARKS, text[end - 1] in MARKS, sum(text[a] in MARKS for a, _ in spans), view.class_at(first - 1, number),
            view.class_at(first, number), view.class_at(last, final), view.gap(first, number), view.gap(last, final),
            text[max(start, end - 2) : end].strip("»”“\"' ")[-1:] in (".", "!", "?", "…", ","),
            text[start : start + 2].strip("«„“”\"' ")[:1].isupper(), sum(view.verbal[k] for k in inside), sum(view.verbal[base:first]),
            sum(view.verbal[last:stop]), sum(k in view.cues for k in inside), sum(view.gaps[k] > 0 for k in inside[1:]),
            sum(view.classes[k] in _OPENERS for k in inside), *_beside(view, cue, (first, last)), final - number,
            _shared(found, founds, order), sum(view.classes[k] == CAPITAL for k in inside), view.class_at(first, number) == VERB,
            order / len(founds), min(_FAR, len(founds)),
        )
    ]  # fmt: skip


_AROUND = 8  # statements on either side of one that may share some of its content


def _shared(found: Found, founds: Sequence[Found], order: int) -> float:
    """Return the greatest share of a content that is another statement's."""
    near = (one for one in founds[max(0, order - _AROUND) : order + _AROUND + 1] if one is not found)
    return max((overlap(found.content, one.content) for one in near), default=0) / max(1, size(found.content))


def _beside(view: View, cue: Span | None, words: Span) -> tuple[float, float, float, float]:
    """Return on which side of a verb words stand, how far off, what parts them from it, and whether "that" stands between."""
    first, last = words
    if cue is None:
        return 0, _FAR, _NOWHERE, 0
    if first >= cue[1]:
        return (
            1,
            min(_FAR, first - cue[1]),
            view.gaps[first] if first < len(view.gaps) else _NOWHERE,
            _THAT in view.classes[cue[1] : first + 1],
        )
    if last <= cue[0]:
        return -1, min(_FAR, cue[0] - last), view.gaps[last], 0
    return 2, 0, _NOWHERE, 0


@lru_cache(maxsize=1 << 13)
def _kind(language: str, phrase: str) -> tuple[bool, bool, int]:
    """Return whether a phrase has a first name, whether somebody's office, and what thing it is headed by."""
    words = kinds.folded_words(phrase)
    thing = kinds.thing(words)
    return any(map(is_first_name, words)), kinds.human(words, lexicon(language)), _THINGS.index(thing) + 1 if thing in _THINGS else 0


def _source_signs(view: View, found: Found, cue: Span | None, before: Found | None, together: _Together) -> list[float]:
    """Return who tells it, by the kinds of words, and how that stands to the verb and to what is told."""
    if not found.source:
        return [1.0, *[_NOWHERE] * (len(_OF_SOURCE) - 1)]
    spans = found.source
    start, end = spans[0][0], spans[-1][1]
    first, last = view.words(start, end)
    first = min(first, len(view.starts) - 1)
    number = view.sentence_of(first)
    phrase = view.text[start:end]
    content = view.words(found.content[0][0], found.content[-1][1])
    inside = range(first, min(last, len(view.starts)))
    at = min((cue or content)[0], len(view.starts) - 1)
    return [
        float(value)
        for value in (
            False, len(spans), min(_FAR, last - first), sum(view.classes[k] == CAPITAL for k in inside), phrase[:1].islower(),
            *_kind(view.known.language, phrase), last - first == 1 and view.classes[first] in (_SUBJECT, _PRONOUN),
            view.class_at(first, number), view.class_at(last - 1, number), view.class_at(first - 1, number), view.class_at(last, number),
            view.gap(first, number), view.gap(last, number), sum(view.verbal[k] for k in inside), sum(view.gaps[k] > 0 for k in inside[1:]),
            *_beside(view, cue, (first, last))[:3], *_beside(view, content, (first, last))[:2],
            overlap(spans, found.content) / max(1, size(spans)), max(-3, min(3, number - view.sentence_of(at))),
            first == view.bases[number], together.sources[tuple(spans)], before is not None and before.source == spans,
            phrase[:1].isupper(),
        )
    ]  # fmt: skip
