"""Whether two passages in two languages speak of the same things."""

import pytest

from headwater.tracing import trace
from headwater.tracing.meaning import meanings
from invented import article, text

FIRE = text(
    "Fire chief Odda Renn told reporters in Kolmar that the hospital had been evacuated within an hour.",
    "“Nobody was injured,” mayor Ilan Vestri said on Tuesday.",
    "Police and an investigator of the court are looking for the cause of the explosion in the building.",
)
TRANSLATED = text(
    "La cheffe des pompiers Odda Renn a déclaré aux journalistes à Kolmar que l'hôpital avait été évacué en une heure.",
    "« Personne n'a été blessé », a déclaré mardi le maire Ilan Vestri.",
    "La police et un enquêteur du tribunal cherchent la cause de l'explosion dans le bâtiment.",
)
SAME_PEOPLE = text(
    "La championne Odda Renn a remporté une médaille d'or à Kolmar, devant l'équipe de la ville voisine.",
    "« Le tournoi était une fête », a dit le maire Ilan Vestri après la finale.",
    "Le président du club promet un nouveau stade et des prix moins chers pour les étudiants et les familles.",
)


@pytest.mark.parametrize(
    ("passage", "language", "meant"),
    [("The hospital was evacuated.", "en", "hospital"), ("L'hôpital a été évacué.", "fr", "hospital"), ("The hospital", "xx", None)],
)
def test_a_word_means_the_same_in_every_language(passage, language, meant):
    assert (meant in meanings(passage, language)) is (meant is not None)


def original_and(body):
    return (
        article("gull", FIRE, "2024-03-05T08:00:00+00:00", language="en"),
        article("heron", body, "2024-03-06T08:00:00+00:00", language="fr"),
    )


def test_a_report_that_names_the_same_people_is_no_translation(hold):
    original, report = original_and(SAME_PEOPLE)
    assert trace(report, hold(original, report)).parents == ()


def test_what_says_the_same_of_them_is_one(hold):
    original, relay = original_and(TRANSLATED)
    assert [(parent.id, parent.kind) for parent in trace(relay, hold(original, relay)).parents] == [(original.id, "translation")]
