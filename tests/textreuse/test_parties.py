"""Another party beside the same sentence, in two versions of one text: our gold, of invented sentences."""

from difflib import SequenceMatcher

import pytest

from headwater.models import Article
from headwater.textreuse.parties import other_parties

LEAD = "The council of Lenmouth met behind closed doors in the old customs house, and the gallery above the hall stayed empty."
TAIL = "Fishermen waited outside in the rain with lanterns and a petition that nobody came down the steps to accept."


def found(before, after):
    old, new = (Article("a", f"{LEAD} {text} {TAIL}") for text in (before, after))
    told = list(other_parties(old, new))
    assert all(new.text[slice(*one.child_span)] == one.after and old.text[slice(*one.parent_span)] == one.before for one in told)
    return [(one.kind, one.before, one.after) for one in told]


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("The fire service said nobody was hurt.", "Police said nobody was hurt.", "The fire service", "Police"),
        ("Nobody was hurt, the fire service said on Monday.", "Nobody was hurt, police said on Monday.", "the fire service", "police"),
        ("Nobody in the mill was hurt, said the fire service on Monday.", "Nobody in the mill was hurt, said police on Monday.",
         "the fire service", "police"),
        ("Nobody in the mill was hurt, according to the fire service.", "Nobody in the mill was hurt, according to witnesses.",
         "to the fire service", "to witnesses"),
        ("“Nobody was hurt in the mill,” a spokesman said.", "“Nobody was hurt in the mill,” a neighbour said.",
         "a spokesman", "a neighbour"),
        ("The fire service said nobody at all was hurt.", "Police told reporters nobody at all was hurt.", "The fire service", "Police"),
        ("Witnesses said the mill had burned since noon.", "Piet Holm said the mill had burned since noon.", "Witnesses", "Piet Holm"),
        ("Die Feuerwehr sagte, dass niemand verletzt wurde.", "Die Polizei sagte, dass niemand verletzt wurde.",
         "Die Feuerwehr", "Die Polizei"),
        ("Никто не пострадал, сообщили пожарные.", "Никто не пострадал, сообщили очевидцы.", "пожарные", "очевидцы"),
    ],
)  # fmt: skip
def test_another_party_beside_the_same_sentence(before, after, old, new):
    assert found(before, after) == [("attribution_changed", old, new)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fire service said nobody was hurt.", "The fire service said nobody was badly hurt."),
        ("Police later said nobody was hurt.", "Police also said nobody was hurt."),
        ("The fire service said nobody was hurt.", "It said nobody was hurt."),
        ("The police said nobody was hurt.", "The police force said nobody was hurt."),
        ("Nobody was hurt, police said on Monday.", "Nobody was hurt, police said on Tuesday."),
        ("Mayor Anna Wallin left. The mayor said nobody was hurt.", "Mayor Anna Wallin left. Wallin said nobody was hurt."),
        ("The fire service said nobody was hurt.", "The fire service said nobody was hurt. Police said the road was open."),
        ("The fire service said nobody was hurt.", "Police said the road along the river would open again after noon."),
        ("“Nobody was hurt,” he said. Police said so, too.", "“Nobody was hurt,” he said. Police said so."),
    ],
)
def test_the_same_party_or_another_sentence(before, after):
    assert found(before, after) == []


def bulletin(party):
    """Forty sentences of one form, each with a place of its own."""
    return [f"{party} said nobody was hurt in the mill on {place} street." for place in (f"{a}{b}" for a in PLACES for b in ("ham", "by"))]


PLACES = "ash beck carl dun elm frith gar holm ing keld lang mar nor os pen quarn rad sel thorn ul".split()


def test_among_many_sentences_of_one_form_each_is_set_against_its_own():
    old, new = (Article(party, "\n".join(bulletin(party))) for party in ("Witnesses", "Police"))
    told = list(other_parties(old, new))
    at = [(new.text.count("\n", 0, one.child_span[0]), old.text.count("\n", 0, one.parent_span[0])) for one in told]
    assert at == [(number, number) for number in range(40)]
    assert {(one.before, one.after) for one in told} == {("Witnesses", "Police")}


def test_sentences_that_share_little_are_not_compared(monkeypatch):
    compared = []

    class Counting(SequenceMatcher):
        def set_seq1(self, a):
            compared.append(a)
            super().set_seq1(a)

    monkeypatch.setattr("headwater.textreuse.parties.SequenceMatcher", Counting)
    streets = [
        "\n".join(f"Police said {a}{b} {a}{c} {b}{a} {c}{a} {n}." for n, a in enumerate(PLACES)) for b, c in (("ham", "by"), ("x", "y"))
    ]
    assert list(other_parties(*(Article("a", text) for text in streets))) == []
    assert len(compared) <= 2 * len(PLACES)  # the constructor counts too


def test_a_text_without_words():
    assert list(other_parties(Article("a", None), Article("a", ""))) == []
