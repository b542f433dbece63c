import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import process_time

import numpy as np
import pytest

from headwater.archive import Archive, matches, opening, store
from headwater.archive.segments import POSTING
from headwater.models import Article, Capture, HeadwaterError, Outlet, Owner, Related
from headwater.textreuse import fingerprint
from headwater.textreuse.fingerprints import WINDOW
from headwater.urls import host

FERRY = (
    "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found cracks in its hull. "
    "About four hundred people who live on the island must now wait for a fishing boat that crosses twice a day."
)
OWLS = (
    "A pair of barn owls has nested in the clock tower of Amber Vale for the third year running, and the town has silenced the bells. "
    "The parish council will decide in autumn whether they may ring again."
)


def page(number, text=FERRY, domain="lenmouth-post.example", **fields):
    url = f"https://{domain}/{number}"
    return Article(id=url, url=url, text=text, title=f"Page {number}", outlet=Outlet(domain.split(".")[0], domain), **fields)


def sizes(path):
    """Return how many articles, live postings of passages, and earlier versions the file holds, asked of the file itself."""
    connection = sqlite3.connect(path)
    asked = "SELECT s.postings FROM run AS r JOIN segment AS s ON s.key BETWEEN first AND first + (r.postings - 1) / 338 WHERE kind = ?"
    blobs = list(connection.execute(asked, ("passage",)))
    entries = np.concatenate([np.empty(0, np.uint32), *(np.frombuffer(blob, POSTING)["entry"] for (blob,) in blobs)])
    live = [row[0] for row in connection.execute("SELECT number FROM entry")]
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("article", "earlier_version")]  # noqa: S608
    connection.close()
    return [counts[0], int(np.isin(entries, live).sum()), counts[1]]


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "test.db")


def test_what_is_added_comes_back_whole(path):
    article = page(1, blocks=(), found={"title": "h1"}, notes=("body taken from ld+json",), published="2031-05-04T10:00:00+02:00")
    with Archive.open(path) as archive:
        assert archive.add(article).status == "added"
    with Archive.open(f"sqlite:///{path}", readonly=True) as archive:
        assert archive.get(article.id) == article
        assert archive.get("https://nowhere.example/") is None
        assert article.id in archive
        assert "x" not in archive
        assert len(archive) == 1
        assert archive.outlet_of(article.id) == "lenmouth-post.example"


def test_adding_twice_changes_nothing(path):
    with Archive.open(path) as archive:
        archive.add(page(1))
        before = sizes(path)
        assert archive.add(page(1)).status == "unchanged"
        assert archive.add(page(1, fetched="2031-05-04T10:00:00Z", path="saved.html")).status == "unchanged"
        teaser = Related("https://vale.example/owls", "Owls return to the mill")
        assert archive.add(page(1, related=(teaser,), comments=12)).status == "unchanged"
        assert sizes(path) == before


def test_owners_that_are_read_later_reach_an_article_that_is_held(path):
    owners = (Owner("copyright", "North Shore Media", "footer", "© 2024 North Shore Media"),)
    capture = Capture("2024-03-01T10:00:00+00:00", "web archive")
    with Archive.open(path) as archive:
        archive.add(page(1))
        archive.note_captures(page(1).id, [capture])
        before = archive.edition()
        assert archive.add(page(1, owners=owners)).status == "unchanged"
        assert archive.get(page(1).id) == page(1, owners=owners, captures=(capture,))
        assert (len(archive.versions(page(1).id)), archive.edition()) == (1, before + 1)
        assert archive.add(page(1, owners=owners)).status == "unchanged"
        assert archive.edition() == before + 1


def test_other_content_is_a_new_version_and_the_old_one_is_kept(path):
    first, second = page(1), page(1, text=OWLS)
    with Archive.open(path) as archive:
        archive.add(first)
        assert archive.add(second).status == "new version"
        assert archive.get(first.id) == second
        assert archive.versions(first.id) == (first, second)
        assert archive.versions("x") == ()
        assert archive.search("inspectors") == []
        assert [hit.id for hit in archive.search("barn owls")] == [first.id]
        # Others may have their text from the earlier version: it is found for who asks from which one, and is no match of the present one.
        assert [one.id for one in archive.candidates(page(2))] == [first.id]
        assert list(matches(page(2), archive)) == []
        assert [one.id for one in archive.candidates(page(2, text=OWLS))] == [first.id]
        assert archive.add(first).status == "new version"
        assert len(archive.versions(first.id)) == 3
    assert sizes(path) == [1, len(fingerprint(FERRY)) + len(fingerprint(OWLS)), 2]


