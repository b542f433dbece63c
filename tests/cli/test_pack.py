"""`headwater pack`: a case as WACZ, complete by its own digests, read by others' programs and by ours."""

import gzip
import io
import json
import zipfile
from hashlib import sha256

import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from headwater.cli.group import group
from headwater.models import Page
from headwater.pages import open_pages
from headwater.pages.packing import surt

TEXT = """<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice.</p>
<p>“I read about it in the bakery queue and not from my employer,” said skipper Dagny Holm, who has steered it for 19 years.</p>
<p>Passengers with tickets for later days can have their 14 kroons back at the kiosk beside the old customs house.</p>
<p>The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since without a break.</p>"""


def story(title, credit="", published="2024-03-01T08:00:00+00:00"):
    head = f'<title>{title}</title><meta property="article:published_time" content="{published}">'
    return f'<html lang="en"><head>{head}</head><body><article><h1>{title}</h1>{TEXT}{credit}</article></body></html>'.encode()


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))

    def command(*arguments, code=0):
        result = CliRunner().invoke(group, [*map(str, arguments), "--archive", str(tmp_path / "a.db")])
        assert result.exit_code == code, result.output
        return result

    return command


@pytest.fixture
def case(wide_web, run):
    """Two pages on the web, the second with its text from the first, both added."""
    wide_web.at("/gull/ferry", story("Ferry to stop"), Content_Type="text/html; charset=utf-8")
    first = wide_web.host(1) + "/gull/ferry"
    credit = f'<p>Source: <a href="{first}">Gull</a></p>'
    wide_web.at("/tern/ferry", gzip.compress(story("No more ferry", credit, "2024-03-02T08:00:00+00:00")), Content_Encoding="gzip")
    return wide_web.host(2) + "/tern/ferry", first


def contents(path):
    with zipfile.ZipFile(path) as packed:
        assert {one.compress_type for one in packed.infolist()} == {zipfile.ZIP_STORED}  # players read pieces of it in place
        return {name: packed.read(name) for name in packed.namelist()}


def digest(body):
    return f"sha256:{sha256(body).hexdigest()}"


@pytest.mark.parametrize("where", ["cache", "kept", "saved"])
def test_a_case_is_packed_from_wherever_its_pages_are(case, run, tmp_path, where, wide_web):
    out = tmp_path / "case.wacz"
    match where:
        case "kept":
            run("add", *case, "--allow-private", "--keep", tmp_path / "kept.warc.gz")
            run("pack", case[0], "--out", out, "--kept", tmp_path / "kept.warc.gz")
        case "cache":
            run("add", *case, "--allow-private")
            run("pack", case[0], "--out", out)
        case "saved":
            lines = []
            for number, url in enumerate(case):
                body = story("No more ferry", f'<p>Source: <a href="{case[1]}">Gull</a></p>') if number == 0 else story("Ferry to stop")
                (tmp_path / f"{number}.html").write_bytes(body)
                lines.append(json.dumps({"path": f"{number}.html", "url": url}))
            (tmp_path / "index.jsonl").write_text("\n".join(lines))
            run("add", "--index", tmp_path / "index.jsonl")
            run("pack", case[0], "--out", out)
    files = contents(out)

    package = json.loads(files["datapackage.json"])
    assert (package["profile"], package["wacz_version"], package["mainPageUrl"]) == ("data-package", "1.1.1", case[0])
    assert {one["path"]: (one["hash"], one["bytes"]) for one in package["resources"]} == {
        name: (digest(body), len(body)) for name, body in files.items() if not name.startswith("datapackage")
    }
    assert json.loads(files["datapackage-digest.json"]) == {"path": "datapackage.json", "hash": digest(files["datapackage.json"])}

    first, *listed = [json.loads(line) for line in files["pages/pages.jsonl"].splitlines()]
    assert first["format"] == "json-pages-1.0"
    assert [(one["url"], one["title"]) for one in listed] == [(case[0], "No more ferry"), (case[1], "Ferry to stop")]

    warc = files["archive/data.warc.gz"]
    lines = gzip.decompress(files["indexes/index.cdx.gz"]).decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        key, stamp, about = line.split(" ", 2)
        place = json.loads(about)
        start = int(place["offset"])
        record = next(ArchiveIterator(io.BytesIO(warc[start : start + int(place["length"])])))
        assert record.rec_headers["WARC-Target-URI"] == place["url"]
        assert (key, len(stamp), place["mime"], place["status"]) == (surt(place["url"]), 14, "text/html", "200")
        assert record.rec_headers["WARC-Payload-Digest"] == place["digest"]
        assert b"bakery queue" in record.content_stream().read()
    meta, *blocks = files["indexes/index.idx"].decode().splitlines()
    assert "cdxj-gzip-1.0" in meta
    for block in blocks:
        *_, about = block.split(" ", 2)
        told = json.loads(about)
        piece = files["indexes/index.cdx.gz"][told["offset"] : told["offset"] + told["length"]]
        assert (told["digest"], block.split(" ")[0]) == (digest(piece), lines[0].split(" ")[0])

    assert json.loads(files["headwater/traces.jsonl"].splitlines()[0])["parents"][0]["id"] == case[1]
    found = list(open_pages([str(out)]))
    assert [type(page) for page in found] == [Page, Page]
    assert {page.id for page in found} == set(case)


