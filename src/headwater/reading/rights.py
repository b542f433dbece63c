"""Whom a copyright line names as holder of the rights. What stands so on anybody's page (rights reserved, who made it) names nobody."""

import re

_MARK = r"©|ⓒ|(?<!\w)\(c\)(?!\()"  # not 501(c)(3)
_YEAR = r"(?:19|20)\d\d"
_SIGN = re.compile(rf"{_MARK}|\bcopyright(?=[\s:,]*(?:{_MARK}|by\b|{_YEAR}))", re.IGNORECASE)
_LEAD = re.compile(rf"(?:{_MARK}|copyrights?\b|{_YEAR}|present|\bby\b|[\s,;:–—-])+", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[^.|•·;\n©]|\.(?=\w)){2,80}?(?=\s*(?:\.(?!\w)|[|•·;\n©]|,? all rights|,? (?:19|20)\d\d|$))",
    re.IGNORECASE,
)
_SHORT_FORM = re.compile(r"\b(Co|Inc|Ltd)\.")
# That rights are reserved: words that begin so, and words of languages that part none.
_RESERVED = (
    r"\b(?:rights?\b|reserved|rechten?\b|droits|derechos|drets|dereitos|direitos|diritti|drepturi|rättighet|rettighe|oikeudet|õigus|tiesīb|"
    r"teisės|práva\b|prawa\b|prava\b|pravice|права(?:та)?\b|правы\b|құқы|укук|jog(?:ok)?\b|hak(?:kı|ları|lar|\b)|hüquq|quyền|δικαιώματα|"
    r"vorbehalten|voorbehouden|réservés|reservad[oa]s|riservat|rezervat|förbehåll|forbehold|vyhrazen|vyhraden|zastrzeż|zadržan|saklıdır|"
    r"защищ|захищ|запазен|қорғал)|版[权權]|著作[权權権]|所有|保留|无断|無断|转载|轉載|転載|禁止|무단|저작권|권리|금지|"
    r"حقوق|محفوظ|זכויות|שמורות|अधिकार|सुरक्षित|สงวน|ลิขสิทธิ์"
)
# What page the line leads to, or who built the site.
_BESIDE = (
    r"\b(?:policy|policies|notice|statement|infringement|privacy|terms|cookies?|disclaimer|imprint|impressum|contact|website|(?:this|our)\b|"
    r"the (?:site|author|publisher|owner)s?\b|by\b|powered|designed|developed|hosted|built|made with|theme|template|wordpress|elementor|"
    r"drupal|joomla|shopify|réalis|conçu|développ|créé|realizz|sviluppat|realizad|desarroll|diseñ|desenvolvid|criado|entwickelt|erstellt|"
    r"umgesetzt|utveckla|utvikle|udvikle|wykonan|realizacja|projekt|vytvoř|tvorba|tasarım|yazılım|разработ|розроб|созда|створен)"
    r"|制作|設計|设计|技[术術]支[持援]|제작"
)
_DATED = re.compile(rf"{_YEAR}|{_RESERVED}", re.IGNORECASE)
_ANYBODY = re.compile(rf"{_RESERVED}|{_BESIDE}| / |^(?:your )?(?:company|site|brand|blog)(?: name)?$", re.IGNORECASE)


def in_line(line: str) -> str:
    """Return who is named behind the sign: "© 2019–2024 Harbour Media Ltd. All rights reserved"; empty where nobody is.

    A line without a year that reserves no rights is the credit of a picture as well.
    """
    return holder(line) if _SIGN.search(line) and _DATED.search(line) else ""


def holder(said: str) -> str:
    """Return who is named in what a page gives as the holder of its rights, behind the sign and the years where these are there."""
    sign = _SIGN.search(said)
    said = said[sign.start() :] if sign else said
    lead = _LEAD.match(said)
    found = _NAME.match(_SHORT_FORM.sub(r"\1", said[lead.end() if lead else 0 :]))
    name = " ".join(found[0].split()) if found else ""
    return name if _is_name(name) else ""


def _is_name(name: str) -> bool:
    """Whether somebody is named. A capital at the head is a sentence's as well as a name's: of several words another has to have one."""
    if not re.search(r"[^\W\d_]{2}", name) or _ANYBODY.search(name):
        return False
    return name.lower() == name.upper() or any(letter.isupper() for letter in (name[1:] if " " in name else name))
