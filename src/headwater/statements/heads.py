"""Who may be the subject of a clause whose verb stands last, by the noun alone: a share of people, several, a body, an office, a paper.

"Ankette |katılımcıların yüzde 57'si| oy vereceğini söyledi", "Eylüle kadar |üst düzey yöneticiler| toplanmak istediklerini söyledi".
For languages that tell a name's case by an apostrophe: there a noun in no case, whose clause goes on, is who speaks.
"""

from headwater.statements.cased import CASES, is_plain
from headwater.statements.sentence import Sentence

_INDEFINITE, _RELATED = 7, 12  # words up to "a" in "a source close to Roe", "who asked not to be named a source"
_ALONE = 3  # words of "the same unnamed source"
_REACH = 9  # words from the beginning of a clause up to the noun that heads its subject


def headed_subject(s: Sentence, begin: int, limit: int) -> tuple[int, int] | None:
    """Return (first, last) words of the subject near the head of the clause from word ``begin`` on; None where no noun tells one."""
    if s.lexicon.endings.get("case"):
        return None
    first = begin
    for k in range(begin, min(limit - 1, begin + _REACH)):
        if k in s.quotes or (k > begin and s.breaks(k)) or s.lexicon.ends("clause", s.words[k]):
            return None
        if s.any_of(k, "adverbial", "behind", "topic") or _is_occasion(s, k):
            first = k + 1
        elif _may_head(s, first, k):
            end = _with_owned(s, k + 1, limit)
            if end < limit and not s.breaks(end) and not _leads_on(s, k, end):
                return first, end
    return None


def tells_alone(s: Sentence, begin: int, end: int) -> bool:
    """Whether the words are but who speaks, without a name: "|Aynı kaynak|, ...", "|Ünlü şarkıcı|, ...", "Öte yandan |sendika|, ..."."""
    teller = s.any_of(end - 1, "bodies", "tellers", "shares") or (end - begin > 1 and s.lexicon.ends("agent", s.words[end - 1]))
    return begin < end <= begin + _ALONE and teller and all(s.any_of(k, "plain", "determiners") for k in range(begin, end - 1))


