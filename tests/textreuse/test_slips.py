"""Figures that are known for others' without a sentence that answers: by their digits, or as the only ones of their kind."""

import pytest

from headwater.models import Article
from headwater.textreuse import changes
from headwater.textreuse.slips import quantities, slipped

HERE = (
    "Die Reederei Brannock gibt die Fähre nach Orlo auf.",
    "Im vergangenen Jahr fuhren 58.000 Leute mit.",
    "Der Umsatz sank um 9 Prozent.",
    "Kapitänin Hilke Tharand will trotzdem weiterfahren.",
)
THERE = (
    "The Brannock shipping line is giving up the ferry to Orlo.",
    "Some 85,000 people took it last year.",
    "Sales fell by 19 per cent.",
    "Captain Hilke Tarrand wants to go on sailing all the same.",
)


def told(child, parent, least=3):
    return [(mine.value, other.value) for mine, other in slipped(quantities(child), quantities(parent), least)]


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("85,000 took the boat", "es fuhren 58 000 mit"),  # digits in another order
        ("le pont est à 69 kilomètres", "the bridge is 96 km away"),
        ("zapłacili 69 400 funtów? Nie: £69,400", "they were charged £96,400"),
        ("a debt of 1,240 euros", "a debt of 12,400 euros"),  # noughts
        ("38 Millionen Euro im Jahr", "28 million euros a year"),  # the only ones of their kind
        ("obroty spadły o 19 procent", "Umsatz sank um 9 Prozent"),
    ],
)
def test_a_figure_is_known_for_what_it_was(child, parent):
    assert told(child, parent)


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("64 boats", "46 sheep"),  # small ones may be two things
        ("3.3 and 35", "33 and 35,000"),
        ("on 21 March", "on 12 March"),  # a day
        ("in 1946", "in 1964"),
        ("at 15:30", "at 13:50"),
        ("40 percent and 60 percent", "30 percent"),  # one of two
        ("30 percent, then 40 percent", "30 percent"),  # nothing that it lacks
        ("about 30,000 euros", "31,200 euros"),  # rounded
        ("90 kilometres", "9,000 kilometres"),
        ("69 euros", "96 dollars"),
    ],
)
def test_others_are_two_figures(child, parent):
    assert told(child, parent) == []


def test_a_translation_is_compared_wherever_its_figures_and_names_stand():
    parent = Article(id="p", text="\n\n".join(HERE), language="de")
    child = Article(id="c", text="\n\n".join((THERE[0], THERE[2], THERE[1], THERE[3])), language="en")
    found = {(one.kind, one.before, one.after) for one in changes(child, parent)}
    assert {("figure_changed", "58.000", "85,000"), ("figure_changed", "9", "19"), ("name_respelled", "Tharand", "Tarrand")} <= found


@pytest.mark.parametrize("case", ["Tharanda", "Tharandem", "Tharands"])
def test_the_case_of_a_name_is_no_other_spelling(case):
    parent = Article(id="p", text="\n\n".join(HERE), language="de")
    child = Article(id="c", text="\n\n".join((*THERE[:3], THERE[3].replace("Tarrand", case))), language="pl")
    assert not [one for one in changes(child, parent) if one.kind == "name_respelled"]
