"""What the endings of a word say of it in Turkic languages: whether it is in a case, and whether it has a name's capital."""

import re

from headwater.statements.lexicon import Lexicon
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name
from headwater.words import fold

CASES = ("locative", "genitive", "clause", "object", "instrumental")
_HARMONY = dict(zip("aıeiouöü", "ııiiuuüü", strict=True))
_OF_PARTY = frozenset(("li", "lı", "lu", "lü"))  # endings of who belongs to what has a name: CHP'li
_STEM = 4  # letters of a word without its ending
_ENDING = 2  # vowels: of the stem and of its ending
_CASED = 5  # letters: no shorter word is told by its case ending


def is_plain(s: Sentence, limit: int) -> bool:
    """Whether the first word of a sentence has its capital from there alone: "|Açık mektuplarında", "|Geleceğiyle ilgili"."""
    if s.has("plain", 0) and limit == 1:
        return True
    if limit < 2 or s.capital(1) or "'" in s.words[0] or s.breaks(1):
        return False
    cases = ("genitive", "instrumental", "there", "told", "several", "owned object")
    opening = s.lexicon.ends("doing", s.words[0]) or s.lexicon.ends("while", s.words[0])  # Yaptığı, Çocukken
    if s.has("plain", 0) or opening or _is_told(s) or any(s.lexicon.ends(case, s.words[0]) for case in cases):
        return True
    ambiguous = _is_cased_noun(s) or s.lexicon.ends("locative", s.words[0]) or s.lexicon.ends("compound", s.words[1])
    return ambiguous and not _is_name_elsewhere(s, 0)


def _is_cased_noun(s: Sentence) -> bool:
    """Whether the first word may own something by its ending: "Şirketin"; not "Putin", "Kadın"."""
    known = s.any_of(0, "bodies", "roles", "tellers", "shares")
    return s.lexicon.ends("owner", s.words[0]) and is_harmonic(s.words[0]) and not known


def _is_told(s: Sentence) -> bool:
    """Whether a sentence opens with a body or office that is told something: "|Polise| öfkeyle hareket ettiğini söyledi"."""
    stems = {s.words[0].removesuffix(ending) for ending in ("e", "a", "ye", "ya")} - {s.words[0]}
    return any(s.lexicon.has(group, stem) for group in ("bodies", "roles") for stem in stems) and not s.any_of(0, "bodies", "roles")


def is_harmonic(word: str) -> bool:
    """Whether the last two vowels of a word go together as a Turkish ending goes with its stem: evin, but: Putin, Martin."""
    vowels = [letter for letter in word if letter in _HARMONY]
    return len(vowels) < _ENDING or vowels[-1] == _HARMONY[vowels[-2]]


def _is_name_elsewhere(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a first name, or has its capital in the midst of a sentence too: "Şirketin", but: "Yalçın"."""
    word = s.text[s.starts[at] : s.ends[at]]
    return is_first_name(s.words[at]) or bool(re.search(rf"[^\W\d_,;][ \u00a0]{re.escape(word)}\b", s.text))


def is_inflected(s: Sentence, at: int) -> bool:
    """Whether an apostrophe parts a case ending off word ``at``: "Demir'in", not what is owned before a name: CEO'su |Ali Demir."""
    ending = s.words[at].partition("'")[2]
    return bool(ending) and not (ending in s.lexicon.endings.get("owned", ()) and at + 1 < len(s) and s.capital(at + 1))


def is_cased(s: Sentence, at: int) -> bool:
    """Whether word ``at`` has a case ending, so that it is no subject."""
    return len(s.words[at]) > _CASED and any(s.lexicon.ends(case, s.words[at]) for case in ("genitive", "case", "locative"))


def is_occasion(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is an occasion to speak, nobody's in particular: "bir basın |toplantısında"; not: Kaya'nın |görüşmelerde."""
    owner = s.words[at - 1].partition("'")[2] or (s.words[at - 1] if s.lexicon.ends("genitive", s.words[at - 1]) else "")
    return s.begins("occasions", at) and not owner


def in_no_case(phrase: str, known: Lexicon) -> str:
    """Return a Turkic source as its party is called: "Demir'e" is Demir, "Demir'in iddiasına" his, "CHP'li Kaya" Kaya, "Сәтовтың" Сәтов."""
    words = phrase.replace("’", "'").split()
    if known.endings.get("case"):
        ending = next((one for one in known.endings.get("genitive", ()) if words[-1].endswith(one)), "")
        return phrase.removesuffix(ending) if len(words[-1]) - len(ending) >= _STEM else phrase
    told = len(words) > 1 and fold(words[-1]).startswith(tuple(known.group("wording")))
    if told and fold(words[-2]).partition("'")[2] in known.group("genitive suffixes"):
        words = words[:-1]
    stem, mark, _ = words[-1].partition("'")
    if mark and stem[:1].isupper():
        words[-1] = stem
    last = next((k for k in range(len(words) - 2, -1, -1) if fold(words[k]).partition("'")[2] in _OF_PARTY), -1)
    return " ".join(words[last + 1 :])
