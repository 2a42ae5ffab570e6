"""Library -> orders: what is related to a claim and why, and what a page shows first."""
