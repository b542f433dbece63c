"""Amounts with a unit: what stands behind a number, and what it is in another unit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.tracing.counted import counted
from headwater.tracing.measures import Unit, in_units, unit_behind

LENGTH, MASS, AREA, VOLUME = ("length", "mass", "area", "volume")


@pytest.mark.parametrize(
    ("said", "of", "size"),
    [
        ("18 cm wide", LENGTH, 0.01),
        ("18 centimetres", LENGTH, 0.01),
        ("a 180-millimetre gap", LENGTH, 0.001),
        ("180 миллиметров", LENGTH, 0.001),
        ("18 сантиметрів", LENGTH, 0.01),
        ("18 Zentimeter breit", LENGTH, 0.01),
        ("5 km from the quay", LENGTH, 1000),
        ("4 metros de altura", LENGTH, 1),
        ("12 quilómetros", LENGTH, 1000),
        ("12 chilometri", LENGTH, 1000),
        ("6 tonnes of fish", MASS, 1000),
        ("14 metric tons", MASS, 1000),
        ("6 toneladas", MASS, 1000),
        ("14 тонн", MASS, 1000),
        ("14 ton yakıt", MASS, 1000),
        ("6000 kilos of fish", MASS, 1),
        ("6000 quilos", MASS, 1),
        ("14000 chili", MASS, 1),
        ("250 grams", MASS, 0.001),
        ("3200 square metres", AREA, 1),
        ("3200 metrów kwadratowych", AREA, 1),
        ("3200 Quadratmeter", AREA, 1),
        ("41 metrekarelik", AREA, 1),
        ("41 m² of floor", AREA, 1),
        ("5 кв. м", AREA, 1),
        ("12 mètres carrés", AREA, 1),
        ("2 square kilometres", AREA, 1_000_000),
        ("32 ary", AREA, 100),
        ("30 hectares", AREA, 10_000),
        ("3 cubic metres", VOLUME, 1000),
        ("3 m³", VOLUME, 1000),
        ("700 Liter", VOLUME, 1),
    ],
)
def test_the_unit_behind_a_number(said, of, size):
    end = re.search(r"\d+", said).end()
    assert unit_behind(said, end) == Unit(of, pytest.approx(size))


@pytest.mark.parametrize(
    "said",
    [
        "9 people",
        "10 a.m. on Monday",
        "5 men",
        "3 members",
        "15 grandes",
        "7 million",
        "32 are here",
        "4 Tore",
        "2 legal cases",
        "3, metres",
        "8",
        "5 square meals",
    ],
)
def test_what_is_no_unit(said):
    assert unit_behind(said, re.match(r"\d+", said).end()) is None


@pytest.mark.parametrize(
    ("mine", "language", "theirs", "other", "agree"),
    [
        ("a gap of 18 centimetres", "en", "зазор в сто восемьдесят миллиметров", "ru", True),
        ("six tonnes of fish", "en", "6 mil quilos de peixe", "pt", True),
        ("3,200 square metres", "en", "trzydzieści dwa ary", "pl", True),
        ("about 6 tonnes", "en", "6,200 kilos", "en", True),
        ("more than 6 tonnes", "en", "6,200 kilos", "en", True),
        ("18 centimetres", "en", "18 of them", "en", True),
        ("18 centimetres", "en", "18 millimetres", "en", False),
        ("18 centimetres", "en", "18 kilos", "en", False),
        ("6 tonnes", "en", "6,200 kilos", "en", False),
        ("more than 7 tonnes", "en", "6,200 kilos", "en", False),
        ("six tonnes", "en", "6,000 boats", "en", False),
    ],
)
def test_an_amount_in_another_unit_is_the_same(mine, language, theirs, other, agree):
    (one,), (two,) = counted(mine, language), counted(theirs, other)
    assert (one.agrees(two), two.agrees(one)) == (agree, agree)


def test_an_amount_in_every_unit_of_its_kind():
    assert {"18", "180", "0.18"} <= in_units(18, Unit(LENGTH, 0.01))
    assert {"3200", "32", "0.32"} <= in_units(3200, Unit(AREA, 1))


@given(st.text(max_size=80), st.integers(0, 80))
def test_any_text_may_stand_behind_a_number(text, end):
    unit = unit_behind(text, min(end, len(text)))
    assert unit is None or unit.size > 0
