"""Who retells whom: a page that credits an outlet, in words of its own."""

from dataclasses import replace

import pytest

from headwater.models import Credit, Embed, Link, Outlet
from headwater.tracing import trace
from invented import BRIDGE, FERRY, article, credit, text

MINE = text(
    "Rescuers reached the last of the 23 miners below Mount Oskell shortly before dawn on Friday, the Brannock company said.",
    "Foreman Ilya Renssen had kept the men of gallery seven together with songs and one lamp, his sister Marta Renssen told reporters.",
    "The inspector, Tove Aldersund, said that the props in the gallery had last been looked at in 2019.",
    "Brannock will pay each of the miners 4,150 kroons for every day below.",
)
RETOLD = text(
    "All 23 men who were trapped under Mount Oskell are out, the Gull writes.",
    "According to the sister of Ilya Renssen, the foreman, it was singing that held the crew of gallery seven together.",
    "Tove Aldersund has found out meanwhile that nobody checked the props since 2019; Brannock offers 4,150 kroons a day.",
)
UNNAMED = RETOLD.replace("the Gull", "a newspaper")
AUF_DEUTSCH = text(
    "Alle 23 Bergleute, die unter dem Mount Oskell festsaßen, sind gerettet, schreibt die Zeitung Gull.",
    "Der Steiger Ilja Renssen hielt die Leute laut seiner Schwester Marta mit Liedern bei Laune.",
    "Die Inspektorin Tove Aldersund sagt, die Stützen seien zuletzt 2019 geprüft worden. Brannock zahlt 4.150 Kronen für jeden Tag.",
)
_BEGUN, _ENDED = "Dor Pell Kes Tull Ans Brim Cor Dun Far Gad Hol Jes".split(), "say worth grave och ted ley vane more low by".split()
PEOPLE = [begun + ended for begun in _BEGUN for ended in _ENDED]
SOURCE = article("gull", MINE, "2024-03-01T08:00:00+00:00", language="en")


def retelling(body, *, said=None, at="2024-03-01T15:00:00+00:00", language="en", path="story"):
    """Return a page of the Tern that retells, with its credit in the first sentence."""
    start = body.find("Gull")
    named = Credit("according", "Gull", span=(start, start + 4), text=body[: body.find(".") + 1])
    return article("tern", body, at, said=[said or named], language=language, path=path)


def parents(archive, of):
    return [relay.id for relay in trace(of, archive).parents]


def credited(archive, of):
    """Return the parents by what the page credits; without a credit it may retell all the same."""
    return [relay.id for relay in trace(of, archive).parents if relay.credit]


def test_a_page_that_credits_an_outlet_and_retells_it_has_its_article_as_parent(hold):
    child = retelling(RETOLD)
    (relay,) = trace(child, hold(SOURCE, child)).parents
    assert (relay.id, relay.kind, relay.credit) == (SOURCE.id, "rewrite", "according")
    shown = {one.kind: one.text for one in relay.evidence}
    assert "the Gull writes" in shown["according"]
    assert {"23", "2019", "Aldersund"} <= set(shown["figures and names in both"].split(", "))
    assert "is before" in shown["date"]


def test_its_spans_are_of_sentences_that_tell_the_same(hold):
    child = retelling(RETOLD)
    (relay,) = trace(child, hold(SOURCE, child)).parents
    assert relay.spans
    for start, end, first, last in relay.spans:
        assert 0 <= start < end <= len(RETOLD)
        assert 0 <= first < last <= len(MINE)


def test_a_retelling_in_another_language_is_found(hold):
    child = retelling(AUF_DEUTSCH, language="de")
    assert parents(hold(SOURCE, child), child) == [SOURCE.id]


def test_its_origin_is_what_it_retells(hold):
    child = retelling(RETOLD)
    found = trace(child, hold(SOURCE, child))
    assert [origin.id for origin in found.origins] == [SOURCE.id]
    assert found.cited == ()


