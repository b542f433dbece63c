"""Which letters beyond ASCII the languages of the web's older charsets use: what tells one charset of a page from another."""

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"

# Lower case; a language stands once, and languages whose letters are among another's are left out.
ALPHABETS = tuple(
    map(
        frozenset,
        (
            "àâæçèéêëîïôœùûü",  # French
            "áéíñóúüçªº",  # Spanish, Galician
            "áâãàçéêíóôõúüªº",  # Portuguese
            "àèéìíîòóùú",  # Italian
            "àçèéíïòóúü·",  # Catalan
            "äöüßé",  # German
            "éëïöüèóáê",  # Dutch, Afrikaans
            "åäöæøéü",  # Swedish, Norwegian, Danish, Finnish
            "áðéíóúýþæöø",  # Icelandic, Faroese
            "áéíóúàèìòù",  # Irish, Scottish Gaelic
            "ëç",  # Albanian
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "ąćęłńóśźż",  # Polish
            "áéíóöőúüű",  # Hungarian
            "čćđšž",  # Croatian, Bosnian, Serbian in Latin letters, Slovene
            "ăâîşţ",  # Romanian with cedillas
            "ăâîșț",  # Romanian with commas
            "çğıöşüâîû",  # Turkish
            "ąčęėįšųūž",  # Lithuanian
            "āčēģīķļņšūž",  # Latvian
            "äõöüšž",  # Estonian
            "ċġħżàèìòù",  # Maltese
            "ĉĝĥĵŝŭ",  # Esperanto
            _RUSSIAN,
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
            _RUSSIAN + "іў",  # Belarusian
            _RUSSIAN + "әғқңөұүһі",  # Kazakh
            "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш",  # Serbian, Macedonian
            "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",  # Greek
            "אבגדהוזחטיךכלםמןנסעףפץצקרשת",  # Hebrew
            "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟",  # Arabic, Persian
            "กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศษสหอะาำัิีึืุูเแโใไ็่้์",  # Thai, without its rare letters: they alone tell it from Cyrillic
        ),
    )
)

# What newspapers in any language set between the words.
PUNCTUATION = frozenset("\u00a0\u00ad“”„‘’‚«»‹›–—…•·¡¿€£§©®™°№½¼¾²³×´")

# For charsets of two bytes a character: what their text is full of, as a regular expression, and how much of it that is at the least.
# The Chinese characters are among the commonest of any text; they make about a quarter of one.
WIDE_TEXT = (
    ("euc_jp", "[ぁ-ヿ]", 0.3),
    ("cp932", "[ぁ-ヿ]", 0.3),
    ("euc_kr", "[가-힣]", 0.8),
    ("gb18030", "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年日月，。]", 0.1),
    ("cp950", "[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年日月，。]", 0.1),
)
