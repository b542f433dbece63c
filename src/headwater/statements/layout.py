"""How a text is laid out: its paragraphs, each with its quotations and its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.models import Span
from headwater.statements.lexicon import Lexicon
from headwater.statements.quotes import Quote, find_quotes, joined, paragraphs
from headwater.statements.sentence import Sentence, read_sentences
from headwater.statements.verbs import verb_statements


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
    found = find_quotes(text, lines)
    if known.language != "en":
        _drop_strays(text, found, known)
    read = zip(lines, found, strict=True)
    return [
        Paragraph(
            line, quotes, read_sentences(text, line, quotes, known), _within(line, quoted), _within(line, headings) and not _goes_on(quotes)
        )
        for line, quotes in read
    ]


def _drop_strays(text: str, found: list[list[Quote]], known: Lexicon) -> None:
    """Take out of the quotations of each line those whose mark stands before a report and is never closed: "|“Rossi ha detto che A."."""
    for number, quotes in enumerate(found):
        stray = quotes[-1] if quotes and not quotes[-1].closed and not quotes[-1].continues else None
        if stray is None or known.order == "solid" or not _reports(text, stray, known):
            continue
        quotes.remove(stray)
        following = found[number + 1] if number + 1 < len(found) else []
        if following and following[0].continues:
            following[0] = replace(following[0], continues=False)


def _reports(text: str, quote: Quote, known: Lexicon) -> bool:
    """Whether the first sentence behind a mark begins with a name or office that tells something with "that"."""
    for s in read_sentences(text, quote.inner, [], known)[:1]:
        for found in verb_statements(s):
            source = found.source[0] if found.source else (0, 0)
            named = any((k and s.capital(k)) or s.has("roles", k) for k in range(len(s)) if s.ends[k] <= source[1])
            first = next((k for k in range(len(s)) if found.content and s.starts[k] == found.content[0][0]), 0)
            if named and source[0] == s.starts[0] and s.any_of(first, "that", "infinitive"):
                return True
    return False


def _goes_on(quotes: Sequence[Quote]) -> bool:
    """Whether a line carries a quotation on: a short one may have been taken for a heading."""
    return bool(quotes) and quotes[0].continues


def _within(line: Span, spans: Sequence[Span]) -> bool:
    return any(a <= line[0] and line[1] <= b for a, b in spans)