@pytest.mark.parametrize(
    ("why", "child"),
    [
        ("nobody is credited", replace(retelling(UNNAMED), credits=())),
        ("another is credited", retelling(UNNAMED, said=credit("according", "Heron"))),
        ("it is on something else", retelling(text(*FERRY, "So writes the Gull."))),
        ("it was there before", retelling(RETOLD, at="2024-02-27T15:00:00+00:00")),
        ("a picture is credited", retelling(UNNAMED, said=Credit("caption", "Gull", where="caption"))),
    ],
)
def test_no_parent_by_a_credit_where(hold, why, child):
    archive = hold(SOURCE, child)
    assert credited(archive, child) == [], why
    assert {relay.id for relay in trace(child, archive).parents} <= {SOURCE.id}, why


def test_an_outlet_that_is_named_in_short_is_retold_with_less_trust(hold):
    whole, child = article("oskell-gull", MINE, "2024-03-01T08:00:00+00:00", language="en"), retelling(RETOLD)
    (relay,) = trace(child, hold(whole, child)).parents
    assert (relay.id, relay.confidence) == (whole.id, 0.6)


def test_a_link_to_the_very_page_needs_less_in_common(hold):
    body = "What keeps a crew alive? Music, says one Renssen; prayer, says Father Marchetti of Larsholm."
    linked = Credit("link", None, "https://gull.example/story", span=(26, 31), text=body)
    child = article("tern", body, "2024-03-01T15:00:00+00:00", said=[linked], language="en")
    named = replace(child, credits=(replace(linked, name="Gull", url=None),))
    assert parents(hold(SOURCE, child), child) == [SOURCE.id]
    assert parents(hold(SOURCE, named), named) == []


def linking(to):
    """Return a page that names no outlet and links from "a newspaper" to an address."""
    start = UNNAMED.find("a newspaper")
    return replace(article("tern", UNNAMED, "2024-03-01T15:00:00+00:00"), links=(Link(to, "a newspaper", (start, start + 11)),))


def test_a_link_to_the_page_is_enough_whatever_words_it_is_on(hold):
    child = linking(SOURCE.url)
    (relay,) = trace(child, hold(SOURCE, child)).parents
    assert (relay.id, relay.credit) == (SOURCE.id, "link")
    assert "a newspaper writes" in next(one.text for one in relay.evidence if one.kind == "link")


@pytest.mark.parametrize("to", ["https://gull.example/", "https://heron.example/story", "https://tern.example/other"])
def test_a_link_to_a_front_page_to_somebody_else_or_to_its_own_site_is_no_credit(hold, to):
    child = linking(to)
    assert credited(hold(SOURCE, child), child) == []


def test_a_copy_with_a_credit_is_a_copy_of_whom_it_copies(hold):
    """The credit came along with the text: the Tern's own source is no parent of who copies the Tern."""
    tern = retelling(RETOLD)
    copy = replace(tern, id="https://skua.example/story", url="https://skua.example/story", published="2024-03-02T09:00:00+00:00")
    copy = replace(copy, outlet=Outlet("Skua", "skua.example"))
    assert parents(hold(SOURCE, tern, copy), copy) == [tern.id]


def test_each_item_of_a_digest_is_from_whom_it_credits(hold):
    bridge = article("heron", text(*BRIDGE), "2024-03-01T07:00:00+00:00", language="en")
    items = (
        "Mount Oskell: the last of 23 miners is out, and Tove Aldersund asks about the props (Gull).",
        "Tarnmouth: Pio Laskar lets one lane of lorries over the cracked bridge, eleven weeks of repair ahead (Heron).",
    )
    body = text(*items)
    said = [
        Credit("source_line", name, span=(at := body.index(f"({name})"), at + len(name) + 2), text=f"({name})")
        for name in ("Gull", "Heron")
    ]
    child = article("tern", body, "2024-03-01T20:00:00+00:00", said=said, language="en")
    assert set(parents(hold(SOURCE, bridge, child), child)) == {SOURCE.id, bridge.id}


@pytest.mark.parametrize(("at", "found"), [("2024-02-26T00:00:00+01:00", True), ("2024-02-26T09:30:00+01:00", False)])
def test_a_day_that_an_import_gave_does_not_contradict_a_credit(hold, at, found):
    child = retelling(RETOLD, at=at)
    assert bool(parents(hold(SOURCE, child), child)) is found


