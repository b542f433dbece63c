"""URLs as names: which host published, and whether two spellings are one page. Pure functions, nothing is fetched."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

# Query parameters that say how a reader came to the page, not which page it is.
_TRACKING = re.compile(
    r"(?i)^(utm_\w+|fbclid|gclid|yclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_url|cmpid|ocid|smid|ito|amp|outputtype)$"
)
_MIRROR = re.compile(r"^(www\d?|amp|m|mobile)\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"/amp(\.html?)?(?=/?$)")
_PORTS = {"http": 80, "https": 443}


def host(url: str | None) -> str:
    """Return the host of ``url`` in lower case without ``www.``, ``amp.`` or ``m.``; empty where there is none."""
    try:
        name = urlsplit(url or "").hostname or ""
    except ValueError:  # an unclosed bracket and the like
        return ""
    return _MIRROR.sub("", name.rstrip(".").lower())


def url_key(url: str | None) -> str:
    """Return a spelling-independent key: equal for two URLs of one page, empty for what is no web address.

    Scheme, ``www.``/``amp.``/``m.``, default port, fragment, tracking parameters, an ``/amp`` ending, an ``index.html`` and a
    trailing slash make no other page.
    """
    try:
        parts = urlsplit((url or "").strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname:
        return ""
    where = host(parts.geturl()) + (f":{port}" if port and port != _PORTS[parts.scheme] else "")
    path = _AMP_PATH.sub("", parts.path)
    path = re.sub(r"/index\.(html?|php)$", "/", path).rstrip("/")
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)))
    return where + path + (f"?{query}" if query else "")
