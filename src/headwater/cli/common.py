"""What the commands share: inputs, the archive, output as lines of JSON, problems, progress."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, fields
from functools import wraps
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from headwater.models import Article, HeadwaterError, Page, Problem, encode

if TYPE_CHECKING:
    from headwater import verbs

Item = TypeVar("Item")
Asked = TypeVar("Asked")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

# A pipe has no width: what reads it gets whole lines.
out = Console(highlight=False, emoji=False, soft_wrap=not sys.stdout.isatty(), width=None if sys.stdout.isatty() else 10_000)
err = Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)

# How pages' words are shown: blanks of every kind and line ends as a blank, soft hyphens not at all, and as U+FFFD what would drive the
# terminal (control characters), turn the line round (bidirectional controls) or break its encoding (halves of surrogate pairs).
_SHOWN: dict[int, str | None] = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], "\ufffd"),
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    0xAD: None,
}

_MARKS = frozenset('“”„«»‹›"「」『』')  # at an end of a passage that is itself quoted


def options(*decorators: Decorator) -> Decorator:
    """Return one decorator that applies several, the first listed shown first in the help."""

    def apply(function: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return apply


allow_private = click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too.")
archive = click.option(
    *("--archive", "archive_url"),
    metavar="FILE",
    default="headwater.db",
    show_default=True,
    envvar="HEADWATER_ARCHIVE",
    show_envvar=True,
    help="The archive.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
_JSONL = "Lines of {id, text, title?, published?, outlet?, url?, language?}, the text taken verbatim; - for standard input."
_of_inputs = options(
    click.argument("sources", metavar="[SRC]...", nargs=-1),
    click.option("--index", "indexes", multiple=True, metavar="FILE", help="Lines of {path, url}: saved pages with their addresses."),
    click.option("--jsonl", "texts", multiple=True, metavar="FILE", help=_JSONL),
    allow_private,
    click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that read pages. Default: one a core; one for a pipe."),
)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the user named to work on."""

    sources: tuple[str, ...]
    indexes: tuple[str, ...]
    texts: tuple[str, ...]
    allow_private: bool
    jobs: int | None

    def __bool__(self) -> bool:
        return bool(self.sources or self.indexes or self.texts)

    def require(self) -> None:
        """Raise a usage error where nothing was named."""
        if not self:
            raise click.UsageError("Nothing to work on. Name a URL, a file or a folder, or use --index FILE or --jsonl FILE.")

    def articles(self, *, pasted: str | None = None, keep: str | None = None) -> Iterator[Article | Problem]:
        """Yield what is read from all of it, problems in their places.

        ``pasted`` is the address of a page on standard input, which comes first; what is fetched is kept in the WARC file ``keep``.
        """
        from headwater import verbs  # noqa: PLC0415 - loads the readers

        with ExitStack() as stack:
            keeper = stack.enter_context(verbs.Keeper(keep)) if keep else None
            client = stack.enter_context(verbs.open_client(allow_private=self.allow_private, keeper=keeper))
            pages = verbs.open_inputs(self.sources, indexes=self.indexes, texts=self.texts, client=client)
            all_pages = chain(_kept(verbs.open_pasted(pasted), keeper) if pasted else (), pages)
            for article in verbs.read_all(all_pages, jobs=self.jobs or (1 if self._fed() else None)):
                if keeper and isinstance(article, Article):
                    keeper.note(article)
                yield article

    def _fed(self) -> bool:
        """Whether lines come through a pipe. Who feeds them one by one waits for each answer; reading ahead would keep it back."""
        return not all(map(_is_file, (*self.indexes, *self.texts)))

    def count(self) -> int | None:
        """Return how many pages there are, for a progress bar; None where it takes reading them to know."""
        return None if self.sources else count_lines([*self.indexes, *self.texts])


def _kept(pages: "Iterable[Page | Problem]", keeper: "verbs.Keeper | None") -> "Iterator[Page | Problem]":
    """Yield pages that were handed over, each kept where something keeps."""
    for page in pages:
        if keeper and isinstance(page, Page):
            keeper.pasted(page)
        yield page


