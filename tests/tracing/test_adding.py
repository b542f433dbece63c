"""What a relay added: its headline and the passages that none of its parents has."""

from dataclasses import replace

from headwater.tracing import trace
from invented import BRIDGE, FERRY, MARKET, article, credit, text

WHOLE = text(*FERRY)
OWN = "Ferries of this kind have been a worry to islanders for as long as anybody here can remember."


def added(archive, of):
    return [(item.kind, item.text) for item in trace(of, archive).added]


def relayed(body, title=None, **more):
    made = article("tern", body, "2024-03-01T12:00:00+00:00", said=[credit("source_line", "Gull")], **more)
    return replace(made, title=title) if title else made


def test_sentences_of_its_own_are_shown_with_their_place(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = relayed(f"{WHOLE}\n\n{OWN}")
    (item,) = [item for item in trace(copy, hold(source, copy)).added if item.kind == "passage"]
    assert item.text == OWN
    assert copy.text[slice(*item.span)] == OWN


def test_a_reprint_added_nothing(hold):
    source = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    copy = replace(relayed(WHOLE), title=source.title)
    assert added(hold(source, copy), copy) == []


def test_what_comes_from_another_parent_was_not_added(hold):
    first = article("gull", WHOLE, "2024-03-01T08:00:00+00:00")
    second = article("heron", text(*MARKET), "2024-03-01T08:30:00+00:00")
    both = article(
        "tern",
        f"{WHOLE}\n\n{text(*MARKET)}",
        "2024-03-01T12:00:00+00:00",
        said=[credit("source_line", "Gull"), credit("source_line", "Heron")],
    )
    archive = hold(first, second, both)
    assert {relay.id for relay in trace(both, archive).parents} == {first.id, second.id}
    assert [item for item in added(archive, both) if item[0] == "passage"] == []


def test_another_headline_is_shown_and_a_shortened_one_is_not(hold):
    source = replace(article("gull", WHOLE, "2024-03-01T08:00:00+00:00"), title="Ferry stranded off Kinloch overnight")
    loud = relayed(WHOLE, "Islanders furious: negligence everywhere")
    short = replace(relayed(WHOLE, "Ferry stranded overnight"), id="https://skua.example/story", url="https://skua.example/story")
    archive = hold(source, loud, short)
    assert ("headline", loud.title) in added(archive, loud)
    assert added(archive, short) == []


def test_a_page_without_a_parent_added_nothing(hold):
    alone = article("gull", text(*BRIDGE), "2024-03-01T08:00:00+00:00")
    assert added(hold(alone), alone) == []


def test_a_sentence_that_the_parent_has_in_another_language_is_not_new(hold):
    lines = ["Ada Brook counted 86 boats near Tamsel.", "The lock at Orlo was dug in 1911, Jonas Vell wrote.", "Orlo has 4,170 people."]
    german = [
        "Die Schleuse in Orlo wurde 1911 gegraben, schrieb Jonas Vell.",
        "Ada Brook zählte bei Tamsel 86 Boote.",
        "Orlo hat 4.170 Menschen.",
    ]
    source = replace(article("gull", text(*lines), "2024-03-01T08:00:00+00:00"), language="en")
    own = "Niemand hat seither die Mauer am Ufer geprüft, und niemand will es tun."
    copied = replace(relayed(text(*german, own)), language="de")
    assert [item for kind, item in added(hold(source, copied), copied) if kind == "passage"] == [own]
