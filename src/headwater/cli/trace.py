"""`headwater trace`: where articles came from, as a tree with the evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text
from rich.tree import Tree

from headwater.cli import common
from headwater.cli.common import clean, err, out, plain, quoted, short
from headwater.models import LIKELY, Article, Common, Dated, Evidence, Problem, Rejected, Relay, Trace, to_builtins

if TYPE_CHECKING:
    from headwater import verbs

_DEEPEST = 12  # levels of the tree that are drawn
_ADDED = 6  # additions that are shown
_SAID = frozenset({"date", "figures and names in both"})  # evidence that is said of pages, not quoted from one
_FIND = "Ask services for earlier copies and captures: wayback,memento,commoncrawl,gdelt,factcheck,searxng,oembed. Default: as configured."
_FOLLOW = "Fetch what SRC links to as its sources, N levels deep. Default: 1 for a web address, 0 for all else."
Find = Callable[[str], tuple[Article, Trace] | None]
More = Callable[[Article], "list[Followed | Sought | Explained]"]


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
    if everything == bool(given):
        raise click.UsageError("Name a page to trace, or use --all for every article of the archive.")
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with (
        common.failures() as problems,
        _checked(finders),
        verbs.open_for_tracing(archive_url, held_only=everything, add=not dry) as archive,
    ):
        if everything and as_json and not explain:
            _write_all(archive, archive_url, problems)
            return
        if everything:
            held = common.progress(archive.articles(), "tracing", len(archive))
            traced: Iterable[Article] = common.or_nothing(held, f"{archive_url} holds no article")
        else:
            articles = problems.keep(_or_held(given.articles(), archive))
            # All are added before the first is traced, so that the order in which pages are named makes no difference.
            traced = list(articles) if dry else problems.keep(verbs.keep(archive, articles))
        followed: dict[str, Followed] = {}
        sought: dict[str, Sought] = {}
        if not (everything or dry):
            traced = list(traced)
            asked = traced if levels else [article for article in traced if article.id in given.sources and article.fetched]
            followed = _follow([] if levels == 0 else asked, archive, levels or 1, most, allow_private=given.allow_private)
            sought = _find(traced, archive, finders, most, allow_private=given.allow_private)
            traced = [archive.get(article.id) or article for article in traced]  # with what was found out about them
        tracer = verbs.Tracer(archive)

        def more(article: Article) -> list[Followed | Sought | Explained]:
            told = [by_id[article.id] for by_id in (followed, sought) if article.id in by_id]
            return [*told, *[Explained(tracer.rejected(article))] * explain]

        _answer(traced, tracer, problems, more, as_json=as_json)


def _answer(traced: Iterable[Article], tracer: "verbs.Tracer", problems: common.Problems, more: "More", *, as_json: bool) -> None:
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
    for trace in common.or_nothing(problems.keep(done), f"{url} holds no article"):
        common.write(trace)


def _or_held(found: Iterable[Article | Problem], archive: "verbs.Archive") -> Iterator[Article | Problem]:
    """Yield articles and problems; in the place of a page that cannot be had, the copy of it that is held, and say so."""
    for one in found:
        ids = archive.find(one.input) if isinstance(one, Problem) else ()
        if ids and isinstance(one, Problem):
            err.print(f"headwater: {plain(one.input)}: {plain(one.reason)}; the copy that is held is traced")
        yield (archive.get(ids[0]) if ids else None) or one


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of a page's citations: the articles that were fetched and added, and a problem for each that was not."""

    added: tuple[Article, ...]
    missed: tuple[Problem, ...]

    def fields(self) -> dict[str, Any]:
        """Return what is added to the trace's object."""
        missed = [{"url": problem.input, "reason": problem.reason} for problem in self.missed]
        return {"followed": [article.id for article in self.added], "not_fetched": missed}

    def show(self) -> None:
        """Print both lists."""
        _list("Followed and added", [Text(f"{clean(article.id)}  {short(article.title or '', 80)}") for article in self.added])
        _list("Cited, not fetched", [Text(f"{clean(p.input)}: {clean(p.reason)}; {p.remedy}") for p in self.missed])
        if self.added or self.missed:
            out.print()


@dataclass(frozen=True, slots=True)
class Sought:
    """What finders know of a page."""

    findings: "verbs.Findings"

    def fields(self) -> dict[str, Any]:
        """Return what is added to the trace's object."""
        found = self.findings
        leads = [{"url": lead.url, "by": lead.by, "title": lead.title, "seen": lead.seen, "review": lead.review} for lead in found.leads]
        missed = [{"url": problem.input, "reason": problem.reason} for problem in found.missed]
        captures = to_builtins(found.captures)
        return {"captures": captures, "found": leads, "found_added": [article.id for article in found.added], "not_fetched": missed}

    def show(self) -> None:
        """Print the captures, what was found and what became of it."""
        found = self.findings
        added = {article.url for article in found.added}
        _list("Seen at its address", [Text(f"{c.at}  {clean(c.by)}  {clean(c.url or '')}") for c in found.captures])
        leads = [(lead, "review of a claim" if lead.review else "added" if lead.url in added else "") for lead in found.leads]
        _list("Found elsewhere", [Text(f"{clean(lead.url)}  {short(lead.title, 80)}  {lead.by} {what}".rstrip()) for lead, what in leads])
        _list("Not found out", [Text(f"{clean(p.input)}: {clean(p.reason)}; {p.remedy}") for p in found.missed])
        out.print()


