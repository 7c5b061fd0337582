"""Pictures of what is there anyway: drawn as SVG, in the reader's language; a caption says the same in words."""
