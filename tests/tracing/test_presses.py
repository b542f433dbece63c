"""Who told reporters together: two reporters of one press conference are two reports of one origin."""

import pytest

from headwater.tracing import claims
from headwater.tracing.presses import heard, told_to_press
from invented import BRIDGE, FERRY, article, text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Harbourmaster Ida Moer blamed the fog at a press conference."),
        ("en", "Moer, the harbourmaster, promised reporters a new beacon."),
        ("es", "La alcaldesa, Inés Robledal, admitió el error en rueda de prensa."),
        ("pt", "A autarca Inês Robledal admitiu o erro em conferência de imprensa."),
        ("fr", "La maire, Inès Robledal, a reconnu l'erreur devant les journalistes."),
        ("it", "La sindaca Ines Robledal ai giornalisti: scuole chiuse fino a lunedì."),
        ("de", "Bürgermeisterin Ines Robledal machte auf einer Pressekonferenz den Nebel verantwortlich."),
        ("nl", "Burgemeester Ines Robledal gaf op een persconferentie de mist de schuld."),
        ("ru", "Мэр Инесса Роблева на пресс-конференции пообещала новый маяк."),
        ("uk", "Міська голова Інеса Роблева на брифінгу пообіцяла новий маяк."),
        ("pl", "Burmistrzyni Inez Robledal obiecała dziennikarzom nową latarnię."),
    ],
)
def test_the_press_is_told_in_many_languages(language, said):
    assert told_to_press(said, language)
    assert heard(said, language).names


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Press the button, said harbourmaster Ida Moer."),
        ("de", "Die Kelterei will mehr Trauben pressen, sagte Ines Robledal."),
        ("fr", "La foule se pressait devant la mairie, selon Inès Robledal."),
    ],
)
def test_who_presses_tells_no_press(language, said):
    assert not told_to_press(said, language)


@pytest.mark.parametrize(
    ("first", "second", "origins"),
    [
        (
            "At a press call, harbourmaster Ida Moer blamed the fog and 212 people too many on the Vessin ferry.",
            "Moer, the harbourmaster, surprised reporters: 212 people on the Vessin ferry were too many.",
            1,
        ),
        (
            "At a press call, harbourmaster Ida Moer blamed the fog and 212 people too many on the Vessin ferry.",
            "La capitana de puerto, Ida Moer, lo atribuyó en rueda de prensa a la niebla y a 212 personas en el ferri de Vessin.",
            1,
        ),
        (
            "At a press call, harbourmaster Ida Moer blamed the fog and 212 people too many on the Vessin ferry.",
            "Bruun, of the ferry line, surprised reporters: 212 people on the Vessin ferry were too many.",
            2,
        ),
        (
            "At a press call in Port Vessin the harbourmaster blamed the fog and 212 people too many on the Vessin ferry.",
            "The ferry line surprised reporters in Port Vessin: 212 people on the Vessin ferry were too many.",
            2,
        ),
    ],
)
def test_who_told_the_press_is_one_origin_whatever_they_did_there(hold, first, second, origins):
    pages = article("gull", text(*FERRY[:2], first), "2024-03-01"), article("heron", text(*BRIDGE[:2], second), "2024-03-01")
    claim = claims("212 people too many were on the Vessin ferry.", hold(*pages))
    assert (claim.origins, claim.reports) == (origins, 2)
