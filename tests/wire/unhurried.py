"""`duologue run` for people who are quicker than people: it paces nothing, and minds nothing that comes at once."""

import sys
from functools import partial

from bot import service
from bot.__main__ import main
from bot.app import App
from bot.door import Patience
from bot.rehearsal import UNLIMITED

if __name__ == "__main__":
    vars(service)["App"] = partial(App, limits=UNLIMITED, patience=Patience(burst=0))
    sys.exit(main())
