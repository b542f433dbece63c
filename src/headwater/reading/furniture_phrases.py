"""How newsrooms label what surrounds an article, language by language: data for ``furniture``.

Phrases are lower case and stand at the start of a line or block. ``more``: pointers to other articles; ``talk``: comments and forums;
``share``: share buttons, subscriptions, apps; ``labels``: tags and topics; ``advert``: advertising; ``byline``: who wrote or posted it;
``home``: the first step of a breadcrumb.
"""

MORE = (
    "read also|read more|also read|see also|see more|read next|read now|up next|you may also like|you might also like"
    "|you may also be interested|you might be interested|recommended|recommended for you|recommended reading|recommended stories"
    "|recommended articles|related|related stories|related articles|related news|related posts|related content|related topics"
    "|related coverage|related links|related reading|more on this|more on this story|more on this topic|more stories|more news"
    "|more from|more like this|further reading|most read|most popular|most viewed|trending|trending now|popular now|popular stories"
    "|popular posts|latest stories|latest posts|recent posts|recent articles|don't miss|don’t miss|must read|must reads"
    "|editor's picks|editor’s picks|editors' picks|in case you missed it|top stories|what to read next|continue reading|keep reading"
    "|previous article|next article|previous post|next post|next story|also on|lesen sie auch|lesen sie mehr|lesen sie hier"
    "|lesen sie dazu|lesen sie weiter|mehr lesen|auch interessant|auch lesenswert|das könnte sie auch interessieren"
    "|das könnte sie interessieren|das könnte dich auch interessieren|mehr zum thema|mehr dazu|mehr zu|weitere artikel"
    "|weitere nachrichten|weiterlesen|meistgelesen|zum thema|siehe auch|ähnliche artikel|verwandte artikel|verwandte themen"
    "|passend dazu|empfohlen|top-news|lees ook|lees meer|lees verder|zie ook|meer nieuws|meer over|gerelateerd|gerelateerde artikelen"
    "|meest gelezen|ook interessant|lire aussi|à lire aussi|à lire|a lire aussi|a lire|lisez aussi|lire la suite|à lire également"
    "|lire également|voir aussi|sur le même sujet|sur le même thème|articles liés|articles similaires|à voir aussi|à découvrir"
    "|les plus lus|vous aimerez aussi|dans la même rubrique|pour aller plus loin|en savoir plus|à ne pas manquer|nos articles"
    "|lea también|lee también|leer también|leer más|lea más|lee más|te puede interesar|le puede interesar|también te puede interesar"
    "|te recomendamos|le recomendamos|le sugerimos|noticias relacionadas|artículos relacionados|contenido relacionado|más noticias"
    "|más información|más sobre|más leídas|lo más leído|ver también|vea también|mira también|mirá también|seguir leyendo"
    "|no te pierdas|puedes leer|además lee|relacionadas|relacionado|llegiu també|llegeix també|també et pot interessar"
    "|us pot interessar|notícies relacionades|més informació|el més llegit|més notícies|més llegides|leia também|leia mais"
    "|veja também|veja mais|saiba mais|notícias relacionadas|artigos relacionados|mais lidas|mais notícias|relacionados"
    "|confira também|continue lendo|leggi anche|leggi tutto|leggi di più|vedi anche|potrebbe interessarti|potrebbe interessarti anche"
    "|articoli correlati|notizie correlate|i più letti|ti potrebbe interessare|approfondisci|per approfondire|guarda anche|citește și"
    "|citiți și|citeşte şi|vezi și|vezi şi|articole similare|știri similare|cele mai citite|читайте также|читайте ещё|читайте еще"
    "|читать также|читайте по теме|читать далее|читайте далее|смотрите также|по теме|материалы по теме|новости по теме"
    "|похожие новости|похожие материалы|другие новости|ещё по теме|еще по теме|вам может быть интересно|вас может заинтересовать"
    "|самое читаемое|популярное|популярные новости|последние новости|главные новости|рекомендуем|подробнее|больше новостей"
    "|напомним также|см. также|ранее по теме|связанные новости|не пропустите|читайте також|читати також|читайте ще|читайте далі"
    "|читати далі|дивіться також|за темою|до теми|новини за темою|матеріали за темою|схожі новини|схожі матеріали|інші новини"
    "|вам може бути цікаво|вас може зацікавити|найпопулярніше|популярне|популярні новини|останні новини|головні новини|рекомендуємо"
    "|більше новин|детальніше|не пропустіть|чытайце таксама|чытайце яшчэ|глядзіце таксама|папулярнае|навіны па тэме|czytaj także"
    "|czytaj też|czytaj więcej|czytaj dalej|zobacz także|zobacz też|przeczytaj także|przeczytaj też|polecamy|powiązane"
    "|podobne artykuły|najczęściej czytane|więcej na ten temat|najnowsze|przeczytaj również|zobacz również|čtěte také|čtěte i"
    "|čtěte více|přečtěte si také|přečtěte si|související články|související|mohlo by vás zajímat|nejčtenější|doporučujeme|viz také"
    "|čítajte aj|čítajte tiež|prečítajte si aj|súvisiace|mohlo by vás zaujímať|прочетете още|прочетете също|вижте също|вижте още"
    "|още по темата|свързани новини|прочитајте још|прочитајте и|pročitajte i|pročitajte još|pročitaj još|povezane vesti"
    "|povezane vijesti|vezane vijesti|preberite tudi|preberite še|läs också|läs mer|läs även|läs vidare|mest läst|les også|les mer"
    "|mest lest|læs også|læs mere|mest læste|sjá einnig|lestu meira|lesa meira|tengdar fréttir|mest lesið|lue myös|lue lisää"
    "|katso myös|luetuimmat|aiheesta lisää|olvasta már|olvassa el|kapcsolódó cikkek|kapcsolódó|ajánlott|ezt is olvassa el"
    "|skaityk taip pat|skaitykite taip pat|taip pat skaitykite|lasi arī|lasi vēl|loe ka|loe lisaks|διαβάστε επίσης|διαβάστε ακόμη"
    "|διαβάστε ακόμα|δείτε επίσης|σχετικά άρθρα|ilgili haberler|bunlar da ilginizi çekebilir|ayrıca bakınız|ayrıca okuyun"
    "|çok okunanlar|öne çıkanlar|оқи отырыңыз|тағы оқыңыз|сондай-ақ оқыңыз|baca juga|artikel terkait|berita terkait|xem thêm|đọc thêm"
    "|tin liên quan|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|إقرأ أيضا|شاهد أيضا|مواضيع ذات صلة|קראו גם|קרא עוד|עוד בנושא|بیشتر بخوانید"
    "|همچنین بخوانید|यह भी पढ़ें|ये भी पढ़ें"
    "|相关阅读|相关新闻|延伸阅读|推荐阅读|相關新聞|延伸閱讀"
    "|推薦閱讀|あわせて読みたい|関連記事|おすすめ記事|こちらもおすすめ|관련기사|관련 기사|함께 보기"
)

