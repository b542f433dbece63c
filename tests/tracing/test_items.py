"""Paragraphs that credit an outlet, of which figures and names alone do not tell whom they retell: what they mean does."""

import pytest

from headwater.models import Credit
from headwater.tracing import trace
from invented import BRIDGE, FERRY, article, text

LINE = text(
    "Corvane Ferries, which has carried commuters across the Sound for 61 years, went into administration on Monday with the ticket"
    " windows still open and a queue on the ramp.",
    "One hundred and twenty-one people work for the line. Season tickets will be valid until the end of June, said the administrator,"
    " Lorna Peake, but the money will not be paid back.",
)
OWN = "Die Bücherei. Ab Samstag zeigt unsere Bücherei Briefmarken mit Leuchttürmen, der Eintritt ist frei, der Katalog kostet zwölf Kronen."
ITEM = (
    "Die Rampe. Hunderteinundzwanzig Beschäftigte warten auf das Schicksal der Fähren von Corvane. Dauerkarten gelten bis Ende Juni, das"
    " Geld wird nicht zurückgezahlt, schreibt der Gull."
)
OTHER = "Die Fähren. Wer mit Corvane fährt, fährt gut, und wer singen kann, singt an Bord; das schreibt jedenfalls auch der Gull."
SOURCE = article("gull", LINE, "2024-03-01T08:00:00+00:00", language="en")


def digest(item, name="Gull"):
    body = text(OWN, item)
    start = body.rindex(name)
    said = Credit("according", name, None, (start, start + len(name)), "body", item)
    return article("tern", body, "2024-03-08T08:00:00+00:00", said=[said], language="de")


def parents(hold, child, *held):
    others = [article("heron", text(*FERRY), language="en"), article("skua", text(*BRIDGE), language="en")]
    return trace(child, hold(child, *held, *others)).parents


def test_an_item_is_from_the_outlet_that_it_credits(hold):
    child = digest(ITEM)
    (relay,) = parents(hold, child, SOURCE)
    assert (relay.id, relay.credit) == (SOURCE.id, "according")
    assert relay.spans
    assert all(child.text.index(ITEM) <= start < end <= len(child.text) for start, end, _, _ in relay.spans)
    credited = next(one for one in relay.evidence if one.kind == "according")
    assert child.text[slice(*credited.span)] == "Gull"


@pytest.mark.parametrize(
    ("child", "held", "why"),
    [
        (digest(OTHER), SOURCE, "it has a name and little else in common"),
        (digest(ITEM.replace("Gull", "Reiher"), "Reiher"), SOURCE, "another outlet is credited"),
        (digest(ITEM), article("gull", LINE, "2024-03-09T08:00:00+00:00", language="en"), "the article appeared later"),
    ],
)
def test_it_is_not_where(hold, child, held, why):
    assert held.id not in {relay.id for relay in parents(hold, child, held) if relay.credit}, why


def test_it_is_found_behind_any_number_that_have_more_of_its_figures_and_names(hold):
    told = "In Corvane 121 lamps of the Schicksal works were lit for Rampe week, and Mr Geld of Dauerkarten Hall sang part {} of his song."
    others = [article(f"lamp{n}", told.format(n), f"2024-03-0{1 + n % 7}T08:00:00+00:00", language="en") for n in range(15)]
    child = digest(ITEM)
    assert SOURCE.id in {relay.id for relay in parents(hold, child, SOURCE, *others)}


RAMP = text(
    "Corvane council has bought the old ramp at Ferry Lane for 61 crowns, mayor Ottilie Sand told the meeting on Monday.",
    "Ottilie Sand hopes that the ramp will be a swimming place by June; 121 neighbours have signed for it, and the Sound Trust will pay.",
)
BATHING = (
    "Swimming. Ottilie Sand, who is mayor of Corvane, has the ramp at Ferry Lane for 61 crowns; 121 neighbours want to bathe there, and the"
    " Sound Trust pays. In June Ottilie Sand will be the first to jump."
)
SEASON = (
    "Ferries. A hundred and twenty-one people of Corvane Ferries wait to hear from Lorna Peake. Season tickets end in June, says the Gull."
)


def test_of_an_outlet_s_articles_an_item_is_from_the_one_that_tells_of_it(hold):
    other = article("gull", RAMP, "2024-03-02T08:00:00+00:00", path="ramp", language="en")
    body = text(BATHING, SEASON)
    start = body.rindex("Gull")
    said = Credit("according", "Gull", None, (start, start + 4), "body", SEASON)
    child = article("plover", body, "2024-03-08T08:00:00+00:00", said=[said], language="en")
    assert {relay.id for relay in parents(hold, child, SOURCE, other) if relay.credit} == {SOURCE.id}


OPEN = (
    "Open. Nobody in Corvane knows who goes into administration; commuters across the Sound were carried for 61 years, ticket windows were"
    " open and a queue was on the ramp, says the Gull on Monday, and 121 work there."
)
WORK = (
    "Work. One hundred and twenty-one people work for Corvane Ferries, which has carried commuters across the Sound for 61 years and went"
    " into administration on Monday with a queue on the ramp, said administrator Lorna Peake, writes the Gull."
)


def twice_credited(hold, *held):
    body = text(OWN, OPEN, WORK)
    starts = [body.index("the Gull") + 4, body.rindex("the Gull") + 4]
    said = [Credit("according", "Gull", None, (at, at + 4), "body", item) for at, item in zip(starts, (OPEN, WORK), strict=True)]
    child = article("plover", body, "2024-03-08T08:00:00+00:00", said=said, language="en")
    return [relay.id for relay in parents(hold, child, *held)]


RAMP_ON_MONDAY = article("gull", RAMP, "2024-03-02T08:00:00+00:00", path="ramp", language="en")


def test_what_an_item_means_says_from_which_article_of_the_outlet_it_is(hold):
    found = twice_credited(hold, SOURCE, RAMP_ON_MONDAY)
    assert found.count(SOURCE.id) == 1
