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
            common.write(match or _unmatched(a, b))
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


def _unmatched(a: Article, b: Article) -> dict[str, object]:
    """Return the object for two texts without a match: nothing shared, or the same text, too short to be one."""
    if a.text and a.text == b.text:
        whole = [0, len(a.text), 0, len(a.text)]
        return {"a": a.id, "b": b.id, "kind": "copy", "spans": [whole], "score": 1.0, "changes": []}
    return {"a": a.id, "b": b.id, "kind": None, "spans": [], "score": 0.0, "changes": []}


def show(match: Match | None, a: Article, b: Article) -> None:
    """Print the typed changes first, then both texts side by side."""
    same = a.text == b.text
    out.print(f"{'[bold]identical[/]: the two texts are the same' if same else _headline(match)}")
    out.print(f"  A {common.plain(a.id)}\n  B {common.plain(b.id)}\n")
    if match is None or same:
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
