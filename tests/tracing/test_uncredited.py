"""Retellings that credit nobody: all that they tell is told by an article that was there before."""

from dataclasses import replace

from headwater.models import Embed
from headwater.tracing import Tracer, trace
from headwater.tracing.reconsidering import SHORT as SHORT_PAGE
from invented import BRIDGE, FERRY, article, credit, text

MINE = text(
    "Rescuers reached the last of the 23 miners below Mount Oskell shortly before dawn on Friday, the Brannock company said.",
    "Foreman Ilya Renssen had kept the men of gallery seven together with songs and one lamp, his sister Marta Renssen told reporters.",
    "The inspector, Tove Aldersund, said that the props in the gallery had last been looked at in 2019.",
    "Brannock will pay each of the miners 4,150 kroons for every day below.",
    "A service will be held at the pithead on Sunday, and the mine stays closed until the inquiry has reported.",
)
RETOLD = text(
    "All 23 men who were trapped under Mount Oskell are out of the mine since Friday.",
    "According to the sister of Ilya Renssen, the foreman, it was singing that held the crew of gallery seven together.",
    "Inspector Tove Aldersund has found out that nobody looked at the props since 2019. Brannock pays the miners 4,150 kroons a day.",
)
AUF_DEUTSCH = text(
    "Alle 23 Bergleute, die unter dem Mount Oskell festsaßen, sind seit Freitag gerettet.",
    "Der Steiger Ilja Renssen hielt die Leute laut seiner Schwester mit Liedern zusammen, sagte sie Reportern.",
    "Die Inspektorin Tove Aldersund sagt, die Stützen seien zuletzt 2019 geprüft worden. Brannock zahlt jedem 4.150 Kronen am Tag.",
)
OWN = text(
    "Singing came up the shaft before the 23 miners did, Ansgar Dowell says, who stood at the gate of Mount Oskell with Perpetua Lind.",
    "“I knew Ilya Renssen's voice at once,” says Canon Matthias Ferrow, who had brought soup for 60.",
    "Friday's bread was free at Hollis Grange, the baker of Sallow Lane.",
)
EARLY, LATE = "2024-03-01T08:00:00+00:00", "2024-03-01T15:00:00+00:00"
SOURCE = article("gull", MINE, EARLY, language="en")


def page(body=RETOLD, at=LATE, *, name="tern", language="en", said=()):
    return article(name, body, at, said=said, language=language)


def others():
    return [article("heron", text(*FERRY), EARLY, language="en"), article("skua", text(*BRIDGE), EARLY, language="en")]


def parents(hold, child, *held):
    return [relay.id for relay in trace(child, hold(child, *held, *others())).parents]


def test_what_tells_nothing_of_its_own_retells(hold):
    child = page()
    (relay,) = trace(child, hold(SOURCE, child, *others())).parents
    assert (relay.id, relay.kind, relay.credit) == (SOURCE.id, "rewrite", None)
    shown = {one.kind: one.text for one in relay.evidence}
    assert {"23", "2019"} <= set(shown["figures and names in both"].split(", "))
    assert "is before" in shown["date"]
    assert relay.spans


def test_so_it_does_in_another_language(hold):
    assert parents(hold, page(AUF_DEUTSCH, language="de"), SOURCE) == [SOURCE.id]


def test_who_has_people_of_its_own_was_there_too(hold):
    assert parents(hold, page(OWN), SOURCE) == []


def test_who_was_told_first_hand_retells_nobody(hold):
    assert parents(hold, page(RETOLD + "\n\nHe slept since, Ilya Renssen told the Tern."), SOURCE) == []


def test_what_appeared_later_is_no_source(hold):
    assert parents(hold, page(at="2024-02-28T08:00:00+00:00"), SOURCE) == []


def test_what_appeared_later_is_no_source_however_likely_it_is_by_what_it_tells(hold):
    late = replace(SOURCE, published="2024-03-01T17:00:00+00:00")
    child, undated = page(), page(at=None)
    for one, said in ((child, None), (undated, late.id)):
        tracer = Tracer(hold(late, one, *others()))
        beside = tracer.retellings.beside(tracer.witness(one), {})
        assert beside.better(dict.fromkeys(beside.ids, 0.1) | {late.id: 0.99}) == said


