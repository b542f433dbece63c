"""`headwater trace --find`: what services know of a page bounds when it was there, and leads to pages that carry its text."""

import json
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from click.testing import CliRunner

from headwater.archive import Archive
from headwater.cli.group import group

TEXT = """<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.</p>
<p>“I read about it in the bakery queue and not from my employer,” said skipper Dagny Holm, who has steered it for 19 years.</p>
<p>Passengers with tickets for later days can have their 14 kroons back at the kiosk beside the old customs house.</p>
<p>The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since without a break.</p>
<p>Nobody at the board would say on Thursday whether a replacement had been ordered or was being looked for.</p>"""


def story(published=None, text=TEXT):
    head = (
        f'<title>Ferry to stop</title><meta property="article:published_time" content="{published}">'
        if published
        else "<title>Ferry</title>"
    )
    return f'<html lang="en"><head>{head}</head><body><article><h1>Ferry to stop on Sunday</h1>{text}</article></body></html>'.encode()


@pytest.fixture
def run(tmp_path, monkeypatch, wide_web):
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))
    for name, path in {"WAYBACK": "/cdx/search/cdx", "GDELT": "/doc", "SEARXNG": "/searx"}.items():
        monkeypatch.setenv(f"HEADWATER_{name}_URL", wide_web.host(499) + path)
    monkeypatch.setattr("headwater.pages.finders.searching.Gdelt.pace", 0)
    monkeypatch.setattr("headwater.pages.finders.asking.Finder.pace", 0)

    def command(*arguments):
        result = CliRunner().invoke(group, [*map(str, arguments), "--archive", str(tmp_path / "a.db"), "--allow-private"])
        assert result.exit_code == 0, result.output
        return result.stdout

    return command


@pytest.fixture
def services(wide_web):
    """A Wayback Machine that knows ``captured``, a GDELT that knows ``seen`` and a SearXNG that knows ``found``."""
    captured, seen, found = {}, {}, []

    class Routes(dict):
        def get(self, path, default=None):
            service = {"/cdx/search/cdx": wayback, "/doc": gdelt, "/searx/search": searxng}.get(urlsplit(path).path)
            return (lambda handler: put(handler, service(parse_qs(urlsplit(path).query)))) if service else super().get(path, default)

    def put(handler, value):
        body = json.dumps(value).encode()
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def wayback(query):
        url = query["url"][0]
        return [["timestamp", "original"], [captured[url], url]] if url in captured else []

    def gdelt(_):
        return {"articles": [{"url": url, "title": "Ferry", "seendate": at} for url, at in seen.items()]}

    def searxng(_):
        return {"results": [{"url": url, "title": "Ferry"} for url in found]}

    wide_web.answers = Routes(wide_web.answers)
    return captured, seen, found


def site(web, number, path, body):
    web.at(path, body)
    return web.host(number) + path


def test_a_copy_that_a_search_finds_is_added_and_found_to_be_the_parent(wide_web, run, services):
    first = site(wide_web, 1, "/gull/ferry", story("2024-03-01T08:00:00+00:00"))
    second = site(wide_web, 2, "/tern/ferry", story("2024-03-02T09:00:00+00:00"))
    other = site(
        wide_web, 3, "/shoal/fair", story("2024-03-01T08:00:00+00:00", "<p>The fair will open on Friday, and rain is expected.</p>" * 5)
    )
    services[2].extend([second, first, other, wide_web.host(4) + "/gone"])
    trace = json.loads(run("trace", second, "--json", "--find", "searxng"))
    assert [parent["id"] for parent in trace["parents"]] == [first]
    assert trace["found_added"] == [first]
    assert [lead["url"] for lead in trace["found"]] == services[2]
    missed = {one["url"]: one["reason"] for one in trace["not_fetched"]}
    assert missed == {other: "shares no passage with the page", wide_web.host(4) + "/gone": "no page there (HTTP 404)"}
    assert "Found elsewhere" in run("trace", second, "--find", "searxng")


