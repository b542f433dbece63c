"""Training one student: batches, schedule, early stopping, checkpoints that survive a kill."""

import math
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from statement_training.corpus import Example
from statement_training.student import Batch, Item, Student, loss_of
from torch import nn

from headwater.statements.encoding import windows

Taught = tuple[Example, np.ndarray | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a student learns.

    ``passes`` are epochs at most, ``patience`` those without gain that end it. ``trust`` is the teacher's share of gold texts' loss,
    ``silver`` the weight of the side tasks, ``extra`` the share of the unlabelled texts that a pass reads, others each time. ``budget``
    is tokens a batch, ``size`` those of a window. ``memory`` belongs to the running mean of the weights, which is what is kept; after pass
    ``early`` it is kept apart, for fitting the linker.
    """

    seed: int
    passes: int = 12
    rate: float = 2.5e-3
    trust: float = 0.5
    silver: float = 0.1
    extra: float = 0.35
    budget: int = 4000
    size: int = 150
    patience: int = 4
    memory: float = 0.998
    early: int = 5


def batches(texts: list[Taught], plan: Plan, random: np.random.Generator) -> list[list[Item]]:
    """Return windows of like length in batches, labelled apart from unlabelled, in random order."""
    found: list[list[Item]] = []
    for labelled in (True, False):
        items = [
            (example, logs, *window)
            for example, logs in texts
            if (example.tags[0] >= 0) == labelled and (labelled or random.random() < plan.extra)
            for window in windows(example.tokens, int(random.integers(plan.size // 2, plan.size + 20)))
        ]
        items.sort(key=lambda item: item[3] - item[2] + random.random() * 8)
        batch: list[Item] = []
        for item in items:
            if batch and (len(batch) + 1) * (item[3] - item[2]) > plan.budget:
                found.append(batch)
                batch = []
            batch.append(item)
        found += [batch] if batch else []
    return [found[n] for n in random.permutation(len(found))]


@dataclass(slots=True)
class _State:
    """All that a killed run needs to go on: ``mean`` is the running mean of the weights, which is what is judged and kept."""

    model: Student
    mean: Student
    optimiser: torch.optim.Optimizer
    done: int = 0
    best: float = -1.0
    since: int = 0

    def save(self, path: Path) -> None:
        parts = {"model": self.model.state_dict(), "mean": self.mean.state_dict(), "optimiser": self.optimiser.state_dict()}
        torch.save(parts | {"done": self.done, "best": self.best, "since": self.since}, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def restore(self, path: Path) -> None:
        state = torch.load(path)
        for name in ("model", "mean", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.done, self.best, self.since = state["done"], state["best"], state["since"]

    def remember(self, memory: float) -> None:
        with torch.no_grad():
            for kept, now in zip(self.mean.parameters(), self.model.parameters(), strict=True):
                kept.lerp_(now, 1 - memory)


def learn(model: Student, texts: list[Taught], plan: Plan, folder: Path, judge: Callable[[Student], float]) -> float:
    """Train ``model``; keep the best of its passes by ``judge`` in ``folder``/best.pt, and go on from ``folder``/last.pt if it is there."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=plan.rate, weight_decay=1e-4, betas=(0.9, 0.98), fused=True)
    state = _State(model, deepcopy(model), optimiser)
    if (folder / "last.pt").exists():
        state.restore(folder / "last.pt")
    began = time.time()
    while state.done < plan.passes and state.since < plan.patience:
        loss = _one_pass(state, texts, plan)
        state.mean.eval()
        score = judge(state.mean)
        state.done += 1
        where = f"seed {plan.seed} pass {state.done}/{plan.passes}"
        print(f"{where} loss {loss:.4f} held out {score:.2f} {time.time() - began:.0f} s", flush=True)
        state.since = 0 if score > state.best else state.since + 1
        if state.done == min(plan.early, plan.passes):
            torch.save(state.mean.state_dict(), folder / "early.pt")
        if score > state.best:
            state.best = score
            torch.save(state.mean.state_dict(), folder / "best.pt")
        state.save(folder / "last.pt")
    return state.best


def _one_pass(state: _State, texts: list[Taught], plan: Plan) -> float:
    """Go over all texts once and return the mean loss. Random numbers depend on seed and pass alone: a resumed run is the same."""
    torch.manual_seed(1000 * plan.seed + state.done)
    todo = batches(texts, plan, np.random.default_rng([plan.seed, state.done]))
    state.model.train()
    total = 0.0
    for at, items in enumerate(todo):
        for group in state.optimiser.param_groups:
            group["lr"] = plan.rate * _share((state.done + at / len(todo)) / plan.passes)
        loss = loss_of(state.model, Batch.of(items), trust=plan.trust, silver=plan.silver)
        state.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(state.model.parameters(), 1.0)
        state.optimiser.step()
        # Early on the mean follows closely, or it would remember the random start.
        state.remember(min(plan.memory, 1 - 1 / (1 + state.done * len(todo) + at)))
        total += loss.item()
    return total / len(todo)


def _share(done: float) -> float:
    """Return the learning rate's share after this part of the whole: a short warm-up, then half a cosine."""
    return min(1.0, done / 0.03) * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
