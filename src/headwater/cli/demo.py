"""`headwater demo`: the bundled sample, traced and explained."""

import tempfile
from itertools import islice
from pathlib import Path

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.claims import show as show_claim
from headwater.cli.common import out
from headwater.cli.tree import show as show_trace

# The pages shown, by address, each with what it is there to show.
_SHOWN = (
    (
        "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/",
        "A machine-translated repost: undated, signed “alex”, no credit but the editor's notes left in its quotations.",
    ),
    (
        "https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan",
        "A page that credits the wrong outlet: the credit is reported, the text is believed.",
    ),
)


@click.command("demo")
@click.option("--keep", "path", metavar="FILE", help="Keep the archive of the sample in FILE.")
def command(path: str | None) -> None:
    """Trace the bundled sample, a flood in an invented town told by thirty pages, and explain what is shown.

    \b
    Example:
      headwater demo --keep sample.db
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    folder = verbs.sample_folder()
    index = str(folder / "index.jsonl")
    scratch = tempfile.TemporaryDirectory()
    where = path or str(Path(scratch.name) / "sample.db")
    with common.failures() as problems, scratch, verbs.Archive.open(where) as archive:
        pages = common.progress(verbs.open_inputs(indexes=[index]), "reading the sample", common.count_lines([index]))
        added = sum(1 for _ in archive.add_many(problems.keep(verbs.read_all(pages, jobs=1))))
        out.print(f"Added {added} pages of invented outlets about a flood in a town called Rudobir. Three things to see:")
        tracer = verbs.Tracer(archive)
        for number, (url, why) in enumerate(_SHOWN, 1):
            common.rule()
            out.print(Text(f"{number}. {why}", "bold magenta"))
            if article := tracer.held(url):
                show_trace(article, tracer.trace(article), lambda id_: (held, tracer.trace(held)) if (held := tracer.held(id_)) else None)
        common.rule()
        out.print(Text(f"{len(_SHOWN) + 1}. Ten pages carry one claim. How many independent origins stand behind it?", "bold magenta"))
        out.print()
        for id_, wordings in islice(problems.keep(verbs.open_claims(str(folder / "claims.jsonl"))), 1):
            show_claim(verbs.claims(wordings, archive, id_, tracer=tracer), archive)
    _where_next(path)


def _where_next(path: str | None) -> None:
    kept = path or "sample.db"
    lines = [] if path else [(f"headwater demo --keep {kept}", "keep this archive, to try the commands on")]
    lines += [
        (f"headwater trace --all --archive {kept}", "every page of it"),
        (f"headwater matches --archive {kept}", "who shares passages with whom"),
        ("headwater attribute page.html", "who says what in a page of yours"),
        ("headwater trace page.html", "what a page cites, and what to search for"),
        (f"headwater serve --archive {kept}", "open the sample in a browser"),
    ]
    common.rule()
    out.print(Text("Where to look next", "bold magenta"))
    for command, what in lines:
        out.print(f"  {common.plain(command):52} {what}")
