"""Figures that are told without a number, and amounts of time in other units."""

import pytest

from headwater.tracing.counted import counted


def figures(text, language):
    return [figure.key for figure in counted(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("A third of the voters stayed at home", "en", "33%"),
        ("Zwei Drittel der Bäume sind krank", "de", "67%"),
        ("la moitié des élèves", "fr", "50%"),
        ("половина избирателей", "ru", "50%"),
        ("oyların yüzde 54'ünü aldı", "tr", "54%"),
        ("بلغت النسبة 61 في المئة", "ar", "61%"),
        ("荔枝产量减少三成", "zh", "30%"),
        ("около тысячи человек", "ru", "1000"),
    ],
)
def test_shares_and_round_numbers_are_figures(text, language, key):
    assert figures(text, language) == [key]


@pytest.mark.parametrize(
    ("text", "language"),
    [("in the first half of the year", "en"), ("в первой половине года", "ru"), ("la première moitié du mois", "fr")],
)
def test_half_of_a_time_is_no_share(text, language):
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("one", "language", "other", "other_language"),
    [
        ("for 48 hours", "en", "zwei Tage lang", "de"),
        ("a fortnight", "en", "two weeks", "en"),
        ("for 14 days", "en", "iki hafta", "tr"),
        ("vier Jahre Haft", "de", "48 months behind bars", "en"),
        ("vingt et un jours", "fr", "three weeks", "en"),
        ("two decades", "en", "seit zwanzig Jahren", "de"),
        ("五分钟", "zh", "300 seconds", "en"),
        ("twee etmalen", "nl", "48 hours", "en"),
    ],
)
def test_one_span_of_time_in_two_units_agrees(one, language, other, other_language):
    (mine,), (theirs,) = counted(one, language), counted(other, other_language)
    assert mine.agrees(theirs)


@pytest.mark.parametrize(
    ("one", "other"), [("two days", "two weeks"), ("48 hours", "48 days"), ("half of the houses", "a third of the houses")]
)
def test_other_spans_and_shares_do_not(one, other):
    (mine,), (theirs,) = counted(one, "en"), counted(other, "en")
    assert not mine.agrees(theirs)


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("four in ten of the hives are empty", "en", "40%"),
        ("Vier von zehn Stöcken sind leer", "de", "40%"),
        ("cuatro colmenas de cada diez", "es", "40%"),
        ("quatre ruches sur dix", "fr", "40%"),
        ("четыре из десяти ульев", "ru", "40%"),
        ("deux cinquièmes des ruches", "fr", "40%"),
        ("a crack two metres seventy long in the pier", "en", "2"),  # seventy what is open
        ("a crack of two metres seventy, said Holm", "en", "2.7"),
        ("una grieta de dos metros setenta", "es", "2.7"),
        ("трещина два метра семьдесят", "ru", "2.7"),
    ],
)
def test_two_numbers_may_tell_one_figure(text, language, key):
    assert figures(text, language)[0] == key


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Four died in ten days", "en", ["4", "10"]),
        ("three of the 20 boats", "en", ["3", "20"]),
        ("2 metres, 70 people", "en", ["2", "70"]),
    ],
)
def test_two_numbers_beside_one_another_are_two(text, language, keys):
    assert sorted(figures(text, language)) == sorted(keys)


def test_a_cubic_hectometre_is_a_million_cubic_metres():
    (mine,), (theirs,) = counted("2,4 hectómetros cúbicos", "es"), counted("2.4 million cubic metres", "en")
    assert mine.agrees(theirs)
