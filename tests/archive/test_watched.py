"""What a watch knows is in the archive; a list that an older version kept in a file beside it is moved there once, whole."""

import sqlite3

import pytest

from headwater.archive import Archive, Watched
from headwater.models import Article, HeadwaterError, Page
from headwater.pages import WatchState
from headwater.pages.feeds import Entry

FEED, URL = "https://gull.example/feed", "https://gull.example/1"
PAGE = Page(URL, b"<p>The ferry stopped.</p>", url=URL)
# As older versions made it.
BESIDE = """
CREATE TABLE feed (
    url TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', since REAL NOT NULL, due REAL NOT NULL, pause REAL NOT NULL,
    success REAL, failure REAL, error TEXT, failures INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, digest BLOB
);
CREATE TABLE entry (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, feed TEXT NOT NULL, title TEXT, published TEXT, source TEXT, source_url TEXT,
    seen REAL NOT NULL, status TEXT NOT NULL DEFAULT 'waiting', due REAL NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
    reason TEXT, page BLOB{columns}
);
"""
STAMPS = ", stamp BLOB, came REAL, checks INTEGER NOT NULL DEFAULT 0"


@pytest.fixture
def url(tmp_path):
    return str(tmp_path / "a.db")


def filled(url):
    """Put a feed with four articles on a list: one is settled, one came and is not settled, one failed once, one waits."""
    with WatchState(Watched.open(url)) as state:
        state.follow(FEED, 1.0, "The Gull")
        state.was_read(FEED, None, [Entry(url=f"https://gull.example/{n}", title="A notice") for n in range(4)], b"digest", 2.0)
        state.settle("https://gull.example/0", "added")
        state.came(URL, PAGE)
        state.failed("https://gull.example/2", "the server failed", 3.0, again=True)
        return known(state)


def known(state):
    return state.feeds(), state.status(9.0), state.fetched(), state.page(URL), state.waiting(1e9, 9), state.listed(URL), state.next_due()


def moved_out(url, columns=STAMPS):
    """Let the list be in a file beside the archive, as if an older version had kept it."""
    path = url.replace("a.db", "a.watch.db")
    beside = sqlite3.connect(path, isolation_level=None)
    beside.executescript(f"PRAGMA journal_mode = WAL; {BESIDE.format(columns=columns)}")
    beside.execute("ATTACH ? AS archive", (url,))
    for table in ("feed", "entry"):
        names = ", ".join(row[1] for row in beside.execute(f"PRAGMA main.table_info({table})"))
        beside.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM archive.watched_{table}")  # noqa: S608
        beside.execute(f"DELETE FROM archive.watched_{table}")  # noqa: S608
    beside.close()
    return path


def files(tmp_path):
    return sorted(path.name for path in tmp_path.iterdir())


def test_what_was_kept_beside_an_archive_is_moved_into_it(url, tmp_path):
    before = filled(url)
    moved_out(url)
    with WatchState(Watched.open(url)) as state:
        assert known(state) == before
        assert "a.watch.db" not in files(tmp_path)
        assert state.knows(FEED, b"digest")  # so that it is not read anew
        state.lock()
    with WatchState(Watched.open(url)) as state:
        assert known(state) == before


def test_a_move_that_was_broken_off_before_the_file_was_deleted_takes_nothing_back(url, tmp_path):
    filled(url)
    path = moved_out(url)
    kept = (tmp_path / "a.watch.db").read_bytes()
    with WatchState(Watched.open(url)) as state:
        state.settle(URL, "added")
        after = known(state)
    (tmp_path / "a.watch.db").write_bytes(kept)
    with WatchState(Watched.open(url)) as state:
        assert known(state) == after
    assert not (tmp_path / path).exists()


def test_a_list_from_before_changes_were_looked_for_is_compared_with_what_its_feeds_say_now(url):
    before = filled(url)
    moved_out(url, columns="")
    with WatchState(Watched.open(url)) as state:
        assert (state.fetched(), state.page(URL)) == (before[2], before[3])
        assert not state.knows(FEED, b"digest")
        said = [Entry(url="https://gull.example/0", title="As before")]
        state.was_read(FEED, None, said, b"1", 9.0)
        assert "https://gull.example/0" not in [wanted.url for wanted in state.waiting(1e12, 9)]
        state.was_read(FEED, None, [Entry(url="https://gull.example/0", title="Changed")], b"2", 9.0)
        assert ("https://gull.example/0", True) in state.waiting(1e12, 9)


@pytest.mark.parametrize("body", [b"some bytes that are no database " * 200, "recipes"])
def test_a_file_that_is_no_list_is_named_and_left_alone(url, tmp_path, body):
    path = tmp_path / "a.watch.db"
    if isinstance(body, bytes):
        path.write_bytes(body)
    else:
        sqlite3.connect(path).execute(f"CREATE TABLE {body} (name TEXT)").connection.close()
    held = path.read_bytes()
    with pytest.raises(HeadwaterError, match="not a usable list of feeds") as caught:
        Watched.open(url)
    assert caught.value.problem.input == str(path)
    assert path.read_bytes() == held


def test_a_list_that_an_older_version_is_watching_is_not_taken_from_it(url, tmp_path):
    filled(url)
    path = moved_out(url)
    guard = sqlite3.connect(f"{path}-lock", isolation_level=None)
    guard.execute("BEGIN EXCLUSIVE")
    with pytest.raises(HeadwaterError, match="another watch is running"):
        Watched.open(url)
    guard.close()
    assert "a.watch.db" in files(tmp_path)
    with WatchState(Watched.open(url)) as state:
        assert state.fetched() == [URL]


def test_an_archive_of_schema_11_has_room_for_a_watch_and_keeps_its_articles(url):
    with Archive.open(url) as archive:
        archive.add(Article(id="1", text="A text."))
    connection = sqlite3.connect(url)
    connection.executescript("DROP INDEX entry_by_outlet; DROP TABLE outlet; DROP TABLE outlet_called; DROP TABLE outlet_told;")
    connection.executescript("DROP TABLE copy; DROP TABLE watched_feed; DROP TABLE watched_entry; PRAGMA user_version = 11;")
    connection.close()
    filled(url)
    with Archive.open(url, readonly=True) as archive:
        assert archive.ids() == ("1",)


def test_a_watch_writes_while_others_read_and_add(url):
    with WatchState(Watched.open(url)) as state, Archive.open(url) as archive:
        state.follow(FEED, 1.0)
        archive.add(Article(id="1", text="A text."))
        rows = archive.articles()
        assert next(rows).id == "1"
        state.follow(URL, 1.0)
        assert archive.add(Article(id="2", text="Another text.")).status == "added"
        assert list(state.feeds()) == [URL, FEED]
