"""Which language a text is in, where nobody said: by its script, then by its commonest words."""

import re
from functools import cache

from headwater.mentions.packs import fold, languages, pack

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_NOT_LATIN = frozenset(("ar", "ja", "kk", "ko", "ru", "uk", "zh"))
_TELLING = 20  # letters; fewer do not tell a script
_MOST = 4000  # code points; more do not change the answer
_SCRIPTS = (("ja", re.compile(r"[\u3040-\u30ff]")), ("ko", re.compile(r"[\uac00-\ud7af]")), ("zh", re.compile(r"[\u4e00-\u9fff]")))


@cache
def _common() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language in languages():
        if not pack(language).solid:
            for word in pack(language).common:
                found.setdefault(word, []).append(language)
    return {word: tuple(names) for word, names in found.items()}


def guess(text: str) -> str:
    """Return the code of the language that ``text`` is most like, ``en`` where nothing speaks for another."""
    text = text[:_MOST]
    letters = sum(map(str.isalpha, text)) or 1
    for language, script in _SCRIPTS:
        if len(script.findall(text)) > (0.02 if language == "ja" else 0.2) * letters:
            return language
    votes: dict[str, float] = {}
    for word in _WORD.findall(text):
        for language in (names := _common().get(fold(word), ())):
            votes[language] = votes.get(language, 0) + 1 / len(names)
    return max(votes, key=lambda language: (votes[language], language == "en"), default="en")


def _fits(text: str, language: str) -> bool:
    """Whether a text is written in the script of its language; an English page of a Chinese outlet is not."""
    text = text[:_MOST]
    latin = sum(map(len, _LATIN.findall(text)))
    letters = (latin if text.isascii() else sum(map(str.isalpha, text))) or 1
    return letters < _TELLING or (latin < 0.8 * letters if language in _NOT_LATIN else latin > 0.2 * letters)


def chosen(text: str, language: str | None) -> str:
    """Return the pack to read ``text`` with: that of ``language`` (a tag such as ``en-GB``) where the text can be in it, else a guess."""
    code = (language or "").replace("_", "-").split("-")[0].lower()
    code = {"no": "nb", "nn": "nb", "be": "ru", "sk": "cs"}.get(code, code)
    return code if code in languages() and _fits(text, code) else guess(text)
