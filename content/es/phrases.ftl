# Everything the bot says, in Spanish. CC0. One idea a sentence; warm and plain.
# Neutral Latin American: one reader is "tú", both are "ustedes". No sentence tells the gender of anybody: "tu pareja", "cada quien", "la otra persona".
# A room is "el chat que comparten"; the space two people share is "el espacio que comparten".
# $name, $one, $two are people's names; $count is a number; $hour a time of day; $date a day; $place a city.

## The command menu
command-today = La pregunta del día
    .name = hoy
command-checkin = ¿Cómo estás en este momento?
    .name = ánimo
command-streak = Los días que comparten
    .name = días
command-settings = Hora, zona horaria, idioma
    .name = ajustes
command-help = Lo que puedo hacer
    .name = ayuda

## Buttons
button-consent = Sí, estoy de acuerdo
button-not-now = Ahora no
button-choose = Elegir a mi pareja
button-link = Un enlace para pasar
button-pick = Elegir de mis contactos
button-accept = Sí, con { $name }
button-decline = No, gracias
button-confirm = Sí, es { $name }
button-not-them = Es otra persona
button-enter = Abrir nuestro chat privado
button-enter-first = Empezar
button-answer = Responder
button-not-today = Hoy no
button-answer-after-all = Mejor sí respondo
button-nothing-to-add = Nada que agregar
button-skip = Saltar esto
button-back = Volver
button-leave-so = Dejar así
button-change = Cambiar
button-take-back = Retirar
button-share-now = Mostrar lo mío ya
button-add = Agregar
button-replace = Usar esto en su lugar
button-leave-out = No incluir
button-leave-as-was = Dejar como estaba
button-heard = Lo que escuché
button-loved = Lo que me encantó
button-more = Cuéntame más
button-keep = Guardar
button-remove = Quitar lo mío
button-remove-yes = Quitar mis palabras
button-remove-no = Dejarlas
button-keep-mine = Que quede solo para mí
button-share-mine = Mostrarla de todos modos
button-let-go = Borrarla
button-no-nudges = Sin más recordatorios
button-zone-keep = La de { $place }
button-hour-keep = A las { $hour } está bien
button-hour = { $hour }
button-settings-hour = Cambiar la hora
button-settings-zone = Cambiar mi zona horaria
button-settings-language = Idioma
button-nudges-off = Desactivar el recordatorio
button-nudges-on = Activar el recordatorio
button-stay = Dejarlo abierto
button-leave = Salir ahora

## Beginning
hello = Hola. Soy Duologue.
consent-what = Una vez al día les hago una pregunta. Cada quien me responde en privado, y guardo selladas las dos respuestas. En cuanto llegan las dos, se abren para ustedes dos.
consent-who-reads = Quién puede leer qué: tu pareja ve una respuesta solo cuando ya están las dos, a menos que quien la escribió decida mostrarla por su cuenta. Lo que escribes se guarda cifrado, pero la clave está en el mismo servidor, así que quien administra este servidor tiene la posibilidad técnica de leerlo. La app de mensajería por la que hablamos también puede leerlo. Esto no está cifrado de extremo a extremo, y no es una terapia.
consent-leave = Puedes irte en cualquier momento con /leave, por tu cuenta y sin dar razones. ¿Estás de acuerdo con todo esto?
begin-how = Qué bien. ¿Con quién te gustaría compartir esto? También puedes agregarme a un grupo privado en el que solo estén tú y tu pareja.
not-now = Está bien. Cuando quieras: /start.
start-paired = Qué gusto verte por aquí. /today muestra la pregunta del día, y /help todo lo demás.
not-paired = Esto es para dos personas. Con /pair puedes empezar.
already-paired = { $name } y tú ya comparten un espacio aquí. Solo puede haber uno a la vez; /leave lo cerraría.
already-paired-short = Ya compartes un espacio aquí.
your-partner = tu pareja
choose-how = Toca el botón de abajo y elige a esa persona. Nadie más podrá aceptar.
chosen-link = Envíale este enlace a { $name }. Sirve solo para esa cuenta, una vez, durante 24 horas:
chose-self = Esa persona eres tú. Hace falta alguien más.
link-title = Tu invitación
link-how = Pásale esto a tu pareja, o deja que lo escanee. Sirve una vez, durante 24 horas:
own-link = Este es tu propio enlace. Es para que lo abra tu pareja.
link-over = Esta invitación ya no es válida. Con /pair haces una nueva.
link-over-short = Esta invitación ya no es válida.
asked-by = A { $name } le gustaría empezar Duologue contigo.
declined = Está bien. Nadie se entera.
accepted = Gracias. En cuanto { $name } confirme que eres tú, empezamos.
confirm-ask = { $name } dijo que sí. ¿Es tu pareja?
confirmed = { $name } y tú. Qué bonito.
refused = De acuerdo. Con /pair haces una invitación nueva.
consented-first = Gracias. En cuanto llegue también el sí de tu pareja, empezamos.
consented-second = Gracias. Ya están aquí ustedes dos.
paired = { $one }, { $two }: ya comparten un espacio.
paired-hour = La pregunta llega una vez al día. /today trae la primera ahora mismo.
paired-private = { $name } y tú ya comparten un espacio. Lo que me escribas aquí queda sellado hasta que estén las dos respuestas.
paired-how = Cuando te pregunte, solo escríbeme. Texto, voz, foto y video: todo vale.

## The room
room-hello = Hola a ustedes dos.
room-how = Hago una pregunta al día, y abro aquí sus respuestas cuando ya están las dos. Por favor, que cada quien toque el botón: lo demás sigue en privado.
room-link-over = Este botón caducó. Con /start en el chat que comparten sale uno nuevo.
room-not-in-it = Ese botón es de un chat en el que no te veo. Pide que te agreguen ahí, o usa /pair aquí.
room-too-many = En ese chat hay más gente, además de ustedes dos y yo. Cuando esas personas hayan salido, toca otra vez el botón.
room-open-to-all = Ese grupo es público: cualquiera puede leerlo, incluso sin estar dentro. Cuando sea privado, toca otra vez el botón.
room-waiting = Ya tengo tu sí. En cuanto llegue también el de tu pareja, empezamos.
room-is-yours = Todo en orden. A partir de ahora, sus respuestas se abren en el chat que comparten.
room-crowded = En el chat que comparten hay alguien más, o alguien de ustedes dos ya salió de ahí. Ahí guardo silencio y le escribo a cada quien por aquí, hasta que volvamos a ser solo ustedes dos y yo.
room-public = El grupo que comparten es público: cualquiera puede leerlo, incluso sin estar dentro. Ahí guardo silencio y le escribo a cada quien por aquí, hasta que vuelva a ser privado.
room-again = En el chat que comparten volvemos a ser solo ustedes dos y yo. Ya estoy ahí de nuevo.
room-gone = Ya no estoy en el chat que comparten. Seguimos por aquí, con cada quien en privado.

## Beginning with somebody named, and on several platforms
in-private = Te escribí en privado. ¿No te llegó nada? En los ajustes de privacidad de este servidor, permite los mensajes directos y vuelve a intentarlo.
pair-in-company = Escribe /pair con el nombre de tu pareja, y le pregunto en privado. O escríbeme en privado. Si aquí solo podemos leer ustedes dos y yo, enseguida saludo.
begin-how-named = Qué bien. ¿Con quién te gustaría compartir esto? Si ustedes dos están en un mismo servidor, escribe ahí /pair con su nombre, y le pregunto. O toma un enlace y pásaselo.
consent-overseen = Si usan un canal en un servidor: quienes administran el servidor siempre pueden leer ese canal, aunque sea privado. Lo que me escribes aquí no lo pueden leer.
consent-given = Gracias.
chosen-written = Le aviso en privado a { $name }, si puedo. Solo esa cuenta puede aceptar, una vez, durante 24 horas. Si no le llega nada, pásale esto:
link-how-typed = Pásale esto a tu pareja. Sirve una vez, durante 24 horas:
link-how-several = Pásale esto a tu pareja. Con una de estas formas basta; sirve una vez, durante 24 horas:
link-scan = El código de la imagen lleva a { $platform }.
way-say = Ábrelo y envíame esto ahí:

## A room made for the two
button-make-room = Crea nuestro canal
button-no-room = Seguir en privado
room-offer = Puedo crear un canal privado para ustedes dos y para mí, en el servidor donde { $name } me llamó. Sus respuestas se abrirían ahí. Quienes administran el servidor siempre pueden ver ese canal, quién está en él y qué se dice ahí. Nuestros chats privados no los pueden ver. Solo lo creo si ustedes dos dicen que sí, y si hay un no, nadie se entera.
room-first-yes = Anotado. En cuanto ustedes dos hayan dicho que sí, creo el canal. Hasta entonces seguimos en privado.
room-second-yes = Ustedes dos dijeron que sí. Lo estoy creando.
room-no = De acuerdo. Seguimos en privado, y nadie se entera.
room-name = duologue
room-made = El canal de ustedes ya está. A partir de ahora, sus respuestas se abren ahí.
room-not-made = No pude crear el canal. En ese servidor necesito permiso para administrar canales y roles, y ustedes dos tienen que estar ahí. Por ahora seguimos en privado; con /room en un canal de ese servidor se empieza de nuevo.
room-offered = Ya les pregunté en privado. En cuanto ustedes dos hayan dicho ahí que sí, lo creo.
room-have = Ya tienen un chat compartido. Sus respuestas se abren ahí.
room-apart = Ustedes usan apps de mensajería distintas, y no hay un chat en el que quepan ustedes dos. En privado no falta nada.
room-how-make = Escribe /room en un canal de un servidor donde estemos ustedes dos y yo. Les pregunto en privado, y solo creo un canal si ustedes dos dicen que sí.
room-how-add = Hagan un grupo privado en el que solo estén ustedes dos, y agréguenme. Ahí me presento.
room-readable = Otras personas pueden leer el canal que comparten, o alguien de ustedes dos ya no puede leerlo. Ahí guardo silencio y le escribo a cada quien por aquí, hasta que volvamos a ser solo ustedes dos y yo.
room-others-read = Otras personas también pueden leer ese canal. Cuando seamos solo ustedes dos y yo, toca otra vez el botón.

