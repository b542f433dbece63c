"""`headwater alerts`: saved searches and claims to be told of; and what other commands tell of them."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import clean, out
from headwater.models import HeadwaterError, Problem, to_builtins

if TYPE_CHECKING:
    from headwater import verbs

_SECRET = "HEADWATER_WEBHOOK_SECRET"  # noqa: S105 - the name of the variable


@click.command("alerts")
@click.option("--add", "name", metavar="NAME", help="Put an alert on the list, with --search or --claim.")
@click.option("--search", metavar="WORDS", help='All of these words; "words in marks" stand next to each other.')
@click.option("--claim", metavar="TEXT", help="The same statement again, in these or other words.")
@click.option("--webhook", metavar="URL", help=f"Post each hit there, signed with {_SECRET}.")
@click.option("--atom", metavar="FILE", help="Keep an Atom feed of the hits in this file.")
@click.option("--remove", metavar="NAME", help="Take an alert and its hits off the list.")
@click.option("--hits", is_flag=True, help="Show what was found so far.")
@click.option("--check", is_flag=True, help="Look at what is new in the archive, deliver what is due, and print new hits: for cron.")
@common.archive
@common.as_json
def command(*, archive_url: str, as_json: bool, **asked: Any) -> None:
    """Be told when an article with certain words, or one that carries a claim, comes into the archive. Without options, the list.

    `add` and `watch` look by themselves; each hit is told once.

    \b
    Example:
      headwater alerts --add ferry --search '"harbour board" ferry' --atom ferry.xml --archive my.db
      headwater alerts --add cracks --claim "Inspectors found 212 cracks in the hull." --webhook https://desk.example/hook
      headwater alerts --check --json --archive my.db
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    _understood(**asked)
    path = verbs.beside(archive_url, "alerts")
    if asked["name"] is None and not Path(path).exists():  # who only asks makes no file
        _without(asked["remove"], archive_url)
        return
    with common.failures() as problems, verbs.Alerts(path) as book:
        if asked["name"] is not None:
            with verbs.Archive.open(archive_url) as archive:
                _begin(book, archive, problems)
                alert = _alert(**asked)
                book.add(alert, archive)
                common.err.print(f"alert {common.plain(alert.name)} is on the list: add and watch look for it from now on", style="dim")
        elif asked["remove"] is not None:
            if not book.remove(asked["remove"]):
                raise HeadwaterError(Problem(asked["remove"], "no such alert", "see the list"))
            common.err.print(f"alert {common.plain(asked['remove'])} and its hits are off the list", style="dim")
        elif asked["check"]:
            with verbs.Archive.open(archive_url, readonly=True) as archive:
                _begin(book, archive, problems)
                _tell(book.look(archive), "nothing new for an alert", as_json=as_json)
            for problem in _deliver(book):
                problems.report(problem)
        elif asked["hits"]:
            _tell(book.hits()[::-1], "no hits so far", as_json=as_json)
        else:
            _list(book, as_json=as_json)


def _understood(*, name: str | None, remove: str | None, hits: bool, check: bool, **of_alert: str | None) -> None:
    """Raise a usage error where options do not go together: one that is passed over would look as if it had been done."""
    if (name is not None) + (remove is not None) + hits + check > 1:
        raise click.UsageError("One of --add, --remove, --hits and --check at a time.")
    alone = [f"--{option}" for option, value in of_alert.items() if value is not None]
    if alone and name is None:
        raise click.UsageError(f"{alone[0]} describes an alert: name it with --add NAME. What was found so far: --hits.")


def _alert(*, name: str, search: str | None, claim: str | None, webhook: str | None, atom: str | None, **_: Any) -> "verbs.Alert":
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    wanted = [text for text in (search, claim) if (text or "").strip()]
    if len(wanted) != 1:
        raise click.UsageError(
            "An alert has --search or --claim, not both: give each a name of its own."
            if wanted
            else "Say what to look for: --search WORDS or --claim TEXT."
        )
    if search and not verbs.full_text_query(search):
        raise click.UsageError("No word is in --search, so that no article would ever be found.")
    if not name.strip():
        raise click.UsageError("An alert needs a name.")
    if webhook and not webhook.startswith(("http://", "https://")):
        raise click.UsageError("A webhook is an http or https address.")
    if webhook and not os.environ.get(_SECRET):
        raise HeadwaterError(Problem(name, "a webhook needs a secret to sign with", f"set {_SECRET}"))
    return verbs.Alert(name, "search" if search else "claim", search or claim or "", webhook, str(Path(atom).absolute()) if atom else None)


