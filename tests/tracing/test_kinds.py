"""What kind of relay it makes, what a page took."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article, Relay
from headwater.textreuse import prepare
from headwater.tracing.kinds import KINDS, NOTHING, kind_of, of_several, taken
from invented import BRIDGE, FERRY, MARKET, text

SOURCE = (*FERRY, *BRIDGE)
WHOLE = text(*SOURCE)
ALTERED = WHOLE.replace("Sunday", "Monday").replace("built in 1961", "built in about 1961").replace("two boys", "two children")


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("reprint", WHOLE),
        ("reprint", text("From the Orlo Gull.", *SOURCE)),
        ("truncated", text(*SOURCE[:4])),
        ("expanded", text(*MARKET, *SOURCE, *(f"{line} So it was in the year before." for line in MARKET))),
        ("light_edit", ALTERED),
        ("excerpt", text(*MARKET, SOURCE[2], *(f"{line} So it was in the year before, and nobody minded at all." for line in MARKET))),
    ],
)
def test_the_kind(kind, page):
    what = taken(prepare(page), prepare(WHOLE))
    assert kind_of(what, sources=1) == kind


def test_three_sources_make_a_digest():
    assert kind_of(taken(prepare(text(SOURCE[1], SOURCE[6])), prepare(WHOLE)), sources=3) == "digest"


def test_two_texts_that_share_nothing_have_nothing_of_each_other():
    assert taken(prepare(text(*MARKET)), prepare(text(*FERRY))) is NOTHING


def test_only_passages_within_the_spans_count():
    page = text(SOURCE[0], MARKET[0], SOURCE[5])
    start = page.index(SOURCE[5])
    some, everything = (taken(prepare(page), prepare(WHOLE), within) for within in ([(start, len(page))], None))
    assert len(everything.spans) == 2
    assert [span[:2] for span in some.spans] == [(start, len(page))]


@given(st.lists(st.sampled_from([*SOURCE, *MARKET]), min_size=1, max_size=8), st.lists(st.sampled_from(SOURCE), min_size=1, max_size=6))
def test_shares_are_shares_and_every_relay_has_a_kind(page, source):
    what = taken(prepare(text(*page)), prepare(text(*source)))
    shares = [what.signs[name] for name in ("equal", "lead", "tail", "hole", "head", "foot", "inserted")] if what.spans else []
    assert all(0 <= share <= 1 for share in (*shares, what.child_share, what.parent_share))
    assert not what.spans or kind_of(what, 1) in KINDS


PARTS = ((0, 30, 0, 30), (30, 55, 0, 25), (60, 100, 0, 40))


def edges(*spans, kind="rewrite"):
    return [Relay(f"source{at}", None, kind, (span,), 0.7, ()) for at, span in enumerate(spans)]


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (edges(*PARTS), ["digest"] * 3),
        (edges(*PARTS[:2]), ["rewrite"] * 2),
        (edges((0, 70, 0, 70), (70, 80, 0, 10), (80, 95, 0, 15)), ["rewrite", "digest", "digest"]),
        (edges(*PARTS, kind="translation"), ["digest"] * 3),
    ],
)
def test_from_three_sources_on_what_is_a_part_is_of_a_digest(found, kinds):
    assert [one.kind for one in of_several(Article(id="a", text="x" * 100), found)] == kinds