@dataclass(frozen=True, slots=True)
class Explained:
    """Why the other candidates are not said to be the parent."""

    rejected: tuple[Rejected, ...]

    def fields(self) -> dict[str, Any]:
        """Return what is added to the trace's object."""
        return {"rejected": [to_builtins(one) for one in self.rejected]}

    def show(self) -> None:
        """Print each candidate with the reasons."""
        _list("Shares text, not said to be the source", [_rejected(one) for one in self.rejected])
        out.print()


def _rejected(one: Rejected) -> Text:
    line = Text.assemble((clean(one.url or one.id), "bold"), f"  {one.confidence:.0%} likely: {'; '.join(one.reasons)}")
    for item in one.evidence:
        line.append("\n    ").append(_evidence(item))
    return line


def _with(trace: Trace, more: "Sequence[Followed | Sought | Explained]") -> Any:
    """Return the trace's object with the fields of what was done for it; those that both have are one list."""
    if not more:
        return trace
    fields = to_builtins(trace)
    for one in more:
        for name, value in one.fields().items():
            fields[name] = [*fields.get(name, ()), *value]
    return fields


def _names(finders: str | None) -> list[str] | None:
    return None if finders is None else [name.strip() for name in finders.split(",") if name.strip()]


@contextmanager
def _checked(finders: str | None) -> Iterator[None]:
    """Refuse a finder that is named and is none, before any work, and where none is asked too."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    if finders is not None:
        with verbs.open_finders(_names(finders)):
            pass
    yield


def _find(
    articles: Sequence[Article], archive: "verbs.Archive", finders: str | None, most: int, *, allow_private: bool
) -> dict[str, Sought]:
    """Ask the finders about articles; return what they know by the article's id, nothing where none is to be asked."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with verbs.open_finders(_names(finders), allow_private=allow_private) as asked:
        if not asked:
            return {}
        with verbs.open_client(allow_private=allow_private) as client:
            about = common.progress(articles, "asking finders", len(articles))
            return {article.id: Sought(verbs.find(archive, article, asked, client, most=most)) for article in about}


