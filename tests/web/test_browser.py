"""The screens in a real browser: axe, keyboard, narrow, dark, without JavaScript, from right to left."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlencode

import pytest

from headwater import verbs
from headwater.models import Article, Outlet
from headwater.web import app
from headwater.web.rendering import render

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright for Python is not installed")
HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium; `make chromium` installs it where it may")

REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"
COPY = "https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan"
ARABIC = "قالت رئيسة الميناء سلمى الحداد يوم الأحد إن العبارة ستتوقف عن العمل بعد الظهر.\n\n«لم يخبرنا أحد»، قال القبطان نبيل."
SCREENS = {
    "start": "/",
    "trace": f"/trace?{urlencode({'id': REPOST})}",
    "trace of a copy": f"/trace?{urlencode({'id': COPY})}",
    "article": f"/article?{urlencode({'id': REPOST})}",
    "compare": f"/compare?{urlencode({'a': REPOST, 'b': COPY})}",
    "claim": "/claim?text=crews+going+door+to+door+had+counted+412+flooded+homes+by+first+light+on+Wednesday",
    "speaker": "/speaker?name=Halyna+Dorosh",
    "search": "/search?q=Rudobir",
    "search for what was said": "/search?q=Rudobir&speaker=Halyna+Dorosh&kind=direct&since=2024-05-01",
    "search form": "/search",
    "claim form": "/claim",
    "story": "/story?id=2",
    "earlier stories": "/?before=30",
    "problem": "/trace?id=none",
    "versions": f"/versions?{urlencode({'id': REPOST})}",
    "versions of all": "/versions",
    "alerts": "/alerts?asked=ferry&kind=claim",
    "a claim of nobody": "/claim?text=Marmalade+crews+counted+977+homes+in+Rudobir",
    "nothing found": "/search?q=marmalade",
}


@pytest.fixture(scope="module")
def play():
    with sync_api.sync_playwright() as playing:
        yield playing


@pytest.fixture(scope="module")
def opened(play):
    """Return what opens a browser of its own with the options of one reader."""
    held = []

    def opening(**options):
        profile = tempfile.TemporaryDirectory(prefix="chromium-")
        browser = play.chromium.launch_persistent_context(profile.name, executable_path=CHROMIUM, args=FLAGS, **options)
        held.append((browser, profile))
        return browser.new_page()

    yield opening
    for browser, profile in held:
        browser.close()
        profile.cleanup()


@pytest.fixture(scope="module")
def page(opened):
    return opened(viewport={"width": 1280, "height": 900}, bypass_csp=False)


@pytest.fixture(scope="module")
def axe():
    """Return the source of axe-core, installed on first use."""
    if not AXE.exists():
        if shutil.which("npm") is None:
            pytest.skip("no npm to install axe-core with")
        install = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"]
        done = subprocess.run(install, cwd=HERE, capture_output=True, check=False)
        if done.returncode or not AXE.exists():
            pytest.skip("npm could not install axe-core")
    return AXE.read_text("utf-8")


def go(page, visit, path):
    page.goto(visit.address + path)
    page.wait_for_selector("main:not(:has(.progress))", timeout=60_000)


def violations(page, axe):
    page.evaluate(axe)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", tags)
    return [(v["id"], [(n["html"][:160], n["failureSummary"][:200]) for n in v["nodes"][:3]]) for v in found["violations"]]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, visit, axe, screen, scheme):
    page.emulate_media(color_scheme=scheme)
    go(page, visit, SCREENS[screen])
    assert violations(page, axe) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_breaks_the_policy_or_fails(page, visit, screen):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    go(page, visit, SCREENS[screen])
    assert [words for words in said if "404" not in words] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_phone_of_320_pixels_scrolls_down_only(opened, visit, narrow, screen):
    go(narrow, visit, SCREENS[screen])
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.fixture(scope="module")
def narrow(opened):
    return opened(viewport={"width": 320, "height": 640}, java_script_enabled=True)


def test_without_javascript_a_text_is_pasted_and_its_trace_read(opened, visitor, tmp_path):
    visit = visitor(tmp_path / "a.db")
    page = opened(java_script_enabled=False)
    page.goto(visit.address)
    page.locator("summary").click()
    page.fill("#text", "“The bell rang thirteen times,” said sexton Ilka Marn.\n\nNobody in Tollbridge could say why.")
    page.get_by_role("button", name="Trace this text").click()
    page.wait_for_selector("#q1", timeout=60_000)
    assert "Ilka Marn" in page.inner_text("main")


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_is_reached_with_the_keyboard_in_the_order_of_the_page(page, visit, screen):
    go(page, visit, SCREENS[screen])
    controls = page.evaluate("""() => {
        const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
        const seen = [...all].filter(e => e.checkVisibility({visibilityProperty: true}));
        seen.forEach((e, i) => { e.dataset.order = i; });
        return seen.length;
    }""")
    reached = []
    for _ in range(controls + 20):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.dataset.order"))
    order = list(dict.fromkeys(int(one) for one in reached if one is not None))
    assert sorted(order) == list(range(controls))
    assert order == sorted(order)


@pytest.mark.parametrize("screen", SCREENS)
def test_without_javascript_every_screen_says_the_same(page, plain, visit, screen):
    go(page, visit, SCREENS[screen])
    go(plain, visit, SCREENS[screen])
    assert plain.inner_text("main") == page.inner_text("main")


@pytest.fixture(scope="module")
def plain(opened):
    return opened(viewport={"width": 1280, "height": 900}, java_script_enabled=False)


def test_with_the_keyboard_alone_one_gets_from_the_first_page_to_the_evidence(page, visit):
    go(page, visit, "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.story') !== null && document.activeElement.href !== undefined"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#timeline", timeout=60_000)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.timeline') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#q1", timeout=60_000)
    go(page, visit, SCREENS["trace"])
    page.focus("svg a.number")
    assert page.locator("svg a.number .told").first.is_visible(), "the evidence shows on focus"
    page.keyboard.press("Enter")
    assert page.url.endswith("#e1")


def test_a_page_that_is_being_worked_on_is_told_and_then_gives_way(opened, visitor, sample, monkeypatch, axe):
    monkeypatch.setattr(app, "_PATIENCE", 0.0)
    visit, page = visitor(sample), opened()
    working = render("progress.html", here="trace", step="tracing").body
    page.route("**/trace*", lambda route: route.fulfill(body=working, content_type="text/html"))
    page.goto(visit.address + SCREENS["trace"])
    assert violations(page, axe) == []
    page.unroute("**/trace*")
    page.wait_for_selector("#q1", timeout=60_000)


def test_a_statement_and_its_passage_light_up_together(page, visit):
    go(page, visit, SCREENS["article"])
    page.focus("#s2 .number")
    assert page.locator(".hl.lit[data-n~='2']").count() > 0


def test_source_cue_and_content_differ_by_more_than_colour(page, visit):
    go(page, visit, SCREENS["article"])
    style = "e => { const s = getComputedStyle(e); return s.borderBottomStyle + ' ' + s.fontStyle + ' ' + s.fontWeight; }"
    looks = {kind: page.locator(f".body .hl.{kind}").first.evaluate(style) for kind in ("source", "cue", "content")}
    assert len(set(looks.values())) == 3


ABBARA, MINA = "https://mina.example/abbara", "https://rasif.example/abbara"
ARABIC_SCREENS = {
    "start": "/",
    "article": f"/article?{urlencode({'id': ABBARA})}",
    "trace": f"/trace?{urlencode({'id': ABBARA})}",
    "compare": f"/compare?{urlencode({'a': MINA, 'b': ABBARA})}",
    "claim": f"/claim?{urlencode({'text': ARABIC.split('.', maxsplit=1)[0]})}",
    "speaker": f"/speaker?{urlencode({'name': 'سلمى الحداد'})}",
    "search": f"/search?{urlencode({'q': 'الميناء'})}",
    "story": "/story?id=1",
    "versions": f"/versions?{urlencode({'id': MINA})}",
}


@pytest.fixture(scope="module")
def arabic(visitor, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("rtl") / "rtl.db")
    with verbs.Archive.open(path) as archive:
        for number, url in enumerate((MINA, ABBARA), 3):
            given = {"title": "العبارة تتوقف عن العمل بعد الظهر", "language": "ar", "published": f"2024-05-0{number}T08:00:00+00:00"}
            archive.add(Article(id=url, url=url, text=ARABIC, outlet=Outlet("ميناء", url.split("/")[2]), **given))
        more = f"{ARABIC}\n\nأضافت سلمى الحداد أن الرحلات ستعود في يونيو."
        assert archive.add(Article(id=MINA, url=MINA, text=more, outlet=Outlet("ميناء", "x"), **given)).status == "new version"
        verbs.gather(archive)
    return visitor(path)


@pytest.mark.parametrize("screen", ARABIC_SCREENS)
def test_arabic_runs_from_right_to_left(page, narrow, arabic, screen, axe):
    for reader in (page, narrow):
        go(reader, arabic, ARABIC_SCREENS[screen])
        words = reader.locator("main :text('العبارة'), main :text('سلمى')").first
        assert words.evaluate("e => getComputedStyle(e).direction") == "rtl"
        assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page, axe) == []


@pytest.mark.skipif("HEADWATER_PICTURES" not in os.environ, reason="set HEADWATER_PICTURES=DIR to keep pictures of narrow and dark screens")
def test_pictures(page, narrow, visit):
    folder = Path(os.environ["HEADWATER_PICTURES"])
    for name, path in SCREENS.items():
        go(narrow, visit, path)
        narrow.screenshot(path=folder / f"narrow {name}.png", full_page=True)
        page.emulate_media(color_scheme="dark")
        go(page, visit, path)
        page.screenshot(path=folder / f"dark {name}.png")


def test_axe_would_find_something(page, visit, axe):
    go(page, visit, "/search")
    page.evaluate("document.querySelector('label[for=q]').remove()")
    assert [name for name, _ in violations(page, axe)] == ["label"]
