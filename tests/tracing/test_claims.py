"""How many independent origins a claim has."""

import sys
import time
from dataclasses import replace

import pytest

from headwater.models import Credit, Embed, HeadwaterError
from headwater.textreuse.anchors import skeleton
from headwater.tracing import claims
from headwater.tracing.carriers import carrier_in
from headwater.tracing.fullnames import full_names
from headwater.tracing.people import people_in
from headwater.tracing.wording import Wording
from invented import BRIDGE, FERRY, MARKET, article, credit, text
from tongues import ENGLISH, RUSSIAN
from tongues import OTHER as OTHER_RUSSIAN

THE_SAME = "the Temra has risen into 412 homes of Orlo."
CLAIM = "Engineer Pio Laskar closed one lane within the hour and lorries now wait on both banks of the river."


def test_ten_copies_are_one_origin(hold):
    source = article("gull", text(*BRIDGE), "2024-03-01T08:00:00+00:00")
    copies = [article(f"copy{n}", text(*BRIDGE), f"2024-03-0{n}T12:00:00+00:00", said=[credit("source_line", "Gull")]) for n in range(2, 9)]
    claim = claims(CLAIM, hold(source, *copies))
    assert (claim.origins, claim.reports) == (1, 1)
    (group,) = claim.groups
    assert group.origin.id == source.id
    assert len(group.articles) == len(group.reasons) == 8


def test_two_reporters_with_two_named_sources_are_two(hold):
    first = article("gull", text(*FERRY[:2], "Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week."), "2024-03-01")
    second = article("heron", text(*BRIDGE[:2], "In Orlo 630 doses for children were used up, storekeeper Uwe Ravn said."), "2024-03-01")
    claim = claims("Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week.", hold(first, second))
    assert (claim.origins, claim.reports) == (2, 2)


def test_two_pages_from_one_in_which_the_claim_was_not_found_are_one_origin(hold):
    said = ("In Orlo 630 children had their jab within a week.", "Within a week 630 children were given a jab, in Orlo alone.")
    first = article(
        "gull", text(*FERRY, "Of the clinic in Orlo the nurse had this to tell: every chair taken."), "2024-03-01T08:00:00+00:00"
    )
    from_it = [
        article(name, text(*FERRY[at : at + 3], one), f"2024-03-0{at + 2}T08:00:00+00:00", said=[credit("source_line", "Gull")])
        for at, (name, one) in enumerate(zip(("heron", "tern"), said, strict=True))
    ]
    claim = claims("630 children were given a jab in Orlo within a week.", hold(first, *from_it))
    assert (claim.origins, claim.reports) == (1, 1)
    assert "both pages go back to Gull, in which it was not found" in [reason for group in claim.groups for reason in group.reasons]
    elsewhere = article("tern", text(*BRIDGE, said[1]), "2024-03-03T08:00:00+00:00")
    assert claims("630 children were given a jab in Orlo within a week.", hold(first, from_it[0], elsewhere)).origins == 2


def test_two_reporters_who_show_one_old_post_stay_two(hold):
    post = article("chirp", "Happy spring to all who read this!", "2023-03-01T08:00:00+00:00")
    shown = (Embed("Chirp", post.url, text=post.text),)
    first = article("gull", text(*FERRY[:2], "Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week."), "2024-03-01")
    second = article("heron", text(*BRIDGE[:2], "In Orlo 630 doses for children were used up, storekeeper Uwe Ravn said."), "2024-03-01")
    both = (replace(one, embeds=shown) for one in (first, second))
    claim = claims("Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week.", hold(post, *both))
    assert (claim.origins, claim.reports) == (2, 2)


@pytest.mark.parametrize(("titles", "origins"), [(("Jabs in Orlo", "Jabs in Orlo!"), 1), (("Jabs in Orlo", "Orlo's store is empty"), 2)])
def test_one_piece_held_twice_is_one_origin_and_two_of_one_outlet_are_two(hold, titles, origins):
    first = article("gull", text(*FERRY[:2], "Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week."), "2024-03-01")
    second = article("gull", text(*BRIDGE[:2], "In Orlo 630 doses for children were used up, storekeeper Uwe Ravn said."), "2024-03-02")
    first, second = replace(first, title=titles[0]), replace(second, title=titles[1], id=f"{first.url}-2", url=f"{first.url}-2")
    claim = claims("Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week.", hold(first, second))
    assert (claim.origins, claim.reports) == (origins, origins)


def test_one_quotation_heard_by_two_is_one_origin_and_two_reports(hold):
    quote = "“We will not sell a single boat of this harbour to anyone who has never been cold on one,” Dagny Holm told the meeting."
    first = article("gull", text(*FERRY[:2], quote), "2024-03-01T08:00:00+00:00")
    second = article("heron", text(*BRIDGE[:2], quote), "2024-03-01T09:00:00+00:00")
    claim = claims("We will not sell a single boat of this harbour to anyone who has never been cold on one", hold(first, second))
    assert claim.origins == 1
    assert claim.reports == 2


