"""From whom a carrier without a known source most likely has a claim, of those that carry it too.

That a page has its text from one of the few that carry a claim is likelier than that it has it from any article: less is asked for than
where a parent is named. And who translates has one text before them: a sentence that answers those of several who were each there joins
none of these.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from headwater.tracing.accounts import SOME, Accounts
from headwater.tracing.carriers import Carrier
from headwater.tracing.people import has_its_own
from headwater.tracing.reconsidering import Likely
from headwater.tracing.ties import Found, Tie, name_of

ENOUGH = 0.3
"""How likely a carrier must have its text from one of those before it. A parent must be likelier."""

Likelihoods = Callable[[str], Mapping[str, Likely]]
"""From whom a page may have its text, by its id and theirs."""


def by_account(roots: Iterable[str], found: Found, accounts: Accounts, apart: Callable[[str, str], bool]) -> Iterator[Tie]:
    """Yield each root with the one that tells most of what it tells, the whole page; not if one names a speaker of its own.

    What is not ``apart`` from it was had from it, or is joined to it already.
    """
    for id_ in roots:
        others = ((other, share) for other, share in accounts.sources(id_) if apart(id_, other))
        possible = (one for one in others if not (_has_its_own(found[id_], found[one[0]]) or _has_its_own(found[one[0]], found[id_])))
        if best := next(possible, None):
            other, share = best[0], round(100 * best[1])
            yield id_, other, f"tells what {name_of(found[other].article)} tells: {share} in 100 of its words, names and figures"


def by_translation(
    pairs: Iterable[tuple[str, str]], roots: Collection[str], found: Found, likely: Likelihoods, told: Callable[[str, str], float]
) -> Iterator[Tie]:
    """Yield each root with the one, of all whose sentences in other languages its own answers, that it most likely was written from.

    ``pairs`` answer each other, ``roots`` have the claim from nobody that is known, ``found`` are all carriers, the earliest first.
    ``told`` is the share of what an article tells that another has: without some of it a sentence that answers another shows nothing. Of
    two the one that rather has its text from the other was written from it; of two that are as likely, the later.
    """
    place = {id_: at for at, id_ in enumerate(found)}
    best: dict[str, tuple[float, str]] = {}
    for one, other in (way for pair in pairs for way in (pair, pair[::-1])):
        if one in roots and not _has_its_own(found[one], found[other]) and max(told(one, other), told(other, one)) >= SOME:
            here, back = _chance(likely(one), other), _chance(likely(other), one)
            if (here, place[one]) > (back, place[other]) and here > best.get(one, (-1.0, ""))[0]:
                best[one] = here, other
    yield from (
        (id_, other, f"the same sentence in another language as {name_of(found[other].article)}") for id_, (_, other) in best.items()
    )


def by_retelling(roots: Collection[str], found: Found, likely: Likelihoods) -> Iterator[Tie]:
    """Yield each root that likely has its text from one of those before it, with the likeliest; not if one names a speaker of its own."""
    before: list[str] = []
    for id_, carrier in found.items():
        known = likely(id_) if id_ in roots and before else {}
        others = (other for other in before if other in known and not _has_its_own(carrier, found[other]))
        possible = [other for other in others if not _has_its_own(found[other], carrier)]
        other = max(possible, key=lambda one: known[one].chance, default="")
        if other and known[other].chance >= ENOUGH:
            only = f": only these two have “{known[other].only}”" if known[other].only else ""
            yield id_, other, f"most likely retells {name_of(found[other].article)}{only}"
        before.append(id_)


def _has_its_own(carrier: Carrier, other: Carrier) -> bool:
    """Whether a carrier has the claim from a named speaker whom the other nowhere names, in whatever script."""
    return has_its_own(carrier.article, carrier.span, other.article)


def _chance(known: Mapping[str, Likely], id_: str) -> float:
    return known[id_].chance if id_ in known else 0.0
