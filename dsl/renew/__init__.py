"""A new methodology from an older one: its files edited as text, so that comments and layout stay.

`renewal` is the way in; `manifest` and `years` move the year, `rename` gives declarations other names.
"""
