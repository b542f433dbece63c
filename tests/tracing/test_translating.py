"""Translations that nobody credits: what is said of them depends on how much of the page they are."""

from dataclasses import replace

import pytest

from headwater.models import Article, Relay
from headwater.tracing.translating import without_parts

PAGE = Article(id="page", text="x" * 100)
ABROAD = Relay("abroad", None, "translation", ((0, 70, 0, 90),), 0.8, ())
COPIED = Relay("copied", None, "excerpt", ((60, 85, 0, 25),), 0.8, ())


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        ([ABROAD], []),  # the page has more than its likeness: a brother of it
        ([replace(ABROAD, spans=((0, 50, 0, 45), (45, 85, 50, 90)))], ["abroad"]),
        ([replace(ABROAD, credit="according")], ["abroad"]),
        ([replace(ABROAD, kind="retranslation")], []),
        ([replace(ABROAD, kind="rewrite")], ["abroad"]),
        ([ABROAD, COPIED], ["abroad", "copied"]),  # together they are the page
        ([ABROAD, replace(COPIED, spans=((60, 75, 0, 15),))], ["copied"]),
        ([], []),
    ],
)
def test_of_a_part_of_a_page_none_is_said(edges, kept):
    assert [edge.id for edge in without_parts(PAGE, edges)] == kept