def test_another_figure_is_a_contradiction_and_no_carrier(hold):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    source = article("gull", text(*FERRY[:2], said), "2024-03-01")
    other = article("heron", text(*BRIDGE[:2], said.replace("412", "421")), "2024-03-02")
    claim = claims(said, hold(source, other))
    assert (claim.origins, [e.url for e in claim.contradictions]) == (1, [other.url])
    assert "421" in claim.contradictions[0].text


@pytest.mark.parametrize(
    ("sentence", "carried"),
    [
        ("Police said 41 people were led out of the warehouse and nobody was hurt.", True),
        ("Nobody was hurt and 41 people were led out of the warehouse, police said.", True),
        ("41 people were led out of the warehouse, but it is not known why.", True),
        ("Police said it was not true that 41 people were led out of the warehouse.", False),
        ("That 41 people were led out of the warehouse is denied by the owner, and nobody was hurt.", False),
    ],
)
def test_a_negation_in_another_clause_denies_nothing(hold, sentence, carried):
    claim = claims("41 people were led out of the warehouse", hold(article("gull", text(*FERRY[:2], sentence), "2024-03-01")))
    assert (claim.origins, len(claim.contradictions)) == ((1, 0) if carried else (None, 1))


def test_a_contradiction_in_a_page_without_an_address_says_which_page(hold):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    other = replace(article("heron", text(*BRIDGE[:2], said.replace("412", "421")), "2024-03-02"), id="saved.html", url=None)
    assert [e.url for e in claims(said, hold(other)).contradictions] == ["saved.html"]


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("In Rudobir 4 people died in the flood on Tuesday morning.", "In Rudobir 7 people died in the flood on Tuesday morning."),
        ("In Rudobir four people died in the flood on Tuesday morning.", "In Rudobir 7 people died in the flood on Tuesday morning."),
        ("Mayor Dagny Holm did resign over the ferry notice.", "Mayor Dagny Holm did not resign over the ferry notice."),
        ("The repair of the bridge costs 3.5 million kroons.", "The repair of the bridge costs 35 million kroons."),
        ("In Orlo 412 houses were flooded, officials said on Monday.", "In Orlo officials denied on Monday that 412 houses were flooded."),
    ],
)
def test_another_figure_or_a_denial_does_not_carry_the_claim(hold, claim, other):
    first = article("gull", text(*FERRY[:2], claim), "2024-03-01")
    second = article("heron", text(*BRIDGE[:2], other), "2024-03-02")
    found = claims(claim, hold(first, second))
    assert [group.articles for group in found.groups] == [(first.id,)]
    assert [item.url for item in found.contradictions] == [second.url]


def test_the_same_number_in_words_carries_it(hold):
    first = article("gull", text(*FERRY[:2], "In Rudobir 4 people died in the flood on Tuesday morning."), "2024-03-01")
    claim = "In Rudobir four people died in the flood on Tuesday morning."
    assert claims(claim, hold(first)).origins == 1


def test_the_earliest_is_found_across_time_zones(hold):
    said = "Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week."
    late = article("gull", text(*FERRY[:2], said), "2024-03-01T10:00:00+00:00")
    early = article("heron", text(*BRIDGE[:2], said), "2024-03-01T11:00:00+03:00")
    (group,) = claims(said, hold(late, early)).groups
    assert group.origin.id == early.id


def test_what_nobody_carries_cannot_be_told(hold):
    claim = claims("The mayor of Tarnmouth owns 77 umbrellas.", hold(article("gull", text(*FERRY), "2024-03-01")))
    assert (claim.origins, claim.reports, claim.groups) == (None, None, ())
    assert claim.missing


def test_odd_claims_are_answered(hold):
    archive = hold(article("gull", text(*FERRY), "2024-03-01"))
    for odd in ("?", '" OR 1=1 --', "x" * 5000, "*", "NEAR(a b)", "\u0000", "\ud800"):
        assert claims(odd, archive).origins is None


def test_one_named_source_retold_in_two_sentences_is_one_origin(hold):
    first = "Clinic nurse Ida Brandt said 630 children were vaccinated at Orlo Landing in a week."
    second = "At Orlo Landing 630 children had their vaccination within seven days, so nurse Ida Brandt."
    pages = article("gull", text(*FERRY[:2], first), "2024-03-01"), article("heron", text(*BRIDGE[:2], second), "2024-03-02")
    assert claims([first, second], hold(*pages)).origins == 1


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Engineer Pio Laskar closed one lane.", 1),
        ("Пио Ласкар закрыл полосу.", 1),
        ("The lane was closed by Laskar, said Ida.", 0),
        ("Pio Laskar, Ida Brandt and the ferry", 2),
        ("", 0),
    ],
)
def test_full_names(said, names):
    assert len(full_names(said)) == names


def test_a_full_name_is_one_in_every_script():
    assert full_names("so Pio Laskar.") == full_names("так Пио Ласкар.") != frozenset()


def test_one_speaker_told_in_different_words_is_one_origin_and_two_reports(hold):
    one = "Harbour master Dagny Holm told reporters on Friday that 412 homes along the Temra had been flooded."
    other = "According to Dagny Holm, water stood in 412 homes beside the Temra river by the morning."
    first = article("gull", text(one, *FERRY[3:]), "2024-03-01T08:00:00+00:00")
    second = article("heron", text(other, *BRIDGE[1:]), "2024-03-01T09:00:00+00:00")
    claim = claims("412 homes along the Temra had been flooded", hold(first, second))
    assert (claim.origins, claim.reports) == (1, 2)
    assert any("the same" in reason for reason in claim.groups[0].reasons)