## Where and when
zone-ask = ¿La hora de qué ciudad marca tu reloj? Toca una o escríbela, para que yo llegue a tiempo. También puedes saltarte esto.
zone-set = Entonces, la hora de { $place }.
zone-unknown = No conozco ese lugar. Prueba con una capital de tu zona horaria, por ejemplo Lima, o toca una de arriba.
hour-ask = ¿A qué hora quieres que llegue la pregunta? Toca una hora o escríbela, según tu reloj. Les llega a ustedes dos en el mismo momento.
hour-set = Todos los días. Hora: { $hour }, según tu reloj.
hour-changed = La pregunta cambió de hora. Ahora: { $hour }, según tu reloj. Se cambia con /settings.
hour-unknown = No entendí eso como una hora. Escríbela así, por favor: 20:30 o 8:30 pm.

## The question of the day
daily-title = La pregunta del día
daily-how = Escribe aquí tu respuesta, o manda un mensaje de voz, una foto o un video. Queda sellada hasta que estén las dos.
daily-card = Ya llegó la pregunta del día.
card-count = Respuestas: { $count } de 2.
card-opened = Ya están las dos, y se abrieron.
card-closed = El tiempo para esto ya pasó.
today-gone = La pregunta de hoy ya pasó. La próxima llega a la hora de siempre.
nudge = Sigue abierta, por si quieres. Y si no, no pasa nada.
nudges-off = No habrá más recordatorios. Con /settings vuelves a activarlos.
nothing-open = En este momento no hay ninguna pregunta abierta. /today trae la de hoy.
kind-unsupported = Puedo recibir texto, voz, fotos y videos. ¿Te sirve algo de eso?
answer-too-long = Eso es más de lo que cabe en una respuesta. Lo que tenías antes sigue como estaba. ¿Puedes hacerla un poco más corta?
please-tap = Por favor, toca uno de los botones de arriba.
just-write = Escríbelo aquí, o manda un mensaje de voz, una foto o un video.
passed = Está bien. Nadie se entera.
passed-already = Esta la dejaste pasar. ¿Al final sí quieres responderla? Toca el botón y luego escribe.
sealed = Tu respuesta queda sellada hasta que estén las dos.
sealed-anew = Respuesta cambiada, y sellada otra vez.
kept-sealed = Se queda como está.
already-sealed = Tu respuesta está sellada. Primero retírala.
already-shared = Esto ya se mostró. Con el botón debajo de tus palabras puedes quitarlas.
already-done = Eso ya está hecho.
round-over = Esto ya no se puede cambiar.
write-anew = Escríbela de nuevo. Hasta entonces, la sellada se queda.
taken-back = Respuesta retirada y borrada.
more-to-add = Ya respondiste. ¿Esto es parte de tu respuesta?
opened-in-room = Ya están las dos. Se abrieron en el chat que comparten.
opened-here = Ya están las dos.

## The reveal
reveal-neutral = Ya están las dos respuestas.
reveal-neutral-one = Hay algo nuevo.
reveal-day = { $count ->
    [1] El primer día que comparten aquí.
   *[other] El día { $count } que comparten aquí.
}
words-taken-out = Estas palabras se quitaron.
media-voice = mensaje de voz
media-photo = foto
media-video = video
media-video_note = videomensaje
media-from = De { $name }
line-in-private = Escríbemelo en nuestro chat privado.
line-ask-heard = ¿Qué escuchaste en lo que te contó? Una línea para { $name }, con tus propias palabras. Se la paso enseguida.
line-ask-loved = ¿Qué te encantó de lo que te contó? Una línea para { $name }, con tus propias palabras. Se la paso enseguida.
line-ask-more = ¿De qué te gustaría saber más? Una línea para { $name }. Se la paso enseguida.
line-heard = Lo que escuchó { $name }
line-loved = Lo que le encantó a { $name }
line-more = A { $name } le gustaría saber más
line-passed-on = Ya se la pasé.
line-too-long = Eso es más de lo que cabe en una línea. ¿Puedes hacerla más corta?
line-text-only = Una línea en palabras, por favor.
reply-to-reveal = Si es sobre lo que se abrió: toca ahí lo que escuchaste, lo que te encantó o “Cuéntame más”, y luego escribe. Para responder a una pregunta, solo escribe, sin citar ningún mensaje.
reply-to-own = Eso es solo para ti, así que esto no lo guardé en ninguna parte. Para responder a una pregunta, solo escribe, sin citar ningún mensaje.
reply-to-aside = Una respuesta a ese mensaje no llega a nadie, así que no la he puesto en ninguna parte. Si tiene botones, toca uno. Para responder a una pregunta, escribe sin citar.
kept = Guardado, solo para ti.
not-kept = Ya no está guardado.
remove-in-private = Te pregunté en nuestro chat privado.
remove-ask = ¿Quito tus palabras de lo que se abrió, y las borro? Una línea dirá que se quitaron. Todo lo demás se queda. Esto no se puede deshacer.
remove-left = Se quedan.
removed = Tus palabras ya no están aquí.
nothing-to-remove = Aquí no hay palabras tuyas.
closed-unopened = El tiempo para esto ya pasó. Tu respuesta no se abrió y sigue siendo tuya.
kept-mine = Se queda solo contigo.
shared = Ya se mostró.
let-go = Borrada.

## A pause, and quiet hours
button-settings-pause = Hacer una pausa
button-pause-day = Un día
button-pause-week = Una semana
button-pause-open = Hasta que yo avise
button-pause-mine = Solo para mí
button-pause-tell = Avisa a { $name }
button-back-again = Ya volví
button-settings-quiet = Horas de silencio
button-quiet-span = { $start } – { $end }
button-quiet-off = Sin horas de silencio
button-discreet-on = Ocultar todo en pantalla bloqueada
button-discreet-off = Ver la pregunta en pantalla bloqueada
pause-title = Una pausa
pause-what = Sin preguntas ni recordatorios: por un tiempo, nada te llega por sí solo. Lo que haga { $name } te sigue llegando, sin sonido, y /today trae la pregunta cuando quieras. ¿Cuánto quieres que dure?
pause-who = ¿Quieres que { $name } lo sepa?
pause-mine-how = Solo para ti: nadie se entera. Para { $name } parece un día cualquiera en el que no respondes.
pause-tell-how = Si le avisas: hasta entonces no les llega ninguna pregunta, ni a ti ni a { $name }, y la pausa no afecta sus días seguidos.
paused-until = Estás en pausa hasta el { $day }. La próxima pregunta llega ese día, a la hora de siempre.
paused-open = Estás en pausa hasta que digas que volviste.
paused-mine = Nadie se entera.
paused-told = { $name } ya lo sabe.
paused-how = Mientras tanto no se pierde nada. /today trae la pregunta cuando quieras; /pause termina la pausa.
pause-partner = { $name } se toma una pausa hasta el { $day }. Hasta entonces no hay preguntas; no se pierde nada.
pause-partner-open = { $name } se toma una pausa por un tiempo. Mientras tanto no hay preguntas; no se pierde nada.
welcome-back = Qué bueno que volviste. No se perdió nada.
welcome-back-today = /today trae la pregunta del día, cuando quieras.
back-partner = { $name } volvió de la pausa. La pregunta llega otra vez a la hora de siempre.
quiet-ask = ¿Entre qué horas quieres que nada suene? En ese tiempo la pregunta llega en silencio, y no llega ningún recordatorio. Toca una opción o escribe las horas, según tu reloj: 22:30-7.
quiet-unknown = No entendí eso como dos horas del día. Escríbelas así, por favor: 22:30-7 o 10 pm - 7 am.
settings-quiet = Silencio de { $start } a { $end }: nada suena.
settings-discreet-on = La pantalla bloqueada solo muestra que hay algo nuevo.
settings-discreet-off = La pantalla bloqueada puede mostrar la pregunta, pero nunca lo que ustedes escriben.

## What a lock screen shows
discreet = Hay algo nuevo aquí.

