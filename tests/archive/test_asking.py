"""Lists and filters: pages by key, searches narrowed, names in whatever script."""

import pytest

from headwater.archive import Archive, Within
from headwater.models import Article, Outlet


def article(number, text="The ferry to Skarholm stopped on Friday.", **more):
    url = f"https://gull{number}.example/a"
    return Article(
        **{"id": url, "url": url, "text": text, "title": f"Ferry {number}", "outlet": Outlet(None, f"gull{number}.example")} | more
    )


@pytest.fixture
def archive():
    with Archive.open(":memory:") as store:
        yield store


def test_pages_by_key_reach_every_article_once_while_others_are_added(archive):
    list(archive.add_many(article(n) for n in range(5)))
    seen, after = [], 0
    while page := archive.page(after, 2):
        seen += [found.title for _, found in page]
        after = page[-1][0]
        if len(seen) == 2:
            archive.add(article(9))
    assert seen == ["Ferry 0", "Ferry 1", "Ferry 2", "Ferry 3", "Ferry 4", "Ferry 9"]
    assert [found.title for found in archive.newest(2)] == ["Ferry 9", "Ferry 4"]


@pytest.mark.parametrize(
    ("within", "titles"),
    [
        (Within(), {"early", "late", "undated", "foreign"}),
        (Within(since="2024-05-03"), {"late", "foreign"}),
        (Within(until="2024-05-03"), {"early", "foreign"}),
        (Within(since="2024-05-03", until="2024-05-03"), {"foreign"}),
        (Within(language="uk"), {"foreign"}),
        (Within(outlet="gull1.example"), {"early"}),
        (Within(outlet="gull1.example", since="2024-05-03"), set()),
    ],
)
def test_a_search_is_narrowed(archive, within, titles):
    archive.add(article(1, title="early", published="2024-05-01T23:30:00-05:00", language="en"))
    archive.add(article(2, title="late", published="2024-05-04", language="en-GB"))
    archive.add(article(3, title="undated", language="en"))
    archive.add(article(4, title="foreign", published="2024-05-03T00:00:00+03:00", language="uk"))
    assert {found.title for found in archive.search("ferry", within=within)} == titles


def test_the_ids_of_answers_come_in_the_order_of_a_search(archive):
    list(archive.add_many(article(n, text="A ferry. " * n + "Nothing else happened on this day at all.") for n in range(1, 4)))
    found = [found.id for found in archive.search("ferry", 5)]
    assert len(found) == 3
    assert archive.answering("ferry", 5) == found
    assert archive.answering("ferry", 1) == found[:1]
    assert archive.answering(" ", 5) == []


def test_a_tally_counts_what_a_search_can_be_narrowed_to(archive):
    archive.add(article(1, language="en"))
    archive.add(article(2, language="en"))
    archive.add(article(3, text="Nothing of it.", title="Other", language="fr"))
    tally = archive.tally("ferry")
    assert tally.languages == {"en": 2}
    assert tally.outlets == {"gull1.example": 1, "gull2.example": 1}
    assert archive.tally(" ").outlets == {}


def test_a_name_is_found_in_another_script_and_only_with_all_its_parts(archive):
    archive.add(article(1, text="The harbour was closed, said Harbour Master Anton Belsky on Friday."))
    archive.add(article(2, text="Порт закрыт, сообщил в пятницу капитан порта Антон Бельский."))
    archive.add(article(3, text="The harbour was closed, said Harbour Master Anton Kroll on Friday."))
    found = {article(1).id, article(2).id}
    assert set(archive.naming("Anton Belsky")) == found
    assert set(archive.naming("Антон Бельский")) == found
    assert archive.naming("…") == []
    assert len(archive.naming("Anton", limit=2)) == 2
