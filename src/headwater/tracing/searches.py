"""Ready-made quoted searches: the passages of a text that are least likely to stand anywhere but in its copies."""

import re
from functools import lru_cache
from itertools import accumulate

from headwater.models import Article, Citation
from headwater.words import sentences

_LENGTH = 9
"""Words in a search: engines cut longer phrases, shorter ones are anybody's."""
_MOST = 3
_BREAK = re.compile(r"[.!?;:](?!\d)|[«»“”„\"()\[\]]|\s[–—-]\s")
_HAS_FIGURE = re.compile(r"\d")
_FEWEST = 5  # words; fewer are anybody's
_FIGURE, _NAME = 24, 18  # twelfths


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
        words = [word.strip(",") for word in piece.split()]
        if len(words) >= _FEWEST:
            best = max(best, _best_of(words))
    return best


def _best_of(words: list[str]) -> tuple[float, str]:
    """Return the most telling run of so many ``words`` as a search has; what is telling about a first word's capital is not said."""
    size = min(_LENGTH, len(words))
    upto = list(accumulate(map(_telling, [words[0].lower(), *words[1:]]), initial=0))
    scores = [end - start for start, end in zip(upto, upto[size:], strict=False)]
    most = max(scores)
    run = max(words[at : at + size] for at, score in enumerate(scores) if score == most)
    return most * size / (12 * _LENGTH), " ".join(run)


@lru_cache(maxsize=1 << 16)
def _telling(word: str) -> int:
    """Score a word, in twelfths: figures and names are told apart by, long words are rarer."""
    mark = _FIGURE if _HAS_FIGURE.search(word) else _NAME if word[:1].isupper() else 0
    return mark + min(len(word), 12)
