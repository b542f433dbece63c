"""Who told reporters together what a sentence says: "the mayor, Ida Moer, told the press", "in conferenza stampa". Pure functions.

A speaker stands beside a cue as a rule; who speaks to the press may stand anywhere in the sentence, whatever they do there: they blamed,
asked, promised.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from headwater.mentions.languages import chosen
from headwater.textreuse.voices import same_surname
from headwater.tracing.concepts import is_press
from headwater.tracing.fullnames import is_form
from headwater.tracing.units import units
from headwater.words import words

# What stands before places, and not before people.
_PLACED = frozenset("in at near outside from en em à im bei aus w koło z na на в у з із біля около возле из".split())


@dataclass(frozen=True, slots=True)
class Heard:
    """The names of a sentence, folded, those of places left out; ``full`` are the last words of those of two words and more."""

    names: frozenset[str]
    full: frozenset[str]

    def meets(self, other: "Heard") -> bool:
        """Whether one gives in full a name that both have."""
        return _meet(self.full, other.names) or _meet(other.full, self.names)


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(is_form(a, b) or is_form(b, a) or same_surname(a, b) for a in some for b in others)


def told_to_press(passage: str, language: str | None) -> bool:
    """Whether a passage says that reporters were told it together."""
    spoken = chosen(passage, language)
    said = words(passage).folded
    return any(is_press(f"{word}-{after}", spoken) or is_press(word, spoken) for word, after in pairwise([*said, ""]))


def heard(said: str, language: str | None) -> Heard:
    """Return the names in what a passage says outside quotation marks."""
    known = {unit.form for unit in units(said, chosen(said, language)) if unit.kind == "name"}
    named = [run for run in _runs(said) if run[-1] in known]
    return Heard(frozenset(run[-1] for run in named), frozenset(run[-1] for run in named if len(run) > 1))


def _runs(text: str) -> Iterator[list[str]]:
    """Yield the words with capitals that stand next to one another, folded, those behind what stands before places left out."""
    found, run = words(text), list[str]()
    before, end = "", 0
    for word, start, stop in zip([*found.folded, ""], [*found.starts, len(text)], [*found.ends, len(text)], strict=True):
        capital = text[start : start + 1].isupper()
        if run and not (capital and text[end:start] == " "):
            if before not in _PLACED:
                yield run
            run, before = [], run[-1]
        if capital:
            run.append(word)
        else:
            before = word
        end = stop
