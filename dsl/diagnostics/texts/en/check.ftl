# What does not apply.
inapplicable-left-open = `{ $member }` may not apply, and block { $block } does not say what happens then
write-inapplicable = write `inapplicable members are rescaled`, `… count as zero`, `… leave the block unscored` or `… give their worth to …`
may-not-apply = this may not apply
inapplicable-beside-runs = block { $block } takes the best of several runs and cannot say what it says of inapplicable members
inapplicable-with-runs = with runs they are rescaled or count as zero
no-shares-to-rescale = block { $block } has no worths or weights that could be rescaled or given away
inapplicable-without-shares = they count as zero or leave the block unscored
inapplicable-beside-formula = block { $block } has a score of its own, which decides what becomes of its members
formula-asks-what-is-scored = delete the clause; the formula asks `when … is scored`

# Points and weights.
share-outside-blocks = only a criterion inside a block has a worth or a weight
delete-it = delete it
share-beside-lowest = `{ $member }` has a share, and block { $block } takes its lowest member
share-beside-highest = `{ $member }` has a share, and block { $block } takes its highest member
delete-the-share = delete the worth or the weight
points-start-at-zero = the points of block { $block } start at 0, and its scale at { $bottom }
scale-from-zero = write a scale from 0, weights instead of worths, or a score of its own
points-do-not-sum = the points of block { $block } sum to { $total }, not { $top }: { $parts }
worths-sum-to-the-top = the worths of a block sum to the top of its scale
weights-do-not-sum = the weights of block { $block } sum to { $total } %, not 100 %: { $parts }
weights-of-methodology-do-not-sum = the weights of the methodology sum to { $total } %, not 100 %: { $parts }
weights-sum-to-hundred = weights sum to 100 %
further-part-of-the-sum = a further part of the sum
block-beside-worths = the block `{ $block }` stands beside criteria that have a worth, and a block has none
weigh-all-instead = give all of them a weight instead
worth-lacking = `{ $member }` has no worth, unlike what stands beside it
weight-lacking = `{ $member }` has no weight, unlike what stands beside it
write-worth = write `, worth …` behind its name: all members of a block have a worth, or all have a weight
write-weight = write `, weight …` behind its name: all members of a block have a worth, or all have a weight

# Scores and flags that rest on one another.
score-of-another-block = the score of `{ $score }` is out of reach in `{ $user }`: each block is scored by itself
use-in-outermost-result = use it in a `result` at the outermost level
scores-in-a-circle = these scores go round in a circle: { $circle }
score-needs = { $one } needs { $other }
in-the-circle-over-bodies = `{ $name }` over bodies
work-out-one-alone = work out one of them without the others
take-it-over-something-else = a value over bodies is worked out before every score that uses it: take it of something else
flags-in-a-circle = these flags go round in a circle: { $circle }
flag-asks-for = { $one } asks for { $other }
raise-one-flag-alone = raise one of them without the others
flag-asks-for-too-many = the flag `{ $flag }` asks for { $count } others, and at most { $most } are possible
ask-in-a-further-flag = ask for some of them in a flag of their own

# What is published.
block-unrounded = block { $block } is no fraction and is published without rounding
result-unrounded = the result `{ $result }` is no fraction and is published without rounding
rating-unrounded = the rating `{ $rating }` is no fraction and is published without rounding

# Parameters, succession, ratings.
parameter-of-data = the parameter `{ $parameter }` depends on the data of a body
succession-over-bodies = the succession rests on this value over bodies, which is out of reach there
succession-of-its-own-bodies = it rests on the bodies that it is about
nobody-in-rating = nobody can be in the rating `{ $rating }`: no body of its kinds is assessed on { $members }
correct-who-is-rated = correct `applies to` or `bodies assessed on`
flag-for-other-kinds = the flag `{ $flag }` and its rating `{ $rating }` are for different kinds of bodies
correct-who-is-flagged = correct `applies to`, or take the rating out of `in …`
weights-are-hundredths = `{ $share }%` is a part of one percent: write `{ $weight }%`
weight-lacks-percent = write `{ $weight }%`: without the sign it is { $weight } times the whole