## Check-in
checkin-title = ¿Cómo estás?
checkin-card = Un “¿cómo estás?” para ustedes dos.
checkin-feeling = ¿Qué se acerca más a lo que sientes ahora?
checkin-strength = ¿Con qué fuerza lo sientes?
checkin-wish-ask = ¿Qué te ayudaría?
checkin-note = ¿Quieres agregar algo? Escríbelo aquí.
checkin-felt = { $feeling } · { $strength }
checkin-wish = Lo que ayudaría: { $wish }
family-glad = Alegría
family-close = Cercanía
family-calm = Calma
family-sad = Tristeza
family-afraid = Miedo
family-angry = Enojo
family-tired = Cansancio
family-ashamed = Vergüenza
feeling-happy = felicidad
feeling-grateful = gratitud
feeling-proud = orgullo
feeling-playful = ganas de jugar
feeling-hopeful = esperanza
feeling-relieved = alivio
feeling-loved = sentir que me quieren
feeling-tender = ternura
feeling-safe = sentirme a salvo
feeling-longing = añoranza
feeling-desired = sentir que me desean
feeling-understood = sentir que me entienden
feeling-peaceful = paz
feeling-rested = descanso
feeling-content = satisfacción
feeling-balanced = equilibrio
feeling-quiet = quietud
feeling-clear = claridad
feeling-down = desánimo
feeling-lonely = soledad
feeling-hurt = dolor
feeling-disappointed = decepción
feeling-grieving = duelo
feeling-empty = vacío
feeling-anxious = ansiedad
feeling-insecure = inseguridad
feeling-overwhelmed = agobio
feeling-restless = inquietud
feeling-jealous = celos
feeling-helpless = impotencia
feeling-annoyed = fastidio
feeling-frustrated = frustración
feeling-offended = algo me ofendió
feeling-impatient = impaciencia
feeling-resentful = rencor
feeling-furious = furia
feeling-worn-out = agotamiento
feeling-sleepy = sueño
feeling-numb = como sin sentir nada
feeling-ill = malestar
feeling-distracted = la cabeza en mil cosas
feeling-stretched = no doy abasto
feeling-guilty = culpa
feeling-embarrassed = bochorno
feeling-small = sentirme poca cosa
feeling-awkward = incomodidad
feeling-regretful = arrepentimiento
feeling-exposed = sentirme al descubierto
strength-1 = una pizca
strength-2 = un poco
strength-3 = se nota bien
strength-4 = con fuerza
strength-5 = con todo mi ser
wish-listen = que solo me escuches
wish-comfort = que me consueles
wish-solve = que me ayudes a resolverlo
wish-time = tiempo contigo
wish-space = un poco de espacio
wish-listen-how = Solo escuchar: deja todo lo demás, espera hasta que termine y dile con tus palabras lo que escuchaste. Sin consejos.
wish-comfort-how = Consolar: quédate cerca, en el mismo cuarto o por teléfono, durante un rato. No hace falta arreglar nada.
wish-solve-how = Ayudar: primero pregunta qué ha intentado ya, y luego acompaña con ideas. Qué hacer lo decide quien lo vive.
wish-time-how = Tiempo para dos: media hora sin nada más de por medio ya es mucho. Pregunta qué le gustaría.
wish-space-how = Un poco de espacio: no es un rechazo. Dale algo de tiempo, sin preguntar, y después vuelve a estar ahí.

## Going deeper
button-settings-deeper = Ir más a fondo
button-look = Ver de qué se trata
button-topic-yes = Sí, me gustaría
deeper-offer = Ya compartieron siete días aquí. Algunas preguntas van más a fondo. Solo llegan si ustedes dos las quieren. Cada quien decide por su cuenta, y nadie sabe lo que dijo la otra persona, a menos que ustedes dos digan que sí.
deeper-not-now = Está bien. Nadie se entera. /deeper está ahí para cuando quieras.
deeper-none = Todavía no hay preguntas más profundas aquí.
deeper-title = Ir más a fondo
deeper-what = Algunas preguntas van más a fondo que las de todos los días. Ninguna llega sin que ustedes dos hayan dicho que sí a ese tipo de preguntas. Después puede llegar una de vez en cuando. Hay semanas en que no llega ninguna.
deeper-alone = Tu respuesta es solo tuya, y puedes cambiarla en cualquier momento. Nadie se entera de eso. Solo si ustedes dos dicen que sí, se lo digo a cada quien, una sola vez.
deeper-yes = Dijiste que sí a esto.
deeper-no = No has dicho que sí a esto.
deeper-told = Ustedes dos dijeron que sí a esto: { $topic }. De vez en cuando puede llegar una. Hay semanas en que no llega ninguna, y cada quien puede cambiar de opinión en cualquier momento, con /deeper.
topic-deep = Preguntas profundas
topic-deep-what = Tocan lo delicado: preocupaciones, arrepentimientos, lo que anhelas. Responder una puede pedir un poco de valor. Con “Hoy no” siempre basta.
topic-deepest = Las preguntas más profundas
topic-deepest-what = Tocan lo que rara vez se dice en voz alta: viejas heridas, grandes miedos, tiempos difíciles. Son para cuando hay mucha confianza. Con “Hoy no” siempre basta.
topic-intimate = Preguntas íntimas
topic-intimate-what = Hablan de caricias, de cercanía y de deseo. No hay que responder nada. Con “Hoy no” siempre basta.

## Privacy
privacy-title = Tu privacidad
privacy-what = Qué se guarda: tu cuenta, tu nombre tal como lo muestra la app de mensajería, idioma, zona horaria, ajustes y a qué diste tu consentimiento. En un espacio compartido, también qué preguntas llegaron, qué días respondieron ustedes dos y lo que escribiste. Tus palabras se guardan cifradas. Las fotos, los mensajes de voz y los videos se quedan en la app de mensajería; yo solo guardo dónde encontrarlos.
privacy-who = Quién puede leerlo: tu pareja lee solo lo que se abrió, y lo que mostraste o entregaste por tu cuenta. Quien administra este servidor tiene la clave y la posibilidad técnica de leerlo todo. La app de mensajería puede leer nuestro chat. No está cifrado de extremo a extremo.
privacy-since-none = Todavía no has dado ningún consentimiento. Sin tu sí no hay espacio compartido, y nada tuyo le llega a una pareja.
privacy-since-consent = Diste tu consentimiento el { $date }.
privacy-since-couple = El espacio que comparten empezó el { $date }.
privacy-how-long = Cuánto tiempo: lo que escribiste se queda hasta que se borra. Lo que nunca se abrió se destruye de inmediato cuando cualquiera de ustedes dos se va. Las invitaciones desaparecen un día después de terminar; un no a una invitación, a los tres meses; mis notas sobre qué mensajes envié, a los 120 días (dónde están tus palabras lo recuerdo mientras pueda hacer falta, por si quieres quitarlas); otras notas técnicas, en una semana como mucho. Las copias de seguridad de este servidor pueden conservar cosas por más tiempo.
privacy-can = Qué puedes hacer: /export te da lo que es tuyo, /forget borra tus palabras, /pause te da un descanso, /leave cierra de inmediato el espacio que comparten.
privacy-never = No hay anuncios. No vendo nada, no le paso nada a nadie más y no entreno nada con eso.

## If something doesn't feel right
button-safety = Si algo no se siente bien
safety-title = Si algo no se siente bien
safety-somebody = No hace falta que lo tengas claro, y no tienes que decidir nada. Puede ayudar hablar con alguien que lo vea desde fuera. Si ahora mismo corres peligro, lo más rápido es el número de emergencias de donde estás.
safety-where = findahelpline.com · líneas de ayuda gratuitas, país por país, para lo que sea que te pese
    lila.help · apoyo para mujeres, en casi todos los países
safety-traces = Una ventana privada del navegador deja menos rastros. Desde un teléfono o una computadora que nadie más pueda revisar, aquí no queda ninguno.
safety-here = Nadie se entera de que leíste esto. Con un toque abajo desaparece de aquí. /leave funciona en cualquier momento, sin dar razones.

## Days together
streak-title = Los días que comparten
streak-none = El primer día que compartan aquí está por venir. No hay prisa.
streak-total = { $count ->
    [one] { $count } día en que respondieron ustedes dos. Sigue siendo de ustedes.
   *[other] { $count } días en que respondieron ustedes dos. Siguen siendo de ustedes.
}
streak-run = De esos, { $count } seguidos.
streak-rest = Dos días por semana son libres, y una pausa que conozcan ustedes dos no cuenta en absoluto.

## Too much at once
hurried-words = Eso fue mucho de golpe, y por un momento dejé de leer. Lo último que escribiste no quedó guardado, y lo que escribas ahora tampoco. Inténtalo de nuevo en un minuto, por favor.
hurried-change = Eso fue mucho de golpe, y este cambio no me llegó. Lo que tenías antes sigue como estaba. Cámbialo otra vez en un minuto, por favor.
hurried-tap = Eso fue mucho de golpe. Espera un minuto, por favor, y toca otra vez.
hurried-links = Demasiados enlaces que no llevan a nada. Inténtalo de nuevo en una hora, por favor.

## Nothing to see
nothing-visible = No veo palabras en ese mensaje, así que no guardé nada. ¿Puedes escribirlo otra vez?
nothing-visible-now = Ya no veo palabras en ese mensaje. Lo que tenías antes sigue como estaba.

## Settings, help, leaving
settings-title = Ajustes
settings-hour = La pregunta llega a las { $hour }, según tu reloj.
settings-zone = Tu zona horaria: { $place }.
settings-nudges-on = Si una pregunta sigue abierta, te la recuerdo una vez, sin ruido.
settings-nudges-off = No te envío recordatorios.
language-ask = ¿En qué idioma quieres que hable contigo?
help-title = Lo que puedo hacer
help-daily = Una pregunta al día, para ustedes dos. Cada quien responde en privado; en cuanto llegan las dos respuestas, se abren para ustedes dos.
help-reads = Las respuestas se guardan cifradas, pero quien administra este servidor tiene la clave y la posibilidad técnica de leerlas. La app de mensajería también puede leer nuestro chat.
help-leave = /leave cierra el espacio que comparten, de inmediato y sin dar razones.
leave-title = Salir
leave-ask = ¿Cierro ya mismo el espacio que comparten? Todo lo que siga sellado se destruye sin que nadie lo vea. Tu pareja solo se entera de que el espacio se cerró. Lo que escribiste aquí se queda en este chat de tu teléfono hasta que lo borres ahí.
leave-stayed = No cambió nada.
left = El espacio está cerrado. Lo que estaba sellado se destruyó. Si algún día quieres empezar de nuevo: /pair.
space-closed = El espacio que compartían aquí se cerró. Lo que seguía sellado se destruyó sin que nadie lo viera.
unknown-command = Eso no lo conozco. /help muestra lo que hay.
button-stale = Ese botón ya caducó.
not-yours = Ese botón no funciona aquí.
something-wrong = Algo falló de mi lado, y no cambió nada. Inténtalo otra vez, por favor.

