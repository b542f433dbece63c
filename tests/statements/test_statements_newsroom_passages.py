"""Invented news passages in seven languages, labelled before the rules were run on them: most of what is said is found, and who says it."""

import tomllib
from pathlib import Path

import pytest

PASSAGES = Path(__file__).parent.parent / "gold" / "passages"


def words(text):
    return {word.strip(".,:;!?«»“”„\"'()").casefold() for word in text.split()} - {"", "|", "…"}


def alike(one, other):
    return len(words(one) & words(other)) / max(1, len(words(one) | words(other)))


def who(statement, text):
    """Return what a statement gives as its source: its own words, else the name or role of its speaker."""
    if statement.source:
        return " ".join(text[a:b] for a, b in statement.source)
    speaker = statement.speaker
    return (speaker.name or speaker.role or "") if speaker else ""


def is_right(statement, text, label):
    source, content, *speaker = label
    told = " ".join(text[a:b] for a, b in statement.content)
    quoted = content[0] in '«“„"'  # of a mixed sentence the labels hold the quoted words alone
    fits = alike(told, content) >= 0.5 or (quoted and all(part.strip() in told for part in content.split("…")))
    return fits and (source == who(statement, text) or alike(who(statement, text), source or "".join(speaker)) >= 1 / 3)


@pytest.mark.parametrize(
    ("language", "least", "most_beside"),
    [("de", 0.8, 0.1), ("es", 0.9, 0.1), ("fr", 0.85, 0.1), ("it", 0.85, 0.12), ("pl", 0.8, 0.12), ("pt", 0.9, 0.1), ("tr", 0.9, 0.1)],
)
def test_passages_of_newsrooms(attribution, language, least, most_beside):
    labels = right = beside = 0
    missed = []
    for passage in tomllib.loads((PASSAGES / f"{language}.toml").read_text("utf-8"))["passage"]:
        text = passage["text"].strip()
        found = list(attribution(text, language).attributions)
        labels += len(passage["said"])
        for label in passage["said"]:
            one = next((statement for statement in found if is_right(statement, text, label)), None)
            right += one is not None
            missed += [] if one else [label]
            found = [statement for statement in found if statement is not one]
        beside += len(found)
    assert right >= least * labels, missed
    assert beside <= (1 - least + most_beside) * labels
