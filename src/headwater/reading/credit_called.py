"""Outlets named in the middle of a sentence that takes something from them, at a distance from its verb.

Set phrases stand close together ("X reports"); here whole sentences are looked at, for names that need no judging: those with a noun for
outlets beside them ("der Agentur Morwan", "агентству «Морван»") or a word that outlets are called by. Such a name is credited as whom
something was told, as who reports, and behind words of relying. A noun without a name ("told the paper") leads to the outlet named before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from headwater.reading import credit_doubts, parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import UPPER, Found, found, kind_needles, slots, table, words_for

_TITLED = re.compile(rf"\w,? (?:El|La|Los|Las|Le|Les|Il|Lo|O|Os|De|Het|L[’'])(?: |(?<=[’']))[{UPPER}]")
_DATIVES = frozenset({"cs", "sk", "pl", "ru", "uk"})  # who is told stands behind the verb, without a preposition
_SURE = 3  # a weight that says "outlet" by itself
_HAD = re.compile(r"\b(?:hat|hatte|haben|hatten|habe) (?:zuvor |bereits |auch |zuerst )?(?:der|die|das)? ?[„“\"»]?$")
_REPORTED = re.compile(
    r"\b(?:berichtet|gemeldet|geschrieben|enthüllt|veröffentlicht|aufgedeckt|publik gemacht|gezeigt|gesendet)(?=[.,;]|$)"
)
_VERB_LAST = frozenset({"tr", "kk"})
_TO = 60  # longer than any words that lead to whom something is told
_LONGEST = 700  # code points of a sentence that is read
_BACK = 700  # how far before a bare noun its outlet may be named
_QUOTES = '«„“"‘»›'
_QUOTE = re.compile(f"[{_QUOTES}]")
# Between words of relying or reporting and the name: a few words, no comma and no "that", behind which another sentence begins.
_GAP = r"(?:(?! (?:that|dass|daß|que|che|że|що|что|že|dat|att|at|ki)\b)[^.,;:!?\n«»„“”\"()]){0,50}? ?(?:[\w’']{1,8}[’' ])?$"
# The same close by, for names without a noun: small words, none of which says what a text is about.
_NEAR = r"(?:(?! (?:on|sur|su|sul|o|про|о|об|über|sobre)\b) [\w’']{1,4}){0,3}?[ ’'][«„“\"]?$"
# "According to an X poll": who was asked, not who reported.
_POLLED = re.compile(r" (?:poll|survey|study|index|specification|standard|data|estimates?|report card|umfrage)\b", re.IGNORECASE)
_ASIDE = r"(?:,[^,.;:!?\n]{3,120},| \([^()\n]{2,60}\)|,? (?:which|who|qui|que|che|die|der|das|który|která|jež|что|що)\b[^.;:!?\n]{3,80}?)?"
# "Social media", "the Tampa station": behind a name these say what it is of, not whose name it is.
_LOOSE = re.compile(r"media|stations?|channels?|networks?|editions?|blogs?|outlets?|agencies")
# Owners and heads of an outlet, whose words are their own: "sagte der Chefredakteur der Zeitung X".
_HEADS = re.compile(
    r"(?:chefredakteur|herausgeber|verleger|geschäftsführer|inhaber|eigentümer|gründer|abonnent|leser)(?:in|s|n|innen)? $", re.IGNORECASE
)
# The name in quotation marks is declined where something is told: сказал «Обрію», рассказала «Заречному вестнику», powiedział „Kotwicy”.
_DATIVE = re.compile(
    r"[А-ЯІЇЄҐ][\w'’ʼ-]*(?: [\w'’ʼ-]+){0,3}(?<=[уюіеє])|[А-ЯІЇЄҐ]\w*(?:ому|ему|ій|ой|ей) [\w'’ʼ -]{3,30}|"
    r"[A-ZŁŚŻĆŹČŠŽŘ][\w-]{3,20}(?:owi|emu|ovi|[yiu])(?: [\w-]{2,20}){0,3}"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of one language: verbs, what leads to whoever is told, to whoever is relied on, nouns in the case of the told."""

    cue: re.Pattern[str]
    verbs: re.Pattern[str]
    to: re.Pattern[str]
    leads: re.Pattern[str]
    near: re.Pattern[str]
    reports: re.Pattern[str]
    publishing: re.Pattern[str]
    told: re.Pattern[str]
    bare: re.Pattern[str]


_NEVER = "(?!)"


