"""A trace in the terminal: the verdict, the tree of parents with their evidence, the changes, what is cited, what to search for."""

from collections.abc import Callable

from rich.text import Text
from rich.tree import Tree

from headwater.cli import common
from headwater.cli.common import clean, out, quoted, short
from headwater.models import LIKELY, Article, Common, Dated, Evidence, Relay, Trace

_DEEPEST = 12  # levels of the tree that are drawn
_ADDED = 6  # additions that are shown
_SAID = frozenset({"date", "figures and names in both"})  # evidence that is said of pages, not quoted from one
Find = Callable[[str], tuple[Article, Trace] | None]


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
        listed("Shares text, order not known", [Text(clean(id_)) for id_ in trace.undecided])
    listed("When it appeared", _when(trace.dated) if trace.dated and not article.published else [])
    listed("Common source, not held", [_common(one) for one in trace.common])
    listed("Changed on the way", [_change(*one) for one in dict.fromkeys((c.kind, c.before, c.after) for c in trace.changes)])
    listed("Added, in no parent", [evidence(item) for item in trace.added[:_ADDED]] + _and_more(len(trace.added) - _ADDED))
    listed("Cited, not held", [_citation(c.name, c.kind, c.text, c.url, c.of_outlet) for c in trace.cited])
    listed("Search for", [Text(clean(s)) for s in trace.searches])
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
            branch.add(evidence(item))
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


def evidence(item: Evidence) -> Text:
    """Return one line of evidence: its kind and the passage."""
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


def listed(title: str, lines: list[Text]) -> None:
    """Print lines under a title; nothing where there is none."""
    if lines:
        out.print()
        out.print(Text(title, "bold"))
    for line in lines:
        out.print(Text("  ") + line)


def _from(article: Article) -> str:
    outlet = clean(article.outlet.name or article.outlet.domain or "outlet not known")
    when = clean((article.published or "").replace("T", " ")[:16]) or "undated"
    return f"{outlet}, {when}"
