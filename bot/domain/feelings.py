"""What one can feel: eight families and their words; `feeling-<word>` and `family-<name>` are their phrases."""

from __future__ import annotations

FAMILIES = {
    "glad": ("happy", "grateful", "proud", "playful", "hopeful", "relieved"),
    "close": ("loved", "tender", "safe", "longing", "desired", "understood"),
    "calm": ("peaceful", "rested", "content", "balanced", "quiet", "clear"),
    "sad": ("down", "lonely", "hurt", "disappointed", "grieving", "empty"),
    "afraid": ("anxious", "insecure", "overwhelmed", "restless", "jealous", "helpless"),
    "angry": ("annoyed", "frustrated", "offended", "impatient", "resentful", "furious"),
    "tired": ("worn-out", "sleepy", "numb", "ill", "distracted", "stretched"),
    "ashamed": ("guilty", "embarrassed", "small", "awkward", "regretful", "exposed"),
}
_FAMILY_OF = {f"feeling-{word}": family for family, words in FAMILIES.items() for word in words}


def family_of(feeling: str) -> str | None:
    """The family of what somebody ticked; None if it is no feeling that is known now."""
    return _FAMILY_OF.get(feeling)
