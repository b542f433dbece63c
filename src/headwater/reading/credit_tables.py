"""The set phrases of each language: those written out in ``credit_phrases``, and those made of the words in ``credit_words.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from tomllib import loads
from typing import Any

from headwater.reading.alternations import alternatives
from headwater.reading.credit_phrases import PHRASES, Phrases

# Languages that share a table.
_ALIASES = {"nb": "no", "nn": "no", "bs": "hr", "sl": "hr"}


@dataclass(frozen=True, slots=True)
class Caseless:
    """The phrases of a language written without capitals; ``spaced`` where words are set apart and ``named`` stand before names.

    ``bodies`` begin the names of those who have a site or a channel and are no outlet.
    """

    plain: tuple[str, ...]
    sure: tuple[str, ...]
    named: str
    bodies: str
    spaced: bool


def caseless(language: str) -> Caseless | None:
    """Return the phrases of a language whose script has no capitals, None for any other."""
    words = _words().get(language, {})
    if "named" not in words:
        return None
    return Caseless(tuple(words["plain"]), tuple(words["sure"]), words["named"], words.get("bodies", "(?!)"), spaced=language not in _SOLID)


_SOLID = frozenset({"zh", "ja", "ko"})


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, Any]]:
    return loads((files(__package__) / "credit_words.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Phrases]:
    """Return each language's phrases by its code."""
    made = {code: _made(words) for code, words in _words().items()}
    return {code: _joined(PHRASES.get(code, Phrases()), made.get(code, Phrases())) for code in [*PHRASES, *made]}


def chosen(language: str | None) -> tuple[str, ...]:
    """Return the languages whose phrases are looked for: the text's own and English; all where the language has no table."""
    code = (language or "").casefold().split("-")[0].split("_")[0]
    code = _ALIASES.get(code, code)
    return tuple(dict.fromkeys((code, "en"))) if code in tables() else tuple(tables())


# Between words of crediting and the name: a blank, none where the vowel was left out ("d'", "dall'").
_GAP = r"(?: |(?<=[’']))"


def _made(words: Mapping[str, Any]) -> Phrases:
    """Return the phrases that a language's words make."""
    article = rf"(?:(?:{words['articles']}){_GAP})?" if "articles" in words else ""
    about = rf"(?: (?:{words['about']}))?" if "about" in words else ""
    reports = words.get("reports")
    weak = [rf"(?:{_either_case(words['according'])}){_GAP}{article}{{N}}"] if "according" in words else []
    weak += [rf"{{N}} (?:{words['after']})"] if "after" in words else []
    weak += [rf"{{N}}{about} (?:{reports})", rf"(?:{_either_case(reports)}){about} {article}{{N}}"] if reports else []
    first = [rf"(?:{_either_case(words['first'])}) {article}{{N}}"] if "first" in words else []
    named = {field.name for field in fields(Phrases)} - {"first"}
    rest: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in words.items() if key in named}
    return Phrases(weak=tuple(weak), first=tuple(first), **rest)


def _either_case(alternation: str) -> str:
    """Return an alternation whose first letters may be capitals."""
    return "|".join(_capitalised(one) for one in alternatives(alternation))


def _capitalised(pattern: str) -> str:
    if pattern.startswith("(?:"):
        depth, end = 0, 0
        for end, sign in enumerate(pattern):  # noqa: B007 - the place of the bracket that closes the first
            depth += (sign == "(") - (sign == ")")
            if depth == 0:
                break
        return f"(?:{_either_case(pattern[3:end])}){pattern[end + 1 :]}"
    first = pattern[0]
    return f"[{first.upper()}{first}]{pattern[1:]}" if first.isalpha() else pattern


def _joined(one: Phrases, other: Phrases) -> Phrases:
    """Return two tables of one language as one: lists one after the other, alternations joined."""
    pairs = {field.name: (getattr(one, field.name), getattr(other, field.name)) for field in fields(Phrases)}
    joined: dict[str, Any] = {name: a + b if isinstance(a, tuple) else "|".join(filter(None, (a, b))) for name, (a, b) in pairs.items()}
    return Phrases(**joined)
