"""Statements in languages whose verb stands last, Turkic ones: "X, “A” dedi", "“A” dedi X", "A belirtilen açıklamada, B kaydedildi".

A sentence is read from cue to cue: what stands between the cue before and this one is its clause, its subject first. The passive has no
subject that speaks: where it says so ("Bakanlıktan yapılan açıklamada, A belirtildi") the place of the words is their source.
"""

from headwater.models import Span
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name
from headwater.statements.sources import noun_phrase_after
from headwater.words import fold

_SUBJECT = 14  # words: no subject at the head of such a sentence is longer
_NAME = 4  # words of a subject that may be a name and its title
_ASIDE = 6  # words of "yaptığı açıklamada," between a subject and what it says
_FRAME = 3  # words between a quotation and its verb: “A” şeklinde sözlerine devam etti
_INDEFINITE, _RELATED = 7, 12  # words up to "a" in "a source close to Roe", "who asked not to be named a source"
_CASES = ("locative", "genitive", "clause", "object", "instrumental")
_PARTICIPLES = ("relative", "converb")
_REST = 4  # auxiliaries and second verbs after a cue


def final_statements(s: Sentence) -> list[Found]:
    """Read one sentence whose verbs stand last."""
    result: list[Found] = []
    begin = 0
    told = went_on = False
    for at in range(1, len(s)):
        if (phrase := _phrase_end(s, at)) and phrase < len(s):
            begin, told = phrase, True  # X'e göre, ...
        matched = (s.cue_at(at) or _said_so(s, at)) if at >= begin and at not in s.quotes else None
        if not matched:
            continue
        cue, end = matched
        end = _group_end(s, at, end)
        closes = end >= len(s) or s.breaks(end) or s.has("conjunctions", end) or cue.form in _PARTICIPLES
        found = _read(s, begin, at, end, cue) if closes else _named_behind(s, begin, (at, end), cue)
        if found and not (told and not found.source):  # "X'e göre köprünün kapandığını söyledi": X has said it
            if not found.source and went_on and result:
                found.source = list(result[-1].source)  # Demir, A'yı vurgulayarak, "B" dedi
            went_on = cue.form == "converb"
            result.append(found)
            begin = end
    return result


def _said_so(s: Sentence, at: int) -> tuple[Cue, int] | None:
    """Return a cue for the verb of "“A” diye ağladı": where "saying" stands behind a quotation, any verb that ends the clause is one."""
    closes = at + 1 >= len(s) or s.breaks(at + 1)
    if at < 2 or not closes or not s.has("saying", at - 1) or at - 2 not in s.quotes or s.capital(at):
        return None
    return Cue(s.words[at], "speech", frozenset(("clause",))), at + 1


def _phrase_end(s: Sentence, at: int) -> int | None:
    """Return the word after the according-to phrase at word ``at``; None where none stands there or it does not end in a comma."""
    ends = (
        at + len(phrase.tail)
        for phrase in s.lexicon.phrases.get(s.words[at], ())
        if tuple(s.words[at : at + len(phrase.tail)]) == phrase.tail
    )
    return next((end for end in ends if end < len(s) and (s.breaks(end) or not s.lexicon.group("comma after phrase"))), None)


def _group_end(s: Sentence, at: int, end: int) -> int:
    """Return the word after a cue with what belongs to it: деп |мәлімдеді."""
    while end < len(s) and end - at < _REST and (s.cue_at(end) or s.has("auxiliaries", end)) and not s.breaks(end):
        end += 1
    return end


