"""Statements in languages whose verb stands last, Turkic ones: "X, “A” dedi", "“A” dedi X", "A belirtilen açıklamada, B kaydedildi".

A sentence is read from cue to cue: what stands between the cue before and this one is its clause, its subject first. The passive has no
subject that speaks: where it says so ("Açıklamada, A belirtildi", "Bakanlıktan yapılan açıklamada, A belirtildi") the place of the words,
or who gave them out, is their source.
"""

from headwater.models import Span
from headwater.statements.extents import content_end
from headwater.statements.following import noun_phrase_after
from headwater.statements.found import Found, made
from headwater.statements.lexicon import Cue
from headwater.statements.objects import told_by_object
from headwater.statements.sentence import Sentence
from headwater.statements.subjects import leading_name, subject_first
from headwater.words import fold

_SUBJECT = 14  # words: no subject at the head of such a sentence is longer
_FRAME = 3  # words between a quotation and its verb: “A” şeklinde sözlerine devam etti
_BODY = 4  # words of the document that ends a sentence
_PARTICIPLES = ("relative", "converb")
_REST = 4  # auxiliaries and second verbs after a cue


def final_statements(s: Sentence) -> list[Found]:
    """Read one sentence whose verbs stand last."""
    result: list[Found] = []
    begin = 0
    told, acting, silent, led = 0, list[Span](), False, False
    for at in range(1, len(s)):
        if (phrase := _phrase_end(s, at)) and phrase < len(s):
            begin, told = phrase, content_end(s, phrase)  # X'e göre, ...
        if at == told and at > begin:
            begin, told = 0 if s.has("that", at) else at, 0  # X'e göre A, ancak |Y B'yi söyledi; |X айтуынша, A, деп жазды Y
        if s.has("conjunctions", at) and at > begin and s.lexicon.ends("closing", s.words[at - 1]):
            named = leading_name(s, begin, at)  # Demir toplantıya katıldı |ama soru almayacağını söyledi
            begin, acting, led, silent = at + 1, [s.span(begin, named)] if named > begin else [], False, False
        matched = (s.cue_at(at) or _said_so(s, at) or _made_of_noun(s, at)) if at >= begin and at not in s.quotes else None
        if not matched or (s.has("showing", at) and s.has("determiners", begin)):  # Bu veriler A'yı |gösteriyor: nobody's words
            continue
        cue, end = matched
        if cue.form == "object":
            result += told_by_object(s, begin, (at, end), cue)
            continue
        end = _group_end(s, at, end)
        closes = end >= len(s) or s.breaks(end) or _ends_in_converb(s, end) or s.has("conjunctions", end) or cue.form in _PARTICIPLES
        found = _read(s, (begin, at, end), cue, acting=bool(acting) and led) if closes else _named_behind(s, begin, (at, end), cue)
        if found and s.has("showing", at) and not _can_show(s, found):
            continue
        if found and not (told and not found.source):  # "X'e göre köprünün kapandığını söyledi": X has said it
            passive = "passive" in cue.takes
            if not found.source and passive == silent:
                found.source = list(acting)  # Demir, A'yı vurgulayarak, "B" dedi; |Açıklamada, A belirtilerek, "B" denildi
            acting, silent = [] if cue.form == "relative" else list(found.source), passive
            led = cue.form == "converb" and not s.lexicon.ends("while", s.words[end - 1])
            result.append(found)
            begin = end
    return result


def _can_show(s: Sentence, found: Found) -> bool:
    """Whether what "shows" something is a paper or study, or has a name; not a fact that speaks for itself: "|Protestolar| gösteriyor"."""
    last = found.source[-1][1] if found.source else 0
    at = next((k for k in range(len(s)) if last and s.starts[k] < last <= s.ends[k]), None)
    return at is not None and (s.capital(at) or s.begins("studies", at) or s.begins("documents", at) or s.any_of(at, "tellers", "roles"))


def _ends_in_converb(s: Sentence, at: int) -> bool:
    """Whether nothing but a converb follows the verb: "«A», – дейді |ашынып"."""
    return at == len(s) - 1 and s.lexicon.ends("adverbial", s.words[at]) and not s.capital(at)


