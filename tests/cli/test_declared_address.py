"""The address that a saved page declares: shown as the page's word, found when asked for, and never taken for the page at that address."""

import json

import pytest
from click.testing import CliRunner

from headwater.archive import Archive
from headwater.cli.group import group

TEXT = "".join(f"<p>The harbour board said in notice number {n} that the ferry to Orlo would not sail on that day.</p>" for n in range(6))
OWN = "https://gull.example/ferry"


def page(*head):
    return f'<html lang="en"><head><title>Ferry</title>{"".join(head)}</head><body><article><h1>Ferry</h1>{TEXT}</article></body></html>'


def canonical(url):
    return f'<link rel="canonical" href="{url}">'


def og(url):
    return f'<meta property="og:url" content="{url}">'


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADWATER_CACHE", str(tmp_path / "http.db"))

    def command(*arguments, code=0):
        result = CliRunner().invoke(group, list(map(str, arguments)))
        assert result.exit_code == code, result.output
        return result

    return command


@pytest.mark.parametrize("head", [canonical(OWN), og(OWN), canonical("javascript:alert(1)") + og(OWN)])
def test_it_is_shown_as_what_the_page_declares(run, tmp_path, head):
    (tmp_path / "ferry.html").write_text(page(head))
    assert f"declares   {OWN} as its address" in run("read", "ferry.html").stdout
    assert f"ferry.html; declares {OWN} as its address" in run("trace", "ferry.html").stdout
    row = json.loads(run("read", "ferry.html", "--json").stdout)
    assert (row["id"], row["url"], row["canonical_url"]) == ("ferry.html", None, OWN)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "/ferry",
        "https://user:secret@gull.example/ferry",
        "https://gull.example@tern.example/",
        "https://gull.example/\u202eyrref",
        "https://gull.example/a\nb",
        "https://[gull",
        "https:///ferry",
        f"https://gull.example/{'a' * 3000}",
        "",
    ],
)
def test_what_is_no_plain_address_is_none(run, tmp_path, url):
    (tmp_path / "ferry.html").write_text(page(canonical(url), og(url)))
    assert json.loads(run("read", "ferry.html", "--json").stdout)["canonical_url"] is None
    assert "declares" not in run("read", "ferry.html").stdout


def test_who_asks_by_it_finds_the_page(run, tmp_path):
    (tmp_path / "ferry.html").write_text(page(canonical(OWN)))
    run("add", "ferry.html", "--archive", "a.db")
    assert "ferry.html" in run("versions", f"{OWN}?utm_source=x", "--archive", "a.db").stdout
    assert "1 page in case.wacz" in run("pack", OWN, "--out", "case.wacz", "--archive", "a.db").stdout
    run("report", OWN, "--out", "report", "--archive", "a.db")
    assert "The address it declares" in "".join(path.read_text("utf-8") for path in (tmp_path / "report").rglob("*.html"))


def test_the_page_at_that_address_is_not_taken_for_held(run, tmp_path, web):
    url = web.at("/ferry", page().replace("Orlo", "Ostra").encode())
    (tmp_path / "ferry.html").write_text(page(canonical(url)))
    run("add", "ferry.html", "--archive", "a.db")
    with Archive.open("a.db") as archive:
        assert (archive.find(url), archive.find(url, declared=True)) == ((), ("ferry.html",))
    feed = web.at("/rss", b"<rss><channel><item><link>/ferry</link></item></channel></rss>", Content_Type="application/rss+xml")
    (row,) = map(json.loads, run("watch", feed, "--once", "--json", "--allow-private", "--archive", "a.db").stdout.splitlines())
    assert (row["status"], row["id"]) == ("added", url)


def test_of_a_second_saved_page_that_declares_the_same_address_it_is_said_how_both_become_one(run, tmp_path):
    (tmp_path / "ferry.html").write_text(page(canonical(OWN)))
    (tmp_path / "later.html").write_text(page(canonical(OWN)).replace("would not sail", "would sail"))
    (tmp_path / "other.html").write_text(page(canonical(f"{OWN}/2")))
    told = run("add", "ferry.html", "later.html", "other.html", "--archive", "a.db")
    assert told.stderr.count("declares the same address") == 1
    assert "later.html: declares the same address as ferry.html" in told.stderr
    assert run("add", "later.html", "--archive", "a.db").stderr == ""  # unchanged
    with (tmp_path / "index.jsonl").open("w") as index:
        index.writelines(json.dumps({"path": name, "url": OWN}) + "\n" for name in ("ferry.html", "later.html"))
    rows = run("add", "--index", "index.jsonl", "--archive", "b.db", "--json").stdout.splitlines()
    assert [json.loads(row)["status"] for row in rows] == ["added", "new version"]
