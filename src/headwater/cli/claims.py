"""`headwater claims`: how many independent origins a claim has."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Claim, Evidence, Problem

if TYPE_CHECKING:
    from headwater import verbs


@click.command("claims")
@click.argument("text", metavar="[TEXT]", required=False)
@click.option("--jsonl", "path", metavar="FILE", help="Lines of {id, text}; text is a string or a list of wordings; - for standard input.")
@common.archive
@common.as_json
def command(*, text: str | None, path: str | None, archive_url: str, as_json: bool) -> None:
    """Count the independent origins of a claim among the archive's articles, with the reason for each.

    \b
    Example:
      headwater claims "412 homes were flooded in Rudobir" --archive my.db
      headwater claims --jsonl claims.jsonl --archive my.db --json
    """
    if (text is None) == (path is None):
        raise click.UsageError("Give the claim as TEXT, or a file of claims with --jsonl FILE.")
    if text is not None and not text.strip():
        raise click.UsageError('The claim is empty. Give it as TEXT: headwater claims "412 homes were flooded"')
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    asked: Iterator[tuple[str, list[str]] | Problem] = iter([_claim(text)]) if text is not None else verbs.open_claims(path or "")
    with common.failures() as problems, verbs.Archive.open(archive_url, readonly=True) as archive:
        tracer = verbs.Tracer(archive)
        for id_, wordings in problems.keep(common.progress(asked, "counting")):
            claim = problems.attempt(lambda asked: verbs.claims(asked[1], archive, asked[0], tracer=tracer), (id_, wordings), id_)
            if claim is None:
                continue
            if as_json:
                common.write(claim)
            else:
                show(claim, archive)


def _claim(text: str) -> tuple[str, list[str]]:
    """Return a claim typed in: its words are its id. What is no UTF-8 in them is marked as such."""
    words = os.fsencode(text).decode(errors="replace")
    return words, [words]


def show(claim: Claim, archive: "verbs.Archive") -> None:
    """Print the counts, then each origin with its carriers and the reasons and passages, and what differs."""
    out.print(Text(common.quoted(claim.text, 300), "bold"))
    if claim.origins is None:
        out.print(f"  cannot tell: {', '.join(claim.missing)}")
        out.print(Text.assemble(("  looked for ", "dim"), ", ".join(map(common.clean, claim.looked_for)) or "nothing: no word in it"))
        if len(claim.looked_for) == 1:
            out.print("  too short to be known in other words: give the whole statement, with who, where and how many")
        out.print()
    else:
        carriers = len({_page(archive, article) for group in claim.groups for article in group.articles})
        out.print(f"  {_many(claim.origins, 'independent origin')}, {_many(claim.reports or 0, 'report')}, {_many(carriers, 'article')}\n")
    for group in claim.groups:
        out.print(Text.assemble("  ", (common.clean(group.origin.name), "bold cyan")))
        for article, reason, passage in zip(group.articles, group.reasons, group.passages, strict=True):
            out.print(Text.assemble(f"    {_called(archive, article)}", (f"  {common.clean(reason)}", "dim")))
            out.print(Text(f"      {common.quoted(passage)}", "italic"))
    _show_other(archive, "differs", claim.contradictions, claim.differs)
    _show_other(archive, "may differ", claim.doubtful, claim.doubts)
    out.print()


def _show_other(archive: "verbs.Archive", how: str, others: Sequence[Evidence], why: Sequence[str]) -> None:
    """Print what carries the claim not, or perhaps not, with the words that differ."""
    for other, words in zip(others, why, strict=True):
        held = archive.find(other.url) if other.url else ()
        called = _called(archive, held[0] if held else other.url or "")
        out.print(Text.assemble((f"  {how}  ", "yellow"), called, f"  {common.clean(words)}"))
        out.print(Text(f"      {common.quoted(other.text)}", "italic"))


def _called(archive: "verbs.Archive", id_: str) -> str:
    """Return an article's outlet and title beside its id, as far as they are known."""
    article = archive.get(id_)
    known = [article.outlet.name, article.title and common.quoted(article.title)] if article else []
    return common.clean("  ".join(filter(None, [*known, id_])))


def _page(archive: "verbs.Archive", id_: str) -> tuple[str | None, str]:
    """Return what is one for two saved versions of a page: its outlet, and the address that they give as theirs."""
    article = archive.get(id_)
    return (article.outlet.name, article.url or article.canonical_url or id_) if article else (None, id_)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
