"""Saved searches and claims, and what came into the archive that answers to them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from headwater import verbs
from headwater.models import HeadwaterError, Problem
from headwater.urls import host
from headwater.web.showing import line, safe_url

HITS = 50
_LONGEST = 2000  # code points of what is waited for


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert: what it waits for, how much came, when last (ISO 8601), and where else it is told (a host, a file's name)."""

    name: str
    kind: str
    asked: str
    hits: int
    last: str | None
    goes_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """An article that an alert waited for: its id, address and title, the passage that says why, and when it was found (ISO 8601).

    ``differs`` where the passage contradicts the claim that was waited for.
    """

    number: int
    alert: str
    id: str
    url: str | None
    title: str
    passage: str
    found: str
    differs: bool


def alerts_screen(archive: str, name: str = "", before: int | None = None) -> dict[str, Any]:
    """Return the alerts of an archive, and the hits of the one named, or of all, the latest first, ``HITS`` at most."""
    came = hits_of(archive, name, before, HITS)
    return {
        "alerts": waiting(archive),
        "hits": came,
        "name": line(name, 120),
        "before": before,
        "next": came[-1].number if len(came) == HITS else None,
    }


def waiting(archive: str) -> tuple[Waiting, ...]:
    """Return all alerts of an archive."""
    path = Path(verbs.beside(archive, "alerts"))
    if not path.exists():
        return ()
    with verbs.Alerts(path) as book:
        counts = book.counts()
        return tuple(_waiting(alert, counts.get(alert.name, verbs.Count())) for alert in book.listed())


def _waiting(alert: verbs.Alert, count: verbs.Count) -> Waiting:
    """Return an alert for people. Of a webhook only the host is told: its address may be as good as a password."""
    goes_to = [host(alert.webhook)] * bool(alert.webhook) + [Path(alert.atom or "").name] * bool(alert.atom)
    last = _moment(count.last) if count.last else None
    return Waiting(line(alert.name, 120), alert.kind, line(alert.asked, 600), count.hits, last, tuple(goes_to))


def hits_of(archive: str, name: str, before: int | None, most: int) -> tuple[Came, ...]:
    """Return the hits of an alert, or of all where ``name`` is empty, below the number ``before``, the latest first."""
    path = Path(verbs.beside(archive, "alerts"))
    if not path.exists():
        return ()
    with verbs.Alerts(path) as book:
        found = book.hits(name or None, most, **({} if before is None else {"before": before}))
    return tuple(
        Came(
            *(h.number, line(h.alert, 120), h.id, safe_url(h.url), line(h.title or h.id, 200), line(h.passage, 400), _moment(h.found)),
            differs=bool(h.differs),
        )
        for h in found
    )


def add_alert(archive: str, form: dict[str, str]) -> str:
    """Put an alert on the list, by a form; return its name. Where hits are to be posted or written is for the command line alone."""
    kind, asked = form.get("kind", "search"), form.get("asked", "").strip()
    if not asked or len(asked) > _LONGEST:
        raise HeadwaterError(Problem("this alert", f"empty, or longer than {_LONGEST} letters", "say in a few words what to wait for"))
    if kind not in {"search", "claim"}:
        raise HeadwaterError(Problem("this alert", "neither a search nor a claim", "choose one of the two"))
    if kind == "search" and not verbs.full_text_query(asked):
        raise HeadwaterError(Problem(line(asked, 120), "there is no word in it", "give words to search for"))
    name = form.get("name", "").strip()[:80] or asked[:60].strip()
    with verbs.Archive.open(archive, readonly=True) as store, verbs.Alerts(verbs.beside(archive, "alerts")) as book:
        book.add(verbs.Alert(name, kind, asked), store)
    return name


def remove_alert(archive: str, form: dict[str, str]) -> None:
    """Take an alert and its hits off the list."""
    name, path = form.get("name", ""), Path(verbs.beside(archive, "alerts"))
    gone = False
    if path.exists():
        with verbs.Alerts(path) as book:
            gone = book.remove(name)
    if not gone:
        raise HeadwaterError(Problem(line(name, 120), "no such alert", "see the list"))


def look_now(archive: str, _: dict[str, str]) -> None:
    """Look at what came into the archive since the last time; webhooks are called by the command line."""
    path = Path(verbs.beside(archive, "alerts"))
    if path.exists():
        with verbs.Archive.open(archive, readonly=True) as store, verbs.Alerts(path) as book:
            book.look(store)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
