"""Words and sentences: the units of statements, matches and searches."""

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.words import sentences, words

SENTENCES = [
    ("It rained. We left.", ["It rained.", "We left."]),
    ("Dr. Orla Venn met Gov. Hale in St. Brannoc. They spoke.", ["Dr. Orla Venn met Gov. Hale in St. Brannoc.", "They spoke."]),
    ("The U.S. Senate voted. J. R. Hale won 3.5 percent.", ["The U.S. Senate voted.", "J. R. Hale won 3.5 percent."]),
    ("He said: “It is fine.” She left.", ["He said: “It is fine.”", "She left."]),
    ("“What?” he asked. Nobody answered!", ["“What?” he asked.", "Nobody answered!"]),
    ("Wait… What? No!", ["Wait…", "What?", "No!"]),
    ("В 2019 г. это было так. Ген. Орлов молчал.", ["В 2019 г. это было так.", "Ген. Орлов молчал."]),
    ("Das kostet ca. 3 Mio. Euro. Er schwieg.", ["Das kostet ca. 3 Mio. Euro.", "Er schwieg."]),
    ("水位上升。居民撤离！", ["水位上升。", "居民撤离！"]),
    ("A heading\nThe text goes on", ["A heading", "The text goes on"]),
    ("Gate No. 3 creaked. It fell.", ["Gate No. 3 creaked.", "It fell."]),
    ("She said no. He left.", ["She said no.", "He left."]),
    ("وصل الوزير. غادر الوفد.", ["وصل الوزير.", "غادر الوفد."]),
    ("   \n \n", []),
]

WORDS = [
    ("Don’t stop", ["don't", "stop"]),
    ("3,200 of 4.5 million", ["3,200", "of", "4.5", "million"]),
    ("See https://a.example/b?c=1 now", ["see", "https://a.example/b?c=1", "now"]),
    ("水位 rose", ["水", "位", "rose"]),
    ("Ёлка STRASSE", ["елка", "strasse"]),
    ("river-bank", ["river", "bank"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text, expected):
    assert words(text).folded == expected


def test_a_huge_text_is_not_held_in_memory_after_it_was_used():
    tracemalloc.start()
    try:
        for number in range(4):
            assert len(sentences(f"{number} " + "Abc def. " * 50_000)) == 50_000
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()


@given(st.text())
def test_sentences_cover_the_text_and_nothing_twice(text):
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


@given(st.text())
def test_word_offsets_point_at_the_words(text):
    found = words(text)
    assert len(found.folded) == len(found.starts) == len(found.ends)
    assert all(start < end for start, end in zip(found.starts, found.ends, strict=True))
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))
