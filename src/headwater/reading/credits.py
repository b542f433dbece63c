"""Credits: every place where a page says that it has something from somebody else.

``find_credits`` reads the article's text and the passages beside it. A phrase proposes a party, ``credit_evidence`` weighs whether the
party is an outlet; phrases that say so themselves ("originally published by X") need no weighing. No list of outlets is looked into.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.models import Block, Credit, CreditStyle, Link, Outlet
from headwater.reading import credit_lines, credit_posts, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, UPPER, Found, templates, trimmed, words_for
from headwater.urls import site

# A party that a phrase merely mentions needs a sign of being an outlet; one where something "was told" needs a plain one.
_ENOUGH = {"weak": 2, "told": 3, "called": 3, "strong": -2}
_CITY = (
    rf"(?:[{UPPER}][\w.’'-]{{0,30}}+,? ){{0,4}}(?:[{UPPER}][\w.’'-]{{1,30}}+,?)(?: [\w.]{{2,12}} \d{{1,2}},?| \d{{1,2}}\.?\s\w{{3,12}},?)?"
)
_DATELINE_BRACKETS = re.compile(r"[(\[](?P<name>[^()\[\]\n]{2,60})[)\]]\s?(?:[—–:]|--?)(?=\s|$)")
_BEFORE_BRACKETS = re.compile(rf"(?:^|[:“\"«]\s?)(?:{_CITY}\s?)?$")
_DATELINE_COMMA = re.compile(rf"(?P<city>{_CITY}),?\s(?P<name>[^\s,()][^,()\n—–]{{1,40}}?)\s?(?:[—–]|--|-(?=\s))\s?")
_DATELINE_SLASH = re.compile(rf"(?P<city>{_CITY})[.,]?\s?/(?P<name>[^/\n]{{2,40}})/")
_DATELINE_BARE = re.compile(rf"(?P<name>[{UPPER}][^\n—–:]{{1,40}}?)\s?[—–]\s")
_SIGNATURE = re.compile(
    r"(?:(?<=[.!?…”»\"’]) |(?<=[.!?…”»\"’]))[(\[](?P<round>[^()\[\]\n]{2,50})[)\]]\.?\s*$|(?<=[.!?…]) [—–] ?(?P<dash>[^—–\n]{2,50})$"
)
_CLAUSE = frozenset((", ", "” ", '" ', "» ", "– ", "— "))
_HANDS_OVER = re.compile(r"\s?:\s")
_AS = re.compile(r"(?:^|(?<=\n)|(?<=: ))(?:As|Wie|Como|Comme|Come|Com|Jak|Як|Как) $")
_REPORTS = re.compile(r"report|bericht|meld|сообщ|повідом|inform|rapport|riport|riferi|notici|donos|podaj|bildir|хабарла|переда")
_AS_OPENS = re.compile(r"(?:As|Wie|Como|Comme|Come|Com|Jak|Як|Как|Ahogy|Mint) ")
_WRITES = re.compile(_REPORTS.pattern + r"|writes|schreibt|пише|escribe|escreve|écrit|scrive|pisze|escriu")


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
    scene.vouched.update(parties.bare(c.name) for c in gathered if c.name and c.style in {"source_line", "footer", "ed_note"})
    gathered += _in_phrases(scene, ("strong", "told"))
    gathered += [c for span in spans for c in _datelines(scene, *span)]
    # Who is credited in one place is an outlet in every other.
    scene.vouched.update(parties.bare(c.name) for c in gathered if c.name)
    gathered += [c for span in spans for c in _signatures(scene, *span)]
    gathered += _in_phrases(scene, ("weak", "called"))
    posts = list(credit_posts.in_text(scene))
    # "The Telegram channel X published": where that is a post, it is said as one, unless a link to the party's own page says more.
    gathered = [c for c in gathered if c.url or c.style != "according" or not any(_same(c, post) for post in posts)] + posts
    gathered += [c for block in blocks if block.kind == "embed" for c in credit_posts.in_embed(scene, block.span)]
    gathered += _lone_links(scene, gathered)
    return _settled(gathered, outlet)


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
        for phrase in templates(kind, scene.language):
            for named, start, end in phrase.find(scene.text, scene.lowered):
                party = _lengthened(scene, _possessor(named))
                set_off = 2 * (kind == "weak" and _sets_off(scene, start, end, party))
                counts = party.called or kind != "called"
                if counts and scene.weight(party) + set_off >= _ENOUGH[kind] and not _is_office(party):
                    yield _credit(scene, "according", party)


def _possessor(party: Found) -> Found:
    """Return the outlet in "the Harbour Times' Ada Brook" and "CNN's Ada Brook", the party itself elsewhere."""
    match = re.match(r"(.{2,60}?)(?:['’]s|s['’]) ", party.name)
    if match and parties.is_outlet_like(match[1]):
        return Found(match[1], party.start, party.start + len(match[1]), party.called)
    return party


_GOES_ON_SMALL = re.compile(r"(?: (?:de la |del? |du |des |da |do )?[^\W\d_A-ZА-Я]\w{3,16}){1,2}(?=[.,;:)»”]|\s*(?:\n|$))")


def _lengthened(scene: Scene, party: Found) -> Found:
    """Return an outlet's name with the small letters it goes on in outside English: "Le Courrier picard", "Corriere tarnese"."""
    english = (scene.language or "en").startswith("en")
    more = None if english or not parties.has_outlet_word(party.name) else _GOES_ON_SMALL.match(scene.text, party.end)
    return Found(scene.text[party.start : more.end()], party.start, more.end(), party.called) if more else party


