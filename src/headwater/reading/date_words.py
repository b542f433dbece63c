# ruff: noqa: E501 - an alternation is read whole
"""What stands before a date and says which one it is, in many languages. Data for what reads a page's own date."""

import re

# That a page was changed, not published.
CHANGED = re.compile(
    r"updat(?:ed?|ing)\b|modified|\bmodif|changed|revised|\bamended|last (?:edit|change)|edited on|corrected on|aktuali[sz]|geändert|überarbeitet|"
    r"bearbeitet am|actuali[sz]|mis[e]? à jour|aggiorna|ultima modifica|обновл|изменен|оновлен|змінен|обноўлен|atualiza|alterado|última actualización|"
    r"zaktualizowan|güncelle|bijgewerkt|gewijzigd|uppdatera|ändrad|opdatere|oppdatert|endret|päivitetty|muokattu|uuendatud|muudetud|atnaujint|atjaunin|"
    r"frissít|módosít|ažurira|posodobljen|обнов[аи]|ажурира|actualizat|ενημερώ|τελευταία ενημέρωση|yeniləndi|жаңарт|cập nhật|diperbarui|dikemaskini|"
    r"محدّث|تحديث|آخر تعديل|עודכן|به‌روز|更新|最終更新|수정|업데이트",
    re.IGNORECASE,
)
# That the date is of something else: an event, a term, a person, who joined a forum, a copy of the page.
OTHER = re.compile(
    r"^\W{0,4}(?:when|where|starts?|begins?|doors|date of (?:birth|event)|event date|born|died|deadline|closing date|valid (?:until|from)|expires?|"
    r"archived|captured|accessed|retrieved|crawled|joined|member since|registered|last (?:seen|visit|active)|next|until|through|taken|recorded|filmed|"
    r"print edition|in print|issue of|today is|wann|beginn|termin|einlass|geboren|gestorben|gültig bis|registriert|mitglied seit|dabei seit|abgerufen|"
    r"quand|début|né(?:e)? le|inscrit(?:e)?(?: le)?|membre depuis|valable jusqu|consulté le|cuándo|inicio|nacid[oa]|miembro desde|registrado|"
    r"fecha de (?:nacimiento|inicio)|quando|início|nascid[oa]|membro desde|inizio|nato il|nata il|iscritto|iscritta|registrato|kiedy|początek|"
    r"urodz\w{1,5}|dołączył|dołączyła|zarejestrowan\w|rejestracja|когда|начало|родил\w{2,4}|регистрация|зарегистрирован|на форуме с|коли|початок|"
    r"народи\w{2,4}|реєстрація|зареєстрован\w|ne zaman|başlangıç|doğum|kayıt|katılım|üyelik|wanneer|geboren|lid sinds|medlem sedan|medlem siden|"
    r"liittynyt|csatlakozott|regisztrált|registrován|člen od)\b[^.]{0,30}[:\s]",
    re.IGNORECASE,
)
# That the page was published then.
PUBLISHED = re.compile(
    r"publi|posted|\bissued|released|uploaded|created|filed|\bdate\b|\bdated\b|veröffentlicht|erschienen|erstellt|\bvom\b|\bstand\b|\bdatum\b|"
    r"gepubliceerd|geplaatst|pubblicat|postato|\bfecha\b|\bdata\b|opublikowan|dodan[oya]|wysłan|опублик|опублік|размещен|розміщен|добавлен|додано|"
    r"\bдата\b|выложен|создан|створен|апублік|публикуван|објављен|objavljen|zveřejněn|vydán|zverejnen|publicat|megjelen|közzétéve|julkaist|"
    r"publicera|publiser|udgivet|avaldatud|publicēt|paskelbt|δημοσι|yayın|eklenme|tarih|yayım|dərc|жарияла|đăng|diterbitkan|dipublikasikan|نشر|תאריך|"
    r"פורסם|प्रकाशित|発行|公開|掲載|发布|發布|发表|入力|입력|등록|게시",
    re.IGNORECASE,
)
# Days of the week, which stand before a date where a name might.
WEEKDAYS = frozenset(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "mo di mi do fr sa so mon die mit don fre sam son montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "mié jue vie sáb dom segunda segunda-feira terça terça-feira quarta quarta-feira quinta quinta-feira sexta sexta-feira seg ter qua qui sex "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab dilluns dimarts dimecres dijous divendres dissabte diumenge "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz pondělí úterý středa čtvrtek pátek neděle "
    "po út st čt pá so ne pondelok utorok streda štvrtok piatok nedeľa понедельник вторник среда четверг пятница суббота воскресенье "
    "пн вт ср чт пт сб вс понеділок вівторок середа четвер п'ятниця п’ятниця субота неділя нд maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag ma wo vr za zo måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai tiistai "
    "keskiviikko torstai perjantai lauantai sunnuntai ke to pe la su hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți "
    "miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi pazar δευτέρα τρίτη τετάρτη πέμπτη παρασκευή "
    "σάββατο κυριακή senin selasa rabu kamis jumat sabtu minggu понеделник сряда четвъртък петък събота неделя ponedjeljak ponedeljak "
    "utorak srijeda sreda četvrtak petak subota nedjelja nedelja".split()
)
