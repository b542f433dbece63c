"""The subject of a clause whose verb stands last: who speaks, and where what they say begins.

A Turkish name parts its case endings off with an apostrophe ("Demir'in"), a Kazakh one does not: there endings alone tell ("Сәтовтың").
"""

from headwater.models import Span
from headwater.statements.cased import CASES, is_cased, is_inflected, is_occasion, is_plain
from headwater.statements.heads import before_led, headed_subject, indefinite, owns_name, tells_alone
from headwater.statements.sentence import Sentence
from headwater.statements.sexes import is_first_name

_SUBJECT = 14  # words: no subject at the head of such a sentence is longer
_OWNERS, _OFFICE = 6, 4  # words of an owner and what is owned, up to an office behind a name
_NAME = 4  # words of a subject that may be a name and its title
_ASIDE = 6  # words of "yaptığı açıklamada," between a subject and what it says


def subject_first(s: Sentence, begin: int, at: int) -> tuple[Span | None, int]:
    """Return the subject that the clause begins with and the word where the content begins: after a comma, a quotation or the name."""
    begin = _past_adverbial(s, _after_event(s, _after_when(s, begin, at), at), at)
    if plain := _plain_subject(s, begin, at):
        return plain
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    if comma is not None and _is_adverbial(s, comma - 1) and comma < at:
        later, first = subject_first(s, comma, at) if comma not in s.quotes else (None, comma)  # Cuma sabahı, |koç ...
        named = leading_name(s, begin, comma)
        acts = later is None and named > begin and (s.lexicon.ends("adverbial", s.words[comma - 1]) or not is_cased(s, named - 1))
        return ((begin, named), first) if acts else (later, first)  # |Demir kalabalığı işaret ederek, “A” dedi
    named = leading_name(s, begin, comma or at)
    if comma in s.quotes and (quoting := _before_quotation(s, (begin, named), comma, at)):
        return quoting
    begin = _after_place(s, begin, named)
    placed = named == begin or (named == begin + 1 and s.words[begin].endswith("ki"))  # Radyodaki |röportajda
    if comma is not None and comma not in s.quotes and placed and s.lexicon.ends("locative", s.words[comma - 1]) and comma < at:
        return subject_first(s, comma, at)  # Radyodaki röportajda, |eski başkan Ali Demir, köprünün ...
    if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) or s.lexicon.ends("clause", s.words[comma - 1]):
        comma = comma if comma is None or s.lexicon.ends("locative", s.words[comma - 1]) else None
        if named > begin and s.has("postpositions", named) and not s.breaks(named):
            named = before_led(s, begin, named)
        who = (begin, named) if named > begin else headed_subject(s, begin, at) if comma is None else None
        return who, _after_asides(s, comma or (who[1] if who else named), at)
    begin = max((k + 1 for k in range(begin, comma - 1) if is_occasion(s, k) and s.lexicon.ends("locative", s.words[k])), default=begin)
    alone = tells_alone(s, begin, comma)
    listed = s.has("conjunctions", comma) or (
        named == begin and not _is_owned(s, begin, comma) and not _names_one(s, begin, comma) and not alone
    )
    told = s.lexicon.ends("told", s.words[comma - 1]) and not s.capital(comma - 1)  # Demir pazar günü |gazetecilere,
    end = named if (s.lexicon.endings.get("case") or told) and named > begin else comma  # there a comma parts the content, too
    return ((begin, end), end if end < comma else _after_asides(s, end, at)) if not listed or end < comma else (None, begin)


def _topic(s: Sentence, begin: int, limit: int) -> int:
    """Return the word "as for" behind the noun that it makes the topic of a clause; ``begin`` without one, or behind another case."""
    at = next((k for k in range(begin + 1, min(limit - 1, begin + _SUBJECT)) if s.breaks(k) or s.has("topic", k)), begin)
    if at == begin or not s.has("topic", at) or s.breaks(at):
        return begin
    last = s.words[at - 1]
    cased = any(s.lexicon.ends(case, last) for case in CASES if case != "object") or s.lexicon.ends("owner", last) or "'" in last
    return begin if cased and not (s.capital(at - 1) and "'" not in last) else at


