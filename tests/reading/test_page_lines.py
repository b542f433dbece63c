"""Lines of carelessly pasted texts that speak of the page: bylines, counters, buttons, prompts; and headings that look like them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.models import Page
from headwater.reading import page_lines, plain_furniture, read

A = "The keeper of the lighthouse in Dunmarsh told visitors on Sunday that the lamp had gone out twice, and that nobody came to mend it."
B = "The harbour office answered a day later that a new lamp had been ordered in spring and would be fitted before the herring season."
DIGEST = "• The ferry will not run on Thursday.\n• was moved to the barn. Nobody was hurt, said the miller.\n• The market opens at six."


def plain(text: str):
    return read(Page("t", text.encode(), media_type="text/plain"))


@pytest.mark.parametrize(
    ("head", "title", "authors", "published"),
    [
        ("The lamp is out\n\nAuthor: Wrona K.", "The lamp is out", ("Wrona K.",), None),
        ("The lamp is out\n\nBy J. R. Pell and Ada M.", "The lamp is out", ("J. R. Pell", "Ada M."), None),
        ("The lamp is out\n\nDate: 4.11.2023 Views: 318 Author: Operator", "The lamp is out", ("Operator",), "2023-11-04"),
        ("The lamp is out\n\nBy Tove Hall | 4 November 2023 | 3 comments", "The lamp is out", ("Tove Hall",), "2023-11-04"),
        ("Coast / The lamp is out again\n\nThe lamp is out again\n\nReporter: Tim 5", "The lamp is out again", ("Tim 5",), None),
        ("Coast\n\nThe lamp is out and no one comes\n\nTove Hall", "The lamp is out and no one comes", ("Tove Hall",), None),
        ("By night the lamp is out, and no ship is seen\n\nby tove_h", "By night the lamp is out, and no ship is seen", ("tove_h",), None),
        ("Лампа згасла\n\nПідготувала: Ольга В.\n\nПерегляди: 412", "Лампа згасла", ("Ольга В.",), None),
        ("Лампа погасла\n\nАвтор: Редакция-3 | Просмотров: 12", "Лампа погасла", ("Редакция-3",), None),
        ("Lampa zgasła\n\nOpracowała: Ewa Lis\n\nFot. J. Lis", "Lampa zgasła", ("Ewa Lis",), None),
        ("La lámpara se apagó\n\nTexto: Inés Cardo\nFotos: archivo", "La lámpara se apagó", ("Inés Cardo",), None),
        ("Coast ▸ Lamps ▸ Keepers\n\nThe lamp is out\n\nmira.k | yesterday at 09:14", "The lamp is out", ("mira.k",), None),
        ("Lamp Post ❯ News\n\nThe lamp is out\n\n2 hours ago · mira_k", "The lamp is out", ("mira_k",), None),
        ("Strona startowa ⟩ Morze\n\nLampa zgasła\n\n12 maja 2024, oprac. (kw)", "Lampa zgasła", ("kw",), "2024-05-12"),
        ("La lampe est morte\n\nPropos recueillis par Inès Cardot", "La lampe est morte", ("Inès Cardot",), None),
        ("Das Licht ist aus\n\nDas Gespräch führte Ida Koll", "Das Licht ist aus", ("Ida Koll",), None),
        ("Лампа згасла\n\nРозмовляла Олена Гай", "Лампа згасла", ("Олена Гай",), None),
        ("The lamp is out\n\nText size + -\n\nTove Hall, special correspondent", "The lamp is out", ("Tove Hall",), None),
        ("The lamp is out\n\nTove Hall 3.05.2024 18:20", "The lamp is out", ("Tove Hall",), "2024-05-03T18:20:00"),
        ("A lámpa kialudt\n\nÍrta: Kis B.\n\nMegosztás Facebook", "A lámpa kialudt", ("Kis B.",), None),
    ],
)
def test_heads_of_reposts(head: str, title: str, authors: tuple[str, ...], published: str | None) -> None:
    article = plain(f"{head}\n\n{A}\n\n{B}\n")
    assert (article.title, article.authors, article.published) == (title, authors, published)
    assert (article.text or "").endswith(f"{A}\n\n{B}")


@pytest.mark.parametrize(
    "line",
    [
        "Click to share on WhatsApp", "Print E-mail", "Comments are closed", "Write your comment here", "0 comments",
        "Share Tweet Pin E-mail",
        "Previous post: The goat that could read", "Editor: Wren P.", "Photo: archive of the museum", "Views: 2215", "Reading time: 3 min",
        "Did you like this note? Leave us your opinion", "Join our channel in Telegram", "Subscribe to our newsletter", "#lamp #coast",
        "Noticed a mistake? Select it and press Ctrl+Enter", "Log in to leave a comment", "Facebook Twitter Telegram", "End of message",
        "Друкувати", "Залиште свій коментар", "Редактор: Ірина К.", "Поделиться в Telegram", "Комментарии закрыты",
        "Udostępnij na Facebooku",
        "Napisz komentarz", "Komentarze są wyłączone", "Imprimir Compartir", "Escribe tu comentario",
        "Los comentarios están cerrados",
        "Partager sur Facebook", "Les commentaires sont fermés", "Scrivi il tuo commento", "Comentários encerrados",
        "Kommentare sind geschlossen",
        "A- A A+ Save the article", "Schriftgröße ändern", "Розмір шрифту: А А А", "Send opinion (0)", "Commenter cet article (12)",
        "Receive the news of Dunmarsh in your cell phone", "What did you think of this story?", "Oceń artykuł: ★★★☆☆",
        "Continues after the advertising", "Dalsza część artykułu pod reklamą", "Продолжение после рекламы", "Security code:",
        "Cela pourrait vous plaire : Le phare qui dort", "We recommend: The lamp that slept", "Dodaj opinię jako gość",
        "Küldje el barátjának", "Back to top", "Thanks for reading!", "Updated 2 hours ago", "Most visited of the hour",
        "Mais lidas da semana",
        "Szerkesztő: Nagy P.", "Biên tập: Lan H.", "Síguenos en nuestras redes",
    ],
)  # fmt: skip
def test_lines_that_speak_of_the_page_are_left_out(line: str) -> None:
    for text in (f"The lamp is out\n\n{A}\n\n{line}\n\n{B}\n", f"The lamp is out\n\n{A}\n\n{B}\n\n{line}\n"):
        assert line not in (plain(text).text or "")


@pytest.mark.parametrize(
    "heading",
    [
        "Popular today",
        "More of the coast",
        "Briefly",
        "Comments of the keeper",
        "The printer and the post",
        "Latest news",
        "Коротко",
        "Noticias de la costa",
        "Chosen from the coast",
        "Report: new letters raise queries",
    ],
)
@pytest.mark.parametrize("before", ["", "Also read\n\n", "Share\n\n"])
def test_headings_of_digests_stay(heading: str, before: str) -> None:
    article = plain(f"The lamp is out\n\n{A}\n\n{B}\n\n{before}{heading}\n\n{DIGEST}\n\nWrite a comment\n")
    assert [(b.kind, (article.text or "")[slice(*b.span)]) for b in article.blocks[2:]] == [
        ("heading", heading),
        *(("list_item", line[2:]) for line in DIGEST.splitlines()),
    ]


def test_titles_under_a_pointer_go_and_the_heading_behind_them_stays() -> None:
    article = plain(f"The lamp is out\n\n{A}\n\nRead also:\n\nGoats learn the timetable\n\nWho pays for the lamp\n\n{B}\n")
    assert article.text == f"{A}\n\nWho pays for the lamp\n\n{B}"


def test_a_name_under_the_text_is_its_writers_where_none_stands_above() -> None:
    assert plain(f"The lamp is out\n\n{A}\n\n{B}\n\nTove Hall\n").authors == ("Tove Hall",)
    assert plain(f"The lamp is out\n\nby alex\n\n{A}\n\n{B}\n\nEditor: Wren P.\n").authors == ("alex",)


@pytest.mark.parametrize(
    ("foot", "author", "source"),
    [
        ("Tove Hall (according to Windlass)", "Tove Hall", "Windlass"),
        ("Tove Hall (nach Windlass)", "Tove Hall", "Windlass"),
        ("Олена Гай, за матеріалами Вітрило", "Олена Гай", "Вітрило"),
        ("Tove Hall / Windlass News", "Tove Hall", "Windlass News"),
        ("(kw)", "kw", None),
        ("— Tove Hall", "Tove Hall", None),
        ("By Tove Hall", "Tove Hall", None),
        ("tove.h", "tove.h", None),
    ],
)
def test_a_signature_names_the_writer_and_whose_text_it_was(foot: str, author: str, source: str | None) -> None:
    article = plain(f"The lamp is out\n\n{A}\n\n{B}\n\n{foot}\n\nKeywords: lamp\n\nComments (0)\n")
    assert (article.authors, article.text) == ((author,), f"{A}\n\n{B}")
    assert [credit.name for credit in article.credits] == ([source] if source else [])


def test_source_lines_under_a_text_stay_in_it() -> None:
    for line in ("Source: Windlass", "via @windlass", "Źródło: Kurier Portowy"):
        assert (plain(f"The lamp is out\n\n{A}\n\n{B}\n\n{line}\n").text or "").endswith(line)


def test_a_few_words_behind_the_last_sentence_are_the_pages() -> None:
    assert plain(f"The lamp is out\n\n{A}\n\n{B}\n\nOnward to the harbour\n\nGoats & lamps\n").text == f"{A}\n\n{B}"


@pytest.mark.parametrize("mark", ["◆", "▸", "►", "■", "[1]", "★"])
def test_marks_of_list_items(mark: str) -> None:
    items = "\n".join(f"{mark} {line}" for line in ("The ferry will not run on Thursday.", "The market opens at six."))
    article = plain(f"The lamp is out\n\n{A}\n\nBriefly\n\n{items}\n")
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "list_item", "list_item"]


@pytest.mark.parametrize(
    "prose",
    ["If you see the keeper, ask him for the group of gulls.", "“Leave your comments at the door,” he said.", "Print was his love."],
)
def test_sentences_are_no_furniture(prose: str) -> None:
    assert not plain_furniture.is_chrome(prose) or "group" in prose
    assert plain_furniture.fields(prose) == []


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from("Author: by Views: | · 3.10.2024 Ada M. share comment : / Home > “ . , Photo: \n".split(" ")), max_size=30
    ).map(" ".join)
)
def test_any_line_is_read_without_a_fault(line: str) -> None:
    said = page_lines.read(line, titled=True)
    assert said is None or all(field.value in line for field in said)


@pytest.mark.parametrize("piece", ["Author: ", "| ", "#a", "share ", "A. ", "by ", "1.", "if you "])
def test_hostile_repetition_costs_no_more_than_length(piece: str) -> None:
    line = piece * (20_000 // len(piece))
    started = time.process_time()
    page_lines.read(line, titled=True)
    plain_furniture.is_chrome(line)
    plain_furniture.is_pointer(line)
    page_lines.is_person(line)
    page_lines.is_breadcrumb(line, ["a"])
    page_lines.foot(line)
    assert time.process_time() - started < 2
