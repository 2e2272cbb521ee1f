# Форма записи.
record-no-record = это не запись: запись — это объект JSON, в котором поле `format` равно "{ $format }"
record-newer = запись сделана более новой версией ({ $version }); эта читает { $known }
record-newer-program = проверьте ее более новой версией программы
record-member-missing = нет поля `{ $name }`
record-member-unknown = в записи здесь нет поля { $name }
record-expects-text = здесь должен быть текст
record-expects-object = здесь должен быть объект
record-expects-array = здесь должен быть массив
record-expects-at-most = здесь может быть не больше элементов, чем { $most }
record-expects = здесь должно быть { $value }
record-expects-digest = здесь должна быть контрольная сумма: sha256: и 64 знака, 0–9 и a–f
record-expects-moment = здесь должны быть дата, время и смещение, например 2026-04-01T09:30:00+05:00
record-expects-base64 = здесь должно быть столько байтов в base64, в его единственной форме: { $length }

# Что запись говорит о себе.
record-seal = печать не от этого содержания: что-то в записи изменили после того, как ее опечатали
record-digest = контрольная сумма не от текста рядом с ней: что-то из них изменили
record-engine = запись сделана версией программы { $recorded }, а это { $here }
record-methodology-broken = в методике ошибка: { $place } { $code } { $error }
record-methodology-digest = исходные файлы задают методику с другой контрольной суммой
record-methodology-id = в исходных файлах методика называется { $id }
record-methodology-other = методика в записи не та, с которой ее сравнивают
record-methodology-compare = сравните исходные файлы в записи с теми файлами

# Что дает повторный расчет.
record-reading = в методике нет такого толкования или такого его варианта
record-input-refused = данные отклонены: { $code } { $message }
record-input-unscorable = данные не удается оценить: { $reason }
record-answer-unreadable = ответ в записи — не JSON: { $code } { $message }
record-answer = ответ здесь другой
record-answer-bytes = ответ говорит то же самое, но не теми же байтами

# Подписи.
record-signature-invalid = это не подпись записи ключом { $key }
record-signature-unknown = запись подписана ключом { $key }, и чей он, здесь не сказано
record-not-signed = у записи нет действительной подписи ключом { $key }

# Что команда говорит о записи.
verified-same = совпадает
verified-not-same = не совпадает
verified-methodology = методика { $id } { $digest }
verified-at = время записи { $moment }
verified-by = подписано ключом { $key }
verified-more = … и ещё { $count }
verified-differs = записано { $recorded }, вычислено { $computed }
verified-nothing = ничего
signed-by = подписано ключом { $key }
signed-already = уже подписано ключом { $key }
signed-nothing = ничего не подписано
