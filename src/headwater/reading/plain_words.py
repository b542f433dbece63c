# ruff: noqa: E501 - an alternation is read whole
"""Words by which short lines of a plain text are told to speak of the page, in many languages. Data for ``plain_furniture``."""

import re
from typing import Literal

FieldKind = Literal["author", "editor", "picture", "date", "source", "other"]

# Labels of fields ("Author:"), by what stands behind them.
LABELS: dict[FieldKind, str] = {
    "author": (
        "author|authors|writer|written by|reporter|reporters|reported by|correspondent|own correspondent|special correspondent|journalist|text|texts|"
        "story|story by|words|words by|by|posted by|published by|uploaded by|added by|submitted by|created by|prepared by|compiled by|user|"
        "contributor|text and photo|text and photos|texte et photo|texte et photos|texto y foto|texto y fotos|text und foto|text und fotos|texto e foto|texto e fotos|testo e foto|tekst i zdjęcia|tekst i fot|текст і фото|текст та фото|текст и фото|szöveg és fotó|"
        "autor|autora|autores|autorin|autorka|autorzy|auteur|auteure|auteurs|autore|autrice|autori|auctor|por|par|di|von|van|av|af|oleh|penulis|reporter|"
        "reportero|periodista|redactado por|escrito por|publicado por|texto|texto de|texte|testo|testo di|tekst|teksty|text von|rédigé par|écrit par|publié par|"
        "scritto da|pubblicato da|napisał|napisała|opracował|opracowała|opracowanie|oprac|przygotował|przygotowała|dodał|dodała|dziennikarz|dziennikarka|"
        "автор|авторка|автори|авторы|авторка тексту|автор тексту|автор текста|текст|кореспондент|кореспондентка|корреспондент|журналіст|журналістка|журналист|"
        "підготував|підготувала|підготували|подготовил|подготовила|подготовили|опублікував|опублікувала|опубликовал|опубликовала|додав|додала|добавил|добавила|"
        "szerző|szerzők|írta|szöveg|tudósító|újságíró|yazan|yazar|muhabir|haber|tác giả|phóng viên|bài|người viết|jurnalis|wartawan|skrevet av|skriven av|"
        "toimittaja|kirjoittaja|redactor|συντάκτης|نویسنده|خبرنگار|الكاتب|مراسل|کاتب|记者|作者|文"
    ),
    "editor": (
        "editor|editors|edited by|editing|editing by|managing editor|duty editor|proofreader|proofreading|translator|translated by|translation|redaktor|redaktorka|"
        "redakcja|korekta|tłumaczenie|tłumacz|redakteur|bearbeitet von|übersetzung|rédacteur|édité par|édition|traduction|edición|editor de|editora|editado por|"
        "traducción|edição|tradução|a cura di|traduzione|redazione|редактор|редакторка|редакція|редакция|випусковий редактор|выпускающий редактор|переклад|перевод|"
        "переклала|переклав|szerkesztő|szerkesztette|fordította|fordítás|biên tập|biên tập viên|biên dịch|penyunting|editör|düzenleyen|ویراستار|دبیر"
    ),
    "picture": (
        "photo|photos|photo by|photos by|photograph|photography|photographer|picture|pictures|image|images|illustration|video|video by|photo credit|image credit|"
        "photo source|image source|cover photo|title photo|archive photo|screenshot|"
        "foto|fotos|fotografia|fotografía|fotografie|fotograf|fotó|fénykép|imagen|imagem|immagine|bild|bilder|titelbild|zdjęcie|zdjęcia|zdj|fot|crédit photo|"
        "photo d'illustration|фото|світлина|відео|видео|фотограф|ілюстрація|иллюстрация|ảnh|hình|hình ảnh|fotoğraf|görsel|عکس|تصویر|الصورة"
    ),
    "date": (
        "date|publication date|date of publication|published|published on|published at|posted|posted on|posted at|updated|updated on|updated at|last updated|"
        "last update|last modified|created|added|time|date and time|datum|aktualisiert|veröffentlicht|veröffentlicht am|stand|fecha|fecha de publicación|actualizado|"
        "publicado|publicado el|publicado em|atualizado em|atualizado|data|data de publicação|data publikacji|opublikowano|dodano|aktualizacja|"
        "publié|publié le|mis à jour|mis à jour le|modifié le|pubblicato|pubblicato il|aggiornato|aggiornato il|"
        "дата|дата публікації|дата публикации|опубліковано|опубликовано|оновлено|обновлено|додано|добавлено|"
        "dátum|megjelent|közzétéve|frissítve|frissült|ngày|ngày đăng|cập nhật|tarih|yayınlanma|güncelleme|tanggal|diterbitkan|diperbarui|تاریخ|تاريخ"
    ),
    "source": "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|źródło|джерело|источник|forrás|nguồn|kaynak|sumber|bron|منبع|المصدر",
    "other": (
        "views|view|viewed|hits|visits|visitors|reads|read|number of views|number of comments|comments|likes|shares|reading time|read time|"
        "time to read|estimated reading time|category|categories|section|rubric|rubrics|heading|tag|tags|"
        "topic|topics|keywords|label|labels|print|rating|votes|news code|code|news id|id|language|location|site|place of publication|"
        "short link|short url|permalink|share link|security code|captcha|verification code|report code|article id|service group|rate the article|rate this|your rating|your name|your email|your e-mail|word count|"
        "enlace corto|lien court|kurzlink|krótki link|коротке посилання|короткая ссылка|rövid link|bewertung|bewerten|ocena|oceń|oceń artykuł|оцінка|оцінити|оценка|рейтинг|értékelés|hodnocení|valoración|calificación|avaliação|valutazione|puan|lượt đọc|لینک کوتاه|"
        "reading|filed under|posted in|more on|aufrufe|lesezeit|rubrik|kategorie|schlagworte|vistas|visitas|lecturas|tiempo de lectura|categoría|sección|etiquetas|"
        "vues|lectures|temps de lecture|catégorie|rubrique|visualizzazioni|letture|tempo di lettura|categoria|sezione|visualizações|"
        "leituras|tempo de leitura|wyświetleń|wyświetlenia|odsłon|odsłony|czas czytania|kategoria|dział|tagi|komentarze|comentarios|commentaires|commenti|comentários|"
        "перегляди|переглядів|просмотры|просмотров|час читання|время чтения|рубрика|рубрики|розділ|раздел|категорія|категория|теги|мітки|метки|коментарі|"
        "комментарии|коментарів|комментариев|megtekintés|megtekintések|olvasási idő|kategória|rovat|címkék|hozzászólások|lượt xem|chuyên mục|từ khóa|okunma|"
        "okuma süresi|kategori|etiketler|dilihat|waktu baca|بازدید|کد خبر|تعداد بازدید|القسم"
    ),
}

