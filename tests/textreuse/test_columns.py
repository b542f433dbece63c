import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse.columns import different, distinct, largest, shared, summed

columns = st.lists(st.integers(0, 9), max_size=40)


@pytest.mark.parametrize("kind", [np.uint32, np.uint64, np.int64])
@given(first=columns, second=columns)
def test_columns_tell_what_sets_and_dicts_would(kind, first, second):
    column, other = np.array(first, kind), np.array(second, kind)
    assert distinct(column).tolist() == sorted(set(first))
    assert shared(distinct(column), distinct(other)).tolist() == sorted(set(first) & set(second))
    values, places, rows, counts = different(column)
    assert values.dtype == kind
    assert values.tolist() == sorted(set(first))
    assert values[places].tolist() == first
    assert column[rows].tolist() == values.tolist()
    assert counts.tolist() == [first.count(value) for value in values.tolist()]


@given(columns, st.sampled_from([1, 1_000]))
def test_weights_are_summed_by_value_however_far_apart_the_values_are(first, apart):
    values, sums = summed(np.array(first, np.uint32) * np.uint32(apart), np.arange(1.0, len(first) + 1))
    asked = dict.fromkeys((one * apart for one in sorted(first)), 0.0)
    for at, one in enumerate(first, 1):
        asked[one * apart] += at
    assert dict(zip(values.tolist(), sums.tolist(), strict=True)) == asked
    assert values.tolist() == sorted(asked)


@given(st.lists(st.floats(1e-9, 1e9), min_size=2, max_size=80), st.data())
def test_the_largest_of_some_values_is_what_sorting_them_tells(values, data):
    count = data.draw(st.integers(1, len(values) - 1))
    assert largest(np.array(values), count) == sorted(values)[-count]