def _said_so(s: Sentence, at: int) -> tuple[Cue, int] | None:
    """Return a cue for the verb of "“A” diye slogan attı", "“A” sözleriyle veda etti".

    Where "saying" or a noun of speech stands behind a quotation, any verb that ends the clause is one.
    """
    finite = s.has("saying", at - 1) and s.lexicon.ends("finite", s.words[at])
    named = finite and any(s.has("roles", k) or (k < len(s) and s.capital(k)) for k in range(at + 1, at + _FRAME))
    closes = at + 1 >= len(s) or s.breaks(at + 1) or named  # «A», – деп күйінеді |ауыл әкімі Роу
    quote = next((k for k in range(at - 2, max(-1, at - 2 - _FRAME), -1) if k in s.quotes), None) if closes and not s.capital(at) else None
    if quote is None or s.begins("naming", at) or any(s.breaks(k) for k in range(quote + 2, at + 1)):
        return None
    worded = s.has("saying", quote + 1) or (s.begins("wording", quote + 1) and "," not in s.gaps[quote + 1])
    return (Cue(s.words[at], "speech", frozenset(("clause",))), at + 1) if worded else None


def _made_of_noun(s: Sentence, at: int) -> tuple[Cue, int] | None:
    """Return the cue of "A getireceği tehdidinde bulundu": a verb of making with whatever noun of speech stands before it."""
    made_of = s.begins("making", at + 1) and s.lexicon.ends("locative", s.words[at]) and not s.capital(at) and not s.breaks(at + 1)
    if not made_of or not (at - 1 in s.quotes or s.lexicon.ends("clause", s.words[at - 1])):
        return None
    return Cue(s.words[at], "speech", frozenset(("clause",))), at + 2


def _phrase_end(s: Sentence, at: int) -> int | None:
    """Return the word after the according-to phrase at word ``at``; None where none stands there or it does not end in a comma."""
    if at - 1 in s.quotes:
        return None  # “A” |sözleriyle isyan etti
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
    quote = _quotation(s, begin, at)
    if quote is not None and _is_mere_detail(s, end):
        return made(s, [(quote, quote + 1)], None, (at, end), cue)
    phrase = _cut_behind(s, noun_phrase_after(s, end))
    if not phrase or (phrase[1] < len(s) and not s.breaks(phrase[1]) and quote is None):
        return None
    first = quote if quote is not None else begin
    at -= _that_before(s, begin, at)
    there = "passive" not in cue.takes and s.lexicon.ends("locative", s.words[phrase[1] - 1]) and not s.capital(phrase[1] - 1)
    who = (end, leading_name(s, end, phrase[1])) if there else phrase  # «A», – деп жазды |Роу| әлеуметтік желіде
    if there and who[1] == phrase[1] - 1 and s.lexicon.ends("owned place", s.words[who[1]]):
        who = end, end  # Сәтов: «A», – деп жазды |Facebook парақшасында
    if who[0] == who[1] and quote is not None and ":" in s.gaps[quote] and s.capital(quote - 1):
        who = begin, quote
    source = s.span(*who) if who[0] < who[1] else None
    resumed = [(phrase[1], phrase[1] + 1)] if quote is not None and phrase[1] in s.quotes and "," in s.gaps[phrase[1]] else []
    return made(s, [(first, at if quote is None else quote + 1), *resumed], source, (at, end), cue) if first < at else None


def _is_mere_detail(s: Sentence, first: int) -> bool:
    """Whether what ends a sentence behind its verb says but to whom or how: "“A” dedi |bana|", "diyor |yıllar sonra bana gülerek|"."""
    last = next((k for k in range(first + 1, len(s)) if s.breaks(k)), len(s)) - 1
    told = s.has("objects", last) and not s.capital(last)
    how = s.lexicon.ends("adverbial", s.words[last]) and not s.capital(last)
    return (told or how) and not any(s.capital(k) or s.has("roles", k) for k in range(first, last))


def _cut_behind(s: Sentence, phrase: Span | None) -> Span | None:
    """Return a source behind its verb without what is no part of it: the owner of something else, a place behind a comma."""
    for k in range(phrase[0] + 1, phrase[1]) if phrase else ():
        owner = s.gaps[k] == "-" and s.words[k] in s.lexicon.group("genitive suffixes")
        part = next((j for j in range(k + 1, phrase[1]) if s.breaks(j)), phrase[1]) if phrase else k
        placed = s.breaks(k) and any(s.lexicon.ends("locative", s.words[j]) and not s.capital(j) for j in range(k, part))
        if phrase and (owner or placed) and k - owner > phrase[0]:
            return phrase[0], k - owner  # деді Новак |АҚШ-тың ...; деді Трамп, |Уилинг қаласында
    return phrase


