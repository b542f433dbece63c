"""Which small words stand inside the noun phrase that names a source: between names, offices or adjectives, before its clause."""

from headwater.statements.finite import is_verb
from headwater.statements.sentence import Sentence

_ROLE = 7  # words of "and film director of Elm" up to the name
_ATTRIBUTE = 12  # words from a German article to its noun


def coordinates(s: Sentence, at: int) -> bool:
    """Whether the conjunction at word ``at`` joins two names."""
    if s.lexicon.language != "en" and (s.has("roles", at - 1) or s.capital(at - 1)) and s.has("roles", at + 1):
        return True
    if not 0 < at < len(s) - 1 or not s.capital(at + 1) or s.has("pronouns", at + 1):
        return False
    return s.capital(at - 1) or not is_verb(s, at - 1)


def joins_roles(s: Sentence, at: int) -> bool:
    """Whether the conjunction at word ``at`` joins what somebody is, the name behind it: "l'attore |e regista Ugo Neri"."""
    if s.lexicon.language == "en" or s.breaks(at) or s.capital(at - 1):
        return False
    name = next((k for k in range(at + 1, min(len(s), at + _ROLE)) if s.breaks(k) or s.capital(k)), 0)
    return name > at + 1 and s.capital(name) and not s.breaks(name) and not any(_opens(s, k) for k in range(at + 1, name))


def joins_offices(s: Sentence, at: int, end: int) -> bool:
    """Whether the conjunction at word ``at`` stands inside the office of whom the phrase names: "ministro |e vicepremier Ugo Neri"."""
    named = s.lexicon.language != "en" and not s.capital(at + 1) and any(s.capital(k) for k in range(at + 2, end))
    if not named or s.breaks(at) or any(s.breaks(k) or is_verb(s, k) for k in range(at + 1, end)):
        return False
    for k in range(at - 1, max(-1, at - _ROLE), -1):
        if is_verb(s, k) or s.any_of(k, "that", "relatives", "subordinators"):
            return False
        if s.has("roles", k):
            return True
        if s.breaks(k):
            return False
    return False


def joins_adjectives(s: Sentence, at: int) -> bool:
    """Whether the conjunction at word ``at`` stands between two words in the case of one noun: rozrywkowej |i turystycznej."""
    pair = s.words[at - 1], s.words[at + 1]
    return not s.breaks(at) and any(all(word.endswith(ending) for word in pair) for ending in s.lexicon.endings.get("adjective", ()))


def _opens(s: Sentence, at: int) -> bool:
    """Whether word ``at`` opens a noun phrase or clause of its own, or is a verb."""
    return is_verb(s, at) or (s.any_of(at, "determiners", "subjects", "prepositions", "that", "relatives") and not s.has("linking", at))


def in_which(s: Sentence, relative: int) -> bool:
    """Whether a relative hangs on a preposition, so that the noun behind it is the subject of its clause: in |cui, con |quien."""
    return s.lexicon.language != "en" and s.has("prepositions", relative - 1) and not s.has("that", relative)


def past_attribute(s: Sentence, first: int, limit: int) -> int:
    """Return the noun behind words that a German article and its noun hold: "einer am Montag vorgelegten |Studie"; else ``first``."""
    if not s.lexicon.group("verb_second") or not s.has("determiners", first) or not s.any_of(first + 1, "prepositions", "days", "adverbs"):
        return first
    for at in range(first + 2, min(limit, first + _ATTRIBUTE)):
        if s.breaks(at) or is_verb(s, at):
            break
        if s.capital(at) and not s.capital(at - 1) and s.lexicon.ends("attribute", s.words[at - 1]) and at > first + 3:
            return at
    return first


def after_noun(s: Sentence, first: int, end: int) -> int:
    """Return where a German noun phrase ends: its nouns have capitals, what stands behind the last is no part: "stellte X |fest"."""
    return next((k + 1 for k in range(end - 1, first - 1, -1) if s.capital(k)), end)


def is_genitive(s: Sentence, at: int, last: int) -> bool:
    """Whether an adjective at word ``at`` leads to a German genitive: "nach Angaben von Vertretern |deutscher Behörden"."""
    noun = next((k for k in range(at, last) if s.capital(k)), at)
    return bool(s.lexicon.group("verb_second")) and noun > at and all(s.words[k].endswith("er") for k in range(at, noun))
