"""Pages on this machine: a file, a folder, standard input."""

import io
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.bodies import HTML, MAX_BYTES, TEXT, failure, make_page, printable, read_body, too_large
from headwater.pages.telegram import is_export, is_exported_page, read_export, read_exported_page
from headwater.pages.warc import ENDINGS, is_archive, read_archive

STDIN = "-"

_TYPES = {".html": HTML, ".htm": HTML, ".xhtml": HTML, ".txt": TEXT, ".md": TEXT}


def read_file(path: str | Path, url: str | None = None) -> Page:
    """Return the page in one file, gzip or not, saved from ``url``; raise HeadwaterError where there is none.

    A file without one of the known endings is taken for HTML or text by its opening bytes.
    """
    name = printable(path)
    with open_file(path) as file:
        if os.fstat(file.fileno()).st_size > MAX_BYTES:
            raise too_large(name, MAX_BYTES)
        try:
            body = read_body(name, file)
        except OSError as error:
            raise unreadable(path, error) from None
    place = _place(path)
    return make_page(name, Page(url or place, body, url=url, path=place), _media_type(path))


def read_files_pages(path: str | Path) -> Iterator[Page | Problem]:
    """Yield the pages of one file: itself, or those in a web archive or an export of posts.

    Raises HeadwaterError or OSError where there are none to be had.
    """
    if is_archive(path):
        yield from read_archive(path)
        return
    if is_export(path):
        yield from read_export(path)
        return
    page = read_file(path)
    yield from read_exported_page(page) if is_exported_page(page.body) else [page]


def _place(path: str | Path) -> str:
    """Return a path as text by which its file is known: itself, or a file: URI where its bytes form no text.

    Two paths never get the same one: a URI cannot be taken for a path, since what is named like one is looked for on the web.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return Path(path).absolute().as_uri()
    return str(path)


def read_stdin(url: str | None = None) -> Page:
    """Return the page on standard input, its id ``-``, or ``url`` where it is known to have been taken from there just now."""
    name = "standard input"
    body = read_body(name, sys.stdin.buffer)
    fetched = datetime.now(UTC).isoformat(timespec="seconds") if url else None
    return make_page(name, Page(url or STDIN, body, url=url, fetched=fetched, source="stdin"))


def read_folder(folder: str | Path) -> Iterator[Page | Problem]:
    """Yield the pages below ``folder``, each folder's entries in the order of their names; other files are passed over.

    Hidden entries are passed over too, and symbolic links to folders are not followed.
    """
    empty = True
    for found in _walk(Path(folder)):
        empty = False
        if isinstance(found, Problem):
            yield found
            continue
        try:
            yield from read_files_pages(found)
        except HeadwaterError as error:
            yield error.problem
        except OSError as error:
            yield unreadable(found, error).problem
    if empty:
        endings = ", ".join([*_TYPES, *ENDINGS])
        yield Problem(printable(folder), "no pages in this folder", f"pages are files ending in {endings}, or one of the first with .gz")


def _walk(top: Path) -> Iterator[Path | Problem]:
    # A stack, not recursion: folders can be nested deeper than Python's call stack.
    stack = [top]
    while stack:
        path = stack.pop()
        try:
            if not path.is_dir():
                yield path
                continue
            stack.extend(sorted((entry for entry in path.iterdir() if _is_wanted(entry)), reverse=True))
        except OSError as error:
            yield unreadable(path, error).problem


def _is_wanted(entry: Path) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir():
        return not entry.is_symlink()
    return (_media_type(entry) is not None or is_archive(entry) or is_export(entry)) and entry.is_file()


def _media_type(path: str | Path) -> str | None:
    name = Path(path).name.lower().removesuffix(".gz")
    return _TYPES.get(os.path.splitext(name)[1])  # noqa: PTH122 (a name, not a path)


def open_file(path: str | Path) -> io.BufferedReader:
    """Return ``path`` opened for reading; raise HeadwaterError where it cannot be."""
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unreadable(path, error) from None


def unreadable(path: str | Path, error: OSError | ValueError) -> HeadwaterError:
    """Return the error for a path that the operating system will not give us."""
    name = printable(path)
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return failure(name, "no such file or folder", _hint(name))
        case PermissionError():
            return failure(name, "no permission to read it", "change its permissions, or copy it to where you may read it")
        case IsADirectoryError():
            return failure(name, "a folder where a file is needed", "name a file in it")
        case OSError(strerror=str(reason)):
            return failure(name, reason.lower(), "check the path")
        case _:
            return failure(name, "not a usable path", "check the path")


def _hint(name: str) -> str:
    head, _, rest = name.partition("/")
    looks_like_address = "." in head.strip(".") and (rest or head.startswith("www."))
    return "check the path; a web address starts with https://" if looks_like_address else "check the path"
