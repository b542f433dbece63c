"""How many of the links and posts in real articles the reader keeps.

usage: python bench/citations.py [--data ../shared/data/pages]

Counted apart from the reader's own walk. A link counts where it stands in a paragraph whose words the page's known text has; it is kept
where the article holds a link to that address on those words. An embedded post counts where an iframe, a blockquote or a custom element of
a platform stands between the first and the last paragraph of the known text; it is kept where the article holds an embed of that platform
and that address or post number.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from headwater.models import HeadwaterError
from headwater.pages.files import read_file
from headwater.reading import read

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "pages"
NOT_WORD = re.compile(r"[\W_]+")
POSTS = {
    "X": r"(?:twitter|x)\.com/[^/]{1,40}/status/(\d+)|platform\.twitter\.com/embed/[^\"]*[?&]id=(\d+)",
    "Facebook": r"facebook\.com/plugins/(?:post|video)\.php[^\"]*?(\d{8,})",
    "Instagram": r"instagram\.com/(?:p|reel|tv)/([\w-]{5,})",
    "YouTube": r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?v=)|youtu\.be/)([\w-]{11})",
    "TikTok": r"tiktok\.com/(?:@[^/]+/video|embed(?:/v2)?)/(\d{8,})",
    "Telegram": r"t\.me/(\w{3,}/\d+)",
    "VK": r"vk\.com/video_ext\.php\?[^\"]*?id=(\d+)",
    "Reddit": r"reddit\.com/r/\w+/comments/(\w+)",
}
POST_CSS = (
    "iframe[src], iframe[data-src], blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, "
    "blockquote.reddit-embed-bq, "
    "div.fb-post, div.fb-video, script[data-telegram-post], amp-twitter, amp-youtube, lite-youtube"
)


def folded(text):
    return NOT_WORD.sub("", text.lower())


def links_of(tree, url, gold):
    """Yield (address, words) of the links in paragraphs of the known text."""
    for paragraph in tree.css("p, li"):
        text = folded(paragraph.text())
        if len(text) < 60 or text not in gold:
            continue
        for link in paragraph.css("a[href]"):
            address = urljoin(url, (link.attributes["href"] or "").strip())
            if address.startswith("http") and folded(link.text()):
                yield address.split("#")[0], folded(link.text())


def posts_of(tree, gold):
    """Yield (platform, number) of the posts between the first and the last paragraph of the known text."""
    inside, waiting, sent = False, [], set()
    for node in tree.root.css(f"p, {POST_CSS}"):
        if node.tag == "p" and not within_post(node):
            text = folded(node.text())
            if len(text) >= 60 and text in gold:
                if inside:
                    yield from (post for post in waiting if post not in sent)
                    sent.update(waiting)
                inside, waiting = True, []
        elif inside and (post := post_in(node)):
            waiting.append(post)


def within_post(node):
    while (node := node.parent) is not None:
        if node.tag == "blockquote":
            return True
    return False


def post_in(node):
    html = node.html[:20_000]
    for platform, pattern in POSTS.items():
        if found := list(re.finditer(pattern, html)):
            return platform, next(filter(None, found[-1].groups() if node.tag == "blockquote" else found[0].groups()))
    return None


def cited(page, truth):
    """Yield (kind, what, whether the article holds it) for each link and post of a page."""
    tree, gold = LexborHTMLParser(page.markup()), folded(truth["text"] or "")
    try:
        article = read(page)
    except HeadwaterError:
        return
    have = {(link.url.split("#")[0], folded(article.text[slice(*link.span)])) for link in article.links}
    for link in links_of(tree, truth["url"], gold):
        yield "link", link, link in have
    numbers = " ".join(embed.url or "" for embed in article.embeds)
    for platform, number in posts_of(tree, gold):
        yield platform, (number,), number in numbers


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=DATA)
    data = options.parse_args().data
    if not data.exists():
        sys.exit(f"{data} is not there: this needs the private data beside the repository")
    kept, lost = Counter(), []
    for name in ("fundus", "wcxb"):
        with gzip.open(data / name / "truth.jsonl.gz", "rt", encoding="utf-8") as lines:
            for truth in map(json.loads, lines):
                page = read_file(data / name / "html" / f"{truth['id']}.html.gz", truth["url"])
                for kind, what, held in cited(page, truth):
                    kept[name, kind, held] += 1
                    if not held:
                        lost.append((truth["id"], kind, *what))
    print(f"{'':8} {'':10} {'kept':>5} {'of':>5} {'share':>6}")
    for name, kind in sorted({(name, kind) for name, kind, _ in kept}):
        good, bad = kept[name, kind, True], kept[name, kind, False]
        print(f"{name:8} {kind:10} {good:5} {good + bad:5} {good / (good + bad):6.3f}")
    for row in lost[:: max(1, len(lost) // 40)]:
        print("lost:", *row)


if __name__ == "__main__":
    main()
