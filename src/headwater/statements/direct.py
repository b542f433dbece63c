"""Quotations that no rule for sentences has claimed: introduced by a colon, told by the next sentence, standing alone, going on."""

import re

from headwater.models import Span
from headwater.statements.behind import past_adjunct, source_after
from headwater.statements.colons import (
    bare_name,
    coming_from,
    final_subject,
    headed_by,
    judging,
    named_at_colon,
    narrated,
    of_opinion,
    office_before,
    opening_name,
    verb_first,
)
from headwater.statements.finite import infinitive_at, is_verb
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found
from headwater.statements.lexicon import SPEAKS, TELLS, Cue
from headwater.statements.predicates import cue_at, group_start
from headwater.statements.quotes import Quote
from headwater.statements.second import placed_subject
from headwater.statements.sentence import Sentence, read_sentences
from headwater.statements.sexes import is_first_name
from headwater.statements.sources import leading_phrase, noun_phrase_before
from headwater.words import SOLID

_SOLID = re.compile(f"[{SOLID}]")
_NO_VERB = (
    "conjunctions", "subordinators", "prepositions", "relatives", "auxiliaries", "determiners", "adverbs", "pronouns", "negations", "that",
)  # fmt: skip
_NOBODY = ("conjunctions", "adverbs", "subordinators", "auxiliaries", "negations", "clitics")
_COLONS = (":", "：")
_REPORTS = frozenset(("clause",))
_DASH = re.compile(r"\s[-—–]|[-—–][.,]?\s")
_STOPPED_DASH = re.compile(r"[.!?]?[ \u00a0][-—–][ \u00a0]")
_ASIDE = 8  # words between who speaks and the dash that closes the aside
_NAME = 12  # words of a name with what the person is
_LINKING = ("conjunctions", "adverbs", "subordinators", "prepositions", "days")
_SHORT_TAIL = 10  # words
_WORDED = 4  # words up to the noun of "è il commento di"
_PERFECT = 3  # small words of "si è ancora infuriato" before the participle
_POINTING = 2  # small words before a name: «A» – to już |Jan Nowak
_ADJUNCT = 5  # words: "à l'AFP", "sur les ondes d'Elm"
_TAIL = 25  # words before the verb of a sentence that says who spoke
_SHORTEST = 3  # words of a sentence that announces a quotation
_REST = 8  # words of a sentence up to the break after who spoke
_AFTER_COLON = 3  # words that are enough behind a colon
_SPEECH = 5  # words from which a quotation without any cue is a statement and not a title or a scare quote


def covering(span: Span, founds: list[Found]) -> list[Found]:
    """Return the statements whose content holds ``span``: "“A,” he said, according to X" is two."""
    return [f for f in founds if any(a <= span[0] and span[1] <= b for a, b in f.content)]


_SIGNS = 3  # of a script without blanks, to a word


def word_count(text: str, quote: Quote) -> int:
    """Return roughly how many words a quotation has."""
    return len(text[quote.inner[0] : quote.inner[1]].split())


def _signs(text: str, quote: Quote) -> int:
    """Return how many signs of a script without blanks a quotation has."""
    return len(_SOLID.findall(text, *quote.inner))


