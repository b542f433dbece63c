"""Set phrases with a place for a name in them, looked for in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import islice, repeat

from headwater.reading.credit_names import Found, found, kind_words, name_before, slot_behind
from headwater.reading.credit_tables import chosen, tables
from headwater.reading.needles import Needles, Reach, Sought, reaches

Places = Mapping[str, Sequence[int]]
_GAPS = re.compile(r"[ ’']")
_MOST_GAPS = 3
_REACH = 400  # code points; no set phrase with its name is as long
_BEGINS = re.compile(r"(?<![\w@.-])")
_ENDS = re.compile(r"(?<=\S)(?!\w)")


@dataclass(frozen=True)
class Phrase:
    """A set phrase with a place for a name in it: what stands before the name, or, where it begins with the name, behind it.

    That is looked for first: words of reporting are rarer than capitals. A pattern is compiled when it is first needed, the long one for a
    name once for all phrases.
    """

    head: str
    tail: str

    @cached_property
    def needles(self) -> dict[str, Reach]:
        """The words of which the text around a name must have one, and how far from the beginning of the phrase."""
        return reaches(self.head or self.tail)

    @cached_property
    def behind_name(self) -> dict[str, Reach]:
        """The same for what stands behind the name where something stands before it too."""
        return reaches(self.tail) if self.head else {}

    @cached_property
    def _cue(self) -> re.Pattern[str]:
        return re.compile(rf"{_BEGINS.pattern}{self.head}" if self.head else rf"(?:{self.tail})(?!\w)")

    @cached_property
    def _rest(self) -> re.Pattern[str]:
        return re.compile(self.tail)

    def find(self, sought: Sought, places: Places) -> Iterator[tuple[Found, int, int]]:
        """Yield (name, start of the phrase, end of the phrase) for each place in a text that has needles at these places."""
        if self.behind_name and self.behind_name.keys().isdisjoint(places):
            return
        for cue in self._cues(sought.text, places) if self.needles else self._cue.finditer(sought.text):
            yield from self._behind(sought, cue) if self.head else self._before(sought, cue)

    def _cues(self, text: str, places: Places) -> Iterator[re.Match[str]]:
        """Yield what ``finditer`` would: the phrase begins where a word may begin, or where a name may end, within reach of a needle."""
        edge = _BEGINS if self.head else _ENDS
        starts: set[int] = set()
        for needle in self.needles.keys() & places.keys():
            least, most = self.needles[needle]
            for at in places[needle]:
                if least == most:
                    starts.add(at - least)
                else:
                    starts.update([found.start() for found in edge.finditer(text, max(0, at - min(most, _REACH)), at - least + 1)])
        end = 0
        for start in sorted(starts):
            if start >= end and (cue := self._cue.match(text, start)):
                end = cue.end()
                yield cue

    def _behind(self, sought: Sought, cue: re.Match[str]) -> Iterator[tuple[Found, int, int]]:
        names = filter(None, map(slot_behind, repeat(sought), self._ends(sought.text, cue)))
        named, rest = next(((name, rest) for name in names if (rest := self._rest.match(sought.text, name.end()))), (None, None))
        if named and rest and (party := found(named)):
            yield party, cue.start(), rest.end()

    def _ends(self, text: str, cue: re.Match[str]) -> Iterator[int]:
        """Yield where the words before a name may end: "reported (yesterday) X", "è (stato) X"."""
        yield cue.end()
        behind = [gap.end() for gap in islice(_GAPS.finditer(text, cue.end(), cue.end() + _REACH), _MOST_GAPS)]
        inside = [cue.start() + gap.end() for gap in _GAPS.finditer(cue[0][:-1])]
        yield from (at for at in (*behind, *inside[: -_MOST_GAPS - 1 : -1]) if self._cue.fullmatch(text, cue.start(), at))

    def _before(self, sought: Sought, cue: re.Match[str]) -> Iterator[tuple[Found, int, int]]:
        if named := name_before(sought, cue.start()):
            party, start = named
            called = party.called or bool(kind_words().search(cue[0]))
            yield replace(party, called=called), start, cue.end()


class Phrasebook:
    """The set phrases of one language, by kind. ``{N}`` stands for the name in the templates that write them down."""

    def __init__(self, templates: Mapping[str, Iterable[str]]) -> None:
        self._phrases = {kind: tuple(map(_phrase, some)) for kind, some in templates.items()}

    @cached_property
    def _needles(self) -> Needles:
        every = (phrase for some in self._phrases.values() for phrase in some)
        return Needles(needle for phrase in every for needle in (*phrase.needles, *phrase.behind_name))

    def find(self, kind: str, sought: Sought) -> Iterator[tuple[Phrase, Found, int, int]]:
        """Yield (phrase, name, start of the phrase, end of the phrase) for each place in a text, phrase by phrase of a kind."""
        places = sought.places(self._needles)
        for phrase in self._phrases[kind]:
            if not phrase.needles or not phrase.needles.keys().isdisjoint(places):
                for party, start, end in phrase.find(sought, places):
                    yield phrase, party, start, end


@cache  # English is looked for beside every language
def _phrase(template: str) -> Phrase:
    head, _, tail = template.partition("{N}")
    return Phrase(head, tail)


@lru_cache(maxsize=64)
def phrasebook(language: str | None) -> Phrasebook:
    """Return the phrases for a text's language: ``weak``, ``strong``, ``first``, ``told``, ``called``."""
    some = [tables()[code] for code in chosen(language)]
    return Phrasebook({kind: [t for table in some for t in getattr(table, kind)] for kind in ("weak", "strong", "first", "told", "called")})
