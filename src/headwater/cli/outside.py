"""What `headwater trace` does beyond the archive, and what more it says of a page: what was followed, sought, turned down."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.text import Text

from headwater.cli import common
from headwater.cli.common import clean, out, short
from headwater.cli.tree import evidence, listed
from headwater.models import Article, Problem, Rejected, to_builtins

if TYPE_CHECKING:
    from headwater import verbs


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
        listed("Followed and added", [Text(f"{clean(article.id)}  {short(article.title or '', 80)}") for article in self.added])
        listed("Cited, not fetched", [Text(f"{clean(p.input)}: {clean(p.reason)}; {p.remedy}") for p in self.missed])
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
        listed("Seen at its address", [Text(f"{c.at}  {clean(c.by)}  {clean(c.url or '')}") for c in found.captures])
        leads = [(lead, "review of a claim" if lead.review else "added" if lead.url in added else "") for lead in found.leads]
        listed("Found elsewhere", [Text(f"{clean(lead.url)}  {short(lead.title, 80)}  {lead.by} {what}".rstrip()) for lead, what in leads])
        listed("Not found out", [Text(f"{clean(p.input)}: {clean(p.reason)}; {p.remedy}") for p in found.missed])
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
        listed("Shares text, not said to be the source", [_rejected(one) for one in self.rejected])
        out.print()


def _rejected(one: Rejected) -> Text:
    line = Text.assemble((clean(one.url or one.id), "bold"), f"  {one.confidence:.0%} likely: {'; '.join(one.reasons)}")
    for item in one.evidence:
        line.append("\n    ").append(evidence(item))
    return line


def _names(finders: str | None) -> list[str] | None:
    return None if finders is None else [name.strip() for name in finders.split(",") if name.strip()]


@contextmanager
def checked(finders: str | None) -> Iterator[None]:
    """Refuse a finder that is named and is none, before any work, and where none is asked too."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    if finders is not None:
        with verbs.open_finders(_names(finders)):
            pass
    yield


def sought_out(
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


def followed_up(
    articles: Sequence[Article], archive: "verbs.Archive", levels: int, most: int, *, allow_private: bool
) -> dict[str, Followed]:
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
