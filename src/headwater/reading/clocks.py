"""The time of day beside a date, as pages of many languages write it, with its zone where one is named."""

import re
from datetime import date, datetime, timedelta, timezone

# Zone names that mean one offset wherever they are written in news dates, in minutes. IST, CST and their like mean several: left out.
_ZONES = {
    name: minutes
    for names, minutes in (
        ("Z UTC GMT WET", 0),
        ("BST CET MEZ WEST WAT", 60),
        ("CEST MESZ EET SAST", 120),
        ("MSK EEST МСК TRT EAT", 180),
        ("PKT", 300),
        ("WIB ICT", 420),
        ("WITA SGT HKT", 480),
        ("JST KST WIT", 540),
        ("AEST", 600),
        ("AEDT", 660),
        ("BRT ART", -180),
        ("EDT", -240),
        ("EST CDT", -300),
        ("MDT", -360),
        ("MST PDT", -420),
        ("PST", -480),
    )
    for name in names.split()
}
# American pages name the zone without its season.
_SEASONAL = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
_LOWER = frozenset(("мск", "msk", "utc", "gmt", "cet", "cest"))  # written so as well; "est", "et" and "z" are words
_SMALL = re.compile(r"по моск\w{2,8}|моск\w{3,8} врем\w{1,3}", re.IGNORECASE)

# What stands before a time of day, and behind it.
_AT = (
    r"(?:kl|klo|kello|klockan|klokken|alle(?: ore)?|ore|ora|orele|pukul|jam|saat|godz|godzina|o(?: godz)?|ob|um|at|om|à|a|as|às|a l[ae]s?|"
    r"les|hora|uhrzeit|v|u|в|во|у|о|об|lúc|plkst|val|kell|στις|ώρα)"
)
_UNIT = r"(?:uhr|uur|hrs?|hours?|h|ч|час\w{0,3}|год|val|klo)"
_HALF = r"[ap]\.?\s?m\b\.?|[πμ]\.?\s?μ\b\.?"
_EARLY, _LATE = "午前|上午|오전", "午後|下午|오후"
_FULL = re.compile(
    rf"(?<![\d:.,])(?:(?P<early>{_EARLY})|(?P<late>{_LATE}))?\s?(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s?[:：]\s?|\s?h\s?|\s?(?:時|时|點|点|시)\s?)(?P<minute>[0-5]\d)(?!\d)"
    rf"(?:[:.](?P<second>[0-5]\d)(?!\d))?(?:\.\d{{1,6}})?\s?(?:분|分)?(?P<half>{_HALF})?",
    re.IGNORECASE,
)
# 15.47 is a time of day behind a word that says so, before one, or by itself next to the date.
_DOTTED = re.compile(
    rf"(?P<at>(?<!\w){_AT}\b\.?:?\s)?(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\d%]|[.,]\d)"
    rf"(?:\s?(?P<half>{_HALF})|\s?(?P<unit>{_UNIT}\b|\(?[A-Z]{{3,4}}\b)|(?P<alone>\s?(?:$|[|·•,;)\n–—-])))?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<![\d:.,/-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?=(?:GMT|UTC|Z|hrs?|hours)\b)")
_WHOLE = re.compile(
    rf"(?<![\d:.,])(?P<hour>1[0-2]|[1-9])\s?(?P<half>{_HALF})|(?<![\d:.,])(?P<o>[01]?\d|2[0-3])\s?(?:Uhr\b|uur\b)|"
    r"(?<!\w)(?:à|às|a las|alle|om|um)\s(?P<p>[01]?\d|2[0-3])\s?h(?:eures?|oras?)?\b|(?<![\d:.,])(?P<q>[01]?\d|2[0-3])h\b",
    re.IGNORECASE,
)
_ZONE = re.compile(
    rf"(?:\s?{_UNIT}\b\.?)?\s?,?\s?\(?(?:(?:UTC|GMT)\s?(?P<off>[+−-]\d{{1,2}}(?::?\d{{2}})?)(?!\d)|"
    r"(?P<bare>\+\d{2}:?\d{2}|[−-]\d{4}|\+\d{1,2})(?!\d)|(?P<name>[^\W\d_]{1,4})\b)",
    re.IGNORECASE,
)
_REACH = 40
"""How far from a date its time of day may stand."""
_REACH_BEFORE = 20


