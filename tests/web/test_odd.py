"""Articles that lack nearly everything, or have too much of it, are shown all the same."""

import pytest

from headwater import verbs
from headwater.models import Article, Outlet

TEXT = "The harbour board closed the north pier on Sunday after divers found fourteen cracked piles under the old fuel dock there."
ODD = {
    "headline only": Article(id="https://a.example/1", url="https://a.example/1", text=None, title="Pier closed"),
    "empty": Article(id="https://a.example/2", text="", title=None),
    "no url": Article(id="a name of its own", text=TEXT),
    "first year": Article(id="https://a.example/3", text=TEXT, published="0001-01-01", language="xx-Latn-unknown-variant"),
    "last moment": Article(id="https://b.example/4", text=TEXT, published="9999-12-31T23:59:59-12:00", outlet=Outlet("B" * 500)),
    "no date at all": Article(id="https://c.example/5", text=TEXT, published="yesterday", language="ar"),
    "long": Article(id="https://d.example/6", text=f"{TEXT}\n\n" + "“No,” said Ivo Marn. " * 1500, title="L" * 5000),
    "one line": Article(id="https://e.example/7", text="\u2028\r\n\t " + "a" * 20_000),
}


@pytest.fixture(scope="module")
def visit(visitor, tmp_path_factory):
    path = tmp_path_factory.mktemp("odd") / "odd.db"
    with verbs.Archive.open(str(path)) as archive:
        assert all(added.status == "added" for added in archive.add_many(ODD.values()))
    return visitor(path)


@pytest.mark.parametrize("kind", ODD)
def test_it_is_shown_on_every_screen(visit, kind):
    id_ = ODD[kind].id
    for path in ("/article", "/trace", "/api/v1/article", "/api/v1/statements"):
        visit.get(path, id=id_)
    visit.get("/compare", a=id_, b=ODD["no url"].id) if kind != "no url" else visit.get("/")