def test_of_a_crowd_the_earliest_are_traced_and_the_others_joined_by_their_words(hold, monkeypatch):
    monkeypatch.setattr(sys.modules["headwater.tracing.families"], "TRACED", 3)
    monkeypatch.setattr(sys.modules["headwater.tracing.claims"], "TRACED", 3)
    source = article("gull", text(*BRIDGE), "2024-03-01T08:00:00+00:00")
    copies = [article(f"copy{n}", text(*BRIDGE), f"2024-03-0{n}T12:00:00+00:00") for n in range(2, 9)]
    claim = claims(CLAIM, hold(source, *copies))
    assert (claim.origins, claim.reports, len(claim.groups[0].articles)) == (1, 1, 8)
    assert "3 earliest were traced" in claim.missing[0]


@pytest.mark.parametrize(
    ("said", "word", "other"),
    [
        ("The harbour board of Tarnmouth will decide on the new crane on Tuesday.", "Tuesday", "Wednesday"),
        ("The harbour board of Tarnmouth approved the new crane in February.", "February", "November"),
        ("After the vote skipper Dagny Holm was chosen to lead the harbour board.", "Dagny Holm", "Mette Brandt"),
        ("Комиссия Тарнмута решит судьбу нового крана во вторник вечером.", "во вторник", "в среду"),
    ],
)
def test_another_day_and_another_name_are_contradictions(hold, said, word, other):
    source = article("gull", text(*FERRY[:2], said), "2024-03-01")
    contrary = article("heron", text(*BRIDGE[:2], said.replace(word, other)), "2024-03-02")
    claim = claims(said, hold(source, contrary))
    assert claim.origins == 1
    assert [e.url for e in claim.contradictions] == [contrary.url]


def test_two_speakers_whose_names_sound_alike_are_two(hold):
    first = article("gull", text(*FERRY[:2], "Minister Ole Biden said 412 homes along the Temra had been flooded."), "2024-03-01")
    second = article("heron", text(*BRIDGE[:2], "Water stood in 412 homes beside the Temra river, mayor Ada Putin said."), "2024-03-01")
    assert claims("412 homes along the Temra had been flooded", hold(first, second)).origins == 2


def test_the_day_on_which_it_was_said_is_not_the_day_on_which_it_was(hold):
    page = article("gull", text(*FERRY[:2], "Four people died in the fire at Brennock harbour, police said on Monday."), "2024-03-01")
    claim = claims("Four people died in the fire at Brennock harbour on Sunday", hold(page))
    assert (claim.origins, claim.contradictions) == (1, ())


def test_a_share_is_no_number_of_things(hold):
    shares = article("gull", text(*FERRY[:2], "Shares in Kestrel fell 11 percent on Thursday after a fire in Ostmere."), "2024-03-01")
    claim = claims("A fire in Ostmere destroyed 11 tonnes of cells at Kestrel", hold(shares))
    assert claim.origins is None


def test_an_altered_figure_in_two_copies_is_one_origin_and_its_source_says_otherwise(hold):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    source = article("gull", text(*BRIDGE, said), "2024-03-01T08:00:00+00:00")
    wrong = text(*BRIDGE, said.replace("412", "812"))
    said_so = [credit("source_line", "Gull")]
    copies = [article(name, wrong, f"2024-03-02T{hour}:00:00+00:00", said=said_so) for name, hour in (("tern", "08"), ("skua", "09"))]
    claim = claims(said.replace("412", "812"), hold(source, *copies))
    assert claim.origins == 1
    assert [(e.url, e.text) for e in claim.contradictions] == [(source.url, said)]


def test_a_contradiction_is_found_by_the_relay_where_the_claim_is_put_in_other_words(hold):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    source = article("gull", text(*BRIDGE, said), "2024-03-01T08:00:00+00:00")
    copy = article("tern", text(*BRIDGE, said.replace("412", "812")), "2024-03-02T08:00:00+00:00", said=[credit("source_line", "Gull")])
    claim = claims("By Wednesday noon 812 homes at the Temra had been flooded", hold(source, copy))
    assert claim.origins == 1
    assert [e.url for e in claim.contradictions] == [source.url]


@pytest.mark.parametrize(
    "later",
    [
        "The count was wrong, the officers said a day later.",
        "Officers counted 142 flooded homes along the left bank of the Temra before noon on Wednesday.",
    ],
)
def test_a_page_that_was_corrected_after_it_was_copied_is_the_origin_all_the_same(hold, later):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    page = article("gull", text(*BRIDGE, said), "2024-03-01T08:00:00+00:00", fetched="2024-03-01T09:00:00+00:00")
    copy = article("heron", text(*BRIDGE, said), "2024-03-02T08:00:00+00:00")
    archive = hold(page)
    archive.add(replace(page, text=text(*BRIDGE, later)))
    archive.add(copy)
    claim = claims(said, archive)
    (group,) = claim.groups
    assert (group.origin.id, group.articles) == (page.id, (page.id, copy.id))
    assert "version 1, fetched 2024-03-01T09:00:00+00:00" in group.reasons[0]
    assert group.passages[0] == said
    assert [item.text for item in claim.contradictions] == ([later] if "142" in later else [])