# Words of buttons, counters and prompts. A line made of nothing else is furniture where one of ``TELLING`` is among them.
TELLING = frozenset(
    "share shares shared tweet retweet print printable email e-mail mail comment comments commenting subscribe subscription newsletter whatsapp facebook twitter telegram "
    "viber instagram linkedin pinterest messenger vk vkontakte odnoklassniki youtube tiktok rss bookmark bookmarks likes reply replies repost login register "
    "favorites favourites feedback "
    "teilen drucken kommentar kommentare kommentieren abonnieren merken weiterempfehlen compartir comparte imprimir comentario comentarios comentar comenta suscríbete "
    "suscribirse partager partagez imprimer commentaire commentaires commenter s'abonner abonnez-vous condividi condividere stampa stampare commento commenti "
    "commenta iscriviti compartilhar compartilhe partilhar partilhe comentário comentários comente inscreva-se assine "
    "udostępnij udostępnień drukuj wydrukuj komentarz komentarze komentarzy komentować skomentuj subskrybuj newslettera polub "
    "поділитися поділитись поширити друк друкувати роздрукувати коментар коментарі коментарів коментування коментувати підписатися підписатись підписка "
    "поделиться печать распечатать комментарий комментарии комментариев комментировать подписаться фейсбук телеграм вайбер твіттер твиттер вотсап ватсап "
    "megosztás megosztom nyomtatás hozzászólás hozzászólások hozzászólok feliratkozás hírlevél követés chia sẻ bình luận bagikan cetak komentar langganan "
    "paylaş yazdır yorum yorumlar yorumlari abone ol اشتراک ارسال چاپ نظر نظرات مشاركة طباعة تعليق تعليقات".split()
)
LIGHT = frozenset(
    "vk tg fb wa ok ig li a an and are as at add additional all and article articles be by can cannot channel click closed copy disabled enable enabled first font for friend friends from "
    "google group has have here hide in it join leave like link links load loading log logged me message more must new news no not now of off on one online open or our page pdf "
    "please post posted press publication post publish pin rate read reader readers save say see send show site sign size social story "
    "subscribers tap tell the there these this to us up version via view views want was we were what with write x yet you your zero follow followers get free daily "
    "weekly back top next previous "
    "auf per den der die das ihr ihren ihre einen schreiben hinterlassen geschlossen sind noch keine diesen artikel beitrag link kopieren seite "
    "en el la los las tu su un una por con correo enviar escribe escriba deja deje aquí cerrados están sin aún sea primero nota noticia artículo este esta "
    "sur le les votre vos par envoyer écrire écrivez laissez laisser sont fermés un aucun cet article lien copier "
    "su il i gli con tuo scrivi lascia invia sono chiusi nessun questo articolo via copia "
    "no na o os em seu seus com enviar escreva deixe estão encerrados fechados nenhum este artigo notícia copiar "
    "na do dla w swój napisz dodaj zostaw wyślij są zamknięte wyłączone brak ten artykuł kopiuj "
    "у в на до та й і з ваш свій напишіть написати залишити залиште додати надіслати закрито закриті вимкнено немає ще цю новину статтю копіювати посилання через "
    "и с свой напишите оставить оставьте добавить отправить закрыты отключены нет эту новость статью копировать ссылку друзьям "
    "a az ezt cikket írjon küldés e-mailben lezárva link másolása qua bài viết này của bạn gửi "
    "ini ke tulis anda di tautan salin ditutup bu haberi haber yaz kapalı için".split()
)

