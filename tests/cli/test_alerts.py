"""`headwater alerts`: each article that an alert waits for is told once, whichever way it came in, and a webhook gets it signed."""

import hashlib
import hmac
import json
import sqlite3
import time
from contextlib import closing

import pytest
from click.testing import CliRunner
from lxml import etree

from headwater.alerts import Alert, Alerts, atom
from headwater.archive import Archive
from headwater.cli.group import group
from headwater.models import Article, HeadwaterError
from headwater.pages import Client
from headwater.pages.feeds import read_feed

BOARD = "The harbour board said on Monday that the ferry to Orlo would stop for good."
CRACKS = "Inspectors found 212 cracks in the hull of the Orlo ferry, the harbour board said."
RAIN = "Rain is expected on the islands from Thursday on, and the wind will turn to the north."
SECRET = "a secret of the desk"  # noqa: S105


def article(number, text, **more):
    return Article(
        f"https://gull.example/{number}", text, f"https://gull.example/{number}", title=f"Notice {number}", language="en", **more
    )


@pytest.fixture
def archive(tmp_path):
    with Archive.open(str(tmp_path / "a.db")) as opened:
        yield opened


@pytest.fixture
def book(tmp_path):
    with Alerts(tmp_path / "a.alerts.db") as opened:
        yield opened


@pytest.fixture
def run(tmp_path):
    def command(*arguments, code=0):
        result = CliRunner().invoke(group, [*map(str, arguments), "--archive", str(tmp_path / "a.db")])
        assert result.exit_code == code, result.output
        return result

    return command


def ids(hits):
    return [(hit.alert, hit.id.rpartition("/")[2]) for hit in hits]


@pytest.mark.parametrize(
    ("alert", "found"),
    [
        (Alert("a", "search", "ferry"), ["1", "2"]),
        (Alert("a", "search", '"harbour board" cracks'), ["2"]),
        (Alert("a", "search", '"board harbour"'), []),
        (Alert("a", "claim", "212 cracks were found by inspectors in the hull of the ferry to Orlo."), ["2"]),
        (Alert("a", "claim", "Rain is expected on the islands from Thursday on."), ["3"]),
    ],
)
def test_what_comes_in_after_an_alert_was_set_is_told_once(archive, book, alert, found):
    archive.add(article(0, f"{BOARD} {CRACKS} {RAIN}"))  # held before: no news
    book.add(alert, archive)
    list(archive.add_many([article(1, BOARD), article(2, CRACKS), article(3, RAIN)]))
    assert ids(book.look(archive)) == [("a", number) for number in found]
    archive.add(article(1, BOARD))
    archive.add(article(2, f"{CRACKS} It gave no reason."))  # a new version of what was told already
    assert book.look(archive) == []


def test_an_article_that_says_it_only_since_its_new_version_is_told(archive, book):
    book.add(Alert("a", "search", "cracks"), archive)
    archive.add(article(1, BOARD))
    assert book.look(archive) == []
    archive.add(article(1, f"{BOARD} {CRACKS}"))
    (hit,) = book.look(archive)
    assert "212 cracks" in hit.passage


def test_nothing_is_missed_where_a_command_is_killed_before_it_looked(archive, tmp_path):
    with Alerts(tmp_path / "a.alerts.db") as book:
        book.add(Alert("a", "search", "ferry"), archive)
        archive.add(article(1, BOARD))
    with Alerts(tmp_path / "a.alerts.db") as book:
        assert ids(book.look(archive)) == [("a", "1")]


def test_adding_tells_of_alerts(run, tmp_path):
    run("add", "--jsonl", lines(tmp_path, RAIN))
    said = run("alerts", "--add", "ferry", "--search", "ferry").stderr
    assert "alert ferry is on the list" in said
    run("alerts", "--add", "cracks", "--claim", CRACKS)
    told = run("add", "--jsonl", lines(tmp_path, RAIN, BOARD, CRACKS), "--json").stdout
    found = [[hit["alert"] for hit in json.loads(line).get("alerts", [])] for line in told.splitlines()]
    assert found == [[], ["ferry"], ["cracks", "ferry"]]
    hit = json.loads(told.splitlines()[1])["alerts"][0]
    assert (hit["id"], hit["passage"]) == ("1", BOARD)
    again = run("add", "--jsonl", lines(tmp_path, "No ferry sails.", RAIN), "--json")
    assert "ferry" in again.stdout
    assert [json.loads(line)["id"] for line in run("alerts", "--hits", "--json").stdout.splitlines()] == ["1", "2", "2", "0"]
    assert run("alerts", "--check", "--json").stdout == ""
    assert "search: ferry" in run("alerts").stdout
    run("alerts", "--remove", "ferry")
    assert [json.loads(line)["name"] for line in run("alerts", "--json").stdout.splitlines()] == ["cracks"]