def inputs(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments that name its inputs, handed over as one Inputs."""

    @wraps(function)
    def collected(**given: Any) -> Any:
        named = {field.name: given.pop(field.name) for field in fields(Inputs)}
        return function(Inputs(**named), **given)

    return _of_inputs(collected)


def rule() -> None:
    """Print a line across the terminal, or across eighty columns."""
    out.print("─" * (out.width if out.is_terminal else 80), style="dim")


def nothing(what: str) -> None:
    """Say on standard error that there is nothing to print, and why: silence could be taken for a failure."""
    err.print(f"headwater: nothing found: {plain(what)}")


def or_nothing(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Yield the items; where there are none, say so."""
    found = False
    for item in items:
        found = True
        yield item
    if not found:
        nothing(what)


def write(noun: Any) -> None:
    """Print a noun as one line of JSON, at once, so that a pipe sees results as they come."""
    sys.stdout.buffer.write(encode(noun) + b"\n")
    sys.stdout.buffer.flush()


class Problems:
    """Reports inputs that could not be used, one line each on standard error, and remembers that there were some."""

    def __init__(self) -> None:
        self.count = 0
        self._last: Problem | None = None

    def report(self, problem: Problem) -> None:
        """Print one problem: the input, the reason, the remedy; once where it comes again and again, as of an archive that is damaged."""
        self.count += not problem.note
        if problem == self._last:
            return
        self._last = problem
        named = plain(problem.input) or '""'
        err.print(f"[bold red]headwater:[/] {named}: {plain(problem.reason)}; {plain(problem.remedy)}")

    def attempt(self, function: Callable[[Asked], Item], asked: Asked, name: str) -> Item | None:
        """Return what ``function`` makes of ``asked``; where it fails, report ``name`` and return None, so that the others are done."""
        try:
            return function(asked)
        except HeadwaterError as error:
            self.report(error.problem)
        except Exception as error:
            if debugging():
                raise
            self.report(fault(name, error))
        return None

    def keep(self, items: Iterable[Item | Problem]) -> Iterator[Item]:
        """Yield the items that are no problems; report the others."""
        for item in items:
            if isinstance(item, Problem):
                self.report(item)
            else:
                yield item

    def exit(self) -> None:
        """End the program: status 1 where there were problems."""
        if self.count:
            raise SystemExit(1)


def clean(text: str) -> str:
    """Return a page's words as one line that is safe to show: a hostile title must not drive the terminal."""
    return text.translate(_SHOWN)


def plain(text: str) -> str:
    """Return a page's words ready to stand within rich's markup."""
    return escape(clean(text))


def address(article: Article) -> str:
    """Return where an article stands: its URL, else its file, with the address that the page itself declares and nobody checked."""
    declared = f"declares {article.canonical_url} as its address" if article.canonical_url and not article.url else ""
    return "; ".join(clean(part) for part in (article.url or article.path or "", declared) if part)


def short(text: str, most: int = 160) -> str:
    """Return ``text`` cut to ``most`` code points, on one line, control characters made harmless."""
    line = clean(" ".join(text.split()))
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def quoted(text: str, most: int = 160) -> str:
    """Return ``text``, cut as by :func:`short`, in quotation marks where it has none of its own at an end."""
    line = short(text, most)
    return line if {line[:1], line[-1:]} & _MARKS else f"“{line}”"


def fault(name: str, error: Exception) -> Problem:
    """Return the problem of an input on which our own code, or the machine, fails."""
    remedy = "check the disk and the connection" if isinstance(error, OSError) else "a fault of ours, please report it"
    return Problem(name, f"it could not be worked on ({type(error).__name__}: {error})", remedy)


def debugging() -> bool:
    """Whether faults of ours are shown as tracebacks."""
    return bool(os.environ.get("HEADWATER_DEBUG"))


def left_out(archive_url: str, number: int, what: str) -> Problem:
    """Return what to report where ``number`` articles are not in an answer, since the archive may not be written to."""
    reason = f"it may not be written to, and {number:,} of its articles {what}"
    return Problem(archive_url, reason, "copy it to where you may write, and ask the copy")


@contextmanager
def failures() -> Iterator[Problems]:
    """Report what one input did wrong, and end with the right exit status."""
    problems = Problems()
    try:
        yield problems
    except HeadwaterError as error:
        problems.report(error.problem)
    problems.exit()


def progress(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """Yield items under a progress line on standard error, shown on a terminal only; the bar leaves when done."""
    times = (TimeElapsedColumn(), TimeRemainingColumn())
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), *times)
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(label, total=total)
        for item in items:
            yield item
            bar.advance(task)


@contextmanager
def waiting(label: str) -> Iterator[None]:
    """Show on a terminal that one long piece of work goes on; the line leaves when it is done."""
    if not err.is_terminal:
        yield
        return
    with err.status(plain(label)):
        yield


def begun(found: Iterable[Article | Problem], problems: Problems, archive_url: str) -> Iterator[Article | Problem] | None:
    """Return what is read, to be added to an archive; where there is no archive yet, once its first article has come.

    None where none comes, which is said: a mistyped name must not leave an empty archive behind.
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    items = iter(found)
    if verbs.archive_exists(archive_url):
        return items
    first = next(problems.keep(items), None)
    if first is None and not problems.count:
        nothing(f"no article to be added, so {archive_url} is not made")
    return None if first is None else chain((first,), items)


def count_lines(paths: Iterable[str]) -> int | None:
    """Return how many lines the files have, for a progress bar; None where one cannot be counted beforehand."""
    total = 0
    for path in paths:
        if not _is_file(path) or path.endswith(".gz"):
            return None
        try:
            with open(path, "rb") as lines:  # noqa: PTH123 - a name from the command line
                total += sum(1 for _ in lines)
        except OSError:
            return None
    return total


def _is_file(path: str) -> bool:
    """Whether there is a regular file: standard input and pipes are read once, so nothing can be counted in them beforehand."""
    return path != "-" and os.path.isfile(path)  # noqa: PTH113 - false for what can be no path, where pathlib raises
