"""Editor's notes left in a text: "(the road – ed. Channel 7)" names whose editors wrote it, "[Ed.: it rained]" names nobody."""

import re
from collections.abc import Iterator
from dataclasses import replace

from headwater.reading import credit_doubts, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credit_names import SLOT, Found, found, openers, trimmed, words_for

_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{3,400})[)\]]")
# Abbreviations that are words too ("ed", "red", "note") count behind a dash only, or with the stop or colon that makes them one.
_MARK = re.compile(
    rf"(?<!\w)(?P<sure>{words_for('notes').pattern})(?!\w)"
    r"|(?<=['’][s ])\s?(?P<own>notes?|remarks?)$|(?<=['’])(?:[ns]?[ıiuü]n) (?P<owned>notu)$"
    r"|(?:^|[,;.]\s|[–—-]\s?)(?:the\s)?(?P<bare>(?:ed|eds|red|ред|прим|szerk|anm|nt|nr|btv)(?=[\s,:]|$)|(?:note|nota|remark|editor|editors|editorial|przyp\.|dop\.|redakcja|редакція|редакция|redakce|"
    r"redacción|redaction|rédaction|redazione|redação|redaktion|toimitus|przypis|примітка|примечание|ремарка|заувага)(?!\w)|approx\.(?=\s(?:ed\b|[^\W\d_])))",
    re.IGNORECASE,
)
# What may stand between the note's word and the name: "of the editorial office of", "d. Red.", "редакції".
_JOIN = re.compile(
    r"(?:[\s,.:–—-]|(?:of|by|from|the|de|la|el|los|las|l|le|les|del|della|dello|dei|di|da|do|du|des|d|von|der|"
    r"(?i:notes?|remarks?|eds?|red|editors?|editorial|office|staff|board|team|desk|редакці\w{1,2}|редакци\w|ред|авт|redakcji|redakcja|redaktion(?:en)?|redacción|rédaction|redazione|"
    r"redação|redactor|redattore|redakce|szerk|прим|перекл|перев))(?![\w’'])){1,12}"
)
_STOP = re.compile(r"[:;]|[,.]\s|\s[–—-]\s")
# "(the tests of water. – Coast Herald)": a remark in brackets is signed by who wrote it.
_SIGNED = re.compile(r"[.!?…] ?[–—-] ?(?P<name>[^–—.\n]{4,60})$")
# "We ran out of arm [of strength – Fenlow]": in a quotation nobody else adds words in square
# brackets; in round ones a comma sets them off.
_ADDED = re.compile(r"(?P<before>[^–—]*[^\W\d])(?P<comma>[,;.]?) ?[–—-]{1,2} ?(?P<name>[^–—,;:\n]{3,40}?)\.?$")
_BEFORE = re.compile(r"[–—-]\s?(?P<name>[^–—\n]{2,60}?)(?:['’]s?)?\s?$")
_LONGEST = 7


def in_block(block: str, scene: Scene) -> Iterator[Found]:
    """Yield the parties whose editors' notes stand in brackets in ``block``; spans are into it."""
    for brackets in _BRACKETS.finditer(block):
        inside, at = brackets["inside"], brackets.start("inside")
        mark = next((m for m in _MARK.finditer(inside) if m.lastgroup), None)
        if (mark and (party := _behind(inside, mark, scene) or _in_front(inside, mark))) or (
            mark is None and (party := _signing(inside) or _adding(block, brackets, scene))
        ):
            yield replace(party, start=at + party.start, end=at + party.end)


def _signing(inside: str) -> Found | None:
    """Return the outlet that signs a remark; a person's name, or one word, may be whoever spoke."""
    signed = _SIGNED.search(inside)
    party = _named(signed["name"], signed.start("name")) if signed else None
    several = party and " " in party.name and not credit_doubts.is_persons(party.name)
    return party if party and (several or parties.is_outlet_like(party.name)) else None


def _adding(block: str, brackets: re.Match[str], scene: Scene) -> Found | None:
    """Return the outlet that signs words of its own in what it quotes."""
    added = _ADDED.match(brackets["inside"])
    if not added or not _is_quoted(block, brackets.start()) or not added["before"][0].islower():
        return None
    party = _named(added["name"], added.start("name"))
    if not party or credit_doubts.is_persons(party.name) or scene.text.count(party.name) > 1:
        return None
    sure = brackets[0][0] == "[" or added["comma"] or parties.is_outlet_like(party.name)
    return party if sure and not parties.has_office_word(party.name) else None


def _is_quoted(block: str, at: int) -> bool:
    """Whether a place stands inside a quotation."""
    marks, shutting = ("„", "“”") if "„" in block else ("«“", "»”")
    opened, shut = (max(block.rfind(mark, 0, at) for mark in some) for some in (marks, shutting))
    return opened > shut or block.count('"', 0, at) % 2 == 1


def _behind(inside: str, mark: re.Match[str], scene: Scene) -> Found | None:
    """Return the name behind the note's word; behind a colon a remark is as likely, and a name the text has elsewhere is one."""
    join = _JOIN.match(inside, mark.end())
    start = join.end() if join else mark.end()
    stop = _STOP.search(inside, start)
    party = _named(inside[start : stop.start() if stop else len(inside)], start)
    if party is None or (mark[0].casefold().startswith("approx") and re.search(r"\d|[A-Z]{3}\b", party.name)):
        return None
    remarks = ":" in inside[mark.end() : party.start] or (stop is None and mark.start() == 0 and mark.lastgroup == "bare")
    if remarks and not parties.is_outlet_like(party.name):
        met = scene.text.count(party.name) > len(re.findall(r"[:,.–—-] ?" + re.escape(party.name) + r"[»”\"’]?[)\]]", scene.text))
        return None if met or parties.has_office_word(party.name) else party
    return party


def _in_front(inside: str, mark: re.Match[str]) -> Found | None:
    """Return the name in "(the road – Channel 7's note)", "(the road – Coast Herald ed.)"."""
    before = _BEFORE.search(inside, 0, mark.start(mark.lastgroup or 0))
    return _named(before["name"], before.start("name")) if before else None


def _named(raw: str, start: int) -> Found | None:
    """Return the words as a name, without a noun for outlets before it; None where they are a remark."""
    slot = SLOT.fullmatch(raw.strip())
    lead = len(raw) - len(raw.lstrip())
    if slot:
        named = found(slot)
        party = replace(named, start=named.start + start + lead, end=named.end + start + lead) if named else None
    else:
        party = trimmed(raw, start)
    words = party.name.split() if party else []
    if not party or len(words) > _LONGEST or words[0].casefold() in openers():
        return None
    capital = sum(word[0].isupper() or word[0].isdigit() for word in words)
    opens = words[0][0].isupper() or words[0][0].isdigit()
    # Outside English only the first word of a name need have a capital: "Вечірній голос степу".
    short = len(words) <= 3 and not raw.isascii()
    return party if opens and (2 * capital >= len(words) or short or parties.is_outlet_like(party.name)) else None
