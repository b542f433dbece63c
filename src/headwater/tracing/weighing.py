"""What speaks for and against each candidate parent, as numbers that each stand for a thing a person can check.

All candidates of one child are weighed together: arrays have one row a candidate (n), tables (n, n) the candidate by its rival.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from headwater.models import Credit
from headwater.tracing.collation import Collation, Flags, Numbers, Version, common_readings
from headwater.tracing.naming import Aim, Names, aim, names_of, parties
from headwater.tracing.times import AT_ONCE, When
from headwater.urls import url_key

Signs = dict[str, Numbers]

_FEWEST_READINGS = 8  # that two articles must share: what a run of eleven words gives
_LEAST_READINGS = 3  # a candidate that has fewer in the sentences asked about is none
_MAIN = 0.5  # share of a candidate's sentences that a rival must carry to be one for the order
_SAME_SENTENCES = 0.9  # the same to carry what the candidate carries, and more


@dataclass(frozen=True, eq=False)
class Witness:
    """An article as a party to the question who took from whom: its version, what it answers to, whom it credits.

    ``former`` is the number of the version where it is not the present one.
    """

    version: Version
    names: Names
    credited: frozenset[str]
    former: int | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.version.article.id

    @cached_property
    def family(self) -> frozenset[str]:
        """The keys of its addresses, and of the pages that it is a twin or a later page of."""
        article = self.version.article
        return self.names.keys | set(filter(None, (url_key(article.variant_of), url_key(article.part_of))))

    def credits_for(self, other: "Witness") -> list[tuple[Aim, Credit]]:
        """Return this article's credits that name ``other``, the most exact first."""
        found = [(aim(credit, other.names), credit) for credit in self.version.article.credits]
        return sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])


def witness(version: Version, former: int | None = None) -> Witness:
    """Return ``version`` as a party; ``former`` is its number where it is not the present one."""
    names = names_of(version.article)
    own = names.names
    return Witness(version, names, frozenset(p for p in parties(version.article.credits) if p not in own), former)


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate parent of one child: the signs for and against it, by name, and the credits that name it."""

    child: Witness
    parent: Witness
    signs: Mapping[str, float]
    credits: Sequence[tuple[Aim, Credit]] = field(default=())


@dataclass(frozen=True, eq=False)
class Order:
    """What the bounds of publication say of a child and its candidates."""

    child: When
    candidates: Sequence[When]

    @cached_property
    def known(self) -> Flags:
        """(n,): whether both ends of a candidate's bounds are known."""
        return np.array([w.known for w in self.candidates], bool)

    @cached_property
    def leaning(self) -> Numbers:
        """(n,): how far a candidate's bounds speak for it being before the child, -1 to 1."""
        return np.array([w.leaning(self.child) for w in self.candidates])

    @cached_property
    def before(self) -> Numbers:
        """(n, n): the same of each candidate and each rival."""
        start, end = self._bounds
        middle, width = (start + end) / 2, end - start
        room = np.maximum(60, (width[:, None] + width[None, :]) / 2)
        open_ = (end[:, None] < start[None, :]).astype(float) - (end[None, :] < start[:, None])
        both = self.known[:, None] & self.known[None, :]
        return np.asarray(np.where(both, np.clip((middle[None, :] - middle[:, None]) / room, -1, 1), open_))

    @cached_property
    def _bounds(self) -> tuple[Numbers, Numbers]:
        """The bounds of each candidate's publication, in seconds."""
        return np.array([w.earliest.timestamp() for w in self.candidates]), np.array([w.latest.timestamp() for w in self.candidates])

    @cached_property
    def later(self) -> Flags:
        """(n,): whether a candidate is dated after the child."""
        return np.array([w.earliest > self.child.latest for w in self.candidates], bool)

    @cached_property
    def at_once(self) -> Flags:
        """(n,): whether a candidate and the child appeared within a minute: nobody found, read and published it in that time."""
        mine = self.child
        near = [mine.exact and w.exact and abs(w.earliest - mine.earliest) < AT_ONCE for w in self.candidates]
        return np.array(near, bool)

    @property
    def possible(self) -> Flags:
        """(n,): the candidates that are not dated after the child, all where none is."""
        return ~self.later if not self.later.all() else np.ones(len(self.candidates), bool)

    def signs(self, main: Flags) -> Signs:
        """Return the signs of the dates; ``main`` (n, n) says who is whose rival for the most part of the text."""
        sure = [w.latest <= self.child.earliest for w in self.candidates]
        both = self.child.known & self.known
        gaps = [(self.child.earliest - w.latest).total_seconds() / 3600 for w in self.candidates]
        hours = np.where(np.array(sure, bool) & both, gaps, 0)
        between = (main & (self.before >= 1) & np.array(sure, bool)[None, :]).sum(axis=1)
        rivals = np.maximum(1, (main & self.known[None, :]).sum(axis=1))
        return {
            "leaning": self.leaning,
            "later": self.later.astype(float),
            "undated": (~self.known).astype(float),
            "child_undated": np.full(len(self.known), float(not self.child.known)),
            "hours": np.log1p(np.maximum(0, hours)) / 6,
            "between": np.log1p(between) / 3,
            "rivals_before": (self.before.T * main).sum(axis=1) / rivals,
        }


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
        }

    @cached_property
    def _passes_on(self) -> Flags:
        """For each candidate and each rival (n, n) whether the rival credits the candidate."""
        rows = [[bool(c.names.names & other.credited) for other in self.candidates] for c in self.candidates]
        return np.array(rows, bool).reshape(len(self.candidates), -1)


