"""Pages are hostile: what they say is shown as text, wherever it stands."""

import re
from dataclasses import replace

import pytest

from headwater import verbs
from headwater.models import Article, Capture, Credit, Embed, Link, Outlet
from headwater.web import report

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
SVG = "</text></svg><svg onload=alert(3)>"
TURNED = "Invoice\u202efdp.exe\u2066"
TEMPLATE = "{{ 7 * 7 }}{% include 'base.html' %}"
JAVASCRIPT = "javascript:alert(4)"
BODY = (
    f"Mayor Ottla Brenn {SCRIPT} said on Friday that {IMAGE} the bridge over the Lomna would stay closed until the spring thaw.\n\n"
    f"“Nobody {TURNED} told us about the cracks {TEMPLATE} before the lorry stopped,” said ferryman {SVG} Dorn Haskel."
)


def hostile(number, **more):
    url = f"https://evil{number}.example/a?x={IMAGE}"
    return Article(
        id=url, url=url, text=BODY, title=f"{SCRIPT} {SVG} {TURNED} {number}", authors=(IMAGE, SCRIPT),
        outlet=Outlet(SVG + str(number), "evil.example"),
        published=f"2024-03-0{number}T08:00:00+00:00", language='en" onmouseover="alert(5)', canonical_url=JAVASCRIPT,
        links=(Link(JAVASCRIPT, "click", (0, 5)),), embeds=(Embed("X", JAVASCRIPT, SCRIPT, IMAGE, text=SVG),),
        credits=(Credit("source_line", SCRIPT, JAVASCRIPT, (0, 5), text=IMAGE), Credit("according", IMAGE, "data:text/html,x", text=SVG)),
        notes=(SCRIPT,), found={"title": IMAGE}, **more,
    )  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with verbs.Archive.open(str(path)) as store:
        script = Article(id=JAVASCRIPT, url=JAVASCRIPT, text=BODY, title=IMAGE)
        assert [added.status for added in store.add_many([hostile(1), hostile(2), script])] == ["added"] * 3
        verbs.gather(store)
        changed = replace(hostile(1), text=BODY.replace("spring thaw", f"summer {SVG}"), title=f"{IMAGE} {TURNED}", fetched=SCRIPT)
        assert [store.add(one).status for one in (changed, hostile(1))] == ["new version"] * 2
        store.note_captures(hostile(1).id, [Capture("2024-01-01T00:00:00Z", SCRIPT, JAVASCRIPT)])
    return path


@pytest.fixture(scope="module")
def pages(archive, visitor):
    visit = visitor(archive)
    one, two = hostile(1).id, hostile(2).id
    asked = [
        ("/", {}), ("/trace", {"id": two}), ("/trace", {"id": JAVASCRIPT}), ("/article", {"id": one}), ("/compare", {"a": one, "b": two}),
        ("/claim", {"text": SCRIPT + IMAGE}), ("/speaker", {"name": "Dorn Haskel" + SVG}),
        ("/search", {"q": "Lomna", "outlet": IMAGE}), ("/search", {"q": IMAGE}), ("/story", {"id": "1"}),
        ("/search", {"q": "Lomna", "speaker": "Dorn Haskel" + SVG, "kind": IMAGE, "since": SCRIPT, "until": TURNED, "language": SVG}),
        ("/versions", {"id": one}), ("/versions", {}), ("/alerts", {"asked": SCRIPT + IMAGE, "kind": SVG, "name": TURNED}),
        ("/claim", {"text": f"{SCRIPT} {IMAGE} Nobody counted 977 lorries"}),
        ("/search", {"speaker": "Dorn Haskel", "kind": "direct"}), ("/speaker", {"name": "Ottla Brenn"}),
    ]  # fmt: skip
    return {f"{path} {given}": visit.get(path, **given).text for path, given in asked}


LIVE = ["<script>alert", "<img", "<svg onload", 'href="javascript:', 'href="data:', 'onmouseover="', "\u202e", "\u2066", "{% ext", " 49"]


@pytest.mark.parametrize("live", LIVE)
def test_nothing_of_a_page_is_live_on_any_screen(pages, live):
    assert [name for name, page in pages.items() if live in page] == []


def test_what_a_page_says_is_still_there_to_be_read(pages):
    assert any("&lt;script&gt;alert(1)" in page for page in pages.values())
    assert any("\ufffdfdp.exe" in page for page in pages.values())


def test_only_web_addresses_become_links(pages):
    for name, page in pages.items():
        for address in re.findall(r'(?:href|src|action)="([^"]*)"', page):
            assert address.startswith(("/", "#", "https://", "http://")), (name, address)


def test_a_report_on_a_hostile_page_is_as_dead(archive, tmp_path):
    with verbs.Archive.open(str(archive)) as store:
        report(store, hostile(2).id, tmp_path / "out", lambda _: None)
    pages = [path.read_text("utf-8") for path in (tmp_path / "out").glob("*.html")]
    assert len(pages) > 2
    assert [live for live in [*LIVE, "<script"] for page in pages if live in page] == []


def test_what_a_reviewer_writes_is_text_too(visitor, archive):
    visit = visitor(archive)
    told = {"id": hostile(1).id, "body": SCRIPT + TURNED, "author": IMAGE, "machine": SVG}
    (start, _), *_ = visit.client.get("/api/v1/statements", params={"id": hostile(1).id}).json()["attributions"][0]["content"]
    kinds = [
        {"kind": "note", "quote": "spring thaw"}, {"kind": "speaker", "value": IMAGE + TURNED, "start": start, "end": start + 5},
        {"kind": "parent", "value": JAVASCRIPT + IMAGE}, {"kind": "apart", "value": hostile(2).id},
        {"kind": "together", "value": JAVASCRIPT},
    ]  # fmt: skip
    for given in kinds:
        assert visit.client.post("/notes", data=told | given).status_code == 303, given
    story = visit.client.get("/article", params={"id": hostile(1).id})
    for path in ("/article", "/trace", *set(re.findall(r"/story\?id=[\w.]+", story.text))):
        page = visit.get(path, **({} if "?" in path else {"id": hostile(1).id})).text
        assert [live for live in LIVE if live in page] == [], path
        assert "&lt;script&gt;alert(1)" in page
