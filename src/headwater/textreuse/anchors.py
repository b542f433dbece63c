"""Anchors: what a translation leaves as it was. Numbers by value, and the consonants of names whatever script they are written in.

Two texts in two languages share next to no words, yet their figures agree ("2,3 млн", "2.3 million", 230万), and a name keeps its
consonants through transliteration (Дуванова, Duvanov: t p n p). Rare anchors in common make a translation probable; they do not prove it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from headwater.models import Article, Span
from headwater.romanising import latin
from headwater.romanising import skeleton as bare_skeleton
from headwater.textreuse.figures import figures
from headwater.words import sentences

Anchor = str
Placed = tuple[int, int, Anchor]
"""An anchor with the start and the end of the words that it stands for."""

# A word that may be a name: of an alphabet with capitals, or a run of katakana, which spells foreign names.
_LETTER = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]"
_NAME = re.compile(rf"{_LETTER}{{2,}}(?:['’-]{_LETTER}{{2,}})*|[ァ-ヺー]{{3,}}")
# The same, where it begins with a capital, or in a script that has none (Hangul): most words are passed over without a look at each.
_CAPITALS = "".join(filter(str.isupper, map(chr, range(1 << 16))))
_BEGUN = rf"(?<={_LETTER})(?<!{_LETTER}{{2}})(?<!{_LETTER}{{2}}['’-]{_LETTER})"  # behind the first letter: re looks for that fastest
_CAPITAL = re.compile(rf"[{_CAPITALS}\u30a1-\U0010ffff](?:{_BEGUN}{_LETTER}+(?:['’-]{_LETTER}{{2,}})*|(?<=[ァ-ヺー])[ァ-ヺー]{{2,}})")
_LONGEST = 4  # consonants kept: case endings come after them
_SHORTEST = 2
_CONSONANT = re.compile(r"[b-df-hj-np-tv-xz]")
_SILENT = re.compile(r"[rl](?![aeiouy])")  # what kana, Chinese and half of the English leave out: Carter, カーター
_SILENT_KANA = re.compile(r"(?<=.)ル(?![ーッァィゥェォャュョ])")  # the same where it is spelled: Merkel, メルケル; but Bruno, ブルーノ


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """Return the first consonants of a name, in classes of alike sounds: what scripts, schools of spelling and case endings leave alone.

    Empty for a name of fewer than two consonants (two alike count as two: Orlo), or of a script that has no reading here.
    """
    plain = latin(_SILENT_KANA.sub("", name))
    heard = bare_skeleton(_SILENT.sub("", plain) if len(plain) > _LONGEST else plain)
    bare = (heard if len(heard) >= _SHORTEST else bare_skeleton(plain))[:_LONGEST]
    if len(_CONSONANT.findall(plain)) < _SHORTEST or not bare:
        return ""
    # A vowel at the start tells names apart, but not which: Aleksandr, Olexandr.
    return ("-" + bare)[:_LONGEST] if plain[0] in "aeiouy" else bare


def placed(text: str, within: Sequence[Span] | None = None) -> Iterator[Placed]:
    """Yield the anchors of ``text`` with the start and end of the words they stand for, figures first.

    ``within`` are the sentences in which names are looked for, where they are known already.

    ``#`` and the value for a figure of two digits or more, ``=`` and the value for one of a single digit, ``@`` and the skeleton for a
    name.
    """
    for start, end, value in figures(text):
        yield start, end, ("#" if len(value) > 1 else "=") + value
    for first, last in sentences(text) if within is None else within:
        # The first word of a sentence has a capital whether it is a name or not.
        opening = _NAME.search(text, first, last)
        if not opening:
            continue
        start = first if opening[0][0] > "\u30a0" else opening.end()
        for match in _CAPITAL.finditer(text, start, last):
            if bare := skeleton(match[0]):
                yield *match.span(), "@" + bare


def anchors(text: str) -> frozenset[Anchor]:
    """Return the anchors of ``text`` by which others are found: those of :func:`placed` but for the figures of a single digit."""
    return frozenset(anchor for _, _, anchor in placed(text) if anchor[0] != "=")


def anchors_of(article: Article) -> frozenset[Anchor]:
    """Return the anchors of an article's title and text."""
    return anchors(f"{article.title or ''}\n{article.text or ''}")


def shown(anchor: Anchor, article: Article) -> str:
    """Return the words of ``article`` that an anchor stands for, for a person to read: of its text, else of its title."""
    told = (text[start:end] for text in (article.text or "", article.title or "") for start, end, found in placed(text) if found == anchor)
    return next(told, anchor[1:])