def is_utterance(text: str, quote: Quote, *, announced: bool = False) -> bool:
    """Whether a quotation reads as something said rather than a title, a term or a scare quote.

    Where a colon stands before it (``announced``) fewer words will do: "Ruiz sobre el pacto: «No lo firmaré»".
    """
    count = max(word_count(text, quote), _signs(text, quote) // _SIGNS)
    ends = text[slice(*quote.inner)].rstrip().endswith((".", ",", "!", "?", "…", "。", "！", "？"))  # French: « Qui ? »
    return count >= _SPEECH or ends or (announced and max(count, _signs(text, quote) // 2) >= _AFTER_COLON)


def tail_of(s: Sentence) -> tuple[Span, Span] | None:
    """Return (source, cue) spans where a sentence begins by only saying who spoke: "Jane Roe asked.", "said Jane Roe", "Così Anna Rosi"."""
    if s.lexicon.language != "en" and s.has("thus", 0) and len(s) > 1 and (thus := _told_thus(s)):
        return thus
    spoken = bool(s.lexicon.group("that apart")) and s.has("that", 0)  # – деп |сұрады Роу
    for at in range(spoken, min(len(s), _TAIL)):
        if at and s.breaks(at) and not s.gaps[at].strip().startswith((",", "(", ")")):
            return None
        matched = cue_at(s, at) or (_first_word(s) if at == 0 else None)
        if not matched or not SPEAKS & matched[0].takes or matched[0].form == "ing" or (matched[0].form == "after" and at):
            continue
        first = 0 if spoken and at == 1 else group_start(s, at)
        after = source_after(s, matched[1]) if first == 0 else None
        if after:
            return s.span(*after), s.span(first, matched[1])
        before = noun_phrase_before(s, first) if first and TELLS & matched[0].takes else None
        if before and before[0] == 0 and not s.quotes and _ends_there(s, matched[1]) and not _is_to_do(s, matched[1]):
            return s.span(*before), s.span(first, matched[1])
    return None


def _told_thus(s: Sentence) -> tuple[Span, Span] | None:
    """Return (source, cue) spans of "Così Anna Rosi" and "Così Anna Rosi, la sindaca, ha commentato la fuga": the words stand before."""
    if s.breaks(1):
        return None
    phrase = noun_phrase_after(s, 1) if s.capital(1) or s.has("determiners", 1) else None
    if phrase and not any(is_verb(s, k) for k in range(1, len(s))):
        return s.span(*phrase), s.span(0, 1)
    cue = next(((k, found) for k in range(2, min(len(s), _TAIL)) if (found := cue_at(s, k))), None)
    if s.quotes or cue is None or any(s.has("that", k) for k in range(cue[0], len(s))):
        return None
    first = group_start(s, cue[0])
    source = noun_phrase_before(s, first, 1) or source_after(s, cue[1][1])
    return (s.span(*source), s.span(first, cue[1][1])) if source and SPEAKS & cue[1][0].takes else None


def verb_of_tail(s: Sentence) -> Span | None:
    """Return the span of the verb that a tail without a subject begins with: "– |dodał|.", "– |zaznaczyła| w rozmowie z radiem."."""
    matched = cue_at(s, 0) or _first_word(s) if s.lexicon.group("elided") and len(s) else None
    if not matched or not SPEAKS & matched[0].takes or matched[0].form == "ing":
        return None
    end = matched[1]
    after = end + (end < len(s) and s.lexicon.ends("told", s.words[end]))  # – powiedziała |dziennikarzom.
    clause = after
    while clause < len(s) and s.has("adverbs", clause) and not s.breaks(clause):
        clause += 1
    if s.has("that", clause):
        return None  # – stwierdził |bowiem, że A
    closes = after >= len(s) or (s.breaks(after) and not s.has("that", after)) or s.any_of(after, "prepositions", "adverbs", "days")
    return s.span(0, end) if closes else None


def _first_word(s: Sentence) -> tuple[Cue, int] | None:
    """Return the cue at the head of a tail, where a form that may be a noun too ("comments") is a verb."""
    cues = [cue for cue in s.lexicon.cues.get(s.words[0], ()) if cue.form in ("third", "past", "any") and not cue.particle]
    return (cues[0], 1) if cues else None


def _ends_there(s: Sentence, at: int) -> bool:
    """Whether nothing that was said follows the cue in its sentence."""
    clause = at
    while s.lexicon.language != "en" and s.has("adverbs", clause) and not s.breaks(clause):
        clause += 1
    if s.has("that", clause):
        return False  # La difesa sostiene |infatti che A
    if at >= len(s) or len(s) - at < 6:
        return True
    return s.breaks(at) or s.any_of(at, "prepositions", "adverbs", "days")


def _is_to_do(s: Sentence, at: int) -> bool:
    """Whether what somebody is to do follows a verb, in Romance: "s'inquiétait |alors de devoir rentrer"."""
    while at < len(s) and s.has("adverbs", at) and not s.breaks(at):
        at += 1
    return at < len(s) and bool(s.lexicon.group("articles")) and not s.breaks(at) and infinitive_at(s, at)


def signature(s: Sentence) -> list[Span]:
    """Return the source that a dash after a quotation names without a verb: "“A” — Jane Roe, mayor of Elm", "„A” – to już Jan Nowak"."""
    first = next((k for k in range(1, min(len(s), _POINTING + 2)) if not s.any_of(k, "back", "demonstratives", "adverbs")), 0)
    dashed = any(dash in s.gaps[1] for dash in "—–―−")
    named = ":" in s.gaps[1] and all(s.capital(k) or s.has("linking", k) for k in range(1, len(s)))  # ‘It ends here’: Elm Bank
    if not 1 < len(s) <= _NAME + 1 or not first or not s.capital(first) or not (dashed or named):
        return []
    if any(is_verb(s, k) for k in range(first, len(s))):
        return []
    return [s.span(first, len(s))]


def told_inside(s: Sentence, quote: Quote) -> Found | None:
    """Read "« A, raconte X. B »" and "“A - spiega X - B”": who speaks is told inside the marks, as French and Italian do."""
    for inner in read_sentences(s.text, quote.inner, [], s.lexicon):
        later = inner.start > quote.inner[0]  # «A! — |говорит X. — B»
        for at in range(0 if later and _DASH.search(inner.gaps[0]) else 1, len(inner)):
            matched = cue_at(inner, at)
            first = _from_auxiliary(inner, group_start(inner, at)) if matched else at
            if not (first or later) or not _is_set_off(inner, first):
                continue
            dashed = "," not in inner.gaps[first]
            related = inner.any_of(at, "relatives", "relative articles")  # „Der Mann – |dessen Name bekannt ist – schweigt“
            if not matched and not related and _DASH.search(inner.gaps[at]) and (unknown := _unknown_inside(inner, at)):
                told, cue = unknown
                found = _around(s.text, quote, (cue[0], told[1]))
                found.cue, found.source = [cue], [told]
                return found
            takes = SPEAKS if s.lexicon.group("articles") or _DASH.search(inner.gaps[first]) else _REPORTS
            if not matched or not takes & matched[0].takes or matched[0].form in ("ing", "base"):
                continue
            source = (
                None if dashed and _DASH.search(inner.gaps[matched[1]]) else _asker(inner, first, at) or source_after(inner, matched[1])
            )
            end = max(source[1], matched[1]) if source else matched[1]
            if dashed and not _closes_dash(inner, end):
                end = next((k for k in range(end, min(len(inner), end + _ASIDE)) if _DASH.search(inner.gaps[k])), 0)
            end = end if dashed else _past_last(inner, past_adjunct(inner, end))
            if not end or not (source or (dashed and s.lexicon.group("elided"))):
                continue
            if source and inner.any_of(source[0], "first", "relatives"):
                continue
            told = inner.span(first, end)
            found = _around(s.text, quote, told)
            found.cue, found.source = [inner.span(first, matched[1])], [inner.span(*source)] if source else []
            return found
    return None


def _from_auxiliary(s: Sentence, first: int) -> int:
    """Return where a French verb group begins whose pronoun stands behind its auxiliary: ", |a-t-elle confié"."""
    at = first - 1
    if at < 1 or not s.has("subjects", at) or s.gaps[at] != "-":
        return first
    while at and s.gaps[at] == "-":
        at -= 1
    return at


def _asker(s: Sentence, first: int, at: int) -> Span | None:
    """Return the pronoun inside a French verb group: "« A, a-t-|elle| confié. B »"."""
    asked = next((k for k in range(first + 1, at) if s.has("subjects", k) and s.gaps[k] == "-"), None)
    return None if asked is None else (asked, asked + 1)


def _past_last(s: Sentence, at: int) -> int:
    """Return the end of a sentence where but a short adjunct is left of it behind who speaks, else ``at``: "a-t-elle confié |à l'AFP.|"."""
    adjunct = at < len(s) and s.has("prepositions", at) and len(s) - at <= _ADJUNCT and not any(s.breaks(k) for k in range(at, len(s)))
    return len(s) if adjunct and bool(s.lexicon.group("articles")) else at


def _closes_dash(s: Sentence, end: int) -> bool:
    """Whether a dash follows word ``end - 1``, be it behind the stop that ends the sentence: "A – |mówi Jan Kos|. – B"."""
    return bool(_DASH.search(s.gaps[end])) or (end == len(s) and bool(_STOPPED_DASH.match(s.text, s.ends[-1])))


def _unknown_inside(s: Sentence, at: int) -> tuple[Span, Span] | None:
    """Return (source, cue) of a verb that no list knows and its subject between two dashes: "„A – |uspokajał wojewoda|. – B”"."""
    told = _unknown_verb(s, at)
    rest = s.text[told[0][1] : told[0][1] + 4] if told else ""
    return told if told and _DASH.match(rest.lstrip(".,")) else None


def _is_set_off(s: Sentence, at: int) -> bool:
    """Whether a comma stands before word ``at``, or a dash as one does that opens an aside: "A - spiega", "A –explica"."""
    return "," in s.gaps[at] or (s.lexicon.language != "en" and bool(_DASH.search(s.gaps[at])))


def _around(text: str, quote: Quote, told: Span) -> Found:
    """Return the statement of a quotation without what stands in it of its speaker."""
    head = (quote.start, quote.start + len(text[quote.start : told[0]].rstrip(" ,-—–")))
    rest = text[told[1] : quote.end].lstrip(" ,.-—–")
    goes_on = quote.closed and len(rest) > 2  # where the mark was never closed, it was lost before the comma
    return Found([head, (quote.end - len(rest), quote.end)] if goes_on else [head], direct=True, certain=True)


def told_behind(s: Sentence, at: int) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) where a verb that no list knows and its subject follow the quotation at word ``at``: "„A“, gratulierte sie".

    Outside English, where the subject always follows its verb there.
    """
    verb = at + 1
    if (
        s.lexicon.language != "en"
        and verb < len(s)
        and (any(mark in s.gaps[verb] for mark in ",:—–") or s.any_of(verb, "thus", "clefting"))
    ):
        if s.has("thus", verb) and (thus := _thus_behind(s, verb)):
            return thus
        worded = None if s.has("thus", verb) else _by_noun(s, verb)
        if worded:
            return [s.span(*worded)], [s.span(verb, worded[0])] if worded[0] > verb else []
    if verb + 1 >= len(s) or not any(mark in s.gaps[verb] for mark in ",—–"):
        return [], []
    told = _unknown_verb(s, verb)
    return ([told[0]], [told[1]]) if told else ([], [])


def _thus_behind(s: Sentence, thus: int) -> tuple[list[Span], list[Span]] | None:
    """Return (source, cue) behind a quotation and "thus": "„A” – tak |Anna Lis|", "„A” – tak wyciek skomentowała |Anna Lis|"."""
    verb = next((k for k in range(thus + 1, min(len(s), thus + _REST)) if s.cue_at(k)), None)
    if verb is None:
        phrase = noun_phrase_after(s, thus + 1)
        return ([s.span(*phrase)], [s.span(thus, phrase[0])]) if phrase else None
    matched = cue_at(s, verb)
    before = noun_phrase_before(s, group_start(s, verb), thus + 1) if matched else None
    articles = s.lexicon.group("articles") or (before and (s.capital(before[0]) or s.any_of(before[0], "roles", "bodies")))
    source = (before if articles else None) or (source_after(s, matched[1]) if matched else None)
    return ([s.span(*source)], [s.span(verb, matched[1])]) if matched and source else None


def told_alone(s: Sentence, at: int) -> list[Span]:
    """Return the cue where but a verb that no list knows follows the quotation that opens a sentence: "„A” – |odpisał|.".

    In languages whose verbs tell by their ending that they are verbs.
    """
    verb = at + 1
    if at or verb >= len(s) or s.capital(verb) or not any(mark in s.gaps[verb] for mark in ",—–"):
        return []
    perfect = s.has("perfect", verb) and verb + 1 < len(s) and not s.capital(verb + 1)  # «A», |ha scandito
    if perfect and s.lexicon.group("elided") and s.lexicon.ends("participle", s.words[verb + 1]):
        return [s.span(verb, verb + 2)]
    finite = any(s.lexicon.ends(ending, s.words[verb]) for ending in ("male verb", "female verb", "plural verb", "third"))
    if s.has("roles", verb) or (s.lexicon.ends("participle", s.words[verb]) and s.lexicon.ends("third", s.words[verb])):
        return []
    after = verb + 1
    closes = (
        after >= len(s) or s.breaks(after) or s.any_of(after, "prepositions", "adverbs", "days") or s.lexicon.ends("told", s.words[after])
    )
    return [s.span(verb, after)] if finite and closes and s.words[verb].isalpha() and not s.any_of(verb, *_NO_VERB) else []


def unknown_tail(s: Sentence) -> tuple[Span, Span] | None:
    """Return (source, cue) spans where a short tail begins with a verb that no list knows and its subject: "– ucina |prezes Jan Kos|."."""
    told = _unknown_verb(s, 0) if len(s) <= _SHORT_TAIL else None
    return told if told and (told[0][1] >= s.ends[-1] or "," in s.text[told[0][1] : told[0][1] + 1]) else None


def _unknown_verb(s: Sentence, first: int) -> tuple[Span, Span] | None:
    """Return (source, cue) spans of a verb that no list knows at word ``first``, be it in the perfect, and its subject behind it."""
    if s.lexicon.language == "en" or s.lexicon.order or first + 1 >= len(s) or s.capital(first):
        return None
    verb = first
    while verb < first + _PERFECT and _leads_verb(s, verb) and verb + 2 < len(s):
        verb += 1  # s'est emportée, si è infuriato, ha esultato, lo gela
    perfect = any(s.any_of(k, "auxiliaries", "perfect") for k in range(first, verb))
    if perfect and not s.lexicon.ends("participle", s.words[verb]):
        return None
    if (
        not s.words[verb].replace("'", "").isalpha()
        or s.any_of(verb, *_NO_VERB)
        or (s.lexicon.ends("declined", s.words[verb]) and s.capital(verb + 1))
    ):
        return None
    after = source_after(s, verb + 1)
    finite = any(s.lexicon.ends(ending, s.words[verb]) for ending in ("verbal", "male verb", "female verb"))
    if after and not finite and s.lexicon.group("dialogue") and s.has("prepositions", verb + 1):
        return None  # 'A', |dzień po wyborach ruszą z Kosem
    named = after and (finite or s.any_of(after[0], "subjects", "determiners", "roles") or any(s.capital(k) for k in range(*after)))
    return (s.span(*after), s.span(first, verb + 1)) if after and named and not is_verb(s, after[0]) else None


def told_after(s: Sentence) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) of a short rest after a quotation whose verb we do not know: "“A”, he invites.", "«A», — хмыкает сосед"."""
    end = next((k for k in range(2, len(s)) if s.breaks(k)), len(s))
    quote = s.quotes[0]
    parted = any(mark in s.gaps[1] for mark in ",—–") or s.text[quote.inner[1] - 1] in ",!?"
    if not parted or not 3 <= end <= _REST or s.any_of(1, "conjunctions", "subordinators", "prepositions", "relatives", "auxiliaries"):
        return [], []
    if s.has("subjects", 1) and not s.has("indefinite", 1):
        return ([], []) if s.capital(2) else ([s.span(1, 2)], [s.span(2, 3)])
    named = s.capital(2) or s.any_of(2, "determiners", "roles", "subjects")
    if s.has("objects", 2) and s.lexicon.language != "en":
        return [], []  # powiedziała |mi
    if s.capital(1) or s.any_of(1, "determiners", "adverbs") or not (named or not s.lexicon.group("indefinite")):
        return [], []
    return [s.span(2, end)], [s.span(1, 2)]


def _leads_verb(s: Sentence, at: int) -> bool:
    """Whether a small word at word ``at`` stands before its verb: "|s'est| emportée", "|lo| gela"; not "s'étrangle", which is one."""
    whole = s.any_of(at, "auxiliaries", "perfect") or "'" not in s.words[at]
    elided = "'" in s.words[at] and s.words[at].rpartition("'")[2] in s.lexicon.group("auxiliaries") | s.lexicon.group("perfect")
    return (whole or elided) and s.any_of(at, "auxiliaries", "perfect", "nobody", "clitics")


def _by_noun(s: Sentence, at: int) -> Span | None:
    """Return whose words a noun names: "le parole |di Anna Rosi|", "la respuesta |del alcalde|", "słowa |burmistrza|"."""
    worded = s.lexicon.group("nouns words")  # l'|elogio, un'|accusa
    noun = next((k for k in range(at, min(len(s), at + _WORDED)) if s.words[k].rpartition("'")[2] in worded), None)
    if noun is None or any(s.breaks(k) for k in range(at + 1, noun + 1)):
        return None
    if s.has("own", noun - 1):
        return noun - 1, noun  # è la |sua previsione
    if noun + 1 >= len(s) or s.breaks(noun + 1):
        return None
    first = noun + 1
    if s.has("these", noun - 1):
        return noun_phrase_after(s, first)  # con queste parole |l'assessore
    if s.lexicon.group("linking"):
        first += s.has("auxiliaries", first) and s.has("linking", first + 1)  # La frase |è di Anna Rosi
        if not s.has("linking", first):
            return None
        first += "'" not in s.words[first]  # di |Rosi, |dell'assessore
    phrase = noun_phrase_after(s, first) if first < len(s) else None
    if not phrase and first < len(s):
        rest = noun_phrase_after(s, first + 1) if first + 1 < len(s) and not s.breaks(first + 1) else None
        phrase = first, rest[1] if rest else first + 1
    return phrase


def announcement(s: Sentence) -> list[Found]:
    """Return the statement whose content the next paragraph is, where a sentence without a cue ends in a colon: "X gave more details:"."""
    if len(s) < 2 or not s.gaps[len(s)].rstrip().endswith(_COLONS) or s.quotes:
        return []
    if s.capital(0) and s.capital(1) and is_first_name(s.words[0]) and not any(is_verb(s, k) for k in range(len(s))):
        colon = next(k for k in range(s.ends[-1], s.end) if s.text[k] in _COLONS)  # French sets a blank before it
        end = s.start + len(s.text[s.start : colon].rstrip())
        return [Found([], [(s.start, end)], [(colon, colon + 1)], awaits=True)]  # Jane Roe, head of the union:
    if len(s) < _SHORTEST:
        return []
    source, cue = introduction(s, len(s))
    return [Found([], source, cue, awaits=True)] if cue else []


def goes_on_after(s: Sentence, quote_at: int) -> bool:
    """Whether mere small words and a colon lead to the quotation at word ``quote_at``, outside English: "E ancora: «A»"."""
    return ":" in s.gaps[quote_at] and s.lexicon.language != "en" and all(s.any_of(k, *_LINKING) for k in range(quote_at))


def _worded_before(s: Sentence, quote_at: int) -> Span | None:
    """Return whose words a noun before a colon names: "Le parole |del sindaco|: «A»"."""
    found = (_by_noun(s, k) for k in range(max(0, quote_at - _NAME), quote_at))
    return next((phrase for phrase in found if phrase and phrase[1] <= quote_at), None)


def _pronoun_before(s: Sentence, quote_at: int) -> Span | None:
    """Return the pronoun that a clause before a quotation has for its subject, where no verb is known: "И тут |он| закричал: «A»"."""
    if s.lexicon.language == "en":
        return None
    return next(((k, k + 1) for k in range(quote_at - 1) if s.has("subjects", k) and not s.any_of(k, "first", "relatives")), None)


def introduction(s: Sentence, quote_at: int) -> tuple[list[Span], list[Span]]:
    """Return (source, cue) for a quotation after a colon or comma that no known cue introduces: its sentence's subject and verb."""
    led = ":" in s.gaps[quote_at] and s.lexicon.language != "en"
    if led and (narrator := narrated(s, quote_at)):
        return [s.span(*narrator)], [s.span(narrator[1], quote_at)]
    if led and (worded := _worded_before(s, quote_at) or coming_from(s, quote_at) or judging(s, quote_at) or of_opinion(s, quote_at)):
        return [s.span(*worded)], [s.span(0, worded[0])]
    placed = placed_subject(s, quote_at) if ":" in s.gaps[quote_at] else None
    phrase = final_subject(s, quote_at) or named_at_colon(s, quote_at) or placed or leading_phrase(s, quote_at)
    if not phrase or phrase == (0, quote_at):
        phrase = opening_name(s, quote_at) or _pronoun_before(s, quote_at) or phrase
    if goes_on_after(s, quote_at):
        return [], []
    if s.lexicon.group("articles") and s.lexicon.language != "de" and ":" in s.gaps[quote_at]:
        phrase = headed_by(s, quote_at) if phrase is None or phrase == (0, quote_at) else phrase
    if s.lexicon.language != "en" and phrase and not is_verb(s, min(phrase[1], len(s) - 1)):
        phrase = bare_name(s, quote_at) or phrase
    phrase = phrase or office_before(s, quote_at) or placed_subject(s, quote_at)
    if not phrase or (phrase[1] - phrase[0] == 1 and s.any_of(phrase[0], *_NOBODY)) or (phrase[0] == 0 and verb_first(s)):
        return [], []
    if s.has("thus", 0) and phrase[0] == 0 and phrase[1] > 1:
        phrase = 1, phrase[1]  # Tak |Anna Lis w mediach
    cue = [s.span(phrase[1], quote_at)] if phrase[1] < quote_at else []
    if not cue and s.lexicon.language != "en" and ":" not in s.gaps[quote_at]:
        return [], []
    return [s.span(*phrase)], cue
