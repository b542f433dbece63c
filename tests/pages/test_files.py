"""Pages from this machine: files, folders, standard input; and one line for each that cannot be used."""

import contextlib
import gzip
import io
import os
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages import open_pages
from headwater.pages.bodies import MAX_BYTES, gunzip, read_body

HTML = b"<!doctype html><title>Ferry</title><p>The ferry stopped.</p>"
TEXT = b"The ferry stopped.\n\nBy Mira Holt\n"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0"
packed = partial(gzip.compress, mtime=0)  # the time would make the tests' names differ from one process to the next


def only(*sources):
    (found,) = open_pages([str(source) for source in sources])
    return found


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.html", HTML, "text/html"),
        ("A.HTM", HTML, "text/html"),
        ("a.xhtml", HTML, "text/html"),
        ("a.txt", TEXT, "text/plain"),
        ("a.md", TEXT, "text/plain"),
        ("a.html.gz", packed(HTML), "text/html"),
        ("a.txt.GZ", packed(TEXT), "text/plain"),
        ("two.html.gz", packed(HTML[:20]) + packed(HTML[20:]), "text/html"),
        ("unpacked-by-the-browser.html.gz", HTML, "text/html"),
        ("packed.html", packed(HTML), "text/html"),
        ("index.php?id=7", HTML, "text/html"),
        ("notes", TEXT, "text/plain"),
    ],
)
def test_files(tmp_path, name, content, media_type):
    path = tmp_path / name
    path.write_bytes(content)
    page = only(path)
    body = HTML if media_type == "text/html" else TEXT
    assert page == Page(str(path), body, path=str(path), media_type=media_type)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (packed(b""), "empty"),
        (JPEG, "a JPEG image, not a page"),
        (packed(JPEG), "a JPEG image, not a page"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image, not a page"),
        (b"%PDF-1.4\n", "a PDF, not a page"),
        (b"PK\x03\x04\x14\0", "a zip archive or an office document, not a page"),
        (packed(packed(HTML)), "a gzip archive, not a page"),
        (bytes(range(256)) * 9, "binary data, not a page"),
        (packed(HTML)[:-4], "damaged gzip data"),
        (packed(HTML)[:30] + b"\0" * 30, "damaged gzip data"),
        (b"\x1f\x8b", "damaged gzip data"),
        (b"<p>long" * (MAX_BYTES // 7 + 1), "larger than 20 MB, the limit for one page"),
        (packed(b"\0" * (MAX_BYTES + 1)), "larger than 20 MB, the limit for one page"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_page(tmp_path, content, reason):
    path = tmp_path / "page.html"
    path.write_bytes(content)
    problem = only(path)
    assert (problem.input, problem.reason) == (str(path), reason)
    assert problem.remedy


def test_a_page_of_50_mb_is_refused_unread(tmp_path):
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert only(path).reason == "larger than 20 MB, the limit for one page"


@pytest.mark.parametrize(
    ("source", "reason", "remedy"),
    [
        ("no/such.html", "no such file or folder", "check the path"),
        ("www.ferry.example/news", "no such file or folder", "check the path; a web address starts with https://"),
        ("a\0b", "not a usable path", "check the path"),
        ("\ud800", "not a usable path", "check the path"),
        ("x" * 5000, "file name too long", "check the path"),
        ("ftp://ferry.example/a", "ftp:// addresses are not fetched", "give an http or https address, or a file"),
    ],
)
def test_what_is_not_there(source, reason, remedy):
    problem = only(source)
    assert (problem.reason, problem.remedy) == (reason, remedy)


def test_problems_are_one_line_whatever_the_name():
    problem = only("a\n\x1b[2Jb\u202e.html")
    assert problem.input == "a??[2Jb?.html"


@pytest.mark.parametrize(
    "names", [(b"a\xff.txt", b"a\xfe.txt", b"a%FF.txt"), (b"a\x01.txt", b"a\x02.txt"), (b"\xc3\xa4%.txt", b"\xe4%.txt")]
)
def test_each_file_has_an_id_of_its_own_from_which_it_is_found_again(tmp_path, names):
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(TEXT)
    ids = [page.id for page in open_pages([str(tmp_path)])]
    for id_ in ids:
        id_.encode()
    paths = [unquote_to_bytes(urlsplit(i).path) if i.startswith("file:") else os.fsencode(i) for i in ids]
    assert {os.path.basename(path) for path in paths} == set(names)  # noqa: PTH119 - bytes


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "secret.html"
    path.write_bytes(HTML)
    path.chmod(0)
    if os.access(path, os.R_OK):  # the super-user may read anything
        monkeypatch.setattr(Path, "open", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    assert only(path).reason == "no permission to read it"


def test_a_folder_is_walked_in_order_and_what_is_no_page_passed_over(tmp_path):
    names = ["b/2.html", "b/10.html.gz", "a.html", "c.txt", "b/deep/er/x.htm"]
    for name in [*names, "b/photo.jpg", "feed.xml", ".hidden.html", ".git/x.html", "._a.html"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(HTML)
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.html")
    found = [Path(page.id).relative_to(tmp_path).as_posix() for page in open_pages([str(tmp_path)])]
    assert found == ["a.html", "b/10.html.gz", "b/2.html", "b/deep/er/x.htm", "c.txt"]


def test_a_folder_is_a_stream(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.html").write_bytes(HTML)
    pages = open_pages([str(tmp_path)])
    assert next(pages).id.endswith("0.html")
    (tmp_path / "1.html").unlink()
    gone, last = pages
    assert isinstance(gone, Problem)
    assert last.id.endswith("2.html")


def test_a_bad_file_does_not_stop_its_folder(tmp_path):
    (tmp_path / "1.html").write_bytes(JPEG)
    (tmp_path / "2.html").write_bytes(HTML)
    assert [type(found) for found in open_pages([str(tmp_path), "nowhere", str(tmp_path / "2.html")])] == [Problem, Page, Problem, Page]


def test_a_folder_without_pages(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(JPEG)
    problem = only(tmp_path)
    assert (problem.input, problem.reason) == (str(tmp_path), "no pages in this folder")
    assert ".html" in problem.remedy


@pytest.mark.parametrize(("content", "media_type"), [(HTML, "text/html"), (TEXT, "text/plain"), (packed(HTML), "text/html")])
def test_standard_input(monkeypatch, content, media_type):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    page = only("-")
    assert (page.id, page.path, page.media_type, page.source) == ("-", None, media_type, "stdin")
    assert page.body in {HTML, TEXT}


def test_standard_input_without_anything(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO()))
    assert str(only("-")) == "standard input: empty; save the page again"


@given(st.binary(max_size=200), st.integers(0, 60), st.binary(max_size=40))
def test_gzip_of_any_shape_is_bytes_or_a_problem(content, cut, tail):
    whole = packed(content)
    assert read_body("x", io.BytesIO(whole)) == content
    with contextlib.suppress(HeadwaterError):
        assert isinstance(gunzip("x", whole[: len(whole) - cut] + tail), bytes)
