"""Who a sentence opens with where that is nobody's name: "The Liberal leader was unmoved", "Eine Anwohnerin sprach"."""

from headwater.models import Span
from headwater.statements import sexes
from headwater.statements.descriptions import is_plural_noun, is_several
from headwater.statements.finite import is_verb
from headwater.statements.introductions import Introductions
from headwater.statements.kinds import folded_words, grade_of, human
from headwater.statements.lexicon import Lexicon
from headwater.statements.parties import Cast, Mention, Party, agrees, small_words
from headwater.statements.sentence import Sentence

_LIKELY = 0.5
_NOUN = 3  # words in which an opening has its noun
_LEAD = 3  # words from an article to its noun
_OF = 6  # words that may hang on an opening: a spokesman |for the Elm Rail Company


def opening(s: Sentence, known: Lexicon) -> int:
    """Return the word behind the noun for one person that a sentence opens with, 0 where it opens with none."""
    if known.language != "en":
        return _opening_abroad(s, known)
    if not (s.has("indefinite", 0) or (s.words and s.words[0] in small_words("definite"))):
        return 0
    ends = (k for k in range(1, len(s)) if s.breaks(k) or is_verb(s, k) or s.any_of(k, "relatives", "prepositions", "linking"))
    end = next(ends, 1)
    if end < 2 or s.capital(end - 1) or is_plural_noun(s.words[end - 1]):
        return 0
    return end if human([s.words[end - 1]], known) else 0


def _opening_abroad(s: Sentence, known: Lexicon) -> int:
    """Return the same in other languages: behind an article where the language has it, else a bare noun."""
    if known.group("indefinite") and s.words[:1] and "'" in s.words[0] and s.has("articles", 0):
        return int(human([s.words[0].partition("'")[2]], known))  # l'allenatore
    if known.group("indefinite") and not s.any_of(0, "one woman", "one man", "articles"):
        return 0
    first = int(bool(known.group("indefinite")))
    held = (k for k in range(first, min(first + 2, len(s))) if human([s.words[k]], known) or known.ends("woman", s.words[k]))
    at = next(held, None)
    return 0 if at is None or (at and known.language != "de" and s.capital(at)) else at + 1


def several_open(s: Sentence, known: Lexicon) -> int:
    """Return the word behind the noun for people that an English sentence opens with: "Angry residents |of Elm were there", 0 for none."""
    if known.language != "en":
        return 0
    end = next((k + 1 for k in range(min(_NOUN, len(s))) if is_several(s.words[k], known)), 0)
    held = range(end) if end else ()
    return 0 if any(s.breaks(k) or s.any_of(k, "prepositions", "linking", "conjunctions", "subordinators") for k in held if k) else end


def meet_openings(text: str, known: Lexicon, cast: Cast, introductions: Introductions) -> None:
    """Let those whom sentences open with be met there: the person introduced so ("the Liberal leader"), or somebody new ("a spokesman")."""
    for number, s in enumerate(cast.sentences):
        end = opening(s, known)
        if not 0 < end < len(s) or (s.breaks(end) and s.capital(end)):
            continue  # the mayor, |Jane Roe
        span = s.span(0, end)
        named = any(m.party.kind == "person" for m in cast.within((s.start, _until(s, end)))) or _is_named(s, end)
        if known.language != "en" and named:
            continue  # the director Jane Roe; the mayor of Elm, Jane Roe
        for mention in cast.within((span[1], s.end)) if not _says_who(s, end) else ():
            mention.subject = False
        new = s.any_of(0, "indefinite", "one woman", "one man") if known.language != "en" else s.has("indefinite", 0)
        party = None if new else _introduced(text[slice(*span)], span, cast, introductions)
        if party is None and not new and known.language != "en" and known.group("articles"):
            party = _only_person(cast, span[0], _sex(text, s, end, known))
        party = party or (_new(text, s, end, known) if new or known.language != "en" else None)
        if party:
            cast.meet(Mention(*span, party, number, subject=True))


def _says_who(s: Sentence, end: int) -> bool:
    """Whether a sentence goes on from its opening by saying who that is: "The first witness |at the trial| was Jane Roe"."""
    verb = next((k for k in range(end, len(s)) if s.breaks(k) or is_verb(s, k)), len(s))
    return verb + 1 < len(s) and not s.breaks(verb) and s.has("copulas", verb) and s.has("auxiliaries", verb) and s.capital(verb + 1)


def _until(s: Sentence, end: int) -> int:
    """Return the place where what a sentence opens with is over: before a verb, a comma, a preposition."""
    last = next((k for k in range(end, len(s)) if s.breaks(k) or is_verb(s, k) or s.any_of(k, "relatives", "prepositions")), len(s))
    return s.span(0, last)[1]


