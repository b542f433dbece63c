"""From whom did this article take its text? The direct parents among candidates that share passages with it, with the evidence."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from headwater.models import Article, Credit, Evidence, Relay, RelayKind, Span
from headwater.romanising import distance, latin
from headwater.textreuse.aligning import Furniture
from headwater.textreuse.anchors import anchors, shown
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import Answers
from headwater.tracing.altering import rarer_words
from headwater.tracing.collation import Flags, Version
from headwater.tracing.deriving import any_of
from headwater.tracing.grouping import groups
from headwater.tracing.judging import ENOUGH, ENOUGH_DERIVED, ENOUGH_QUOTED, ENOUGH_TOGETHER, ENOUGH_TRANSLATION, LEAST, LOOKS, judged
from headwater.tracing.kinds import NOTHING, Taken, kind_of, taken
from headwater.tracing.looking import Looks, ranked
from headwater.tracing.meaning import at_odds
from headwater.tracing.naming import Aim
from headwater.tracing.weighing import Weighing
from headwater.tracing.witnessing import Case, Witness

_SURE = 0.6  # confidence from which on it is sure that there is a parent in the child's own language
_LIKELIER = 0.2  # by which a translation must be likelier than a parent in the child's own language
_SAME = 0.08  # two candidates whose confidences differ by less cannot be told apart
_MOST_SOURCES = 12  # of one page
_WORTH_A_SOURCE = 8  # readings left unexplained, from which on another source is asked for: what a run of eleven words gives
_SMALLER_PART = 0.5  # of both texts
_ANCHORS = 12  # figures and names of a translation that are shown
_ALL_QUOTED = 0.7  # share of the sentences in quotation marks; the rest is "she said"
_RARER = 4  # rarer words that are shown as evidence
_SHOWN = 220  # code points of a passage that are shown as evidence


@dataclass(frozen=True, slots=True)
class Choice:
    """The parent chosen for some of the child's sentences, by number; None: the whole is a translation.

    ``rivals`` are the other candidates, ``sources`` is how many sources the child has as far as can be told, ``alone`` that no other parent
    was chosen.
    """

    sentences: tuple[int, ...] | None
    case: Case
    confidence: float
    either: tuple[str, ...]
    rivals: tuple[Witness, ...] = ()
    sources: int = 1
    alone: bool = True


def choose(looks: Looks, child: Witness, barred: Collection[str] = ()) -> list[Choice]:
    """Return the parents of ``child``, if it has its text from any that is held: those likely enough, or else the likeliest.

    What stands word for word in an article of its own language was not translated from another one, unless that is likelier by far, or that
    there is a source in its own language is sure: then a part of the page may have been translated all the same.
    """
    if looks.derived(child.id) < ENOUGH_DERIVED:
        return []
    here, abroad = choose_same_language(looks, child, barred), choose_translated(looks, child, barred)
    likely = any_of(looks.likely(child.id).values())
    sure = bool(here) and here[0].confidence >= _SURE
    found = here if len(here) > 1 else [choice for choice in here if choice.confidence >= ENOUGH]
    known = {choice.case.parent.id for choice in found}
    floor = ENOUGH_TRANSLATION if sure else max(ENOUGH_TRANSLATION, likely + _LIKELIER)
    found += [choice for choice in abroad if choice.confidence >= floor and choice.case.parent.id not in known]
    likeliest = here if likely >= ENOUGH else sorted([*here, *abroad], key=lambda choice: -choice.confidence)
    return found or [choice for choice in likeliest[:1] if choice.confidence >= LEAST]


def choose_same_language(looks: Looks, child: Witness, barred: Collection[str] = ()) -> list[Choice]:
    """Return the likeliest parent of ``child`` in its own language, however likely, then others for sentences that are left unexplained."""
    weighing = looks.weighing(child.id)
    if weighing is None:
        return []
    asked, chosen = weighing.everything(), list[Choice]()
    carried = weighing.collation.carried
    while len(chosen) < _MOST_SOURCES:
        choice, at = _best(looks, weighing, asked, ENOUGH if chosen else 0.0, barred)
        if choice is None or any(choice.case.parent.id == other.case.parent.id for other in chosen):
            break
        chosen.append(choice)
        asked = asked & ~carried[at]
        if choice.confidence < LEAST or (weighing.collation.sizes * asked * weighing.collation.explained).sum() < _WORTH_A_SOURCE:
            break
    return [replace(c, sources=len(chosen) + groups(carried & asked), alone=len(chosen) == 1) for c in chosen]


def _best(looks: Looks, weighing: Weighing, asked: Flags, least: float, barred: Collection[str]) -> tuple[Choice | None, int]:
    """Return the likeliest parent for the sentences ``asked`` about, if likely enough, and its number."""
    signs = looks.signs(weighing.child.id, LOOKS - 1, asked)
    sure = judged(f"text {LOOKS - 1}", signs)
    order = [at for at in looks.order(weighing.child.id, signs, sure, asked) if weighing.candidates[at].id not in barred]
    if not order:
        return None, 0
    # Comparing two by two says who is first; how sure the first is was asked of each alone.
    likely = sorted(sure[order].tolist(), reverse=True)
    best, case = likely[0], weighing.case(order[0], signs)
    sentences = tuple(np.flatnonzero(weighing.collation.carried[order[0]] & asked).tolist())
    together = float(sure[order].sum())
    if best < _enough(case, least if together < ENOUGH_TOGETHER else LEAST) or _stock_phrases(case, sentences):
        return None, 0
    own = weighing.collation.carried & asked
    rivals = [weighing.candidates[at] for at in order]
    named = weighing.credited.named
    # A digest has other sources too, each for sentences of its own.
    same = [(p, rival, named[at]) for p, rival, at in zip(likely, rivals, order, strict=True) if (own[at] & own[order[0]]).any()]
    return Choice(sentences, case, best, _either(same), tuple(rivals[1:])), order[0]


def _either(ranked: Sequence[tuple[float, Witness, Sequence[tuple[Aim, Credit]]]]) -> tuple[str, ...]:
    """Return those that cannot be told from the first: as likely, and credited as exactly."""
    best, _, named = ranked[0]
    alike = [parent for p, parent, theirs in ranked[1:] if best - p < _SAME and _exactness(theirs) >= _exactness(named)]
    return tuple(parent.version.article.url or parent.id for parent in alike)


def _exactness(named: Sequence[tuple[Aim, Credit]]) -> Aim:
    return named[0][0] if named else Aim.NOT


def _stock_phrases(case: Case, sentences: Sequence[int]) -> bool:
    """Whether two articles that name many share, for a smaller part of both, sentences that name nobody, and neither credits the other."""
    version = case.child.version
    if case.credits or max(case.signs["child_cover"], case.signs["parent_cover"]) >= _SMALLER_PART or not _names(version.anchors):
        return False
    text = version.article.text or ""
    return not _names(anchors(" ".join(text[slice(*version.sentences[i])] for i in sentences)))


def _names(found: Collection[str]) -> bool:
    return any(anchor.startswith("@") for anchor in found)


def _enough(case: Case, least: float) -> float:
    """Return the confidence that is asked for: more where all that two articles share is words said in public, and neither credits."""
    return ENOUGH_QUOTED if case.signs["quoted"] > _ALL_QUOTED and not case.credits else least


def choose_translated(looks: Looks, child: Witness, barred: Collection[str] = ()) -> list[Choice]:
    """Return the article in another language that ``child`` is likeliest a translation of, however likely; none where there is none."""
    beside = looks.translated(child.id)
    if beside is None:
        return []
    signs = looks.signs_abroad(child.id, 1)
    sure = judged("translation 1", signs)
    order = ranked(sure, np.array([id_ not in barred for id_ in beside.ids], bool), beside.ids)
    if not order:
        return []
    likeliest = [(float(sure[at]), beside.candidates[at], beside.credited.named[at]) for at in order]
    return [Choice(None, beside.case(order[0], signs), likeliest[0][0], _either(likeliest))]


def turned(looks: Looks, child: Witness, choice: Choice) -> Choice | None:
    """Return the choice of ``child`` for the parent of another the other way round, that other as its parent; None where it was not met."""
    return choice_of(looks, child, choice.case.child.id, choice.confidence, abroad=choice.sentences is None)


def choice_of(looks: Looks, child: Witness, id_: str, confidence: float, *, abroad: bool) -> Choice | None:
    """Return a given candidate as the parent of ``child``, by what they share or as its translation; None where it was not met as such."""
    weighing, beside = looks.weighing(child.id), looks.translated(child.id)
    if abroad:
        at = beside.ids.index(id_) if beside and id_ in beside.ids else None
        case = beside.case(at, looks.signs_abroad(child.id, 1)) if beside and at is not None else None
        return Choice(None, case, confidence, ()) if case else None
    at = next((at for at, one in enumerate(weighing.candidates) if one.id == id_), None) if weighing else None
    if weighing is None or at is None:
        return None
    case = weighing.case(at, looks.signs(child.id, LOOKS - 1, weighing.everything()))
    return Choice(tuple(np.flatnonzero(weighing.collation.carried[at]).tolist()), case, confidence, ())


def relays(chosen: Sequence[Choice], furniture: Furniture) -> list[Relay]:
    """Return the chosen parents as edges with kind, spans and evidence; those with which only ``furniture`` is shared are left out."""
    found = [(choice, what) for choice in chosen if (what := _taken(choice, furniture)).spans]
    sources = max((choice.sources for choice, _ in found), default=1)
    return [_relay(choice, what, "translation" if choice.sentences is None else kind_of(what, sources)) for choice, what in found]


def _taken(choice: Choice, furniture: Furniture) -> Taken:
    """Return what the child has from the chosen parent; nothing where they are one form filled in twice, or speak of different things."""
    child, parent = choice.case.child.version, choice.case.parent.version
    if choice.sentences is None:
        return _answered(child.article, parent.article)
    return taken(child.prepared.without(furniture), parent.prepared.without(furniture), _within(choice))


def _relay(choice: Choice, what: Taken, kind: RelayKind) -> Relay:
    article = choice.case.parent.version.article
    named = choice.case.credits[0][1] if choice.case.credits else None
    return Relay(
        id=article.id,
        url=article.url,
        kind=kind,
        spans=what.spans,
        confidence=round(choice.confidence, 3),
        evidence=tuple(evidence(choice, what)),
        credit=named.style if named else None,
        either=choice.either,
    )


def _within(choice: Choice) -> list[Span] | None:
    """Return the spans of the sentences that the choice is for, None where they are all that was found."""
    return None if choice.alone else [choice.case.child.version.sentences[i] for i in choice.sentences or ()]


def _answered(child: Article, parent: Article) -> Taken:
    """Return the sentences of a translation that answer sentences of its original; the whole of both where none can be told."""
    here, there = child.text or "", parent.text or ""
    answers = Answers.of(Lines.of(here), Lines.of(there))
    if not answers.beads:
        return Taken(((0, len(here), 0, len(there)),), 1.0, 1.0)
    return NOTHING if at_odds(child, parent, answers.spans) else Taken(answers.runs, *answers.shares)


def in_both(child: Version, parent: Version) -> list[str]:
    """Return the figures and names that two articles share, as they write them; not two other words that only sound alike."""
    common = sorted(child.anchors & parent.anchors, key=lambda a: (a[0] != "#", -len(a), a))
    written = ((anchor, shown(anchor, child.article), shown(anchor, parent.article)) for anchor in common)
    told = (one if one == other else f"{one} = {other}" for anchor, one, other in written if anchor[0] != "@" or _alike(one, other))
    return list(islice(told, _ANCHORS))


def _alike(one: str, other: str) -> bool:
    """Whether two spellings may be of one name: half of the letters agree, in Latin ones."""
    x, y = latin(one), latin(other)
    most = max(len(x), len(y)) // 2
    return distance(x, y, most) <= most


def evidence(choice: Choice, what: Taken) -> Iterator[Evidence]:
    """Yield what supports the choice, weightiest first: credits, then what only these two share, the common text, the dates."""
    child, parent = choice.case.child.version, choice.case.parent.version
    for exactness, credit in choice.case.credits:
        kind = "link" if exactness is Aim.PAGE and credit.style == "link" else credit.style
        yield Evidence(kind, credit.text or credit.name or credit.url or "", child.article.url, credit.span)
    if choice.sentences is None:
        yield Evidence("figures and names in both", ", ".join(in_both(child, parent)), child.article.url)
    else:
        yield from _passages(choice, what)
    if parent.when.latest < child.when.earliest:
        yield Evidence("date", f"{parent.when.stated} is before {child.when.stated}", parent.article.url)
    if choice.case.signs["later"]:
        yield Evidence("date contradicts", f"{parent.when.stated} is after {child.when.stated}", parent.article.url)


def _passages(choice: Choice, what: Taken) -> Iterator[Evidence]:
    """Yield sentences that no other candidate has as they stand, words put for plainer ones, and the longest passage that the two share."""
    article, sentences = choice.case.child.version.article, choice.case.child.version.sentences
    text = article.text or ""
    for start, end in (sentences[number] for number in _peculiar(choice)):
        yield Evidence("no other candidate has", text[start:end][:_SHOWN], article.url, (start, end))
    rarer = list(islice(rarer_words(choice.case.parent.version, choice.case.child.version), _RARER))
    if len(rarer) > 1:  # one alone may be chance
        written = ", ".join(f"{plain} → {rare}" for plain, rare, _ in rarer)
        yield Evidence("in rarer words", written, article.url, rarer[0][2])
    if what.spans:
        start, end = max((s[:2] for s in what.spans), key=lambda s: s[1] - s[0])
        yield Evidence("passage", text[start:end][:_SHOWN], article.url, (start, end))


def _peculiar(choice: Choice, most: int = 2) -> list[int]:
    """Return the numbers of up to ``most`` sentences that the child has from the parent and from no other candidate as they stand."""
    child, parent = choice.case.child.version, choice.case.parent.version
    if not choice.rivals:
        return []
    elsewhere = frozenset().union(*(rival.version.key_set for rival in choice.rivals))
    keys = child.sentence_keys.tolist()
    return [n for n in choice.sentences or () if keys[n] in parent.key_set and keys[n] not in elsewhere][:most]
