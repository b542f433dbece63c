"""Which article a credit names."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Outlet
from headwater.outlets import fold_name, names_of
from headwater.tracing.naming import (
    Aim,
    abbreviates,
    aim,
    clipped,
    handles,
    party_key,
    same_sound,
    shortened,
    spelt_alike,
)
from invented import article, credit

GULL = article("gull-post", "x", canonical_url="https://gull-post.example/canonical")

CASES = [
    (credit("link", url="https://www.gull-post.example/story?utm_source=a"), Aim.PAGE),
    (credit("canonical", url="http://gull-post.example/canonical/"), Aim.PAGE),
    (credit("link", url="https://gull-post.example/"), Aim.OUTLET),
    (credit("source_line", "Gull-Post"), Aim.OUTLET),
    (credit("source_line", "the gull post"), Aim.OUTLET),
    (credit("via_handle", "@GullPost"), Aim.OUTLET),
    (credit("source_line", "gull-post.example"), Aim.OUTLET),
    (credit("source_line", "Gull"), Aim.NOT),
    (credit("link", "Heron", "https://heron.example/story"), Aim.NOT),
    (credit("link", url="https://notgull-post.example/story"), Aim.NOT),
    (credit("source_line", None), Aim.NOT),
]


@pytest.mark.parametrize(("said", "expected"), CASES, ids=lambda x: x.name or getattr(x, "url", None))
def test_aim(said, expected):
    assert aim(said, names_of(GULL)) is expected


@pytest.mark.parametrize(("a", "b"), [("The Gull Post", "gull post"), ("@gull_post", "gull_post"), ("  Gull\u00a0Post ", "Gull Post")])
def test_spellings_of_a_name(a, b):
    assert fold_name(a) == fold_name(b)


@pytest.mark.parametrize(
    ("called", "outlet", "expected"),
    [
        ("Agentur Morwin", "Агентство «Морвин»", True),
        ("Morwin/abc", "Agentur Morwin", True),
        ("Selver/abc", "Agentur Morwin", False),
        ("MWN/kd", "MWN", True),
        ("24/7 News", "7 News", False),
        ("Morvin news agency", "Агентство «Морвин»", True),
        ("Morwin", "Агентство «Морвин»", True),
        ("Werchowka Online", "Верховка Онлайн", True),
        ("Werchowka Online", "Verkhovka Online", True),
        ("Saretschny Westnik", "Заречный вестник", True),
        ("Saretschny Westnik", "Zarechny Vestnik", True),
        ("Заречному вестнику", "Заречный вестник", True),
        ("Обзору", "Обзор", True),
        ("Küstener Boten", "Küstener Bote", True),
        ("Głosem Zatoki", "Głos Zatoki", True),
        ("Petrel", "Petrel Daily", True),
        ("Il Faro", "Faro", True),
        ("sk", "Sail-Kontor", True),
        ("ska", "Sail-Kontor", False),
        ("red", "Regional Daily", False),
        ("Gull", "Gull Post", False),
        ("Coast Daily", "Coast Weekly", False),
        ("Coast Post", "Coast Herald", False),
        ("Coast Times", "Coast Timer", False),
        ("North Agency", "South Agency", False),
        ("Вести", "Вестник", False),
        ("Agency", "Coast Agency", False),
        ("Kinloch", "Kinloch News", False),
    ],
)
def test_name_in_other_words_letters_and_cases(called, outlet, expected):
    names = names_of(replace(article("elsewhere", "x"), outlet=Outlet(outlet, "elsewhere.example")))
    assert (aim(credit("according", called), names) is Aim.OUTLET) is expected


def test_word_order_makes_no_other_party():
    assert party_key("24 channel") == party_key("Channel 24")


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("kdpost", "kinloch daily post", True),
        ("nca", "north coast agency", True),
        ("nordcoastag", "north coast agency", False),
        ("kpost", "kinloch daily post", False),
        ("kinpost", "kinloch post", True),
        ("kp", "kinloch post", True),
        ("post", "kinloch post", False),
        ("gull", "gull", False),
        ("", "gull post", False),
    ],
)
def test_handles_and_initials(short, full, expected):
    assert abbreviates(short, full) is expected


SHORT = [("@gpost", Aim.OUTLET), ("GP", Aim.OUTLET), ("gpost", Aim.NOT), ("@gp", Aim.OUTLET), ("Gp", Aim.NOT)]


@pytest.mark.parametrize(("said", "expected"), SHORT)
def test_only_handles_and_capitals_are_short_forms(said, expected):
    assert aim(credit("via_handle", said), names_of(GULL)) is expected


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=20))
def test_any_names(short, full):
    assert abbreviates(short, full) in {True, False}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Rudobir Visnyk", "Рудобірський вісник", True),
        ("Рудобірського вісника", "Рудобірський вісник", True),
        ("Gull Post", "Gull Times", False),
        ("Gull", "Gull", False),  # too little to go by
        ("North Coast", "North Coast Agency", False),
    ],
)
def test_names_in_another_script_or_case(a, b, expected):
    assert same_sound(fold_name(a), fold_name(b)) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("the Courier", "Lowland Courier", True),
        ("Visnyk", "Рудобірський вісник", True),
        ("Lowland Courier", "Lowland Courier", False),
        ("Lowland Courier", "Courier", False),
        (None, "Lowland Courier", False),
        ("", "", False),
    ],
)
def test_short_names(short, full, expected):
    assert shortened(short, full) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("daily post", "daily kinloch post", True),
        ("dailypost", "daily kinloch post", True),
        ("daily lower post", "daily kinloch lower post", True),
        ("kinloch post", "daily kinloch post", False),
        ("daily kinloch", "daily kinloch post", False),
        ("daily post", "daily post", False),
        ("post", "daily kinloch post", False),
        ("", "daily kinloch post", False),
    ],
)
def test_names_without_their_middle(short, full, expected):
    assert clipped(short, full) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Вербиченька", "verbychenka", True),
        ("Вербиченьки", "verbychenka", True),  # in another case
        ("Тихая заводь", "tikhaya-zavod", True),
        ("Тихая заводь", "tihaja-zavod", True),
        ("Zavod-Info", "Завод-Инфо", True),
        ("Říčňák", "ricnak", True),
        ("Gull Boards", "boards-gull", True),
        ("Gull Boards", "Gull Bards", False),
        ("Gazeta", "Gazette", False),  # two words in one script
        ("Заводь", "Завод", False),
        ("Вербиченька", "verbitska", False),
        ("", "gull", False),
    ],
)
def test_names_as_hosts_spell_them(a, b, expected):
    assert spelt_alike(fold_name(a), fold_name(b)) is expected


@pytest.mark.parametrize(
    ("handle", "name", "expected"),
    [
        ("@lanternnews", "The Lantern", True),
        ("@lantern_uk", "The Lantern", True),
        ("@faronorte", "El Faro del Norte", True),
        ("@norte_faro", "El Faro del Norte", True),
        ("@boathooked", "The Boathook", True),
        ("@verbychenka_news", "Вербиченька", True),
        ("@gullnews", "Gull Post", False),  # Gull News is another
        ("@gull", "Gull Post", False),
        ("@norte", "El Faro del Norte", False),
        ("@dailynews", "The News", False),  # nothing but generic words
        ("@lanternfish", "The Lantern", False),
        ("@boathookrepairs", "The Boathook", False),
        ("", "The Lantern", False),
    ],
)
def test_handles_made_of_a_name_s_words(handle, name, expected):
    assert handles(fold_name(handle), fold_name(name)) is expected


def test_a_page_without_its_outlet_s_name_answers_to_its_host_s():
    page = article("verbychenka", "x", language="uk")
    assert aim(credit("source_line", "Вербиченька"), names_of(page)) is Aim.OUTLET
    assert aim(credit("via_handle", "@verbychenkanews"), names_of(page)) is Aim.OUTLET
    assert aim(credit("source_line", "Верба"), names_of(page)) is Aim.NOT