def _far_comma(s: Sentence, begin: int, at: int) -> int | None:
    """Return the comma behind a name that a long relative clause leads to, past a list in it: "A, B ve C'de çalışan Ali Demir, |"."""
    comma = next((k for k in range(begin + 1, min(at, begin + _SUBJECT)) if s.breaks(k) or k in s.quotes), None)
    joined = comma is not None and (s.has("conjunctions", comma + 1) or s.has("conjunctions", comma + 2))
    listed = joined and comma is not None and s.capital(comma - 1) and s.capital(comma)
    if s.lexicon.endings.get("case") or not (comma is None or listed):
        return None
    for k in range((comma or begin) + 1, min(at, begin + 2 * _SUBJECT)):
        if not (s.breaks(k) or k in s.quotes):
            continue
        named = s.capital(k - 1) and "'" not in s.words[k - 1] and not s.breaks(k - 1) and k not in s.quotes
        related = any(
            (s.lexicon.ends("acting", s.words[j]) or s.has("being", j)) and not s.capital(j) for j in range((comma or begin) + 1, k - 1)
        )
        return k if named and related and "," in s.gaps[k] else None
    return None


def _past_adverbial(s: Sentence, begin: int, limit: int) -> int:
    """Return where a name begins behind an adverbial that opens its clause: "Kısa süre önce Ankara'da yapılan toplantı sonrasında |Demir".

    Only a word that is no name may open it: one with a case ending, or a common adjective or adverb.
    """
    plain = not s.capital(begin) or s.has("plain", begin) or "'" in s.words[begin] or is_cased(s, begin)
    stop = next((k for k in range(begin + 1, min(limit, begin + _SUBJECT)) if s.breaks(k)), min(limit, begin + _SUBJECT))
    inside = range(begin + 1, stop - 1) if not s.lexicon.endings.get("case") else range(0)
    ends = [k for k in inside if s.any_of(k, "adverbial", "behind") and (plain or s.begins("occasions", k - 1))]
    named = (k + 1 for k in reversed(ends) if s.capital(k + 1) and "'" not in s.words[k + 1])
    return next(named, begin)


def _before_quotation(s: Sentence, name: Span, quote: int, at: int) -> tuple[Span | None, int] | None:
    """Return the subject before the quotation at word ``quote``, and where the content begins; None where a comma parts them."""
    begin, named = name
    if named == quote - 1 and s.begins("titled", named) and s.lexicon.ends("locative", s.words[named]):
        return None, quote  # |Elmo Radyosu'nun Sabah programında| “A” dedi
    if named > begin and _is_apart(s, quote - 1):
        return name, quote  # Роу |келісімді «тарихи» деп атады; Kaya |da “A” dedi
    if "," in s.gaps[quote]:
        return None
    later = s.lexicon.ends("adverbial", s.words[quote - 1]) or s.has("adverbial", quote - 1)
    if named > begin and later and not s.capital(quote - 1) and "'" not in s.words[begin]:
        return (begin, _run_end(s, begin + 1, named)), quote  # Demir spikerle |konuşurken “A” dedi; oyunu |kullandıktan sonra
    alone = named == begin or (named == begin + 1 and quote > named)  # its capital may be the sentence's: Екі баланың анасы
    end = quote if alone and _names_one(s, begin, quote) else named
    return ((begin, end) if end > begin else None), _after_asides(s, end, at)


def _is_apart(s: Sentence, last: int) -> bool:
    """Whether the word before a quotation is no part of the subject: what is called something, "too"."""
    return not s.capital(last) and (
        s.has("adverbs", last) or (s.lexicon.ends("accusative", s.words[last]) and not s.lexicon.ends("there", s.words[last]))
    )


