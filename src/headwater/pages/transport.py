"""One request over the wire: bounded in time and size, its errors said in words.

It stands on httpcore, the transport under httpx, because that is where an address can be checked before it is dialled; with it go
httpx's cookies, proxies from the environment and unbounded decompression.
"""

import os
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from typing import NamedTuple
from zlib import crc32

import httpcore
import httpx

from headwater.pages import gate
from headwater.pages.bodies import failure, gunzip, too_large

RETRY = "try again later"
_SPELLING, _PORT, _CONNECTION = "check the spelling and your connection", "check the address and the port", "check your connection"
PASSING = frozenset({RETRY, _SPELLING, _PORT, _CONNECTION})
"""Remedies of what may go better later without anybody doing anything: a laptop is without a network now and then."""
CHECK = "check the address"

_POOLS = 32  # of connections; a request looks at all those of its pool, several times over: with a hundred hosts that is most of the work
_SAVE = "open it in a browser, save the page, and give that file"


class Answer(NamedTuple):
    """What a server answered: where, status, headers, the body unpacked, and when (ISO 8601, UTC)."""

    url: str
    status: int
    headers: httpx.Headers
    body: bytes
    fetched: str


class Exchange(NamedTuple):
    """A request and its answer as they went over the wire, for those who keep them; ``packed`` is the body as sent."""

    answer: Answer
    request: list[tuple[str, str]]
    packed: bytes


class Transport:
    """Sends requests, at most ``max_bytes`` of answer each, as sent and unpacked. ``seen`` is told of every answer with a page."""

    def __init__(
        self,
        max_bytes: int,
        user_agent: str | None,
        allow_private: bool | frozenset[str],  # noqa: FBT001 - the Client's own option
        seen: Callable[[Exchange], None] | None,
    ) -> None:
        self._max_bytes = max_bytes
        self._seen = seen
        self.user_agent = header_safe(user_agent or _default_user_agent())
        context = httpx.create_ssl_context(trust_env=False)
        gated = gate.Gate(allow_private)
        self._pools = [
            httpcore.ConnectionPool(context, max_connections=32, max_keepalive_connections=4, keepalive_expiry=15, network_backend=gated)
            for _ in range(_POOLS)
        ]

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools:
            pool.close()

    def _pool(self, here: httpx.URL) -> httpcore.ConnectionPool:
        return self._pools[crc32(here.raw_host) % _POOLS]

    def send(self, name: str, here: httpx.URL, headers: dict[str, str], *, kinds: frozenset[str] | None, seconds: float) -> Answer:
        """Return what ``here`` answers within ``seconds``; raise HeadwaterError about ``name`` where it gives no whole answer.

        ``kinds`` are the media types that are read, None all; the body of another, and of an answer other than 200, is left unread.
        """
        token = gate.deadline.set(time.monotonic() + seconds)
        try:
            return self._exchange(name, here, headers, kinds)
        except _ERRORS as error:
            raise failure(name, *_network_problem(error)) from error
        finally:
            gate.deadline.reset(token)

    def post(self, name: str, here: httpx.URL, headers: dict[str, str], body: bytes, *, seconds: float) -> int:
        """Post ``body`` and return the status of the answer, which is left unread; raise HeadwaterError where there is none in time."""
        token = gate.deadline.set(time.monotonic() + seconds)
        try:
            sent = {"Host": here.netloc.decode("ascii"), "User-Agent": self.user_agent, "Content-Length": str(len(body)), **headers}
            pool, patience = self._pool(here), _patience(seconds)
            with pool.stream("POST", _target(here), headers=_raw(sent), content=body, extensions=patience) as response:
                return response.status
        except _ERRORS as error:
            raise failure(name, *_network_problem(error)) from error
        finally:
            gate.deadline.reset(token)

    def _exchange(self, name: str, here: httpx.URL, more: dict[str, str], kinds: frozenset[str] | None) -> Answer:
        # gzip is the one coding whose output is counted while it is unpacked.
        sent = {"Host": here.netloc.decode("ascii"), "User-Agent": self.user_agent, "Accept-Encoding": "gzip", **more}
        left = gate.deadline.get() - time.monotonic()
        with self._pool(here).stream("GET", _target(here), headers=_raw(sent), extensions=_patience(left)) as response:
            headers = httpx.Headers(response.headers)
            packed = b""
            if response.status == 200:
                _check_type(name, headers, kinds)
                packed = self._body(name, headers, response.iter_stream())
        now = datetime.now(UTC).isoformat(timespec="seconds")
        answer = Answer(str(here), response.status, headers, self._unpacked(name, headers, packed), now)
        if self._seen and response.status == 200:
            self._seen(Exchange(answer, list(sent.items()), packed))
        return answer

    def _body(self, name: str, headers: httpx.Headers, chunks: Iterable[bytes]) -> bytes:
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self._max_bytes:
            raise too_large(name, self._max_bytes)
        return b"".join(self._counted(name, chunks))

    def _unpacked(self, name: str, headers: httpx.Headers, packed: bytes) -> bytes:
        match headers.get("content-encoding", "identity").strip().lower():
            case "identity" | "":
                return packed
            case "gzip" | "x-gzip":
                return gunzip(name, packed, self._max_bytes) if packed else packed
            case coding if packed:
                raise failure(name, f"packed in a way that was not asked for ({coding[:40]})", _SAVE)
            case _:
                return packed

    def _counted(self, name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self._max_bytes:
                raise too_large(name, self._max_bytes)
            yield chunk


def _target(here: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=here.raw_scheme, host=here.raw_host, port=here.port, target=here.raw_path)


def _raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(key.encode("ascii"), value.encode("ascii")) for key, value in headers.items()]


