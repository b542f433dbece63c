"""What sites list of their articles: every kind of feed, as it should be and as it is met."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Page, Problem
from headwater.pages import Client, Manners, open_pages
from headwater.pages.feeds import looks_like_feed, read_feed
from headwater.pages.opml import read_opml, write_opml

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "feeds"
PAGE = b"<!doctype html><title>Ferry stopped</title><p>The ferry to Ostra stopped on Monday.</p>"
BASE = "https://gull.example/feed"

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gull</title><link>https://gull.example/</link>
<item><media:title>not this</media:title><title>Ferry &amp;amp; tug <![CDATA[<b>stopped</b>]]></title><link>/ferry?a=1&amp;b=2</link>
<guid isPermaLink="false">g-17</guid><pubDate>Mon, 4 Mar 2024 10:00 PST</pubDate><source url="https://tern.example/rss">The Tern</source>
<description>In short</description><content:encoded><![CDATA[<p>At length &nbsp; a & b</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://gull.example/2</guid><dc:date>2024-03-04</dc:date></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gull</title><entry><id>tag:gull.example,2024:17</id><title type="html">Ferry
&lt;i&gt;stopped&lt;/i&gt;</title><link rel="self" href="https://gull.example/self"/><link rel="alternate" href="ferry"/>
<updated>2024-03-05T00:00:00Z</updated><published>2024-03-04T10:00:00</published><source><title>The Tern</title><link href="https://tern.example/"/>
</source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>At length</p></div></content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>The Gull</title>
</channel><item rdf:about="https://gull.example/ferry"><title>Ferry stopped</title></item></rdf:RDF>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Gull",
        "items": [
            {
                "id": 17,
                "url": "https://gull.example/ferry",
                "title": "Ferry stopped",
                "date_published": "2024-03-04",
                "content_text": "a < b",
            }
        ],
    }
)
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> https://gull.example/ferry </loc><lastmod>2024-03-05</lastmod>
<news:news><news:publication><news:name>The Gull</news:name></news:publication><news:publication_date>2024-03-04T10:00+01:00
</news:publication_date><news:title>Ferry stopped</news:title></news:news></url></urlset>"""


def only(text, **more):
    feed = read_feed(text.encode() if isinstance(text, str) else text, BASE, **more)
    assert feed is not None
    return feed.entries[0]


def test_rss_with_all_it_may_carry():
    feed = read_feed(RSS.encode(), BASE)
    first, second = feed.entries
    assert (feed.kind, feed.title) == ("rss", "The Gull")
    assert (first.url, first.id, first.title) == ("https://gull.example/ferry?a=1&b=2", "g-17", "Ferry & tug stopped")
    assert first.published == "Mon, 4 Mar 2024 10:00 PST"
    assert (first.source, first.source_url) == ("The Tern", "https://tern.example/rss")
    assert (first.content, first.summary) == ("<p>At length &nbsp; a & b</p>", "In short")
    assert (second.url, second.published) == ("https://gull.example/2", "2024-03-04")


def test_atom():
    entry = only(ATOM)
    assert (entry.url, entry.title, entry.published) == ("https://gull.example/ferry", "Ferry stopped", "2024-03-04T10:00:00")
    assert (entry.updated, entry.source, entry.source_url) == ("2024-03-05T00:00:00Z", "The Tern", "https://tern.example/")
    assert "<p>At length</p>" in entry.content


def test_rdf_json_and_a_news_sitemap():
    for text, kind in ((RDF, "rdf"), (JSON_FEED, "json"), (NEWS, "sitemap")):
        feed = read_feed(text.encode(), BASE)
        assert (feed.kind, feed.entries[0].url, feed.entries[0].title) == (kind, "https://gull.example/ferry", "Ferry stopped")
    assert only(JSON_FEED).content == "<p>a &lt; b</p>"
    assert (only(NEWS).published, only(NEWS).updated) == ("2024-03-04T10:00+01:00", "2024-03-05")


@pytest.mark.parametrize(
    ("text", "url", "title"),
    [
        ("<rss><channel><item><link>http://a.example/?x=1&y=2</link><title>A & B</title></item>", "http://a.example/?x=1&y=2", "A & B"),
        (
            "\n\n<!-- x --><rss><channel><item><link>http://a.example/1</link><title>Caf&eacute;&nbsp;1</title></item></rss>",
            "http://a.example/1",
            "Café 1",
        ),
        (
            "<rss><item><title>No channel</title><link>http://a.example/</link></item></rss>",
            "http://a.example/",
            "No channel",
        ),
        ("<rss><channel><item><title>Cut o", None, "Cut o"),
        ("<rss><channel><item><dc:title>x</dc:title><media:link>http://no.example/</media:link></item></channel></rss>", None, "x"),
        ("<rss><channel><item><title>\x07Bell</title><link>javascript:alert(1)</link></item></channel></rss>", None, "Bell"),
        (
            "<feed><entry><title>t</title><link href='https://www.google.com/url?rct=j&amp;url=https://gull.example/a&amp;ct=ga'/></entry></feed>",
            "https://gull.example/a",
            "t",
        ),
        (
            "<rss><item><title>t</title><link>http://count.example/1</link><feedburner:origLink>http://a.example/1</feedburner:origLink></item></rss>",
            "http://a.example/1",
            "t",
        ),
    ],
)
def test_malformed_feeds_give_what_they_have(text, url, title):
    entry = only(text)
    assert (entry.url, entry.title) == (url, title)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_the_charset_of_a_feed(charset):
    text = f"<?xml version='1.0' encoding='{charset}'?><rss><channel><item><title>Паром остановлен в среду</title></item></channel></rss>"
    assert only(text.encode(charset)).title == "Паром остановлен в среду"


