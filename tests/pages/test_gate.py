"""No way into a private network: not by name, not by an odd spelling, not by a redirect, not by a name that changes its address."""

import socket

import pytest

from headwater.models import HeadwaterError, Problem
from headwater.pages import Client, open_pages
from headwater.pages.gate import is_public

PAGE = b"<p>The harbour master's private page.</p>"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433", "127.1", "0", "[::1]", "0x7f.1", "017700000001"]
)
def test_loopback_is_refused_however_it_is_spelt(web, host):
    web.at("/", PAGE)
    (problem,) = open_pages([f"http://{host}:{web.server.server_port}/"])
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("leads to a private address (")
    assert "--allow-private" in problem.remedy
    assert web.requests == []


@pytest.mark.parametrize("host", ["0177.0.0.1", "127.0.0.1.", "127.0.0.1%00.ferry.example", "ferry.example@127.0.0.1", "[::ffff:7f00:1]"])
def test_stranger_spellings_lead_nowhere_either(web, host):
    web.at("/", PAGE)
    (problem,) = open_pages([f"http://{host}:{web.server.server_port}/"])
    assert isinstance(problem, Problem)
    assert web.visits == []


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "http://10.0.0.1/", "http://[fd00:ec2::254]/", "http://localhost/", "http://[fe80::1]/"]
)
def test_a_redirect_does_not_lead_where_the_user_may_not_go(web, target):
    start = web.at("/", status=302, Location=target)
    with Client(allow_private=frozenset({"127.0.0.1"}), timeout=5) as client, pytest.raises(HeadwaterError) as caught:
        client.get(start)
    assert caught.value.problem.reason.startswith("leads to a private address (")
    assert caught.value.problem.input == start


def test_a_host_is_opened_by_its_name_alone(web):
    web.at("/", PAGE)
    url = f"http://LOCALHOST:{web.server.server_port}/"
    with Client(allow_private=frozenset({"localhost"})) as client:
        assert client.get(url).body == PAGE
        with pytest.raises(HeadwaterError):
            client.get(web.base + "/")


def test_the_address_that_was_checked_is_the_one_that_is_dialled(web, monkeypatch):
    """A name server that answers a public address first and loopback after that gets no connection to loopback."""
    answers = iter(["192.0.2.1", "127.0.0.1"])
    asked: list[str] = []
    look_up = socket.getaddrinfo

    def rebinding(host, *rest, **options):
        if host != "rebind.example":
            return look_up(host, *rest, **options)
        asked.append(host)
        return look_up(next(answers), *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr("headwater.pages.gate.is_public", lambda address: address == "192.0.2.1")
    web.at("/", PAGE)
    with Client(timeout=0.5) as client, pytest.raises(HeadwaterError):
        client.get(f"http://rebind.example:{web.server.server_port}/")
    assert asked == ["rebind.example"]
    assert web.requests == []


def test_one_private_address_among_public_ones_refuses_the_host(monkeypatch):
    mixed = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: mixed)
    with Client() as client, pytest.raises(HeadwaterError, match=r"leads to a private address \(10\.0\.0\.7\)"):
        client.get("http://mixed.example/")


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_ipv6_is_reached_where_allowed(web):
    web.at("/", PAGE)
    with Client(allow_private=True, timeout=5) as client:
        assert client.get(f"http://[::ffff:127.0.0.1]:{web.server.server_port}/").body == PAGE


@pytest.mark.parametrize(
    "address",
    """
    127.0.0.1 127.255.255.254 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 224.0.0.1 239.255.255.250
    240.0.0.1 255.255.255.255 192.0.2.5 198.18.0.1 192.0.0.192 168.63.129.16
    :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 fec0::1 ff02::1 2001:db8::1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1
    2002:7f00:1:: 2002:a00:1::1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 2001:0:4136:e378:8000:63bf:f5ff:fffe
    """.split(),
)
def test_addresses_off_the_public_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", "93.184.216.34 8.8.8.8 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1".split())
def test_public_addresses(address):
    assert is_public(address)
