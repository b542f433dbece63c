"""Articles recombined from the private data, with planted reuse whose truth is known.

usage: python bench/recombine.py FOLDER [--articles N] [--seed S] [--shared FOLDER]

Writes FOLDER/articles.jsonl (lines of {id, url, title, text, outlet, published}, as `headwater add --jsonl` takes them) and
FOLDER/truth.jsonl (lines of {child, parent, kind}). FOLDER is for measuring only: its texts are made of private ones.

An article is some 350 words: sentences of the relay, Reuters, Telegram, story and translation data, of one language each, in which every
second to sixth word is another one, so that no two uses of a sentence share six words running; the lines that its outlet has on every
page; now and then a stock sentence of fewer than twelve words. One article in four is made of others: see KINDS.
"""

import argparse
import gzip
import json
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from headwater.words import sentences, words

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
KINDS = (
    "reprint",
    "first third",
    "edits 5%",
    "edits 10%",
    "edits 15%",
    "digest",
    "expanded",
    "quotation 12-15",
    "quotation 16-40",
    "merge",
)
WIRE = "wire story"
"""The kind of one story that is reprinted with light edits by one article in fifty of its language, each of another outlet."""

_DERIVED = 0.25  # share of articles that take text from others
_HELD = 20_000  # articles that others may take from
_WORDS = 350
_SOLID = frozenset("zh ja th lo km my".split())


