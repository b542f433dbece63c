"""Lines that name saved pages, and lines that are texts."""

import gzip
import io
import json
import os
import sys
import threading
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Given, Page, Problem
from headwater.pages import open_claims, open_index, open_texts

HTML = b"<p>The ferry stopped.</p>"


@pytest.fixture
def write(tmp_path):
    def to(name: str, *lines: object, pack: bool = False) -> str:
        data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
        path = tmp_path / name
        path.write_bytes(gzip.compress(data) if pack else data)
        return str(path)

    return to


def test_an_index_gives_saved_pages_their_addresses(tmp_path, write):
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "1.html").write_bytes(HTML)
    lines = [{"path": "saved/1.html", "url": "https://ferry.example/1"}, {"path": "saved/1.html"}, {"path": "gone.html", "url": "x"}]
    named, unnamed, gone = open_index(write("index.jsonl", *lines))
    path = str(tmp_path / "saved" / "1.html")
    assert named == Page("https://ferry.example/1", HTML, url="https://ferry.example/1", path=path)
    assert (unnamed.id, unnamed.url) == (path, None)
    assert (gone.input, gone.reason) == (str(tmp_path / "gone.html"), "no such file or folder")


@pytest.mark.parametrize("pack", [False, True])
def test_texts_are_taken_verbatim(write, pack):
    text = "  Two  spaces\r\n\r\ne\u0301 \u00a0 stays as it is \n"
    known = {"title": "Ferry", "published": "2031-05-02", "outlet": "Ostra Post", "language": "en"}
    note, page = open_texts(write("t.jsonl", {"id": "t1", "text": text, "url": "https://o.example/", "more": [1], **known}, pack=pack))
    assert (note.note, "`more` is no field that is read" in note.reason) == (True, True)
    assert page.given == Given(text, **known)
    assert (page.id, page.url, page.body, page.media_type, page.source) == ("t1", "https://o.example/", b"", "text/plain", "jsonl")


def test_ids_and_headlines(write):
    lines = [{"id": 7, "text": None, "title": "Ferry stops"}, {"url": "https://o.example/", "text": ""}, {"id": 0, "text": "x"}]
    headline, by_url, zero = open_texts(write("t.jsonl", *lines))
    assert (headline.id, headline.given) == ("7", Given(None, "Ferry stops"))
    assert by_url.id == "https://o.example/"
    assert zero.id == "0"


def test_a_bad_line_is_one_problem_with_its_number_and_the_rest_goes_on(write):
    bad = [b"{oops", b'"just text"', b"{}", b'{"id": "a", "text": 5}', b'{"text": "no id"}', b'{"id": "\xff", "text": ""}', b"[" * 100_000]
    path = write("t.jsonl", {"id": 1, "text": "a"}, *bad, b"", {"id": 2, "text": "b"})
    first, *problems, last = open_texts(path)
    assert (first.id, last.id) == ("1", "2")
    assert [problem.input for problem in problems] == [f"{path}, line {number}" for number in range(2, 9)]
    assert problems[2].reason == "Object missing required field `text`"
    assert problems[4].reason == "neither an id nor a url"


def test_byte_order_marks_and_missing_line_ends(tmp_path):
    path = tmp_path / "t.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 1, "text": "a"}\r\n{"id": 2, "text": "b"}')
    assert [page.id for page in open_texts(str(path))] == ["1", "2"]


def test_a_line_over_the_limit_is_passed_over(tmp_path):
    path = tmp_path / "t.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b'{"id": 1, "text": "' + b"x" * 45_000_000 + b'"}\n{"id": 2, "text": "b"}\n')
    large, small = open_texts(str(path))
    assert (large.input, large.reason) == (f"{path}, line 1", "longer than 20 MB")
    assert small.id == "2"


def test_files_that_cannot_be_used(tmp_path, write):
    packed = tmp_path / "t.jsonl.gz"
    packed.write_bytes(gzip.compress(b'{"id": 1, "text": "a"}\n' * 1000)[:60])
    for path, reason in [
        (tmp_path / "gone.jsonl", "no such file or folder"),
        (tmp_path, "a folder where a file is needed"),
        (write("empty.jsonl"), "empty"),
        (packed, "damaged gzip data after line"),
    ]:
        *_, problem = open_texts(str(path))
        assert isinstance(problem, Problem)
        assert problem.input == str(path)
        assert problem.reason.startswith(reason)


def test_texts_on_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b'{"id": 1, "text": "a"}\nbad\n')))
    page, problem = open_texts("-")
    assert page.id == "1"
    assert problem.input == "standard input, line 2"


@pytest.mark.parametrize("pack", [False, True])
def test_a_pipe_is_read_like_a_file(tmp_path, pack):
    data = b'{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n'
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=[gzip.compress(data) if pack else data])
    writer.start()
    assert [page.id for page in open_texts(str(path))] == ["1", "2"]
    writer.join()


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ('{"id": "c", "text": "It rained"}', ("c", ["It rained"])),
        ('{"id": 0, "text": ["It rained", "Rain fell"]}', ("0", ["It rained", "Rain fell"])),
        ('{"text": "It rained"}', ("It rained", ["It rained"])),
        ('{"id": null, "text": ["It rained"]}', ("It rained", ["It rained"])),
        ('{"id": null}', "Object missing required field `text`"),
        ('{"text": []}', "the text is empty"),
        ('{"text": ["It rained", " "]}', "the text is empty"),
        ('{"text": ["It rained", 7]}', "Expected `str`"),
        ('["It rained"]', "Expected `object`"),
        ('{"text": "half \\ud800"}', "not a JSON object"),
        ("[" * 200_000, "Expected `object`"),
        ("not json", "not a JSON object"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_claims(write, line, claim):
    found, last = open_claims(write("c.jsonl", line.encode(), {"id": "last", "text": "x"}))
    assert last == ("last", ["x"])
    if isinstance(claim, str):
        assert found.reason.startswith(claim)
    else:
        assert found == claim


VALUES = st.none() | st.integers() | st.text()
ROWS = st.dictionaries(st.sampled_from(["id", "text", "url", "path", "title", "x"]), VALUES | st.lists(VALUES))


@given(st.binary(max_size=200) | ROWS.map(json.dumps).map(str.encode))
def test_any_line_is_a_page_or_a_problem(tmp_path_factory, line):
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_bytes(line)
    for found in [*open_texts(str(path)), *open_index(str(path)), *open_claims(str(path))]:
        assert isinstance(found, Page | Problem | tuple)


def test_a_field_whose_name_is_no_text_is_passed_over(tmp_path):
    (tmp_path / "t.jsonl").write_bytes(b'{"id": "1", "text": "Ferry", "\xff": 1}\n{"id": "2", "text": "Rain", "more": 1}\n')
    found = list(open_texts(str(tmp_path / "t.jsonl")))
    assert [one.id for one in found if isinstance(one, Page)] == ["1", "2"]
    assert "`more` is no field that is read" in found[-2].reason
