"""What kind of party a source is and how it stands to what it tells, by the words that name it."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from headwater.models import SpeakerGrade, SpeakerKind
from headwater.statements.lexicon import Lexicon
from headwater.statements.sexes import is_first_name
from headwater.words import fold

_PEOPLE = frozenset(("unnamed", "witness", "relative", "expert", "crowd"))
_ENDING = 3  # letters that may follow a stem
_SHORTEST = 4  # letters of a stem that endings are allowed on
_ORDER: tuple[SpeakerKind, ...] = ("post", "document", "outlet", "organisation")
_GRADES: tuple[SpeakerGrade, ...] = ("source", "video_or_recording", "witness", "relative", "official", "expert", "crowd")


@cache
def _stems() -> dict[str, frozenset[str]]:
    """Return, for each stem of a word that heads a party, the kinds of party and the grades that it tells."""
    data = tomllib.loads((files(__package__) / "data" / "common" / "parties.toml").read_text("utf-8"))
    kinds: dict[str, set[str]] = {}
    for kind, stems in (data | data.pop("grades")).items():
        for stem in stems.split():
            kinds.setdefault(fold(stem), set()).add(kind)
    return {stem: frozenset(told) for stem, told in kinds.items()}


@lru_cache(maxsize=1 << 14)
def _kinds(word: str) -> frozenset[str]:
    """Return the kinds of party and the grades that ``word`` may head: those of itself and of the stems that it goes on from."""
    lengths = range(max(_SHORTEST, len(word) - _ENDING), len(word))
    return frozenset().union(_stems().get(word, ()), *(_stems().get(word[:length], ()) for length in lengths))


def _any(words: Iterable[str], kind: str) -> bool:
    return any(kind in _kinds(word) for word in words)


def folded_words(phrase: str) -> list[str]:
    """Return the words of a phrase, folded, without punctuation."""
    return [fold(word).strip('.,;:()“”"«»') for word in re.split(r"[\s/-]+", phrase) if word]


def thing(words: Iterable[str]) -> SpeakerKind | None:
    """Return the kind of party that is no person which one of the folded ``words`` heads; None where none does."""
    heads = list(words)
    return next((kind for kind in _ORDER if _any(heads, kind)), None)


def is_personal(words: Sequence[str]) -> bool:
    """Whether a name is a first name and a surname that only begins like the head of a body: Felix Newsby, Dora Banks, no Elm Bank."""
    return len(words) == 2 and is_first_name(words[0]) and _stems().get(fold(words[1]), frozenset()).isdisjoint(("organisation", "outlet"))


def thing_named(words: Iterable[str]) -> SpeakerKind | None:
    """Return the kind of party that is no person which a name tells: "Elm Post" is an outlet, as is "Elm Report"."""
    heads = [fold(word) for word in words]
    end = next((k for k, word in enumerate(heads) if k and word in ("of", "for")), len(heads))
    kind = thing(heads[end - 1 : end]) or thing(heads)  # Constitutional |Court, |Commission| of Inquiry
    return "outlet" if kind in ("post", "document") else kind


def human(words: Iterable[str], known: Lexicon) -> bool:
    """Whether one of the folded ``words`` is an office, a title or a noun for people."""
    return any(not _PEOPLE.isdisjoint(_kinds(word)) or known.has("roles", word) or known.has("honorifics", word) for word in words)


def kind_of(phrase: str, name: str | None, known: Lexicon) -> SpeakerKind:
    """Return what kind of party ``phrase`` names; ``name`` is the personal-looking name found in it, if any."""
    core = phrase.partition(",")[0]
    words = folded_words(core)
    headed = _kind_of_head(core, words, known)
    if headed:
        return headed
    named = fold(name or "").replace("/", " ").split()
    people = human((word for word in words if word not in named), known)
    acronym = bool(name) and str(name).isupper() and 1 < len(str(name)) < 7
    collective = not is_personal(named) and (_any(named[-2:], "organisation") or _any(named[-2:], "outlet"))
    if name and (people or (len(named) > 1 and not collective)):
        return "organisation" if acronym else "person"
    if name and name in core and collective and not people and known.language == "en":
        return thing(named[-1:]) or thing(named[-2:]) or "organisation"  # the Elm Farmers Union
    people = people or _any(words, "unnamed") or (len(words) == 1 and human(words, known))
    kind = None if people else thing(words)
    if people or kind or not name or len(name) < 2:
        return kind or "unnamed"
    return "organisation" if acronym else "person"


def _kind_of_head(core: str, words: list[str], known: Lexicon) -> SpeakerKind | None:
    """Return the kind that the last word of a noun phrase tells by itself, None where it does not."""
    if not words or is_personal(words) or _is_group(core, words):
        return "unnamed" if _is_group(core, words) else None
    return _kind_of_noun(core, words, known)


def _kind_of_noun(core: str, words: list[str], known: Lexicon) -> SpeakerKind | None:
    """Return the kind that the noun tells which a phrase of some words is about."""
    cut = next((k for k, word in enumerate(words) if k and (known.has("prepositions", word) or known.has("linking", word))), len(words))
    if cut < len(words) and known.language == "en" and words[cut - 1].endswith("ed") and (made := thing(words[cut - 2 : cut - 1])):
        return made  # an analysis |led by researchers
    if cut < len(words) and (human(words[:cut], known) or not known.has("linking", words[cut])):
        return None  # the head |of the union, a source close |to the council
    named = (
        known.language == "en" and cut < len(words) and core.split()[cut - 1][:1].isupper() and core.rsplit(maxsplit=1)[-1][:1].isupper()
    )
    if named and thing(words[cut - 1 : cut]) == "organisation":
        return "organisation"  # the Confederation |of Elm Bakers
    kind, last = thing(words[-1:]), core.rsplit(maxsplit=1)[-1]
    if human(words[-1:], known):
        return None  # "officer" begins like "office"
    if kind and last.islower() and not known.has("prepositions", words[-1]):
        return kind  # the Ministry of Water |report
    return "outlet" if kind in ("post", "document") and len(words) > 1 else None  # The Elm Post, the Elm Report


def _is_group(phrase: str, words: list[str]) -> bool:
    """Whether a phrase means several bodies that it does not name: "aid organisations", "most companies"."""
    several = bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss")
    return several and phrase[1:].islower() and "organisation" in _kinds(words[-1]) and words[0] != "the"


def grade_of(phrase: str) -> SpeakerGrade:
    """Return how an unnamed party stands to what it tells, by the words of ``phrase``: "a resident who saw it" is a witness."""
    words = folded_words(phrase)
    return next((grade for grade in _GRADES if _any(words, grade)), "other")