# "Did you like this note? Leave us your opinion": an appeal in the first words, and a word for what is asked further on.
APPEAL = re.compile(
    r"^[^\w\"“”«»„'—–-]{0,4}(?:did you (?:like|enjoy)|do you (?:like|have|want|know)|have you|what do you think|what is your opinion|tell us|write (?:to )?us|leave (?:us|your)|"
    r"send us|join (?:us|our|the)|follow (?:us|our|the)|subscribe|sign up|like (?:us|our)|support (?:us|our)|help us|download|install|found an?|"
    r"noticed an?|notice an?|if you (?:found|find|notice|like|liked|want|see|saw)|want (?:more|to (?:know|read|be|receive))|enjoyed this|liked this|stay (?:up to date|informed|tuned|with us)|"
    r"be the first to|get (?:the|our|all)|receive (?:the|our)|don['’]t miss|more news (?:in|on|at)|read us|we are (?:on|in)|watch us|add us|to (?:leave|add|write|post) a|"
    r"you (?:can|must|need|may)|log ?in|only registered|register|share (?:this|it|the|your|with)|rate (?:this|the)|enter your|your (?:email|e-mail|name|comment|rating|vote|opinion)|"
    r"¿te gust|¿le gust|¿qué opin|déjanos|cuéntanos|síguenos|únete|suscríb|recibe|t['’]as aimé|vous avez aimé|qu['’]en pensez|laissez|rejoignez|suivez|abonnez|inscrivez|recevez|"
    r"ti è piaciut|cosa ne pensi|lascia|seguici|iscriviti|unisciti|ricevi|gostou|o que você|deixe|siga|junte-se|inscreva|receba|assine|"
    r"spodobał|podobał|co sądzisz|co o tym|zostaw|obserwuj|dołącz|zapisz się|bądź|masz |"
    r"сподобал|понравил|що ви думаєте|что вы думаете|залиш|оставь|підпис|подпис|приєдну|присоедин|стежте|следите|читайте нас|долуч|знайшли|нашли|побачили|помітили|заметили|надсила|"
    r"хочете|хотите|якщо ви|если вы|отримуйте|получайте|tetszett|önnek|kövess|csatlakozz|iratkozz|írja meg|bạn|hãy|theo dõi|đăng ký)",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:opinions?|comments?|newsletters?|channels?|groups?|e-?mails?|inbox|subscri\w{2,8}|telegram|facebook|whatsapp|viber|instagram|twitter|youtube|google news|app|application|"
    r"mistakes?|errors?|typos?|ctrl|friends|social networks?|social media|notifications?|alerts?|account|editors|editorial office|tip|push|page|log ?in|logged in|register|"
    r"opinión|comentarios?|boletín|canal|correo|redes|commentaires?|avis|lettre|chaîne|réseaux|commento|commenti|opinione|canale|comentários?|opinião|boletim|grupo|redes|"
    r"komentarz\w{0,3}|opini\w|kanał\w{0,3}|grup\w{1,2}|newsletter\w{0,2}|błąd|коментар\w{0,3}|комментари\w{0,3}|думк\w|мнени\w|канал\w{0,3}|груп\w{1,2}|розсилк\w|рассылк\w|"
    r"помилк\w|ошибк\w|друзями|соцмереж\w{0,2}|соцсет\w{0,2}|vélemény\w{0,4}|csatorn\w{1,4}|hírlev\w{1,5}|oldal\w{0,4}|kênh|ý kiến|bình luận|fanpage)",
    re.IGNORECASE,
)

# "Previous post: The goat which learned the timetable". Angle marks alone are quotation marks too.
NEIGHBOUR = re.compile(
    r"^\W{0,4}(?:previous|next|older|newer|earlier|prev|vorheriger|nächster|anterior|siguiente|précédent|suivant|precedente|successivo|próximo|próxima|poprzedni|następny|"
    r"попередн\w{1,3}|наступн\w{1,3}|предыдущ\w{2}|следующ\w{2}|előző|következő|bài trước|bài sau|sebelumnya|selanjutnya|önceki|sonraki)(?: \w{2,14}){0,2}\s?[:：«»→←]"
    r"|^[←⟵]\s|\s[→⟶]$",
    re.IGNORECASE,
)

