# ranges
range-of-one = it is { $number }
range-of-any = it may be any number
range-upwards = it lies { $end } upwards
range-downwards = it lies { $end }
range-with-two-ends = it lies { $lower } { $upper }
range-from = from { $number }
range-above = above { $number }
range-up-to = up to { $number }
range-below = to below { $number }
# examples
shown = { $finding }; { $example }
for-example = with { $data } { $result }
for-example-always = whatever the data, { $result }
it-fails = it fails
it-is = it is { $number }
it-breaks = the rule is broken
input-with-value = { $input } { $value }
rows-without-row = no { $rows }
value-missing = missing
# division
divisor-may-be-zero = the divisor `{ $divisor }` may be 0: { $range }
guard-above-zero = provide for it: `when { $divisor } > 0`, `applies when { $divisor } > 0`, or bounds of the inputs that rule 0 out
guard-not-zero = provide for it: `when { $divisor } is not 0`, `applies when { $divisor } is not 0`, or bounds of the inputs that rule 0 out
guard-row-above-zero = provide for it in each row: `where { $divisor } > 0`, `when { $divisor } > 0`, or bounds of the columns that rule 0 out
guard-row-not-zero = provide for it in each row: `where { $divisor } is not 0`, `when { $divisor } is not 0`, or bounds of the columns that rule 0 out
# domains
outside-of-calendar = `{ $operand }` may lie outside of the calendar, 0001-01-01 to 9999-12-31
bound-the-date = bound what it is made of: a date by `date from { $year }-01-01 to { $year }-12-31`, a number of days by `from … to …`
no-whole-days = `{ $operand }` may be no whole number of days
round-the-days = let the days be whole: `whole number`, `rounded(…, down to 0 decimals)`
too-many-digits = `{ $power }` may have more digits than are worked out
bound-the-base = bound what is raised: `from … to …`, and `up to … decimals`
outside-of-domain = `{ $operand }` may lie outside of its domain, { $domain }: { $range }
guard-the-domain = provide for it with a condition (`when …`), with `max` or `clamp`, or with bounds of the inputs
domain-of-ln = above 0 for a logarithm
domain-of-exp = from -100000 to 100000 for `exp`
domain-of-root = from 0 for an even root
domain-of-order = whole numbers from 1 for the order of a root
domain-of-power = from 0 for a power that may be no whole number
domain-of-exponent = from -500 to 500 for an exponent
domain-of-falling-power = above 0 for a power that may be negative
domain-of-level = from 0 to 1 for the level of a quantile
# aggregates
too-few =
    { $least ->
        [one] `{ $aggregate }` may be taken of nothing
       *[other] `{ $aggregate }` may be taken of fewer than { $least }
    }
