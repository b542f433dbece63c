"""`headwater report`: a trace as a folder to send on."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import Article, HeadwaterError, Problem

if TYPE_CHECKING:
    from headwater.verbs import Archive


@click.command("report")
@click.argument("source", metavar="TRACE|SRC")
@click.option("--out", "folder", metavar="DIR", required=True, type=click.Path(path_type=Path), help="The folder to write; new, or empty.")
@common.archive
@common.allow_private
def command(*, source: str, folder: Path, archive_url: str, allow_private: bool) -> None:
    """Write the trace of one article as a folder of static pages, complete and offline, with a digest of each captured page.

    SRC is an article of the archive by its id or address, else a page to be read and added. TRACE is a line that `trace --json` printed,
    in a file. For one file that players of web archives open, see `headwater pack`.

    \b
    Example:
      headwater report https://gull.example/ferry --archive my.db --out ferry-report
    """
    from headwater import verbs, web  # noqa: PLC0415 - loads the readers

    with common.failures():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise HeadwaterError(Problem(str(folder), "there is something in it", "name a new folder"))
        traced = _traced(source)
        held = verbs.archive_exists(archive_url)
        fresh = None if held or traced else _read(source, allow_private=allow_private)  # a source that is none makes no archive
        with verbs.Archive.open(archive_url, readonly=not (fresh or (held and verbs.may_write(archive_url)))) as archive:
            if fresh:
                id_ = _add(fresh, archive)
            else:
                id_ = _of_trace(traced, source, archive) if traced else _held(source, archive, allow_private=allow_private)
            page = web.report(archive, id_, folder, _told, web.Notes(archive_url))
        out.print(f"Written: {common.plain(str(page))}")


def _told(step: str) -> None:
    """Say on a terminal what is being done."""
    if common.err.is_terminal:
        common.err.print(common.plain(step), style="dim")


def _held(source: str, archive: "Archive", *, allow_private: bool) -> str:
    """Return the id of the article meant; what is not held is read and added."""
    if found := ([source] if source in archive else archive.find(source, declared=True)):
        return found[0]
    return _add(_read(source, allow_private=allow_private), archive)


def _of_trace(id_: str, source: str, archive: "Archive") -> str:
    """Return the id of the article that the trace in the file ``source`` is of; the file itself is no page to be read."""
    if id_ not in archive:
        remedy = "name the archive that it was traced in with --archive"
        raise HeadwaterError(Problem(source, f"the article that it traces, {id_}, is not in the archive", remedy))
    return id_


def _read(source: str, *, allow_private: bool) -> Article:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with verbs.Client(allow_private=allow_private) as client:
        return verbs.read(source, client=client)


def _add(article: Article, archive: "Archive") -> str:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    added = archive.add(article)
    if refused := verbs.refusal(added):
        raise HeadwaterError(refused)
    return added.id


def _traced(source: str) -> str | None:
    """Return the id in a file that holds a line of `trace --json`; None where it is no such file."""
    path = Path(source)
    if path.suffix not in {".json", ".jsonl"} or not path.is_file():
        return None
    try:
        with path.open(encoding="utf-8") as lines:
            id_ = str(json.loads(lines.readline())["id"])
            several = any(line.strip() for line in lines)
    except (ValueError, KeyError, TypeError):
        raise HeadwaterError(Problem(source, "its first line is no trace", "write one with `headwater trace --json`")) from None
    if several:
        remedy = "name the article by its id or address, or a file with its line alone"
        raise HeadwaterError(Problem(source, "several traces, and a report is of one", remedy))
    return id_
