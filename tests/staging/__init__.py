"""Where stories are played: on Telegram, on Discord, or with one of the two on each."""
