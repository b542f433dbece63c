"""XML as it is met on the web: wrong charsets, HTML's entities, bare ampersands, junk before the first tag. Parsed by lxml in recovery."""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from headwater.pages.charset import detect

Element = Any

_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_AMPERSAND = re.compile(r"&(?:(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)|(\w{1,31};))?")
_XML_ENTITIES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_NO_XML_CHARACTER = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
_CDATA, _CDATA_END = "<![CDATA[", "]]>"


def parse_xml(body: bytes, charset: str | None = None) -> Element | None:
    """Return the root of what XML there is in ``body``, None where there is none. ``charset`` is what its server says.

    No entity is expanded and nothing is loaded.
    """
    text = body.decode(detect(body, charset), "replace")
    start = text.find("<")
    if start < 0:
        return None
    text = _DECLARATION.sub("", text[start:], count=1)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(_mended(text).translate(_NO_XML_CHARACTER).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _mended(text: str) -> str:
    """Return ``text`` with HTML's entities as characters and bare ampersands escaped, CDATA sections left as they are."""
    return "".join(part if is_data else _AMPERSAND.sub(_entity, part) for part, is_data in _sections(text))


def _sections(text: str) -> Iterator[tuple[str, bool]]:
    at = 0
    while (start := text.find(_CDATA, at)) >= 0 and (end := text.find(_CDATA_END, start)) >= 0:
        yield text[at:start], False
        at = end + len(_CDATA_END)
        yield text[start:at], True
    yield text[at:], False


def _entity(found: re.Match[str]) -> str:
    number, name = found.groups()
    if number or name in _XML_ENTITIES:
        return found[0]
    if name in html5:
        return html5[name]
    return f"&amp;{name or ''}"
