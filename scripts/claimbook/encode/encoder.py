"""Texts -> vectors on a grid. The only module that knows onnxruntime and tokenizers."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimbook.encode.grid import WIDTH, Grid, on_grid
from claimbook.encode.packed import MODEL, PIECES, VOCABULARY, checked
from claimbook.workers.shares import Share, Tell, in_shares, share_count

SHARED = 100
"""From so many texts on, each core has its share of them."""


class Encoder:
    """The model at work: a sentence encoder, each word piece read in the light of all others.

    A text's vector is the mean of its pieces'. It is the same whatever texts stand beside it and
    on whatever number of threads, but another kind of processor may round it otherwise.
    """

    def __init__(self, *, threads: int = 1) -> None:
        """Load the model; NoEncoderError where it cannot be."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False  # it would keep the longest text's memory for ever
        self._session = onnxruntime.InferenceSession(
            checked(MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(checked(VOCABULARY)))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(PIECES)

    def vectors(self, texts: Sequence[str]) -> Grid:
        """A row a text, in their order."""

        def encode(share: Share, _tell: Tell) -> list[tuple[int, Grid]]:
            # One by one: what is reckoned for a text then stays near the processor, which makes it
            # cheaper by a third than texts side by side.
            turns = share.turns(range(len(texts)), 1)
            return [(number, on_grid(self._mean(texts[number])[None])) for [number] in turns]

        shares = share_count() if len(texts) >= SHARED else 1
        found = np.empty((len(texts), WIDTH), np.int8)
        for number, row in chain.from_iterable(in_shares(encode, shares=shares)):
            found[number] = row
        return found

    def _mean(self, text: str) -> NDArray[np.float64]:
        ids = np.array([self._tokenizer.encode(text).ids], np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        [[states]] = self._session.run(["last_hidden_state"], given)
        mean: NDArray[np.float64] = states.astype(np.float64).sum(axis=0) / len(states)
        return mean
