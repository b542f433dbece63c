"""`headwater trace`: where articles came from, as a tree with the evidence."""

from collections.abc import Callable, Iterable

import click
from rich.text import Text
from rich.tree import Tree

from headwater.cli import common
from headwater.cli.common import clean, out, short
from headwater.models import Article, Evidence, Relay, Trace

_DEEPEST = 12  # levels of the tree that are drawn
_LIKELY = 0.5  # confidence; below it the page is rather not taken from that parent
Find = Callable[[str], tuple[Article, Trace] | None]


@click.command("trace")
@common.inputs
@click.option("--all", "everything", is_flag=True, help="Trace every article of the archive.")
@click.option("--dry", is_flag=True, help="Do not add SRC to the archive.")
@common.archive
@common.as_json
def command(given: common.Inputs, *, everything: bool, dry: bool, archive_url: str, as_json: bool) -> None:
    """Say where SRC came from: who relayed whom with the evidence, what is cited and not held, what to search for.

    SRC is added to the archive, unless --dry.

    \b
    Example:
      headwater trace page.html --archive my.db
      headwater trace --all --archive my.db --json > traces.jsonl
    """
    if everything == bool(given):
        raise click.UsageError("Name a page to trace, or use --all for every article of the archive.")
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, verbs.open_for_tracing(archive_url, held_only=everything, add=not dry) as archive:
        if everything:
            traced: Iterable[Article] = common.progress(archive.articles(), "tracing", len(archive))
        else:
            articles = problems.keep(given.articles())
            # All are added before the first is traced, so that the order in which pages are named makes no difference.
            traced = list(articles) if dry else problems.keep(verbs.keep(archive, articles))
        tracer = verbs.Tracer(archive)

        def find(id_: str) -> tuple[Article, Trace] | None:
            held = tracer.held(id_)
            trace = problems.attempt(tracer.trace, held, id_) if held else None
            return (held, trace) if held and trace else None

        for article in traced:
            trace = problems.attempt(tracer.trace, article, article.id)
            if trace is None:
                continue
            if as_json:
                common.write(trace)
            else:
                show(article, trace, find)


def show(article: Article, trace: Trace, find: Find) -> None:
    """Print the verdict, the tree of parents with their evidence, the changes, what is cited, what to search for."""
    out.print()
    out.print(Text(clean(article.title or article.id), "bold"))
    out.print(Text(f"{_from(article)}  {clean(article.url or article.path or '')}", "dim"))
    out.print()
    out.print(Text(verdict(trace), "bold green" if trace.parents else "bold yellow"))
    if trace.parents:
        tree = Tree(Text("this page", "bold"), guide_style="dim")
        _grow(tree, trace, find, {article.id}, 1)
        out.print()
        out.print(tree)
    if trace.parents:
        _list("Shares text, order not known", [Text(clean(id_)) for id_ in trace.undecided])
    _list("Changed on the way", [_change(c.kind, c.before, c.after) for c in trace.changes])
    _list("Cited, not held", [_citation(c.name, c.kind, c.text, c.url) for c in trace.cited])
    _list("Search for", [Text(clean(s)) for s in trace.searches])
    out.print()


def verdict(trace: Trace) -> str:
    """Return one line: where the text came from as far as the archive tells."""
    if trace.parents:
        return _taken(trace)
    if trace.undecided:
        shared = ", ".join(map(clean, trace.undecided))
        return f"It shares its text with {shared}; nothing says which was first."
    if trace.cited:
        named = ", ".join(clean(c.name) for c in trace.cited)
        return f"No parent could be told among the held articles. The page itself names where it has this from: {named}."
    return "No parent could be told among the held articles, and it names no source."


def _taken(trace: Trace) -> str:
    first = trace.parents[0]
    sure = first.confidence >= _LIKELY
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
    line = Text.assemble((f"{parent.kind.replace('_', ' ')} of ", ""), (f"“{title}”", "bold cyan"))
    line.append(f"  {_from(article)}" if article else "", "")
    line.append(f"  {parent.confidence:.0%} sure", "green" if parent.confidence >= _LIKELY else "yellow")
    line.append(f"\n{clean(parent.url or parent.id)}", "dim")
    return line


def _evidence(item: Evidence) -> Text:
    passage = short(" ".join(item.text.split()))
    quoted = passage if item.kind == "date" else f"“{passage}”"
    return Text.assemble((f"{item.kind.replace('_', ' ')}: ", "yellow"), (quoted, "italic"))


def _end(trace: Trace) -> Text:
    if trace.cited:
        return Text(f"no earlier article is held; it cites {', '.join(clean(c.name) for c in trace.cited)}", "dim")
    return Text("no earlier article is held: the origin, as far as this archive goes", "dim")


def _change(kind: str, before: str, after: str) -> Text:
    return Text.assemble((f"{kind.replace('_', ' ')}: ", "yellow"), short(before) or "nothing", " → ", short(after) or "nothing")


def _citation(name: str, kind: str, text: str | None, url: str | None) -> Text:
    line = Text.assemble((clean(name), "bold"), (f"  {kind.replace('_', ' ')}", "dim"))
    if text:
        line.append(f"  “{short(' '.join(text.split()))}”", "italic")
    if url:
        line.append(f"  {clean(url)}", "dim")
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