def _follow(articles: Sequence[Article], archive: "verbs.Archive", levels: int, most: int, *, allow_private: bool) -> dict[str, Followed]:
    """Follow the citations of articles; return what became of them by the article's id."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    followed: dict[str, Followed] = {}
    if not articles:
        return followed
    with verbs.open_client(allow_private=allow_private) as client:
        for article in common.progress(articles, "following", len(articles)):
            found = list(verbs.follow(archive, article, client, levels=levels, most=most))
            added = tuple(one for one in found if isinstance(one, Article))
            followed[article.id] = Followed(added, tuple(one for one in found if isinstance(one, Problem)))
    return followed


def show(article: Article, trace: Trace, find: Find) -> None:
    """Print the verdict, the tree of parents with their evidence, the changes, what is cited, what to search for."""
    out.print()
    out.print(Text(clean(article.title or article.id), "bold"))
    out.print(Text(f"{_from(article)}  {common.address(article)}", "dim"))
    out.print()
    out.print(Text(verdict(trace), "bold green" if trace.parents else "bold yellow"))
    if trace.parents:
        tree = Tree(Text("this page", "bold"), guide_style="dim")
        _grow(tree, trace, find, {article.id}, 1)
        out.print()
        out.print(tree)
    if trace.parents:
        _list("Shares text, order not known", [Text(clean(id_)) for id_ in trace.undecided])
    _list("When it appeared", _when(trace.dated) if trace.dated and not article.published else [])
    _list("Common source, not held", [_common(one) for one in trace.common])
    _list("Changed on the way", [_change(*one) for one in dict.fromkeys((c.kind, c.before, c.after) for c in trace.changes)])
    _list("Added, in no parent", [_evidence(item) for item in trace.added[:_ADDED]] + _and_more(len(trace.added) - _ADDED))
    _list("Cited, not held", [_citation(c.name, c.kind, c.text, c.url, c.of_outlet) for c in trace.cited])
    _list("Search for", [Text(clean(s)) for s in trace.searches])
    out.print()


def verdict(trace: Trace) -> str:
    """Return one line: where the text came from as far as the archive tells."""
    if trace.parents:
        return _taken(trace)
    if trace.undecided:
        shared = ", ".join(map(clean, trace.undecided))
        return f"It shares its text with {shared}; nothing says which was first."
    if trace.common:
        shared = ", ".join(clean(one.url or one.id) for one in trace.common)
        return f"It shares its text with {shared}; neither can be told to have it from the other: a common source, not held."
    if trace.cited:
        named = ", ".join(clean(c.name) for c in trace.cited)
        return f"No parent could be told among the held articles. The page itself names where it has this from: {named}."
    return "No parent could be told among the held articles, and it names no source."


def _taken(trace: Trace) -> str:
    first = trace.parents[0]
    sure = first.confidence >= LIKELY
    more = f" and {len(trace.parents) - 1} more" if len(trace.parents) > 1 else ""
    taken = f"{'Taken' if sure else 'Perhaps taken'} from {clean(first.url or first.id)}{more}"
    if not sure:
        taken += f" ({first.confidence:.0%} sure)"
    if not trace.origins:
        return f"{taken}."
    ends = "one origin" if len(trace.origins) == 1 else f"{len(trace.origins)} origins"
    names = ", ".join(clean(o.name) for o in trace.origins)
    return f"{taken}. {'It' if sure else 'If so, it'} goes back to {ends}: {names}."


def _grow(tree: Tree, trace: Trace, find: Find, seen: set[str], depth: int) -> None:
    for parent in trace.parents:
        found = find(parent.id)
        branch = tree.add(_edge(parent, found[0] if found else None))
        for item in parent.evidence:
            branch.add(_evidence(item))
        if parent.either:
            branch.add(Text(f"cannot be told from: {', '.join(map(clean, parent.either))}", "yellow"))
        if found and parent.id not in seen and depth < _DEEPEST:
            _grow(branch, found[1], find, seen | {parent.id}, depth + 1)
            if not found[1].parents:
                branch.add(_end(found[1]))


def _edge(parent: Relay, article: Article | None) -> Text:
    title = short((article.title if article else None) or parent.id, 80)
    line = Text.assemble(f"{parent.taken_as} ", (f"“{title}”", "bold cyan"))
    line.append(f"  {_from(article)}" if article else "", "")
    line.append(f"  {parent.confidence:.0%} sure", "green" if parent.confidence >= LIKELY else "yellow")
    line.append(f"\n{clean(parent.url or parent.id)}", "dim")
    return line


def _evidence(item: Evidence) -> Text:
    told = short(item.text) if item.kind in _SAID else quoted(item.text)
    return Text.assemble((f"{item.kind.replace('_', ' ')}: ", "yellow"), (told, "italic"))


def _end(trace: Trace) -> Text:
    if trace.cited:
        return Text(f"no earlier article is held; it cites {', '.join(clean(c.name) for c in trace.cited)}", "dim")
    return Text("no earlier article is held: the origin, as far as this archive goes", "dim")


def _when(bounds: Dated) -> list[Text]:
    """Return the bounds of an undated page, and what they come from."""
    if not bounds.evidence:
        return []
    line = Text(f"{'after ' + bounds.earliest if bounds.earliest else ''} {'before ' + bounds.latest if bounds.latest else ''}".strip())
    return [line, *(Text(f"{item.kind}: {clean(item.text)}  {clean(item.url or '')}") for item in bounds.evidence)]


def _common(one: Common) -> Text:
    line = Text.assemble((clean(one.url or one.id), "bold"), f"  {one.share:.0%} of the shorter text stands in both")
    line.append(f"; both name {clean(one.party)}" if one.party else "")
    return line.append(f"; sister outlets: {short(one.sisters)}" if one.sisters else "")


def _and_more(count: int) -> list[Text]:
    return [Text(f"and {count} more, with --json", "dim")] if count > 0 else []


def _change(kind: str, before: str, after: str) -> Text:
    return Text.assemble((f"{kind.replace('_', ' ')}: ", "yellow"), short(before) or "nothing", " → ", short(after) or "nothing")


def _citation(name: str, kind: str, text: str | None, url: str | None, of_outlet: str) -> Text:
    line = Text.assemble((clean(name), "bold"), (f"  {kind.replace('_', ' ')}", "dim"))
    if text:
        line.append(f"  {quoted(text)}", "italic")
    if url:
        line.append(f"  {clean(url)}", "dim")
    if of_outlet:
        line.append(f"  {of_outlet}", "dim")
    return line


def _list(title: str, lines: list[Text]) -> None:
    if lines:
        out.print()
        out.print(Text(title, "bold"))
    for line in lines:
        out.print(Text("  ") + line)


def _from(article: Article) -> str:
    outlet = clean(article.outlet.name or article.outlet.domain or "outlet not known")
    when = clean((article.published or "").replace("T", " ")[:16]) or "undated"
    return f"{outlet}, {when}"
