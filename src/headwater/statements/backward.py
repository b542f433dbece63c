"""Statements that point back: "This was announced by X", "Про це повідомила Y": their content is the sentence before."""

from headwater.models import Span
from headwater.statements.behind import past_date, source_after, told_at
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.predicates import cue_at, group_start
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before
from headwater.statements.subjects import leading_name

_TOLD = 15  # words of "This is how the mayor of Elm, Jane Roe, |put it"
_CLEFT = 3  # words of "A dirlo è"
_SECOND = 4  # words: no shorter German sentence points back
_HEAD = 5  # words before the verb: "Also about this yesterday"


def backward_statement(s: Sentence) -> Found | None:
    """Return the statement of a sentence that begins with "about this" and a verb; its content is still the pointing word."""
    if s.lexicon.order == "final":
        return _told_of_this(s)
    so = s.has("demonstratives", 0) and s.has("copulas", 1) and s.has("manner", 2)
    if so or s.has("cleft", 0):
        return _told_so(s) if so else _told_by_whom(s)
    pointing = _pointing(s)
    if pointing is None or s.lexicon.group("verb_second"):
        return _told_second(s) or (_told_as_such(s) if pointing is None else _told_next(s, pointing))
    return _told_next(s, pointing)


def _told_next(s: Sentence, pointing: int) -> Found | None:
    """Read "Про це повідомила Y": the verb stands near the word that points back, who tells behind it."""
    reach = 2 if pointing and s.has("back lead close", 0) else _HEAD  # В этом |уверен X; not: В этом году сообщили
    begin = past_date(s, pointing + 1)  # Об этом в среду, 8 мая, |сообщил X
    for at in range(begin, min(len(s), begin + reach)):
        matched = None if s.breaks(at) and at > begin else cue_at(s, at)  # Это ложь, |считает X
        if matched:
            source = told_at(s, matched[1]) or source_after(s, matched[1]) or _teller_beside(s, (begin, at), matched)
            return made(s, [(pointing, pointing + 1)], s.span(*source), (at, matched[1]), matched[0]) if source else None
        if s.breaks(at):
            return None
    return None


def _teller_beside(s: Sentence, before: Span, matched: tuple[Cue, int]) -> Span | None:
    """Return what tells where nobody does, or who stands before the verb: "Об этом говорится |в сообщении|", "Про це |рада| повідомила"."""
    (begin, at), (cue, end) = before, matched
    if "impersonal" in cue.takes:
        return noun_phrase_after(s, end + 1) if s.has("prepositions", end) else None
    closes = end >= len(s) or s.breaks(end) or s.any_of(end, "prepositions", "days", "adverbs")
    phrase = noun_phrase_before(s, group_start(s, at), begin) if begin > 1 and closes and not s.quotes else None
    return phrase if phrase and not s.has("prepositions", phrase[0]) else None


def _told_as_such(s: Sentence) -> Found | None:
    """Read "Такое мнение высказал X", "С таким заявлением выступил X": a noun of speech that points back, and any verb behind it."""
    at = int(s.has("prepositions", 0))
    if (
        not s.has("such", at)
        or not s.begins("telling nouns", at + 1)
        or at + 3 >= len(s)
        or any(s.breaks(k) for k in (at + 1, at + 2, at + 3))
    ):
        return None
    source = source_after(s, at + 3)
    return Found([s.span(at, at + 1)], [s.span(*source)], [s.span(at + 1, at + 3)]) if source else None


def _pointing(s: Sentence) -> int | None:
    """Return the word at the head of a sentence that means what was said before it: "|это", "об |этом"."""
    pointing = next((k for k in range(min(2, len(s))) if s.has("back", k)), None)
    if pointing is None or (pointing and not s.has("back lead", 0)) or _leads_to_noun(s, pointing):
        return None
    return pointing


def _leads_to_noun(s: Sentence, at: int) -> bool:
    """Whether the German article at word ``at``, which may be "this" too, has its noun: no verb follows: "|Das (neue) Kabinett sagte"."""
    return bool(s.lexicon.group("verb_second")) and not (s.has("auxiliaries", at + 1) or cue_at(s, at + 1))