def test_a_page_that_took_a_claim_back_carried_it(hold):
    said = "Officers counted 412 flooded homes along the left bank of the Temra before noon on Wednesday."
    page = article("gull", text(*BRIDGE, said), "2024-03-01T08:00:00+00:00")
    archive = hold(page)
    archive.add(replace(page, text=text(*BRIDGE, said.replace("412", "142"))))
    claim = claims(said, archive)
    assert (claim.origins, claim.groups[0].articles) == (1, (page.id,))
    assert ["142" in item.text for item in claim.contradictions] == [True]


def test_a_translation_carries_a_claim_that_has_no_figure(hold):
    said = ENGLISH[2]
    source = article("gull", text(*ENGLISH), "2024-03-15T08:00:00+00:00", language="en")
    abroad = article("chaika", text(*RUSSIAN), "2024-03-15T12:00:00+00:00", language="ru")
    copy = article("baklan", text(*OTHER_RUSSIAN[:2], RUSSIAN[2], *OTHER_RUSSIAN[2:]), "2024-03-16T12:00:00+00:00", language="ru")
    claim = claims(said, hold(source, abroad, copy))
    (group,) = claim.groups
    assert claim.origins == claim.reports == 1
    assert group.articles[0] == source.id
    assert dict(zip(group.articles, group.passages, strict=True)) == {source.id: said, abroad.id: RUSSIAN[2], copy.id: RUSSIAN[2]}


def test_a_translation_with_another_figure_is_a_contradiction(hold):
    source = article("gull", text(*ENGLISH), "2024-03-15T08:00:00+00:00", language="en")
    wrong = RUSSIAN[3].replace("86", "96")
    abroad = article("chaika", text(*RUSSIAN[:3], wrong, *RUSSIAN[4:]), "2024-03-15T12:00:00+00:00", language="ru")
    claim = claims(ENGLISH[3], hold(source, abroad))
    assert [group.articles for group in claim.groups] == [(source.id,)]
    assert [item.text for item in claim.contradictions] == [wrong]


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("14 of the 52 sprinkler heads were blocked, says a report of an inspection which the owner says never took place.", False),
        ("The owner, who did not answer the telephone, had been told that 14 of the 52 sprinkler heads were blocked.", False),
        ("Nobody in the office knew that 14 of the 52 sprinkler heads were blocked.", False),
        ("14 of the 52 sprinkler heads may have been blocked.", False),
        ("It is not true that 14 of the 52 sprinkler heads were blocked.", True),
        ("14 of the 52 sprinkler heads weren't blocked.", True),
        ("The owner denies that 14 of the 52 sprinkler heads were blocked.", True),
    ],
)
def test_a_denial_of_something_else_is_no_contradiction(hold, sentence, denied):
    claim = claims("14 of the 52 sprinkler heads were blocked", hold(article("gull", text(*FERRY[:2], sentence), "2024-03-01")))
    assert bool(claim.contradictions) is denied


def test_two_passages_of_one_article_that_disagree_are_both_shown(hold):
    first = "Officers counted 412 flooded homes along the left bank of the Temra before noon."
    second = "By Friday officers had counted 421 flooded homes along the left bank of the Temra before noon."
    page = article("gull", text(first, *FERRY, second), "2024-03-01")
    claim = claims(first, hold(page))
    assert (claim.origins, claim.groups[0].passages) == (1, (first,))
    assert [(item.url, item.text, item.span) for item in claim.contradictions] == [
        (page.url, second, (page.text.index(second), len(page.text)))
    ]


@pytest.mark.parametrize(
    ("sentence", "carried", "contradicted"),
    [
        ("The repair of the bridge will cost the town about 417,000 crowns.", True, False),
        ("The repair of the bridge will cost the town some 420,000 crowns.", True, False),
        ("The repair of the bridge will cost the town more than 400,000 crowns.", True, False),
        ("The repair of the bridge will cost the town 140 million hryvnias (417,000 crowns).", True, False),
        ("The repair of the bridge will cost the town 427,000 crowns.", False, True),
        ("The repair of the bridge will cost the town more than 500,000 crowns.", False, True),
        ("The repair of the bridge will cost the town up to 300,000 crowns.", False, True),
    ],
)
def test_a_rounded_figure_and_a_converted_amount_are_no_contradiction(hold, sentence, carried, contradicted):
    claim = claims(
        "The repair of the bridge will cost the town 417,000 crowns.", hold(article("gull", text(*FERRY[:2], sentence), "2024-03-01"))
    )
    assert (claim.origins == 1, bool(claim.contradictions)) == (carried, contradicted)


def test_amounts_in_two_currencies_are_not_compared(hold):
    page = article(
        "gull", text(*FERRY[:2], "Repairing the old stone bridge at Tarnmouth will cost the town 140 million hryvnias."), "2024-03-01"
    )
    claim = claims("Repairing the old stone bridge at Tarnmouth will cost the town 3.5 million dollars.", hold(page))
    assert (claim.origins, claim.contradictions) == (None, ())