TALK = (
    "leave a comment|leave a reply|post a comment|add a comment|write a comment|join the conversation|join the discussion|comments"
    "|comment|view comments|show comments|no comments|what do you think|have your say|reply|replies"
    "|your email address will not be published|you must be logged in|log in to comment|sign in to comment|you cannot post"
    "|add your comment|be the first to comment|kommentare|kommentar schreiben|kommentar hinterlassen|schreiben sie einen kommentar"
    "|diskutieren sie mit|reacties|plaats een reactie|reageer|laisser un commentaire|laissez un commentaire|commentaires"
    "|ajouter un commentaire|réagir|comentarios|deja un comentario|dejar un comentario|deja tu comentario|comentaris"
    "|deixa un comentari|comentários|deixe um comentário|deixe seu comentário|commenti|lascia un commento|comentarii"
    "|lasă un comentariu|комментарии|комментировать|оставить комментарий|оставьте комментарий|добавить комментарий|обсуждение"
    "|коментарі|коментувати|залишити коментар|залиште коментар|додати коментар|каментары|пакінуць каментар|komentarze|dodaj komentarz"
    "|skomentuj|zostaw komentarz|komentáře|přidat komentář|napsat komentář|diskuse|komentáre|коментари|коментирай|komentari"
    "|ostavi komentar|kommentarer|kommentera|kommentit|kommentoi|hozzászólások|σχόλια|yorumlar|yorum yap|yorum yaz|пікірлер"
    "|пікір қалдыру|komentar|tinggalkan komentar|bình luận|التعليقات|اترك تعليقا|תגובות|评论|发表评论|留言|コメント|댓글"
)

