"""The baseline of the bench: a linear-chain CRF over words, endings, shapes and quotation states, linked as the tagger's pieces are."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pycrfsuite
from statement_training.corpus import Example

from headwater.statements.encoding import BREAK_ROW
from headwater.statements.linking import TAGS

_WINDOW = (-3, -2, -1, 1, 2, 3)
_COLUMN_NAMES = ("word", "", "prefix", "last", "ending2", "ending3", "ending4", "shape", "quote", "place")
_NEAR = (0, 5, 7, 8)  # columns that are looked at on the neighbours: word, three last letters, shape, quotation state


def features(example: Example) -> list[list[list[str]]]:
    """Return the features of each token, in a list for each paragraph."""
    rows = example.tokens.rows.tolist()
    found = []
    for first, end in zip(example.tokens.paragraphs, example.tokens.paragraphs[1:], strict=False):
        paragraph = [row for row in rows[first:end] if row[0] != BREAK_ROW]
        found.append([_token(paragraph, at) for at in range(len(paragraph))])
    return found


def _token(rows: Sequence[Sequence[int]], at: int) -> list[str]:
    names = [f"{name}={rows[at][k]}" for k, name in enumerate(_COLUMN_NAMES) if name]
    for step in _WINDOW:
        if 0 <= at + step < len(rows):
            names += [f"{step}{_COLUMN_NAMES[k]}={rows[at + step][k]}" for k in (_NEAR if abs(step) < 3 else _NEAR[:1])]
        else:
            names.append(f"{step} none")
    if at:
        names.append(f"pair={rows[at - 1][0]},{rows[at][0]}")
    return names


def train(examples: Sequence[Example], *, passes: int = 25) -> Callable[[Example], list[int]]:
    """Return a function that tags an article, trained by the averaged perceptron."""
    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    trainer.set_params({"max_iterations": passes})
    for example in examples:
        for paragraph, (first, end) in zip(features(example), _stretches(example), strict=True):
            if paragraph:
                trainer.append(paragraph, [TAGS[tag] for tag in example.tags[first:end]])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crf"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))

    def tag(example: Example) -> list[int]:
        tags = [0] * len(example.tokens)
        for paragraph, (first, end) in zip(features(example), _stretches(example), strict=True):
            tags[first:end] = [TAGS.index(name) for name in tagger.tag(paragraph)]
        return tags

    return tag


def _stretches(example: Example) -> list[tuple[int, int]]:
    """Return the tokens (first, end) of each paragraph without its break."""
    return [(first, end - 1) for first, end in zip(example.tokens.paragraphs, example.tokens.paragraphs[1:], strict=False)]
