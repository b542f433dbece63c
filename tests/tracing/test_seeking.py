"""Articles that say a claim in other words and another language, with nothing of it that could be searched for as it stands."""

import pytest

from headwater.archive import Archive
from headwater.models import Article
from headwater.tracing import claims
from headwater.tracing.carriers import asked_in
from headwater.tracing.seeking import by_meaning


def article(name, text, language):
    return Article(id=name, url=f"https://{name}.example/1", text=text, language=language)


STOLEN = "Thieves stole a bell from the church tower during the night and sold it as scrap."
TOLD = {
    "bote": (
        "de",
        "In Tarnhausen fehlt etwas. Diebe haben in der Nacht die Glocke der Kirche gestohlen und als Schrott verkauft.",
    ),
    "heure": (
        "fr",
        "On s'indigne à Tarnhausen. Des voleurs ont volé la cloche de l'église pendant la nuit et l'ont vendue.",
    ),
    "kurier": ("uk", "У Тарнгаузені вночі злодії вкрали дзвін із церкви та продали його на брухт."),
}
OTHERS = {
    "hafen": ("de", "Der Hafen von Wessin bekommt eine neue Mole. Der Rat stimmte am Montag zu, die Arbeiten beginnen im Mai."),
    "ferry": ("en", "The Vessin ferry will not sail on Sunday. Its owner blames the weather and asks passengers to stay at home."),
}


@pytest.fixture
def archive():
    with Archive.open(":memory:") as held:
        list(held.add_many(article(name, text, language) for name, (language, text) in {**TOLD, **OTHERS}.items()))
        yield held


def test_who_speaks_of_the_same_in_another_language_is_looked_at(archive):
    (asked,) = asked_in([STOLEN], archive)
    looked_at = by_meaning(asked, archive)
    assert set(TOLD) <= set(looked_at)
    assert not set(OTHERS) & set(looked_at)


def test_the_surest_is_a_carrier_though_it_has_no_word_of_the_claim(archive):
    found = claims(STOLEN, archive)
    held = {id_ for group in found.groups for id_ in group.articles}
    assert held
    assert held <= set(TOLD)


def test_a_claim_that_nobody_carries_stays_so(archive):
    assert claims("A shepherd found a crocodile under the kitchen table on Christmas Eve.", archive).origins is None


def test_a_like_event_elsewhere_is_no_carrier_beside_the_surest():
    with Archive.open(":memory:") as held:
        elsewhere = "In Krumau vermisst man seit Mai zwei Glocken; die Diebe kamen am hellen Tag, sagte Bürgermeister Anton Wiek."
        list(
            held.add_many([*(article(name, text, language) for name, (language, text) in TOLD.items()), article("krumau", elsewhere, "de")])
        )
        found = claims(STOLEN, held)
    assert "krumau" not in {id_ for group in found.groups for id_ in group.articles}
