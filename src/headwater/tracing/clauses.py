"""What a sentence denies of a claim: of which clause its words are, and whether something in that clause is negated. Pure functions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from headwater.tracing.denials import denials, denies, refutes
from headwater.words import words

# Words that join a clause to another, which says something else; and those that hang one on another, which says something of it.
_JOINTS = {
    "en": "and but while whereas",
    "es": "y pero",
    "fr": "et mais",
    "de": "und aber",
    "it": "e ma",
    "pt": "e mas",
    "ru": "а и но",
    "uk": "а і й та але",
    "pl": "a i ale oraz",
    "tr": "ve ama",
}
_RELATIVES = {
    "en": "that which who whose where when because although",
    "es": "que quien cual",
    "fr": "que qui dont où",
    "de": "die der das welche dass weil",
    "it": "che cui",
    "pt": "que quem",
    "ru": "который которая которое которые которых что где",
    "uk": "який яка яке які яких що де",
    "pl": "który która które że gdzie",
}
_OF = {
    kind: {language: frozenset(said.split()) for language, said in table.items()}
    for kind, table in (("joint", _JOINTS), ("relative", _RELATIVES))
}
# What is negated where the whole of a statement is: "it is not true that ...".
_TRUTH = frozenset("true case correct so wahr richtig stimmt cierto verdad vrai exact vero vera правда верно правдой prawda doğru".split())
_PUNCTUATION = re.compile(r"[,;:()–—]")
_STATEMENTS = re.compile(r"[;:–—]")  # what stands between these says something by itself
_MOST = 2 / 3  # of the words that a sentence has of a claim


@dataclass(frozen=True)
class Said:
    """A sentence in its language, as clauses."""

    text: str
    language: str

    @cached_property
    def folded(self) -> list[str]:
        """Its words, folded."""
        return words(self.text).folded

    @cached_property
    def denies(self) -> bool:
        """Whether something in it is negated or denied, an odd number of times."""
        return denies(self.folded)

    def denies_what(self, claim: frozenset[str]) -> bool:
        """Whether what it has of ``claim`` may be negated or denied; a joined clause ("and nobody was hurt") says other things.

        What is negated behind it, after a comma, is something else, but it may be denied there: "..., which the owner denies".
        """
        whole, narrow = self._clause(claim), self._clause(claim, narrow=True)
        if whole is None or narrow is None:
            return self.denies
        behind = denials(self.folded[narrow[1] : whole[1]])
        return denies(self.folded[whole[0] : narrow[1]]) != bool(behind % 2)

    def denies_by_then(self, claim: frozenset[str]) -> bool:
        """Whether what it has of ``claim`` is negated or denied by the end of that very clause: "it is not true, says he, that ..."."""
        whole, narrow = self._clause(claim), self._clause(claim, narrow=True)
        return self.denies if whole is None or narrow is None else denies(self.folded[whole[0] : narrow[1]])

    def surely_denies(self, claim: frozenset[str]) -> bool:
        """Whether what it has of ``claim`` is negated or denied: in that very clause, not in one that is set beside it or hangs on it.

        "The inspection, which never took place, ..." denies no more than the inspection; "nobody knew that ..." denies nothing.
        """
        clause = self._clause(claim, narrow=True)
        return self.denies if clause is None else denies(self._without_frame(self.folded[slice(*clause)], claim))

    def _clause(self, claim: frozenset[str], *, narrow: bool = False) -> tuple[int, int] | None:
        """Return the words of the clause that has the words ``claim``, None where it has none of them.

        It lies between words that join clauses; a ``narrow`` one begins and ends at commas and the like too, and ends at a relative.
        """
        said = self.folded
        opens, closes = self._statement(claim)
        shared = _shortest(said[opens:closes], claim)
        if shared is None:
            return None
        joints, relatives = self._of("joint"), self._of("relative") if narrow else frozenset()
        cuts = breaks(self.text) if narrow else frozenset()
        first = max((at for at in range(opens, opens + shared[0] + 1) if said[at] in joints or at in cuts), default=opens)
        rest = range(opens + shared[1], closes)
        return first, next((at for at in rest if said[at] in joints or said[at] in relatives or at in cuts), closes)

    def _statement(self, claim: frozenset[str]) -> tuple[int, int]:
        """Return the words between colons, semicolons and dashes that have most of a claim, the whole where what stands around refutes it.

        "The alarm did not go off: it had been switched off on Friday" denies nothing of the switching.
        """
        said = self.folded
        present = claim.intersection(said)
        for first, end in pairwise([0, *sorted(breaks(self.text, _STATEMENTS)), len(said)]):
            if len(present.intersection(said[first:end])) >= _MOST * len(present) and not refutes(said[:first] + said[end:]):
                return first, end
        return 0, len(said)

    def _of(self, kind: str) -> frozenset[str]:
        """Return the words of its language that join clauses, or that hang one on another."""
        return _OF[kind].get(self.language, frozenset())

    def _without_frame(self, said: Sequence[str], claim: frozenset[str]) -> Sequence[str]:
        """Return the words of a clause without those that only say how it is known: "nobody saw that", not "it is not true that"."""
        first = next(at for at, word in enumerate(said) if word in claim)
        at = next((at for at, word in enumerate(said[:first]) if word in self._of("relative")), None)
        if at is None or not _TRUTH.isdisjoint(said[:at]) or denials(said[:at]):
            return said
        return said[at:]


def breaks(text: str, marks: re.Pattern[str] = _PUNCTUATION) -> frozenset[int]:
    """Return the words before which a mark stands that parts clauses: a comma, a colon, a dash or a bracket."""
    found = words(text)
    gaps = zip(found.ends, found.starts[1:], strict=False)
    return frozenset(at for at, (end, start) in enumerate(gaps, 1) if marks.search(text, end, start))


def _shortest(said: Sequence[str], wanted: frozenset[str]) -> tuple[int, int] | None:
    """Return the shortest run of words, first and end, that has every wanted word which is there at all; None where none is."""
    last: dict[str, int] = {}
    present = wanted.intersection(said)
    best: tuple[int, int] | None = None
    for at, word in enumerate(said):
        if word in present:
            last[word] = at
            first = min(last.values())
            if len(last) == len(present) and (best is None or at + 1 - first < best[1] - best[0]):
                best = first, at + 1
    return best
