"""Pages -> build/docs: only what changed is written, each file whole, and what is stale goes."""
