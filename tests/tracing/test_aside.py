"""Links that lead to pictures or to more, and credits for what was known in former years, do not say where a text is from."""

import pytest

from headwater.models import Article, Credit
from headwater.tracing.aside import leads_away, speaks_of_then
from headwater.tracing.collation import Version


def link(words, style="link"):
    return Credit(style, "Gull", "https://gull.example/1", (0, 4), "body", words)


@pytest.mark.parametrize(
    "words",
    [
        "Pictures of the harbour are on the Gull's pages.",
        "Read also: The Gull on the old ferry.",
        "Fotos vom Hafen zeigt die Seite der Möwe.",
        "Lesen Sie auch: Die Möwe über die alte Fähre.",
        "Las imágenes del puerto pueden verse en La Gaviota.",
        "Le immagini del porto si trovano sul sito del Gabbiano.",
        "À lire aussi : le vieux bac, dans La Mouette.",
        "Zdjęcia z portu można obejrzeć na stronach Mewy.",
        "Читайте также: старый паром.",
        "Світлини з гавані — на сторінках «Чайки».",
    ],
)
def test_readers_are_led_to_pictures_and_to_more(words):
    assert leads_away(link(words))


@pytest.mark.parametrize(
    "words",
    [
        "The boat will sail on Monday, the Gull reports.",
        "Video shot by a passenger and published by the Gull, which wrote about it first, shows the crew.",
        "Photos of all 14 boats were seen by the Gull.",
    ],
)
def test_a_source_is_no_such_link(words):
    assert not leads_away(link(words))


def test_only_links_lead_away():
    assert not leads_away(link("Read also: The Gull on the old ferry.", "according"))


def test_a_credit_for_what_was_known_in_a_former_year_is_none_for_the_news():
    news = Version(Article(id="n", text="Brannock sells the last 14 boats.", published="2024-03-01T08:00:00+00:00"))
    child = Version(Article(id="c", text="...", published="2024-03-02T08:00:00+00:00"))
    then = link("Brannock bought the boats in 2011, a sale first made public by the Gull.")
    assert speaks_of_then(then, child, news)
    assert not speaks_of_then(link("Brannock sells all boats, the Gull reports."), child, news)
    assert not speaks_of_then(link("They will be gone by 2026, the Gull reports."), child, news)
    known = Version(Article(id="n", text="Brannock, which bought 14 boats in 2011, sells them.", published="2024-03-01T08:00:00+00:00"))
    assert not speaks_of_then(then, child, known)
