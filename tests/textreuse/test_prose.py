import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse.prose import prose, prose_spans

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
        ("", [[]]),
    ],
    ids=["blocks", "URL", "link in a word", "line of links", "line without a link", "nothing but a line of links", "empty"],
)
def test_prose_is_what_is_no_link(text, expected):
    assert ([block for block in prose(text) if block] or [[]]) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_are_where_the_words_stand(text):
    assert [text[start:end] for start, end in prose_spans(text)] == [word for block in prose(text) for word in block]
