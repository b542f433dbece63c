"""Whether what a number counts stands behind it: "will train |500 police officers", "lungo la via Roma |12 persone"."""

import re

from headwater.mentions.around import Around
from headwater.mentions.numerals import BLANKS
from headwater.mentions.packs import Pack, fold

_WORD = rf"[{BLANKS}]([^\W\d_]{{2,30}})(?![\w'’])"
_BEHIND = re.compile(rf"{_WORD}(?:{_WORD})?")
_TELLS = 20  # smaller numbers stand more often behind a label and before the noun that both go with: "level 3 storms"
_SHORT = 4  # letters of a word whose ending shows a plural


def counts_noun(around: Around, at: int = 0, *, verb: bool = False) -> bool:
    """Whether a noun in the plural stands right behind the number, ``at`` characters further on.

    ``verb``: the word before the number is a verb, so that small numbers count, too.
    """
    pack, value = around.pack, around.numeral.value
    behind = _BEHIND.match(around.after, at)
    if behind is None or pack.solid or value < 2:
        return False
    # English nouns stand before others in the singular, also behind a label: "police officers", "grade 9 students"
    english = pack.language == "en"
    large = verb or value >= _TELLS
    words = [word for word in behind.groups()[: 1 + english] if word and (pack.nouns_capital or word.islower())]
    if any(fold(word) in pack.context.get("counted", ()) for word in words):
        return large or not english
    return large and any(is_plural(fold(word), pack) for word in words)


def is_plural(word: str, pack: Pack) -> bool:
    """Whether a word has an ending of its language's nouns in the plural."""
    context = pack.context
    return len(word) >= _SHORT and word.endswith(tuple(context.get("plurals", ()))) and word not in context.get("not_plural", ())
