"""`headwater trace`: where articles came from, as a tree with the evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from headwater.cli import common
from headwater.cli.common import err, plain
from headwater.cli.outside import Explained, Followed, Sought, checked, followed_up, sought_out
from headwater.cli.tree import show
from headwater.models import Article, Problem, Trace, to_builtins

if TYPE_CHECKING:
    from headwater import verbs

_FIND = "Ask services for earlier copies and captures: wayback,memento,commoncrawl,gdelt,factcheck,searxng,oembed. Default: as configured."
_FOLLOW = "Fetch what SRC links to as its sources, N levels deep. Default: 1 for a web address, 0 for all else."
More = Callable[[Article], list[Followed | Sought | Explained]]


@dataclass(frozen=True, slots=True)
class _Further:
    """What is done for the pages that are named, beside tracing them."""

    dry: bool
    levels: int | None
    most: int
    finders: str | None


@click.command("trace")
@common.inputs
@click.option("--all", "everything", is_flag=True, help="Trace every article of the archive.")
@click.option("--dry", is_flag=True, help="Do not add SRC to the archive; nothing is followed, no service is asked.")
@click.option("--explain", is_flag=True, help="Say of every other candidate why it is not said to be the parent.")
@click.option("--follow", "levels", type=click.IntRange(0), metavar="N", help=_FOLLOW)
@click.option("--no-follow", "levels", flag_value=0, type=int, help="Fetch nothing that SRC cites.")
@click.option("--follow-pages", "most", type=click.IntRange(1), default=8, show_default=True, metavar="N", help="At most N for each SRC.")
@click.option("--find", "finders", metavar="NAMES", help=_FIND)
@common.archive
@common.as_json
def command(  # noqa: PLR0913 - click's options, each by its name
    given: common.Inputs,
    *,
    everything: bool,
    dry: bool,
    explain: bool,
    levels: int | None,
    most: int,
    finders: str | None,
    archive_url: str,
    as_json: bool,
) -> None:
    """Say where SRC came from: who relayed whom with the evidence, what is cited and not held, what to search for.

    SRC is added to the archive, unless --dry. Of a page from the web, what it links to as its sources is fetched and added too.

    \b
    Example:
      headwater trace https://outlet.example/story
      headwater trace page.html --archive my.db
      headwater trace https://outlet.example/story --find wayback,gdelt
      headwater trace --all --archive my.db --json > traces.jsonl
    """
    if everything and given:
        raise click.UsageError("--all traces every article of the archive, and no other: add the pages first, or leave --all out.")
    if not (everything or given):
        raise click.UsageError("Name a page to trace, or use --all for every article of the archive.")
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, checked(finders):
        read_in = given.articles() if everything or dry else common.begun(given.articles(), problems, archive_url)
        if read_in is None:
            return
        with verbs.open_for_tracing(archive_url, held_only=everything, add=not dry) as archive:
            if everything and as_json and not explain:
                _write_all(archive, archive_url, problems)
                return
            told: dict[str, list[Followed | Sought]] = {}
            if everything:
                held = common.progress(archive.articles(), "tracing", len(archive))
                traced: Iterable[Article] = common.or_nothing(held, f"{archive_url} holds no article")
            else:
                articles = problems.keep(_or_held(read_in, archive))
                traced, told = _prepared(articles, given, archive, _Further(dry, levels, most, finders), problems)
            tracer = verbs.Tracer(archive)

            def more(article: Article) -> list[Followed | Sought | Explained]:
                return [*told.get(article.id, ()), *[Explained(tracer.rejected(article))] * explain]

            _answer(traced, tracer, problems, more, as_json=as_json)


def _prepared(
    articles: Iterable[Article], given: common.Inputs, archive: "verbs.Archive", further: _Further, problems: common.Problems
) -> tuple[Iterable[Article], dict[str, list[Followed | Sought]]]:
    """Add the pages that are named, follow what they cite and ask about them; return them, and what came of it by their ids."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    # All are added before the first is traced, so that the order in which pages are named makes no difference.
    traced = list(articles) if further.dry else list(problems.keep(verbs.keep(archive, articles)))
    if further.dry:
        return traced, {}
    fetched = [article for article in traced if article.id in given.sources and article.fetched]
    asked = [] if further.levels == 0 else traced if further.levels else fetched
    followed = followed_up(asked, archive, further.levels or 1, further.most, allow_private=given.allow_private)
    sought = sought_out(traced, archive, further.finders, further.most, allow_private=given.allow_private)
    told = {article.id: [by_id[article.id] for by_id in (followed, sought) if article.id in by_id] for article in traced}
    return [archive.get(article.id) or article for article in traced], told  # with what was found out about them


def _answer(traced: Iterable[Article], tracer: "verbs.Tracer", problems: common.Problems, more: More, *, as_json: bool) -> None:
    """Write or show the trace of each article, and ``more`` that is to be said of it."""

    def find(id_: str) -> tuple[Article, Trace] | None:
        held = tracer.held(id_)
        trace = problems.attempt(tracer.trace, held, id_) if held else None
        return (held, trace) if held and trace else None

    for article in traced:
        trace = problems.attempt(tracer.trace, article, article.id)
        if trace is None:
            continue
        if as_json:
            common.write(_with(trace, more(article)))
        else:
            show(article, trace, find)
            for one in more(article):
                one.show()


def _write_all(archive: "verbs.Archive", url: str, problems: common.Problems) -> None:
    """Write the traces of all articles, worked out by all cores."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    done = common.progress(verbs.trace_everything(archive, url), "tracing", len(archive))
    for trace in problems.keep(common.or_nothing(done, f"{url} holds no article")):
        common.write(trace)


def _or_held(found: Iterable[Article | Problem], archive: "verbs.Archive") -> Iterator[Article | Problem]:
    """Yield articles and problems; in the place of a page that cannot be had, the copy of it that is held, and say so."""
    for one in found:
        ids = archive.find(one.input) if isinstance(one, Problem) else ()
        if ids and isinstance(one, Problem):
            err.print(f"headwater: {plain(one.input)}: {plain(one.reason)}; the copy that is held is traced")
        yield (archive.get(ids[0]) if ids else None) or one


def _with(trace: Trace, more: "Sequence[Followed | Sought | Explained]") -> Any:
    """Return the trace's object with the fields of what was done for it; those that both have are one list."""
    if not more:
        return trace
    fields = to_builtins(trace)
    for one in more:
        for name, value in one.fields().items():
            fields[name] = [*fields.get(name, ()), *value]
    return fields
