"""Which office tells what a sentence says: the police, the coastguard. Two who have a claim from one office have one source."""

from itertools import pairwise

from headwater.mentions.languages import chosen
from headwater.models import Article, Span
from headwater.tracing.concepts import office
from headwater.words import words

_SAID = "said"
_NEAR, _VERB_LAST = 4, 12  # words between an office and the word that says that it tells; the same in a language whose verbs come last


def offices_in(article: Article, span: Span) -> frozenset[str]:
    """Return the offices beside a cue in a passage of an article, as they are called in English."""
    passage = (article.text or "")[slice(*span)]
    language = chosen(passage, article.language)
    said = [word.replace("’", "'").rsplit("'", 1)[-1] for word in words(passage).folded]  # l'hôpital
    named = {at: office(f"{word}-{after}", language) or office(word, language) for at, (word, after) in enumerate(pairwise([*said, ""]))}
    cues = [at for at, found in named.items() if found == _SAID]
    near = _VERB_LAST if language == "tr" else _NEAR
    return frozenset(found for at, found in named.items() if found and found != _SAID and any(abs(at - cue) <= near for cue in cues))
