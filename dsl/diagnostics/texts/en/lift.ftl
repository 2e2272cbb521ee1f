# What would lift a body: the goals.
lift-score-goal = { $title } ({ $id }): the score is { $score }; a better one takes
lift-place-goal = { $title } ({ $id }): the place is { $rank } of { $of }, with { $score }; a better one takes
lift-flag-goal = { $title } ({ $id }): to be without the flag takes

# The columns of the table, and what stands in it.
lift-column-input = input
lift-column-title = title
lift-column-now = now
lift-column-needed = needed
lift-column-change = change
lift-column-score = score then
lift-column-place = place then
lift-column-flags = flags then
lift-column-how = how it is known
lift-place-of = { $rank } of { $of }
lift-missing = missing
lift-left-out = left out
lift-no-flags = none
lift-days =
    { $days ->
        [one] { $sign }{ $days } day
       *[other] { $sign }{ $days } days
    }
lift-by-ranges = proved by ranges
lift-by-values = all values tried
lift-by-trying = smaller changes not excluded

# What reaches nothing, and what was left out.
lift-nothing-reaches = no single input reaches it
lift-at-best = out of reach by { $pointer }: at best { $score } with { $value }
lift-at-best-placed = out of reach by { $pointer }: at best { $score } and place { $rank } of { $of }, with { $value }
lift-out-of-reach = out of reach by whatever value of { $inputs }
lift-in-rows =
    { $count ->
        [one] { $id } in { $count } row
       *[other] { $id } in { $count } rows
    }
lift-without-effect =
    { $count ->
        [one] { $count } other input has no effect on it
       *[other] { $count } other inputs have no effect on it
    }
lift-undecided = not decided within the limits of the search: { $inputs }
lift-refused = not decided, since the changed request is refused: { $inputs }
lift-not-tried-text = not tried, since any text is admitted: { $inputs }
lift-not-tried-limit = not tried, since the search is at its limits: { $inputs }
lift-equal-rows = { $pointer } and the equal rows { $rows }
lift-concluded = concluded elsewhere, so that no input changes it: { $blocks }
lift-no-goals = the body has no score, no place and no flag that an input could change
lift-no-place = { $rating }: no place. { $reasons }
lift-why-no-score = Something that the rating needs has no score.
lift-why-missing = A value that the rating needs is missing.
lift-why-scope = The body is not assessed on all that the rating needs.
lift-why-condition = The condition of the rating does not hold for the body.
lift-why-succession = The body ended, and has no place of its own.
