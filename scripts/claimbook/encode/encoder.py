"""Texts -> vectors on a grid. The only module that knows onnxruntime and tokenizers."""

from collections.abc import Iterator, Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimbook.encode.grid import WIDTH, Grid, on_grid
from claimbook.encode.packed import MODEL, PIECES, VOCABULARY, content

BATCH = 16


class Encoder:
    """The model at work: a sentence encoder, each word piece read in the light of all others.

    A text's vector is the mean of its pieces'. It is the same whatever texts stand beside it and
    on whatever number of threads, but another kind of processor may round it otherwise.
    """

    def __init__(self, *, threads: int = 0) -> None:
        """Load the model; `threads` 0 takes what there is. NoEncoderError where it cannot be."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.enable_cpu_mem_arena = False  # it would keep the largest batch's memory for ever
        self._session = onnxruntime.InferenceSession(
            content(MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_buffer(content(VOCABULARY))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(PIECES)

    def vectors(self, texts: Sequence[str]) -> Grid:
        """A row a text, in their order."""
        found = np.zeros((len(texts), WIDTH), np.int8)
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        for numbers in _batches(pieces):
            found[numbers] = on_grid(self._means([pieces[number] for number in numbers]))
        return found

    def _means(self, pieces: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        longest = max(map(len, pieces))
        ids = np.zeros((len(pieces), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, own in enumerate(pieces):
            ids[row, : len(own)] = own
            mask[row, : len(own)] = 1
        given = {
            "input_ids": ids,
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(ids),
        }
        [states] = self._session.run(["last_hidden_state"], given)
        sums = (states.astype(np.float64) * mask[:, :, None]).sum(axis=1)
        means: NDArray[np.float64] = sums / mask.sum(axis=1, keepdims=True)
        return means


def _batches(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The numbers of the texts, a few at a time, those of a length together."""
    order = sorted(range(len(pieces)), key=lambda number: len(pieces[number]))
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]
