"""Many couples, a bad platform and a dying process, on virtual time; one seed replays one run."""
