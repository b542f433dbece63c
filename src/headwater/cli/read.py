"""`headwater read`: text, metadata, links, posts and credits of pages."""

import click

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article


@click.command("read")
@common.inputs
@common.as_json
def command(given: common.Inputs, *, as_json: bool) -> None:
    """Read pages: text, metadata, links, embedded posts, credits.

    SRC is a URL, an HTML or text file, a folder, or - for standard input.

    \b
    Example:
      headwater read page.html
      headwater read --index pages/index.jsonl --json > articles.jsonl
    """
    given.require()
    with common.failures() as problems:
        for article in problems.keep(given.articles()):
            if as_json:
                common.write(article)
            else:
                show(article)


def show(article: Article) -> None:
    """Print an article for a person: the head, the text, what was found beside it."""
    out.print(f"[bold]{common.plain(article.title or article.id)}[/]")
    for name, value in _facts(article):
        out.print(f"  [dim]{name:10}[/] {common.plain(value)}")
    if article.text:
        out.print()
        for block in article.blocks:
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
    ]
    facts += [("credit", f"{credit.style}: {credit.name or credit.url}, {credit.where}") for credit in article.credits]
    facts += [("post", f"{post.platform}: {post.author or post.handle or post.url or 'author not named'}") for post in article.embeds]
    facts += [("note", note) for note in article.notes]
    return [(name, value) for name, value in facts if value]


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
