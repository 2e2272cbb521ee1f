# The canonical form of rule files.
line-grows-too-long = in its canonical form this line is longer than { $most } characters
name-parts-of-the-line = name parts of it with `let`
formatted = brought into its canonical form
not-formatted = not in its canonical form
