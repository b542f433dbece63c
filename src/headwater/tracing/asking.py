"""Questions: what is asked is not said, by nobody and of nobody."""

from headwater.words import sentences

_MARKS = ("?", "？", "؟", "՞")
_BEHIND = " \u00a0!.…)]»”“’›\"'」』"  # what may stand behind the mark: "(Did it?)", "Did it?!"


def asks(text: str) -> bool:
    """Whether a text asks and says nothing: all its sentences are questions, by their marks."""
    if not text.rstrip(_BEHIND).endswith(_MARKS):
        return False
    spans = sentences(text)
    return any(map(str.isalnum, text)) and all(text[start:end].rstrip(_BEHIND).endswith(_MARKS) for start, end in spans)