def test_an_outlets_own_name_and_a_weekday_are_no_facts_in_common(hold):
    other = article(
        "gull", text("The Gull was founded in Orlo, a town with one baker.", "It comes out on Friday."), "2024-02-01T08:00:00+00:00"
    )
    start = RETOLD.find("the Gull")
    link = Link(other.url, "the Gull", (start, start + 8))
    child = replace(
        article("tern", RETOLD.replace("Oskell are out", "Oskell are out since Friday"), "2024-03-01T15:00:00+00:00"), links=(link,)
    )
    assert parents(hold(other, child), child) == []


def test_two_that_credit_each_other_make_no_circle(hold):
    first = article("gull", MINE, said=[Credit("according", "Tern")], language="en")
    second = replace(retelling(RETOLD), published=None)
    archive = hold(first, second)
    assert not (parents(archive, first) and parents(archive, second))


def test_a_name_that_is_called_in_one_item_of_a_digest_is_looked_for_by_that_item(hold):
    items = [f"The mayors of {', '.join(PEOPLE[at : at + 6])} met and had soup." for at in range(0, len(PEOPLE), 6)]
    mine = "Below Mount Oskell Ilya Renssen kept singing, said Marta Renssen, and spoke so to the Wexley Courant in the end."
    named = replace(SOURCE, outlet=Outlet("Wexley Courant", "gull.example"))
    others = [article("heron", " ".join(item.split()[::-1]), "2024-03-01T06:00:00+00:00", path=f"p{at}") for at, item in enumerate(items)]
    child = article("tern", "\n\n".join([*items, mine]), "2024-03-01T20:00:00+00:00", language="en")
    assert [(one.id, one.credit) for one in trace(child, hold(named, *others, child)).parents] == [(named.id, "according")]


@pytest.mark.parametrize("stated", ["2024-03-01", "2024-03-01T09:00:00+00:00"])
def test_what_appeared_on_the_day_that_a_page_bears_may_be_its_source(hold, stated):
    """A page that states its day alone may have appeared on the evening of it."""
    source = replace(SOURCE, published="2024-03-01T16:00:00+00:00")
    child = retelling(RETOLD, at=stated)
    assert parents(hold(source, child), child) == ([source.id] if len(stated) == 10 else [])


@pytest.mark.parametrize(("body", "language", "found"), [(AUF_DEUTSCH, "de", True), (RETOLD, "en", False)])
def test_what_a_page_alone_tells_in_another_language_does_not_count_against_the_source(hold, body, language, found):
    """It may be spelt otherwise there, and what has a capital is no name in German."""
    child = retelling(f"{body}\n\n{', '.join(PEOPLE)}.", language=language)
    child = replace(child, credits=tuple(replace(said, span=None) for said in child.credits))
    assert bool(parents(hold(SOURCE, child), child)) is found


def test_a_post_is_credited_by_the_name_it_was_written_under(hold):
    post = replace(article("mirror", MINE, "2024-03-01T08:00:00+00:00", language="en"), url="https://mirror.example/s/oskell_watch/418")
    post = replace(post, id=post.url)
    body = RETOLD.replace("the Gull writes", "the channel @oskell_watch writes")
    start = body.index("@oskell_watch")
    said = Credit("via_handle", "@oskell_watch", span=(start, start + 13), text=body)
    child = article("tern", body, "2024-03-01T15:00:00+00:00", said=[said], language="en")
    assert parents(hold(post, child), child) == [post.id]


def test_a_post_that_is_linked_to_is_a_source_and_one_that_is_shown_is_a_part_of_the_page(hold):
    linked = Credit("post", "@gull", SOURCE.url, text=UNNAMED)
    child = article("tern", UNNAMED, "2024-03-01T15:00:00+00:00", said=[linked], language="en")
    shown = replace(child, embeds=(Embed("post", SOURCE.url),))
    assert [relay.kind for relay in trace(child, hold(SOURCE, child)).parents] == ["rewrite"]
    assert [relay.kind for relay in trace(shown, hold(SOURCE, shown)).parents] == ["excerpt"]
