"""Why a block was taken or left out: facts that hold of the block, weights that add up to its score, the rule that overruled it."""

from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Given, HeadwaterError, Page
from headwater.reading import explaining
from headwater.reading.explaining import contributions, explain
from headwater.reading.scoring import model
from headwater.trees import Trees

LEDE = "The harbour council of Port Wenna voted on Tuesday to close the old lock gate, after engineers found cracks in both of its leaves."
SECOND = "“We had hoped to keep it open until the autumn,” said Ines Tallis, who chairs the council. “The report left us no choice.”"
THIRD = "Barges will be sent round by the northern channel, which adds about two hours to the journey from the quarries to the sea."
ALOUD = "Sign up for our weekly letter on the harbour and its people, and have the news of the coast in your box on Friday."


def page(body):
    markup = f"<!doctype html><html><head><title>Lock gate closes</title></head><body>{body}</body></html>"
    return Page("https://wennapost.example/lock", markup.encode(), url="https://wennapost.example/lock")


def story(more="", outside=""):
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li><li><a href='/town'>Town</a></li></ul></nav>"
    text = f"<p>{LEDE}</p><p>{SECOND}</p>{more}<p>{THIRD}</p>"
    return page(f"{menu}<main><article><h1>Lock gate closes</h1><div class='text'>{text}</div></article></main>{outside}")


def block(text, *, of):
    return next(one for one in explain(of) if one.text.startswith(text))


def test_every_block_is_there_in_the_order_of_the_page():
    texts = [one.text for one in explain(story())]
    assert texts == ["Home", "Sea", "Town", "Lock gate closes", LEDE, SECOND, THIRD]


def test_a_paragraph_is_in_for_where_it_stands_and_a_menu_out_for_its_links():
    paragraph, menu = block(LEDE, of=story()), block("Sea", of=story())
    assert paragraph.taken
    assert not menu.taken
    assert paragraph.score > menu.score
    assert paragraph.reasons[0].weight > 0 > menu.reasons[0].weight
    assert any("no prose" in reason.words for reason in menu.reasons)


@pytest.mark.parametrize(
    ("made", "text", "rule"),
    [
        (story("<figure><img src='/a.jpg'><figcaption>The gate. Photo: Mara Quill/Pool</figcaption></figure>"), "The gate.", "a caption"),
        (story("<blockquote class='pull'>“The report left us no choice.”</blockquote>"), "“The report", "says again what the text says"),
        (story(f"<p hidden>{ALOUD}</p>"), "Sign up", "hidden from view"),
    ],
)
def test_a_rule_that_overrules_the_score_is_named(made, text, rule):
    found = block(text, of=made)
    assert not found.taken
    assert found.rule is None or found.rule.startswith(rule)
    assert found.rule is not None or found.score < 0.4


def test_a_side_box_is_named_by_its_own_word():
    names = [("score", True), ("aside", False)]
    beside = block("Dredger", of=story(outside="<div class='box related'><p>Dredger arrives in Port Wenna</p></div>"))
    assert not beside.taken
    raw = next(one for one in explaining.walk(explaining.parse("<div class='box related'><p>Dredger</p></div>")).blocks)
    assert explaining._rule(raw, names) == "stands in what is named “related”"


@pytest.mark.parametrize("sign", model().signs)
def test_every_sign_of_the_shipped_trees_has_words(sign):
    assert explaining._telling(sign) is not explaining._other, "add it to _TELLINGS"


@pytest.mark.parametrize("body", ["", "<p></p>", "<script>1</script>"])
def test_a_page_without_blocks_has_none_to_explain(body):
    assert explain(page(body)) == []


@pytest.mark.parametrize(
    "made",
    [
        Page("a.txt", LEDE.encode(), path="a.txt", media_type="text/plain"),
        Page("given", b"", given=Given(LEDE)),
    ],
)
def test_what_has_no_markup_is_refused_with_a_remedy(made):
    with pytest.raises(HeadwaterError, match="without --explain"):
        explain(made)


NODES = st.recursive(
    st.floats(-3, 3),
    lambda below: st.tuples(st.integers(0, 2), st.floats(-1, 1), below, below),
    max_leaves=12,
)


@given(st.lists(NODES, min_size=1, max_size=4), st.lists(st.tuples(*[st.floats(-2, 2)] * 3), min_size=1, max_size=6))
def test_the_moves_add_up_to_the_log_odds(trees, rows):
    asked, matrix = Trees(("a", "b", "c"), 0.25, tuple(trees)), np.array(rows)
    start, moved = contributions(asked, matrix)
    odds = [start + sum(row) for row in moved.tolist()]
    assert [1 / (1 + exp(-one)) for one in odds] == pytest.approx(asked.probabilities(matrix).tolist())


def test_a_sign_that_all_examples_share_moves_none_of_them_much():
    trees = Trees(("same", "differs"), 0.0, ((0, 0.5, 2.0, (1, 0.5, -1.0, 1.0)),))
    _, moved = contributions(trees, np.array([[1.0, 0.0], [1.0, 1.0]] * 20))
    assert abs(moved[:, 0]).max() < 0.1
    assert moved[:, 1].tolist() == pytest.approx([-1.0, 1.0] * 20, abs=0.1)
