"""Statements given to another speaker, and what a relay adds in its own voice: our gold, of invented sentences."""

import pytest

from headwater.models import Article, Credit
from headwater.textreuse import changes

LEAD = "The council of Lenmouth met behind closed doors in the old customs house, and the gallery above the hall stayed empty all evening."
TAIL = "Fishermen waited outside in the rain with lanterns and a petition that nobody came down the steps to accept from them."
VOICES = {"attribution_changed", "assertion_added"}


def found(before, after, **more):
    """Return (kind, before, after) of the changes of voice between two wordings, set between two sentences that are the same."""
    parent = Article(id="parent", text=f"{LEAD} {before} {TAIL}")
    child = Article(id="child", text=f"{LEAD} {after} {TAIL}", **more)
    result = [change for change in changes(child, parent) if change.kind in VOICES]
    for change in result:
        assert parent.text[slice(*change.parent_span)] == change.before
        assert child.text[slice(*change.child_span)] == change.after
    return [(change.kind, change.before, change.after) for change in result]


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("Anna Wallin said that the dam would hold.", "Piet Holm said that the dam would hold.", "Anna Wallin", "Piet Holm"),
        ("The dam would hold, said Anna Wallin on Monday.", "The dam would hold, said Piet Holm on Monday.", "Anna Wallin", "Piet Holm"),
        (
            "The dam would hold all winter, according to Anna Wallin.",
            "The dam would hold all winter, according to Piet Holm.",
            "Anna Wallin",
            "Piet Holm",
        ),
        (
            "“The dam will hold until the ice is gone,” Wallin said.",
            "“The dam will hold until the ice is gone,” Holm said.",
            "Wallin",
            "Holm",
        ),
        (
            "“The dam will hold until the ice is gone,” Wallin later told the board.",
            "“The dam will hold until the ice is gone,” Holm later told the board.",
            "Wallin",
            "Holm",
        ),
        (
            "Mayor Anna Wallin said the dam would hold until spring.",
            "The dam would hold until spring, said engineer Piet Holm.",
            "Mayor Anna Wallin",
            "Piet Holm",
        ),
        (
            "La presa aguantará todo el invierno, dijo Ana Varela el lunes.",
            "La presa aguantará todo el invierno, dijo Pedro Holm el lunes.",
            "Ana Varela",
            "Pedro Holm",
        ),
        (
            "Le barrage tiendra tout l'hiver, selon Anne Vallin.",
            "Le barrage tiendra tout l'hiver, selon Pierre Holm.",
            "Anne Vallin",
            "Pierre Holm",
        ),
        (
            "Плотина выдержит до весны, сообщила Анна Валлина в понедельник.",
            "Плотина выдержит до весны, сообщил Пётр Хольм в понедельник.",
            "Анна Валлина",
            "Пётр Хольм",
        ),
        ("Гребля витримає до весни, заявила Ганна Валіна.", "Гребля витримає до весни, заявив Петро Гольм.", "Ганна Валіна", "Петро Гольм"),
    ],
)
def test_a_statement_given_to_another_speaker_is_reported(before, after, old, new):
    assert found(before, after) == [("attribution_changed", old, new)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Anna Wallin said that the dam would hold.", "Wallin said that the dam would hold."),
        ("Anna Wallin said that the dam would hold.", "Anna Walin said that the dam would hold."),
        ("Wallin said that the dam would hold.", "She said that the dam would hold."),
        ("Wallin said that the dam would hold.", "The mayor said that the dam would hold."),
        ("The dam would hold, said Radio Tarn host Anna Wallin.", "The dam would hold, Anna Wallin said."),
        ("“It will hold until the ice is gone,” Wallin said.", "— It will hold until the ice is gone, — said Wallin."),
        ("Анна Валлина сообщила, что плотина выдержит.", "По словам Валлиной, плотина выдержит."),
        ("The dam would hold, Wallin said on Monday.", "On Monday, Wallin said the dam would hold."),
        (
            "Anna Wallin said the dam would hold. Piet Holm said it would not.",
            "Piet Holm said it would not. Anna Wallin said the dam would hold.",
        ),
    ],
)
def test_the_same_speaker_under_another_name_is_not(before, after):
    assert [kind for kind, _, _ in found(before, after) if kind == "attribution_changed"] == []


