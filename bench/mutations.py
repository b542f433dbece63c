"""What may befall a page on its way here: each function takes a source of chance and a page's bytes, and returns other bytes."""

import json
import random
import re

MOST = 60_000  # bytes; a mutated page is cut to that, but for the few that are grown on purpose
_TAG = re.compile(rb"<[^<>]{1,400}>")
_BULK = re.compile(rb"<(script|style|svg)\b(?![^>]{0,200}json).*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(rb"(<script[^>]{0,200}ld\+json[^>]{0,200}>)(.*?)(</script>)", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(rb"(charset\s{0,3}=\s{0,3}[\"']?)([\w-]+)", re.IGNORECASE)
CHARSETS = "utf-8 windows-1251 windows-1252 iso-8859-1 shift_jis euc-jp euc-kr gb18030 big5 koi8-r utf-16-le utf-16-be iso-2022-jp".split()
ENTITIES = [
    b"&#0;",
    b"&#xD800;",
    b"&#x110000;",
    b"&#99999999999999999999;",
    b"&amp",
    b"&;",
    b"&#;",
    b"&#x;",
    b"&nbsp;",
    b"&shy;",
    b"&zwj;",
    b"&rlm;",
]
TAGS = (
    "div p span a td tr table li ul blockquote article section aside iframe script style template noscript svg math select option textarea "
    "title h1 h2 figure figcaption pre br hr img base meta form button object frameset body html head plaintext xmp time details"
).split()
# Beginnings that rules look for: a phrase of theirs, over and over, is where a search goes astray.
LURES = [
    lure.encode() for lure in 'By |Source: |according to |@|(|"|via |<br>|– |12.|20|A |https://|- |\n|www.|Photo: |a.|, |« '.split("|")
]
# Latin, marks that combine, right to left, India and Thailand, punctuation, kana, Hangul, emoji, private use, specials.
SCRIPTS = [
    *[(0x20, 0x7F), (0x300, 0x370), (0x590, 0x700), (0x900, 0xE00), (0x2000, 0x2070)],
    *[(0x3040, 0x3100), (0xAC00, 0xAD00), (0x1F300, 0x1F700), (0xE000, 0xE010), (0xFFF0, 0x10000)],
]
VALUES = [
    None,
    True,
    0,
    -1,
    1e308,
    "",
    "Half \ud800 a pair",
    [],
    {},
    [[]],
    {"@id": {}},
    "x" * 5000,
    {"@type": 1},
    {"name": {"name": []}},
    ["a", None, {}],
]


def _span(chance, data, most):
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(1, most + 1))


def _insert(chance, data, piece):
    at = chance.randrange(len(data) + 1)
    return data[:at] + piece + data[at:]


def flip_bytes(chance, data):
    changed = bytearray(data)
    for _ in range(min(len(changed), chance.choice([1, 3, 30, 300]))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(chance, data):
    return data[: chance.randrange(len(data) // 4, len(data) + 1)]


def behead(chance, data):
    return data[chance.randrange(len(data) * 3 // 4 + 1) :]


def drop(chance, data):
    start, end = _span(chance, data, 2000)
    return data[:start] + data[end:]


def repeat(chance, data):
    start, end = _span(chance, data, 500)
    return data[:end] + data[start:end] * chance.choice([1, 5, 40]) + data[end:]


def _tags(chance, data):
    """Return a few of the page's tags, as matches, the last first, so that each can be changed in its turn."""
    found = list(_TAG.finditer(data))
    return sorted(chance.sample(found, min(len(found), chance.randrange(1, 12))), key=lambda tag: -tag.start())


def remove_tags(chance, data):
    for tag in _tags(chance, data):
        data = data[: tag.start()] + data[tag.end() :]
    return data


def duplicate_tags(chance, data):
    for tag in _tags(chance, data):
        data = data[: tag.end()] + tag[0] * chance.choice([1, 2, 20]) + data[tag.end() :]
    return data


def move_tags(chance, data):
    for tag in _tags(chance, data):
        data = _insert(chance, data[: tag.start()] + data[tag.end() :], tag[0])
    return data


def foreign_tags(chance, data):
    for _ in range(chance.randrange(1, 6)):
        data = _insert(
            chance, data, b"<" + chance.choice([b"", b"/"]) + chance.choice(TAGS).encode() + chance.choice([b">", b" ", b"/>", b""])
        )
    return data


def nest(chance, data):
    depth = chance.choice([10, 100, 600, 5000])
    names = [chance.choice(TAGS).encode() for _ in range(3)]
    opening = b"".join(b"<" + names[i % 3] + b">" for i in range(depth))
    return _insert(chance, data, opening + b"deep" + b"</div>" * chance.choice([0, depth]))


def huge_attribute(chance, data):
    value = chance.choice([b"a" * 20_000, b"share " * 4000, b"&quot;" * 3000, b"-_" * 9000, b"related:" * 2000])
    name = chance.choice([b"class", b"id", b"style", b"href", b"content", b"src", b"alt", b"datetime", b"data-href", b"title"])
    return _insert(
        chance,
        data,
        b"<" + chance.choice([b"div", b"a", b"p", b"meta property=og:title", b"img", b"time"]) + b" " + name + b'="' + value + b'">',
    )


def entities(chance, data):
    for _ in range(chance.choice([1, 10, 100])):
        data = _insert(chance, data, chance.choice(ENTITIES))
    return data


def control_characters(chance, data):
    for _ in range(chance.choice([1, 10, 100])):
        data = _insert(chance, data, bytes([chance.choice([0, 1, 7, 8, 11, 12, 13, 26, 27, 127, 133])]))
    return data


def random_unicode(chance, data):
    for _ in range(chance.choice([1, 5])):
        low, high = chance.choice(SCRIPTS)
        data = _insert(chance, data, "".join(chr(chance.randrange(low, high)) for _ in range(chance.choice([3, 50, 1000]))).encode())
    return data


def lure(chance, data):
    return _insert(chance, data, chance.choice(LURES) * chance.choice([5, 100, 3000]))


def declare_charset(chance, data):
    name = chance.choice([*CHARSETS, "utf-7", "x-user-defined", "none"]).encode()
    if _CHARSET.search(data):
        return _CHARSET.sub(rb"\g<1>" + name, data, count=1)
    return b'<meta charset="' + name + b'">' + data


def encode_again(chance, data):
    text = data.decode(chance.choice(["utf-8", "windows-1252"]), "replace")
    return text.encode(chance.choice(CHARSETS), chance.choice(["replace", "ignore", "xmlcharrefreplace"]))


def mangle_data(chance, data):
    """Change the page's ld+json: cut it, nest it, or put other kinds of values into it; give it some if it has none."""
    match = _DATA.search(data)
    if match is None:
        made = {"@type": "NewsArticle", "headline": "A", "author": chance.choice(VALUES), "datePublished": chance.choice(VALUES)}
        return b'<script type="application/ld+json">' + json.dumps(made).encode() + b"</script>" + data
    return data[: match.start(2)] + _mangled(chance, match[2]) + data[match.end(2) :]


def _mangled(chance, stored):
    try:
        tree = json.loads(stored)
    except (ValueError, RecursionError):
        return truncate(chance, stored)
    match chance.randrange(4):
        case 0:
            return truncate(chance, stored)
        case 1:
            return b'{"a":' * chance.choice([5, 2000]) + stored
        case _:
            return json.dumps(_revalued(chance, tree)).encode()


def _revalued(chance, tree, depth=0):
    if chance.random() < 0.15 or depth > 20:
        return chance.choice(VALUES)
    if isinstance(tree, dict):
        return {key: _revalued(chance, value, depth + 1) for key, value in tree.items()}
    return [_revalued(chance, value, depth + 1) for value in tree] if isinstance(tree, list) else tree


MUTATIONS = [
    flip_bytes, truncate, behead, drop, repeat, remove_tags, duplicate_tags, move_tags, foreign_tags, nest, huge_attribute, entities,
    control_characters, random_unicode, lure, declare_charset, encode_again, mangle_data,
]  # fmt: skip


def mutated(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return one of ``seeds`` cut to a window, now and then spliced with another, and changed one to four times."""
    data = _window(chance, chance.choice(seeds))
    if chance.random() < 0.1:
        other = _window(chance, chance.choice(seeds))
        data = data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]
    for mutation in chance.choices(MUTATIONS, k=chance.choice([1, 1, 2, 3, 4])):
        data = mutation(chance, data)
    if chance.random() < 0.002:  # a giant
        return data * chance.randrange(2, 1 + max(2, 1_000_000 // max(1, len(data))))
    return data[:MOST]


def _window(chance, data):
    """Return the head of a page and a stretch of what follows, mostly from a paragraph on: small enough to read many."""
    if len(data) < 25_000:
        return data
    head = chance.choice([0, 2000, 8000])
    start = chance.randrange(head, len(data) * 3 // 4)
    paragraph = data.find(b"<p", start)
    start = paragraph if paragraph > 0 and chance.random() < 0.8 else start
    # What the head breaks off within would swallow the rest.
    return data[:head] + b'"></script>' * (head > 0) + data[start : start + chance.choice([6000, 12_000, 25_000])]


def slim(data):
    """Return a page without most of its scripts, styles, drawings and comments, which nothing is read from."""
    return _BULK.sub(b"", data)
