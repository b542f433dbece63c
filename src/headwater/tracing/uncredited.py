"""Whom a page retells that credits nobody: an earlier article has its names and figures, and the page tells next to nothing beside them.

Two who were at one event tell of the same too. Each of them has people, figures and sentences of its own; who retells has next to none, and
leaves a part of the other out. What was copied or translated is told by what it has in common word for word and sentence by sentence, and
is not asked about here.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from headwater.archive import Archive, language_of
from headwater.models import Evidence, Relay
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers
from headwater.tracing.firsthand import told_itself
from headwater.tracing.fullnames import full_names
from headwater.tracing.meaning import meanings
from headwater.tracing.onesource import credit_one
from headwater.tracing.relays import in_both
from headwater.tracing.retelling import EARLIER, telling
from headwater.tracing.witnessing import Witness

_CONFIDENCE = 0.6
_TOLD, _TOLD_NAMELESS = 0.4, 0.5  # share of the page's names and figures that the other has, rare ones weighing more; where it names nobody
_COMMON = 10.0  # their rarity in all
_COPIED = 0.4  # share of the words in common, from which on it is a copy or none
_ANSWERED = 0.6  # share of the page whose sentences the other answers
_LEAST, _ALL = 0.3, 0.95  # share of the other that it answers; nearly all of it is a translation, which is told otherwise
_MORE = 0.15  # by which at most more of the other is answered than of the page: who retells has not more to tell
_LESS = 0.05  # by which less of the other is answered, where no date says who was first
_MEANT, _MEANT_ABROAD = 0.3, 0.2  # share of the meanings of the page's common words that the other has
_LONGEST = 250  # words of a page: in a longer one names and figures of a large story are met by chance


class _Told(NamedTuple):
    """A candidate, how much of the page's names and figures it has, and which of their sentences answer each other."""

    parent: Witness
    share: float
    answers: Answers


def uncredited(archive: Archive, stranger: Callable[[str], Witness | None], child: Witness, copied: Mapping[str, float]) -> Relay | None:
    """Return the article that a page retells without saying whom it has it from; None where there is none.

    ``stranger`` gives a held article by its id, None for a twin; ``copied`` says by their ids how much of the text stands word for word in
    those that share passages with it.
    """
    if child.version.size > _LONGEST or told_itself(child) or not _figures(child):
        return None
    told = [one for one in _possible(archive, stranger, child) if _is_told(child, one, copied.get(one.parent.id, 0.0))]
    best = max(told, key=lambda one: _likelihood(child, one), default=None)
    return _relay(child, best) if best else None


def _figures(article: Witness) -> frozenset[str]:
    return frozenset(anchor for anchor in article.version.anchors if anchor.startswith("#"))


def _likelihood(child: Witness, one: _Told) -> tuple[float, bool, bool, float]:
    """Return by what of several the likeliest is known: those that have as much are told apart by who was told, the language, the rest."""
    return round(one.share, 2), bool(told_itself(one.parent)), not _abroad(child, one.parent), sum(one.answers.shares)


def _abroad(child: Witness, other: Witness) -> bool:
    return language_of(child.version.article) != language_of(other.version.article)


def _possible(archive: Archive, stranger: Callable[[str], Witness | None], child: Witness) -> Iterator[_Told]:
    """Yield the articles of other outlets that have enough of what a page tells and may have been there before."""
    named = _names(child, child)
    least = _TOLD if named else _TOLD_NAMELESS
    for about in telling(archive, child.version.article, None):
        other = stranger(about.id) if about.share >= least and about.common >= _COMMON else None
        if other and not child.names.hosts & other.names.hosts and not credit_one(child, other) and _is_lately(child, other):
            theirs = _names(child, other)
            met = bool(named & theirs) if named else True
            if met and len(named - theirs) <= 1 and _figures(child) & _figures(other):
                answers = Answers.of(Lines.of(child.version.article.text or ""), Lines.of(other.version.article.text or ""))
                yield _Told(other, about.share, answers)


def _names(child: Witness, article: Witness) -> frozenset[str]:
    """Return the names of two words or more in an article, by their sound, those of its outlet left out; of another all that it names."""
    if article is not child:
        return frozenset(anchor[1:] for anchor in article.version.anchors if anchor.startswith("@"))
    own = {skeleton(word) for name in child.names.names for word in name.split()}
    return full_names(child.version.article.text or "") - own


def _is_lately(child: Witness, other: Witness) -> bool:
    """Whether the other may have appeared before a page, and not long before."""
    mine, theirs = child.version.when, other.version.when
    return theirs.leaning(mine) > -0.5 and not (mine.known and theirs.known and abs((mine.middle - theirs.middle).days) > EARLIER)


def _is_told(child: Witness, one: _Told, copied: float) -> bool:
    """Whether a candidate tells what a page tells, sentence by sentence, and more, and is the first of the two."""
    if copied >= _COPIED or not one.answers.beads:
        return False
    mine, theirs = one.answers.shares
    answered = mine >= max(_ANSWERED, theirs - _MORE) and _LEAST <= theirs <= _ALL
    return answered and _is_first(child, one, copied) and _means(child, one.parent)


def _is_first(child: Witness, one: _Told, copied: float) -> bool:
    """Whether a candidate was there before a page: by its date; without one by who was told it, or by who has more of it to tell."""
    if one.parent.version.when.leaning(child.version.when) > 0:
        return True
    mine, theirs = one.answers.shares
    return not copied and (bool(told_itself(one.parent)) or mine > theirs + _LESS)


def _means(child: Witness, other: Witness) -> bool:
    """Whether a candidate speaks of what a page speaks of."""
    mine, theirs = (meanings(one.version.article.text or "", language_of(one.version.article)) for one in (child, other))
    return len(mine & theirs) >= (_MEANT_ABROAD if _abroad(child, other) else _MEANT) * len(mine)


def _relay(child: Witness, one: _Told) -> Relay:
    article, mine, theirs = one.parent.version.article, child.version.when, one.parent.version.when
    shown = [Evidence("figures and names in both", ", ".join(in_both(child.version, one.parent.version)), child.version.article.url)]
    if theirs.latest < mine.earliest:
        shown.append(Evidence("date", f"{theirs.stated} is before {mine.stated}", article.url))
    return Relay(article.id, article.url, "rewrite", one.answers.runs, _CONFIDENCE, tuple(shown))
