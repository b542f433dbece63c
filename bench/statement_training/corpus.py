"""Annotated articles -> what the trainers see: tokens with features, role tags, and silver labels as auxiliary targets."""

import bisect
import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from headwater.models import Span
from headwater.statements.encoding import Tokens, encode
from headwater.statements.linking import TAGS
from headwater.statements.quotes import paragraphs

ROLES = ("content", "source", "cue")  # painted in this order: where roles overlap the later one stays, which is mostly the inner one
LAYERS = ("pos", "ner", "rel")


@dataclass(slots=True)
class Example:
    """One article: its row of the corpus, its tokens, a tag a token, and per silver layer a label a token (-1: not known)."""

    row: dict[str, Any]
    tokens: Tokens
    tags: np.ndarray
    silver: np.ndarray


def rows(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def between(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Return the tokens (first, end) that ``span`` touches."""
    first = bisect.bisect_right(tokens.ends, span[0])
    return first, max(first, bisect.bisect_left(tokens.starts, span[1]))


def tags_of(row: dict[str, Any], tokens: Tokens) -> np.ndarray:
    tags = np.zeros(len(tokens), np.int64)
    for role in ROLES:
        begin = TAGS.index(f"B-{role}")
        for attribution in row["attributions"]:
            for span in attribution.get(role) or ():
                first, end = between(tokens, span)
                tags[first:end] = begin + 1
                tags[first : first + (end > first)] = begin
    tags[np.array(tokens.starts) == np.array(tokens.ends)] = 0
    _mend(tags)
    return tags


def _mend(tags: np.ndarray) -> None:
    """Let every piece begin with a B: one cut by an inner role or by the end of a paragraph goes on as a new piece."""
    for at in np.flatnonzero((tags > 0) & (tags % 2 == 0)):
        before = tags[at - 1] if at else 0
        if before not in (tags[at], tags[at] - 1):
            tags[at] -= 1


def silver_of(record: dict[str, Any] | None, tokens: Tokens, labels: list[dict[str, int]]) -> np.ndarray:
    silver = np.full((len(tokens), len(LAYERS)), -1, np.int64)
    if record is None:
        return silver
    at = {start: number for number, start in enumerate(tokens.starts)}
    for sentence in record["sents"]:
        for number, start in enumerate(sentence["s"]):
            token = at.get(start)
            if token is not None:
                silver[token] = [labels[k].get(sentence[layer][number], -1) for k, layer in enumerate(LAYERS)]
    return silver


def silver_labels(records: dict[str, dict[str, Any]]) -> list[dict[str, int]]:
    """Return, for each layer, the labels met at least fifty times, numbered."""
    counts: list[Counter[str]] = [Counter() for _ in LAYERS]
    for record in records.values():
        for sentence in record["sents"]:
            for count, layer in zip(counts, LAYERS, strict=True):
                count.update(sentence[layer])
    return [{label: n for n, label in enumerate(sorted(x for x, c in count.items() if c >= 50))} for count in counts]


def load(path: Path, silver: Path | None = None, labels: list[dict[str, int]] | None = None) -> tuple[list[Example], list[dict[str, int]]]:
    """Return the annotated articles of ``path``, one of each text, and the numbering of the silver labels."""
    records = {record["id"]: record for record in rows(silver)} if silver and silver.exists() else {}
    labels = labels or silver_labels(records)
    seen: set[int] = set()
    examples = []
    for row in rows(path):
        key = zlib.crc32(row["text"].encode())
        if key in seen:
            continue
        seen.add(key)
        tokens = encode(row["text"], paragraphs(row["text"]))
        examples.append(Example(row, tokens, tags_of(row, tokens), silver_of(records.get(row["id"]), tokens, labels)))
    return examples, labels


def held_out(example: Example, every: int = 20) -> bool:
    """Whether an article is kept for early stopping and for fitting the linker; by its text, so that it never changes."""
    return zlib.crc32(example.row["text"].encode()) % every == 0


def unlabelled(path: Path) -> list[Example]:
    """Return texts (lines of ``{id, text}``) without tags."""
    examples = []
    for row in rows(path):
        tokens = encode(row["text"], paragraphs(row["text"]))
        if len(tokens) > 20:
            examples.append(Example(row, tokens, np.full(len(tokens), -1), np.full((len(tokens), len(LAYERS)), -1)))
    return examples
