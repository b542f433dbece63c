"""Where a page's blocks stand: what the elements around each hold and say of themselves, as signs."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from headwater.reading.names import SAYS
from headwater.reading.raw import Place, RawBlock

Numbers = npt.NDArray[np.float64]
Signs = dict[str, npt.ArrayLike]

# A column is what holds paragraphs, not the paragraph itself.
_PARAGRAPHS = frozenset(["p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "figcaption"])
# Shares of a page's prose; from the second on an element is the article's own, and what it says of itself furnishes no doubt.
_MAJOR = (0.15, 0.3, 0.5, 0.8)
_OWN = _MAJOR[1]
_FARTHEST = 30
_CONTAINERS = 4
# What is listened to: of the three innermost elements, of all that are not the article's own, and of all. The rest was of no use.
_NEAR = ("talk", "body", "legal", "byline", "caption", "<figure>", "<ul>", "<article>")
_ASIDE = (
    *("talk", "legal", "caption", "overlay", "body", "nav", "foot", "letter", "faq", "box", "byline", "more", "side", "share", "advert"),
    *("<form>", "<aside>", "<table>", "<ul>", "<figure>"),
)
_AROUND = ("talk", "overlay", "foot", "more", "<footer>", "<article>", "<main>", "<section>")


class Surroundings:
    """The elements around the blocks of one page as arrays, each element after what it stands in.

    ``prose`` is (n,): the code points of each block that is prose, else 0. ``column`` and ``path`` number, for each block, the element
    that holds its paragraphs, and the tags and classes from the root on.
    """

    def __init__(self, blocks: Sequence[RawBlock], chars: Numbers, linked: Numbers, prose: Numbers) -> None:
        self.chars, self.linked, self.prose = chars, linked, prose
        numbers, self.places = _numbered(blocks)
        self.parents = np.array([numbers[place.parent] if place.parent is not None else 0 for place in self.places])
        self.depths = np.array([place.depth for place in self.places])
        self.at = np.array([numbers[block.place] for block in blocks])
        holds = np.array([place.tag not in _PARAGRAPHS for place in self.places])
        self.column = np.where(holds[self.at], self.at, self.parents[self.at])
        _, self.path = np.unique(np.array([block.place.path for block in blocks]), return_inverse=True)
        order = np.argsort(self.depths, kind="stable")
        self.levels = np.split(order, np.flatnonzero(np.diff(self.depths[order])) + 1)

    def signs(self) -> Signs:
        """Return the signs of all blocks, each (n,)."""
        sums = self._sums()
        share = sums[:, 2] / max(1.0, sums[0, 2])
        signs: Signs = {f"steps to {least}": self._steps(share >= least)[self.at] for least in _MAJOR}
        signs["hidden"] = np.array([place.hidden for place in self.places])[self.at]
        signs["depth"] = self.depths[self.at]
        return signs | self._said_signs(share) | self._container_signs(sums, share) | self._path_signs()

    def _sums(self) -> Numbers:
        """Return for each element the code points, those in links, those of prose and the blocks within: (elements, 4)."""
        sums = np.zeros((len(self.places), 4))
        np.add.at(sums, self.at, np.column_stack([self.chars, self.linked, self.prose, np.ones(len(self.at))]))
        for level in self.levels[:0:-1]:
            np.add.at(sums, self.parents[level], sums[level])
        return sums

    def _steps(self, reached: npt.NDArray[np.bool_]) -> Numbers:
        """Return for each element how many steps outwards one goes to one of those ``reached``."""
        steps = np.where(reached, 0.0, _FARTHEST)
        for level in self.levels[1:]:
            steps[level] = np.where(reached[level], 0, steps[self.parents[level]] + 1)
        return np.minimum(steps, _FARTHEST)

    def _said_signs(self, share: Numbers) -> Signs:
        says = np.array([place.says for place in self.places], np.int64)
        parent = self.parents[self.at]
        near = says[self.at] | says[parent] | says[self.parents[parent]]
        aside = self._inherited(says, share < _OWN)[self.at]
        around = self._inherited(says, np.ones(len(says), bool))[self.at]
        heard = (("near", near, _NEAR), ("aside", aside, _ASIDE), ("around", around, _AROUND))
        return {f"{where} {name}": (bits >> SAYS.index(name)) & 1 for where, bits, names in heard for name in names}

    def _inherited(self, says: npt.NDArray[np.int64], counts: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
        """Return what each element and those around it say, as far out as they count."""
        said = np.where(counts, says, 0)
        for level in self.levels[1:]:
            said[level] |= np.where(counts[level], said[self.parents[level]], 0)
        return said

    def _container_signs(self, sums: Numbers, share: Numbers) -> Signs:
        """Return what the column of each block holds, and the three elements next around it."""
        signs: Signs = {}
        here = self.column
        for number in range(_CONTAINERS):
            chars, linked, prose, blocks = sums[here].T
            signs[f"container {number} chars"] = np.log1p(chars)
            signs[f"container {number} link share"] = linked / np.maximum(chars, 1)
            signs[f"container {number} prose"] = prose / np.maximum(chars, 1)
            signs[f"container {number} share"] = share[here]
            signs[f"container {number} mean"] = np.log1p(chars / np.maximum(blocks, 1))
            signs[f"container {number} blocks"] = np.log1p(blocks)
            here = self.parents[here]
        changed = np.append(True, self.column[1:] != self.column[:-1])
        return signs | {"first in column": changed, "last in column": np.append(changed[1:], True)}

    def _path_signs(self) -> Signs:
        blocks = np.bincount(self.path)
        prose, chars, linked = (np.bincount(self.path, weights) for weights in (self.prose, self.chars, self.linked))
        return {
            "path blocks": np.log1p(blocks)[self.path],
            "path prose": (prose / max(1.0, prose.sum()))[self.path],
            "path chars": np.log1p(chars / blocks)[self.path],
            "path link share": (linked / np.maximum(chars, 1))[self.path],
        }


def _numbered(blocks: Sequence[RawBlock]) -> tuple[dict[Place, int], list[Place]]:
    """Return the elements around the blocks, each after what it stands in, and their numbers in that order."""
    numbers: dict[Place, int] = {}
    places: list[Place] = []
    for block in blocks:
        place: Place | None = block.place
        fresh = []
        while place is not None and place not in numbers:
            fresh.append(place)
            place = place.parent
        for one in reversed(fresh):
            numbers[one] = len(places)
            places.append(one)
    return numbers, places
