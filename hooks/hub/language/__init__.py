"""What can be said of a text in Welsh or English without a person reading it.

`prose` finds the text of a page, `words` its words, `guess` its language; `spelling`, `mutations`, `grammar` and
`terms` say what looks wrong. Pure functions over values: dictionaries and lists are handed in, nothing is read or printed.
"""
