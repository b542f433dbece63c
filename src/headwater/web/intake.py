"""What is pasted: fetched, read, added to the archive, traced."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from hashlib import sha256

from headwater import verbs
from headwater.models import Article, Given, HeadwaterError, Page, Problem
from headwater.web.workers import Tell


def take_in(archive: str, url: str, text: str, tell: Tell) -> str:
    """Add the page at ``url``, or the ``text``, to the archive; return its id. Raise HeadwaterError where there is nothing to add.

    Addresses are fetched by the one client, and private ones are refused: whoever may open this app must not reach into the network
    that it runs in.
    """
    article = _fetched(url.strip(), tell) if url.strip() else _pasted(text, tell)
    tell("adding it to the archive")
    with verbs.Archive.open(archive) as store, _ringing(archive, store):
        added = store.add(article)
        if refused := verbs.refusal(added):
            raise HeadwaterError(refused)
    return added.id


@contextmanager
def _ringing(archive: str, store: verbs.Archive) -> Iterator[None]:
    """Look whether an alert waited for what is added in the block. Where that fails, it is for whoever runs this app to know."""
    told = partial(logging.getLogger(__name__).warning, "alerts for %s: %s", archive)
    with ExitStack() as stack:
        bell = None
        try:
            bell = stack.enter_context(verbs.Bell(verbs.beside(archive, "alerts"), store, told))
        except HeadwaterError as error:
            told(error.problem)
        yield
        if bell:
            bell.of("")


def _fetched(url: str, tell: Tell) -> Article:
    if not url.casefold().startswith(("http://", "https://")):  # never a path: the reader of this screen is not the owner of the disk
        raise HeadwaterError(Problem(url[:200], "not a web address", "give one that begins with https:// or http://, or paste the text"))
    tell("fetching the page")
    with verbs.Client() as client:
        page = client.get(url)
    tell("reading the page")
    return verbs.read(page)


def _pasted(text: str, tell: Tell) -> Article:
    if not text.strip():
        raise HeadwaterError(Problem("the form", "it was empty", "give an address or paste a text"))
    tell("reading the text")
    text = text.replace("\r\n", "\n")
    name = f"pasted:{sha256(text.encode('utf-8', 'replace')).hexdigest()[:16]}"
    title = next(row.strip() for row in text.splitlines() if row.strip())[:120]
    return verbs.read(Page(name, b"", source="paste", given=Given(text=text, title=title)))
