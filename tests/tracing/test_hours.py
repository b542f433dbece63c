"""Times of day in claims: one hour however it is written, and no other figure."""

import pytest

from headwater.archive import Archive
from headwater.models import Article
from headwater.tracing import claims
from headwater.tracing.counted import counted


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Um 21.17 Uhr riss das Seil."),
        ("en", "The rope snapped at 9.17pm."),
        ("en", "The rope snapped at 9.17, just before the fireworks."),
        ("en", "The rope snapped at 21:17."),
        ("es", "La cuerda se rompió a las 21.17, poco antes de los fuegos."),
        ("fr", "La corde a cédé à 21 h 17."),
        ("it", "La fune si è spezzata alle 21.17."),
        ("nl", "Om 21.17 uur brak het touw."),
        ("pl", "Lina pękła o 21.17 przy pomoście."),
        ("uk", "Канат обірвався о 21:17."),
        ("zh", "绳子在晚上9点17分断了。"),
    ],
)
def test_one_hour_is_one_figure_in_whatever_notation(language, said):
    (hour,) = counted(said, language)
    (asked,) = counted("The rope snapped at 21:17.", "en")
    assert asked.agrees(hour)
    assert hour.agrees(asked)
    assert not asked.spellings.isdisjoint(hour.spellings)


@pytest.mark.parametrize(
    "said",
    [
        "Unemployment stands at 4.25 percent.",
        "A kilo of quinces sells at 4.25 euros.",
        "The dam breaks at 2.45 metres.",
        "Die Kilo Quitten liegen um 4.25 Euro.",
        "The fund stands at 3.15 million.",
    ],
)
def test_a_price_or_a_share_is_no_hour(said):
    assert not any(figure.is_hour for figure in counted(said, "de" if said.startswith("Die") else "en"))


def test_an_hour_agrees_with_no_number():
    (hour,) = counted("The rope snapped at 18:42.", "en")
    for said in ("18 ropes snapped.", "42 ropes snapped.", "18.42 metres of rope snapped.", "The rope snapped at 18:24."):
        assert not any(hour.agrees(other) for other in counted(said, "en"))


def article(name, text):
    return Article(id=f"https://{name}.example/1", url=f"https://{name}.example/1", text=text)


def answer(claim, *articles):
    with Archive.open(":memory:") as archive:
        list(archive.add_many(articles))
        return claims(claim, archive)


def test_those_who_write_the_hour_otherwise_carry_the_claim():
    found = answer(
        "The cable car at Varnhold stopped at 21:17.",
        article("harbour", "Visitors hung in the air for hours. The cable car at Varnhold stopped at 9.17pm, with a jolt, said Ida Moer."),
        article("bote", "Um 21.17 Uhr blieb die Seilbahn in Varnhold stehen, sagte der Wirt Jonas Keil."),
    )
    assert {id_ for group in found.groups for id_ in group.articles} == {"https://harbour.example/1", "https://bote.example/1"}
    assert not found.contradictions


def test_another_hour_contradicts_and_another_number_does_not():
    found = answer(
        "The cable car at Varnhold stopped at 21:17.",
        article("early", "The cable car at Varnhold stopped at 20:41."),
        article("cabins", "The cable car at Varnhold stopped with 14 cabins."),
    )
    assert [evidence.url for evidence in found.contradictions] == ["https://early.example/1"]
    assert found.origins is None
