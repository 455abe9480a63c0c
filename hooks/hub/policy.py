"""What a browser may load and do on our pages: nothing but our own files, and no form leaves them.

One definition for the `meta` of each page, where a host can set no headers, and for the headers of a release.
"""

from __future__ import annotations

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
# Browsers take this one from a header only, never from a page.
HEADER_POLICY = f"{POLICY}; frame-ancestors 'none'"
