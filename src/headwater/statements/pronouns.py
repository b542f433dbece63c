"""Whom a pronoun means: the party met before it that is nearest, was a subject, spoke last, and of whose sex nothing speaks against it.

A salience model after Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994), without a parser: weights by place in the
text and by what the mention was in its sentence. Every pronoun outside quotations is resolved in text order, so that one carries the next.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.kinds import folded_words
from headwater.statements.lexicon import Lexicon
from headwater.statements.parties import PERSON, Cast, Mention, Party, agrees, small_words

_WINDOW = 60  # mentions that are looked back on
_FAR = 48  # sentences: beyond them only what the article is about all the time is meant
# What makes a mention the one that a pronoun means.
_SENTENCE, _FURTHER = -1.2, -0.25  # for each of the first four sentences between, for each one more
_NEXT_PARAGRAPH = -0.3
_SUBJECT, _SPOKE, _PRONOUN, _OFTEN = 0.7, 0.75, 0.6, 0.25
_OBLIQUE, _QUOTED, _TOLD, _OWN_CONTENT = -0.7, -2.0, -1.0, -2.5
_SEX, _PERSON, _UNSURE, _NO_PERSON = 0.8, 0.6, -1.0, -3.0
_NO_SIGN = -1.0  # an English name that nothing makes a person's
_OTHER_SEX = -3.0  # of whom only a pronoun has told a sex
_FAINT = -1.5  # somebody without a name, in passing
_NEAREST = 0.02  # for each mention in between


def person_fit(party: Party) -> float:
    """Return how well a party goes with "he" or "she"."""
    if party.kind == "unnamed":
        return _PERSON if party.likely > 0 and not party.plural else _NO_PERSON
    if party.kind == "person":
        return _PERSON
    if party.kind != "unknown" or party.likely <= -PERSON:
        return _NO_PERSON
    return _PERSON / 2 if party.likely > 0 else _UNSURE


def speaker_fit(party: Party) -> float:
    """Return how well a party goes with a quotation that names nobody: as with "she", but what is not known to be a person hardly does."""
    if party.kind == "unknown":
        return _NO_PERSON / 2 if party.likely > 0 else _NO_PERSON
    return person_fit(party)


def subject_fit(party: Party) -> float:
    """Return how well a party goes with a verb that has no subject: as with "he" or "she", or a body or country that spoke."""
    if party.plural:
        return _NO_PERSON
    placed = party.kind == "unknown" and party.likely <= -PERSON
    return _UNSURE if placed or party.kind in ("organisation", "outlet") else person_fit(party)


def thing_fit(party: Party) -> float:
    """Return how well a party goes with "it"; what is told without a name may be meant ("the cable")."""
    if _may_be_thing(party):
        return 0.0
    if party.kind == "person" or (party.kind == "unnamed" and (party.likely > 0 or party.plural)):
        return _NO_PERSON
    return _PERSON if party.kind != "unknown" else 0.0


def _may_be_thing(party: Party) -> bool:
    """Whether nothing but its speaking makes a name a person's: "Elm Water said"."""
    return party.kind == "person" and party.likely < PERSON and not party.sex


def body_fit(party: Party) -> float:
    """Return how well a party goes with "the company"."""
    if party.kind in ("organisation", "outlet"):
        return _PERSON
    return _UNSURE if (party.kind == "unknown" and party.likely > -PERSON) or _may_be_thing(party) else _NO_PERSON


def outlet_fit(party: Party) -> float:
    """Return how well a party goes with "the newspaper"."""
    return _PERSON if party.kind == "outlet" else _NO_PERSON


