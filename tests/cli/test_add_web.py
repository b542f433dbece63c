"""`headwater add` of what comes from elsewhere than files: pasted pages, feeds, archives; and what it keeps of its own fetching."""

import gzip
import json
import random
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from headwater.archive import Archive
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
    assert [row["status"] for row in add("--stdin-html", url, input=PAGE, code=1)] == ["failed"]


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


def test_an_import_that_is_killed_again_and_again_loses_nothing_that_it_reported(tmp_path):
    urls = [f"https://gull.example/notice/{n}" for n in range(40)]
    with (tmp_path / "crawl.warc.gz").open("wb") as file:
        for n, url in enumerate(urls):
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.replace(b"<h1>Notice", f"<h1>Notice {n}".encode())
            head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
            file.write(gzip.compress(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"))
    program = [sys.executable, "-c", "from headwater.cli import main; main()", "add", str(tmp_path / "crawl.warc.gz")]
    command, chance, reported = [*program, "--jobs", "1", "--archive", str(tmp_path / "a.db"), "--json"], random.Random(8), []  # noqa: S311
    for _ in range(5):
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.3) if first else 0)
        process.kill()
        rest, _ = process.communicate()
        reported += [json.loads(line) for line in (first + rest).splitlines() if line.endswith(b"}")]
    reported += [json.loads(line) for line in subprocess.run(command, capture_output=True, check=True).stdout.splitlines()]
    added = [one["id"] for one in reported if one["status"] == "added"]
    assert len(added) == len(set(added))
    assert {one["status"] for one in reported} <= {"added", "unchanged"}
    with Archive.open(str(tmp_path / "a.db")) as archive:
        assert sorted(archive.ids()) == sorted(urls)
        assert [len(archive.versions(url)) for url in urls] == [1] * len(urls)