@dataclass
class Pool:
    """The sentences of one language, as lists of words, and the words that stand in for others."""

    language: str
    sentences: list[list[str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def join(self, words: list[str]) -> str:
        return ("" if self.language in _SOLID else " ").join(words)


@dataclass(frozen=True)
class Made:
    """One article: its sentences, and the articles that text of it comes from."""

    id: str
    outlet: str
    pool: Pool
    sentences: tuple[tuple[str, ...], ...]
    furniture: tuple[str, ...]
    parents: tuple[tuple[str, str], ...]

    def row(self) -> dict[str, str]:
        """Return the article as a line for `headwater add --jsonl`."""
        body = [self.pool.join(list(sentence)) for sentence in self.sentences]
        paragraphs = [" ".join(body[at : at + 3]) for at in range(0, len(body), 3)]
        return {
            "id": self.id,
            "url": f"https://{self.outlet}/{self.id}",
            "title": body[0][:80],
            "text": "\n\n".join([*paragraphs, *self.furniture]),
            "outlet": self.outlet,
            "language": self.pool.language,
        }


def lines(path: Path) -> Iterator[dict]:
    """Yield the objects of a file with one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def _texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield (language, text) of all that is recombined."""
    data = shared / "data"
    for row in lines(data / "relay" / "world.jsonl"):
        if not row["origin"]:
            yield row["language"][:2], row["text"]
    for name in ("reuse/reuters-docs", "reuse/telegram-ru-docs", "stories/ecbplus", "stories/basil"):
        for row in lines(data / f"{name}.jsonl.gz"):
            yield row.get("language") or "en", row["text"]
    for path in sorted((data / "crosslang").glob("*.jsonl.gz")):
        for row in lines(path):
            yield row["lang"], row["text"]


def pools(shared: Path = SHARED) -> list[Pool]:
    """Return the sentences of each language that has a thousand or more."""
    found: dict[str, Pool] = {}
    for language, text in _texts(shared):
        pool = found.setdefault(language, Pool(language))
        flat = text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n") if language == "en" else text
        for start, end in sentences(flat):
            pieces = list(flat[start:end].replace(" ", "")) if language in _SOLID else flat[start:end].split()
            if len(pieces) >= 6 and sum(any(map(str.isdigit, piece)) for piece in pieces) < len(pieces) / 5:  # no rows of tables
                pool.sentences.append(pieces)
                pool.words += pieces
    return [pool for _, pool in sorted(found.items()) if len(pool.sentences) >= 1_000]


class Recombiner:
    """Makes articles one after another; the same ones for the same seed, number and data."""

    def __init__(self, articles: int, seed: int = 1, shared: Path = SHARED) -> None:
        self._random = random.Random(seed)
        self._count = articles
        self._pools = pools(shared)
        self._weights = [len(pool.sentences) for pool in self._pools]
        self._held: dict[str, deque[Made]] = {pool.language: deque(maxlen=_HELD) for pool in self._pools}
        self._outlets = [self._outlet(number) for number in range(max(20, articles // 250))]
        self._stock = {pool.language: [self._cut(pool, 9) for _ in range(30)] for pool in self._pools}
        self._wire: Made | None = None

    def __iter__(self) -> Iterator[Made]:
        for number in range(self._count):
            made = self._next(f"{number:07}")
            if not made.parents:
                self._held[made.pool.language].append(made)
            yield made

    def _outlet(self, number: int) -> tuple[str, Pool, tuple[str, ...]]:
        pool = self._random.choices(self._pools, self._weights)[0]
        lines = [pool.join(self._sentence(pool) + self._sentence(pool)) for _ in range(self._random.randint(1, 4))]
        return f"outlet{number}.example", pool, tuple(lines)

    def _sentence(self, pool: Pool) -> list[str]:
        """Return a sentence in which every second to sixth word is another one."""
        words = list(self._random.choice(pool.sentences))
        at = self._random.randint(0, 3)
        while at < len(words):
            words[at] = self._random.choice(pool.words)
            at += self._random.randint(2, 6)
        return words

    def _cut(self, pool: Pool, most: int) -> list[str]:
        """Return the beginning of a sentence, of so many words at most."""
        sentence = self._sentence(pool)
        while len(words(pool.join(sentence))) > most:
            sentence.pop()
        return sentence

    def _body(self, pool: Pool, words: int) -> list[list[str]]:
        body: list[list[str]] = []
        while sum(map(len, body)) < words:
            body.append(self._sentence(pool))
        if self._random.random() < 0.3:
            body.insert(self._random.randint(0, len(body)), self._random.choice(self._stock[pool.language]))
        return body

    def _next(self, id_: str) -> Made:
        outlet, pool, furniture = self._random.choice(self._outlets)
        furniture = tuple(line for line in furniture if self._random.random() < 0.9)
        held = self._held[pool.language]
        own = self._body(pool, self._random.randint(_WORDS // 2, 3 * _WORDS // 2))
        parents: list[tuple[str, str]] = []
        draw = self._random.random()
        if self._wire and pool is self._wire.pool and draw < 0.02:
            own, parents = self._edited(pool, self._wire, 0.03), [(self._wire.id, WIRE)]
            outlet = f"regional{id_}.example"
        elif draw < _DERIVED and len(held) > 20:
            kind = self._random.choice(KINDS)
            taken = self._random.sample(range(len(held)), {"digest": 4, "merge": 2}.get(kind, 1))
            sources = [held[at] for at in taken]
            own = self._derived(kind, pool, own, sources)
            parents = [(source.id, kind) for source in sources]
        made = Made(id_, outlet, pool, tuple(map(tuple, own)), furniture, tuple(parents))
        if not self._wire and not parents and pool.language == "en":
            self._wire = made
        return made

    def _derived(self, kind: str, pool: Pool, own: list[list[str]], sources: list[Made]) -> list[list[str]]:
        """Return the sentences of an article that takes from ``sources``, ``own`` being what it has by itself."""
        first = [list(sentence) for sentence in sources[0].sentences]
        if kind == "reprint":
            return first
        if kind == "first third":
            return first[: max(2, len(first) // 3)]
        if kind.startswith("edits"):
            return self._edited(pool, sources[0], int(kind.split()[1][:-1]) / 100)
        if kind == "digest":
            items = [self._longest(source)[:40] for source in sources]
            return [*items, *own[:3]]
        if kind == "expanded":
            half = own[: len(own) // 2]
            return [*half[:2], *first, *half[2:]]
        if kind == "merge":
            second = [list(sentence) for sentence in sources[1].sentences]
            return [*second[: len(second) // 2], *first[: len(first) // 2]]
        least, most = map(int, kind.split()[1].split("-"))
        return self._quoting(pool, own, self._longest(sources[0]), self._random.randint(least, most))

    def _longest(self, source: Made) -> list[str]:
        return list(max(source.sentences, key=len))

    def _quoting(self, pool: Pool, own: list[list[str]], sentence: list[str], size: int) -> list[list[str]]:
        """Return ``own`` with a run of a sentence set in quotation marks within it: ``size`` words, or two characters to the word."""
        size *= 2 if pool.language in _SOLID else 1
        counted = [len(words(piece)) for piece in sentence]  # "—" is a piece and no word, "half-mast" is two
        start = self._random.randint(0, max(0, len(sentence) - size))
        while start and sum(counted[start:]) < size:
            start -= 1
        end = next((end for end in range(start, len(sentence) + 1) if sum(counted[start:end]) >= size), len(sentence))
        lifted = sentence[start:end]
        lifted = [f"“{lifted[0]}", *lifted[1:-1], f"{lifted[-1]}”"]
        at = self._random.randint(1, len(own))
        return [*own[:at], lifted, *own[at:]]

    def _edited(self, pool: Pool, source: Made, share: float) -> list[list[str]]:
        """Return the sentences of an article with a share of the words replaced, left out or added."""
        edited = []
        for sentence in source.sentences:
            words: list[str] = []
            for word in sentence:
                draw = self._random.random() / share
                if draw >= 1:
                    words.append(word)
                elif draw < 0.8:
                    words += [self._random.choice(pool.words)] + ([word] if draw < 0.2 else [])
            edited.append(words or list(sentence))
        return edited


def write(folder: Path, articles: int, seed: int = 1, shared: Path = SHARED) -> tuple[Path, Path]:
    """Write the articles and their truth into ``folder``; return both paths."""
    texts, truth = folder / "articles.jsonl", folder / "truth.jsonl"
    with texts.open("w", encoding="utf-8") as out, truth.open("w", encoding="utf-8") as edges:
        for made in Recombiner(articles, seed, shared):
            out.write(json.dumps(made.row(), ensure_ascii=False) + "\n")
            for parent, kind in made.parents:
                edges.write(json.dumps({"child": made.id, "parent": parent, "kind": kind}) + "\n")
    return texts, truth


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--shared", type=Path, default=SHARED)
    given = options.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    print(*write(given.folder, given.articles, given.seed, given.shared))


if __name__ == "__main__":
    main()
