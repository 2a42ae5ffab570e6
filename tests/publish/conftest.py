"""A small base that is ready to be published."""

from pathlib import Path

import pytest
from tests.publish.small import make_base


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base with the settings of this repository, which was never published."""
    return make_base(tmp_path / "base")