def test_a_hit_that_contradicts_the_claim_says_so(run, tmp_path):
    run("alerts", "--add", "cracks", "--claim", CRACKS, "--atom", tmp_path / "cracks.xml")
    run("add", "--jsonl", lines(tmp_path, CRACKS, CRACKS.replace("212", "40")))
    same, other = (json.loads(line) for line in run("alerts", "--hits", "--json").stdout.splitlines())
    assert [(hit["id"], hit["differs"]) for hit in (same, other)] == [("0", False), ("1", True)]
    shown = run("alerts", "--hits").stdout.splitlines()
    assert ["differs" in line for line in shown] == [False, True]
    entries = etree.parse(tmp_path / "cracks.xml").findall("{*}entry")
    assert [entry.findtext("{*}summary").startswith("Differs: ") for entry in entries] == [True, False]
    assert [entry.find("{*}category") is not None for entry in entries] == [True, False]


def test_a_list_that_was_begun_before_hits_could_differ_is_taken_on(archive, tmp_path):
    with Alerts(tmp_path / "a.alerts.db") as book:
        book.add(Alert("a", "claim", CRACKS), archive)
        archive.add(article(1, CRACKS))
        book.look(archive)
        book._database.write("ALTER TABLE hit DROP COLUMN differs")
    with Alerts(tmp_path / "a.alerts.db") as book:
        archive.add(article(2, CRACKS.replace("212", "40")))
        book.look(archive)
        assert [(hit.id[-1], bool(hit.differs)) for hit in book.hits()] == [("2", True), ("1", False)]


def test_a_claim_with_its_figure_in_words_is_told_with_another_figure_too(archive, book):
    book.add(Alert("a", "claim", "Twenty-one sailors were brought ashore on Monday."), archive)
    for at, number in enumerate(("Twelve", "Twenty-one", "Seventy-two"), 1):
        archive.add(article(at, f"{number} sailors were brought ashore on Monday after the ferry ran aground off Orlo, the board said."))
    archive.add(article(4, RAIN))
    assert [(hit.id[-1], hit.differs) for hit in book.look(archive)] == [("1", True), ("2", False), ("3", True)]


def made_anew(tmp_path):
    for path in tmp_path.glob("a.db*"):
        path.unlink()


def test_an_archive_made_anew_under_the_same_name_is_noticed(run, tmp_path):
    run("alerts", "--add", "ferry", "--search", "ferry")
    run("add", "--jsonl", lines(tmp_path, RAIN, BOARD, CRACKS, f"{RAIN} So it is at Orlo."))
    made_anew(tmp_path)
    added = run("add", "--jsonl", lines(tmp_path, "The ferry is late.", RAIN), "--json")
    assert ["alerts" in json.loads(line) for line in added.stdout.splitlines()] == [True, False]
    assert added.stderr.count("this archive is another one") == 1
    told = run("alerts", "--add", "orlo", "--search", "Orlo")
    assert "another one" not in told.stderr
    assert "alert orlo" in run("add", "--jsonl", lines(tmp_path, "The ferry is late.", RAIN, BOARD)).stdout


@pytest.mark.parametrize("number", [1, 6], ids=["shorter", "longer"])
def test_another_archive_put_in_the_place_of_one_is_noticed_and_what_it_held_is_no_news(run, tmp_path, book, number):
    with Archive.open(str(tmp_path / "a.db")) as archive:
        book.add(Alert("a", "search", "ferry"), archive)
        list(archive.add_many([article(1, BOARD), article(2, CRACKS)]))
        assert ids(book.look(archive)) == [("a", "1"), ("a", "2")]
    made_anew(tmp_path)
    with Archive.open(str(tmp_path / "a.db")) as archive:
        list(archive.add_many(article(9 - at, f"{RAIN} The ferry to Orlo sails on day {at}.") for at in range(number)))
        checked = run("alerts", "--check")
        assert "this archive is another one" in checked.stderr
        assert checked.stdout == ""
        archive.add(article(20, BOARD))
        assert ids(book.look(archive)) == [("a", "20")]