def test_without_dates_the_one_that_has_more_to_tell_was_first(hold):
    undated = replace(SOURCE, published=None)
    assert parents(hold, page(at=None), undated) == [SOURCE.id]
    assert parents(hold, undated, page(at=None)) == []


def test_two_that_credit_one_agency_have_it_from_there(hold):
    said = [credit("byline", "OPN")]
    assert parents(hold, page(said=said), replace(SOURCE, credits=tuple(said))) == []


def test_another_event_has_other_figures(hold):
    other = RETOLD.replace("23", "31").replace("2019", "2022").replace("4,150", "2,700")
    assert parents(hold, page(other), SOURCE) == []


SHORT = text(
    "Rescuers brought up the last of 23 miners from Mount Oskell on Friday, Brannock said.",
    "Foreman Ilya Renssen had led them in song. Inspector Tove Aldersund said the props were last looked at in 2019.",
    "A goat named Pernilla, kept at the pithead since 1987, was the first to greet them and ate the foreman's hat.",
)
GOAT = text(
    "All 23 men are up from Mount Oskell since Friday, as Brannock says, and a goat was there first to greet them.",
    "Pernilla, who lives at the pithead since 1987, ate the hat of foreman Ilya Renssen. He had made his miners sing.",
    "The props below were last checked in 2019, Inspector Tove Aldersund said.",
)


def test_of_two_that_tell_the_same_the_one_is_likelier_that_has_what_the_page_has_more(hold):
    second, child = article("plover", SHORT, "2024-03-01T10:00:00+00:00", language="en"), page(GOAT)
    tracer = Tracer(hold(SOURCE, second, child, *others()))
    beside = tracer.retellings.beside(tracer.witness(child), {})
    assert beside.ids[0] == second.id
    assert beside.likelihoods[second.id] > 3 * beside.likelihoods[SOURCE.id]
    assert {"pernilla", "goat"} <= set(beside.gist.only(0))


def test_who_shows_a_post_does_not_retell_it(hold):
    child = replace(page(), embeds=(Embed("post", SOURCE.url),))
    assert [relay.kind for relay in trace(child, hold(SOURCE, child, *others())).parents] == ["excerpt"]


def of_the_own_outlet(at):
    return replace(SOURCE, id="https://tern.example/mine", url="https://tern.example/mine", outlet=page().outlet, published=at)


def test_what_the_own_outlet_has_written_before_it_tells_again(hold):
    assert parents(hold, page(), of_the_own_outlet(EARLY)) == ["https://tern.example/mine"]


def test_a_page_of_the_own_outlet_that_nothing_says_was_first_is_no_source(hold):
    assert parents(hold, page(), of_the_own_outlet(None)) == []


def test_who_was_told_more_first_hand_may_have_the_rest_from_the_own_outlet(hold):
    child = page(RETOLD + "\n\nHe slept since, Ilya Renssen told the Tern.")
    assert parents(hold, child, of_the_own_outlet(EARLY)) == ["https://tern.example/mine"]


def test_two_that_tell_the_same_make_it_likely_that_the_page_has_it_from_one_of_them(hold):
    second, child = article("plover", MINE.replace("4,150", "4,200"), EARLY, language="en"), page()
    tracer = Tracer(hold(SOURCE, second, child, *others()))
    beside = tracer.retellings.beside(tracer.witness(child), {})
    nobody = dict.fromkeys(beside.ids, 0.01)
    assert beside.better(nobody | {SOURCE.id: 0.33, second.id: 0.31}) == SOURCE.id
    assert beside.better(nobody | {SOURCE.id: 0.33}) is None
    assert beside.better(nobody | {SOURCE.id: 0.27, second.id: 0.26}) == SOURCE.id
    assert beside.better(nobody | {SOURCE.id: 0.27, second.id: 0.12}) is None


BRIEFING = text(
    "Good morning. Here is what the island talks about today, and a word on the weather, which will be what it always is in this month.",
    "Singing kept the men of gallery seven together, so the sister of foreman Ilya Renssen. All 23 are out from under Mount Oskell, "
    "Brannock "
    "pays each 4,150 kroons a day, and nobody had looked at the props since 2019, inspector Tove Aldersund found.",
    "In the harbour of Little Quay a choir of fishmongers rehearses an opera about a haddock. Whoever can hold a high note may still come "
    "on Tuesday; bring a coat, for the hall has no stove and the tenor likes the windows open.",
    "And at last something for gardeners: the slugs are late this year, and the county's oldest pear tree has had its first blossom, which "
    "the schoolchildren of Hollow Lane have painted on a bedsheet.",
)


