"""According-to phrases with a verb in them: "secondo quanto riferito dalla polizia", "come riportato da X", "según lo dicho por X".

Outside English. The verb may stand without anybody who tells ("secondo quanto si apprende"); then nobody is the source.
"""

from headwater.models import Span
from headwater.statements.behind import source_after
from headwater.statements.finite import acts, is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.lexicon import SPEAKS
from headwater.statements.sentence import Sentence
from headwater.statements.sources import noun_phrase_before, source_before

_VERBS = 5  # words of "quanto è stato riferito ieri" up to who told it
_LONG = 16  # words of "from the report of the inquiry, published on Monday," up to the verb
_TELLING = 3  # words from that verb to "that"
_BEFORE_VERB = ("what", "that", "relatives", "clitics", "nobody", "auxiliaries", "perfect", "passives", "adverbs")


def told_source(s: Sentence, at: int, head: int) -> tuple[Span | None, int] | None:
    """Return (words of the source, word after the phrase) of a phrase at word ``at`` whose verb begins before or at word ``head``.

    None where the phrase has no verb.
    """
    what = s.has("what", head)
    verb = _verb(s, head) if what or (s.has("as", at) and s.lexicon.ends("participle", s.words[min(head, len(s) - 1)])) else None
    if verb is None:
        return None
    end = verb + 1
    while end < len(s) and end <= verb + 2 and s.any_of(end, "adverbs", "days") and not s.breaks(end):
        end += 1
    if s.has("by", end) and not s.breaks(end):
        first = end if "'" in s.words[end] else end + 1  # dall'azienda
        source = noun_phrase_after(s, first) if first > end else elided(s, end)
        return (source, source[1]) if source else None
    known = s.cue_at(verb) or s.has("learning", verb)
    if not what or not known:
        return None  # segundo o delegado João Reis
    source = source_after(s, end) if end < len(s) and not s.breaks(end) else None
    return (source, source[1]) if source else (None, next((k for k in range(end, len(s)) if s.breaks(k)), len(s)))


def told_out_of(s: Sentence, at: int) -> tuple[Span, int, int] | None:
    """Return (words of the source, word after the verb, first word of the content) of "dal rapporto emerge che A", "z raportu wynika".

    ``at`` is the word "from".
    """
    if not s.has("from", at) or (at and not s.breaks(at) and not s.any_of(at - 1, "conjunctions", "adverbs")):
        return None
    for k in range(at + 1, min(len(s) - 1, at + _LONG)):
        if s.breaks(k) and not s.lexicon.group("bare_after_comma"):
            return None
        that = next((j for j in range(k + 1, min(len(s), k + _TELLING)) if s.has("that", j)), None)
        if s.has("learning", k) and that is not None and k > at:
            end = k
            while end > at + 1 and s.any_of(end - 1, "auxiliaries", "nobody", "clitics", "adverbs", "negations", "emerging"):
                end -= 1
            first = at if "'" in s.words[at] else at + 1
            return ((first, end), that, that) if end > first else None
    return None


def elided(s: Sentence, at: int) -> Span:
    """Return the noun phrase that begins with word ``at``, a preposition and a noun in one: dall'azienda di Rosi."""
    rest = noun_phrase_after(s, at + 1) if s.has("linking", at + 1) or (at + 1 < len(s) and s.capital(at + 1)) else None
    return at, rest[1] if rest and not s.breaks(at + 1) else at + 1


def _verb(s: Sentence, first: int) -> int | None:
    """Return the verb of speech in the phrase whose first word after its preposition is ``first``."""
    for k in range(first, min(len(s), first + _VERBS)):
        if s.breaks(k):
            return None
        if s.any_of(k, "what", "auxiliaries"):
            continue  # secondo |quanto; según ha |podido saber
        cue = s.cue_at(k)
        if s.has("learning", k) or s.lexicon.ends("participle", s.words[k]) or (cue and SPEAKS & cue[0].takes):
            return cue[1] - 1 if cue and not s.has("learning", k) else k  # si |dice
        if not s.any_of(k, *_BEFORE_VERB):
            return None
    return None


def oneself(s: Sentence, first: int, end: int) -> Span | None:
    """Return the subject whose own words are told, before or behind its verb: "|Der Verein| hat nach eigenen Angaben Geld"."""
    if first == 0:
        return noun_phrase_after(s, end + 1) if is_verb(s, end) else None
    if "," in s.gaps[first]:
        return source_before(s, first)  # |Лис|, по собственным словам, не знал
    begin = next((k for k in range(first, 0, -1) if s.breaks(k)), 0)
    verb = next((k for k in range(begin + 1, first) if is_verb(s, k) or acts(s, k)), None)
    return noun_phrase_before(s, verb) if verb else None
