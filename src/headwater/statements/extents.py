"""Where what a cue or phrase tells ends: at the end of the sentence, or where another voice takes over."""

from headwater.models import Span
from headwater.statements.finite import infinitive_at, is_verb
from headwater.statements.sentence import Sentence

_REPORTS = frozenset(("clause", "addressee"))
_TOLD = 15  # words up to "that" with one who is told before it
_TURNS = ("conjunctions", "contrast")
_CLAUSE = 10  # words from "and" to the verb of a clause
_OWN_WORDS = 3  # words in marks behind a colon that are no mere term
_SECOND = 4  # words up to a second verb: "y después añadió"


def content_end(s: Sentence, first: int, *, phrase: bool = False, bound: bool = False) -> int:
    """Return the word before which the content that begins at word ``first`` ends: the sentence's end, or where another voice takes over.

    ``phrase``: the content is no clause but a noun phrase or an infinitive, which any new clause ends. ``bound``: its cue stands in a
    subordinate clause ("While they say A, ..."), which the next comma ends.
    """
    if bound and first + 1 < len(s) and s.has("opening", first + 1) and s.lexicon.language != "en":
        first = next((k for k in range(first + 1, len(s)) if "," in s.gaps[k] and k > first + 1), first)  # said that if A, |B
    for at in range(first + 1, len(s)):
        gap = s.gaps[at]
        closes = (at > first + 1 and _own_words(s, at)) or (
            gap.lstrip().startswith(")") and "(" not in s.text[s.starts[first] : s.starts[at]]
        )
        if closes or sums_up(s, at) or (phrase and ";" in gap) or (bound and "," in gap and not _goes_deeper(s, at)):
            return at
        pause = "," in gap or "—" in gap or "–" in gap or " - " in gap or "--" in gap
        occasion = phrase and s.has("prepositions", at) and s.has("occasion nouns", at + 1)  # di tornare, |in occasione della visita
        if pause and (occasion or _another_voice(s, at) or _another_tells(s, at) or (phrase and _new_clause(s, at))):
            return at
        if s.has("conjunctions", at) and at + 1 < len(s) and (phrase or "," in gap) and _said_too(s, at + 1):
            return at
        more = _tells_more(s, first, at) or _leaves_report(s, first, at) or (s.any_of(at, *_TURNS) and _goes_on_saying(s, at + 1))
        if more and s.lexicon.language != "en":
            return at
        if phrase and s.has("turning", at) and at + 1 < len(s) and (s.has("subjects", at + 1) or s.words[at + 1].endswith("ing")):
            return at
    return len(s)


def _leaves_report(s: Sentence, first: int, at: int) -> bool:
    """Whether a clause of its own begins behind "and", as "that" would stand again in Romance: "dijo que A |y la plaza ardió"."""
    led = s.has("conjunctions", at) and s.has("that", first) and s.lexicon.group("articles") and not s.lexicon.group("verb_second")
    if not led or s.lexicon.language == "en" or at + 2 >= len(s) or not s.any_of(at + 1, "articles", "indefinite", "determiners"):
        return False
    end = next((k for k in range(at + 2, len(s)) if s.breaks(k)), len(s))
    return any(is_verb(s, k) for k in range(at + 3, min(end, at + _CLAUSE))) and any(is_verb(s, k) for k in range(first + 1, at))


def sums_up(s: Sentence, at: int) -> bool:
    """Whether ", which" for all that stands before begins at word ``at``: "A, |ce qui a, selon X, permis de", "A, |lo que, según X, B"."""
    return "," in s.gaps[at] and s.has("summing", at) and s.any_of(at + 1, "relatives", "that")


def _goes_deeper(s: Sentence, at: int) -> bool:
    """Whether a clause within the one that a subordinate cue reports begins at word ``at``: "коли X сказала, що A означає, |що B"."""
    return bool(s.lexicon.group("bare_after_comma")) and s.has("that", at)


