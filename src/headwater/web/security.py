"""What every request passes: who may ask, what a browser may do with the answer, how much may be asked."""

import hmac
import ipaddress
import time
from collections import OrderedDict
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from headwater.models import Problem
from headwater.web.problems import problem

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # outlets need not learn who checks them; with none at all our own forms would name no origin
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_COOKIE = "headwater"
_BURST, _RATE = 60.0, 10.0  # requests at once, and a second, from one address; for public apps
_ADDRESSES = 4096


class Guard:
    """Checks the token (or, without one, that the request was meant for this machine), the origin of what is sent, and the rate."""

    def __init__(self, app: ASGIApp, token: str | None = None) -> None:
        self._app = app
        self._token = token
        self._rates = _Rates()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, _with_headers(send, scope["path"]))

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._token is None:
            # A name that another site points at this machine (DNS rebinding) must not open the app to it.
            if not is_loopback(_name(host)):
                return _refusal(403, "asked for under another name than this machine's", "open the address that `headwater serve` printed")
        elif not self._rates.allowed((scope.get("client") or ("",))[0]):
            return _refusal(429, "too many requests", "wait a moment")
        if scope["method"] not in {"GET", "HEAD"} and not _same_origin(headers, host):
            return _refusal(403, "sent from another site", "use the form on the first page")
        return self._without_token(scope, headers) if self._token else None

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """Return the refusal of a request that shows no token; where the address shows it, put it into a cookie and out of sight."""
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if self._is_token((query.pop("token", [""]))[0]):
            rest = urlencode(query, doseq=True)
            response = RedirectResponse(scope["path"] + (f"?{rest}" if rest else ""), 303)
            response.set_cookie(_COOKIE, self._token or "", httponly=True, samesite="lax", secure=scope["scheme"] == "https")
            return response
        bearer = headers.get("authorization", "").partition("Bearer ")[2]
        if self._is_token(_cookie(headers)) or self._is_token(bearer):
            return None
        return _refusal(401, "no token was shown", "open the address with the token that `headwater serve` printed")

    def _is_token(self, shown: str) -> bool:
        return hmac.compare_digest(shown.encode("utf-8", "replace"), (self._token or "").encode())


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``, a name or an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _refusal(status: int, reason: str, remedy: str) -> Response:
    headers = {"retry-after": "5"} if status == 429 else {"www-authenticate": "Bearer"} if status == 401 else None
    return problem(Problem("this request", reason, remedy), status, headers)


class _Rates:
    """How much each address may still ask: a bucket that fills with time."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allowed(self, address: str) -> bool:
        now = time.monotonic()
        left, since = self._left.pop(address, (_BURST, now))
        left = min(_BURST, left + (now - since) * _RATE)
        self._left[address] = (max(0.0, left - 1), now)
        while len(self._left) > _ADDRESSES:
            self._left.popitem(last=False)
        return left >= 1


def _name(host: str) -> str:
    """Return the host's name without its port and brackets."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _same_origin(headers: Headers, host: str) -> bool:
    """Whether a form or script of ours sent it. Browsers always say where it comes from; what is no browser has no one's cookie."""
    origin = headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2] == host
    return headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}


def _cookie(headers: Headers) -> str:
    pairs = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
    return next((value for name, _, value in pairs if name == _COOKIE), "")


def _with_headers(send: Send, path: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers.setdefault("cache-control", "max-age=86400" if path.startswith("/static/") else "no-store")
        await send(message)

    return sending