def test_an_archive_from_which_the_last_article_was_taken_out_is_the_same(archive, book):
    book.add(Alert("a", "search", "ferry"), archive)
    list(archive.add_many([article(1, BOARD), article(2, CRACKS)]))
    book.look(archive)
    archive.remove(article(2, CRACKS).id)
    assert book.begin(archive) is None
    archive.add(article(3, BOARD))
    assert ids(book.look(archive)) == [("a", "3")]


def test_what_another_looked_at_meanwhile_is_no_news_for_an_alert_set_after_it(archive, book, tmp_path, monkeypatch):
    book.add(Alert("a", "search", "ferry"), archive)
    archive.add(article(1, BOARD))
    get = Archive.get

    def slow(held, id_):
        monkeypatch.setattr(Archive, "get", get)
        archive.add(article(2, CRACKS))
        with Alerts(tmp_path / "a.alerts.db") as other:
            other.add(Alert("later", "search", "ferry"), archive)
        return get(held, id_)

    monkeypatch.setattr(Archive, "get", slow)
    assert book.look(archive) == []
    assert book.look(archive) == []
    assert ids(book.hits()) == [("a", "2"), ("a", "1")]


def test_an_alert_that_was_taken_off_meanwhile_has_no_hits(archive, book, tmp_path, monkeypatch):
    book.add(Alert("a", "search", "ferry"), archive)
    archive.add(article(1, BOARD))
    get = Archive.get

    def slow(held, id_):
        with Alerts(tmp_path / "a.alerts.db") as other:
            other.remove("a")
        return get(held, id_)

    monkeypatch.setattr(Archive, "get", slow)
    assert book.look(archive) == []
    assert book.hits() == []


def test_a_feed_that_cannot_be_written_is_told_once_and_all_articles_are_in(run, tmp_path):
    run("alerts", "--add", "ferry", "--search", "ferry", "--atom", tmp_path / "no folder" / "ferry.xml")
    run("alerts", "--add", "board", "--search", "board", "--atom", tmp_path / "board.xml")
    added = run("add", "--jsonl", lines(tmp_path, BOARD, CRACKS), "--json", code=1)
    told = [json.loads(line) for line in added.stdout.splitlines()]
    assert [[hit["alert"] for hit in one["alerts"]] for one in told] == [["board", "ferry"]] * 2
    assert added.stderr.count("feed cannot be written") == 1
    assert len(etree.parse(tmp_path / "board.xml").findall("{*}entry")) == 2


def test_alerts_that_another_program_holds_are_told_and_looked_at_later(run, tmp_path, monkeypatch):
    monkeypatch.setattr("headwater.alerts.book._PATIENCE", 0.1)
    run("alerts", "--add", "ferry", "--search", "ferry")
    with closing(sqlite3.connect(tmp_path / "a.alerts.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        added = run("add", "--jsonl", lines(tmp_path, BOARD, CRACKS), code=1)
        other.execute("ROLLBACK")
    assert "a.alerts.db: another program is writing to it; wait" in " ".join(added.stderr.split())
    assert [json.loads(line)["id"] for line in run("alerts", "--check", "--json").stdout.splitlines()] == ["0", "1"]


def test_the_list_says_how_much_came(run, tmp_path, archive, book):
    assert book.counts() == {}
    run("alerts", "--add", "ferry", "--search", "ferry")
    run("add", "--jsonl", lines(tmp_path, BOARD, CRACKS, RAIN))
    count = book.counts()["ferry"]
    assert (count.hits, count.last, count.untaken) == (2, book.hits()[0].found, 0)


def lines(folder, *texts):
    path = folder / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts)))
    return path


def test_the_feed_of_an_alert_is_well_formed_whatever_pages_say(run, tmp_path):
    feed = tmp_path / "ferry.xml"
    run("alerts", "--add", 'f & <b> "q"', "--search", "ferry", "--atom", feed)
    path = tmp_path / "texts.jsonl"
    told = {
        "id": "1",
        "text": f"{BOARD} <script>alert(1)</script>",
        "url": "https://gull.example/?a=1&b='2'",
        "title": "A \u0001 & <i>ferry</i>",
    }
    path.write_text(json.dumps(told) + "\n")
    run("add", "--jsonl", path)
    root = etree.parse(feed).getroot()
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert " ".join(root.find("{*}entry/{*}title").text.split()) == "A & <i>ferry</i>"
    assert [entry.url for entry in read_feed(feed.read_bytes()).entries] == ["https://gull.example/?a=1&b='2'"]
    assert "<script" not in feed.read_text().partition("<feed")[2]
    assert etree.fromstring(atom(Alert("a", "search", "x"), []).encode()).find("{*}updated") is not None


