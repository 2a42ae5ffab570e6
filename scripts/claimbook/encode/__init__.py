"""Texts -> how near they are in meaning. The only room that knows the encoder and numpy.

All that it needs is the extra `claimbook[semantic]`; ask `encoder_here` first whether it is there.
"""
