"""`headwater versions`: what changed between the versions of an article that the archive holds."""

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import clean, out, quoted, short
from headwater.models import Problem, Revision


@click.command("versions")
@click.argument("ids", metavar="ID|URL...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All articles that have changed.")
@click.option("--trivial", is_flag=True, help="List versions that changed nothing of substance, too.")
@common.archive
@common.as_json
def command(*, ids: tuple[str, ...], everything: bool, trivial: bool, archive_url: str, as_json: bool) -> None:
    """Show what changed in an article each time that it was fetched with another content: headline, figures, attribution, sentences.

    \b
    Example:
      headwater versions https://outlet.example/story --archive my.db
      headwater versions --all --json > changed.jsonl
    """
    if everything == bool(ids):
        raise click.UsageError("Name an article by its id or address, or use --all.")
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, verbs.Archive.open(archive_url, readonly=True) as archive:
        known = [id_ for _, id_, _ in reversed(archive.changed())]
        changed = common.or_nothing(known, f"no article in {archive_url} has more than one version")
        for name in changed if everything else ids:
            found = [name] if name in archive else archive.find(name, declared=True)
            if not found:
                problems.report(Problem(name, "not in the archive", "add it first"))
            for id_ in found[:1]:
                told = problems.attempt(lambda asked: verbs.revisions(archive, asked), id_, id_) or ()
                _tell(id_, [one for one in told if trivial or not one.trivial], len(told), as_json=as_json)


def _tell(id_: str, told: list[Revision], in_all: int, *, as_json: bool) -> None:
    unchanged = f"no change of substance in {in_all + 1} versions" if in_all else "one version"
    if as_json:
        for one in common.or_nothing(told, f"{id_}: {unchanged}"):
            common.write(one)
        return
    out.print(Text(clean(id_), "bold"))
    if not told:
        out.print(f"  {unchanged}")
    for one in told:
        out.print(Text(f"  version {one.version}, {_when(one)}", "dim"))
        for line in _lines(one):
            out.print(Text("    ") + line)


def _when(one: Revision) -> str:
    """Return when a version was fetched, else when the page says that it was changed."""
    if one.fetched:
        return f"fetched {clean(one.fetched)}"
    return f"changed {clean(one.modified)} by its own date" if one.modified else "date not known"


def _lines(one: Revision) -> list[Text]:
    pairs = [(field.name, field.before, field.after) for field in one.fields]
    pairs += [(change.kind.replace("_", " "), change.before, change.after) for change in one.changes]
    lines = [
        Text.assemble(f"{name}: ", (short(before or "") or "nothing", "red"), " → ", (short(after or "") or "nothing", "green"))
        for name, before, after in pairs
    ]
    lines += [Text.assemble("gone: ", (quoted(sentence), "red")) for sentence in one.removed]
    lines += [Text.assemble("new: ", (quoted(sentence), "green")) for sentence in one.added]
    return lines or [Text("nothing of substance", "dim")]
