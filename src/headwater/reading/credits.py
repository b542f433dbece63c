"""Credits: every place where a page says that it has something from somebody else.

``find_credits`` reads the article's text and the passages beside it. A phrase proposes a party, ``credit_evidence`` weighs whether the
party is an outlet; phrases that say so themselves ("originally published by X") need no weighing. No list of outlets is looked into.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.models import Block, Credit, CreditStyle, Link, Outlet
from headwater.reading import (
    credit_called,
    credit_caseless,
    credit_channels,
    credit_codes,
    credit_doubts,
    credit_frames,
    credit_likely,
    credit_lines,
    credit_links,
    credit_posts,
    parties,
)
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_finding import phrasebook
from headwater.reading.credit_names import GOES_ON_SMALL, UPPER, Found, may_be_whole, table, trimmed, words_for
from headwater.reading.credit_settling import settled
from headwater.spans import Spans

# A party that a phrase merely mentions needs a sign of being an outlet; one where something "was told" needs a plain one.
_ENOUGH = {"weak": 2, "told": 3, "called": 3, "first": 2, "strong": -2}
_PLAIN = 3  # a weight that says "outlet" by itself
_CITY = (
    rf"(?:[{UPPER}][\w.’'-]{{0,30}}+,? ){{0,4}}(?:[{UPPER}][\w.’'-]{{1,30}}+,?)(?: [\w.]{{2,12}} \d{{1,2}},?| \d{{1,2}}\.?\s\w{{3,12}},?)?"
)
_DATELINE_BRACKETS = re.compile(r"[(\[](?P<name>[^()\[\]\n]{2,60})[)\]]\.?\s?(?:[—–:]|--?)(?=\s|$)")
_COUNTRY = rf"(?:\([{UPPER}][^()\n]{{1,30}}\),? )?"  # "Puerto Ardén (Corvania), 8 ago"
_DAY = r"(?:\d{1,2}\.?ª?º? (?:de )?\w{3,12}\.?,? ?)?"
_BEFORE_BRACKETS = re.compile(rf"(?:^|[:“\"«]\s?)(?:{_CITY}\s?{_COUNTRY}{_DAY})?$")
_DATELINE_COMMA = re.compile(rf"(?P<city>{_CITY}),?\s(?P<name>[^\s,()][^,()\n—–]{{1,40}}?)\s?(?:[—–]|--|-(?=\s))\s?")
_DATELINE_SLASH = re.compile(rf"(?P<city>{_CITY})[.,]?\s?/(?P<name>[^/\n]{{2,40}})/")
_DATELINE_BARE = re.compile(rf"(?P<name>[{UPPER}][^\n—–:]{{1,40}}?)\s?[—–]\s")
_SIGNATURE = re.compile(
    r"(?:(?<=[.!?…”»\"’]) |(?<=[.!?…”»\"’]))[(\[](?P<round>[^()\[\]\n]{2,50})[)\]]\.?\s*$|(?<=[.!?…]) [—–] ?(?P<dash>[^—–()\n]{2,50})$"
    r"|(?<=[”»\"]) [—–] ?(?P<quoted>[^—–()\n]{2,50})$"
)
_SETS_IN_QUOTES = frozenset({"pl", "de", "cs", "sk", "hu", "ro", "bg", "hr", "sr", "lt", "lv", "et"})
_CLAUSE = frozenset((", ", "” ", '" ', "» ", "– ", "— "))
_WHEN = re.compile(
    r"(?: (?:on|late|early|this|last|earlier|today|yesterday|[A-Z]\w{2,5}day|week|month|morning|evening|night|"
    r"\w{3,6}dag|am \w{4,6}tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)){1,4}\."
)
# In Cyrillic, initials that report are offices: police, firemen, ministries.
_INITIALS = re.compile(r"[А-ЯІЇЄҐ]{2,}\b")
_HANDS_OVER = re.compile(r"\s?:\s")
_AS_WORDS = (
    "Según|Selon ce que|Secondo quanto|Segundo|Conforme|Zgodnie z tym, co|As|Wie|Como|Comme|Come|Com|Tal como|Jak|Як|Как|Както|Ako|Kako|"
    "Како|Zoals|Som|Kuten|Ahogy|Mint|După cum|Așa cum|Όπως"
)
_AS = re.compile(rf"(?:^|(?<=\n)|(?<=: ))(?:{_AS_WORDS}) $")
_REPORTS = r"report|bericht|meld|сообщ|повідом|inform|rapport|riport|riferi|notici|donos|podaj|bildir|хабарла|переда"
_AS_OPENS = re.compile(rf"(?:{_AS_WORDS}) ")
_AS_INSIDE = re.compile(rf"(?:{_AS_WORDS}) ", re.IGNORECASE)
_CITING = re.compile(
    r",? (?:citing|quoting|unter (?:Berufung|Verweis|Bezug(?:nahme)?) auf|mit Verweis auf|(?:qui|en) cit(?:e|ant)|citant|citando|"
    r"(?:que|che) cita|powołując się na|со ссылкой на|ссылаясь на|з[іа]? посиланням на|із посиланням на|посилаючись на|s odvoláním na|"
    r"s odkazem na|s odvolaním sa na|onder verwijzing naar|med hänvisning till|med henvisning til)\b"
)
_WRITES = r"writes|schreibt|пише|escribe|escreve|écrit|scrive|pisze|escriu"
# A person writes and tells, and is named by the surname alone; an outlet's name of one word ends in an outlet's word ("Ankerposten").
_WROTE = re.compile(
    r"writes|wrote|schreibt|schrieb|escrib(?:e|ió|ía)|escrev(?:e|eu|ia)|écri(?:t|vait)|a écrit|scriv(?:e|eva)|ha scritto|pisze|"
    r"(?:na)?pisał[ao]?|píše|napsal[aoi]?|escriu|cuenta|(?:con|rela|narr)t?(?:ó|aba|a|ou|ava)|explic(?:a|ó)|(?:a )?raconté?|"
    r"(?:racon|assur|détaill|indiqu|signal)t?(?:e|ait)|a (?:assuré|détaillé|indiqué)|(?:ha )?raccont(?:a|ava|ato)|"
    r"(?:a|ad) \w{4,14} (?:è|è stat[oa])|(?:relacjo|opis|przekaz)\w{2,6}|"
    r"(?:recuerd|detall|precis|subray|ricord|sottoline|aggiung|lembr|record|acrescent)(?:a|ó|ou|e)",
    re.IGNORECASE,
)
_SHORT = 100  # code points of a sentence that says where a text was published, and nothing else
# What such a sentence is about: plays come out first in towns, illnesses appear there.
_TEXTS = re.compile(
    r"\b(?:article|story|report|post|text|piece|artikel|beitrag|bericht|interview|texte?|artículo|reportaje|artigo|reportagem|articolo|artyku|"
    r"tekst|wywiad|článek|článok|zpráva|správa|rozhovor|artikkel|artikeln|artiklen|artikkelen|grein|cikk|írás|articol|άρθρο|κείμενο|члан|статия|"
    r"informaci|noticia|notícia|matéria|contenu|contenido|conteúdo|contenuto|notizia|materiał|publikacj|haber|yazı|метн|матері|матери|статт|стать|новин|новост|публікац|публикац|stori|nieuws|straipsn|rakst)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi|veröffentlicht|опублик|опублік|надрук|напечат|публик|zveřejn|uveřejn|uverejn|zverejn|otišt|objavljen|објављен|bragt|δημοσι|avaldatud|"
    r"julkai|paskelbt|birt",
    re.IGNORECASE,
)
# "Coast-Info": a word that brands end in; two names joined are a person's too.
_COMPOUND = re.compile(
    rf"[{UPPER}]\w+-(?:Inform?|Info|Net|Web|Press|Media|Online|Line|Plus|Live|Today|TV|FM|Инфо|Пресс|Медиа|Нет|Лайн|Плюс|Онлайн|Інфо|Медіа|Прес)"
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A passage outside the text that may hold a credit. ``links`` are (url, anchor text)."""

    where: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


