import json
from pathlib import Path

import pytest

from headwater.archive import Archive, all_matches, matches
from headwater.models import Article, Outlet
from headwater.urls import host

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "relay" / "world.jsonl"
VERBATIM = {"reprint", "truncated", "expanded", "light_edit", "rewrite", "excerpt", "digest"}

FERRY = (
    "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found cracks in its hull. "
    "About four hundred people who live on the island must now wait for a fishing boat that crosses twice a day."
)
OWLS = (
    "A pair of barn owls has nested in the clock tower of Amber Vale for the third year running, and the town has silenced the bells. "
    "The parish council will decide in autumn whether they may ring again."
)
BOX = "Sign up for our morning letter and never miss what happens in the valleys, free of charge, every day of the year."


def page(name, text, domain):
    url = f"https://{domain}/{name}"
    return Article(id=url, url=url, text=text, outlet=Outlet(None, domain))


@pytest.fixture
def archive():
    with Archive.open(":memory:") as opened:
        list(opened.add_many(page(n, f"{' '.join(w + 'abcdef'[n] for w in OWLS.split())}\n\n{BOX}", "quayhill.example") for n in range(6)))
        opened.add(page("ferry", FERRY, "lenmouth.example"))
        opened.add(page("digest", f"{FERRY}\n\n{OWLS}", "vale.example"))
        opened.add(page("owls", f"{OWLS}\n\n{BOX}", "tower.example"))
        yield opened


def test_every_pair_once_and_no_furniture(archive):
    found = {(one.a.split("/")[-1], one.b.split("/")[-1]): one for one in all_matches(archive)}
    assert set(found) == {("ferry", "digest"), ("digest", "owls")}
    assert found["ferry", "digest"].spans == ((0, len(FERRY), 0, len(FERRY)),)


def test_the_matches_of_one_article_need_not_be_archived(archive):
    asked = page("new", f"{BOX}\n\n{OWLS}", "newcomer.example")
    found = list(matches(asked, archive))
    assert {one.b.split("/")[-1] for one in found} == {"digest", "owls"}
    assert all(one.a == asked.id for one in found)
    for one in found:
        held = archive.get(one.b)
        assert [(asked.text[s:e], held.text[t:f]) for s, e, t, f in one.spans] == [(OWLS, OWLS)]


def test_nothing_in_an_empty_archive():
    with Archive.open(":memory:") as empty:
        assert list(all_matches(empty)) == []
        assert list(matches(page("1", FERRY, "lenmouth.example"), empty)) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the relay data is not here")
def test_nearly_all_verbatim_relays_of_the_relay_data_are_found():
    rows = [json.loads(line) for line in SHARED.read_text("utf-8").splitlines()]
    with Archive.open(":memory:") as archive:
        list(archive.add_many(Article(id=r["url"], url=r["url"], text=r["text"], outlet=Outlet(None, host(r["url"]))) for r in rows))
        pairs = {frozenset(pair[:2]) for pair in archive.pairs()}
    edges = [frozenset((r["url"], o["parent"])) for r in rows for o in r["origin"] or [] if o["kind"] in VERBATIM]
    assert sum(edge in pairs for edge in edges) / len(edges) > 0.97
