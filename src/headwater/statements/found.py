"""What a rule finds before statements are put together: parts in words of a sentence turned into spans of the text."""

from dataclasses import dataclass, field

from headwater.models import Act, Span
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence


@dataclass(slots=True)
class Found:
    """A statement as one rule saw it.

    ``direct`` says that its content is the speaker's own words; ``awaits`` that it stands further on;
    ``certain`` that the way it is set (dashes, labels, a block of its own) leaves no doubt of it;
    ``impersonal`` that its verb has no subject ("heißt es"), so that nobody who spoke before is meant;
    ``after`` is the statement whose speaker it shares.
    """

    content: list[Span]
    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    act: Act = "speech"
    direct: bool = False
    awaits: bool = False
    certain: bool = False
    impersonal: bool = False
    after: "Found | None" = None


def made(s: Sentence, contents: list[Span], source: Span | None, cue: Span, verb: Cue) -> Found:
    """Return the statement of these words; ``contents`` and ``cue`` count words, ``source`` is a span of the text already."""
    return Found([s.span(*words) for words in contents], [source] if source else [], [s.span(*cue)], verb.act)
