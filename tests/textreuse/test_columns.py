import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.textreuse.columns import different, distinct, shared

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
