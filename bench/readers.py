"""One reader over many pages, alone in its process; bench/reading.py runs this and says what is measured.

usage: python bench/readers.py READER < pages.jsonl

Takes lines of {id, path, url, charset}; prints a line {id, text?, title?, authors?, published?} for each, and at the end one of
{seconds, memory, failed}: processor time from bytes in memory to that line's values, peak memory in MB, and pages that it gave up on.
Only what the reader itself needs is imported, since its memory is measured.
"""

import gzip
import json
import os
import resource
import sys
import time
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

WARM = 10  # pages read before the clock runs: imports, compiled patterns and loaded models are paid once, not a page


@cache
def module(name):
    return import_module(name)


def decoded(body, page):
    return body.decode(page["charset"], "replace")


def headwater_article(body, page):
    made = module("headwater.models").Page(page["id"], body, url=page["url"], charset=page["charset"])
    article = module("headwater.reading").read(made)
    return {"text": article.text, "title": article.title, "authors": article.authors, "published": article.published}


def headwater_text(body, page):
    walking = module("headwater.reading.walk")
    tree = walking.parse(decoded(body, page))
    element = tree.css_first("title")
    title = element.text() if element is not None else None
    blocks = walking.walk(tree).blocks
    told = module("headwater.reading.features").Told(title)
    chosen = module("headwater.reading.body").choose(blocks, module("headwater.reading.scoring").scores(blocks, told), title)
    return {"text": "\n\n".join(block.text for block, said in zip(blocks, chosen, strict=True) if said)}


def trafilatura(body, page):
    return {"text": module("trafilatura").extract(decoded(body, page), include_comments=False)}


def trafilatura_precision(body, page):
    return {"text": module("trafilatura").extract(decoded(body, page), include_comments=False, favor_precision=True)}


def trafilatura_article(body, page):
    read = module("trafilatura").bare_extraction(decoded(body, page), url=page["url"], include_comments=False, with_metadata=True)
    if read is None:
        return {}
    authors = [name for name in (read.author or "").split("; ") if name]
    return {"text": read.text, "title": read.title, "authors": authors, "published": read.date}


def readability(body, page):
    document = module("readability").Document(decoded(body, page))
    return {"text": module("lxml.html").fromstring(document.summary()).text_content(), "title": document.short_title()}


def newspaper4k(body, page):
    article = module("newspaper").Article(page["url"], fetch_images=False)
    article.download(input_html=decoded(body, page))
    article.parse()
    published = article.publish_date and str(article.publish_date)
    return {"text": article.text, "title": article.title, "authors": article.authors, "published": published}


def resiliparse(body, page):
    return {"text": module("resiliparse.extract.html2text").extract_plain_text(decoded(body, page), main_content=True)}


def htmldate(body, page):
    return {"published": module("htmldate").find_date(decoded(body, page), original_date=True, url=page["url"])}


def open_graph(body, page):
    """What a page's own meta elements say, taken at their word."""
    tree = module("selectolax.lexbor").LexborHTMLParser(decoded(body, page))

    def said(selector):
        element = tree.css_first(selector)
        return element.attributes.get("content") if element is not None else None

    author = said('meta[name="author"]')
    published = said('meta[property="article:published_time"]')
    return {"title": said('meta[property="og:title"]'), "published": published, "authors": [author] if author else []}


READERS = {
    "headwater": ("headwater", headwater_article),
    "headwater, text alone": ("headwater", headwater_text),
    "trafilatura": ("trafilatura", trafilatura),
    "trafilatura, precision": ("trafilatura", trafilatura_precision),
    "trafilatura, metadata too": ("trafilatura", trafilatura_article),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper4k),
    "resiliparse": ("resiliparse", resiliparse),
    "htmldate": ("htmldate", htmldate),
    "meta elements": ("selectolax", open_graph),
}
"""Each reader's name, the module it needs, and what it makes of a page's bytes."""


def unpacked(page):
    with gzip.open(page["path"]) as file:
        return file.read()


def attempt(reader, body, page):
    """Return what the reader makes of a page, None where it gives up."""
    try:
        return reader(body, page)
    except Exception as error:  # noqa: BLE001 - whatever it raises, it has read nothing
        print(f"{page['id']}: {error!r}"[:200], file=sys.stderr)
        return None


def on_one_core():
    os.environ["OMP_NUM_THREADS"] = "1"
    with suppress(AttributeError):  # not every system has it; process_time counts all cores in any case
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def peak_memory():
    """Return this process's peak memory in MB. ru_maxrss would count what the parent held when it started us, where Linux says better."""
    with suppress(OSError):
        return next(int(line.split()[1]) for line in Path("/proc/self/status").open("rt") if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    on_one_core()
    reader = READERS[sys.argv[1]][1]
    pages = [json.loads(line) for line in sys.stdin]
    seconds, failed = 0.0, 0
    for page in pages[:WARM]:
        attempt(reader, unpacked(page), page)
    for page in pages:
        body = unpacked(page)
        started = time.process_time()
        read = attempt(reader, body, page)
        seconds += time.process_time() - started
        failed += read is None
        print(json.dumps({"id": page["id"], **(read or {})}))
    print(json.dumps({"seconds": seconds, "memory": peak_memory(), "failed": failed}))


if __name__ == "__main__":
    main()
