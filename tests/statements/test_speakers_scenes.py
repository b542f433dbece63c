"""Who speaks in short scenes as news tells them: one quotation, one speaker; all people and places are invented."""

import pytest

SCENES = [
    # whom a pronoun means
    (
        "Sheriff Dana Colby met the widow, Ruth Amsel, at the station on Friday. “We will find him,” she told Amsel.",
        {"We will find": "Dana Colby"},
    ),
    (
        "Police arrested Victor Ames after his neighbour, Helen Stroud, called for help. “I heard glass breaking,” she said.",
        {"glass breaking": "Helen Stroud"},
    ),
    (
        (
            "The lawsuit against Mark Denby was filed by his former assistant, Lucy Farr. Denby denies it. “He never paid "
            "me,” she said in an interview."
        ),
        {"never paid": "Lucy Farr"},
    ),
    (
        (
            "Owen Hart took over the bakery from his father, Cyril, in 2009. “I had no idea what I was doing,” he says. "
            "“My dad just handed me the keys.”"
        ),
        {"no idea": "Owen Hart", "handed me": "Owen Hart"},
    ),
    (
        "Coach Bill Tarrant praised striker Leo Venn after the match. “Leo was everywhere today,” he said.",
        {"everywhere today": "Bill Tarrant"},
    ),
    (
        "Senator Paula Grice, who has clashed with Governor Neil Aldous over the budget, was blunt. “This is a bad deal,” she said.",
        {"bad deal": "Paula Grice"},
    ),
    (
        (
            "Tom Ridley had been working for Ms. Ellen Gage for six years when the fire broke out. He ran back twice. “I "
            "could not leave the dogs,” he said. Gage was in hospital on Monday. “He saved everything,” she said."
        ),
        {"leave the dogs": "Tom Ridley", "saved everything": "Ellen Gage"},
    ),
    (
        "Kit Marlow, whose mother, Joan, founded the choir, will conduct. “She taught us all,” Marlow said. “Every one of us,” he added.",
        {"taught us": "Kit Marlow", "Every one": "Kit Marlow"},
    ),
    (
        "Anna Brook asked the council’s chief, Gordon Pell, whether the bridge was safe. “It is as safe as it ever was,” he replied.",
        {"as safe as": "Gordon Pell"},
    ),
    (
        "Dr. Irene Lasko told her husband, Peter Lasko, about the offer. He was stunned. “I thought she was joking,” he said.",
        {"was joking": "Peter Lasko"},
    ),
    (
        "In a letter to Mayor Fay Denton, Simon Croft asked for a new inquiry. “The families deserve the truth,” he wrote.",
        {"deserve the truth": "Simon Croft"},
    ),
    (
        "The shop belongs to Mina Patel. Its first customer was Harry Stone, a retired postman. “I have come every day since,” he said.",
        {"every day since": "Harry Stone"},
    ),
    (
        (
            "Neela Tandon, a Grice supporter and head of the Elm Institute, asked Eric Holt whether he had thoughts on it. "
            "“It is only fair,” she said."
        ),
        {"only fair": "Neela Tandon"},
    ),
    ("The board sacked Leo Venn. “I am sad,” he said.", {"I am sad": "Leo Venn"}),
    # titles, roles, nouns of one sex
    (
        (
            "Coroner Alice Munn opened the inquest on Tuesday. Jack Lowe, 34, died in the river in May. “He was a strong "
            "swimmer,” the coroner said."
        ),
        {"strong swimmer": "Alice Munn"},
    ),
    (
        "Gareth Pike, head teacher of Elmfield School, wrote to parents last week. “We are closing for good,” the head teacher said.",
        {"closing for good": "Gareth Pike"},
    ),
    ("Singer Mara Lund cancelled her tour on Sunday. “My voice is gone,” the 29-year-old told fans.", {"voice is gone": "Mara Lund"}),
    (
        "Goldfinch Bank raised its forecast. Analysts at Saltmarsh Bank disagreed. “Prices will fall,” Goldfinch said in a note.",
        {"Prices will fall": "Goldfinch Bank"},
    ),
    (
        (
            "Police Chief Ron Teague and Mayor Sue Abbott spoke to reporters. “We were outnumbered,” the chief said. “I "
            "back our officers,” the mayor said."
        ),
        {"outnumbered": "Ron Teague", "back our officers": "Sue Abbott"},
    ),
    ("Defender Luke Orme scored twice against Harrow Town. “It was a lucky day,” said the Wexley captain.", {"lucky day": "Luke Orme"}),
    ("The actor Felix Dorn has left the show. His co-star Nina Reyes was upset. “I cried,” the actress said.", {"I cried": "Nina Reyes"}),
    (
        (
            "Prosecutors charged Ian Bexley, a former banker, with fraud. His lawyer, Clare Voss, called the case absurd. "
            "“There is no evidence at all,” the lawyer said."
        ),
        {"no evidence": "Clare Voss"},
    ),
    (
        "Wendy Hale, the party’s spokeswoman on housing, visited the estate. “These homes are not fit to live in,” the spokeswoman said.",
        {"not fit": "Wendy Hale"},
    ),
    ("A judge sentenced Colin Marsh to ten years. “You showed no mercy,” the judge told him.", {"no mercy": "role:judge"}),
    (
        "The Elmland Football Union fined the club. “The rules apply to everyone,” the union said in a statement.",
        {"rules apply": "Elmland Football Union"},
    ),
    (
        "The move was led by Post Editor-in-Chief Oscar Baron. “Nobody is like him,” said Baron. He went on, “That is what we will do.”",
        {"Nobody is": "Oscar Baron", "what we will": "Oscar Baron"},
    ),
    (
        "Secretary of State Jane Karry spoke to the press on Monday. “We gave up little,” said Secretary of State Jane Karry.",
        {"gave up little": "Jane Karry"},
    ),
    ("“It is a myth,” said Certified Financial Planner (CFP) Margareta M. Chang of Ahnuity.", {"a myth": "Margareta M. Chang"}),
    (
        (
            "Liberal leader Greg Shaw called the vote a farce. Labour's Dana Pye hit back. “He lost,” Pye said. The "
            "Liberal leader was unmoved. “We will be back,” he said."
        ),
        {"He lost": "Dana Pye", "We will be back": "Greg Shaw"},
    ),
    (
        "The carer, Ruth Amsel, said the boy was well. The boy’s father was not so sure. “He is in pain,” the father said.",
        {"in pain": "role:father"},
    ),
    ("The coach said Leo Venn would start. “He is ready,” he said.", {"He is ready": "role:coach"}),
    # a quotation that goes on, or that nobody is named for
    (
        (
            "“We lost everything,” said Petra Holm, who runs the farm.\n\n“The barn, the tractor, the lot.”\n\nHer neighbour "
            "Alf Ried lost his cattle.\n\n“Forty head,” Ried said."
        ),
        {"lost everything": "Petra Holm", "The barn": "Petra Holm", "Forty head": "Alf Ried"},
    ),
    (
        "Nora Quist has taught here for thirty years.\n\n“You never stop learning. The children see to that.”\n\nShe will retire in June.",
        {"never stop learning": "Nora Quist"},
    ),
    (
        (
            "Minister Karl Dreyer defended the plan.\n\n“It is the only way,” he said. “Nobody has shown us another.”\n\n“And "
            "I have asked,” he added."
        ),
        {"only way": "Karl Dreyer", "shown us another": "Karl Dreyer", "And I have asked": "Karl Dreyer"},
    ),
    ("Hugo Bain shook his head. “Not again.”", {"Not again": "Hugo Bain"}),
    (
        "Rescuer Amy Dace described the night to the inquiry. “It was pitch dark. We could hear them, but we could not see them.”",
        {"pitch dark": "Amy Dace"},
    ),
    # who speaks in turn
    (
        "Inspector Lyle Crane asked Joe Mott where he had been. “At home,” Mott said. “Alone?” Crane asked. “Alone,” said Mott.",
        {"At home": "Joe Mott", "Alone?": "Lyle Crane", "Alone,": "Joe Mott"},
    ),
    (
        (
            "“Did you see the letter?” asked lawyer Vera Nash. “I did not,” replied the witness, Dean Holt. “Are you "
            "sure?” she asked. “Quite sure,” he said."
        ),
        {"see the letter": "Vera Nash", "did not": "Dean Holt", "Are you sure": "Vera Nash", "Quite sure": "Dean Holt"},
    ),
    # first names, surnames, families
    (
        "Brothers Sam Keogh and Dan Keogh run the mill. “We fight every day,” Sam Keogh said. “He fights,” Dan said.",
        {"fight every day": "Sam Keogh", "He fights": "Dan Keogh"},
    ),
    (
        "Carol Finch and her daughter, Beth Finch, fled the flood. “The water came so fast,” Carol said. “Mum carried the cat,” Beth said.",
        {"came so fast": "Carol Finch", "carried the cat": "Beth Finch"},
    ),
    ("Jordan Blake plays for Jordan. “I love this country,” Blake said.", {"love this country": "Jordan Blake"}),
    (
        "Prime Minister Ravi Anand spoke in London. London Breck, his aide, took notes. “He was calm,” Breck said.",
        {"was calm": "London Breck"},
    ),
    ("Kenneth “Buddy” Lomax ran the garage for decades. “Cars were simpler then,” Lomax said.", {"simpler then": "Lomax"}),
    (
        "Dr. A. B. Strand led the trial. Strand, a professor at Elm University, was pleased. “It works,” Strand said.",
        {"It works": "Strand"},
    ),
    ("Mr. Hollis and Mrs. Hollis have been married for 50 years. “We never argue,” Mrs. Hollis said.", {"never argue": "Hollis"}),
    (
        "Veteran Comic Tim Aldan Just Got Asked About The Dam.\n\nComedian Tim Aldan spoke on Monday. “He owes nobody,” Aldan said.",
        {"owes nobody": "Tim Aldan"},
    ),
    # cues that stand apart
    ("“Enough is enough,” thundered Alderman Jim Prosser from the balcony.", {"Enough is enough": "Jim Prosser"}),
    ("According to Lena Voigt, the trial was “a complete farce from start to finish”.", {"complete farce": "Lena Voigt"}),
    ("Her verdict on the plan? “Rubbish,” says Dora Kemp.", {"Rubbish": "Dora Kemp"}),
    ("“This vote,” Councillor Dale Frost, its sponsor, told the chamber, “was never about money.”", {"was never about": "Dale Frost"}),
    ("Ben Aske’s message to the young was short: “Read more.”", {"Read more": "Ben Aske"}),
    ("Asked about the delay, Rosa Thiel shrugged: “These things take time.”", {"take time": "Rosa Thiel"}),
    # bodies, unnamed people
    ("Northgate Water said the leak was fixed. “We apologise to customers,” it said.", {"apologise to": "Northgate Water"}),
    ("Residents of Elm Street were furious. “They never told us,” one said.", {"never told us": "role:one"}),
    ("A spokesman for Halden Rail apologised. “We got it wrong,” he said.", {"got it wrong": "role:spokesman"}),
    ("Halden Rail spokesman Eric Lunt apologised for the delays. “We got it wrong,” the company said.", {"got it wrong": "Halden Rail"}),
    (
        "The Elm Herald reported on Monday that Mayor Lois Tarn would resign. “It is a lie,” Tarn told the paper.",
        {"It is a lie": "Lois Tarn"},
    ),
    ("“It is a gift,” Congress said in a resolution.", {"a gift": "Congress"}),
    ("Angry farmers drove to the town hall. “We cannot live on this,” they said.", {"cannot live": "role:farmers"}),
    # blogs and trade pages
    (
        ("I asked Priya Nair, who runs a small bakery in Leeds, how she started. “I had one oven and a dream,” she told me."),
        {"one oven": "Priya Nair"},
    ),
    (
        (
            "“Sleep is the first thing to go,” says Dr. Lena Ortiz, PhD, a sleep researcher. Ortiz suggests a fixed "
            "bedtime. “Your body likes a rhythm,” she adds."
        ),
        {"Sleep is the first": "Lena Ortiz", "likes a rhythm": "Lena Ortiz"},
    ),
    (
        "Registered dietitian Kaylee Munn, MS, RD, says fibre matters. “Most of us do not get enough,” Munn says.",
        {"do not get enough": "Kaylee Munn"},
    ),
    ("“We built it in a weekend.”\n— Tomas Reyl, co-founder of Snaply", {"in a weekend": "Tomas Reyl"}),
    (
        (
            "Snaply CEO Mei Tan announced the deal on Monday. “This is a big step for us,” said Tan. Snaply was founded "
            "in 2015. “We are not done,” she said."
        ),
        {"big step": "Mei Tan", "not done": "Mei Tan"},
    ),
    ("Gardener Will Peck (pictured) loves his roses. “They talk to me,” he says.", {"talk to me": "Will Peck"}),
    ("Chef Björn Ålander opened his first restaurant at 22. “I was a fool,” Ålander says.", {"was a fool": "Björn Ålander"}),
    ("Nguyen Van Minh left Hue in 1979. “We had nothing,” Minh says.", {"had nothing": "Nguyen Van Minh"}),
    ("“It’s like driving a sofa,” wrote reviewer Cal Dodd in Wheels Weekly.", {"driving a sofa": "Cal Dodd"}),
    (
        (
            "The company, Brightpath Learning, grew by half last year. “Parents want results,” says founder and chief "
            "executive Dana Oyelaran."
        ),
        {"want results": "Dana Oyelaran"},
    ),
    # local news
    (
        ("Councillor Mike Stead (Lab, Northend) said: “Residents are fed up.” Cllr Stead added: “The bins have not been emptied.”"),
        {"fed up": "Mike Stead", "bins have not": "Mike Stead"},
    ),
    ("A Northend Council spokesperson said: “We are aware of the issue.”", {"aware of": "role:spokesperson"}),
    ("PC Jade Lowther, of Elm Police, said: “We ask anyone with information to call.”", {"anyone with information": "Jade Lowther"}),
    (
        (
            "Speaking after the hearing, Detective Inspector Rob Ince said: “This was a brutal attack.” Mr Ince thanked "
            "the family. “They have shown courage,” he said."
        ),
        {"brutal attack": "Rob Ince", "shown courage": "Rob Ince"},
    ),
    (
        ("Mr and Mrs Dale live opposite the site. “It starts at six,” said Mr Dale, 71. “The dust is terrible,” said his wife, Pauline."),
        {"starts at six": "Dale", "dust is terrible": "Pauline"},
    ),
    (
        (
            "The victim’s mother, Tina Rudd, wept in court. “My boy is gone,” she said. The judge, Recorder Simon Fell, "
            "adjourned the case. “This is a grave matter,” he said."
        ),
        {"boy is gone": "Tina Rudd", "grave matter": "Simon Fell"},
    ),
    (
        (
            "Headteacher Sarah Moss thanked staff. “They are heroes,” Mrs Moss said. Year 6 pupil Zac, 10, agreed. “My "
            "teacher is the best,” he said."
        ),
        {"are heroes": "Sarah Moss", "is the best": "Zac"},
    ),
    (
        (
            "A neighbour, who asked not to be named, heard the shots. “It was like thunder,” she said. Police chief Ron "
            "Teague arrived at noon. “We are looking,” he said."
        ),
        {"like thunder": "role:neighbour", "We are looking": "Ron Teague"},
    ),
    ("A 43-year-old woman was pulled from the river. “I thought I would die,” she said.", {"would die": "role:woman"}),
    (
        "Elm chief Anna Bishop spoke to Anna Banks. “This is a big step,” said Bishop. “We are not done,” said Banks.",
        {"big step": "Anna Bishop", "not done": "Anna Banks"},
    ),
    ("Engineer Bo Lind waited for the minister. “It rains,” the minister said.", {"It rains": "role:minister"}),
    # sport
    (
        (
            "Elm City beat Ashford 3-1. City boss Ged Rourke was thrilled. “The lads were superb,” Rourke said. Ashford "
            "manager Phil Tann was less happy. “We gave it away,” he said."
        ),
        {"were superb": "Ged Rourke", "gave it away": "Phil Tann"},
    ),
    (
        (
            "Rookie quarterback Tyler Boone threw for 300 yards. “He is special,” head coach Marv Lott said of Boone. “I "
            "just play,” said Boone."
        ),
        {"is special": "Marv Lott", "just play": "Tyler Boone"},
    ),
    (
        ("World No 3 Ilona Pesek beat Carla Ruiz in three sets. “She made me work,” Pesek said. “I ran out of legs,” Ruiz said."),
        {"made me work": "Ilona Pesek", "out of legs": "Carla Ruiz"},
    ),
    ("Asked about a return, the 36-year-old midfielder smiled. “Never say never,” Danny Coe said.", {"Never say never": "Danny Coe"}),
    # business
    (
        "“Demand is soft,” said Greg Oates, head of research at Pinehill Partners in Elm. Oates expects cuts.",
        {"Demand is soft": "Greg Oates"},
    ),
    (
        "Orrin Foods said in a statement that it regretted the delay. “Customer safety comes first,” the company said.",
        {"safety comes first": "Orrin Foods"},
    ),
    (
        "The Federation of Elm Traders criticised the tax. “It will close shops,” a spokeswoman for the federation said.",
        {"close shops": "role:spokeswoman"},
    ),
    ("In its annual report, the Harbour Trust admits failings. “We did not act in time,” it says.", {"act in time": "Harbour Trust"}),
    (
        (
            "Lawyer Amina Diallo represents the workers. Her client, Joseph Okoro, lost a hand. “They told me to go "
            "home,” he says. “He was never paid a penny,” says Diallo."
        ),
        {"go home": "Joseph Okoro", "paid a penny": "Amina Diallo"},
    ),
    # abroad
    (
        (
            "President Aleko Toidze met Prime Minister Nora Vell in Vellmark. “We had a frank exchange,” Toidze told "
            "reporters. Vell’s office declined to comment."
        ),
        {"frank exchange": "Aleko Toidze"},
    ),
    ("Foreign Minister Yusuf al-Rashid rejected the report. “It is fiction,” al-Rashid said.", {"is fiction": "Yusuf al-Rashid"}),
    ("Kenji Moritani, Japan’s chief negotiator, arrived late. “Traffic,” the negotiator said with a smile.", {"Traffic": "Kenji Moritani"}),
    ("The rebels’ spokesman, who goes by Abu Zayn, denied it. “We hold no prisoners,” he said by phone.", {"no prisoners": "Abu Zayn"}),
    (
        ("A doctor at the hospital, who asked not to be named, said the wards were full. “We treat them in the corridors,” she said."),
        {"in the corridors": "role:doctor"},
    ),
    (
        (
            "Villagers fled at dawn. “We heard the planes first,” said Mariam, a mother of four. Her eldest son is "
            "missing. “I pray he is alive,” she said."
        ),
        {"planes first": "Mariam", "he is alive": "Mariam"},
    ),
    # culture
    (
        ("Novelist Ruth Ames died on Sunday. Her publisher, Tom Lacey, called her a giant. “She wrote like nobody else,” he said."),
        {"like nobody else": "Tom Lacey"},
    ),
    ("In her memoir, singer Gia Lorne recalls her father. “He never once came to hear me,” she writes.", {"came to hear me": "Gia Lorne"}),
    (
        (
            "Director Hal Quinby cast his daughter Maeve in the lead. “It was strange at first,” Maeve Quinby says. Her "
            "father disagrees. “It was perfect,” he says."
        ),
        {"strange at first": "Maeve Quinby", "was perfect": "Hal Quinby"},
    ),
    (
        ("Curator Inge Holt leads us through the rooms. “This one is my favourite,” she whispers, pointing at a small Vermel."),
        {"my favourite": "Inge Holt"},
    ),
    # posts
    ("Actor Jude Farrow shared the news on Instagram. “We are three now!” the 34-year-old wrote.", {"are three now": "Jude Farrow"}),
    # stories that open with a quotation, people of an age alone, somebody else told of between two quotations
    ("“I was only ten,” she says. Now 34, Rosa Pell runs a charity in Elm.", {"only ten": "Rosa Pell"}),
    ("The 34-year-old, from Elm, told the court: “I never touched it.” He said: “It wasn’t mine.”", {"wasn’t mine": "role:34-year-old"}),
    (
        (
            "Dan Ruddle was in the kitchen when the roof fell.\n\n“There was a bang. Then the lights went out.”\n\n"
            "His wife Carol was upstairs.\n\n“I screamed,” she said."
        ),
        {"There was a bang": "Dan Ruddle", "I screamed": "Carol"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SCENES)
def test_who_speaks(attribution, text, wanted):
    statements = attribution(text, "en", reader="auto").attributions
    for piece, name in wanted.items():
        at = text.index(piece)
        speakers = [s.speaker for s in statements if any(start <= at < end for start, end in s.content)]
        assert any(_is(speaker, name) for speaker in speakers), piece


def _is(speaker, name):
    """Whether a speaker is of this name, or, where it begins so, has no name and this word in its role."""
    if speaker and name.startswith("role:"):
        return speaker.name is None and name.removeprefix("role:") in (speaker.role or "").lower()
    return bool(speaker and speaker.name) and (speaker.name == name or (" " not in name and name in speaker.name.split()))
