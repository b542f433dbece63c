"""Web archives are read as streams, damage costs what it hit and no more, and what we keep others can read."""

import gc
import gzip
import io
import json
import tracemalloc
import warnings
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from headwater.models import Article, Page, Problem
from headwater.pages import Client, Keeper, Manners, open_pages
from headwater.pages.unpacking import zstd
from headwater.pages.warc import read_warc

PAGE = b"<!doctype html><title>Ferry stopped</title><p>The ferry to Ostra stopped on Monday.</p>"


def written(*pages, packed=True):
    """Return a WARC as another program writes it; a page is (number, body, headers, kind)."""
    with warnings.catch_warnings(action="ignore"):  # warcio does not close its temporary files
        data = _written(pages, packed)
        gc.collect()
    return data


def _written(pages, packed):
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "another"}))
    for number, body, headers, kind in pages:
        url = f"https://gull.example/{number}"
        http = StatusAndHeaders(headers.pop("status", "200 OK"), [("Content-Type", "text/html"), *headers.items()], protocol="HTTP/1.1")
        more = {"WARC-Date": f"2024-03-04T10:00:{number:02}Z"}
        writer.write_record(writer.create_warc_record(url, kind, io.BytesIO(body), http_headers=http, warc_headers_dict=more))
    return file.getvalue()


SAMPLES = [written((1, PAGE, {}, "response"), (2, PAGE, {}, "response"), packed=packed) for packed in (True, False)]


def found(data):
    items = list(read_warc("x.warc", io.BytesIO(data)))
    return [i for i in items if isinstance(i, Page)], [i.reason for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_with_address_and_time_of_capture(packed):
    pages, problems = found(written(*((n, PAGE + str(n).encode(), {}, "response") for n in range(3)), packed=packed))
    assert [page.id for page in pages] == [f"https://gull.example/{n}" for n in range(3)]
    assert (pages[1].fetched, pages[1].status, pages[1].source) == ("2024-03-04T10:00:01+00:00", 200, "warc")
    assert (pages[2].body, pages[2].media_type, problems) == (PAGE + b"2", "text/html", [])


def chunked(body):
    return b"%x\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (5, body[:5], len(body) - 5, body[5:])


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), {"Transfer-Encoding": "chunked"}),
        (PAGE, {"Transfer-Encoding": "chunked"}),
        (gzip.compress(PAGE, mtime=0), {"Content-Encoding": "gzip"}),
        (PAGE, {"Content-Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content-Encoding": "deflate"}),
        (zlib.compress(PAGE)[2:-4], {"Content-Encoding": "deflate"}),
        (zstd.compress(PAGE), {"Content-Encoding": "zstd"}),
        (PAGE, {"Content-Encoding": "zstd"}),
        (chunked(gzip.compress(PAGE, mtime=0)), {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}),
    ],
)
def test_bodies_are_given_as_the_page_was(body, headers):
    pages, problems = found(written((1, body, headers, "response")))
    assert ([page.body for page in pages], problems) == ([PAGE], [])


@pytest.mark.parametrize(("status", "kind"), [("404 Not Found", "response"), ("301 Moved", "response"), ("200 OK", "request")])
def test_what_is_no_page_is_passed_over(status, kind):
    assert found(written((1, PAGE, {"status": status}, kind))) == ([], [])


def test_a_picture_under_a_pages_name_is_a_problem():
    assert found(written((1, b"\x89PNG\r\n", {}, "response"))) == ([], ["a PNG image, not a page"])


