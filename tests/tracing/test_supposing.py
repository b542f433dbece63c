"""When an undated or misdated article appeared, as far as its relatives tell."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from headwater.tracing.supposing import belied, revised, supposed
from headwater.tracing.times import UNKNOWN, When

START = datetime(2024, 3, 1, tzinfo=UTC)


def hours(first, last=None):
    return When(START + timedelta(hours=first), START + timedelta(hours=first if last is None else last), "")


def test_an_undated_article_lies_between_its_sources_and_its_heirs():
    found = revised(UNKNOWN, [(hours(2), 0.9), (hours(5), 0.8)], [(hours(30), 0.9), (hours(9), 0.6)])
    assert (found.earliest, found.latest) == (hours(5).earliest, hours(9).latest)


def test_an_article_with_a_source_alone_came_soon_after_it():
    found = revised(UNKNOWN, [(hours(2), 0.9)], [])
    assert found.known
    assert found.earliest == hours(2).earliest


def test_a_date_that_nobody_contradicts_is_kept():
    assert revised(hours(8), [(hours(2), 0.9)], [(hours(9), 0.9)]) == hours(8)


def test_a_date_before_that_of_a_sure_source_is_not_believed():
    source = [(hours(20), 0.95)]
    assert belied(hours(8), source, []) == 0.95
    assert revised(hours(8), source, []).earliest == hours(20).earliest


def test_a_date_before_that_of_a_doubtful_source_is():
    assert revised(hours(8), [(hours(20), 0.6)], []) == hours(8)


def test_an_undated_copy_is_supposed_to_be_before_what_came_days_after_its_source():
    """The source is of the first hour, its copy has no date, the page is of the third day."""
    when = {"page": hours(60), "copy": UNKNOWN, "source": hours(0)}
    signs = supposed("page", ["copy"], {"copy": 0.4}, {"copy": {"source": 0.9}}, when.get)
    assert signs["supposed"][0] > 0
    early = supposed("page", ["copy"], {"copy": 0.4}, {"copy": {"source": 0.9}}, (when | {"page": hours(1)}).get)
    assert early["supposed"][0] < 0


moments = st.integers(0, 200)
bounds = st.one_of(st.just(UNKNOWN), st.builds(lambda a, b: hours(min(a, b), max(a, b)), moments, moments))
relatives = st.lists(st.tuples(bounds, st.floats(0.5, 1)), max_size=4)


@given(bounds, relatives, relatives)
def test_bounds_are_never_the_wrong_way_round(own, sources, heirs):
    found = revised(own, sources, heirs)
    assert found.earliest <= found.latest
