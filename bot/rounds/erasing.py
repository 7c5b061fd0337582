"""Taking somebody's words out of everything: the rounds, the messages that stand, and those that wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.people import Person
from bot.domain.round import Round
from bot.rounds import revealing
from bot.speech import Chat
from bot.store.posts import Drop, Erase, Rekey, paged
from bot.store.scene import Standing
from bot.turn import Turn

_NEUTRAL_FIRST = ("reveal", "shared")
"""Messages that are sent as a neutral line and get their words by an edit."""


def forget_all(turn: Turn) -> None:
    """Destroy all that the acting person ever wrote, and the keys it was sealed with; needs their past."""
    couples = sorted(_couples(turn))
    touched = _forget_rounds(turn, couples)
    _take_out(turn, [one for one in turn.scene.standing if one.couple_id in couples], touched)
    for couple_id in couples:
        _change_key(turn, couple_id)
    erase(turn, "forget", *((couple_id, turn.person.id, 0) for couple_id in couples))


def forget_round(turn: Turn, round_: Round) -> None:
    """Destroy what the acting person wrote in this round; needs their past."""
    erased = turn.rounds[round_.id] = round_.erase(turn.person.id)
    # Their own chat still holds what they typed there: the confirmation beside it stays as it is.
    of_round = [one for one in turn.scene.standing if _named(one)[1] == str(round_.id) and _named(one)[0] != "sealed"]
    _take_out(turn, of_round, {str(round_.id): erased})
    reason = "remove-by-hand" if some_by_hand(turn, of_round) else "remove"
    erase(turn, reason, (round_.couple_id, turn.person.id, round_.id))


def some_by_hand(turn: Turn, standing: Iterable[Standing]) -> bool:
    """Whether there is something of the acting person among these that by now only people can take away."""
    media = [one for one in standing if _named(one)[0] == "media" and _concerns(turn, one, {})]
    return any(_stays(turn, one) for one in media)


def _couples(turn: Turn) -> set[int]:
    return {couple_id for couple_id, person_id in turn.scene.keys if person_id == turn.person.id}


def erase(turn: Turn, reason: str, *what: tuple[int, int, int]) -> None:
    """Have this gone from every file, too; `what` as in Erase."""
    couple_id = turn.person.couple_id or 0
    turn.errands.append(Erase(couple_id, turn.person.platform, turn.person.id, reason, what))


def _forget_rounds(turn: Turn, couples: list[int]) -> dict[str, Round]:
    touched = {}
    for round_ in turn.rounds.all():
        forgotten = round_.forget(turn.person.id) if round_.couple_id in couples else round_
        if forgotten is not round_:
            turn.rounds[round_.id] = touched[str(round_.id)] = forgotten
    return touched


def _change_key(turn: Turn, couple_id: int) -> None:
    # A new key rather than none: what the other opened to them stays readable, and they may go on writing.
    key = turn.kit.vault.new_key(couple_id, turn.person.id)
    if couple_id == turn.person.couple_id:
        turn.change(key=key)
    else:
        turn.errands.append(Rekey(couple_id, turn.person.id, key))


# --- messages -------------------------------------------------------------------------------------------------


def _take_out(turn: Turn, standing: Iterable[Standing], touched: dict[str, Round]) -> None:
    mine = [one for one in standing if _concerns(turn, one, touched)]
    waiting = [one for one in mine if one.waits and not _says_nothing(one)]
    turn.errands.append(Drop(tuple(one.waits for one in waiting)))
    pages: dict[tuple[Chat, str], dict[int, bool]] = {}
    for one in mine:
        base, _, page = one.ref.partition("#")
        pages.setdefault((_chat(turn, one), base), {})[int(page or 1)] = _stays(turn, one)
    for (chat, ref), old in pages.items():
        if any(old.values()) and not chat.private:
            # Should a stranger be there when the whole is to be put right, it could not even be taken away any more.
            turn.blot(chat, ref)
        count = _rewrite(turn, chat, ref, touched)
        for number in sorted(one for one in old if one > count):
            _leave_nothing(turn, chat, paged(ref, number), old[number])


def _stays(turn: Turn, one: Standing) -> bool:
    """Whether this message is too old for the bot to take it away."""
    within = turn.kit.traits(one.platform).takes_back
    return within is not None and turn.now - one.at > within


def _leave_nothing(turn: Turn, chat: Chat, ref: str, old: bool) -> None:
    if old and not ref.startswith("media:"):
        turn.blot(chat, ref)
    else:
        turn.withdraw([chat], [ref])


def _concerns(turn: Turn, one: Standing, touched: dict[str, Round]) -> bool:
    """Whether this message holds words of the acting person."""
    kind, round_id, *rest = _named(one)
    if kind in ("media", "line", "shared"):
        return rest[0] == str(turn.person.id)
    if round_id not in touched:
        return False
    # Once it has opened, a confirmation shows no words any more.
    return kind != "sealed" or (touched[round_id].state != "opened" and _reader(turn, _chat(turn, one)) == turn.person)


def _named(one: Standing) -> list[str]:
    return one.ref.partition("#")[0].split(":")


def _says_nothing(one: Standing) -> bool:
    return one.kind == "send" and one.ref.startswith(_NEUTRAL_FIRST)


def _reader(turn: Turn, chat: Chat) -> Person | None:
    """Whose private chat this is; nobody's, if it is a room."""
    return next((p for p in turn.people.all() if (p.platform, p.account) == (chat.platform, chat.id)), None)


def _chat(turn: Turn, one: Standing) -> Chat:
    chat = Chat(one.platform, one.chat)
    return chat if _reader(turn, chat) else replace(chat, private=False)


def _rewrite(turn: Turn, chat: Chat, ref: str, touched: dict[str, Round]) -> int:
    """Make a message read as it does without these words; return how many pages it has then."""
    kind, round_id, *_rest = ref.split(":")
    reader = _reader(turn, chat)
    round_ = touched.get(round_id)
    if kind == "media":
        return 0
    if round_ is None or kind in ("line", "sealed") or not (reader or (turn.paired and chat in turn.shared_chats)):
        # A room that is theirs no more, or not theirs alone, keeps nothing of it.
        turn.blot(chat, ref)
        return 1
    authors = revealing.authors_shown(round_) if kind == "copy" else revealing.posted_with(round_, turn.person.id)[1]
    rows = revealing.rows(round_) if turn.is_ours(round_) else ()
    return turn.edit(ref, *revealing.parts(turn, round_, authors), rows=rows, to=reader, only_if_posted=True)
