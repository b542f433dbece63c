"""`headwater stories`: which articles are on one event."""

from itertools import islice

import click
from rich.text import Text

from headwater.cli import common
from headwater.cli.common import out
from headwater.models import LIKELY, DigestSentence, Problem, Story, StoryArticle, StoryChange

_SHOWN = 4  # headlines under each story of the list


@click.command("stories")
@common.archive
@common.as_json
@click.option("--show", "shown", metavar="ID", help="One story: its timeline, its digest, and what has changed in it.")
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="List stories of at least so many articles.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="List at most so many stories, the largest.")
def command(*, archive_url: str, as_json: bool, shown: str | None, least: int, limit: int) -> None:
    """Put the archive's articles into stories, and list them. Articles that have one keep it; merges and splits are recorded.

    \b
    Example:
      headwater stories --archive my.db
      headwater stories --archive my.db --show 12
      headwater stories --archive my.db --json > stories.jsonl
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    with common.failures() as problems:
        verbs.require_archive(archive_url)
        writes = verbs.may_write(archive_url)
        with verbs.Archive.open(archive_url, readonly=not writes) as archive:
            if writes:
                verbs.gather(archive)
            elif missing := len(archive) - sum(archive.stories.sizes().values()):
                problems.report(common.left_out(archive_url, missing, "are in no story yet"))
            if shown:
                _one(problems, verbs.tell(archive, shown), shown, as_json=as_json)
            elif as_json:
                for one in common.or_nothing(archive.stories.all(), f"{archive_url} holds no article"):
                    common.write(
                        {"id": one.article, "story": one.story, "since": one.since, "nearest": one.nearest, "likeness": one.likeness}
                    )
            else:
                for story in islice(verbs.stories(archive, least=least), limit):
                    _list(story)
                out.print(_summary(list(archive.stories.sizes().values()), least, limit), style="dim")


def _one(problems: common.Problems, story: Story | None, asked: str, *, as_json: bool) -> None:
    if story is None:
        problems.report(Problem(asked, "no story of that number", "look for it in `headwater stories`"))
    elif as_json:
        common.write(story)
    else:
        show(story)


def _summary(sizes: list[int], least: int, limit: int) -> str:
    listed = sum(size >= least for size in sizes)
    shown = f", the {limit:,} largest shown" if listed > limit else ""
    return f"{sum(sizes):,} articles, {len(sizes):,} stories, {listed:,} of them of {_many(least, 'article')} or more{shown}"


def _list(story: Story) -> None:
    out.print(Text.assemble((f"{story.id:>5}  ", "cyan"), (common.short(story.title or story.articles[0]), "bold")))
    out.print(Text(f"       {_measure(story)}", "dim"))
    for line in story.timeline[:_SHOWN]:
        out.print(
            Text.assemble("       ", (f"{_when(line.published):16}  ", "dim"), common.short(line.title or line.id, 90), _outlet(line))
        )
    if (more := len(story.articles) - _SHOWN) > 0:
        out.print(Text(f"       and {more:,} more", "dim"))
    out.print()


def _measure(story: Story) -> str:
    origins = [] if story.origins is None else [_many(story.origins, "origin")]
    outlets = [_many(story.outlets, "outlet")] if story.outlets else []
    parts = [*origins, _many(len(story.articles), "article"), *outlets, " ".join(story.languages)]
    since = [f"since {_when(story.earliest)}"] if story.earliest else ["undated"]
    return " · ".join(filter(None, parts + since))


def show(story: Story) -> None:
    """Print one story: digest, timeline, changes."""
    out.print(Text(common.short(story.title or story.articles[0], 300), "bold"))
    out.print(Text(f"story {story.id}: {_measure(story)}", "dim"), end="\n\n")
    numbers = {line.id: number for number, line in enumerate(story.timeline, 1)}
    if story.digest:
        out.print("In its own sentences", style="bold cyan")
        for sentence in story.digest:
            out.print(_sentence(sentence, numbers))
        out.print()
    out.print("Timeline", style="bold cyan")
    for line in story.timeline:
        _line(line, numbers)
    if story.changes:
        out.print("\nChanges", style="bold cyan")
        for change in story.changes:
            out.print(Text(f"  {_change(change)}"))


def _sentence(sentence: DigestSentence, numbers: dict[str, int]) -> Text:
    start, end = sentence.span
    note = "" if sentence.independent else ", a copy"
    return Text.assemble("  ", common.short(sentence.text, 400), (f"  [{numbers[sentence.article]}, {start}-{end}{note}]", "dim"))


def _line(line: StoryArticle, numbers: dict[str, int]) -> None:
    out.print(
        Text.assemble(
            (f"  [{numbers[line.id]}] {_when(line.published):16}  ", "dim"), common.short(line.title or line.id, 120), _outlet(line)
        )
    )
    taken = [
        _taken(f"[{numbers[p]}]" if p in numbers else common.clean(p), sure) for p, sure in zip(line.parents, line.confidences, strict=True)
    ]
    like = [f"{line.likeness:.0%} like [{numbers[line.nearest]}]"] if line.nearest in numbers and line.likeness else []
    if taken or like:
        out.print(Text(f"      {' ' * len(str(numbers[line.id]))}{', '.join([*taken, *like])}", "dim"))


def _taken(parent: str, confidence: float) -> str:
    return f"taken from {parent}" if confidence >= LIKELY else f"perhaps taken from {parent} ({confidence:.0%} sure)"


def _change(change: StoryChange) -> str:
    what = {"merged": "went into", "split": "was split, a part is", "moved": "lost articles to"}[change.kind]
    why = f" when {common.clean(change.cause)} came" if change.cause else ""
    many = _many(len(change.articles), "article")
    return f"{change.at[:16].replace('T', ' ')}  story {change.story} {what} story {change.other}: {many}{why}"


def _outlet(line: StoryArticle) -> tuple[str, str]:
    return (f"  {common.short(line.outlet, 40)}" if line.outlet else "", "dim")


def _when(published: str | None) -> str:
    return common.clean(published[:16].replace("T", " ")) if published else "undated"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
