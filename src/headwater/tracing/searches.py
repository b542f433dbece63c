"""Ready-made quoted searches: the passages of a text that are least likely to stand anywhere but in its copies."""

import re

from headwater.models import Article, Citation
from headwater.words import sentences

_LENGTH = 9
"""Words in a search: engines cut longer phrases, shorter ones are anybody's."""
_MOST = 3
_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[.!?;:](?!\d)|[«»“”„\"()\[\]]|\s[–—-]\s")
_FIGURE = re.compile(r"\d")


def searches(article: Article, cited: tuple[Citation, ...] = ()) -> tuple[str, ...]:
    """Return up to three phrases in quotation marks, the most telling first, and the best once more with the first party cited."""
    text = article.text or ""
    found = sorted((_best_window(text[start:end]) for start, end in sentences(text)), key=lambda pair: -pair[0])
    phrases: list[str] = []
    for score, phrase in found:
        if score > 0 and phrase not in phrases and len(phrases) < _MOST:
            phrases.append(phrase)
    out = [f'"{phrase}"' for phrase in phrases]
    if out and cited:
        out.append(f'{out[0]} "{cited[0].name.partition(" (")[0]}"')
    return tuple(out)


def _best_window(sentence: str) -> tuple[float, str]:
    """Return the most telling run of words of a sentence that no mark interrupts, and its score."""
    best = (0.0, "")
    at = 0
    for stop in [*_BREAK.finditer(sentence), None]:
        piece = sentence[at : stop.start() if stop else len(sentence)]
        at = stop.end() if stop else len(sentence)
        words = [match[0].strip(",") for match in _WORD.finditer(piece)]
        for first in range(max(1, len(words) - _LENGTH + 1)):
            window = words[first : first + _LENGTH]
            if len(window) >= 5:
                best = max(best, (_telling(window, opens=first == 0), " ".join(window)))
    return best


def _telling(window: list[str], *, opens: bool) -> float:
    """Score a run of words: figures and names are told apart by, long words are rarer, and a full-length phrase is rarer still."""
    score = 0.0
    for place, word in enumerate(window):
        if _FIGURE.search(word):
            score += 2.0
        elif word[:1].isupper() and not (opens and place == 0):
            score += 1.5
        score += min(len(word), 12) / 12
    return score * len(window) / _LENGTH
