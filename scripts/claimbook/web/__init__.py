"""An address -> what is there. The only room that asks the network, and no build enters it."""
