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
        "contributor|text and photo|text and photos|"
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
    "a an and are as at add additional all and article articles be by can cannot channel click closed copy disabled enable enabled first font for friend friends from "
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
