"""Where a name stands in running text: the shape of a party's name."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from headwater.reading.alternations import alternatives, by_letter, compiled
from headwater.reading.credit_phrases import Phrases
from headwater.reading.credit_tables import chosen, tables
from headwater.reading.needles import Needles, Sought, needles
from headwater.reading.party_words import DOMAIN_ENDINGS
from headwater.reading.post_words import NO_ROLE


def _capitals() -> str:
    """Return the capital letters of the Latin, Greek, Cyrillic and Armenian scripts as ranges for a character class."""
    out: list[str] = []
    start = previous = 0
    for code in [*range(0x41, 0x587), *range(0x1E00, 0x1EFF), 0xFFFF]:
        if unicodedata.category(chr(code)) == "Lu":
            start = start or code
            previous = code
        elif start:
            out.append(chr(start) if start == previous else f"{chr(start)}-{chr(previous)}")
            start = 0
    return "".join(out)


UPPER = _capitals()
# All quantifiers are bounded and words are taken whole (``++``): a hostile text costs no more than a long one.
_WORD = rf"(?:(?:[{UPPER}]\.){{2,4}}|(?:(?:al|el|an|ar|as|ash|at|az|ad|ul)-)?[{UPPER}]\w{{0,40}}+(?:[’'&/+.@-]\w{{1,40}}+){{0,5}}+)"
_JOIN = (
    r"(?:(?:of the|of|de la|de los|de las|de|del|della|dello|delle|degli|dei|di|du|da|do|das|dos|der|des|für|la|le|les|los|las|el|&|the|"
    r"van|von|nad|znad|της|του|των) |(?:de l|dell|degl|d|l)[’']|"
    r"(?:(?<=Centre )|(?<=Center )|(?<=Institute )|(?<=Bureau )|(?<=Network )|(?<=Project )|(?<=Foundation ))(?:for|on) )"
)
_DOMAIN = rf"[a-z0-9][a-z0-9-]{{1,40}}+(?:\.[a-z0-9-]{{2,30}}+){{0,3}}?\.(?:{'|'.join(sorted(DOMAIN_ENDINGS))})\b"
# News agencies sign with codes in small letters ("l'agence kvn"); those of consonants alone, or ending in "a", are hardly words.
_AGENCY = (
    r"(?:news |press |wire |[Nn]achrichten|[Pp]resse|[Mm]edien|[ИиІі]нформ|новостн\w{2,3} )?(?:[Aa]g[eê]n(?:[czț]\w{1,4}|t[uú]r\w{0,2})|"
    r"[Аа]г[еэ]н(?:т?ств|ці)\w{1,3}|ajans\w{1,5}|"
    r"nyh[ée]tsbyrån?|nyhe(?:dsbureauet|tsbyrået)|"
    r"(?:pers|nieuws)bureau|hírügynöks\w{2,6})(?: de (?:presse|noticias|prensa|notícias)| di stampa| prasow\w{1,2})?"
)
_CODE = r"(?!(?:dla|tra|fra|pra|spa|dva)\b)(?:[b-df-hj-np-tv-xz]{2,4}|[b-df-hj-np-tv-xz]{2,3}a)\b(?![’'.-]\w)"
# "der Werft der Nachrichtenagentur kvn": the name begins behind the noun.
_NO_AGENCY = rf"(?!(?:{_JOIN})?{_AGENCY} {_CODE})"
_LOWER_AGENCIES = ("dpa", "afp", "apa", "sda", "ats", "dapd", "epd", "ntb", "tass", "efe", "ansa", "reuters")
_LOWER_AGENCY = rf"(?:{'|'.join(_LOWER_AGENCIES)})\b"
_NAME = rf"(?:(?:[Tt]he )?(?:\d{{1,3}} )?{_WORD}(?: {_NO_AGENCY}(?:{_JOIN})?(?:{_WORD}|\d{{1,3}}\b)){{0,6}}|(?:https?://)?(?:www\.)?{_DOMAIN}|@\w{{2,40}}+|{_LOWER_AGENCY})"
# An apostrophe inside a word closes nothing: „Gazette de l’Anse“, «Кур’єр Затоки».
# »So« in German books and many newspapers; between two French quotations stand blanks.
_QUOTED = r"(?:[«“„\"‘‹](?:[^«»“”„\"‘’‹›\n]|(?<=\w)’(?=\w)){2,60}(?:[»”“\"›]|’(?!\w))|[»›](?=\w)[^«»‹›\n]{2,60}(?<=\S)[«‹](?!\w))"


# "el diario español El Candil", "il sito economico Il Faro": where an outlet is, or what it is about, behind its noun.
_ADJECTIVE = (
    r"online|on line|digital|web|(?:svizzer|ester|stranier|specializzat|especializad|sportiv|cultural|extranjer|estrangeir)[oa]|"
    r"d[ie] [Ss]tato|[a-zà-ÿ]{1,12}(?:és|ês|esa|ese|uesa|ol|ola|olo|ais|aise|ois|oise|ien|ienne|ain|aine|ense|"
    r"an[oa]|in[oa]|ic[oa]|ique|ale?|and|ande|[lm]án|emão|emã|eñ[oa]|ec[oa]|esc[oa]|isée?|aire|iste|uel|elle|"
    r"acc[oa]|urc[oa]?|urque|ive?|iv[oa])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A name met in a text: its span there, and whether a common noun beside it says that it is an outlet ("the newspaper X")."""

    name: str
    start: int
    end: int
    called: bool = False


