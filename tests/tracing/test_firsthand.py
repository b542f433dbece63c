"""Who was told it first hand: of two that share a sentence, the one that says in it that it was told."""

from dataclasses import replace

import pytest

from headwater.models import Outlet
from headwater.tracing import trace
from headwater.tracing.collation import Version
from headwater.tracing.firsthand import is_first_hand, told_itself
from headwater.tracing.witnessing import witness
from invented import BRIDGE, FERRY, article, credit, text

TOLD = text(*FERRY, "“I would have rowed them over myself,” the harbour master, Sif Brekke, told the Gull.")
UNTOLD = TOLD.replace("told the Gull", "said")


def party(body, *, name="gull", language="en", said=(), outlet=None):
    page = article(name, body, language=language, said=said)
    return witness(Version(replace(page, outlet=outlet or page.outlet)))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The skipper told the agency that the boat would sail on Monday."),
        ("de", "Der Schiffer sagte der Agentur, das Boot fahre am Montag."),
        ("de", "Kapitänin Hilke Brandt erklärte unserer Zeitung, sie habe nichts gewusst."),
        ("fr", "« Personne ne m'a prévenu », a déclaré à l'agence le capitaine Yves Karadec."),
        ("es", "El patrón declaró a este periódico que zarparán el lunes."),
        ("it", "Il comandante ha detto all'agenzia che si parte lunedì."),
        ("pt", "O mestre disse ao jornal que zarpam na segunda-feira."),
        ("pl", "Kapitan powiedział agencji, że statek wypłynie w poniedziałek."),
        ("ru", "Капитан рассказал агентству, что судно выйдет в понедельник."),
        ("uk", "Капітан розповів виданню, що судно вийде в понеділок."),
        ("nl", "De schipper zei tegen deze krant dat de boot maandag vaart."),
        ("sv", "Skepparen sade till tidningen att båten går på måndag."),
        ("ro", "Căpitanul a declarat pentru ziarul nostru că nava pleacă luni."),
    ],
)
def test_who_was_told_says_so(language, sentence):
    assert told_itself(party(sentence, language=language))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The agency told residents that the boat would sail on Monday."),
        ("en", "ORLO (Gull) — The boat will sail on Monday, the harbour board said."),
        ("en", "“They told the paper and nobody else,” she said."),
        ("de", "Das Boot fahre am Montag, sagte eine Sprecherin der Agentur."),
        ("de", "In der Zeitung stand nichts davon, sagte der Schiffer."),
        ("ru", "Капитан рассказал местной газете, что судно выйдет в понедельник."),
        ("pl", "O rejsie napisano w gazecie, powiedział kapitan."),
        ("cs", "Kapitán řekl agentuře, že loď vypluje v pondělí."),  # no phrases of this language are known
        ("", "The skipper told the agency that the boat would sail on Monday."),
    ],
)
def test_others_were_told_or_nobody(language, sentence):
    assert not told_itself(party(sentence, language=language))


def test_an_outlet_calls_itself_by_its_name_or_by_the_word_for_a_paper_in_it():
    post = Outlet("Orlo Post", "orlopost.example")
    assert told_itself(party("Nobody had asked her, Sif Brekke told the Post.", outlet=post))
    assert told_itself(party("Das Schreiben liegt dem Strandboten vor.", language="de", outlet=Outlet("Strandbote", "strandbote.example")))
    assert not told_itself(party("Nobody had asked her, Sif Brekke told the Post.", outlet=Outlet("Tern", "tern.example")))


def test_the_paper_may_be_the_one_that_is_credited():
    said = [credit("according", "Tern")]
    assert not told_itself(party("She told the newspaper that the boat would sail.", said=said))


def test_it_is_asked_of_what_two_share():
    gull = party(TOLD)
    assert is_first_hand(gull, party(UNTOLD, name="tern"))
    assert not is_first_hand(party(UNTOLD, name="tern"), gull)
    assert not is_first_hand(gull, party(TOLD, name="tern"))  # it says whom it has it from
    assert not is_first_hand(gull, party(text(*BRIDGE), name="tern"))
    assert not is_first_hand(gull, party(text(*FERRY), name="tern"))  # what the Gull was told is its own


def test_a_copy_with_an_earlier_date_is_no_source_of_who_was_told(hold):
    source = article("gull", TOLD, "2024-03-02T12:00:00+00:00", language="en")
    copy = article("tern", UNTOLD, "2024-03-02T08:00:00+00:00", language="en")
    archive = hold(source, copy)
    assert trace(source, archive).parents == ()
    assert [one.id for one in trace(copy, archive).parents] == [source.id]