def _is_named(s: Sentence, end: int) -> bool:
    """Whether a name follows the office that a sentence opens with: "O prefeito de Elmo, |Jorge Amim|, voltou"."""
    for k in range(end, min(len(s), end + _OF)):
        if is_verb(s, k) or s.has("relatives", k):
            return False
        led = s.any_of(k - 1, "linking", "prepositions", "articles") or s.capital(k - 1)
        if s.capital(k) and (s.breaks(k) or not led):
            return True
        if s.breaks(k):
            return False
    return False


def _only_person(cast: Cast, at: int, sex: str) -> Party | None:
    """Return the one person whom the text has named before place ``at``, so that "la actriz" is her; None where there are several."""
    people = {m.party for m in cast.mentions[: cast.before(at)] if m.party.kind == "person"}
    return people.pop() if len(people) == 1 and all(agrees(party, sex) for party in people) else None


def _introduced(phrase: str, span: Span, cast: Cast, introductions: Introductions) -> Party | None:
    holder = introductions.holder(phrase, span[0])
    met = cast.within((holder.at, holder.end)) if holder and holder.at < span[0] else []
    return next((m.party for m in met if m.party.kind == "person"), None)


def _new(text: str, s: Sentence, end: int, known: Lexicon) -> Party:
    """Return an unnamed party, with what hangs on its noun: "a spokesman for Elm Rail"."""
    last = end
    if s.any_of(end, "linking", "prepositions"):
        inner = (k for k in range(end + 1, min(len(s), end + _OF)) if s.breaks(k) or is_verb(s, k) or s.has("relatives", k))
        last = next(inner, end)
    start, stop = s.span(0, last)
    role = " ".join(text[start:stop].split())
    return Party(None, "unnamed", _sex(text, s, end, known), role, likely=_LIKELY)


def _sex(text: str, s: Sentence, end: int, known: Lexicon) -> str:
    """Return the sex that a noun tells, its article, or else the first pronoun behind it: "A cleaner, who did not want |her name used"."""
    if told := sexes.of_words(folded_words(text[slice(*s.span(0, end))])):
        return told
    if s.has("one woman", 0) or known.ends("woman", s.words[end - 1]):
        return "f"
    if s.has("one man", 0):
        return "m"
    pronouns = (s.words[k] for k in range(end, len(s)) if s.has("male", k) != s.has("female", k))
    return "" if (word := next(pronouns, None)) is None else "f" if known.has("female", word) else "m"


def meet_people(text: str, known: Lexicon, cast: Cast) -> None:
    """Let single people without a name be met where an English sentence tells of them: "He robbed |a woman|", "|his first victim|"."""
    if known.language != "en":
        return
    for number, s in enumerate(cast.sentences):
        for k in range(2, len(s)):
            first = _led_by(s, k) if human([s.words[k]], known) else None
            if first is None or _is_introduced(s, k + 1):
                continue
            span = s.span(first, k + 1)
            party = Party(None, "unnamed", sexes.of_words([s.words[k]]), " ".join(text[slice(*span)].split()), likely=_LIKELY)
            cast.meet(Mention(*span, party, number, oblique=first > 0 and s.any_of(first - 1, "prepositions", "linking"), faint=True))


def _led_by(s: Sentence, at: int) -> int | None:
    """Return the article or possessive that leads to a noun for one person at word ``at``: "|a| young woman", "|his| first victim"."""
    if s.capital(at) or is_plural_noun(s.words[at]) or s.breaks(at) or grade_of(s.words[at]) == "crowd":
        return None
    for first in range(at - 1, max(-1, at - 1 - _LEAD), -1):
        if s.has("indefinite", first) or s.has("possessive", first):
            return None if s.breaks(first) else first or None  # Roe, |an electrician|; what a sentence opens with is met already
        small = s.any_of(first, "determiners", "prepositions", "linking", "conjunctions")
        if small or s.breaks(first) or s.capital(first) or is_verb(s, first):
            return None
    return None


def _is_introduced(s: Sentence, at: int) -> bool:
    """Whether a name, or another noun, follows a noun: "a neighbour, |Jane Roe", "his lawyer |Tom Brand", "a teacher |training scheme"."""
    if at >= len(s):
        return False
    if s.capital(at) or s.breaks(at):
        return s.capital(at)
    ends = is_verb(s, at) or s.any_of(
        at, "prepositions", "linking", "conjunctions", "relatives", "adverbs", "that", "subordinators", "days"
    )
    return not ends or s.possessive(at - 1)  # a |general| sense
