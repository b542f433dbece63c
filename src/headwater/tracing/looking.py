"""How likely each candidate is the direct parent, looked at again as more is known of the candidates' own sources."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from sys import intern

import numpy as np

from headwater.tracing.altering import Altered, altered, altered_by_all, altered_signs
from headwater.tracing.collation import Flags, Numbers, Signs
from headwater.tracing.deriving import crowd
from headwater.tracing.judging import JUDGES, LOOKS, judged
from headwater.tracing.keeping import ANSWERED, Kept
from headwater.tracing.relatives import Likelihood, relatives, strongest
from headwater.tracing.rivalry import Rivals
from headwater.tracing.supposing import supposed
from headwater.tracing.times import UNKNOWN, When
from headwater.tracing.translating import Translated
from headwater.tracing.weighing import Weighing, weigh
from headwater.tracing.witnessing import Witness

_WEIGHED = 512  # kept in memory: some 200 kB a child beside its candidates
_NONE: Likelihood = {}


class Looks:
    """The likelihoods of all parents, each worked out once.

    ``held`` gives an article by its id; ``candidates`` and ``translations`` give those that could be its parent. ``given`` likelihoods, by
    the look and the child, stand in for the judges' (fitting needs it).
    """

    def __init__(
        self,
        held: Callable[[str], Witness | None],
        candidates: Callable[[Witness], Sequence[Witness]],
        translations: Callable[[Witness], Sequence[tuple[Witness, float]]],
        given: Mapping[str, Mapping[str, Likelihood]] | None = None,
    ) -> None:
        self._held, self._candidates, self._translations = held, candidates, translations
        self.given = given or {}
        self._weighed: Kept[str, Weighing | None] = Kept(_WEIGHED)
        self._abroad: Kept[str, Translated | None] = Kept(_WEIGHED)
        self._likely: defaultdict[str, Kept[str, Likelihood]] = defaultdict(lambda: Kept(ANSWERED))  # by the judge
        self._derived: Kept[str, float] = Kept(ANSWERED)
        self._altered: Kept[tuple[str, str], Altered] = Kept(ANSWERED)

    def weighing(self, id_: str) -> Weighing | None:
        """Return an article beside its candidates, None where it has none."""
        if id_ in self._weighed:
            return self._weighed.keep(id_, self._weighed[id_])
        child = self._held(id_)
        return self._weighed.keep(id_, weigh(child, self._candidates(child)) if child else None)

    def translated(self, id_: str) -> Translated | None:
        """Return an article beside its candidates in other languages, None where it has none."""
        if id_ in self._abroad:
            return self._abroad.keep(id_, self._abroad[id_])
        child = self._held(id_)
        found = sorted(self._translations(child), key=lambda pair: (-pair[1], pair[0].id)) if child else []
        beside = Translated(child, [w for w, _ in found], np.array([likeness for _, likeness in found])) if child and found else None
        return self._abroad.keep(id_, beside)

    def candidates(self, id_: str) -> list[Witness]:
        """Return an article's candidates in whatever language."""
        beside = (self.weighing(id_), self.translated(id_))
        return [candidate for one in beside if one for candidate in one.candidates]

    def signs(self, id_: str, look: int, asked: Flags) -> Signs:
        """Return the signs of an article's candidates over the sentences ``asked`` about, at one look."""
        weighing = self.weighing(id_)
        if weighing is None:
            return {}
        if not look:
            return weighing.signs(asked)
        ids = [c.id for c in weighing.candidates]
        own, known = self._known(id_, lambda other: self.likely(other, look - 1))
        kin, heirs = relatives(id_, ids, own, known)
        alterations = altered_signs(ids, self._alterations(weighing, own))
        return weighing.signs(asked, {**kin, **supposed(id_, ids, own, known, self._when), **alterations}, heirs)

    def _alterations(self, weighing: Weighing | None, likely: Likelihood) -> dict[str, Altered]:
        """Return what a child has done to the words of its likeliest parents, by their ids."""
        near = frozenset(strongest(likely))
        return {c.id: self._altered_by(weighing.child, c) for c in weighing.candidates if c.id in near} if weighing else {}

    def _altered_by(self, copy: Witness, original: Witness) -> Altered:
        """Return what one did to the other's words; two are compared once, whichever is asked about, but for an earlier version."""
        if original.former is not None:
            return altered(original.version, copy.version)
        first, second = sorted((copy, original), key=lambda one: one.id)
        known = self._altered.get((first.id, second.id))
        if known is None:
            known = self._altered.keep((first.id, second.id), altered(first.version, second.version))
        return known if first is original else known.back()

    def order(self, id_: str, signs: Signs, sure: Numbers, asked: Flags) -> list[int]:
        """Return the numbers of an article's candidates for the sentences ``asked`` about, the likeliest first, given their last signs."""
        weighing = self.weighing(id_)
        if weighing is None:
            return []
        order = ranked(sure, weighing.carriers(asked), [c.id for c in weighing.candidates])
        return Rivals(weighing, asked, signs, sure, lambda other: self.likely(other, LOOKS - 2)).compared(order)

    def likely(self, id_: str, look: int = LOOKS - 1) -> Likelihood:
        """Return the likelihood of an article's parents in its own language, all its sentences asked about."""
        return self._answer(f"text {look}", id_, self._likely_text)

    def likely_abroad(self, id_: str, look: int) -> Likelihood:
        """Return the likelihood of an article's parents in other languages."""
        return self._answer(f"translation {look}", id_, self._likely_translation)

    def looked_at(self, id_: str) -> list[str]:
        """Return whose own sources have been looked at for an article's sake, as far as it is remembered."""
        return strongest(self._likely[f"text {LOOKS - 1}"].get(id_, _NONE))

    def crowd(self, id_: str) -> Mapping[str, float]:
        """Return the signs of all that an article has text in common with, together (see ``headwater.tracing.deriving``)."""
        own, abroad = self.likely(id_), self.likely_abroad(id_, 1)
        weighing = self.weighing(id_)
        alterations = altered_by_all(list(self._alterations(weighing, own).values()))
        return {**crowd(weighing, own, abroad, lambda other: self.likely(other, LOOKS - 2)), **alterations}

    def derived(self, id_: str) -> float:
        """Return how likely an article has its text from any that is held, 0 to 1."""
        known = self._derived.get(id_)
        return self._derived.keep(id_, JUDGES["derived"].probability(self.crowd(id_)) if known is None else known)

    def _answer(self, judge: str, id_: str, work_out: Callable[[str, str], Likelihood]) -> Likelihood:
        if judge in self.given:
            return self.given[judge].get(id_, _NONE)
        kept = self._likely[judge]
        known = kept.get(id_)
        return kept.keep(id_, work_out(judge, id_) if known is None else known)

    def _likely_text(self, judge: str, id_: str) -> Likelihood:
        weighing = self.weighing(id_)
        if weighing is None:
            return _NONE
        asked = weighing.everything()
        sure = judged(judge, self.signs(id_, int(judge[-1]), asked))
        return {intern(weighing.candidates[at].id): float(sure[at]) for at in np.flatnonzero(weighing.carriers(asked)).tolist()}

    def _likely_translation(self, judge: str, id_: str) -> Likelihood:
        beside = self.translated(id_)
        if beside is None:
            return _NONE
        sure = judged(judge, self.signs_abroad(id_, int(judge[-1])))
        return dict(zip(map(intern, beside.ids), sure.tolist(), strict=True))

    def signs_abroad(self, id_: str, look: int) -> Signs:
        """Return the signs of an article's candidates in other languages, at one look."""
        beside = self.translated(id_)
        if beside is None:
            return {}
        # What is asked of the likest candidates costs a look at each.
        signs = beside.signs(self.likely(id_, 0), lambda other: self.likely(other, 0))
        if not look:
            return signs
        own, known = self._known(id_, lambda other: self.likely_abroad(other, look - 1))
        kin, _ = relatives(id_, beside.ids, own, known)
        return {**signs, **kin}

    def _known(self, id_: str, ask: Callable[[str], Likelihood]) -> tuple[Likelihood, Mapping[str, Likelihood]]:
        """Return an article's likelihood, and those of its strongest candidates."""
        own = ask(id_)
        return own, {other: ask(other) for other in strongest(own)}

    def _when(self, id_: str) -> When:
        found = self._held(id_)
        return found.version.when if found else UNKNOWN


def ranked(sure: Numbers, among: Flags, ids: Sequence[str]) -> list[int]:
    """Return the numbers of the candidates ``among`` all, the likeliest first."""
    return sorted(np.flatnonzero(among).tolist(), key=lambda at: (-sure[at], ids[at]))