## Forgetting
button-clear = Limpiar este chat
button-forget = Borrar todo lo que escribí
button-forget-no = Conservar mis palabras
forget-title = Olvidar mis palabras
forget-ask = ¿Borro todo lo que me has escrito, en todos los espacios en los que has estado? Tus palabras también se quitan de lo que se abrió, y una línea dice que se quitaron. Lo que escribieron otras personas sigue siendo de ellas. Esto no se puede deshacer. /export te da antes una copia. Para quitar una sola respuesta, usa el botón que tiene debajo.
forget-no = No cambió nada.
forgetting = Estoy borrando tus palabras, en todas partes. Te aviso cuando termine.
forgotten = Hecho. Tus palabras ya no están en mis registros ni en nada de lo que mostré en los chats. Lo que escribiste tú se queda en este chat hasta que lo borres ahí.
forgotten-mostly = Tus palabras ya no están en mis registros. A algunos mensajes del chat no pude llegar: revísalo, por favor, y borra lo que no quieras conservar.
forgotten-nothing = Aquí no hay palabras tuyas.
erase-by-hand = Las fotos, los videos y los mensajes de voz que entregué hace más de dos días no los puedo quitar yo. Bórralos en el chat, por favor.
removing = Las estoy quitando.
cleared = Ya está limpio.
left-how = /export te da una copia de lo que era tuyo y de lo que se abrió para ti. /forget borra lo que escribiste.

## Together again
bring-ask = Ustedes dos ya compartieron un espacio aquí. ¿Quieres que esos días sigan contando? Solo si ustedes dos dicen que sí, y si hay un no, nadie se entera.
button-bring = Sí, que también cuenten
button-bring-no = Empezar de nuevo
bring-yes = Anotado. Si ustedes dos dicen que sí, también cuentan.
bring-no = De acuerdo. Empiezan de nuevo.
brought = Sus días de antes están otra vez con ustedes: { $count }.

## What does not open any more
sealed-damaged = Algo sellado aquí ya no se puede abrir. No se mostró nada, y no cambió nada. Por favor, avísale a quien administra este bot: una copia de seguridad quizá lo recupere.
words-damaged = Estas palabras se dañaron donde se guardan, y ya no se pueden leer.

## What is yours, to take along
button-export = Prepararlo
export-title = Todo lo que es tuyo
export-what = Reúno en un archivo comprimido lo que escribiste y lo que se abrió para ti: una página que se lee sin internet, y lo mismo como datos. Lo que tu pareja mantiene sellado no está ahí.
export-who-reads = Queda sin cifrar en tu teléfono. Quien pueda abrir tus archivos o este chat puede leerlo.
export-coming = Llega aquí como archivo, en un momento. Si ya llegó uno en los últimos minutos, es ese.
export-here = Aquí está el archivo que pediste.
export-in-private = Eso es para nuestro chat privado.
export-nothing = Todavía no hay nada tuyo aquí. Con /start puedes empezar.
export-failed = Ahora no pude prepararlo. No se perdió nada. Prueba /export otra vez en unos minutos, por favor.
export-too-big = Es demasiado grande para enviarlo aquí. Quien administra este servidor puede ayudarte con eso.
export-made = Preparado el { $day }.
export-note = Aquí está lo que escribiste y lo que se abrió para ti. No está cifrado: quien abra este archivo puede leerlo.
export-about-you = Sobre ti
export-name = Nombre
export-since = Aquí desde
export-consented = Tu consentimiento
export-language = Idioma
export-zone = Zona horaria
export-hour = Tu pregunta llega a las
export-reminder = Recordatorio
export-discreet = Mensajes discretos
export-quiet = Horas de silencio
export-paused = En pausa hasta
export-on = sí
export-off = no
export-space = { $name } y tú, desde el { $day }
export-former = Un espacio que se cerró, del { $day } al { $until }
export-other = La otra persona
export-empty = Aquí todavía no hay nada escrito.
export-unopened = Sin abrir.
export-blank = Quedó en blanco.
export-kept = Guardado
export-elsewhere = no está en este archivo. Búscalo en nuestro chat.

## All other commands
# Where commands are picked from a list, each shows this line. What they are called in a language is `.name`.
command-deeper = Preguntas más profundas, si ustedes dos las quieren
    .name = profundizar
command-pause = Un tiempo sin preguntas
    .name = pausa
command-leave = Cerrar el espacio que comparten
    .name = salir
command-forget = Borrar tus palabras
    .name = olvidar
command-clear = Quitar de nuestro chat lo que dije hace poco
    .name = limpiar
command-privacy = Qué se guarda y quién puede leerlo
    .name = privacidad
command-export = Llevarte lo que es tuyo
    .name = exportar
command-pair = Invitar a tu pareja
    .name = invitar
command-pair-partner = A quién te gustaría invitar
    .name = persona
command-pair-code = El código de una invitación
    .name = código
command-start = Empieza aquí
    .name = empezar
command-room = Un canal privado para ustedes dos
    .name = canal
only-in-private = Eso funciona en nuestro chat privado. Dímelo ahí, por favor.
look-in-private = Te escribí en nuestro chat privado.

## Sheets: what can be filled in at once, where a platform has them. Titles and labels have 45 characters at most.
button-fill-in = Completar
button-other = Otra opción
sheet-answer = Tu respuesta
sheet-note = ¿Quieres agregar algo?
sheet-or = O bien: { $families }
sheet-line = Una línea, con tus propias palabras
sheet-zone = Una ciudad de tu zona horaria
sheet-hour = Una hora, por ejemplo 20:30 o 8:30 pm
sheet-quiet = De qué hora a qué hora: 22:30-7

## Pictures and voices from the other platform
media-not-here = { $kind ->
    [voice] Hay un mensaje de voz que no puedo reproducir aquí. Pueden compartirlo de otra manera, si quieren.
    [photo] Hay una foto que no puedo mostrar aquí. Pueden compartirla de otra manera, si quieren.
    [video_note] Hay un videomensaje que no puedo mostrar aquí. Pueden compartirlo de otra manera, si quieren.
   *[video] Hay un video que no puedo mostrar aquí. Pueden compartirlo de otra manera, si quieren.
}

## About the question of the day
command-why = Por qué llegó la pregunta de hoy
    .name = porqué
command-themes = Lo que va con ustedes dos
    .name = temas
button-about = Sobre esta pregunta
button-back-to-question = Volver a la pregunta
button-another = Otra, si también quiere mi pareja
button-lighter = Más ligera, por favor
button-deeper = Más profunda, por favor
about-alone = Lo que toques aquí queda contigo. Llega otra en cuanto ustedes dos la pidan; qué tan a fondo va lo marca quien la prefiera más ligera.
another-noted = Anotado. Si ustedes dos quieren otra, llega. Si solo la quiere una persona, nadie se entera.
another-has-come = Ustedes dos querían otra. Aquí está.
lighter-noted = Anotado, solo para ti. Las preguntas serán más ligeras por un tiempo.
deeper-noted = Anotado, solo para ti. Irán un poco más a fondo en cuanto les venga bien a ustedes dos.
why-first = Ustedes apenas empiezan, así que las preguntas también empiezan ligeras.
why-heavy = Alguien de ustedes dos compartió algo difícil en estos días, así que las preguntas siguen ligeras por un tiempo.
why-deeper = Ustedes dos dijeron que sí a preguntas que van más a fondo, y de vez en cuando llega una.
why-mix = De vez en cuando la semana trae una sorpresa, y hoy es uno de esos días.
why-again = Ya tuvieron todas las preguntas que van con ustedes, así que vuelven a empezar: vean qué ha cambiado.
why-another = Ustedes dos querían otra.
why-warmth = Una vez por semana la pregunta trata de dar las gracias y decir palabras lindas, y esta es nueva para ustedes.
why-world = Una vez por semana la pregunta trata del mundo de cada quien, y esta es nueva para ustedes.
why-heard = Una vez por semana la pregunta trata de que te escuchen y te conozcan, y esta es nueva para ustedes.
why-everyday = Una vez por semana la pregunta trata de la vida diaria y sus buenas noticias, y esta es nueva para ustedes.
why-lightness = Una vez por semana la pregunta es ligera, sin más, y esta es nueva para ustedes.
why-together = Una vez por semana la pregunta trata del tiempo que comparten, y esta es nueva para ustedes.
why-stories = Una vez por semana la pregunta trata de historias, las suyas y las de antes, y esta es nueva para ustedes.
reveal-follow-up = Para seguir conversando, si quieren: { $question }

## What fits the two of you
button-settings-fitting = A nuestra medida
button-facts = Cómo es lo nuestro
button-likes = Lo que me gusta
fitting-offer = Ya compartieron tres días aquí. Si quieren, cuéntenme un poco de ustedes dos: cómo es su vida y qué temas les gustan. Cada quien decide por su cuenta, y nadie ve lo que marcó la otra persona.
fitting-not-now = Está bien. /themes está ahí para cuando quieras.
fitting-title = A nuestra medida
fitting-what = Algunas preguntas solo vienen al caso si algo es así para ustedes dos: compartir casa, por ejemplo, o tener hijos. Y a cada quien le gustan unos temas más que otros. Dímelo, y elijo con eso en mente.
fitting-alone = Lo que marcas es solo tuyo, y puedes cambiarlo en cualquier momento.
facts-what = ¿Qué es así en su caso? Las preguntas sobre eso llegan cuando ustedes dos lo hayan marcado.
likes-what = ¿De qué temas te gustaría un poco más?
ticked = ✓ { $what }
unticked = { $what }
fact-living-together = Compartimos casa
fact-apart = Tenemos una relación a distancia
fact-children = Hay niñas o niños en nuestra vida
fact-pets = Hay un animal en casa
fact-belief = La fe nos importa
fact-long-together = Llevamos años en pareja
fact-family = Conocemos a las dos familias
fact-married = Somos un matrimonio
theme-compliments = Palabras lindas
theme-gratitude = Gratitud
theme-listening = Que me escuchen
theme-acceptance = Que me acepten
theme-trust = Confianza
theme-friendship = El mundo de cada quien
theme-play = Juego
theme-together = Tiempo para dos
theme-stories = Historias
theme-met = Cómo nos conocimos
theme-values = Valores
theme-dreams = Sueños
theme-home = La vida diaria
theme-money = Dinero y futuro
theme-respect = Respeto
theme-touch = Cercanía
theme-news = Buenas noticias

