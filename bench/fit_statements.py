"""Train the statement tagger and, with --write, put it into the package.

usage: python bench/fit_statements.py [--data FOLDER] [--seeds N] [--passes N] [--more TEXTS.jsonl] [--teacher] [--resume FOLDER] [--write]

--data     folder with train.jsonl.gz and dev.jsonl.gz ({id, text, attributions: [{source, cue, content}]}, spans in code points), and, if
           there are any, corenlp-train.jsonl.gz (silver parts of speech, names, relations: side tasks)
--more     lines of {id, text}: texts without annotations that the teacher reads for the student (only with --teacher)
--teacher  fine-tune a pretrained encoder first (requirements/train.in) and learn from its doubts; without it gold alone teaches
--resume   folder for what is being trained; a run that was killed goes on where it was
--write    put the best seed, by the held-out articles of train, into src/headwater/statements/model.npz

A twentieth of train is held out for early stopping, for choosing the seed and for fitting nothing else; dev is only reported.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "src")]

from statement_training import judging, linker, shipping  # noqa: E402
from statement_training.corpus import Example, held_out, load, unlabelled  # noqa: E402
from statement_training.learning import Plan, Taught, learn  # noqa: E402
from statement_training.student import Student  # noqa: E402

from headwater.statements import tagger  # noqa: E402
from headwater.statements.linking import link, pieces_of, to_spans  # noqa: E402
from headwater.statements.quotes import paragraphs  # noqa: E402

MODEL = ROOT / "src" / "headwater" / "statements" / "model.npz"


def predictor(model: tagger.Model) -> judging.Predict:
    """Return the runtime as a function of an encoded article."""

    def predict(example: Example) -> list[dict[str, Any]]:
        tokens = example.tokens
        pieces = pieces_of(tagger.tags_of(tokens, model), tokens.paragraphs)
        return [
            {role: to_spans(getattr(found, role), tokens.starts, tokens.ends) for role in ("source", "cue", "content")}
            for found in link(linker.words_of(example), pieces, model.links)
        ]

    return predict


def fitted_links(train: Sequence[Example], path: Path) -> dict[str, float]:
    """Return the linker's weights by gold pieces alone, from ``path`` where a run before this one has left them."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(linker.fit([question for e in train for question in linker.questions(e, e.tags.tolist())])))
    links: dict[str, float] = json.loads(path.read_text())
    return links


def refitted_links(train: Sequence[Example], model: tagger.Model) -> dict[str, float]:
    """Return the linker's weights fitted to the annotators' pieces and to those of a tagger, which are not always whole or there.

    The tagger is that of an early pass: it errs on the articles it learns from as the finished one errs on others.
    """
    asked = []
    for example in train:
        for tags in (example.tags.tolist(), tagger.tags_of(example.tokens, model)):
            asked += linker.questions(example, tags)
    return linker.fit(asked)


def taught(examples: Sequence[Example], path: Path | None) -> list[Taught]:
    """Return the articles with what the teacher said of them, if there is a teacher."""
    if path is None:
        return [(example, None) for example in examples]
    with np.load(path) as logs:
        return [(example, logs[str(number)]) for number, example in enumerate(examples)]


def lessons(train: list[Example], args: argparse.Namespace) -> list[Taught]:
    """Return the articles to learn from, those held out left out, and the texts that only the teacher has read."""
    if not args.teacher:
        return [pair for pair in taught(train, None) if not held_out(pair[0])]
    from statement_training import teacher  # noqa: PLC0415 - its libraries are needed for nothing else

    folder = args.resume / "teacher"
    more = unlabelled(args.more) if args.more else []
    teacher.teach(train, more, folder, teacher.Lesson())
    texts = [pair for pair in taught(train, folder / "train.npz") if not held_out(pair[0])]
    return texts + (taught(more, folder / "more.npz") if more else [])


def report(name: str, examples: Sequence[Example], model: tagger.Model, score_folder: Path) -> None:
    predict = predictor(model)
    print(f"{name} attribution by our own count {judging.attribution_f1(examples, predict):.2f}")
    if (score_folder / "attribution.py").exists():
        score = judging.scorer(score_folder)
        print(judging.show(name, judging.figures(examples, predict, score)))
        print(f"{name} by publisher", judging.by_publisher(examples, predict, score))
    speed = judging.words_a_second(examples, lambda text: tagger.tag(text, paragraphs(text), model))
    print(f"{name} {speed:.0f} words a second", flush=True)


def train_seed(plan: Plan, texts: list[Taught], kept: list[Example], links: dict[str, float], sizes: list[int], folder: Path) -> float:
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    return learn(Student(sizes), texts, plan, folder, lambda now: judging.attribution_f1(kept, predictor(shipping.model_of(now, links))))


def restored(path: Path, sizes: list[int]) -> Student:
    student = Student(sizes)
    student.load_state_dict(torch.load(path))
    return student.eval()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "attribution")
    parser.add_argument("--score", type=Path, default=ROOT.parent / "shared" / "score", help="folder of the scorer, for the report")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="a student is trained for each")
    parser.add_argument("--passes", type=int, default=20)
    parser.add_argument("--trust", type=float, default=0.5, help="how much of the loss on annotated text is the teacher's, 0 to 1")
    parser.add_argument("--teacher", action="store_true")
    parser.add_argument("--more", type=Path)
    parser.add_argument("--resume", type=Path, default=ROOT / "build" / "statements")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    began = time.time()
    train, labels = load(args.data / "train.jsonl.gz", args.data / "corenlp-train.jsonl.gz")
    dev, _ = load(args.data / "dev.jsonl.gz", labels=labels)
    links = fitted_links([example for example in train if not held_out(example)], args.resume / "links.json")
    print(f"{len(train)} articles, {len(links)} linker weights, {time.time() - began:.0f} s", flush=True)
    texts = lessons(train, args)
    kept = [example for example in train if held_out(example)]
    sizes = [len(layer) for layer in labels]
    plans = [Plan(seed, passes=args.passes, trust=args.trust) for seed in args.seeds]
    scores = {plan.seed: train_seed(plan, texts, kept, links, sizes, args.resume / f"seed-{plan.seed}") for plan in plans}
    best = max(scores, key=lambda seed: scores[seed])
    early, student = (restored(args.resume / f"seed-{best}" / name, sizes) for name in ("early.pt", "best.pt"))
    links = refitted_links([example for example in train if not held_out(example)], shipping.model_of(early, links))
    arrays = shipping.arrays_of(student, links)
    print(f"{len(links)} linker weights, held out {judging.attribution_f1(kept, predictor(tagger.from_arrays(arrays))):.2f}")
    report("dev", dev, tagger.from_arrays(arrays), args.score)
    print(json.dumps({"held out": scores, "seconds": round(time.time() - began)}))
    if args.write:
        np.savez_compressed(MODEL, **arrays)
        print(f"wrote {MODEL} ({MODEL.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
