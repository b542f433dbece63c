"""The outlets of an archive: how many articles of each are held, and what it is called, whatever came and went."""

import random
from dataclasses import replace

import pytest

from headwater.archive import Archive
from headwater.models import Article, Outlet
from headwater.outlets import beginnings


@pytest.fixture
def archive():
    with Archive.open(":memory:") as opened:
        yield opened


def page(id_, name, domain, text="Seven boats were tied to the quay.", path=""):
    return Article(id=id_, url=f"https://{domain}/{path or id_}", text=text, outlet=Outlet(name, domain))


GULL = page("1", "The Gull Post", "gull.example")
BROD = page("2", "Вечерний Брод", "brod.example")


def told(archive, word):
    return {name for _, name in archive.outlets.beginning(beginnings(word))}


def test_an_outlet_is_found_by_its_names_and_hosts(archive):
    list(archive.add_many([GULL, replace(GULL, id="3", url="https://gull.example/3"), BROD]))
    assert [archive.outlets.held(name) for name in ("gull post", "gullpost", "gull", "gull.example", "вечерний брод")] == [2, 2, 2, 2, 1]
    assert archive.outlets.held("gull p") == 0


def test_names_are_found_by_how_they_begin_in_any_script(archive):
    list(archive.add_many([GULL, BROD, page("4", "海岸日报", "haian.example")]))
    assert ("gull", "post") in told(archive, "gull's")
    assert ("вечерний", "брод") in told(archive, "вечернего")
    assert ("вечерний", "брод") in told(archive, "vecherny")
    assert ("海岸日报",) in told(archive, "海")
    assert ("gull", "post") not in told(archive, "brod")


def test_an_outlet_that_changes_its_name_is_no_longer_called_by_the_old_one(archive):
    archive.add(GULL)
    archive.add(page("3", "The Heron Post", "gull.example"))
    assert [archive.outlets.held(name) for name in ("gull post", "heron post", "gull.example")] == [0, 2, 2]
    assert not any(name[-1] == "post" for name in told(archive, "gull"))
    archive.remove("3")
    assert [archive.outlets.held(name) for name in ("gull post", "heron post", "gull.example")] == [1, 0, 1]


def test_an_article_that_moves_to_another_outlet_is_counted_there(archive):
    archive.add(GULL)
    archive.add(replace(GULL, url="https://heron.example/1", outlet=Outlet("The Heron Post", "heron.example")))
    assert [archive.outlets.held(name) for name in ("gull.example", "heron.example")] == [0, 1]
    assert told(archive, "gull") == set()


def state(archive):
    """Return all that is known of outlets, without the numbers of entries, which tell of every version that ever was."""
    known = "number, held, names FROM outlet", "outlet, name FROM outlet_called", "outlet, begins, name FROM outlet_told"
    return [set(archive._database.rows(f"SELECT {one}")) for one in known]


@pytest.mark.parametrize("seed", range(5))
def test_whatever_comes_and_goes_an_archive_knows_its_outlets_as_one_that_is_built_anew(archive, seed):
    chance = random.Random(seed)  # noqa: S311 - guards nothing
    for step in range(60):
        id_, outlet = str(chance.randrange(12)), chance.randrange(4)
        if chance.random() < 0.3:
            archive.remove(id_)
        else:
            many = [page(id_, f"Gazette {chance.randrange(3)}", f"outlet{outlet}.example", f"Text {step}")]
            many += [page(str(chance.randrange(12)), None, f"outlet{chance.randrange(4)}.example", f"More {step}")] * chance.randrange(3)
            list(archive.add_many(many))
    with Archive.open(":memory:") as anew:
        list(anew.add_many(archive.articles()))
        assert state(archive) == state(anew)
    for id_ in archive.ids():
        archive.remove(id_)
    assert state(archive) == [set(), set(), set()]


def test_two_that_write_by_turns_count_each_others_articles(tmp_path):
    path = str(tmp_path / "a.db")
    with Archive.open(path) as one, Archive.open(path) as other:
        one.add(GULL)
        other.add(replace(GULL, id="3", url="https://gull.example/3"))
        one.add(page("4", "The Heron Post", "gull.example"))
        other.remove("4")
        assert [one.outlets.held("gull post"), other.outlets.held("gull post"), one.outlets.held("heron post")] == [2, 2, 0]


def test_what_fails_half_way_leaves_the_outlets_as_they_were(archive, monkeypatch):
    archive.add(GULL)
    before = state(archive)
    monkeypatch.setattr(archive._anchors, "put", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        archive.add(page("3", "The Heron Post", "gull.example"))
    assert state(archive) == before
    monkeypatch.undo()
    archive.add(BROD)
    assert archive.outlets.held("gull post") == 1