## Preguntas propias
command-ask = Hacer una pregunta propia
    .name = preguntar
command-ask-question = Tu pregunta
    .name = pregunta
ask-title = Una pregunta tuya
ask-how = Escribe tu pregunta en tu próximo mensaje. La ves una vez más antes de que vaya a ninguna parte, y la responden ustedes dos: { $name } y tú.
ask-sheet = Tu pregunta
ask-when = ¿Cuándo debe llegar? La responden ustedes dos, sellada como siempre. Si la guardas para otro día, { $name } no ve nada hasta que llegue.
ask-waiting = { $count ->
    [one] Una pregunta tuya espera su día.
   *[other] { $count } preguntas tuyas esperan su día.
}
ask-too-short = Es un poco corta para una pregunta. Unas palabras más, por favor.
ask-too-long = Es un poco larga para una sola pregunta. ¿Cabe en tres o cuatro líneas?
ask-text-only = Una pregunta con palabras, por favor.
ask-enough = Hoy ya hiciste tres, y es bastante para un día. Si quieres, guarda esta para otro.
ask-full = Ya esperan veinte preguntas tuyas. Deja que lleguen primero algunas.
ask-kept = Guardada. Llega uno de los próximos días, y hasta entonces se queda contigo.
ask-dropped = Esa pregunta ya no está.
asked-now = Hecha. Ya la tienen ustedes dos.
asked-title = Una pregunta nuestra
asked-card = Hay una pregunta propia de ustedes.
own-asks = { $name } pregunta:
own-mentioned = Una pregunta de { $name }.
why-own = La pregunta es de { $name }.
button-write = Escribirla
button-ask-now = Preguntarnos ahora
button-ask-later = Guardarla para otro día
button-ask-leave = Mejor no
button-ask-next = La siguiente

## Páginas propias
command-reflect = Una página solo para ti
    .name = página
reflect-title = Una página solo para ti
reflect-how = Escribe tu página en tu próximo mensaje. Nadie más la ve nunca: no se puede abrir ni mostrar. Desaparece cuando la borras, con /forget, y cuando se cierra el espacio que comparten.
reflect-sheet = Tu página
reflect-kept = Guardado, solo para ti.
reflect-if-answer = Si era una respuesta, toca “Responder” debajo de la pregunta y envíala otra vez.
reflect-late = Hace rato que abriste tu página, así que esto no lo guardé en ninguna parte. Envíalo otra vez como respuesta, o abre /reflect para tu página.
reflect-text-only = Una página con palabras, por favor.
reflect-not-now = Está bien. /reflect sigue ahí para cuando quieras.
button-for-me = Solo para mí
button-reflect-next = Otra pregunta
button-pages = Mis páginas anteriores
button-page-older = La anterior
page-of = Tu página del { $day }
page-dropped = Esa página ya no está.
pages-none = No hay páginas anteriores.

## La ayuda y sus caminos
help-beside = Además hay más, para cuando quieras. Toca lo que busques:
button-help-daily = Día a día
button-help-warmth = Palabras cálidas
button-help-heard = Que te escuchen
button-help-knowing = Conocerse
button-help-together = Tiempo para dos
button-help-hard = Cuando cuesta
button-help-desire = Deseo
button-help-memory = Recuerdos
button-help-yours = Ajustes y privacidad
command-us = Sus días y todo lo que es de ustedes dos
    .name = nosotros
us-title = Ustedes dos

## Picking several
button-picked = Así está bien
ranked = { $count }. { $what }
picked-so-far = Hasta ahora: { $what }
picked-most = { $count ->
    [one] Aquí cabe una sola. Tócala otra vez para elegir otra.
   *[other] Aquí caben { $count } como mucho. Toca una otra vez para quitarla.
}
picked-more = { $count ->
    [one] Primero elige una.
   *[other] Primero elige { $count }.
}

## Notes: what one writes for the other
note-again = Escríbelo en tu próximo mensaje.
note-text-only = Con palabras, por favor.
button-hand-over = Enviar ahora
button-leave-it = Mejor no
note-handed = { $name } ya lo tiene.
note-dropped = Ya no está. Nadie lo vio.

## Values: a name, and one small thing to do in a week about one that both hold. A name has 24 characters at most, a thing to do 110.
value-honesty = Honestidad
value-honesty-do = Cuéntense cada quien una pequeña verdad de esas que suelen guardarse.
value-kindness = Bondad
value-kindness-do = Piensen en alguien a quien le vendría bien un gesto amable, y háganlo entre ustedes dos.
value-freedom = Libertad
value-freedom-do = Regálense una noche, o una hora, de la que nadie tenga que dar cuentas.
value-family = Familia
value-family-do = Elijan a alguien que para ustedes dos sea familia, de sangre o no, y mándenle un saludo.
value-faith = Fe
value-faith-do = Compartan un minuto de oración o de silencio por algo que ustedes dos esperan.
value-humour = Humor
value-humour-do = Junten cada quien tres cosas que les dieron risa esta semana, y al final cuéntenselas.
value-adventure = Aventura
value-adventure-do = Elijan algo pequeño que jamás hayan probado, y que una moneda decida quién va primero.
value-calm = Calma
value-calm-do = Aparten diez minutos de quietud a la vez, sin pantalla ni plan, de cerca o de lejos.
value-loyalty = Lealtad
value-loyalty-do = Háganse cada quien una pequeña promesa para esta semana, y cúmplanla.
value-learning = Aprender
value-learning-do = Enséñense algo en cinco minutos: un nudo, una palabra, un truco, una melodía.
value-health = Salud
value-health-do = Pregúntense qué les haría bien, al cuerpo o al ánimo, y háganle lugar esta semana.
value-nature = Naturaleza
value-nature-do = Miren el mismo cielo a la misma hora, y cuéntense lo que ven en él.
value-beauty = Belleza
value-beauty-do = Muéstrense algo bello que otras personas pasan de largo.
value-work = Trabajo
value-work-do = Elijan algo que ustedes dos llevan tiempo dejando para después, y termínenlo en equipo.
value-generosity = Generosidad
value-generosity-do = Den algo entre ustedes dos: una cosa, una hora, una receta, un agradecimiento.
value-justice = Justicia
value-justice-do = Busquen algo injusto que esté a su alcance, por pequeño que sea, y hagan algo al respecto.
value-courage = Valentía
value-courage-do = Haga cada quien una cosa pequeña que pida algo de valor, con la otra persona de público.
value-order = Orden
value-order-do = Ordene cada quien un rincón, un cajón o una carpeta, y muéstrense el antes y el después.
value-curiosity = Curiosidad
value-curiosity-do = Busquen una pregunta que nadie de ustedes dos sepa responder, y vayan tras ella.
value-independence = Independencia
value-independence-do = Haga cada quien algo que disfrute a solas, y vuelva con una historia para contar.
value-closeness = Cercanía
value-closeness-do = Empiecen o terminen un día con cinco minutos que sean solo para ustedes dos.
value-tradition = Tradición
value-tradition-do = Cuéntense una costumbre de su infancia o de después, y revivan una de ellas esta semana.
value-creativity = Creatividad
value-creativity-do = Dibújense de memoria en dos minutos, y firmen las obras.
value-simplicity = Sencillez
value-simplicity-do = Tachen una cosa de los planes de esta semana, y no pongan nada en su lugar.

## Ways of being cared for. Labels have 28 characters at most.
care-words = Palabras cariñosas
care-listening = Que me escuchen
care-time = Tiempo para dos
care-touch = Una caricia
care-help = Que me den una mano
care-surprise = Una pequeña sorpresa
care-attention = Que recuerden mis cosas
care-space = Espacio para estar a solas
care-play = Reír y hacer tonterías
care-company = Compañía en silencio

## A private look back over the last weeks: six plain statements, three answers
sign-warmth = Nos tratamos con calidez.
sign-understood = Sentí que mi pareja me entendía.
sign-together = Sentí que éramos un equipo.
sign-seen = Lo que me importaba se notó y se tomó en serio.
sign-talking = Pudimos hablar, también de lo incómodo.
sign-laughing = Compartimos risas.
signs-often = muchas veces
signs-sometimes = a veces
signs-seldom = casi nunca

## A minute or two to steady oneself. Labels have 30 characters at most, texts 420.
steady-breath-label = Respirar despacio
steady-breath = Siéntate, quédate de pie o acuéstate, como te resulte cómodo. Deja que el aire entre por sí solo, y suéltalo un poco más despacio, como si enfriaras una sopa. Hazlo unas ocho veces, con suavidad, sin aguantar la respiración. Si no se siente bien, déjalo y respira como siempre.
steady-words-label = Unas palabras sencillas
steady-words = Busca una palabra para lo que te pasa por dentro: enojo, dolor, cansancio, o la que sea. No tiene que ser la exacta. Dite en silencio: “Así es para mí en este momento”. Y agrega una frase, la que le dirías a alguien que quieres mucho si se sintiera así.
steady-prayer-label = Rezar, o lo que te sostiene
steady-prayer = Si rezas, reza ahora, con palabras que te sepas de memoria o sin ninguna. Si no, piensa en algo que te sostiene: una frase, una melodía, un lugar, la cara de alguien. Recórrelo despacio, y luego guarda silencio un momento. En este minuto no hay que resolver nada.
steady-quiet-label = Un minuto de quietud
steady-quiet = Dentro de un momento, suelta el teléfono o lo que tengas en las manos, y quédate donde estás. Siente lo que te sostiene: una silla, una cama, el suelo. Deja descansar la mirada en algo cercano, y fíjate en su forma, en sus bordes, en la luz que le cae. Los pensamientos pueden venir y seguir su camino. Cuando sientas que el minuto terminó, terminó.

