"""Tests that need the dictionaries; without them they are left out, unless REQUIRE_SPELLING=1 says that they must be here."""

from __future__ import annotations

import pytest
from hub import dictionaries
from hub.model import LANGUAGES


@pytest.fixture
def dictionaries_here() -> None:
    lacking = [lang for lang in LANGUAGES if dictionaries.load(lang) is None]
    if lacking and dictionaries.required():
        pytest.fail(f"no dictionary for {lacking}", pytrace=False)
    if lacking:
        pytest.skip(f"no dictionary for {lacking}")
