"""What the bot can do in a second, beside a baseline measured in the same run: `python -m benchmarks`."""
