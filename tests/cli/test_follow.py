"""`headwater trace URL` fetches what a page names as its sources, and says of each other one why it did not."""

import json

import pytest
from click.testing import CliRunner

from headwater.cli.group import group

TEXT = """<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.</p>
<p>“I read about it in the bakery queue and not from my employer,” said skipper Dagny Holm, who has steered it for 19 years.</p>
<p>Passengers with tickets for later days can have their 14 kroons back at the kiosk beside the old customs house.</p>
<p>The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since without a break.</p>
<p>Nobody at the board would say on Thursday whether a replacement had been ordered or was being looked for.</p>"""


def story(credit="", published="2024-03-01T08:00:00+00:00"):
    head = f'<title>Ferry to stop on Sunday</title><meta property="article:published_time" content="{published}">'
    body = f"<article><h1>Ferry to stop on Sunday</h1>{TEXT}{credit}</article>"
    return f'<html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


def source(url, name="Gull"):
    return f'<p>Source: <a href="{url}">{name}</a></p>'


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))

    def command(*arguments):
        result = CliRunner().invoke(group, [*map(str, arguments), "--archive", str(tmp_path / "a.db"), "--allow-private"])
        assert result.exit_code == 0, result.output
        return result.stdout

    return command


@pytest.fixture
def site(wide_web):
    """Put a page on host number so and so, and return its address."""

    def put(number, path, body=b"", **more):
        wide_web.at(path, body, **more)
        return wide_web.host(number) + path

    return put


def test_with_an_empty_archive_the_source_is_fetched_and_found_to_be_the_parent(site, run):
    first = site(1, "/gull/ferry", story())
    second = site(2, "/tern/ferry", story(source(first), "2024-03-02T09:00:00+00:00"))
    trace = json.loads(run("trace", second, "--json"))
    assert trace["followed"] == [first]
    assert [parent["id"] for parent in trace["parents"]] == [first]
    assert trace["not_fetched"] == []
    assert "Taken from" in run("trace", second)


def test_levels_and_pages_are_bounded(site, run):
    pages = [site(3, "/3/ferry", story())]
    for n in (2, 1, 0):
        pages.insert(0, site(n, f"/{n}/ferry", story(source(pages[0], f"Gull {n}"))))
    assert json.loads(run("trace", pages[0], "--json"))["followed"] == pages[1:2]
    assert json.loads(run("trace", pages[0], "--json", "--follow", "3"))["followed"] == pages[2:4]


def test_more_citations_than_pages_are_listed(site, run):
    one, two = (site(n, f"/{n}/ferry", story()) for n in (1, 2))
    top = site(3, "/top", story(source(one, "Gull") + source(two, "Tern")))
    trace = json.loads(run("trace", top, "--json", "--follow-pages", "1"))
    assert len(trace["followed"]) == 1
    assert [missed["reason"] for missed in trace["not_fetched"]] == ["more citations than are followed"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/gone/ferry", "no page there (HTTP 404)"), ("/", "a front page, not an article"), ("/moved/ferry", "redirects to a front page")],
)
def test_what_is_not_fetched_is_said_with_its_reason(site, run, path, reason):
    site(1, "/moved/ferry", status=302, Location="/")
    cited = site(1, "/", story()).removesuffix("/") + path
    top = site(2, "/top", story(source(cited)))
    trace = json.loads(run("trace", top, "--json"))
    assert trace["not_fetched"] == [{"url": cited, "reason": reason}]
    assert reason in run("trace", top)


def test_nothing_is_followed_where_it_is_not_wanted(site, run, tmp_path, wide_web):
    first = site(1, "/gull/ferry", story())
    second = site(2, "/tern/ferry", story(source(first)))
    (tmp_path / "page.html").write_bytes(story(source(first)))
    assert "followed" not in json.loads(run("trace", second, "--json", "--no-follow"))
    assert "followed" not in json.loads(run("trace", second, "--json", "--dry"))
    assert "followed" not in json.loads(run("trace", tmp_path / "page.html", "--json"))
    assert "/gull/ferry" not in [path for _, path in wide_web.visits]
    assert json.loads(run("trace", tmp_path / "page.html", "--json", "--follow", "1"))["followed"] == [first]


def test_a_page_that_cannot_be_had_any_more_is_traced_as_it_is_held(tmp_path, run):
    gone = "http://127.0.0.1:9/gull/ferry"
    texts = tmp_path / "texts.jsonl"
    row = {"id": gone, "url": gone, "title": "Ferry to stop", "text": "The ferry will stop on Sunday, the board said."}
    texts.write_text(json.dumps(row))
    run("add", "--jsonl", texts)
    assert json.loads(run("trace", gone, "--dry", "--json"))["id"] == gone
    assert "Ferry to stop" in run("trace", gone)
