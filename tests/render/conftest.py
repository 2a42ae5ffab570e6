"""The bases that tests of hostile text share: they take long to make."""

import pytest
from tests.render.hostile_base import Base, hostile_families, plain_families


@pytest.fixture(scope="session")
def plain_base() -> Base:
    """Families that are up to nothing."""
    return plain_families()


@pytest.fixture(scope="session")
def base() -> Base:
    """Families with every text of hostile.py."""
    return hostile_families()