SHARE = (
    "share|share this|share this article|share this story|share this post|share on|share via|share article|shares|tweet|tweet this"
    "|pin it|follow us|follow our|like us on|subscribe|subscribe now|subscribe to|sign up|sign up for|sign up to|get our newsletter"
    "|newsletter|download our app|download the app|join our|join us on|get the latest|print|print this|email this|copy link"
    "|save article|listen to this article|listen to this story|listen to article|support us|donate|click here to subscribe"
    "|click here to sign up|enter your email|teilen|artikel teilen|auf facebook teilen|folgen sie uns|abonnieren|abonnieren sie"
    "|jetzt abonnieren|newsletter abonnieren|melden sie sich|drucken|artikel merken|deel|deel dit|delen|volg ons|abonneer|meld je aan"
    "|schrijf je in|partager|partagez|partager sur|partager cet article|suivez-nous|abonnez-vous|s'abonner|s’abonner|inscrivez-vous"
    "|imprimer|compartir|compartir en|comparte|compártelo|síguenos|síganos|suscríbase|suscríbete|suscribirse|únete a|imprimir"
    "|comparteix|comparteix a|segueix-nos|subscriviu-vos|subscriu-te|compartilhar|compartilhe|partilhar|partilhe|siga-nos|siga o"
    "|assine|assine já|subscreva|inscreva-se|condividi|condividi su|seguici|iscriviti|abbonati|stampa|distribuie|abonează-te"
    "|urmărește-ne|поделиться|поделитесь|подписаться|подписывайтесь|подпишитесь|следите за|присоединяйтесь|распечатать|нашли ошибку"
    "|выделите ошибку|если вы нашли ошибку|если вы заметили ошибку|заметили ошибку|поділитися|поділіться|підписатися|підписуйтесь"
    "|підписуйтеся|підпишіться|стежте за|слідкуйте за|приєднуйтесь|приєднуйтеся|роздрукувати|якщо ви помітили помилку"
    "|якщо ви знайшли помилку|знайшли помилку|падзяліцца|падпісвайцеся|далучайцеся|udostępnij|podziel się|zapisz się|subskrybuj"
    "|obserwuj nas|polub nas|drukuj|sdílet|sdílejte|sledujte nás|přihlaste se|odebírejte|zdieľať|zdieľajte|odoberajte|споделете"
    "|сподели|абонирайте се|последвайте ни|podeli|podijeli|podelite|pratite nas|pretplatite se|dela|dela artikeln|prenumerera"
    "|följ oss|del artikkel|abonner|følg oss|følg os|jaa|jaa artikkeli|tilaa|megosztás|feliratkozás|iratkozzon fel|κοινοποίηση"
    "|μοιραστείτε|εγγραφείτε|ακολουθήστε μας|paylaş|abone ol|bizi takip edin|бөлісу|жазылыңыз|bagikan|berlangganan|chia sẻ|شارك"
    "|شارك على|اشترك|تابعنا|שתפו|עקבו|分享|分享到|订阅|シェア|購読|공유|구독"
)

