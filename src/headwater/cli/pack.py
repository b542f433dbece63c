"""`headwater pack`: a trace with all its pages as one file."""

from pathlib import Path

import click

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import HeadwaterError, Problem


@click.command("pack")
@click.argument("name", metavar="ID|URL")
@click.option("--out", "path", metavar="FILE.wacz", required=True, type=click.Path(path_type=Path, dir_okay=False), help="What to write.")
@click.option("--kept", multiple=True, metavar="WARC", help="Where pages were kept: files of `add --keep`, or any WARC or WACZ.")
@common.archive
def command(*, name: str, path: Path, kept: tuple[str, ...], archive_url: str) -> None:
    """Pack the trace of an article, and the pages of all articles that it goes back to, as a WACZ that ReplayWeb.page and its like open.

    Pages come from the WARC files named, from those that articles were added from, from the cache of what was fetched, and from saved
    files; a saved page without an address of its own stands under http://no-address.invalid/. Of an article without any of these the text
    that was read is packed.

    \b
    Example:
      headwater pack https://outlet.example/story --out ferry.wacz --archive my.db
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems, verbs.Archive.open(archive_url, readonly=True) as archive:
        found = [name] if name in archive else archive.find(name, declared=True)
        if not found:
            raise HeadwaterError(Problem(name, "not in the archive", "add it first"))
        if path.suffix != ".wacz":
            raise HeadwaterError(Problem(str(path), "players know such a file by its ending", "name a file that ends in .wacz"))
        try:
            packed = verbs.pack_case(archive, found[0], path, kept, verbs.open_cache())
        except OSError as error:
            reason = f"cannot be read or written ({error.strerror})"
            problem = Problem(error.filename or str(path), reason, "check the path and its permissions")
            raise HeadwaterError(problem) from None
        out.print(f"{len(packed.pages):,} page{'s' * (len(packed.pages) != 1)} in {common.plain(str(path))}")
        for id_ in packed.texts:
            out.print(f"  only its text, for its page is not to be had: {common.plain(id_)}")
        if not packed.pages:
            remedy = "its texts and traces are in it; name where pages were kept with --kept"
            problems.report(Problem(str(path), "no page for a player to show", remedy))
