"""Everything that is a person's own and everything opened to them, as a page and as data in one archive."""
