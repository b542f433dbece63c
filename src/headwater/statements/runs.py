"""Runs of capitalised words in a text: where each may be the name of a party, the titles before it apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from headwater.statements import sexes
from headwater.statements.kinds import folded_words, human, is_personal, thing
from headwater.statements.lexicon import Lexicon
from headwater.statements.names import NAME, core, placed
from headwater.statements.parties import Cast, is_epithet, small_words
from headwater.statements.sentence import Sentence
from headwater.words import fold

_OWNER = re.compile(r"['’]s?$")
_SUFFIX = re.compile(r"['’][^\W\d_]*$")  # Demir'in, Ankara'da: Turkish parts case endings off so
_LINK = re.compile(r" (?:of|for|de|du|des|für|of the|for the|(and|&)) ")
_COMPOUND = re.compile(r"-[a-zà-ÿ]+$")  # Elm-based
_WORD = re.compile(r"\S+")
_SOMEONE = re.compile(r"(?<!\w)(?:the|an?|one|another|this|that|any|every|no|his|her|their) (?:[a-z][\w-]* ){0,2}\Z", re.IGNORECASE)
_LONG = 4  # letters of a headline's words that count
_HEADLINE = 0.7  # share of capitals
_COMMON = 2  # words with capitals that names have not, in a headline that ends in a stop
_LISTED = 3  # words from which a body's name may go on after "and"
_LONGEST = 5  # words of a name that is a person's
_NEAR, _OFFICE = 4, 60  # characters
_NEVER = ("days", "subjects", "pronouns", "possessive", "determiners", "auxiliaries")
_UNNAMED = ("auxiliaries", "negations", "subordinators")
_SURNAMES = frozenset(("will", "may", "can", "do", "must", "while", "even"))
_SMALL = ("prepositions", "subordinators", "adverbs", "determiners", "conjunctions", "pronouns", "days")


def small_words_of(known: Lexicon) -> frozenset[str]:
    """Return the words of a language that name nothing."""
    return frozenset().union(*(known.group(name) for name in _SMALL))


def verbs_of(known: Lexicon) -> frozenset[str]:
    """Return the verbs of a language that are known."""
    return frozenset(known.group("finite") | known.group("auxiliaries") | known.cues.keys())


@dataclass(slots=True)
class Run:
    """Capitalised words in a row, with the titles before them apart.

    ``owner``: an 's follows; ``office``: a single word that is an office too, a name only beside the full one ("King" for Ada King).
    """

    start: int
    end: int
    parts: list[str]
    titles: list[str]
    owner: bool
    office: bool = False

    @property
    def name(self) -> str:
        """The words joined."""
        return " ".join(self.parts)


class Runs:
    """The runs of one text. ``lower`` are the words that it writes small somewhere."""

    def __init__(self, text: str, known: Lexicon, cast: Cast, lower: set[str]) -> None:
        """Note which lines are headlines, whose capitals tell no names."""
        self._text, self._known, self._cast, self._lower = text, known, cast, lower
        self._owner = _SUFFIX if known.language == "tr" else _OWNER
        self._sources: frozenset[int] = frozenset()
        self._unnamed = frozenset().union(*(known.group(name) for name in _UNNAMED)) - _SURNAMES
        self._common = small_words_of(known) | verbs_of(known) | lower
        self._headlines = {k for k, s in enumerate(cast.sentences) if self._is_headline(s)}

    def _is_headline(self, s: Sentence) -> bool:
        """Whether a line sets most of its words with capitals, verbs and small words too, so that capitals tell no names."""
        long = [k for k in range(len(s)) if len(s.words[k]) >= _LONG and k not in s.quotes]
        capitals = [k for k in long[1:] if s.capital(k)]
        common = sum(s.words[k] in self._common for k in capitals)
        every = len(long) > _LONG and len(capitals) == len(long) - 1
        if self._text[s.end - 1] == ".":
            return every and common >= _COMMON
        return bool(common or every) and len(long) >= _LONG and len(capitals) >= _HEADLINE * len(long)

    def read(self, sources: frozenset[int]) -> list[Run]:
        """Return the runs of capitals; those of a body's name that small words part ("Bank of Elm") are one.

        None goes on over a place where one of the ``sources`` of statements begins or ends.
        """
        self._sources = sources
        found: list[Run] = []
        for run in chain.from_iterable(map(self._parted, NAME.finditer(self._text))):
            if self._cast.sentence_at(run.start) in self._headlines and not self._cast.is_quoted(run.start):
                continue
            last = found[-1] if found else None
            if last and not run.titles and self._continued(last, run):
                found[-1] = Run(last.start, run.end, self._text[last.start : run.end].split(), last.titles, run.owner)
            else:
                found.append(run)
        return found

    def _continued(self, last: Run, run: Run) -> bool:
        """Whether a run goes on with another: "Ministry of |Mines", "Ministry of Mines and |Energy"."""
        link = _LINK.fullmatch(self._text, last.end, run.start)
        if link is None or last.owner or (link[1] and (len(last.parts) < _LISTED or sexes.is_first_name(run.parts[0]))):
            return False
        return thing(map(fold, last.parts)) is not None and not is_personal(last.parts)

    def _parted(self, match: re.Match[str]) -> Iterator[Run]:
        """Yield the names in a row of capitals, parted after an owner: "Elm's |Ada Quill"."""
        words = [(m[0], match.start() + m.start()) for m in _WORD.finditer(match[0])]
        first = 0
        for k, (word, start) in enumerate(words, 1):
            parted = k == len(words) or self._owner.search(word) or self._leads_on(words[k][0])
            ends = parted or not self._sources.isdisjoint((words[k][1], start + len(word)))
            while first < k - 1 and self._leads_on(words[first][0]):
                first += 1
            if ends and (run := self._run(words[first:k])):
                yield run
            first = k if ends else first

    def _leads_on(self, word: str) -> bool:
        """Whether a small word between capitals is a preposition that no name has in it: Zagórza |do Elmu, but: Leonardo |da Vinci."""
        known = self._known
        leading = known.has("prepositions", word) and not known.has("linking", word)
        return leading and word.islower() and word != "da" and known.language != "en"

    def _run(self, found: list[tuple[str, int]]) -> Run | None:
        words, starts = [word for word, _ in found], [start for _, start in found]
        first, last = core(words, self._known)
        while first < last and words[first][0].islower():
            first += 1  # Corea |del Norte
        while first < last and not self._names(words[first], starts[first]):
            first += 1
        if self._is_headed(words[first:last]) or (first < last and self._is_epithet(words[first:last], starts[first])):
            return None
        given = self._given_at(words[first:last])
        if given:
            first += given  # Elm Post Editor Jane Roe
        elif last - first > 2 and not sexes.is_first_name(words[first]) and (self._office(starts[first]) or self._calls(words[first:last])):
            first += 1  # President of Elmland |Jane Roe; Gardener |Wilm Peck
        elif first < last and self._known.language != "en":
            first += placed(words[first:last], fold(words[first - 1]) if first else self.before(starts[first]), self._known)
        while first < last and self._known.has("days", fold(words[last - 1])) and not self._is_may(words[first:last]):
            last -= 1
        office = len(words) == 1 and first == last and words[0].istitle()
        bare = self._owner.sub("", words[last - 1]) if first < last or office else ""
        first = 0 if office else first
        if not bare or (last - first == 1 and len(bare.strip(".")) < 2):
            return None
        owner = bare != words[last - 1] or self._text.startswith(("’", "'"), starts[last - 1] + len(bare))
        return Run(starts[first], starts[last - 1] + len(bare), [*words[first : last - 1], bare], words[:first], owner, office)

    def _is_may(self, words: list[str]) -> bool:
        """Whether a month is somebody's surname: Theresa |May, but Monday |May."""
        return self._known.language == "en" and len(words) == 2 and sexes.is_first_name(words[0])

    def _calls(self, words: list[str]) -> bool:
        """Whether a run begins with what its person is: "Gardener Wilm Peck", but not "Farmers Trust Bank"."""
        return self._known.language == "en" and human(folded_words(words[0]), self._known) and thing(map(fold, words)) is None

    def _is_headed(self, words: list[str]) -> bool:
        """Whether capitalised words are a headline's, for a verb or a small word among them: "Elm Bakers Are Not Very Tired"."""
        return self._known.language == "en" and len(words) > 2 and any(fold(word) in self._unnamed for word in words if not word.isupper())

    def _is_epithet(self, words: list[str], at: int) -> bool:
        """Whether English capitals behind an article are another word for somebody: "the |Elm Bay Democrat|", "a |Tory|"."""
        if self._known.language != "en" or not is_epithet(fold(words[-1]), capital=True) or any(map(sexes.is_first_name, words[:-1])):
            return False
        return bool(_SOMEONE.search(self._text, max(0, at - _OFFICE), at))

    def _given_at(self, words: list[str]) -> int:
        """Return how many words of a run stand before a first name that begins a person's name, 0 where none does."""
        if len(words) < 3 or sexes.is_first_name(words[0]):
            return 0
        if sexes.is_first_name(words[1]):
            return int(words[1][0].isupper())  # not: Corea |del Norte
        at = next((k for k in range(2, len(words) - 1) if sexes.is_first_name(words[k])), 0)
        return at if self._known.language == "en" and len(words) - at < _LONGEST and not thing([fold(words[-1])]) else 0

    def _names(self, word: str, at: int) -> bool:
        """Whether a capitalised word is part of a name: at the head of a sentence or quotation it may be any word."""
        small = fold(word)
        if small in self._known.phrases and self._known.language != "en" and self.heads(at):
            return False  # Zdaniem Jana Nowaka
        cased = self._known.ends("acted on", small) or self._known.ends("given", small)
        if cased and self.heads(at) and not sexes.is_first_name(word):
            return False  # Decyzję pochwalił wójt, Policji powiedział
        if self._known.ends("several", small) or (self._is_cased_at_head(word, at)):
            return False  # Muhafazakarları: a name would have an apostrophe before its case
        if _COMPOUND.search(word) or any(self._known.has(group, small) for group in _NEVER):
            return False
        if self._known.has("subjects", small.partition("'")[0]) or small in small_words("nobody"):
            return False
        return not ((small in self._lower or small in self._known.cues) and self.heads(at))

    def _is_cased_at_head(self, word: str, at: int) -> bool:
        """Whether a Turkish word at the head of a sentence is none of a name, by its case or as a common adjective: "|Geçmişte| Elm"."""
        small = fold(word)
        common = self._known.ends("locative", small) or self._known.has("plain", small)
        return self._known.language == "tr" and common and self.heads(at) and not sexes.is_first_name(word)

    def _office(self, at: int) -> bool:
        """Whether "president of", "secretary of" or the like stands before place ``at``, and no "spokesman for the Union of"."""
        before = folded_words(self._text[max(0, at - _OFFICE) : at])[1:]
        nearest = next((word for word in reversed(before) if human([word], self._known) or thing([word])), "")
        return len(before) > 1 and self._known.has("linking", before[-1]) and human([nearest], self._known)

    def before(self, at: int) -> str:
        """Return the folded word before place ``at``, "" where there is none on its line."""
        return next(iter(folded_words(self._text[max(0, at - _OFFICE) : at].rpartition("\n")[2])[-1:]), "")

    def heads(self, at: int) -> bool:
        """Whether place ``at`` is the head of a sentence, outside quotations or in one."""
        before = self._text[:at].rstrip(" \u00a0") if at < _NEAR else self._text[at - _NEAR : at].rstrip(" \u00a0")
        return not before or before[-1] in ".!?…:\n\"“„«'‘—–-•([;"
