"""Whom running text of the South and East names as its source, in frames that only an outlet stands in, and what stands there too."""

import pytest

from headwater.models import Block, Outlet
from headwater.reading.credits import find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")

CREDITED = [
    ("es", "Las imágenes, difundidas este jueves por Marea Baja, muestran el puente.", ["Marea Baja"]),
    ("es", "«Nadie nos avisó», dice el patrón en declaraciones recogidas por Onda Cabal.", ["Onda Cabal"]),
    ("es", "El puente cerrará en mayo, según ha podido saber Bitácora.", ["Bitácora"]),
    ("es", "Los correos, a los que ha tenido acceso Bitácora, citan a tres ingenieros.", ["Bitácora"]),
    ("es", "El alcalde lo negó a los micrófonos de Onda Cabal.", ["Onda Cabal"]),
    ("es", "Bitácora fue la primera en informar del cierre.", ["Bitácora"]),
    ("es", "El programa Marea Alta mostró las grietas del puente.", ["Marea Alta"]),
    ("it", "L'indiscrezione, rilanciata ieri da Bitta, non trova conferme.", ["Bitta"]),
    ("it", "I verbali, di cui è entrata in possesso Bitta, parlano di tre ingegneri.", ["Bitta"]),
    ("it", "Così il sindaco ai microfoni di Onda Salata.", ["Onda Salata"]),
    ("it", "Il programma Mare Aperto ha mostrato le crepe del ponte.", ["Mare Aperto"]),
    ("it", "Secondo quanto risulta a Bitta, il ponte chiuderà a maggio.", ["Bitta"]),
    ("pt", "As imagens, divulgadas pela Maré Baixa, mostram a ponte.", ["Maré Baixa"]),
    ("pt", "O autarca negou tudo em declarações à Bitácula.", ["Bitácula"]),
    ("pt", "«Ninguém nos avisou», contou o arrais no podcast Maré Alta.", ["Maré Alta"]),
    ("ru", "Письма, с которыми ознакомился Парус, называют троих инженеров.", ["Парус"]),
    ("ru", "Это выяснили журналисты «Белого паруса».", ["Белого паруса"]),
    ("ru", "Запись оказалась в распоряжении Паруса.", ["Паруса"]),
    ("uk", "Такого висновку дійшли журналісти Вітрила.", ["Вітрила"]),
    ("uk", "Листи роздобула редакція «Білого вітрила», яка й розповіла про міст.", ["Білого вітрила"]),
    ("pl", "Sprawę opisali dziennikarze „Pod Żaglem”.", ["Pod Żaglem"]),
    ("pl", "Nagranie, opublikowane w piątek przez Kotwicę, pokazuje most.", ["Kotwicę"]),
    ("pl", "Burmistrz mówił o tym na antenie Fali Zatoki.", ["Fali Zatoki"]),
    ("ar", "أظهرت صور نشرتها قناة الشراع انهيار الجسر.", ["الشراع"]),
    ("ar", "ونقل موقع المرساة عن مصدر أن الجسر مغلق.", ["المرساة"]),
    ("ar", "وقال المدرب لإذاعة الفنار إنه سيرحل.", ["الفنار"]),
    ("ar", "ونشر حساب @arden_meteo مقطعا للعاصفة.", ["@arden_meteo"]),
    ("ar", "حصلت «المرساة» على نسخة من الوثيقة.", ["المرساة"]),
    ("ar", "وأفادت وكالة النورس بإصابة ثلاثة.", ["النورس"]),
    ("ar", "وذكر تلفزيون الخليج الأخضر أن الجسر مغلق.", ["الخليج الأخضر"]),
    ("ar", "في برنامج «ساعة الذروة»، نفى العمدة ذلك.", ["ساعة الذروة"]),
    ("ar", "وفي تصريحات خاصة لموقع المرساة، قال إن الجسر مغلق.", ["المرساة"]),
    ("ar", "انتشرت الصورة في مجموعة «جيران الميناء» على فيسبوك.", ["جيران الميناء"]),
    ("tr", "Haberi ilk duyuran Demir Kapı oldu.", ["Demir Kapı"]),
    ("tr", "Yelken'in ulaştığı belgelere göre köprü mayısta kapanacak.", ["Yelken"]),
    ("tr", "Yelken'e konuşan kaptan kimsenin uyarmadığını söyledi.", ["Yelken"]),
]
NOT_CREDITED = [
    ("es", "Las imágenes, difundidas por Twitter, muestran el puente."),
    ("es", "Las fotos, difundidas por la Policía Portuaria, muestran el puente."),
    ("es", "El grupo Ancla ha comprado Bitácora."),
    ("es", "El vídeo, grabado en Puerto Ardén, muestra el puente."),
    ("it", "Le immagini, diffuse da Marco Salvi, mostrano il ponte."),
    ("it", "Il programma Erasmus è stato sospeso."),
    ("pt", "As imagens, divulgadas pela Polícia Marítima, mostram a ponte."),
    ("pt", "O programa Maré Alta terminou em 2019."),
    ("ru", "Вопросы мэру задавали журналисты «Белого паруса»."),
    ("ru", "Видео, опубликованное Иваном Петровым, посмотрели миллион раз."),
    ("uk", "Суд оштрафував редакцію «Білого вітрила»."),
    ("pl", "Nagranie, opublikowane przez Annę Nowak, pokazuje most."),
    ("pl", "Tygodnik „Pod Żaglem” kupiła spółka Drukpol."),
    ("ar", "وقال في بيان على موقع الشركة إن الجسر مغلق."),
    ("ar", "حجبت السلطات موقع المرساة أمس."),
    ("ar", "وقال رئيس تحرير صحيفة المرساة إنه سيستقيل."),
    ("ar", "اعتقلت الشرطة مراسل قناة الشراع."),
    ("tr", "Ayşe'ye konuşan kaptan kimsenin uyarmadığını söyledi."),
]


def _names(language: str, text: str) -> list[str | None]:
    return [c.name for c in find_credits(text, [Block("paragraph", (0, len(text)))], (), (), outlet=OWN, language=language)]


@pytest.mark.parametrize(("language", "text", "names"), CREDITED)
def test_a_frame_says_whom_a_text_is_from(language: str, text: str, names: list[str]) -> None:
    assert _names(language, text) == names


@pytest.mark.parametrize(("language", "text"), NOT_CREDITED)
def test_people_bodies_and_platforms_in_a_frame_are_no_credit(language: str, text: str) -> None:
    assert _names(language, text) == []
