"""A watch looks when it should, fetches each article once, forgets nothing, and says how its feeds are doing."""

import sqlite3

import pytest

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages import Client, HttpCache, Manners, Watch
from headwater.pages.discovery import feeds_of
from headwater.pages.feeds import Entry
from headwater.pages.watch_state import FIRST_PAUSE
from headwater.verbs import open_watch

PAGE = b"<!doctype html><title>Ferry stopped</title><p>The ferry to Ostra stopped on Monday.</p>"
FEED = "https://gull.example/feed"


@pytest.fixture
def state(tmp_path):
    with open_watch(str(tmp_path / "w.db")) as opened:
        yield opened


@pytest.fixture
def client():
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, retries=0)) as opened:
        yield opened


def rss(*links, extra=""):
    items = "".join(f"<item><link>{link}</link>{extra}</item>" for link in links)
    return f"<rss><channel><title>The Gull</title>{items}</channel></rss>".encode()


def look(state, client, held=()):
    """Look once, settle what comes, and return the addresses that came and the reasons of problems."""
    watch = Watch(state, client, lambda url: url in held, workers=4)
    came, problems = [], []
    for found in watch.run(once=True):
        if isinstance(found, Problem):
            problems.append(found.reason)
        elif found:
            came.append(found)
            watch.settle(found.listed.url, "added")
    return came, problems


def again(state):
    """Make every feed due."""
    state._store.change("UPDATE watched_feed SET due = 0")


def test_what_a_feed_lists_comes_once_with_what_the_feed_said_of_it(web, state, client):
    extra = "<pubDate>Mon, 4 Mar 10:00</pubDate><source url='https://tern.example/rss'>Tern</source>"
    url = web.at("/1", PAGE)
    state.follow(web.at("/feed", rss("/1", "/1?utm_source=rss", extra=extra)), 0)
    (arrival,), problems = look(state, client)
    assert (arrival.listed.url, arrival.page.body, arrival.listed.published) == (url, PAGE, "Mon, 4 Mar 10:00")
    assert (arrival.listed.source, arrival.listed.source_url, problems) == ("Tern", "https://tern.example/rss", [])
    web.at("/2", PAGE)
    web.at("/feed", rss("/2", "/1"))
    again(state)
    assert [a.listed.url for a in look(state, client)[0]] == [web.base + "/2"]
    assert [path for _, path in web.visits].count("/1") == 1


def test_what_is_held_already_is_not_fetched(web, state, client):
    url = web.at("/1", PAGE)
    state.follow(web.at("/feed", rss("/1")), 0)
    assert look(state, client, held={url}) == ([], [])
    assert "/1" not in [path for _, path in web.visits]


def lists(web, updated, title="Ferry stopped"):
    """Let the feed list one article, as updated then."""
    entry = f"<entry><link href='/1'/><title>{title}</title><updated>{updated}</updated></entry>"
    return web.at("/feed", f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>".encode())


def later(state):
    """Make every feed due, and every article fetched long ago."""
    again(state)
    state._store.change("UPDATE watched_entry SET came = came - 1e6")


@pytest.mark.parametrize("change", [{"updated": "2024-03-05"}, {"updated": "2024-03-04", "title": "Ferry stopped for good"}])
def test_an_article_whose_entry_changes_is_fetched_again_however_fresh_it_is(web, state, tmp_path, change):
    web.at("/1", PAGE, Cache_Control="max-age=86400")
    state.follow(lists(web, "2024-03-04"), 0)
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0), cache=HttpCache(tmp_path / "c.db")) as client:
        look(state, client)
        later(state)
        assert look(state, client, held={web.base + "/1"}) == ([], [])
        web.at("/1", PAGE.replace(b"Monday", b"Tuesday"), Cache_Control="max-age=86400")
        lists(web, **change)
        later(state)
        (arrival,), _ = look(state, client, held={web.base + "/1"})
        later(state)
        assert look(state, client) == ([], [])
    assert b"Tuesday" in arrival.page.body
    assert [path for _, path in web.visits].count("/1") == 2