def _patience(seconds: float) -> dict[str, dict[str, float]]:
    return {"timeout": {"pool": max(seconds, 0)}}


_ERRORS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, UnicodeError, OSError)


def broke_off(error: BaseException | None) -> bool:
    """Say whether a failure is one that a second try may mend: the server was there, and then was not."""
    return isinstance(error, httpcore.RemoteProtocolError | httpcore.ReadError | httpcore.WriteError)


def _network_problem(error: Exception) -> tuple[str, str]:
    """Return reason and remedy for a request that got no whole answer."""
    match error:
        case gate.RefusedAddress():
            return f"leads to a private address ({error})", "if you trust it, allow it with --allow-private"
        case gate.UnknownHost():
            return "no such host", _SPELLING
        case httpcore.TimeoutException():
            return "no whole answer in time", RETRY
        case httpcore.LocalProtocolError() | UnicodeError():
            return "not a valid web address", CHECK
        case httpcore.ConnectError():
            return _connect_problem(error.__context__)  # the pool drops __cause__
        case _:
            return "the answer broke off or was no valid HTTP", RETRY


def _connect_problem(cause: BaseException | None) -> tuple[str, str]:
    match cause:
        case ssl.SSLCertVerificationError():
            return f"TLS certificate not valid ({cause.verify_message})", _SAVE
        case ssl.SSLError():
            return f"TLS failed ({(cause.reason or 'no reason given').lower().replace('_', ' ')})", CHECK
        case ConnectionRefusedError():
            return "connection refused", _PORT
        case _:
            return f"no connection ({cause})", _CONNECTION


def status_problem(status: int) -> tuple[str, str]:
    """Return reason and remedy for an answer that carries no page."""
    match status:
        case 404 | 410:
            return f"no page there (HTTP {status})", "check the address, or look for it in a web archive"
        case 401 | 402 | 403 | 407 | 451:
            return f"access refused (HTTP {status})", _SAVE
        case 429:
            return "too many requests (HTTP 429)", RETRY
        case _ if 400 <= status < 500:
            return f"the request was refused (HTTP {status})", CHECK
        case _ if status >= 500:
            return f"the server failed (HTTP {status})", RETRY
        case _:
            return f"an answer without a page (HTTP {status})", CHECK


def _check_type(name: str, headers: httpx.Headers, kinds: frozenset[str] | None) -> None:
    media_type, _ = content_type(headers)
    if media_type and kinds is not None and media_type not in kinds:
        raise failure(name, f"not a page but {media_type[:80]}", "give the address of an HTML or text page")


def content_type(headers: httpx.Headers) -> tuple[str, str | None]:
    """Return media type (empty where the server names none) and the charset label of a Content-Type header."""
    media_type, *parameters = headers.get("content-type", "").split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return media_type.strip().lower(), value.strip(" \t\"'") or None
    return media_type.strip().lower(), None


def _default_user_agent() -> str:
    contact = os.environ.get("HEADWATER_CONTACT", "").strip()
    return f"Headwater/{version('headwater')}" + (f" (+{contact})" if contact else "")


def header_safe(value: str) -> str:
    """Return what of ``value`` may stand in a header."""
    return "".join(c for c in value if c.isascii() and c.isprintable()).strip()
