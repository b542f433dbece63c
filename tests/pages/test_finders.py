"""Finders read what the services' documents say they answer, and whatever else they answer breaks nothing. All of it on loopback."""

import json
import threading

import pytest

from headwater.models import Capture, HeadwaterError, Problem
from headwater.pages import Client, Manners
from headwater.pages.finders import KINDS, Asked, Lead, Settings, Sighting, ask, open_finders, read_settings

URL = "https://gull.example/ferry?day=1"
STORY = Asked(
    URL, "Ferry to stop on Sunday", ("I read about it in the bakery queue", "their 14 kroons back"), "2024-03-05T08:00:00Z", "en-GB"
)
QUICK = Manners(pace=0, retries=0, back_off=0.01)


@pytest.fixture
def client():
    with Client(allow_private=True, manners=QUICK, timeout=2) as client:
        yield client


def answers(web, prefix, body, status=200, **more):
    """Let every address that begins so answer so."""
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    web.at(prefix, body, status, **more)
    given = web.answers[prefix]
    web.answers = _Prefixed({**web.answers, prefix: given})
    return web.base + prefix


class _Prefixed(dict):
    def get(self, path, default=None):
        return next((answer for prefix, answer in sorted(self.items(), reverse=True) if path.startswith(prefix)), default)


def asked_paths(web):
    return [path for _, path in web.visits]


def made(name, client, base, key="k"):
    finder = KINDS[name](client, base, key)
    finder._client.keep_apart(base, 0)  # what the real service asks for is not what a test waits for
    return finder


# Captures


def test_the_wayback_machines_first_capture(web, client):
    rows = [["timestamp", "original"], ["20240305091500", "https://gull.example/ferry?day=1"]]
    base = answers(web, "/cdx/search/cdx", rows)
    found = made("wayback", client, base).earliest(STORY)
    assert found == Capture("2024-03-05T09:15:00+00:00", "wayback", f"{web.base}/web/20240305091500/https://gull.example/ferry?day=1")
    assert "url=https%3A%2F%2Fgull.example%2Fferry%3Fday%3D1" in asked_paths(web)[0]


@pytest.mark.parametrize("body", [b"[]", b"", b"\n", b'[["timestamp","original"]]'])
def test_a_page_that_the_wayback_machine_does_not_have(web, client, body):
    assert made("wayback", client, answers(web, "/cdx", body)).earliest(STORY) is None


TIMEMAP = """<https://gull.example/ferry?day=1>;rel="original",
<https://memory.example/timemap/link/https://gull.example/ferry>; rel="self"; type="application/link-format",
<https://memory.example/20240306/https://gull.example/ferry>; rel="memento"; datetime="Wed, 06 Mar 2024 10:00:00 GMT",
<https://other.example/20240305/https://gull.example/ferry>; rel="first memento"; datetime="Tue, 05 Mar 2024 09:30:00 GMT",
<https://memory.example/20240406/https://gull.example/ferry>;datetime="Sat, 06 Apr 2024 10:00:00 GMT"; rel="last memento"
"""


@pytest.mark.parametrize("text", [TIMEMAP, TIMEMAP.replace("\n", " ")])
def test_the_earliest_memento_of_a_timemap(web, client, text):
    finder = made("memento", client, answers(web, "/timemap/link/", text.encode(), Content_Type="application/link-format"))
    found = finder.earliest(STORY)
    assert found == Capture("2024-03-05T09:30:00+00:00", "memento", "https://other.example/20240305/https://gull.example/ferry")
    assert asked_paths(web) == ["/timemap/link/https://gull.example/ferry?day=1"]


def test_no_memento(web, client):
    assert made("memento", client, answers(web, "/timemap/", b"", 404)).earliest(STORY) is None


def crawls(web, *found):
    """Let Common Crawl have these crawls, each with the timestamp of a capture or None."""
    listed = []
    for crawl, ends, stamp in found:
        line = {"urlkey": "example,gull)/ferry", "timestamp": stamp, "url": URL}
        missing = {"message": f"No Captures found for: {URL}"}
        server = answers(web, f"/{crawl}-index", line if stamp else missing, 200 if stamp else 404)
        listed.append({"id": crawl, "name": crawl, "cdx-api": server, "from": "2023-01-01T00:00:00", "to": ends})
    return answers(web, "/collinfo.json", listed[::-1])


def test_the_first_crawl_after_the_pages_date_that_has_it(web, client):
    early = ("CC-MAIN-2024-05", "2024-02-01T00:00:00", "20240131000000")
    base = crawls(
        web, early, ("CC-MAIN-2024-10", "2024-03-12T00:00:00", None), ("CC-MAIN-2024-18", "2024-04-25T00:00:00", "20240420111213")
    )
    found = made("commoncrawl", client, base).earliest(STORY)
    assert (found.at, found.by) == ("2024-04-20T11:12:13+00:00", "commoncrawl")
    assert [path.partition("?")[0] for path in asked_paths(web)] == ["/collinfo.json", "/CC-MAIN-2024-10-index", "/CC-MAIN-2024-18-index"]