def test_a_name_met_in_full_elsewhere_is_one_persons():
    before = "Anna Wallin left the hall at nine. Wallin said that the dam would hold."
    assert found(before, before.replace("Wallin said", "Anna said")) == []


DAM = "The dam was closed on Monday after a crack was found, and nobody was hurt."


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        (
            DAM,
            "The dam was closed on Monday after a crack was found, which proves the neglect of decades, and nobody was hurt.",
            "which proves the neglect of decades",
        ),
        (DAM, f"{DAM} It is a scandal that should cost careers.", "It is a scandal that should cost careers"),
        (
            DAM,
            f"{DAM} Taxpayers will foot the entire bill as usual, while the owners walk away richer than ever before.",
            "Taxpayers will foot the entire bill as usual, while the owners walk away richer than ever before",
        ),
        (
            "Плотину закрыли в понедельник, никто не пострадал.",
            "Плотину закрыли в понедельник, никто не пострадал. Это прямое следствие многолетней халатности властей.",
            "Это прямое следствие многолетней халатности властей",
        ),
    ],
)
def test_what_the_relay_adds_in_its_own_voice_is_reported(before, after, added):
    assert [(kind, after) for kind, _, after in found(before, after)] == [("assertion_added", added)]


@pytest.mark.parametrize(
    "after",
    [
        f"{DAM} “It is a scandal that should cost careers,” Anna Wallin said.",
        f"{DAM} Anna Wallin said that careers should end over this scandal.",
        f"{DAM} This was first reported by the Quay Hill Post.",
        f"{DAM}\n\nA paragraph of the relay's own about something else entirely, as expanded stories have.\n\n",
        "The dam was closed early on Monday after a crack was found, and nobody was hurt.",
        "On Monday the dam was closed after a crack was found, and nobody was hurt.",
    ],
)
def test_what_is_attributed_credited_or_reworded_is_not(after):
    assert found(DAM, after) == []


def test_a_credit_is_no_assertion():
    after = f"{DAM} Everything here comes from Quay Hill Post."
    start = len(LEAD) + 1 + len(DAM) + 1
    credit = Credit(style="source_line", name="Quay Hill Post", span=(start, start + 43))
    assert found(DAM, after, credits=(credit,)) == []


LONG = (
    "Divers found the wreck of a grain barge under the Tarnmouth bridge on Monday.",
    "The barge sank in 1931 with 40 tonnes of barley on board, the museum's keeper, Pio Laskar, said.",
    "A crane from Orlo is to raise the barge in the autumn.",
    "The town has set aside 12,000 kroons for the work and hopes that visitors will bring in as much.",
)


def written_anew(more):
    mine = (
        "Under the bridge at Tarnmouth divers came upon the wreck of a grain barge on Monday.",
        "Forty tonnes of barley were on board when the barge sank in 1931, says keeper Pio Laskar of the museum.",
        "In autumn the barge will be raised by a crane that comes from Orlo.",
        f"The work costs the town 12,000 kroons, which it hopes to get back from visitors.{more}",
    )
    child = Article(id="c", text="\n\n".join(mine), language="en")
    return [
        (one.kind, one.after)
        for one in changes(child, Article(id="p", text="\n\n".join(LONG), language="en"))
        if one.kind == "assertion_added"
    ]


def test_one_sentence_that_answers_nothing_is_the_relays():
    said = "Nowhere else along this coast has such luck been had since steamers vanished"
    assert written_anew(f" {said}.") == [("assertion_added", said)]


@pytest.mark.parametrize(
    "more",
    [
        " Nowhere else along this coast has such luck been had, Pio Laskar said.",  # attributed
        " “Nowhere else along this coast has such luck been had.”",
        "\n\nNowhere else along this coast has such luck been had since steamers vanished.",  # a paragraph of its own
        " Nowhere else along this coast has such luck been had. Steamers vanished decades before anybody thought otherwise.",
        " The museum's keeper has long known of grain and barley under the bridge.",  # in words of the parent
        "",
    ],
)
def test_what_is_attributed_or_more_than_a_sentence_or_reworded_is_not_so(more):
    assert written_anew(more) == []
