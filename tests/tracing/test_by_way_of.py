"""A translation of a translation: it credits the original, whose credit came along, and was made from what lies between."""

from dataclasses import replace

import numpy as np
import pytest

from headwater.tracing.collation import Version
from headwater.tracing.translating import Translated
from headwater.tracing.witnessing import witness
from invented import article, text
from tongues import ENGLISH, RUSSIAN

GERMAN = (
    "Die Schleuse in Orlowsk ist seit dem 14. März gesperrt: Ein Kahn mit 2,3 Millionen Litern Öl hat das Tor gerammt.",
    "Die Reparatur kostet nach Angaben von Hafenmeisterin Dagny Holmquist 417.000 Kronen.",
    "„Wir hörten einen Schlag und dann gar nichts mehr“, sagte Timur Bekow, der oberhalb des Beckens einen Kiosk hat.",
    "Auf beiden Seiten warten 68 Schiffe, darunter das Postboot von Tarnmouth.",
)
ERRED = tuple(line.replace("86", "68") for line in RUSSIAN)


def held(outlet, lines, at, language):
    return witness(Version(article(outlet, text(*lines), f"2024-03-01T{at}:00:00+00:00", language=language)))


SOURCE = held("gull", ENGLISH, "08", "en")
BETWEEN = held("bote", GERMAN, "10", "de")
COPY = held("heron", [line.replace("86", "68") for line in ENGLISH], "10", "en")
UNDATED = witness(Version(replace(BETWEEN.version.article, published=None)))


def by_way_of(child, between=BETWEEN, *, knows=True):
    """Return the outlet of the candidate by way of which a child has the English report, None where it has it from there."""
    beside = Translated(child, [SOURCE, between], np.array([0.9, 0.8]))
    at = beside.by_way_of(SOURCE, lambda id_: knows and id_ == between.id)
    return None if at is None else beside.candidates[at].version.article.outlet.name


def test_who_has_an_error_of_a_translation_and_nothing_that_it_lacks_has_the_text_from_it():
    assert by_way_of(held("vest", ERRED[:4], "12", "ru")) == BETWEEN.version.article.outlet.name


@pytest.mark.parametrize(
    ("why", "child", "between", "knows"),
    [
        ("it has what only the original has", held("vest", ERRED, "12", "ru"), BETWEEN, True),
        ("it has nothing that only the translation has", held("vest", RUSSIAN[:3], "12", "ru"), BETWEEN, True),
        ("the translation is in its own language", held("vest", ERRED[:4], "12", "ru"), held("utro", ERRED[:4], "10", "ru"), True),
        ("the translation is later", held("vest", ERRED[:4], "12", "ru"), held("bote", GERMAN, "14", "de"), True),
        ("nobody knows when the translation appeared", held("vest", ERRED[:4], "12", "ru"), UNDATED, True),
        ("it is a copy of the original with one figure more", held("vest", ERRED[:4], "12", "ru"), COPY, True),
        ("the translation is of something else", held("vest", ERRED[:4], "12", "ru"), BETWEEN, False),
    ],
)
def test_where_it_has_it_from_the_original(why, child, between, knows):
    assert by_way_of(child, between, knows=knows) is None, why
