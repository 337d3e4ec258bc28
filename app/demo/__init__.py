"""A fictional coastal town to try the program on: its staff, its residents, and what they ask about."""
