"""What is kept in memory while many articles are traced."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

PREPARED = 4096
"""Articles whose words and readings are kept: some 100 kB each."""
ANSWERED = 100_000
"""Articles of which it is kept what was found out about them, without their words: some 2 kB each in all."""


class Kept(OrderedDict[Key, Value]):
    """The values kept last; one that is kept again counts as new."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: Key, value: Value) -> Value:
        """Keep a value, and forget the one that was kept longest ago where there are too many."""
        self[key] = value
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)
        return value