def _plain_subject(s: Sentence, begin: int, at: int) -> tuple[Span, int] | None:
    """Return a subject that is plain by its last word, and the word where the content begins; None where it is not."""
    thus = at - 2 > begin and s.has("thus", at - 1) and not any(s.breaks(k) for k in range(begin + 1, at))
    last = at - 4 if thus and s.has("about", at - 2) else at - 2
    if thus and last > begin and (s.capital(last) or s.lexicon.ends("owned", s.words[last])):
        return (begin, last + 1), at - 1  # Заңды дайындаған комиссия төрағасы |хат туралы |былай деді
    if (topic := _topic(s, begin, at)) > begin:
        return (begin, topic), topic + 1  # Öğrenci konseyi |ise zarar olmadığını söyledi
    plain = indefinite(s, begin, at)
    if (end := _far_comma(s, begin, at) if plain is None else plain) is not None:
        return (begin, end), _after_asides(s, end, at)
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
    if comma - begin > 1 and "'" in s.words[begin]:
        return s.has("roles", comma - 1) and not s.lexicon.ends("object", last)
    cased = any(s.lexicon.ends(case, last) for case in ("clause", "object", "owned object")) and not s.begins("studies", comma - 1)
    theirs = s.lexicon.ends("accusative", last) and not cased
    return 1 < comma - begin <= _NAME and s.lexicon.ends("owner", s.words[begin]) and theirs  # Yazarın torunu, |


def _names_one(s: Sentence, begin: int, end: int) -> bool:
    """Whether words end in a name, or in a noun in no case behind a participle or an owner: "konuşan aday", "iki çocuk annesi"."""
    last = end - 1
    if last in s.quotes:
        return False
    if s.capital(last):
        return "'" not in s.words[last] and not s.lexicon.ends("genitive", s.words[last])
    owned = s.lexicon.ends("owned", s.words[last]) or s.has("roles", last)
    cased = any(s.lexicon.ends(case, s.words[last]) for case in CASES) or s.has("adverbs", last)
    if tells_alone(s, begin, end):
        return True
    acting = any(s.lexicon.ends(how, s.words[k]) for how in ("acting", "there") for k in range(begin, last))
    nominative = s.lexicon.ends("agent", s.words[last]) or not s.lexicon.ends("accusative", s.words[last])
    return (owned or (acting and nominative)) and not cased


def _after_when(s: Sentence, begin: int, limit: int) -> int:
    """Return where a clause begins once what says when is stepped over: "Cuma günü |Demir", "Сенбі күні |сенатор"."""
    dated = False
    if s.has("its", begin) and s.has("behind", begin + 1) and begin + 2 < limit:
        begin += 2  # Bunun üzerine |komisyon
    begin = _after_question(s, begin, limit)
    while begin < limit - 1 and (s.any_of(begin, "adverbs", "conjunctions", "days") or (dated and s.has("adverbial", begin))):
        dated = s.has("days", begin)
        begin += 1
    return begin


def _after_question(s: Sentence, begin: int, limit: int) -> int:
    """Return where a clause begins behind the question that it answers: "Bir soru üzerine |bakan", "Kendisine yöneltilen soruya |Demir"."""
    if begin in s.names and s.begins("question", begin + 1):
        return begin + 2  # "Gidecek misiniz?" sorusuna |Demir
    for k in range(begin, min(limit - 1, begin + _ASIDE)):
        if s.breaks(k) and k > begin:
            break
        if s.begins("question", k) and (s.any_of(k + 1, "behind") or s.lexicon.ends("answered", s.words[k])):
            return k + 1 + s.has("behind", k + 1)
    return begin