def test_an_undated_page_is_looked_for_in_the_newest_crawls_and_no_crawl_need_have_it(web, client):
    base = crawls(web, *((f"CC-MAIN-2024-{week}", f"2024-0{n + 1}-28T00:00:00", None) for n, week in enumerate((10, 18, 22, 26))))
    assert made("commoncrawl", client, base).earliest(Asked(URL)) is None
    assert [path[:16] for path in asked_paths(web)[1:]] == ["/CC-MAIN-2024-18", "/CC-MAIN-2024-22", "/CC-MAIN-2024-26"]


# Searches


def test_gdelt_says_who_carries_a_phrase_and_when_it_saw_it(web, client):
    article = {
        "url": "https://tern.example/ferry",
        "url_mobile": "",
        "title": "Ferry  to stop",
        "seendate": "20240305T101500Z",
        "domain": "tern.example",
        "language": "English",
        "sourcecountry": "Norway",
    }
    base = answers(web, "/doc", {"articles": [article, {"title": "without an address"}, {"url": "javascript:alert(1)"}, 7]})
    assert list(made("gdelt", client, base).search(STORY)) == [
        Lead("https://tern.example/ferry", "gdelt", "Ferry to stop", "2024-03-05T10:15:00+00:00")
    ]
    (path,) = asked_paths(web)
    assert "query=%22I+read+about+it+in+the+bakery+queue%22" in path
    assert "startdatetime=20240204000000&enddatetime=20240307000000" in path


def test_fact_checkers_reviews_and_a_key_that_stays_out_of_addresses(web, client):
    review = {
        "publisher": {"name": "Shoal Check", "site": "shoal.example"},
        "url": "https://shoal.example/ferry",
        "title": "",
        "reviewDate": "2024-03-09T00:00:00Z",
        "textualRating": "Needs context",
        "languageCode": "en",
    }
    base = answers(web, "/v1alpha1/claims:search", {"claims": [{"text": "The ferry stops", "claimant": "a post", "claimReview": [review]}]})
    found = list(made("factcheck", client, base, key="secret-key").search(STORY))
    assert found == [Lead("https://shoal.example/ferry", "factcheck", "about: The ferry stops", review=True)]
    assert "secret-key" not in asked_paths(web)[0]
    assert "languageCode=en&" in asked_paths(web)[0] + "&"
    assert web.requests[-1]["x-goog-api-key"] == "secret-key"


def test_a_key_does_not_travel_to_another_host(wide_web, client):
    wide_web.at("/elsewhere", b"{}", Content_Type="application/json")
    wide_web.answers = _Prefixed(wide_web.answers)
    answers(wide_web, "/claims", b"", 302, Location=wide_web.host(2) + "/elsewhere")
    assert list(made("factcheck", client, wide_web.host(1) + "/claims", key="secret-key").search(STORY)) == []
    assert ["x-goog-api-key" in request for request in wide_web.requests] == [True, False]


@pytest.mark.parametrize("base", ["/", "/search", "/searx", "/searx/search"])
def test_a_searxng_instance_by_its_address_or_that_of_its_search(web, client, base):
    results = {"query": "q", "number_of_results": 1, "results": [{"url": "https://tern.example/ferry", "title": "Ferry", "engine": "x"}]}
    where = "/searx/search" if "searx" in base else "/search"
    answers(web, where, {**results, "unresponsive_engines": [["shoal", "timeout"]]})
    found = list(made("searxng", client, web.base + base).search(STORY))
    assert found == [Lead("https://tern.example/ferry", "searxng", "Ferry")] * 2  # one for each phrase
    assert all(path.startswith(where + "?q=%22") and path.endswith("&format=json") for path in asked_paths(web))


# Posts


def test_a_post_as_its_platform_shows_it_and_a_videos_title(web, client):
    html = '<blockquote class="twitter-tweet"><p>The last ferry leaves at six</p>&mdash; Ada Brook (@adabrook)</blockquote>'
    answers(web, "/oembed", {"type": "rich", "version": "1.0", "author_name": "Ada Brook", "html": html})
    page = made("oembed", client, web.base + "/oembed").post("https://x.com/adabrook/status/17")
    assert (page.id, page.source) == ("https://x.com/adabrook/status/17", "oembed")
    assert html in page.markup()
    assert "url=https%3A%2F%2Fx.com%2Fadabrook%2Fstatus%2F17" in asked_paths(web)[0]
    answers(web, "/oembed", {"type": "video", "title": "The quay at noon", "author_name": "Orlo TV", "html": "<iframe>"})
    assert made("oembed", client, web.base + "/oembed").post("https://youtu.be/abcdefg").given.text == "The quay at noon"


def test_a_platform_without_an_interface_is_not_asked(client):
    assert made("oembed", client, KINDS["oembed"].default).post("https://t.me/orlo/12") is None


# Failures


NONSENSE = [
    b"",
    b"<html><h1>Service down</h1>",
    b"[",
    b"[[[]]]",
    b"[[1,2],[3,4]]",
    b'{"articles": 3, "claims": {}, "results": "x"}',
    b"\xff\xfe",
    b'{"claims": [{"claimReview": [{"url": 7, "title": []}]}]}',
    b"null",
    b"Please limit requests to one every 5 seconds",
]


