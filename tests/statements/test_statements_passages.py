"""News passages in nine languages (``passages/``), most of them written and labelled before the rules were run on them.

A passage is a few lines of text, then its statements: "> source :: content". The words of a content go from one place to another
("Most ~ roku"), or are parted ("A | B"); a source "@Anna Lis" is named elsewhere, an empty one nowhere; "?" may be found or not.
Nothing else is said there.
"""

from pathlib import Path

import pytest

from headwater.words import words

PASSAGES = Path(__file__).parent / "passages"
ENOUGH = 0.5  # share of words


def passages():
    for path in sorted(PASSAGES.glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            lines = block.split("\n")
            text = "\n".join(line for line in lines if not line.startswith(">"))
            yield path.stem, text, [line[1:].strip() for line in lines if line.startswith(">")]


def told(text):
    return set(words(text).folded)


def likeness(one, other):
    return len(one & other) / len(one | other) if one | other else 1.0


def content(text, label):
    """Return the words that a label means: "from ~ to", its parts parted by "|"."""
    found = set()
    for part in label.split(" | "):
        first, _, last = part.partition(" ~ ")
        start = text.index(first)
        found |= told(text[start : text.index(last, start) + len(last)] if last else first)
    return found


def fits(statement, text, join, source, wanted):
    """Whether a statement is the labelled one: its content, or the words in marks alone, and who says it."""
    said = join(text, statement.content)
    quoted = said[min(said.find(mark) for mark in '„“«"”' if mark in said) :] if statement.kind == "mixed" else said
    if max(likeness(told(said), wanted), likeness(told(quoted), wanted)) < ENOUGH:
        return False
    speaker = (statement.speaker and (statement.speaker.name or statement.speaker.role)) or ""
    if source.startswith("@"):
        return likeness(told(speaker), told(source)) >= ENOUGH
    return likeness(told(join(text, statement.source)), told(source)) >= ENOUGH


@pytest.mark.parametrize(("language", "text", "labels"), list(passages()))
def test_a_passage_of_news_says_who_says_what(attribution, join, language, text, labels):
    found = list(attribution(text, language).attributions)
    for label in sorted(labels, key=lambda one: one.startswith("?")):
        source, _, what = label.removeprefix("?").partition("::")
        fitting = [one for one in found if fits(one, text, join, source.strip(), content(text, what.strip()))]
        assert fitting or label.startswith("?"), (label, [join(text, one.source) for one in found])
        found = [one for one in found if one not in fitting[:1]]
    assert not found, [join(text, one.content) for one in found]
