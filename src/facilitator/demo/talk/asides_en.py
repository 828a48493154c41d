"""What English note-takers put before or after a sentence, and the notes that belong to no theme."""

from __future__ import annotations

import re

_SAID_BY = (
    "From the person opposite: ",
    "Someone who had mostly listened: ",
    "Last word of the turn: ",
    "After the first turn: ",
    "Following on from that: ",
    "Next speaker: ",
)

OPENERS: dict[str, tuple[str, ...]] = {
    "idea": (*_SAID_BY, "Handed in on a slip: "),
    "reason": (*_SAID_BY, "Asked why: "),
    "concern": (*_SAID_BY, "A worry: "),
    "minority": ("One person disagrees: ", "The other view: ", "Held to it until the end: "),
    "question": ("For the city: ", "Came up again: ", "Nobody at the table knew: "),
}
"""Openers that go before any sentence of the kind that is not ``REPORTED``."""

TAILS: dict[str, tuple[str, ...]] = {
    "idea": (" (please keep this one)", " (a lot of nodding)", " (links to an earlier point)", " (said with force)"),
    "reason": (" (a lot of nodding)", " (said with force)", " (others say the same)"),
    "concern": (" (said more than once)", " (others worry too)", " (please keep this one)"),
    "minority": (" (kept as a minority view)", " (asked us not to drop this)"),
    "question": (" (answer wanted)", " (which department?)"),
}
"""Tails that go after any sentence of the kind that is not ``REPORTED``."""

REPORTED = re.compile(
    r"\b(said|says|thinks|of us|we heard|told us|agreed|clapped|went quiet|(this|our) table|someone (here|in|of))\b",
    re.I,
)
"""What a sentence holds in which the note-taker already tells who spoke or how the table took it."""

LOOSE: tuple[tuple[str, str], ...] = (
    ("concern", "It is far too hot in here to think. Can the air conditioning go up?"),
    ("concern", "People by the doors are sitting in a draught and are cold."),
    ("idea", "Next time send a text telling people to bring a jacket."),
    ("concern", "The loudspeakers echo; from the back you cannot follow the stage."),
    ("concern", "The next table is so close that the voices run together."),
    ("idea", "A screen or a few plants between the tables would cut the noise."),
    ("question", "Toilets only on one side of the hall, or have we missed some?"),
    ("concern", "Ten minutes is not even enough for the toilet queue."),
    ("idea", "Put out big water jugs and ask people to bring cups. Less rubbish."),
    ("idea", "Rice cakes are nice, but have something for diabetics too."),
    ("question", "Is there no lunch? Two people came straight from work."),
    ("concern", "The figures on the big screen are too small from row ten on."),
    ("idea", "Hang a second screen on each side wall."),
    ("concern", "Changing seats took ten minutes. The number cards must be bigger."),
    ("idea", "Hang the table numbers from the ceiling so people can find them."),
    ("question", "Where and when can we read what was said today?"),
    ("question", "Our names will not be printed next to what we said, will they?"),
    ("concern", "A minute and a half is over before a slow speaker has started."),
    ("idea", "Ten more minutes of talk in every round, please."),
    ("reason", "Nobody knew each other, so it took a while to warm up."),
    ("idea", "Send the questions a week ahead so we can think about them."),
    ("concern", "The booklet is in small print and officials' language. Gave up reading it."),
    ("idea", "Make a one-page version of the booklet with pictures."),
    ("idea", "Do this twice a year."),
    ("idea", "Hold one on a weekday evening. Shop staff work weekends."),
    ("concern", "Lost a day's pay to be here. At least the fare should be covered."),
    ("question", "Is there anything for travel costs?"),
    ("idea", "A play corner would let more parents come."),
    ("idea", "Show the sign language interpreter larger, and in the middle."),
    ("concern", "There is a step on the wheelchair route; needed help twice."),
    ("idea", "More signs from the subway station to the hall."),
    ("concern", "Only one shuttle bus. Waited thirty minutes."),
    ("question", "Is there a shuttle back, and until what time?"),
    ("concern", "The car park was full, so some people left cars on the street."),
    ("idea", "Neighbourhood buses should come every ten minutes at least."),
    ("concern", "No bench at the bus stop; old people wait standing."),
    ("idea", "Show at the subway entrance where the lifts are."),
    ("concern", "Electric scooters lie all over the pavement. Nearly fell over one."),
    ("idea", "Keep the green light on longer for people who walk slowly."),
    ("concern", "Cars park on both sides of our lane. No fire engine could get through."),
    ("idea", "Build public parking underground in residential streets."),
    ("question", "Who decides where the public bike stands go?"),
    ("idea", "Park benches need backs and armrests."),
    ("concern", "The park toilets are locked at six in the evening."),
    ("idea", "When someone reports a dark lane, fix the lamp within the week."),
    ("concern", "Delivery motorbikes keep the whole street awake in summer."),
    ("idea", "Wash the food waste bins more often. The smell in July is terrible."),
    ("concern", "Recycling days differ from one block to the next, and people mix them up."),
    ("question", "Is fining people for cigarette ends the district's job or the city's?"),
    ("concern", "Neighbours keep falling out over feeding stray cats."),
    ("idea", "Put bag dispensers along the paths where people walk their dogs."),
    ("concern", "Noise from upstairs: wherever you complain, nothing happens."),
    ("idea", "Keep the local library open until ten at night."),
    ("idea", "A rain roof and somewhere to sit would make the old market easier to use."),
    ("concern", "They dig up good paving every year. Nobody understands why."),
    ("question", "Who repairs the exercise machines under the river bridges?"),
    ("idea", "Check the public Wi-Fi; it drops out in many places."),
    ("concern", "Outdoor events go ahead even on bad dust days."),
    ("idea", "Put up large signs for the cooling shelters."),
    ("reason", "First time I have talked with people from so many districts, and that alone was worth it."),
    ("idea", "An online board where today's people can go on talking."),
    ("reason", "An older man said he never gets to hear what the young think, and was glad he came."),
    ("minority", "One person thinks the result is settled already, whatever a thousand people say."),
    ("minority", "The money for this event should have gone to families in need, says one."),
    ("question", "If I pressed the wrong number, can I vote again?"),
    ("question", "Can someone who came late still vote?"),
    ("summary", "Much of the time went on greetings: which district, and why people came."),
    ("summary", "The talk drifted to traffic and parking until the facilitator brought it back."),
    ("summary", "Everyone had a lot to say and time ran out. The rest was collected on slips."),
)
"""Notes as (kind, text): the hall, the way the day is run, getting there, and other business of the city."""
