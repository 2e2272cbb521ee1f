# The assessed bodies.
body-listed-twice = the body `{ $body }` is listed twice
listed-here = it is listed here
body-without-kind = the body `{ $body }` has no kind
declare-kind = declare it under `kinds` in methodology.yaml
nothing-assessed-in-scope = the scope of `{ $body }` names `{ $name }`, which is neither a block nor a criterion
twice-in-scope = the scope of `{ $body }` names `{ $name }` twice

# Their attributes.
no-such-attribute = the rules declare no attribute `{ $attribute }`
attribute-lacking = the body `{ $body }` has no value for `{ $attribute }`
too-many-decimals = `{ $value }` has more than { $most } decimals
value-out-of-bounds = { $name }: `{ $value }` is { $where }
below-its-lower-bound = below its lower bound
above-its-upper-bound = above its upper bound
on-its-bound-left-out = on its bound, which is left out
