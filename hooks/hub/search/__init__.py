"""Search: one index a language, made at build time, and the engine that asks it.

`content` says what can be found, `canon` under which stem each word is kept, `index` and `files` write it down; `question`, `engine` and
`parts` find and rank, as their twins do in the browser (docs/assets/search). Everything that is done to a word is done by rules that come
with the index (`words`, `english`, `welsh`), so that both ends agree; shared vectors hold them to it. `figures` says how well it does.
"""
