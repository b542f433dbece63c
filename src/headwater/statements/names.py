"""Personal names in running text: what one looks like, the titles before it, and when two are spellings of one."""

import re

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.kinds import thing
from headwater.statements.lexicon import Lexicon
from headwater.statements.spelling import alike, skeleton
from headwater.words import fold

# Capitalised words with initials and particles between: "Jane Roe", "J. D. Roe", "Ursula von der Roe", "Kasim-Zhomart".
# A stop belongs to an initial or "Dr."; after a longer word it ends the sentence.
_LOWER = "".join(chr(code) for code in range(ord("ß"), ord("԰")) if chr(code).islower())  # ü, ş, é, ł, қ
_CAPITAL = rf"[^\W\d_a-z{_LOWER}]"
_GLUED = "(?:(?:al|el|ad|as|ash|ar|at|an|ul|ur)-|di|de|du|la|le|mac)?"
_PART = rf"(?:(?:{_CAPITAL}\.){{2,5}}|{_CAPITAL}[^\W\d_]?\.|{_GLUED}{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*)"
_PARTICLE = "de la|de|da|do|di|del|la|von der|von|van der|van den|van|al|el|bin|ibn|le"
NAME = re.compile(rf"(?<!\w){_PART}(?:[ \u00a0\u202f](?:(?:{_PARTICLE})[ \u00a0\u202f])?{_PART}){{0,6}}")
_OF = frozenset(("von", "de", "di", "del"))  # small words before what a title is of
_SHORT = 5  # letters
_SURNAMES = frozenset(("tan", "bishop", "pope", "dean", "baron", "earl", "abbot", "marshall"))  # titles that are surnames as often
_SMALL = ("determiners", "prepositions", "conjunctions", "subordinators", "adverbs")


def same_name(a: str, b: str) -> bool:
    """Whether two full names are spellings of one: surname alike by edit distance, first names by their consonants."""
    first, second = fold(a).split(), fold(b).split()
    if first == second:
        return True
    if len(first) < 2 or len(second) < 2 or not alike(first[-1], second[-1]):
        return False
    return _same_first(first[0], second[0]) or (len(first[0].strip(".")) == 1 and second[0].startswith(first[0][0]))


def _same_first(a: str, b: str) -> bool:
    """Whether two first names are spellings of one; two well-known ones (Maria, Marta) must share their consonants too."""
    known = sexes.is_first_name(a) and sexes.is_first_name(b)
    return skeleton(a) == skeleton(b) if known else alike(a, b)


def titled(word: str, known: Lexicon) -> bool:
    """Whether ``word`` is a title or the name of an office."""
    word = fold(word).strip(".")
    return known.has("honorifics", word) or known.has("roles", word)


def core(parts: list[str], known: Lexicon) -> Span:
    """Return (first, last) words of the name in a run of capitals: the titles and small words that it begins with are left out."""
    if len(parts) > 1 and thing([fold(parts[-1])]) == "organisation" and not any(map(sexes.is_first_name, parts)):
        return int(_is_small(fold(parts[0]).strip("."), known)), len(parts)  # General Assembly
    small = next((k for k, part in enumerate(parts) if part.islower() and part not in _PARTICLE), len(parts))
    lead = 0
    for k, part in enumerate(parts[:small]):
        word = fold(part).strip(".")
        office = titled(part, known) and not _is_surname(parts[: k + 1], parts[k + 1 : small], lead, known)
        if office or (k == lead and _is_small(word, known)) or (k and small - k > 2 and _is_short(part)):
            lead = k + 1
    return lead, small


def is_of(run: list[str], name: list[str]) -> bool:
    """Whether a run of capitals is a title and what that is of, without a person's name: "Chef von |Elm Sport"; not "Frau von der Elm"."""
    lead = run[: len(run) - len(name)]
    return len(lead) > 1 and lead[-1] in _OF and lead[-2][:1].isupper() and not sexes.is_first_name(lead[-2])


def placed(parts: list[str], before: str, known: Lexicon) -> int:
    """Return how many words of a run of capitals are a place or a body that goes before a name: мэр |Верхнего Лога| Иван Петров.

    ``before`` is the folded word before the run. A first name tells where the person's name begins; after an office an ending does, too.
    """
    office = max((k + 1 for k, part in enumerate(parts[:-1]) if titled(part, known)), default=0)
    if office:
        return office  # Ankara Valisi |Ali Demir
    given = next((k for k, part in enumerate(parts) if _is_given(part, known)), None)
    if given is not None:
        return given if given < len(parts) - 1 else 0
    owned = len(parts) == 2 and titled(before, known) and known.ends("owner", fold(parts[0])) and not known.ends("owner", fold(parts[1]))
    return int(owned)


def _is_given(part: str, known: Lexicon) -> bool:
    """Whether a word is a first name, in whatever case where the language has some: Ивана, Анны, Andrzejem."""
    if part[0].islower():
        return False
    if sexes.is_first_name(part):
        return True
    cases = (case.partition("/")[::2] for case in known.endings.get("name cases", ()))
    return any(len(part) > len(end) + 1 and part.endswith(end) and sexes.is_first_name(part[: -len(end)] + plain) for end, plain in cases)


def _is_short(part: str) -> bool:
    """Whether a word between others is an office or a body in capitals: "Elm DA Jane Roe"; the number of "Roe III" stands last."""
    return part.isupper() and part.isalpha() and 1 < len(part) < _SHORT


def _is_small(word: str, known: Lexicon) -> bool:
    return any(known.has(group, word) for group in _SMALL)


def _is_surname(parts: list[str], rest: list[str], lead: int, known: Lexicon) -> bool:
    """Whether the last of ``parts``, an office by its meaning, is a surname: Ada King, Mr King, but Queen Ada, Minister Ada Quill."""
    if rest or len(parts) < 2:
        return False
    address = fold(parts[-2]).strip(".")
    addressed = lead == len(parts) - 1 and known.has("honorifics", address) and not known.has("roles", address)
    if len(parts) == 2 and fold(parts[-1]) in _SURNAMES:
        return True  # Mei Tan
    return addressed or (lead < len(parts) - 1 and any(map(sexes.is_first_name, (parts[lead], parts[-2]))))


def without_titles(parts: list[str], known: Lexicon) -> list[str]:
    """Drop the titles and small words that a run of capitals begins with."""
    first, last = core(parts, known)
    return parts[first:last]
