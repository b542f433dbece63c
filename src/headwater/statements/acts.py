"""Whether a cue tells of speech or writing, of thought or feeling, or of an intention or deed, by the words of the lexicon."""

from headwater.models import Act
from headwater.statements.lexicon import Lexicon
from headwater.words import words

_OPENING = 40  # characters of a content that tell how it begins
_ORDER: tuple[Act, ...] = ("speech", "thought", "action")


def act_of(cue: str, content: str, known: Lexicon) -> Act:
    """Return the act that the words of a cue tell; ``content`` decides where a verb has two: "decided that", "decided to".

    What was refused was not said. A verb of saying anywhere else in the cue makes it speech ("said he hoped"); without one the last word
    that the lexicon knows counts, verbs before nouns. A cue that it does not know is speech, the commonest.
    """
    folded = words(cue).folded
    if any(known.has("acts refusal", word) for word in folded):
        return "action"
    if any(known.has("attitudes", word) for word in folded) and any(known.has("copulas", word) for word in folded):
        return "thought"
    opening = words(content[:_OPENING]).folded[:1]
    wanted = "infinitive" if opening and known.has("infinitive", opening[0]) else "clause"
    acts = [act for word in folded if (act := _of_verb(word, wanted, known))]
    if acts:
        return "speech" if "speech" in acts else acts[-1]
    return next((act for word in reversed(folded) for act in _ORDER if _is_noun_of(word, act, known)), "speech")


def _of_verb(word: str, wanted: str, known: Lexicon) -> Act | None:
    """Return the act that a verb's form tells, the one that goes with what is ``wanted`` after it; None for what is no cue verb."""
    for act in _ORDER:
        if known.has(f"acts {act}", word):
            return act
    cues = known.cues.get(word, ())
    fitting = [cue for cue in cues if wanted in cue.takes] or list(cues)
    return min((one.act for one in fitting), key=_ORDER.index) if fitting else None


def _is_noun_of(word: str, act: Act, known: Lexicon) -> bool:
    return known.has(f"nouns {act}", word) or (act == "thought" and known.has("attitudes", word))
