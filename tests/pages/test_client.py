"""What the client brings home, and what it says when it brings nothing."""

import contextlib
import gzip
import itertools
import shutil
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
import zlib
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages import Client, Manners, fetch_many, open_pages

AT_ONCE = Manners(pace=0, retries=0)
PAGE = b"<!doctype html><title>Ferry stopped</title><p>The ferry to Ostra stopped on Monday.</p>"


@pytest.fixture
def client():
    with Client(max_bytes=100_000, timeout=5, allow_private=True, manners=AT_ONCE) as opened:
        yield opened


def refusal(client: Client, url: str) -> Problem:
    with pytest.raises(HeadwaterError) as caught:
        client.get(url)
    assert caught.value.problem.input == url
    assert "\n" not in str(caught.value.problem)
    return caught.value.problem


def test_a_page_comes_with_where_when_and_what(web, client):
    url = web.at("/ferry", PAGE, Content_Type="text/html; charset=utf-8")
    page = client.get(url)
    assert (page.id, page.url, page.path, page.status, page.source) == (url, url, None, 200, "http")
    assert (page.body, page.media_type, page.charset) == (PAGE, "text/html", "utf-8")
    assert page.fetched is not None
    assert page.fetched.endswith("+00:00")


def test_a_redirected_page_keeps_the_id_it_was_asked_for_and_tells_where_it_was_found(web, client):
    asked = web.at("/old", status=301, Location="/new?a=1#top")
    web.at("/new?a=1", PAGE)
    page = client.get(asked)
    assert (page.id, page.url) == (asked, web.base + "/new?a=1")


def test_gzip_is_unpacked(web, client):
    assert client.get(web.at("/", gzip.compress(PAGE), Content_Encoding="gzip")).body == PAGE


@pytest.mark.parametrize(
    ("content_type", "media_type"),
    [("text/plain", "text/plain"), ("application/xhtml+xml", "text/html"), ("TEXT/HTML ; Charset=UTF-8", "text/html"), ("", "text/html")],
)
def test_media_types(web, client, content_type, media_type):
    assert client.get(web.at("/", PAGE, Content_Type=content_type)).media_type == media_type


def test_the_servers_charset_is_weighed(web, client):
    body = "<p>Паром до Остры остановили в понедельник, сообщила управляющая Вера Лунина.</p>".encode("koi8-r")
    assert "Вера Лунина" in client.get(web.at("/", body, Content_Type='text/html; charset="KOI8-R"')).markup()


def test_the_user_agent_is_honest(web, monkeypatch):
    url = web.at("/", PAGE)
    monkeypatch.setenv("HEADWATER_CONTACT", "desk@ferry.example\r\nX-Evil: 1")
    for options in ({}, {"user_agent": "Desk/1"}):
        with Client(allow_private=True, **options) as client:
            client.get(url)
    first, second = (request["user-agent"] for request in web.requests)
    assert first.startswith("Headwater/")
    assert first.endswith("(+desk@ferry.exampleX-Evil: 1)")
    assert second == "Desk/1"
    assert "x-evil" not in web.requests[0]


def test_cookies_are_not_kept_and_proxies_of_the_environment_not_asked(web, client, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    url = web.at("/", PAGE, Set_Cookie="who=you")
    client.get(url)
    client.get(url)
    assert not any("cookie" in request for request in web.requests)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, "no page there (HTTP 404)"),
        (410, "no page there (HTTP 410)"),
        (403, "access refused (HTTP 403)"),
        (429, "too many requests (HTTP 429)"),
        (418, "the request was refused (HTTP 418)"),
        (500, "the server failed (HTTP 500)"),
        (503, "the server failed (HTTP 503)"),
        (204, "an answer without a page (HTTP 204)"),
        (302, "an answer without a page (HTTP 302)"),
    ],
)
def test_every_status_is_told_apart(web, client, status, reason):
    assert refusal(client, web.at("/", b"", status)).reason == reason


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (b"", {}, "empty"),
        (b"\xff\xd8\xff\xe0" + b"\0\1" * 50, {}, "a JPEG image, not a page"),
        (b"%PDF-1.7 ...", {"Content_Type": "application/pdf"}, "not a page but application/pdf"),
        (b"{}", {"Content_Type": "application/json"}, "not a page but application/json"),
        (b"x" * 100_001, {}, "larger than 0.1 MB, the limit for one page"),
        (gzip.compress(b"x" * 10_000_000, mtime=0), {"Content_Encoding": "gzip"}, "larger than 0.1 MB, the limit for one page"),
        (gzip.compress(PAGE, mtime=0)[:-9], {"Content_Encoding": "gzip"}, "damaged gzip data"),
        (PAGE, {"Content_Encoding": "gzip"}, "damaged gzip data"),
        (PAGE, {"Content_Encoding": "br"}, "packed in a way that was not asked for (br)"),
        (PAGE, {"Content_Length": "500"}, "the answer broke off or was no valid HTTP"),
        (PAGE, {"Content_Length": "-1"}, "the answer broke off or was no valid HTTP"),
        (PAGE, {"Content_Length": "9" * 5000}, "the answer broke off or was no valid HTTP"),
    ],
)
def test_what_is_no_usable_page(web, client, body, headers, reason):
    assert refusal(client, web.at("/", body, **headers)).reason == reason


def test_a_page_that_says_it_is_too_large_is_not_read(web, client):
    url = web.at("/", b"", Content_Length="50000000")
    started = time.monotonic()
    assert "larger than" in refusal(client, url).reason
    assert time.monotonic() - started < 4


