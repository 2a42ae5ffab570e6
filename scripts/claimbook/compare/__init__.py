"""Two states of a base -> what the way from one to the other means."""
