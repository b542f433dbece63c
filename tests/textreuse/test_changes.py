import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article, Credit
from headwater.textreuse import changes

LEAD = "The council of Lenmouth met behind closed doors in the old customs house, and the gallery above the hall stayed empty all evening."
TAIL = "Fishermen waited outside in the rain with lanterns and a petition that nobody came down the steps to accept from them."


def found(before, after, *, credits_=()):
    """Return (kind, before, after) of all changes between two wordings of one sentence, set between two that are the same."""
    parent = Article(id="parent", text=f"{LEAD} {before} {TAIL}", credits=credits_)
    child = Article(id="child", text=f"{LEAD} {after} {TAIL}")
    result = changes(child, parent)
    for change in result:
        assert change.parent == "parent"
        assert parent.text[slice(*change.parent_span)] == change.before
        if change.after:
            assert child.text[slice(*change.child_span)] == change.after
    return [(change.kind, change.before, change.after) for change in result]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("Repairs cost 64 percent more than planned.", "Repairs cost 94 percent more than planned.", ("figure_changed", "64", "94")),
        ("They found two cracks in the hull.", "They found three cracks in the hull.", ("figure_changed", "two", "three")),
        ("The loan was 3,200 crowns a year.", "The loan was 2,300 crowns a year.", ("figure_changed", "3,200", "2,300")),
        ("В порту стояли 14 судов с зерном.", "В порту стояли 41 судов с зерном.", ("figure_changed", "14", "41")),
        ("The vote was held on Tuesday at noon.", "The vote was held on Monday at noon.", ("date_shifted", "Tuesday", "Monday")),
        ("The lock opened on May 3 for barges.", "The lock opened on May 8 for barges.", ("date_shifted", "3", "8")),
        ("The lock was dug in 1911 by hand.", "The lock was dug in 1912 by hand.", ("date_shifted", "1911", "1912")),
        ("Голосування відбулося у вівторок опівдні.", "Голосування відбулося у середу опівдні.", ("date_shifted", "вівторок", "середу")),
        ("Mayor Jonas Haverkamp was absent.", "Mayor Jonas Haverkampf was absent.", ("name_respelled", "Haverkamp", "Haverkampf")),
        ("The mayor, Anna Wallin, was absent.", "The mayor, Anna Walin, was absent.", ("name_respelled", "Wallin", "Walin")),
        ("The lock may not open this winter.", "The lock may open this winter.", ("negation_lost", "may not", "may")),
        ("The keepers aren't paid by the town.", "The keepers are paid by the town.", ("negation_lost", "keepers aren't", "keepers are")),
        ("Портовики не вернулись к работе вчера.", "Портовики вернулись к работе вчера.", ("negation_lost", "Портовики не", "Портовики")),
        ("The keepers are paid by the town.", "The keepers are not paid by the town.", ("negation_gained", "are", "are not")),
        ("It holds about 900 boats in summer.", "It holds 900 boats in summer.", ("hedge_dropped", "about 900", "900")),
        ("The bridge may fall within weeks.", "The bridge will fall within weeks.", ("hedge_dropped", "may fall", "will fall")),
        ("El puente podría caer en semanas.", "El puente va a caer en semanas.", ("hedge_dropped", "podría caer", "va a caer")),
        (
            "The water rose by a metre overnight, according to the harbour master.",
            "The water rose by a metre overnight.",
            ("attribution_dropped", "according to the harbour master", ""),
        ),
        (
            "The harbour master said that the water rose by a metre overnight.",
            "The water rose by a metre overnight.",
            ("attribution_dropped", "The harbour master said that", ""),
        ),
        (
            "“We shall open the lock when the ice is gone, and not one day before,” she told them.",
            "“We shall open the lock when the ice is gone,” she told them.",
            (
                "quote_truncated",
                "We shall open the lock when the ice is gone, and not one day before",
                "We shall open the lock when the ice is gone",
            ),
        ),
    ],
)
def test_what_changes_the_meaning_is_reported(before, after, change):
    assert found(before, after) == [change]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mayor criticised the plan sharply.", "The mayor attacked the plan sharply."),
        ("The plan, the mayor said, was dead.", "The plan, said the mayor, was dead."),
        ("They found two cracks in the hull.", "They found 2 cracks in the hull."),
        ("The loan was 3,200 crowns a year.", "The loan was 3200 crowns a year."),
        ("The loan was 30 percent of it.", "The loan was 30% of it."),
        ("The vote was held on Tuesday at noon.", "The vote was held on Tue at noon."),
        ("The Republican side of the hall was full.", "The Republicans side of the hall was full."),
        ("Партия Иванова была в зале.", "Партия Ивановой была в зале."),
        ("She spoke of “the long winter” and left.", "She spoke of the “long winter” and left."),
        ("One of the boats came back late.", "A single boat came back late."),
    ],
)
def test_ordinary_rewording_is_not(before, after):
    assert found(before, after) == []