def find_credits(  # noqa: PLR0913 - the parts of an article, as the reader has them
    text: str, blocks: Sequence[Block], links: Sequence[Link], asides: Sequence[Aside], *, outlet: Outlet, language: str | None
) -> tuple[Credit, ...]:
    """Return the credits of an article in the order they stand, those of ``asides`` last.

    ``text`` with ``blocks`` and ``links`` is the article as ``models.Article`` has it; spans are in code points of it. ``outlet`` is the
    page's own: what names it is no credit. ``language`` chooses the set phrases (English is always looked for). A party credited twice
    in one passage is given once.
    """
    scene = Scene(text, links, outlet, language)
    spans = [block.span for block in blocks if block.kind != "embed"] or ([(0, len(text))] if text else [])
    gathered: list[Credit] = []
    for aside in asides:
        gathered += credit_lines.read(aside.where, aside.text, aside.links, scene)
    gathered += [c for span in spans for c in credit_lines.in_text(span, scene)]
    gathered += credit_lines.signed(spans, scene)
    scene.vouch(c for c in gathered if c.style in {"source_line", "footer", "ed_note"})
    gathered += _in_phrases(scene, ("strong", "first", "told"))
    gathered += [c for span in spans for c in _datelines(scene, *span)]
    gathered += [c for span in spans for c in _announced(scene, *span)]
    # Who is credited in one place is an outlet in every other.
    scene.vouch(gathered)
    gathered += [c for span in spans for c in _without_capitals(scene, *span)]
    gathered += [c for span in spans for c in _signatures(scene, *span)]
    gathered += _in_phrases(scene, ("weak", "called"))
    # Who is credited anywhere is whom something was told elsewhere.
    if scene.vouch(gathered):
        gathered += _in_phrases(scene, ("told",))
    gathered += [_credit(scene, "according", party) for party in credit_called.in_text(scene)]
    gathered += [_credit(scene, "according", party) for party in credit_frames.in_text(scene)]
    posts = list(credit_posts.in_text(scene))
    posts += credit_channels.in_text(scene, posts)
    # "The Telegram channel X published": where that is a post, it is said as one, unless a link to the party's own page says more.
    told = Spans(post.span for post in posts if post.span)
    gathered = [c for c in gathered if c.url or c.style != "according" or not (c.span and told.touch(c.span))] + posts
    gathered += [c for block in blocks if block.kind == "embed" for c in credit_posts.in_embed(scene, block.span)]
    gathered = [
        c for c in gathered if not (c.style == "according" and c.span and credit_doubts.tells_of_itself(text, c.name or "", c.span[1]))
    ]
    gathered += credit_links.in_text(scene, gathered)
    gathered += [
        _credit(scene, "according", party) for party in credit_likely.in_text(scene, Spans(c.span for c in gathered if c.span).touch)
    ]
    return settled(gathered, outlet)


