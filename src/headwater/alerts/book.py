"""Alerts: saved searches and "this claim again", told of once for each article that comes into the archive.

They are kept in a SQLite file beside the archive, with the place in the archive up to which it was looked: whichever command adds an
article, and whenever it is killed, each article is looked at once, and no hit is told twice. Delivered as JSON lines, as an Atom feed, or
to a webhook, signed and tried again.
"""

import hmac
import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Self

from headwater.alerts.feed import atom
from headwater.alerts.nouns import Alert, Count, Hit
from headwater.archive import Archive
from headwater.archive.database import Database
from headwater.mentions import mentions
from headwater.models import Article, HeadwaterError, Problem
from headwater.pages import Client
from headwater.tracing.carriers import carrier_in
from headwater.tracing.claims import require_statements

Report = Callable[[Problem], object]
_PATIENCE = 30.0  # seconds to wait for another process that writes
_TRIES = 7
_FIRST_PAUSE = 60.0  # seconds until a webhook is tried again; four times as long each time: over two days in all
_REFUSED = "look into what receives it"  # the remedy for one hit that was refused, where others may be taken
_BUSY = "wait, or look into what receives it"
_IN_FEED = 100  # hits
_SHOWN = 300  # code points of a passage
_SCHEMA = """
CREATE TABLE IF NOT EXISTS alert (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, asked TEXT NOT NULL, webhook TEXT, atom TEXT, created REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS hit (
    number INTEGER PRIMARY KEY, alert TEXT NOT NULL, article TEXT NOT NULL, url TEXT, title TEXT, passage TEXT NOT NULL,
    found REAL NOT NULL, status TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due REAL NOT NULL DEFAULT 0, reason TEXT,
    differs INTEGER NOT NULL DEFAULT 0, UNIQUE (alert, article)
);
CREATE TABLE IF NOT EXISTS looked (position INTEGER NOT NULL, article TEXT);
"""
# For a file that was begun without these columns.
_LATER = {
    ("hit", "differs"): "ALTER TABLE hit ADD COLUMN differs INTEGER NOT NULL DEFAULT 0",
    ("looked", "article"): "ALTER TABLE looked ADD COLUMN article TEXT",
}


def _raise(problem: Problem) -> None:
    raise HeadwaterError(problem)


