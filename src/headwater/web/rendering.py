"""The templates, and what they may call."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from headwater import __version__
from headwater.web.showing import direction, language_name, line, plain, safe_url, words

STATIC = Path(__file__).parent / "static"
Address = Callable[..., str | None]


def _version() -> str:
    """Return a short digest of the static files, so that a browser asks for the new ones after an update."""
    return sha256(b"".join(path.read_bytes() for path in sorted(STATIC.iterdir()))).hexdigest()[:10]


def address(screen: str, **given: Any) -> str:
    """Return the address of a screen in the app."""
    query = urlencode({key: value for key, value in given.items() if value is not None}, errors="replace")
    return f"/{'' if screen == 'start' else screen}" + (f"?{query}" if query else "")


def environment(link: Address, **more: Any) -> Environment:
    """Return the templates with ``link(screen, …)`` giving an address, or None where that screen is not there."""
    made = Environment(
        loader=PackageLoader("headwater.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {
        "line": line, "plain": plain, "safe_url": safe_url, "words": words, "language": language_name, "direction": direction,
        "count": count,
    }  # fmt: skip
    made.globals |= {"link": link, "version": __version__, "static": "/static/", "stamp": _version(), "live": True, **more}
    return made


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``3 articles``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


_LIVE = environment(address)


def page(template: str, **context: Any) -> bytes:
    """Return a page of the app as it is sent."""
    return written(_LIVE, template, context).encode()


def render(template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """Return a page of the app as an answer."""
    return HTMLResponse(page(template, **context), status)


def written(made: Environment, template: str, context: Mapping[str, Any]) -> str:
    """Return a template filled in. What no UTF-8 can write (halves of surrogate pairs) becomes a question mark."""
    return made.get_template(template).render(**context).encode("utf-8", "replace").decode("utf-8")