@lru_cache(maxsize=1)
def kinds() -> str:
    """Return the nouns for outlets of all languages, as an alternation."""
    return "|".join(table.kinds for table in tables().values() if table.kinds)


@lru_cache(maxsize=2)
def _nouns(*, any_case: bool = False) -> str:
    """Return these nouns written by first letters."""
    return by_letter(kinds(), any_case=any_case)


def _slot() -> str:
    """Return the pattern for a name, with the nouns that newsrooms set before or after it."""
    nouns = _nouns()
    code = rf"|(?(agency){_CODE}|{_CODE}(?= (?:news |press |haber )?(?:agency|ajans\w{{1,5}})\b))"
    marked = r"(?=[^\n«„“\"]{1,60} [«„“\"])"  # seen at once; trying all nouns in whatever case takes two thirds of the time
    return (
        rf"(?:(?:(?:[Tt]he|an?|El|La|Le|Il|Lo|O|A|Der|Die|Das|Het) |[Ll][’'])?(?:[{UPPER}]\w{{2,14}} )?"
        rf"(?P<before>(?P<agency>{_AGENCY})(?=(?: (?:{_ADJECTIVE}))? {_CODE})|{nouns}|"
        rf"{marked}(?i:{_nouns(any_case=True)})(?= [«„“\"]))(?: (?:{_ADJECTIVE})(?![\w.]))?(?: |:)\s?)?"
        rf"{_named(code)}"
    )


def _bare_slot() -> str:
    """Return the same for a name without a noun before it."""
    return rf"(?P<before>(?!))?{_named()}"


def _named(code: str = "") -> str:
    scope = r"shows?|hosts?|programs?|series|ads?"  # "a radio show" is no radio
    return (
        rf"(?:(?:the|a|an) (?=[{UPPER}]))?(?P<name>{_QUOTED}|{_NAME}{code})"
        rf"(?P<after> (?:{_nouns()})\b(?! (?:[{UPPER}«„“\"‘]|(?:{scope})\b)))?(?: \((?P<short>[{UPPER}]\w{{1,10}})\))?"
    )


@lru_cache(maxsize=1)
def _described_slot() -> re.Pattern[str]:
    """Return the pattern for a name behind words of crediting, with the small words before its noun."""
    return re.compile(_described() + _slot())


def _described() -> str:
    """Return the pattern for small words before a noun for outlets: "told <the trade> weekly X", "carried by <state> broadcaster X"."""
    return rf"(?:(?:(?:the|an?|der|die|das|dem|le|la|el|il|lo|o|de|het) |l[’'])?(?:[a-zà-ÿ-]{{3,16}} ){{1,2}}(?=(?:{_nouns()})[ :]))?"


_BEGINS = r"(?<![\w@.-])"
SLOT = re.compile(_BEGINS + _slot())
_BARE = re.compile(_BEGINS + _bare_slot())
_BEGINNING = re.compile(_BEGINS)
# A name alone, looked for where one can begin: a twentieth of the time.
NAME = re.compile(rf"{_BEGINS}(?=[{UPPER}@«“„\"‘‹»›]|\d{{1,3}} [{UPPER}])(?:{_QUOTED}|{_NAME})")


@lru_cache(maxsize=1)
def kind_needles() -> Needles:
    """Return lower-case strings of which a passage with a noun for outlets holds one."""
    return Needles(needles(kinds()))


_AGENCY_NEEDLES = Needles(needles(_AGENCY))


def has_noun(sought: Sought, start: int, end: int) -> bool:
    """Whether a noun for outlets may stand in a passage. Where none does, names are found in a third of the time."""
    return sought.has(kind_needles(), start, end) or sought.has(_AGENCY_NEEDLES, start, end)


