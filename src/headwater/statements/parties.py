"""The parties of an article: who and what may speak in it, and every place where each is met."""

import tomllib
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from headwater.models import Span, SpeakerKind
from headwater.statements.names import same_name
from headwater.statements.sentence import Sentence
from headwater.statements.spelling import alike, latin, skeleton
from headwater.words import fold

PERSON = 1.0
"""From here on the signs say that a name is a person's."""
_MOST = 9.0  # beyond this more signs change nothing
_LONG = 5  # words: a name of so many is no person's
_INITIALS = 7  # letters: a longer word is no short form
_RECENT = 200  # parties among which other spellings and "the ministry" are looked for, so that a list of names takes no quadratic time
_NAMESAKES = 50  # parties of one word that are told apart
_LEAD = 3  # words
_BACK = 300  # mentions that are looked back on


@cache
def small_words(kind: str) -> frozenset[str]:
    """Return the small words of the named kind in ``data/common/cast.toml``, folded."""
    data = tomllib.loads((files(__package__) / "data" / "common" / "cast.toml").read_text("utf-8"))
    return frozenset(map(fold, data[kind].split()))


@cache
def countries() -> frozenset[str]:
    """Return the names of countries and of the capitals that stand for them, folded, in all the languages read."""
    data = tomllib.loads((files(__package__) / "data" / "common" / "countries.toml").read_text("utf-8"))
    return small_words("countries").union(*(map(str.strip, names.replace("\n", " ").split(",")) for names in data.values()))


@cache
def epithets() -> dict[str, frozenset[str]]:
    """Return the English nouns that are another word for somebody spoken of already, by what such people do."""
    data = tomllib.loads((files(__package__) / "data" / "common" / "cast.toml").read_text("utf-8"))["epithets"]
    return {name: frozenset(words.split()) for name, words in data.items()}


def is_epithet(noun: str, *, capital: bool = False) -> bool:
    """Whether a folded English noun is another word for somebody: "democrat", "rapper", "dane"; with a ``capital`` few are ("The Star")."""
    return any(noun in words for name, words in epithets().items() if not capital or name in ("politics", "peoples"))


@dataclass(slots=True, eq=False)
class Party:
    """Someone or something that may speak. ``name`` is None for an unnamed one.

    ``person`` is how much stands beside its mentions that speaks for a person, -9 to 9; ``likely`` the same with the name itself weighed.
    ``supposed``: nothing but pronouns has told the sex, which may have meant somebody else. ``short``: letters in brackets behind the name.
    """

    name: str | None
    kind: SpeakerKind = "unknown"
    sex: str = ""
    role: str | None = None
    person: float = 0.0
    likely: float = 0.0
    met: int = 0
    plural: bool = False
    supposed: bool = False
    short: str = ""

    def weigh(self, signs: float) -> None:
        """Take more signs for a person into account, or against one."""
        self.person = max(-_MOST, min(_MOST, self.person + signs))

    @property
    def words(self) -> list[str]:
        """The words of its name, none where it has none."""
        return (self.name or "").split()


@dataclass(slots=True, eq=False)
class Mention:
    """A place where a party is met: in which sentence, as its subject, after a preposition or as an owner, quoted, as who speaks.

    ``faint``: somebody without a name is told of in passing.
    """

    start: int
    end: int
    party: Party
    sentence: int
    subject: bool = False
    oblique: bool = False
    quoted: bool = False
    pronoun: bool = False
    spoke: bool = False
    faint: bool = False


