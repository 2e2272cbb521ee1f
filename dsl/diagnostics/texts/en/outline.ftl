stands-twice = { $line } stands twice in this { $declaration }
type-says-twice = this type says something twice
named-twice = `{ $name }` is named twice in this line
cannot-stand-outermost = { $line } cannot stand at the outermost level of a file
cannot-stand-in = { $line } cannot stand in the body of { $declaration }
nothing-can-stand-in = nothing can stand in the body of { $declaration }
indented-deeper-than = this line is indented deeper than { $line } above it

keep-one = keep one of them
belongs-in = it belongs in { $places }
belongs-in-described = it belongs in the body of the declaration that it describes
indent-both-alike = indent both alike

it-was-given-here = it was given here
named-here = it was named here

# How the kinds of lines that have no keyword of their own are called.
line-column = a column (`name: type`)
line-definition = a definition (`name = value`)
line-alternative = an alternative (`value when condition`)
line-band = a band (`name from … to …`)
line-equal-scores = a line on equal scores
line-run = a run (`all members`, `only …`)
line-file = the outermost level of a file
