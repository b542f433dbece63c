"""How common terms are in the news at large: counts them in the texts of ../shared/data and writes background.npz.

    python bench/story_background.py

Of each term only a checksum and the share of articles that have it are kept; a term counts by the language in which it is commonest. The
labelled stories are not among the texts.
"""

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

import numpy as np

from headwater.models import Article
from headwater.tracing.stories.signs import SPACES, signs_of
from headwater.words import sentences

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
WRITTEN = ROOT / "src" / "headwater" / "tracing" / "stories" / "data" / "background.npz"
FEWEST = 2  # articles that have a term, for it to be kept
SMOOTH = 20  # articles added to those of a language, so that a small sample makes nothing common
LEAST = 0.004  # share below which a term is as good as unknown


def texts():
    for path in [*DATA.glob("pages/*/truth.jsonl.gz"), *sorted(DATA.glob("crosslang/*.jsonl.gz"))]:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row.get("text") or ""
                first = next(iter(sentences(text[:600])), (0, 0))
                language = (row.get("language") or row.get("lang") or "en").split("-")[0]
                yield Article(id="", text=text, title=row.get("title") or text[slice(*first)], language=language)


def main():
    counts, articles = defaultdict(Counter), Counter()
    for article in texts():
        articles[article.language] += 1
        for space, terms in signs_of(article).terms.items():
            counts[space, article.language].update(terms.keys())
    out = {}
    for space in SPACES:
        shares = defaultdict(float)
        for language, number in articles.items():
            for term, carriers in counts[space, language].items():
                if carriers >= FEWEST:
                    key = crc32(term.encode("utf-8", "surrogatepass"))
                    shares[key] = max(shares[key], carriers / (number + SMOOTH))
        kept = sorted((key, share) for key, share in shares.items() if share >= LEAST)
        out[f"{space}_terms"] = np.array([key for key, _ in kept], np.uint32)
        out[f"{space}_bits"] = np.array([round(-16 * np.log2(share)) for _, share in kept], np.uint8)
        print(space, len(kept))
    np.savez_compressed(WRITTEN, **out)
    print(sum(articles.values()), "articles in", len(articles), "languages;", WRITTEN.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
