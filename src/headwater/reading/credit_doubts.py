"""What a name is that reports and yet is no outlet: a person, an office, a firm; and what stands in brackets and is nobody."""

import re
from functools import lru_cache

from headwater.firstnames import first_names
from headwater.reading import parties
from headwater.reading.alternations import compiled
from headwater.reading.credit_names import words_for

_TITLES = frozenset(
    "councillor cllr deputy judge detective constable officer sister brother aunt uncle archbishop cardinal rabbi imam ambassador "
    "commissioner chairman chairwoman chancellor professor lord lady dame sir "
    "pfarrer bürgermeister bürgermeisterin kapitän vorstand sprecher sprecherin trainer direktor direktorin professor doktor minister "
    "kanzler general oberst leutnant chief superintendent inspector sergeant captain colonel major commander sheriff mayor bishop dean "
    "doctor president senator governor king queen prince maire abbé père madame monsieur docteur capitaine commissaire señor señora don "
    "doña padre alcalde alcaldesa capitán doctora dottor signor sindaco burmistrz ksiądz kapitan starosta prezes pan pani paní pán "
    "burgemeester kapitein borgmester kapten biskop капитан капітан отец отець полковник генерал мэр мер доктор профессор професор".split()
)
_PLAIN_WORD = re.compile(r"[^\W\d_a-zа-яёіїєґ]['’ʼ]?[^\W\d_]*(?:-[^\W\d_]+)?\.?")
# Bodies that announce things, by the beginnings of their names' words in whatever case. An outlet's word beside them weighs more.
_BODIES = compiled(
    r"\b(?:stadt|gemeinde|landkreis|landratsamt|rathaus|finanzamt|bezirksamt|gesundheitsamt|jugendamt|\w{3,20}amt|klinikum|krankenhaus|"
    r"sparkasse|stadtwerke|feuerwehr|ville|mairie|commune|préfecture|hôpital|gendarmerie|pompiers|clinique|ayuntamiento|alcald[ií]a|"
    r"guardia|bomberos|comune|municipio|prefettura|questura|ospedale|carabinieri|câmara|prefeitura|bombeiros|ajuntament|hospital|"
    r"mossos|urz[ąę]d\w{0,4}|szpital\w{0,4}|straż\w{0,2}|gmin[ayęo]\w{0,2}|starostw\w{1,3}|miasto|město|městsk\w{1,3}|magistrát\w{0,2}|"
    r"nemocnic\w{1,2}|mesto|obec|gemeente|ziekenhuis|brandweer|kommun\w{0,3}|sjukhus\w{0,3}|sykehus\w{0,3}|sygehus\w{0,3}|"
    r"primări\w{1,2}|spital\w{0,4}|city of|town of|county of|council|больниц\w{1,3}|лікарн\w{1,3}|мэри\w{1,2}|мері\w{1,2}|"
    r"администраци\w{1,2}|адміністраці\w{1,2}|прокуратур\w{1,2}|горсовет\w{0,3}|міськрад\w{1,2}|поліклінік\w{1,2}|поликлиник\w{1,2}|"
    r"управлени\w{1,2}|управлінн\w{1,2}|департамент\w{0,3}|министерств\w{1,2}|міністерств\w{1,2}|полици\w{1,2}|поліці\w{1,2})\b",
    re.IGNORECASE,
)
_FIRM = compiled(
    r"\b(?:завод|фабрик|компани|компані|фірм|фирм|магазин|ресторан|кафе|клуб|театр|кинотеатр|кінотеатр|фонд|музе|отел|готел|гостиниц|"
    r"концерн|корпорац|банк|школ|больниц|лікарн|санатори|санаторі|команд|парти|парті|групп[аыеу]|гурт|роман|фильм|фільм|пьес|п['’ʼ]єс|"
    r"ансамбл|организац|організац|предприяти|підприємств|ферм|колхоз|совхоз|шахт|стадион|стадіон|цирк)\w{0,5} [«„“\"]?$|"
    r"\b(?:film|movie|novel|musical|opera|play|ballet|game|song|album|band|horse|filly|gelding|colt|mare|ship|ferry|trawler|"
    r"yacht|vessel|boat|"
    r"pub|inn|hotel|restaurant|caf[eé]|club|team|company|firm|roman|buch|stück|oper|spiel|lied|pferd|hengst|stute|wallach|"
    r"schiff|fähre|kutter|"
    r"frachter|kneipe|gasthof|verein|klub|firma|verlag|livre|pièce|comédie musicale|opéra|jeu|chanson|cheval|jument|navire|"
    r"bateau|cargo|chalutier|hôtel|"
    r"équipe|société|entreprise|boek|spel|paard|schip|veerboot|kotter|kroeg|ploeg|bedrijf|uitgeverij)s? [«„“»\"‘]?$",
    re.IGNORECASE,
)
_GIVES = re.compile(r"\b(?:переда(?:в|ла|ло|ли|л|ё?т|ет|є))\b", re.IGNORECASE)
_TELLS_ON = re.compile(r"\s*(?:[.,:;»”)—–-]|$|\n|(?:що|что|из|із|з|об|про|о|že|o)\b)")
# What stands in brackets in speeches, papers and pages, and names nobody.
_NOBODY = compiled(
    r"(?:laughter|laughs|applause|cheers|pause|silence|music|inaudible|crosstalk|lachen|gelächter|beifall|applaus|rires|"
    r"applaudissements|risas|"
    r"aplausos|risate|applausi|śmiech|oklaski|сміх|смех|оплески|аплодисменты|smích|potlesk|picture|pictured|photo|photos|"
    r"photograph|video|audio|"
    r"gallery|graphic|image|bild|foto|fotos|imagen|immagine|zdjęcie|фото|видео|відео|appendix|annex|anhang|anlage|annexe|"
    r"anexo|allegato|załącznik|"
    r"приложение|додаток|table|figure|fig|chart|chapter|section|tabelle|abbildung|tableau|tabla|figura|рис|таблица|таблиця|"
    r"continued|corrected|"
    r"updated|update|sic|translated|translation|exclusive|advertisement|anzeige|publicité|publicidad|реклама|left|right|above|below|"
    r"own|eigene|eigener|eigenes|propia|propio|propre|własne|vlastní|собственная|власна)\b\.?",
    re.IGNORECASE,
)
# "Book Tickets", "Annual Report": what pages, not publishers, are called in brackets.
_PAGE = compiled(
    r"\b(?:tickets?|book|sign|subscribe|report|reports|pdf|download|website|homepage|map|form|programme|info|infos|more|mehr|"
    r"register|donate|join|volunteer|"
    r"contact|faq|link|webseite|anmeldung|karten|réserver|billets|entradas|más|biglietti|bilety|więcej|подробнее|докладніше|билеты|квитки|"
    r"скачать|завантажити|карта|мапа)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def is_persons(name: str) -> bool:
    """Whether a name is a person's by its shape: a first name or a title in it; in Cyrillic and Greek, two capitals.

    Outlets' names in Cyrillic go on in small letters ("Береговая линия").
    """
    words = name.split()
    if not words or len(words) > 4 or parties.is_outlet_like(name) or parties.is_odd(name):
        return False
    if any(word.casefold().strip(".") in _TITLES for word in words[:-1]):
        return True
    if not all(_PLAIN_WORD.fullmatch(word) for word in words):
        return False
    given = (parties.plain(word.split("-")[0]) for word in words[: max(1, len(words) - 1)])
    return any(word in first_names() for word in given) or (len(words) > 1 and name[:1] > "\u0370")


# Bodies that hear people, by the beginnings of their names' words.
_HEARS = compiled(
    r"\b(?:dialog|forum|foro|summit|coalit|conven|caucus|allianc|rally|congreg|union|cathol|jew|evangel|special|sen|parl|trib|"
    r"cong|court|cort|cour|jud|just|judge|jue|juiz|giud|com|cons|coun|board|house|gov|gob|crown|lords|old|inqu|assem|asam|cám|cam|chamb|"
    r"bund|min|pres|rey|roi|rei|re$|papa|pape|pope|king|queen|pol|guard|gend|cara|embaj|uni|bank|banc|banq|club|real|fc|white|"
    r"pent|krem|vati|fed|ac)",
    re.IGNORECASE,
)


def hears(name: str) -> bool:
    """Whether a name sounds like a body's that people speak to and that tells nobody: a parliament, a court, a club."""
    return bool(_HEARS.search(name))


@lru_cache(maxsize=8192)
def is_body(name: str) -> bool:
    """Whether a name is a town's, a hospital's or an authority's, and has no outlet's word in it."""
    return bool(_BODIES.search(name)) and not parties.is_outlet_like(name)


def is_firms(text: str, start: int) -> bool:
    """Whether the word before the name at ``start`` says that it is a firm's, a theatre's, a club's: "театр «X»"."""
    return bool(_FIRM.search(text, max(0, start - 30), start))


# What outlets tell of themselves, as any firm does: "reported a loss", "meldet Insolvenz an", "annonce un plan social".
_AFFAIRS = re.compile(
    r"(?: (?:has|had|hat|heeft|a|also))? (?:report|announc|publish|print|issu|record|meld|verzeichn|"
    r"bericht|annonc|enregistr|publi|accus|boek|kondig)\w*"
    r"(?: (?!that|dass|que|dat)[\w’'-]+){0,5}? (?:loss(?:es)?|profits?|sales|revenues?|earnings|turnover|circulation|"
    r"redundanc(?:y|ies)|job cuts|lay-?offs|(?:first|last|final) edition|letters page|apology|correction|insolvenz|verluste?|"
    r"gewinne?|umsatz|"
    r"kurzarbeit|stellenabbau|konkurs|rekordauflage|plan social|pertes?|bénéfices?|chiffre d[’']affaires|suppressions? (?:de|"
    r"d[’'])|licenciements?|"
    r"faillissement|verlies|winst|omzet|surseance|ontslagen)\b(?! (?:at|by|from|of|for|bei|von|chez|de|bij|van|"
    r"voor) (?:(?:the|la|le|der|dem|de|het) |l[’'])?(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_NEAR = 90  # code points


def tells_of_itself(text: str, name: str, end: int) -> bool:
    """Whether what is told behind the name that ends at ``end`` is the outlet's own business, and not another's ("a loss at Corvane")."""
    return not parties.is_agency(name) and bool(_AFFAIRS.match(text, end, end + _NEAR))


def gives_things(text: str, start: int, end: int) -> bool:
    """Whether the phrase [start, end) says that something was handed over and not told: an object follows its verb."""
    return bool(_GIVES.search(text, start, end)) and not _TELLS_ON.match(text, end)


def is_nobody(name: str, text: str) -> bool:
    """Whether what stands in brackets is a stage direction, a part of a paper or a word that ``text`` has in small letters too."""
    common = name.isalpha() and re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text)
    labels = words_for("sources").fullmatch(name)  # "(Quelle)", with a link
    return bool(labels) or is_direction(name) or is_page(name) or (bool(common) and not parties.is_outlet_like(name))


def is_direction(name: str) -> bool:
    """Whether a name begins with a word that names nobody ("Laughter", "Appendix B", "Own research"), and is no outlet's."""
    return bool(_NOBODY.match(name)) and not parties.is_outlet_like(name)


def is_page(name: str) -> bool:
    """Whether a link's words say what page it leads to ("Annual Report", "Mehr Infos"), and name no outlet."""
    return bool(_PAGE.search(name)) and not parties.is_outlet_like(name)
