# Blocks.
block-without-scale = the block `{ $block }` does not state its scale
scale-has-two-ends = a scale has two ends, which belong to it
score-in-two-ways = the block `{ $block }` says in two ways what its score is
keep-one-way = keep one
block-without-members = the block `{ $block }` has no criteria and no score
no-such-member-of-block = the block `{ $block }` has no member called `{ $name }`
least-number-of-members = this is a whole number from 1 to { $members }, the number of members
run-without-members = no member is left in this run
too-few-runs = the best is taken of two runs or more
write-each-run-on-its-line = write each on its line
below-never-below = this is below what `never below` says
correct-one-of-them = correct one of them

# What is worth something: put into a sentence as `share` or `role`.
worth-of-criterion = the worth of a criterion
weight-of-criterion = the weight of a criterion
weight-of-block = the weight of a block
share-is-above-zero = { $share } is above 0
score-of = the score of `{ $name }`
score-of-successor = the score of a successor
penalty-named = the penalty `{ $name }`
bonus-named = the bonus `{ $name }`
result-named = the result `{ $name }`
the-limit = the limit
limit-of-a-cap = the limit of a cap

# Criteria, penalties, bonuses, caps, results.
criterion-without-score = the criterion `{ $criterion }` has no score
score-in-another-unit = { $role } is in { $unit }
divide-by-the-same-unit = divide it by something in the same unit
penalty-without-points = the penalty `{ $penalty }` does not say what it takes
bonus-without-points = the bonus `{ $bonus }` does not say what it gives
cap-without-limit = the cap `{ $cap }` does not say what it limits
only-numbers-are-rounded = only a number can be rounded

# Kinds of bodies.
kinds-are-declared = kinds are declared in methodology.yaml
