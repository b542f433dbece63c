"""`headwater compare`: two articles, what they share and what differs."""

import os

import click
from rich.text import Text

from headwater.cli import common
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
    """Print the changes first, then the shared passages."""
    shared = f"[bold]{match.kind}[/], {match.score:.0%} of the shorter text" if match else "they share no passage of twelve words"
    out.print(f"{shared}\n  A {common.plain(a.id)}\n  B {common.plain(b.id)}\n")
    if match:
        _show_spans(match, a)


def _show_spans(match: Match, a: Article) -> None:
    for change in match.changes:
        before, after = (common.short(side) or "nothing" for side in (change.before, change.after))
        out.print(Text.assemble(f"  {change.kind.replace('_', ' ')}: ", (before, "red"), " → ", (after, "green")))
    for a_start, a_end, b_start, b_end in match.spans:
        where = f"  A {a_start}–{a_end}, B {b_start}–{b_end}: "
        out.print(Text.assemble((where, "dim"), (f"“{common.short((a.text or '')[a_start:a_end])}”", "italic")))