# Webhooks


class Hook:
    """A webhook on loopback that answers with the given statuses, one after the other, the last one for good."""

    def __init__(self, web, *statuses):
        self.posts, self.statuses = [], list(statuses)
        web.server.RequestHandlerClass.do_POST = lambda handler: self.take(handler)  # noqa: PLW0108 - a bound method would not be given the handler
        self.url = web.base + "/hook"

    def take(self, handler):
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        self.posts.append((dict(handler.headers.items()), body))
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        handler.send_response(status)
        handler.send_header("Content-Length", "0")
        if status == 302:
            handler.send_header("Location", "/elsewhere")
        handler.end_headers()


@pytest.fixture
def client():
    with Client(allow_private=frozenset({"127.0.0.1"}), timeout=2) as opened:
        yield opened


def hooked(archive, book, hook):
    book.add(Alert("a", "search", "ferry", hook), archive)
    archive.add(article(1, BOARD))
    book.look(archive)


def test_a_webhook_gets_each_hit_once_and_signed(web, archive, book, client):
    hook = Hook(web, 204)
    hooked(archive, book, hook.url)
    assert book.deliver(client, SECRET) == []
    assert book.deliver(client, SECRET) == []
    ((headers, body),) = hook.posts
    moment, signed = headers["Headwater-Signature"].removeprefix("t=").split(",sha256=")
    assert signed == hmac.new(SECRET.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    assert abs(int(moment) - time.time()) < 60
    assert json.loads(body)["passage"] == BOARD
    assert headers["Content-Type"] == "application/json"


def test_a_webhook_that_fails_is_tried_again_later_each_time_and_at_last_given_up(web, archive, book, client):
    hook = Hook(web, 500, 302, 503)
    hooked(archive, book, hook.url)
    now, pauses = time.time(), []
    for _ in range(20):
        book.deliver(client, SECRET, now)
        due = book._database.row("SELECT due, status FROM hit")
        if due[1] != "due":
            break
        assert book.deliver(client, SECRET, due[0] - 1) == []
        pauses.append(due[0] - now)
        now = due[0]
    assert pauses == [60 * 4**n for n in range(6)]
    assert (due[1], len(hook.posts)) == ("failed", 7)


def test_a_webhook_may_recover_and_a_dead_one_is_a_problem(web, archive, book, client):
    hook = Hook(web, 500, 200)
    hooked(archive, book, hook.url)
    assert ["HTTP 500" in one.reason for one in book.deliver(client, SECRET)] == [True]
    assert book.deliver(client, SECRET, time.time() + 100) == []
    assert [hit.status for hit in book.hits()] == ["sent"]
    book.add(Alert("b", "search", "rain", "http://127.0.0.1:9/"), archive)
    archive.add(article(2, RAIN))
    book.look(archive)
    (problem,) = book.deliver(client, SECRET)
    assert (problem.input, problem.reason) == ("alert b", "1 hit not delivered to http://127.0.0.1:9/: connection refused")
    assert "tried again in 1 min" in problem.remedy


def test_a_webhook_that_is_down_is_asked_once_a_round_and_one_that_refuses_a_hit_still_gets_the_others(web, archive, book, client):
    for status, posts, reason in ((503, 1, "3 hits"), (400, 3, "3 hits"), (429, 1, "3 hits")):
        hook = Hook(web, status)
        name = f"a{status}"
        book.add(Alert(name, "search", "ferry", hook.url), archive)
        for number in range(3):
            archive.add(article(number, f"{BOARD} On the {status}th."))
        book.look(archive)
        (problem,) = book.deliver(client, SECRET)
        assert (len(hook.posts), problem.reason) == (posts, f"{reason} not delivered to {hook.url}: it answered HTTP {status}")
        book.remove(name)


def test_adding_calls_the_webhook(web, run, tmp_path, monkeypatch):
    hook = Hook(web, 200)
    assert "needs a secret" in run("alerts", "--add", "ferry", "--search", "ferry", "--webhook", hook.url, code=1).stderr
    monkeypatch.setenv("HEADWATER_WEBHOOK_SECRET", SECRET)
    run("alerts", "--add", "ferry", "--search", "ferry", "--webhook", hook.url)
    run("add", "--jsonl", lines(tmp_path, BOARD, RAIN))
    assert [json.loads(body)["id"] for _, body in hook.posts] == ["0"]


def test_what_a_webhook_did_not_take_is_said_by_adding_and_checking_and_in_the_list(web, run, tmp_path, monkeypatch):
    hook = Hook(web, 500, 200)
    monkeypatch.setenv("HEADWATER_WEBHOOK_SECRET", SECRET)
    run("alerts", "--add", "ferry", "--search", "ferry", "--webhook", hook.url)
    added = run("add", "--jsonl", lines(tmp_path, BOARD, RAIN), code=1)
    assert added.stderr.count("headwater:") == 1
    assert f"alert ferry: 1 hit not delivered to {hook.url}: it answered HTTP 500; " in added.stderr
    assert "tried again in 1 min" in added.stderr
    assert "2 added in" in added.stdout
    assert f"1: {hook.url}: it answered HTTP 500 (again in 1 min)" in run("alerts").stdout
    assert run("alerts", "--check").stderr == "headwater: nothing found: nothing new for an alert\n"  # not yet
    with Alerts(tmp_path / "a.alerts.db") as book:
        book._database.write("UPDATE hit SET due = 0")
    run("alerts", "--check")
    assert [json.loads(body)["id"] for _, body in hook.posts] == ["0", "0"]
    assert "HTTP 500" not in run("alerts").stdout


def test_without_the_secret_it_is_said_once_that_nothing_goes_out(web, run, tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWATER_WEBHOOK_SECRET", SECRET)
    run("alerts", "--add", "ferry", "--search", "ferry", "--webhook", Hook(web, 200).url)
    monkeypatch.delenv("HEADWATER_WEBHOOK_SECRET")
    for command in (("add", "--jsonl", lines(tmp_path, BOARD)), ("alerts", "--check")):
        told = run(*command, code=1).stderr
        assert told.count("alert ferry: nothing is delivered") == 1
        assert "set HEADWATER_WEBHOOK_SECRET" in told


@pytest.mark.parametrize(
    "arguments",
    [["--search", "a", "--claim", "b"], [], ["--search", "a", "--webhook", "gull.example"]],
    ids=["both", "neither", "no address"],
)
def test_what_is_no_alert(run, arguments):
    run("alerts", "--add", "a", *arguments, code=2)


def test_names_are_taken_once_and_files_checked(run, archive, book, tmp_path):
    book.add(Alert("a", "search", "ferry"), archive)
    with pytest.raises(HeadwaterError, match="of this name"):
        book.add(Alert("a", "search", "rain"), archive)
    assert "no such alert" in run("alerts", "--remove", "b", code=1).stderr
    (tmp_path / "text").write_text("no database, and long enough to be looked at as one" * 20)
    with pytest.raises(HeadwaterError, match="not a usable list of alerts"):
        Alerts(tmp_path / "text")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--search", "ferry"], "--add NAME"),
        (["--webhook", "https://desk.example/hook"], "--add NAME"),
        (["--check", "--atom", "f.xml"], "--add NAME"),
        (["--add", "x", "--search", "ferry", "--claim", BOARD], "not both"),
        (["--add", "x", "--search", "ferry", "--check"], "at a time"),
        (["--hits", "--remove", "x"], "at a time"),
    ],
)
def test_options_that_do_not_go_together_are_not_passed_over(run, archive, options, told):
    assert told in run("alerts", *options, code=2).output


@pytest.mark.parametrize("option", ["--check", "--hits", None])
@pytest.mark.parametrize(
    ("content", "reason"), [(None, "there is no such archive"), (b"a note, no database", "not a usable archive"), (b"", "empty")]
)
def test_what_is_no_archive_is_named_and_left_as_it_is(tmp_path, run, option, content, reason):
    if content is not None:
        (tmp_path / "a.db").write_bytes(content)
    before = list(tmp_path.iterdir())
    result = run("alerts", *filter(None, [option]), code=1)
    assert "a.db" in result.stderr
    assert reason in result.stderr
    assert list(tmp_path.iterdir()) == before
    assert content is None or (tmp_path / "a.db").read_bytes() == content


def test_a_question_is_nothing_to_wait_for(run):
    result = run("alerts", "--add", "mill", "--claim", "Who burned down the mill at Brennock?", code=1)
    assert "a question" in result.stderr
    assert "no alerts on the list" in run("alerts").stderr


@pytest.mark.parametrize("search", ['"', "( )", "—"])
def test_a_search_without_a_word_is_nothing_to_wait_for(run, search):
    assert "No word is in --search" in run("alerts", "--add", "mark", "--search", search, code=2).stderr
