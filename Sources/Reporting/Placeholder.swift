// Replaced by this room's first content.