def test_a_changed_article_is_asked_for_after_a_while_and_not_for_ever(web, state, client):
    web.at("/1", PAGE)
    state.follow(lists(web, "0"), 0)
    look(state, client)
    lists(web, "1")
    again(state)
    assert look(state, client) == ([], [])  # a quarter of an hour has not gone by
    state._store.change("UPDATE watched_entry SET due = 0")
    assert len(look(state, client)[0]) == 1
    for turn in range(2, 40):
        lists(web, turn)
        later(state)
        look(state, client)
    assert [path for _, path in web.visits].count("/1") == 1 + 20


def test_what_two_feeds_or_two_entries_say_differently_is_no_change(web, state, client):
    web.at("/1", PAGE)
    item = "<item><link>/1{}</link><title>{}</title></item>"
    bodies = {}
    for path in ("/feed", "/other"):
        both = item.format("", f"Of {path}") + item.format("?utm_source=rss", "Again")
        bodies[path] = f"<rss><channel>{both}</channel></rss>".encode()
        state.follow(web.at(path, bodies[path]), 0)
    look(state, client)
    for number in range(3):
        for path, body in bodies.items():
            web.at(path, body + b"<!-- %d -->" % number)
        later(state)
        assert look(state, client) == ([], [])


def test_a_page_that_nobody_settled_comes_again_without_being_fetched_again(web, state, client):
    url = web.at("/1", PAGE)
    state.follow(web.at("/feed", rss("/1")), 0)
    run = Watch(state, client, lambda _: False).run(once=True)
    arrival = next(found for found in run if found)
    run.close()
    assert [a.page for a in look(state, client)[0]] == [arrival.page]
    assert look(state, client) == ([], [])
    assert [path for _, path in web.visits].count("/1") == 1
    assert url == arrival.listed.url


