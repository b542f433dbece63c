"""People and organisations in a text: runs of capitalised words with a word beside them that says what they are. Precision comes first."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from tomllib import loads

from headwater.mentions.packs import Pack, fold
from headwater.models import Mention

_CAPITAL = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_LONGEST = 7  # words of one name


@cache
def _words() -> dict[str, frozenset[str]]:
    raw = loads((files(__package__) / "data" / "parties.toml").read_text("utf-8"))
    return {key: frozenset(line.split()) for key, line in raw.items()}


@cache
def first_names() -> frozenset[str]:
    """Return the given names that stand for a person without a title."""
    raw = loads((files(__package__) / "data" / "given_names.toml").read_text("utf-8"))
    guards = loads((files(__package__) / "data" / "guards.toml").read_text("utf-8"))
    names = " ".join(group["full"] + " " + group.get("short", "") for group in raw["groups"])
    return frozenset(names.split()) | frozenset(guards["first_names"].split()) - {"paris", "kit", "nick", "will", "rich", "may"}


def parties(text: str, pack: Pack) -> Iterator[Mention]:
    """Yield the people and organisations that ``text`` names, with their names as the text writes them, blanks made one."""
    if pack.solid:
        return
    for run in _runs(text, pack):
        kind = _kind(text, run, pack)
        if kind:
            start, end = run[0][0], run[-1][1]
            yield Mention(kind, (start, end), re.sub(r"\s+", " ", text[start:end]))


def _runs(text: str, pack: Pack) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of capitalised words in one phrase, particles and links inside, titles at their head left out."""
    run: list[tuple[int, int]] = []
    for match in _CAPITAL.finditer(text):
        beside = bool(run) and text[run[-1][1] : match.start()] in {" ", "\u00a0", ". "} and (len(run) < _LONGEST)
        if beside and text[run[-1][1] : match.start()] == ". " and run[-1][1] - run[-1][0] > 1:
            beside = False  # a full stop, not an initial's
        word = match[0]
        if (word[0].isupper() and (beside or not run)) or (beside and fold(word) in _words()["links"]):
            run.append(match.span())
        else:
            yield from _trimmed(text, run, pack)
            run = [match.span()] if word[0].isupper() else []
    yield from _trimmed(text, run, pack)


def _trimmed(text: str, run: list[tuple[int, int]], pack: Pack) -> Iterator[list[tuple[int, int]]]:
    """Yield the run without links at its end and without a sentence's first word or a title at its head; cut at "and"."""
    words = [fold(text[s:e]) for s, e in run]
    cut = next((k for k, word in enumerate(words) if k and word in {"and", "y", "und", "et"} and "ministry" not in words), None)
    if cut is not None:
        yield from _trimmed(text, run[:cut], pack)
        yield from _trimmed(text, run[cut + 1 :], pack)
        return
    while run and (text[run[-1][0]].islower()):
        run = run[:-1]
    while (
        len(run) > 1
        and fold(text[slice(*run[0])]) in (_words()["titles"] | pack.common | _words()["links"])
        and fold(text[slice(*run[0])]) not in _words()["first"]
    ):
        run = run[1:]
    if len(run) > 1:
        yield run


def _kind(text: str, run: list[tuple[int, int]], pack: Pack) -> str | None:
    """Return whether a run names a person or an organisation, None where nothing says so."""
    words, lists = [fold(text[s:e]) for s, e in run], _words()
    last = words[-1].removesuffix("'s")
    if last in lists["last"] or (words[0] in lists["first"] and (len(words) > 2 or pack.language != "en")):
        return "organisation"
    if any(word in lists["last"] for word in words) or len(run) > 4 or any(word in lists["links"] - lists["particles"] for word in words):
        return None
    if words[0] in first_names() and not pack.calendar.months.get(words[0]):
        return "person"
    before = fold(text[max(0, run[0][0] - 30) : run[0][0]])
    lead = re.search(r"([^\W\d_]+(?:['-][^\W\d_]+)*)\.? $", before)
    if lead and lead[1] in lists["titles"]:
        return "person"
    after = re.match(r",? ([^\W\d_]+)", text[run[-1][1] : run[-1][1] + 24])
    if after and fold(after[1]) in lists["verbs"] and len(run) in {2, 3} and not pack.nouns_capital:
        return "person" if all(text[s:e][1:].islower() for s, e in (run[0], run[-1])) else None
    return None
