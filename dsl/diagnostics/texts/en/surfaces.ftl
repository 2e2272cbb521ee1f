folder-unreadable = the folder cannot be read: { $reason }
folder-named-otherwise = the folder is called { $folder }, but the methodology in it { $id }: give both the same name
checked-fine = fine
checked-rules-fine = rules fine
checked-unservable = cannot be served
checked-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
checked-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
renewed = { $target }: made from { $origin }, for the assessed year { $year }
renewed-left = left to be done:
renewed-nothing = nothing was made
renewed-formerly = names stay the same from year to year; where one is changed, `formerly` keeps the old one: `tarazy new --rename OLD=NEW` does both
renewed-warning = { $text }
renewed-without-cases = the worked cases could not be run
renewed-case = the case “{ $title }” no longer comes out as it expects: revise it
renewed-law-as-of = the law is taken as it was on { $day }: read what has changed since, and give the day of the new wording
renewed-title-without-year = the title names no year: see whether it still fits
renewed-deadline = the day `{ $name }` was moved from { $before } to { $after }: confirm it
renewed-day-taken-out = { $day } was taken out of `{ $key }`: the calendar now has the years { $first } and { $last }
renewed-calendar = the calendar now has the years { $first } and { $last }: list the days of these years that are free or worked on out of turn
renewed-year-named = { $year } is still named here
renewed-day-named = the day { $day } is as it was
rename-form = a rename is written old.path=new_name, not { $text }
rename-with-errors = the methodology has errors: mend them first
rename-of-nothing = nothing that can be renamed is called { $path }: { $hint }
rename-paths = a path is written as `block.criterion`
rename-of-several = several things are called { $path }; write which one is meant: { $several }
rename-fails = `{ $path }` cannot be called `{ $name }`: { $place }: { $reason }
rename-changes-meaning = `{ $path }` cannot be called `{ $name }` without changing what the rules mean
watched-more = … and { $count } more
