"""`headwater attribute`: who says what in a page."""

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import Literal

import click
from rich.table import Table

from headwater.cli import common
from headwater.cli.common import out
from headwater.cli.marking import marked, name_of, what_of
from headwater.models import Act, Article, Attribution, Problem, Speaker, Statement, to_builtins

_ACTS: dict[str, Act] = {"said": "speech", "thought": "thought", "done": "action"}
_PLAIN = 100  # columns where there is no terminal


@click.command("attribute")
@common.inputs
@common.as_json
@click.option("--who", is_flag=True, help="Show the speakers instead, with how often each is quoted.")
@click.option("--only", type=click.Choice(list(_ACTS)), help="Only what was said or written; thought or felt; done or intended.")
@click.option(
    *("--reader", "reader"),
    type=click.Choice(["auto", "rules", "model"]),
    default="auto",
    show_default=True,
    help="Who reads: the model with the rules, or one alone. The model knows English.",
)
def command(given: common.Inputs, *, as_json: bool, who: bool, only: str | None, reader: Literal["auto", "rules", "model"]) -> None:
    """Say who says what: every statement with its source, cue and content.

    In the text, [source], <cue> and {1 content} are marked; the margin says who speaks.

    \b
    Example:
      headwater attribute page.html
      headwater attribute page.html --who
      headwater attribute --jsonl texts.jsonl --json > statements.jsonl
    """
    given.require()
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    unread = set[str]()
    with common.failures() as problems:
        for article in problems.keep(given.articles()):
            language = verbs.unread_language(article)
            if language and language not in unread:
                unread.add(language)
                problems.report(_unread(article, language))
            words = len((article.text or "").split())
            with common.waiting(f"reading {words:,} words of {common.short(article.title or article.id)}"):
                result = problems.attempt(partial(verbs.attribute, reader=reader, mentioned=as_json and not who), article, article.id)
            if result is None:
                continue
            if only:
                result = restricted(result, _ACTS[only])
            if as_json:
                common.write({"id": result.id, "speakers": speakers(result)} if who else result)
            else:
                show(article, result, who=who)


def _unread(article: Article, language: str) -> Problem:
    """Return what is said of the first article in a language without rules: "no statement found" would be taken for an answer."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    reason = (
        f"statements in its language ({language}) are not read; some quotations in marks may be found, with a speaker that may be wrong"
    )
    return Problem(article.id, reason, f"languages that are read: {', '.join(sorted(verbs.statement_languages()))}", note=True)


def restricted(result: Attribution, act: Act) -> Attribution:
    """Return the statements of one act alone; what is nested in one left out is nested in the next that is kept, if any."""
    kept = [number for number, statement in enumerate(result.attributions) if statement.act == act]
    places = {number: place for place, number in enumerate(kept)}

    def outer(statement: Statement) -> int | None:
        holder = statement.inside
        for _ in result.attributions:
            if holder is None or holder in places:
                break
            holder = result.attributions[holder].inside
        return None if holder is None else places.get(holder)

    statements = [result.attributions[number] for number in kept]
    return replace(result, attributions=tuple(replace(statement, inside=outer(statement)) for statement in statements))


def speakers(result: Attribution) -> list[dict[str, object]]:
    """Return the speakers, most quoted first: name, kind, grade and role, and how many statements, of them direct."""
    everyone = [_identity(statement.speaker) for statement in result.attributions]
    roles: dict[Speaker | None, str] = {}
    for one, statement in zip(everyone, result.attributions, strict=True):
        role = statement.speaker.role if statement.speaker else None
        roles[one] = max(roles.get(one, ""), role or "", key=len)
    direct = Counter(one for one, statement in zip(everyone, result.attributions, strict=True) if statement.kind == "direct")
    return [
        to_builtins(one or Speaker(None)) | {"role": roles[one] or None, "statements": count, "direct": direct[one]}
        for one, count in Counter(everyone).most_common()
    ]


def _identity(speaker: Speaker | None) -> Speaker | None:
    """Return what makes a speaker the same one: the name and kind, whatever the article calls them at this place."""
    return replace(speaker, role=None) if speaker and speaker.name else speaker


def show(article: Article, result: Attribution, *, who: bool = False) -> None:
    """Print the text with its statements marked, or the table of speakers."""
    out.print(f"[bold]{common.plain(article.title or article.id)}[/]")
    count = len(result.attributions)
    out.print(f"{count} statement{'' if count == 1 else 's'}" if count else "no statement found", style="dim", end="\n\n")
    if who and count:
        out.print(_table(result), end="\n\n")
    elif count:
        width = out.width if out.is_terminal else _PLAIN
        for paragraph in marked(result, width):
            out.print(paragraph, width=width, soft_wrap=False, end="\n\n")


def _table(result: Attribution) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", width=None if out.is_terminal else _PLAIN)
    for heading in ("speaker", "what", "role", "statements", "direct"):
        table.add_column(heading, justify="right" if heading in ("statements", "direct") else "left", overflow="fold")
    for row in speakers(result):
        one = Speaker(row["name"], row["kind"], row["role"], row["grade"])  # type: ignore[arg-type]
        role = common.short(one.role or "", _PLAIN // 2) if one.name else ""
        known = bool(one.name or one.role)
        table.add_row(*_cells(name_of(one if known else None), what_of(one if known else None), role, row["statements"], row["direct"]))
    return table


def _cells(*values: object) -> list[str]:
    return [common.plain(str(value)) for value in values]
