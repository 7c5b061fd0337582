"""What a picture is drawn on: a calm card, light or dark, with text that fits and shapes that differ without their colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from math import ceil, cos, pi, sin
from typing import Literal

from bot.pictures import lettering

WIDTH, MARGIN = 900, 48
INNER = WIDTH - 2 * MARGIN
Anchor = Literal["start", "middle", "end"]
Look = Literal["ink", "soft", "accent", "edge"]


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours. Of text on `paper` and `cell` the contrast is above 4.5, of shapes above 3."""

    paper: str
    cell: str
    edge: str
    ink: str
    soft: str
    accent: str
    families: Mapping[str, str]


LIGHT = Theme(
    paper="#FBF7F2",
    cell="#FFFFFF",
    edge="#E4DCD3",
    ink="#2B2440",
    soft="#6A6280",
    accent="#7A4FBF",
    families={
        "glad": "#B27300",
        "close": "#C2376B",
        "calm": "#1B8270",
        "sad": "#3F6FB5",
        "afraid": "#7A4FBF",
        "angry": "#C8402A",
        "tired": "#6E7480",
        "ashamed": "#96591F",
    },
)
DARK = Theme(
    paper="#1B1726",
    cell="#272136",
    edge="#3D3552",
    ink="#F3EFFA",
    soft="#ABA3C0",
    accent="#C3A6F5",
    families={
        "glad": "#F2C14E",
        "close": "#F48FB1",
        "calm": "#6FD3B5",
        "sad": "#8AB4F0",
        "afraid": "#BFA2F2",
        "angry": "#F58A72",
        "tired": "#B3B9C6",
        "ashamed": "#DDA873",
    },
)


class Canvas:
    """Collects what is drawn, from the back to the front."""

    def __init__(self, *, dark: bool) -> None:
        self.theme = DARK if dark else LIGHT
        self._parts: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        room: float = INNER,
        look: Look = "ink",
        bold: bool = False,
        anchor: Anchor = "start",
    ) -> None:
        """Write in one line, cut to the room there is; `y` is where the letters stand."""
        shown = lettering.fitted(lettering.drawable(text), size, room, bold=bold)
        pieces = "".join(
            f'<tspan font-family="{font}">{escape(piece)}</tspan>' for font, piece in lettering.runs(shown)
        )
        weight = ' font-weight="700"' if bold else ""
        place = f'x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}"'
        self._parts.append(f'<text {place} fill="{getattr(self.theme, look)}"{weight}>{pieces}</text>')

    def card(self, x: float, y: float, width: float, height: float, *, radius: float = 16, today: bool = False) -> None:
        """A rounded box."""
        edge = f'stroke="{self.theme.accent}" stroke-width="4"' if today else f'stroke="{self.theme.edge}"'
        place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
        self._parts.append(f'<rect {place} fill="{self.theme.cell}" {edge}/>')

    def dot(self, x: float, y: float, r: float, *, filled: bool, look: Look = "accent") -> None:
        """A dot, or a ring."""
        colour = getattr(self.theme, look)
        paint = f'fill="{colour}"' if filled else f'fill="none" stroke="{colour}" stroke-width="2"'
        self._parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" {paint}/>')

    def shape(self, family: str, x: float, y: float, r: float) -> None:
        """The shape of a family of feelings, in its colour, within a circle of radius `r`."""
        drawn = f'<path d="{_SHAPES[family]}" fill="{self.theme.families[family]}"/>'
        self._parts.append(f'<g class="{family}" transform="translate({x:g} {y:g}) scale({r / 10:.3g})">{drawn}</g>')

    def svg(self, height: float) -> str:
        """The whole picture."""
        size = f'width="{WIDTH}" height="{ceil(height)}" viewBox="0 0 {WIDTH} {ceil(height)}"'
        paper = f'<rect width="{WIDTH}" height="{ceil(height)}" fill="{self.theme.paper}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}{"".join(self._parts)}</svg>'


def _star(points: int, outer: float, inner: float) -> str:
    corners = [
        (radius * sin(pi * at / points), -radius * cos(pi * at / points))
        for at, radius in ((at, inner if at % 2 else outer) for at in range(2 * points))
    ]
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in corners) + "Z"


_SHAPES = {
    "glad": "M-9.5 0A9.5 9.5 0 1 1 9.5 0A9.5 9.5 0 1 1 -9.5 0Z",
    "close": "M0 9C-4 5.6 -9.8 1.6 -9.8 -3.4C-9.8 -6.8 -7.4 -8.8 -4.9 -8.8C-2.8 -8.8 -1 -7.6 0 -5.7C1 -7.6 2.8 -8.8 4.9 -8.8"
    "C7.4 -8.8 9.8 -6.8 9.8 -3.4C9.8 1.6 4 5.6 0 9Z",
    "calm": "M-5 -8.5H5A3.5 3.5 0 0 1 8.5 -5V5A3.5 3.5 0 0 1 5 8.5H-5A3.5 3.5 0 0 1 -8.5 5V-5A3.5 3.5 0 0 1 -5 -8.5Z",
    "sad": "M0 -10C2.6 -5.6 7 -1.4 7 3.1A7 7 0 0 1 -7 3.1C-7 -1.4 -2.6 -5.6 0 -10Z",
    "afraid": "M0 -9.5L9.6 8H-9.6Z",
    "angry": _star(8, 10, 5.6),
    "tired": "M3.4 -9.4A9.6 9.6 0 1 0 9.6 3.6A7.8 7.8 0 0 1 3.4 -9.4Z",
    "ashamed": "M0 -10L7.6 0L0 10L-7.6 0Z",
}
