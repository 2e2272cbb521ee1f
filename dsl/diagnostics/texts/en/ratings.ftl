# Ratings.
rating-without-ties = the rating `{ $rating }` does not say what becomes of equal scores
write-equal-scores = write `equal scores share the best place`, `… share a place without gaps`, `… share the mean place` or `… are told apart`
rating-without-score = the rating `{ $rating }` does not say by which score it ranks
rating-by-no-score = the rating `{ $rating }` ranks by no score of a block or criterion
write-score-of = write `score of …`; a value that is no score is first scored by a criterion
rating-without-best-end = the rating `{ $rating }` does not say which end of it is the best
write-highest-or-lowest = write `highest score first` or `lowest score first`
two-best-ends = the rating has two best ends
keep-one-of-the-lines = keep one of the lines
no-such-outermost-member = there is no block or criterion called `{ $name }` at the outermost level
delete-or-declare-kinds = delete the line, or declare `kinds` in methodology.yaml

# Keys that tell equal scores apart.
told-apart-by-nothing-said = it is not said by what equal scores are told apart
write-a-key-below = write `by unrounded score, highest first` in the line below, or `by body id, lowest first`
keys-of-a-shared-place = equal scores that share a place are told apart by nothing
delete-or-tell-apart = delete the line, or write `equal scores are told apart` above
what-tells-bodies-apart = what tells bodies apart
key-below-body-id = this key is never asked for: no two bodies have the same id
key-said-above-already = this key is never asked for: the same key stands above
delete-the-line = delete the line
this-key-decides = this key decides

# Flags.
flag-marks-nobody = the flag `{ $flag }` does not say whom it marks
write-marks = write `marks the last … places`, `marks bodies where …` or `marks bodies with …`
places-in-no-rating = the flag `{ $flag }` does not say in which ratings places are counted
write-in-ratings = write `in …` with the names of ratings
flag-in-no-rating = the flag `{ $flag }` is in no rating that it could ask about
told-apart-before-places = bodies with equal scores are told apart before they have places
take-score-or-attribute = take a score or an attribute
number-of-places = the number of places is a whole number from 1
number-of-years = the number of years is a whole number from 1 to { $most }
exact-number-without-keys = it is not said which of the bodies with equal scores are marked
write-keys-below = write `by unrounded score, highest first` below, and `by body id, lowest first` below that
keys-without-exact-number = keys tell bodies apart only where an exact number of them is marked
delete-or-mark-exactly = delete the line, or write `marks exactly the last … bodies`
keys-may-leave-equal = bodies may be equal by all of these keys, and then it is not said which are marked
write-key-of-body-id = write `by body id, lowest first` in the line below
