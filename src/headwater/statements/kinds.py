"""What kind of party a source is, by the words that name it."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from headwater.models import SpeakerKind
from headwater.statements.lexicon import Lexicon
from headwater.words import fold

_ENDING = 3  # letters that may follow a stem
_ORDER: tuple[SpeakerKind, ...] = ("post", "document", "outlet", "organisation")


@cache
def _stems() -> dict[str, tuple[str, ...]]:
    """Return the stems of the words that head a party of each kind."""
    data = tomllib.loads((files(__package__) / "data" / "common" / "parties.toml").read_text("utf-8"))
    return {kind: tuple(stems.split()) for kind, stems in data.items()}


@lru_cache(maxsize=4096)
def _kinds(word: str) -> frozenset[str]:
    """Return the kinds of party that ``word`` may head."""
    return frozenset(
        kind for kind, stems in _stems().items() if any(word.startswith(stem) and len(word) <= len(stem) + _ENDING for stem in stems)
    )


def _any(words: list[str], kind: str) -> bool:
    return any(kind in _kinds(word) for word in words)


def kind_of(phrase: str, name: str | None, known: Lexicon) -> SpeakerKind:
    """Return what kind of party ``phrase`` names; ``name`` is the personal-looking name found in it, if any."""
    words = [fold(word).strip('.,;:()“”"«»') for word in re.split(r"[\s/-]+", phrase.partition(",")[0]) if word]
    named = fold(name or "").replace("/", " ").split()
    core = [word for word in words if word not in named]
    human = _any(core, "unnamed") or any(known.has("roles", word) or known.has("honorifics", word) for word in core)
    acronym = bool(name) and str(name).isupper() and 1 < len(str(name)) < 7
    collective = _any(named[-2:], "organisation") or _any(named[-2:], "outlet")
    if name and (human or (len(named) > 1 and not collective)):
        return "organisation" if acronym else "person"
    if human or _any(words, "unnamed"):
        return "unnamed"
    kind = next((kind for kind in _ORDER if _any(words, kind)), None)
    if kind or not name or len(name) < 2:
        return kind or "unnamed"
    return "organisation" if acronym else "person"