@lru_cache(maxsize=32)
def _words(language: str | None) -> _Words:
    tables = [t for t in table(language) if t.tells]
    tells, to, works, nouns, reports = (
        "|".join(filter(None, (getattr(t, f) for t in tables))) for f in ("tells", "to", "works", "told_nouns", "reports")
    )
    kinds, articles = ("|".join(filter(None, (getattr(t, f) for t in tables))) for f in ("kinds", "articles"))
    verbs = "|".join(filter(None, (tells, reports))) or _NEVER
    # Slavic languages and Turkish have no articles; in others a noun without one is no outlet that was named before.
    article = rf"(?:(?:{articles})(?:(?<=[’'])| ))" if articles else ""
    return _Words(
        cue=compiled(rf"\b(?:{verbs}|{works or _NEVER})\b", re.IGNORECASE),
        verbs=re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE),
        to=re.compile(rf"(?<!\w)(?:{to or _NEVER}) ?$", re.IGNORECASE),
        leads=re.compile(rf"(?<!\w)(?:{works or _NEVER})\b{_GAP}", re.IGNORECASE),
        near=compiled(rf"(?<!\w)(?:{works or _NEVER}){_NEAR}", re.IGNORECASE),
        reports=re.compile(rf"{_ASIDE}(?: \w{{2,12}}){{0,2}}? (?:{verbs})\b"),
        publishing=re.compile(rf"\b(?:{reports or _NEVER})(?=[.,;:!]|$)"),
        told=re.compile(nouns or _NEVER, re.IGNORECASE),
        bare=compiled(
            rf"(?<!\w)(?:(?P<to>{to or _NEVER}) )?{article}(?P<kind>{kinds or _NEVER})(?!\w|-| ?(?-i:[{_QUOTES}{UPPER}0-9]))", re.IGNORECASE
        ),
    )


def in_text(scene: Scene) -> Iterator[Found]:
    """Yield the outlets that sentences of the text credit; the same is yielded for each place."""
    words = _words(scene.language)
    for start, end in scene.sentences:
        if end - start <= _LONGEST and words.cue.search(scene.text, start, end) and _may_name(scene, start, end):
            yield from _in_sentence(scene, words, start, end)


