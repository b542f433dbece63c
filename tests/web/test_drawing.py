"""The drawing of three articles and of three hundred."""

from datetime import UTC, datetime, timedelta

import pytest

from headwater.models import Evidence, Origin, Relay
from headwater.web.drawing import draw
from headwater.web.family import Beyond, Family, Member
from headwater.web.showing import Brief

START = datetime(2024, 5, 1, tzinfo=UTC)


def member(number, role="relative", parents=(), outlet=None, hours=None):
    when = None if hours is None else START + timedelta(hours=hours)
    return Member(Brief(str(number), f"Title {number}", outlet or f"Outlet {number}", "then", when, "en", None), role, parents)


def relay(id_, confidence=0.9):
    return Relay(id_, None, "reprint", (), confidence, (Evidence("credit", "as the Gull reports"),))


def small():
    members = (member(1, "source", hours=0), member(2, "self", (relay("1"),), hours=5), member(3, parents=(relay("2", 0.3),)))
    return Family(members, (Beyond(Origin("The Tern", "source_line", held=False), "1"),), 0)


def large():
    members = [member(0, "source", hours=0), member(1, "self", (relay("0"),), hours=1)]
    members += [member(n, parents=(relay("0"),), outlet=f"Outlet {n % 150}", hours=n % 90) for n in range(2, 300)]
    return Family(tuple(members), (), 0)


def test_time_runs_across_and_edges_lead_from_source_to_copy():
    drawing = draw(small())
    x = {node.id: node.x for node in drawing.nodes}
    assert x["1"] < x["2"] < x["3"], "what has no date stands after its source"
    assert [node.guessed for node in drawing.nodes if node.id == "3"] == [True]
    assert {(e.parent, e.child): e.sure for e in drawing.edges} == {("1", "2"): True, ("2", "3"): False, ("", "1"): False}
    assert [lane.name for lane in drawing.lanes if lane.beyond] == ["The Tern"]


def test_the_earliest_is_an_end_of_the_line_dated_or_not():
    hasty_copy = member(1, "source", (relay("2"),), hours=0)
    assert Family((hasty_copy, member(2, "source", hours=3), member(3, "self", (relay("1"),), hours=9)), (), 0).earliest.brief.id == "2"
    undated_source = Family((member(2, "self", (relay("1"),), hours=5), member(1, "source")), (), 0)
    assert undated_source.earliest.brief.id == "1"
    assert undated_source.before.id == "2"


@pytest.mark.parametrize("family", [small(), large(), Family((member(1, "self"),), (), 0)], ids=["three", "three hundred", "one"])
def test_everything_is_inside_and_what_can_be_pressed_stands_apart(family):
    drawing = draw(family)
    assert len([n for n in drawing.nodes if n.role != "beyond"]) == len(family.members)
    assert all(0 <= n.x <= drawing.width and 0 <= n.y <= drawing.height for n in drawing.nodes)
    large_nodes = [(n.x, n.y) for n in drawing.nodes if not n.small]
    assert len(set(large_nodes)) == len(large_nodes)


def test_the_dots_of_a_shared_lane_stand_at_their_time():
    drawing = draw(large())
    dots = sorted((n for n in drawing.nodes if n.small), key=lambda n: int(n.id) % 90)  # its hour
    third = len(dots) // 3
    assert sum(n.x for n in dots[:third]) < sum(n.x for n in dots[third : 2 * third]) < sum(n.x for n in dots[2 * third : 3 * third])


def test_the_axis_tells_the_hours_of_one_day():
    labels = [label for _, label in draw(small()).ticks]
    assert len(labels) == len(set(labels))


def test_three_hundred_articles_stay_readable():
    drawing = draw(large())
    assert len(drawing.lanes) <= 20
    assert drawing.height < 1200
    assert sum(e.number > 0 for e in drawing.edges) <= 24
