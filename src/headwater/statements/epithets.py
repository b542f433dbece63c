"""Whom another word means: "the Labour MP", "the former prime minister", "the rapper", "the Dane" is who was spoken of right before."""

import re

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.descriptions import head_of
from headwater.statements.kinds import folded_words, human
from headwater.statements.lexicon import Lexicon
from headwater.statements.parties import Mention, Party, agrees, epithets, is_epithet, small_words
from headwater.statements.pronouns import Wanted, person_fit
from headwater.statements.scene import Scene
from headwater.statements.sentence import Sentence
from headwater.words import fold

_REACH = 3  # sentences back in which the person is looked for
_WORDS = 6  # words up to the noun: the |then 24-year-old Elm Town midfielder|
_FORMER = frozenset(("former", "ex", "then", "onetime", "one-time", "outgoing", "ousted", "disgraced", "late", "retired"))
_OFFICES = frozenset("minister premier leader governor mayor president secretary chancellor chairman chairwoman ambassador".split())
_BACK = 60  # mentions
_NEVER = -99.0
_BESIDE = 60  # characters around a name in which what else is told of the person stands
_MENTIONS = 4  # of a party, around which that is looked for
_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]+")


def _said_of(noun: str) -> set[str]:
    """Return the names of the classes that a noun is in."""
    return {name for name, words in epithets().items() if noun in words}


def noun_of(phrase: str, scene: Scene) -> str:
    """Return the noun of an English phrase that is another word for somebody, "" for any other phrase: an office must be a former one."""
    words = phrase.replace("-", " ").split()
    folded = folded_words(head_of(phrase.partition(",")[0], scene.known))
    if scene.known.language != "en" or len(folded) < 2 or "and" in folded or folded[0] not in small_words("definite"):
        return ""
    whole = fold(head_of(phrase.partition(",")[0], scene.known).split()[-1])
    noun = whole if is_epithet(whole) else folded[-1]
    if not is_epithet(noun) or noun in small_words("implied"):
        return ""
    return "" if noun in _OFFICES and _FORMER.isdisjoint(map(fold, words)) else noun


def is_description(phrase: str, known: Lexicon) -> bool:
    """Whether English capitals behind an article tell no name: "The Elm Bay Democrat", "One Labour AM", "Another Conservative"."""
    if known.language != "en":
        return False
    head, _, apposition = phrase.partition(", ")
    words = head_of(head, known).split()
    if apposition[:1].isupper():
        return False  # The German Chancellor, |Anna Berg
    inner = [word for word in words[1:] if word[0].isupper()]
    led = len(words) > 1 and (fold(words[0]) in small_words("definite") or known.has("indefinite", fold(words[0])))
    return led and words[-1] in inner and is_epithet(fold(words[-1]), capital=True) and not any(map(sexes.is_first_name, inner[:-1]))


def opening_epithet(s: Sentence) -> int:
    """Return the word behind the epithet that an English sentence opens with: "|The Elm MP| was in tears"; 0 where there is none."""
    if s.lexicon.language != "en" or not len(s) or s.words[0] not in small_words("definite"):
        return 0
    for k in range(1, min(len(s) - 1, _WORDS)):
        if s.breaks(k) or s.any_of(k, "prepositions", "linking", "relatives", "auxiliaries") or s.possessive(k):
            return 0
        if is_epithet(s.words[k]) and not _goes_on(s, k + 1):
            return k + 1
    return 0


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether a noun phrase goes on at word ``at``: the player |agent, the MP |Jane Roe."""
    return not s.breaks(at) and (s.capital(at) or is_epithet(s.words[at]) or human([s.words[at]], s.lexicon))


class Epithets:
    """The epithets of one article."""

    def __init__(self, scene: Scene) -> None:
        """Take what is known of the article."""
        self._scene, self._text, self._cast, self._pronouns = scene, scene.text, scene.cast, scene.pronouns
        self._meant: dict[str, Party] = {}
        self._around: dict[Party, list[str]] = {}

    def holder(self, phrase: str, span: Span) -> Party | None:
        """Return whom an epithet means: the person who was spoken of right before and is nothing else; None where there is none."""
        noun = noun_of(phrase, self._scene)
        if not noun:
            return None
        key = fold(phrase)
        if key not in self._meant and (party := self._nearest(phrase, noun, span[0])):
            self._meant[key] = party
        return self._meant.get(key)

    def _nearest(self, phrase: str, noun: str, at: int) -> Party | None:
        sex = sexes.of_words(folded_words(" ".join(word for word in phrase.split() if word.islower())))
        told = {fold(word) for word in _CAPITAL.findall(phrase)[int(phrase[:1].isupper()) :]}

        here, count = self._cast.sentence_at(at), self._cast.before(at)
        near = (m for m in self._cast.mentions[max(0, count - _BACK) : count] if here - m.sentence <= _REACH)
        acting = {m.party for m in near if m.subject or m.spoke}

        def fit(party: Party) -> float:
            fits = party in acting and self._may_be(party, noun)
            return person_fit(party) + bool(told & self._beside(party)) if fits else _NEVER

        party = self._pronouns.resolve(Wanted(at, sex, fits=fit, reach=_REACH))
        return party if party and party.kind == "person" and agrees(party, sex) else None

    def _may_be(self, party: Party, noun: str) -> bool:
        """Whether a party may be called by this noun: a person, of whom nothing is told that such people are not."""
        if party.kind != "person" or not party.name:
            return False
        role = (folded_words(head_of(party.role or "", self._scene.known)) or [""])[-1]
        mine, classes = _said_of(role), _said_of(noun)
        if noun in _OFFICES and mine and role != noun:
            return False  # Senator Roe is not the former governor
        return role == noun or not {"anybody", "peoples"}.isdisjoint(mine | classes) or not mine or bool(mine & classes)

    def _beside(self, party: Party) -> set[str]:
        """Return the folded capitalised words around the first mentions of a party."""
        if not self._around:
            for mention in self._cast.mentions:
                words = self._around.setdefault(mention.party, [])
                if len(words) < _MENTIONS and not mention.pronoun:
                    words.append(self._text[max(0, mention.start - _BESIDE) : mention.end + _BESIDE])
        told = {fold(word) for piece in self._around.get(party, ()) for word in _CAPITAL.findall(piece)}
        return told - {fold(word) for word in party.words}


def meet_epithet(epithets: Epithets, scene: Scene, number: int) -> None:
    """Let the person whom a sentence opens with under an epithet be met there."""
    s = scene.cast.sentences[number]
    end = opening_epithet(s)
    if not end or any(m.start == s.start for m in scene.cast.within((s.start, s.start + 1))):
        return
    span = s.span(0, end)
    if party := epithets.holder(scene.text[slice(*span)], span):
        for mention in scene.cast.within((span[1], s.end)):
            mention.subject = False
        scene.cast.meet(Mention(*span, party, number, subject=True))