def _named_behind(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> Found | None:
    """Read "“A” dedi X": the subject follows."""
    at, end = cue_words
    phrase = _cut_behind(s, noun_phrase_after(s, end))
    quote = _quotation(s, begin, at)
    if not phrase or (phrase[1] < len(s) and not s.breaks(phrase[1]) and quote is None):
        return None
    first = quote if quote is not None else begin
    at -= _that_before(s, begin, at)
    there = "passive" not in cue.takes and s.lexicon.ends("locative", s.words[phrase[1] - 1]) and not s.capital(phrase[1] - 1)
    who = (end, _leading_name(s, end, phrase[1])) if there else phrase  # «A», – деп жазды |Роу| әлеуметтік желіде
    source = s.span(*who) if who[0] < who[1] else None
    return made(s, [(first, at if quote is None else quote + 1)], source, (at, end), cue) if first < at else None


def _cut_behind(s: Sentence, phrase: Span | None) -> Span | None:
    """Return a source behind its verb without what is no part of it: the owner of something else, a place behind a comma."""
    for k in range(phrase[0] + 1, phrase[1]) if phrase else ():
        owner = s.gaps[k] == "-" and s.words[k] in s.lexicon.group("genitive suffixes")
        part = next((j for j in range(k + 1, phrase[1]) if s.breaks(j)), phrase[1]) if phrase else k
        placed = s.breaks(k) and any(s.lexicon.ends("locative", s.words[j]) and not s.capital(j) for j in range(k, part))
        if phrase and (owner or placed) and k - owner > phrase[0]:
            return phrase[0], k - owner  # деді Новак |АҚШ-тың ...; деді Трамп, |Уилинг қаласында
    return phrase


def _read(s: Sentence, begin: int, at: int, end: int, cue: Cue) -> Found | None:
    """Return the statement whose clause is words ``begin`` to ``at`` and whose verb ends before word ``end``."""
    if cue.form == "relative" and end < len(s):
        return _told_by_participle(s, begin, (at, end), cue)
    apart = _that_before(s, begin, at)
    at -= apart  # A |деп мәлімдеді
    passive = "passive" in cue.takes
    source, first = _place(s, begin, at) if passive else _subject(s, begin, at)
    span = s.span(*source) if source else None
    if end < len(s) and end in s.quotes and ":" in s.gaps[end]:
        return made(s, [(end, end + 1)], span, (at, end), cue)
    if end >= len(s) and s.gaps[len(s)].rstrip().endswith((":", "：")):
        return Found([], [span] if span else [], [s.span(at, end)], cue.act, awaits=True)
    quote = _quotation(s, begin, at)
    if quote is not None and quote + 1 < at and s.lexicon.group("that apart") and not apart and not s.breaks(quote + 1):
        return None  # «немқұрайлылық» үшін |сынады
    content = (quote, quote + 1) if quote is not None else (first, at)
    if content[0] >= content[1] or (quote is None and not apart and not _is_clause(s, at - 1, cue)):
        return None
    return made(s, [content], span, (at, end), cue)


def _that_before(s: Sentence, begin: int, at: int) -> bool:
    """Whether a "that" of its own stands before the verb at word ``at``: A |деп мәлімдеді."""
    return bool(s.lexicon.group("that apart")) and at - 1 > begin and s.has("that", at - 1)


def _is_clause(s: Sentence, last: int, cue: Cue) -> bool:
    """Whether the word before a cue ends a clause made a noun ("kapanacağını") or is a "that", where the language has such endings."""
    if not s.lexicon.endings.get("clause"):
        return True
    return "quoted" not in cue.takes and (s.lexicon.ends("clause", _last_word(s, last)) or s.has("that", last))


def _last_word(s: Sentence, at: int) -> str:
    """Return word ``at``, of a quotation its last one: köprünün "eskidiğini" söyledi."""
    inner = s.text[slice(*s.quotes[at].inner)].split() if at in s.quotes else []
    return fold(inner[-1].strip(".,!?…")) if inner else s.words[at]


def _told_by_participle(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> Found | None:
    """Read "A belirten X, ..." and "A ifade edilen |açıklamada|, ...": who says it follows the participle."""
    at, end = cue_words
    last = next((k for k in range(end, min(len(s), end + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if last is None or last == end or begin >= at:
        return None
    quote = _quotation(s, begin, at)
    if quote is None and not _is_clause(s, at - 1, cue):
        return None
    content = (quote, quote + 1) if quote is not None else (begin, at)
    return made(s, [content], s.span(end, last), (at, end), cue)


def _quotation(s: Sentence, begin: int, at: int) -> int | None:
    """Return the quotation that ends the clause before the verb at word ``at``; one inside the clause is a part of an indirect content."""
    if at - 1 not in s.quotes and s.lexicon.ends("clause", s.words[at - 1]):
        return None
    quote = next((k for k in range(at - 1, max(begin, at - 1 - _FRAME) - 1, -1) if k in s.quotes), None)
    return None if quote is not None and s.lexicon.ends("clause", _last_word(s, quote)) else quote


def _place(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the place that a passive names first ("Bakanlıktan yapılan açıklamada,"), and the word where the content begins."""
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k)), None)
    if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]):
        return (begin, comma), comma
    if s.lexicon.ends("locative", s.words[begin]) and not s.capital(begin + 1) and "'" not in s.words[begin] and comma is None:
        return (begin, begin + 1), begin + 1  # Açıklamada |şu ifadelere yer verildi: A
    return None, begin


def _subject(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the subject that the clause begins with and the word where the content begins: after a comma, a quotation or the name."""
    begin = _after_event(s, _after_when(s, begin, at), at)
    if plain := _plain_subject(s, begin, at):
        return plain
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if comma is not None and _is_adverbial(s, comma - 1) and comma < at:
        later, first = _subject(s, comma, at) if comma not in s.quotes else (None, comma)  # Cuma sabahı, |koç ...
        named = _leading_name(s, begin, comma)
        acts = later is None and named > begin and s.lexicon.ends("adverbial", s.words[comma - 1])
        return ((begin, named), first) if acts else (later, first)  # |Demir kalabalığı işaret ederek, “A” dedi
    named = _leading_name(s, begin, comma or at)
    if comma in s.quotes and named > begin and not s.capital(comma - 1) and s.lexicon.ends("accusative", s.words[comma - 1]):
        return (begin, named), comma  # Роу |келісімді «тарихи» деп атады
    begin = _after_place(s, begin, named)
    placed = named == begin or (named == begin + 1 and s.words[begin].endswith("ki"))  # Radyodaki |röportajda
    if comma is not None and comma not in s.quotes and placed and s.lexicon.ends("locative", s.words[comma - 1]) and comma < at:
        return _subject(s, comma, at)  # Radyodaki röportajda, |eski başkan Ali Demir, köprünün ...
    if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) or s.lexicon.ends("clause", s.words[comma - 1]):
        comma = comma if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) else None
        return ((begin, named) if named > begin else None), _after_asides(s, comma or named, at)
    listed = s.has("conjunctions", comma) or (named == begin and not _is_owned(s, begin, comma))
    return ((begin, comma), _after_asides(s, comma, at)) if not listed else (None, begin)


def _plain_subject(s: Sentence, begin: int, at: int) -> tuple[Span, int] | None:
    """Return a subject that is plain by its last word, and the word where the content begins; None where it is not."""
    thus = at - 2 > begin and s.has("thus", at - 1) and not any(s.breaks(k) for k in range(begin + 1, at))
    if thus and (s.capital(at - 2) or s.lexicon.ends("owned", s.words[at - 2])):
        return (begin, at - 1), at - 1  # Заңды дайындаған комиссия төрағасы |былай деді
    if (several := _indefinite(s, begin, at)) is not None:
        return (begin, several), _after_asides(s, several, at)
    if (quote := _named_last(s, begin, at)) is not None:
        return (begin, quote), quote
    comma = next((k for k in range(begin + 1, min(at - 1, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    alone = comma is not None and comma + 1 in s.quotes and s.has("subjects", comma)
    return ((comma, comma + 1), comma + 1) if comma is not None and alone else None  # ..., |ол “A” деді


def _named_last(s: Sentence, begin: int, limit: int) -> int | None:
    """Return the quotation behind a long subject that ends in a name and a comma: "Köprüyü gezen gazeteci Ali Demir, |“A” dedi"."""
    end = next((k for k in range(begin + 1, min(limit, begin + 2 * _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if end is None or end not in s.quotes or end - begin <= _NAME or "," not in s.gaps[end]:
        return None
    if not s.capital(end - 1) or "'" in s.words[end - 1]:
        return None
    places = (k for k in range(end - 1, begin - 1, -1) if s.lexicon.ends("locative", s.words[k]) and not s.capital(k))
    place = next(places, None)
    related = any(s.lexicon.ends("relative", s.words[k]) for k in range(begin if place is None else place + 1, end))
    return end if related or place is None else None


def _is_owned(s: Sentence, begin: int, comma: int) -> bool:
    """Whether words up to a comma are somebody's somebody, in no case of their own: Roe'nun danışmanı, |."""
    last = s.words[comma - 1]
    return comma - begin > 1 and "'" in s.words[begin] and s.has("roles", comma - 1) and not s.lexicon.ends("object", last)


def _after_when(s: Sentence, begin: int, limit: int) -> int:
    """Return where a clause begins once what says when is stepped over: "Cuma günü |Demir", "Сенбі күні |сенатор"."""
    dated = False
    while begin < limit - 1 and (s.any_of(begin, "adverbs", "conjunctions", "days") or (dated and s.has("adverbial", begin))):
        dated = s.has("days", begin)
        begin += 1
    return begin


def _after_event(s: Sentence, begin: int, limit: int) -> int:
    """Return where a clause begins once an event that opens it is stepped over: "Demir'in köprüyü gezmesinden sonra |yolun ...".

    Whoever opens the clause without a case is its subject, but for what is seen or done before a name: "Köprüyü gezdikten sonra |Demir".
    """
    ends = (k for k in range(begin + 1, limit - 1) if s.breaks(k) or k in s.quotes or s.has("adverbial", k))
    end = next(ends, begin)
    if end == begin or not s.has("adverbial", end) or s.breaks(end):
        return begin
    owned = s.words[begin].partition("'")[2] in s.lexicon.group("genitive suffixes")
    named = s.lexicon.ends("event", s.words[end - 1]) and s.capital(end + 1) and "'" not in s.words[end + 1]
    return end + 1 if owned or named else begin


def _indefinite(s: Sentence, begin: int, limit: int) -> int | None:
    """Return the word after "a source close to Roe", "one of the members" at the head of a clause: "üyelerden biri"."""
    for k in range(begin, min(limit - 1, begin + _RELATED)):
        if k >= begin + _INDEFINITE and not (s.has("indefinite", k) and s.lexicon.ends("relative", s.words[k - 1])):
            continue
        if (s.breaks(k) and k > begin) or k in s.quotes:
            return None
        if s.has("one of", k) and not (k + 1 < limit and s.has("being", k + 1)):
            return k + 1 if k > begin else None
        if s.has("indefinite", k):
            end = k + 2
            while end < limit and not s.breaks(end) and not s.capital(end) and s.lexicon.ends("owned", s.words[end]) and end < k + 4:
                end += 1
            return None if any(s.lexicon.ends(case, s.words[end - 1]) for case in _CASES) or s.capital(k + 1) else end
        if s.lexicon.ends("locative", s.words[k]) and not s.capital(k):
            return None
    return None


def _after_place(s: Sentence, begin: int, last: int) -> int:
    """Return where a subject begins whose clause opens with a place or an occasion: "Холиок қаласында өткен жиында |Уоррен"."""
    places = [k for k in range(begin, last - 1) if not s.capital(k) and s.lexicon.ends("locative", s.words[k])]
    return places[-1] + 1 if places else begin


def _is_adverbial(s: Sentence, last: int) -> bool:
    """Whether the part between commas that ends with word ``last`` says when or how, not who: "görüşmeden sonra", "Cuma sabahı"."""
    return s.has("adverbial", last) or s.lexicon.ends("adverbial", s.words[last])


def _after_asides(s: Sentence, first: int, at: int) -> int:
    """Return where the content begins once "yaptığı açıklamada," is stepped over."""
    while first < at - 1 and s.any_of(first, "adverbs", "conjunctions") and not s.capital(first):
        first += 1  # Demir de |köprünün
    comma = next((k for k in range(first + 1, min(at, first + _ASIDE + 1)) if s.breaks(k) or k in s.quotes), None)
    return comma if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]) else first


def _before_inflected(s: Sentence, begin: int, at: int) -> int:
    """Return the word after the subject where a name with a case ending follows at word ``at``: Ali Demir |Köy Kurulu'nun.

    The capitals before the ending are its own, but for a person's name that the clause begins with.
    """
    if at == begin + 1 and (s.has("honorifics", begin) or is_first_name(s.words[begin])):
        return begin  # |Bay Kaya'nın, |Ali Demir'in: no subject
    start = at
    while start > begin and s.capital(start - 1):
        start -= 1
    if start > begin:
        return max((k + 1 for k in range(begin, start) if s.capital(k) or s.has("roles", k)), default=begin)
    given = next((k for k in range(begin, at - 1) if is_first_name(s.words[k])), None)
    return at if given is None else given + 2


def _leading_name(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after the subject at the head of a clause: its last capital that has no case ending of its own ("İstanbul'un")."""
    last = begin
    for k in range(begin, min(limit, begin + _SUBJECT)):
        inflected = "'" in s.words[k] or s.lexicon.ends("genitive", s.words[k])
        if k in s.quotes or (s.capital(k) and inflected and (last > begin or not s.capital(min(k + 1, len(s) - 1)))):
            last = last if k in s.quotes or last < k else _before_inflected(s, begin, k)
            break
        if s.capital(k):
            last = k + 1
    if s.has("determiners", begin) and last <= begin + 1:
        return begin
    if last == begin and s.has("bodies", begin) and begin + 1 < limit:
        return begin + 1  # polis |onun kaçtığını söyledi
    if last == begin + 1 and not s.has("pronouns", begin):
        last = next((k + 1 for k in range(begin + 1, min(limit, begin + 4)) if s.has("roles", k)), last)
    return last
