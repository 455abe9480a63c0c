"""`make bench`: the numbers of the product, and how they were got. Measures, and never passes or fails anything.

Everything is measured on one copy of the hub, so that saving a file meanwhile changes nothing; what is compared is
measured in turns, in one run, because a busy machine is slow for both.
"""
