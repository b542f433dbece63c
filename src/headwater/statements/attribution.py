"""From an article to its statements: the stage's one public function."""

from headwater.models import Article, Attribution, Span, Statement, StatementKind
from headwater.statements.found import Found
from headwater.statements.lexicon import language_of, lexicon
from headwater.statements.mentions import find_mentions
from headwater.statements.reader import read
from headwater.statements.speakers import Speakers
from headwater.words import words

_SAMPLE = 20_000  # characters that are enough to tell the language by
_MARKS = frozenset('"“”„«»‘‹›「」『』＂')


def attribute(article: Article) -> Attribution:
    """Return who says what in ``article``: its statements in text order and its figures, amounts and dates.

    A function of the article alone; spans are in code points of ``article.text``. An article without text has no statements.
    """
    text = article.text
    if not text:
        return Attribution(article.id, text)
    known = lexicon(language_of(words(text[:_SAMPLE]).folded, article.language))
    quoted, headings = ([block.span for block in article.blocks if block.kind == kind] for kind in ("quote", "heading"))
    founds = _ordered(read(text, known, quoted, headings))
    speakers = Speakers(text, known)
    inside = _nesting(founds)
    statements = []
    for number, found in enumerate(founds):
        speaker = speakers.resolve(found.source)
        statements.append(
            Statement(tuple(found.content), tuple(found.source), tuple(found.cue), _kind(text, found), found.act, speaker, inside[number])
        )
    return Attribution(article.id, text, tuple(statements), find_mentions(text, known.language))


def _ordered(founds: list[Found]) -> list[Found]:
    """Return the statements that have a content, in text order, spans sorted and merged; of equal ones the first with a source stays."""
    kept: dict[tuple[Span, ...], Found] = {}
    for found in founds:
        found.content = _merged(found.content)
        found.source, found.cue = _merged(found.source), _merged(found.cue)
        same = kept.get(tuple(found.content))
        if found.content and (same is None or (found.source and not same.source)):
            kept[tuple(found.content)] = found
    return sorted(kept.values(), key=lambda f: (_extent(f), f.content))


def _merged(spans: list[Span]) -> list[Span]:
    """Return spans sorted, overlaps joined, empty ones left out."""
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _extent(found: Found) -> Span:
    """Return the stretch of text that a statement covers with all its parts."""
    spans = [*found.content, *found.source, *found.cue]
    return min(spans)[0], max(end for _, end in spans)


def _nesting(founds: list[Found]) -> list[int | None]:
    """Return, for each statement, the smallest other one whose content holds it whole."""
    result: list[int | None] = []
    for number, found in enumerate(founds):
        start, end = _extent(found)
        holders = [
            (b - a, k)
            for k in range(max(0, number - _NEAR), min(len(founds), number + _NEAR))
            if k != number
            for a, b in founds[k].content
            if a <= start and end <= b and b - a > end - start
        ]
        result.append(min(holders)[1] if holders else None)
    return result


_NEAR = 40  # statements: what holds another is never further from it in text order


def _kind(text: str, found: Found) -> StatementKind:
    if found.direct:
        return "direct"
    return "mixed" if any(_MARKS & set(text[a:b]) for a, b in found.content) else "indirect"
