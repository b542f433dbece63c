"""What a participle of its object says somebody said: "Demir'in “A” olarak nitelendirdiği plan", "A'yı duyurduğu konuşma". Verbs last.

Who says it stands before, in the genitive, or is left out.
"""

from headwater.models import Span
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence

_FRAME = 3  # words between a quotation and its verb: “A” olarak |nitelendirdiği
_OWNER = 5  # words of who says it
_CLAUSE = 14  # words


def told_by_object(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> list[Found]:
    """Return the statement of a participle, its verb at ``cue_words``; nothing where it compares or tells when: "dediği |gibi|"."""
    at, end = cue_words
    reported = s.cue_at(end) if end < len(s) else None  # “A” dediği |belirtildi
    if end >= len(s) or s.breaks(end) or s.any_of(end, "adverbial", "behind", "as") or "passive" in cue.takes:
        return []
    if reported and "passive" in reported[0].takes:
        return []
    quote = next((k for k in range(at - 1, max(begin - 1, at - 1 - _FRAME), -1) if k in s.quotes), None)
    if quote is not None:
        owner = _owner_before(s, begin, quote)
        return [made(s, [(quote, quote + 1)], s.span(*owner) if owner else None, cue_words, cue)]
    if "quoted" in cue.takes or s.breaks(at) or not s.lexicon.ends("clause", s.words[at - 1]) or s.words[end - 1].endswith(_NESTED):
        return []
    first = next((k for k in range(at - 1, max(begin, at - _CLAUSE), -1) if s.breaks(k)), max(begin, at - _CLAUSE))
    owner = next(((first, k + 1) for k in range(first, min(at - 1, first + _OWNER)) if _owns(s, k) and s.capital(k)), None)
    content = owner[1] if owner else first, at
    return [made(s, [content], s.span(*owner) if owner else None, cue_words, cue)]


_NESTED = ("ni", "nı", "nu", "nü")  # söyledi|ğini| aktardı: that somebody said it is told by another


def _owns(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is in the genitive."""
    return s.words[at].partition("'")[2] in s.lexicon.group("genitive suffixes") or s.lexicon.ends("genitive", s.words[at])


def _owner_before(s: Sentence, begin: int, end: int) -> Span | None:
    """Return who stands in the genitive right before word ``end``: "|Başkan Demir'in| “A” dediği"."""
    while end > begin + 1 and s.any_of(end - 1, "objects", "adverbs") and not s.breaks(end):
        end -= 1  # Demir'in |kendisine| “A” dediğini
    if end <= begin or s.breaks(end) or not (_owns(s, end - 1) or s.lexicon.ends("owner", s.words[end - 1])):
        return None
    first = end - 1
    while first > begin and end - first < _OWNER and not s.breaks(first) and (s.capital(first - 1) or s.has("roles", first - 1)):
        first -= 1
    return first, end
