"""Who says what, by the trained tagger: two bidirectional LSTM layers over hashed words, a linear-chain CRF, a linker; numpy alone.

Huang, Xu, Yu, "Bidirectional LSTM-CRF models for sequence tagging" (2015), after Pareti's source-cue-content scheme.
What it was trained on, how well it does and how to train it again stands in ``docs/models.md``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from headwater.models import Span
from headwater.statements.encoding import Tokens, encode, windows
from headwater.statements.linking import ROLES, TAGS, Role, Weights, link, pieces_of, to_spans

Floats = npt.NDArray[np.float32]

SIZE = 120
"""Tokens of a window, at most: whole paragraphs where they are shorter."""
_TOGETHER = 32  # windows computed at once
_NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A statement as tagged: spans of the text for each role, in text order. ``source`` or ``cue`` may be empty, ``content`` never is."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as tagged: its statements, its tokens, how likely each is to be of each role and to begin a piece of it (tokens x roles).

    ``pieces`` are the spans of each role that were tagged, linked or not.
    """

    statements: list[Tagged]
    tokens: Tokens
    roles: Floats
    begins: Floats
    pieces: dict[Role, list[Span]]


@dataclass(frozen=True, slots=True)
class Layer:
    """Two LSTMs, one in each direction: input and state weights (2 x width x 4 hidden), bias (2 x 4 hidden); gates i, f, o, g.

    The first three gates are halved, so that one tanh serves all four: sigmoid(x) = (1 + tanh(x / 2)) / 2.
    """

    entry: Floats
    state: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Model:
    """The trained weights. ``table`` has a row for each feature; ``steps`` scores a tag after a tag; ``links`` serves the linker."""

    table: npt.NDArray[np.float16]
    layers: tuple[Layer, ...]
    head: Floats
    head_bias: Floats
    steps: Floats
    links: Weights


@cache
def load() -> Model:
    """Return the model in the package."""
    with (files(__package__) / "model.npz").open("rb") as stored, np.load(stored) as arrays:
        return from_arrays(arrays)


def from_arrays(arrays: Any) -> Model:
    """Return the model of these named arrays, as ``bench/fit_statements.py`` writes them."""
    layers = tuple(Layer(*(arrays[f"{part}{number}"].astype(np.float32) for part in ("entry", "state", "bias"))) for number in range(2))
    links = dict(zip(str(arrays["link_names"]).split("\n"), arrays["link_weights"].astype(float).tolist(), strict=True))
    head, bias, steps = (arrays[name].astype(np.float32) for name in ("head", "head_bias", "steps"))
    return Model(arrays["table"], layers, head, bias, _lawful(steps), links)


def _lawful(steps: Floats) -> Floats:
    """Return ``steps`` with what no text may spell ruled out: an I goes on from a B or an I of its own role."""
    lawful = steps.copy()
    for after in range(2, len(TAGS), 2):
        for before in range(len(TAGS)):
            if before not in (after, after - 1):
                lawful[before, after] = _NEVER
    return lawful


def tag(text: str, paragraphs: Sequence[Span], model: Model | None = None) -> list[Tagged]:
    """Return the statements of ``text`` in the order of their cues.

    ``paragraphs`` are its lines, as spans in text order; what lies outside them is not read. A function of its arguments and the model
    in the package. Statements may share a source; they do not overlap otherwise.
    """
    return read(text, paragraphs, model).statements


def read(text: str, paragraphs: Sequence[Span], model: Model | None = None) -> Reading:
    """Return the statements of ``text`` with what the tagger was in doubt of."""
    model = model or load()
    tokens = encode(text, paragraphs)
    words = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    tags, likely = _scored(tokens, model)
    pieces = pieces_of(tags, tokens.paragraphs)
    statements = [
        Tagged(*(to_spans(role, tokens.starts, tokens.ends) for role in (found.source, found.cue, found.content)))
        for found in link(words, pieces, model.links)
    ]
    by_role = {role: list(to_spans([piece for piece in pieces if piece.role == role], tokens.starts, tokens.ends)) for role in ROLES}
    return Reading(statements, tokens, likely[:, 1::2] + likely[:, 2::2], likely[:, 1::2], by_role)


def tags_of(tokens: Tokens, model: Model) -> list[int]:
    """Return the number of the likeliest tag of each token."""
    return _scored(tokens, model)[0]


