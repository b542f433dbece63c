"""`headwater watch`: adds what feeds list, says how they are doing, stops in good order, and goes on after any end."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from headwater.cli.group import group
from headwater.verbs import Archive

TEXT = "".join(f"<p>The harbour board said in notice number {n} that the ferry to Orlo would not sail on that day.</p>" for n in range(6))


def story(number):
    head = f"<title>Ferry notice {number}</title>"
    body = f"<article><h1>Notice {number}</h1>{TEXT}<p>No {number}</p></article>"
    return f'<html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


def feed_of(web, numbers, path="/feed", title="Notice"):
    items = "".join(f"<item><link>/{n}</link><title>{title} {n}</title></item>" for n in numbers)
    return web.at(path, f"<rss><channel><title>The Gull</title>{items}</channel></rss>".encode(), Content_Type="application/rss+xml")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))

    def command(*arguments, code=0):
        result = CliRunner().invoke(group, ["watch", *map(str, arguments), "--archive", str(tmp_path / "a.db"), "--allow-private"])
        assert result.exit_code == code, result.output
        return result

    return command


def test_once_adds_what_is_new_and_again_nothing(web, run):
    web.at("/1", story(1))
    feed = feed_of(web, [1])
    (row,) = map(json.loads, run(feed, "--once", "--json").stdout.splitlines())
    assert (row["status"], row["feed"], row["id"]) == ("added", feed, web.base + "/1")
    assert run("--once").stdout.startswith("nothing new")


def test_a_page_that_its_feed_says_has_changed_is_a_new_version(web, run, tmp_path):
    hull = b"<p>Skipper Dagny Holm counted 212 cracks in the hull when the boat was last taken out of the water.</p></article>"
    page = story(1).replace(b"</article>", hull)
    web.at("/1", page, Cache_Control="max-age=86400")
    feed = feed_of(web, [1])
    run(feed, "--once")
    web.at("/1", page.replace(b"212", b"12"))
    feed_of(web, [1], title="Corrected")
    state = sqlite3.connect(tmp_path / "a.db")
    state.execute("UPDATE watched_feed SET due = 0")
    state.execute("UPDATE watched_entry SET came = 0")
    state.commit()
    state.close()
    (row,) = map(json.loads, run("--once", "--json").stdout.splitlines())
    assert (row["status"], row["id"]) == ("new version", web.base + "/1")
    shown = CliRunner().invoke(group, ["versions", web.base + "/1", "--archive", str(tmp_path / "a.db")]).stdout
    assert "figure changed: 212 → 12" in shown


def test_the_list_its_state_and_its_opml(web, run, tmp_path):
    web.at("/1", story(1))
    feed, dead = feed_of(web, [1]), web.at("/dead", b"", 404)
    (tmp_path / "list.txt").write_text(f"{feed}\n{dead}\n", "utf-8")
    run(tmp_path / "list.txt", "--once")
    shown = run("--status").stdout
    assert "The Gull" in shown
    assert "no page there (HTTP 404)" in shown
    rows = {row["url"]: row for row in map(json.loads, run("--status", "--json").stdout.splitlines())}
    assert (rows[feed]["failures"], rows[dead]["failures"], rows[feed]["a_day"]) == (0, 1, 1.0)
    (tmp_path / "list.opml").write_text(run("--export").stdout, "utf-8")
    run("--remove", dead)
    assert dead not in run("--export").stdout
    run(tmp_path / "list.opml", "--export")
    assert dead in run("--export").stdout


def test_once_fails_where_no_feed_could_be_read_and_says_where_none_was_due(web, run):
    dead = web.at("/dead", b"", 404)
    failed = run(dead, "--once", code=1)
    assert "no page there (HTTP 404)" in failed.stderr
    assert failed.stdout.startswith("1 failed in ")
    early = run("--once")
    assert "none of the feeds (1) is due before" in early.stderr
    web.at("/1", story(1))
    assert run(feed_of(web, [1]), "--once").stdout.splitlines()[-1].startswith("1 added in ")


def test_what_is_no_feed_and_no_list(run, tmp_path):
    assert "neither an address nor a file" in run("no-such-file", code=1).stderr
    assert "neither an address nor a file" in run(tmp_path, code=1).stderr
    (tmp_path / "empty.txt").touch()
    assert "lists no feeds" in run(tmp_path / "empty.txt", code=1).stderr


def test_without_feeds_there_is_nothing_to_watch(run):
    assert "No feeds to watch" in run(code=2).stderr


def watching(tmp_path, *arguments):
    environment = {**os.environ, "HEADWATER_CACHE": str(tmp_path / "http.db")}
    command = [sys.executable, "-c", "from headwater.cli import main; main()", "watch", *arguments]
    command += ["--archive", str(tmp_path / "a.db"), "--allow-private", "--json"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_good_order_when_the_system_or_its_user_asks(asked, web, tmp_path):
    web.at("/1", story(1))
    process = watching(tmp_path, feed_of(web, [1]))
    assert json.loads(process.stdout.readline())["status"] == "added"
    process.send_signal(asked)
    assert process.wait(15) == 0
    process.stdout.close()
    process.stderr.close()


def test_killed_at_any_moment_it_loses_nothing_and_fetches_nothing_twice(wide_web, tmp_path):
    """Pages of many hosts, so that the pace does not hold the watch up; the process is killed again and again while it works."""
    numbers = range(60)
    links = [wide_web.host(n) + f"/{n}" for n in numbers]
    for n in numbers:
        wide_web.at(f"/{n}", story(n))
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    wide_web.at("/feed", f"<rss><channel>{items}</channel></rss>".encode(), Content_Type="application/rss+xml")
    feed, chance, reported = wide_web.host(200) + "/feed", random.Random(8), []  # noqa: S311 - guards nothing
    for _ in range(6):
        process = watching(tmp_path, feed, "--once")
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.4) if first else 0)
        process.kill()
        rest, _ = process.communicate()
        reported += [json.loads(line)["id"] for line in (first + rest).splitlines() if line.endswith(b"}")]
    process = watching(tmp_path, feed, "--once")
    process.communicate(timeout=60)
    with Archive.open(str(tmp_path / "a.db")) as archive:
        held = archive.ids()
    assert sorted(held) == sorted(links)
    assert set(reported) <= set(held)
    state = sqlite3.connect(tmp_path / "a.db")
    assert {status for (status,) in state.execute("SELECT DISTINCT status FROM watched_entry")} <= {"added", "unchanged"}
    state.close()
    fetched = [path for _, path in wide_web.visits if path in {f"/{n}" for n in numbers}]
    # What was on the wire when the process died has to be asked for again; no more than that.
    assert len(fetched) - len(set(fetched)) <= 6 * 16
    assert set(fetched) == {f"/{n}" for n in numbers}