## For a heavy day. One or two sentences, 160 characters at most; no advice, no cheering up.
kind-1 = Eso pesa. Gracias por decirlo.
kind-2 = Siento mucho que hoy sea así.
kind-3 = Aquí no hace falta poner buena cara.
kind-4 = Puede ser tan malo como es. No hay que sacarle ningún provecho.
kind-5 = Hay días que pesan más que otros. Este es uno de esos.
kind-6 = No hay una manera correcta de sentirse mal. La tuya también vale.
kind-7 = Venga de donde venga, sentirte así no es culpa tuya.
kind-8 = No tienes que explicarlo. Con lo que dijiste es suficiente.
kind-9 = Ponerle palabras a eso, en un día así, no es poca cosa.
kind-10 = Un día difícil no le debe una lección a nadie. Puede ser difícil, y ya.
kind-11 = Lo que sientes tiene un lugar aquí, tenga la forma que tenga y dure lo que dure.
kind-12 = Es mucho lo que llevas, y cuenta aunque nadie lo vea.

## Good news: three ways to ask more. Buttons have 38 characters at most, what the teller reads 140.
news-ask-moment = ¿Cómo fue ese momento?
news-ask-feel = ¿Qué se siente?
news-ask-next = ¿Y ahora qué viene?
news-asked-moment = A { $name } le encantaría saber: ¿cómo fue el momento en que te enteraste?
news-asked-feel = A { $name } le encantaría saber: ¿qué se siente, y qué significa para ti?
news-asked-next = A { $name } le encantaría saber: ¿qué viene ahora, y qué te entusiasma?

## Closer: a list of wishes, each answered alone
command-closer = Deseos, a solas; solo se muestra lo que coincide
    .name = cercanía
closer-title = Más cerca
closer-locked = Aquí hay una lista de lo que puede gustarle a una pareja. Se abre cuando ustedes dos hayan dicho que sí a las preguntas íntimas. Cada quien decide por su cuenta, y si hay un no, nadie se entera.
closer-what = Una lista de lo que puede gustarle a una pareja, de lo más tierno a lo más atrevido. Respondes cada deseo a solas. Solo se muestra aquello a lo que ustedes dos dijeron que sí, y se les muestra a ustedes dos.
closer-alone = Tus respuestas son solo tuyas, y puedes cambiarlas en cualquier momento. De un no, de un quizá o de un cambio de opinión, nadie se entera.
closer-count = { $count ->
    [0] Todavía no has respondido ninguno.
    [one] Has respondido uno hasta ahora.
   *[other] Has respondido { $count } hasta ahora.
}
closer-all = Ya los respondiste todos.
closer-none = Por ahora no hay nada aquí. Eso no dice nada de nadie: quizá solo falta que se responda.
closer-both-how = De lo nuevo que aparece aquí se enteran ustedes dos a la vez, un tiempo después de que coincidan. Querer algo una vez no compromete a nada.
closer-new = Hay algo nuevo que les gustaría a ustedes dos. /closer lo muestra.
closer-said-want = Dijiste que sí a esto.
closer-said-maybe = Dijiste que quizá a esto. Se queda contigo.
closer-said-not = Dijiste que no a esto. Se queda contigo.
button-closer-go = Seguir con la lista
button-closer-both = Lo que queremos en común
button-closer-mine = Mis respuestas
button-closer-want = Sí, me gustaría
button-closer-maybe = Quizá
button-closer-not = No me gustaría
button-closer-later = Primero otro
button-closer-further = Ver más

## Play
command-play = Algo ligero para ustedes dos
    .name = jugar
command-either = Esto o aquello: cinco elecciones ligeras
    .name = dilemas
command-sentence = Terminar la misma frase, cada quien a solas
    .name = frase
command-dream = Dos verdades y un sueño
    .name = sueño
play-title = Juego
play-what = ¿A qué jugamos? Cada quien juega primero a solas, y luego ustedes dos ven lo que salió.
either-title = Esto o aquello
either-card = Esto o aquello, para ustedes dos.
either-two = { $one }: { $first }
    { $two }: { $second }
either-one = { $one }: { $first }
sentence-title = Termina mi frase
sentence-card = Una frase por terminar, para ustedes dos.
sentence-how = ¿Cómo sigue en tu caso? Escribe el resto, o dilo.
sheet-sentence = ¿Cómo sigue?
dream-title = Dos verdades y un sueño
dream-card = Dos verdades y un sueño de cada quien.
dream-truth = Escribe algo verdadero sobre ti. Puede ser pequeño.
dream-another = Y otra cosa que sea verdad.
dream-dream = Ahora un sueño: algo que no ha pasado y que te encantaría que un día fuera verdad.
dream-which = ¿Cuál de estas cosas es el sueño? Di en voz alta lo que crees, y luego destapa con qué sueña { $name }:
sheet-dream-truth = Algo verdadero sobre ti
sheet-dream-another = Otra cosa que sea verdad
sheet-dream-dream = Un sueño, que todavía no es verdad

## A time-out
command-timeout = Un respiro, y cuándo vuelven
    .name = respiro
timeout-title = Un respiro
timeout-offer = Un rato aparte, cuando una conversación se vuelve demasiado, y un momento para volver. No tienes que dar razones. A { $name } le digo enseguida hasta cuándo, y nada más. ¿Cuándo quieres que sea?
timeout-unasked = Mientras tanto nada se bloquea: ustedes dos pueden escribir, responder y salir como siempre.
button-timeout-20 = 20 minutos
button-timeout-60 = Una hora
button-timeout-evening = Esta noche, { $hour }
button-timeout-morning = Por la mañana, { $hour }
timeout-until = Ustedes dos se toman un respiro, hasta las { $hour }.
timeout-until-day = Ustedes dos se toman un respiro, hasta las { $hour } del { $day }.
timeout-what = Con esto no se acaba nada, y no hay que resolver nada antes. Cuando termine, cada quien recibe una pregunta suave con la que volver.
timeout-steady = Si quieres, elige algo que te ayude a recobrar la calma. Se queda contigo.
timeout-noted = Dijiste que ya volviste. El respiro termina antes cuando ustedes dos lo hayan dicho; hasta entonces, eso se queda aquí.
timeout-both-back = Ya volvieron ustedes dos.
timeout-over = Ese respiro ya terminó.
timeout-enough = Este sería el cuarto de hoy. Si necesitas más tiempo para ti, ahí está /pause.
button-timeout-longer = 20 minutos más
button-timeout-back = Ya estoy de vuelta
repair-title = De vuelta
repair-how = Responde con pocas palabras, cuando te sientas con ánimo. Queda sellado hasta que estén las dos respuestas.
repair-card = Una pregunta para volver a acercarse.

## Agreements
command-agreements = Lo que acuerdan ustedes dos
    .name = acuerdos
agreements-title = Nuestros acuerdos
agreements-none = Aquí todavía no hay nada. Cualquiera de ustedes dos puede proponer algo; vale cuando ustedes dos lo hayan firmado, y cualquiera puede reabrirlo en cualquier momento.
agreements-how = Toca un número para reabrir un acuerdo, o para decirlo con otras palabras.
agreement-title = Algo para acordar
agreement-how = Escríbelo en tu próximo mensaje, con tus propias palabras: “Cuando nos pase …, vamos a …”. Está bien que sea pequeño y fácil de cumplir. Lo ves una vez más antes que { $name }.
agreement-instead = ¿Cómo lo dirías tú? Escríbelo en tu próximo mensaje. { $name } solo lo ve si lo propones; hasta entonces no cambia nada.
agreement-sheet = Cuando nos pase …, vamos a …
agreement-in-place = Son otras palabras para el número { $count } de /agreements. Cuando las dos personas lo hayan firmado, ocupa su lugar.
agreement-when = { $name } lo ve cuando lo envíes. Al enviarlo, lo firmas; vale cuando { $name } también lo haya firmado, si quiere.
agreement-too-long = Es un poco largo para un solo acuerdo. ¿Cabe en tres o cuatro líneas?
agreement-many-open = Hay diez propuestas tuyas esperando. Deja que primero se respondan algunas, o quita una.
agreement-signed-one = Ya tiene tu firma. Vale cuando también esté la otra.
agreement-signed-both = Ya están las dos firmas.
agreement-full = Ya tienen treinta. Si reabres uno, hay lugar.
agreement-not-there = Esto ya no está para firmar.
agreement-made = Ustedes dos firmaron algo. Está en /agreements.
agreement-reopened = Algo que habían acordado está abierto otra vez: por ahora no vale. Lo encuentras en /agreements.
agreement-since = { $count }. Desde el { $day }
agreement-open = { $count }. Abierto, le falta una firma
button-agree-new = Proponer algo
button-agree-sign = Lo firmo
button-agree-other = Así no
button-agree-open = Reabrirlo

## A look at the signs
command-signs = Una mirada atrás, solo para ti
    .name = señales
