"""The round in conversation: asking, keeping, revealing. Every feature whose answers are sealed is made of these."""
