"""Taking somebody's words out of everything: the rounds, the messages that stand, and those that wait."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from bot.domain import asks, shelf
from bot.domain.people import Person
from bot.domain.round import Round
from bot.phrasing import Screen
from bot.rounds import asking, revealing
from bot.rounds.picturing import CHECK_INS, MONTH
from bot.speech import Chat
from bot.store.posts import Drop, Erase, Rekey, paged
from bot.store.scene import Standing
from bot.turn import Turn

_NEUTRAL_FIRST = ("reveal", "shared", "asked")
"""Messages that are sent as a neutral line and get their words by an edit."""
_BESIDE = ("sealed", "own")
"""What stands in its author's chat beside what they typed there."""

LIST = "list"
"""A message with the words of several rounds of a form, which its name tells in place of a round."""
Rounds = Mapping[str, Round]


def forget_all(turn: Turn) -> None:
    """Destroy all that the acting person ever wrote, and the keys it was sealed with; needs their past."""
    couples = sorted(_couples(turn))
    touched = _forget_rounds(turn, couples)
    _leave_the_line(turn, touched)
    _take_out(turn, [one for one in turn.scene.standing if one.couple_id in couples], touched)
    for couple_id in couples:
        _change_key(turn, couple_id)
    erase(turn, "forget", *((couple_id, turn.person.id, 0) for couple_id in couples))


def forget_rounds(turn: Turn, *rounds: Round, everywhere: bool = False) -> None:
    """Destroy what the acting person wrote in these rounds; needs their past. `everywhere`: in their own chat, too."""
    for one in rounds:
        if (gone := turn.kit.house.forms[one.form].gone) is not None:
            gone(turn, one)
    touched = {str(one.id): one.erase(turn.person.id) for one in rounds}
    turn.rounds.update({one.id: one for one in touched.values()})
    _leave_the_line(turn, touched)
    # Their own chat still holds what they typed there: the confirmation beside it stays as it is.
    of_rounds = {*touched, *_asked(turn, touched), *([MONTH] if any(one.form == CHECK_INS for one in rounds) else [])}
    beside = () if everywhere else _BESIDE
    standing = [one for one in turn.scene.standing if _is_of(_named(one), of_rounds) and _named(one)[0] not in beside]
    _take_out(turn, standing, touched)
    reason = "remove-by-hand" if some_by_hand(turn, standing) else "remove"
    erase(turn, reason, *((one.couple_id, turn.person.id, one.id) for one in rounds))


def some_by_hand(turn: Turn, standing: Iterable[Standing]) -> bool:
    """Whether there is something of the acting person among these that by now only people can take away."""
    media = [one for one in standing if _named(one)[0] == "media" and _concerns(turn, one, {}, {})]
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


def _leave_the_line(turn: Turn, touched: Rounds) -> None:
    """Questions that waited to be asked wait no longer, and what lay ready does not any more."""
    if turn.person.couple_id is None:
        return
    couple, gone = turn.couple, [*map(int, touched)]
    left = {"asks": asks.without(couple.asks, *gone), "shelf": shelf.without_rounds(couple.shelf, *gone)}
    if (left["asks"], left["shelf"]) != (couple.asks, couple.shelf):
        turn.change_couple(**left)


def _change_key(turn: Turn, couple_id: int) -> None:
    # A new key rather than none: what the other opened to them stays readable, and they may go on writing.
    key = turn.kit.vault.new_key(couple_id, turn.person.id)
    if couple_id == turn.person.couple_id:
        turn.change(key=key)
    else:
        turn.errands.append(Rekey(couple_id, turn.person.id, key))


# --- messages -------------------------------------------------------------------------------------------------


def _asked(turn: Turn, touched: Rounds) -> dict[str, Round]:
    """The rounds whose question has its words in one of these."""
    return {str(one.id): one for one in turn.rounds.all() if str(asks.source(one.prompt)) in touched}


def _take_out(turn: Turn, standing: Iterable[Standing], touched: Rounds) -> None:
    asked = _asked(turn, touched)
    mine = [one for one in standing if _concerns(turn, one, touched, asked)]
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
        count = _rewrite(turn, chat, ref, {**asked, **touched})
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


def _concerns(turn: Turn, one: Standing, touched: Rounds, asked: Rounds) -> bool:
    """Whether this message holds words of the acting person; of rounds that were `asked`, it is the question that is theirs."""
    kind, round_id, *rest = _named(one)
    if kind == LIST:
        return any(one.form == round_id and one.opening.authors for one in touched.values())
    if kind == "asked":
        return round_id in asked
    if kind in ("media", "line", "shared") and rest[0] == str(turn.person.id):
        return True
    if round_id in asked and kind in ("reveal", "shared", "copy"):
        return True
    if round_id not in touched or kind in ("media", "line", "shared"):
        return False
    # Once it has opened, a confirmation shows no words any more.
    return kind != "sealed" or (touched[round_id].state != "opened" and _reader(turn, _chat(turn, one)) == turn.person)


def _is_of(named: list[str], rounds: Collection[str]) -> bool:
    # A list shows words of several rounds.
    return named[0] == LIST or named[1] in rounds


def _named(one: Standing) -> list[str]:
    return one.ref.partition("#")[0].split(":")


def _says_nothing(one: Standing) -> bool:
    return one.kind == "delete" or (one.kind == "send" and one.ref.startswith(_NEUTRAL_FIRST))


def _reader(turn: Turn, chat: Chat) -> Person | None:
    """Whose private chat this is; nobody's, if it is a room."""
    return next((p for p in turn.people.all() if (p.platform, p.account) == (chat.platform, chat.id)), None)


def _chat(turn: Turn, one: Standing) -> Chat:
    chat = Chat(one.platform, one.chat)
    return chat if _reader(turn, chat) else replace(chat, private=False)


def _rewrite(turn: Turn, chat: Chat, ref: str, rounds: Rounds) -> int:
    """Make a message read as it does without these words; return how many pages it has then."""
    kind, round_id, *_rest = ref.split(":")
    reader = _reader(turn, chat)
    round_ = rounds.get(round_id)
    if kind == "media":
        return 0
    if (
        round_ is None
        or kind in ("line", "sealed", "own", LIST)
        or not (reader or (turn.paired and chat in turn.shared_chats))
    ):
        # A room that is theirs no more, or not theirs alone, keeps nothing of it.
        turn.blot(chat, ref)
        return 1
    if kind == "asked" and reader is not None:
        parts, rows = _put_anew(turn, round_, reader)
        return turn.edit(ref, *parts, rows=rows, to=reader, only_if_posted=True)
    rows = revealing.rows(turn, round_) if turn.is_ours(round_) else ()
    parts = revealing.parts(turn, round_, revealing.authors_in(round_, ref))
    return turn.edit(ref, *parts, rows=rows, to=reader, only_if_posted=True)


def _put_anew(turn: Turn, round_: Round, reader: Person) -> Screen:
    """How the question reads to one of the two, in the state in which it is for them."""
    if round_.state != "open":
        return asking.question(turn, round_), ()
    if round_.entry(reader.id).state == "passed":
        return ["passed"], [[asking.to_answer(turn, round_, "button-answer-after-all")]]
    return asking.screen(turn, round_, 0)