signs-title = Una mirada atrás, solo para ti
signs-how = Piensa en las últimas semanas. No es una prueba, y no dice nada de lo que vendrá; tus respuestas no se pueden abrir ni mostrar.
signs-of = Tu mirada del { $day }
signs-compared = { $answer } · { $trend }
signs-more = más que la última vez
signs-same = igual que la última vez
signs-less = menos que la última vez
signs-offer = Hay semanas así y semanas de otro modo. Si quieres contar algo, o hacer algo, aquí hay un camino.
signs-again = La próxima mirada estará ahí desde el { $day }.
signs-not-now = Está bien. /signs está ahí para cuando quieras.
signs-dropped = Esa mirada ya no está.
signs-deck-on = Anotado, solo para ti. Esas preguntas llegarán un poco más seguido.
button-signs-deck = Más preguntas: { $theme }
button-signs-share = Contar algo de esto
telling-title = Algo que quiero contarte
telling-how = Escríbelo en tu próximo mensaje, con tus propias palabras. { $name } no ve nada de tu mirada atrás, solo lo que escribas aquí, y solo si lo envías.
telling-when = { $name } lo ve cuando lo envíes.

## Plans: time together
command-plans = Algo para hacer entre ustedes dos
    .name = planes
plans-title = Planes para dos
plans-what = Cada quien mira ideas a solas. Lo que les gustaría a ustedes dos se reúne aquí, y luego alguien propone un momento. Cuantas más miren, antes coincide algo.
plans-alone = Solo se muestra lo que les gusta a ustedes dos. Nadie se entera de lo que la otra persona dejó pasar.
plans-both = Esto les gustaría a ustedes dos. Toca una idea para proponer un momento.
plans-made = { $what }: { $day }, { $hour }
plans-all = Ya viste todas las ideas que hay.
plans-new = Hay algo nuevo que les gustaría hacer a ustedes dos. /plans lo muestra.
plan-day = ¿Qué día?
plan-hour = ¿A qué hora, según tu reloj?
plan-past = Esa hora ya pasó. Elige otra, por favor.
plan-many = Son muchos planes. Dejen que primero lleguen algunos.
plan-suggested = Ya se lo propuse a { $name }: { $what }, { $day }, { $hour }.
plan-asked = { $name } propone: { $what }. { $day }, { $hour }, según tu reloj. No pasa nada si no respondes.
plan-agreed = Ya hay plan: { $what }. { $day }, { $hour }, según tu reloj.
plan-off = Esto ya no está en la lista, y no hay nada que explicar: { $what }.
plan-soon = Muy pronto: { $what }. Hoy, { $hour }, según tu reloj. Que lo disfruten.
after-title = ¿Qué tal estuvo?
after-card = Ustedes dos tenían un plan. ¿Qué tal estuvo?
after-how = ¿Qué tal estuvo para ti? Cuéntalo en una o dos líneas. Si al final no se hizo, déjalo así.
sheet-after = ¿Qué tal estuvo?
button-plans-ideas = Ver ideas
button-plans-off = Quitar: { $day }
button-idea-yes = Me gustaría
button-idea-no = No es para mí
button-day = { $day }
button-plan-yes = Me viene bien
button-plan-other = En otro momento, por favor

## Pictures
command-month = Cómo te sentiste este mes, solo para ti
    .name = mes
command-calendar = Los días que comparten, en una imagen
    .name = calendario
month-title = Cómo te sentiste: { $month }
month-count = { $count ->
    [one] Una vez dijiste cómo estabas. Solo lo ves tú.
   *[other] { $count } veces dijiste cómo estabas. Solo lo ves tú.
}
month-none = Aquí no hay nada todavía. Con /checkin se va llenando.
month-felt = { $feeling }: { $days }
month-how = Entre paréntesis: con qué fuerza, del 1 al 5.
button-month-before = El mes anterior
button-month-after = El mes siguiente
together-both = respondieron ustedes dos
together-rest = un día de descanso
together-today = hoy
together-days = { $month }: { $days }
together-count = { $count ->
    [one] { $month }: { $count } día
   *[other] { $month }: { $count } días
}
week-picture-title = Su semana
week-picture-both = Respondieron ustedes dos: { $days }.
week-picture-none = Una semana de descanso. También está bien.
week-picture-felt = { $day }: { $feeling }
week-picture-opened = { $count ->
    [one] Un momento se abrió para ustedes dos.
   *[other] { $count } momentos se abrieron para ustedes dos.
}
week-picture-told = Lo que se contaron: { $what }.
listed = { $one }, { $two }
settings-dark = Las imágenes llegan en colores oscuros.
button-dark-on = Imágenes oscuras
button-dark-off = Imágenes claras

## What one keeps
command-memories = Lo que has guardado
    .name = recuerdos
command-memories-word = Una palabra para buscar
    .name = palabra
memories-title = Lo que guardas
memories-none = Todavía no hay nada guardado. Debajo de todo lo que se abre hay un botón, “Guardar”. Lo que guardes vuelve a ti aquí, y nadie se entera.
memories-count = { $count ->
    [one] Hay un momento que guardaste.
   *[other] Hay { $count } momentos que guardaste.
}
memories-alone = Lo que guardas lo ves solo tú.
memories-themes = ¿De qué se trataba?
memories-months = ¿Cuándo fue?
memories-find = ¿Qué palabra busco? Miro en lo que guardas, y la palabra no se me queda.
memories-found = { $count ->
    [one] Está en uno de ellos.
   *[other] Está en { $count } de ellos. Estos son los más recientes.
}
memories-not-found = Eso no aparece en lo que guardas. ¿Quizá otra palabra?
memory-gone = Ahí ya no hay nada.
sheet-word = Una palabra para buscar
button-memories = Todo lo que guardo
button-memory = { $day }
button-memory-newest = Lo más reciente
button-memory-themes = Por tema
button-memory-months = Por mes
button-memory-month = { $month }
button-memory-year = { $year }
button-memory-find = Buscar una palabra
button-on-this-day = El mismo día: { $day }
button-older = Anteriores
button-newer = Más recientes
theme-fears = Miedos
theme-wounds = Heridas viejas
theme-distance = A la distancia
theme-intimate = Deseo

## Dates to look forward to
command-dates = Fechas para esperar con ilusión
    .name = fechas
dates-title = Nuestras fechas
dates-none = Aquí todavía no hay ninguna fecha. Un primer día, un cumpleaños, un viaje: alguien la anota, y ustedes dos la ven venir.
dates-away = { $count ->
    [0] Hoy, { $day }
    [1] Mañana, { $day }
   *[other] En { $count } días, el { $day }
}
dates-yearly = Cada año
dates-when = ¿Qué día es? Escríbelo, por ejemplo 14 feb o 2027-02-14, o toca uno.
dates-which = ¿Cuál de estos días es?
dates-unclear = No entendí eso como un día. Escríbelo más o menos así, por favor: 14 feb, 14/2 o 2027-02-14.
dates-day = { $day }
dates-name = ¿Cómo se llama? Unas palabras; por ejemplo, “Nuestro primer día”.
sheet-date-name = ¿Cómo se llama?
dates-name-long = Es un poco largo para un nombre. ¿Cabe en unas pocas palabras?
dates-offer = ¿Quieres que { $name } también la vea? Entonces queda entre las fechas de ustedes, y cuando llegue el día les aviso.
dates-tick-yearly = Cada año
dates-tick-week = Avisarnos también una semana antes
dates-full = Ya hay treinta fechas de ustedes. Primero quita una.
dates-which-off = ¿Cuál quitamos? Nadie se entera.
button-dates-new = Una fecha nueva
button-dates-off = Quitar una
button-dates-share = Que la veamos en pareja
button-dates-today = Hoy
button-dates-tomorrow = Mañana
button-dates-day = { $day }

## Milestones
reveal-milestone = El día { $count } que comparten aquí. Qué bonito que ustedes dos hayan llegado hasta aquí.

## Guessing
command-guess = Adivinar las respuestas de tu pareja
    .name = adivinar
guess-title = A adivinar
guess-card = Una ronda de adivinar, para ustedes dos.
guess-own = Tu propia respuesta:
guess-theirs = ¿Y la de tu pareja? Intenta adivinar.
guess-new = ¡Algo nuevo sobre { $name }!
guess-known = { $one } ya sabía esto de { $two }.
button-guess-again = Dos más

## Values
command-values = Lo que más te importa
    .name = valores
values-title = Lo que más te importa
values-card = Cada quien elige cinco cosas que le importan.
values-ask = ¿Qué cinco cosas te importan más en estos tiempos? En la lista no está la vida entera: toma lo que más se acerque.
values-of = { $name } eligió: { $what }.
values-both = Importante para ustedes dos: { $what }.
values-own = Importante para { $name }: { $what }.
values-none-shared = Esta vez no hay ninguna que coincida. Así, cada quien tiene algo que mostrarle a la otra persona.
values-do = Algo para hacer entre ustedes dos, si quieren. { $topic }: { $what }

## Being cared for
command-care = Lo que te hace sentir que te quieren
    .name = cariño
care-title = Lo que te hace sentir que te quieren
care-card = Cada quien dice qué le hace sentir el cariño de su pareja.
care-ask = ¿Qué te hace bien cuando viene de tu pareja? Toca de tres a cinco, empezando por lo que más.
care-ranked = { $what }
care-receive = Es para estos tiempos, y el año que viene puede ser otra lista: /care está ahí para cuando algo cambie. Las ideas pequeñas (/gesture) se guían por lo que cada quien puso primero.

## Small gestures
command-gesture = Una idea pequeña para hoy, solo para ti
    .name = gesto
gesture-title = Una idea pequeña para hoy
gesture-alone = Solo tú ves esto. Hazla, cámbiala o déjala: nada se cuenta, y nadie pregunta.
gesture-daily-on = Desde mañana llega una, sin ruido, con la pregunta de cada día.
gesture-daily-off = Ya no llegan por sí solas. /gesture está ahí para cuando quieras.
button-gesture-next = Otra idea
button-gesture-daily = Una cada día
button-gesture-stop = Que no lleguen más

## Listening to each other, and wondering together
command-listen = Escucharse por turnos
    .name = escuchar
command-wonder = Darle vueltas a algo entre ustedes dos
    .name = filosofar
