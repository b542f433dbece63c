"""What readers rely on: a date is read as the page wrote it, never moved to another zone, never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.dates import both_ways, find_date, parse_date


@pytest.mark.parametrize(
    ("raw", "language", "expected"),
    [
        ("2024-05-03T15:47:42.389Z", None, "2024-05-03T15:47:42+00:00"),
        ("2024-05-03 15:47:42+02:00", None, "2024-05-03T15:47:42+02:00"),
        ("20240503T154742+0200", None, "2024-05-03T15:47:42+02:00"),
        ("2024-05-03T15:47", None, "2024-05-03T15:47:00"),
        ("2024-05-03", None, "2024-05-03"),
        ("1714750000", None, "2024-05-03T15:26:40+00:00"),
        ("Fri, 03 May 2024 15:47:42 +0200", None, "2024-05-03T15:47:42+02:00"),
        ("May 3, 2024 at 3:47 p.m. EDT", "en", "2024-05-03T15:47:00-04:00"),
        ("May 3, 2024, 9 a.m.", "en", "2024-05-03T09:00:00"),
        ("Posted: 3rd of May, 2024", "en", "2024-05-03"),
        ("3. Mai 2024, 15.47 Uhr", "de", "2024-05-03T15:47:00"),
        ("1er mai 2024 à 10h15", "fr", "2024-05-01T10:15:00"),
        ("3 de mayo de 2024", "es", "2024-05-03"),
        ("Опубликовано: 3 мая 2024, 15:47", "ru", "2024-05-03T15:47:00"),
        ("3 травня 2024 року", "uk", "2024-05-03"),
        ("2024. május 3.", "hu", "2024-05-03"),
        ("Πέμπτη 3 Μαΐου 2024", "el", "2024-05-03"),
        ("3 Mayıs 2024", "tr", "2024-05-03"),
        ("2024年5月3日", None, "2024-05-03"),
        ("3 listopada 2024", "hr", "2024-10-03"),
        ("3 listopada 2024", "pl", "2024-11-03"),
        ("03.04.2024 10:11", "de", "2024-04-03T10:11:00"),
        ("03/04/2024", "en-US", "2024-03-04"),
        ("03/04/2024", "en-GB", "2024-04-03"),
        ("13/04/2024", "en-US", "2024-04-13"),
    ],
)
def test_a_date_is_read_as_written(raw: str, language: str | None, expected: str) -> None:
    assert parse_date(raw, language) == expected


@pytest.mark.parametrize(
    "raw", ["", "yesterday", "3 hours ago", "31/31/2024", "2024-13-40", "call 555-0142", "May", "room 12.30", "1234567"]
)
def test_what_is_no_date_stays_none(raw: str) -> None:
    assert parse_date(raw, "en") is None


def test_the_span_of_a_date_in_a_line_covers_its_day() -> None:
    line = "By Ada Brook | May 3, 2024 10:15 GMT"
    found = find_date(line, "en")
    assert found is not None
    stamp, start, end = found
    assert (stamp, line[start:end]) == ("2024-05-03T10:15:00+00:00", "May 3, 2024")


def test_only_a_slash_date_that_the_calendar_allows_twice_is_ambiguous() -> None:
    assert both_ways("posted 3/4/2024") == ("2024-03-04", "2024-04-03")
    assert both_ways("13/4/2024") == both_ways("3.4.2024") == ()


@given(st.text(max_size=300), st.sampled_from([None, "en-US", "de", "uk", "xx"]))
def test_any_text_is_a_date_or_none(raw: str, language: str | None) -> None:
    found = parse_date(raw, language)
    assert found is None or found[4] == found[7] == "-"


@given(st.datetimes(), st.sampled_from(["", "Z", "+05:30", "-08:00"]))
def test_iso_comes_back_with_its_own_offset(moment, zone: str) -> None:
    day = (
        moment.replace(year=2000 + moment.year % 90, microsecond=0)
        if (moment.month, moment.day) != (2, 29)
        else moment.replace(2024, microsecond=0)
    )
    assert parse_date(day.isoformat() + zone) == day.isoformat() + zone.replace("Z", "+00:00")