def test_two_people_of_one_surname_are_two_origins(hold):
    first = article("gull", text(*FERRY[:2], "Fire chief Denise Brandt said 711 people had to leave their homes at Orlo."), "2024-03-01")
    second = article(
        "heron", text(*BRIDGE[:2], "Shelter keeper Quentin Brandt said 711 had come down from the hills above Orlo."), "2024-03-01"
    )
    third = article("tern", text(*MARKET, "Brandt told reporters that 711 residents of Orlo were on the road."), "2024-03-02")
    assert claims("711 people had to leave their homes at Orlo", hold(first, second)).origins == 2
    assert claims("711 people had to leave their homes at Orlo", hold(first, third)).origins == 1


def test_one_quotation_with_other_words_around_it_is_one_origin_and_two_reports(hold):
    quote = "We will not sell a single boat of this harbour to anyone who has never been cold on one"
    first = article(
        "gull", text(*FERRY[:2], f"“{quote},” the skipper said, adding that she doesn't care what the board thinks of it."), "2024-03-01"
    )
    second = article(
        "heron", text(*BRIDGE[:2], f"Holm used the evening in the assembly rooms to make one thing plain: “{quote}.”"), "2024-03-02"
    )
    claim = claims(quote, hold(first, second))
    assert (claim.origins, claim.reports) == (1, 2)


def test_a_day_of_the_month_and_a_name_that_many_have_carry_nothing(hold):
    pages = [
        article(f"page{n}", text(f"The voters of South Orlo go to the polls on Feb. 20, the board of ward {n} said."), "2024-02-01")
        for n in range(60)
    ]
    claim = claims("A debate about pilots moves to South Orlo, where ferries matter, before the vote there on Feb. 20", hold(*pages))
    assert claim.origins is None


@pytest.mark.parametrize(
    ("mine", "theirs", "origins"),
    [
        (credit("source_line", "Skua Agency"), credit("byline", "Skua Agency"), 1),
        (credit("source_line", "Skua Agency"), credit("source_line", "Petrel Wire"), 2),
        (credit("caption", "Skua Agency"), credit("caption", "Skua Agency"), 2),
    ],
)
def test_two_that_credit_one_wire_which_is_not_held_are_one_origin(hold, mine, theirs, origins):
    first = article("gull", text(*FERRY[:2], "Water stood in 412 homes along the Temra at Orlo."), "2024-03-01", said=[mine])
    second = article("heron", text(*BRIDGE[:2], "In Orlo the Temra rose into 412 homes."), "2024-03-02", said=[theirs])
    claim = claims("412 homes along the Temra at Orlo were flooded", hold(first, second))
    assert claim.origins == origins
    assert any("credits the same source as Gull: “Skua Agency”" in reason for group in claim.groups for reason in group.reasons) is (
        origins == 1
    )


def test_two_that_show_one_post_are_one_origin(hold):
    said = "Water stood in 412 homes along the Temra at Orlo, the warden wrote on Twitter."
    posts = ["https://twitter.com/warden/status/4711", "https://x.com/i/web/status/4711"]
    pages = [
        article(
            name, text(*body, sentence), f"2024-03-0{day}", said=[Credit("link", "the warden", url, (at, at + 4), text="the warden wrote")]
        )
        for name, body, sentence, url, day in (
            ("gull", FERRY[:2], said, posts[0], 1),
            ("heron", BRIDGE[:2], f"On Twitter: {THE_SAME}", posts[1], 2),
        )
        for at in [len(text(*body, ""))]
    ]
    assert claims("412 homes along the Temra at Orlo were flooded", hold(*pages)).origins == 1


@pytest.mark.parametrize(
    ("other", "carried"),
    [
        ("Records of auditor Uwe Ravn show 28.8 million crowns flowing from Orlo to the board over the quarter.", True),
        ("Auditor Uwe Ravn has counted 28.8 million crowns from Orlo in 5 months.", False),
        ("Auditor Uwe Ravn has counted 82.8 million crowns from Orlo in three months.", False),
    ],
)
def test_a_small_figure_may_be_left_out_beside_a_telling_one(hold, other, carried):
    claim = "Donors in Orlo gave the board 28.8 million crowns in three months, the treasurer said."
    page = article("gull", text(*FERRY[1:3], other), "2024-03-01")
    assert (claims(claim, hold(page)).origins == 1) is carried


def test_an_alert_knows_a_claim_again_by_a_rare_name(hold):
    page = article(
        "gull",
        text(*FERRY[2:4], "A council member read out a memo that lists 35 unlawful guns taken off the streets of Orlo."),
        "2024-03-01",
    )
    archive = hold(page)
    found = carrier_in(["Police in Orlo seized 35 illegal firearms in the first half of the year"], page, archive)
    assert found is not None
    assert found.passage.startswith("A council member")


def test_a_place_beside_a_cue_is_no_speaker(hold):
    first = article("gull", text(*FERRY[:2], "Workers at Fort Renner were told that 27 jobs would go by spring."), "2024-03-01")
    second = article(
        "heron", text(*BRIDGE[:2], "Labour clerk Vera Ravn heard in Fort Renner, she said, of 27 jobs that are to be cut."), "2024-03-01"
    )
    third = article("tern", text(*MARKET, "People from Fort Renner said a letter names 27 jobs."), "2024-03-02")
    assert claims("27 jobs are to go at Fort Renner", hold(first, second, third)).origins == 3


