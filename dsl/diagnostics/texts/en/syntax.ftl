# Files.
file-is-not-utf8 = the file is not in UTF-8
file-is-no-text = the file is no text: it contains the sign U+0000
save-as-utf8 = save it as UTF-8 text

# Layout.
indented-with-a-tab = this line is indented with a tab
indent-with-spaces = indent with spaces only, four for each level
first-line-is-indented = the first line of a file is not indented
indented-as-no-line-above = this line is indented by { $spaces } spaces, as no line above it is
indent-bodies-alike = indent the lines of one body alike, four spaces for each level
stands-inside-others = this line stands inside { $levels } others
write-blocks-beside = write blocks beside each other, not inside each other
parenthesis-closes-nothing = this parenthesis closes nothing
delete-or-open-before = delete it, or open one before it
parenthesis-never-closed = this parenthesis is never closed
close-here-or-deeper = close it on this line or on a deeper one
line-longer-than = this line is longer than { $most } characters
name-parts-with-let = name parts of it with `let`
formula-too-deep = more than { $most } operations of this formula rest on one another
name-parts-or-add-rows = name parts of it with `let`, or add up rows
too-many-lines-unreadable = { $most } lines of this file cannot be read; the rest is left unread
mend-lines-above-first = mend the lines above first

# A line of which no more is known.
cannot-stand-here = `{ $text }` cannot stand here
line-ends-too-early = the line ends too early
expected = expected: { $items }
value-missing-behind = a value is missing behind `{ $text }`
expected-name = a name
expected-text = a text in "…"
expected-line-end = the end of the line

# Signs.
sign-cannot-stand-here = the sign { $code } ({ $called }) cannot stand here
write-a-space-instead = write a space instead
delete-this-sign = delete it
a-control-character = a control character
no-break-space = NO-BREAK SPACE
soft-hyphen = SOFT HYPHEN
thin-space = THIN SPACE
zero-width-space = ZERO WIDTH SPACE
left-to-right-mark = LEFT-TO-RIGHT MARK
right-to-left-mark = RIGHT-TO-LEFT MARK
narrow-no-break-space = NARROW NO-BREAK SPACE
zero-width-no-break-space = ZERO WIDTH NO-BREAK SPACE
no-sign-of-the-language = `{ $sign }` is no sign of the language
remarks-begin-with = a remark begins with `#`
delete-this-sign-at-the-end = delete it: a line ends where it ends
one-line-for-each = write each on a line of its own
bodies-are-indented = delete it: what belongs to a line stands below it and is indented deeper
no-sign-ends-a-line = no line ends with `{ $sign }`
equals-sign-compares-nothing = `=` gives a name its value and compares nothing
no-remainder = there is no sign for the remainder of a division
percent-of-no-number = this `%` follows no number
percent-behind-a-number = `%` stands behind a number that is written out, such as `45%`
percent-in-words = a part of a hundred is not written like this: `{ $text }`

# Comparisons.
bounds-are-words = `{ $sign }` compares values, and a bound is written in words
bounds-of-a-band-are-words = the bounds of a band are written in words
no-comparison = `{ $words }` is no comparison of the language
two-comparisons-at-once = a comparison has two sides

# Numbers and days.
decimal-comma = `{ $text }` is written with a decimal comma
thousands-apart = the thousands of `{ $text }` are set apart
write-whole-or-decimal = write `{ $whole }`, or `{ $decimal }` if the comma is a decimal one
no-number-of-the-language = `{ $text }` is no number of the language
not-a-date = `{ $text }` is no date of the language
no-day-of-the-language = `{ $text }` is no day of the language
next-year-or-before = write `{ $day } of the next year` or `{ $day } of the year before`
number-counts-nothing = it is not said what `{ $number }` counts
write-one-of = write { $forms }

# Texts.
text-never-closed = this text is never closed
close-the-text = end it with `"` on the same line
other-marks = a text does not begin with `{ $mark }`
texts-are-quoted = a text stands between two `"`
quote-plainly = write `"{ $text }"`
language-missing = the language of this text is missing
source-missing = the source of this citation is missing
assumption-id-missing = the id of this assumption is missing
text-unquoted = this text has no quotation marks

# Conditions.
no-word-of-the-language = `{ $word }` is no word of the language
alternatives-on-one-line = each alternative stands on a line of its own
value-comes-first = the value is written before `{ $word }`
write-when-and-otherwise = write `{ $first }` and, on the next line, `{ $last }`

# Words and names.
no-line-starts-with-the-word = no line starts with the word `{ $word }`
no-line-starts-with = no line starts with `{ $words }`
write-in-english = write `{ $keyword }`: the words of the language are English, names and texts may be in any
no-type = `{ $word }` is no type
types-are = the types are `number`, `whole number`, `text`, `date`, `yes or no`, `rows`, and choices such as `growth or decline`
choices-are-joined = choices are joined by `or`
no-name = `{ $name }` is no name
names-begin-with-a-letter = a name begins with a letter
path-is-no-value = `{ $path }` is no value by itself
function-without-parentheses = `{ $function }` takes its values in parentheses

# What is missing.
sign-missing-here = `{ $sign }` is missing here
write-before-this = write `{ $sign }` before this
write-from-to-or-at-most = write `from … to`, or `at most` where there is no lower bound
rounding-way-missing = it is not said which way to round
write-half-up = write `half up`, or another way of rounding
name-says-nothing = behind the name `{ $name }` it is not said what it is
write-definition-or-column = write `{ $name } = …` for a value, `{ $name }: …` for a column
nothing-between = between `{ $left }` and `{ $right }` a sign is missing
write-a-sign-between = write a sign such as `*` or `+` between them
write-a-sign-or-comma-between = write a sign such as `*` or `+` between them, or a comma
join-the-name = write `{ $name }` if this is one name, or a sign such as `*` between two
share-on-its-own-line = `{ $word }` has no line of its own
share-behind-the-name = write it behind the name, after a comma: `{ $text }`

# What is read as a name, a unit or a calculation.
no-function-of-the-language = `{ $function }` is no function of the language
number-with-an-exponent = this number is written with an exponent
thousands-joined = the thousands of this number are joined by `_`
write-the-number-out = write the number out, or with a power of ten
calculation-for-a-date = this is a calculation, where a date is needed
same-look-in-latin = this is written in Cyrillic letters: write `{ $name }` in Latin ones
same-look-in-other-letters = `{ $name }`, which looks the same, is declared in letters of another alphabet
