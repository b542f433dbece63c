"""Whose statement it is, edit by edit: another source in the place of one, and to whom it was said left out. Pure functions.

Where the words for a source were replaced and the statement was kept. ``voices`` asks the same of whole sentences with one named speaker on
each side.
"""

from collections.abc import Iterable

from headwater.models import Article
from headwater.romanising import skeleton
from headwater.textreuse import lexicon
from headwater.textreuse.edits import Edit, Read
from headwater.urls import host
from headwater.words import words

_NEAR = 2  # words between a source and the verb that goes with it: "affirme-t-elle"
_CLAUSE = 6  # words of what stands behind an unnamed source: "an employee of the mill said"
_LONG = 3  # letters of a word of a name
_OPENING = "«„“\"‹‘'&"
_LONGEST = 8  # words for a source
_NAME = 4  # words of a name, at most
MASTHEADS = frozenset(
    "gazette herald courier post times tribune chronicle echo mail mirror observer guardian telegraph dispatch sentinel journal bote boten "
    "kurier nachrichten anzeiger tageblatt zeitung rundschau allgemeine merkur diario noticias heraldo correo jornal folha corriere "
    "gazzetta messaggero dépêche courrier gazeta dziennik głos вестник вестнику ведомости ведомостям известия известиям "
    "вісник віснику новини haber "
    "postası dagblad courant nieuwsblad bode tidning bladet dagbladet posten nyheter ziarul adevărul monitorul curierul".split()
)
"""Words of which the names of newspapers are made, in whatever language."""


