"""`headwater search`: articles by their words, statements by who is quoted and on what."""

from typing import TYPE_CHECKING

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article, Said

if TYPE_CHECKING:
    from headwater import verbs


@click.command("search")
@click.argument("query", metavar="[WORDS]", required=False, default="")
@click.option("--speaker", metavar="NAME", help="Only what NAME is quoted as saying, in any spelling or script.")
@click.option("--quoted-on", "quoted_on", metavar="WORDS", help="Who is quoted with these words.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many answers.")
@common.archive
@common.as_json
def command(  # noqa: PLR0913 - its options
    *, query: str, speaker: str | None, quoted_on: str | None, limit: int, archive_url: str, as_json: bool
) -> None:
    """Search the archive: articles that contain all WORDS ("words in marks" stand together), or what is quoted in them.

    The first search for statements reads the articles for them, and each later one those that are new; stopped, it goes on from there.

    \b
    Example:
      headwater search 'Rudobir "dam broke"' --archive my.db
      headwater search --speaker "Agathe Brodd" --archive my.db
      headwater search --quoted-on "siren warning" --archive my.db
    """
    if not any(asked and asked.strip() for asked in (query, speaker, quoted_on)):
        raise click.UsageError("Nothing to search for. Give WORDS, --speaker NAME or --quoted-on WORDS.")
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems:
        if speaker is None and quoted_on is None:
            with verbs.Archive.open(archive_url, readonly=True) as archive:
                for found in common.or_nothing(archive.search(query, limit), f"no article in {archive_url} has all of these words"):
                    common.write(found) if as_json else out.print(_found(found, archive.get(found.id)))
            return
        verbs.require_archive(archive_url)
        writes = verbs.may_write(archive_url)
        with verbs.Archive.open(archive_url, readonly=not writes) as archive:
            unread = len(archive.statements.unread(verbs.reader_state()))
            if writes:
                for _ in problems.keep(common.progress(verbs.read_statements(archive), "reading", unread)):
                    pass
            elif unread:
                problems.report(common.left_out(archive_url, unread, "have not been read for who says what"))
            words = " ".join(filter(None, (query, quoted_on)))
            quoted = verbs.quoted(archive, speaker=speaker, on=words, limit=limit)
            for said in common.or_nothing(quoted, f"nobody is quoted so in {archive_url}"):
                common.write(said) if as_json else _show(said)


def _found(found: "verbs.Found", article: Article | None) -> Text:
    where = _where(article.outlet.name or article.outlet.domain, article.published, found.id) if article else common.clean(found.id)
    head = common.short(found.title or found.id)
    return Text.assemble((head, "bold"), "\n  ", (where, "dim"), "\n  ", common.short(found.snippet, 300), "\n")


def _where(outlet: str | None, published: str | None, *more: str) -> str:
    """Return what is known of where and when, on one line."""
    return " · ".join(common.clean(part) for part in (outlet, (published or "")[:16].replace("T", " "), *more) if part)


def _show(said: Said) -> None:
    spelled = f" ({common.clean(said.rule)})" if said.rule and said.rule != "same spelling" else ""
    out.print(Text.assemble((common.short(said.speaker or said.role or "not told who", 80), "bold cyan"), (spelled, "dim")))
    # Without its cue a denial would read as an assertion.
    out.print(Text.assemble("  ", (f"<{common.short(said.cued, 80)}> " if said.cued else "", "green"), common.short(said.text, 500)))
    out.print(Text(f"  {_where(said.outlet, said.published, said.id)}\n", "dim"))
