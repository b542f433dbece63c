"""Where a text calls an outlet that is held by its name, and what only looks like it."""

from dataclasses import replace

import pytest

from headwater.models import Outlet
from headwater.outlets import names_of
from headwater.tracing import trace
from headwater.tracing.called import Register, called
from invented import article, text

CALLS = [
    ("Według Latarni Morskiej most jest zamknięty.", "Latarnia Morska", "Latarni Morskiej"),
    ("Deniz Feneri’ne göre köprü kapalı.", "Deniz Feneri", "Deniz Feneri"),
    ("Em declarações ao Âncora, o autarca negou tudo.", "Âncora", "Âncora"),
    ("Un'inchiesta della Boa ha mostrato il contrario.", "La Boa", None),  # three letters tell nothing by themselves
    ("An inquiry by the Boathook showed the contrary.", "The Boathook", "Boathook"),
    ("In a statement sent to the Morvan agency, the yard denied it.", "Morvan Agency", "Morvan agency"),
    ("In einer Mitteilung an die Agentur Morwan stritt die Werft alles ab.", "Morwan", "Morwan"),
    ("Dans L’Écho des Dunes de jeudi, on lisait autre chose.", "L'Écho des Dunes", "Écho des Dunes"),
    ("Про це в ефірі «Бакена» сказав капітан.", "Бакен", "Бакена"),
    ("A kapitány a Parti Hírlapnak azt mondta, nem volt más út.", "Parti Hírlap", "Parti Hírlapnak"),
    ("Kıyı Haberinin dediğine göre köprü kapalı.", "Kıyı Haber", "Kıyı Haberinin"),
    ("船长告诉海岸日报，没有别的出路。", "海岸日报", "海岸日报"),
    ("وقال القبطان لصحيفة المرفأ إنه لا مخرج آخر.", "المرفأ", "المرفأ"),
    ("Über die Werchowka Online war davon zu hören.", "Верховка Онлайн", "Werchowka Online"),
]

CALLS_NOBODY = [
    ("The ship sailed from Norden to Wick.", "Gull Post"),
    ("Ada Norden, the skipper, was there.", "Norden"),  # a part of a person's name
    ("Lantern light was all they had.", "Lantern"),  # the first word of its sentence
    ("He held a lantern over the rail.", "Lantern"),
    ("They met at Gull Rock, post haste.", "Gull Post"),
    ("SLOBID, April 9 (Heron) — The mill stands.", "Slobid Kurier"),
]


def page(outlet):
    return replace(article("x", "y"), id=outlet, url=None, outlet=Outlet(outlet, None))


def of(name):
    return names_of(page(name))


@pytest.mark.parametrize(("said", "outlet", "place"), CALLS, ids=[outlet for _, outlet, _ in CALLS])
def test_a_text_calls_an_outlet_by_its_name(said, outlet, place):
    found = [said[slice(*credit.span)] for credit in called(article("tern", said), outlet, of(outlet))]
    assert found == ([place] if place else [])


@pytest.mark.parametrize(("said", "outlet"), CALLS_NOBODY, ids=[outlet for _, outlet in CALLS_NOBODY])
def test_other_words_are_no_outlet(said, outlet):
    assert list(called(article("tern", said), outlet, of(outlet))) == []


OTHERS = ["Gull Post", "Kinloch Daily", "Вечерний Брод", "海岸日报", "Le Grelot"]


@pytest.mark.parametrize(("said", "outlet", "place"), CALLS, ids=[outlet for _, outlet, _ in CALLS])
def test_a_register_of_all_outlets_tells_the_texts_that_call_one(hold, said, outlet, place):
    every = Register(hold(*map(page, {*OTHERS, outlet, *(other for _, other in CALLS_NOBODY)})).outlets.beginning)
    own = [credit.span[0] for other in [*OTHERS, outlet] for credit in called(article("tern", said), other, of(other))]
    assert set(every.places(said, of("Wick Weekly"))) == set(own)
    alone = Register(hold(page(outlet)).outlets.beginning)
    assert alone.places(said, of("Wick Weekly")) == ([said.index(place)] if place else [])
    assert not alone.places(said, of(outlet))  # its own name


@pytest.mark.parametrize(("said", "outlet"), CALLS_NOBODY, ids=[outlet for _, outlet in CALLS_NOBODY])
def test_a_register_is_not_called_by_other_words(hold, said, outlet):
    assert not Register(hold(page(outlet)).outlets.beginning).places(said, of("Wick Weekly"))


MINE = text(
    "Rescuers reached the last of the 23 miners below Mount Oskell shortly before dawn on Friday, the Brannock company said.",
    "Foreman Ilya Renssen had kept the men of gallery seven together with songs and one lamp, his sister Marta Renssen told reporters.",
    "The inspector, Tove Aldersund, said that the props in the gallery had last been looked at in 2019.",
    "Brannock will pay each of the miners 4,150 kroons for every day below.",
)
SOURCE = article("oskell-gull", MINE, "2024-03-01T08:00:00+00:00", language="en")
RETOLD = text(
    "Everybody is out from under Mount Oskell: 23 people, as could be heard over Oskell-Gull.",
    "Ilya Renssen, the foreman, sang with the crew of gallery seven until dawn, his sister Marta said.",
    "Tove Aldersund is asking about props that nobody has looked at since 2019, and Brannock pays 4,150 kroons a day.",
)


def parents(archive, of):
    return [relay.id for relay in trace(of, archive).parents]


def test_an_outlet_that_is_held_and_named_without_a_phrase_is_retold(hold):
    child = article("tern", RETOLD, "2024-03-01T15:00:00+00:00", language="en")
    (relay,) = trace(child, hold(SOURCE, child)).parents
    assert (relay.id, relay.kind) == (SOURCE.id, "rewrite")
    assert "as could be heard over Oskell-Gull" in next(one.text for one in relay.evidence if one.kind == "according")


def test_who_is_not_named_is_not_credited(hold):
    child = article("tern", RETOLD.replace("Oskell-Gull", "the radio"), "2024-03-01T15:00:00+00:00", language="en")
    parents = trace(child, hold(SOURCE, child)).parents
    assert [relay.credit for relay in parents if relay.credit] == []
    assert {relay.id for relay in parents} <= {SOURCE.id}


def test_who_copies_a_retelling_does_not_hide_what_it_retells(hold):
    child = article("tern", RETOLD, "2024-03-01T15:00:00+00:00", language="en")
    copy = replace(child, id="https://skua.example/s", url="https://skua.example/s", outlet=Outlet("Skua", "skua.example"))
    copy = replace(copy, published="2024-03-02T09:00:00+00:00")
    archive = hold(SOURCE, child, copy)
    assert parents(archive, child) == [SOURCE.id]
    assert parents(archive, copy) == [child.id]
