"""A number in figures with what stands around it."""

from dataclasses import dataclass

from headwater.mentions.numerals import Numeral
from headwater.mentions.packs import Pack


@dataclass(frozen=True, slots=True)
class Around:
    """A number in figures with what stands before and after it."""

    numeral: Numeral
    pack: Pack
    text: str
    before: str
    after: str
    ranged: bool

    @property
    def raw(self) -> str:
        """The figures as the text has them."""
        return self.text[self.numeral.start : self.numeral.end]
