"""How a claim is cited, in words and in the formats that reference managers read."""
