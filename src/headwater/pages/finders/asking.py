"""What every finder is, and how several are asked at once: each in its own thread, a minute at the most, no more after a failure."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlencode

import msgspec

from headwater.models import Capture, HeadwaterError, Page, Problem
from headwater.pages.bodies import printable
from headwater.pages.client import Client
from headwater.pages.transport import RETRY, Answer
from headwater.urls import url_key

_LONGEST = 60.0  # seconds for all that one finder is asked about one article
_MOST_LEADS = 10  # of one answer
_SHOWN = 100  # code points of an answer that cannot be read

Shape = TypeVar("Shape")
Question = Callable[[], "Iterable[Sighting | Lead | Page]"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a finder is asked about: a page, and where copies are looked for its title and its most telling phrases, without marks."""

    url: str
    title: str | None = None
    phrases: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


class Sighting(NamedTuple):
    """The earliest capture of a page that a finder knows."""

    url: str
    capture: Capture


class Lead(NamedTuple):
    """A page that may carry the same text, or a fact-checker's review of a claim; ``seen`` is when the finder first saw it, if it says."""

    url: str
    by: str
    title: str = ""
    seen: str | None = None
    review: bool = False


class Finder:
    """One service: ``base`` is the address of its interface, ``key`` what it knows us by. A kind of finder overrides what it can do.

    The methods raise HeadwaterError where the service fails, and what msgspec, ValueError or LookupError say of an answer that is none.
    """

    name = ""
    default = ""
    """The service's own address; empty where there is no such thing and one has to be named."""
    needs_key = False
    pace = 1.0
    """Seconds between two requests."""

    def __init__(self, client: Client, base: str, key: str = "") -> None:
        self._client = client
        self.base = base
        self.key = key
        client.keep_apart(base, self.pace)

    def earliest(self, asked: Asked) -> Capture | None:
        """Return the earliest capture of a page."""
        del asked
        return None

    def search(self, asked: Asked) -> Iterable[Lead]:
        """Yield pages that may carry the text, the likeliest first."""
        del asked
        return ()

    def post(self, url: str) -> Page | None:
        """Return what is known of a post or video at ``url``."""
        del url
        return None

    def _get(self, address: str, **query: str) -> Answer:
        url = f"{address}{'&' if '?' in address else '?'}{urlencode(query)}" if query else address
        return self._client.fetch(url, None, "application/json, */*;q=0.5", robots=False, secrets=self._secrets())

    def _secrets(self) -> dict[str, str]:
        return {}

    def _read(self, answer: Answer, shape: type[Shape]) -> Shape:
        try:
            return msgspec.json.decode(answer.body, type=shape)
        except msgspec.DecodeError:
            said = " ".join(answer.body[: 4 * _SHOWN].decode("utf-8", "replace").split())[:_SHOWN]
            raise HeadwaterError(Problem(self.name, f"not the answer of such a service: {printable(said) or 'nothing'}", RETRY)) from None


def ask(
    finders: Sequence[Finder], story: Asked | None, pages: Iterable[Asked] = (), posts: Iterable[str] = ()
) -> Iterator[Sighting | Lead | Page | Problem]:
    """Ask each finder for copies of ``story``, when ``pages`` were first there, and what ``posts`` say.

    One that fails is a problem, and asked no more.
    """
    if not finders:
        return
    asked, wanted = [page for page in pages if url_key(page.url)], list(posts)
    with ThreadPoolExecutor(len(finders)) as pool:
        for found in pool.map(lambda finder: list(_ask_one(finder, _questions(finder, story, asked, wanted))), finders):
            yield from found


def _questions(finder: Finder, story: Asked | None, pages: Sequence[Asked], posts: Sequence[str]) -> list[Question]:
    search: list[Question] = [lambda: islice(finder.search(story), _MOST_LEADS)] if story and story.phrases else []
    captures = [partial(_sighting, finder, page) for page in pages]
    return [*search, *captures, *(partial(_post, finder, url) for url in posts)]


def _ask_one(finder: Finder, questions: Sequence[Question]) -> Iterator[Sighting | Lead | Page | Problem]:
    until = time.monotonic() + _LONGEST
    for number, question in enumerate(questions):
        if time.monotonic() > until:
            yield Problem(finder.name, f"too slow: {len(questions) - number} of {len(questions)} questions not asked", RETRY)
            return
        try:
            yield from question()
        except HeadwaterError as error:
            yield Problem(finder.name, error.problem.reason, error.problem.remedy)
            return
        except Exception as error:  # noqa: BLE001 - whatever a service answers, a trace goes on
            yield Problem(finder.name, f"its answer could not be read ({type(error).__name__}: {printable(str(error))[:_SHOWN]})", RETRY)
            return


def _sighting(finder: Finder, page: Asked) -> Iterator[Sighting]:
    if capture := finder.earliest(page):
        yield Sighting(page.url, capture)


def _post(finder: Finder, url: str) -> Iterator[Page]:
    if page := finder.post(url):
        yield page


def text_of(value: Any, most: int = 300) -> str:
    """Return what a service says in a field as one line of text, empty where it says something else."""
    return " ".join(value.split())[:most] if isinstance(value, str) else ""
