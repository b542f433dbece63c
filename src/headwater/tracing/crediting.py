"""What the credits of an article and its candidates say of who has it from whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from headwater.models import Credit
from headwater.tracing.collation import Flags, Numbers, Signs
from headwater.tracing.naming import Aim
from headwater.tracing.witnessing import Witness, wording

# Credits by what they claim: that the whole text is another's; that this was said there; that it came by way of someone.
_STYLES: Mapping[str, frozenset[str]] = {
    "whole": frozenset({"canonical", "isbasedon"}),
    "source": frozenset({"source_line", "footer", "byline", "dateline"}),
    "said": frozenset({"according", "ed_note"}),
    "link": frozenset({"link"}),
    "via": frozenset({"via_handle"}),
}


@dataclass(frozen=True, eq=False)
class Credited:
    """What a child's credits and links say of its candidates, and theirs of it and of one another."""

    child: Witness
    candidates: Sequence[Witness]
    possible: Flags

    @cached_property
    def named(self) -> list[list[tuple[Aim, Credit]]]:
        """The child's credits that name each candidate, the most exact first."""
        return [self.child.credits_for(c) for c in self.candidates]

    @cached_property
    def signs(self) -> Signs:
        """The signs of the credits, whatever sentences are asked about."""
        child = self.child
        page = np.array([any(a is Aim.PAGE for a, _ in named) for named in self.named], bool)
        named = np.array([bool(n) for n in self.named], bool)
        back = [c.credits_for(child) for c in self.candidates]
        strangers = [child.credited - c.names.names for c in self.candidates]
        others = self.possible[None, :] & ~np.eye(len(named), dtype=bool)
        return {
            "credit": named.astype(float),
            "credit_page": page.astype(float),
            **{f"credit_{kind}": self._styled(styles) for kind, styles in _STYLES.items()},
            "other_page": (~page & (others & page[None, :]).any(axis=1)).astype(float),
            "shared_credit": np.array([bool(s & c.credited) for s, c in zip(strangers, self.candidates, strict=True)], float),
            "credits_back": np.array([max((int(a) for a, _ in found), default=0) / 2 for found in back]),
            "child_credits": np.full(len(named), min(len(child.credited), 4) / 4),
            "same_outlet": np.array([bool(child.names.hosts & c.names.hosts) for c in self.candidates], float),
        }

    def _styled(self, styles: frozenset[str]) -> Numbers:
        return np.array([any(credit.style in styles for _, credit in named) for named in self.named], float)

    def rivals(self, rival: Flags, better: Flags) -> Signs:
        """Return whether a rival is credited, and whether one that is fits the text better; a line may have come along with the text."""
        named = self.signs["credit"] > 0
        passed = better & self._passes_on
        return {
            "rival_credited": (~named & (rival & named[None, :]).any(axis=1)).astype(float),
            "better_credited": (~named & (better & named[None, :]).any(axis=1)).astype(float),
            "better_passes_on": (named & passed.any(axis=1)).astype(float),
            **self._lines(rival),
        }

    def _lines(self, rival: Flags) -> Signs:
        """Return whether the words that credit a candidate are the child's own or stand on a rival's page, and which others' it brings."""
        has, names = self._wordings
        elsewhere = np.asarray(rival.astype(np.float32) @ has > 0)
        return {
            "line_own": (names & ~elsewhere).any(axis=1).astype(float),
            "line_came": (names & elsewhere).any(axis=1).astype(float),
            "line_brought": np.minimum(2, (has & ~names).sum(axis=1)) / 2,
            "line_missing": np.minimum(2, (elsewhere & ~has & ~names).sum(axis=1)) / 2,
        }

    def lines(self, at: Sequence[int]) -> Numbers:
        """Return (k, k) of each two of the candidates ``at`` whether the first has the words in which the child credits the second."""
        has, names = self._wordings
        return (has[at] @ names[at].T).astype(float)

    @cached_property
    def _wordings(self) -> tuple[Flags, Flags]:
        """Of each candidate and each wording of the child's credits (n, w) whether it has the wording, and whether that credits it."""
        mine = sorted(self.child.wordings)
        credited = [{wording(credit) for _, credit in named} for named in self.named]
        shape = len(self.candidates), len(mine)
        has = np.array([[one in c.wordings for one in mine] for c in self.candidates], bool).reshape(shape)
        return has, np.array([[one in theirs for one in mine] for theirs in credited], bool).reshape(shape)

    @cached_property
    def _passes_on(self) -> Flags:
        """For each candidate and each rival (n, n) whether the rival credits the candidate."""
        rows = [[bool(c.names.names & other.credited) for other in self.candidates] for c in self.candidates]
        return np.array(rows, bool).reshape(len(self.candidates), -1)