def test_whom_the_parent_credits_is_no_part_of_the_statement():
    before = "The Quay Hill Post reports that the water rose by a metre overnight."
    start = len(LEAD) + 1
    credit = Credit(style="according", name="The Quay Hill Post", span=(start, start + len("The Quay Hill Post reports")))
    after = "The water rose by a metre overnight."
    assert [kind for kind, _, _ in found(before, after)] == ["attribution_dropped"]
    assert found(before, after, credits_=(credit,)) == []


def test_only_the_passages_asked_for_are_compared():
    parent = Article(id="p", text=f"{LEAD} It holds 900 boats in summer.")
    child = Article(id="c", text=f"{LEAD} It holds 800 boats in summer.")
    assert len(changes(child, parent)) == 1
    assert changes(child, parent, [(len(child.text) + 5, len(child.text) + 9, 0, 5)]) == ()


def test_nothing_in_common_is_nothing_changed():
    assert changes(Article(id="c", text=LEAD), Article(id="p", text=TAIL)) == ()
    assert changes(Article(id="c", text=None), Article(id="p", text=TAIL)) == ()


SCRAPS = ["“", "”", "not", "12", "May", "said", "about", "\n\n", "… ", "Ann", "Anna", "."]
PIECES = st.lists(st.sampled_from([LEAD, TAIL, *SCRAPS]), max_size=12)


@given(PIECES, PIECES)
def test_any_two_texts_can_be_compared(a, b):
    child, parent = Article(id="c", text=" ".join(a)), Article(id="p", text=" ".join(b))
    for change in changes(child, parent):
        assert 0 <= change.child_span[0] <= change.child_span[1] <= len(child.text)
        assert 0 <= change.parent_span[0] <= change.parent_span[1] <= len(parent.text)


def test_long_texts_with_many_quotations_take_no_time():
    text = " ".join(f"“Quotation {n} of the {n * 7} said not about May,” said Anna Wallin{n % 5}." for n in range(1_500))
    started = time.monotonic()
    changes(Article(id="c", text=text.replace("Wallin1", "Walin1")), Article(id="p", text=text))
    assert time.monotonic() - started < 10


RETOLD = (
    "A storm that crossed the bay on Sunday night sank 23 barges of the Lenmouth grain fleet and drove forty crews ashore.",
    "A monster storm at Lenmouth sent to the bottom 32 barges of the Lenmouth grain fleet and drove forty crews ashore.",
)


def test_a_figure_of_the_same_thing_is_compared_though_the_words_before_it_are_new():
    assert ("figure_changed", "23", "32") in found(*RETOLD)
    same = RETOLD[1].replace("32", "23")
    assert not [change for change in found(RETOLD[0], same) if change[0] == "figure_changed"]
    other = RETOLD[1].replace("32 barges", "32 lanterns")
    assert not [change for change in found(RETOLD[0], other) if change[0] == "figure_changed"]


def test_a_second_clause_left_out_is_no_attribution():
    before = "Nine of the 31 lamps on the pier were dark, and the keeper asked for a new cable that never came."
    assert not found(before, "Nine of the 31 lamps on the pier were dark.")
    told = "Nine of the 31 lamps on the pier were dark, the keeper said."
    assert [kind for kind, _, _ in found(told, "Nine of the 31 lamps on the pier were dark.")] == ["attribution_dropped"]