class Alerts:
    """The alerts of one archive. A context manager; one thread each. Each method raises HeadwaterError where the file cannot be used."""

    def __init__(self, path: str | Path) -> None:
        """Open or create the file; raise HeadwaterError where it cannot be used."""
        try:
            connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            connection.executescript(f"PRAGMA journal_mode = WAL; {_SCHEMA}")
            for column, order in _LATER.items():
                if not connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", column).fetchone():
                    with suppress(sqlite3.OperationalError):  # another process has done so meanwhile
                        connection.execute(order)
        except sqlite3.Error as error:
            raise HeadwaterError(Problem(str(path), f"not a usable list of alerts ({error})", "move the file away")) from None
        self._database = Database(connection, str(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    # The list

    def add(self, alert: Alert, archive: Archive) -> None:
        """Put an alert on the list; what the archive holds already is no news.

        Raise HeadwaterError where its name is taken, or where its claim is a question.
        """
        if alert.kind == "claim":
            require_statements([alert.asked])
        self.look(archive)
        order = "INSERT INTO alert (name, kind, asked, webhook, atom, created) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        if not self._database.change(order, (*alert, time.time())):
            raise HeadwaterError(Problem(alert.name, "there is an alert of this name", "remove that one, or name another"))

    def remove(self, name: str) -> bool:
        """Take an alert and its hits off the list; say whether it was there."""
        with self._database.transaction():
            self._database.write("DELETE FROM hit WHERE alert = ?", (name,))
            return self._database.change("DELETE FROM alert WHERE name = ?", (name,)) > 0

    def listed(self) -> list[Alert]:
        """Return all alerts."""
        return [Alert(*row) for row in self._database.every("SELECT name, kind, asked, webhook, atom FROM alert ORDER BY name")]

    def counts(self) -> dict[str, Count]:
        """Return how much came for each alert for which anything did."""
        asked = "SELECT alert, COUNT(*), MAX(found), SUM(status IN ('due', 'failed')) FROM hit GROUP BY alert"
        return {name: Count(*row) for name, *row in self._database.every(asked)}

    def hits(self, name: str | None = None, most: int = -1, before: int = 1 << 62) -> list[Hit]:
        """Return the hits of one alert, or of all, latest first: those below the number ``before``."""
        asked = "SELECT number, alert, article, url, title, passage, found, status, differs FROM hit"
        asked += " WHERE (?1 IS NULL OR alert = ?1) AND number < ?3"
        return [Hit(*row) for row in self._database.every(f"{asked} ORDER BY number DESC LIMIT ?2", (name, most, before))]

    # Looking

    def look(self, archive: Archive, report: Report = _raise) -> list[Hit]:
        """Look at what came into the archive since the last time; return what is new for an alert. One transaction for each article.

        A feed that cannot be written is told to ``report``; it is written anew at the alert's next hit.
        """
        self.begin(archive)
        row = self._database.row("SELECT position FROM looked")
        since = int(row[0]) if row else 0
        found = [hit for number, id_ in archive.entries_after(since) for hit in self._look_at(number, id_, archive)]
        for alert in self.listed() if found else ():
            if alert.atom and any(hit.alert == alert.name for hit in found):
                self._write_feed(alert, report)
        return found

    def _look_at(self, number: int, id_: str, archive: Archive) -> list[Hit]:
        article, found = archive.get(id_), list[Hit]()
        with self._database.transaction():
            if not self._database.change("UPDATE looked SET position = ?1, article = ?2 WHERE position < ?1", (number, id_)):
                return []  # another command looked at it meanwhile
            for alert in self.listed() if article else ():
                if answer := _answer(alert, article, archive):  # type: ignore[arg-type]
                    found += self._keep(alert, article, *answer)  # type: ignore[arg-type]
        return found

    def begin(self, archive: Archive) -> Problem | None:
        """Begin behind what the archive holds where this list never looked at it; say so where it is another one than was looked at.

        An archive that was made anew, or put back from a copy, has no entry where was looked last, or another article there.
        """
        if self._goes_on(archive):
            return None
        with self._database.transaction():
            if self._goes_on(archive):  # another process has done so meanwhile
                return None
            first = not self._database.change("DELETE FROM looked")
            last = archive.last_entry()
            self._database.write("INSERT INTO looked (position, article) VALUES (?, ?)", (last, archive.entered_as(last)))
        if first:
            return None
        reason = "this archive is another one than was looked at before, or an older copy of it"
        return Problem("alerts", reason, "they start anew, and what it holds by now is no news", note=True)

    def _goes_on(self, archive: Archive) -> bool:
        """Whether the archive is the one that was looked at, as far as can be told."""
        if not (row := self._database.row("SELECT position, article FROM looked")):
            return False
        position, looked_at = row
        held = archive.entered_as(position) or looked_at  # it may have a newer version, or be taken out
        return position <= archive.last_entry() and (looked_at is None or held == looked_at)

    def _keep(self, alert: Alert, article: Article, passage: str, differs: bool) -> list[Hit]:  # noqa: FBT001 - a column
        status = "due" if alert.webhook else "kept"
        row = (alert.name, article.id, article.url, article.title, passage[:_SHOWN], time.time(), status, differs)
        kept = self._database.every(
            "INSERT INTO hit (alert, article, url, title, passage, found, status, differs) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING RETURNING number",
            row,
        )
        return [Hit(number, *row) for (number,) in kept]

    def _write_feed(self, alert: Alert, report: Report) -> None:
        path = Path(alert.atom or "")
        beside = path.with_name(f"{path.name}.new")
        try:
            beside.write_text(atom(alert, self.hits(alert.name, _IN_FEED)), "utf-8")
            beside.replace(path)
        except OSError as error:
            report(Problem(str(path), f"the alert's feed cannot be written ({error.strerror})", "check the path"))

    # Webhooks

    def deliver(self, client: Client, secret: str, now: float | None = None) -> list[Problem]:
        """Post the hits that are due to their webhooks, each signed with ``secret``; return a problem for each alert with some not taken.

        A webhook that does not answer, or not for now, is asked once: what else is due for it counts as tried.
        """
        now = time.time() if now is None else now
        asked = """
        SELECT h.number, h.alert, h.article, h.url, h.title, h.passage, h.found, h.status, h.differs, a.webhook, h.tries
        FROM hit AS h JOIN alert AS a ON a.name = h.alert WHERE h.status = 'due' AND h.due <= ? ORDER BY h.number
        """
        down, missed = dict[str, Problem](), dict[str, list[_Missed]]()
        for *row, webhook, tries in self._database.every(asked, (now,)):
            if problem := down.get(webhook) or _post(client, webhook, Hit(*row), secret, now):
                if problem.remedy != _REFUSED:
                    down[webhook] = problem
                missed.setdefault(row[1], []).append(self._miss(row[0], tries + 1, problem, now))
            else:
                self._database.write("UPDATE hit SET status = 'sent', reason = NULL WHERE number = ?", row[:1])
        return [_undelivered(name, ones) for name, ones in missed.items()]

    def _miss(self, number: int, tries: int, problem: Problem, now: float) -> "_Missed":
        pause = _FIRST_PAUSE * 4.0 ** (tries - 1)
        status = "due" if tries < _TRIES else "failed"
        again = (status, tries, now + pause, f"{problem.input}: {problem.reason}", number)
        self._database.write("UPDATE hit SET status = ?, tries = ?, due = ?, reason = ? WHERE number = ?", again)
        return _Missed(problem, pause if status == "due" else None)

    def undelivered(self, name: str) -> list[tuple[int, str, float | None]]:
        """Return what an alert's webhook did not take: how many hits, why, when (seconds since 1970) they are tried again, if at all."""
        asked = """
        SELECT COUNT(*), reason, CASE status WHEN 'due' THEN MIN(due) END FROM hit
        WHERE alert = ? AND status IN ('due', 'failed') AND reason IS NOT NULL GROUP BY status, reason
        """
        return self._database.every(asked, (name,))


class _Missed(NamedTuple):
    """A hit that was not taken: why, and in how many seconds it is tried again; None where it is not."""

    problem: Problem
    pause: float | None


def _undelivered(name: str, missed: list[_Missed]) -> Problem:
    """Return the problem of an alert of which hits were not taken."""
    problem, pause = missed[0].problem, min((one.pause for one in missed if one.pause), default=None)
    hits = "1 hit" if len(missed) == 1 else f"{len(missed)} hits"
    after = f"it is tried again in {pause / 60:.0f} min, or at the next look" if pause else f"given up after {_TRIES} tries"
    return Problem(f"alert {name}", f"{hits} not delivered to {problem.input}: {problem.reason}", f"{problem.remedy}; {after}")


def _answer(alert: Alert, article: Article, archive: Archive) -> tuple[str, bool] | None:
    """Return the passage of an article that an alert waited for, and whether it differs from the claim; None where there is none."""
    if alert.kind == "claim":
        carrier = carrier_in(_wordings(alert.asked), article, archive)
        return ((article.text or "")[slice(*carrier.span)], not carrier.agrees) if carrier else None
    passage = archive.found_in(article.id, alert.asked)
    return (passage, False) if passage else None


def _wordings(claim: str) -> list[str]:
    """Return a claim, and the same with its figures in digits: beside "thirty-seven", "seventy-three" is one other word then, not two."""
    digits = claim
    for mention in reversed(mentions(claim)):
        start, end = mention.span
        if mention.kind == "figure" and str(mention.value).isdigit() and not any(map(str.isdigit, claim[start:end])):
            digits = f"{digits[:start]}{mention.value}{digits[end:]}"
    return list(dict.fromkeys((claim, digits)))


def signature(secret: str, moment: int, body: bytes) -> str:
    """Return the HMAC-SHA256, in hex, of the moment (seconds since 1970), a full stop and the body: so that no post can be sent again."""
    return hmac.new(secret.encode(), f"{moment}.".encode() + body, sha256).hexdigest()


def _post(client: Client, webhook: str, hit: Hit, secret: str, now: float) -> Problem | None:
    body = json.dumps(hit.told(), ensure_ascii=False).encode()
    moment = int(now)
    headers = {"Content-Type": "application/json", "Headwater-Signature": f"t={moment},sha256={signature(secret, moment, body)}"}
    try:
        status = client.post(webhook, body, headers)
    except HeadwaterError as error:
        return error.problem
    if 200 <= status < 300:
        return None
    return Problem(webhook, f"it answered HTTP {status}", _BUSY if status >= 500 or status == 429 else _REFUSED)


class Bell:
    """What a command that adds articles tells of alerts: the hits of each article, once it is in. Without a file of alerts, nothing.

    The articles are in whatever becomes of it: what goes wrong is told to ``report``, each problem once.
    """

    def __init__(self, path: str | Path, archive: Archive, report: Report) -> None:
        """Open the file, if there is one; raise HeadwaterError where it cannot be used."""
        self._alerts = Alerts(path) if Path(path).exists() else None
        self._archive = archive
        self._report = report
        self._told = set[Problem]()
        self._open: dict[str, list[Hit]] = {}
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._alerts:
            self._alerts.__exit__()

    def _begin(self) -> None:
        try:
            if self._alerts and (anew := self._alerts.begin(self._archive)):
                self._tell(anew)
        except HeadwaterError as error:
            self._tell(error.problem)

    def of(self, id_: str) -> list[Hit]:
        """Return the alerts that waited for an article that was added just now."""
        if not self._alerts:
            return []
        try:
            for hit in self._alerts.look(self._archive, self._tell):
                self._open.setdefault(hit.id, []).append(hit)
        except HeadwaterError as error:
            self._tell(error.problem)
        return self._open.pop(id_, [])

    def _tell(self, problem: Problem) -> None:
        if problem not in self._told:
            self._told.add(problem)
            self._report(problem)
