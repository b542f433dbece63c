"""`headwater read`: text, metadata, links, posts and credits of pages."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from rich.padding import Padding
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article, Page, Problem, to_builtins

if TYPE_CHECKING:
    from headwater.verbs import Explained

_MARGIN = 5  # columns before the reasons


@click.command("read")
@common.inputs
@common.as_json
@click.option("--explain", is_flag=True, help="Show each block of the page instead: its score, whether it was taken, and why.")
def command(given: common.Inputs, *, as_json: bool, explain: bool) -> None:
    """Read pages: text, metadata, links, embedded posts, credits.

    SRC is a URL, an HTML or text file, a folder, or - for standard input.

    \b
    Example:
      headwater read page.html
      headwater read page.html --explain
      headwater read --index pages/index.jsonl --json > articles.jsonl
    """
    given.require()
    with common.failures() as problems:
        if explain:
            for page in problems.keep(_pages(given)):
                _explain(page, problems, as_json=as_json)
            return
        for article in problems.keep(given.articles()):
            if as_json:
                common.write(article)
            else:
                show(article)


def _pages(given: common.Inputs) -> Iterator[Page | Problem]:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with verbs.open_client(allow_private=given.allow_private) as client:
        yield from verbs.open_inputs(given.sources, indexes=given.indexes, texts=given.texts, client=client)


def _explain(page: Page, problems: common.Problems, *, as_json: bool) -> None:
    """Print the blocks of a page: one object a line, or a table for a person."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    blocks = problems.attempt(verbs.explain, page, page.id)
    if blocks is None:
        return
    if as_json:
        for number, block in enumerate(blocks):
            common.write({"id": page.id, "block": number, **to_builtins(block)})
    else:
        _show_blocks(page, blocks)


def _show_blocks(page: Page, blocks: "list[Explained]") -> None:
    taken = sum(block.taken for block in blocks)
    out.print(f"[bold]{common.plain(page.id)}[/]")
    beside = "" if taken else "; the text, if there is any, comes from the page's data"
    out.print(f"  [dim]{taken} of {len(blocks)} blocks taken{beside}; + and - say what raised and what lowered a block's score[/]")
    for block in blocks:
        colour = "green" if block.taken else "dim"
        verdict = f"{'in ' if block.taken else 'out'} {block.score:.2f}"
        line = Text.assemble((verdict, f"bold {colour}"), f" {block.kind.replace('_', ' '):9} ", (common.short(block.text), colour))
        out.print(line, overflow="ellipsis", no_wrap=True)
        out.print(Padding(_because(block), (0, 0, 0, _MARGIN), expand=False))
    out.print()


def _because(block: "Explained") -> Text:
    """Return the reasons on one line, the rule that overruled the score first."""
    reasons = [(f"{'+' if reason.weight > 0 else '-'} {reason.words}", "") for reason in block.reasons]
    parts = ([(f"rule: {block.rule}", "yellow")] if block.rule else []) + reasons
    return Text("; ").join(Text(common.clean(words), style) for words, style in parts)


def show(article: Article) -> None:
    """Print an article for a person: the head, the text, what was found beside it."""
    out.print(f"[bold]{common.plain(article.title or article.id)}[/]")
    for name, value in _facts(article):
        out.print(f"  [dim]{name:10}[/] {common.plain(value)}")
    if article.text:
        out.print()
        time = None
        for block in article.blocks:
            if block.time and block.time != time:
                out.print(f"[dim]{common.plain(block.time)}[/]")
            time = block.time
            out.print(_block(article.text[slice(*block.span)], block.kind))
    out.print()


def _facts(article: Article) -> list[tuple[str, str]]:
    outlet = " ".join(x for x in (article.outlet.name, f"({article.outlet.domain})" if article.outlet.domain else None) if x)
    facts = [
        ("outlet", outlet),
        ("by", ", ".join(article.authors)),
        ("published", article.published or "not stated"),
        ("found in", article.found.get("published", "") if article.published else ""),
        ("language", article.language or "not known"),
        ("id", article.id),
        ("declares", f"{article.canonical_url} as its address" if article.canonical_url and not article.url else ""),
    ]
    facts += [("credit", f"{credit.style}: {credit.name or credit.url}, {credit.where}") for credit in article.credits]
    facts += [("post", f"{post.platform}: {post.author or post.handle or post.url or 'author not named'}") for post in article.embeds]
    facts += [("beside it", _beside(article))]
    facts += [("note", note) for note in article.notes]
    return [(name, value) for name, value in facts if value]


def _beside(article: Article) -> str:
    counted = ((len(article.images), "picture"), (len(article.related), "related page"), (article.comments, "comment"))
    return ", ".join(f"{number} {name}{'s' * (number > 1)}" for number, name in counted if number)


def _block(text: str, kind: str) -> str:
    safe = "\n".join(map(common.plain, text.splitlines()))
    match kind:
        case "heading":
            return f"\n[bold]{safe}[/]\n"
        case "list_item":
            return f"  • {safe}\n"
        case "quote" | "embed":
            return f"  [italic]> {safe}[/]\n"
        case _:
            return f"{safe}\n"