def clause_end(s: Sentence, source: Span, first: int) -> int:
    """Return where the relative clause that begins at word ``first`` ends: before the verb of its noun, where that has had none."""
    if s.lexicon.language == "en" or any(is_verb(s, k) for k in range(source[1])):
        return content_end(s, first)
    commas = (k for k in range(first + 1, len(s)) if "," in s.gaps[k])
    leads = ("adverbs", "negations", "clitics")
    closing = (k for k in commas if is_verb(s, k) or (s.any_of(k, *leads) and k + 1 < len(s) and is_verb(s, k + 1)))
    return next(closing, content_end(s, first))


def _own_words(s: Sentence, at: int) -> bool:
    """Whether a quotation of some length ends the sentence behind a colon at word ``at``, outside English: "said that A: |“B”"."""
    ends = at == len(s) - 1 and ":" in s.gaps[at] and at in s.quotes and s.lexicon.language != "en"
    return ends and len(s.text[slice(*s.quotes[at].inner)].split()) > _OWN_WORDS


def is_bound(s: Sentence, cue: int) -> bool:
    """Whether the cue at word ``cue`` stands in a subordinate clause before the main one: "While some claim that ..., turnout fell"."""
    for at in range(cue - 1, -1, -1):
        if s.has("turning", at) or s.has("opening", at):
            return at == 0 or s.breaks(at) or (at == 1 and s.has("contrast", 0))  # Podczas |gdy X mówi, że A, B
        if s.breaks(at):
            return False
    return False


def _said_too(s: Sentence, at: int) -> bool:
    """Whether a second verb of the same speaker begins at word ``at``: "and told", "but also warned"."""
    if s.has("adverbs", at) or (s.has("perfect", at) and s.lexicon.language != "en"):
        at += 1  # y |ha tildado
    if at >= len(s):
        return False
    verb = s.lexicon.language == "en" and is_verb(s, at) and not s.has("auxiliaries", at)
    forms = (cue.form for cue in s.lexicon.cues.get(s.words[at], ()) if s.lexicon.language == "en" or s.after_particle(at, cue))
    return verb or any(form in ("past", "third", "any", "ing") for form in forms)


def _tells_more(s: Sentence, first: int, at: int) -> bool:
    """Whether a second German verb of the same speaker follows a clause without "that": "sagte, der Plan sei gut, |wies aber auf X hin"."""
    if "," not in s.gaps[at] or not s.lexicon.group("verb_second") or at + 1 >= len(s) or s.capital(at):
        return False
    told = s.has("perfect", at) or (s.cue_at(at) and not s.words[at].startswith("ge") and not s.has("separable", at))
    begin = next((k for k in range(at - 1, first, -1) if s.breaks(k)), first)
    subordinate = s.any_of(begin, "that", "subordinators", "relatives", "relative articles", "prepositions") and begin != first
    return bool(told) and not s.has("that", first) and not subordinate and not s.breaks(at + 1)


def _goes_on_saying(s: Sentence, at: int) -> bool:
    """Whether a second verb of the same speaker, with its own "that", quotation or colon, begins at word ``at``: "y añadió que"."""
    for k in range(at, min(len(s) - 1, at + _SECOND)):
        if s.breaks(k):
            return False
        if (told := s.cue_at(k)) and told[0].form in ("any", "past"):
            end = told[1]
            apart = bool(s.lexicon.group("verb_second")) and "," in s.gaps[end]  # und hat betont, |nichts zu wissen
            led = s.has("prepositions", end) and s.has("that", end + 1)  # y ha advertido |de que
            return led or s.has("that", end) or end in s.quotes or ":" in s.gaps[end] or apart or _told_later(s, end)
    return False


def _told_later(s: Sentence, at: int) -> bool:
    """Whether "that" follows the words between two commas at word ``at``: "e ha detto, |prima che il ponte chiudesse, che"."""
    later = next((k for k in range(at + 1, min(len(s), at + _TOLD)) if s.breaks(k)), 0) if "," in s.gaps[at] else 0
    return later > 0 and "," in s.gaps[later] and s.has("that", later)


