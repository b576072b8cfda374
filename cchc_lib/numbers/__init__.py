"""The ground of the house: printed numbers, exact sets of values, hedges.

One duty: from the characters of a number to the set of values they may stand for.
Not here: units, words around a number, and which numbers belong together.
"""
