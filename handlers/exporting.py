"""Everything that is one's own and everything opened to one, to take along: asked for, made and given in private alone."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import Enter, tap, title
from bot.speech import Commanded
from bot.store.posts import EXPORT, Post
from bot.texts import phrase
from bot.turn import Turn, private_chat

feature = Feature("exporting")


@feature.command("export", help="yours", paired=False)
def export(turn: Turn, command: Commanded) -> None:
    """Say what it holds and who could read it then, before it is made."""
    if turn.person.consented_at is None:
        turn.whisper("export-nothing")
        return
    turn.whisper(title("export-title"), "export-what", "export-who-reads", rows=[[tap("button-export", "export")]])


@feature.command("export@room")
def export_in_room(turn: Turn, command: Commanded) -> None:
    """Nothing of it belongs into a room."""
    turn.reply("export-in-private", rows=[[Enter(phrase("button-enter"), "export")]])


@feature.tap("export", paired=False)
def make(turn: Turn) -> None:
    """Leave it to the sender, which makes one at a time and none twice."""
    turn.turn_into("export-coming")
    # Of no couple: whoever of the two leaves meanwhile, this stays.
    turn.errands.append(Post(0, private_chat(turn.person), "export", EXPORT))