def _told_second(s: Sentence) -> Found | None:
    """Read what points back in German, whose verb stands second.

    "Das hat X mitgeteilt", "Das geht aus X hervor", "So steht es in X", "Davon ist X überzeugt", "Darauf wies X hin".
    """
    if len(s) < _SECOND or not s.any_of(0, "back", "pointing back", "fronting") or s.breaks(1):
        return None
    end = next((k for k in range(1, len(s)) if s.breaks(k)), len(s))
    placed = s.has("places of words", 1) and next((k for k in range(2, end) if s.has("prepositions", k)), None)
    if placed:
        source = noun_phrase_after(s, placed + 1, end)
        told = s.has("fronting", 0) or s.words[end - 1] == "hervor"
        return Found([s.span(0, 1)], [s.span(*source)], [s.span(1, placed + 1)]) if source and told else None
    matched = cue_at(s, end - 1) if s.has("perfect", 1) else cue_at(s, 1)
    sure = s.has("auxiliaries", 1) and s.has("attitudes", end - 1)
    if s.has("fronting", 0) or not (sure or (matched and (s.has("perfect", 1) or s.has("pointing back", 0)))):
        return None
    source = source_after(s, 2)
    return Found([s.span(0, 1)], [(s.span(*source)[0], s.span(source[0], min(source[1], end))[1])], [s.span(1, 2)]) if source else None


def _told_by_whom(s: Sentence) -> Found | None:
    """Read "A dirlo è Anna Rosi", "Ad affermarlo è stato X: «A»": who tells what stands before or behind a colon."""
    word = s.words[1] if len(s) > _CLEFT else ""
    cue = next((cue for cue in s.lexicon.cues.get(word.removesuffix("lo") + "e", ()) if cue.form == "base"), None)
    if not cue or not word.endswith("lo") or not s.has("clefting", 2):
        return None
    first = 3 + s.has("clefting", 3)
    source = noun_phrase_after(s, first) if first < len(s) else None
    quote = next((k for k in range(first, len(s)) if k in s.quotes and ":" in s.gaps[k]), None)
    what = (quote, quote + 1) if quote is not None else (1, 2)
    return made(s, [what], s.span(*source), (0, first), cue) if source else None


def _told_of_this(s: Sentence) -> Found | None:
    """Read "Бұл туралы X хабарлады": the verb stands last."""
    if not s.has("back", 0) or not s.has("back about", 1) or s.quotes:
        return None
    for at in range(3, len(s)):
        matched = s.cue_at(at)
        if matched and matched[1] >= len(s):
            end = leading_name(s, 2, at)
            return made(s, [(0, 1)], s.span(2, end if end > 2 else at), (at, matched[1]), matched[0])
    return None


def _told_so(s: Sentence) -> Found | None:
    """Read "This is how X summed it up", "That was what X said"."""
    for at in range(3, min(len(s), _TOLD)):
        matched = cue_at(s, at)
        source = noun_phrase_before(s, group_start(s, at), 3) if matched else None
        if matched and source and "clause" in matched[0].takes:
            return made(s, [(0, 1)], s.span(*source), (at, matched[1]), matched[0])
    return None


def points_back(s: Sentence, found: Found) -> bool:
    """Whether the content of a statement is a mere "this" at the head of its sentence or clause."""
    words = [
        k for k in range(len(s)) if (k < 3 or s.breaks(k)) and s.any_of(k, "back", "demonstratives", "such", "pointing back", "fronting")
    ]
    words += [1] if s.has("cleft", 0) and len(s) > 1 else []
    return len(found.content) == 1 and any(found.content[0] == s.span(k, k + 1) for k in words)


def resolve_back(s: Sentence, found: Found, earlier: Span | None) -> None:
    """Put what stands before in the place of "this": the clause before it in the sentence, else the sentence ``earlier``.

    Where nothing stands before, there is no content.
    """
    start = found.content[0][0]
    clause = s.text[s.start : start].rstrip(" —–-:;,")
    if len(clause.split()) > 2:
        found.content = [(s.start, s.start + len(clause))]
    else:
        found.content = [earlier] if earlier else []
