"""A story that brings every button onto somebody's screen: `stop` is awaited in each state worth trying.

Alice begins with Frank and leaves him; with Bob she has a room, into which others come; Carol and Dan are another couple with a
room; Frank finds Uma.
"""

from __future__ import annotations

from dataclasses import replace

from tests.breaking.choice_scenes import Stop, fits, have_shared
from tests.breaking.hard_scenes import agrees, looks, takes_time
from tests.breaking.heard_scenes import listens, wonders
from tests.breaking.knowing_scenes import know_each_other
from tests.breaking.memory_scenes import look_forward, remembers
from tests.breaking.picture_scenes import looks_back
from tests.breaking.rhythm_scenes import keeps_time
from tests.breaking.strangers_life import press_newest
from tests.breaking.together_scenes import find_out
from tests.breaking.warm_scenes import has_a_heavy_day, warms
from tests.stories.test_pairing import link_of, opens
from tests.story import Person, Story


async def tell(story: Story, stop: Stop) -> None:
    """Tell all of it."""
    alice, frank = story.person("Alice"), story.person("Frank")
    await begins(story, alice, frank, stop)
    await settles(story, alice, stop)
    await has_peace(story, alice, frank, stop)
    await fits(story, alice, frank, stop)
    await answers(story, alice, frank, stop)
    await asks(story, alice, frank, stop)
    await listens(story, alice, frank, stop)
    await wonders(story, alice, frank, stop)
    await reflects(alice, stop)
    await warms(story, alice, frank, stop)
    await takes_time(story, alice, frank, stop)
    await agrees(story, alice, frank, stop)
    await looks(story, alice, frank, stop)
    await checks_in(story, alice, frank, stop)
    await looks_back(story, alice, stop)
    await remembers(story, alice, stop)
    await look_forward(story, alice, frank, stop)
    await know_each_other(story, alice, frank, stop)
    await has_a_heavy_day(story, alice, frank, stop)
    await find_out(story, alice, frank, stop)
    await never_opens(story, alice, frank, stop)
    await keeps_time(story, alice, frank, stop)
    await leaves(story, alice, stop)
    bob = story.person("Bob")
    await meets(story, alice, bob, stop)
    await in_company(story, alice, bob, frank, stop)
    await together_again(story, alice, bob, stop)


