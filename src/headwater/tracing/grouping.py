"""Which sentences of an article can have come from which candidates: a digest has several sources, each for its own sentences."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.tracing.collation import Version
from headwater.tracing.weighing import Witness

_HELD = 0.5  # share of a sentence's readings that a text must have to be said to carry the sentence
_FEWEST = 3  # readings; fewer are a phrase


@dataclass(frozen=True, eq=False)
class Group:
    """Sentences of one article (by number) that go back to the same candidates; ``alone`` where no other group was found."""

    sentences: tuple[int, ...]
    candidates: tuple[Witness, ...]
    alone: bool
    words: int
    others: int


def carriers(version: Version, candidates: Sequence[Witness]) -> list[list[int]]:
    """Return, for each sentence of ``version``, the indexes of the candidates that carry it."""
    out = []
    for readings in version.sentence_readings:
        needed = max(_FEWEST, _HELD * len(readings))
        out.append([i for i, c in enumerate(candidates) if len(readings) >= _FEWEST and len(readings & c.version.reading_set) >= needed])
    return out


def groups(version: Version, candidates: Sequence[Witness]) -> list[Group]:
    """Return the groups of sentences of ``version``: two sentences with a candidate in common are in one group (union-find)."""
    carried = carriers(version, candidates)
    link = list(range(len(candidates)))

    def head(i: int) -> int:
        while link[i] != i:
            link[i] = link[link[i]]
            i = link[i]
        return i

    for indexes in carried:
        for i in indexes[1:]:
            link[head(i)] = head(indexes[0])
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, indexes in enumerate(carried):
        if indexes:
            numbers[head(indexes[0])].append(number)
    found = []
    for own in numbers.values():
        members = sorted({i for number in own for i in carried[number]})
        count = sum(len(version.sentence_readings[number]) for number in own)
        found.append(Group(tuple(own), tuple(candidates[i] for i in members), len(numbers) == 1, count, len(numbers) - 1))
    return found
