"""Places in a text: names that the gazetteer knows, standing where a place and not a person or an organisation is meant."""

from collections.abc import Iterator
from itertools import pairwise

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.longer_names import LongerNames
from headwater.mentions.name_words import Word, guards
from headwater.mentions.packs import Pack, fold
from headwater.mentions.parties import first_names
from headwater.mentions.solid_places import solid_places
from headwater.models import Mention

_UNLISTED = 9  # the rank of a place that the gazetteer lacks
_VILLAGE = 4  # the rank of those that are read only inside a country that the text speaks of
_MOST_WORDS = 6
_APART = frozenset(("miles", "kilometres", "kilometers", "outskirts", "outside", "northeast", "northwest", "southeast", "southwest"))
_PLAYED = frozenset(("gegen", "bei", "mit", "von", "für"))  # before the name of a team
_DATELINE = frozenset({", ", " (", "  ", " —", " –", " -", ". "})
_DASH = frozenset({" —", " –", " -"})
_SEATS = {"washington": "United States", "berlin": "Germany", "paris": "France"}  # names of people that stand for a government
_OF = frozenset(("of", "de", "di", "do", "da"))
_WITH_OF = frozenset(("en", "es", "fr", "it", "pt"))  # "the village of Ashwell"


def places(text: str, pack: Pack) -> Iterator[Mention]:
    """Yield the places of ``text``, each with its usual English name."""
    if pack.solid:
        yield from solid_places(text)
    else:
        yield from _Reader(text, pack).places()