class Weighing:
    """A child beside its candidates: what does not depend on which of the child's sentences are asked about."""

    def __init__(self, child: Witness, candidates: Sequence[Witness]) -> None:
        self.child = child
        self.candidates = candidates
        self.collation = Collation(child.version, [c.version for c in candidates])
        self.order = Order(child.version.when, [c.version.when for c in candidates])
        self.credited = Credited(child, candidates, self.order.possible)
        self._told: dict[bytes, Signs] = {}  # by what is asked about and who is no heir: each look asks again

    def everything(self) -> Flags:
        """Return all of the child's sentences."""
        return np.ones(len(self.collation.sizes), bool)

    def carriers(self, asked: Flags) -> Flags:
        """Return the candidates that carry something of the sentences ``asked`` about, and from which the child may have it."""
        return np.asarray((self.collation.carried & asked) @ self.collation.sizes >= _LEAST_READINGS) & ~self._posted_together

    @cached_property
    def _posted_together(self) -> Flags:
        """(n,): those that appeared within the same minute, of which none credits the other: one newsroom's, or one wire's."""
        return self.order.at_once & ~((self.credited.signs["credit"] > 0) | (self.credited.signs["credits_back"] > 0))

    def case(self, at: int, signs: Signs) -> Case:
        """Return one candidate's case."""
        return Case(self.child, self.candidates[at], {name: float(values[at]) for name, values in signs.items()}, self.credited.named[at])

    def shares(self) -> list[tuple[Witness, float]]:
        """Return each candidate with the share of the shorter text, its own or the child's, that stands in the other."""
        cover = (self.collation.carried @ self.collation.sizes) / max(1.0, self.collation.sizes.sum())
        both = np.where(self._longer, cover, self.collation.own["parent_cover"])
        return list(zip(self.candidates, both.tolist(), strict=True))

    @property
    def _longer(self) -> Flags:
        return np.array([c.version.size >= self.child.version.size for c in self.candidates], bool)

    def signs(self, asked: Flags, relatives: Signs | None = None, heirs: Flags | None = None) -> Signs:
        """Return the signs of all candidates over the sentences ``asked`` about, each in those that it carries.

        ``relatives`` are signs that come from elsewhere (see ``headwater.tracing.relatives``); ``heirs`` are candidates that have the text
        from the child as far as is known: what they share with the child speaks against nobody.
        """
        allowed = self.order.possible if heirs is None else self.order.possible & ~heirs
        key = asked.tobytes() + allowed.tobytes()
        if key not in self._told:
            self._told[key] = self._signs(asked, allowed)
        return {**self._told[key], **(relatives or {})}

    def _signs(self, asked: Flags, allowed: Flags) -> Signs:
        """Return the signs over the sentences ``asked`` about, where only those ``allowed`` speak against another."""
        own = self.collation.carried & asked
        words = own @ self.collation.sizes
        share = ((own * self.collation.sizes) @ own.T) / np.maximum(1, words)[:, None]
        rival = (share > 0) & allowed[None, :] & ~np.eye(len(words), dtype=bool)
        main = rival & (share >= _MAIN)
        text = _Readings(self.collation, own, words, rival, main, share)
        return {
            **text.signs(),
            **self._cover(asked, own, words),
            **self._titles(rival),
            **self.order.signs(main),
            **self.credited.signs,
            **self.credited.rivals(rival, text.better(self.order.before)),
        }

    def _cover(self, asked: Flags, own: Flags, words: Numbers) -> Signs:
        sizes, explained = self.collation.sizes, self.collation.explained
        inside, whole = self.child.version.quoted
        left = (sizes * explained * ~self.collation.carried).sum(axis=1)
        return {
            "child_cover": words / max(1.0, sizes.sum()),
            "asked_cover": words / max(1.0, (sizes * asked * explained).sum()),
            "left": left / max(1.0, (sizes * explained).sum()),
            "own_words": np.minimum(words, 200) / 200,
            "quoted": (own @ inside) / np.maximum(1, own @ whole),
            "parent_cover": self.collation.own["parent_cover"],
        }

    def _titles(self, rival: Flags) -> Signs:
        title = self.child.version.title
        alike = np.array([len(title & c.version.title) / max(1, len(title | c.version.title)) for c in self.candidates])
        best = (rival * alike[None, :]).max(axis=1)
        return {"title": alike, "title_behind": np.maximum(0, best - alike)}