def _is_occasion(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is when or where something was said, not whose somebody is: |ankette|, but: |Ankara'daki| yetkililer."""
    return (
        not s.has("percent", at)
        and s.words[at].endswith(("da", "de", "ta", "te"))
        and s.lexicon.ends("locative", s.words[at])
        and "'" not in s.words[at]
    )


def _may_head(s: Sentence, first: int, at: int) -> bool:
    """Whether the noun at word ``at`` may head a subject that begins at word ``first``, by its form."""
    if "'" in s.words[at]:
        return False
    if s.has("shares", at) or _is_percentage(s, at):
        return True
    if at > first and any(s.lexicon.ends("owner", s.words[k]) and not s.capital(k) for k in range(first, at)):
        return False  # kazanın |polis arabası yüzünden olduğunu
    several = s.has("many", at - 1) or (s.has("many many", at - 1) and s.has("many many", at - 2))  # pek çok |seçmen
    if several and at > first and not s.has("indefinite", at + 1):
        return not any(s.lexicon.ends(case, s.words[at]) for case in (*CASES, "told"))  # birçok |seçmen
    several = s.lexicon.ends("plural", s.words[at]) and not s.any_of(at, "spans", "determiners", "adverbs", "auxiliaries")
    return several or s.any_of(at, "bodies", "tellers")


def _is_percentage(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is the ending of a number of so many of them: yüzde 57'|si|, 20 üyenin 12'|si|."""
    numbered = at > 0 and s.words[at - 1].isdecimal() and s.gaps[at] in ("'", "’")
    return numbered and s.has("share endings", at)


def _with_owned(s: Sentence, at: int, limit: int) -> int:
    """Return the word after a noun once those that it describes are taken along: polis |memurları|, muhalefet |lideri|."""
    while at < limit and not s.breaks(at) and (s.has("roles", at) or s.lexicon.ends("their", s.words[at])) and not s.capital(at):
        at += 1
    return at


def _leads_on(s: Sentence, at: int, end: int) -> bool:
    """Whether the word behind the noun at word ``at`` says that it is no subject: "hükümet |tarafından|", "yollar |yapılacağını|"."""
    following = s.words[end]
    bare = not (s.any_of(at, "shares", "bodies") or _is_percentage(s, at)) and s.lexicon.ends("clause", following)
    owned = any(s.lexicon.ends(ending, following) for ending in ("compound", "owned object", "owned")) and not s.has("roles", end)
    return bare or (owned and s.has("bodies", at)) or s.any_of(end, "adverbial", "behind", "postpositions", "conjunctions", "being")


def indefinite(s: Sentence, begin: int, limit: int) -> int | None:
    """Return the word after "a source close to Roe", "one of the members" at the head of a clause: "üyelerden biri"."""
    for k in range(begin, min(limit - 1, begin + _RELATED)):
        if k >= begin + _INDEFINITE and not (s.has("indefinite", k) and s.lexicon.ends("relative", s.words[k - 1])):
            continue
        if (s.breaks(k) and k > begin) or k in s.quotes or _is_told(s, k):
            return None
        if s.has("one of", k) and not (k + 1 < limit and s.any_of(k + 1, "being", "postpositions")):
            return k + 1 if k > begin else None
        if s.has("indefinite", k):
            opened = (
                begin == 0 and s.lexicon.ends("owner", s.words[0]) and not s.lexicon.ends("acting", s.words[k - 1]) and is_plain(s, limit)
            )  # Filmin |bir anıdan doğduğunu
            if opened or any(s.lexicon.ends("plural", s.words[j]) or _owns(s, j) for j in range(begin, k)):
                return None  # Yetkililer saldırının tek |bir kişi; Demir bunun |bir hata
            end = k + 2
            while end < limit and not s.breaks(end) and not s.capital(end) and s.lexicon.ends("owned", s.words[end]) and end < k + 4:
                end += 1
            if end + 1 < limit and not s.breaks(end) and "," in s.gaps[end + 1] and not s.lexicon.ends("told", s.words[end]):
                end += 1  # Bir polis |memuru,
            return None if any(s.lexicon.ends(case, s.words[end - 1]) for case in CASES) or s.capital(k + 1) else end
        if s.lexicon.ends("locative", s.words[k]) and not s.capital(k) and not _acting_one(s, k, limit):
            return None
    return None


def _is_told(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a name to or for whom something is: Demir'e yeni bir görev; but: |Demir'e yakın bir kaynak."""
    return s.capital(at) and s.lexicon.ends("told name", s.words[at]) and not s.has("related", at + 1)


def _acting_one(s: Sentence, first: int, limit: int) -> bool:
    """Whether a participle and "a" follow: "Olayı öteden |izleyen bir tanık"."""
    inside = range(first + 1, min(limit - 1, first + _INDEFINITE))
    return any(s.has("indefinite", k) and s.lexicon.ends("acting", s.words[k - 1]) for k in inside)


def _owns(s: Sentence, at: int) -> bool:
    """Whether word ``at`` is a common noun or pronoun that owns what follows: "saldırının", "bunun"; a name has an apostrophe there."""
    return not s.lexicon.endings.get("case") and not s.capital(at) and (s.has("its", at) or s.lexicon.ends("genitive", s.words[at]))


def before_led(s: Sentence, begin: int, named: int) -> int:
    """Return the word after the name before the one that a postposition follows: "|Demir| da İzmir için uyardı"; ``begin`` without one."""
    while named > begin and s.capital(named - 1):
        named -= 1
    while named > begin and not s.capital(named - 1):
        named -= 1
    return named


def owns_name(s: Sentence, first: int, limit: int) -> bool:
    """Whether what somebody has stands before a name and its comma: "Demir'in savaştan |sonra doğan kızı Ayşe Kaya|, ..."."""
    comma = next((k for k in range(first + 1, limit) if s.breaks(k) or k in s.quotes), limit)
    owned = (k for k in range(first + 1, comma - 1) if s.capital(k + 1) and not s.capital(k))
    return any(s.lexicon.ends("accusative", s.words[k]) for k in owned) and s.capital(comma - 1)
