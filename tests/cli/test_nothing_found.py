"""No command is silent: what finds nothing says so, who only asks makes no file, what was not read is named."""

import json

import pytest
from click.testing import CliRunner

from headwater.archive import Archive
from headwater.cli.group import group
from headwater.models import Article

FERRY = "The harbour board said on Monday that the ferry between Orlo and the mainland would stop running for good this autumn."
RAIN = "Rain is expected on the islands from Thursday on, and the wind will turn to the north by the end of the week, forecasters say."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "cache" / "http.db"))
    monkeypatch.delenv("HEADWATER_ARCHIVE", raising=False)
    return tmp_path


def run(*arguments, code=0, text=None):
    result = CliRunner().invoke(group, arguments, input=text)
    assert result.exit_code == code, result.output
    return result


def lines(*rows):
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def held(folder):
    with Archive.open("a.db") as archive:
        archive.add(Article("one", FERRY, language="en"))
        archive.add(Article("two", RAIN, language="en"))
    return folder


@pytest.mark.parametrize("as_json", [(), ("--json",)])
@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (("search", "zeppelin"), "no article in a.db has all of these words"),
        (("search", "--speaker", "Dagny Holm"), "nobody is quoted so in a.db"),
        (("matches",), "no two articles in a.db share a passage"),
        (("versions", "--all"), "no article in a.db has more than one version"),
        (("alerts",), "no alert is set for a.db"),
        (("alerts", "--hits"), "no alert is set for a.db"),
        (("watch", "--status"), "no feeds are watched for a.db"),
    ],
)
def test_what_finds_nothing_says_so_beside_the_results(held, command, reason, as_json):
    before = set(held.iterdir())
    result = run(*command, *as_json, "--archive", "a.db")
    assert result.stdout == ""
    assert result.stderr.startswith(f"headwater: nothing found: {reason}")
    assert {path.name for path in set(held.iterdir()) - before} <= {"a.db-wal", "a.db-shm"}


def test_a_page_that_shares_nothing_and_an_article_with_one_version(held):
    (held / "page.txt").write_text("Nobody has ever written these words before, in this order, about a lamp on a quay in the winter.")
    told = run("matches", "page.txt", "--json", "--archive", "a.db")
    assert (told.stdout, told.stderr) == ("", "headwater: nothing found: no article in a.db shares a passage with what was given\n")
    assert "page.txt: no article in a.db shares a passage with it" in run("matches", "page.txt", "--archive", "a.db").stdout
    assert run("versions", "one", "--json", "--archive", "a.db").stderr == "headwater: nothing found: one: one version\n"


def test_an_empty_archive(folder):
    with Archive.open("a.db"):
        pass
    for command in (("trace", "--all"), ("stories", "--json")):
        assert "nothing found: a.db holds no article" in run(*command, "--archive", "a.db").stderr


def test_alerts_that_were_set_and_found_nothing(held):
    run("alerts", "--add", "ferry", "--search", "ferry", "--archive", "a.db")
    assert "nothing new for an alert" in run("alerts", "--check", "--archive", "a.db").stderr
    assert "no hits so far" in run("alerts", "--hits", "--archive", "a.db").stderr
    run("alerts", "--remove", "ferry", "--archive", "a.db")
    assert "no alerts on the list" in run("alerts", "--archive", "a.db").stderr


@pytest.mark.parametrize(
    "command",
    [("watch", "--status"), ("watch", "--export"), ("watch",), ("watch", "--remove", "https://gull.example/rss"), ("alerts", "--check"),
     ("alerts", "--remove", "ferry"), ("search", "ferry"), ("matches",), ("claims", "a ferry"), ("report", "no-such-page", "--out", "x")],
)  # fmt: skip
def test_who_only_asks_makes_no_file(folder, command):
    CliRunner().invoke(group, [*command, "--archive", "none.db"])
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", [("search", "ferry"), ("claims", "a ferry"), ("trace", "--all"), ("versions", "--all")])
def test_an_empty_file_is_no_archive_yet(folder, command):
    (folder / "a.db").touch()
    assert "a.db: an empty file, no archive yet; add something to it first" in run(*command, "--archive", "a.db", code=1).stderr
    run("add", "--jsonl", "-", "--archive", "a.db", text=lines({"id": "1", "text": FERRY}))
    run(*command, "--archive", "a.db")


@pytest.mark.parametrize(
    "command",
    [("claims", ""), ("claims", "  "), ("search", " "), ("alerts", "--add", "a", "--claim", " "), ("alerts", "--add", "", "--claim", "a")],
)
def test_an_empty_question_is_a_usage_error(held, command):
    assert "Usage:" in run(*command, "--archive", "a.db", code=2).stderr


@pytest.mark.parametrize("more", [("--dry",), ()])
def test_a_finder_that_is_none_is_refused_before_anything_is_done(held, more):
    (held / "page.txt").write_text(FERRY)
    told = run("trace", "page.txt", "--find", "nope", *more, "--archive", "a.db", code=1)
    assert (told.stdout, "nope: no such finder; there are wayback" in told.stderr) == ("", True)
    with Archive.open("a.db") as archive:
        assert set(archive.ids()) == {"one", "two"}


def test_fields_that_are_not_read_are_named_once_and_the_line_is_used(folder):
    rows = [{"id": str(n), "text": FERRY, "date": "2024-03-01", "headline": "Ferry"} for n in range(3)]
    told = run("read", "--jsonl", "-", "--json", text=lines(*rows, {"id": "4", "text": RAIN, "lang": "en"}))
    assert len(told.stdout.splitlines()) == 4
    first, second = told.stderr.splitlines()
    assert "line 1: `date`, `headline` are no fields that are read; the fields are `text`, `id`, `title`, `published`" in first
    assert "line 4: `lang` is no field that is read" in second


def test_what_stands_beside_a_claim_is_the_askers(held):
    told = run("claims", "--jsonl", "-", "--json", "--archive", "a.db", text=lines({"text": FERRY, "expected": 1}))
    assert (json.loads(told.stdout)["origins"], told.stderr) == (1, "")


def test_the_fields_stand_in_the_help():
    for command in ("read", "add", "trace"):
        shown = " ".join(run(command, "--help").stdout.split())
        assert all(name in shown for name in ("id, text, title?,", "published?", "outlet?", "language?"))


@pytest.mark.parametrize("text", [FERRY, "Ferry stops."])
def test_two_texts_that_are_one(folder, text):
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(text)
    for other in ("a.txt", "b.txt"):
        assert run("compare", "a.txt", other).stdout.startswith("identical: the two texts are the same")
    match = json.loads(run("compare", "a.txt", "b.txt", "--json").stdout)
    assert (match["kind"], match["score"], match["spans"]) == ("copy", 1.0, [[0, len(text), 0, len(text)]])
    (folder / "b.txt").write_text("Quite another text, with nothing in it that the other one says.")
    assert "identical" not in run("compare", "a.txt", "b.txt").stdout
