"""The features, in the order in which their commands stand in the menu."""

from handlers import (
    answering,
    bringing,
    changing,
    checkin,
    daily,
    deeper,
    forgetting,
    help,
    leaving,
    meeting,
    pairing,
    privacy,
    responding,
    room,
    settings,
    streak,
)

FEATURES = (
    daily.feature,
    checkin.feature,
    streak.feature,
    settings.feature,
    deeper.feature,
    help.feature,
    leaving.feature,
    forgetting.feature,
    privacy.feature,
    pairing.feature,
    meeting.feature,
    room.feature,
    bringing.feature,
    answering.feature,
    changing.feature,
    responding.feature,
)
