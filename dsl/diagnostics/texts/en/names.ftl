two-parameters-are-called = two parameters are called `{ $name }`
reserved-word = `{ $name }` is a word of the language and cannot be a name
mixes-scripts = `{ $name }` mixes Latin and Cyrillic letters
letters-are-cyrillic =
    `{ $name }` mixes Latin and Cyrillic letters: { $letters } { $count ->
        [one] is
       *[other] are
    } Cyrillic
letters-are-latin =
    `{ $name }` mixes Latin and Cyrillic letters: { $letters } { $count ->
        [one] is
       *[other] are
    } Latin
letter-at = `{ $letter }` (letter { $at })
name-has-a-meaning = the name `{ $name }` is taken: { $meaning }
name-is-taken = the name `{ $name }` is taken: { $sort } is called so already
not-rows = `{ $name }` is { $sort }, and no rows
no-such-rows = there are no rows called `{ $name }`

give-one-another-name = give one of them another name
give-this-another-name = give this another name
choose-another-name = choose another name, or add a word to it
write-in-one-script = write the word in one script: С, а, е, о, р, х look alike in both

declared-here = `{ $name }` is declared here
has-this-meaning-here = it has this meaning here

# What a name of the language means, behind `name-has-a-meaning`.
means-own-score = in the rules of succession it is the score of a successor by itself
means-deadline = in the rules of succession it is the deadline of a block
means-predecessors = in the rules of succession it is the bodies that a successor took over from
means-share = it is the share that a successor took over
means-effective = it is the day on which a predecessor ended
means-predecessor-score = it is the score of a predecessor
means-place = in a flag it is the place in a rating
means-rated = in a flag it is the number of bodies that have a place in a rating
means-rating-score = in a flag it is the score in a rating

# What a name was declared as.
an-attribute = an attribute
a-bands = a bands
a-block = a block
a-bonus = a bonus
a-cap = a cap
a-column = a column
a-criterion = a criterion
a-definition = a definition
a-flag = a flag
a-function = a function
an-input = an input
a-let = a let
a-parameter = a parameter
a-penalty = a penalty
a-rating = a rating
a-reading = a reading
a-result = a result
a-table = a table
a-unit = a unit
a-window = a window
