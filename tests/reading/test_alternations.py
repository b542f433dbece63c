"""Patterns written by first letters match what they matched before, of several alternatives the same one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.alternations import alternatives, compiled
from headwater.reading.credit_tables import tables

WORDS = [
    words
    for table in tables().values()
    for field in ("kinds", "sources", "notes", "by", "roles", "posts", "tells", "to", "works")
    if (words := getattr(table, field))
]


@pytest.mark.parametrize(
    ("alternation", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("a(?:b|c)|d", ["a(?:b|c)", "d"]),
        (r"[(|]a|\|b|", ["[(|]a", r"\|b", ""]),
    ],
)
def test_the_alternatives_of_an_alternation(alternation: str, parts: list[str]) -> None:
    assert list(alternatives(alternation)) == parts


@pytest.mark.parametrize(
    "pattern",
    [
        "tv|tape|wire|tv channel|web",
        "(?:news|press)? ?agency|newspaper|news|n|paper",
        r"(?:\w{1,3}-)?blog|blogs|bulletin|ba|b",
        "[Tt]v|t(?:v|ape)x|(?:a|)b|tvx|c*d|cd",
        r"(a|b|c|d|e)(?(1)x|y)",
        "(?P<one>a|b|ab|abc|[ab]cd|x)(?=a|b|c|d|x|$)",
        r"(?i:Ab|aBc|b|x\|c|\(d)|ab|b|c|d|e",
    ],
)
@given(text=st.text("abcdeABCDEtvTVpxwsn-ew |(iy", max_size=30))
def test_a_pattern_matches_as_it_did(pattern: str, text: str) -> None:
    for flags in (0, re.IGNORECASE):
        assert [m.span() for m in compiled(pattern, flags).finditer(text)] == [m.span() for m in re.finditer(pattern, text, flags)]


@given(st.sampled_from(WORDS), st.data())
def test_the_words_of_each_language_match_as_they_did(words: str, data: st.DataObject) -> None:
    passage = data.draw(st.from_regex(rf"(?:{words})[ a]?"))
    for text in (passage, passage.upper(), passage.capitalize()):
        for flags in (0, re.IGNORECASE):
            assert [m.span() for m in compiled(words, flags).finditer(text)] == [m.span() for m in re.finditer(words, text, flags)]


@pytest.mark.parametrize("text", ["İnternet sitesi", "INTERNET", "ınternet", "internet"])
def test_the_letter_i_has_its_dot_or_not_in_whatever_case(text: str) -> None:
    pattern = "basın|internet|gazete|dergi|kanal"
    assert bool(compiled(pattern, re.IGNORECASE).match(text)) == bool(re.match(pattern, text, re.IGNORECASE))