def _begin(book: "verbs.Alerts", archive: "verbs.Archive", problems: common.Problems) -> None:
    if anew := book.begin(archive):
        problems.report(anew)


def _deliver(book: "verbs.Alerts") -> list[Problem]:
    """Post what is due. A webhook may be on this machine: its address is the user's own."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    secret = os.environ.get(_SECRET)
    hooked = [alert for alert in book.listed() if alert.webhook]
    if not hooked:
        return []
    if not secret:
        names = ", ".join(alert.name for alert in hooked)
        return [Problem(f"alert {names}", "nothing is delivered, for a webhook needs a secret to sign with", f"set {_SECRET}")]
    webhooks = [alert.webhook for alert in hooked if alert.webhook]
    with verbs.client_for(webhooks) as client:
        return book.deliver(client, secret)


@contextmanager
def ringing(archive_url: str, archive: "verbs.Archive", problems: common.Problems) -> "Iterator[verbs.Bell]":
    """Give what tells of alerts while articles are added; their webhooks are called beside that, and once more at the end.

    What could not be delivered is reported to ``problems``.
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    path = Path(verbs.beside(archive_url, "alerts"))
    over = threading.Event()
    caller = threading.Thread(target=_call, args=(path, over, problems), daemon=True)
    with verbs.Bell(path, archive, problems.report) as bell:
        if path.exists():
            caller.start()
        try:
            yield bell
        finally:
            over.set()
            if caller.ident:
                caller.join(20)


def _call(path: Path, over: threading.Event, problems: common.Problems) -> None:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    told = set[Problem]()  # that a secret is missing is said once
    with verbs.Alerts(path) as book:
        while True:
            last = over.wait(2)
            for problem in _delivered(book):
                if problem not in told:
                    problems.report(problem)
                told.add(problem)
            if last:
                return


def _delivered(book: "verbs.Alerts") -> list[Problem]:
    try:
        return _deliver(book)
    except HeadwaterError as error:  # the list is held by another program: the next round
        return [error.problem]


def with_hits(added: Any, hits: "list[verbs.Hit]") -> Any:
    """Return an object for a line of JSON, with the alerts that waited for it."""
    return {**to_builtins(added), "alerts": [hit.told() for hit in hits]} if hits else added


def show(hits: "list[verbs.Hit]") -> None:
    """Print a line for each hit."""
    for hit in hits:
        differs = ("differs  ", "bold red") if hit.differs else ""
        where = f"{clean(hit.url or hit.id)}  {common.quoted(hit.passage)}"
        out.print(Text.assemble((f"alert {clean(hit.alert)}: ", "bold yellow"), differs, where))


def _without(removed: str | None, archive_url: str) -> None:
    """Say what there is to say where no alert was ever set; a mistyped archive, to which none could be, is a failure."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, verbs.Archive.open(archive_url, readonly=True):
        if removed is not None:
            problems.report(Problem(removed, "no such alert", "see the list"))
        else:
            common.nothing(f"no alert is set for {archive_url}; set one with --add")


def _tell(hits: "list[verbs.Hit]", none: str, *, as_json: bool) -> None:
    if not hits:
        common.nothing(none)
    if as_json:
        for hit in hits:
            common.write(hit.told())
    else:
        show(hits)


def _list(book: "verbs.Alerts", *, as_json: bool) -> None:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    alerts = book.listed()
    if not alerts:
        common.nothing("no alerts on the list")
        return
    if as_json:
        for alert in alerts:
            common.write(alert._asdict())
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("alert", "looks for", "hits", "not delivered", "goes to"):
        table.add_column(name, overflow="fold")
    counts = book.counts()
    for alert in alerts:
        count = counts.get(alert.name, verbs.Count())
        open_ = "; ".join(starmap(_open, book.undelivered(alert.name))) or str(count.untaken)
        where = ", ".join(filter(None, [alert.webhook, alert.atom]))
        row = (alert.name, f"{alert.kind}: {alert.asked}", str(count.hits), open_, where)
        table.add_row(*map(common.plain, row))
    out.print(table)


def _open(number: int, reason: str, due: float | None) -> str:
    """Return why so many hits were not delivered, and when that is tried again."""
    wait = max(0.0, (due or 0.0) - time.time()) / 60
    return f"{number}: {reason} ({f'again in {wait:.0f} min' if due else 'given up'})"