def _is_office(party: Found) -> bool:
    """Whether a name is a body's that is no outlet, or has a person's role in it ("Post Editor Ada Brook")."""
    if parties.is_agency(party.name):
        return False
    titled = any(words_for("roles").fullmatch(word.split("-")[0]) for word in party.name.split()[1:-1])
    return titled or (parties.has_office_word(party.name) and not party.called)


def _sets_off(scene: Scene, start: int, end: int, party: Found) -> bool:
    """Whether a weak phrase stands where outlets are credited and others seldom are."""
    return (
        _announces(scene, start, end)
        or _closes(scene, start, end, party)
        or _as_reported(scene, start, end)
        # Cyrillic newsrooms set outlets' names in quotation marks, and people's in none.
        or (scene.text[party.start - 1 : party.start] in {"«", "„"} and party.name[:1] > "Ѐ")
    )


def _as_reported(scene: Scene, start: int, end: int) -> bool:
    """Whether the phrase is how a sentence begins: "As X reported, ...", "Як пише X, ..."."""
    first = scene.sentence(start, end)[0]
    return start - first <= 6 and bool(_AS_OPENS.match(scene.text, first)) and bool(_WRITES.search(scene.text, start, end))


def _announces(scene: Scene, start: int, end: int) -> bool:
    """Whether the phrase opens a paragraph and hands over with a colon: "As X writes: ...", which is how copied passages are brought in."""
    before = _AS.sub("", scene.text[max(0, start - 12) : start])
    return (start == 0 or not before or before.endswith(("\n", ": "))) and bool(_HANDS_OVER.match(scene.text, end))


def _closes(scene: Scene, start: int, end: int, party: Found) -> bool:
    """Whether the phrase is a reporting clause that ends a sentence: "..., X reports." People say and tell; what reports is an outlet."""
    before, after = scene.text[max(0, start - 2) : start], scene.text[end : end + 1]
    return bool(before in _CLAUSE and after in {"", ".", "\n"} and _REPORTS.search(scene.text, party.end, end))


def _datelines(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    """Yield the agency of a paragraph's dateline: "CITY (Agency) —", "CITY, 3 May (Agency) -", "CITY, Agency –", "Agency —"."""
    head = scene.text[start : min(end, start + 240)]
    match = _DATELINE_BRACKETS.search(head)
    if match and _BEFORE_BRACKETS.search(head[max(0, match.start() - 120) : match.start()]):
        enough = -1
    else:
        match = _DATELINE_COMMA.match(head) or _DATELINE_SLASH.match(head) or _DATELINE_BARE.match(head)
        enough = 3
    party = trimmed(match["name"], start + match.start("name")) if match else None
    if party and _is_name(party.name) and scene.weight(party) >= enough:
        yield _credit(scene, "dateline", party)


def _signatures(scene: Scene, start: int, end: int) -> Iterator[Credit]:
    """Yield the party in whose name a paragraph is signed off: "... (Agency)", "... — Outlet"."""
    match = _SIGNATURE.search(scene.text, max(start, end - 120), end)
    group = match.lastgroup if match else None
    party = trimmed(match[group], match.start(group)) if match and group else None
    if party and _is_name(party.name) and scene.weight(party) >= 0:
        yield _credit(scene, "source_line", party)


def _is_name(words: str) -> bool:
    """Whether the words are one name and nothing else."""
    return bool(SLOT.fullmatch(words)) and len(words.split()) <= 7


_CUE = re.compile(
    r"\b(?:report(?:s|ed|ing)?|according|told|published|writes|wrote|source|via|read more|full story|originally|first|story|interview|"
    r"сообща\w{1,4}|пишет|пише|повідомля\w{1,3}|источник|джерело|berichtet\w{0,2}|laut|quelle|selon|source|según|fuente|informó|segons|font|secondo|fonte|segundo|według|źródło|kaynak)\b",
    re.IGNORECASE,
)


def _lone_links(scene: Scene, gathered: Sequence[Credit]) -> Iterator[Credit]:
    """Yield outward links whose sentence credits them though no phrase above named their party."""
    credited = {site(c.url) for c in gathered if c.url}
    for link in scene.links:
        if not scene.elsewhere(link) or site(link.url) in credited:
            continue
        start, end = scene.sentence(*link.span)
        name = trimmed(link.text, link.span[0])
        named = name is not None and _is_name(name.name) and (parties.resembles(name.name, link.url) or parties.is_outlet_like(name.name))
        if named and name and _CUE.search(scene.text, start, end):
            yield Credit("link", name.name, link.url, link.span, "body", scene.text[start:end][:500])
        elif _CUE.search(link.text):
            yield Credit("link", None, link.url, link.span, "body", scene.text[start:end][:500])


def _settled(gathered: Sequence[Credit], outlet: Outlet) -> tuple[Credit, ...]:
    """Drop what names the page's own outlet and what overlaps an earlier finding; order by place, asides last."""
    kept: list[Credit] = []
    for credit in gathered:
        if not parties.is_own(credit.name, credit.url, outlet) and not any(_same(credit, other) for other in kept):
            kept.append(_with_link(credit, gathered))
    return tuple(sorted(kept, key=lambda c: (c.span is None, c.span or (0, 0))))


def _same(one: Credit, other: Credit) -> bool:
    if one.span and other.span:
        return one.span[0] < other.span[1] and other.span[0] < one.span[1]
    if one.span or other.span:
        return False
    return (parties.bare(one.name), site(one.url)) == (
        parties.bare(other.name),
        site(other.url),
    ) and one.where == other.where


def _with_link(credit: Credit, gathered: Sequence[Credit]) -> Credit:
    """Return the credit with the address that another credit gives the same party, where it has none itself."""
    if credit.url or not credit.name:
        return credit
    url = next((c.url for c in gathered if c.url and parties.bare(c.name) == parties.bare(credit.name)), None)
    return replace(credit, url=url) if url else credit