def test_every_record_is_right_by_its_digests(case, run, tmp_path):
    run("add", *case, "--allow-private")
    run("pack", case[0], "--out", tmp_path / "case.wacz")
    warc = contents(tmp_path / "case.wacz")["archive/data.warc.gz"]
    records = ArchiveIterator(io.BytesIO(warc), check_digests="raise")
    assert [(record.rec_type, bool(record.content_stream().read())) for record in records] == [("warcinfo", True)] + [
        ("response", True)
    ] * 2


def test_of_a_page_that_is_kept_nowhere_the_text_goes_with_it(run, tmp_path):
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "url": "https://gull.example/a", "text": "The ferry stops."}))
    run("add", "--jsonl", tmp_path / "texts.jsonl")
    told = run("pack", "a", "--out", tmp_path / "case.wacz", code=1)
    assert "only its text, for its page is not to be had: a" in told.stdout
    assert "no page for a player to show" in told.stderr
    files = contents(tmp_path / "case.wacz")
    assert json.loads(files["headwater/articles.jsonl"])["text"] == "The ferry stops."
    assert "mainPageUrl" not in json.loads(files["datapackage.json"])


def test_saved_pages_without_an_address_are_packed_under_one_that_cannot_be(run, tmp_path):
    for folder in ("one", "two words"):
        (tmp_path / folder).mkdir()
        body = story(f"Ferry to stop, says {folder}", "" if folder == "one" else "<p>Source: the harbour board of Orlo</p>")
        (tmp_path / folder / "ferry page.html").write_bytes(body)
    run("add", tmp_path)
    told = run("pack", tmp_path / "two words" / "ferry page.html", "--out", tmp_path / "case.wacz")
    assert "pages in" in told.stdout or "1 page in" in told.stdout
    files = contents(tmp_path / "case.wacz")
    _, *listed = [json.loads(line) for line in files["pages/pages.jsonl"].splitlines()]
    assert len({one["url"] for one in listed}) == len(listed) >= 1
    assert all(one["url"].startswith("http://no-address.invalid/") and one["url"].endswith("/ferry%20page.html") for one in listed)
    warc = ArchiveIterator(io.BytesIO(files["archive/data.warc.gz"]), check_digests="raise")
    assert [record.rec_headers["WARC-Target-URI"] for record in warc if record.rec_type == "resource"] == [one["url"] for one in listed]
    assert json.loads(files["datapackage.json"])["mainPageUrl"] == listed[0]["url"]


def test_a_page_from_behind_a_login_is_kept_when_it_is_pasted_and_packed_from_there(run, tmp_path):
    url, kept = "https://gull.example/members/ferry", tmp_path / "kept.warc.gz"
    arguments = ["add", "--stdin-html", url, "--keep", str(kept), "--archive", str(tmp_path / "a.db")]
    assert CliRunner().invoke(group, arguments, input=story("Ferry to stop")).exit_code == 0
    with kept.open("rb") as file:
        records = [(record.rec_type, record.rec_headers["WARC-Target-URI"]) for record in ArchiveIterator(file, check_digests="raise")]
    assert records == [("warcinfo", None), ("resource", url), ("metadata", url)]
    assert "1 page in" in run("pack", url, "--out", tmp_path / "case.wacz", "--kept", kept).stdout
    (page,) = open_pages([str(tmp_path / "case.wacz")])
    assert (page.url, page.body) == (url, story("Ferry to stop"))


def test_the_version_that_was_copied_is_in_the_case_too(run, tmp_path):
    first, later = "https://gull.example/ferry", "https://tern.example/ferry"
    pages = [(first, story("Ferry to stop")), (later, story("No more ferry", published="2024-03-02T08:00:00+00:00")),
             (first, story("Ferry to stop").replace(b"19 years", b"nine years"))]  # fmt: skip
    for url, page in pages:
        added = CliRunner().invoke(group, ["add", "--stdin-html", url, "--archive", str(tmp_path / "a.db")], input=page)
        assert added.exit_code == 0, added.output
    run("pack", later, "--out", tmp_path / "case.wacz", code=1)
    files = contents(tmp_path / "case.wacz")
    (relay,) = json.loads(files["headwater/traces.jsonl"].splitlines()[0])["parents"]
    assert (relay["id"], relay["version"]) == (first, 1)
    assert "for 19 years" in json.loads(files["headwater/earlier_versions.jsonl"])["text"]
    assert "headwater/earlier_versions.jsonl" in [one["path"] for one in json.loads(files["datapackage.json"])["resources"]]


def test_what_cannot_be_packed(run, tmp_path):
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": "The ferry stops."}))
    run("add", "--jsonl", tmp_path / "texts.jsonl")
    assert "not in the archive" in run("pack", "b", "--out", tmp_path / "case.wacz", code=1).stderr
    assert "ends in .wacz" in run("pack", "a", "--out", tmp_path / "case.zip", code=1).stderr
    assert "cannot be read or written" in run("pack", "a", "--out", tmp_path / "no" / "case.wacz", code=1).stderr
    assert "cannot be read" in run("pack", "a", "--out", tmp_path / "case.wacz", "--kept", tmp_path / "no.warc", code=1).stderr


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.gull.example/Ferry?b=2&a=1", "example,gull)/ferry?a=1&b=2"),
        ("http://gull.example:8080", "example,gull:8080)/"),
        ("https://news.gull.example:443/a/", "example,gull,news)/a/"),
    ],
)
def test_keys_of_the_index(url, key):
    assert surt(url) == key