@dataclass(frozen=True, eq=False)
class _Readings:
    """How candidates and rivals agree with the child, reading by reading, in the sentences that each candidate carries (``own``)."""

    collation: Collation
    own: Flags
    words: Numbers
    rival: Flags
    main: Flags
    share: Numbers

    @cached_property
    def _own(self) -> Numbers:
        return self.own[:, self.collation.sentence].astype(np.float32)

    @cached_property
    def lacks(self) -> Numbers:
        """(n, n): readings of the child that the rival has and the candidate has not."""
        held = self.collation.held
        return np.asarray((self._own * (1 - held)) @ held.T)

    @cached_property
    def leads(self) -> Numbers:
        """(n, n): the reverse."""
        held = self.collation.held
        return np.asarray((self._own * held) @ (1 - held).T)

    @cached_property
    def _lacking(self) -> tuple[Numbers, Numbers]:
        """Readings (n,) that any rival has and the candidate has not, and (n, n) that anybody has and the rival has not."""
        held = self.collation.held
        somebody = self._own * ((self.rival.astype(np.float32) @ held + held) > 0)
        return (somebody * (1 - held)).sum(axis=1), somebody @ (1 - held).T

    def better(self, before: Numbers) -> Flags:
        """Return (n, n) whether the rival carries what the candidate carries, and fits as well or better."""
        mine, theirs = self._lacking
        as_well = (theirs == mine[:, None]) & (self.words[None, :] >= self.words[:, None]) & (before > 0)
        return np.asarray(self._covers & ((theirs < mine[:, None]) | as_well))

    @property
    def _covers(self) -> Flags:
        return np.asarray(self.rival & (self.share >= _SAME_SENTENCES))

    def signs(self) -> Signs:
        held, own = self.collation.held, self._own
        holders = self.rival.astype(np.float32) @ held
        weights = own / np.sqrt(np.maximum(1, holders + held))
        whole = np.maximum(1e-9, (weights * ((holders > 0) | (held > 0))).sum(axis=1))
        carried = (weights * held).sum(axis=1) / whole
        others = np.where(self.rival, (weights @ held.T) / whole[:, None], 0).max(axis=1)
        lacking, theirs = self._lacking
        alone = self.collation.own
        return {
            "carried": carried,
            "ahead": np.maximum(0, carried - others),
            "behind": np.maximum(0, others - carried),
            "lacking": np.log1p(lacking) / 5,
            "lacking_more": np.log1p(np.maximum(0, lacking - np.where(self._covers, theirs, np.inf).min(axis=1))) / 5,
            "unique": np.log1p((own * held * (holders == 0)).sum(axis=1)) / 5,
            "net": self._net(),
            "unlike": alone["unlike"],
            "innovated": np.log1p(alone["innovated"]) / 5,
            "alone": np.log1p(alone["alone"]) / 5,
            "direction": (alone["innovated"] - lacking) / (alone["innovated"] + lacking + 4),
            **self._equal(),
            **self._rivals(lacking, theirs),
        }

    def _net(self) -> Numbers:
        """Return by how many readings the candidate is ahead of its closest rival, -1 to 1 for twenty."""
        ahead = np.where(self.main, self.leads - self.lacks, np.inf).min(axis=1)
        return np.asarray(np.clip(ahead / 20, -1, 1))

    def _equal(self) -> Signs:
        equal = self.collation.equal & self.own
        others = (self.rival.astype(np.float32) @ self.collation.equal > 0) & self.own
        shared = np.maximum(1, (equal | others).sum(axis=1))
        return {
            "same": equal.sum(axis=1) / shared,
            "same_alone": np.log1p((equal & ~others).sum(axis=1)) / 3,
            "same_missing": np.log1p((others & ~equal).sum(axis=1)) / 3,
            "same_rate": equal.sum(axis=1) / np.maximum(1, self.own.sum(axis=1)),
        }

    def _rivals(self, lacking: Numbers, theirs: Numbers) -> Signs:
        """Return how many rivals fit as well, and how much more of the text those carry that carry the same sentences."""
        more = np.where(self._covers, self.words[None, :] - self.words[:, None], 0)
        clean = np.where(self._covers & (theirs <= lacking[:, None]), self.words[None, :] - self.words[:, None], 0)
        size = max(1.0, float(self.words.max(initial=1.0)))
        beaten = self.rival & (self.leads <= 0) & (self.lacks > 0)
        alike = self.rival & (self.leads <= 1) & (self.lacks <= 1)
        near = self.main & (theirs <= lacking[:, None])
        return {
            "superset": np.maximum(0, more.max(axis=1)) / size,
            "superset_clean": np.maximum(0, clean.max(axis=1)) / size,
            "dominated": np.minimum(4, beaten.sum(axis=1)) / 4,
            "ties": np.minimum(4, alike.sum(axis=1)) / 4,
            "near": np.minimum(5, near.sum(axis=1)) / 5,
            "rivals": np.minimum(10, self.main.sum(axis=1)) / 10,
        }


def sharing(child: Witness, others: Sequence[Witness]) -> list[bool]:
    """Return of each of ``others`` whether it has more in common with ``child`` than a phrase."""
    common = common_readings(child.version, [other.version for other in others]) if others else []
    return [count >= _FEWEST_READINGS for count in common]


def weigh(child: Witness, candidates: Sequence[Witness]) -> Weighing | None:
    """Return a child beside the ``candidates``, each of which shares a passage with it; None where there are none."""
    return Weighing(child, candidates) if candidates else None
