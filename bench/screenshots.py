"""Take a picture of every screen: python bench/screenshots.py --archive sample.db --out DIR [--width 1280] [--dark] [--id ID]

Needs Chromium (`make chromium`). The pictures in docs/ are of the bundled sample.
"""

import argparse
import re
import tempfile
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from headwater import verbs

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"


def addresses(base, id_, other, speaker, claim, story):
    return {
        "start": base,
        "story": f"{base}story?id={quote(story)}",
        "trace": f"{base}trace?id={quote(id_, safe='')}",
        "article": f"{base}article?id={quote(id_, safe='')}",
        "compare": f"{base}compare?a={quote(other, safe='')}&b={quote(id_, safe='')}",
        "claim": f"{base}claim?text={quote(claim)}",
        "speaker": f"{base}speaker?name={quote(speaker)}",
        "search": f"{base}search?q={quote(speaker)}",
        "no carrier": f"{base}claim?text={quote(f'{claim[:40]} of marmalade')}",
        "versions": f"{base}versions?id={quote(id_, safe='')}",
        "changed": f"{base}versions",
        "alerts": f"{base}alerts",
    }


def picture(page, address, file, *, whole):
    page.goto(address)
    page.wait_for_selector("main:not(:has(.progress))", timeout=120_000)
    page.screenshot(path=file, full_page=whole)
    print(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--whole", action="store_true", help="the whole page, not the first screen")
    parser.add_argument("--only", help="screens, with commas between")
    parser.add_argument("--id", default=REPOST)
    parser.add_argument("--other", default="http://rudobir-visnyk.example/news.php?id=20417")
    parser.add_argument("--speaker", default="Pavlo Hrytsun")
    parser.add_argument("--story", help="its number; default: that of the article --id")
    parser.add_argument("--claim", default="crews going door to door had counted 412 flooded homes by first light on Wednesday")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with verbs.Archive.open(given.archive) as archive:
        verbs.gather(archive)
        given.story = given.story or archive.stories.story_of(given.id) or "1"
    app = Popen([str(Path(executable).with_name("headwater")), "serve", "--archive", given.archive, "--port", "0"], stdout=PIPE, text=True)
    try:
        base = re.search(r"http\S+", app.stdout.readline())[0]
        with sync_playwright() as play, tempfile.TemporaryDirectory() as profile:
            scheme = "dark" if given.dark else "light"
            size = {"width": given.width, "height": given.height}
            browser = play.chromium.launch_persistent_context(
                profile, executable_path=CHROMIUM, args=FLAGS, viewport=size, color_scheme=scheme
            )
            page = browser.new_page()
            for name, address in addresses(base, given.id, given.other, given.speaker, given.claim, given.story).items():
                if not given.only or name in given.only.split(","):
                    picture(page, address, given.out / f"{name}.png", whole=given.whole)
            browser.close()
    finally:
        app.terminate()
        app.wait(10)


if __name__ == "__main__":
    main()