LABELS = (
    "tags|tag|tagged|topics|topic|keywords|filed under|categories|category|posted in|in this article|schlagworte|schlagwörter"
    "|stichworte|themen|mots-clés|mots clés|thèmes|étiquettes|sujets|etiquetas|temas|palabras clave|etiquetes|palavras-chave|assuntos"
    "|tópicos|argomenti|parole chiave|etichete|теги|метки|темы|тема|ключевые слова|рубрика|рубрики|мітки|теми|ключові слова|тэгі|тэмы"
    "|tagi|tematy|słowa kluczowe|štítky|témata|klíčová slova|témy|тагове|tagovi|oznake|ämnen|emner|avainsanat|címkék|ετικέτες"
    "|etiketler|тегтер|trefwoorden|onderwerpen|标签|タグ|태그|الوسوم|כלות|תגיות"
)

ADVERT = (
    "advertisement|advertisements|advertising|advert|ad|ads|sponsored|sponsored content|promoted|story continues below"
    "|article continues below|article continues after|scroll to continue|continue reading below|anzeige|werbung|advertentie|publicité"
    "|publicidad|publicidade|publicitat|pubblicità|publicitate|реклама|на правах рекламы|рэклама|reklama|dalsza część artykułu"
    "|dalsza część tekstu|reklam|reklame|annons|annonse|annonce|mainos|hirdetés|διαφήμιση|жарнама|iklan|quảng cáo|إعلان|פרסומת|广告|広告"
    "|광고"
)

RIGHTS = (
    "all rights reserved|todos los derechos reservados|todos os direitos reservados|tots els drets reservats|tous droits réservés"
    "|alle rechte vorbehalten|alle rechten voorbehouden|tutti i diritti riservati|все права защищены|усі права захищені"
    "|всі права захищені|усе правы абаронены|wszelkie prawa zastrzeżone|všechna práva vyhrazena|minden jog fenntartva"
    "|toate drepturile rezervate|tüm hakları saklıdır|барлық құқықтар қорғалған|kaikki oikeudet pidätetään"
    "|alla rättigheter förbehållna|alle rettigheter|всички права запазени|sva prava zadržana|sva prava pridržana"
    "|με επιφύλαξη παντός δικαιώματος|جميع الحقوق محفوظة|כל הזכויות שמורות|版权所有|無断転載|may not be published, broadcast"
    "|may not be reproduced|may not be republished|without written permission|при использовании материалов|використання матеріалів"
    "|при використанні матеріалів|перепечатка материалов|передрук матеріалів|prohibida la reproducción|prohibida su reproducción"
    "|prohibida la reproducció|kopiowanie zabronione"
)

COOKIES = (
    "we and our partners use|by continuing to browse|wir und unsere partner verwenden|mit der nutzung dieser seite stimmen"
    "|nous et nos partenaires"
    "|en poursuivant votre navigation|nosotros y nuestros socios|al continuar navegando|si continúa navegando|ao continuar navegando"
    "|ao continuar a navegar|noi e i nostri partner|proseguendo la navigazione|korzystając z tej strony|korzystając z serwisu"
    "|оставаясь на сайте|продолжая использовать|продолжая пользоваться|залишаючись на сайті|продовжуючи користуватися"
    "|siteyi kullanmaya devam"
    "|we use cookies|this site uses cookies|this website uses cookies|by continuing to use this site|by using this site"
    "|diese website verwendet cookies|wir verwenden cookies|wir nutzen cookies|nous utilisons des cookies|ce site utilise des cookies"
    "|utilizamos cookies|este sitio usa cookies|este sitio utiliza cookies|usamos cookies|utilitzem galetes|aquest lloc utilitza"
    "|questo sito utilizza|utilizziamo i cookie|мы используем cookie|мы используем файлы cookie|на сайте используются cookie"
    "|ми використовуємо cookie|ми використовуємо файли cookie|używamy plików cookie|ta strona używa|ta strona korzysta"
    "|tento web používá|používáme cookies|deze website gebruikt cookies|wij gebruiken cookies|vi använder cookies|vi bruger cookies"
    "|vi bruker|sütiket használ|bu site çerez|çerezleri kullan"
)

