"""One door for whatever a user names: a web address, a file, a folder, standard input; of a feed, the articles that it lists."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages import feeds
from headwater.pages.bodies import failure, make_page
from headwater.pages.client import PAGES, Client, parse
from headwater.pages.crew import fetch_many
from headwater.pages.feeds import Entry, Feed, looks_like_feed, page_of, read_feed
from headwater.pages.files import STDIN, read_files_pages, read_folder, read_stdin, unreadable
from headwater.pages.transport import Answer, content_type

FETCHED = frozenset(PAGES) | feeds.KINDS
ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}://")
_MOST_SITEMAPS = 50  # of one index
Lender = Callable[[], Client]


def open_pages(sources: Iterable[str], *, client: Client | None = None) -> Iterator[Page | Problem]:
    """Yield the pages of each source in turn: a URL, a file, a folder, or ``-`` for standard input.

    A file is HTML or text, a feed, a web archive (WARC, WACZ), or an export of posts; a folder is searched for all but feeds. Of a feed
    or sitemap, the articles that it lists are fetched, and yielded as they come. Without a ``client`` one with the default limits is
    opened when the first URL is met.
    """
    with ExitStack() as stack:

        def lend() -> Client:
            nonlocal client
            if client is None:
                client = stack.enter_context(Client())
            return client

        for source in sources:
            yield from _open(source, lend)


def _open(source: str, lend: Lender) -> Iterator[Page | Problem]:
    try:
        if not source:  # a variable of a script that is not set; as a path it would be the whole current folder
            yield Problem(source, "an empty name", "give a URL, a file, a folder, or - for standard input")
        elif _SCHEME.match(source):
            yield from _open_address(source, lend())
        elif source == STDIN:
            yield read_stdin()
        elif Path(source).is_dir():
            yield from read_folder(source)
        else:
            yield from _open_file(source, lend)
    except HeadwaterError as error:
        yield error.problem
    except (OSError, ValueError) as error:  # asking what the path is can fail: a folder that may not be entered, a NUL in the name
        yield unreadable(source, error).problem


def _open_file(source: str, lend: Lender) -> Iterator[Page | Problem]:
    for page in read_files_pages(source):
        if isinstance(page, Page) and page.source == "file" and looks_like_feed(page.body) and (feed := read_feed(page.body)):
            yield from _listed(source, feed, lend())
        else:
            yield page


def open_pasted(url: str) -> Iterator[Page | Problem]:
    """Yield the page that comes on standard input, HTML or text, and was taken from ``url``."""
    try:
        parse(url, url)
        yield read_stdin(url)
    except HeadwaterError as error:
        yield error.problem


def _open_address(url: str, client: Client) -> Iterator[Page | Problem]:
    found = page_or_feed(client, url)
    if isinstance(found, Page):
        yield found
    else:
        yield from _listed(url, found, client)


def page_or_feed(client: Client, url: str) -> Page | Feed:
    """Return what is at ``url``: a page, or a feed or sitemap under whatever media type; raise HeadwaterError where it is neither."""
    answer = client.fetch(url, FETCHED, ACCEPT)
    return feed_in(answer) or _page(client, url, answer)


def feed_in(answer: Answer) -> Feed | None:
    """Return the feed that a server answered with, None where it is none."""
    if not looks_like_feed(answer.body):
        return None
    return read_feed(answer.body, answer.url, content_type(answer.headers)[1])


def _page(client: Client, url: str, answer: Answer) -> Page:
    media_type, _ = content_type(answer.headers)
    page = client.page(url, answer)
    if media_type in feeds.KINDS and page.media_type != "text/html":  # XHTML comes under XML's name too
        raise failure(url, f"neither a page nor a feed but {media_type}", "give the address of a page, a feed or a sitemap")
    return page


def _listed(source: str, feed: Feed, client: Client) -> Iterator[Page | Problem]:
    """Yield the articles that a feed lists; what cannot be fetched is taken from the feed itself as far as that carries it."""
    problems: list[Problem] = []
    entries = {entry.url or f"{source}#{entry.id or number}": entry for number, entry in enumerate(_entries(feed, client, problems))}
    yield from problems
    if not entries:
        yield Problem(source, f"this {feed.kind} lists no articles", "check the address in a feed reader")
    without_address = ((key, entry) for key, entry in entries.items() if not entry.url)
    for key, entry in without_address:
        yield carried(key, entry) or Problem(key, "an entry without an address and without a text", "nothing can be done about it here")
    for url, found in fetch_many(client, (url for url, entry in entries.items() if entry.url)):
        yield (carried(url, entries[url]) or found) if isinstance(found, Problem) else found


def _entries(feed: Feed, client: Client, problems: list[Problem]) -> Iterator[Entry]:
    return chain(feed.entries, chain.from_iterable(_of_sitemap(url, client, problems) for url in feed.sitemaps[:_MOST_SITEMAPS]))


def _of_sitemap(url: str, client: Client, problems: list[Problem]) -> tuple[Entry, ...]:
    try:
        found = page_or_feed(client, url)
    except HeadwaterError as error:
        problems.append(error.problem)
        return ()
    return found.entries if isinstance(found, Feed) else ()


def carried(key: str, entry: Entry) -> Page | None:
    """Return the page that a feed itself carries of an article, None where it carries nothing of it."""
    body = page_of(entry)
    try:
        return make_page(key, Page(key, body, url=entry.url, source="feed"), "text/html", "utf-8") if body else None
    except HeadwaterError:
        return None