@pytest.mark.parametrize(
    "other",
    [
        "Bus driver Finn Moller admits that 2,300 children of Brennock will have to walk.",  # with a bus that is not there
        "Brennock leaves 2,300 of its young to walk, a driver reckons.",  # the name is the first word
        "Зимой в Бренноке 2300 школьников ходят пешком, говорит водитель.",
    ],
)
def test_a_claim_is_known_again_in_other_words(hold, other):
    claim = "About 2,300 pupils in Brennock have no school bus this winter, teacher Ada Ravn said."
    page = article("gull", text(*MARKET, other), "2024-03-01")
    assert claims(claim, hold(page)).origins == 1
    assert (
        claims(
            "In Brennock 6 percent of the barley was lost to hail",
            hold(article("tern", "The hail took 6% of the crop at Brennock.", "2024-03-01")),
        ).origins
        == 1
    )


def test_two_names_of_one_alphabet_that_sound_alike_are_two(hold):
    page = article(
        "gull", text(*MARKET, "Councillor Ada Rubeo has 458 votes in the second round, and her neighbour Jon Kell has 54."), "2024-03-01"
    )
    assert skeleton("Ravi") == skeleton("Rubeo")
    claim = claims("The poster of mayor Ole Ravi says that the harbour took 54 times more from the fund than the island", hold(page))
    assert claim.origins is None


def test_a_name_is_no_beginning_of_another_word(hold):
    other = "In this count Tester rose by 46 percent after the Mondale debate."
    page = article("gull", text(*MARKET, other, "What the sales force was let go for is not known."), "2024-03-01")
    claim = "Only 46 percent of the sales force was let go, the bank told Ada Mond of the council"
    assert claims(claim, hold(page)).origins is None


def test_a_place_and_a_small_figure_are_no_claim(hold):
    page = article("gull", text(*MARKET, "The swimmers of Northton won 12 medals at the fair."), "2024-03-01")
    assert claims("A fire in Northton killed 12 people.", hold(page)).origins is None
    assert claims("A fire in the harbour of Northton on Monday night has killed 12 people.", hold(page)).origins is None


def test_no_fewer_than_is_no_denial(hold):
    page = article("gull", text(*FERRY[:2], "No fewer than 400 homes at the Temra were flooded by Wednesday noon."), "2024-03-01")
    claim = claims("At least 400 homes at the Temra were flooded by Wednesday noon", hold(page))
    assert (claim.origins, claim.contradictions) == (1, ())


def test_forty_one_people_are_found_by_their_figure(hold):
    page = article("gull", text(*FERRY[:2], "Forty-one people were treated for burns at the Orlo clinic."), "2024-03-01")
    assert claims("41 people were treated for burns at the Orlo clinic", hold(page)).origins == 1


def test_a_claim_of_many_sentences_is_looked_for_in_few_passages(hold, monkeypatch):
    told = [f"Keeper {n} of the lock counted boat after boat on its slow way to the sea that day." for n in range(100)]
    archive, read = hold(article("gull", text(*told), "2024-03-01")), []

    def counting(*args, **named):
        read.append(args)
        return Wording(*args, **named)

    monkeypatch.setattr("headwater.tracing.carriers.Wording", counting)
    assert claims(" ".join(told[:30]), archive).origins == 1
    assert len(read) < 6 * len(told)


def test_a_speaker_is_looked_for_quickly_beside_a_very_long_word():
    page = article("gull", text("x" * 60_000, "Holm said that the boat was late."), "2024-03-01")
    started = time.process_time()
    assert [person.surname for person in people_in(page, (60_002, 60_035))] == ["holm"]
    assert time.process_time() - started < 5


def test_what_differs_and_what_may_counts_for_nothing_and_is_shown_with_the_words(hold):
    said = "Two firefighters were killed when the mill at Brennock burned down"
    killed, hurt, praised = (
        article(name, text(*body, said.replace("killed", word) + "."), f"2024-03-0{day}")
        for name, body, word, day in (("gull", FERRY[:2], "killed", 1), ("heron", BRIDGE[:2], "hurt", 2), ("tern", MARKET, "praised", 3))
    )
    claim = claims(said, hold(killed, hurt, praised))
    assert (claim.origins, [group.articles for group in claim.groups]) == (1, [(killed.id,)])
    assert [(e.url, why) for e, why in zip(claim.contradictions, claim.differs, strict=True)] == [(hurt.url, "“hurt”, not “killed”")]
    assert [(e.url, why) for e, why in zip(claim.doubtful, claim.doubts, strict=True)] == [(praised.url, "“praised” for “killed”")]


def test_what_contradicts_in_another_language_is_no_carrier(hold):
    first = article("gull", text(*FERRY[:2], "Three miners were killed at the Grevel pit on Friday."), "2024-03-01", language="en")
    other = "Drei Bergleute sind am Freitag in der Grube Grevel unverletzt geborgen worden."
    second = article("meise", text("Das Wetter in Orlo war am Morgen noch schön.", other), "2024-03-01", language="de")
    claim = claims("Three miners were killed at the Grevel pit on Friday", hold(first, second))
    assert [group.articles for group in claim.groups] == [(first.id,)]
    assert [(e.text, why) for e, why in zip(claim.contradictions, claim.differs, strict=True)] == [(other, "“unverletzt”, not “killed”")]


