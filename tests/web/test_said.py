"""Statements are read once and kept beside the archive; the file is a cache, whatever becomes of it."""

import pytest

from headwater import verbs
from headwater.models import Article
from headwater.web import said
from headwater.web.said import Said

ARTICLE = Article(id="a", text="“The lock is open,” said keeper Ilka Marn on Friday.", language="en")


@pytest.fixture
def reads(monkeypatch):
    """Count the texts that are read."""
    counted = []
    attribute = verbs.attribute

    def counting(article, **more):
        counted.append(article.id)
        return attribute(article, **more)

    monkeypatch.setattr(verbs, "attribute", counting)
    return counted


def test_a_text_is_read_once_and_stays_the_same(tmp_path, reads):
    first = Said(str(tmp_path / "a.db")).of(ARTICLE)
    again = Said(str(tmp_path / "a.db")).of(ARTICLE)
    assert first == again
    assert again.attributions[0].speaker.name == "Ilka Marn"
    assert reads == ["a"]


def test_another_state_of_the_reader_reads_it_anew(tmp_path, reads, monkeypatch):
    Said(str(tmp_path / "a.db")).of(ARTICLE)
    monkeypatch.setattr(said, "_reader", lambda: "another")
    Said(str(tmp_path / "a.db")).of(ARTICLE)
    assert reads == ["a", "a"]


def test_a_file_that_is_no_use_costs_no_answer(tmp_path):
    path = tmp_path / "a.db.said.db"
    path.write_bytes(b"no database at all, and long enough to be looked at" * 40)
    assert Said(str(tmp_path / "a.db")).of(ARTICLE).attributions
    assert Said(str(tmp_path / "missing" / "a.db")).of(ARTICLE).attributions
    assert Said(":memory:").of(ARTICLE).attributions
