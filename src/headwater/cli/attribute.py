"""`headwater attribute`: who says what in a page."""

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article, Attribution, Span, Statement


@click.command("attribute")
@common.inputs
@common.as_json
def command(given: common.Inputs, *, as_json: bool) -> None:
    """Say who says what: every statement with its source, cue and content.

    \b
    Example:
      headwater attribute page.html
      headwater attribute --jsonl texts.jsonl --json > statements.jsonl
    """
    given.require()
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems:
        for article in problems.keep(given.articles()):
            result = problems.attempt(verbs.attribute, article, article.id)
            if result is None:
                continue
            if as_json:
                common.write(result)
            else:
                show(article, result)


def show(article: Article, result: Attribution) -> None:
    """Print each statement: who, by what words, what, with the three roles told apart by their marks as well as by colour."""
    text = article.text or ""
    out.print(f"[bold]{common.plain(article.title or article.id)}[/]")
    out.print(f"  {_count(len(result.attributions), 'statement')}\n")
    for statement in result.attributions:
        out.print(_head(statement, text))
        out.print(Text.assemble("    ", (_joined(statement.content, text), "italic")))
        out.print()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else f"no {noun} found"


def _head(statement: Statement, text: str) -> Text:
    source = _joined(statement.source, text) or "nobody named"
    speaker = statement.speaker
    line = Text.assemble("  ", (f"[{source}]", "bold cyan"))
    if speaker and speaker.name and speaker.name.casefold() not in source.casefold():
        line.append(f" = {common.clean(speaker.name)}", "cyan")
    if cue := _joined(statement.cue, text):
        line.append(f" <{cue}>", "yellow")
    line.append(f"  {statement.kind}, {statement.act}" + ("" if statement.inside is None else ", inside another"), "dim")
    return line


def _joined(spans: tuple[Span, ...], text: str) -> str:
    return common.clean(" … ".join(" ".join(text[start:end].split()) for start, end in spans))
