"""`headwater matches`: shared passages of given pages with the archive, or of every pair in it."""

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article, Match


@click.command("matches")
@common.inputs
@common.archive
@common.as_json
def command(given: common.Inputs, *, archive_url: str, as_json: bool) -> None:
    """Find the archive's articles that share passages with SRC; without SRC, every pair in the archive.

    \b
    Example:
      headwater matches page.html --archive my.db
      headwater matches --archive my.db --json > pairs.jsonl
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, verbs.Archive.open(archive_url, readonly=True) as archive:
        if not given:
            pairs = common.progress(verbs.all_matches(archive), "comparing")
            for match in common.or_nothing(pairs, f"no two articles in {archive_url} share a passage"):
                _print(match, archive.get(match.a), as_json=as_json)
            return
        shared = 0
        for article in problems.keep(given.articles()):
            found = problems.attempt(lambda article: list(verbs.matches(article, archive)), article, article.id)
            for match in found or ():
                _print(match, article, as_json=as_json)
            if found == [] and not as_json:
                out.print(f"{common.plain(article.id)}: no article in {common.plain(archive_url)} shares a passage with it")
            shared += len(found or ())
        if as_json and not (shared or problems.count):
            common.nothing(f"no article in {archive_url} shares a passage with what was given")


def _print(match: Match, first: Article | None, *, as_json: bool) -> None:
    if as_json:
        common.write(match)
        return
    sure = f", probable ({match.confidence:.0%} sure)" if match.confidence is not None else ""
    out.print(f"[bold]{match.kind}[/] {match.score:.0%}{sure}  {common.plain(match.a)}  =  {common.plain(match.b)}")
    if match.evidence:
        out.print(Text(f"    in both: {', '.join(common.short(evidence.text, 60) for evidence in match.evidence)}"))
        return
    start, end = max((s[:2] for s in match.spans), key=lambda s: s[1] - s[0])
    passage = (first.text or "")[start:end] if first else ""
    out.print(Text(f"    {common.quoted(passage)}", "italic"))
