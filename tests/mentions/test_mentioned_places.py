import pytest

from headwater.mentions import mentions

PLACES = [
    ("de", "In Bayern und auf Rügen regnete es.", ["Bavaria", "Rügen"]),
    ("ru", "В Нью-Йорке, Марселе и Уфе шёл дождь.", ["New York", "Marseille", "Ufa"]),
    ("uk", "На Харківщині та в Единбурзі дощило.", ["Kharkiv Oblast", "Edinburgh"]),
    ("pl", "Padało w Poznaniu, Kielcach i na Podlasiu.", ["Poznań", "Kielce", "Podlachia"]),
    ("fr", "Il pleut en Bourgogne.", ["Burgundy"]),
    ("en", "She grew up in the village of Ashwellbury.", ["Ashwellbury"]),
    ("en", "Rain fell in Seattle and Portugal.", ["Seattle", "Portugal"]),
    ("en", "Moscow said that Kyiv had not answered.", ["Moscow", "Kyiv"]),
    ("en", "PUTRAJAYA, Nov 22 - Rain fell.", ["Putrajaya"]),
    ("en", "Born in Ashwellbury, Ohio, she left early.", ["Ashwellbury", "Ohio"]),
    ("en", "The bridge crosses the River Tarrow.", ["River Tarrow"]),
    ("en", "It left for the Republic of Cyprus.", ["Cyprus"]),
    ("en", "They live in Superior, Wisconsin.", ["Superior", "Wisconsin"]),
    ("de", "Der Regen fiel in München und Schottland.", ["Munich", "Scotland"]),
    ("de", "Die Wälder Schwedens brennen.", ["Sweden"]),
    ("fr", "La pluie tombe sur l’Ukraine et à Bruxelles.", ["Ukraine", "Brussels"]),
    ("es", "Llovió en Estados Unidos.", ["United States"]),
    ("pl", "Deszcz padał w Ameryce Łacińskiej i Warszawie.", ["Latin America", "Warsaw"]),
    ("cs", "V Praze a v Německu pršelo.", ["Prague", "Germany"]),
    ("uk", "У Києві та Харкові дощило, на Кіпрі ні.", ["Kyiv", "Kharkiv", "Cyprus"]),
    ("uk", "Харківська область без світла.", ["Kharkiv Oblast"]),
    ("ru", "В Москве и Мюнхене шёл дождь.", ["Moscow", "Munich"]),
    ("ru", "Президент Украины Пётр Козлов молчал.", ["Ukraine"]),
    ("tr", "Ankara'da ve Türkiye'nin doğusunda yağmur yağdı.", ["Ankara", "Turkey"]),
    ("ja", "東京とウクライナで雨が降った。", ["Tokyo", "Ukraine"]),
    ("zh", "西雅图和德国下雨了。", ["Seattle", "Germany"]),
    ("ko", "서울에서 비가 왔다.", ["Seoul"]),
    ("ko", "전남 순천에서 비가 왔다. 목포 출신 농부.", ["South Jeolla Province", "Suncheon", "Mokpo"]),
    ("ja", "【ソウル＝山田】雨が降った。", ["Seoul"]),
    ("ru", "Буря прошла над Финским заливом.", ["Gulf of Finland"]),
    ("pl", "W Niemczech i we Włoszech padało.", ["Germany", "Italy"]),
    ("es", "Llovió en EE. UU. y en Irán.", ["United States", "Iran"]),
    ("en", "Rain fell in Zürich and Montréal.", ["Zurich", "Montreal"]),
    ("en", "Rain fell in the Ashwell region; the German region stayed dry.", ["Ashwell"]),
    ("en", "Pierce County was dry; the Pierce County Sheriff's Department was not.", ["Pierce County"]),
    ("en", "Washington waited, the United States said.", ["Washington, D.C.", "United States"]),
    ("en", "Austria was dry.", ["Austria"]),
    ("de", "In Schiltach schneite es.", ["Schiltach"]),
    ("de", "Schiltach - Es schneite.", ["Schiltach"]),
    ("de", "Hamburg. Es regnete. Die Füchse Berlin spielten.", ["Hamburg"]),
    ("tr", "Ilfracombe'de yağmur yağdı.", ["Ilfracombe"]),
    ("uk", "У Вовчанську дощило.", ["Vovchansk"]),
    ("tr", "Balıkesir'in Kepsut ilçesinde yağmur yağdı.", ["Balıkesir", "Kepsut"]),
    ("en", "Israel sent aid to the Gaza Strip.", ["Israel", "Gaza Strip"]),
    ("de", "Im Gazastreifen regnete es.", ["Gaza Strip"]),
    ("fr", "Il pleut dans la commune de Ashwellbury.", ["Ashwellbury"]),
]

