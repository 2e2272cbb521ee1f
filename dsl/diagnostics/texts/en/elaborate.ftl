# Text that stands in the rules.
as-written = `{ $text }`
write-this = write `{ $text }`

# Types and units in a sentence.
a-number = a number
a-yes-or-no = a yes or no
a-text = a text
a-date = a date
one-of = one of { $options }
rows = rows
something-faulty = something faulty
a-pure-number = a pure number

# What a value is for: put into a sentence as `role` or `user`.
this-condition = this condition
a-weight = a weight
this-weight = this weight
this-function = this function
the-comparison = the comparison
what-follows = what follows `{ $word }`
what-joins = what `{ $word }` joins
what-not-turns = what `not` turns
what-runs-over = what `{ $function }` runs over
what-takes = what `{ $function }` takes
what-has-minus = what has a minus sign
base-of-power = the base of a power
an-exponent = an exponent
index-of-root = the index of a root
level-of-quantile = the level of a quantile
what-lies-in-band = what lies in a band
what-is-rounded = what is rounded
what-is-rounded-to = what is rounded to a multiple of

# Of the wrong type.
must-be-number = { $role } must be a number, and this is { $type }
must-be-yes-or-no = { $role } must be a yes or no, and this is { $type }
must-be-constant = { $role } must be a number that stands in the rules
works-on-numbers = `{ $sign }` works on numbers, and this is { $type }
takes-dates = `{ $function }` takes dates, and this is { $type }
takes-type = `{ $function }` takes { $wanted } here, and this is { $type }
takes-rows = `{ $function }` takes rows here
key-is-of-type = the key `{ $name }` is { $wanted }, and this is { $type }
alternative-is-of-type = this alternative is { $type }, and the first one is { $first }
alternatives-of-one-type = all alternatives must be of one type
cannot-be-compared = { $left } cannot be compared with { $right }
compare-with-something = compare it with something
different-choices = these two choose among different names
not-one-of = `{ $name }` is not one of { $options }
only-a-name-is-known = only a name can be known or missing
only-a-flag-is-raised = only a flag can be raised
only-a-member-is-scored = only a block or a criterion can be scored
write-name-of-rows = write the name of the rows

# Units and dates.
date-not-joined = a date and { $type } cannot be joined by `{ $sign }`
joins-percent = { $sign } joins a part of one, written with %, and a number of percent
write-percent-as-word = write the number with the word: `5 percent`
joins-units = { $sign } joins { $left } and { $right }
one-unit-on-both-sides = both sides must be in the same unit
alternatives-in-units = the alternatives are in different units
no-such-unit = there is no unit called `{ $name }`
declare-the-unit = declare it: `unit { $name }`
day-does-not-exist = the calendar has no such day
write-year-month-day = write year-month-day
month-has-days = { $month } { $year } has { $days } days

# Numbers.
more-digits = this number has more than { $most } digits
divides-by-zero = this divides by zero
exponent-is-whole = the exponent of `^` must be a whole number that stands in the text
write-power = write `power(base, exponent)` for any other exponent
exponent-is-at-most = an exponent is at most { $most }
index-is-whole = the index of a root is a whole number from 1
decimals-are-whole = the number of decimals is a whole number up to { $most }
multiple-is-above-zero = only multiples of a number above 0 can be rounded to
level-is-single = the level of a quantile is a single number
level-is-part-of-one = the level of a quantile is from 0 to 1

# What may be absent.
may-be-missing = `{ $name }` may be missing
needs-what-may-be-missing = { $user } needs `{ $name }`, which may be missing
provide-where-known = provide for it: `where { $name } is known`
provide-when-known = provide for it: `when { $name } is known`, or `applies when { $name } is known`
needs-score-that-may-not-exist = { $user } needs the score of `{ $name }`, which may not exist
provide-where-scored = provide for it: `where { $name } is scored`
provide-when-scored = provide for it: `when { $name } is scored`
is-always-there = `{ $name }` is always there
delete-the-question = delete the question, or declare that it may be missing

