import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Article
from headwater.textreuse.anchors import anchors_of
from headwater.textreuse.bitext import Lines, align_sentences, packed
from headwater.textreuse.outlines import Packed, findable, numbered
from tongues import ENGLISH, JAPANESE, RUSSIAN

FIGURES = " ".join(str(number) for number in range(1000, 4000))


@given(st.lists(st.sampled_from([*ENGLISH, *RUSSIAN, *JAPANESE, "12", "…", "", "In 7 of 9 cases, Anna Wallin said.", FIGURES]), max_size=8))
def test_an_outline_is_read_as_it_was_stored(sentences):
    lines = Lines.of("\n\n".join(sentences))
    held = Packed.of(lines).unpacked()
    assert list(held.anchors) == list(lines.anchors)
    assert held.sizes.tolist() == lines.sizes.tolist()


@pytest.mark.parametrize("rest", ["", "A word. " * 500 + "Then Mirela Dunwich left."])
def test_an_article_is_found_by_all_its_anchors_and_those_of_its_title(rest):
    article = Article(id="1", title="The mayor, Oskar Brandvold, resigns", text="\n".join(ENGLISH) + rest)
    stored = packed(article, Lines.of(article.text))
    assert stored.anchors.tolist() == findable(map(numbered, anchors_of(article))).tolist()


def test_a_table_of_figures_is_stored_in_part_and_still_aligned():
    lines = Lines.of(f"{' '.join(str(number) for number in range(10, 100_000))}.\n\n" + "\n\n".join(ENGLISH))
    held = packed(Article(id="1", text=lines.text), lines)
    assert len(held.blob) < 300_000
    assert align_sentences(held.unpacked(), Lines.of("\n\n".join(RUSSIAN)))