# Buttons that change the size of the letters: "A- A A+", "Text size + -".
SIZES = re.compile(
    r"(?:^|\s)[AaАаTT][+−–-](?!\w)|^\W{0,4}[AА](?:\s{0,2}[|/]?\s{0,2}[AА]){1,4}\W{0,4}$|"
    r"^\W{0,4}(?:(?:text|font|letters?|type) size|size of (?:the )?(?:text|font|letters?)|(?:increase|decrease|change|enlarge|reduce)(?: the)? (?:text|font|letters?)|"
    r"schriftgr(?:ö|oe)(?:ß|ss)e|textgr(?:ö|oe)(?:ß|ss)e|tamaño (?:de(?: la)? |del )?(?:letra|texto|fuente)|taille (?:du|de la|des?) (?:texte|police|caractères?)|"
    r"dimension[ei] (?:del )?(?:testo|caratter[ei]|font)|tamanho d[aoe] (?:letra|texto|fonte)|rozmiar (?:tekstu|czcionki)|wielkość (?:tekstu|czcionki|liter)|"
    r"розмір (?:шрифту|тексту)|размер (?:шрифта|текста)|betűméret|velikost písma|yazı (?:boyutu|tipi)|cỡ chữ|ukuran (?:huruf|font|teks)|textstorlek|tekststørrelse|"
    r"tekstgrootte|lettergrootte|mărime text|μέγεθος|اندازه|حجم الخط)(?!\w)",
    re.IGNORECASE,
)

# "Receive the news in your cell phone", "Rate the article": who is told to do something with what belongs to the page.
INVITES = re.compile(
    r"^\W{0,4}(?:please )?(?:receive|get|rate|register|send|add|write|give|post|express|submit|leave|share|save|listen|print|download|join|vote|tell|report|sign|support|buy|follow|subscribe|"
    r"recommend|copy|read|enter|forward|suggest|discuss|comment|evaluate|install|activate|enable|propose|become|donate|show|hide|load|"
    r"recibe|reciba|valora|califica|vota|opina|envía|enviar|escribe|añade|deja|comparte|compartir|guarda|guardar|escucha|escuchar|apoya|apóyanos|hazte|denuncia|reporta|ver|dejar|agrega|"
    r"recevez|notez|votez|donnez|donner|envoyez|envoyer|écrivez|ajoutez|ajouter|laissez|partagez|partager|écoutez|écouter|soutenez|enregistrer|imprimer|signaler|signalez|rejoignez|offrez|offrir|faites|"
    r"ricevi|vota|valuta|invia|scrivi|aggiungi|lascia|condividi|salva|ascolta|sostieni|segnala|iscriviti|receba|avalie|vote|envie|escreva|deixe|compartilhe|salve|ouça|apoie|denuncie|dê|"
    r"bewerten|bewerte|senden|schreiben|speichern|hören|unterstützen|melden|erhalten|abonnieren|artikel|beitrag|seite|oceń|wyślij|napisz|dodaj|zostaw|podziel|zapisz|posłuchaj|wesprzyj|postaw|zgłoś|otrzymuj|poleć|wydrukuj|"
    r"оцініть|оцінити|надішліть|надіслати|напишіть|написати|додайте|додати|залиште|залишити|зберегти|слухати|підтримайте|підтримати|повідомте|отримуйте|купіть|"
    r"оцените|оценить|отправьте|отправить|напишите|написать|добавьте|добавить|оставьте|оставить|сохранить|слушать|поддержите|поддержать|сообщите|получайте|"
    r"értékelje|értékeld|küldje|küldés|írja|írjon|mentés|hallgassa|támogassa|támogass|hodnoťte|ohodnoťte|pošlete|napište|přidejte|uložit|podpořte|puan|gönder|yaz|kaydet|dinle|destekle|"
    r"gửi|viết|lưu|đánh giá|nghe|kirim|tulis|simpan|dukung|betygsätt|skicka|skriv|spara|lyssna|stöd|beoordeel|stuur|schrijf|bewaar|luister|steun|trimite|scrie|salvează|ثبت|ارسال|ذخیره)(?![\w’'])",
    re.IGNORECASE,
)
OBJECTS = re.compile(
    r"(?<!\w)(?:opinions?|views?|comments?|reactions?|reviews?|ratings?|votes?|article|news|story|note|text|post|newsletters?|bulletins?|e-?mails?|mail|inbox|phone|cell|mobile|coffee|editors|"
    r"editorial (?:office|staff|team)|newsroom|friends?|site|website|page|account|subscri\w{2,8}|code|errors?|mistakes?|typos?|alerts?|notifications?|browser|link|url|pdf|bookmarks?|favou?rites|"
    r"opini[oó]n(?:es)?|comentarios?|nota|noticias?|art[ií]culo|celular|móvil|correo|boletín|redacción|amig[oa]s?|café|error|avis|commentaires?|courriels?|mails?|lettre|infolettre|rédaction|ami|amis|erreur|"
    r"actualités|alertes?|notizi[ae]|articolo|commento|commenti|opinione|email|redazione|amic[oi]|errore|notícias?|matéria|artigo|opinião|comentários?|celular|e-mail|redação|erro|"
    r"artikel|beitrag|kommentare?|meinung|leserbrief|newsletter|redaktion|freunde?|fehler|handy|seite|drucken|merken|versenden|empfehlen|vorlesen|anhören|teilen|melden|"
    r"artykuł\w{0,3}|opini\w{1,2}|komentarz\w{0,3}|wiadomości|redakcj\w|biuletyn\w{0,2}|kaw\w|znajom\w{1,3}|błąd|tekst|"
    r"статт\w|новин\w|думк\w|коментар\w{0,2}|відгук\w{0,2}|редакці\w|друг\w{0,3}|помилк\w|кав\w|стать\w|новост\w{1,2}|мнени\w|комментари\w|отзыв\w{0,2}|редакци\w|ошибк\w|кофе|"
    r"cikk\w{0,3}|vélemény\w{0,4}|hozzászólás\w{0,2}|barát\w{0,4}|szerkesztőség\w{0,3}|hírek\w{0,3}|komentář\w{0,2}|článek|názor|zprávy|yorum\w{0,4}|haber\w{0,4}|görüş\w{0,4}|"
    r"bình luận|ý kiến|bài viết|bài|tin|komentar|berita|artikeln|kommentar\w{0,2}|nyheter|vän\w{0,2}|reactie|nieuws|vriend\w{0,2}|mening|articol\w{0,3}|comentari\w{0,3}|نظر|دیدگاه)(?!\w)",
    re.IGNORECASE,
)
# "What did you think of this story?", "Did you find this useful?": asked of the reader about the page.
QUESTION = re.compile(
    r"^\W{0,4}(?:(?:what|how) (?:did|do|would) you|(?:did|do|are|were|have|would) you|was this|is this|¿qué te|¿te|¿fue útil|qu['’]avez-vous|avez-vous|cet article|cosa|che cosa|ti è|hai|"
    r"o que (?:você )?achou|você|gostou|wie (?:hat|finden|gef)|hat ihnen|haben sie|war dieser|co (?:myślisz|sądzisz)|czy (?:podoba|ten|artykuł)|jak oceniasz|що (?:ви )?думаєте|чи (?:була|сподобал)|как вам|"
    r"что (?:вы )?думаете|была ли|mit gondol|ön szerint|tetszett|co si (?:o tom )?myslíte|líbil|bu haber|vad tycker|wat vind|vond je)(?!\w)[^.]{0,80}\?\W{0,4}$",
    re.IGNORECASE,
)