NOTICES = (
    "you are receiving this|you received this|you're receiving this|forwarded this|view this email in|to unsubscribe|sie erhalten diese"
    "|vous recevez cet|vous recevez ce|recibes este|ha recibido este|você está recebendo|ricevi questa|otrzymujesz tę"
    "|вы получили это письмо|ви отримали цей лист|bu e-postayı aldınız|du får detta"
    "|if you notice an error|if you notice a mistake|if you spot an error|if you find an error|if you see an error"
    "|if you have found an error|spotted an error|spotted a mistake|found a mistake|found an error|report an error|report a typo"
    "|see an error|the opinion of the editors|the opinions expressed|the views expressed|opinions expressed in this"
    "|views expressed in this|the editors do not|the editorial board may not|this article is for subscribers"
    "|this content is for subscribers|this story is for subscribers|this article is available to subscribers|this article is free"
    "|this article is provided free|already a subscriber|become a subscriber|become a member|you have reached your limit"
    "|to continue reading|log in to read|please log in|sign in to continue|subscribe to continue|subscribe to read"
    "|this article may contain affiliate|this post may contain affiliate|this article was automatically translated"
    "|this is a automatic translation|send to a friend|email to a friend|send this article|send us a tip|got a tip"
    "|do you have a story|contact us|contact the newsroom|write to the editor|send a letter to the editor|letters to the editor"
    "|send us your|reproduction requires|reproduction without|reproduction in whole|for permission to|die meinung der redaktion"
    "|haben sie einen fehler|fehler gefunden|fehler melden|dieser artikel ist für abonnenten|bereits abonnent|an einen freund senden"
    "|nachdruck nur|vous avez repéré une erreur|signaler une erreur|cet article est réservé|article réservé aux abonnés|déjà abonné"
    "|envoyer à un ami|reproduction interdite|si encuentra un error|si detecta un error|¿has encontrado un error|reportar un error"
    "|contenido exclusivo para|este contenido es para|enviar a un amigo|las opiniones expresadas|prohibida la|se encontrou um erro"
    "|encontrou um erro|conteúdo exclusivo para|enviar a um amigo|reprodução proibida|segnala un errore|hai trovato un errore"
    "|contenuto riservato|riproduzione riservata|мнение редакции|мнение автора может|точка зрения редакции|редакция не несёт"
    "|редакция не несет|сообщить об ошибке|перепечатка|копирование материалов|материал доступен подписчикам"
    "|статья доступна подписчикам|отправить другу|думка редакції|думка автора може|точка зору редакції|редакція не несе"
    "|повідомити про помилку|передрук|копіювання матеріалів|стаття доступна передплатникам|надіслати другу|меркаванне рэдакцыі"
    "|перадрук|opinia redakcji|zauważyłeś błąd|znalazłeś błąd|zgłoś błąd|artykuł dostępny dla subskrybentów|wyślij znajomemu"
    "|názor redakce|našli jste chybu|nahlásit chybu|jakékoli užití|článek je určen předplatitelům|poslat příteli|našli ste chybu"
    "|heb je een fout|fout gezien|hittat ett fel|har du hittat|fant du en feil|hai trovato|hatanı bildir|қате тапсаңыз"
)

BYLINE = (
    "by|written by|posted by|author|authors|reported by|reporter|story by|text by|words by|published by|submitted by|von|autor"
    "|autorin|text|geschrieben von|par|auteur|écrit par|publié par|rédigé par|por|escrito por|publicado por|autora|redacción|redacció"
    "|per|di|a cura di|autore|scritto da|door|geschreven door|автор|авторка|автори|авторы|автора|текст|опубликовал|опубликовала"
    "|опублікував|опублікувала|аўтар|napisał|autorka|napsal|napsala|av|skriven av|skrevet av|tekst|af|skrevet af|kirjoittaja|teksti"
    "|szerző|írta|συντάκτης|του|yazar|yazan|haber|жазған|oleh|penulis|tác giả|بقلم|كتب|מאת|作者|记者|文"
)

