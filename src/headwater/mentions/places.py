"""Places in a text: names that the gazetteer knows, standing where a place and not a person or an organisation is meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.name_words import Word, guards, name_words
from headwater.mentions.packs import Pack, fold
from headwater.mentions.parties import first_names
from headwater.mentions.solid_places import solid_places
from headwater.models import Mention

_BLANK = re.compile(r"[ \u00a0\u202f]{1,2}|-")
_UNLISTED = 9  # the rank of a place that the gazetteer lacks
_MOST_WORDS = 6
_APART = frozenset(("miles", "kilometres", "kilometers", "outskirts", "outside", "northeast", "northwest", "southeast", "southwest"))
_PLAYED = frozenset(("gegen", "bei", "mit", "von", "für"))  # before the name of a team
_LINE = 300  # code points of a line that are looked at
_OPENING = re.compile(r"(?:^|[.!?:…\n]\s{0,2}|[“\"«„(]\s?)$")
_DATELINE = frozenset({", ", " (", "  ", " —", " –", " -"})


def places(text: str, pack: Pack) -> Iterator[Mention]:
    """Yield the places of ``text``, each with its usual English name."""
    if pack.solid:
        yield from solid_places(text)
    else:
        yield from _Reader(text, pack).places()


class _Reader:
    """Reads the places of one text in a language that parts its words."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text, self.pack = text, pack
        self.words = list(name_words(text, pack))
        pairs = ((a, b) for a, b in pairwise(self.words) if a.capital and b.capital and self._beside(a, b))
        self.surnames = frozenset(b.text for a, b in pairs if fold(a.text) in first_names())
        self.plain = frozenset(fold(word.text) for word in self.words if not word.capital)

    def places(self) -> Iterator[Mention]:
        """Yield the places. A name that is once said to be a place is one wherever it stands for itself."""
        candidates = list(self._candidates())
        known = {mention.value for sure, mention in candidates if sure}
        yield from (mention for sure, mention in candidates if sure or mention.value in known)

    def _candidates(self) -> Iterator[tuple[bool, Mention]]:
        i = 0
        while i < len(self.words):
            found = (self._longest(i) or self._unlisted(i)) if self.words[i].capital else None
            if found is None:
                i += 1
                continue
            place, after = found
            if not self._is_barred(i, after, place):
                sure = place.rank == _UNLISTED or self._is_said(i, after, place)
                yield sure, Mention("place", (self.words[i].start, self.words[after - 1].end), place.name)
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

    def _beside(self, a: Word, b: Word) -> bool:
        return _BLANK.fullmatch(self.text, a.end, b.start) is not None or (a.text.endswith(".") and a.end == b.start)

    def _before(self, i: int) -> Word | None:
        """Return the word right before word ``i``, in the same phrase."""
        return self.words[i - 1] if i and self._beside(self.words[i - 1], self.words[i]) else None

    def _gap(self, i: int) -> str:
        """Return what stands between word ``i`` and the one before it."""
        return self.text[self.words[i - 1].end : self.words[i].start] if 0 < i < len(self.words) else ""

    def _opens_sentence(self, word: Word) -> bool:
        return _OPENING.search(self.text[max(0, word.start - 4) : word.start]) is not None

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
        region = place.rank == 0 and self._is_located(first) and not played  # in Bayern; but: gegen Bayern
        return (
            (folded in words["organisations"] and not region)
            or folded in words["never"]
            or folded in not_places
            or folded in self.pack.common
        )

    def _is_said(self, first: int, after: int, place: Place) -> bool:
        """Whether the name alone, or the words around it, say that it is a place."""
        if self._is_located(first):
            return True
        word, name = self.words[first], self.text[self.words[first].start : self.words[after - 1].end]
        if fold(name) in guards()["words"] or fold(name) in guards()["first_names"] or (place.rank and name in self.surnames):
            return False
        inflected = "'" not in name and not name.isupper() and gazetteer().places.get(name) is None
        if place.rank and inflected and self._opens_sentence(word):
            return False
        return place.rank < 2 or self._is_apposed(after) or self._is_dateline(name, word, after)

    def _is_dateline(self, name: str, word: Word, after: int) -> bool:
        """Whether a name in capitals opens its line: "PUTRAJAYA, Nov 22"."""
        at = self.words[after - 1].end
        return (
            name.isupper()
            and len(name) > 4
            and self.text[at : at + 1] in {",", " "}
            and self.text[word.start - 1 : word.start] in {"", "\n"}
        )

    def _is_located(self, first: int) -> bool:
        """Whether a preposition of place stands before the name, another place and a comma, or the text opens with it as its dateline."""
        before = self._before(first)
        if before is not None:
            return fold(before.text) in self.pack.context["locative"] or fold(before.text) in guards()["kinds"]
        if not first:
            return self.text[self.words[0].end : self.words[0].end + 2] in _DATELINE
        return self._gap(first) in {", ", "/"} and self.words[first - 1].text in gazetteer().places

    def _is_apposed(self, after: int) -> bool:
        """Whether a country or region follows after a comma or in brackets: Conway, Washington."""
        if self._gap(after) not in {", ", " ("} or not self.words[after].capital:
            return False
        found = self._longest(after)
        return found is not None and found[0].rank == 0

    def _leads_name(self, first: int) -> bool:
        """Whether the words before the name make it part of another: Michael Jordan, University of Oslo, FC Porto."""
        before, words = self.words[first - 1], guards()
        folded = fold(before.text)
        head = self._before(first - 1)
        if folded in words["linking"] and head is not None:
            return head.capital and fold(head.text) in words["of"]
        if self._gap(first) == "-":
            return not before.capital and len(before.text) > 2
        if not before.capital:
            return folded in words["first_names"]
        if folded in words["organisations"] or folded in words["first_names"] or folded in first_names():
            return True
        return not (self.pack.nouns_capital or self._is_plain(before, folded) or self._opens_sentence(before))

    def _is_plain(self, before: Word, folded: str) -> bool:
        """Whether a capitalised word before a name is no part of it: a kind of place, a quarter of the sky, another place."""
        listed = folded in guards()["kinds"] or folded in guards()["compass"] or folded in self.pack.context["locative"]
        return listed or folded in self.pack.common or before.text in gazetteer().places or before.text.isupper()

    def _goes_on(self, after: int, place: Place) -> bool:
        """Whether the words after the name make it part of another: New York Times, Manchester United, Paris Hilton."""
        if not (after < len(self.words) and self._beside(self.words[after - 1], self.words[after]) and self.words[after].capital):
            return False
        following, name, words = self.words[after], fold(self.words[after - 1].text), guards()
        if self._is_organisation(after):
            return True
        if self._gap(after) == "-":
            return following.text not in gazetteer().places
        if self.pack.inflects or self.pack.nouns_capital:  # "президент Украины Владимир ...": a capital says little
            suspect = name in words["words"] or (self.pack.nouns_capital and name in words["first_names"])
            return suspect or (self.pack.inflects and place.rank > 0)
        return not self._is_apart(following)

    def _is_organisation(self, after: int) -> bool:
        """Whether one of the next three capitalised words makes an organisation of the name before them."""
        for word, following in pairwise(self.words[after - 1 : after + 3]):
            if not following.capital or not self._beside(word, following):
                return False
            if fold(following.text) in guards()["organisations"]:
                return True
        return False

    def _is_apart(self, following: Word) -> bool:
        """Whether a capitalised word after a name is no part of it: a title, a month, a place, a word of a headline."""
        folded, place = fold(following.text), gazetteer().places.get(following.text)
        dated = folded in self.pack.calendar.months or folded in self.pack.calendar.weekdays
        listed = folded in guards()["titles"] or folded in self.pack.common
        return listed or dated or (place is not None and place.rank < 2) or self._is_headline(following)

    def _is_headline(self, word: Word) -> bool:
        """Whether the word's line writes most of its words with a capital, so that a capital says nothing."""
        start = max(self.text.rfind("\n", max(0, word.start - _LINE), word.start) + 1, word.start - _LINE, 0)
        end = self.text.find("\n", word.end, word.end + _LINE)
        found = re.findall(r"[^\W\d_]{4,}", self.text[start : end if end >= 0 else word.end + _LINE])
        return len(found) > 3 and sum(piece[0].isupper() for piece in found) > 0.75 * len(found)

    def _unlisted(self, i: int) -> tuple[Place, int] | None:
        """Return a place that the gazetteer lacks where the text says what it is: "in Ashwell, Ohio", "the River Tarn"."""
        run = i + 1
        while run < min(len(self.words), i + 4) and self.words[run].capital and self._beside(self.words[run - 1], self.words[run]):
            run += 1
        name = self.text[self.words[i].start : self.words[run - 1].end]
        if self._is_water_or_land(i, run) and name.replace(" ", "").isalpha():
            return Place(name, _UNLISTED), run
        before = self._before(i)
        if before is not None and self._is_measured(i, before) and name.replace(" ", "").replace("-", "").isalpha() and len(name) > 3:
            return Place(name, _UNLISTED), run
        located = before is not None and fold(before.text) in self.pack.context["locative"]
        if not located or fold(name) in self.pack.common or name.isupper() or len(name) < 4:
            return None
        return (Place(name, _UNLISTED), run) if self._lies_in(run) else None

    def _is_measured(self, i: int, before: Word) -> bool:
        """Whether the words before say that a place follows: "the village of", "12 miles north of", "the town of"."""
        if self.pack.language != "en" or fold(before.text) != "of" or i < 2:
            return False
        head = fold(self.words[i - 2].text)
        return head in guards()["kinds"] or head in guards()["compass"] or head in _APART

    def _is_water_or_land(self, i: int, run: int) -> bool:
        if run == i + 1 or self.pack.language != "en":
            return False
        return fold(self.words[i].text) in guards()["waters"] or fold(self.words[run - 1].text) in guards()["lands"]

    def _lies_in(self, run: int) -> bool:
        """Whether a larger place follows: ", Ohio", "in Northumberland"."""
        gap, at, least = self._gap(run), run, 1
        if gap == " " and fold(self.words[run].text) == "in" and self.pack.language in {"en", "de"}:
            article = run + 1 < len(self.words) and fold(self.words[run + 1].text) == "the"
            at, least = run + 1 + article, 0
        elif gap != ", ":
            return False
        found = self._longest(at) if at < len(self.words) and self.words[at].capital else None
        return found is not None and found[0].rank <= least
