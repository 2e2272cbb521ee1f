# Tables.
table-without-keys = the table `{ $table }` has no key by which it is looked up
table-without-columns = the table `{ $table }` has no column to find
taken-by-a-key = the name `{ $name }` is taken: this table has a key of that name
taken-by-a-column = the name `{ $name }` is taken: this table has a column of that name
no-such-file = there is no file `{ $file }`
paths-are-relative = paths are relative to the methodology
table-columns-have-no-bounds = a table's columns have no bounds, decimals or units
table-has-a-value-in-each-cell = a table has a value in each cell
ends-are-columns-of-the-file = the ends of a table's range are columns of its file
write-their-names = write their names
same-keys-select-two-rows = the same keys select this row and another
shorten-range-or-delete-row = leave out the end of a range with `to below`, or delete a row
the-other-row = the other row

# The file of a table.
no-csv = this is no CSV: { $fault }
quotes-never-closed = unexpected end of data
text-after-quotes = ',' expected after '"'
cell-too-long = field larger than field limit ({ $most })
file-is-empty = the file `{ $file }` is empty
separated-by-semicolons = the cells of this file are separated by `;`
separate-by-commas = separate them by `,`
column-not-in-first-line = the column `{ $column }` is not in the first line
column-twice-in-first-line = the column `{ $column }` is twice in the first line
first-line-names-columns = it names the columns, once each
column-not-used = the table does not use the column `{ $column }`
declare-or-delete-it = declare or delete it
cells-of-this-row = this row has { $cells } cells, and the first line { $header }

# Values in a file of data.
value-at-fault = { $name }: { $fault }
number-too-long = a number is written with at most { $most } signs
no-number = `{ $value }` is no number
number-divides-by-zero = `{ $value }` divides by zero
no-whole-number = `{ $value }` is no whole number
no-date = `{ $value }` is no date: write year-month-day
no-such-date = the calendar has no day `{ $day }`
none-of-the-options = `{ $value }` is none of { $options }
neither-yes-nor-no = `{ $value }` is neither yes nor no
value-is-missing = a value is missing

# Bands and ranges.
scale-without-bands = the scale `{ $scale }` has no bands
two-bands-of-a-name = two bands are called `{ $name }`
bands-overlap = the bands `{ $one }` and `{ $other }` overlap: { $value } belongs to both
end-where-the-other-begins = end one where the other begins: `to below` leaves the end out
band-lacks-percent = write `{ $number }%`: the other bands are in percent
is-given-here = `{ $name }` is given here
end-of-a-range = the end of a range
no-number-in-range = no number lies in this range
