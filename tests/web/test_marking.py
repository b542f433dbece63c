"""Highlights of any overlap."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.web.marking import Mark, paragraphs

texts = st.text(st.sampled_from("ab \n–é\u202e"), max_size=60)
spans = st.tuples(st.integers(-3, 70), st.integers(-3, 70))


def test_overlapping_passages_are_cut_where_one_begins_or_ends():
    text = "She said he said no."
    (paragraph,) = paragraphs(text, (), [Mark((9, 19), "content", 1), Mark((17, 19), "content", 2), Mark((9, 11), "source", 2)])
    assert [(p.text, p.kinds, p.numbers, p.starts) for p in paragraph.pieces] == [
        ("She said ", (), (), ()),
        ("he", ("content", "source"), (1, 2), (1, 2)),
        (" said ", ("content",), (1,), ()),
        ("no", ("content",), (1, 2), ()),
        (".", (), (), ()),
    ]


@given(texts, st.lists(spans))
def test_no_letter_is_lost_or_said_twice(text, chosen):
    shown = paragraphs(text, (), [Mark(span, "content", n) for n, span in enumerate(chosen, 1)])
    assert ["".join(piece.text for piece in p.pieces) for p in shown] == [
        row.replace("\u202e", "\ufffd") for row in text.split("\n") if row.strip()
    ]
    starts = [n for p in shown for piece in p.pieces for n in piece.starts]
    assert len(starts) == len(set(starts))