listen-title = Escucharse
listen-what = Alguien cuenta lo que le ronda la cabeza. La otra persona dice con sus palabras lo que escuchó: sin consejos, sin responder. Luego cambian. Unos tres minutos por turno.
listen-how = ¿Qué te gustaría? Se lo digo a { $name }, y empieza si también quiere.
button-listen-heard = Me gustaría que me escuchen
button-listen-listen = Me gustaría escuchar
listen-offered = { $name } ya puede verlo. Si le viene bien, empieza; si no, mañana a esta hora se cierra sin más.
listen-invites-heard = { $name } quisiera contarte algo durante unos minutos, y luego escucharte. ¿Te viene bien ahora?
listen-invites-listen = { $name } quisiera escucharte unos minutos, y luego contarte algo. ¿Te viene bien ahora?
button-listen-begin = Sí, empecemos
button-listen-after-all = Mejor sí empecemos
listen-begins = Ustedes dos quieren. Empieza.
listen-past = Esto ya pasó. /listen está ahí para cuando quieras.
listen-taken-back = Retirado. /listen está ahí para cuando quieras.
listen-enough = Hoy ya preguntaste tres veces, y es bastante para un día.
listen-say = Te toca hablar. ¿Qué te gustaría que escuche { $name }? Escríbelo, o dilo en un mensaje de voz: le llega en cuanto lo envíes.
listen-mirror = Ahora dile a { $name } lo que escuchaste, con tus propias palabras. No hace falta que pienses igual, ni que resuelvas nada. Le llega en cuanto lo envíes.
listen-add = ¿Qué falta todavía? Le llega a { $name } en cuanto lo envíes.
listen-check = ¿Es eso lo que querías que escuchara { $name }?
listen-check-last = ¿Ahora se acerca más? Lo que falte puede tener su tiempo otro día.
listen-wait-say = Ahora habla { $name }. A ti solo te toca recibir.
listen-wait-mirror = { $name } tiene tus palabras, y te dirá lo que escuchó.
listen-wait-check = { $name } tiene lo que escuchaste, y mira si es eso.
listen-wait-add = { $name } quiere agregar algo más. A ti solo te toca recibir.
listen-time = Unos tres minutos, más o menos hasta las { $hour }. No hay prisa.
button-listen-yes = Sí, eso es
button-listen-add = Hay algo más
button-listen-stop = Dejarlo aquí
listen-tap = Toca uno de los botones: ¿es eso, o hay algo más?
listen-not-yet = Es el turno de { $name }, así que esto no lo guardé en ninguna parte. El tuyo viene enseguida.
listen-meant = También hay una pregunta abierta. ¿Le paso esto a { $name } ahora?
listen-too-late = Ahora no es tu turno, así que esto se queda contigo.
listen-thanks = Cada quien habló y tuvo quien escuchara. Gracias por escucharse. ¿Hay una línea más que te gustaría dejar?
listen-over = Aquí termina este rato de escucharse. Gracias a ustedes dos por lo que pusieron en él.
listen-sheet = ¿Qué te gustaría que escuche tu pareja?
listen-sheet-heard = ¿Qué escuchaste?
wonder-title = Darle vueltas a algo
wonder-card = Algo para pensar entre ustedes dos.
wonder-next = Aquí hay otra pregunta, para cuando quieran.
button-wonder-next = Ir a la siguiente pregunta
wonder-gone-on = Vamos a la siguiente pregunta.
wonder-over = Esa fue la última pregunta de esta serie. /wonder trae otra para cuando quieran.

## The week, and forms in several steps
step-of = { $at } de { $of }
instead-of-it = Tu respuesta ya está sellada. ¿Quieres que lo que acabas de completar ocupe su lugar?
edited = Cambiado.
week-title = La semana de ustedes dos
week-card = La semana, para mirarla entre ustedes dos.
week-thanks = ¿Qué te gustaría agradecerle a tu pareja esta semana?
week-thanks-label = Un agradecimiento
week-thanks-of = { $name }: un agradecimiento
week-good = ¿Qué momento fue bueno, grande o pequeño?
week-good-label = Un buen momento
week-good-of = { $name }: un buen momento
week-hard = ¿Hubo alguno difícil? Si lo hubo, ¿cómo fue para ti?
week-hard-label = Un momento difícil, si lo hubo
week-hard-of = { $name }: un momento difícil
week-wish = ¿Qué deseas para la semana que viene?
week-wish-label = Un deseo para la semana que viene
week-wish-of = { $name }: un deseo
week-receive = El momento difícil no pide que se resuelva nada, ni que alguien tenga la razón. “Gracias por contármelo” es un buen comienzo.
command-week = Mirar atrás la semana, entre ustedes dos
    .name = semana
week-offer = La semana casi termina. Si quieren, mírenla entre ustedes dos: un agradecimiento, un buen momento, uno difícil si lo hubo, un deseo. Cada quien escribe a solas, y se abre cuando hayan escrito ustedes dos.
week-not-now = Está bien. /week está ahí para cuando quieras.

## What is offered
button-settings-offers = Lo que me propones
offers-practice-on = De vez en cuando llega algo para hacer en pareja, en lugar de la pregunta del día.
offers-practice-off = La pregunta del día sigue siendo una pregunta. Todo lo demás está en /help, para cuando quieras.
offers-week-0 = Los lunes les propongo a ustedes dos mirar atrás la semana.
offers-week-1 = Los martes les propongo a ustedes dos mirar atrás la semana.
offers-week-2 = Los miércoles les propongo a ustedes dos mirar atrás la semana.
offers-week-3 = Los jueves les propongo a ustedes dos mirar atrás la semana.
offers-week-4 = Los viernes les propongo a ustedes dos mirar atrás la semana.
offers-week-5 = Los sábados les propongo a ustedes dos mirar atrás la semana.
offers-week-6 = Los domingos les propongo a ustedes dos mirar atrás la semana.
offers-week-off = No te propongo mirar atrás la semana. /week está ahí para cuando quieras.
offers-alone = Lo que prefieres que no te proponga es solo tuyo; nadie se entera. El día de la semana es el mismo para ustedes dos.
button-offers-day-off = Sin prácticas de por medio
button-offers-day-on = Prácticas de vez en cuando
button-offers-week-off = No me propongas la semana
button-offers-week-on = Proponme la semana
weekday-0 = Lunes
weekday-1 = Martes
weekday-2 = Miércoles
weekday-3 = Jueves
weekday-4 = Viernes
weekday-5 = Sábado
weekday-6 = Domingo

## The rhythm: now and then a practice in place of a question
why-practice = De vez en cuando llega algo para hacer en pareja, en lugar de una pregunta. Cuenta igual que ella.
button-usual = La usual, si también quiere mi pareja

## Warmth: notes for the other
command-thanks = Unas palabras lindas para tu pareja
    .name = gracias
command-thanks-note = Tu nota
    .name = nota
command-goodnews = Contar una buena noticia
    .name = noticia
command-goodnews-note = Tu noticia
    .name = novedad
command-cheer = Dar ánimo en algo que le importa
    .name = aliento
command-cheer-note = Tus palabras de aliento
    .name = mensaje
thanks-title = Palabras lindas
thanks-how = Un agradecimiento o una nota de amor para { $name }, con tus propias palabras. Una cosa pequeña y verdadera ya es mucho. Escríbela o dila en tu próximo mensaje; la ves una vez más antes de que vaya a ninguna parte.
thanks-sheet = Tu nota
thanks-when = ¿Ahora, o más adelante? Si la escondes, { $name } no sabe nada de ella hasta que llegue.
button-surprise = Esconderla para una sorpresa
button-hardday = Guardarla para un día difícil
kept-surprise = Escondida. Llega por sorpresa uno de los próximos días. Solo tú lo sabes.
kept-hardday = Guardada. Llega cuando { $name } cuente en un “¿cómo estás?” que tiene un día pesado. Solo tú lo sabes.
tucked-waiting = { $count ->
    [one] Una nota tuya espera su momento.
   *[other] { $count } notas tuyas esperan su momento.
}
tucked-full = Ya esperan veinte. Deja que lleguen primero algunas.
waits-surprise = Espera para ser una sorpresa.
waits-hardday = Espera un día difícil.
waits-cheer = Espera al { $day }, { $hour }.
news-title = Buenas noticias
news-how = ¿Cuál es la buena noticia? Escríbela o dila en tu próximo mensaje. La ves una vez más, y luego le llega a { $name }.
news-sheet = Tu noticia
news-when = ¿Se la cuento a { $name }?
news-gone = Eso ya no está aquí.
news-own = Estas preguntas son para que las haga { $name }.
news-asked = { $name } ya sabe que te encantaría escucharlo.
news-more-how = Escríbelo o dilo en tu próximo mensaje. Lo ves una vez más antes que { $name }.
button-tell-more = Contar más
cheer-title = Palabras de aliento
cheer-how = ¿Qué tiene por delante { $name }, y qué te gustaría que lleve consigo? Escríbelo o dilo en tu próximo mensaje.
cheer-sheet = Tus palabras de aliento
cheer-when = ¿Cuándo quieres que le llegue a { $name }? Hasta entonces solo tú lo sabes.
cheer-day = ¿Qué día?
cheer-hour = { $day }: ¿a qué hora?
cheer-past = Esa hora ya pasó. Elige otra.
kept-cheer = Guardado. Llega el { $day }, { $hour }. Solo tú lo sabes.
button-this-evening = Esta noche
button-tomorrow-morning = Mañana por la mañana
button-another-time = En otro momento

## Heavy days
kind-again = { $name } te regaló esto el { $day }:
kind-page = Si quieres escribir algo solo para ti, /reflect tiene una página.
button-something-kind = Algo cariñoso
button-week-picture = La semana en una imagen
week-told-thanks = un gracias
week-told-good = un buen momento
week-told-hard = un momento difícil
week-told-wish = un deseo