@pytest.mark.parametrize("body", NONSENSE)
@pytest.mark.parametrize("name", KINDS)
def test_nonsense_is_a_problem_or_nothing_and_ends_no_trace(web, client, name, body):
    finder = made(name, client, answers(web, "/", body))
    for found in ask([finder], STORY, [STORY], ["https://x.com/a/status/1"]):
        assert isinstance(found, Problem)
        assert found.input == name


@pytest.mark.parametrize(
    ("status", "reason"), [(429, "too many requests (HTTP 429)"), (403, "access refused (HTTP 403)"), (503, "HTTP 503")]
)
@pytest.mark.parametrize("name", KINDS)
def test_a_quota_is_a_problem_and_the_finder_is_asked_no_more(web, client, name, status, reason):
    finder = made(name, client, answers(web, "/", b'{"error": {"code": 429}}', status, Retry_After="3600"))
    problems = list(ask([finder], STORY, [STORY, Asked("https://tern.example/x")], ["https://x.com/a/status/1"]))
    assert [type(found) for found in problems] == [Problem]
    assert reason in problems[0].reason
    assert len(web.visits) == 1


def test_a_service_that_does_not_answer_costs_its_time_and_the_others_go_on(web):
    answers(web, "/cdx", [["timestamp", "original"], ["20240305091500", URL]])
    over = threading.Event()
    web.does("/doc", lambda _: over.wait(5))
    web.answers = _Prefixed(web.answers)
    with Client(allow_private=True, manners=QUICK, timeout=0.5) as client:
        finders = [made("gdelt", client, web.base + "/doc"), made("wayback", client, web.base + "/cdx")]
        found = list(ask(finders, STORY, [STORY]))
    over.set()
    assert [one.reason for one in found if isinstance(one, Problem)] == ["no whole answer in time"]
    assert [one.url for one in found if isinstance(one, Sighting)] == [URL]


def test_what_has_no_address_on_the_web_is_asked_of_nobody(web, client):
    assert list(ask([made("wayback", client, answers(web, "/cdx", []))], None, [Asked(""), Asked("file:///tmp/x")])) == []
    assert web.visits == []


# Settings


def test_nothing_is_asked_unless_it_is_configured():
    assert read_settings({"XDG_CONFIG_HOME": "/nowhere"}).asked == ()
    with open_finders(Settings()) as finders:
        assert finders == []


def test_the_file_and_the_environment_which_beats_it(tmp_path):
    (tmp_path / "headwater").mkdir()
    file = 'find = ["wayback", "searxng"]\n[searxng]\nurl = "http://localhost:8888"\n[factcheck]\nkey = "a"\n'
    (tmp_path / "headwater" / "finders.toml").write_text(file)
    told = read_settings({"XDG_CONFIG_HOME": str(tmp_path), "HEADWATER_FACTCHECK_KEY": "b"})
    assert told.asked == ("wayback", "searxng")
    assert told.of["searxng"] == {"url": "http://localhost:8888"}
    assert told.of["factcheck"] == {"key": "b"}
    assert read_settings({"XDG_CONFIG_HOME": str(tmp_path), "HEADWATER_FIND": "gdelt, memento"}).asked == ("gdelt", "memento")
    with open_finders(told) as finders:
        assert [(finder.name, finder.base) for finder in finders] == [
            ("wayback", "https://web.archive.org/cdx/search/cdx"),
            ("searxng", "http://localhost:8888"),
        ]


@pytest.mark.parametrize(
    ("name", "reason"), [("altavista", "no such finder"), ("factcheck", "needs a key"), ("searxng", "needs an address")]
)
def test_what_cannot_be_asked_is_said_before_anything_is_asked(name, reason):
    with pytest.raises(HeadwaterError, match=reason), open_finders(Settings((), {}), [name]):
        pass


@pytest.mark.parametrize("text", ["find = [", "\xff", "find = 3"])
def test_a_file_that_is_none(tmp_path, text):
    (tmp_path / "f.toml").write_text(text, encoding="latin-1")
    try:
        assert read_settings({"HEADWATER_FINDERS": str(tmp_path / "f.toml")}).asked == ()
    except HeadwaterError as error:
        assert "docs/finders.md" in error.problem.remedy  # noqa: PT017 - one of two good ends


def test_a_finder_on_this_machine_is_open_by_its_name_and_nothing_else_is(web):
    """The web client of a trace may not reach private addresses; a SearXNG of one's own may be asked, and cannot redirect elsewhere."""
    answers(web, "/search", {"results": [{"url": "https://tern.example/ferry", "title": "Ferry"}]})
    with open_finders(Settings((), {"searxng": {"url": web.base}}), ["searxng"]) as finders:
        assert len(list(finders[0].search(STORY))) == 2
    answers(web, "/search", b"", 302, Location=web.base.replace("127.0.0.1", "localhost") + "/other")
    with open_finders(Settings((), {"searxng": {"url": web.base}}), ["searxng"]) as finders:
        assert "private address" in next(iter(ask(finders, STORY))).reason
