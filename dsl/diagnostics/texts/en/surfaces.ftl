folder-unreadable = the folder cannot be read: { $reason }
folder-named-otherwise = the folder is called { $folder }, but the methodology in it { $id }: give both the same name
no-form-of-data = there is no form of data for it: { $reason }
checked-fine = fine
checked-unservable = cannot be served
checked-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
checked-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