HOME = (
    "home|homepage|home page|front page|main|start|startseite|accueil|inicio|portada|inici|início|página inicial|capa|prima pagina"
    "|acasă|главная|головна|главная страница|головна сторінка|галоўная|strona główna|domů|úvod|domov|начало|početna|naslovna|hem|hjem"
    "|forside|forsiden|forsíða|etusivu|kezdőlap|főoldal|αρχική|anasayfa|ana sayfa|басты бет|beranda|trang chủ|الرئيسية|דף הבית|ראשי"
    "|首页|首頁|ホーム|홈|news|news home|board index|forum|index"
)

# What sites say before they let a reader in, anywhere in a line: a check for robots, a request for consent, an offer to subscribe.
CHECKS = (
    "checking if the site connection is secure|checking your browser|security of your connection|you are human"
    "|you're human|you are not a robot|you're not a robot|are you a robot|you are a human|enable javascript and cookies"
    "|complete the security check|security verification|unusual traffic from|protect itself from online attacks"
    "|triggered the security solution|why have i been blocked|ddos protection|attention required|access denied"
    "|access to this page has been denied|sie ein mensch sind|sie kein roboter sind"
    "|browser wird überprüft|sicherheit ihrer verbindung|ungewöhnlichen datenverkehr|zugriff verweigert|vous êtes humain"
    "|vous êtes un humain|vous n'êtes pas un robot|vérification de votre navigateur|sécurité de votre connexion|accès refusé"
    "|eres humano|es usted humano|eres un robot|es usted un robot|no es un robot|comprobando su navegador"
    "|comprobando tu navegador|seguridad de su conexión|seguridad de tu conexión|acceso denegado|sei umano|sei un robot"
    "|sicurezza della tua connessione|accesso negato|é humano|não é um robô|não é um robot|segurança da sua conexão"
    "|segurança da sua ligação|acesso negado|u een mens bent|je een mens bent|u geen robot bent|je geen robot bent"
    "|beveiliging van uw verbinding|beveiliging van je verbinding|toegang geweigerd|jesteś człowiekiem|nie jesteś robotem"
    "|bezpieczeństwo połączenia|bezpieczeństwo twojego połączenia|odmowa dostępu|jste člověk|nejste robot|вы не робот"
    "|вы человек|проверка браузера|проверяем ваш браузер|безопасность вашего соединения|безопасность вашего подключения"
    "|доступ запрещен|доступ запрещён|ви не робот|ви людина|перевірка браузера|перевіряємо ваш браузер"
    "|безпеку вашого з'єднання|доступ заборонено|robot olmadığınızı|insan olduğunuzu|bağlantınızın güvenliğini"
    "|您是真人|不是机器人|您的连接的安全性|连接是否安全|ロボットではない|人間であることを確認|接続の安全性"
    "|로봇이 아닙니다|사람인지 확인|연결의 보안|لست روبوت|أنك إنسان|أمان اتصالك"
)

# What a check for robots is headed with; in a text these are anybody's words.
WAITS = (
    "just a moment|one moment|one moment please|einen moment|einen moment bitte|nur einen augenblick|un instant|un momento|um momento"
    "|een ogenblik|een ogenblik geduld|chwileczkę|один момент|зачекайте|bir dakika|bir dakika lütfen|请稍候"
    "|请稍候片刻|しばらくお待ちください|잠시만|잠시만 기다려 주세요|لحظة|لحظة من فضلك"
)

