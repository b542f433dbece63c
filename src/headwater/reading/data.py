"""The article of a page that carries it only as data for a script (``__NEXT_DATA__`` and its kin). The last resort."""

import json
import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from headwater.reading.walk import parse, walk

_BODY_KEYS = frozenset(
    "articlebody body bodytext bodyhtml content contents html text paragraphs value children story article description copy".split()
)
_LEAST = 250  # code points; less is a summary
_MOST_NODES = 200_000
_MARKUP = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


def text_in_data(tree: LexborHTMLParser) -> str | None:
    """Return the longest text that the page's JSON scripts hold as a body, paragraphs parted by blank lines; None for none."""
    best = ""
    for script in tree.css("script[type='application/json'], script#__NEXT_DATA__"):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        best = max(best, _longest_body(data), key=len)
    return plain_text(best) if len(best) >= _LEAST else None


def plain_text(value: str) -> str:
    """Return a body's text without its markup, if it has any; paragraphs parted by blank lines."""
    if not _MARKUP.search(value):
        return value.strip()
    return "\n\n".join(block.text for block in walk(parse(value)).blocks)


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