def test_captures_are_kept_with_the_article_through_its_versions_and_change_none(path):
    early, late, ours = Capture("2024-03-05T09:00:00+00:00", "a"), Capture("2024-03-07T09:00:00+00:00", "a"), "2024-03-06T10:00:00+00:00"
    with Archive.open(path) as archive:
        archive.add(page(1, fetched=ours))
        for capture in (late, early, late):
            archive.note_captures(page(1).id, [capture])
        archive.note_captures("nobody", [early])
        assert archive.get(page(1).id).captures == (early,)
        assert archive.add(page(1)).status == "unchanged"
        assert archive.add(page(1, text=FERRY + " More was said later.", fetched="2024-03-09T10:00:00+00:00")).status == "new version"
        assert archive.get(page(1).id).captures == (early, Capture(ours, "headwater"))
        assert [found.id for found in archive.search("ferry")] == [page(1).id]


def test_what_is_removed_is_nowhere(path):
    with Archive.open(path) as archive:
        archive.add(page(1))
        archive.add(page(1, text=f"{FERRY} {OWLS}"))
        archive.add(page(2, text=FERRY))
        assert archive.remove(page(1).id)
        assert not archive.remove(page(1).id)
        assert archive.ids() == (page(2).id,)
        assert archive.versions(page(1).id) == ()
        assert archive.search("barn owls") == []
        assert archive.candidates(page(3)) == archive.candidates(page(1))
        assert [one.id for one in archive.candidates(page(3))] == [page(2).id]
        assert list(archive.pairs()) == []
        assert archive.add(page(1)).status == "added"
        assert len(list(archive.pairs())) == 1
    assert sizes(path) == [2, 2 * len(fingerprint(FERRY)), 0]


def test_two_versions_in_one_transaction_leave_the_later_one(path):
    with Archive.open(path) as archive:
        added = list(archive.add_many([page(1), page(1, text=OWLS), page(2)]))
        assert [one.status for one in added] == ["added", "new version", "added"]
        assert [match.b for match in matches(page(3), archive)] == [page(2).id]
        assert [match.b for match in matches(page(3, text=OWLS), archive)] == [page(1).id]
    assert sizes(path) == [2, len(fingerprint(OWLS)) + 2 * len(fingerprint(FERRY)), 1]


def test_an_article_with_hundreds_of_versions_does_not_hide_another(path):
    with Archive.open(path) as archive:
        archive.add(page("first", domain="quayhill.example"))
        list(archive.add_many((page(1, text=f"{FERRY} Update {n}.") for n in range(600)), batch=2))
        assert {one.id for one in archive.candidates(page(2))} == {page("first", domain="quayhill.example").id, page(1).id}


def test_a_headline_without_a_text_is_kept(path):
    with Archive.open(path) as archive:
        assert archive.add(page(1, text=None)).status == "added"
        assert archive.add(page(1)).status == "new version"
        assert [hit.id for hit in archive.search("page")] == [page(1).id]


def test_text_that_is_no_unicode_fails_alone():
    with Archive.open(":memory:") as archive:
        added = list(archive.add_many([page(1), page(2, text="broken \ud800 half"), page(3)]))
        assert [one.status for one in added] == ["added", "failed", "added"]
        assert "Unicode" in (added[1].reason or "")
        assert archive.ids() == (page(1).id, page(3).id)


def test_add_many_reports_after_the_commit(path):
    articles = (page(number) for number in range(10))
    with Archive.open(path) as archive:
        for number, added in enumerate(islice(archive.add_many(articles, batch=3), 7), 1):
            assert added.status == "added"
            assert sizes(path)[0] >= number


def test_an_error_in_the_input_leaves_what_was_reported(path):
    def articles():
        yield from (page(1), page(2))
        raise OSError("the feed broke off")

    with Archive.open(path) as archive:
        reported = archive.add_many(articles(), batch=1)
        assert [next(reported).id, next(reported).id] == [page(1).id, page(2).id]
        with pytest.raises(OSError, match="broke off"):
            next(reported)
        assert len(archive) == 2


