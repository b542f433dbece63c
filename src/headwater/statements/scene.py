"""All that is known of who may speak in one article: what the modules that say whom a source means go by."""

from dataclasses import dataclass

from headwater.statements.introductions import Introductions
from headwater.statements.lexicon import Lexicon
from headwater.statements.parties import Cast, Mention, Party
from headwater.statements.pronouns import Pronouns

NEARBY = 5
"""Sentences in which "the company" and "the expert" look for whom they mean."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The parties of one article with what it says of them. ``cast`` and ``pronouns`` grow while its statements are read in text order."""

    text: str
    known: Lexicon
    cast: Cast
    pronouns: Pronouns
    introductions: Introductions

    def people_before(self, at: int) -> list[Mention]:
        """Return the mentions of persons before place ``at``, in text order."""
        return [m for m in self.cast.mentions[: self.cast.before(at)] if m.party.kind == "person"]

    def only_speaker(self, at: int) -> Party | None:
        """Return the one person who has spoken before place ``at``, None where there are several."""
        spoke = {mention.party for mention in self.people_before(at) if mention.spoke}
        return spoke.pop() if len(spoke) == 1 else None

    def only_person(self, at: int) -> Party | None:
        """Return the one person named before place ``at``, None where there are several."""
        people = {mention.party for mention in self.people_before(at) if not mention.quoted}
        return people.pop() if len(people) == 1 else None
