import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.statements import tagger
from headwater.statements.linking import TAGS, Linked, Piece, link, pieces_of, to_spans

MARKS = {"S": "source", "Q": "cue", "C": "content"}


def spelled(line: str) -> tuple[list[str], list[Piece]]:
    """Read "The mayor/S said/Q the bridge/C ./": words with the role of the piece that they end; "¶" ends a paragraph."""
    words: list[str] = []
    pieces: list[Piece] = []
    first = paragraph = 0
    for word in line.split():
        plain, _, mark = word.rpartition("/") if "/" in word else (word, "", None)
        paragraph += plain == "¶"
        words.append(plain)
        if mark is not None:
            if mark:
                pieces.append(Piece(MARKS[mark], first, len(words), paragraph))  # type: ignore[arg-type]
            first = len(words)
    return words, pieces


def linked(line: str) -> list[tuple[str, str, str]]:
    words, pieces = spelled(line)

    def plain(role: tuple[Piece, ...]) -> str:
        return " + ".join(" ".join(words[piece.first : piece.end]) for piece in role)

    return [(plain(f.source), plain(f.cue), plain(f.content)) for f in found(words, pieces)]


def found(words: list[str], pieces: list[Piece]) -> list[Linked]:
    return link(words, pieces, tagger.load().links)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The mayor/S said/Q that it rains/C ./", [("The mayor", "said", "that it rains")]),
        ('" It rains , "/C the mayor/S said/Q ./', [("the mayor", "said", '" It rains , "')]),
        ('" It rains "/C ,/ the mayor/S said/Q ./ " It pours . "/C', [("the mayor", "said", '" It rains " + " It pours . "')]),
        ("It rains/C ,/ according to/Q the mayor/S ./", [("the mayor", "according to", "It rains")]),
        (
            "Roe/S said/Q it rains/C ./ Doe/S denied/Q that/C ./ ¶/",
            [("Roe", "said", "it rains"), ("Doe", "denied", "that")],
        ),
        ("Roe/S said/Q it rains/C and/ added/Q that it pours/C ./", [("Roe", "said", "it rains"), ("Roe", "added", "that it pours")]),
        ("Critics/S said/Q ./", []),
    ],
    ids=["before", "after", "inside", "according", "two sentences", "shared source", "no content"],
)
def test_pieces_are_linked_as_a_reader_would(line, expected):
    assert linked(line) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O O O", []),
        ("B-source I-source B-cue O", [("source", 0, 2), ("cue", 2, 3)]),
        ("B-content B-content I-content", [("content", 0, 1), ("content", 1, 3)]),
        ("I-content I-content O", [("content", 0, 2)]),  # a window may begin inside a piece
        ("B-source I-cue", [("source", 0, 1), ("cue", 1, 2)]),
    ],
)
def test_tags_are_read_as_pieces(tags, expected):
    numbers = [TAGS.index(tag) for tag in tags.split()]
    assert [(p.role, p.first, p.end) for p in pieces_of(numbers, [0, len(numbers)])] == expected


@given(st.lists(st.integers(0, len(TAGS) - 1), max_size=60))
def test_pieces_cover_every_tagged_token_once(tags):
    covered = [k for piece in pieces_of(tags, [0, len(tags)]) for k in range(piece.first, piece.end)]
    assert covered == [k for k, tag in enumerate(tags) if tag]


@given(st.lists(st.integers(0, len(TAGS) - 1), max_size=60))
def test_no_content_belongs_to_two_statements_and_every_statement_has_a_cue_or_a_source(tags):
    statements = found(["word"] * len(tags), pieces_of(tags, [0, len(tags)]))
    contents = [piece for statement in statements for piece in statement.content]
    assert len(contents) == len(set(contents))
    assert all(statement.content and (statement.cue or statement.source) for statement in statements)


def test_spans_are_those_of_the_first_and_last_token():
    assert to_spans([Piece("cue", 1, 3, 0)], [0, 4, 9], [3, 8, 12]) == ((4, 12),)
