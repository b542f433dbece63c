"""The only way out to the network: every connection resolves its host once, checks each address, and dials the address it checked.

A host is checked here, at connect time, and not where its URL is read: names that change their address between check and use (DNS
rebinding), numbers in odd spellings (``0x7f000001``) and redirects all end in a socket address, and that is what is looked at.
"""

import ipaddress
import queue
import socket
import threading
import time
from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any

import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

deadline: ContextVar[float] = ContextVar("deadline")
"""When the page being fetched must be there, by ``time.monotonic()``. With timeouts of single reads alone a slow drip would never end."""

# Refused beside what `ipaddress` knows to be private: addresses inside cloud machines that it calls global, and local-use NAT64.
_ALSO_PRIVATE = tuple(map(ipaddress.ip_network, ("168.63.129.16/32", "192.0.0.0/24", "64:ff9b:1::/48")))
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class RefusedAddress(httpcore.ConnectError):
    """The host leads to an address that is not on the public internet."""


class UnknownHost(httpcore.ConnectError):
    """The host's name leads to no address."""


class Gate(httpcore.NetworkBackend):
    """Opens connections to public addresses, and to private ones of the hosts that are allowed them (True: all)."""

    def __init__(self, allow_private: bool | frozenset[str] = False) -> None:  # noqa: FBT001, FBT002 (the Client's own option)
        self._allow_private = allow_private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a stream to the first of the host's addresses that answers, all of them having been checked."""
        addresses = _resolve(host, port)
        for address in addresses:
            if not (self._allows(host) or is_public(address)):
                raise RefusedAddress(address)
        failure: Exception = UnknownHost(host)
        for address in addresses:
            try:
                stream = self._sockets.connect_tcp(address, port, _time_left(timeout), local_address, socket_options)
                return _TimedStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _allows(self, host: str) -> bool:
        return self._allow_private if isinstance(self._allow_private, bool) else host.lower() in self._allow_private


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every read and write ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _time_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _time_left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, _time_left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _time_left(timeout: float | None) -> float:
    left = deadline.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(left, timeout)


def is_public(address: str) -> bool:
    """Say whether a socket address is one of the public internet; an IPv4 address wrapped in an IPv6 one counts as itself."""
    ip = _unwrap(ipaddress.ip_address(address.partition("%")[0]))
    if any(ip in network for network in _ALSO_PRIVATE):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or getattr(ip, "is_site_local", False))


def _unwrap(ip: Address) -> Address:
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


def _resolve(host: str, port: int) -> list[str]:
    """Return the host's addresses, each once. The system's resolver takes no timeout, so it runs where it can be left behind."""
    answer: queue.SimpleQueue[list[str] | None] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.put(list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found)))
        except (OSError, UnicodeError):  # UnicodeError: a label over 63 characters
            answer.put(None)

    threading.Thread(target=look_up, daemon=True).start()
    try:
        addresses = answer.get(timeout=_time_left(None))
    except queue.Empty:
        raise httpcore.ConnectTimeout from None
    if not addresses:
        raise UnknownHost(host)
    return addresses
