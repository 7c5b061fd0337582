"""Proofreading the decks: what is wrong in them and where, how they read in chat, what they are made of."""
