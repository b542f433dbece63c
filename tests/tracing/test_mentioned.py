"""The days that an undated text tells of: it was written on the last of them or later."""

import pytest

from headwater.models import Article
from headwater.tracing import trace
from headwater.tracing.mentioned import last_day
from invented import article


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor resigned on 12 March 2024. Her deputy took over on 3 March 2024.", "2024-03-12"),
        ("Der Bürgermeister trat am 12. März 2024 zurück.", "2024-03-12"),
        ("Мэр ушла в отставку 12 марта 2024 года.", "2024-03-12"),
        ("The mayor resigned on 12 March 2024. The election will be held on 5 May 2024.", "2024-03-12"),
        ("Am 5. Mai 2024 wird gewählt.", None),
        ("Выборы пройдут 5 мая 2024 года, как запланировано.", None),
        ("The mayor resigned on 12 March.", None),  # of whatever year
        ("She was elected in 2019.", None),
    ],
)
def test_the_last_day_told_of_as_past(text, day):
    found = last_day(Article(id="", text=text))
    assert (found[0].stated if found else None) == day


def test_an_undated_page_appeared_after_the_last_day_that_it_tells_of(hold):
    page = article("gull", "The council met on 12 March 2024 and voted for the bridge. Nobody from the ferry firm came.")
    dated = trace(page, hold(page)).dated
    assert dated.earliest.startswith("2024-03-11")  # it is the 12th somewhere already
    (item,) = dated.evidence
    assert item.kind == "after a day it tells of"
    assert page.text[slice(*item.span)] == "The council met on 12 March 2024 and voted for the bridge."


def test_the_date_of_a_page_is_not_bounded_by_what_it_tells_of(hold):
    page = article("gull", "The council met on 22 March 2024 and voted for the bridge.", "2024-03-20T08:00:00+00:00")
    dated = trace(page, hold(page)).dated
    assert dated.earliest == dated.latest == "2024-03-20T08:00+00:00"
    assert [item.kind for item in dated.evidence] == ["date"]
