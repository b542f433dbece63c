"""Translations that nobody credits: what is said of them depends on how much of the page they are."""

from dataclasses import replace

import pytest

from headwater.models import Article, Relay
from headwater.textreuse.fingerprints import GRAM, gram_hashes
from headwater.tracing.collation import Version
from headwater.tracing.translating import without_parts

PAGE = Version(Article(id="page", text=" ".join(f"wor{at:02d}" for at in range(17))))  # 17 words in 101 code points
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


SENTENCE = "Board number {} of the harbour of Tarnmouth met on a wet day in May. "


def test_what_lies_behind_all_that_is_aligned_does_not_count():
    long = Version(Article(id="page", text="".join(SENTENCE.format(at) for at in range(700)).strip()))
    reached = long.sentences[395][1]
    assert without_parts(long, [replace(ABROAD, spans=((0, reached, 0, 90),))])
    assert not without_parts(long, [replace(ABROAD, spans=((0, reached // 2, 0, 90),))])


def test_furniture_does_not_count():
    page = Version(Article(id="page", text="".join(SENTENCE.format(at) for at in range(10)).strip()))
    start = page.sentences[6][0]
    edges = [replace(ABROAD, spans=((0, start, 0, 90),))]
    furniture = frozenset(gram_hashes(page.prepared.hashes, GRAM)[page.sentence_words[6][0] :].tolist())
    assert not without_parts(page, edges)
    assert without_parts(page, edges, furniture)
