"""A pattern matches nothing that lacks its needles: whatever the pattern, looking for them first loses nothing."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.credit_tables import tables
from headwater.reading.needles import lowered, may_match, near, needles

LANGUAGES = sorted(tables())


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("[Aa]ccording to", ("according to",)),
        ("(?:first|originally) reported", (" reported",)),
        ("(?:read|see) (?:more|on)", ("read", "see")),
        (r"(?:the )?\w+", ()),
        (r"(?:cited|by|a)? the \d", (" the ",)),
        (r"(?:more )+than", ("more ",)),
    ],
)
def test_the_needles_of_a_pattern(pattern: str, found: tuple[str, ...]) -> None:
    assert needles(pattern) == found


HEADS = [
    head
    for table in tables().values()
    for kind in ("weak", "strong", "told")
    for head in (t.partition("{N}")[0] for t in getattr(table, kind))
    if head
]


@given(st.sampled_from(HEADS), st.data())
def test_what_a_phrase_matches_holds_a_needle(head: str, data: st.DataObject) -> None:
    passage = data.draw(st.from_regex(head))
    for match in re.finditer(head, passage):
        assert may_match(needles(head), lowered(match[0]))


@given(st.text("abX ", max_size=60), st.integers(1, 5))
def test_each_place_of_a_needle_is_within_a_span_and_spans_are_apart(text: str, reach: int) -> None:
    spans = list(near(("a", "bb"), lowered(text), reach))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] < two[0] for one, two in pairwise(spans))
    for match in re.finditer("(?=a|bb)", lowered(text)):
        assert any(start <= match.start() < end for start, end in spans)
