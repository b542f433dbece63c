"""The lines of an interview, each led by who speaks: "Jane Roe: text", "Q: text"."""

import re
from collections import Counter

from headwater.statements.found import Found
from headwater.statements.kinds import folded_words, human
from headwater.statements.layout import Paragraph
from headwater.statements.lexicon import Lexicon
from headwater.statements.sexes import is_first_name
from headwater.words import fold

# The label is a name of up to four words or a single capital.
_LABEL = re.compile(r"[\"“]?((?:[^\W\d_][\w.'’-]{0,30}[ \u00a0]){0,4}[^\W\d_][\w.'’-]{0,30}|Q|A)(?:[ ]?\([^()\n]{1,60}\))?:\s+(?=\S)")
_ASKS = re.compile(r"\?[\"”]?$")
_LABELLED = 3  # lines with labels that make a text an interview


def labels_of(text: str, parts: list[Paragraph], known: Lexicon) -> frozenset[str]:
    """Return the labels of an interview's lines: those met again, where there are enough of them, and where somebody asks or has a name.

    "Details: 5 Dam Road" and "Price: 20" stand in lists.
    """
    found = [(match[1], part) for part in parts if (match := _LABEL.match(text, *part.span)) and match[1][0].isupper()]
    lines = [(label, part) for label, part in found if label.rsplit(maxsplit=1)[-1] not in known.cues]  # one tester said:
    repeated = {label for label, count in Counter(label for label, _ in lines).items() if count > 1}
    said = [(label, part) for label, part in lines if label in repeated]
    if len(said) < _LABELLED:
        return frozenset()
    asked = Counter(label for label, part in said if _ASKS.search(text, *part.span))
    if any(2 * asked[label] >= sum(one == label for one, _ in said) for label in repeated):
        return frozenset(repeated)
    return frozenset(label for label in repeated if _is_speaker(text, label, known))


def _is_speaker(text: str, label: str, known: Lexicon) -> bool:
    """Whether a label names who speaks: by a first name, an office, or a name that the text has elsewhere too."""
    words = folded_words(label)
    first, *_, last = [*label.split(), label.rsplit(maxsplit=1)[-1]]
    if is_first_name(first) or human(words, known):
        return True
    return bool(re.search(rf"(?<![\w:]){re.escape(last.title())}\b(?!:)", text)) and not re.search(rf"\b{re.escape(fold(last))}\b", text)


def read_labelled(text: str, part: Paragraph, labels: frozenset[str]) -> list[Found]:
    """Read "Jane Roe: text" in an interview."""
    match = _LABEL.match(text, *part.span) if labels else None
    if not match or match[1] not in labels:
        return []
    colon = text.index(":", match.end(1))
    return [Found([(match.end(), part.span[1])], [match.span(1)], [(colon, colon + 1)], direct=True, certain=True)]
