"""Set phrases at the opening of a line, looked up by their first word: a page has hundreds of lines, and there are a thousand phrases."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[\W_]{0,6}(\w+)")


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of one line: ``text`` in lower case, and by the name of each list the places where phrases of it end, longest first."""

    text: str
    ends: Mapping[str, list[int]]

    def says(self, name: str, end: re.Pattern[str]) -> int:
        """Return where the longest phrase of a list ends that is followed by ``end``, with what ``end`` takes in; 0 for none."""
        for at in self.ends.get(name, ()):
            match = end.match(self.text, at)
            if match is not None:
                return match.end()
        return 0


class Openings:
    """Named lists of phrases in lower case, each list parted by ``|``."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        by_first: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, phrases in lists.items():
            for phrase in phrases.split("|"):
                bare = phrase.lstrip("¿¡")
                by_first[_first(bare)].append((bare, name))
        self.by_first = {first: sorted(found, key=lambda one: -len(one[0])) for first, found in by_first.items()}

    def of(self, text: str) -> Opening:
        """Return what the line ``text`` opens with, up to six marks before it."""
        lowered = text.lower()
        match = _WORD.match(lowered)
        ends: dict[str, list[int]] = {}
        if match is not None:
            start = match.start(1)
            for phrase, name in self.by_first.get(match[1], ()):
                if lowered.startswith(phrase, start):
                    ends.setdefault(name, []).append(start + len(phrase))
        return Opening(lowered, ends)


def _first(phrase: str) -> str:
    match = _WORD.match(phrase)
    return match[1] if match is not None else phrase