def _credit(scene: Scene, style: CreditStyle, party: Found) -> Credit:
    """Return the credit that a passage of the text gives to ``party``, with the link and the sentence that go with it."""
    link = scene.link_on(party)
    start, end = scene.sentence(party.start, party.end)
    url = link.url if link else parties.home(party.name)
    linked: CreditStyle = "link" if link and style == "according" else style
    return Credit(linked, party.name, url, (party.start, party.end), "body", scene.text[start:end][:500])


def _in_phrases(scene: Scene, kinds: Sequence[str]) -> Iterator[Credit]:
    """Yield the credits in running text that a set phrase gives to an outlet-like party."""
    for kind in kinds:
        for phrase, named, start, end in phrasebook(scene.language).find(kind, scene.sought):
            # A name that its verb follows is whole.
            party = _lengthened(scene, _possessor(named), start) if phrase.head and not phrase.tail else _possessor(named)
            end = max(end, party.end)  # noqa: PLW2901
            set_off = 2 * (kind == "weak" and _sets_off(scene, start, end, party)) + 4 * (kind == "first" and _by_itself(scene, start, end))
            firm = credit_doubts.is_firms(scene.text, party.start) and not parties.is_agency(party.name)
            counts = party.called or (kind != "called" and not firm)
            # A preposition before "the newspaper X" is a credit beside a word of telling alone: "in the newspaper X".
            counts = counts and (kind != "called" or bool(phrase.tail) or credit_frames.is_told(scene, start, party.end))
            if counts and scene.weight(party) + set_off >= _ENOUGH[kind] and not _is_office(party):
                yield _credit(scene, "according", party)


def _by_itself(scene: Scene, start: int, end: int) -> bool:
    """Whether the phrase ends a short sentence about a text: "The article first came out in X.", and not "The play ..."."""
    first, last = scene.sentence(start, end)
    if last - first > _SHORT or scene.text[end:last].strip(' .»”"“)'):
        return False
    alone = not scene.text[first:start].strip(' «„“"(*—–-')
    return bool(_TEXTS.search(scene.text, first, last) or (alone and _PUBLISHED.search(scene.text, start, end)))