KILLED = """
import sys
from headwater.archive import Archive
from headwater.models import Article, Related
words = "river bridge mayor vote storm budget ferry union court harbour lamp gate".split()
def articles():
    n = 0
    while True:
        n += 1
        text = " ".join(words[(n * k) % 12] + str(n) for k in range(200))
        yield Article(id=str(n), url=f"https://outlet{n % 3}.example/{n}", text=text)
with Archive.open(sys.argv[1]) as archive:
    for added in archive.add_many(articles(), batch=5):
        print(added.id, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_killed_process_loses_nothing_that_it_reported(path):
    process = subprocess.Popen([sys.executable, "-c", KILLED, path], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    reported = [line.strip() for line in islice(process.stdout, 57)]
    os.kill(process.pid, signal.SIGKILL)
    reported += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    process.wait()
    with Archive.open(path) as archive:
        assert set(reported) <= set(archive.ids())
        postings = sum(len(fingerprint(article.text or "")) for article in archive.articles())
        assert len(archive.search("lamp1")) == 1
        assert sizes(path)[1] == postings
        assert sum(archive.outlets.held(f"outlet{number}.example") for number in range(3)) == len(archive)
        assert archive.add(Article(id="one more", text=FERRY)).status == "added"


def test_readers_and_the_writer_do_not_wait_for_each_other(path):
    with Archive.open(path) as writer, Archive.open(path, readonly=True) as reader:
        writer.add(page(1))
        stream = reader.articles()
        assert next(stream).id == page(1).id
        under_way = sqlite3.connect(path, isolation_level=None)
        under_way.execute("BEGIN IMMEDIATE")
        assert len(reader) == 1
        assert reader.search("ferry")
        under_way.close()
        writer.add(page(2))
        assert len(reader) == 2


def test_articles_are_streamed_while_more_are_added():
    with Archive.open(":memory:") as archive:
        list(archive.add_many(page(number) for number in range(450)))
        seen = []
        for article in archive.articles():
            if not seen:
                archive.add(page("last"))
            seen.append(article.id)
        assert seen == list(archive.ids())
        assert len(seen) == 451


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("https://lenmouth-post.example/1", ["lenmouth-post.example/1"]),
        ("http://www.lenmouth-post.example/1/?utm_source=feed#top", ["lenmouth-post.example/1"]),
        ("https://lenmouth-post.example/main", ["lenmouth-post.example/2"]),
        ("https://quayhill.example/original", []),
        ("https://lenmouth-post.example/nothing", []),
        ("notes/story.txt", ["notes/story.txt"]),
        ("", []),
    ],
    ids=["as given", "another spelling", "canonical", "canonical of another host", "unknown", "a path", "empty"],
)
def test_find(asked, expected):
    with Archive.open(":memory:") as archive:
        archive.add(page(1))
        archive.add(page(2, canonical_url="https://lenmouth-post.example/main"))
        archive.add(page(3, canonical_url="https://quayhill.example/original"))
        archive.add(Article(id="notes/story.txt", text=FERRY, path="notes/story.txt"))
        assert [id_.removeprefix("https://") for id_ in archive.find(asked)] == expected


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("ferry", 1),
        ("FERRY cracks", 1),
        ('"cracks in its hull"', 1),
        ('"hull in its cracks"', 0),
        ("ferry owls", 0),
        ("ferry OR owls", 0),
        ('"unclosed', 0),
        ("title:ferry", 0),
        ("ferry*", 1),
        ("NEAR(ferry hull)", 0),
        ("four-hundred", 1),
        ("' OR 1=1; --", 0),
        ("", 0),
        ("!!!", 0),
        ("Übermut", 1),
        ("ubermut", 1),
    ],
)
def test_search_takes_any_input_for_words(query, hits):
    with Archive.open(":memory:") as archive:
        archive.add(page(1, text=f"{FERRY} Ein Übermut."))
        archive.add(page(2, text=OWLS))
        assert len(archive.search(query)) == hits


def test_a_hit_shows_the_passage():
    with Archive.open(":memory:") as archive:
        archive.add(page(1, text=f"{OWLS * 3}\n\n{FERRY}"))
        hit = archive.search("inspectors")[0]
        assert hit.title == "Page 1"
        assert "inspectors found cracks" in hit.snippet
        assert hit.snippet.startswith("…")
        assert "\n" not in hit.snippet
        assert len(hit.snippet) < 200


def test_candidates_share_passages_and_leave_the_article_itself_out():
    with Archive.open(":memory:") as archive:
        archive.add(page(1))
        archive.add(page(2, text=f"{OWLS} {FERRY}", domain="quayhill.example"))
        archive.add(page(3, text=OWLS, domain="vale.example"))
        found = archive.candidates(page(1))
        assert [one.id for one in found] == [page(2, domain="quayhill.example").id]
        assert found[0].shared >= len(fingerprint(FERRY)) // WINDOW  # the other text is longer, and keeps so many at least
        assert archive.candidates(page(1), minimum=1000) == []
        assert archive.candidates(replace(page(1), text=None)) == []


def test_a_box_on_every_page_of_an_outlet_is_furniture_and_a_wire_story_is_not():
    box = "Sign up for our morning letter and never miss what happens in the valleys, free of charge, every day of the year."
    with Archive.open(":memory:") as archive:
        for number in range(6):
            own = " ".join(f"{word}{'abcdef'[number]}" for word in OWLS.split())
            archive.add(page(number, text=f"{own}\n\n{box}"))
            archive.add(page(number, text=FERRY, domain=f"outlet{number}.example"))
        copied = page(9, text=f"{OWLS}\n\n{box}", domain="quayhill.example")
        archive.add(copied)
        assert archive.furniture("lenmouth-post.example")
        assert archive.furniture("lenmouth-post.example") == archive.furniture_in(copied) == archive.all_furniture()
        assert archive.furniture("outlet1.example") == frozenset()
        assert archive.furniture("unknown.example") == frozenset()
        assert archive.candidates(copied) == []
        assert len(archive.candidates(page(0, domain="outlet0.example"))) == 5


@pytest.mark.parametrize("where", ["t.me/chan{n}/5", "edition.example/region{n}/story"], ids=["five channels", "five editions"])
def test_a_story_repeated_whole_is_found(where):
    story = f"{FERRY} {OWLS}"
    with Archive.open(":memory:") as archive:
        for n in range(5):
            url = f"https://{where.format(n=n)}"
            archive.add(Article(id=str(n), url=url, text=story, outlet=Outlet("T", host(url))))
        assert archive.all_furniture() == frozenset()
        assert {one.id for one in archive.candidates(page(1, text=story))} == set("01234")
        assert len(list(archive.pairs())) == 10


def test_of_thousands_of_copies_the_first_and_the_nearest_are_candidates_soon():
    with Archive.open(":memory:") as archive:
        list(archive.add_many(page(n, text=f"{FERRY} {OWLS} Edition {n}.", domain=f"outlet{n}.example") for n in range(1_500)))
        asked = page(1_000, text=f"{FERRY} {OWLS} Edition 1000.", domain="outlet1000.example")
        before = process_time()
        found = {one.id for one in archive.candidates(asked)}
        archive.furniture_in(asked)
        assert process_time() - before < 0.5
        assert asked.id not in found
        assert 300 < len(found) < 800
        assert {page(n, domain=f"outlet{n}.example").id for n in (0, 1, 999, 1_001)} <= found


def test_a_write_of_whatever_program_shows_in_the_candidates(path):
    with Archive.open(path) as archive, Archive.open(path) as another:
        assert archive.candidates(page(1)) == []
        archive.add(page(2, domain="quayhill.example"))
        assert len(archive.candidates(page(1))) == 1
        another.add(page(3, domain="vale.example"))
        assert len(archive.candidates(page(1))) == 2


def test_a_locked_archive_is_told_in_one_line(path, monkeypatch):
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)
    with Archive.open(path) as archive:
        archive.add(page(1))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HeadwaterError) as caught:
            archive.add(page(2))
        assert caught.value.problem.input == path
        assert "another program is writing" in caught.value.problem.reason
        assert len(archive) == 1
        other.close()
        assert archive.add(page(2)).status == "added"


def test_an_archive_damaged_while_it_is_open_is_told_in_one_line(path):
    with Archive.open(path) as archive:
        list(archive.add_many(page(n, text=f"{FERRY} {n}") for n in range(300)))
    with Archive.open(path) as archive:
        size = Path(path).stat().st_size
        with Path(path).open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * (size - 4096))
        with pytest.raises(HeadwaterError, match="restore a backup"):
            list(archive.articles())


def test_articles_that_come_slowly_are_reported_as_they_come(monkeypatch):
    clock = iter(range(0, 1_000, 2))  # two seconds pass between any two looks at it
    monkeypatch.setattr(store, "monotonic", lambda: next(clock))
    asked = []

    def articles():
        for number in range(3):
            asked.append(number)
            yield page(number)

    with Archive.open(":memory:") as archive:
        for added in archive.add_many(articles()):
            assert added.id == page(asked[-1]).id
        assert asked == [0, 1, 2]