def slots(sought: Sought, start: int, end: int) -> Iterator[re.Match[str]]:
    """Return the names in a passage, each with the nouns around it."""
    return (SLOT if has_noun(sought, start, end) else _BARE).finditer(sought.text, start, end)


def slot_at(sought: Sought, at: int) -> re.Match[str] | None:
    """Return the name that begins at a place, with the nouns around it."""
    return (SLOT if has_noun(sought, at, at + _LEAD) else _BARE).match(sought.text, at)


def slot_behind(sought: Sought, at: int) -> re.Match[str] | None:
    """Return the name behind words of crediting that end at a place; small words may stand before its noun."""
    bare = _BEGINNING.match(sought.text, at) and not has_noun(sought, at, at + _LEAD)
    return (_BARE if bare else _described_slot()).match(sought.text, at)


_LEAD = 160  # code points; longer than any noun with the words before and behind it
_REACH = 120  # longer than any name with the nouns around it


def name_before(sought: Sought, end: int) -> tuple[Found, int] | None:
    """Return the name that ends at ``end``, and where what is matched with it (``slot``) begins."""
    text = sought.text
    cut = max(0, end - _REACH)
    bare = not has_noun(sought, cut, end)
    last = text[cut:end].rpartition(" ")[2]
    if bare and last.isalpha() and last.islower() and last not in _LOWER_AGENCIES:
        return None
    known = _name_ending(text[max(0, cut - 1) : end], cut > 0, bare=bare)
    if known is None:
        return None
    party, start = known
    shift = max(0, cut - 1)
    return replace(party, start=party.start + shift, end=party.end + shift), start + shift


@lru_cache(maxsize=4096)  # a word of reporting stands in many phrases, and one word over and over has one passage before it
def _name_ending(text: str, skipped: int, *, bare: bool) -> tuple[Found, int] | None:
    match = next((match for match in (_BARE if bare else SLOT).finditer(text, skipped) if match.end() == len(text)), None)
    party = found(match) if match else None
    return (party, match.start()) if match and party else None


@lru_cache(maxsize=1)
def kind_words() -> re.Pattern[str]:
    """Return the pattern for a noun for outlets."""
    return re.compile(rf"\b(?:{kinds()})\b")


@lru_cache(maxsize=64)
def words_for(field: str) -> re.Pattern[str]:
    """Return a pattern that matches one entry of ``field`` (``notes``, ``sources``, ``by``, ``roles``) in any language."""
    entries = sorted((e for table in tables().values() for e in alternatives(getattr(table, field)) if e), key=len, reverse=True)
    return compiled("|".join(entries), re.IGNORECASE)


# Capitals that are nobody: articles, pronouns and their like at the head of a sentence; short months.
_NO_NAMES = frozenset(
    (
        "the a an i we you he she it they his her its their our my your this that these those all some many most both such no not one "
        "two three "
        "le la les el los las il lo gli der die das ein eine un une una uno os as els um uma ich wir sie er es nous vous ils elles él "
        "ella ellos "
        "io noi loro ele ela eles вони він вона воно ми я ты мы он она они оно вы его её їх его це это "
        "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sen rep gov"
    ).split()
)


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """Return the words a sentence begins with that are no part of a name, in all languages."""
    return frozenset(word.casefold() for table in tables().values() for word in table.openers.split("|") if word)


@lru_cache(maxsize=1)
def no_names() -> frozenset[str]:
    """Return all words with a capital that are no name by themselves, folded."""
    return openers() | _NO_NAMES


def found(match: re.Match[str]) -> Found | None:
    """Return the name that a compiled template matched, cleaned; None where nothing of a name is left, or a noun for outlets is all."""
    words, before, after = match.group("name", "before", "after")
    behind = after if words[0] > "Ѐ" else None  # "Новая газета": in Cyrillic names go on in small letters
    name = trimmed(words + (behind or ""), match.start("name"), called=bool(before or after))
    party = _without_opener(name, match.string) if name else None
    return None if party and words[0].isalpha() and is_generic(party.name) else party


_HELD_BY = (
    "advis[eo]r|analyst|anchor|consultant|correspondent|critic|director|editor|executive|expert|founder|host|journalist|magnate|mogul|owner|"
    "personality|presenter|producer|publisher|reporter|researcher|strategist|writer"
)  # "X, a media consultant": a person


