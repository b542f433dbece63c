"""How a text is laid out: its paragraphs, each with its quotations and its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.models import Span
from headwater.statements.lexicon import Lexicon
from headwater.statements.quotes import Quote, find_quotes, joined, paragraphs
from headwater.statements.sentence import Sentence, read_sentences


@dataclass(slots=True)
class Paragraph:
    """One line of the text with its quotations and sentences.

    The page may mark it as a quotation (``set_off``) or a ``heading``; a colon before it and a dash make it one too (``announced``).
    """

    span: Span
    quotes: list[Quote]
    sentences: list[Sentence]
    set_off: bool = False
    heading: bool = False
    announced: bool = False


def lay_out(text: str, known: Lexicon, quoted: Sequence[Span], headings: Sequence[Span]) -> list[Paragraph]:
    """Return the paragraphs of ``text``, read into sentences. ``quoted`` and ``headings`` are the spans of such blocks."""
    lines = joined(text, paragraphs(text))
    read = zip(lines, find_quotes(text, lines), strict=True)
    return [
        Paragraph(
            line, quotes, read_sentences(text, line, quotes, known), _within(line, quoted), _within(line, headings) and not _goes_on(quotes)
        )
        for line, quotes in read
    ]


def _goes_on(quotes: Sequence[Quote]) -> bool:
    """Whether a line carries a quotation on: a short one may have been taken for a heading."""
    return bool(quotes) and quotes[0].continues


def _within(line: Span, spans: Sequence[Span]) -> bool:
    return any(a <= line[0] and line[1] <= b for a, b in spans)