def test_an_earlier_capture_says_which_of_two_undated_copies_was_first(wide_web, run, services, tmp_path):
    """The page that we have is dated; its double is not, and an archive had it before that date."""
    dated = site(wide_web, 1, "/tern/ferry", story("2024-03-02T09:00:00+00:00"))
    undated = site(wide_web, 2, "/gull/ferry", story())
    run("add", undated)
    assert json.loads(run("trace", dated, "--json"))["parents"] == []
    services[0][undated] = "20240301070000"
    trace = json.loads(run("trace", dated, "--json", "--find", "wayback"))
    assert [parent["id"] for parent in trace["parents"]] == [undated]
    dates = [item["text"] for item in trace["parents"][0]["evidence"] if item["kind"] == "date"]
    assert dates == ["captured 2024-03-01T07:00Z (wayback) is before 2024-03-02T09:00:00+00:00"]
    with Archive.open(str(tmp_path / "a.db")) as archive:
        (capture,) = archive.get(undated).captures
        assert capture.url == wide_web.host(499) + f"/web/20240301070000/{undated}"


def test_captures_of_the_page_itself_are_shown_and_kept(wide_web, run, services):
    page = site(wide_web, 1, "/gull/ferry", story("2024-03-01T08:00:00+00:00"))
    services[0][page] = "20240301090000"
    services[1][page] = "20240301T081500Z"
    trace = json.loads(run("trace", page, "--json", "--find", "wayback,gdelt"))
    assert [(one["at"], one["by"]) for one in trace["captures"]] == [
        ("2024-03-01T08:15:00+00:00", "gdelt"),
        ("2024-03-01T09:00:00+00:00", "wayback"),
    ]
    assert trace["found_added"] == []
    assert "Seen at its address" in run("trace", page, "--find", "wayback")


def test_a_post_that_a_page_shows_without_its_text_is_asked_of_its_platform(wide_web, run, monkeypatch, tmp_path):
    monkeypatch.setenv("HEADWATER_OEMBED_URL", wide_web.host(499) + "/oembed")
    html = (
        '<blockquote class="twitter-tweet"><p>The last ferry leaves Orlo at six on Sunday</p>&mdash; Ada Brook (@adabrook) '
        '<a href="https://twitter.com/adabrook/status/17">March 1, 2024</a></blockquote>'
    )
    told = json.dumps({"type": "rich", "author_name": "Ada Brook", "html": html}).encode()
    post = "https://x.com/adabrook/status/17"
    asked = f"/oembed?{urlencode({'url': post, 'format': 'json', 'omit_script': '1'})}"
    wide_web.at(asked, told, Content_Type="application/json")
    page = site(wide_web, 1, "/gull/ferry", story("2024-03-02T08:00:00+00:00", TEXT + f'<iframe src="{post}"></iframe>'))
    trace = json.loads(run("trace", page, "--json", "--find", "oembed"))
    (held,) = trace["found_added"]
    assert [parent["id"] for parent in trace["parents"]] == [held]
    with Archive.open(str(tmp_path / "a.db")) as archive:
        assert archive.get(held).text == "The last ferry leaves Orlo at six on Sunday"
        assert archive.find(post) == (held,)


def test_a_service_that_fails_costs_a_line_and_no_trace(wide_web, run):
    page = site(wide_web, 1, "/gull/ferry", story("2024-03-01T08:00:00+00:00"))
    trace = json.loads(run("trace", page, "--json", "--find", "wayback,searxng"))
    assert {(one["url"], one["reason"]) for one in trace["not_fetched"]} == {
        ("wayback", "no page there (HTTP 404)"),
        ("searxng", "no page there (HTTP 404)"),
    }


def test_nothing_is_asked_unasked_or_dry_and_names_are_checked(wide_web, run, services, monkeypatch):
    page = site(wide_web, 1, "/gull/ferry", story())
    assert "captures" not in json.loads(run("trace", page, "--json"))
    assert "captures" not in json.loads(run("trace", page, "--json", "--dry", "--find", "wayback"))
    monkeypatch.setenv("HEADWATER_FIND", "wayback")
    assert "captures" in json.loads(run("trace", page, "--json"))
    assert "captures" not in json.loads(run("trace", page, "--json", "--find", "none"))
    result = CliRunner().invoke(group, ["trace", page, "--allow-private", "--find", "lycos"])
    assert result.exit_code == 1
    assert "no such finder" in result.stderr
