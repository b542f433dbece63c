"""Which office tells what a sentence says, and that two who have a claim from one office have one source."""

import pytest

from headwater.models import Article
from headwater.tracing import claims
from headwater.tracing.offices import offices_in
from invented import BRIDGE, FERRY, article, text


@pytest.mark.parametrize(
    ("language", "said", "offices"),
    [
        ("en", "The coastguard said 212 people were taken off.", {"coastguard"}),
        ("en", "Police found the boat on Friday.", set()),
        ("en", "The fishmonger said 212 people were taken off.", set()),
        ("de", "Nach Angaben der Polizei wurden 14 Häuser beschädigt.", {"police"}),
        ("de", "Wie die Küstenwache mitteilte, waren 212 Menschen an Bord.", {"coastguard"}),
        ("fr", "212 personnes étaient à bord, ont indiqué les garde-côtes.", {"coastguard"}),
        ("es", "Según la Guardia Costera, eran 212.", {"coastguard"}),
        ("it", "Secondo i carabinieri erano 14.", {"police"}),
        ("pt", "Segundo os bombeiros, eram 14.", {"fire service"}),
        ("pl", "Straż pożarna poinformowała, że zalało 14 domów.", {"fire service"}),
        ("tr", "Sahil güvenlik 212 kişinin kurtarıldığını açıkladı.", {"coastguard"}),
        ("ru", "По данным полиции, ранены 14 человек.", {"police"}),
        ("uk", "14 будинків пошкоджено, повідомили в поліції.", {"police"}),
    ],
)
def test_an_office_tells_where_it_stands_beside_a_cue(language, said, offices):
    assert offices_in(Article(id="a", text=said, language=language), (0, len(said))) == offices


@pytest.mark.parametrize(
    ("first", "second", "origins"),
    [
        (
            "The coastguard said 212 people were taken off the Vessin ferry.",
            "Off the Vessin ferry 212 came ashore, according to the coastguard.",
            1,
        ),
        (
            "The coastguard said 212 people were taken off the Vessin ferry.",
            "Off the Vessin ferry 212 came ashore, the harbour police said.",
            2,
        ),
        (
            "Coastguard officer Ida Brandt said 212 people were taken off the Vessin ferry.",
            "Off the Vessin ferry 212 came ashore, coastguard pilot Uwe Ravn said.",
            2,
        ),
    ],
)
def test_two_that_have_it_from_one_office_are_one_origin_and_two_reports(hold, first, second, origins):
    pages = article("gull", text(*FERRY[:2], first), "2024-03-01"), article("heron", text(*BRIDGE[:2], second), "2024-03-01")
    claim = claims("212 people were taken off the Vessin ferry.", hold(*pages))
    assert (claim.origins, claim.reports) == (origins, 2)
