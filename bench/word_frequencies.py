"""How common words are in the news at large: counts them in the texts of ../shared/data and writes tracing/data/frequencies.npz.

    python bench/word_frequencies.py

Of each word only half of its hash and the logarithm of its frequency are kept, by the language in which it is commonest. The texts
that tracing is fitted on and measured with are not among those that are counted.
"""

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from headwater.textreuse.tokens import tokens

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
WRITTEN = ROOT / "src" / "headwater" / "tracing" / "data" / "frequencies.npz"
FEWEST = 2  # times that a word is met, for it to be kept
SMALLEST = 10_000  # words of a language, for its words to be kept
STEPS = 8  # in a bit


def texts():
    for path in [*DATA.glob("pages/*/truth.jsonl.gz"), *sorted(DATA.glob("crosslang/*.jsonl.gz"))]:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield (row.get("language") or row.get("lang") or "en").split("-")[0], row.get("text") or ""


def main():
    counts = defaultdict(Counter)
    for language, text in texts():
        counts[language].update(tokens(text).hashes.tolist())
    share = defaultdict(float)
    for words in counts.values():
        total = words.total()
        for word, times in words.items():
            if total >= SMALLEST and times >= FEWEST:
                share[word >> 32] = max(share[word >> 32], times / total)
    kept = sorted(share)
    bits = np.round(-STEPS * np.log2([share[word] for word in kept])).astype(np.uint8)
    np.savez_compressed(WRITTEN, words=np.array(kept, np.uint32), bits=bits)
    print(len(kept), "words;", WRITTEN.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
