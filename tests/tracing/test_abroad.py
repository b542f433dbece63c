"""What shows that a sentence in another language answers one that carries a claim."""

from dataclasses import replace

import pytest

from headwater.tracing import claims
from invented import article, text

PAGE = (
    "The mayor of Tarnmouth, Lise Aldane, opened an inquiry on Tuesday into the leak at the Fennick baths.",
    "Fire chief Dagny Holmquist said that the building was cleared in nine minutes.",
    "“Every door was shut behind us,” she said.",
    "Aldane conceded that the upkeep money had been cut by a fifth.",
    "The leak began at 3:20 p.m. when a pump from Karsten Works gave way, lifeguard Timur Bekov said.",
    "Tests will take 11 days and cost 6,400 crowns.",
)
FRENCH = (
    "La maire de Tarnmouth, Lise Aldane, a ouvert mardi une enquête sur la fuite aux bains de Fennick.",
    "La cheffe des pompiers, Dagny Holmquist, a dit que le bâtiment avait été évacué en neuf minutes.",
    "Quarante et une personnes ont été soignées, a dit l'hôpital.",
    "Dans la rue, Sylvie Maronne est en colère : « Tout devait être neuf. »",
    "La fuite a commencé à 15 h 20 quand une pompe de Karsten Works a lâché, selon le sauveteur Timur Bekov.",
    "Les analyses prendront 11 jours et coûteront 6.400 couronnes.",
)


@pytest.fixture
def pages():
    source = article("gull", text(*PAGE), "2024-03-01T08:00:00+00:00", language="en")
    return source, article("mouette", text(*FRENCH), "2024-03-01T12:00:00+00:00", language="fr")


@pytest.mark.parametrize("claim", ["Every door was shut behind us", "The upkeep money had been cut by a fifth"])
def test_a_passage_in_another_language_that_says_something_else_is_no_proof(hold, pages, claim):
    (group,) = claims(claim, hold(*pages)).groups
    assert group.articles == (pages[0].id,)


def test_a_name_is_no_proof_beside_a_figure_that_is_not_there(hold, pages):
    source, abroad = pages
    source = replace(source, text=text("It took Lise Aldane eleven minutes to say the word sorry in Tarnmouth.", *PAGE[1:]))
    (group,) = claims("Lise Aldane said the word sorry", hold(source, abroad)).groups
    assert group.articles == (source.id,)


@pytest.mark.parametrize("at", [0, 1, 5])
def test_a_passage_with_a_figure_a_name_or_the_same_meaning_is_proof(hold, pages, at):
    (group,) = claims(PAGE[at], hold(*pages)).groups
    assert dict(zip(group.articles, group.passages, strict=True)) == {pages[0].id: PAGE[at], pages[1].id: FRENCH[at]}


def test_a_translation_answers_what_the_page_said_before_it_was_corrected(hold, pages):
    source, abroad = pages
    archive = hold(source)
    archive.add(replace(source, text=source.text.replace("6,400", "4,600")))
    archive.add(abroad)
    claim = claims("Les analyses prendront 11 jours et coûteront 6.400 couronnes", archive)
    (group,) = claim.groups
    assert group.origin.id == source.id
    assert "version 1" in group.reasons[0]
    assert ["4,600" in item.text for item in claim.contradictions] == [True]