DENIALS = [
    ("fr", "412 maisons ont été inondées à Rudobir", "en", "It is not true that 412 homes were flooded in Rudobir, the checkers found."),
    ("fr", "412 maisons ont été inondées à Rudobir", "en", "412 homes were not flooded in Rudobir."),
    ("en", "412 homes were flooded in Rudobir", "fr", "Il n'est pas vrai que 412 maisons ont été inondées à Rudobir, dit le maire."),
    ("en", "412 homes were flooded in Rudobir", "fr", "À Rudobir, 412 maisons n'ont pas été inondées, dit le maire."),
    ("en", "412 homes were flooded in Rudobir", "fr", "Il est faux que 412 maisons ont été inondées à Rudobir, dit le maire."),
    ("en", "412 homes were flooded in Rudobir", "de", "Der Bürgermeister bestritt, dass in Rudobir 412 Häuser überflutet wurden."),
    ("en", "412 homes were flooded in Rudobir", "es", "No es cierto que 412 casas se inundaran en Rudobir, dijo la alcaldesa."),
    ("en", "412 homes were flooded in Rudobir", "it", "Il sindaco ha smentito che a Rudobir siano state allagate 412 case."),
    ("en", "412 homes were flooded in Rudobir", "ru", "Неправда, что в Рудобире затопило 412 домов, заявили в мэрии."),
    ("ru", "В Рудобире затопило 412 домов", "en", "The claim that 412 homes were flooded in Rudobir is false."),
]


@pytest.mark.parametrize(("language", "claim", "other", "sentence"), DENIALS)
def test_a_denial_contradicts_in_whatever_language(hold, language, claim, other, sentence):
    denial = article("gull", sentence, "2024-03-01", language=other)
    plain = article("tern", claim + ".", "2024-03-02", language=language)
    found = claims(claim, hold(denial, plain))
    assert (found.origins, [group.articles for group in found.groups]) == (1, [(plain.id,)])
    assert [e.url for e in found.contradictions] == [denial.url]
    assert "denied" in found.differs


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In Rudobir 412 homes were flooded, and nobody was hurt, though no warning had been given."),
        ("fr", "À Rudobir, 412 maisons ont été inondées, mais personne n'a été blessé, selon la mairie."),
        ("ru", "В посёлке Рудобир затопило 412 домов, и мэр опроверг слухи о погибших."),
        ("de", "In Rudobir wurden 412 Häuser überschwemmt, und der Strom kam nicht zurück."),
    ],
)
def test_a_denial_of_something_else_leaves_a_carrier_in_another_language(hold, language, sentence):
    found = claims("412 casas quedaron inundadas en Rudobir", hold(article("gull", sentence, "2024-03-01", language=language)))
    assert (found.origins, found.contradictions) == (1, ())


def test_a_translation_of_a_denial_carries_nothing():
    claim = Wording("The Grevel mill was sold to traders on Monday", language="en")
    said = "die Mühle Grevel am Montag an Händler verkauft wurde."
    assert claim.translated_by(Wording(f"Der Wirt sagt, dass {said}", language="de"))
    assert not claim.translated_by(Wording(f"Es ist nicht wahr, dass {said}", language="de"))


def test_a_kinship_is_carried_by_no_sentence_that_only_names_the_two(hold):
    page = article("gull", text(*FERRY[:2], "Miles Pellow told the Gull last night: “Hugh rang me himself, Dunmore did.”"), "2024-03-01")
    claim = claims("Miles Pellow is a brother-in-law of Hugh Dunmore", hold(page))
    assert (claim.origins, claim.contradictions, claim.doubtful) == (None, (), ())


def test_one_that_credits_another_carrier_has_it_from_there(hold):
    first = article("gull", text(*FERRY[:2], "Water stood in 412 homes along the Temra at Orlo."), "2024-03-01")
    said = "In Orlo the Temra rose into 412 homes, the daily Gull reports."
    at = len(text(*BRIDGE[:2], "")) + said.index("Gull")
    mine = Credit("according", "Gull", None, (at, at + 4), text=said)
    claim = claims(
        "412 homes along the Temra at Orlo were flooded", hold(first, article("heron", text(*BRIDGE[:2], said), "2024-03-02", said=[mine]))
    )
    assert claim.origins == 1
    assert claim.groups[0].reasons == ("the earliest that is known", f"credits Gull: “{said}”")