NO_PLACES = [
    ("ja", "東京消防庁によると雨だった。"),
    ("ja", "大阪府警が発表した。"),
    ("de", "Der FC spielt gegen Bayern."),
    ("en", "The show Rivers in Progress opens in May."),
    ("en", "Tulsy Fair is on. The fair at Downtown is a fair like any other."),
    ("fr", "Elizabeth Warren est arrivée. Warren a parlé vendredi."),
    ("en", "The University of Oslo objected."),
    ("en", "The New York Times wrote about goats."),
    ("en", "Michael Jordan has a goat."),
    ("en", "Paris Hilton has a goat."),
    ("en", "Russian and Ukrainian forces met."),
    ("ja", "マイク・キャンベルが来た。"),
    ("en", "BBC Scotland reported rain."),
    ("tr", "Warren'ın keçisi var."),
    ("de", "Die Schürze sitzt, der Ofen ist warm."),
    ("fr", "Un pasteur de l’Église d’Angleterre dort."),
    ("en", "The Chartered Goatherds of Canada met."),
    ("en", "He plays with Reading and for Chelsea."),
    ("de", "Nikolai von Bismarck kam."),
    ("pl", "Partia Alternatywa dla Niemiec milczy."),
]


@pytest.mark.parametrize(
    ("text", "names"), [("Snow fell in Schiltach.", []), ("Germany is white. Snow fell in Schiltach.", ["Germany", "Schiltach"])]
)
def test_a_village_is_read_where_the_text_speaks_of_its_country(text, names):
    assert found(text, "en") == names


def found(text, language):
    return [mention.value for mention in mentions(text, language=language) if mention.kind == "place"]


@pytest.mark.parametrize(("language", "text", "names"), PLACES)
def test_a_place_has_its_english_name(language, text, names):
    assert found(text, language) == names


@pytest.mark.parametrize(("language", "text"), NO_PLACES)
def test_names_of_people_and_organisations_and_adjectives_are_no_places(language, text):
    assert found(text, language) == []


def test_a_small_place_once_said_to_be_one_is_one_in_the_headline_too():
    assert found("Cumbernauld plant opens\nThe plant near Cumbernauld is new.", "en") == ["Cumbernauld", "Cumbernauld"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        ("en", "Mr Olaf Grimsby told us so.", "person", "Olaf Grimsby"),
        ("en", "Minister Petra Quill resigned.", "person", "Petra Quill"),
        ("en", "Sarah Windrow keeps goats.", "person", "Sarah Windrow"),
        ("en", "Goat Valley Holdings paid.", "organisation", "Goat Valley Holdings"),
        ("de", "Bürgermeisterin Frieda Halmwald kam.", "person", "Frieda Halmwald"),
        ("uk", "Міністр Тарас Козак мовчав.", "person", "Тарас Козак"),
    ],
)
def test_people_and_organisations_are_named(language, text, kind, name):
    assert [mention.value for mention in mentions(text, language=language) if mention.kind == kind] == [name]


def test_names_whose_first_word_is_a_single_letter_are_found():
    assert [m.value for m in mentions("La lluvia llegó ayer a A Coruña con fuerza.", language="es") if m.kind == "place"] == ["A Coruña"]
