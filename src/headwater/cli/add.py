"""`headwater add`: pages into the archive."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from headwater.cli import alerts, common
from headwater.cli.common import err, out
from headwater.models import Added, Article, Problem

if TYPE_CHECKING:
    from headwater import verbs


@click.command("add")
@common.inputs
@click.option("--stdin-html", "pasted", metavar="URL", help="Add the page on standard input, HTML or text, as what stands at URL.")
@click.option("--keep", metavar="FILE", help="Keep what is fetched or pasted in a WARC file (.warc.gz), with what was read of it.")
@click.option("--posts", is_flag=True, help="Add the posts that pages show with their text, too: each once, as an article of its own.")
@common.archive
@common.as_json
def command(  # noqa: PLR0913 - click's options, each by its name
    given: common.Inputs, *, pasted: str | None, keep: str | None, posts: bool, archive_url: str, as_json: bool
) -> None:
    """Add pages to the archive. Adding one twice changes nothing; another text under the same id is a new version.

    \b
    Example:
      headwater add pages/ --archive my.db
      headwater add --index pages/index.jsonl --archive my.db
      headwater add https://outlet.example/rss crawl.warc.gz
      xclip -o | headwater add --stdin-html https://outlet.example/story
    """
    if not pasted:
        given.require()
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    counts: Counter[str] = Counter()
    with common.failures() as problems:
        found = given.articles(pasted=pasted, keep=keep)
        read_in = common.begun(_failing(found) if as_json else found, problems, archive_url)
        if read_in is None:
            return
        with verbs.Archive.open(archive_url) as archive, alerts.ringing(archive_url, archive, problems) as bell:
            articles = problems.keep(verbs.with_posts(archive, read_in) if posts else read_in)
            try:
                for added in archive.add_many(common.progress(articles, "adding", given.count())):
                    counts[added.status] += 1
                    if problem := verbs.refusal(added) or _twin(added, archive):
                        problems.report(problem)
                    _tell(added, bell.of(added.id), as_json=as_json)
            finally:
                if not as_json:
                    out.print(_summary(counts, problems.count, archive_url))


def _failing(found: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """Yield what is read, with a line of JSON for each input that could not be: programs look for it on standard output."""
    for one in found:
        if isinstance(one, Problem) and not one.note:
            url = one.input if one.input.startswith(("http://", "https://")) else None
            common.write(Added(one.input, url, "failed", one.reason))
        yield one


def _tell(added: Added, hits: "list[verbs.Hit]", *, as_json: bool) -> None:
    """Say what became of an article, and which alerts waited for it; on a terminal what was added is seen in the bar."""
    if as_json:
        common.write(alerts.with_hits(added, hits))
        return
    if added.status != "failed" and (not err.is_terminal or added.status == "new version"):
        out.print(f"{added.status}: {common.plain(added.id)}")
    alerts.show(hits)


def _twin(added: Added, archive: "verbs.Archive") -> Problem | None:
    """Return what to say of a saved page that declares the address of another one that is held: nobody checked either."""
    article = archive.get(added.id) if added.status == "added" and not added.url else None
    declared = article.canonical_url if article else None
    first = next(iter(archive.find(declared, declared=True) if declared else ()), added.id)
    if first == added.id:
        return None
    remedy = "give both that address with --index to have versions of one article"
    return Problem(added.id, f"declares the same address as {first}, and is held as another article", remedy, note=True)


def _summary(counts: Counter[str], failed: int, archive_url: str) -> str:
    parts = [f"{counts[status]:,} {status}" for status in ("added", "new version", "unchanged") if counts[status]]
    if failed:
        parts.append(f"{failed:,} failed")
    return f"{', '.join(parts) or 'nothing added'} in {common.plain(archive_url)}"
