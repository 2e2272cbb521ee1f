# Жазбаның пішіні.
record-no-record = бұл жазба емес: жазба — `format` өрісі "{ $format }" болатын JSON нысаны
record-newer = жазба жаңарақ нұсқамен жасалған ({ $version }); бұл нұсқа оқитыны — { $known }
record-newer-program = оны бағдарламаның жаңарақ нұсқасымен тексеріңіз
record-member-missing = `{ $name }` өрісі жоқ
record-member-unknown = жазбада бұл жерде { $name } өрісі болмайды
record-expects-text = мұнда мәтін болуы керек
record-expects-object = мұнда нысан болуы керек
record-expects-array = мұнда массив болуы керек
record-expects-at-most = мұндағы элементтер саны мынадан аспайды: { $most }
record-expects = мұнда { $value } болуы керек
record-expects-digest = мұнда бақылау сомасы болуы керек: sha256: және 64 таңба, 0–9 және a–f
record-expects-moment = мұнда күн, уақыт және ығысу болуы керек, мысалы 2026-04-01T09:30:00+05:00
record-expects-base64 = мұнда base64 түрінде, оның бірегей пішінінде осынша байт болуы керек: { $length }

# Жазбаның өзі туралы айтқаны.
record-seal = мөр бұл мазмұндікі емес: жазбада мөр басылғаннан кейін бірдеңе өзгертілген
record-digest = бақылау сомасы жанындағы мәтіндікі емес: екеуінің бірі өзгертілген
record-engine = жазба бағдарламаның { $recorded } нұсқасымен жасалған, ал бұл — { $here }
record-methodology-broken = әдістемеде қате бар: { $place } { $code } { $error }
record-methodology-digest = бастапқы файлдардағы әдістеменің бақылау сомасы басқа
record-methodology-id = бастапқы файлдарда әдістеменің атауы — { $id }
record-methodology-other = жазбадағы әдістеме салыстырылып отырған әдістеме емес
record-methodology-compare = жазбадағы бастапқы файлдарды сол файлдармен салыстырыңыз

# Қайта есептеу не береді.
record-reading = әдістемеде мұндай түсіндірме немесе оның мұндай нұсқасы жоқ
record-input-refused = деректер қабылданбады: { $code } { $message }
record-input-unscorable = деректерді бағалау мүмкін емес: { $reason }
record-answer-unreadable = жазбадағы жауап JSON емес: { $code } { $message }
record-answer = мұнда жауап басқа
record-answer-bytes = жауаптың айтатыны бірдей, бірақ байттары басқа

# Қолтаңбалар.
record-signature-invalid = бұл жазбаның { $key } кілтімен қойылған қолтаңбасы емес
record-signature-unknown = жазбаға { $key } кілтімен қол қойылған, бірақ оның кімдікі екені мұнда айтылмаған
record-not-signed = жазбада { $key } кілтімен қойылған жарамды қолтаңба жоқ

# Команданың жазба туралы айтатыны.
verified-same = сәйкес
verified-not-same = сәйкес емес
verified-methodology = әдістеме { $id } { $digest }
verified-at = жазылған уақыты { $moment }
verified-by = { $key } кілтімен қол қойылған
verified-more = … және тағы { $count }
verified-differs = жазылғаны { $recorded }, есептелгені { $computed }
verified-nothing = ештеңе
signed-by = { $key } кілтімен қол қойылды
signed-already = { $key } кілтімен бұған дейін қол қойылған
signed-nothing = ештеңеге қол қойылмады