# "Continues after the advertising": a word of going on and a word of advertising.
GOES_ON = re.compile(
    r"contin\w{1,6}|scroll|below|after|under|contin[uú]a|sigue|suite|weiter|fortgesetzt|geht|liest|ciąg dalszy|dalsz\w{1,3}|część|продовж\w{2,8}|продолж\w{2,8}|folytat\w{2,8}|pokrač\w{2,6}|devam|"
    r"fortsät\w{2,6}|fortset\w{2,6}|gaat verder|tiếp|lanjut\w{0,4}|segue|prosegue",
    re.IGNORECASE,
)
ADVERTS = re.compile(
    r"(?<!\w)(?:ads?|advert\w{0,10}|publicit\w{1,4}|sponsor\w{0,4}|commercials?|publicidade?|publicidad|pubblicità|anzeige|werbung|reklam\w{0,4}|реклам\w{0,3}|hirdetés\w{0,3}|oglas\w{0,2}|annons\w{0,3}|"
    r"advertentie|iklan|quảng cáo)(?!\w)",
    re.IGNORECASE,
)
# "Most visited of the hour", "The ten most read": titles of other pages stand below.
MOST = re.compile(
    r"^\W{0,4}(?:the )?(?:(?:\w{2,6} |\d{1,2} )?most[- ](?:visited|read|viewed|popular|discussed|commented|shared|watched|clicked|seen|recent)|popular (?:now|today|this week|news|articles)|trending|"
    r"(?:lo|los|las|la)? ?más (?:leíd|vist|visitad|comentad|compartid)[oa]s?|(?:les? )?(?:articles )?(?:les )?plus (?:lus?|vus?|consultés?|commentés?|partagés?|populaires)|(?:i|le|gli)? ?(?:articoli )?più (?:lett|vist|commentat|condivis)[ie]|"
    r"(?:as? )?(?:notícias )?mais (?:lid|vist|comentad|acessad|compartilhad)[oa]s?|meist ?(?:gelesen|geklickt|kommentiert|gesehen)\w{0,2}|beliebteste\w{0,1}|(?:najczęściej|najchętniej) \w{5,14}|najpopularniejsze|najnowsze|"
    r"найпопулярніш\w|найчитаніш\w|найбільш \w{5,14}|сам(?:ое|ые) (?:читаем|обсуждаем|популярн|просматриваем|комментируем)\w{2}|leg(?:olvasottabb|népszerűbb|nézettebb)\w{0,2}|nejčtenější|nejsledovanější|"
    r"en (?:çok|fazla) (?:okunan|izlenen|tıklanan|yorumlanan)\w{0,4}|đọc nhiều\w{0,4}|xem nhiều|terpopuler|mest (?:läst|lest|læst|sett)\w{0,2}|meest gelezen|cele mai (?:citite|vizualizate)|پربازدید\w{0,6}|الأكثر)(?!\w)[^.!?:]{0,40}$",
    re.IGNORECASE,
)
# "This might please you: The oak that voted": like "Read also", in words of liking.
POINTS_ON = re.compile(
    r"^\W{0,4}(?:(?:this|that|it|you|these)? ?(?:also )?(?:may|might|could|will|would)(?: also)? (?:like|enjoy|love|interest you|please you|be (?:of interest|interesting|interested|useful)(?: (?:to|for) you)?(?: in)?)|"
    r"(?:we )?(?:also |strongly )?recommend(?: (?:to you|you|reading|also|to read))?|also (?:interesting|watch|see|worth reading|recommended|on the (?:topic|subject)|in the news)|(?:watch|look|view|read|see)(?: (?:also|too|as well|in addition|more|here))|worth reading|"
    r"(?:more )?(?:on|by|in) (?:the |this )?(?:same )?(?:topic|subject|theme)|(?:similar|related) (?:materials?|publications?|texts?|news|topics?)|"
    r"(?:cela|ça|ceci) (?:pourrait|peut|devrait)(?: aussi| également)? vous (?:plaire|intéresser)|vous (?:aimerez|apprécierez)(?: aussi| peut-être)?|à (?:re)?(?:lire|voir|écouter)(?: aussi| également)?|"
    r"(?:quizás |tal vez )?(?:te|le) (?:puede|podría|va a)(?: también)? (?:gustar|interesar)|quizás te interese|no se pierda|además lea|(?:ti |le |vi )?(?:può|potrebbe)(?: anche)? (?:interessar|piacer)(?:e|ti|le|vi)|forse ti interessa|"
    r"(?:você )?(?:também )?pode(?: também)? (?:gostar|(?:te|lhe) interessar)|(?:das )?könnte (?:sie|dich|ihnen|dir)(?: auch)? (?:interessieren|gefallen)|das könnte (?:sie|dich|ihnen|dir)(?: auch)? (?:interessieren|gefallen)|(?:auch |unser )?lesetipps?|auch lesen|"
    r"(?:to )?(?:może|mogą)(?: też| także)? (?:cię|ci|was|państwa) (?:zainteresować|spodobać)|(?:to )?(?:cię|was) (?:zainteresuje|zaciekawi)|warto (?:przeczytać|zobaczyć)|sprawdź (?:też|także|również)|"
    r"(?:вам|вас)(?: також| теж)? (?:може |можуть )?(?:сподоба\w{2,6}|зацікав\w{2,5}|бути цікав\w)|вас (?:также )?(?:может |могут )?заинтерес\w{2,6}|вам (?:также )?(?:может |могут )?понрав\w{2,6}|(?:читайте|дивіться|смотрите)(?: теж| ещё| еще| також| также)?|"
    r"(?:ez|ezek)(?: is)? érdekelhet\w{1,4}|(?:olvassa|nézze) (?:el|meg)(?: ezt)?(?: is)?|mohlo by (?:se )?vám líbit|nepřehlédněte|(?:bu|bunlar)(?: da)? ilginizi çekebilir|ilginizi çekebilir|bunu da okuyun|"
    r"(?:có thể )?bạn (?:có thể )?quan tâm|mời bạn xem|(?:du )?kanske (?:också )?gillar|(?:dit|dat) vind je (?:misschien )?ook|(?:ți|vă)-ar putea plăcea|s-ar putea să (?:ți|vă) placă|anda mungkin suka)(?=\s{0,2}[:：»›→]|\W{0,4}$)",
    re.IGNORECASE,
)
# Lines that are a switch, a label or thanks from end to end.
SWITCH = re.compile(
    r"\W{0,4}(?:publicity|publi|ad space|ads by \w{2,20}|menu|search|sign in|sign up|log in|log out|register|(?:photo |picture |image )?gallery(?: \(\d{1,4}\))?|video|audio|(?:back |go )?to (?:the )?(?:top|list|news|comments|main|beginning|start)(?: page)?|"
    r"back to (?:top|home)|(?:all|hot|top|other|next|previous|more|latest|main) (?:news|articles?|stories|materials|videos?|photos?)|cookie (?:settings|policy)|privacy(?: policy)?|terms(?: of use)?|open in (?:the )?app|ask (?:us )?a question|"
    r"report (?:this|an?|the) (?:ad|inaccuracy|error|mistake|typo|problem)|support (?:us|independent journalism|our (?:work|journalism))|(?:readers?['’]?s?['’]? )?comments|your (?:name|email|comment|message|opinion|vote)|name|opinions? ?:? ?\d*|be the first to (?:know|comment|write|rate)|"
    r"(?:thank you|thanks) for (?:your \w{3,12}|reading|watching|voting|subscribing|being with us)|a{1,2}(?: a{1,2}){1,3}|menü|suche|anmelden|nach oben|leserbrief schreiben|alle nachrichten|menú|buscar|iniciar sesión|volver (?:arriba|al inicio)|todas las noticias|"
    r"rechercher|se connecter|haut de page|retour (?:en haut|à l['’]accueil)|toutes les actualités|cerca|accedi|torna (?:su|all['’]inizio)|tutte le notizie|pesquisar|entrar|voltar ao topo|todas as notícias|szukaj|zaloguj(?: się)?|do góry|wróć(?: do \w{3,12})?|wszystkie wiadomości|galeria|"
    r"пошук|увійти|вгору|нагору|всі новини|галерея|поиск|войти|наверх|вверх|все новости|keresés|bejelentkezés|vissza a tetejére|küldje el (?:a )?barátjának|hledat|přihlásit(?: se)?|nahoru|(?:vstoupit do )?diskuse(?: \(\d{1,5}\))?|trimite unui prieten|ara|giriş yap|başa dön|"
    r"tìm kiếm|đăng nhập|cari|masuk|sök|logga in|tipsa oss|till toppen|zoeken|inloggen|naar boven)\W{0,4}",
    re.IGNORECASE,
)
# First steps of a path through a site, beyond those of ``furniture_phrases.HOME``.
HOMES = (
    "strona startowa|hauptseite|titelseite|página principal|página de inicio|page d'accueil|page d’accueil|pagina iniziale|pagina principale|hlavní strana|hlavní stránka|"
    "титульна|на головну|на главную|címlap|nyitólap|trang nhất|voorpagina|startsida|förstasidan|prima pagină|laman utama|صفحه اصلی|خانه"
)
# Days and hours told from now, which date nothing: "yesterday at 17:02", "3 hours ago", "vor 2 Stunden".
RELATIVE = re.compile(
    r"^\W{0,3}(?:(?:last )?(?:updated?|change[ds]?|modified|posted|published|added|edited)\s?[:：]?\s)?(?:(?:today|yesterday|just now|heute|gestern|hoy|ayer|aujourd['’]hui|hier|oggi|ieri|hoje|ontem|dziś|dzisiaj|wczoraj|сьогодні|вчора|сегодня|вчера|ma|tegnap|dnes|včera|bugün|dün|hôm nay|hôm qua|"
    r"idag|igår|i dag|i går|vandaag|gisteren|astăzi|azi|hari ini|kemarin|امروز|دیروز)(?:[,\s]{1,2}(?:at|um|a las?|a las|à|alle(?: ore)?|às|o(?: godz\.?)?|о|об|в|во|kl\.?|om|saat|v|la|lúc|pukul)?\s?\d{1,2}(?:[:.h]\d{0,2}| Uhr)?(?: ?[ap]\.?m\.?| h| uhr)?)?|"
    r"(?:\d{1,3}|an?|one) (?:sec|min|hour|day|week|month|year)\w{0,5}\.? ago|vor (?:\d{1,3}|einer|einem) \w{3,8}|hace (?:\d{1,3}|una?) \w{3,8}|il y a (?:\d{1,3}|une?) \w{3,8}|(?:\d{1,3}|un[’' ]?a?) \w{3,8} fa|há (?:\d{1,3}|uma?) \w{3,8}|"
    r"\d{1,3} \w{3,8} (?:temu|тому|назад|önce|ezelőtt|trước|sedan|siden|geleden|lalu|پیش)|\d{1,3} \w{2,8}(?:el|al) ezelőtt|před \d{1,3} \w{3,8}|(?:\d{1,2}[:.]\d{2}|\d{1,2}h\d{2}))\W{0,3}$",
    re.IGNORECASE,
)
# Bylines without a colon, of those who wrote down what others said and of those who sign with initials.
WROTE_DOWN = re.compile(
    r"^\W{0,3}(?:(?:the )?interview(?:ed)?(?: was)?(?: conducted| held| recorded| prepared)? by|(?:inter)?viewed by|(?:recorded|noted|taken|written) down by|recorded by|(?:compiled|prepared|collected|gathered|translated and edited|adapted) by|"
    r"propos recueillis (?:par|au téléphone par)|recueillis? par|entretien (?:réalisé|mené) par|interview (?:réalisée? )?par|avec|"
    r"(?:das )?(?:interview|gespräch) führten?|aufgezeichnet von|protokolliert von|zusammengestellt von|entrevista (?:de|realizada por|por)|recogido por|elaborado por|intervista (?:di|a cura di)|testo raccolto da|raccolto da|"
    r"entrevista (?:a|concedida a|feita por)|depoimento a|rozmawiał[ai]?|rozmawiali|(?:z \w{3,14} )?rozmawiał[ai]?|notował[a]?|spisał[a]?|wysłuchał[a]?|zebrał[a]?|opracował[ai]?|oprac\.?|opr\.?|"
    r"розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лись|лися)|записа(?:в|ла|ли)|підготува(?:в|ла|ли)|беседовал[аи]?|записал[аи]?|подготовил[аи]?|разговаривал[аи]?|"
    r"(?:az interjút )?készítette|lejegyezte|összeállította|szerk\.|rozhovor vedl[a]?|zapsal[a]?|připravil[a]?|röportaj|derleyen|hazırlayan|intervju(?:n gjordes)? av|intervjuad av|interview af|interview door|opgetekend door|a consemnat|thực hiện|tổng hợp|disusun oleh)"
    r"\s?[:：]?\s(?=\S)",
    re.IGNORECASE,
)
# "Ada Brook (according to Windlass)", "Theo Windlass" at the foot: what stands before the name of whose text it was.
TAKEN_FROM = re.compile(
    r"(?:according to|based on|from|via|after|with|by(?: the)? materials? of|on(?: the)? materials? (?:of|from)|source|sources|for|of|"
    r"theo|nguồn|nach|laut|quelle|mit material von|für|d['’]après|selon|avec|source|pour|según|con información de|con datos de|fuente|para|secondo|da|fonte|per|com informações d[aeo]|segundo|de|"
    r"za materiałami|za|wg|według|na podstawie|źródło|dla|за матеріалами|за даними|за інформацією|за|джерело|для|по материалам|по данным|по|источник|nyomán|forrás|podle|zdroj|pro|kaynak|enligt|källa|ifølge|kilde|volgens|bron|sumber|după|sursa)"
    r"\s?[:：]?\s",
    re.IGNORECASE,
)
# How long a text takes to read, with a number of minutes.
READING_TIME = re.compile(
    r"(?=.*\b(?:min|мин|хв|dk|dakika|perc|λεπτ|minut))(?:\bread|lese|lectur|lettur|leitur|czyta|čten|čítan|чтени|читан|читат|прочит|olvas|okuma|läs|læse|luku|leestijd|citire|ανάγνωσ)",
    re.IGNORECASE,
)
# Who takes an agency's service, or by what right; and what they may do with its texts.
USERS = re.compile(
    r"subscribers?\b|\bclients?\b|subject to licen|unlicen|bezieher|abonnent|kunden|abonnés|abonados|suscriptores|assinantes|abbonati|clienti\b|abonent|subskrybent|odbiorc|"
    r"подписчик|абонент|передплатник|aboneler|předplatitel|predplatiteľ|előfizető|abonnenter|prenumerant|abonnees",
    re.IGNORECASE,
)
USES = re.compile(
    r"reproduc|redistribut|republi(?:sh|cation)|\bfor (?:client|subscriber) use\b|\bmaterial\b[^.]*\bonly\b|nutzung nur|nur für|weiterverbreitung|diffusion réservée|"
    r"usage réservé|reproduction|difusión|uso exclusivo|reservad[oa]s? a|riservat|wykorzyst|wyłącznie dla|только для|лише для|тільки для|yalnızca|kullanım|pouze pro|"
    r"csak előfizető|endast för|alleen voor",
    re.IGNORECASE,
)
# That readers shall follow: how such a line opens.
FOLLOW = re.compile(
    r"^[^\w\"“”«»„'—–-]{0,4}(?:(?:please |jetzt |now )?(?:subscribe|sign up|follow (?:us|our)|join (?:us|our)|abonnieren sie|abonniere|folgen sie uns|melden sie sich|"
    r"abonnez-vous|suivez[- ]nous|inscrivez-vous|rejoignez|recevez|suscríb\w{2,6}|síguenos|sigue nuestr\w{1,2}|únete|recibe|inscreva-se|assine|siga[- ]nos|"
    r"receba|subscreva|iscriviti|seguici|ricevi|abbonati|zapisz się|obserwuj|subskrybuj|dołącz do nas|подпи[сш]\w{2,9}|присоединяйтесь|"
    r"підпис\w{2,9}|підпиш\w{3,7}|долучайтеся|приєднуйтесь|abone olun|bizi takip|abonneer u|volg ons|prenumerera|följ oss|följ vår|tilaa|iratkozz\w{0,5}|"
    r"odebírejte|sledujte nás|odoberajte|abonează-te|pratite nas|pretplatite)(?!\w))",
    re.IGNORECASE,
)
