"""The engine of the hub: plain functions over values, from the bank and the pages to HTML.

Nothing in this package knows MkDocs; `hooks/adapter.py` is the only file that does. The direction is
source → model → bank, pages → checks → ranking → render, and nothing points upwards.
"""
