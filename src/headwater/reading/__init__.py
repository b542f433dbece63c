"""Reading: a page goes in, an article comes out. Pure functions; ``read`` is the door."""

import re

from headwater.models import Article, Page
from headwater.reading.given import read_given
from headwater.reading.markup import read_markup
from headwater.reading.plain import read_plain

__all__ = ["has_markup", "read"]

_MARKUP = re.compile(r"<(?:!doctype|!--|\?xml|/?[a-z][a-z0-9-]{0,30}[\s/>])", re.IGNORECASE)
_PLAIN = frozenset(["text/plain", "text/markdown", "text/x-markdown"])


def read(page: Page) -> Article:
    """Return what is to be read in ``page``: its text, blocks, links, embeds, pictures, metadata and credits.

    Raises HeadwaterError where nothing readable is in it, or more text than an article can have.
    """
    if page.given is not None:
        return read_given(page)
    return read_markup(page) if has_markup(page) else read_plain(page)


def has_markup(page: Page) -> bool:
    """Whether ``page`` is to be read as markup, whatever its name says, and not as plain text."""
    return page.media_type not in _PLAIN and bool(_MARKUP.search(page.markup()))
