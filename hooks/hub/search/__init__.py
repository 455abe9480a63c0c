"""Search: one index a language, made at build time, and the engine that asks it.

`content` says what can be found, `index` writes it down, `engine` ranks. Everything the browser does to a word it does by
rules that come with the index (`words`, `english`, `welsh`), so that both ends agree; shared vectors hold them to it.
"""
