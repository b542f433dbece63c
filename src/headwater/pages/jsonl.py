"""What is named or given line by line: an index of saved pages, texts handed over verbatim, claims asked about."""

import gzip
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from headwater.models import Given, HeadwaterError, Page, Problem
from headwater.pages.bodies import DAMAGED_GZIP, GZIP, MAX_BYTES, PACK_AGAIN, TEXT, failure, printable
from headwater.pages.files import STDIN, open_file, read_file, unreadable

Row = TypeVar("Row", bound=msgspec.Struct)
Made = TypeVar("Made")

_NO_OBJECT = "not a JSON object in UTF-8"
_HOPELESS = 5  # lines that are none, from the beginning, of a file that is of another kind
_FIX = "correct the line"


class _IndexRow(msgspec.Struct):
    path: str
    url: str | None = None


class _TextRow(msgspec.Struct):
    text: str | None
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None


class _ClaimRow(msgspec.Struct):
    text: str | list[str]
    id: str | int | None = None


def open_index(path: str) -> Iterator[Page | Problem]:
    """Yield the saved pages that a JSONL file of ``{path, url}`` names; paths are relative to that file, a page's id is its URL."""
    folder = Path() if path == STDIN else Path(path).parent
    return _each_line(path, _IndexRow, lambda _, row: read_file(folder / row.path, url=row.url))


def open_texts(path: str) -> Iterator[Page | Problem]:
    """Yield the texts of a JSONL file (``-``: standard input) of ``{id, text, title?, published?, outlet?, url?, language?}``.

    The text is taken verbatim and stands in ``Page.given``; null is a headline only. A line without an id goes by its URL.
    """
    return _each_line(path, _TextRow, _text_page)


def _text_page(name: str, row: _TextRow) -> Page:
    key = row.url if row.id is None else str(row.id)
    if not key:
        raise failure(name, "neither an id nor a url", _FIX)
    given = Given(row.text, row.title, row.published, row.outlet, row.language)
    return Page(key, b"", url=row.url, media_type=TEXT, source="jsonl", given=given)


def open_claims(path: str) -> Iterator[tuple[str, list[str]] | Problem]:
    """Yield the id and the wordings of each claim of a JSONL file (``-``: standard input) of ``{id?, text}``.

    ``text`` is one wording or a list of them. A claim without an id goes by its first wording.
    """
    return _each_line(path, _ClaimRow, _claim)


def _claim(name: str, row: _ClaimRow) -> tuple[str, list[str]]:
    wordings = [row.text] if isinstance(row.text, str) else row.text
    if not wordings or not all(map(str.strip, wordings)):
        raise failure(name, "the text is empty", _FIX)
    return wordings[0] if row.id is None else str(row.id), wordings


def _each_line(path: str, kind: type[Row], make: Callable[[str, Row], Made]) -> Iterator[Made | Problem]:
    """Yield what ``make`` does of every line; a line that is no ``kind`` is a Problem of its own."""
    source = "standard input" if path == STDIN else printable(path)
    number, good, known = 0, False, set(kind.__struct_fields__)
    named = kind is not _ClaimRow  # beside a claim stands what the asker thinks of it
    try:
        with _open(path) as file:
            for number, line in enumerate(_lines(file), 1):
                if not line.isspace():
                    made = _one(f"{source}, line {number}", line, kind, make)
                    if named and not isinstance(made, Problem) and (unread := _fields(line) - known):
                        known |= unread  # each is told once
                        yield _unread(f"{source}, line {number}", unread, kind)
                    yield made
                    good = good or not (isinstance(made, Problem) and made.reason == _NO_OBJECT)
                    if number >= _HOPELESS and not good:
                        yield Problem(
                            source, f"no JSON object is in its first {_HOPELESS} lines", "name a page or a text without --jsonl or --index"
                        )
                        return
    except HeadwaterError as error:
        yield error.problem
    except DAMAGED_GZIP:
        yield Problem(source, f"damaged gzip data after line {number}", PACK_AGAIN)
    except OSError as error:
        yield unreadable(path, error).problem
    else:
        if not number:
            yield Problem(source, "empty", "give one JSON object a line")


def _fields(line: bytes) -> set[str]:
    """Return the names of the fields of a line that was read; none where one of them is no text, which is passed over like its value."""
    try:
        return set(msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=dict[str, msgspec.Raw]))
    except (UnicodeDecodeError, msgspec.DecodeError):
        return set()


def _unread(name: str, unread: set[str], kind: type[msgspec.Struct]) -> Problem:
    names, known = (", ".join(f"`{printable(one[:40])}`" for one in ones) for ones in (sorted(unread)[:8], kind.__struct_fields__))
    what = "are no fields that are read" if len(unread) > 1 else "is no field that is read"
    return Problem(name, f"{names} {what}", f"the fields are {known}; what else stands there is passed over", note=True)


def _one(name: str, line: bytes, kind: type[Row], make: Callable[[str, Row], Made]) -> Made | Problem:
    if len(line) > MAX_BYTES:
        return Problem(name, f"longer than {MAX_BYTES / 1e6:g} MB", "split the text")
    try:
        return make(name, msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=kind))
    except HeadwaterError as error:
        return error.problem
    except msgspec.ValidationError as error:
        return Problem(name, str(error), _FIX)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Problem(name, _NO_OBJECT, _FIX)


@contextmanager
def _open(path: str) -> Iterator[IO[bytes] | gzip.GzipFile]:
    if path == STDIN:
        yield sys.stdin.buffer
        return
    with open_file(path) as file:
        # A look ahead, not a read and a way back: a pipe goes forward only.
        if file.peek(2).startswith(GZIP):
            with gzip.GzipFile(fileobj=file) as unpacked:
                yield unpacked
        else:
            yield file


def _lines(file: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """Yield lines; of one over the limit only its beginning (longer than ``MAX_BYTES``), so that it is never held whole."""
    while line := file.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_BYTES + 1)
