"""Spans: what touches, and how much they cover."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.spans import Spans, covered

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair))))


@given(SPANS)
def test_what_several_cover_counts_once(spans):
    assert covered(spans) == len({at for start, end in spans for at in range(start, end)})


@given(SPANS, st.integers(0, 29))
def test_a_place_is_touched_where_a_span_has_it(spans, at):
    assert Spans(spans).touch((at, at + 1)) == any(start <= at < end for start, end in spans)
