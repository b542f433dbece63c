"""A translation is told from a text that tells the same in another language in its own words."""

import pytest

from headwater.models import Relay
from headwater.tracing import trace
from headwater.tracing.collation import Version
from headwater.tracing.rendering import ENOUGH, JUDGES, rendered, signs
from headwater.tracing.witnessing import witness
from invented import BRIDGE, FERRY, article, text

ENGLISH = text(
    "The harbour board of Tarnmouth voted on Monday to close the ferry line to Orlo after 63 years.",
    "Chairman Pio Laskar said that the board had 14,000 kroons left for repairs. A new hull would cost two million.",
    "“We have been patching the Aldane since 1998,” he told the meeting. The last boat will leave on 3 June at noon.",
    "Eleven of the 40 families on the island have children at school in Fennick. Their parents walked out before the vote.",
    "The bishop of Vauxmere offered his own launch for the summer, and the board thanked him.",
)
TRANSLATED = text(
    "Der Hafenrat von Tarnmouth hat am Montag beschlossen, die Fährlinie nach Orlo nach 63 Jahren einzustellen.",
    "Der Vorsitzende Pio Laskar sagte, der Rat habe noch 14.000 Kronen für Reparaturen. Ein neuer Rumpf würde zwei Millionen kosten.",
    "„Wir flicken die Aldane seit 1998“, sagte er in der Sitzung. Das letzte Schiff fährt am 3. Juni um zwölf Uhr.",
    "Elf der 40 Familien auf der Insel haben Kinder in der Schule in Fennick. Ihre Eltern verließen vor der Abstimmung den Saal.",
    "Der Bischof von Vauxmere bot für den Sommer sein eigenes Boot an, und der Rat dankte ihm.",
)
RETOLD = text(
    "Wer auf Orlo wohnt, braucht bald ein Ruderboot. Die Fähre Aldane, seit 63 Jahren im Dienst, hat nur noch bis zum 3. Juni Passagiere.",
    "Für eine Reparatur fehlt in Tarnmouth das Geld: 14.000 Kronen liegen in der Kasse, und seit 1998 wird geschweißt und geklebt.",
    "Ob die Kinder von elf Familien dann noch nach Fennick in die Schule kommen, weiß niemand."
    " Aus Protest verließen Väter und Mütter den Saal.",
    "Inselfähren haben es überall schwer. Auf Skarn fuhr die letzte vor neun Jahren, seither hat dort kein Laden mehr geöffnet,"
    " sagt der Lehrer Jens Holm.",
)
SOURCE = article("gull", ENGLISH, "2024-03-01T08:00:00+00:00", language="en")


def page(words, language="de"):
    return article("tern", words, "2024-03-02T08:00:00+00:00", language=language)


def party(of):
    return witness(Version(of))


@pytest.mark.parametrize(("words", "kind"), [(TRANSLATED, "translation"), (RETOLD, "rewrite")])
def test_an_edge_between_two_languages_is_what_the_texts_say(words, kind):
    child, parent = party(page(words)), party(SOURCE)
    for before in ("translation", "rewrite"):
        assert rendered(Relay(SOURCE.id, SOURCE.url, before, (), 0.8, ()), child, parent).kind == kind


def test_other_edges_stay_as_they_are():
    child, parent = party(page(RETOLD)), party(SOURCE)
    digest = Relay(SOURCE.id, SOURCE.url, "digest", (), 0.8, ())
    assert rendered(digest, child, parent) == digest
    back = Relay(SOURCE.id, SOURCE.url, "retranslation", (), 0.8, ())
    assert rendered(back, party(page(TRANSLATED)), parent) == back
    here = Relay(SOURCE.id, SOURCE.url, "rewrite", (), 0.8, ())
    assert rendered(here, party(page(ENGLISH, "en")), parent) == here


@pytest.mark.parametrize(("one", "other"), [("nb", "no"), ("hr", "sr"), (None, "en")])
def test_two_names_of_one_language_are_no_two_languages(one, other):
    here = Relay(SOURCE.id, SOURCE.url, "rewrite", (), 0.8, ())
    child, parent = party(page("Ja.", one)), party(article("gull", "Ja.", language=other))
    assert rendered(here, child, parent) == here


def test_a_text_of_which_nothing_is_known_is_none():
    empty = article("tern", "…", language="de")
    assert JUDGES["translated"].probability(signs(party(empty), party(SOURCE))) < ENOUGH


def test_a_trace_tells_it(hold):
    others = [article("heron", text(*FERRY), language="en"), article("skua", text(*BRIDGE), language="en")]
    child = page(TRANSLATED)
    (relay,) = trace(child, hold(SOURCE, child, *others)).parents
    assert (relay.id, relay.kind) == (SOURCE.id, "translation")
