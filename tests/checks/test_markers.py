"""The markers that are checked are those the builder fills in."""

from __future__ import annotations

from hub.checks.markers import NAMES
from hub.render import FRAGMENTS


def test_the_same_markers_everywhere():
    assert set(NAMES) == set(FRAGMENTS)
