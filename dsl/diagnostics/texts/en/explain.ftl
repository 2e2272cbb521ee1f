# Explanations of scores.
explain-title = How the score came about: { $body }
explain-readings = Readings of the law chosen in place of the default ones: { $readings }
explain-legend = The sign ≈ stands before a number that is shortened here; the explanation as JSON has all of it.
explain-missing = missing
explain-yes = yes
explain-no = no
explain-and = and
explain-or = or

# States.
explain-scored = scored
explain-not-applicable = does not apply
explain-not-scored = not scored
explain-not-submitted = not submitted
explain-out-of-scope = not assessed for this body
explain-ranked = ranked
explain-incomplete = incomplete
explain-not-rated = not rated
explain-raised = raised
explain-not-raised = not raised
explain-undetermined = cannot be determined
explain-applied = applied
explain-rejected = rejected
explain-inadmissible = inadmissible
explain-pending = not decided yet

# Ways of rounding.
explain-half-up = half up
explain-half-even = half to even
explain-half-down = half down
explain-up = away from zero
explain-down = toward zero
explain-ceiling = up
explain-floor = down

# Tables.
explain-what = what
explain-score = score
explain-exact = before rounding
explain-note = note
explain-rating = rating
explain-place = place
explain-place-of = place { $rank } of { $of }
explain-share = worth or weight
explain-brought = brought
explain-lost = lost
explain-row = row
explain-counts = counts
explain-predecessor = predecessor
explain-share-of-functions = share of functions
explain-ended = ended
explain-score-before-rounding = score before rounding

# Rules.
explain-law = law: { $place }
explain-assumed = assumption { $assumption }
explain-reconstructed = reconstructed { $assumption }
explain-rule-at = rule: { $place }
explain-of-worth = { $score } of { $worth }
explain-why-condition = does not apply: the condition `{ $condition }` does not hold
explain-why-values = does not apply: the condition `{ $condition }` does not hold ({ $values })
explain-why-kind = does not apply to bodies of this kind
explain-unscored-nothing = not scored: nothing in it can be scored
explain-unscored-least = not scored: { $scored } of its members { $scored ->
    [one] has
   *[other] have
} a score, at least { $least } are needed
explain-unscored-part = not scored: not all of its members have a score
explain-unscored-give = not scored: none of the members that take over the worth of others applies
explain-unscored-formula = not scored: its formula has no value
explain-no-value = no value: something that it needs is missing
explain-not-counted = not counted: its block has no score
explain-worth-grown = Took over the worth of what does not apply: { $before } became { $after }
explain-applies-when = applies when
explain-raised-when = raised when
explain-points = points
explain-value = value
explain-taken = taken: `{ $rule }` when `{ $condition }` ({ $numbers })
explain-since = since `{ $condition }` ({ $numbers })
explain-otherwise = since no earlier condition holds
explain-taken-otherwise = taken: `{ $rule }`, since no earlier condition holds
explain-rounded-inside = { $before } rounded { $mode } to a multiple of { $step }: { $after }
explain-row-of-table = table { $table }, row { $row }: { $value }
explain-rows-counted = { $met ->
    [one] { $met } row counted
   *[other] { $met } rows counted
}, of { $rows }
explain-rows-left = { $rows ->
    [one] { $rows } further row is not shown ({ $met } counted)
   *[other] { $rows } further rows are not shown ({ $met } counted)
}
explain-rows-total = their sum is { $total }
explain-rows-weighted = the sum of their values times weights is { $total }, that of their weights { $weights }

# From the members to the score.
explain-by-sum = sum of points
explain-by-average = weighted average
explain-by-lowest = lowest of the scores
explain-by-highest = highest of the scores
explain-by-formula = formula
explain-concluded = The score was concluded elsewhere and is taken as handed in.
explain-run = Of several ways to count, number { $run } gives the most and counts.
explain-run-of = Of several ways to count, number { $run } gives the most and counts: { $members }
explain-not-in-run = not in the way that counts
explain-combined = Combined ({ $how }): { $value }
explain-factor = Scores are brought from { $whole } to the whole scale: times { $factor }
explain-growth = Members that took over from those that do not apply count { $growth } times as much
explain-cap-held = The cap { $cap } holds the score down to { $limit }
explain-cap-not-held = The cap { $cap } does not hold the score down
explain-never-below = The score is never below { $limit }
explain-never-above = The score is never above { $limit }
explain-limit = { $before } before the limit, at most { $limit }
explain-own-score = Own score before rounding: { $score }
explain-with-predecessors = with predecessors
explain-rounding = Rounded { $mode } to a multiple of { $step }: { $before } becomes { $after }
explain-waterfall = From the top to the score
explain-stage = stage
explain-change = change
explain-left = left
explain-top = top of the scale
explain-stage-range = limits of the score
explain-stage-succession = predecessors
explain-stage-rounding = rounding

# Places, flags, events.
explain-better = { $better ->
    [0] No body stands on a better place, of { $of } ranked
    [one] { $better } body stands on a better place, of { $of } ranked
   *[other] { $better } bodies stand on better places, of { $of } ranked
}
explain-equal = Equal with { $bodies }: { $ties }
explain-ties-best = equal scores share the best place
explain-ties-dense = equal scores share a place, and no place stays empty
explain-ties-mean = equal scores share the mean of their places
explain-ties-broken = no further key tells them apart, and they share the better place
explain-reason-no-score = Scores that the rating needs are missing
explain-reason-missing-value = A value that the rating needs is missing
explain-reason-scope = The body is not assessed on all that the rating needs
explain-reason-condition = The condition of the rating does not hold
explain-reason-succession = The body ended and has no place of its own
explain-flags = Flags
explain-flag-last = { $count ->
    [one] The last place is marked
   *[other] The last { $count } places are marked
}; the body stands on place { $rank } of { $of }, with { $beyond } behind it
explain-flag-first = { $count ->
    [one] The first place is marked
   *[other] The first { $count } places are marked
}; the body stands on place { $rank } of { $of }, with { $beyond } before it
explain-trend-consecutive-falling = Each year is compared with the one before it, and a lower value is worse: { $years }
explain-trend-consecutive-rising = Each year is compared with the one before it, and a higher value is worse: { $years }
explain-trend-first-falling = Each year is compared with the first one, and a lower value is worse: { $years }
explain-trend-first-rising = Each year is compared with the first one, and a higher value is worse: { $years }
explain-events = Events
explain-note-reorganised = The body was reorganised
explain-note-counts-predecessor = Scores of predecessors are counted
explain-note-recommendations = Results of predecessors are recommendations
explain-note-no-effect = Predecessors have no effect on the score
explain-note-no-successor = The body ended, and nobody took over
explain-note-warned = The body ended; all is assessed as usual
explain-objection = Objection to { $block }: { $status }
explain-remark-no-documents = no documents support it
explain-remark-filed-late = filed too late
explain-remark-answered-late = answered too late
explain-remark-block-without-appeals = the block admits no objections
