"""`headwater compare`: two articles, what they share and what differs."""

import os

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.beside import beside, changed
from headwater.cli.common import out
from headwater.models import Article, Match


@click.command("compare")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@common.archive
@common.allow_private
@common.as_json
def command(*, first: str, second: str, archive_url: str, allow_private: bool, as_json: bool) -> None:
    """Show what articles A and B share and what B changed. Each is an id in the archive, a URL, or a file.

    \b
    Example:
      headwater compare before.html after.html
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures(), verbs.Client(allow_private=allow_private) as client:
        a, b = (_article(name, archive_url, client) for name in (first, second))
        match = verbs.compare_versions(a, b)
        if as_json:
            common.write(match or {"a": a.id, "b": b.id, "kind": None, "spans": [], "score": 0.0, "changes": []})
        else:
            show(match, a, b)


def _article(name: str, archive_url: str, client: object) -> Article:
    """Return the article in a file, else by its id in the archive, else read from its address."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    is_file = os.path.exists(name)  # noqa: PTH110 - false for what can be no path, where pathlib raises
    if not is_file and verbs.archive_exists(archive_url):
        with verbs.Archive.open(archive_url, readonly=True) as archive:
            if held := archive.get(name):
                return held
    return verbs.read(name, client=client)  # type: ignore[arg-type]


def show(match: Match | None, a: Article, b: Article) -> None:
    """Print the typed changes first, then both texts side by side."""
    out.print(f"{_headline(match)}\n  A {common.plain(a.id)}\n  B {common.plain(b.id)}\n")
    if match is None:
        return
    if match.evidence:
        out.print(Text(f"In both: {', '.join(common.short(evidence.text, 60) for evidence in match.evidence)}\n"))
    if match.changes:
        out.print(changed(match))
    out.print(beside(match, a, b))


def _headline(match: Match | None) -> str:
    if match is None:
        return "they share no passage of twelve words, and no sentence answers another"
    if match.kind == "translation":
        return f"[bold]sentence by sentence[/], {match.score:.0%} of the shorter text has an answer in the other"
    return f"[bold]{match.kind}[/], {match.score:.0%} of the shorter text"
