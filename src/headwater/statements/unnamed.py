"""Parties without a name: "the expert", whom a sentence brings in and a quotation follows, the people whom "they" means."""

import re
from bisect import bisect_left

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.descriptions import DETERMINER, head_of, is_plural_noun, is_several
from headwater.statements.finite import is_verb
from headwater.statements.kinds import folded_words, grade_of, human
from headwater.statements.openings import opening, several_open
from headwater.statements.parties import Party, agrees, small_words
from headwater.statements.pronouns import Wanted, person_fit
from headwater.statements.scene import NEARBY, Scene
from headwater.statements.sources import noun_phrase_before

_RELATIVE = re.compile(r",? (?:who|which|that)$")
_THEY = 2  # sentences back in which the people are looked for whom "they" means
_ALONE = 3  # sentences in which nobody else acts
_SHORT = 3  # words: "the retired expert"
# What any office may be called.
_GENERAL = ("official", "officer", "diplomat", "executive", "lawmaker", "commander", "spokesman", "spokeswoman", "spokesperson")
_KNOWN = ("expert", "official")  # grades of those who may be named elsewhere: "the expert" may, "the source" may not


class Unnamed:
    """The unnamed parties of one article, by the heads that describe them."""

    def __init__(self, scene: Scene) -> None:
        """Take what is known of the article."""
        self._scene, self._text, self._known, self._cast, self._pronouns = scene, scene.text, scene.known, scene.cast, scene.pronouns
        self._met: dict[str, Party] = {}

    def described(self, phrase: str, span: Span) -> Party:
        """Return an unnamed party: one met before under this head, else a new one; "the expert" may be whoever spoke last."""
        words = folded_words(phrase.partition(",")[0]) or [""]
        head, definite = (folded_words(head_of(phrase, self._known)) or [""])[-1], words[0] in small_words("definite")
        sex = sexes.of_words(words)
        bare = " ".join(word for word in words if not self._known.has("determiners", word))
        met = self._met.get(head) or self._brought_in(head, span[0], faint=len(words) <= _SHORT)
        if met and (definite or (met.plural and bare == " ".join(folded_words(DETERMINER.sub("", met.role or ""))))):
            return met
        many = small_words("several") | self._known.group("several")
        plural = bool({words[0], head} & many) or (self._known.language == "en" and is_plural_noun(head))
        if definite and not plural:
            last = self._pronouns.resolve(Wanted(span[0], sex, fits=person_fit, reach=NEARBY)) or self._scene.only_person(span[0])
            for party in (last, self._scene.only_speaker(span[0])) if len(words) <= _SHORT else ():
                if party and party.kind == "person" and self._may_be(party, head):
                    return party
            acting = last and last.kind == "person" and agrees(last, sex) and head not in small_words("implied")
            if last and acting and (self._acts_alone(last, phrase, span[0]) or (sex and sex == last.sex and self._only(sex, span[0]))):
                return last
        aged = {"year", "old"} <= set(words)
        people = human(words, self._known) or bool(sex) or aged or grade_of(phrase) != "other"
        role = _RELATIVE.sub("", phrase)
        party = Party(None, "unnamed", sex, role, likely=1.0 if people else -1.0, plural=plural)
        self._met[head] = party
        return party

    def _brought_in(self, head: str, at: int, *, faint: bool) -> Party | None:
        """Return whom a sentence before place ``at`` opened with under this head, or, if ``faint``, told of in passing."""
        met = (m.party for m in reversed(self._cast.mentions[: self._cast.before(at)]) if m.party.name is None and (faint or not m.faint))
        return next((party for party in met if folded_words(head_of(party.role or "", self._known))[-1:] == [head]), None)

    def someone_before(self, at: int) -> Party | None:
        """Return whom the sentence before place ``at`` brings in without a name: "A neighbour was angry. |“It is late.”"."""
        here = self._cast.sentence_at(at)
        s = self._cast.sentences[here - 1] if here else None
        if s is None or self._cast.sentences[here].start < at or not s.has("indefinite", 0):
            return None
        end = opening(s, self._known)
        return self.described(self._text[slice(*s.span(0, end))], s.span(0, end)) if end else None

    def people_before(self, at: int) -> Party | None:
        """Return the people whom a plural noun names as the subject of a sentence right before: "scientists compared it. |They"."""
        here = self._cast.sentence_at(at)
        for number in range(here, max(-1, here - _THEY), -1):
            s = self._cast.sentences[number]
            last = bisect_left(s.starts, at)
            if (end := several_open(s, self._known)) and end < last:
                return self.described(" ".join(s.words[:end]), s.span(0, end))
            acting = (k for k in range(last - 1) if not s.capital(k) and is_verb(s, k + 1) and is_several(s.words[k], self._known))
            phrases = (noun_phrase_before(s, k + 1) for k in acting)
            if phrase := next(filter(None, phrases), None):
                return self.described(" ".join(s.words[slice(*phrase)]), s.span(*phrase))
        return None

    def _may_be(self, party: Party, head: str) -> bool:
        """Whether a person spoken of may be "the expert": one of whom nothing else is told, or who is called what means the same."""
        grade = grade_of(head)
        if grade == "official" and head not in _GENERAL and head not in folded_words(party.role or ""):
            return False  # the mayor is not the governor
        return grade in _KNOWN and (grade == grade_of(party.role) if party.role else grade == "expert")

    def _only(self, sex: str, at: int) -> bool:
        """Whether one person of this sex alone was named right before, so that "the actress" is her."""
        here = self._cast.sentence_at(at)
        met = (m for m in self._cast.mentions[: self._cast.before(at)] if here - m.sentence <= NEARBY and m.party.kind == "person")
        return len({m.party for m in met if agrees(m.party, sex)}) == 1

    def _acts_alone(self, party: Party, phrase: str, at: int) -> bool:
        """Whether nobody else has acted or spoken right before place ``at``, so that "the retired teacher" is another word for this person.

        An engineer is no minister: who is called something of their own holds no office besides.
        What has a capital in it ("the Labour senator") may be anybody's office: then nobody else may have been named at all.
        """
        capitals = [word for word in phrase.split()[1:] if word[0].isupper()]
        head = folded_words(head_of(phrase, self._known))[-1:]
        role = folded_words(head_of(party.role or "", self._known))[-1:]
        office = grade_of(" ".join(head)) == "official"
        titled = any(self._known.has("honorifics", word) for word in role) and grade_of(" ".join(role)) != "official"
        another = head != role and human(role, self._known) and not titled
        if (office and another) or not human(head, self._known):
            return False
        reach = len(self._cast.sentences) if capitals else _ALONE
        here = self._cast.sentence_at(at)
        met = (m for m in self._cast.mentions[: self._cast.before(at)] if here - m.sentence <= reach and m.party.kind == "person")
        others = {m.party for m in met if (m.spoke or m.subject or not (capitals or m.oblique)) and not m.quoted}
        return others == {party}
