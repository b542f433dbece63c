"""What a translation changed: figures by value, in sentences that answer each other."""

import pytest

from headwater.models import Article
from headwater.textreuse import changes
from tongues import ENGLISH, JAPANESE, OTHER, RUSSIAN


def found(parent, child, language="ru"):
    before = Article(id="before", text="\n\n".join(parent), language="en")
    after = Article(id="after", text="\n\n".join(child), language=language)
    result = changes(after, before)
    for change in result:
        assert before.text[slice(*change.parent_span)] == change.before
        assert after.text[slice(*change.child_span)] == change.after
    return [(change.kind, change.before, change.after) for change in result]


def with_words(lines, old, new):
    return [line.replace(old, new) for line in lines]


@pytest.mark.parametrize(("child", "language"), [(RUSSIAN, "ru"), (JAPANESE, "ja")])
def test_a_faithful_translation_changes_nothing(child, language):
    assert found(ENGLISH, child, language) == []


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("417 тыс.", "471 тыс.", ("figure_changed", "417,000", "471 тыс")),
        ("2,3 млн", "3,2 млн", ("figure_changed", "2.3 million", "3,2 млн")),
        ("86 судов", "68 судов", ("figure_changed", "86", "68")),
        ("1911 года", "1921 года", ("date_shifted", "1911", "1921")),
    ],
)
def test_another_figure_is_reported(old, new, change):
    assert found(ENGLISH, with_words(RUSSIAN, old, new)) == [change]


@pytest.mark.parametrize(
    ("old", "new", "other_old", "other_new"),
    [
        ("417,000 crowns", "417,300 crowns", "417 тыс.", "417 тыс."),  # rounded
        ("86 boats are waiting", "86 miles of boats are waiting", "ждут 86 судов", "ждут 138 километров судов"),  # converted
        ("86 boats", "86 boats", "ждут 86 судов", "ждут суда"),  # left out
    ],
)
def test_what_is_rounded_converted_or_left_out_is_not(old, new, other_old, other_new):
    assert found(with_words(ENGLISH, old, new), with_words(RUSSIAN, other_old, other_new)) == []


_LATE = (
    "The ferry left Orlo at 3:20 p.m. on Monday with 417 people.",
    "Die Fähre legte am Montag um 15.20 Uhr mit 417 Menschen in Orlo ab.",
)
_MORE = ("Ada Brook counted 86 boats near Tamsel.", "Ada Brook zählte 86 Boote bei Tamsel.")


@pytest.mark.parametrize("written", ["15.20 Uhr", "15:20 Uhr", "15h20", "3:20 Uhr"])
def test_a_time_of_day_is_compared_as_one_however_it_is_written(written):
    child = [_LATE[1].replace("15.20 Uhr", written), _MORE[1]]
    assert found([_LATE[0], _MORE[0]], child, "de") == []


def test_another_time_of_day_is_reported_whole():
    child = [_LATE[1].replace("15.20", "16.50"), _MORE[1]]
    assert found([_LATE[0], _MORE[0]], child, "de") == [("figure_changed", "3:20 p.m.", "16.50 Uhr")]


def test_a_price_is_no_time_of_day():
    parent, child = ["A crate costs 15.20 crowns in Orlo now.", _MORE[0]], ["Eine Kiste kostet jetzt in Orlo 19,40 Kronen.", _MORE[1]]
    assert found(parent, child, "de") == [("figure_changed", "15.20", "19,40")]


def test_another_report_has_no_figures_to_compare():
    assert found(ENGLISH, OTHER) == []


_REPORT = [
    "The mill at Tamsel burned on Monday, and Ada Brook counted 31 carts outside.",
    "About 417 people live in Orlo, says Jonas Vell of the Tamsel board.",
    "The loss of the Vell family is 86,000 euros, Ada Brook wrote.",
]
_BERICHT = [
    "Die Mühle in Tamsel brannte am Montag, und Ada Brook zählte draußen 31 Karren.",
    "Etwa 417 Menschen leben in Orlo, sagt Jonas Vell vom Tamseler Rat.",
    "Der Verlust der Familie Vell beträgt 86.000 Euro, schrieb Ada Brook.",
]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("Montag", "Freitag", ("date_shifted", "Monday", "Freitag")),
        ("Etwa 417", "Genau 417", ("hedge_dropped", "About 417", "417")),
        ("86.000 Euro", "86.000 Dollar", ("figure_changed", "86,000 euros", "86.000 Dollar")),
        ("31 Karren", "310 Karren", ("figure_changed", "31", "310")),
    ],
)
def test_days_hedges_and_currencies_are_compared_where_the_words_for_them_are_known(old, new, change):
    assert found(_REPORT, _BERICHT, "de") == []
    assert found(_REPORT, with_words(_BERICHT, old, new), "de") == [change]


def test_a_figure_written_in_words_is_kept():
    words = with_words(_REPORT, "31 carts outside", "thirty-one carts outside on 18 May")
    assert found(with_words(_BERICHT, "31", "31"), words, "de") == []


def test_a_slip_of_noughts_is_found_in_whatever_sentence_it_stands():
    lead = "A mill has burned near 41,700 people, the Tamsel Post reports."
    moved = [_BERICHT[0], _BERICHT[2], "In Orlo leben 4.170 Menschen, sagt Jonas Vell vom Tamseler Rat."]
    assert found([lead, _REPORT[0], _REPORT[2]], moved, "de") == [("figure_changed", "41,700", "4.170")]