def test_entities_are_not_expanded():
    bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
    feed = read_feed(f"{bomb}<rss><channel><item><title>x&b;&f;y</title></item></channel></rss>".encode())
    assert "aaa" not in str(feed)
    assert Path("/etc/hostname").read_text("utf-8").strip() not in str(feed) if Path("/etc/hostname").exists() else True


@pytest.mark.parametrize(
    "body", [b"", b"<html><p>no feed</p></html>", b"{}", b'{"items": []}', b"plain", b"\xff\xfe", b"<", b"<rss", b"{" * 9999]
)
def test_what_is_no_feed(body):
    feed = read_feed(body)
    assert feed is None or not feed.entries


@given(st.text(alphabet="<>/&;!?[]CDATA-rsitemlnk \"'='\n", max_size=300))
def test_nothing_breaks_the_reading(text):
    read_feed(f"<rss><channel><item>{text}".encode())


def test_many_unclosed_sections_are_read_in_good_time():
    read_feed(b"<rss><channel><item><title>" + b"<![CDATA[" * 200_000)


def test_opml_comes_back_as_it_went():
    feeds = {"https://gull.example/feed?a=1&b=2": 'The "Gull" & co', "https://tern.example/rss": "Tern"}
    assert read_opml(write_opml(feeds.items()).encode()) == feeds
    assert read_opml(b"<opml><outline text='Desk'><outline XMLURL='https://a.example/f'/></outline>") == {"https://a.example/f": ""}
    assert read_opml(b"no list") == {}


# A feed as something to read


@pytest.fixture
def client():
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, retries=0)) as opened:
        yield opened


def rss(*items):
    return f"<rss><channel>{''.join(items)}</channel></rss>".encode()


@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/xml; charset=utf-8", "text/html", "text/plain", ""])
def test_a_feed_stands_for_the_articles_it_lists(web, client, content_type):
    one, two = web.at("/1", PAGE), web.at("/2", PAGE)
    feed = web.at("/feed", rss("<item><link>/1</link></item>", f"<item><link>{two}</link></item>"), Content_Type=content_type)
    pages = list(open_pages([feed], client=client))
    assert {page.id for page in pages} == {one, two}
    assert all(page.source == "http" for page in pages)


def test_a_saved_feed_and_a_sitemap_of_sitemaps(web, client, tmp_path):
    url = web.at("/1", PAGE)
    (tmp_path / "feed.xml").write_bytes(rss(f"<item><link>{url}</link></item>"))
    web.at("/news.xml", f"<urlset><url><loc>{url}</loc></url></urlset>".encode(), Content_Type="application/xml")
    index = web.at("/all.xml", b"<sitemapindex><sitemap><loc>/news.xml</loc></sitemap><sitemap><loc>/no.xml</loc></sitemap></sitemapindex>")
    assert [page.id for page in open_pages([str(tmp_path / "feed.xml")], client=client)] == [url]
    assert [type(found) for found in open_pages([index], client=client)] == [Problem, Page]


def test_an_article_that_is_gone_is_taken_from_the_feed_where_that_carries_it(web, client):
    text = "<content:encoded>&lt;p&gt;The ferry to Ostra stopped.&lt;/p&gt;</content:encoded>"
    feed = web.at(
        "/feed", rss(f"<item><link>/gone</link>{text}</item>", "<item><link>/gone2</link><description>Short</description></item>")
    )
    found = {getattr(item, "id", getattr(item, "input", None)): item for item in open_pages([feed], client=client)}
    assert found[web.base + "/gone"].source == "feed"
    assert "stopped" in found[web.base + "/gone"].markup()
    assert "no page there" in found[web.base + "/gone2"].reason


def test_an_empty_feed_is_a_problem(web, client):
    (problem,) = open_pages([web.at("/feed", rss())], client=client)
    assert isinstance(problem, Problem)
    assert "lists no articles" in problem.reason


def test_xml_that_is_neither_is_a_problem(web, client):
    (problem,) = open_pages([web.at("/x", b"<?xml version='1.0'?><menu><dish>soup</dish></menu>", Content_Type="text/xml")], client=client)
    assert "neither a page nor a feed" in problem.reason


@pytest.mark.skipif(not SHARED.exists(), reason="the feeds in ../shared are not here")
def test_feeds_from_the_web():
    for line in (SHARED / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        body = gzip.decompress((SHARED / row["file"]).read_bytes())
        feed = read_feed(body, BASE)
        assert looks_like_feed(body) == (feed is not None), row["file"]
        if row["items_seen"] > 2 and "nested" not in row["note"]:
            assert feed is not None, row["file"]
            assert len(feed.entries) >= row["items_seen"] - 1, row["file"]
            assert all(entry.url for entry in feed.entries), row["file"]
