"""One door for whatever a user names: a web address, a file, a folder, standard input."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from headwater.models import HeadwaterError, Page, Problem
from headwater.pages.client import Client
from headwater.pages.files import STDIN, read_file, read_folder, read_stdin, unreadable

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}://")


def open_pages(sources: Iterable[str], *, client: Client | None = None) -> Iterator[Page | Problem]:
    """Yield the pages of each source in turn: a URL, an HTML or text file, a folder, or ``-`` for standard input.

    Without a ``client`` one with the default limits is opened when the first URL is met.
    """
    with ExitStack() as stack:
        for source in sources:
            if client is None and _SCHEME.match(source):
                client = stack.enter_context(Client())
            yield from _open(source, client)


def _open(source: str, client: Client | None) -> Iterator[Page | Problem]:
    try:
        if client is not None and _SCHEME.match(source):
            yield client.get(source)
        elif source == STDIN:
            yield read_stdin()
        elif Path(source).is_dir():
            yield from read_folder(source)
        else:
            yield read_file(source)
    except HeadwaterError as error:
        yield error.problem
    except (OSError, ValueError) as error:  # asking what the path is can fail: a folder that may not be entered, a NUL in the name
        yield unreadable(source, error).problem