def _after_event(s: Sentence, begin: int, limit: int) -> int:
    """Return where a clause begins once an event that opens it is stepped over: "Demir'in köprüyü gezmesinden sonra |yolun ...".

    Whoever opens the clause without a case is its subject, but for what is seen or done before a name: "Köprüyü gezdikten sonra |Demir".
    """
    owned = s.words[begin].partition("'")[2] in s.lexicon.group("genitive suffixes")
    for end in range(begin + 1, limit - 1):
        if s.breaks(end) or end in s.quotes:
            break
        name = s.capital(end + 1) and "'" not in s.words[end + 1] and end + 1 not in s.quotes
        named = name and s.lexicon.ends("event", s.words[end - 1])
        if s.has("adverbial", end) and ((owned and not s.has("days", end - 1) and not owns_name(s, end, limit)) or named):
            return end + 1
    return begin


def _after_place(s: Sentence, begin: int, last: int) -> int:
    """Return where a subject begins whose clause opens with a place or an occasion: "Холиок қаласында өткен жиында |Уоррен"."""
    if s.lexicon.endings.get("case"):
        return begin
    places = [k for k in range(begin, last - 1) if not s.capital(k) and s.lexicon.ends("locative", s.words[k])]
    return places[-1] + 1 if places else begin


def _is_adverbial(s: Sentence, last: int) -> bool:
    """Whether the part between commas that ends with word ``last`` says when or how, not who: "görüşmeden sonra", "Cuma sabahı"."""
    return s.has("adverbial", last) or s.lexicon.ends("adverbial", s.words[last])


def _after_asides(s: Sentence, first: int, at: int) -> int:
    """Return where the content begins once "yaptığı açıklamada," is stepped over."""
    while (
        first < at - 1
        and (s.any_of(first, "adverbs", "conjunctions") or s.lexicon.ends("told", s.words[first]))
        and not (s.capital(first) or s.has("postpositions", first + 1))  # |sivillere karşı güç
    ):
        first += 1  # Demir de |köprünün
    comma = next((k for k in range(first + 1, min(at, first + _ASIDE + 1)) if s.breaks(k) or k in s.quotes), None)
    event = (k for k in range(first + 1, min(at - 1, first + _ASIDE)) if s.has("adverbial", k) and s.lexicon.ends("event", s.words[k - 1]))
    after = next(event, None)
    if comma is None and after is not None and not any(s.lexicon.ends("owner", s.words[k]) for k in range(first, after)):
        return _after_asides(s, after + 1, at)  # Demir oyunu kullandıktan sonra |köprünün
    if comma is None:
        told = [k for k in range(first + 1, min(at - 1, first + _ASIDE)) if s.lexicon.ends("locative", s.words[k]) and not s.capital(k)]
        later = told and s.has("going on", told[0]) and s.begins("occasions", told[0] - 1)  # konuşmasının devamında |köprünün
        made = told and (later or is_occasion(s, told[0]) or any(s.lexicon.ends("doing", s.words[k]) for k in range(first, told[0])))
        return told[0] + 1 if made else _after_occasion(s, first, at)  # dün düzenlediği toplantıda |köprünün
    return comma if comma is not None and s.lexicon.ends("locative", s.words[comma - 1]) else first


def _after_occasion(s: Sentence, first: int, at: int) -> int:
    """Return the word after the occasion on which something was said, however long: "pazar günü radyoda yaptığı açıklamada |köprünün"."""
    for k in range(first + 1, min(at - 1, first + _SUBJECT)):
        if s.breaks(k) or s.lexicon.ends("clause", s.words[k]) != s.lexicon.ends("doing", s.words[k]):
            return first
        if s.lexicon.ends("locative", s.words[k]) and any(s.lexicon.ends("doing", s.words[j]) for j in (k - 1, k - 2)):
            return k + 1
    return first


def _before_inflected(s: Sentence, begin: int, at: int) -> int:
    """Return the word after the subject where a name with a case ending follows at word ``at``: Ali Demir |Köy Kurulu'nun.

    The capitals before the ending are its own, but for a person's name that the clause begins with.
    """
    if at == begin + 1 and (s.any_of(begin, "honorifics", "plain") or is_first_name(s.words[begin])):
        return begin  # |Bay Kaya'nın, |Ali Demir'in: no subject
    start = at
    while start > begin and s.capital(start - 1):
        start -= 1
    if start == begin and at == begin + 1 and s.lexicon.ends("compound owner", s.words[at]):
        return begin  # |Elmo Radyosu'nun programında: no subject
    if start > begin:
        return max((k + 1 for k in range(begin, start) if s.capital(k) or s.has("roles", k)), default=begin)
    given = next((k for k in range(begin, at - 1) if is_first_name(s.words[k])), None)
    return at if given is None else given + 2


