"""Files that stand on the demo page."""

from __future__ import annotations

from bot.sandbox.demo_cast import Cast

_SOUNDS = {b"RIFF": "audio/wav", b"OggS": "audio/ogg", b"ID3": "audio/mpeg", b"\xff\xfb": "audio/mpeg"}


def media(cast: Cast, wanted: str) -> tuple[bytes, str] | None:
    """Return a picture, voice note or film that somebody sent, and its media type."""
    if cast.abroad and (sent := cast.abroad.file(wanted)):
        return sent.data, _sound_type(sent.data, sent.mime) if sent.waveform else sent.mime
    file = next((one for one in cast.world.files.values() if one.unique_id == wanted), None)
    if file is None:
        return None
    return file.data, _sound_type(file.data, file.mime) if file.kind == "voice" else file.mime


def _sound_type(data: bytes, mime: str) -> str:
    """Return the media type of a voice note, which platforms always call Ogg."""
    return next((kind for magic, kind in _SOUNDS.items() if data.startswith(magic)), mime)
