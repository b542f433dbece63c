"""What the screens are made from: one archive, asked from one thread, with what is slow to work out kept for all threads."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from headwater import verbs
from headwater.models import Article, Attribution, Claim, HeadwaterError, Match, Origin, Problem, Relay, Trace
from headwater.web.showing import Brief, brief, line

_KEPT = 20_000  # small answers (edges, lines); the large ones are bounded by the share below
_LARGE = 400  # statements, matches: some 50 kB each
_MATCHES = 60  # articles that share most with one; the rest is for the command line


class Kept:
    """The answers asked for last, shared by threads."""

    def __init__(self, most: int) -> None:
        self._values: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._most = most
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...], work: Callable[[], Any]) -> Any:
        """Return what is kept under ``key``, else what ``work`` gives. Two threads may work on one thing at once; that is harmless."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = work()
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


@dataclass(frozen=True, slots=True)
class Shelf:
    """What all threads share."""

    small: Kept
    large: Kept


def shelf() -> Shelf:
    """Return an empty shelf."""
    return Shelf(Kept(_KEPT), Kept(_LARGE))


class Desk:
    """One thread's questions to one archive. What is kept is kept for one ``stamp`` of the archive, but for what a text alone gives."""

    def __init__(self, archive: verbs.Archive, shelf: Shelf, stamp: object = None) -> None:
        self.archive = archive
        self.tracer = verbs.Tracer(archive)
        self._shelf = shelf
        self._stamp = stamp

    def article(self, id_: str) -> Article:
        """Return an article held, by its id or its address; raise HeadwaterError where there is none."""
        held = self.archive.get(id_) or next((self.archive.get(i) for i in self.archive.find(id_)), None)
        if held is None:
            raise HeadwaterError(Problem(line(id_, 200), "no article of that name is in the archive", "look for it in the search"))
        return held

    def brief(self, id_: str) -> Brief:
        """Return the line about an article; one that is not held is named by its id."""
        return self._shelf.small.get(("brief", self._stamp, id_), lambda: self._brief(id_))  # type: ignore[no-any-return]

    def _brief(self, id_: str) -> Brief:
        article = self.archive.get(id_)
        return brief(article) if article else Brief(id_, line(id_, 120), "not held", "undated", None, "", None, held=False)

    def trace(self, article: Article) -> Trace:
        """Return where an article came from."""
        return self._shelf.large.get(("trace", self._stamp, article.id), lambda: self.tracer.trace(article))  # type: ignore[no-any-return]

    def parents(self, id_: str) -> tuple[Relay, ...]:
        """Return the direct parents of an article held."""

        def work() -> tuple[Relay, ...]:
            held = self.tracer.held(id_)
            return self.tracer.parents(held) if held else ()

        return self._shelf.small.get(("parents", self._stamp, id_), work)  # type: ignore[no-any-return]

    def origins(self, id_: str) -> tuple[Origin, ...]:
        """Return where the chains end that lead to an article held."""

        def work() -> tuple[Origin, ...]:
            held = self.tracer.held(id_)
            return self.tracer.origins(held) if held else ()

        return self._shelf.small.get(("origins", self._stamp, id_), work)  # type: ignore[no-any-return]

    def statements(self, article: Article) -> Attribution:
        """Return who says what in an article."""
        return self._shelf.large.get(("said", article.text), lambda: verbs.attribute(article, mentioned=False))  # type: ignore[no-any-return]

    def matches(self, article: Article) -> tuple[Match, ...]:
        """Return what an article shares with others of the archive, the nearest first."""
        found: Callable[[], tuple[Match, ...]] = lambda: tuple(islice(verbs.matches(article, self.archive), _MATCHES))  # noqa: E731
        return self._shelf.large.get(("matches", self._stamp, article.id), found)  # type: ignore[no-any-return]

    def claim(self, text: str) -> Claim:
        """Return a claim's origins."""
        work: Callable[[], Claim] = lambda: verbs.claims(text, self.archive, tracer=self.tracer)  # noqa: E731
        return self._shelf.small.get(("claim", self._stamp, text), work)  # type: ignore[no-any-return]

    def newest(self, most: int) -> Iterator[Article]:
        """Yield the articles added last, the last first."""
        for id_ in reversed(self.archive.ids()[-most:]):
            if article := self.archive.get(id_):
                yield article


class Desks:
    """Opens a desk for the thread that asks, a new one once the archive has changed."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._path = Path(url.removeprefix("sqlite:///"))
        self._shelf = shelf()
        self._own = threading.local()

    def exists(self) -> bool:
        """Whether there is an archive yet: the first thing pasted makes one."""
        return verbs.archive_exists(self.url)

    def stamp(self) -> object:
        """Return what is another value after the archive has been written to. An archive that is no file is looked at as it is."""
        return tuple(_changed(path) for path in (self._path, Path(f"{self._path}-wal")))

    def desk(self) -> Desk:
        """Return this thread's desk; raise HeadwaterError where there is no archive."""
        stamp = self.stamp()
        own = self._own
        if getattr(own, "desk", None) is None or own.stamp != stamp:
            if getattr(own, "archive", None) is None:
                own.archive = verbs.Archive.open(self.url, readonly=True)
            own.desk, own.stamp = Desk(own.archive, self._shelf, stamp), stamp
        return own.desk  # type: ignore[no-any-return]


def _changed(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
