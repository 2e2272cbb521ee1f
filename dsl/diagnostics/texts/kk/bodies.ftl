# The assessed bodies.
body-listed-twice = `{ $body }` органы екі рет көрсетілген
listed-here = ол осында көрсетілген
body-without-kind = `{ $body }` органының түрі көрсетілмеген
declare-kind = оны methodology.yaml файлында `kinds` кілтінің астында жариялаңыз
nothing-assessed-in-scope = `{ $body }` органының бағалау аясында `{ $name }` аталған, ал ол блок та, өлшемшарт та емес
twice-in-scope = `{ $body }` органының бағалау аясында `{ $name }` екі рет аталған

# Their attributes.
no-such-attribute = ережелерде `{ $attribute }` атрибуты жарияланбаған
attribute-lacking = `{ $body }` органында `{ $attribute }` үшін мән жоқ
too-many-decimals = `{ $value }` мәнінде ондық таңбалар тым көп, олардың ең көп саны: { $most }
value-out-of-bounds = { $name }: `{ $value }` мәні { $where }
below-its-lower-bound = төменгі шектен кем
above-its-upper-bound = жоғарғы шектен артық
on-its-bound-left-out = шекке тең, ал шектің өзі кірмейді
