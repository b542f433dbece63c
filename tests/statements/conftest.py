"""What the tests of this folder share: an article made of a text, and its statements as plain strings, read by the rules alone."""

import pytest

from headwater.models import Article
from headwater.statements import attribute


def _attribution(text, language=None, blocks=(), reader="rules"):
    return attribute(Article(id="t", text=text, language=language, blocks=blocks), reader)


def _join(text, spans):
    return " | ".join(text[start:end] for start, end in spans)


def _said(text, language=None):
    return [tuple(_join(text, spans) for spans in (s.source, s.cue, s.content)) for s in _attribution(text, language).attributions]


@pytest.fixture(scope="session")
def attribution():
    """Return a function: text, language, blocks, reader -> Attribution."""
    return _attribution


@pytest.fixture(scope="session")
def join():
    """Return a function: text, spans -> their passages, parted by " | "."""
    return _join


@pytest.fixture(scope="session")
def said():
    """Return a function: text, language -> (source, cue, content) of each statement."""
    return _said