CONSENT = (
    "before you continue|we use cookies|also use cookies|we value your privacy|we care about your privacy|your privacy choices"
    "|accept all|reject all|we and our partners|cookie settings|cookie preferences|bevor sie fortfahren|bevor sie weiter"
    "|wir verwenden cookies|wir nutzen cookies|auch cookies|alle akzeptieren|alles akzeptieren|alle ablehnen|cookie-einstellungen"
    "|wir und unsere partner|avant de continuer|avant d'accéder|utilisons des cookies|également des cookies|aussi des cookies"
    "|tout accepter|tout refuser|nous et nos partenaires|antes de continuar|utilizamos cookies|usamos cookies|también cookies"
    "|também cookies|aceptar todo|rechazar todo|aceitar tud|rejeitar tud|nosotros y nuestros socios|nós e os nossos parceiros"
    "|prima di continuare|utilizziamo i cookie|utilizziamo cookie|anche i cookie|accetta tutt|rifiuta tutt|noi e i nostri partner"
    "|voordat je verdergaat|voordat u verdergaat|wij gebruiken cookies|we gebruiken cookies|ook cookies|alles accepteren"
    "|alles afwijzen|wij en onze partners|zanim przejdziesz|używamy plików cookie|też plików cookie|również plików cookie"
    "|zaakceptuj wszystk|odrzuć wszystk|my i nasi partnerzy|než budete pokračovat|používáme cookies|přijmout vše"
    "|používáme soubory cookie|прежде чем продолжить|мы используем cookie|мы используем файлы cookie|принять все|принять всё"
    "|отклонить все|перш ніж продовжити|ми використовуємо cookie|ми використовуємо файли cookie|прийняти всі|прийняти все"
    "|відхилити всі|devam etmeden önce|çerez kullan|çerezleri kullan|tümünü kabul et|vi använder cookies|godkänn alla"
    "|vi bruger cookies|accepter alle|vi bruker informasjonskapsler|godta alle|我们使用cookie|我们使用 cookie|全部接受|接受所有"
    "|cookieを使用|cookie を使用|クッキーを使用|すべて同意|すべてに同意|쿠키를 사용|모두 동의|모두 수락|ملفات تعريف الارتباط لـ"
    "|قبول الكل"
)

OFFERS = (
    "subscribe to read|subscribe to continue|subscribe now|already a subscriber|unlimited access|complete digital access"
    "|full digital access|cancel anytime|cancel any time|sign in to read|log in to read|sign in to continue|to continue reading"
    "|to keep reading|choose your subscription|for subscribers only|jetzt abonnieren|bereits abonnent|jederzeit kündbar"
    "|monatlich kündbar|unbegrenzter zugriff|unbegrenzten zugriff|zugriff auf alle artikel|zugang zu allen artikeln|um weiterzulesen"
    "|jetzt weiterlesen|nur für abonnenten|déjà abonné|sans engagement|accès illimité|réservé aux abonnés|pour lire la suite"
    "|abonnez-vous pour|ya eres suscriptor|ya es suscriptor|acceso ilimitado|cancela cuando|para seguir leyendo"
    "|para continuar leyendo|suscríbete para|solo para suscriptores|sei già abbonato|accesso illimitato|disdici quando"
    "|per continuare a leggere|abbonati per|già abbonato|já é assinante|acesso ilimitado|cancele quando|para continuar a ler"
    "|para continuar lendo|assine para|al abonnee|onbeperkt toegang|onbeperkte toegang|maandelijks opzegbaar|om verder te lezen"
    "|lees verder met een abonnement|masz już prenumeratę|masz już subskrypcję|masz już konto|nieograniczony dostęp|aby czytać dalej"
    "|rezygnujesz, kiedy|už jste předplatitel|neomezený přístup|уже подписаны|уже есть подписка|неограниченный доступ"
    "|безлимитный доступ|чтобы читать дальше|оформите подписку|вже передплатник|вже є передплата|необмежений доступ"
    "|безлімітний доступ|щоб читати далі|оформіть передплату|zaten abone|sınırsız erişim|okumaya devam etmek için|redan prenumerant"
    "|obegränsad tillgång|已经订阅|订阅后|无限阅读|订阅以继续|すでに会員|会員限定|続きを読むには|無制限|이미 구독|무제한"
    "|계속 읽으려면|مشترك بالفعل|وصول غير محدود"
)