async def begins(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Consent, invitations, the asker's confirmation."""
    await alice.starts()
    await frank.starts()
    await stop("asked for consent")
    await alice.presses("Language")
    await stop("in which language")
    await alice.presses("English")
    await alice.presses("Yes")
    await alice.presses("Choose my partner")
    await alice.presses("link")
    await stop("a link was made")
    await opens(story, frank, link_of(alice))
    await opens(story, story.person("Gina"), link_of(alice))
    await stop("a link was opened by two")
    await frank.presses("Yes, with Alice")
    await stop("the asker has to confirm")
    await alice.presses("Yes, Frank and me")
    await stop("a couple")


async def settles(story: Story, alice: Person, stop: Stop) -> None:
    """The settings' screens."""
    for label in (
        "Change my time zone",
        "Change the hour",
        "Language",
        "Turn the reminder off",
        "Turn the reminder on",
        "Quiet hours",
        "Hide it all",
        "Dark pictures",
        "Going deeper",
    ):
        await alice.says("/settings")
        await press_newest(alice, label)
        await stop(f"settings, {label}")


async def has_peace(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """What goes deeper, a pause of one's own and one that both know of, help, an archive, a chat to be cleared."""
    for person in (alice, frank):
        await press_newest(alice, "Deeper questions") if person is alice else await person.says("/deeper")
        await stop("a topic")
    await alice.presses("Yes, I'd like that")
    await stop("one yes")
    for whose in ("Just for me", "And tell"):
        await alice.says("/pause")
        await stop("asked for how long")
        await press_newest(alice, "A day")
        await stop("asked whether to tell")
        await press_newest(alice, whose)
        await stop("on a pause")
        await press_newest(alice, "I'm back")
    await story.later(minutes=10)
    await alice.says("/us")
    await alice.says("/help")
    for label in ("Day by day", "Knowing", "hard", "Memories", "Settings and"):
        await press_newest(alice, label)
        await press_newest(alice, "Back")
    await stop("ways to every command")
    await press_newest(alice, "doesn't feel right")
    await stop("where to turn")
    await alice.says("/export")
    await alice.says("/forget")
    await stop("asked to export and to forget")


async def answers(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """One answers, adds, changes, takes back; the other passes and thinks better of it; it opens; words are taken out."""
    await alice.says("/today")
    await stop("a question")
    await story.later(hours=3)
    await stop("a nudge")
    await alice.says("One.")
    await stop("answered")
    await alice.says("Two.")
    await stop("a further message")
    await alice.presses("Add it")
    await alice.presses("Change it")
    await stop("to be written anew")
    await alice.presses("Leave it as it was")
    await alice.presses("Take it back")
    await stop("taken back")
    await alice.says("Three.")
    await frank.presses("Not today")
    await stop("passed")
    await frank.presses("Answer after all")
    await frank.says("Four.")
    await stop("opened")
    await alice.presses("What I heard")
    await stop("asked for a line")
    await alice.says("A line.")
    await alice.presses("Remove mine")
    await stop("asked whether to remove")
    await alice.presses("Take my words out")
    await stop("removed")


async def asks(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Questions of one's own: one is tucked away and looked at, one left, one asked at once and answered."""
    await alice.says("/ask")
    await stop("asked for a question")
    await alice.says("What would you keep?")
    await stop("a question, before it goes anywhere")
    await press_newest(alice, "Keep it for another day")
    await alice.says("/ask What would you plant?")
    await press_newest(alice, "Keep it for another day")
    await press_newest(alice, "Have a look")
    await stop("looked at what waits")
    await press_newest(alice, "Ask us both now")
    await stop("asked at once")
    await frank.says("Rosemary.")
    await stop("answered what was asked")


async def reflects(alice: Person, stop: Stop) -> None:
    """Two pages, looked at."""
    for words in ("A page.", "Another."):
        await alice.says("/reflect")
        await stop("a page begun")
        await alice.says(words)
    await press_newest(alice, "My earlier pages")
    await press_newest(alice, "The one before")
    await stop("looked at earlier pages")


async def checks_in(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Every step of a check-in, shared ahead, and opened by the other's last tap."""
    await alice.says("/checkin")
    for label in ("Calm", "rested", "clearly there", "Skip", "Nothing to add"):
        await stop(f"check-in, before {label}")
        await press_newest(alice, label)
    await stop("checked in")
    await frank.says("/checkin")
    for label in ("Calm", "rested", "clearly there", "Skip"):
        await press_newest(frank, label)
    await stop("the last step of the second")
    await press_newest(alice, "Share mine now")
    await stop("shared ahead")
    await press_newest(frank, "Nothing to add")
    await stop("both have checked in")


async def never_opens(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Two days that the other one misses."""
    await story.at("19:00")
    for _ in range(2):
        await story.at("19:00")
        await alice.says("Only me.")
    await story.at("19:00")
    await stop("never opened")
    await press_newest(alice, "Share it anyway")
    await stop("shared all the same")


async def leaves(story: Story, alice: Person, stop: Stop) -> None:
    """Asked, and gone, with a question open."""
    await alice.says("Not for Frank.")
    await alice.says("/leave")
    await stop("asked whether to leave")
    await alice.presses("Leave now")
    await stop("left")


async def meets(story: Story, alice: Person, bob: Person, stop: Stop) -> None:
    """A room of the two."""
    await story.open_room(alice, bob)
    for person in (bob, alice):
        await press_newest(person, "Begin", story.room)
        await stop("in a room, before a yes")
        await press_newest(person, "Yes")
    await stop("a couple with a room")
    await have_shared(story, 2)
    await alice.says("/today")
    await alice.says("Five.")
    await bob.says("Six.")
    await stop("opened in the room, and offered to say what fits")


async def in_company(story: Story, alice: Person, bob: Person, frank: Person, stop: Stop) -> None:
    """Another couple in a room of theirs, and in this one; the one who was left begins again; a stranger; a silent room."""
    carol, dan, eve = story.person("Carol"), story.person("Dan"), story.person("Eve")
    assert story.room is not None
    ours = story.room
    await story.open_room(carol, dan)
    for person in (carol, dan):
        await press_newest(person, "Begin", story.room)
        await press_newest(person, "Yes")
    await carol.says("/today")
    await carol.says("Seven.")
    await dan.says("Eight.")
    for person in (carol, eve):
        ours.add(person.human, quietly=True)
    await stop("strangers in the room, unnoticed")
    uma = story.person("Uma")
    await frank.says("/pair")
    await press_newest(frank, "link")
    await opens(story, uma, link_of(frank))
    await press_newest(uma, "Yes, with Frank")
    await press_newest(frank, "Yes, Uma and me")
    await stop("the one who was left, with another")
    ours.add(uma.human)
    await stop("a silent room")
    await bob.says("/leave")
    await press_newest(bob, "Leave now")
    await stop("the room is nobody's")


async def want_a_room(story: Story, alice: Person, bob: Person, stop: Stop) -> None:
    """One that the bot makes: as if it could here; it turns out that it cannot."""
    engine = story.app.engine
    here = replace(engine.kit.platforms["telegram"], makes_rooms=True)
    engine.kit = replace(engine.kit, platforms={**engine.kit.platforms, "telegram": here})
    await story.open_room(alice, bob)
    await alice.says("/room", room=True)
    await stop("offered a room")
    await bob.presses("Make us a channel")
    await stop("one wants a room")
    await alice.presses("Make us a channel")
    await stop("a room could not be made")


async def together_again(story: Story, alice: Person, bob: Person, stop: Stop) -> None:
    """The two who have parted, once more; and at the end one of them is forgotten."""
    await alice.says("/pair")
    await press_newest(alice, "link")
    await opens(story, bob, link_of(alice))
    await press_newest(bob, "Yes, with Alice")
    await press_newest(alice, "Yes, Bob and me")
    await stop("together again")
    await press_newest(alice, "bring them along")
    await stop("one brings the past")
    await want_a_room(story, alice, bob, stop)
    await have_shared(story, 6)
    await alice.says("/today")
    await alice.says("Nine.")
    await bob.says("Ten.")
    await stop("offered what goes deeper")
    await alice.says("/forget")
    await press_newest(alice, "Erase everything")
    await stop("forgotten")