def _without_capitals(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    for party, _ in credit_caseless.in_passage(scene.text[start:end], scene.language):
        yield _credit(scene, "according", Found(party.name, start + party.start, start + party.end))


def _possessor(party: Found) -> Found:
    """Return the outlet in "the Harbour Times' Ada Brook", "Italy's Il Faro" and "Belgische Het Blad", the party itself elsewhere."""
    if theirs := _WHERE.match(party.name):
        return Found(party.name[theirs.end() :], party.start + theirs.end(), party.end, party.called)
    match = re.match(r"(.{2,60}?)(?:['’]s|s['’]) ", party.name)
    if match and parties.is_outlet_like(match[1]):
        return Found(match[1], party.start, party.start + len(match[1]), party.called)
    return party


_WHERE = re.compile(rf"[{UPPER}]\w{{2,20}}(?:['’]s|ische?|ish|ese|ian) (?=(?:The|El|La|Le|Il|O|De|Het|Der|Die|Das) [{UPPER}])")


def _lengthened(scene: Scene, party: Found, start: int) -> Found:
    """Return an outlet's name as far as it goes: to the end of the link on it, and in most languages on in small letters to the clause's.

    "Le Courrier picard", "Corriere tarnese": some part of the name says "outlet", or it is the subject of a reporting clause. ``start`` is
    where the phrase begins.
    """
    link = next((ln for ln in scene.outward(party.start, party.start + 1) if ln.span[1] > party.end), None)
    if link and may_be_whole(link.text):
        return trimmed(scene.text[party.start : link.span[1]], party.start, called=party.called) or party
    if (lengthened := scene.with_small_noun(party)) is not party:
        return lengthened
    more = None if (scene.language or "en")[:2] in {"en", "de"} else GOES_ON_SMALL.match(scene.text, party.end)
    whole = scene.text[party.start : more.end()] if more else ""
    told = parties.has_outlet_word(whole) or (may_be_whole(whole) and more and _closes(scene, start, more.end(), party))
    if more and told and not parties.is_agency(party.name):
        return Found(whole, party.start, more.end(), party.called)
    return party


def _is_office(party: Found) -> bool:
    """Whether a name is a body's that is no outlet, or has a person's role in it ("Post Editor Ada Brook")."""
    if parties.is_agency(party.name):
        return False
    if words_for("roles").fullmatch(party.name):
        return True  # "berichtet ein Reporter"
    titled = any(words_for("roles").fullmatch(word.split("-")[0]) for word in party.name.split()[1:-1])
    return titled or ((parties.has_office_word(party.name) or credit_doubts.is_body(party.name)) and not party.called)


def _sets_off(scene: Scene, start: int, end: int, party: Found) -> bool:
    """Whether a weak phrase stands where outlets are credited and others seldom are."""
    if credit_doubts.gives_things(scene.text, start, end):
        return False
    # Newsrooms of the East set outlets' names in quotation marks, and people's in none.
    quoted = scene.text[max(0, party.start - 1) : party.start] in {"«", "„"}
    if quoted and (party.name[:1] > "Ѐ" or ((scene.language or "")[:2] in _SETS_IN_QUOTES and party.name.istitle())):
        return True
    return not credit_doubts.is_persons(party.name) and (
        _announces(scene, start, end)
        or _closes(scene, start, end, party)
        or _as_reported(scene, start, end)
        or _cites(scene, start, end)
        or _brand(scene, start, end, party)
    )


def _as_reported(scene: Scene, start: int, end: int) -> bool:
    """Whether the phrase says "as X reported" at the head of a sentence or set off by commas: "Як пише X, ...", "..., wie X meldet, "."""
    first = scene.sentence(start, end)[0]
    before = scene.text[max(first, start - 8) : start]
    opens = _AS_OPENS.match(scene.text, first) if start - first <= 6 else None
    inside = before.endswith((", ", "(")) and _AS_INSIDE.match(scene.text, start) and scene.text[end : end + 1] in {",", ")", "."}
    verb = _reports(scene.language).search(scene.text, start, end) if opens or inside else None
    return bool(verb and (opens or not _WROTE.fullmatch(verb[0]) or not scene.text[start:end].split()[-1].isalpha()))


def _cites(scene: Scene, start: int, end: int) -> bool:
    """Whether whoever reports names a source in turn: "X reports, citing Y"."""
    return bool(_CITING.match(scene.text, end) and _reports(scene.language).search(scene.text, start, end))


def _announces(scene: Scene, start: int, end: int) -> bool:
    """Whether the phrase opens a paragraph and hands over with a colon: "As X writes: ...", which is how copied passages are brought in."""
    before = _AS.sub("", scene.text[max(0, start - 12) : start])
    return (start == 0 or not before or before.endswith(("\n", ": "))) and bool(_HANDS_OVER.match(scene.text, end))


def _closes(scene: Scene, start: int, end: int, party: Found) -> bool:
    """Whether the phrase is a reporting clause, between commas or at an end: "..., X reports." People say; what reports is an outlet."""
    verb = _reports(scene.language)
    reports = verb.search(scene.text, start, party.start) or verb.search(scene.text, party.end, end)
    surname = bool(reports and _WROTE.fullmatch(reports[0])) and party.name.isalpha() and not parties.ends_as_outlet(party.name)
    clause = scene.text[max(0, start - 2) : start] == ", " and scene.text[end : end + 1] == ","
    return bool(reports) and not surname and (clause or _last_clause(scene, start, end)) and not _INITIALS.match(party.name)


def _last_clause(scene: Scene, start: int, end: int) -> bool:
    """Whether the passage is a clause or a sentence of its own at the end of a sentence."""
    before, after = scene.text[max(0, start - 2) : start], scene.text[end : end + 1]
    ends = after in {"", ".", "\n"} or bool(_WHEN.match(scene.text, end))
    return ends and (before in _CLAUSE or scene.sentence(start, end)[0] == start)


def _brand(scene: Scene, start: int, end: int, party: Found) -> bool:
    """Whether a clause of its own names what is no person: a brand's spelling, or Latin letters in a text that has others."""
    foreign = party.name.isascii() and _OTHER_SCRIPT.search(scene.text, start, end)
    clause = scene.text[max(0, start - 2) : start] == ", " and scene.text[end : end + 1] == "," and scene.text.startswith("says ", start)
    return bool(foreign or parties.is_odd(party.name) or _COMPOUND.fullmatch(party.name)) and (clause or _last_clause(scene, start, end))


_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\u9fff]")