class _Reader(LongerNames):
    """Reads the places of one text in a language that parts its words."""

    def __init__(self, text: str, pack: Pack) -> None:
        super().__init__(text, pack)
        pairs = ((a, b) for a, b in pairwise(self.words) if a.capital and b.capital and self._beside(a, b))
        self.surnames = frozenset(b.text for a, b in pairs if fold(a.text) in first_names())
        self.plain = frozenset(fold(word.text) for word in self.words if not word.capital)

    def places(self) -> Iterator[Mention]:
        """Yield the places. A name that is once said to be a place is one wherever it stands for itself."""
        candidates = list(self._candidates())
        known = {mention.value for sure, mention, _ in candidates if sure}
        spoken_of = {code for sure, _, place in candidates if sure and place.rank < _VILLAGE for code in place.countries.split()}
        near = self.pack.countries | spoken_of
        for sure, mention, place in candidates:
            said = sure or mention.value in known or _SEATS.get(fold(self.text[slice(*mention.span)])) in known
            if said and (place.rank != _VILLAGE or not near.isdisjoint(place.countries.split())):
                yield mention

    def _candidates(self) -> Iterator[tuple[bool, Mention, Place]]:
        i = 0
        while i < len(self.words):
            found = self._longest(i) if self.words[i].capital else None
            if self.words[i].capital and (found is None or found[0].rank == _VILLAGE):
                found = self._unlisted(i) or found
            if found is None:
                i += 1
                continue
            place, after = found
            if not self._is_barred(i, after, place):
                sure = place.rank == _UNLISTED or self._is_said(i, after, place)
                yield sure, Mention("place", (self.words[i].start, self.words[after - 1].end), place.name), place
            i = after

    def _longest(self, i: int) -> tuple[Place, int] | None:
        """Return the longest name that begins with word ``i`` and the word after it."""
        known = gazetteer()
        for count in range(min(known.begins(self.words[i].text, self.pack), _MOST_WORDS), 0, -1):
            piece = self.words[i : i + count]
            if len(piece) == count and all(self._beside(a, b) for a, b in pairwise(piece)):
                place = known.find(tuple(word.text for word in piece), self.pack)
                if place is not None:
                    return place, i + count
        return None

    def _is_barred(self, first: int, after: int, place: Place) -> bool:
        """Whether the name surely stands for no place: inside a longer name, or a common word."""
        if (self._before(first) and self._leads_name(first)) or self._goes_on(after, place):
            return True
        if place.rank == _UNLISTED:
            return False
        name = self.text[self.words[first].start : self.words[after - 1].end]
        if self.pack.language in {"ru", "uk", "kk"} and name[0].isascii():
            return True  # a Latin name in a Cyrillic text is that of a firm or paper
        folded, words = fold(name), guards()
        if place.rank and (folded in self.plain or folded in words["common"]) and not self._is_apposed(after):
            return True  # Progress, Downtown: a word that this text or English writes small
        not_places = self.pack.context.get("not_places", frozenset())
        before = self._before(first)
        played = before is not None and fold(before.text) in _PLAYED
        english = self.pack.language == "en" and name == place.name  # Austria is a club in German alone
        region = place.rank == 0 and (english or (self._is_located(first) and not played))  # in Bayern; but: gegen Bayern
        if (
            self.pack.nouns_capital
            and folded in words["words"]
            and before
            and before.capital
            and not self._is_plain(before, fold(before.text))
        ):
            return True  # Füchse Berlin
        return (
            (folded in words["organisations"] and not region)
            or folded in words["never"]
            or folded in not_places
            or folded in self.pack.common
        )

    def _is_said(self, first: int, after: int, place: Place) -> bool:
        """Whether the name alone, or the words around it, say that it is a place."""
        word, name = self.words[first], self.text[self.words[first].start : self.words[after - 1].end]
        bare = fold(name).partition("'")[0] if self.pack.language == "tr" else fold(name)
        doubtful = bare in guards()["words"] or bare in guards()["first_names"] or (place.rank and name in self.surnames)
        doubtful = doubtful or place.rank == _VILLAGE
        if self._is_located(first) and not (doubtful and place.rank and self._is_loose(first)):
            return True
        cased = name.endswith(tuple(self.pack.context.get("inside_endings", ()))) and name not in gazetteer().places
        if (cased and (not doubtful or place.rank in {0, _VILLAGE})) or self._is_kind_after(after):
            return True
        if doubtful and not (place.rank == _VILLAGE and self._is_dateline(name, word, after)):
            return False
        inflected = "'" not in name and not name.isupper() and gazetteer().places.get(name) is None
        if place.rank and inflected and self._opens_sentence(word):
            return False
        before = self._before(first)
        apposed = self._is_apposed(after) and not (before is not None and before.capital)
        return place.rank < 2 or apposed or self._is_dateline(name, word, after)

    def _is_dateline(self, name: str, word: Word, after: int) -> bool:
        """Whether a name opens its line as a dateline: "PUTRAJAYA, Nov 22", "Ashwell - The"."""
        at = self.words[after - 1].end
        if self.text[max(0, word.start - 1) : word.start] not in {"", "\n"}:
            return False
        return self.text[at : at + 2] in _DASH or (name.isupper() and len(name) > 4 and self.text[at : at + 1] in {",", " "})

    def _is_located(self, first: int) -> bool:
        """Whether a preposition of place stands before the name, another place and a comma, or the text opens with it as its dateline."""
        before = self._before(first)
        if before is not None:
            folded = fold(before.text)
            return folded in self.pack.context["locative"] or folded in guards()["kinds"] or self._is_owner(before)
        if not first:
            return self.text[self.words[0].end : self.words[0].end + 2] in _DATELINE
        return self._gap(first) in {", ", "/"} and self.words[first - 1].text in gazetteer().places

    def _is_kind_after(self, after: int) -> bool:
        """Whether the word behind says what the place is: Kepsut ilçesinde."""
        kinds = tuple(self.pack.context.get("kinds_after", ()))
        return bool(kinds) and self._gap(after) == " " and self.words[after].text.startswith(kinds)

    def _is_loose(self, first: int) -> bool:
        """Whether the preposition before the name stands as often before people and teams: "with Chelsea"."""
        before, inside = self._before(first), self.pack.context.get("inside", frozenset())
        if before is None or not inside or self._is_owner(before):
            return False
        return fold(before.text) not in inside and fold(before.text) not in guards()["kinds"]

    def _is_apposed(self, after: int) -> bool:
        """Whether a country or region follows after a comma or in brackets: Conway, Washington."""
        if self._gap(after) not in {", ", " ("} or not self.words[after].capital:
            return False
        found = self._longest(after)
        return found is not None and found[0].rank == 0

    def _unlisted(self, i: int) -> tuple[Place, int] | None:
        """Return a place that the gazetteer lacks where the text says what it is: "in Ashwell, Ohio", "the River Tarn"."""
        run = i + 1
        while run < min(len(self.words), i + 4) and self.words[run].capital and self._beside(self.words[run - 1], self.words[run]):
            run += 1
        name, before = self.text[self.words[i].start : self.words[run - 1].end], self._before(i)
        if any(fold(word.text) in guards()["organisations"] for word in self.words[i:run]):
            return None
        if (self._is_water_or_land(i, run) or self._is_followed(i, run)) and name.replace(" ", "").isalpha():
            return Place(name, _UNLISTED), run
        if before is None or fold(name) in self.pack.common or len(name) < 4 or not name.replace(" ", "").replace("-", "").isalpha():
            return None
        located = fold(before.text) in self.pack.context["locative"] and not name.isupper()
        strict = self._is_loose(i) and fold(before.text) != "to"
        return (Place(name, _UNLISTED), run) if self._is_measured(i, before) or (located and self._lies_in(run, strict=strict)) else None

    def _is_measured(self, i: int, before: Word) -> bool:
        """Whether the words before say that a place follows: "the village of", "12 miles north of", "Ortsteil"."""
        if self.pack.language == "de":
            return fold(before.text) in self.pack.context["settlements"]
        if self.pack.language not in _WITH_OF or fold(before.text) not in _OF or i < 2:
            return False
        head = fold(self.words[i - 2].text)
        return head in guards()["kinds"] or (self.pack.language == "en" and (head in guards()["compass"] or head in _APART))

    def _is_followed(self, i: int, run: int) -> bool:
        """Whether the word behind says that the name is a place's: "the Ashwell region"; not "the German region"."""
        if self._is_kind_after(run):
            return len(self.words[run - 1].text) > 3 and self.words[i].text not in self.plain
        if self.pack.language != "en" or run >= len(self.words) or self._gap(run) != " " or self._opens_sentence(self.words[i]):
            return False
        name = fold(self.words[run - 1].text)
        named = len(name) > 3 and name not in self.plain and name not in self.pack.common and name not in guards()["compass"]
        return named and self.words[run].text in guards()["following"] and not name.endswith(tuple(guards()["demonyms"]))

    def _is_water_or_land(self, i: int, run: int) -> bool:
        if run == i + 1 or self.pack.language != "en":
            return False
        return fold(self.words[i].text) in guards()["waters"] or fold(self.words[run - 1].text) in guards()["lands"]

    def _lies_in(self, run: int, *, strict: bool) -> bool:
        """Whether a larger place follows: ", Ohio", "in Northumberland"; ``strict``: the latter does not tell ("for Change in Ohio")."""
        gap, at, least = self._gap(run), run, 1
        if not strict and gap == " " and fold(self.words[run].text) == "in" and self.pack.language in {"en", "de"}:
            article = run + 1 < len(self.words) and fold(self.words[run + 1].text) == "the"
            at, least = run + 1 + article, 0
        elif gap != ", ":
            return False
        found = self._longest(at) if at < len(self.words) and self.words[at].capital else None
        return found is not None and found[0].rank <= least
