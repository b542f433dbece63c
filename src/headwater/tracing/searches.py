"""Ready-made quoted searches: the passages of a text that are least likely to stand anywhere but in its copies."""

import re
from itertools import accumulate
from operator import sub

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
    found = [(max(map(_score, pieces)), pieces) for start, end in sentences(text) if (pieces := _pieces(text[start:end]))]
    phrases: list[str] = []
    for score, pieces in sorted(found, key=lambda pair: -pair[0]):
        phrase = max(_best_of(piece) for piece in pieces if _score(piece) == score)
        if score > 0 and phrase not in phrases:
            phrases.append(phrase)
        if len(phrases) == _MOST:
            break
    out = [f'"{phrase}"' for phrase in phrases]
    if out and cited:
        out.append(f'{out[0]} "{cited[0].name.partition(" (")[0]}"')
    return tuple(out)


def _pieces(sentence: str) -> list[list[str]]:
    """Return the words of each piece of a sentence that no mark interrupts and that has enough of them."""
    pieces = ([word.strip(",") for word in piece.split()] for piece in _BREAK.split(sentence))
    return [words for words in pieces if len(words) >= _FEWEST]


def _score(words: list[str]) -> int:
    """Score the most telling run of words: of a piece that is shorter than a search less."""
    return max(_sums(words)) * min(_LENGTH, len(words))


def _best_of(words: list[str]) -> str:
    """Return the most telling run of so many words as a search has."""
    sums = _sums(words)
    most = max(sums)
    return " ".join(max(words[at : at + _LENGTH] for at, score in enumerate(sums) if score == most))


def _sums(words: list[str]) -> list[int]:
    """Return how telling each run of so many ``words`` as a search has is; what is telling about a first word's capital is not said."""
    upto = list(accumulate(map(_telling, [words[0].lower(), *words[1:]]), initial=0))
    return list(map(sub, upto[min(_LENGTH, len(words)) :], upto))


def _telling(word: str) -> int:
    """Score a word, in twelfths: figures and names are told apart by, long words are rarer."""
    mark = _FIGURE if not word.isalpha() and _HAS_FIGURE.search(word) else _NAME if word[:1].isupper() else 0
    return mark + min(len(word), 12)
