"""Which body, outlet, document or post a source means: by its name, as "the bank", as "the statement" of who issued it."""

import re

from headwater.models import Span, SpeakerKind
from headwater.statements.descriptions import DETERMINER
from headwater.statements.finite import is_verb
from headwater.statements.kinds import folded_words, thing
from headwater.statements.parties import Party, small_words
from headwater.statements.pronouns import Wanted, body_fit, outlet_fit
from headwater.statements.scene import NEARBY, Scene
from headwater.words import fold

_SHORT_FORM = re.compile(r" \([A-Z][A-Z&-]{1,6}\)$")  # the Bank of Elm |(EB)
_RIGHT_BEFORE = 2  # sentences
_BACK = 60  # mentions
_LED = 4  # words from an article to its noun


class Bodies:
    """The parties of one article that are no persons."""

    def __init__(self, scene: Scene) -> None:
        """Take what is known of the article."""
        self._known, self._cast, self._pronouns, self._introductions = scene.known, scene.cast, scene.pronouns, scene.introductions

    def named(self, phrase: str, span: Span, kind: SpeakerKind) -> Party:
        """Return the body, outlet, document or post that a phrase names or means."""
        bare = _SHORT_FORM.sub("", DETERMINER.sub("", phrase.partition(",")[0]))
        issued = kind in ("document", "post") and bare != phrase and fold(bare) in small_words("issued")
        if issued and (party := self._issuer(fold(bare), span[0])):
            return party
        words = {word.removesuffix("'s").removesuffix("’s") for word in folded_words(bare)} - self._known.group("linking")
        party = self._cast.find(bare, "", span[0]) if len(words) > 1 or bare[:1].isupper() else None
        party = party or (self._meant_thing(words, span[0]) if bare != phrase or len(words) > 2 else None)
        party = party or self._called(bare, span[0]) or self._cast.add(Party(bare, kind))
        if party.kind == "unknown":
            party.kind = kind
        return party

    def _called(self, bare: str, at: int) -> Party | None:
        """Return the party whose name stands behind what it is: "the energy regulator |Elmpow"."""
        words = bare.split()
        last = max((k for k, word in enumerate(words) if word[0].islower()), default=-1)
        if not 0 <= last < len(words) - 1 or not thing([words[last]]):
            return None
        name = " ".join(words[last + 1 :])
        party = self._cast.find(name, "", at) or self._cast.add(Party(name))
        party.role = party.role or " ".join(words[: last + 1])
        return party

    def _issuer(self, word: str, at: int) -> Party | None:
        """Return whose "the statement" is: of who spoke last in a sentence with that word ("the council said in a |statement")."""
        here = self._cast.sentence_at(at)
        for mention in reversed(self._cast.mentions[: self._cast.before(at)]):
            if here - mention.sentence > NEARBY:
                return None
            if mention.spoke and mention.sentence < here and self._puts_out(mention.sentence, word):
                return mention.party
        return None

    def _puts_out(self, number: int, word: str) -> bool:
        """Whether a sentence tells that somebody speaks by what this word names: "said in a |statement", "issued a |statement"."""
        s = self._cast.sentences[number]
        for at in (k for k in range(1, len(s)) if s.words[k] == word):
            led = next((k for k in range(at - 1, max(-1, at - _LED), -1) if s.has("determiners", k)), None)
            if led and (s.has("prepositions", led - 1) or is_verb(s, led - 1)) and not s.has("by", led - 1):
                return True
        return False

    def _spoke_before(self, words: set[str], at: int) -> Party | None:
        """Return the body that spoke right before, whose name tells nothing against its being "the bank"."""
        here = self._cast.sentence_at(at)
        count = self._cast.before(at)
        near = (m for m in reversed(self._cast.mentions[max(0, count - _BACK) : count]) if here - m.sentence <= _RIGHT_BEFORE)
        last = next((m for m in near if m.spoke or (m.subject and not m.quoted)), None)
        firm = (
            last is not None
            and last.spoke
            and last.party.kind in ("organisation", "unknown")
            and words <= small_words("bodies")
            and not _is_public(last.party)
        )
        return last.party if last and firm and last.party.name and not thing(map(fold, last.party.words)) else None

    def _meant_thing(self, words: set[str], at: int) -> Party | None:
        """Return what "the bank" means: what was introduced so or has it in its name; "the company", the last body spoken of."""
        holder = self._spoke_before(words, at) or self._cast.holding(words, at) or self._cast.called(words, at)
        if len(words) == 1 and (holder is None or holder.kind == "person"):
            name = self._introductions.last(next(iter(words)), at)
            holder = self._cast.find(name, "", at) if name else None
        if holder and holder.kind != "person":
            return holder
        if not words <= small_words("bodies"):
            return None
        never = () if words.isdisjoint(small_words("firms")) else tuple(filter(_is_public, self._cast.parties))
        fits = body_fit if words.isdisjoint(small_words("outlets")) else outlet_fit
        meant = self._pronouns.resolve(Wanted(at, "", fits=fits, reach=NEARBY, never=never))
        if meant and meant.kind == "person":
            meant.kind = "organisation"
        return meant


def _is_public(party: Party) -> bool:
    """Whether a body's name, or what it is called, says that it is no firm: the council, the regulator."""
    return not small_words("public").isdisjoint(folded_words(f"{party.role or ''} {party.name or ''}"))
