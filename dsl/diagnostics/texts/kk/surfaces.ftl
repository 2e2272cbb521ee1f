folder-unreadable = қалтаны оқу мүмкін емес: { $reason }
folder-named-otherwise = қалтаның атауы { $folder }, ал ішіндегі әдістеме { $id }: екеуіне бір атау беріңіз
no-form-of-data = әдістеме үшін деректер пішімін құру мүмкін емес: { $reason }
checked-fine = бәрі дұрыс
checked-unservable = қолдануға жарамсыз
checked-errors = { $count } қате
checked-warnings = { $count } ескерту
