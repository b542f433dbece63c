import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article
from headwater.textreuse.anchors import anchors, placed, shown, skeleton
from headwater.textreuse.figures import figures
from headwater.textreuse.outlines import findable, likeness, numbered
from tongues import ENGLISH, JAPANESE, OTHER, RUSSIAN


def values(text):
    return [value for _, _, value in figures(text)]


@pytest.mark.parametrize(
    ("value", "spellings"),
    [
        ("2300000", ["2.3 million", "2,3 млн", "2,3 Millionen", "2,3 мільйона", "230万", "230만", "2 300 000", "2,300,000", "2.300.000"]),
        ("4500", ["4.5 thousand", "4,5 тыс.", "4,5 tisíce", "4.500", "4,500", "4500"]),
        ("1500000000", ["1.5 billion", "1,5 Milliarden", "1,5 млрд", "1,5 miliardy", "1.5bn", "15億", "15亿", "1.500 millones"]),
        ("12000000000000", ["12 trillion", "12 Billionen", "12 billones", "12 трлн", "12兆"]),
        ("50000000", ["5千万", "50 million", "5 crore"]),
        ("12.5", ["12.5", "12,5", "12.50"]),
        ("64", ["64", "64 percent", "64-летний", "64 binalar"]),
    ],
)
def test_one_value_has_many_spellings(value, spellings):
    assert {spelling: values(spelling) for spelling in spellings} == {spelling: [value] for spelling in spellings}


@pytest.mark.parametrize("written", ["0,123,456", "00,123,456.7", "٠,١٢٣,٤٥٦", "0.123.456.789"])
def test_separators_that_no_number_has_are_left_out(written):
    (value,) = values(f"{written} sheep")
    assert value == "".join(str(int(digit)) for digit in written if digit.isdigit()).lstrip("0")


def test_a_thousand_times_a_million_is_a_billion():
    assert values("2 mil millones") == values("2 billion")
    assert values("41万7000クローネ、３月14日") == ["417000", "3", "14"]
    assert values("it fell from 1,234 to 987.6") == ["1234", "987.6"]


@pytest.mark.parametrize(
    "spellings",
    [
        ["Duvanova", "Дуванова", "Дувановой"],
        ["Merkel", "Меркель", "メルケル"],
        ["Carter", "カーター"],
        ["Bruno", "ブルーノ"],
        ["Tchaikovsky", "Tschaikowski", "Чайковский"],
        ["Trump", "Трамп", "トランプ"],
        ["Aleksandr", "Олександр"],
    ],
)
def test_a_name_keeps_its_skeleton_in_every_script(spellings):
    assert len({skeleton(spelling) for spelling in spellings}) == 1


def test_what_begins_a_sentence_is_no_name():
    assert anchors("Boats waited. Nothing moved.") == frozenset()
    assert anchors("The mayor, Anna Wallin, left.") == {"@" + skeleton("Anna"), "@" + skeleton("Wallin")} - {"@"}


def test_a_translation_is_more_alike_than_another_report():
    texts = [findable(map(numbered, anchors("\n".join(lines)))) for lines in (ENGLISH, RUSSIAN, JAPANESE, OTHER)]
    russian, japanese, other = likeness(texts[0], texts[1:], lambda known: np.ones(len(known)))
    assert russian > 0.6
    assert japanese > 0.4
    assert other < 0.15


@given(st.text(alphabet="0123456789 .,'’\u00a0abcmillionтысмлн万億千Ж-", max_size=60))
def test_anchors_stand_where_they_are_said_to(text):
    for start, end, anchor in placed(text):
        assert 0 <= start < end <= len(text)
        assert anchor[0] in "#=@"
        assert len(anchor) > 1


def test_an_anchor_is_shown_as_its_article_writes_it_be_it_in_the_title_only():
    article = Article("1", "The ferry stopped on Monday.", title="No ferry from Velmora")
    (name,) = anchors("The council of Velmora met.")
    assert shown(name, article) == "Velmora"
