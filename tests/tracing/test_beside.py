"""Carriers that the claim's own words do not lead to: they tell what another carrier's page tells."""

import pytest

from headwater.tracing.carriers import carriers
from invented import BRIDGE, FERRY, MARKET, article

CLAIM = "In the barn at Kelmsted 212 sacks held sand in place of hazelnuts."
STORY = (
    "In the barn at Kelmsted 212 sacks held sand in place of hazelnuts. Storekeeper Ulla Brandvik lifted one on 14 May and found it heavy. "
    "The Norda cooperative lost 83,500 crowns, said chairman Per Oxnard."
)
BESIDE = "Ulla Brandvik und Per Oxnard standen ratlos im Lager der Norda. 83.500 Kronen sind verloren."


def told(hold, *sentences):
    """Return how a page beside the story is said to carry the claim, None where it is not."""
    page = article("heron", " ".join((BESIDE, *sentences)), "2026-05-16", language="de")
    others = [article(f"other{at}", " ".join(text), "2026-05-01") for at, text in enumerate((BRIDGE, FERRY, MARKET))]
    found = carriers([CLAIM], hold(article("gull", STORY, "2026-05-15"), page, *others))
    assert found[0].article.url == article("gull", STORY, "2026-05-15").url
    return next((one.passage for one in found if one.agrees and one.article.id == page.id), None)


SAND = "Zweihundertzwölf Säcke waren mit Sand gefüllt, nicht mit Haselnüssen."


def test_a_page_about_the_same_carries_it_in_another_language_and_in_words_for_figures(hold):
    assert told(hold, SAND) == SAND


@pytest.mark.parametrize(
    "sentence", ["Zweihunderteinundzwanzig Säcke waren mit Sand gefüllt, nicht mit Haselnüssen.", "Die Säcke waren neu und aus Jute."]
)
def test_what_such_a_page_says_besides_is_not_the_claim(hold, sentence):
    assert told(hold, sentence) is None


def test_a_page_about_something_else_is_not_looked_at(hold):
    page = article("heron", f"Am Strand von Halm spielten Kinder. {SAND}", "2026-05-16", language="de")
    found = carriers([CLAIM], hold(article("gull", STORY, "2026-05-15"), page))
    assert page.id not in {one.article.id for one in found}