def _first_run(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after a subject whose case has no apostrophe: the first name, or the office that owners lead to; else ``begin``."""
    at = begin
    if end := _related(s, begin, limit):
        return end
    while at < limit and at - begin < _OWNERS and at not in s.quotes and not (at > begin and s.breaks(at)):
        if s.has("roles", at) or (at == begin and s.has("subjects", at)):
            return _office_end(s, at + 1, limit) if s.has("roles", at + 1) else _run_end(s, at + 1, limit)
        if s.capital(at) and not is_cased(s, at) and not (at == begin and s.lexicon.ends("relative", s.words[at])):
            end = _run_end(s, at + 1, limit)
            return _office_end(s, end, limit) or end
        if s.lexicon.ends("plural", s.words[at]) or (at == begin and s.lexicon.ends("their", s.words[at])):
            return at + 1  # Жергілікті тұрғындар, туыстары
        if at > begin and not s.lexicon.ends("genitive", s.words[at]) and is_cased(s, at):
            return begin
        at += 1
    return begin


def _related(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after the name behind a participle that opens the clause: "Өткен жылдан бері күткен |Сәтов|"; 0 without one."""
    if s.capital(begin) and not is_cased(s, begin) and not s.lexicon.ends("relative", s.words[begin]):
        return 0
    inside = range(begin, next((k for k in range(begin + 1, min(limit, begin + _SUBJECT)) if s.breaks(k)), min(limit, begin + _SUBJECT)))
    verbs = [k for k in inside if s.lexicon.ends("relative", s.words[k]) and not s.capital(k)]
    name = next((k for k in range(verbs[-1] + 1, min(limit, verbs[-1] + _OWNERS)) if s.capital(k)), limit) if verbs else limit
    end = _run_end(s, name + 1, limit) if name < limit and not is_cased(s, name) else 0
    return _office_end(s, end, limit) or end if end else 0


def _office_end(s: Sentence, at: int, limit: int) -> int:
    """Return the word after the office, or the several people, that the words from ``at`` on lead to; 0 where they lead to none."""
    stop = next((k for k in range(at, min(limit, at + _OFFICE)) if _ends_owner(s, k)), min(limit, at + _OFFICE))
    office = next((k for k in range(at, stop) if s.has("roles", k)), None)
    several = next((k for k in range(at, stop) if s.lexicon.ends("plural", s.words[k])), None)
    return _run_end(s, office + 1, limit) if office is not None else several + 1 if several is not None else 0


def _acting_name(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after a name behind a participle: "Ankara'da konuşan |Ali Demir| köprünün"; 0 without one."""
    for k in range(begin + 1, min(limit - 1, begin + _SUBJECT)):
        if s.breaks(k):
            return 0
        if s.lexicon.ends("acting", s.words[k]) and not s.capital(k) and s.capital(k + 1) and "'" not in s.words[k + 1]:
            return next((j for j in range(k + 2, limit) if not s.capital(j) or "'" in s.words[j] or s.breaks(j)), limit)
    return 0


def _office_led_to(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after an office that begins a clause, its owners before it: "Demir'in sözcüsü", "şirketin genel müdürü"; else 0."""
    office = 0
    for k in range(begin, min(limit, begin + _OWNERS)):
        if (k > begin and s.breaks(k)) or k in s.quotes:
            break
        if s.has("roles", k):
            office = k + 1
        elif s.has("plain", k) and not office:
            continue  # şirketin |eski genel müdürü
        elif office or not (k == begin or s.capital(k) or s.lexicon.ends("owner", s.words[k])):
            break
    return office if office > begin + 1 else 0


def _ends_owner(s: Sentence, at: int) -> bool:
    """Whether word ``at`` no longer leads from an owner to what is owned: a comma, or a name that owns nothing."""
    return s.breaks(at) or (s.capital(at) and not s.lexicon.ends("genitive", s.words[at]))


def _run_end(s: Sentence, at: int, limit: int) -> int:
    """Return where the capitals that go on at word ``at`` end."""
    while at < limit and s.capital(at) and not is_cased(s, at) and not s.breaks(at):
        at += 1
    return at


def leading_name(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after the subject at the head of a clause: its last capital that has no case ending of its own ("İstanbul'un")."""
    if s.lexicon.endings.get("case"):
        return _first_run(s, begin, limit)
    if office := _office_led_to(s, begin, limit):
        end = _run_end(s, office, limit)
        named = end > office and "'" not in s.words[end - 1] and not _acts_before_name(s, end, limit)
        if end in (office, limit) or s.breaks(end) or named:  # Sürücünün avukatı Ali Demir|, müvekkilinin suçsuz olduğunu savundu
            return end
    last = _last_name(s, begin, limit)
    joined = last == begin + 1 and begin == 0 and s.has("conjunctions", last) and last + 1 < limit and not s.capital(last + 1)
    joined = joined and not s.lexicon.ends("accusative", s.words[last + 1])  # but: |Demir ve ekibi|
    if (s.has("determiners", begin) and last <= begin + 1) or (joined and not s.any_of(begin, "bodies", "tellers")):
        return begin  # |Su ve battaniye eksikliğini
    if last <= begin + 1 and (end := _without_capitals(s, begin, limit, named=last > begin)):
        return end
    if last == begin + 1 and not s.has("pronouns", begin):
        last = next((k + 1 for k in range(begin + 1, min(limit, begin + 4)) if s.has("roles", k)), last)
    return last


def _last_name(s: Sentence, begin: int, limit: int) -> int:
    """Return the word after the last capital of a clause's subject; ``begin`` where it has none."""
    last = begin
    for k in range(begin, min(limit, begin + _SUBJECT)):
        following = s.capital(min(k + 1, len(s) - 1))
        inflected = is_inflected(s, k) or s.lexicon.ends("genitive", s.words[k])
        if last > begin and k >= last and s.any_of(k, "days", "when") and not _acts_before_name(s, k, limit):
            break  # Demir |geçen ay Rolling Stone dergisine
        if s.capital(k) and following and s.words[k].partition("'")[2] in s.lexicon.group("from suffixes"):
            continue  # Elmo Hastanesi'nden |Dr. Ali Demir
        if k in s.quotes or (s.capital(k) and inflected and (last > begin or not following)):
            return last if k in s.quotes or last < k else _before_inflected(s, begin, k)
        if s.capital(k) and not (k == 0 and is_plain(s, limit)):
            last = k + 1
    return last


def _acts_before_name(s: Sentence, first: int, limit: int) -> bool:
    """Whether a participle leads to a name: "Ali Demir ile |eylül ayında bir araya gelen Can Kaya"."""
    return any(s.lexicon.ends("acting", s.words[k]) and not s.capital(k) and s.capital(k + 1) for k in range(first, limit - 1))


def _without_capitals(s: Sentence, begin: int, limit: int, *, named: bool) -> int:
    """Return the word after a subject that no name tells, the capital that begins it apart ("Yerel yetkililer"); 0 without one."""
    several = next((k for k in range(begin, min(limit - 1, begin + 3)) if s.lexicon.ends("plural", s.words[k])), None)
    if not named and (name := _acting_name(s, begin, limit)):
        return name
    if several is not None and not any(s.breaks(k) for k in range(begin + 1, several + 1)):
        return several + 1
    return begin + 1 if not named and s.has("bodies", begin) and begin + 1 < limit else 0  # polis |onun kaçtığını söyledi