@lru_cache(maxsize=32)
def _reports(language: str | None) -> re.Pattern[str]:
    """Verbs for what outlets do, in a text's language and English."""
    return re.compile("|".join([_REPORTS, _WRITES, *(rf"\b(?:{t.reports})\b" for t in table(language) if t.reports)]), re.IGNORECASE)


_NAMED_AT_HEAD = 60


def _announced(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    """Yield the outlet that a paragraph's first words announce: "Приморская линия сообщает: ...", its name going on in small letters."""
    match = _announcing(scene.language).match(scene.text, start, min(end, start + 2 * _NAMED_AT_HEAD))
    party = trimmed(match["name"], match.start("name")) if match else None
    if not party or credit_doubts.is_persons(party.name) or credit_doubts.is_firms(scene.text, party.start):
        return
    if may_be_whole(party.name) and scene.weight(party) >= 0 and not _is_office(party):
        yield _credit(scene, "according", party)


@lru_cache(maxsize=32)
def _announcing(language: str | None) -> re.Pattern[str]:
    verbs = "|".join(t.reports for t in table(language) if t.reports) or r"(?!)"
    return re.compile(rf"(?P<name>[«„“]?[{UPPER}][^\n:.,;!?]{{1,{_NAMED_AT_HEAD}}}?) (?:{verbs}):\s")


def _datelines(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    """Yield the agency of a paragraph's dateline: "CITY (Agency) —", "CITY, 3 May (Agency) -", "CITY, Agency –", "Agency —"."""
    if codes := list(credit_codes.in_head(scene, start, end)):
        yield from (_credit(scene, "dateline", code) for code in codes)
        return
    head = scene.text[start : min(end, start + 240)]
    match = _DATELINE_BRACKETS.search(head)
    if match and _BEFORE_BRACKETS.search(head[max(0, match.start() - 120) : match.start()]):
        enough = -1
    else:
        match = _DATELINE_COMMA.match(head) or _DATELINE_SLASH.match(head) or _DATELINE_BARE.match(head)
        enough = 3
    if match and enough < 0 and (codes := list(credit_codes.in_brackets(scene, start + match.start("name"), start + match.end("name")))):
        yield from (_credit(scene, "dateline", code) for code in codes)
        return
    party = trimmed(match["name"], start + match.start("name")) if match else None
    if party and scene.weight(party) < _PLAIN and credit_doubts.is_nobody(party.name, scene.text):
        return
    if party and credit_links.is_name(party.name) and scene.weight(party) >= enough:
        yield _credit(scene, "dateline", party)


def _signatures(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    """Yield the party in whose name a paragraph is signed off: "... (Agency)", "... — Outlet"."""
    match = _SIGNATURE.search(scene.text, max(start, end - 120), end)
    group = match.lastgroup if match else None
    party = trimmed(match[group], match.start(group)) if match and group else None
    if match and group == "round":
        yield from (_credit(scene, "source_line", code) for code in credit_codes.in_brackets(scene, *match.span("round")))
    if party and scene.weight(party) < _PLAIN and credit_doubts.is_nobody(party.name, scene.text):
        return
    # Behind a quotation stands who was quoted, unless it is an outlet.
    if party and credit_links.is_name(party.name) and scene.weight(party) >= (group == "quoted"):
        yield _credit(scene, "source_line", party)