guard-the-number = provide for it: `when { $counted } > { $least }`, or `applies when { $counted } > { $least }`
not-among-the-bodies = the body itself may not be among those that `{ $place }` compares
ask-what-is-asked-of-the-bodies = provide for it: ask for the same beforehand, `when …` or `applies when …`
weights-may-sum-to-zero = the weights of this average may sum to 0
guard-the-weights = make each weight greater than 0: `number above 0`, or `where … > 0`
# tables and bands
no-row-for = the table `{ $table }` has no row for { $values }
key-with-value = { $key } { $value }
any-other-value = any { $key } that it does not list
choose-among-keys = declare the input as a choice (`a or b`), or ask beforehand: `when … is one of (…)`
add-the-row = add the row, or provide for it with a condition (`when …`) or with bounds of the inputs
belongs-to-no-band = { $value } belongs to no band of `{ $bands }`, and `{ $operand }` may be that: { $range }
band-is-asked-for = the band of this value is asked for here
band-ends-below = `{ $band }` ends below it
extend-the-bands = let one band end where the next begins, and begin and end the scale where the value does
# scores
score-above-worth = the score of `{ $criterion }` may exceed its worth { $worth }: { $range }
score-below-zero = the score of `{ $criterion }` may fall below 0: { $range }
hold-below-worth = hold it: `min(worth, …)`, hold the part that grows: `min(1, …)`, or bound the inputs: `at most …`
hold-above-zero = hold it: `max(0, …)`, or bound the inputs: `from 0`, `at most …`
state-at-most = write at most { $worth } here, or raise the worth
worth-never-reached = the score of `{ $criterion }` never exceeds { $top }, and its worth is { $worth }
reach-the-worth = correct the worth or the points: some data should earn all of it, as with `worth * …`
scale-never-reached = the score of `{ $criterion }` never exceeds { $top }, and the scale of its block ends at { $end }
reach-the-scale = let some data earn { $end }, or give the members worths instead of weights
score-off-scale = the score of block { $block } may leave its scale from { $bottom } to { $top }: { $range }
hold-on-scale = write `never below { $bottom }` and `never above { $top }`
hold-on-top = write `never above { $top }`
hold-on-bottom = write `never below { $bottom }`
round-to-the-scale = round to a step that both ends of the scale are multiples of
successor-off-scale = the score of a successor may leave the scale of block { $block } from { $bottom } to { $top }: { $range }
divide-by-parts = divide by what the parts sum to: `(own_score + sum(part * predecessor_score of predecessors)) / (1 + sum(part of predecessors))`
parts-at-least-zero = bound the parts from below: none may be less than 0, and what is divided by must be what they sum to
points-below-zero =
    { $kind ->
        [penalty] the points of penalty { $name } may be below 0: { $range }
       *[bonus] the points of bonus { $name } may be below 0: { $range }
    }
hold-points = hold them: `max(0, …)`, or bound the inputs: `from 0`
# depth
cannot-be-followed = what stands behind `{ $name }` cannot be followed so far: nothing is proved of it
name-less-deeply = provide for it where it is defined, or let it rest on fewer names
# dead matter
input-unused = no result depends on the input `{ $name }`
attribute-unused = no result depends on the attribute `{ $name }`
column-unused = no result depends on the column `{ $name }`
let-unused = no result depends on `{ $name }`
table-unused = nothing is looked up in the table `{ $name }`
bands-unused = no result depends on the bands `{ $name }`
use-or-delete-input = use it in a rule, or delete it: bodies would hand it in for nothing
use-or-delete-definition = use it in a rule, or delete it
cannot-be-taken = this alternative is never taken: wherever its condition holds, one above it holds too, or no admitted input meets it
delete-or-mend-condition = delete it, or mend the conditions; where it is the last one, write `otherwise` instead of the condition above it
nothing-is-scored = nothing is scored: there is no block, no criterion and no result
declare-what-is-scored = write `block …` or `criterion …` in a file of rules that `rules` lists
gives-all-the-same = the criterion `{ $criterion }` gives each body to which it applies the same score, { $score }
let-it-depend-on-data = let it depend on the data of a body
cannot-be-reached = no input leads here: one of the alternatives above is always taken before
mend-conditions = write `otherwise` instead of the condition above it, or mend the conditions
# law
nothing-says-whence = nothing says where `{ $name }` comes from
cite-or-assume = write `cites SOURCE "…"` below it, or `assumes ID en "…"` where no source gives it
nothing-cites-source = nothing cites the source `{ $source }`
cite-or-delete-source = cite it where it is the ground of a rule, or delete it
# rounding
published-unrounded = the score of `{ $name }` is published as it is, while that of `{ $other }` is rounded
write-round = write `round half up to 2 decimals`, or how else it is rounded
this-one-is-rounded = this one is rounded
# provisions
nothing-cites-provision = no rule cites { $source } { $at }
cite-provision = cite it at the rule that carries it out, or take it out of `provisions`
provision-not-listed = { $source } has no provision `{ $at }` among those that the rules carry out
list-provision = correct it, or add it to the `provisions` of the source in `methodology.yaml`
reading-of-nothing = the reading `{ $name }` does not say which provision it reads
cite-what-is-read = write `cites SOURCE "…"` below it
# weighted criteria
weighted-off-scale = the score of `{ $criterion }` may leave the scale of its block from { $bottom } to { $top }: { $range }
hold-weighted = hold it: `clamp(…, { $bottom }, { $top })`, or bound the inputs