def test_a_resource_is_a_page_whatever_stands_in_its_headers():
    for kind, found_type in ((b"text/html; charset=utf-8", "text/html"), (b"text/html; x=\xc3\xa9\xff", "text/html"), (b"\xff\xfe", None)):
        head = b"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://gull.example/\xc3\xa9\r\nContent-Type: " + kind
        pages, problems = found(head + b"\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(PAGE), PAGE))
        assert [page.media_type for page in pages] == [found_type or "text/html"]
        assert problems == []


BROTLI = bytes.fromhex(
    "1b8c000044dd96eae8866cb489210f2e68f1720772a8c9213f00df92284930c0df5a60b98d6db778833a62789190a7cd88748b2c0bc1bf"
    "354317dde5184f41744a6ddd8f310bd24d989da6dacde4086199d423e4afc456daa70b"
)
"""A page of some 140 bytes as the program of that name packs it."""


def test_pages_packed_with_brotli_are_counted_and_those_that_were_unpacked_are_read():
    packed = {"Content-Encoding": "br"}
    bodies = (BROTLI, PAGE, BROTLI, "Пароми не ходять.".encode())
    pages, problems = found(written(*((n, body, dict(packed), "response") for n, body in enumerate(bodies))))
    assert [page.url[-1] for page in pages] == ["1", "3"]
    assert problems == ["records left out: 2 packed with Brotli, which is not read"]


def test_a_repeat_of_a_page_in_the_file_is_passed_over_and_any_other_counted():
    data = written((1, PAGE, {}, "response"))
    digest = next(r for r in ArchiveIterator(io.BytesIO(data)) if r.rec_type == "response").rec_headers["WARC-Payload-Digest"]
    for named, problems in ((digest, []), ("sha1:OTHER", ["records left out: 1 repeats of pages that are not in it"])):
        revisit = f"WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: https://gull.example/9\r\nWARC-Payload-Digest: {named}\r\n"
        pages, told = found(data + gzip.compress(f"{revisit}Content-Length: 0\r\n\r\n\r\n\r\n".encode()))
        assert (len(pages), told) == (1, problems)


def members(data):
    """Return where the members of a gzip file begin."""
    starts = []
    while len(data) > sum(map(len, starts)):
        rest = data[sum(map(len, starts)) :]
        unpack = zlib.decompressobj(31)
        unpack.decompress(rest)
        starts.append(rest[: len(rest) - len(unpack.unused_data)])
    return starts


def as_zstd(data, dictionary=None):
    """Return the members of a gzip file, each as a Zstandard frame with its checksum, as other programs write them."""
    options = {zstd.CompressionParameter.checksum_flag: 1}
    return [zstd.compress(gzip.decompress(part), options=options, zstd_dict=dictionary) for part in members(data)]


def test_zstandard_is_read_as_gzip_is(tmp_path):
    data = written(*((n, PAGE + str(n).encode(), {}, "response") for n in range(3)))
    (tmp_path / "crawl.warc.zst").write_bytes(b"".join(as_zstd(data)))
    (tmp_path / "crawl.warc.gz").write_bytes(data)
    pages = list(open_pages([str(tmp_path)]))
    assert [(page.url, page.body) for page in pages[:3]] == [(page.url, page.body) for page in pages[3:]]
    assert len(pages) == 6


@pytest.mark.parametrize("packed", [True, False])
def test_zstandard_with_a_dictionary_in_front(packed):
    data = written(*((n, PAGE + str(n).encode() * 50, {}, "response") for n in range(40)))
    trained = zstd.train_dict([gzip.decompress(part) for part in members(data)], 2000)
    content = zstd.compress(trained.dict_content) if packed else trained.dict_content
    frames = as_zstd(data, trained)
    in_front = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
    pages, problems = found(in_front + b"".join(frames))
    assert ([page.url[-1] for page in pages[:3]], len(pages), problems) == (["0", "1", "2"], 40, [])
    assert found(in_front.replace(content, b"x" * len(content)) + b"".join(frames)) == ([], ["records left out: 1 damaged"])
    assert found(b"\x5d\x2a\x4d\x18\xff\xff\xff\xff" + b"".join(frames)) == ([], ["records left out: 1 damaged"])


def test_what_unpacks_to_gigabytes_is_passed_over_in_little_memory():
    head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://gull.example/bomb\r\nContent-Length: {}\r\n\r\n"
    size = 400_000_000
    for make in (lambda: zlib.compressobj(wbits=31), zstd.ZstdCompressor):
        pack = make()
        bomb = pack.compress(head.format(size).encode())
        bomb += b"".join(pack.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + pack.compress(b"\r\n\r\n") + pack.flush()
        good = members(written((1, PAGE, {}, "response")))[-1]
        tracemalloc.start()
        pages, problems = found(bomb + (good if make is not zstd.ZstdCompressor else zstd.compress(gzip.decompress(good))))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (len(pages), problems) == (1, ["records left out: 1 too large"])
        assert peak < 5_000_000


@pytest.mark.parametrize("pack", [members, as_zstd])
def test_damage_costs_what_it_hit_and_no_more(pack):
    parts = pack(written(*((n, PAGE + str(n).encode() * 400, {}, "response") for n in range(6))))
    broken = bytearray(parts[3])
    broken[40:60] = b"\xff" * 20
    pages, problems = found(b"".join([*parts[:3], bytes(broken), *parts[4:]]))
    assert [page.url[-1] for page in pages] == ["0", "1", "3", "4", "5"]
    assert problems == ["records left out: 1 damaged"]


def test_a_file_that_was_cut_off_gives_what_it_has():
    data = written(*((n, PAGE, {}, "response") for n in range(3)))
    pages, problems = found(data[:-30])
    assert (len(pages), problems) == (2, ["records left out: 1 damaged"])
    pages, problems = found(b"".join(as_zstd(data))[:-30])
    assert (len(pages), problems) == (2, ["records left out: 1 damaged"])
    plain = written(*((n, PAGE, {}, "response") for n in range(3)), packed=False)
    pages, problems = found(plain[:-60])
    assert (len(pages), problems) == (2, ["records left out: 1 damaged"])


@pytest.mark.parametrize("pack", [members, as_zstd])
def test_what_was_written_after_a_kill_is_still_read(pack):
    data, more = (pack(written((number, PAGE, {}, "response"))) for number in (1, 2))
    for cut in range(1, len(data[-1]), 7):
        pages, problems = found(b"".join(data)[:-cut] + b"".join(more))
        assert [page.url[-1] for page in pages][-1] == "2", cut
        assert problems in (["records left out: 1 damaged"], []), cut


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress])
def test_a_whole_file_packed_at_once_is_read_too(pack):
    assert len(found(pack(written(*((n, PAGE, {}, "response") for n in range(3)), packed=False)))[0]) == 3


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = tmp_path / "x.warc.gz"
    with path.open("wb") as file:
        for n in range(60):
            file.write(written(*((m, PAGE + bytes(str(n * m), "ascii") * 3000, {}, "response") for m in range(20))))
    tracemalloc.start()
    count = sum(1 for _ in open_pages([str(path)]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1200
    assert peak < 5_000_000


@settings(max_examples=60)
@given(st.data())
def test_no_bytes_break_the_reading(data):
    whole = bytearray(data.draw(st.sampled_from([*SAMPLES, b"".join(as_zstd(SAMPLES[0]))])))
    for _ in range(data.draw(st.integers(0, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    found(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


def test_wacz_and_folders_of_archives(tmp_path):
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "case.wacz", "w") as packed:
        packed.writestr("archive/data.warc.gz", written((1, PAGE, {}, "response")))
        packed.writestr("pages/pages.jsonl", b"{}")
    (tmp_path / "in" / "more.warc").write_bytes(written((2, PAGE, {}, "response"), packed=False))
    assert [page.url[-1] for page in open_pages([str(tmp_path / "in")])] == ["1", "2"]
    (tmp_path / "bad.wacz").write_bytes(b"PK no zip")
    (problem, missing) = open_pages([str(tmp_path / "bad.wacz"), str(tmp_path / "none.warc")])
    assert "a damaged WACZ" in problem.reason
    assert missing.reason == "no such file or folder"


def test_what_is_fetched_can_be_kept_and_read_by_others(web, tmp_path):
    path = tmp_path / "kept.warc.gz"
    url = web.at("/ferry?a=1", gzip.compress(PAGE), Content_Encoding="gzip", ETag='"a"')
    for _ in range(2):
        with Keeper(path) as keeper, Client(allow_private=True, timeout=5, manners=Manners(pace=0), seen=keeper.seen) as client:
            page = client.get(url)
            keeper.note(Article(page.id, "The ferry to Ostra stopped on Monday.", url=page.url, title="Ferry stopped"))
    with path.open("rb") as file:
        records = [(r.rec_type, r.content_stream().read(), r) for r in ArchiveIterator(file, check_digests=True)]
    assert [kind for kind, _, _ in records] == ["warcinfo", *["response", "request", "metadata"] * 2]
    assert records[1][1] == PAGE
    assert json.loads(records[3][1])["title"] == "Ferry stopped"
    assert records[3][2].rec_headers["WARC-Refers-To"] == records[1][2].rec_headers["WARC-Record-ID"]
    assert records[2][2].http_headers.protocol == "GET"
    (first, second) = open_pages([str(path)])
    assert (first.url, first.body, second.body) == (url, PAGE, PAGE)
