"""A fictional town: its people, what they have called about, and a working day."""
