"""Words that news is made of, by what they mean: what headlines in two languages have in common beside names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

_SHORTEST_STEM = 4  # letters; a shorter word stands for itself alone
_ROOT = 3  # the same in Arabic, whose roots are that long
_RELATED = {"bg": "ru", "be": "ru", "mk": "sl", "sr": "sl", "hr": "sl", "bs": "sl", "ca": "es", "gl": "pt", "az": "tr"}


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language, each with its concept: whole words, and beginnings of words."""

    whole: dict[str, str] = field(default_factory=dict)
    beginnings: dict[str, str] = field(default_factory=dict)

    def find(self, word: str) -> str | None:
        for length in range(len(word), _ROOT - 1, -1):
            if found := self.beginnings.get(word[:length]):
                return self.whole.get(word, found)
        return self.whole.get(word)


@cache
def _languages() -> dict[str, _Language]:
    rows = [line for line in (files(__package__) / "data" / "concepts.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
    codes, *lines = ([cell.strip() for cell in row.split("|")] for row in rows)
    known = {code: _Language() for code in codes}
    for cells in lines:
        concept = cells[0].split()[0]
        for code, cell in zip(codes, cells, strict=True):
            for word in cell.split():
                stem = code != "zh" and len(word) >= (_ROOT if code == "ar" else _SHORTEST_STEM) and word[-1] != "="
                (known[code].beginnings if stem else known[code].whole).setdefault(word.rstrip("="), concept)
    return known


@lru_cache(maxsize=1 << 16)
def concept(word: str, language: str) -> str | None:
    """Return the concept that a folded word, or two with a hyphen between them, stands for in a language; None for other words."""
    known = _languages().get(_RELATED.get(language, language))
    return known.find(word) if known else None


def solid_concepts(run: str) -> Iterator[str]:
    """Yield the concepts of the Chinese words in a run of characters; the longest word wins."""
    words, i = _languages()["zh"].whole, 0
    while i < len(run):
        length = next((n for n in (4, 3, 2, 1) if run[i : i + n] in words), 0)
        if length:
            yield words[run[i : i + length]]
        i += length or 1