def plural_fit(party: Party) -> float:
    """Return how well a party goes with "they"; a person may be meant too."""
    if party.plural:
        return 2 * _PERSON
    if party.kind in ("document", "post"):
        return _NO_PERSON
    return _PERSON if party.kind in ("organisation", "outlet") else _UNSURE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pronoun asks for: its place, sex ("" for either), the stretches of its own statement's content, which parties fit how well.

    ``reach`` is how many sentences it looks back; ``told`` are the contents of statements before, whose people are not so likely meant;
    ``never`` are those who cannot be meant.
    """

    at: int
    sex: str = ""
    content: Sequence[Span] = ()
    fits: Callable[[Party], float] = person_fit
    reach: int = _FAR
    told: Sequence[Span] = ()
    never: Sequence[Party] = ()


class Pronouns:
    """The pronouns of one article, resolved as the text goes on."""

    def __init__(self, cast: Cast, known: Lexicon, paragraphs: Sequence[Span]) -> None:
        self._cast, self._known = cast, known
        self._paragraph = {}
        number = 0
        for k, sentence in enumerate(cast.sentences):
            while number + 1 < len(paragraphs) and sentence.start >= paragraphs[number + 1][0]:
                number += 1
            self._paragraph[k] = number
        self._sentence = self._word = 0
        self.on_sentence: Callable[[int], None] | None = None

    def sex_of(self, word: str) -> str | None:
        """Return the sex that a folded personal pronoun tells, "" where it tells none; None for what is no such pronoun."""
        if not any(self._known.has(group, word) for group in ("subjects", "pronouns", "possessive")):
            return None
        male, female = self._known.has("male", word), self._known.has("female", word)
        return None if not male and not female else "" if male and female else "m" if male else "f"

    def read_to(self, at: int) -> None:
        """Resolve the pronouns of the sentences before place ``at``, so that they are mentions too. Places never go back."""
        sentences = self._cast.sentences
        while self._sentence < len(sentences):
            sentence = sentences[self._sentence]
            if self._word == 0 and sentence.start < at and self.on_sentence:
                self.on_sentence(self._sentence)
            while self._word < len(sentence.words):
                start = sentence.starts[self._word]
                if start >= at:
                    return
                word = sentence.words[self._word]
                self._word += 1
                sex = self.sex_of(word)
                if sex is not None:
                    self._meet(Wanted(start, sex), start + len(word), subject=self._known.has("subjects", word))
            self._sentence, self._word = self._sentence + 1, 0

    def _meet(self, wanted: Wanted, end: int, *, subject: bool) -> None:
        party = self.resolve(wanted)
        if party:
            number = self._cast.sentence_at(wanted.at)
            self._cast.meet(Mention(wanted.at, end, party, number, subject=subject, oblique=not subject, pronoun=True))
            if wanted.sex and (party.supposed or not party.sex):
                party.sex, party.supposed = wanted.sex, True

    def resolve(self, wanted: Wanted) -> Party | None:
        """Return whom the pronoun means, None where nobody was met but those of the other sex: it is better to name nobody."""
        cast = self._cast
        here = cast.sentence_at(wanted.at)
        count = cast.before(wanted.at)
        best: dict[Party, float] = {}
        for back, mention in enumerate(reversed(cast.mentions[max(0, count - _WINDOW) : count])):
            party = mention.party
            if here - mention.sentence > wanted.reach or wanted.fits(party) <= _NO_PERSON or party in wanted.never:
                continue
            if self._known.language != "en" and _is_within(mention.start, wanted.content):
                continue  # hardly anybody speaks of themselves by name
            score = self._salience(mention, here, wanted) - _NEAREST * back
            best[party] = max(best.get(party, -99.0), score)
        if not best:
            return None
        agreeing = [party for party in best if agrees(party, wanted.sex) or party.supposed]
        meant = max(agreeing, key=lambda party: best[party] + self._worth(party, wanted), default=None)
        if meant is None or (meant.kind == "unknown" and meant.likely <= 0):
            misnamed = [party for party in best if best[party] > 0 and not agrees(party, wanted.sex) and _is_told_by_name(party)]
            return max(misnamed, key=lambda party: best[party], default=meant)
        return meant

    def _worth(self, party: Party, wanted: Wanted) -> float:
        """Return what a party has whatever the mention."""
        sex = _SEX * bool(wanted.sex and party.sex == wanted.sex) + _OTHER_SEX * (not agrees(party, wanted.sex))
        unsigned = self._known.language == "en" and wanted.fits is person_fit and party.kind == "unknown" and party.likely <= 0
        return wanted.fits(party) + sex + _NO_SIGN * unsigned + _OFTEN * log(1 + party.met)

    def _salience(self, mention: Mention, here: int, wanted: Wanted) -> float:
        apart = here - mention.sentence
        score = _SENTENCE * min(apart, 4) + _FURTHER * max(0, apart - 4)
        score += _NEXT_PARAGRAPH * min(3, self._paragraph.get(here, 0) - self._paragraph.get(mention.sentence, 0))
        score += _SUBJECT * mention.subject + _SPOKE * mention.spoke + _PRONOUN * mention.pronoun
        score += _OBLIQUE * mention.oblique + _QUOTED * mention.quoted + _FAINT * mention.faint
        score += _TOLD * _is_within(mention.start, wanted.told)
        return score + _OWN_CONTENT * _is_within(mention.start, wanted.content)


def _is_within(at: int, spans: Sequence[Span]) -> bool:
    return any(a <= at < b for a, b in spans)


def several_fit(party: Party) -> float:
    """Return how well a party goes with a plural verb that has no subject: people; outside English a body takes a singular one."""
    return _NO_PERSON if party.kind in ("organisation", "outlet") and not party.plural else plural_fit(party)


def _is_told_by_name(party: Party) -> bool:
    """Whether nothing but a first name tells a person's sex: Joan is a man's in Barcelona."""
    return party.kind == "person" and party.sex == sexes.of_name(party.name or "") and not sexes.of_words(folded_words(party.role or ""))


def is_plural(word: str) -> bool:
    """Whether a folded pronoun is one of several, "they"."""
    return word in small_words("plurals")


def is_thing(word: str) -> bool:
    """Whether a folded pronoun is one of a thing, "it"."""
    return word in small_words("things")
