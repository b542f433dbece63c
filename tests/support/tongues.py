"""One invented report in several languages, and another one of the same kind."""

ENGLISH = (
    "The lock at Orlovsk was shut on 14 March after a barge with 2.3 million litres of oil struck its gate.",
    "Harbour master Dagny Holmquist said that the repair would cost 417,000 crowns.",
    "“We heard a bang and then nothing at all,” said Timur Bekov, who keeps the kiosk above the basin.",
    "Some 86 boats are waiting on both sides, among them the mail boat of Tarnmouth.",
    "The board of the canal wants to hear three engineers before anything is moved.",
    "A lock of 1911 stands beside it and has been dry for years.",
)
RUSSIAN = (
    "Шлюз в Орловске закрыли 14 марта, после того как баржа с 2,3 млн литров нефти ударилась о его ворота.",
    "Капитан порта Дагни Хольмквист сообщила, что ремонт обойдётся в 417 тыс. крон.",
    "«Мы услышали удар, а потом совсем ничего», — рассказал Тимур Беков, хозяин киоска над бассейном.",
    "С обеих сторон ждут 86 судов, среди них почтовый катер из Тарнмута.",
    "Правление канала хочет выслушать трёх инженеров, прежде чем что-либо трогать.",
    "Рядом стоит шлюз 1911 года, который много лет сухой.",
)
JAPANESE = (
    "オルロフスクの水門は３月14日、230万リットルの油を積んだはしけが扉に衝突したため閉鎖された。",
    "港長のダグニー・ホルムクヴィストは、修理に41万7000クローネかかると述べた。",
    "「大きな音がして、それから何も聞こえなくなった」と、船だまりの上で売店を営むティムール・ベコフは話した。",
    "両側で86隻が待っており、その中にはターンマスの郵便船もある。",
    "運河の理事会は、何かを動かす前に三人の技術者の話を聞きたいとしている。",
    "隣には1911年の水門があり、何年も水がない。",
)
OTHER = (
    "Мост у Ставрина закрыли 9 апреля, после того как рыбаки нашли трещину длиной в локоть.",
    "Инженер Пио Ласкар считает, что ремонт займёт 11 недель и обойдётся в 650 тыс. крон.",
    "«Лучше ждать, чем плавать», — сказала Лиза Алдан, которая торгует сыром на рынке Фенника.",
    "На обоих берегах стоят 120 грузовиков.",
    "Городской совет соберётся в понедельник.",
    "Мост построили в 1954 году.",
)
