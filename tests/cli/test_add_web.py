"""`headwater add` of what comes from elsewhere than files: pasted pages, feeds, archives; and what it keeps of its own fetching."""

import json

import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from headwater.cli.group import group

TEXT = "".join(f"<p>The harbour board said in notice number {n} that the ferry to Orlo would not sail on that day.</p>" for n in range(6))
HEAD = "<head><title>Ferry notice</title></head>"
PAGE = f'<html lang="en">{HEAD}<body><article><h1>Notice</h1>{TEXT}</article></body></html>'.encode()


@pytest.fixture
def add(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))

    def command(*arguments, code=0, **more):
        line = ["add", *map(str, arguments), "--archive", str(tmp_path / "a.db"), "--allow-private", "--json"]
        result = CliRunner().invoke(group, line, **more)
        assert result.exit_code == code, result.output
        return [json.loads(row) for row in result.stdout.splitlines()]

    return command


def test_a_pasted_page_is_what_stands_at_its_address(add):
    url = "https://gull.example/ferry"
    (row,) = add("--stdin-html", url, input=PAGE)
    assert (row["id"], row["url"], row["status"]) == (url, url, "added")
    (again,) = add("--stdin-html", url, input=PAGE)
    assert again["status"] == "unchanged"


def test_a_pasted_post_is_an_article_too(add):
    post = "The ferry stopped on Monday, and nobody on the quay knows why.\n"
    (row,) = add("--stdin-html", "https://social.example/@harbour/17", input=post)
    assert row["status"] == "added"


@pytest.mark.parametrize("url", ["gull", "file:///etc/hostname", "https://you:secret@gull.example/"])
def test_a_pasted_page_needs_an_address(add, url):
    assert add("--stdin-html", url, input=PAGE, code=1) == []


def test_what_is_fetched_is_kept_and_can_be_added_again_from_there(web, add, tmp_path):
    url = web.at("/ferry", PAGE)
    kept = tmp_path / "kept.warc.gz"
    assert [row["status"] for row in add(url, "--keep", kept)] == ["added"]
    with kept.open("rb") as file:
        assert [record.rec_type for record in ArchiveIterator(file)] == ["warcinfo", "response", "request", "metadata"]
    assert [row["status"] for row in add(kept)] == ["unchanged"]


def test_a_feed_is_added_by_its_articles(web, add):
    url = web.at("/ferry", PAGE)
    feed = web.at("/feed", f"<rss><channel><item><link>{url}</link></item></channel></rss>".encode(), Content_Type="text/xml")
    assert [(row["id"], row["status"]) for row in add(feed)] == [(url, "added")]
