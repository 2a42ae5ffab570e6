"""One module and one template a kind of page; none knows another."""