# Names.
nothing-is-called = nothing is called `{ $name }` here
no-such-function = there is no function called `{ $name }`
no-such-table = there is no table called `{ $name }`
no-such-bands = there is no scale of bands called `{ $name }`
no-such-column = the table `{ $table }` has no column `{ $name }` to find
no-such-flag = there is no flag called `{ $name }`
no-block-or-criterion = there is no block or criterion called `{ $name }`
no-such-kind = there is no kind of bodies called `{ $name }`
no-such-rating = there is no rating called `{ $name }`
no-kinds = the methodology has no kinds of bodies
scale-of-bands = a scale of bands
has-no-value = `{ $name }` is { $sort }, which has no value of its own
is-no-value = `{ $name }` is { $sort }, not a value
rows-have-no-value = `{ $name }` are rows, which have no single value
write-an-aggregate = write `count({ $name })`, `sum(… of { $name })` or another aggregate
column-has-no-value = `{ $name }` is a column of `{ $rows }`, which has a value only in a row
write-a-sum = write an aggregate, such as `sum({ $name } of { $rows })`
has-no-weight = `{ $name }` has no weight
worth-out-of-place = `worth` has a value only in a criterion that is worth something
write-the-number = write the number
scores-are-out-of-reach = a score is out of reach here
name-with-let = name it with `let` first
name-value-with-let = name the value with `let` first
flags-come-last = flags are raised after all scores and places: only a flag can ask for them
function-sees-parameters = a function sees only its own parameters, and `{ $name }` is none of them
hand-over = hand the value over as a parameter
in-a-circle = these definitions go round in a circle: { $path }
definition-needs = { $one } needs { $other }
define-without-others = define one of them without the others

# Functions.
takes-values =
    `{ $function }` takes { $taken ->
        [one] { $taken } value
       *[other] { $taken } values
    }, and { $given ->
        [one] { $given } is given
       *[other] { $given } are given
    }
takes-at-least =
    `{ $function }` takes at least { $least ->
        [one] { $least } value
       *[other] { $least } values
    }, and { $given ->
        [one] { $given } is given
       *[other] { $given } are given
    }
looked-up-by =
    `{ $table }` is looked up by { $taken ->
        [one] { $taken } value
       *[other] { $taken } values
    }, and { $given ->
        [one] { $given } is given
       *[other] { $given } are given
    }
takes-one-further-value = `{ $function }` takes one further value
takes-no-further-value = `{ $function }` takes no further value
takes-no-weights = `{ $function }` takes no weights
only-average-does = only `average` does
share-needs-condition = `share` needs a condition
parameter-has-no-bounds = a parameter of a function has no bounds
say-it-of-input = say it of the input

# Rows and bodies.
runs-over-no-rows = `{ $function }` does not run over rows
aggregates-are = the aggregates are { $functions }
which-rows = `{ $function }` does not say over which rows it runs
rows-in-a-row = `{ $function }` runs over rows inside a row
name-outside-rows = name it with `let` first, outside of the rows
runs-over-no-bodies = `{ $function }` does not run over bodies here
write-over-all = write `{ $function }(… over all bodies)` for a value of its own
aggregates-over-bodies-are = the aggregates over bodies are { $functions }
which-bodies = `{ $function }` does not say over which bodies it runs
bodies-as-value = `{ $bodies }` stands here as a value
write-over-in-aggregate = bodies stand in an aggregate: `count(over all bodies)`, `max(… over all bodies)`
bodies-in-a-function = a function sees only its own parameters, and `{ $function }` runs over bodies
name-and-hand-over = name the value with `let` and hand it over as a parameter
bodies-in-a-row = `{ $function }` runs over bodies inside a row
bodies-out-of-reach = `{ $function }` runs over bodies, which are out of reach here
name-at-outermost = name the value with `let` at the outermost level
succession-rests-on-its-bodies = the succession rests on the bodies that it is about
takes-bodies-alone = `{ $function }` takes bodies, and no value of them
which-value-of-bodies = `{ $function }` does not say which value of the bodies it takes

# Alternatives.
never-reached-without-condition = this alternative is never reached: the value above has no condition
write-when = write `when` and a condition after the first value
always-taken = this value is always taken
never-reached-after-otherwise = this alternative is never reached: it follows `otherwise`
end-without-otherwise = the alternatives of `{ $name }` end without `otherwise`
say-otherwise = say what the value is when no condition holds: `… otherwise`
without-quotation-marks = write the option without quotation marks: `{ $option }`
value-without-quotation-marks = write it without quotation marks: `{ $text }`