def _read(s: Sentence, part: tuple[int, int, int], cue: Cue, *, acting: bool) -> Found | None:
    """Return the statement of ``part``: where its clause begins, its verb and the end of it.

    ``acting``: a converb before it has told its subject, which is the same for both ("Demir, A'yı belirterek, |B'yi söyledi").
    """
    begin, at, end = part
    if cue.form == "relative" and end < len(s) and not s.breaks(end):
        return _told_by_participle(s, begin, (at, end), cue)
    before = _that_before(s, begin, at)
    at -= before  # A |деп мәлімдеді
    apart = before or (bool(s.lexicon.group("that apart")) and s.has("that", at))
    passive = "passive" in cue.takes
    source, first = _place(s, begin, at) if passive else (None, begin) if acting else subject_first(s, begin, at)
    span = s.span(*source) if source else None
    if end < len(s) and end in s.quotes and (":" in s.gaps[end] or ("," in s.gaps[end] and at - begin <= _FRAME)):
        return _before_quotation(s, (begin, first), (at, end), span, cue)
    if end >= len(s) and s.gaps[len(s)].rstrip().endswith((":", "：")):
        return Found([], [span] if span else [], [s.span(at, end)], cue.act, awaits=True)
    quote = _quotation(s, begin, at)
    if quote is not None and quote + 1 < at and s.lexicon.group("that apart") and not apart and not s.breaks(quote + 1):
        return None  # «немқұрайлылық» үшін |сынады
    content = (quote, quote + 1) if quote is not None else (first, _before_manner(s, first, at))
    placed = any(s.lexicon.ends(case, s.words[at - 1]) for case in ("locative", "told"))
    if quote is None and placed and not apart and "beside" not in cue.takes:
        content = first, _before_place(s, first, at)  # A екенін |жиында айтты; kapandığını |muhabirimize anlattı
    if content[0] >= content[1] or not (quote is not None or apart or s.has("says bare", at) or _is_clause(s, content[1] - 1, cue)):
        return None
    return made(s, [content], span, (at, end), cue)


def _before_quotation(s: Sentence, starts: Span, cue_words: Span, source: Span | None, cue: Cue) -> Found | None:
    """Read "“A” diyerek ekledi: “B”" and "A'yı söyledi: “B”", whose B the reader adds; ``starts``: the clause's and its content's."""
    at, end = cue_words
    earlier = _quotation(s, starts[0], at)
    if earlier is None and starts[1] < at - 1 and not s.begins("documents", at - 1) and _is_clause(s, at - 1, cue):
        return made(s, [(starts[1], at)], source, cue_words, cue)
    return made(s, [*([(earlier, earlier + 1)] if earlier is not None else []), (end, end + 1)], source, cue_words, cue)


def _before_manner(s: Sentence, first: int, at: int) -> int:
    """Return where a content ends before how often or how its verb at word ``at`` tells it: "olduğunu |defalarca vurguladı"."""
    end = at
    while end > first + 1 and at - end < _REST and s.any_of(end - 1, "adverbs", "days", "manner") and not s.breaks(end):
        end -= 1
    return end if end < at and s.lexicon.ends("clause", _last_word(s, end - 1)) else at


def _before_place(s: Sentence, first: int, at: int) -> int:
    """Return where a content ends before the place or occasion of its verb at word ``at``: "жабылғанын |жиында айтты"."""
    ends = (k + 1 for k in range(at - 2, max(first, at - _SUBJECT), -1) if s.lexicon.ends("clause", s.words[k]) and not s.breaks(k + 1))
    return next(ends, at)


def _that_before(s: Sentence, begin: int, at: int) -> bool:
    """Whether a "that" of its own stands before the verb at word ``at``: A |деп мәлімдеді."""
    return bool(s.lexicon.group("that apart")) and at - 1 > begin and s.has("that", at - 1)


def _is_clause(s: Sentence, last: int, cue: Cue) -> bool:
    """Whether the word before a cue ends a clause made a noun ("kapanacağını") or is a "that", where the language has such endings."""
    if not s.lexicon.endings.get("clause"):
        return True
    if s.has("too", last) and not s.breaks(last):
        last -= 1  # kapanacağını |da ekledi
    if "beside" in cue.takes and not any(stem in s.words[last] for stem in s.lexicon.group("facts")):
        return False  # suçlamaları |reddetti, but: para aldığını |reddetti
    return "quoted" not in cue.takes and (s.lexicon.ends("clause", _last_word(s, last)) or s.has("that", last))


def _last_word(s: Sentence, at: int) -> str:
    """Return word ``at``, of a quotation its last one: köprünün "eskidiğini" söyledi."""
    inner = s.text[slice(*s.quotes[at].inner)].split() if at in s.quotes else []
    return fold(inner[-1].strip(".,!?…")) if inner else s.words[at]


