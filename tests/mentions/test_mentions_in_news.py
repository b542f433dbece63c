"""Sentences of news in many languages, each with all its dates and amounts: ``[passage|kind value]``; d date, m money, p percent."""

import re
from pathlib import Path

import pytest

from headwater.mentions import mentions

PUBLISHED = "2024-05-08T10:00:00"  # a Wednesday
KINDS = {"d": "date", "m": "money", "p": "percent"}
MARK = re.compile(r"\[([^\[\]|]+)\|(?:([dmp]) )?([^\]]*)\]")
SENTENCES = [
    pytest.param(path.stem, line, id=f"{path.stem}{number}")
    for path in sorted((Path(__file__).parent / "news").glob("*.txt"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
]


def read(line):
    """Return a sentence without its marks, and what they say: kind, span and value."""
    text, marked, at = "", [], 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        marked.append((KINDS.get(match[2], "figure"), (len(text), len(text) + len(match[1])), match[3]))
        text, at = text + match[1], match.end()
    return text + line[at:], marked


@pytest.mark.parametrize(("language", "line"), SENTENCES)
def test_a_sentence_of_news_has_its_dates_and_amounts(language, line):
    text, marked = read(line)
    found = [m for m in mentions(text, language=language, published=PUBLISHED) if m.kind in {"figure", *KINDS.values()}]
    assert [(m.kind, str(m.value)) for m in found] == [(kind, value) for kind, _, value in marked]
    assert all(m.span[0] < end and start < m.span[1] for m, (_, (start, end), _) in zip(found, marked, strict=True))
