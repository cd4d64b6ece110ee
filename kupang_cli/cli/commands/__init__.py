"""The commands, a module each: parse, one call, print."""