def _may_name(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence can name an outlet at all; most do not, and looking for names costs more than this."""
    said = scene.lowered[start : end + 8]
    nouns = scene.sought.places(kind_needles()).items()
    return (
        bool(_QUOTE.search(said))
        or any(start <= at <= end + 8 - len(noun) for noun, places in nouns for at in places)
        or parties.has_outlet_word(said)
        or scene.has_compound(start, end)
        or bool(_TITLED.search(scene.text, start, end))
        or any(map(parties.bare(said).__contains__, scene.vouched))
    )


def _in_sentence(scene: Scene, words: _Words, start: int, end: int) -> Iterator[Found]:
    for match in slots(scene.sought, start, end):
        party = found(match)
        party = party and scene.with_small_noun(party)
        if (
            party
            and not _LOOSE.fullmatch((match["after"] or "").strip())
            and not _doubtful(scene, party)
            and _credited(scene, words, match, party, (start, end))
        ):
            yield party
    for noun in words.bare.finditer(scene.text, start, end) if scene.sought.has(kind_needles(), start, end) else ():
        told = noun["to"] or words.told.fullmatch(noun["kind"])
        if told or words.reports.match(scene.text, noun.end(), end) or _just_before(words.verbs, scene.text[start : noun.start()]):
            yield from _named_before(scene, noun.start())


def _doubtful(scene: Scene, party: Found) -> bool:
    office = parties.has_office_word(party.name) or credit_doubts.is_body(party.name) or bool(words_for("roles").fullmatch(party.name))
    return (office and not parties.is_agency(party.name)) or credit_doubts.is_firms(scene.text, party.start)


def _credited(scene: Scene, words: _Words, match: re.Match[str], party: Found, sentence: tuple[int, int]) -> bool:
    """Whether a sentence with a verb of telling or reporting has something from the named party."""
    before = _before(scene, match, party, sentence)
    quoted = scene.text[party.start - 1 : party.start] in _QUOTES
    told = words.to.search(before[-_TO:])
    if quoted and (_told_in_the_dative(words, before, party.name) or _in_talk(told, party.name)):
        return True
    noun = (match["before"] or match["after"] or "").strip()
    if not (words.told.fullmatch(noun) or (told and not _HEADS.search(before)) or _reports_so(scene, words, match, party, sentence)):
        return False
    return _is_sure(scene, party) or (quoted and _in_title_case(scene, party.name)) or _beside_quotation(scene, sentence[0], party)


def _before(scene: Scene, match: re.Match[str], party: Found, sentence: tuple[int, int]) -> str:
    """Return the sentence up to a name with the nouns before it; a word that opens the sentence is none of the name's."""
    opened = party.start - match.start("name") > 1
    # "A" is an article in English alone.
    named = match.start() if match["before"] or (scene.language or "en").startswith("en") else match.start("name")
    return scene.text[sentence[0] : party.start if opened else named]


def _reports_so(scene: Scene, words: _Words, match: re.Match[str], party: Found, sentence: tuple[int, int]) -> bool:
    """Whether a sentence relies on the named party, or says what it reports."""
    end = sentence[1]
    before = _before(scene, match, party, sentence)
    if (scene.language or "")[:2] in _DATIVES and parties.has_outlet_word(party.name) and _just_before(words.verbs, before):
        return True
    if (scene.language or "")[:2] in _VERB_LAST:
        return bool((words.verbs if party.called else words.publishing).search(scene.text, match.end(), end))
    close = words.near.search(before[-60:]) and not _POLLED.match(scene.text, match.end("name")) and _is_sure(scene, party)
    if close or _in_the_perfect(scene, match, sentence):
        return True
    led = match["before"] and words.leads.search(before[-80:])
    return party.called and bool(led or words.reports.match(scene.text, match.end(), end))


def _in_talk(told: re.Match[str] | None, name: str) -> bool:
    """Whether a Cyrillic name in quotation marks stands right behind "in an interview with" and its like, not behind a bare preposition."""
    return bool(told and " " in told[0].strip() and name[0] > "Ѐ" and name[0].isupper())


def _in_the_perfect(scene: Scene, match: re.Match[str], sentence: tuple[int, int]) -> bool:
    """Whether a German sentence has the name between "hatte" and what it had done: "hatte der Küstenbote von der Brücke berichtet"."""
    before, behind = scene.text[sentence[0] : match.start()], scene.text[match.end() : sentence[1]]
    return (scene.language or "")[:2] == "de" and bool(_HAD.search(before) and _REPORTED.search(behind))


def _in_title_case(scene: Scene, name: str) -> bool:
    """Whether a name in quotation marks is an outlet's, in a language whose newsrooms set these so: dem „Ankerblick“, dla „Latarni”."""
    words = name.split()
    capital = all(word[0].isupper() or word in _JOINS for word in words)
    return (scene.language or "")[:2] in _SETS_IN_QUOTES and capital and len(words) <= _MOST_WORDS and not name.endswith(("!", "?", "…"))


_SETS_IN_QUOTES = frozenset({"de", "pl", "cs", "sk", "hu", "ro"})
_JOINS = frozenset("und der die das am im vom von i w na z ze nad pod a v".split())
_MOST_WORDS = 5
# Behind a quotation, one who is told it and has the article of a thing: «...», ha detto al Faro. Bodies that hear people are left out.
_HEARD = re.compile(
    r"[»”\"’],?\s?[–—-]?\s?(?:[\w’']{1,14}\s){0,5}?(?:told the|(?:ha|hanno) \w{3,12} (?:al|alla)|(?:a|ont) \w{3,12} (?:au|à la)|"
    r"(?:dijo|contó|explicó|declaró|confesó|relató) (?:al|a la)|(?:disse|contou|explicou|declarou|relatou) (?:ao|à))\s$"
)


def _beside_quotation(scene: Scene, start: int, party: Found) -> bool:
    """Whether somebody whose name says neither outlet nor body was told a quotation that stands right before."""
    plain = party.name[:1].isupper() and not party.name.isupper() and not credit_doubts.is_persons(party.name)
    before = scene.text[max(start, party.start - 140) : party.start]
    return plain and bool(_HEARD.search(before)) and not credit_doubts.hears(party.name)


def _told_in_the_dative(words: _Words, before: str, name: str) -> bool:
    """Whether a name in quotation marks is whom something was told: its case says so, its verb stands right before it."""
    verb = next((m for m in words.verbs.finditer(before[-24:]) if not before[-24:][m.end() :].strip(' «„"“')), None)
    return bool(verb and _DATIVE.fullmatch(name))


def _just_before(verbs: re.Pattern[str], before: str) -> bool:
    """Whether a verb stands right before a noun: "писала газета", "berichtete am Montag das Blatt"."""
    near = before[-30:]
    return any(not re.search(r"[.,;:!?]", near[verb.end() :]) for verb in verbs.finditer(near))


def _named_before(scene: Scene, at: int) -> Iterator[Found]:
    """Yield the outlet that was named last before ``at``, which "the paper" stands for."""
    matches = list(slots(scene.sought, max(0, at - _BACK), at))
    names = map(found, reversed(matches))
    yield from islice((p for p in names if p and _is_sure(scene, p) and not _doubtful(scene, p)), 1)


def _is_sure(scene: Scene, party: Found) -> bool:
    return party.called or scene.weight(party) >= _SURE
