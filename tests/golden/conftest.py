"""`--golden` writes the golden pages anew instead of comparing them."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`scripts/test.py tests -- tests/golden --golden`, and then read what git says changed."""
    parser.addoption("--golden", action="store_true", help="write the golden pages anew")


@pytest.fixture
def anew(request: pytest.FixtureRequest) -> bool:
    """Whether golden pages are to be written."""
    return bool(request.config.getoption("--golden"))
