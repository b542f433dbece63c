import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse.prose import blocks, prose, read_ahead

POST = "Ferries to Sorrel [stay](https://lenmouth.example/7) in port"
WORDS = ["Ferries", "to", "Sorrel", "stay", "in", "port"]
PIECES = ["Ferries", " ", "\n\n", "https://lenmouth.example/7", "渡轮", "3,200", "Lia’s", "\n", "://"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferries stay.\n\nIn port.", [["Ferries", "stay"], ["In", "port"]]),
        ("See https://lenmouth.example/7 for the rest", [["See", "for", "the", "rest"]]),
        (POST, [WORDS]),
        (f"{POST}\n\n[Subscribe](https://t.me/harbour) | [Send us news](https://t.me/harbour_bot)", [WORDS]),
        (f"{POST}\n\nWrite to us", [WORDS, ["Write", "to", "us"]]),
        ("Storm over Sorrel https://lenmouth.example/8", [["Storm", "over", "Sorrel"]]),
        ("", []),
    ],
    ids=["blocks", "URL", "link in a word", "line of links", "line without a link", "nothing but a line of links", "empty"],
)
def test_prose_is_what_is_no_link(text, expected):
    assert written(text) == expected


def written(text):
    found = prose(text)
    spans = list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    return [[text[slice(*spans[at])] for at in block] for block in blocks(text, found.starts)]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_the_words_of_any_text_with_links_stand_in_order(text):
    found = prose(text)
    assert (found.starts < found.ends).all()
    assert (found.ends[:-1] <= found.starts[1:]).all()
    assert len(found.hashes) == sum(map(len, blocks(text, found.starts)))


TEXTS = (
    "It's 3,200 tonnes.",
    "",
    "rock'n'roll 1.2345",
    "’tis",
    "'",
    "12",
    ",5",
    "Straße\n\nмаяк",
    "灯台は",
    "see https://amber.example/a now",
    "😀 x",
)


@given(st.lists(st.sampled_from(TEXTS), max_size=6))
def test_words_that_are_found_ahead_are_the_same(texts):
    prose.cache_clear()
    alone = [prose(text) for text in texts]
    prose.cache_clear()
    read_ahead(texts)
    for text, one in zip(texts, alone, strict=True):
        assert all(np.array_equal(column, other) for column, other in zip(prose(text), one, strict=True))
