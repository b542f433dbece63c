"""The article of a page that carries it only as data for a script (``__NEXT_DATA__`` and its kin). The last resort."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from headwater.reading.structured import mended
from headwater.reading.walk import parse, walk

_BODY_KEYS = frozenset(
    "articlebody body bodytext bodyhtml content contents html text paragraphs value children story article description copy".split()
)
_LEAST = 250  # code points; less is a summary
_MOST_NODES = 200_000
_MARKUP = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


_ASSIGNED = re.compile(r"\s{0,20}(?:var |let |const )?[\w.$\[\]\"']{1,80}\s{0,5}=\s{0,5}(?=[{\[])")
_PUSHED = re.compile(r"\.push\((?=\[)")
_TEXT_ROW = re.compile(rb"(?:^|\n|(?<=[}\]\"]))[0-9a-f]{1,6}:T([0-9a-f]{1,6}),")
_DATA_ROW = re.compile(r"^[0-9a-f]{1,6}:(?=[{\[])", re.MULTILINE)
_DECODER = json.JSONDecoder()


def text_in_data(tree: LexborHTMLParser) -> str | None:
    """Return the longest text that the page's scripts hold as a body in JSON, paragraphs parted by blank lines; None for none."""
    best = max(_bodies(tree), key=len, default="")
    return plain_text(best) if len(best) >= _LEAST else None


def _bodies(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the longest body of each of the page's scripts: pure JSON, a variable set to it, or rows pushed piece by piece."""
    pushed: list[str] = []
    for script in tree.css("script:not([src])"):
        source = mended(script.text())
        if (script.attributes.get("type") or "").endswith("json"):
            yield _longest_body(_decoded(source, 0))
        elif found := _ASSIGNED.match(source):
            yield _longest_body(_decoded(source, found.end()))
        elif "__next_f" in source[:80] and (found := _PUSHED.search(source)):
            pieces = _decoded(source, found.end())
            pushed += [piece for piece in pieces if isinstance(piece, str)] if isinstance(pieces, list) else []
    yield from _rows("".join(pushed))


def _rows(stream: str) -> Iterator[str]:
    """Yield the bodies in a stream of rows (React's "flight"): ``id:T<bytes in hex>,<text>`` and ``id:<JSON>``."""
    stream = mended(stream)
    octets = stream.encode(errors="replace")
    for row in _TEXT_ROW.finditer(octets):
        yield octets[row.end() : row.end() + int(row[1], 16)].decode(errors="replace")
    for start in _DATA_ROW.finditer(stream):
        yield _longest_body(_decoded(stream, start.end()))


def _decoded(source: str, start: int) -> Any:
    """Return the JSON value that begins at ``start``, None where none does."""
    try:
        return _DECODER.raw_decode(source, len(source) - len(source[start:].lstrip()))[0]
    except (ValueError, RecursionError):
        return None


def plain_text(value: str) -> str:
    """Return a body's text without its markup, if it has any; paragraphs parted by blank lines."""
    if not _MARKUP.search(value):
        return value.strip()
    return "\n\n".join(block.text for block in walk(parse(value)).blocks if block.kind not in {"caption", "embed"})


def _longest_body(data: Any) -> str:
    """Return the longest string, or run of strings, that stands under a name for a body."""
    best, stack, seen = "", [(data, False)], 0
    while stack and seen < _MOST_NODES:
        node, named = stack.pop()
        seen += 1
        if isinstance(node, str):
            best = max(best, node, key=len) if named else best
        elif isinstance(node, dict):
            stack += [(value, named or str(key).lower() in _BODY_KEYS) for key, value in node.items()]
        elif isinstance(node, list):
            if named:
                best = max(best, "\n\n".join(_strings(node)), key=len)
            stack += [(value, named) for value in node]
    return best


def _strings(nodes: list[Any]) -> list[str]:
    """Return a list's strings, and those of its members that are paragraphs as data: ``{"type": "p", "text": …}``."""
    texts = []
    for node in nodes:
        value = node
        if isinstance(node, dict):
            value = next((node[key] for key in ("text", "html", "content", "value") if isinstance(node.get(key), str)), None)
        if isinstance(value, str) and value.strip():
            texts.append(value)
    return texts
