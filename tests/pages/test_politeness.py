"""What a site asks for is done: its robots.txt, its pace, its Retry-After, and nothing is fetched twice that has not changed."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import HeadwaterError
from headwater.pages import Client, Manners
from headwater.pages.caching import HttpCache, lifetime
from headwater.pages.pacing import Pace, back_off, retry_after

PAGE = b"<!doctype html><title>Ferry stopped</title><p>The ferry to Ostra stopped on Monday.</p>"
AT_ONCE = Manners(pace=0, retries=0)


@pytest.fixture
def client():
    with Client(timeout=5, allow_private=True, manners=AT_ONCE) as opened:
        yield opened


def reason(client, url):
    with pytest.raises(HeadwaterError) as caught:
        client.get(url)
    assert caught.value.problem.input == url
    return caught.value.problem.reason


def paths(web):
    return [path for _, path in web.visits]


# robots.txt


@pytest.mark.parametrize(
    ("rules", "allowed", "refused"),
    [
        ("User-agent: *\nDisallow: /desk/", "/news/1", "/desk/1"),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/1", "/desk/1"),
        ("User-agent: headwater\nDisallow: /desk\n\nUser-agent: *\nDisallow: /", "/news/1", "/desk/1"),
        ("User-agent: *\nDisallow: /*.php$", "/a.php5", "/a.php"),
        ("User-agent: *\nDisallow: /пристань", "/news/1", "/%D0%BF%D1%80%D0%B8%D1%81%D1%82%D0%B0%D0%BD%D1%8C/1"),
        ("\ufeffUser-agent: *\r\nDisallow: /desk/\r\n", "/news/1", "/desk/1"),
        ("User-agent: *\nAllow: /desk/open\nDisallow: /desk", "/desk/open", "/desk/shut"),
    ],
)
def test_robots_rules_are_kept(web, client, rules, allowed, refused):
    web.at("/robots.txt", rules.encode(), Content_Type="text/plain")
    assert client.get(web.at(allowed, PAGE)).body == PAGE
    assert reason(client, web.at(refused, PAGE)) == "the site's robots.txt asks programs not to fetch it"
    assert paths(web) == ["/robots.txt", allowed]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_readable_rules_may_be_fetched(web, client, status):
    web.at("/robots.txt", b"User-agent: *\nDisallow: /", status)
    assert client.get(web.at("/", PAGE)).body == PAGE


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_cannot_say_its_rules_is_left_alone_for_now(web, client, status):
    web.at("/robots.txt", b"", status)
    url = web.at("/", PAGE)
    assert reason(client, url) == f"the site's robots.txt cannot be read for now (HTTP {status})"
    assert reason(client, url).endswith(f"(HTTP {status})")
    assert paths(web) == ["/robots.txt"]


def test_redirects_of_a_robots_txt_are_followed_five_times(web, client):
    for step in range(6):
        web.at(f"/r{step}", status=302, Location=f"/r{step + 1}")
    web.at("/robots.txt", status=301, Location="/r2")
    web.at("/r6", b"User-agent: *\nDisallow: /", Content_Type="text/plain")
    assert "robots.txt asks" in reason(client, web.at("/", PAGE))
    web.at("/robots.txt", status=301, Location="/r0")
    with Client(timeout=5, allow_private=True, manners=AT_ONCE) as another:
        assert another.get(web.base + "/").body == PAGE


def test_each_step_of_a_redirect_is_asked_about(web, client):
    web.at("/robots.txt", b"User-agent: *\nDisallow: /desk/", Content_Type="text/plain")
    web.at("/desk/1", PAGE)
    assert "robots.txt asks" in reason(client, web.at("/", status=302, Location="/desk/1"))


def test_robots_are_not_asked_about_interfaces_for_programs(web, client):
    web.at("/robots.txt", b"User-agent: *\nDisallow: /", Content_Type="text/plain")
    assert client.fetch(web.at("/api", b"{}", Content_Type="application/json"), None, robots=False).body == b"{}"


@given(st.binary(max_size=400))
def test_no_robots_txt_breaks_the_parser(body):
    from headwater.pages.robots import Robots  # noqa: PLC0415 - hypothesis runs it many times

    verdict = Robots("Headwater", lambda _: (200, body)).ask("http://ferry.example", "http://ferry.example/a?b")
    assert verdict.allowed in {True, False}


# Pace


class Clock:
    def __init__(self):
        self.now = 100.0
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


def test_a_host_is_asked_at_its_pace_and_another_at_once(clock):
    pace = Pace(1.0, clock=lambda: clock.now, sleep=clock.sleep)
    for host in ("ferry.example", "harbour.example", "ferry.example", "ferry.example"):
        pace.wait(host)
    assert clock.slept == [1.0, 1.0]


def test_a_site_may_ask_for_more_time_but_not_for_a_day(clock):
    pace = Pace(1.0, clock=lambda: clock.now, sleep=clock.sleep)
    pace.slow_down("ferry.example", 5)
    pace.slow_down("harbour.example", 86_400)
    for host in ("ferry.example", "harbour.example"):
        pace.wait(host)
    assert (pace.ready_in("ferry.example"), pace.ready_in("harbour.example")) == (5.0, 60.0)


def test_requests_to_one_host_keep_apart_even_from_many_threads(web):
    urls = [web.at(f"/{number}", PAGE) for number in range(5)]
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0.1)) as client, ThreadPoolExecutor(5) as pool:
        list(pool.map(client.get, urls))
    at = [when for when, path in web.visits if path != "/robots.txt"]
    assert max(at) - min(at) > 0.3  # four pauses; the machine may be late with the first


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Mon, 04 Mar 2024 10:02:00 GMT", 120.0),
        ("Mon, 04 Mar 2024 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(value, seconds):
    assert retry_after(value, datetime(2024, 3, 4, 10, tzinfo=UTC)) == seconds


@given(st.text(max_size=60))
def test_no_retry_after_breaks_us(value):
    assert (retry_after(value) or 0.0) >= 0


def test_pauses_double_and_do_not_march():
    for attempt, middle in enumerate((1.0, 2.0, 4.0)):
        pauses = {back_off(attempt, 1.0) for _ in range(20)}
        assert len(pauses) > 1
        assert all(middle * 0.5 <= pause <= middle * 1.5 for pause in pauses)


# Trying again


def failing(web, path, times, status=503, **headers):
    """Let ``path`` fail so many times, and answer with a page from then on."""
    left = [times]

    def answer(handler):
        bad = left[0] > 0
        left[0] -= 1
        handler.send_response(status if bad else 200)
        fields = {"Content_Type": "text/html", "Content_Length": str(0 if bad else len(PAGE))}
        for name, value in {**fields, **(headers if bad else {})}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(b"" if bad else PAGE)

    return web.does(path, answer)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_failure_is_tried_again(web, status):
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, back_off=0.01)) as client:
        assert client.get(failing(web, "/", 2, status)).body == PAGE
        assert f"(HTTP {status})" in reason(client, failing(web, "/worse", 3, status))
    assert paths(web).count("/worse") == 3


def test_a_refusal_is_not_tried_again(web):
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, back_off=0.01)) as client:
        assert "403" in reason(client, failing(web, "/", 1, 403))
    assert paths(web).count("/") == 1


def test_retry_after_is_waited_for(web):
    url = failing(web, "/", 1, 429, Retry_After="1")
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, back_off=0.01)) as client:
        assert client.get(url).body == PAGE
    first, second = (when for when, path in web.visits if path == "/")
    assert second - first >= 0.99


def test_a_host_that_wants_an_hour_gets_it_and_nobody_waits_for_it(web):
    url = failing(web, "/", 9, 429, Retry_After="3600")
    other = web.at("/other", PAGE)
    started = time.monotonic()
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0)) as client:
        assert reason(client, url) == "too many requests (HTTP 429)"
        assert reason(client, other).startswith("its server asks to be left alone for 3")
        assert client.ready_in(other) > 3000
    assert time.monotonic() - started < 3
    assert "/other" not in paths(web)


def test_an_answer_that_broke_off_is_asked_for_again(web):
    left = [1]

    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(PAGE[:9] if left[0] else PAGE)
        left[0] = 0

    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, back_off=0.01)) as client:
        assert client.get(web.does("/", answer)).body == PAGE


# The cache


@pytest.fixture
def cached(tmp_path):
    with Client(timeout=5, allow_private=True, manners=AT_ONCE, cache=HttpCache(tmp_path / "http.db")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("sent", "condition"),
    [
        ({"ETag": '"v1"'}, ("if-none-match", '"v1"')),
        ({"Last_Modified": "Mon, 04 Mar 2024 10:00:00 GMT"}, ("if-modified-since", "Mon, 04 Mar 2024 10:00:00 GMT")),
    ],
)
def test_what_has_not_changed_is_not_sent_again(web, cached, sent, condition):
    def answer(handler):
        known = condition[0] in {name.lower() for name in handler.headers}
        handler.send_response(304 if known else 200)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        for name, value in sent.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(b"" if known else PAGE)

    url = web.does("/", answer)
    first, second = cached.get(url), cached.get(url)
    assert (first.body, second.body, second.status, second.media_type) == (PAGE, PAGE, 200, "text/html")
    assert web.requests[1][condition[0]] == condition[1]


def test_what_is_fresh_is_not_asked_for_again_even_by_the_next_run(web, tmp_path):
    url = web.at("/", PAGE, Cache_Control="max-age=600")
    pages = []
    for _ in range(2):
        with Client(timeout=5, allow_private=True, manners=AT_ONCE, cache=HttpCache(tmp_path / "http.db")) as client:
            pages.append(client.get(url))
    assert len(web.requests) == 1
    assert pages[0] == pages[1]


@pytest.mark.parametrize("headers", [{"Cache_Control": "no-store, max-age=600", "ETag": '"a"'}, {"Vary": "*", "ETag": '"a"'}])
def test_what_may_not_be_kept_is_not(web, cached, headers):
    url = web.at("/", PAGE, **headers)
    cached.get(url)
    cached.get(url)
    assert [("if-none-match" in request) for request in web.requests] == [False, False]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "max-age=60"}, 60),
        ({"Cache-Control": "public, MAX-AGE=60", "Age": "20"}, 40),
        ({"Cache-Control": "no-cache, max-age=60"}, 0),
        ({"Cache-Control": "max-age=999999999"}, 86400),
        ({"Expires": "Mon, 04 Mar 2024 10:01:00 GMT", "Date": "Mon, 04 Mar 2024 10:00:00 GMT"}, 60),
        ({"Expires": "0", "Date": "Mon, 04 Mar 2024 10:00:00 GMT"}, 0),
        ({"Cache-Control": "max-age=soon"}, 0),
        ({}, 0),
    ],
)
def test_how_long_an_answer_is_fresh(headers, seconds):
    assert lifetime(httpx.Headers(headers)) == seconds


def test_a_cache_that_cannot_be_used_costs_nothing(web, tmp_path):
    (tmp_path / "http.db").write_bytes(b"no database at all, just some bytes that stand here" * 100)
    with Client(timeout=5, allow_private=True, manners=AT_ONCE, cache=HttpCache(tmp_path / "http.db")) as client:
        assert client.get(web.at("/", PAGE)).body == PAGE


def test_a_cache_forgets_what_was_asked_for_longest_ago(web, tmp_path):
    cache = HttpCache(tmp_path / "http.db", most_bytes=200_000)
    noise = [random.Random(n).randbytes(20_000) for n in range(20)]  # noqa: S311 - guards nothing
    with Client(timeout=5, allow_private=True, manners=AT_ONCE, cache=cache) as client:
        urls = [web.at(f"/{n}", b"<p>" + body.hex().encode(), Cache_Control="max-age=600") for n, body in enumerate(noise)]
        for url in urls:
            client.get(url)
        assert cache.get(urls[0]) is None
        assert cache.get(urls[-1]) is not None
