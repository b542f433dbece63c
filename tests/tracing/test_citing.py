"""Parties that a page names and that none of its parents is: how many other articles of their outlets are held."""

from dataclasses import replace

import pytest

from headwater.tracing import trace
from invented import BRIDGE, FERRY, MARKET, article, credit, text


@pytest.mark.parametrize(
    ("named", "held"),
    [
        (credit("according", "Gull"), 2),
        (credit("according", "The Gull"), 2),
        (credit("link", "here", "https://www.gull.example/other"), 2),
        (credit("according", "Heron"), 0),
        (credit("link", "a tweet", "https://twitter.com/gull/status/17"), 0),
        (replace(credit("post", "Gull"), medium="Telegram"), 0),
    ],
    ids=["its name", "with its article", "its address", "another", "a post linked to", "a post"],
)
def test_other_articles_of_the_outlet_are_held(hold, named, held):
    page = article("tern", text(*FERRY), said=[named])
    archive = hold(article("gull", text(*BRIDGE)), article("gull", text(*MARKET), path="market"), page)
    (cited,) = trace(page, archive).cited
    assert cited.outlet_held == held
    assert bool(cited.of_outlet) == bool(held)
