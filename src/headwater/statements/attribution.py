"""From an article to its statements: the stage's one public function."""

from typing import TYPE_CHECKING, Literal

from headwater.models import Article, Attribution, Span, Statement, StatementKind
from headwater.statements.asked import with_crossheads, without_asked
from headwater.statements.continued import join_continued
from headwater.statements.found import Found
from headwater.statements.layout import Paragraph, lay_out
from headwater.statements.lexicon import Lexicon, language_of, lexicon
from headwater.statements.merging import from_tagged, merged
from headwater.statements.quotes import MARKS, in_double_marks
from headwater.statements.reader import read
from headwater.statements.speakers import resolve_speakers
from headwater.words import words

if TYPE_CHECKING:  # these load numpy, which the rules do without
    from headwater.statements.choosing import Considered
    from headwater.statements.evidence import Evidence
    from headwater.statements.tagger import Reading

Reader = Literal["auto", "rules", "model"]
_TAGGED = "en"  # the language that the tagger was trained on
_SAMPLE = 20_000  # characters that are enough to tell the language by


def attribute(article: Article, reader: Reader = "auto") -> Attribution:
    """Return who says what in ``article``: its statements in text order.

    A function of the article alone; spans are in code points of ``article.text``. An article without text has no statements.
    """
    text = article.text
    if not text:
        return Attribution(article.id, text)
    known = lexicon(language_of(words(text[:_SAMPLE]).folded, article.language))
    quoted, headings = ([block.span for block in article.blocks if block.kind == kind] for kind in ("quote", "heading"))
    paragraphs = lay_out(text, known, quoted, headings)
    founds = _found(text, paragraphs, known, reader)
    statements = tuple(
        Statement(tuple(found.content), tuple(found.source), tuple(found.cue), _kind(text, found), found.act, speaker, inside)
        for found, speaker, inside in zip(founds, resolve_speakers(text, paragraphs, known, founds), _nesting(founds), strict=True)
    )
    return Attribution(article.id, text, statements)


def considered(article: Article) -> list["Considered"]:
    """Return the statements of an English article with all that their parts may be, before any is chosen: what the choosers learn from."""
    from headwater.statements.choosing import consider  # noqa: PLC0415 - loads numpy

    known = lexicon(_TAGGED)
    return consider(*_merged_with_evidence(article.text or "", lay_out(article.text or "", known, [], []), known))


def _found(text: str, paragraphs: list[Paragraph], known: Lexicon, reader: Reader) -> list[Found]:
    """Return what the reader finds, in text order."""
    founds = _as_read(text, paragraphs, known, reader)
    if known.language != "en":
        return founds
    without_asked(text, founds)
    return _ordered(with_crossheads(text, paragraphs, founds))


def _as_read(text: str, paragraphs: list[Paragraph], known: Lexicon, reader: Reader) -> list[Found]:
    """Return what the reader finds, in text order, as it stands."""
    if reader == "rules" or known.language != _TAGGED:
        founds = _together(text, paragraphs, read(text, paragraphs, known))
        return founds if reader == "rules" else _likely(text, paragraphs, known, founds)
    if reader == "model":
        return _together(text, paragraphs, _tagged(text, paragraphs, known)[0])
    from headwater.statements.choosing import chosen  # noqa: PLC0415 - loads numpy

    return _ordered(chosen(*_merged_with_evidence(text, paragraphs, known)))


def _likely(text: str, paragraphs: list[Paragraph], known: Lexicon, founds: list[Found]) -> list[Found]:
    """Return the statements that are likely right."""
    from headwater.statements.likely import likely  # noqa: PLC0415 - loads numpy

    return likely(text, paragraphs, known, founds)


def _together(text: str, paragraphs: list[Paragraph], founds: list[Found]) -> list[Found]:
    """Return statements in text order, those that go on over paragraphs in one piece."""
    return _ordered(join_continued(text, paragraphs, _ordered(founds)))


def _tagged(text: str, paragraphs: list[Paragraph], known: Lexicon) -> tuple[list[Found], "Reading"]:
    """Return what the tagger finds, and what it was in doubt of."""
    from headwater.statements import tagger  # noqa: PLC0415 - loads numpy and the model

    doubled = in_double_marks(text, (quote for paragraph in paragraphs for quote in paragraph.quotes))
    reading = tagger.read(doubled, [paragraph.span for paragraph in paragraphs])
    return from_tagged(doubled, reading.statements, known), reading


def _merged_with_evidence(text: str, paragraphs: list[Paragraph], known: Lexicon) -> tuple[list[Found], "Evidence"]:
    """Return what tagger and rules find together, and what their choice goes by."""
    from headwater.statements.evidence import Evidence  # noqa: PLC0415 - loads numpy

    tagged, reading = _tagged(text, paragraphs, known)
    ruled = read(text, paragraphs, known)
    evidence = Evidence(text, known, paragraphs, reading, (tagged, ruled))
    return _together(text, paragraphs, merged(text, tagged, ruled, evidence.sentences)), evidence


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
    extents = [_extent(found) for found in founds]
    result: list[int | None] = []
    for number, (start, end) in enumerate(extents):
        holders = [
            (b - a, k)
            for k in range(max(0, number - _NEAR), min(len(founds), number + _NEAR))
            for a, b in founds[k].content
            if k != number and a <= start and end <= b and extents[k] != (start, end)
        ]
        result.append(min(holders)[1] if holders else None)
    return result


_NEAR = 40  # statements: what holds another is never further from it in text order


def _kind(text: str, found: Found) -> StatementKind:
    if found.direct:
        return "direct"
    return "mixed" if any(MARKS & set(text[a:b]) for a, b in found.content) else "indirect"
