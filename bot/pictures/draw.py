"""SVG from standard input to PNG on standard output, with the fonts that are named: a program by itself.

The library holds up everything else in its process for as long as it draws, and what happens to it stays here.
"""

import sys
from pathlib import Path

WIDTH = 1260
"""Pixels: what a phone shows sharp, and no platform makes smaller."""


def main(names: list[str]) -> None:
    """Draw one picture."""
    from resvg_py import svg_to_bytes

    folder = Path(__file__).with_name("fonts")
    files = [str(folder / name) for name in names]
    svg = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files, width=WIDTH))


if __name__ == "__main__":
    main(sys.argv[1:])
