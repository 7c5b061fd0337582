"""The baseline: a bare echo bot on the stock library, sequential, one send, no storage."""

from __future__ import annotations

import logging
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from benchmarks.child import attend, tell


async def _echo(update: Update, _context: Any) -> None:
    assert update.effective_chat is not None
    assert update.effective_message is not None
    await _context.bot.send_message(update.effective_chat.id, update.effective_message.text)


async def _ready(_application: Any) -> None:
    tell("ready")


def main() -> None:
    """Run it until its parent is gone."""
    url, token = sys.argv[1:]
    logging.getLogger("httpx").setLevel(logging.WARNING)
    builder = Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    application = builder.post_init(_ready).build()
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    application.run_polling()


if __name__ == "__main__":
    attend()
    main()