def test_where_a_page_cannot_be_kept_the_watch_ends_and_the_page_is_asked_for_again(web, state, client, tmp_path):
    url = web.at("/1", PAGE)
    state.follow(web.at("/feed", rss("/1")), 0)
    state._store.change("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(tmp_path / "w.db", isolation_level=None)
    with pytest.raises(HeadwaterError, match="another program is writing"):
        list(Watch(state, client, lambda _: bool(other.execute("BEGIN IMMEDIATE").fetchall())).run(once=True))
    other.close()
    assert [a.listed.url for a in look(state, client)[0]] == [url]


def test_a_feed_is_looked_at_more_often_where_there_is_more(state):
    pauses = []
    for name, new in (("busy", True), ("quiet", False)):
        state.follow(name, 0)
        for turn in range(20):
            entries = [Entry(url=f"https://gull.example/{name}{turn}")] if new else []
            state.was_read(name, None, entries, bytes([turn]), now=turn)
        (row,) = (row for row in state.status(20) if row.url == name)
        pauses.append(row.due - 19)
    assert pauses == [300.0, 6 * 3600.0]
    assert pauses[0] < FIRST_PAUSE < pauses[1]


def test_a_feed_that_fails_is_left_alone_longer_each_time_and_one_that_is_gone_for_good(web, state, client):
    url, gone = web.at("/feed", b"", 500), web.at("/gone", b"", 410)
    for feed in (url, gone):
        state.follow(feed, 0)
    _, problems = look(state, client)
    assert sorted(problems) == ["no page there (HTTP 410)", "the server failed (HTTP 500)"]
    first = {row.url: row for row in state.status(0)}
    assert first[gone].gone
    assert (first[url].failures, first[url].error) == (1, "the server failed (HTTP 500)")
    state.was_missed(url, "again", first[url].failure)
    assert next(row.due for row in state.status(0) if row.url == url) > first[url].due + FIRST_PAUSE
    web.at("/feed", rss())
    again(state)
    look(state, client)
    assert next(row.failures for row in state.status(0) if row.url == url) == 0


def test_a_feed_that_failed_is_looked_at_at_once_where_it_is_named_again(state):
    for url in ("http://a.example/rss", "http://b.example/rss"):
        assert state.follow(url, 100.0)
    state.was_missed("http://a.example/rss", "the server failed (HTTP 500)", 200.0)
    state.was_read("http://b.example/rss", None, [], b"", now=200.0)
    assert state.due_feeds(300.0) == []
    assert not any(state.follow(url, 300.0) for url in ("http://a.example/rss", "http://b.example/rss"))
    assert state.due_feeds(300.0) == ["http://a.example/rss"]


def test_an_article_that_fails_for_now_is_tried_again_and_then_given_up(state):
    state.follow(FEED, 0)
    state.was_read(FEED, None, [Entry(url="https://gull.example/1")], b"", 0)
    due = []
    while state.waiting(1e9, 10):
        state.failed("https://gull.example/1", "the server failed", 0, again=True)
        due.append(state.next_due())
    assert len(due) == 4
    assert state.waiting(1e9, 10) == []
    state.was_read(FEED, None, [Entry(url="https://gull.example/2")], b"", 0)
    state.failed("https://gull.example/2", "no page there", 0, again=False)
    assert state.waiting(1e9, 10) == []


def test_an_article_is_not_lost_where_the_network_is_gone_for_a_while(web, state, client):
    dead = "http://127.0.0.1:9/1"
    nowhere = "http://ferry.invalid/1"
    state.follow(web.at("/feed", rss(dead, nowhere, "/gone")), 0)
    assert sorted(look(state, client)[1]) == ["connection refused", "no page there (HTTP 404)", "no such host"]
    assert {wanted.url for wanted in state.waiting(1e12, 10)} == {dead, nowhere}


def test_of_a_sitemap_as_long_as_the_site_is_old_only_the_first_are_fetched(state):
    state.follow(FEED, 0)
    state.was_read(FEED, None, [Entry(url=f"https://gull.example/{n}") for n in range(1000)], b"a", 0)
    assert len(state.waiting(1, 5000)) == 200
    state.was_read(FEED, None, [Entry(url=f"https://gull.example/{n}") for n in range(1300)], b"b", 1)
    assert len(state.waiting(2, 5000)) == 500


def test_a_page_in_a_feeds_place_leads_to_its_feed(web, state, client):
    web.at("/1", PAGE)
    web.at("/rss", rss("/1"), Content_Type="application/rss+xml")
    link = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    state.follow(web.at("/", f"<!doctype html><head><title>The Gull</title>{link}</head>".encode()), 0)
    assert [a.listed.url for a in look(state, client)[0]] == [web.base + "/1"]
    assert state.feeds() == {web.base + "/rss": "The Gull"}


def test_what_is_no_feed_is_a_problem(web, state, client):
    state.follow(web.at("/", PAGE), 0)
    state.follow(web.at("/index.xml", b"<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>"), 0)
    assert sorted(look(state, client)[1]) == ["a list of 1 sitemaps", "not a feed, and it names none"]


def test_feeds_that_a_page_names():
    head = """<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="stylesheet" href="/a.css">
    <link rel="alternate" hreflang="de" href="/de"><link rel="ALTERNATE home" type="application/atom+xml" href="atom"><link rel="alternate"
    type="application/rss+xml" href="javascript:x">"""
    assert list(feeds_of(head.encode(), "https://gull.example/x/")) == ["https://gull.example/x/atom", "https://gull.example/comments/feed"]


def test_one_process_watches_and_others_look_on(tmp_path, state):
    state.lock()
    with open_watch(str(tmp_path / "w.db")) as other:
        assert other.follow(FEED, 0)
        with pytest.raises(HeadwaterError, match="another watch is running"):
            other.lock()
    assert state.feeds() == {FEED: ""}


def test_a_kept_page_comes_back_whole(state):
    state.follow(FEED, 0)
    state.was_read(FEED, None, [Entry(url="https://gull.example/1")], b"", 0)
    page = Page("https://gull.example/1", b"\x00\xff<p>", url="https://gull.example/1", charset="utf-8", source="http")
    state.came(page.id, page)
    assert (state.fetched(), state.page(page.id)) == ([page.id], page)
    state.settle(page.id, "added")
    assert (state.fetched(), state.page(page.id)) == ([], None)
