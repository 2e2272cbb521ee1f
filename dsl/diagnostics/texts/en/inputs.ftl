# Inputs, attributes and rows.
only-rows-have-columns = only rows have columns
rows-have-no-bounds = rows have no bounds and are never missing
no-rows-are-an-empty-list = no rows at all is an empty list
rows-without-columns = the rows `{ $rows }` have no columns
rows-inside-rows = rows inside rows are not possible
bounded-by-itself = an input cannot be bounded by itself
only-numbers-have-units = only numbers have decimals and units
only-numbers-have-bounds = only numbers and dates have bounds
choice-named-twice = the choice `{ $choice }` is named twice
whole-number-without-decimals = a whole number has no decimals
whole-number-never-negative = a whole number is never negative
write-number-of-both-signs = write `number …, up to 0 decimals` for whole numbers of both signs

# Bounds.
the-bound = the bound
lower-bound-twice = the lower bound is given twice
upper-bound-twice = the upper bound is given twice
bound-of-another-type = this bound is { $bound }, and the input is { $input }
bound-is-a-number-or-input = a bound is a number, a parameter or another input
check-else-by-a-rule = check anything else by a rule
no-number-within-bounds = no number is within these bounds
no-date-within-bounds = no date is within these bounds
