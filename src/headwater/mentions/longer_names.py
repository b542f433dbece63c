"""Whether a place's name is part of a longer one: of a person, a body, a paper, a team."""

import re
from itertools import pairwise

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.name_words import Word, guards, name_words
from headwater.mentions.packs import Pack, fold
from headwater.mentions.parties import first_names

_BLANK = re.compile(r"[ \u00a0\u202f]{1,2}|-")
_LINE = 300  # code points of a line that are looked at
_OPENING = re.compile(r"(?:^|[.!?:…\n]\s{0,2}|[“\"«„(]\s?)$")


class LongerNames:
    """The words of one text, and what of them makes longer names."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text, self.pack = text, pack
        self.words = list(name_words(text, pack))

    def _beside(self, a: Word, b: Word) -> bool:
        doubled = a.text == a.text[:1].upper() * 2 and self.text[a.end : b.start] == ". "  # EE. UU.
        joined = a.end == b.start and a.text.endswith((".", "'"))  # U.S., l'Europe
        return doubled or joined or _BLANK.fullmatch(self.text, a.end, b.start) is not None

    def _before(self, i: int) -> Word | None:
        """Return the word right before word ``i``, in the same phrase."""
        return self.words[i - 1] if i and self._beside(self.words[i - 1], self.words[i]) else None

    def _gap(self, i: int) -> str:
        """Return what stands between word ``i`` and the one before it."""
        return self.text[self.words[i - 1].end : self.words[i].start] if 0 < i < len(self.words) else ""

    def _opens_sentence(self, word: Word) -> bool:
        return _OPENING.search(self.text[max(0, word.start - 4) : word.start]) is not None

    def _leads_name(self, first: int) -> bool:
        """Whether the words before the name make it part of another: Michael Jordan, University of Oslo, FC Porto."""
        before, words = self.words[first - 1], guards()
        folded = fold(before.text)
        head = self._before(first - 1)
        if folded in words["linking"] and head is not None:
            return head.capital and (fold(head.text) in words["of"] or fold(head.text) in first_names() or self._is_society(first - 2))
        if self._gap(first) == "-":
            return not before.capital and len(before.text) > 2
        if not before.capital:
            return folded in words["first_names"]
        if self._is_acronym(before):
            return True
        if folded in words["organisations"] or folded in words["first_names"] or folded in first_names():
            return True
        return not (self.pack.nouns_capital or self._is_plain(before, folded) or self._opens_sentence(before))

    def _is_society(self, head: int) -> bool:
        """Whether a capitalised word before "of" ends a name of several: Chartered Accountants of Canada; not Prime Minister of Canada."""
        before = self._before(head)
        title = fold(self.words[head].text) in guards()["titles"] | guards()["kinds"] | guards()["compass"]
        several = self.pack.language == "en" and self.words[head].text.endswith("s")
        return several and before is not None and before.capital and not title and not self._opens_sentence(before)

    def _is_acronym(self, word: Word) -> bool:
        """Whether a word is the acronym of a body whose branch the place names: BBC Scotland."""
        text = word.text
        return text.isalpha() and text.isupper() and 2 < len(text) < 6 and text not in gazetteer().places and not self._is_headline(word)

    def _is_owner(self, word: Word) -> bool:
        """Whether a word is a place in the genitive whose part follows: İzmir'in Bornova."""
        return self.pack.language == "tr" and "'" in word.text and gazetteer().find((word.text,), self.pack) is not None

    def _is_plain(self, before: Word, folded: str) -> bool:
        """Whether a capitalised word before a name is no part of it: a kind of place, a quarter of the sky, another place."""
        listed = folded in guards()["kinds"] or folded in guards()["compass"] or folded in self.pack.context["locative"]
        listed = listed or folded in self.pack.common or self._is_owner(before)
        return listed or before.text in gazetteer().places or before.text.isupper()

    def _goes_on(self, after: int, place: Place) -> bool:
        """Whether the words after the name make it part of another: New York Times, Manchester United, Paris Hilton."""
        if not (after < len(self.words) and self._beside(self.words[after - 1], self.words[after]) and self.words[after].capital):
            return False
        following, name, words = self.words[after], fold(self.words[after - 1].text), guards()
        if self._is_organisation(after):
            return True
        if self.words[after - 1].text.endswith(tuple(self.pack.context.get("inside_endings", ()))):
            return False
        if self._gap(after) == "-":
            return following.text not in gazetteer().places
        if self.pack.inflects or self.pack.nouns_capital:  # "президент Украины Владимир ...": a capital says little
            suspect = name in words["words"] or (self.pack.nouns_capital and name in words["first_names"])
            return suspect or (self.pack.inflects and place.rank > 0)
        return not self._is_apart(following)

    def _is_organisation(self, after: int) -> bool:
        """Whether one of the next three capitalised words makes an organisation of the name before them."""
        for word, following in pairwise(self.words[after - 1 : after + 3]):
            owned = self.text[word.end : following.start] in {"'s ", "’s "}  # Sheriff's Department
            if not following.capital or not (self._beside(word, following) or (owned and word is not self.words[after - 1])):
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
