"""Fitting the linker's weights: a softmax over what each piece may take, learned from the annotated links."""

import math
import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from statement_training.corpus import Example, between

from headwater.statements.linking import Linker, Piece, pieces_of

Question = tuple[list[list[str]], int]
"""The features of each choice, and which choice is right."""


def words_of(example: Example) -> list[str]:
    text, tokens = example.row["text"], example.tokens
    return [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


def _owners(example: Example) -> dict[str, np.ndarray]:
    """Return, for each role, the attribution (a number, -1: none) that each token belongs to."""
    owners = {role: np.full(len(example.tokens), -1) for role in ("source", "cue", "content")}
    for number, attribution in enumerate(example.row["attributions"]):
        for role, owner in owners.items():
            for span in attribution.get(role) or ():
                first, end = between(example.tokens, span)
                owner[first:end] = number
    return owners


def _owner(owners: dict[str, np.ndarray], piece: Piece) -> int:
    inside = owners[piece.role][piece.first : piece.end]
    inside = inside[inside >= 0]
    return int(np.bincount(inside).argmax()) if len(inside) else -1


def questions(example: Example, tags: Sequence[int]) -> list[Question]:
    """Return what each piece of ``tags`` may take and should, by the annotators' links; a piece that they do not have is not asked."""
    pieces = pieces_of(tags, example.tokens.paragraphs)
    linker, owners = Linker(words_of(example), pieces), _owners(example)
    sources = [{k for span in a.get("source") or () for k in range(*between(example.tokens, span))} for a in example.row["attributions"]]
    owned = [_owner(owners, piece) for piece in pieces]
    asked: list[Question] = []
    for at, piece in enumerate(pieces):
        owner = owned[at]
        if piece.role == "source" or owner < 0:
            continue
        if piece.role == "content":
            choices, features = linker.choices(at, "cue")
            right = next((n for n, k in enumerate(choices) if k is not None and owned[k] == owner), 0)
            asked.append((features, right))
            if right:
                continue
        choices, features = linker.choices(at, "source")
        ranges = [range(0) if k is None else range(pieces[k].first, pieces[k].end) for k in choices]
        asked.append((features, next((n for n, tokens in enumerate(ranges) if not sources[owner].isdisjoint(tokens)), 0)))
    return asked


def fit(asked: list[Question], *, passes: int = 6, rate: float = 0.3, decay: float = 1e-5) -> dict[str, float]:
    """Return the weights of the features, by AdaGrad on the softmax's likelihood; those that stay near zero are left out."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-2)
    order = random.Random(0)
    asked = list(asked)
    for _ in range(passes):
        order.shuffle(asked)
        for features, right in asked:
            scores = [sum(weights[name] for name in names) for names in features]
            top = max(scores)
            shares = [math.exp(score - top) for score in scores]
            total = sum(shares)
            for number, names in enumerate(features):
                slope = shares[number] / total - (number == right)
                if abs(slope) > 1e-3:
                    for name in names:
                        step = slope + decay * weights[name]
                        squares[name] += step * step
                        weights[name] -= rate * step / math.sqrt(squares[name])
    return {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) > 0.05}
