"""Texts -> how near they are in meaning. The only room that knows the encoder and numpy.

All that it needs is the extra `claimbook[semantic]`: ask `packed.missing_packages` first.
"""

import os

# Work is shared out over processes here; threads of a product would only wait for each other, and
# burn a core while they do. It counts where numpy is not loaded yet.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