@pytest.mark.parametrize(
    ("claim", "title", "sentence", "carried"),
    [
        # The place is named in the headline alone; the sentence counts the same things.
        ("In Vessin 14 cottages were damaged by hail.", "Hail over Vessin", "She said that 14 cottages had lost their roofs.", True),
        ("In Vessin 14 cottages were damaged by hail.", "Hail over Vessin", "She said that 14 goats had been found.", False),
        ("In Vessin 14 cottages were damaged by hail.", "Hail over the plain", "She said that 14 cottages had lost their roofs.", False),
        # An exact figure that few have.
        ("Some 2,317 amphorae lie off Vessin.", "A wreck off Vessin", "The notebook ends with one number, underlined: 2,317.", True),
        # Other cases of the same words.
        (
            "Z pięcioma górnikami w kopalni „Sina Skała” nie ma kontaktu.",
            "Sina Skała",
            "Nie ma kontaktu z pięcioma górnikami z kopalni „Sina Skała”.",
            True,
        ),
        ("Ратувальники знайшли у Вессині 68 рибалок.", "Крига", "68 рибалок знайшли рятувальники біля Вессина.", True),
    ],
)
def test_a_claim_is_known_again_by_what_the_article_is_about_and_in_other_cases(hold, claim, title, sentence, carried):
    said = text(*FERRY[:2], sentence) if sentence.isascii() else f"{sentence} {sentence}"
    page = replace(article("gull", said, "2024-03-01"), title=title)
    assert (claims(claim, hold(page)).origins == 1) is carried


def test_a_figure_and_a_rare_name_are_known_again_in_another_language(hold):
    russian = article("gull", f"{RUSSIAN}\n\nВ Вессине неисправными признаны 68 счётчиков, рассказал ревизор.", "2024-03-01", language="ru")
    ukrainian = article(
        "heron", f"{OTHER_RUSSIAN}\n\nУ Вессині бракованими визнали 68 лічильників, розповіла контролерка.", "2024-03-01", language="uk"
    )
    claim = claims(
        ["В Вессине неисправными признаны 68 счётчиков.", "У Вессині бракованими визнали 68 лічильників."], hold(russian, ukrainian)
    )
    assert sum(len(group.articles) for group in claim.groups) == 2


@pytest.mark.parametrize(
    ("claim", "sentence", "carried"),
    [
        ("412 homes were flooded in Rudobir", "In Rudobir 412 people won a small sum in the lottery on Sunday, with bread for all.", False),
        ("412 maisons ont été inondées à Rudobir", "À Rudobir, 412 arbres seront plantés par des élèves au printemps.", False),
        ("В Рудобире затоплены 412 домов", "В Рудобире 412 деревьев посадили весной школьники.", False),
        ("412 homes were flooded in Rudobir", "In Rudobir 412 houses stand in the water since Sunday.", True),
        ("412 people had to leave Rudobir", "Rudobir: 412 residents are on the road since Sunday.", True),
        ("412 homes were flooded in Rudobir", "À Rudobir, 412 habitations sont sous les eaux depuis dimanche.", True),
    ],
)
def test_a_place_and_a_figure_of_something_else_are_no_claim(hold, claim, sentence, carried):
    assert (claims(claim, hold(article("gull", sentence, "2024-03-01"))).origins == 1) is carried


def test_what_asks_carries_nothing_and_is_shown_as_a_doubt(hold):
    said = "The mill at Brennock burned down on Friday"
    told = article("gull", text(*FERRY[:2], f"{said}."), "2024-03-01")
    wondered = article("heron", text(*BRIDGE[:2], f"{said}?", *MARKET), "2024-03-02")
    claim = claims(said, hold(told, wondered))
    assert [group.articles for group in claim.groups] == [(told.id,)]
    assert [(e.url, why) for e, why in zip(claim.doubtful, claim.doubts, strict=True)] == [(wondered.url, "asked, not said")]
    assert claim.contradictions == ()


@pytest.mark.parametrize("question", ["Who burned down the mill at Brennock?", "¿Quién quemó el molino?", "谁烧了磨坊？"])
def test_a_question_is_no_claim(hold, question):
    with pytest.raises(HeadwaterError, match="a question"):
        claims(question, hold(article("gull", text(*FERRY[:2]), "2024-03-01")))


def test_a_question_that_somebody_is_quoted_with_is_one(hold):
    asked = "“Who left the sluice at Brennock open all night?”"
    page = article("gull", text(*FERRY[:2], f"{asked} asked the miller Odo Renn.", *MARKET), "2024-03-01")
    assert claims(asked, hold(page)).origins == 1


def test_what_is_denied_in_another_form_of_the_verb_is_denied():
    denied = Wording("The Skerrin ferry would not sail on Monday because of cracks in its hull, the board said.", language="en")
    assert Wording("The ferry sailed on Monday", language="en").contradicted_by(denied)
    assert not Wording("The ferry would not sail on Monday", language="en").contradicted_by(denied)


def test_who_has_a_page_from_a_carrier_has_the_claim_from_there_in_whatever_words(hold):
    said = "Clinic nurse Ida Brandt said 630 children were vaccinated in Orlo in a week."
    source = article("gull", text(*FERRY[:2], *BRIDGE[:3], said), "2024-03-01T08:00:00+00:00")
    own = "In Orlo 630 kids have had the jab, the week's work of one clinic."
    copy = article("heron", text(*FERRY[:2], *BRIDGE[:1], own), "2024-03-02T08:00:00+00:00")
    claim = claims(said, hold(source, copy, article("tern", text(*MARKET), "2024-03-01T08:00:00+00:00")))
    assert claim.origins == 1
    (group,) = claim.groups
    assert set(group.articles) == {source.id, copy.id}
