"""Whom another word than the name means, who is met without one: short scenes as news tells them; all people and places are invented."""

import pytest

SCENES = [
    (
        (
            "Gordon Teal will never retire from politics, he said on Sunday. Mr Teal told Rosie Lunn on Channel 9 that he "
            "would “fight on”. The former prime minister rejected the idea of a holiday. He said: “It is not for me.”"
        ),
        {"not for me": "Gordon Teal"},
    ),
    (
        (
            "Shadow Health Secretary Owen Marsh condemned the delay. He said the plan left families “confused”. The Labour "
            "MP told Rosie Lunn: “It is a shambles.”"
        ),
        {"a shambles": "Owen Marsh"},
    ),
    (
        (
            "U.S. Rep. Marla Winters on Saturday denied the claim. The Elm Bay Democrat asserted that it was “a smear”. "
            "“Lies and more lies,” Winters said."
        ),
        {"a smear": "Marla Winters"},
    ),
    (
        "Rapper Dex Lorne has apologised to his wife, Tia. The rapper said on stage: “I am sorry.”",
        {"I am sorry": "Dex Lorne"},
    ),
    (
        (
            "Northgate boss Ian Ross wants the national job. He joined the club in June. The former Halden Town manager says "
            "he has no regrets. “It was a crossroads,” he recalled."
        ),
        {"a crossroads": "Ian Ross"},
    ),
    (
        (
            "Peter Bowen told the rally that he wanted to leave. “We would be out by now,” he said. The Wexborough MP added: "
            "“I will stand up for it.” Setting out his case, he said: “We make our own laws.”"
        ),
        {"stand up for it": "Peter Bowen", "our own laws": "Peter Bowen"},
    ),
    (
        ("Striker Ben Holt joined Ashford on Monday. The Scot, 24, signed for three years. “I am delighted,” the forward said."),
        {"am delighted": "Ben Holt"},
    ),
    (
        ("Lucy Arden has left the show after ten years. The actress, who plays Dr Moon, broke the news to fans. “It is time,” she wrote."),
        {"It is time": "Lucy Arden"},
    ),
    (
        (
            "Tina Rowe, from Elm, won the lottery in May. The mother-of-two has not told her boss yet. “I will call on "
            "Monday,” the 41-year-old said."
        ),
        {"call on Monday": "Tina Rowe"},
    ),
    (
        ("Billionaire Max Oren bought the paper last year. Staff walked out on Friday. “They will be back,” the tycoon said."),
        {"will be back": "Max Oren"},
    ),
    (
        "Andrew Coe won gold in Oslo. The Dane beat Luca Ferro by a second. “I had nothing left,” he said.",
        {"nothing left": "Andrew Coe"},
    ),
    (
        "Dana Pell spoke to Carl Voss about the floods. The presenter was in tears. “I lost my home,” Pell said.",
        {"lost my home": "Dana Pell"},
    ),
    (
        "Senator Joan Mills opposes the bill. Governor Abe Dorn signed it on Friday. “It is a mistake,” the senator said.",
        {"a mistake": "Joan Mills"},
    ),
    (
        (
            "Mayor Tom Rusk met the families. The governor was not there. “We will rebuild,” the mayor said. “I was not "
            "invited,” the governor said."
        ),
        {"will rebuild": "Tom Rusk", "not invited": "role:governor"},
    ),
    (
        "Tom Rusk was found dead on Monday. “He was loved,” the spokeswoman said.",
        {"was loved": "role:spokeswoman"},
    ),
    (
        "Joe Mott was jailed for ten years. “You are a danger to women,” the judge said.",
        {"a danger": "role:judge"},
    ),
    (
        "A Liberal MP said the group was “not happy”. One Labour AM said it was “a joke”.",
        {"not happy": "role:mp", "a joke": "role:am"},
    ),
    (
        "A senior Tory said the plan was “dead”. Another Conservative called it “mad”.",
        {"dead": "role:tory", "mad": "role:conservative"},
    ),
    (
        "The Elm Airport Operators Association said the rule would “hurt jobs”.",
        {"hurt jobs": "Elm Airport Operators Association"},
    ),
    (
        (
            "President of the Republic, Karim Belhadj, sent a message to the family of Omar Slimani, who died on Friday, in "
            "which he said the land “has lost a patriot”. “He was a giant,” added the President of the Republic."
        ),
        {"lost a patriot": "Karim Belhadj", "a giant": "Karim Belhadj"},
    ),
    (
        ("The victim's neighbour in both Elm and New Ashford, Donald Breck, said, “Terrific guy.” He added: “A lot of fun.”"),
        {"Terrific guy": "Donald Breck", "A lot of fun": "Donald Breck"},
    ),
    (
        "His friend from Elm College, Tara Quill, said: “We are lost.”",
        {"are lost": "Tara Quill"},
    ),
    (
        ("Dora Kemp has praised her son’s girlfriend. At a gala, Travis Kemp’s mother said, “She is a gift.” She added, “I told him so.”"),
        {"She is a gift": "Dora Kemp", "told him so": "Dora Kemp"},
    ),
    (
        ("Alan Stott died at the mine on Tuesday. His widow, Jean Stott, heard it on the radio. “Nobody rang,” his wife said."),
        {"Nobody rang": "Jean Stott"},
    ),
    (
        "Alan Stott died at the mine on Tuesday. “Nobody rang us,” his wife said.",
        {"Nobody rang": "role:wife"},
    ),
    (
        ("Alan Stott died at the mine on Tuesday. “Nobody rang us,” Mr Stott’s daughter said. “We read it in the paper,” she added."),
        {"Nobody rang": "role:daughter", "in the paper": "role:daughter"},
    ),
    (
        (
            "Ash Grove High School drew from Ashford and the largely Black Little Marsh to the south. Mila Dorn was a pupil "
            "there. In the yearbook she wrote: “Just playing!”"
        ),
        {"Just playing": "Mila Dorn"},
    ),
    (
        (
            "Tory Andrea Jenner was at the march against Checkers. “Listen to the people,” Jenner said. In a message about "
            "Checkers she added: “Keep your promise.”"
        ),
        {"Keep your promise": "Andrea Jenner"},
    ),
    (
        (
            "Karen Jansen’s father wrote the Puddleby books. Of Puddleby, whom she describes as “a real member of the "
            "family”, she added that he was kind. “He was quite a quiet man,” she said."
        ),
        {"quite a quiet": "Karen Jansen"},
    ),
    (
        (
            "Kane Western and Tara Lund married in 2014. On Saturday, Western apologised. He said: “I was wrong.” Amid the "
            "row, Lund Western, the mother of his children, asked for peace. “He is ill,” she said."
        ),
        {"I was wrong": "Kane Western", "He is ill": "Lund Western"},
    ),
    (
        ("Local reporters were there. Joan Puig, a 42-year-old mechanic from Girona, said the crowd was calm. “It is tense now,” he said."),
        {"tense now": "Joan Puig"},
    ),
    (
        "Captain Leo Bjorn led the side. “I went with these men,” said Bjorn of his choice.",
        {"went with these": "Leo Bjorn"},
    ),
    (
        "Leo Bjorn led the side. Noting that the order was “a gamble”, he defended it.",
        {"a gamble": "Leo Bjorn"},
    ),
    (
        ("Tim Varley’s lawyer Dan Moss had been watched for years, which his advocate Dan Moss referred to as “spying on the poor”."),
        {"spying": "Dan Moss"},
    ),
    (
        (
            "Dudu Zonde pleaded not guilty on Monday. Her father, Jabu Zonde, sat in the front row. The first witness was "
            "police head Maj-Gen Gopal Naidoo, who ran the inquiry. He said Zonde had been “a person of interest” for "
            "months. Under questions from her lawyer, Dali Mofu, he said there was “a plan”."
        ),
        {"person of interest": "Gopal Naidoo", "a plan": "Gopal Naidoo"},
    ),
    (
        (
            "Analysts at Harrow Bank see less oil. Banking giant Golding Stone thinks otherwise. Golding Stone estimates "
            "that output will rise. “We keep our view,” the bank said in a note."
        ),
        {"keep our view": "Golding Stone"},
    ),
    (
        "The scandal hit the ruling Popular Union. In its pledges, the ruling party vowed to “end the funds”.",
        {"end the funds": "Popular Union"},
    ),
    (
        "Once, when I told a man on a train that I taught Latin, he answered, “So you teach Latin to plumbers?”",
        {"Latin to plumbers": "role:man"},
    ),
    (
        "Gary Holm kidnapped his first victim in 1986. She said: “I saw a hole in the floor.”",
        {"hole in the floor": "role:victim"},
    ),
    (
        (
            "Doris Zeller lived next door. “It smelled,” she said. In May, Gary Holm kidnapped a woman of 23. He took her to "
            "his house. She said later: “I saw a hole in the floor.”"
        ),
        {"It smelled": "Doris Zeller"},
    ),
    (
        (
            "The Elm Times reports: “Graduates struggle to find work,” said Jan Liphart, a professor at Elm University. “I "
            "think that is crazy.”"
        ),
        {"is crazy": "Jan Liphart"},
    ),
    (
        "Mr Roe met reporters in Elm. “It was grim,” Roe said. Mr Roe was asked: “Do you feel any guilt?” He said no.",
        {"any guilt": "nobody"},
    ),
    (
        (
            "The scheme carries risk, analyst Ida Moss said. She sees “massive risks” in it.\n\n‘MASSIVE RISKS’\n\nPremier Karl "
            "Dorn said the land had a plan."
        ),
        {"‘MASSIVE": "Ida Moss"},
    ),
    (
        "The Netherland Bureau for Applied Research (TNO) said the shell was old. “It is likely,” TNO said.",
        {"It is likely": "Netherland Bureau for Applied Research"},
    ),
    (
        (
            "Tom Brand and his rival Jane Roe, who sat between Brand and coach Leo Finch, met. “I am never nervous,” said "
            "Brand, who sat beside coach Leo Finch."
        ),
        {"never nervous": "Tom Brand"},
    ),
    (
        (
            "“This is a power grab,” House Speaker Nora Pell and Senate Leader Chuck Moss said in a statement. They vowed to "
            "“defend the law”."
        ),
        {"power grab": "Nora Pell"},
    ),
    (
        "Premier Karl Dorn spoke on Friday. The premier himself responded on Chirp, calling it “a sad day for all”.",
        {"a sad day": "Karl Dorn"},
    ),
    (
        (
            "The suit was filed by Elm’s attorney general, Jon Bruin, who said in an email that the lawsuit was late. “Trade "
            "flows through this gap,” the lawsuit says."
        ),
        {"flows through": "lawsuit"},
    ),
    (
        ("A report by newspaper Nya Dagen was out on Sunday. At least thirty clerks were “security risks”, the newspaper reported."),
        {"security risks": "Nya Dagen"},
    ),
    (
        "“We built it in a weekend, and nobody believed us.”\n\nTomas Reyl, the head of research, said he was glad.",
        {"in a weekend": "Tomas Reyl"},
    ),
    (
        "The trust has grown.\n\n“We built it in a weekend, and nobody believed us.”\n\nTomas Reyl, Snaply Foundation\n\nIt has staff.",
        {"in a weekend": "Tomas Reyl"},
    ),
    ("“We built it in a weekend, and nobody believed us.”\n\nThe bank opened in May. It sells bread.", {"in a weekend": "nobody"}),
]


@pytest.mark.parametrize(("text", "wanted"), SCENES)
def test_who_speaks(attribution, text, wanted):
    statements = attribution(text, "en", reader="auto").attributions
    for piece, name in wanted.items():
        at = text.index(piece)
        speakers = [s.speaker for s in statements if any(start <= at < end for start, end in s.content)]
        assert speakers, piece
        assert any(_is(speaker, name) for speaker in speakers), piece


def _is(speaker, name):
    """Whether a speaker is of this name; "nobody" has none, and "role:" one that has this word in its role alone."""
    if name == "nobody":
        return speaker is None
    if name.startswith("role:"):
        return bool(speaker) and speaker.name is None and name.removeprefix("role:") in (speaker.role or "").lower()
    return bool(speaker and speaker.name) and (speaker.name == name or (" " not in name and name in speaker.name.split()))
