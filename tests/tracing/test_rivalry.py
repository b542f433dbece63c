"""The likeliest candidates compared two by two."""

import numpy as np
import pytest

from headwater.tracing import Tracer, trace
from headwater.tracing.judging import LOOKS, judged
from headwater.tracing.rivalry import Rivals
from invented import FERRY, article, text

FIRST = text(*FERRY)
ALTERED = FIRST.replace("14 kroons", "15 kroons")


@pytest.fixture
def copies():
    """A source, two that altered a figure of it one after the other, and a page that has the altered figure."""
    return [
        article("source", FIRST, "2024-03-01T08:00:00+00:00"),
        article("first", ALTERED, "2024-03-01T10:00:00+00:00"),
        article("aside", FIRST, "2024-03-01T11:00:00+00:00"),
        article("page", ALTERED, "2024-03-01T15:00:00+00:00"),
    ]


def rivals(archive, page):
    looks = Tracer(archive).looks
    weighing = looks.weighing(page.id)
    asked = weighing.everything()
    signs = looks.signs(page.id, LOOKS - 1, asked)
    ids = [c.id for c in weighing.candidates]
    return ids, Rivals(weighing, asked, signs, judged(f"text {LOOKS - 1}", signs), lambda other: looks.likely(other, LOOKS - 2))


def test_what_one_has_and_the_other_lacks_is_counted_for_each_two(hold, copies):
    ids, found = rivals(hold(*copies), copies[-1])
    pair = found.pairs(range(len(ids)))
    altered, kept = ids.index(copies[1].id), ids.index(copies[0].id)
    assert pair["leads"][altered, kept] > 0 == pair["leads"][kept, altered]
    assert pair["same"][altered, kept] > 0
    assert pair["before"][kept, altered] == 1 == -pair["before"][altered, kept]
    np.testing.assert_array_equal(pair["other's leads"], pair["leads"].T)


def test_nobody_is_lost_and_only_the_first_few_change_places(hold, copies):
    more = [article(f"late{at}", ALTERED, f"2024-03-02T0{at}:00:00+00:00") for at in range(5)]
    ids, found = rivals(hold(*copies, *more), copies[-1])
    order = list(range(len(ids)))
    after = found.compared(order)
    assert sorted(after) == order
    assert after[4:] == order[4:]


def test_a_page_with_an_altered_figure_has_it_from_who_altered_it(hold, copies):
    parents = trace(copies[-1], hold(*copies)).parents
    assert [parent.id for parent in parents] == [copies[1].id]
