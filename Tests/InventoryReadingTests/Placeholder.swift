// Replaced by this room's first test.
