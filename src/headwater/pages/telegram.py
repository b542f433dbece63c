"""Posts of a Telegram channel as its application exports them: ``result.json``, or ``messages.html``. Each post is a page of its own."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.models import Given, Page, Problem
from headwater.pages.bodies import TEXT, failure, printable, too_large

MOST_BYTES = 500_000_000
"""The largest export in JSON that is read; it is held in memory. The HTML export comes in many small files."""

_SHOWN_DATE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-])(\d{2}):(\d{2}))?")


class _Message(msgspec.Struct):
    id: int
    type: str = ""
    date: str = ""
    date_unixtime: str = ""
    text: str | list[str | dict[str, Any]] = ""
    forwarded_from: str | None = None


class _Export(msgspec.Struct):
    messages: list[_Message]
    id: int
    name: str | None = None
    type: str = ""


def is_export(path: str | Path) -> bool:
    """Say whether a file's name is that of an export in JSON."""
    return Path(path).name.lower() == "result.json"


def is_exported_page(body: bytes) -> bool:
    """Say whether an HTML page is one of an export."""
    return b'class="history"' in body and b'class="message ' in body and b"page_header" in body[:20_000]


def read_export(path: str | Path) -> Iterator[Page | Problem]:
    """Yield the posts of a ``result.json``, ids as Telegram addresses them; raise OSError or HeadwaterError where it cannot be read."""
    name = printable(path)
    if Path(path).stat().st_size > MOST_BYTES:
        raise too_large(name, MOST_BYTES)
    try:
        export = msgspec.json.decode(Path(path).read_bytes(), type=_Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise failure(name, f"not a Telegram export ({error})", "export one channel as JSON, and give its result.json") from None
    empty = True
    for message in export.messages:
        if message.type == "message" and (text := _joined(message.text)):
            empty = False
            url = f"https://t.me/c/{export.id}/{message.id}"
            given = Given(_forwarded(message.forwarded_from, text), published=_moment(message), outlet=export.name)
            yield _post(url, url, given, path)
    if empty:
        yield Problem(name, "no posts with a text in this export", "export the channel with its messages")


def read_exported_page(page: Page) -> Iterator[Page]:
    """Yield the posts of one HTML file of an export; their ids are places in that file, since it does not say the channel's address."""
    tree = LexborHTMLParser(page.markup())
    header = tree.css_first(".page_header .text")
    channel = header.text(strip=True) if header else None
    for message in tree.css("div.message.default[id]"):
        body = message.css_first(".text")
        text = _lines(body) if body else ""
        if text:
            date = message.css_first(".date[title]")
            origin = message.css_first(".forwarded .from_name")
            moment = _shown_moment((date.attributes.get("title") or "") if date else "")
            forwarded = _forwarded(_own_text(origin) if origin else None, text)
            yield _post(f"{page.id}#{message.attributes['id']}", None, Given(forwarded, published=moment, outlet=channel), page.path)


def _post(id_: str, url: str | None, given: Given, path: str | Path | None) -> Page:
    return Page(id_, b"", url=url, path=str(path) if path else None, media_type=TEXT, source="telegram", given=given)


def _forwarded(origin: str | None, text: str) -> str:
    """Return a post as Telegram shows it: under the name that it was forwarded from."""
    return f"Forwarded from {origin.strip()}\n\n{text}" if origin and origin.strip() else text


def _joined(text: str | list[str | dict[str, Any]]) -> str:
    parts = [text] if isinstance(text, str) else text
    return "".join(part if isinstance(part, str) else str(part.get("text", "")) for part in parts).strip()


def _moment(message: _Message) -> str | None:
    if message.date_unixtime.isdecimal():
        return datetime.fromtimestamp(int(message.date_unixtime[:11]), UTC).isoformat()
    return message.date or None


def _shown_moment(text: str) -> str | None:
    found = _SHOWN_DATE.match(text)
    if not found:
        return None
    day, month, year, clock, sign, hours, minutes = found.groups()
    try:
        moment = datetime.fromisoformat(f"{year}-{month}-{day}T{clock}")
    except ValueError:
        return None
    if sign:
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        moment = moment.replace(tzinfo=timezone(-ahead if sign == "-" else ahead))
    return moment.isoformat()


def _own_text(node: LexborNode) -> str:
    """Return the text of a name without the date that stands in it."""
    return node.text(deep=False, strip=True)


def _lines(node: LexborNode) -> str:
    for line_end in node.css("br"):
        line_end.replace_with("\n")
    return "\n".join(" ".join(line.split()) for line in node.text().strip().split("\n"))