def _new_clause(s: Sentence, at: int) -> bool:
    """Whether a part after a comma is a clause of its own: ", but", ", where", ", which", ", saying"."""
    if s.has("conjunctions", at):
        return any(is_verb(s, k) for k in range(at + 1, min(len(s), at + 8)))
    return s.any_of(at, "subordinators", "relatives", "subjects") or s.words[at].endswith("ing") or is_verb(s, at)


def _another_voice(s: Sentence, at: int) -> bool:
    """Whether a part after a comma begins with a cue of its own: ", according to", ", adding that", ", said"."""
    word = s.words[at]
    if s.lexicon.group("that apart") and s.has("that", at) and at + 1 < len(s) and s.cue_at(at + 1):
        return True  # ..., |деп хабарлайды X
    if any(s.words[at : at + len(p.head)] == list(p.head) for p in s.lexicon.phrases.get(word, ()) if p.kind == "before" and p.head):
        return not _is_inset(s, at)
    cues = s.lexicon.cues.get(word, ())
    if any(cue.form == "ing" and cue.takes & _REPORTS for cue in cues) and _leads_to_report(s, at + 1):
        return True
    named = at + 1 < len(s) and (s.capital(at + 1) or s.any_of(at + 1, "roles", "bodies", "papers"))
    if named and s.lexicon.group("bare_after_comma") and any(cue.form == "any" and cue.takes & _REPORTS for cue in cues):
        return True  # сообщают, что A, |пишет «Вестник»
    if at + 1 < len(s) and ":" in s.gaps[at + 1] and any(cue.form in ("past", "third", "any") for cue in cues):
        return True  # pointing out that A, clarified: B
    return at + 1 < len(s) and (s.has("that", at + 1) or at + 1 in s.quotes) and any(cue.form == "any" for cue in cues)


def _is_inset(s: Sentence, at: int) -> bool:
    """Whether a clause goes on behind the according-to phrase between commas at word ``at``: "said that A, |по мнению Y, B"."""
    if s.lexicon.language == "en" or "," not in s.gaps[at] or s.cue_at(at + 1):
        return False  # A, |según informó X
    close = next((k for k in range(at + 1, min(len(s), at + _TOLD)) if s.breaks(k)), len(s))
    goes_on = close < len(s) and "," in s.gaps[close] and not s.any_of(close, "conjunctions", "subordinators", "that", "relatives")
    return goes_on and not s.gerund(close) and close not in s.quotes


def _leads_to_report(s: Sentence, first: int) -> bool:
    """Whether what follows a gerund that may report is told: "añadiendo |que A"; not: "participará, añadiendo |dos sucursales"."""
    if not (s.lexicon.group("articles") and s.lexicon.group("elided")):
        return True
    for k in range(first, min(len(s), first + _TOLD)):
        if s.has("that", k) or k in s.quotes or ":" in s.gaps[k] or infinitive_at(s, k):
            return True
        if s.breaks(k):
            return False
    return False


def _another_tells(s: Sentence, at: int) -> bool:
    """Whether somebody else tells something with "that" behind the comma and "while" or "but" at word ``at``, outside English."""
    if s.lexicon.language == "en" or not s.any_of(at, "conjunctions", "contrast"):
        return False
    if s.lexicon.order == "final":  # A, бірақ |Роу B екенін айтты
        return any(cue.form == "any" and cue.takes & _REPORTS for cue in s.lexicon.cues.get(s.words[-1], ())) and s.lexicon.ends(
            "clause", s.words[-2]
        )
    for k in range(at + 2, min(len(s) - 1, at + _TOLD)):
        if s.breaks(k):
            return False
        if (told := s.cue_at(k)) and told[0].form in ("any", "past") and told[0].takes & _REPORTS:
            return s.has("that", told[1]) or told[1] in s.quotes
    return False
