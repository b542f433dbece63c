"""A trained student -> the arrays that ship, and back into the runtime's model."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from statement_training.student import HIDDEN, Student

from headwater.statements.tagger import Model, from_arrays


def arrays_of(student: Student, links: Mapping[str, float]) -> dict[str, Any]:
    """Return float16 arrays by name. Torch's gates (i, f, g, o) are reordered to i, f, o, g, the first three halved for the shared tanh."""
    state = {name: value.detach().float().numpy() for name, value in student.state_dict().items()}
    order = np.concatenate([np.arange(k * HIDDEN, (k + 1) * HIDDEN) for k in (0, 1, 3, 2)])
    scale = np.repeat(np.array([0.5, 0.5, 0.5, 1.0], np.float32), HIDDEN)
    arrays: dict[str, Any] = {"table": state["table.weight"]}
    for number, layer in enumerate(("first", "second")):

        def both(*names: str, layer: str = layer) -> np.ndarray:
            return np.stack([sum(state[f"{layer}.{way}.{name}"] for name in names)[order].T * scale for way in ("forth", "back")])

        arrays |= {f"entry{number}": both("weight_ih_l0"), f"state{number}": both("weight_hh_l0")}
        arrays[f"bias{number}"] = both("bias_ih_l0", "bias_hh_l0")
    arrays |= {"head": state["head.weight"].T, "head_bias": state["head.bias"], "steps": state["steps"]}
    arrays |= {"link_names": np.array("\n".join(links)), "link_weights": np.array(list(links.values()))}
    return {name: value if value.dtype.kind == "U" else value.astype(np.float16) for name, value in arrays.items()}


def model_of(student: Student, links: Mapping[str, float]) -> Model:
    with torch.no_grad():
        return from_arrays(arrays_of(student, links))