def test_a_paragraph_of_a_digest_that_credits_nobody_has_its_source(hold):
    child = page(BRIEFING)
    (relay,) = trace(child, hold(SOURCE, child, *others())).parents
    assert relay.id == SOURCE.id
    item = child.text.index("Singing"), child.text.index("In the harbour")
    assert all(item[0] <= start and end <= item[1] for start, end, _, _ in relay.spans)


REPORT = text(
    *MINE.split("\n\n"),
    "The roof of the gallery came down on Tuesday at 14.20, when the second shift was eating. Renssen counted his men by touch, he found "
    "22, "
    "and they lay down in a row behind the water pump, whose tank held 300 litres.",
    "A drill from the Corrie quarry, 90 kilometres away, was brought up on two lorries in the night. Its driver, Ottoline Brack, slept "
    "four "
    "hours in three days and broke five bits on the quartz before the hole was wide enough for a lamp and a bottle of broth.",
    "Mine owner Casimir Brannock, 71, stood at the pithead in a borrowed coat. He has sold his yacht, he said, to pay for the drill.",
)
RETOLD_AT_LENGTH = text(
    *RETOLD.split("\n\n"),
    "It was during a meal of the second shift, at twenty past two in the afternoon of Tuesday, that the ceiling fell. In the dark the "
    "foreman "
    "touched each of his 22 comrades to be certain that nobody was missing. Behind a pump they found room to lie, with 300 litres in its "
    "tank "
    "to drink from.",
    "Two trucks carried a drilling machine from the quarry at Corrie, 90 kilometres from there, and Ottoline Brack was at the wheel and at "
    "the controls: in three days there were four hours of rest for her. The quartz ruined five of her bits; then broth and a light could "
    "be "
    "let down.",
    "The drill has cost Casimir Brannock, the 71-year-old who owns the mine, his yacht. In somebody else's coat he waited above.",
)


def test_a_long_page_retells_too_where_one_has_much_of_what_it_tells(hold):
    child, source = page(RETOLD_AT_LENGTH), replace(SOURCE, text=REPORT)
    assert len(child.text.split()) > SHORT_PAGE
    assert parents(hold, child, source) == [source.id]


def test_sentences_that_tell_the_same_in_other_words_are_spans(hold):
    child = page()
    (relay,) = trace(child, hold(SOURCE, child, *others())).parents
    sung = child.text.index("According to the sister")
    (there,) = {MINE[p:e] for s, end, p, e in relay.spans if s <= sung < end}
    assert "had kept the men of gallery seven together with songs" in there


FEW_NAMES = text(
    "Good morning. Here is what the island talks about today, and a word on the weather, which will be what it always is in this month.",
    "The men of gallery seven were kept together with songs and one lamp, says the sister of their foreman. The rescuers reached the last "
    "of the miners shortly before dawn, and the company will pay each of them for every day below. The inspector said that the props had "
    "last been looked at in 2019.",
    *BRIEFING.split("\n\n")[2:],
)


def test_a_digest_has_its_items_from_what_its_own_outlet_has_told_before(hold):
    child = page(FEW_NAMES)
    (relay,) = trace(child, hold(of_the_own_outlet(EARLY), child, *others())).parents
    assert relay.id == "https://tern.example/mine"
    item = child.text.index("The men of gallery"), child.text.index("In the harbour")
    assert relay.spans
    assert all(item[0] <= start and end <= item[1] for start, end, _, _ in relay.spans)


def test_it_has_none_from_what_its_outlet_told_later_or_from_what_tells_of_the_rest_too(hold):
    assert parents(hold, page(FEW_NAMES), of_the_own_outlet("2024-03-02T08:00:00+00:00")) == []
    all_of_it = replace(of_the_own_outlet(None), text=text(MINE, *BRIEFING.split("\n\n")[2:]))
    assert parents(hold, page(FEW_NAMES, at=None), all_of_it) == []
