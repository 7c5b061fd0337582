"""Discord in memory: REST and gateway over loopback, and the people on the other side."""
