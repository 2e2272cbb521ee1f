# Succession.
succession-without-blocks = the rules of succession are for the results of blocks, and there is no block at the outermost level
put-criteria-into-a-block = put the criteria into a block
rows-of-no-succession = the rows `{ $rows }` are no matter of succession
write-for-each-predecessor = write `for each of predecessors`, or move this to where the rows are declared
not-said-how-predecessors-count = predecessors count in the window `{ $window }`, and it is not said how
write-score-of-successor = write `score = …` from `own_score` and the rows `predecessors`
predecessors-count-in-no-window = it is said how predecessors count in a score, and they count in no window
write-predecessor-counts = write `predecessor counts in the score` in a window, or delete this
score-takes-no-predecessors = predecessors count in this score, and it takes nothing of them
write-aggregate-of-predecessors = write an aggregate over the rows `predecessors`, such as `sum(share * predecessor_score of predecessors)`
score-beyond-succession = the score of `{ $score }` is out of reach in the rules of succession, which are for one block after the other
input-beyond-succession = the input `{ $input }` is out of reach in the rules of succession, which are for one block after the other
take-given-of-succession = take `own_score`, `deadline` and the columns of `predecessors`

# Windows.
succession-for-no-days = the rules of succession are for no days
window-applies-by-readings = a window applies by readings and parameters alone
ask-for-the-day-with-range = ask for the day with `from … to …`
window-without-consequence = the window `{ $window }` does not say what follows from a reorganisation on its days
write-consequence = write `predecessor is not rated`, `predecessor counts in the score`, `results are recommendations` or `warns`
window-ends-on-days = a window ends on days, and this is { $type }
end-of-window-by-no-body = the end of a window is a day that no body decides
write-a-day-or-deadline = write a day such as `30 June`, or `deadline`
window-without-days = no day is in the window `{ $window }`
windows-overlap = the windows `{ $one }` and `{ $other }` overlap: { $day } is in both
windows-overlap-where = the windows `{ $one }` and `{ $other }` overlap: { $day } is in both where { $readings }
reading-is = `{ $reading }` is `{ $option }`
end-before-the-other-begins = end one before the other begins: `to below` leaves the end out
block-without-deadline = there is no deadline of block { $block }: the schedule in methodology.yaml does not name it
deadline-of-similar-name = there is `{ $similar }`: did you mean `{ $block }`?
write-deadline = write `{ $block }: …` with a date under `schedule`

# Appeals.
objections-without-blocks = objections are for the results of blocks, and there is no block at the outermost level
no-such-outermost-block = there is no block called `{ $name }` at the outermost level
objections-are-against-blocks = objections are raised against the results of such blocks
working-days-without-calendar = working days are counted, and the methodology has no calendar
write-calendar = write `calendar` in methodology.yaml
days-of-a-time-limit = a time limit is from 1 to { $most } whole days