def test_a_page_that_hides_its_size_is_cut_off(web, client):
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        with contextlib.suppress(OSError):
            while True:
                handler.wfile.write(b"<p>more</p>" * 1000)

    assert "larger than" in refusal(client, web.does("/", endless)).reason


@pytest.mark.parametrize("in_headers", [True, False])
def test_a_slow_drip_ends_at_the_total_time_limit(web, in_headers):
    def drip(handler: BaseHTTPRequestHandler) -> None:
        head = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n" + (b"X-Slow: " if in_headers else b"\r\n")
        with contextlib.suppress(OSError):
            handler.wfile.write(head)
            for _ in range(100):
                handler.wfile.write(b"a")
                time.sleep(0.05)

    started = time.monotonic()
    with Client(timeout=0.4, allow_private=True) as client:
        assert refusal(client, web.does("/", drip)).reason == "no whole answer in time"
    assert time.monotonic() - started < 4


def test_redirects_in_a_circle_and_without_end(web, client):
    web.at("/a", status=302, Location="/b")
    circle = web.at("/b", status=302, Location="/a")
    assert refusal(client, circle).reason == "redirects in a circle"
    for step in range(20):
        web.at(f"/{step}", status=307, Location=f"/{step + 1}")
    assert refusal(client, web.base + "/0").reason == "redirects more than 10 times"
    assert client.get(web.at("/15", PAGE)).body == PAGE
    assert client.get(web.base + "/5").body == PAGE


@pytest.mark.parametrize("location", ["file:///etc/hostname", "ftp://ferry.example/", "http://[", "https://", "http://a:b@[::1]/"])
def test_a_redirect_leads_only_to_web_addresses(web, client, location):
    url = web.at("/", status=302, Location=location)
    assert refusal(client, url).remedy


def test_a_dead_port_a_dead_name_and_no_tls_are_told_apart(web, client):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert refusal(client, f"http://127.0.0.1:{unused.getsockname()[1]}/").reason == "connection refused"
    assert refusal(client, "http://ferry.invalid/").reason == "no such host"
    assert refusal(client, web.base.replace("http:", "https:")).reason.startswith("TLS failed (")


@pytest.mark.parametrize("url", ["ftp://ferry.example/", "http://", "http://[::1", "http://a:b/", "http://x:99999/", "http://exa\nmple/"])
def test_what_is_no_web_address_is_a_problem_and_no_crash(url):
    with Client() as client, pytest.raises(HeadwaterError):
        client.get(url)


@pytest.mark.parametrize(
    "url", ["http://you:secret@ferry.example/", "http://ferry.example@127.0.0.1/", "http://127.0.0.1\\@ferry.example/"]
)
def test_an_address_with_a_name_or_password_in_it_is_refused(client, url):
    assert "@" in refusal(client, url).remedy or refusal(client, url).reason == "not a valid web address"


def test_one_dead_address_does_not_stop_the_rest(web, client):
    good = web.at("/good", PAGE)
    found = list(open_pages([web.base + "/dead", good, "ftp://ferry.example/"], client=client))
    assert [type(item) for item in found] == [Problem, Page, Problem]


def test_several_threads_may_share_a_client(web, client):
    urls = [web.at(f"/{number}", PAGE + str(number).encode()) for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        pages = list(pool.map(client.get, urls))
    assert [page.body for page in pages] == [PAGE + str(number).encode() for number in range(12)]


def test_ten_gigabytes_in_ten_megabytes_are_never_unpacked(web):
    """One gzip member of ten thousand times the same deflated megabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    bomb = head + block * 10_000
    assert len(bomb) < 20_000_000  # small enough not to be refused as it comes
    url = web.at("/", bomb, Content_Encoding="gzip")
    with Client(timeout=30, allow_private=True) as client:
        tracemalloc.start()
        assert refusal(client, url).reason == "larger than 20 MB, the limit for one page"
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 150_000_000


@pytest.mark.skipif(not shutil.which("openssl"), reason="no openssl here to make a certificate with")
def test_a_certificate_that_nobody_vouches_for_is_refused_and_said(tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda *_: None
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    with Client(timeout=10, allow_private=True) as client:
        assert refusal(client, f"https://127.0.0.1:{server.server_port}/").reason.startswith("TLS certificate not valid (")
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_host_that_dies_in_mid_crawl_costs_its_own_pages_and_holds_nobody_up(wide_web):
    served = itertools.count()

    def dying(handler: BaseHTTPRequestHandler) -> None:
        if next(served) >= 5:
            handler.connection.shutdown(socket.SHUT_RDWR)
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(PAGE)

    for number in range(20):
        wide_web.does(f"/dying/{number}", dying)
        wide_web.at(f"/well/{number}", PAGE)
    dead = [f"{wide_web.host(1)}/dying/{number}" for number in range(20)]
    well = [f"{wide_web.host(2 + number)}/well/{number}" for number in range(20)]
    urls = [url for pair in zip(dead, well, strict=True) for url in pair]
    with Client(timeout=5, allow_private=True, manners=Manners(pace=0, retries=1, back_off=0.01)) as client:
        found = dict(fetch_many(client, urls))
    assert set(found) == set(urls)
    assert all(isinstance(found[url], Page) for url in well)
    problems = [found[url] for url in dead if isinstance(found[url], Problem)]
    assert len(problems) == 15
    assert {problem.reason for problem in problems} == {"the answer broke off or was no valid HTTP"}
