"""`headwater demo`: the bundled sample, traced and explained."""

import json
import tempfile
from pathlib import Path

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.claims import show as show_claim
from headwater.cli.common import out
from headwater.cli.trace import show as show_trace

# The pages shown, by address, each with what it is there to show.
_SHOWN = (
    (
        "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/",
        "A machine-translated repost, signed “alex”, undated, with no credit but the editor's notes left in its quotations.",
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
        out.print(f"Added {added} pages of invented outlets about a flood in Rudobir.")
        tracer = verbs.Tracer(archive)
        for url, why in _SHOWN:
            common.rule()
            out.print(Text(why, "bold"))
            if article := tracer.held(url):
                show_trace(article, tracer.trace(article), lambda id_: (held, tracer.trace(held)) if (held := tracer.held(id_)) else None)
        common.rule()
        out.print(Text("A claim: how many independent origins stand behind it?", "bold"))
        out.print()
        line = json.loads((folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0])
        wordings = [line["text"]] if isinstance(line["text"], str) else line["text"]
        show_claim(verbs.claims(wordings, archive, line["id"], tracer=tracer))
    _where_next(path)


def _where_next(path: str | None) -> None:
    kept = path or "sample.db"
    common.rule()
    out.print(Text("Where to look next", "bold"))
    if not path:
        out.print(f"  headwater demo --keep {kept}                     keep this archive, to try the commands on")
    out.print(f"  headwater trace --all --archive {kept}            every page of it")
    out.print(f"  headwater matches --archive {kept}                who shares passages with whom")
    out.print("  headwater attribute page.html                        who says what in a page of yours")
    out.print("  headwater trace page.html                            what a page cites, and what to search for")
