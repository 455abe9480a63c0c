"""The adapter's events with a clock around each: a hook file for MkDocs, in place of hooks/adapter.py while measuring.

A profiler charges for every call, and so makes code of many small functions look dearer than it is; this charges nothing.
The times go to the file that HUB_CLOCK names, when the process ends.
"""

from __future__ import annotations

import atexit
import json
import os
import time
from collections import Counter
from functools import wraps
from pathlib import Path

began = time.process_time()
import adapter  # noqa: E402  – its loading is measured too

spent = Counter({"loading": time.process_time() - began})


def clocked(name: str, event):
    @wraps(event)  # keeps the priority MkDocs reads from it
    def run(*arguments, **named):
        before = time.process_time()
        try:
            return event(*arguments, **named)
        finally:
            spent[name] += time.process_time() - before

    return run


globals().update({name: clocked(name, getattr(adapter, name)) for name in dir(adapter) if name.startswith("on_")})


@atexit.register
def tell() -> None:
    times = {"process": time.process_time(), "spent": dict(spent)}
    Path(os.environ["HUB_CLOCK"]).write_text(json.dumps(times), encoding="utf-8")