def _scored(tokens: Tokens, model: Model) -> tuple[list[int], Floats]:
    """Return the likeliest tag of each token and how likely each tag is (tokens x tags)."""
    tags, every = np.zeros(len(tokens), np.int64), np.zeros((len(tokens), len(TAGS)), np.float32)
    stretches = sorted(windows(tokens, SIZE), key=lambda w: w[0] - w[1])
    for at in range(0, len(stretches), _TOGETHER):
        group = stretches[at : at + _TOGETHER]
        lengths = np.array([end - first for first, end in group])
        active = (lengths > np.arange(lengths[0])[:, None]).sum(1).tolist()
        scores = _emissions(tokens, group, active, model)
        best, likely = _decode(scores, active, model.steps), _marginals(scores, active, model.steps)
        for n, (first, end) in enumerate(group):
            tags[first:end] = best[: end - first, n]
            every[first:end] = likely[: end - first, n]
    found: list[int] = tags.tolist()
    return found, every


def _emissions(tokens: Tokens, group: Sequence[Span], active: Sequence[int], model: Model) -> Floats:
    """Return a score for each tag (tokens x windows x tags) of windows sorted by falling length."""
    lengths = np.array([end - first for first, end in group])
    longest = int(lengths[0])
    places = np.arange(longest)[:, None]
    turned = np.where(places < lengths, lengths - 1 - places, places)
    x = np.zeros((longest, len(group), model.table.shape[1]), np.float32)
    for n, (first, end) in enumerate(group):
        x[: end - first, n] = model.table[tokens.rows[first:end]].sum(1, dtype=np.float32)
    for layer in model.layers:
        x = _both_ways(x, turned, active, layer)
    scores: Floats = x @ model.head + model.head_bias
    return scores


def _both_ways(x: Floats, turned: npt.NDArray[np.int64], active: Sequence[int], layer: Layer) -> Floats:
    """Return the states (tokens x windows x 2 hidden) of both directions; ``turned`` reads each window from its end."""
    columns = np.arange(x.shape[1])
    forth = _one_way(x, active, layer.entry[0], layer.state[0], layer.bias[0])
    back = _one_way(x[turned, columns], active, layer.entry[1], layer.state[1], layer.bias[1])
    return np.concatenate((forth, back[turned, columns]), -1)


def _one_way(x: Floats, active: Sequence[int], entry: Floats, state: Floats, bias: Floats) -> Floats:
    """Run one LSTM over windows sorted by falling length; ``active`` says how many are not over at each step."""
    hidden = state.shape[0]
    gates: Floats = (x.reshape(-1, x.shape[-1]) @ entry + bias).reshape(*x.shape[:2], 4 * hidden)
    out = np.zeros((*x.shape[:2], hidden), np.float32)
    cell = np.zeros((x.shape[1], hidden), np.float32)
    h = cell
    for t, count in enumerate(active):
        z = gates[t, :count]
        if t:
            z += h[:count] @ state
        np.tanh(z, out=z)
        open_ = z[:, : 3 * hidden]
        open_ *= 0.5
        open_ += 0.5
        c = cell[:count]
        c *= z[:, hidden : 2 * hidden]
        c += z[:, :hidden] * z[:, 3 * hidden :]
        h = np.multiply(np.tanh(c), z[:, 2 * hidden : 3 * hidden], out=out[t, :count])
    return out


def _decode(scores: Floats, active: Sequence[int], steps: Floats) -> npt.NDArray[np.int64]:
    """Return the best tags (tokens x windows) by Viterbi; a window that is over keeps its last tag to the end of the longest."""
    longest, count, kinds = scores.shape
    best = scores[0].copy()
    back = np.broadcast_to(np.arange(kinds), scores.shape).copy()
    for t in range(1, longest):
        n = active[t]
        paths = best[:n, :, None] + steps
        back[t, :n] = paths.argmax(1)
        best[:n] = paths.max(1) + scores[t, :n]
    tags = np.empty((longest, count), np.int64)
    tags[-1] = best.argmax(1)
    columns = np.arange(count)
    for t in range(longest - 1, 0, -1):
        tags[t - 1] = back[t, columns, tags[t]]
    return tags


def _marginals(scores: Floats, active: Sequence[int], steps: Floats) -> Floats:
    """Return how likely each tag is (tokens x windows x tags), all ways to tag a window considered: forwards, then backwards."""
    weight, step = np.exp(scores - scores.max(-1, keepdims=True)), np.exp(steps)
    before, behind = weight.copy(), np.ones_like(weight)
    for t in range(1, len(scores)):
        n = active[t]
        row = (before[t - 1, :n] @ step) * weight[t, :n]
        before[t, :n] = row / row.sum(-1, keepdims=True)
    for t in range(len(scores) - 1, 0, -1):
        n = active[t]
        row = (behind[t, :n] * weight[t, :n]) @ step.T
        behind[t - 1, :n] = row / row.sum(-1, keepdims=True)
    joint: Floats = before * behind
    joint /= joint.sum(-1, keepdims=True)
    return joint