def zone(raw: str | None) -> timezone | None:
    """Return the offset that ``raw`` names (+02:00, +0200, +2, CEST), None where it names none."""
    if not raw:
        return None
    if raw[0] in "+-−":
        digits = raw[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
        offset = timedelta(hours=int(hours), minutes=int(minutes)) * (1 if raw[0] == "+" else -1)
    elif raw.upper() in _ZONES and (raw.isupper() or raw in _LOWER):
        offset = timedelta(minutes=_ZONES[raw.upper()])
    else:
        return None
    return timezone(offset) if abs(offset) < timedelta(hours=15) else None


def stamp(day: date, hour: str | int, minute: str | int, second: str | int | None, offset: timezone | None) -> str:
    """Return day and time of day as ISO 8601; the bare day where the time of day is none."""
    try:
        return datetime(day.year, day.month, day.day, int(hour), int(minute), int(second or 0), tzinfo=offset).isoformat()
    except ValueError:
        return day.isoformat()


def with_clock(day: date, before: str, after: str) -> str:
    """Return ``day`` with the time of day that stands in the text behind it or before it, the nearer one, if any does."""
    before = before[-_REACH_BEFORE:]
    behind, ahead = _found(after[:_REACH]), _found(before)
    if ahead and not (behind and behind[0].start() <= len(before) - ahead[-1].end()):
        return _stamped(day, ahead[-1], before[ahead[-1].end() :].strip(" ,") or after[:_REACH])
    return _stamped(day, behind[0], after[behind[0].end() :][:_REACH]) if behind else day.isoformat()


def _found(text: str) -> list[re.Match[str]]:
    """Return the times of day in a text, in order."""
    shapes = [shape.finditer(text) for shape in (_FULL, _GLUED, _WHOLE)]
    dotted = (match for match in _DOTTED.finditer(text) if _is_clock(match, text))
    return sorted((match for found in (*shapes, dotted) for match in found), key=re.Match.start)


def _is_clock(match: re.Match[str], text: str) -> bool:
    near = not text[: match.start()].strip(" ,|·•;–—-")
    return bool(match["at"] or match["half"] or match["unit"] or (near and match["alone"] is not None))


def _stamped(day: date, match: re.Match[str], rest: str) -> str:
    """Return the day with the time of day that ``match`` is, ``rest`` being what stands behind it."""
    said = match.groupdict()
    hour = int(next(said[name] for name in ("hour", "o", "p", "q") if said.get(name)))
    half = (said.get("half") or "").casefold()
    if half or said.get("early") or said.get("late"):
        late = bool(said.get("late")) or half[:1] in {"p", "μ"}
        hour = hour % 12 + 12 * late if hour <= 12 else hour
    unit = said.get("unit") or ""
    return stamp(day, hour, said.get("minute") or 0, said.get("second"), zone(unit.strip("( ")) or _zone_in(rest, day))


def _zone_in(rest: str, day: date) -> timezone | None:
    if _SMALL.match(rest.lstrip(" ,(")):
        return zone("MSK")
    match = _ZONE.match(rest)
    if match is None:
        return None
    name = match["name"]
    if name in _SEASONAL:
        return timezone(timedelta(minutes=_SEASONAL[name] + 60 * _american_summer(day)))
    return zone(match["off"] or match["bare"] or name)


def _american_summer(day: date) -> bool:
    """Whether clocks in the United States are an hour ahead: from the second Sunday of March to the first of November."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    return _sunday_from(march) <= day < _sunday_from(november)


def _sunday_from(day: date) -> date:
    return day + timedelta(days=(6 - day.weekday()) % 7)
