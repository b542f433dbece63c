"""Claims that pages tell in other words: by what they count, in pieces, in another language than the guess."""

import pytest

from headwater.tracing import claims
from headwater.tracing.meaning import tongue
from invented import BRIDGE, FERRY, article, text


def carried(hold, said, page, *, language="en"):
    """Return whether a page that says ``page`` carries a claim."""
    held = article("gull", text(*FERRY[:2], page), "2024-03-01", language=language)
    return claims(said, hold(held, article("heron", text(*BRIDGE), "2024-03-01", language="en"))).origins is not None


COWS = ["417 dead fish were counted in the lake.", "Contati 417 pesci morti nel lago."]


@pytest.mark.parametrize(
    ("page", "language", "found"),
    [
        ("El presidente contó 417 peces muertos en dos días.", "es", True),
        ("Der Verein zählte 417 tote Fische am Ufer.", "de", True),
        ("Fishermen lifted 417 dead fish from the water.", "en", True),
        ("La biblioteca compró 417 libros nuevos.", "es", False),
        ("The club has 417 members and a lake.", "en", False),
        ("El presidente contó 471 peces muertos en dos días.", "es", False),
    ],
)
def test_a_claim_that_names_nobody_is_known_by_what_it_counts(hold, page, language, found):
    assert carried(hold, COWS, page, language=language) is found


def test_one_figure_of_many_with_some_of_the_words_is_not_enough(hold):
    claim = "He never took part in a debate with fewer rivals, and he never spoke longer than 30 minutes there."
    assert not carried(hold, claim, "“I cannot believe how quiet it has been,” she said 30 minutes into the debate.")


ROWED = "“I have rowed across this bay for thirty winters"
CUT = f"{ROWED} and have never seen a heron on a mast,” Holm told the Gull. “Whoever taught it that was either drunk or in love.”"


@pytest.mark.parametrize(("page", "found"), [(CUT, True), (f"{ROWED},” Holm told the Gull. She poured tea and spoke of her aunt.", False)])
def test_a_quotation_may_be_cut_in_two(hold, page, found):
    claim = "“I have rowed this bay for 30 winters and never seen a heron on a mast; whoever taught it that was either drunk or in love.”"
    assert carried(hold, claim, page) is found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Silny wstrząs uwięził górników w kopalni Wilcze Doły. Z pięcioma ratownicy nie mają kontaktu.", True),
        ("Silny wstrząs uwięził górników w kopalni Wilcze Doły. Z pięcioma autobusami przyjechali sąsiedzi.", False),
    ],
)
def test_a_claim_may_stand_in_the_article_and_its_figure_in_one_sentence(hold, page, found):
    claim = "Z pięcioma górnikami w kopalni Wilcze Doły nie ma kontaktu."
    assert carried(hold, claim, page, language="pl") is found


@pytest.mark.parametrize(
    ("sentence", "held", "language"),
    [
        ("Bia Tavares levou sete parafusos na clavícula.", {"pt", "en"}, "pt"),
        ("Siebenunddreißig Schüler übernachteten in einer Turnhalle in Brelum.", {"de", "en"}, "de"),
        ("Huit exploitations du plateau ont cessé la traite depuis janvier.", {"fr", "en"}, "fr"),
        ("Eight farms on the Brézou plateau have stopped milking since January.", {"fr", "en"}, "en"),
        ("640 бджолиних сімей загинули.", {"uk", "ru"}, "uk"),
        ("Veertien ton diesel liep in het water van de haven.", {"nl", "de"}, "nl"),
        ("Fourteen tonnes of diesel ran into the water of the port.", {"nl", "de"}, "en"),
    ],
)
def test_the_language_of_a_short_claim_is_likelier_one_that_is_held(sentence, held, language):
    assert tongue(sentence, frozenset(held)) == language


FEE = "The fee for the goalkeeper Tilde Ravnskov is 90,000 euros."


@pytest.mark.parametrize(
    ("page", "language", "found"),
    [
        ("Enligt uppgifter till tidningen uppgår summan till 90 000 euro.", "sv", True),
        ("Die Ablöse beträgt nach Angaben des Vereins 90.000 Euro.", "de", True),
        ("Summan uppgår enligt klubben till 90 000 kronor.", "sv", False),
        ("Die Ablöse beträgt nach Angaben des Vereins 80.000 Euro.", "de", False),
    ],
)
def test_money_in_an_article_about_somebody_is_what_is_said_of_him(hold, page, language, found):
    assert carried(hold, FEE, f"Tilde Ravnskov war neun Jahre im Tor.\n\n{page}", language=language) is found