class Sources:
    """A child and a parent with the words for sources in their edits."""

    def __init__(self, child: Read, parent: Read, outlets: frozenset[str] = frozenset()) -> None:
        self.child, self.parent, self.outlets = child, parent, outlets
        self._lower = child.lower | parent.lower
        self._quoted = {id(text): _quoted(text) for text in (child, parent)}
        self._near = {id(text): _together(text) for text in (child, parent)}

    def is_other(self, edit: Edit) -> bool:
        """Whether the edit puts another source in the place of one: of the other sex, of another kind, of another name, or nobody."""
        if max(edit.a_end - edit.a, edit.b_end - edit.b) > _LONGEST or self._is_quoted(edit):
            return False
        old, new = self.parent.words.folded[edit.b : edit.b_end], self.child.words.folded[edit.a : edit.a_end]
        if not old or not new:
            return False
        if self._voiced(edit, _NEAR) and _other_sex(old, new):
            return True
        if self._voiced(edit, _CLAUSE) and _other_role(old, new):
            return True
        before, after = self.names(self.parent, edit.b, edit.b_end), self.names(self.child, edit.a, edit.a_end)
        if not lexicon.VAGUE.isdisjoint(new) and lexicon.VAGUE.isdisjoint(old):
            return bool(before) and not after - lexicon.VAGUE
        whole = self._is_whole(self.child, edit.a, edit.a_end) and self._is_whole(self.parent, edit.b, edit.b_end)
        return bool(before and after) and whole and self._voiced(edit, 1) and not self._same(before, after)

    @staticmethod
    def _is_whole(text: Read, first: int, end: int) -> bool:
        """Whether a name does not go on beside the words: "Senator" for "Sen" before "Anna Wallin" is no other name."""
        beside = [at for at in (first - 1, end) if 0 <= at < len(text.words)]
        start, stop = text.words_in(text.sentence(first))
        return not any(text.text[text.words.starts[at]].isupper() and start < at < stop for at in beside)

    def names(self, text: Read, first: int, end: int) -> frozenset[str]:
        """Return the words of names among the words of a text, folded: two capitals side by side, or one that nothing else explains."""
        written, folded = text.surface(first, end), text.words.folded[first:end]
        upper = [
            at
            for at, word in enumerate(written)
            if word[0].isupper()
            and len(word) >= _LONG
            and folded[at] not in self._lower | lexicon.PRONOUNS | lexicon.CUES | lexicon.DATES.keys()
        ]
        german = text.is_german
        return frozenset(folded[at] for at in upper if not german or at + 1 in upper or at - 1 in upper)

    def _same(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Whether names may be one party's: a word in common, one sound, or words that stand together somewhere."""
        beside = any((x, y) in near for near in self._near.values() for x in a for y in b)
        return bool(a & b) or beside or any(len(sound) > 1 for sound in {skeleton(x) for x in a} & {skeleton(y) for y in b})

    def _is_quoted(self, edit: Edit) -> bool:
        sides = ((self.child, edit.a, edit.a_end), (self.parent, edit.b, edit.b_end))
        return any(not self._quoted[id(text)].isdisjoint(range(first, end)) for text, first, end in sides)

    def _voiced(self, edit: Edit, reach: int) -> bool:
        """Whether a verb that goes with a source stands in the edit or beside it, on both sides: up to ``reach`` words on."""
        sides = ((self.child, edit.a, edit.a_end), (self.parent, edit.b, edit.b_end))
        return all(self._has_verb(text, first, end, reach) for text, first, end in sides)

    def _has_verb(self, text: Read, first: int, end: int, reach: int) -> bool:
        start, stop = text.words_in(text.sentence(first))
        near = (*range(max(start, first - _NEAR), first), *range(first, min(end + reach, stop)))
        quoted = self._quoted[id(text)]
        return any(text.words.folded[at] in lexicon.VOICED and at not in quoted for at in near)

    # To whom it was said

    def is_told(self, edit: Edit) -> bool:
        """Whether the parent's words of an edit, now gone, say to which outlet something was said, or by which it was seen."""
        old, new = self.parent.words.folded[edit.b : edit.b_end], self.child.words.folded[edit.a : edit.a_end]
        if not len(new) < len(old) <= _LONGEST or self._is_quoted(edit) or not lexicon.MEDIA.isdisjoint(new):
            return False
        outlet = self._outlet(edit)
        if not outlet or any(word in new for word in outlet) or self.names(self.child, edit.a, edit.a_end) & outlet:
            return False
        said = self._has_cue(self.parent, edit.b, edit.b_end) and self._has_cue(self.child, edit.a, edit.a_end)
        return said or not lexicon.SHOWN.isdisjoint(old)

    def _has_cue(self, text: Read, first: int, end: int) -> bool:
        """Whether a cue stands in words or right before them."""
        return any(word in lexicon.CUES for word in text.words.folded[max(0, first - _NAME) : end])

    def _outlet(self, edit: Edit) -> frozenset[str]:
        """Return the words for an outlet in what is gone: "the newspaper", what stands in quotation marks, "by the Post"."""
        text, found = self.parent, self.parent.words
        media = lexicon.MEDIA.intersection(found.folded[edit.b : edit.b_end])
        marked = any(text.text[found.starts[at] - 1] in _OPENING[:5] for at in range(edit.b, edit.b_end) if found.starts[at])
        shown = not lexicon.SHOWN.isdisjoint(found.folded[edit.b : edit.b_end])
        names = self.names(text, edit.b, edit.b_end)
        outlet = names_one_of(names, self.outlets) or not MASTHEADS.isdisjoint(names)
        return media | (names if marked or shown or outlet else frozenset())


def _other_sex(old: list[str], new: list[str]) -> bool:
    """Whether "he" stands for "she", or "she" for "he"."""
    she, he = (not lexicon.SHE.isdisjoint(old), not lexicon.HE.isdisjoint(old))
    now_she, now_he = (not lexicon.SHE.isdisjoint(new), not lexicon.HE.isdisjoint(new))
    return (she and now_he and not he and not now_she) or (he and now_she and not she and not now_he)


def _other_role(old: list[str], new: list[str]) -> bool:
    """Whether an unnamed source is of another kind: a manager for an employee."""
    before, after = ({number for number, role in enumerate(lexicon.ROLES) if not role.isdisjoint(side)} for side in (old, new))
    return len(before) == len(after) == 1 and before != after


def _quoted(text: Read) -> frozenset[int]:
    """Return the words of what is quoted; a name may stand in quotation marks too."""
    found = map(text.words_in, text.quotations)
    return frozenset(word for first, end in found if end - first > _NAME for word in range(first, end))


def _together(text: Read) -> frozenset[tuple[str, str]]:
    """Return the words with capitals that stand next to each other, either way round."""
    folded, starts = text.words.folded, text.words.starts
    upper = [text.text[start].isupper() for start in starts]
    pairs = ((folded[at], folded[at + 1]) for at in range(len(folded) - 1) if upper[at] and upper[at + 1])
    return frozenset(pair for a, b in pairs for pair in ((a, b), (b, a)))


def outlet_words(article: Article) -> frozenset[str]:
    """Return the words by which an outlet is named, folded: of its name and of its host."""
    named = f"{article.outlet.name or ''} {(host(article.url) or '').replace('.', ' ')}"
    return frozenset(word for word in words(named).folded if len(word) > _LONG)


def names_one_of(named: Iterable[str], known: frozenset[str]) -> bool:
    """Whether a word of a name is one of an outlet's, or part of its host: "harbour" of harbourpost.example."""
    return any(word in one for word in named if len(word) > _LONG for one in known)