def _told_by_participle(s: Sentence, begin: int, cue_words: Span, cue: Cue) -> Found | None:
    """Read "A belirten X, ..." and "A ifade edilen |açıklamada|, ...": who says it follows the participle."""
    at, end = cue_words
    last = next((k for k in range(end, min(len(s), end + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if (last is None or not _closes_name(s, end, last)) and "passive" not in cue.takes and not s.lexicon.endings.get("case"):
        last = _noun_behind(s, end)
    elif last is not None and s.capital(end) and any(s.cue_at(k) for k in range(end + 1, last)):
        last = leading_name(s, end, last)  # "A" diyen |Kaya| şunları söyledi: "B"
    elif last is None and s.capital(end):
        last = leading_name(s, end, len(s))  # «A» деген Ерлан Сәтов |жиыннан кетті
    elif last is None and len(s) - end <= _BODY and s.lexicon.ends("locative", s.words[-1]):
        last = len(s)  # «A», – делінген |клубтың мәлімдемесінде.
    if last is None or last == end or begin >= at:
        return None
    quote = _quotation(s, begin, at)
    if quote is None and not _is_clause(s, at - 1, cue):
        return None
    content = (quote, quote + 1) if quote is not None else (begin, at)
    return made(s, [content], s.span(end, last), (at, end), cue)


def _closes_name(s: Sentence, first: int, last: int) -> bool:
    """Whether the words between a participle and the next break are but who it means: "A belirten |Köy Kurulu Başkanı Ali Demir|,"."""
    inflected = any("'" in s.words[k] and not s.capital(min(k + 1, len(s) - 1)) for k in range(first, last - 1))
    return not inflected and not any(s.lexicon.ends(case, s.words[last - 1]) for case in ("clause", "adverbial"))


def _noun_behind(s: Sentence, first: int) -> int | None:
    """Return the word after the noun or name that a participle before word ``first`` describes: "A iddia eden |belge| geçen yıl çıktı"."""
    name = next(
        (k for k in range(first, min(len(s), first + _BODY)) if s.capital(k) or s.any_of(k, "when", "adverbs") or s.breaks(k + 1)), len(s)
    )
    cased = any(s.lexicon.ends(case, s.words[k]) for k in range(first, name) for case in ("locative", "clause", "told", "owned object"))
    end = first + 1 if cased or name >= len(s) or not s.capital(name) else leading_name(s, name, len(s))
    while end < len(s) and not s.breaks(end) and (s.has("roles", end) or s.lexicon.ends("their", s.words[end])):
        end += 1
    last = s.words[end - 1]
    cased = any(s.lexicon.ends(case, last) for case in ("locative", "genitive", "told", "owned object")) and not s.capital(end - 1)
    return None if cased or s.any_of(end - 1, "indefinite", "determiners", "plain") or end >= len(s) else end


def _quotation(s: Sentence, begin: int, at: int) -> int | None:
    """Return the quotation that ends the clause before the verb at word ``at``; one inside the clause is a part of an indirect content."""
    if at - 1 not in s.quotes and s.lexicon.ends("clause", s.words[at - 1]):
        return None
    quote = next((k for k in range(at - 1, max(begin, at - 1 - _FRAME) - 1, -1) if k in s.quotes), None)
    return None if quote is not None and s.lexicon.ends("clause", _last_word(s, quote)) else quote


def _place(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the place that a passive names first ("Bakanlıktan yapılan açıklamada,"), and the word where the content begins."""
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if s.has("there", begin):
        return (begin, begin + 1), begin + 1
    if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]):
        return (begin, _issued_by(s, begin, comma) or comma), comma  # |Bakanlıktan| yapılan açıklamada,
    papers = (k for k in range(begin, min(at - 1, begin + _SUBJECT)) if s.begins("documents", k) and s.lexicon.ends("locative", s.words[k]))
    if (comma is None or comma in s.quotes) and (paper := next(papers, None)) is not None:
        return (begin, _issued_by(s, begin, paper) or paper + 1), paper + 1  # Sitede yayımlanan duyuruda |sınavın yapılacağı belirtildi
    if s.lexicon.ends("locative", s.words[begin]) and not s.capital(begin + 1) and "'" not in s.words[begin] and comma is None:
        return (begin, begin + 1), begin + 1  # Açıklamada |şu ifadelere yer verildi: A
    return None, begin


def _issued_by(s: Sentence, begin: int, paper: int) -> int:
    """Return the word after who gave out the paper that stands before word ``paper``: "|Bakanlıktan| yapılan açıklama"; 0 without one."""
    acting = (k for k in range(begin + 1, paper) if s.lexicon.ends("acting", s.words[k]) and not s.lexicon.ends("from", s.words[k]))
    verb = next(acting, 0)
    return verb if verb and s.lexicon.ends("from", s.words[verb - 1]) else 0
