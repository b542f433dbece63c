"""The one HTTP client: bounded in time, size and redirects, closed to private addresses, honest about who it is.

It stands on httpcore, the transport under httpx, because that is where an address can be checked before it is dialled; with it go
httpx's cookies, proxies from the environment and unbounded decompression. robots.txt, pacing and a cache belong into ``Client.get``,
in front of ``_fetch``.
"""

import os
import ssl
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from types import TracebackType
from typing import NamedTuple, Self

import httpcore
import httpx

from headwater.models import Page
from headwater.pages import gate
from headwater.pages.bodies import HTML, MAX_BYTES, TEXT, failure, gunzip, make_page, too_large

MAX_REDIRECTS = 10
TIMEOUT = 30.0

_TYPES = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": TEXT, "text/markdown": TEXT}
_REDIRECTS = {301, 302, 303, 307, 308}
_SAVE = "open it in a browser, save the page, and give that file"
_RETRY = "try again later"
_CHECK = "check the address"


class _Answer(NamedTuple):
    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes


class Client:
    """Fetches pages. A context manager; ``get`` may be called from several threads.

    ``max_bytes`` bounds a page both as sent and unpacked; ``timeout`` is in seconds and covers everything from the name's look-up to the
    last byte, redirects included. ``allow_private`` opens private addresses: True all, a set of host names those. Who to write to about
    the fetching is taken from the environment variable ``HEADWATER_CONTACT`` and added to the default user agent.
    """

    def __init__(
        self,
        *,
        max_bytes: int = MAX_BYTES,
        timeout: float = TIMEOUT,
        allow_private: bool | frozenset[str] = False,
        user_agent: str | None = None,
    ) -> None:
        self._max_bytes = max_bytes
        self._timeout = timeout
        self._headers: dict[bytes | str, bytes | str] = {
            "User-Agent": _header_safe(user_agent or _default_user_agent()),
            "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
            "Accept-Encoding": "gzip",  # the one coding whose output is counted while it is unpacked
        }
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=gate.Gate(allow_private))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._pool.close()

    def get(self, url: str) -> Page:
        """Return the page at ``url``; raise HeadwaterError where there is none to be had. ``Page.url`` is where redirects ended."""
        token = gate.deadline.set(time.monotonic() + self._timeout)
        try:
            answer = self._fetch(url)
        except _ERRORS as error:
            raise failure(url, *_network_problem(error, self._timeout)) from error
        finally:
            gate.deadline.reset(token)
        return _page(url, answer)

    def _fetch(self, url: str) -> _Answer:
        seen: set[str] = set()
        here = _parse(url, url)
        while len(seen) <= MAX_REDIRECTS:
            seen.add(str(here))
            answer = self._request(url, here)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return answer
            here = _parse(url, location, here)
            if str(here) in seen:
                raise failure(url, "redirects in a circle", _SAVE)
        raise failure(url, f"redirects more than {MAX_REDIRECTS} times", _SAVE)

    def _request(self, url: str, here: httpx.URL) -> _Answer:
        target = httpcore.URL(scheme=here.raw_scheme, host=here.raw_host, port=here.port, target=here.raw_path)
        with self._pool.stream("GET", target, headers=self._headers, extensions={"timeout": {"pool": self._timeout}}) as response:
            headers = httpx.Headers(response.headers)
            if response.status != 200:
                return _Answer(here, response.status, headers, b"")
            _check_type(url, headers)
            return _Answer(here, response.status, headers, self._body(url, headers, response.iter_stream()))

    def _body(self, url: str, headers: httpx.Headers, chunks: Iterable[bytes]) -> bytes:
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self._max_bytes:
            raise too_large(url, self._max_bytes)
        body = b"".join(self._counted(url, chunks))
        match headers.get("content-encoding", "identity").strip().lower():
            case "identity" | "":
                return body
            case "gzip" | "x-gzip":
                return gunzip(url, body, self._max_bytes) if body else body
            case coding:
                raise failure(url, f"packed in a way that was not asked for ({coding[:40]})", _SAVE)

    def _counted(self, url: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self._max_bytes:
                raise too_large(url, self._max_bytes)
            yield chunk


_ERRORS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, UnicodeError, OSError)


def _parse(url: str, location: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return ``location`` resolved against ``base``; raise HeadwaterError about ``url`` where it is not one to fetch."""
    try:
        parsed = base.join(location) if base else httpx.URL(location.strip())
    except (httpx.InvalidURL, ValueError):
        raise failure(url, "not a valid web address", _CHECK) from None
    if parsed.scheme not in {"http", "https"}:
        raise failure(url, f"{parsed.scheme}:// addresses are not fetched", "give an http or https address, or a file")
    if not parsed.host:
        raise failure(url, "a web address without a host", _CHECK)
    return parsed.copy_with(fragment=None)


def _page(url: str, answer: _Answer) -> Page:
    if answer.status != 200:
        raise failure(url, *_status_problem(answer.status))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    media_type, charset = _content_type(answer.headers)
    page = Page(url, answer.body, url=str(answer.url), fetched=now, status=answer.status, source="http")
    return make_page(url, page, _TYPES.get(media_type), charset)


def _network_problem(error: Exception, timeout: float) -> tuple[str, str]:
    """Return reason and remedy for a request that got no whole answer."""
    match error:
        case gate.RefusedAddress():
            return f"leads to a private address ({error})", "if you trust it, allow it with --allow-private"
        case gate.UnknownHost():
            return "no such host", "check the spelling and your connection"
        case httpcore.TimeoutException():
            return f"no whole answer within {timeout:g} seconds", _RETRY
        case httpcore.LocalProtocolError() | UnicodeError():
            return "not a valid web address", _CHECK
        case httpcore.ConnectError():
            return _connect_problem(error.__context__)  # the pool drops __cause__
        case _:
            return "the answer broke off or was no valid HTTP", _RETRY


def _connect_problem(cause: BaseException | None) -> tuple[str, str]:
    match cause:
        case ssl.SSLCertVerificationError():
            return f"TLS certificate not valid ({cause.verify_message})", _SAVE
        case ssl.SSLError():
            return f"TLS failed ({(cause.reason or 'no reason given').lower().replace('_', ' ')})", _CHECK
        case ConnectionRefusedError():
            return "connection refused", "check the address and the port"
        case _:
            return f"no connection ({cause})", "check your connection"


def _status_problem(status: int) -> tuple[str, str]:
    """Return reason and remedy for an answer that carries no page."""
    match status:
        case 404 | 410:
            return f"no page there (HTTP {status})", "check the address, or look for it in a web archive"
        case 401 | 402 | 403 | 407 | 451:
            return f"access refused (HTTP {status})", _SAVE
        case 429:
            return "too many requests (HTTP 429)", _RETRY
        case _ if 400 <= status < 500:
            return f"the request was refused (HTTP {status})", _CHECK
        case _ if status >= 500:
            return f"the server failed (HTTP {status})", _RETRY
        case _:
            return f"an answer without a page (HTTP {status})", _CHECK


def _check_type(url: str, headers: httpx.Headers) -> None:
    media_type, _ = _content_type(headers)
    if media_type and media_type not in _TYPES:
        raise failure(url, f"not a page but {media_type[:80]}", "give the address of an HTML or text page")


def _content_type(headers: httpx.Headers) -> tuple[str, str | None]:
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


def _header_safe(value: str) -> str:
    return "".join(c for c in value if c.isascii() and c.isprintable()).strip()
