"""The check under whatever may be sent: files drawn at random, and what must hold of each answer.

`python -m tests.fuzz.campaign` goes on for as long as it is told to; a short part of it is in the suite.
"""