@lru_cache(maxsize=1)
def appositions() -> re.Pattern[str]:
    """Return the pattern for an apposition that says what an outlet is: ", a Polish newspaper", ", le site d'information"."""
    articles = r"an?|the|une?|una|um|uma|eine?|der|die|das|il|la|le|el|o"
    return re.compile(
        rf",\s(?:{articles})\s(?:[\w’'-]{{2,16}}\s){{0,3}}?(?:{_nouns()})"
        rf"(?!\w| (?:\w+ )?(?:{_HELD_BY})| (?:said|says|told|announced|added|confirmed)\b)"
    )


@lru_cache(maxsize=8192)
def is_generic(name: str) -> bool:
    """Whether a name is a noun for outlets and nothing else: "Zeitung", "the Agency"."""
    return bool(_generic().fullmatch(name))


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:the|der|die|das|dem|le|la|el|il|o|a) )?(?:{_nouns(any_case=True)})", re.IGNORECASE)


# The possessive, and the cases of Turkish: "Kıyı Postası'na".
_SUFFIX = re.compile(r"['’](?:s|[ny]?[aeıiuü]|[dt][ae]n?|n?[dt][ae](?:n|ki)?|n?[ıiuü]n|y?l[ae])?$")


_LETTER = re.compile(r"[^\W\d_]")


def trimmed(name: str, start: int, *, called: bool = False) -> Found | None:
    """Return ``name`` at ``start`` without quotation marks, closing punctuation and possessive; None where nothing is left."""
    left = len(name) - len(name.lstrip(" \"'«“„‘‹»›([—–-"))
    name, start = name[left:], start + left
    name = _SUFFIX.sub("", name.rstrip(" \"'»”“’›«‹)].,;:—–-"))
    if not _LETTER.search(name) or name.casefold() in no_names():
        return None
    return Found(name, start, start + len(name), called)


# "C'est X qui l'a révélé": a pronoun that has lost its vowel.
_ELIDED = re.compile(r"(?:C|J|Qu|S|N|M|T)[’'](?:est|était|ai|a|on|il|elle|une?) ")


# "Recherchen des X zufolge"; "Британская Coast Herald": what it has found, and where it is.
_LED_BY = re.compile(
    r"(?:Recherchen?|Angaben|Informationen|Bericht(?:s|en)?|Meldung(?:en)?|Darstellung|Artikels?|Beitrags?|"
    r"Reportage|Interviews?) (?:des|der|von) |"
    r"L[’'](?:enquête|article|interview|entretien) d(?:u|e la|e) |"
    r"[А-ЯІЇЄҐ]\w+(?:[аяое]я|[оие]е|[иыо]й|[сц]ьк[аие]й?) (?=[A-Z])"
)


def _without_opener(party: Found, text: str) -> Found | None:
    """Return a name without the words that began its sentence with a capital: "But X", "On Monday X", and not "citing Al Mizan"."""
    cut = _ELIDED.match(party.name) or _LED_BY.match(party.name)
    name, start = (party.name[cut.end() :], party.start + cut.end()) if cut else (party.name, party.start)
    if _PARTICLE.match(name) and _INSIDE.search(text, max(0, start - 4), start):
        return Found(name, start, party.end, party.called)
    while name.split(" ", 1)[0].casefold() in openers():
        head, _, name = name.partition(" ")
        start += len(head) + 1
    return Found(name, start, party.end, party.called) if name else None


_INSIDE = re.compile(r"[^\W_],? $")  # in the middle of a sentence
_PARTICLE = re.compile(r"\w\w (?=\w)")


# A name goes on in small letters to the end of its clause: "Le Courrier picard".
GOES_ON_SMALL = re.compile(r"(?: (?:de la |del? |du |des |da |do )?[^\W\d_A-ZА-Я]\w{3,16}){1,2}(?=[.,;:)»”]|\s*(?:\n|$))")


def may_be_whole(name: str) -> bool:
    """Whether words up to a verb may be a name: few, and of the small ones none that begins another phrase ("Die Familie in ...")."""
    first, *words = name.split() or [""]
    small = [word for word in words if word[:1].islower() and word not in _JOINS]
    few = len(small) <= _MOST_SMALL and len(words) < _MOST_WORDS
    return (
        few
        and first.casefold() not in openers()
        and not any(len(word) < _SHORTEST or word in NO_ROLE or word in openers() for word in small)
    )


_JOINS = frozenset("of the de la del della dei di du da do das der des von van und and y et e i и та і за".split())
_MOST_SMALL, _SHORTEST, _MOST_WORDS = 2, 4, 6


def table(language: str | None) -> tuple[Phrases, ...]:
    """Return the phrase tables that go with a text's language."""
    return tuple(tables()[code] for code in chosen(language))
