"""When an article appeared, as bounds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article, Capture
from headwater.tracing.times import when


def dated(published, url=None):
    return when(Article(id="a", text="x", url=url, published=published))


@pytest.mark.parametrize(
    ("published", "width"),
    [
        ("2024-03-05T08:10:00+03:00", timedelta(0)),
        ("2024-03-05T08:10:00Z", timedelta(0)),
        ("2024-03-05T08:10:00", timedelta(hours=26)),  # no zone: anywhere on Earth
        ("2024-03-05", timedelta(hours=50)),
        ("2024-03-05T00:00:00+00:00", timedelta(days=1)),  # a day in disguise
    ],
)
def test_bounds_are_as_wide_as_the_page_is_vague(published, width):
    bounds = dated(published)
    assert bounds.latest - bounds.earliest == width
    assert bounds.earliest <= datetime.fromisoformat("2024-03-05T12:00:00+00:00") + timedelta(hours=14)


@pytest.mark.parametrize(
    ("url", "language", "hours"),
    [
        ("https://gull.example/x", "pl", (-2, 0)),  # summer time, or UTC as some systems write
        ("https://gull.example/x", "ja", (-9, 0)),
        ("https://gull.example/x", "pt-BR", (0, 5)),
        ("https://gull.example/x", "pt", (-14, 12)),  # Lisbon or Manaus
        ("https://gull.example/x", "en", (-14, 12)),
        ("https://gull.example/x", None, (-14, 12)),
        ("https://www.gull.co.uk/x", "en", (-1, 0)),
        ("https://gull.com.au:8080/x", "en", (-11, 0)),
        ("https://gull.de/x", "ru", (-2, 0)),
        ("https://gull.example/x", "pt_BR", (0, 5)),
        ("https://gull.example/x", "zh-Hant-TW", (-8, 0)),
        ("http://de/x", "en", (-14, 12)),
    ],
)
def test_a_clock_is_that_of_its_country_or_of_its_language(url, language, hours):
    bounds = when(Article(id="a", text="x", url=url, language=language, published="2024-03-05T12:00:00"))
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    assert (bounds.earliest - noon, bounds.latest - noon) == tuple(timedelta(hours=hour) for hour in hours)


def test_a_stated_zone_is_believed_whatever_the_language():
    bounds = when(Article(id="a", text="x", language="pl", published="2024-03-05T12:00:00-06:00"))
    assert bounds.exact
    assert bounds.earliest == datetime(2024, 3, 5, 18, tzinfo=UTC)


def test_one_clock_orders_its_own_pages_whatever_its_zone():
    first, second = dated("2024-03-05T12:00:00", "https://gull.example/1"), dated("2024-03-05T12:30:00", "https://gull.example/2")
    elsewhere = dated("2024-03-05T12:30:00", "https://tern.example/2")
    assert first.leaning(second) == 1
    assert first.leaning(elsewhere) < 0.1
    assert dated("2024-03-05T12:00:00").leaning(dated("2024-03-05T12:30:00")) < 0.1  # of no host that is known
    here, there = (dated(f"2024-03-05T12:{at}:00", f"http://127.0.0.1:8000/{at}") for at in (10, 40))
    assert here.leaning(there) < 0.1  # of one machine, perhaps of two outlets


@pytest.mark.parametrize("published", ["0001-01-01T00:00:00", "0001-01-01", "9999-12-31T23:59:59"])
@pytest.mark.parametrize("url", ["https://gull.us/x", "https://gull.com.br/x", "https://gull.example/x"])
def test_the_first_and_the_last_year_are_no_date_by_any_clock(published, url):
    assert not dated(published, url).known


NO_DATES = [None, "", "yesterday", "2024-13-45", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "9999-12-31", "0001-01-01"]


@pytest.mark.parametrize("published", NO_DATES)
def test_no_date_no_bounds(published):
    assert not dated(published).known


@pytest.mark.parametrize(
    ("url", "first", "last"),
    [
        ("https://gull.example/2024/03/05/ferry", (2024, 3, 5), (2024, 3, 6)),
        ("https://gull.example/news/2024-03-05-ferry", (2024, 3, 5), (2024, 3, 6)),
        ("https://gull.example/20240305/ferry", (2024, 3, 5), (2024, 3, 6)),
        ("https://gull.example/2024/12/ferry", (2024, 12, 1), (2025, 1, 1)),
    ],
)
def test_an_undated_page_has_the_date_in_its_url(url, first, last):
    bounds = dated(None, url)
    assert bounds.earliest <= datetime(*first, tzinfo=UTC) < datetime(*last, tzinfo=UTC) <= bounds.latest


@pytest.mark.parametrize(
    "url",
    [
        "https://gull.example/2024/02/30/x",
        "https://gull.example/1234567890",
        "https://gull.example/p/2024",
        "https://gull.example/202413/x",
    ],
)
def test_numbers_in_a_url_that_are_no_date(url):
    assert not dated(None, url).known


def test_a_date_that_contradicts_the_url_gives_way():
    assert dated("2023-11-01T08:00:00+00:00", "https://gull.example/2024/03/05/ferry").earliest.year == 2024


def test_numbers_in_a_path_that_are_years_off_are_no_date():
    assert dated("2024-05-15T08:00:00+00:00", "https://gull.example/books/1984/04/review").earliest.year == 2024


def test_a_date_that_fits_the_url_is_kept_to_the_minute():
    bounds = dated("2024-03-05T08:10:00+00:00", "https://gull.example/2024/03/05/ferry")
    assert bounds.earliest == bounds.latest


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        ("2024-03-05T08:10:00Z", "2024-03-05T09:10:00Z", 1, 1),
        ("2024-03-05T09:10:00Z", "2024-03-05T08:10:00Z", -1, -1),
        ("2024-03-05T08:00:00", "2024-03-05T16:00:00", 0.2, 0.9),  # neither says its zone
        ("2024-03-05", "2024-03-05", 0, 0),
        ("2024-03-05", "2024-03-06", 0.3, 0.9),
        (None, "2024-03-06", 0, 0),
    ],
)
def test_open_orders_lean_one_way(first, second, least, most):
    assert least <= dated(first).leaning(dated(second)) <= most
    assert dated(first).leaning(dated(second)) == -dated(second).leaning(dated(first))


@given(st.text(), st.text())
def test_any_strings_give_bounds_in_order(published, path):
    bounds = dated(published, "https://gull.example/" + path)
    assert bounds.earliest <= bounds.latest


def captured(at, published=None, url="https://gull.example/ferry", by="wayback", fetched=None):
    return when(Article(id="a", text="x", url=url, published=published, fetched=fetched, captures=(Capture(at, by),) if at else ()))


def test_a_capture_bounds_an_undated_page_on_one_side():
    bounds = captured("2024-03-05T09:00:00+00:00")
    assert bounds.latest == datetime(2024, 3, 5, 9, tzinfo=UTC)
    assert not bounds.known
    assert bounds.leaning(dated("2024-03-05T10:00:00Z")) == 1.0
    assert dated("2024-03-05T10:00:00Z").leaning(bounds) == -1.0
    assert bounds.leaning(dated("2024-03-05T08:00:00Z")) == 0.0  # it may have been there before, or after
    assert bounds.leaning(captured("2024-03-06T09:00:00+00:00")) == 0.0
    assert bounds.stated == "captured 2024-03-05T09:00Z (wayback)"


def test_a_capture_narrows_a_day_and_beats_a_date_that_was_moved_on():
    day = captured("2024-03-05T09:00:00+00:00", "2024-03-05")
    assert (day.latest, day.known) == (datetime(2024, 3, 5, 9, tzinfo=UTC), True)
    assert captured("2024-03-09T00:00:00+00:00", "2024-03-05") == dated("2024-03-05", "https://gull.example/ferry")
    moved = captured("2024-03-05T09:00:00+00:00", "2024-04-01T08:00:00Z", "https://gull.example/2024/03/05/ferry")
    assert moved.latest == datetime(2024, 3, 5, 9, tzinfo=UTC)
    assert moved.earliest == dated(None, "https://gull.example/2024/03/05/ferry").earliest
    assert captured("2024-03-05T09:00:00+00:00", "2024-04-01T08:00:00Z").leaning(dated("2024-03-10T00:10:00Z")) == 1.0


def test_our_own_fetch_is_a_capture():
    assert captured(None, fetched="2024-03-05T09:00:00+00:00").stated == "captured 2024-03-05T09:00Z (headwater)"


@pytest.mark.parametrize("at", ["", "soon", "2024-03-05", "2024-03-05T09:00:00", "0001-01-01T00:00:00+14:00"])
def test_a_capture_without_a_moment_bounds_nothing(at):
    assert captured(at, "2024-03-05T08:00:00Z") == dated("2024-03-05T08:00:00Z", "https://gull.example/ferry")
