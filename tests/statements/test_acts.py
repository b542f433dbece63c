import pytest

from headwater.statements.acts import act_of
from headwater.statements.lexicon import lexicon

CUES = [
    ("said", "that the dam was safe", "speech"),
    ("according to", "the dam was safe", "speech"),
    ("would not say", "whether it was safe", "speech"),
    ("released a statement saying", "the dam was safe", "speech"),
    ("said he hoped", "to see the dam", "speech"),
    ("expressed concern", "that the dam was old", "speech"),
    ("announced plans", "to rebuild it", "speech"),
    ("chirruped", "that the dam was safe", "speech"),
    ("believes", "that the dam was safe", "thought"),
    ("is convinced", "that the dam was safe", "thought"),
    ("seemed", "to like the dam", "thought"),
    ("in opinion", "the dam was safe", "thought"),
    ("decided", "to go", "thought"),
    ("opposes", "the dam", "thought"),
    ("refused", "to open the gate", "action"),
    ("declined to comment on", "the dam", "action"),
    ("voted for", "the dam", "action"),
    ("pushed for", "a new dam", "action"),
]


@pytest.mark.parametrize(("cue", "content", "act"), CUES)
def test_a_cue_tells_what_kind_of_act_it_is(cue, content, act):
    assert act_of(cue, content, lexicon("en")) == act
