"""The features, in the order in which their commands stand in the menu."""

from handlers import (
    answering,
    bringing,
    changing,
    checkin,
    daily,
    exporting,
    forgetting,
    help,
    leaving,
    meeting,
    pairing,
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
    help.feature,
    leaving.feature,
    forgetting.feature,
    exporting.feature,
    pairing.feature,
    meeting.feature,
    room.feature,
    bringing.feature,
    answering.feature,
    changing.feature,
    responding.feature,
)
