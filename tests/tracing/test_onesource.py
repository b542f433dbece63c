"""Two that credit one agency: each has of its text what the other has not, and neither has it from the other."""

import pytest

from headwater.tracing import trace
from invented import BRIDGE, FERRY, MARKET, article, credit, text

COMMON = FERRY + BRIDGE
ONE, OTHER = text(*COMMON), text(*COMMON[:-1], *MARKET)
EARLY, LATE = "2024-03-01T08:00:00+00:00", "2024-03-01T12:00:00+00:00"


def pair(*, first="OPN", second="OPN", style="byline", bodies=(ONE, OTHER)):
    one = article("gull", bodies[0], EARLY, said=[credit("dateline", first, words=f"ORLO ({first})")], language="en")
    return one, article("tern", bodies[1], LATE, said=[credit(style, second)], language="en")


@pytest.mark.parametrize("second", ["OPN", "Ornsea Press Network"])
def test_neither_has_it_from_the_other(hold, second):
    one, other = pair(second=second)
    archive = hold(one, other)
    assert trace(other, archive).parents == trace(one, archive).parents == ()


def test_a_part_of_the_other_may_be_from_it(hold):
    one, other = pair(bodies=(ONE, text(*COMMON[:-1])))
    assert [relay.id for relay in trace(other, hold(one, other)).parents] == [one.id]


def test_they_have_to_name_one_party(hold):
    one, other = pair(second="Brannock Press")
    assert [relay.id for relay in trace(other, hold(one, other)).parents] == [one.id]
