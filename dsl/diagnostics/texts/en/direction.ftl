# The clauses `rises with` and `falls with`.
rises-and-falls = `{ $input }` is named in `rises with` and in `falls with`
keep-name-in-one-clause = keep it in one of the two clauses
rows-go-no-way = the rows `{ $rows }` are no number that may rise or fall
has-no-columns = `{ $name }` has no columns: it is { $sort }
no-such-column-of-rows = the rows `{ $rows }` have no column `{ $name }`
direction-of-no-input = `{ $name }` is { $sort }, and these clauses name inputs
name-the-inputs = name the inputs that it rests on
direction-of-no-number = these clauses name numbers and dates: `{ $name }` is { $type }

# What is not proved of them.
direction-open =
    { $way ->
        [rises] the score of `{ $criterion }` is not proved to rise with `{ $input }`: which way `{ $part }` goes is open
       *[falls] the score of `{ $criterion }` is not proved to fall with `{ $input }`: which way `{ $part }` goes is open
    }
direction-opposite =
    { $way ->
        [rises] the score of `{ $criterion }` does not rise with `{ $input }`: it falls
       *[falls] the score of `{ $criterion }` does not fall with `{ $input }`: it rises
    }
direction-none = the score of `{ $criterion }` does not depend on `{ $input }`
let-each-part-go-one-way = take the name out of the clause, or let each part of the formula go one way: `min(1, …)`, bounds of the inputs
write-in-the-other-clause = write it in the clause `{ $clause }`, or correct the formula
take-out-of-the-clause = take the name out of the clause
for-two-data = with { $data } it is { $score }, with { $changed } instead it is { $other }