@dataclass(slots=True)
class Cast:
    """The parties of one article by the words of their names, and their mentions in text order."""

    sentences: list[Sentence]
    quotes: list[Span]
    mentions: list[Mention] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    _by_word: dict[str, list[Party]] = field(default_factory=dict)
    _starts: list[int] = field(init=False)
    _opened: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [sentence.start for sentence in self.sentences]
        self._opened = [start for start, _ in self.quotes]

    def sentence_at(self, at: int) -> int:
        """Return the number of the sentence that begins last at or before place ``at``."""
        return max(0, bisect_right(self._starts, at) - 1)

    def is_quoted(self, at: int) -> bool:
        """Whether place ``at`` is inside a quotation."""
        k = bisect_right(self._opened, at) - 1
        return k >= 0 and at < self.quotes[k][1]

    def before(self, at: int) -> int:
        """Return how many mentions begin before place ``at``."""
        return bisect_left(self.mentions, at, key=lambda m: m.start)

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that begin in ``span``."""
        return self.mentions[self.before(span[0]) : self.before(span[1])]

    def add(self, party: Party) -> Party:
        """Make a party findable by each word of its name."""
        self.parties.append(party)
        for word in dict.fromkeys([*map(latin, party.words), *_initials(party)]):
            self._by_word.setdefault(word, []).append(party)
        return party

    def shorten(self, party: Party, short: str) -> None:
        """Make a party findable by what its name is shortened to in brackets: "the Bank of Elm (EB)"."""
        if not party.short:
            party.short = short
            self._by_word.setdefault(latin(short), []).append(party)

    def meet(self, mention: Mention) -> None:
        """Put a mention in its place."""
        mention.party.met += 1
        insort(self.mentions, mention, key=lambda m: m.start)

    def mark_subjects(self) -> None:
        """Mark the first mention of each sentence that stands neither after a preposition nor in a quotation as its likely subject."""
        last = -1
        for mention in self.mentions:
            if not mention.quoted and mention.sentence != last:
                mention.subject = not mention.oblique
                last = mention.sentence if mention.subject else last

    def named(self, name: str) -> Party | None:
        """Return the party of exactly this name."""
        return next((p for p in self._by_word.get(latin(name.rsplit(maxsplit=1)[-1]), ()) if p.name == name), None)

    def find(self, name: str, sex: str = "", at: int | None = None) -> Party | None:
        """Return the party that ``name`` means: the one so named in full, else the one met last before ``at`` that has it in its name."""
        words = name.split()
        agreeing = [p for p in self._by_word.get(latin(words[-1]), [])[-_NAMESAKES:] if p.words and agrees(p, sex)]
        count = len(self.mentions) if at is None else self.before(at)
        for rank in (_as_surname, _as_initials, _in_full, _in_part):
            found = [p for p in agreeing if rank(p, words)]
            if rank is _as_surname and found and at is not None:
                found += [p for p in agreeing if _as_first_name(p, words) and not any(self.last_met(q, at) >= 0 for q in found)]
            if found:
                return self._last(found, count)
        near = (p for p in self.parties[-_RECENT:] if p.name and agrees(p, sex))
        return next((p for p in near if _respelled(p, words) or _variant(p, words)), None)

    def last_met(self, party: Party, at: int) -> int:
        """Return where a party was met last before ``at``, -1 where it was not."""
        return next((m.start for m in reversed(self.mentions[max(0, self.before(at) - _BACK) : self.before(at)]) if m.party is party), -1)

    def holding(self, words: set[str], at: int) -> Party | None:
        """Return the party met last before ``at`` whose name has all the folded ``words``; None for no word."""
        holders = [p for p in self.parties[-_RECENT:] if words and words <= {fold(word) for word in p.words}]
        return self._last(holders, self.before(at)) if holders else None

    def called(self, words: set[str], at: int) -> Party | None:
        """Return the party whose name has one of several ``words`` and the others right before it: the ruling Elm |Party."""
        for mention in reversed(self.mentions[max(0, self.before(at) - _BACK) : self.before(at)]):
            name = {fold(word) for word in mention.party.words}
            lead = {fold(word) for word in self._lead(mention)}
            if len(words) > 1 and words & name and words - name <= lead:
                return mention.party
            if (
                mention.party.kind == "organisation"
                and (told := words - small_words("bodies") - {"party"})
                and told != words
                and told <= lead
            ):
                return mention.party  # the |ruling| Popular Union
        return None

    def _lead(self, mention: Mention) -> list[str]:
        """Return the few words before a mention in its sentence."""
        sentence = self.sentences[mention.sentence]
        at = bisect_left(sentence.starts, mention.start)
        return sentence.words[max(0, at - _LEAD) : at]

    def _last(self, parties: Sequence[Party], count: int) -> Party:
        if len(parties) == 1:
            return parties[0]
        met = (m.party for m in reversed(self.mentions[max(0, count - _BACK) : count]) if m.party in parties)
        return next(met, None) or max(parties, key=lambda p: p.met)


def agrees(party: Party, sex: str) -> bool:
    """Whether nothing is known against a party's being of this sex; "" says nothing."""
    return not (sex and party.sex and party.sex != sex)


def _respelled(party: Party, words: list[str]) -> bool:
    """Whether a full name is another spelling of a person's; of what is not known to be one the consonants must be the same."""
    if party.kind == "person":
        return same_name(party.name or "", " ".join(words))
    return len(words) == len(party.words) > 1 and all(skeleton(a) == skeleton(b) != "" for a, b in zip(party.words, words, strict=True))


def _variant(party: Party, words: list[str]) -> bool:
    """Whether a single word is another spelling of a person's surname."""
    return party.kind == "person" and len(words) == 1 < len(party.words) and len(words[0]) > 4 and alike(party.words[-1], words[0])


def _initials(party: Party) -> list[str]:
    """Return what a name of several words is shortened to, with and without its small words: "CBE" or "CBoE"."""
    words = party.words
    if len(words) < 2:
        return []
    return [latin("".join(word[0] for word in words if word[0].isupper())), latin("".join(word[0] for word in words))]


def _as_initials(party: Party, words: list[str]) -> bool:
    """Whether a single word in capitals is what a body's name is shortened to."""
    short = words[0]
    if len(words) == 1 and party.short == short and party.kind != "person":
        return True
    return (
        len(words) == 1 and 1 < len(short) < _INITIALS and short.isupper() and party.kind != "person" and latin(short) in _initials(party)
    )


def _in_full(party: Party, words: list[str]) -> bool:
    """Whether ``words`` are the party's whole name, or have first and last word in common with it: "Jane Q. Roe", "Jane Roe", "J. Roe"."""
    own, given = _plain(party.words), _plain(words)
    if own == given:
        return True
    if 1 in (len(own), len(given)):
        return False
    first = own[0] == given[0] or (1 in (len(own[0]), len(given[0])) and own[0][0] == given[0][0])
    return first and own[-1] == given[-1]


def _as_surname(party: Party, words: list[str]) -> bool:
    """Whether a single word is a person's surname."""
    return party.kind == "person" and len(words) == 1 < len(party.words) < _LONG and latin(party.words[-1]) == latin(words[0])


def _as_first_name(party: Party, words: list[str]) -> bool:
    """Whether a single word is the first name of what may be a person's."""
    person = party.kind == "person" or (party.kind == "unknown" and party.likely > -PERSON)
    return person and len(words) == 1 < len(party.words) < _LONG and latin(party.words[0]) == latin(words[0])


def _in_part(party: Party, words: list[str]) -> bool:
    """Whether ``words`` stand in the party's name in this order, and are not one of two that it joins ("Elm police and medics")."""
    own, given = _plain(party.words), _plain(words)
    places = (k for k in range(len(own) - len(given) + 1) if own[k : k + len(given)] == given)
    return len(given) < len(own) and any(own[k + len(given) : k + len(given) + 1] != ["and"] for k in places)


def _plain(words: list[str]) -> list[str]:
    return [latin(word).strip(".") for word in words]
