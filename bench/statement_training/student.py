"""The student: hashed words and endings -> two bidirectional LSTM layers -> a linear-chain CRF. What ships is its weights."""

from dataclasses import dataclass

import numpy as np
import torch
from statement_training.corpus import TAGS, Example
from torch import nn
from torch.nn import functional as fn

from headwater.statements.encoding import ROWS, WORD_COLUMNS

WIDTH = 128
HIDDEN = 192
Item = tuple[Example, np.ndarray | None, int, int]
"""An article, its teacher's log probabilities (None: no teacher), and the tokens of the window (first, end)."""


@dataclass(slots=True)
class Batch:
    """Windows padded to one length. ``tags`` and ``silver`` are -1 and ``teacher`` zero where there is nothing to learn."""

    rows: torch.Tensor
    lengths: torch.Tensor
    tags: torch.Tensor
    silver: torch.Tensor
    teacher: torch.Tensor

    @classmethod
    def of(cls, items: list[Item]) -> "Batch":
        count, longest = len(items), max(end - first for *_, first, end in items)
        rows = torch.zeros(count, longest, items[0][0].tokens.rows.shape[1], dtype=torch.long)
        tags = torch.full((count, longest), -1)
        silver = torch.full((count, longest, items[0][0].silver.shape[1]), -1)
        teacher = torch.zeros(count, longest, len(TAGS))
        for n, (example, logs, first, end) in enumerate(items):
            rows[n, : end - first] = torch.from_numpy(example.tokens.rows[first:end].astype(np.int64))
            tags[n, : end - first] = torch.from_numpy(example.tags[first:end].astype(np.int64))
            silver[n, : end - first] = torch.from_numpy(example.silver[first:end])
            if logs is not None:
                teacher[n, : end - first] = torch.from_numpy(np.exp(logs[first:end].astype(np.float32)))
        return cls(rows, torch.tensor([end - first for *_, first, end in items]), tags, silver, teacher)


class Both(nn.Module):
    """One layer of two LSTMs, one in each direction; padding stands at the end of either's reading."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.forth, self.back = nn.LSTM(width, hidden, batch_first=True), nn.LSTM(width, hidden, batch_first=True)
        for lstm in (self.forth, self.back):
            nn.init.orthogonal_(lstm.weight_hh_l0)
            lstm.bias_ih_l0.data[hidden : 2 * hidden] = 1.0

    def forward(self, x: torch.Tensor, turned: torch.Tensor) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            forth = self.forth(x)[0]
            back = self.back(x.gather(1, turned[..., None].expand_as(x)))[0]
        back = back.float()
        return torch.cat([forth.float(), back.gather(1, turned[..., None].expand_as(back))], -1)


class Student(nn.Module):
    def __init__(self, silver_sizes: list[int], *, word_drop: float = 0.12, drop: float = 0.3) -> None:
        super().__init__()
        self.table = nn.Embedding(ROWS, WIDTH)
        nn.init.normal_(self.table.weight, std=0.25)
        self.word_drop = word_drop
        self.drop = drop
        self.first, self.second = Both(WIDTH, HIDDEN), Both(2 * HIDDEN, HIDDEN)
        self.head = nn.Linear(2 * HIDDEN, len(TAGS))
        self.silver = nn.ModuleList(nn.Linear(2 * HIDDEN, size) for size in silver_sizes)
        self.steps = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))

    def embed(self, rows: torch.Tensor) -> torch.Tensor:
        found = self.table(rows)
        if self.training:
            kept = (torch.rand(rows.shape[:2]) >= self.word_drop).float()[..., None, None]
            found = torch.cat([found[:, :, :WORD_COLUMNS] * kept, found[:, :, WORD_COLUMNS:]], 2)
        return found.sum(2)

    def forward(self, batch: Batch) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Return emissions (windows x tokens x tags) and the silver layers' scores."""
        places = torch.arange(batch.rows.shape[1])[None]
        turned = torch.where(places < batch.lengths[:, None], batch.lengths[:, None] - 1 - places, places)
        low = self.dropped(self.first(self.dropped(self.embed(batch.rows)), turned))
        return self.head(self.dropped(self.second(low, turned))), [layer(low) for layer in self.silver]

    def dropped(self, x: torch.Tensor) -> torch.Tensor:
        """Return ``x`` with some of its columns left out, the same ones at each token of a window (Gal and Ghahramani 2016)."""
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= self.drop).float() / (1 - self.drop)


def chain(emissions: torch.Tensor, steps: torch.Tensor, lengths: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return log Z (windows) and the marginal probabilities (windows x tokens x tags) of a linear-chain CRF, by scaled forward-backward."""
    longest = emissions.shape[1]
    top = emissions.max(-1, keepdim=True).values
    weight, step = (emissions - top).exp().unbind(1), steps.exp()
    inside = (torch.arange(longest)[:, None] < lengths[None])[..., None].unbind(0)
    alphas, scales = [], []
    for t in range(longest):
        raw = weight[t] if t == 0 else (alphas[-1] @ step) * weight[t]
        scale = raw.sum(-1, keepdim=True)
        alphas.append(raw / scale if t == 0 else torch.where(inside[t], raw / scale, alphas[-1]))
        scales.append(scale.log() + top[:, t])
    beta = torch.ones_like(alphas[0])
    betas = [beta]
    for t in range(longest - 1, 0, -1):
        raw = (beta * weight[t]) @ step.T
        beta = torch.where(inside[t], raw / raw.sum(-1, keepdim=True), beta)
        betas.append(beta)
    joint = torch.stack(alphas, 1) * torch.stack(betas[::-1], 1)
    log_z = (torch.cat(scales, 1) * torch.stack(inside, 1)[..., 0]).sum(1)
    return log_z, joint / joint.sum(-1, keepdim=True)


def gold_score(emissions: torch.Tensor, steps: torch.Tensor, tags: torch.Tensor) -> torch.Tensor:
    known = tags >= 0
    tags = tags.clamp(min=0)
    own = emissions.gather(2, tags[..., None])[..., 0] * known
    return own.sum(1) + (steps[tags[:, :-1], tags[:, 1:]] * known[:, 1:]).sum(1)


def loss_of(model: Student, batch: Batch, *, trust: float, silver: float) -> torch.Tensor:
    """Return the loss a token: the chain's likelihood of gold, ``trust`` of it the teacher's marginals, ``silver`` times the side tasks."""
    emissions, sides = model(batch)
    log_z, marginals = chain(emissions, model.steps, batch.lengths)
    labelled = batch.tags[:, 0] >= 0
    tokens = batch.lengths.sum()
    gold = ((log_z - gold_score(emissions, model.steps, batch.tags)) * labelled).sum()
    taught = -(batch.teacher * (marginals + 1e-8).log()).sum()
    share = trust if batch.teacher.any() else 0.0
    # A text without gold learns from the teacher alone; the two kinds never share a batch.
    total = (1 - share) * gold + (share if labelled.any() else 1.0) * taught
    for number, scores in enumerate(sides):
        target = batch.silver[..., number]
        if (target >= 0).any():
            total = total + silver * fn.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-1, reduction="sum")
    return total / tokens
