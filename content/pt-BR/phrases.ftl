# Everything the bot says, in Brazilian Portuguese. CC0. One idea a sentence; warm and plain.
# One reader is "você", both are "vocês". No sentence needs a gender: "a outra pessoa", "as duas respostas", "dos dois lados", "a sós"; feelings are nouns.
# A room is "o chat de vocês"; the space two people share is "o espaço de vocês".
# $name, $one, $two are people's names; $count is a number; $hour a time of day; $date a day; $place a city.

## The command menu
command-today = A pergunta do dia
    .name = hoje
command-checkin = Como você está agora?
    .name = checkin
command-streak = Os dias de vocês
    .name = dias
command-settings = Horário, fuso horário, idioma
    .name = configurações
command-help = O que eu sei fazer
    .name = ajuda

## Buttons
button-consent = Sim, por mim tudo bem
button-not-now = Agora não
button-choose = Escolher a pessoa
button-link = Criar um link para enviar
button-pick = Escolher nos meus contatos
button-accept = Sim, com { $name }
button-decline = Prefiro não
button-confirm = Sim, { $name } e eu
button-not-them = É outra pessoa
button-enter = Abrir nosso chat privado
button-enter-first = Começar
button-answer = Responder
button-not-today = Hoje não
button-answer-after-all = Responder mesmo assim
button-nothing-to-add = Não, é só isso
button-skip = Pular
button-back = Voltar
button-leave-so = Deixar como está
button-change = Mudar
button-take-back = Retirar
button-share-now = Mostrar a minha agora
button-add = Sim, juntar
button-replace = Usar esta no lugar
button-leave-out = Deixar de fora
button-leave-as-was = Deixar como estava
button-heard = O que eu escutei
button-loved = O que eu amei
button-more = Conta mais
button-keep = Guardar
button-remove = Remover a minha
button-remove-yes = Remover minhas palavras
button-remove-no = Deixar onde estão
button-keep-mine = Guardar só para mim
button-share-mine = Mostrar mesmo assim
button-let-go = Apagar
button-no-nudges = Não quero lembretes
button-zone-keep = { $place }, isso mesmo
button-hour-keep = { $hour } está bom
button-hour = { $hour }
button-settings-hour = Mudar o horário
button-settings-zone = Mudar o fuso horário
button-settings-language = Idioma
button-nudges-off = Desligar o lembrete
button-nudges-on = Ligar o lembrete
button-stay = Manter aberto
button-leave = Sair agora

## Beginning
hello = Oi. Eu sou o Duologue.
consent-what = Uma vez por dia, faço uma pergunta a vocês. Cada pessoa me responde a sós, e eu guardo as duas respostas lacradas. Quando as duas chegam, vocês podem ler as duas.
consent-who-reads = Quem pode ler o quê: uma resposta só aparece para a outra pessoa quando as duas já chegaram, a não ser que quem escreveu decida mostrar a sua sem esperar. O que você escreve fica armazenado com criptografia, mas a chave está no mesmo servidor. Por isso, quem mantém este servidor teria como ler, tecnicamente. O aplicativo de mensagens por onde a gente conversa também pode ler. Isto não tem criptografia de ponta a ponta, e não é terapia.
consent-leave = Você pode sair quando quiser, com /leave, por conta própria e sem dar motivo. Tudo bem para você?
begin-how = Que bom. Com quem você gostaria de viver isto? Também dá para me colocar em um grupo privado em que só estejam vocês.
not-now = Tudo bem. Quando quiser: /start.
start-paired = Que bom ver você. /today mostra a pergunta do dia, e /help, todo o resto.
not-paired = Isto se faz a dois. Para começar: /pair.
already-paired = Você e { $name } já têm um espaço aqui. Só consigo manter um; /leave fecharia esse espaço.
already-paired-short = Você já tem um espaço a dois aqui.
your-partner = a pessoa escolhida
choose-how = Toque no botão abaixo e escolha a pessoa. Só a conta escolhida vai poder aceitar.
chosen-link = Envie este link para { $name }. Ele só funciona com essa conta, uma única vez, em até 24 horas:
chose-self = Essa conta é a sua. Falta mais alguém.
link-title = Seu convite
link-how = Envie este link a quem vai começar com você, ou mostre o código para a pessoa escanear. Vale uma única vez, por 24 horas:
own-link = Este link é o seu. Ele é para a pessoa que você convidar.
link-over = Este convite não vale mais. /pair cria um novo.
link-over-short = Este convite não vale mais.
asked-by = { $name } gostaria de começar o Duologue com você.
declined = Tudo bem. Ninguém fica sabendo.
accepted = Combinado. Assim que { $name } confirmar que é você, a gente começa.
confirm-ask = { $name } disse sim. É a pessoa que você convidou?
confirmed = Você e { $name }. Que bonito.
refused = Tudo bem. /pair cria um convite novo.
consented-first = Combinado. Quando o outro sim chegar, a gente começa.
consented-second = Combinado. Agora não falta ninguém.
paired = { $one } e { $two }, agora vocês têm um espaço a dois.
paired-hour = A pergunta chega uma vez por dia. Com /today, a primeira vem agora mesmo.
paired-private = Você e { $name } agora têm um espaço a dois. O que você me escrever aqui fica lacrado até as duas respostas chegarem.
paired-how = É só me escrever quando eu perguntar. Texto, áudio, foto e vídeo: tudo vale.

## The room
room-hello = Oi, casal.
room-how = Faço uma pergunta por dia e abro as respostas aqui quando as duas tiverem chegado. Toquem no botão, por favor: o resto acontece no privado de cada pessoa.
room-link-over = Este botão não vale mais. Com /start no chat de vocês aparece um novo.
room-not-in-it = Esse botão é de um chat em que eu não vejo você. Peça para entrar lá, ou use /pair aqui.
room-too-many = Naquele chat há mais gente além de nós três. Quando estivermos só nós, toque de novo no botão.
room-open-to-all = Esse grupo é público: qualquer pessoa pode ler, mesmo sem participar. Quando ele for privado, toque de novo no botão.
room-waiting = Seu sim está aqui. Quando o outro chegar, a gente começa.
room-is-yours = Tudo pronto. A partir de agora, as respostas se abrem no chat de vocês.
room-crowded = Há mais alguém no chat de vocês, ou uma das duas pessoas saiu de lá. Fico em silêncio por lá e escrevo aqui, no privado de cada pessoa, até sermos só nós três de novo.
room-public = O grupo de vocês é público: qualquer pessoa pode ler, mesmo sem participar. Fico em silêncio por lá e escrevo aqui, no privado de cada pessoa, até ele voltar a ser privado.
room-again = Somos só nós três de novo no chat de vocês. Estou de volta por lá.
room-gone = Não estou mais no chat de vocês. A gente continua aqui, no privado de cada pessoa.

## Beginning with somebody named, and on several platforms
in-private = Escrevi para você no privado. Não chegou nada? Permita mensagens diretas de membros nas configurações de privacidade deste servidor e tente de novo.
pair-in-company = Use /pair com o nome da pessoa, e eu pergunto a ela no privado. Ou me escreva no privado. Se só vocês e eu pudermos ler aqui, daqui a pouco digo oi por aqui mesmo.
begin-how-named = Que bom. Com quem você gostaria de viver isto? Em um servidor em que vocês estejam, /pair com o nome da pessoa faz o convite. Ou pegue um link e envie.
consent-overseen = Se vocês usarem um canal em um servidor: a administração dele sempre consegue ler, mesmo que o canal seja privado. Já o que você me escreve aqui, ela não consegue.
consent-given = Combinado.
chosen-written = Vou avisar { $name } no privado, se eu puder. Só essa conta pode aceitar, uma única vez, em até 24 horas. Se nada chegar por lá, envie isto:
link-how-typed = Envie isto a quem vai começar com você. Vale uma única vez, por 24 horas:
link-how-several = Envie isto a quem vai começar com você. Basta um dos caminhos; vale uma única vez, por 24 horas:
link-scan = O código na imagem leva ao { $platform }.
way-say = Abra e me mande isto por lá:

## A room made for the two
button-make-room = Criar um canal para nós
button-no-room = Ficar no privado
room-offer = Posso criar um canal privado para vocês e para mim, no servidor em que { $name } me chamou. As respostas se abririam lá. A administração do servidor sempre consegue ver esse canal, quem está nele e o que é dito nele. Nossos chats privados ela não vê. Só crio o canal com um sim dos dois lados, e ninguém fica sabendo de um não.
room-first-yes = Anotado. Quando houver um sim dos dois lados, eu crio o canal. Até lá, ficamos no privado.
room-second-yes = Sim dos dois lados. Já estou criando o canal.
room-no = Tudo bem. Ficamos no privado, e ninguém fica sabendo.
room-name = duologue
room-made = O canal de vocês está pronto. A partir de agora, as respostas se abrem lá.
room-not-made = Não consegui criar o canal. Preciso de permissão para gerenciar canais e cargos nesse servidor, e vocês precisam estar lá. Por enquanto, seguimos no privado; /room em um canal de lá recomeça.
room-offered = Já perguntei a vocês no privado. Quando houver lá um sim dos dois lados, eu crio o canal.
room-have = Vocês já têm um chat. As respostas se abrem lá.
room-apart = Vocês usam aplicativos diferentes, e nenhum chat consegue reunir vocês. No privado, não falta nada.
room-how-make = Use /room em um canal de um servidor em que estejamos nós três. Pergunto a vocês no privado, e só crio um canal com um sim dos dois lados.
room-how-add = Criem um grupo privado só de vocês e me coloquem nele. Eu digo oi por lá.
room-readable = Outras pessoas conseguem ler o canal de vocês, ou uma das duas pessoas não consegue mais. Fico em silêncio por lá e escrevo aqui, no privado de cada pessoa, até sermos só nós três de novo.
room-others-read = Outras pessoas também conseguem ler esse canal. Quando formos só nós três, toque de novo no botão.

## Where and when
zone-ask = Você segue o horário de qual cidade? Toque em uma ou escreva, para eu chegar na hora certa. Se preferir, pode pular.
zone-set = Certo, vale o horário de { $place }.
zone-unknown = Não conheço esse lugar. Tente uma cidade grande do seu fuso horário, como São Paulo ou Manaus, ou toque em uma das cidades acima.
hour-ask = A que horas a pergunta deve chegar? Toque em um horário ou escreva, pelo seu relógio. Ela chega para vocês no mesmo instante.
hour-set = Todos os dias às { $hour }, no seu horário.
hour-changed = A pergunta mudou de hora: agora chega às { $hour }, no seu horário. Dá para mudar em /settings.
hour-unknown = Não entendi isso como um horário. Algo como 20:30 ou 20h30, por favor.

## The question of the day
daily-title = A pergunta do dia
daily-how = Escreva sua resposta aqui, ou mande um áudio, uma foto ou um vídeo. Ela fica lacrada até as duas chegarem.
daily-card = A pergunta do dia está aqui.
card-count = Respostas: { $count } de 2.
card-opened = As duas respostas chegaram e estão abertas.
card-closed = O tempo para isto acabou.
today-gone = A pergunta de hoje já passou. A próxima chega no horário de sempre.
nudge = Ainda em aberto, se você quiser. Sem obrigação.
nudges-off = Pronto, sem lembretes. Em /settings dá para ligar de novo.
nothing-open = Não há nenhuma pergunta aberta agora. /today traz a de hoje.
kind-unsupported = Consigo guardar texto, áudio, foto e vídeo. Pode ser um desses?
answer-too-long = É mais do que consigo guardar em uma resposta. O que você tinha antes continua igual. Dá para encurtar um pouco?
please-tap = Toque em um dos botões acima, por favor.
just-write = É só escrever aqui, ou mandar um áudio, uma foto ou um vídeo.
passed = Tudo bem. Ninguém fica sabendo.
passed-already = Você deixou esta de fora. Quer responder mesmo assim? Toque no botão e depois escreva.
sealed = Lacrada até as duas respostas chegarem.
sealed-anew = Mudada, e lacrada de novo.
kept-sealed = Fica como está.
already-sealed = Sua resposta está lacrada. Antes, é preciso retirar.
already-shared = Já está compartilhada. Um botão abaixo das suas palavras compartilhadas serve para removê-las.
already-done = Isso já foi feito.
round-over = Isto não pode mais ser mudado.
write-anew = Escreva de novo. Até lá, a lacrada continua valendo.
taken-back = Retirada e apagada.
more-to-add = Você já respondeu. Isto faz parte da resposta?
opened-in-room = As duas respostas chegaram. Estão abertas no chat de vocês.
opened-here = As duas respostas chegaram.

## The reveal
reveal-neutral = As duas respostas chegaram.
reveal-neutral-one = Há algo novo.
reveal-day = { $count ->
    [1] O primeiro dia de vocês aqui.
   *[other] O dia { $count } de vocês aqui.
}
words-taken-out = Estas palavras foram removidas.
media-voice = mensagem de voz
media-photo = foto
media-video = vídeo
media-video_note = mensagem de vídeo
media-from = De { $name }
line-in-private = Escreva para mim no nosso chat privado.
line-ask-heard = O que você escutou nessa resposta? Uma linha para { $name }, com as suas palavras. Ela chega na hora.
line-ask-loved = O que você amou nessa resposta? Uma linha para { $name }, com as suas palavras. Ela chega na hora.
line-ask-more = Sobre o que você gostaria de saber mais? Uma linha para { $name }. Ela chega na hora.
line-heard = O que { $name } escutou
line-loved = O que { $name } amou
line-more = { $name } gostaria de saber mais
line-passed-on = Entregue.
line-too-long = É mais do que cabe em uma linha. Dá para encurtar?
line-text-only = Uma linha em palavras, por favor.
reply-to-reveal = Se é sobre o que se abriu: toque ali para dizer o que você escutou, o que amou ou sobre o que quer saber mais, e então escreva. Para responder a uma pergunta, é só escrever, sem citar a mensagem.
reply-to-own = Aquilo é só para você, então não guardei isto em lugar nenhum. Para responder a uma pergunta, é só escrever, sem citar a mensagem.
reply-to-aside = Uma resposta àquela mensagem não chega a ninguém, então não a coloquei em lugar nenhum. Se ela tiver botões, toque em um. Para responder a uma pergunta, é só escrever sem citar.
kept = Guardado, só para você.
not-kept = Não está mais guardado.
remove-in-private = Perguntei a você no nosso chat privado.
remove-ask = Remover suas palavras do que foi aberto e apagar todas elas? Uma linha vai dizer que foram removidas. Todo o resto fica. Isso não pode ser desfeito.
remove-left = Elas ficam.
removed = Suas palavras não estão mais aqui.
nothing-to-remove = Não há palavras suas aqui.
closed-unopened = O tempo para isto acabou. Sua resposta não foi aberta e continua sendo sua.
kept-mine = Fica só com você.
shared = Resposta compartilhada.
let-go = Resposta apagada.

## A pause, and quiet hours
button-settings-pause = Fazer uma pausa
button-pause-day = Um dia
button-pause-week = Uma semana
button-pause-open = Até eu avisar
button-pause-mine = Só para mim
button-pause-tell = E avisar { $name }
button-back-again = Voltei
button-settings-quiet = Horário de silêncio
button-quiet-span = { $start } – { $end }
button-quiet-off = Sem horário de silêncio
button-discreet-on = Ocultar tudo na tela bloqueada
button-discreet-off = Mostrar a pergunta na tela bloqueada
pause-title = Uma pausa
pause-what = Sem pergunta, sem lembrete: por um tempo, não mando nada por conta própria. O que { $name } fizer ainda chega a você, sem som, e /today traz a pergunta quando você quiser. Quanto tempo de pausa?
pause-who = Quer que { $name } saiba?
pause-mine-how = Só para você: ninguém fica sabendo. Para { $name }, parece um dia qualquer em que você não responde.
pause-tell-how = Se você avisar { $name }: até lá, a pergunta não vem para nenhum dos lados, e a pausa não tira nada dos dias seguidos de vocês.
paused-until = Sua pausa vai até { $day }. A próxima pergunta chega nesse dia, na hora de sempre.
paused-open = Sua pausa vai até você dizer que voltou.
paused-mine = Ninguém ficou sabendo.
paused-told = { $name } já sabe.
paused-how = Nada se perde enquanto isso. /today traz a pergunta quando você quiser; /pause encerra a pausa.
pause-partner = { $name } está em pausa até { $day }. Até lá, não há perguntas; nada se perde.
pause-partner-open = { $name } está em pausa por um tempo. Até lá, não há perguntas; nada se perde.
welcome-back = Que bom ter você de volta. Nada se perdeu.
welcome-back-today = /today traz a pergunta do dia, quando você quiser.
back-partner = { $name } voltou da pausa. A pergunta chega de novo na hora de sempre.
quiet-ask = Em que horário nada deve fazer barulho? Nele, a pergunta chega sem som, e o lembrete não vem. Toque em uma opção ou escreva outra, pelo seu relógio: 22:30-7.
quiet-unknown = Não entendi isso como dois horários. Algo como 22:30-7 ou 22h-7h, por favor.
settings-quiet = Silêncio das { $start } às { $end }: nada faz barulho.
settings-discreet-on = A tela bloqueada mostra apenas que há algo novo.
settings-discreet-off = A tela bloqueada pode mostrar a pergunta, mas nunca o que vocês escreveram.

## What a lock screen shows
discreet = Há algo novo aqui.

## Check-in
checkin-title = Como você está?
checkin-card = Um check-in para vocês.
checkin-feeling = O que chega mais perto do que você sente?
checkin-strength = Com que força?
checkin-wish-ask = O que te faria bem?
checkin-note = Quer dizer mais alguma coisa? Escreva aqui.
checkin-felt = { $feeling } · { $strength }
checkin-wish = O que faria bem: { $wish }
family-glad = Alegria
family-close = Afeto
family-calm = Calma
family-sad = Tristeza
family-afraid = Medo
family-angry = Raiva
family-tired = Cansaço
family-ashamed = Vergonha
feeling-happy = felicidade
feeling-grateful = gratidão
feeling-proud = orgulho
feeling-playful = vontade de brincar
feeling-hopeful = esperança
feeling-relieved = alívio
feeling-loved = sentir que me amam
feeling-tender = ternura
feeling-safe = segurança
feeling-longing = saudade
feeling-desired = sentir que me desejam
feeling-understood = sentir que me entendem
feeling-peaceful = paz
feeling-rested = corpo descansado
feeling-content = contentamento
feeling-balanced = equilíbrio
feeling-quiet = sossego
feeling-clear = clareza
feeling-down = desânimo
feeling-lonely = solidão
feeling-hurt = mágoa
feeling-disappointed = decepção
feeling-grieving = luto
feeling-empty = vazio
feeling-anxious = ansiedade
feeling-insecure = insegurança
feeling-overwhelmed = não dar conta
feeling-restless = inquietação
feeling-jealous = ciúme
feeling-helpless = mãos atadas
feeling-annoyed = irritação
feeling-frustrated = frustração
feeling-offended = orgulho ferido
feeling-impatient = impaciência
feeling-resentful = ressentimento
feeling-furious = fúria
feeling-worn-out = exaustão
feeling-sleepy = sono
feeling-numb = não sentir nada
feeling-ill = mal-estar
feeling-distracted = cabeça longe
feeling-stretched = sobrecarga
feeling-guilty = culpa
feeling-embarrassed = constrangimento
feeling-small = me sentir menor
feeling-awkward = ficar sem jeito
feeling-regretful = arrependimento
feeling-exposed = vulnerabilidade
strength-1 = só um traço
strength-2 = um pouco
strength-3 = bem presente
strength-4 = forte
strength-5 = toma conta de mim
wish-listen = só me escutar
wish-comfort = um pouco de colo
wish-solve = ajuda para resolver
wish-time = um tempo a dois
wish-space = um pouco de espaço
wish-listen-how = Só escutar: deixe todo o resto de lado, espere a pessoa terminar e depois diga o que você escutou. Sem conselhos.
wish-comfort-how = Dar colo: esteja perto, no mesmo cômodo ou ao telefone, e fique um pouco. Não é preciso consertar nada.
wish-solve-how = Ajudar: primeiro pergunte o que já foi tentado, depois ajude a pensar. Quem pediu ajuda escolhe o que fazer.
wish-time-how = Um tempo a dois: meia hora sem mais nada em volta já é muito. Pergunte o que seria bom.
wish-space-how = Um pouco de espaço: não é rejeição. Dê um tempo, sem perguntar, e esteja por perto depois.

## Going deeper
button-settings-deeper = Ir mais fundo
button-look = Dar uma olhada
button-topic-yes = Sim, eu gostaria
deeper-offer = Vocês já compartilharam sete dias aqui. Algumas perguntas vão mais fundo. Elas só vêm se os dois lados quiserem. Cada pessoa decide por si, e ninguém fica sabendo o que a outra disse, a não ser que haja um sim dos dois lados.
deeper-not-now = Tudo bem. Ninguém fica sabendo. /deeper está aqui quando você quiser.
deeper-none = Ainda não há nada mais profundo aqui.
deeper-title = Ir mais fundo
deeper-what = Algumas perguntas vão mais fundo do que as do dia a dia. Nenhuma delas vem sem um sim dos dois lados para aquele tipo de pergunta. Havendo esse sim, uma pode vir de vez em quando. Em algumas semanas, não vem nenhuma.
deeper-alone = Sua resposta é só sua, e você pode mudar de ideia quando quiser. Ninguém fica sabendo disso. Só com um sim dos dois lados vocês ficam sabendo, uma única vez.
deeper-yes = Você disse sim a isto.
deeper-no = Você não disse sim a isto.
deeper-told = Há um sim dos dois lados para: { $topic }. De vez em quando pode vir uma. Em algumas semanas, não vem nenhuma, e cada pessoa pode mudar de ideia quando quiser, com /deeper.
topic-deep = Perguntas mais profundas
topic-deep-what = Tocam no que é delicado: preocupações, arrependimentos, o que faz falta. Responder pode pedir um pouco de coragem. “Hoje não” sempre basta.
topic-deepest = As perguntas mais profundas de todas
topic-deepest-what = Tocam no que raramente se diz em voz alta: feridas antigas, grandes medos, tempos difíceis. São para quando há muita confiança. “Hoje não” sempre basta.
topic-intimate = Perguntas íntimas
topic-intimate-what = Falam de toque, proximidade e desejo. Nada precisa ser respondido. “Hoje não” sempre basta.

## Privacy
privacy-title = Sua privacidade
privacy-what = O que fica guardado: sua conta, seu nome como o aplicativo de mensagens mostra, idioma, fuso horário, configurações e aquilo com que você concordou. Em um espaço a dois, também quais perguntas vieram, em que dias chegaram as duas respostas e o que você escreveu. Suas palavras ficam armazenadas com criptografia. Fotos, áudios e vídeos ficam com o aplicativo de mensagens; eu guardo apenas onde encontrar.
privacy-who = Quem pode ler: a outra pessoa lê apenas o que foi aberto e o que você decidiu compartilhar ou entregar. Quem mantém este servidor tem a chave e teria como ler tudo, tecnicamente. O aplicativo de mensagens pode ler nosso chat. Não há criptografia de ponta a ponta.
privacy-since-none = Você ainda não concordou com nada. Sem o seu sim não há espaço a dois, e nada seu chega à outra pessoa.
privacy-since-consent = Você concordou com isto em { $date }.
privacy-since-couple = O espaço de vocês começou em { $date }.
privacy-how-long = Por quanto tempo: o que você escreveu fica até ser apagado. O que nunca foi aberto é destruído na hora em que uma das duas pessoas sai. Convites somem um dia depois de vencer; um não a um convite, depois de três meses; minhas anotações sobre quais mensagens enviei, depois de 120 dias (de onde estão suas palavras eu me lembro enquanto você puder querer removê-las); outras anotações técnicas, em até uma semana. Cópias de segurança deste servidor podem manter coisas por mais tempo.
privacy-can = O que você pode fazer: /export entrega o que é seu, /forget apaga suas palavras, /pause te dá um descanso, /leave fecha o espaço de vocês na hora.
privacy-never = Não há anúncios. Não vendo nada, não repasso nada a mais ninguém e não treino nada com isso.

## If something doesn't feel right
button-safety = Se algo não parece certo
safety-title = Se algo não parece certo
safety-somebody = Você não precisa ter certeza, e não precisa decidir nada. Conversar com alguém de fora pode ajudar. Em caso de perigo agora, o número de emergência do lugar onde você está é o caminho mais rápido.
safety-where = findahelpline.com · linhas de apoio gratuitas, país por país, para o que estiver pesando
    lila.help · apoio para mulheres, em quase todos os países
safety-traces = Uma janela anônima no navegador deixa menos rastros. Um celular ou computador a que mais ninguém tem acesso não deixa nenhum aqui.
safety-here = Ninguém fica sabendo que você leu isto. Um toque abaixo limpa isto daqui. /leave funciona a qualquer momento, sem dar motivo.

## Days together
streak-title = Os dias de vocês
streak-none = O primeiro dia de vocês aqui ainda está por vir. Sem pressa.
streak-total = { $count ->
    [one] { $count } dia com as duas respostas. Ele continua sendo de vocês.
   *[other] { $count } dias com as duas respostas. Eles continuam sendo de vocês.
}
streak-run = Destes, { $count } seguidos.
streak-rest = Dois dias por semana são livres, e uma pausa que os dois lados conhecem nem entra na conta.

## Too much at once
hurried-words = Foi muita coisa de uma vez, e parei de ler por um momento. O que você escreveu por último não foi guardado, e o que escrever agora também não será. Tente de novo daqui a um minuto, por favor.
hurried-change = Foi muita coisa de uma vez, e esta mudança não chegou até mim. O que você tinha antes continua igual. Mude de novo daqui a um minuto, por favor.
hurried-tap = Foi muita coisa de uma vez. Espere um minuto, por favor, e toque de novo.
hurried-links = Foram links demais que não levam a lugar nenhum. Tente de novo daqui a uma hora, por favor.

## Nothing to see
nothing-visible = Não vejo nenhuma palavra nessa mensagem, então nada dela foi guardado. Pode escrever de novo?
nothing-visible-now = Agora não vejo nenhuma palavra nessa mensagem. O que você tinha antes continua igual.

## Settings, help, leaving
settings-title = Configurações
settings-hour = A pergunta chega às { $hour }, no seu horário.
settings-zone = Seu fuso horário: { $place }.
settings-nudges-on = Se uma pergunta ficar em aberto, eu te lembro uma vez, sem som.
settings-nudges-off = Não te mando lembretes.
language-ask = Em que idioma você quer conversar comigo?
help-title = O que eu sei fazer
help-daily = Uma pergunta por dia, para vocês. Cada pessoa responde no privado; quando as duas respostas chegam, vocês podem ler as duas.
help-reads = As respostas ficam armazenadas com criptografia, mas quem mantém este servidor tem a chave e teria como ler, tecnicamente. O aplicativo de mensagens também pode ler nosso chat.
help-leave = /leave fecha o espaço de vocês, na hora e sem dar motivo.
leave-title = Sair
leave-ask = Fechar o espaço de vocês agora mesmo? Tudo o que ainda está lacrado será destruído, sem ser visto. A outra pessoa só fica sabendo que o espaço foi fechado. O que você digitou aqui continua neste chat, no seu celular, até você apagar por lá.
leave-stayed = Nada mudou.
left = O espaço está fechado. O que estava lacrado não existe mais. Se um dia você quiser recomeçar: /pair.
space-closed = O espaço de vocês aqui foi fechado. O que ainda estava lacrado não existe mais, e ninguém viu.
unknown-command = Esse comando eu não conheço. /help mostra o que há.
button-stale = Este botão não vale mais.
not-yours = Este botão não funciona aqui.
something-wrong = Algo deu errado do meu lado, e nada mudou. Tente de novo, por favor.

## Forgetting
button-clear = Limpar este chat
button-forget = Apagar tudo o que escrevi
button-forget-no = Manter minhas palavras
forget-title = Esquecer minhas palavras
forget-ask = Quer que eu apague tudo o que você já me escreveu, em todos os espaços de que fez parte? Suas palavras também saem do que foi aberto, e uma linha diz que foram removidas. O que outras pessoas escreveram continua com elas. Isso não pode ser desfeito. /export dá uma cópia antes. Para remover só uma resposta, use o botão abaixo dela.
forget-no = Nada mudou.
forgetting = Estou apagando suas palavras, em toda parte. Aviso quando terminar.
forgotten = Pronto. Suas palavras saíram dos meus registros e de tudo o que eu tinha mostrado. O que você digitou continua neste chat até você apagar por lá.
forgotten-mostly = Suas palavras saíram dos meus registros. Algumas mensagens no chat ficaram fora do meu alcance: dê uma olhada lá, por favor, e apague o que não quiser manter.
forgotten-nothing = Não há palavras suas aqui.
erase-by-hand = Fotos, vídeos e áudios que entreguei há mais de dois dias eu não consigo tirar. Apague no chat, por favor.
removing = Estou removendo.
cleared = Chat limpo.
left-how = /export dá uma cópia do que era seu e do que foi aberto para você. /forget apaga o que você escreveu.

## Together again
bring-ask = Vocês já tiveram um espaço a dois aqui. Os dias daquele tempo devem continuar contando? Só com um sim dos dois lados, e ninguém fica sabendo de um não.
button-bring = Sim, trazer os dias
button-bring-no = Recomeçar
bring-yes = Anotado. Com um sim dos dois lados, eles vêm.
bring-no = Tudo bem. Vocês recomeçam.
brought = Os dias de antes estão com vocês de novo: { $count }.

## What does not open any more
sealed-damaged = Algo lacrado aqui não pode mais ser aberto. Nada foi mostrado, e nada mudou. Avise quem mantém este bot, por favor: talvez uma cópia de segurança traga de volta.
words-damaged = Estas palavras foram danificadas onde ficam guardadas e não podem mais ser lidas.

## What is yours, to take along
button-export = Preparar o arquivo
export-title = Tudo o que é seu
export-what = Coloco em um arquivo compactado o que você escreveu e o que foi aberto para você: uma página para ler sem internet, e o mesmo em forma de dados. O que a outra pessoa mantém lacrado não entra.
export-who-reads = Ele vai ficar sem criptografia no seu celular. Quem puder abrir seus arquivos ou este chat pode ler.
export-coming = Ele chega aqui como arquivo, daqui a pouco. Se um chegou nos últimos minutos, é esse.
export-here = Aqui está o arquivo que você pediu.
export-in-private = Isso é para o nosso chat privado.
export-nothing = Ainda não há nada seu aqui. Para começar: /start.
export-failed = Não consegui preparar agora. Nada se perdeu. Tente /export de novo daqui a alguns minutos, por favor.
export-too-big = É grande demais para enviar aqui. Quem mantém este servidor pode te ajudar.
export-made = Preparado em { $day }.
export-note = Aqui está o que você escreveu e o que foi aberto para você. Não tem criptografia: quem abrir este arquivo pode ler.
export-about-you = Sobre você
export-name = Nome
export-since = Aqui desde
export-consented = Seu sim
export-language = Idioma
export-zone = Fuso horário
export-hour = Sua pergunta chega às
export-reminder = Lembrete
export-discreet = Mensagens discretas
export-quiet = Horário de silêncio
export-paused = Em pausa até
export-on = sim
export-off = não
export-space = Você e { $name }, desde { $day }
export-former = Um espaço que já foi fechado, de { $day } a { $until }
export-other = A outra pessoa
export-empty = Ainda não há nada escrito aqui.
export-unopened = Não foi aberta.
export-blank = Em branco.
export-kept = Guardado
export-elsewhere = não está neste arquivo. Procure no nosso chat.

## All other commands
# Where commands are picked from a list, each shows this line. What they are called in a language is `.name`.
command-deeper = Perguntas mais profundas, se os dois lados quiserem
    .name = aprofundar
command-pause = Um tempo sem perguntas
    .name = pausa
command-leave = Fechar o espaço de vocês
    .name = sair
command-forget = Mandar apagar suas palavras
    .name = esquecer
command-clear = Limpar do nosso chat o que eu disse há pouco
    .name = limpar
command-privacy = O que fica guardado, e quem pode ler
    .name = privacidade
command-export = Levar com você o que é seu
    .name = exportar
command-pair = Começar com alguém
    .name = conectar
command-pair-partner = Com quem você gostaria de começar
    .name = pessoa
command-pair-code = O código de um convite
    .name = código
command-start = Comece por aqui
    .name = começar
command-room = Um canal privado para vocês
    .name = canal
only-in-private = Isso funciona no nosso chat privado. Peça por lá, por favor.
look-in-private = Escrevi para você no nosso chat privado.

## Sheets: what can be filled in at once, where a platform has them. Titles and labels have 45 characters at most.
button-fill-in = Preencher
button-other = Outra opção
sheet-answer = Sua resposta
sheet-note = Quer dizer mais alguma coisa?
sheet-or = Ou: { $families }
sheet-line = Uma linha, com as suas palavras
sheet-zone = Uma cidade no seu fuso horário
sheet-hour = Um horário, como 20:30 ou 20h30
sheet-quiet = De que horas a que horas, como 22:30-7

## Pictures and voices from the other platform
media-not-here = { $kind ->
    [voice] Há uma mensagem de voz que não consigo tocar aqui. Se quiserem, compartilhem de outro jeito.
    [photo] Há uma foto que não consigo mostrar aqui. Se quiserem, compartilhem de outro jeito.
    [video_note] Há uma mensagem de vídeo que não consigo mostrar aqui. Se quiserem, compartilhem de outro jeito.
   *[video] Há um vídeo que não consigo mostrar aqui. Se quiserem, compartilhem de outro jeito.
}

## About the question of the day
command-why = Por que veio a pergunta de hoje
    .name = motivo
command-themes = O que combina com vocês
    .name = temas
button-about = Sobre esta pergunta
button-back-to-question = Voltar à pergunta
button-another = Outra, se os dois lados quiserem
button-lighter = Mais leve, por favor
button-deeper = Mais fundo, por favor
about-alone = O que você toca aqui fica com você. Outra pergunta vem quando os dois lados pedirem; quem decide até onde vai é quem quiser mais leve.
another-noted = Anotado. Se os dois lados quiserem outra, ela vem. De um pedido só, ninguém fica sabendo.
another-has-come = Vocês queriam outra. Aqui está.
lighter-noted = Anotado, só para você. As perguntas ficam mais leves por um tempo.
deeper-noted = Anotado, só para você. Vai um pouco mais fundo assim que isso for bom para os dois lados.
why-first = Vocês estão só começando, por isso começa leve.
why-heavy = Um dos lados compartilhou algo pesado nestes dias, por isso as perguntas ficam leves por um tempo.
why-deeper = Há um sim dos dois lados para perguntas que vão mais fundo, e de vez em quando vem uma.
why-mix = De vez em quando a semana traz uma surpresa, e hoje é um dia desses.
why-again = Todas as perguntas que combinam com vocês já vieram, por isso elas recomeçam: vejam o que mudou.
why-another = Vocês queriam outra.
why-warmth = Uma vez por semana, o assunto é gratidão e palavras de carinho, e esta ainda não tinha vindo.
why-world = Uma vez por semana, o assunto é o mundo da outra pessoa, e esta ainda não tinha vindo.
why-heard = Uma vez por semana, o assunto é escutar e conhecer de verdade, e esta ainda não tinha vindo.
why-everyday = Uma vez por semana, o assunto é o dia a dia e as boas notícias dele, e esta ainda não tinha vindo.
why-lightness = Uma vez por semana, é só leveza, e esta ainda não tinha vindo.
why-together = Uma vez por semana, o assunto é o tempo a dois, e esta ainda não tinha vindo.
why-stories = Uma vez por semana, o assunto são histórias, as de vocês e as de antes, e esta ainda não tinha vindo.
reveal-follow-up = Para continuar a conversa, se quiserem: { $question }

## What fits the two of you
button-settings-fitting = O que combina com a gente
button-facts = O que vale para a gente
button-likes = Do que eu gosto
fitting-offer = Vocês já compartilharam três dias aqui. Se quiserem, contem um pouco de vocês: o que vale para os dois lados, e de quais temas cada pessoa gosta. Cada uma decide por si, e não vê o que a outra marcou.
fitting-not-now = Tudo bem. /themes está aqui quando você quiser.
fitting-title = O que combina com a gente
fitting-what = Algumas perguntas só combinam se algo vale para os dois lados: morar na mesma casa, por exemplo, ou ter crianças. E cada pessoa gosta mais de uns temas do que de outros. Conte para mim, e eu escolho pensando nisso.
fitting-alone = O que você marca é só seu, e você pode mudar quando quiser.
facts-what = O que vale para vocês? Perguntas sobre isso vêm quando os dois lados tiverem marcado.
likes-what = De quais temas você quer um pouco mais?
ticked = ✓ { $what }
unticked = { $what }
fact-living-together = Moramos na mesma casa
fact-apart = Vivemos um amor à distância
fact-children = Há crianças na nossa vida
fact-pets = Um bicho mora com a gente
fact-belief = A fé importa para nós
fact-long-together = Nosso amor já tem anos
fact-family = Conhecemos as duas famílias
fact-married = A gente se casou
theme-compliments = Palavras de carinho
theme-gratitude = Gratidão
theme-listening = Escuta
theme-acceptance = Aceitação
theme-trust = Confiança
theme-friendship = Nossos mundos
theme-play = Brincadeira
theme-together = Tempo a dois
theme-stories = Histórias
theme-met = Como tudo começou
theme-values = Valores
theme-dreams = Sonhos
theme-home = Dia a dia
theme-money = Dinheiro e futuro
theme-respect = Respeito
theme-touch = Proximidade
theme-news = Boas notícias

## Perguntas próprias
command-ask = Fazer uma pergunta sua
    .name = perguntar
command-ask-question = Sua pergunta
    .name = pergunta
ask-title = Uma pergunta sua
ask-how = Escreva sua pergunta na próxima mensagem. Você vê a pergunta mais uma vez antes que ela saia daqui, e vocês respondem a ela, { $name } e você.
ask-sheet = Sua pergunta
ask-when = Quando ela deve chegar? Vocês respondem a ela, lacrada como sempre. Se você guardar para outro dia, { $name } não vê nada dela até chegar.
ask-waiting = { $count ->
    [one] Uma pergunta sua espera pelo seu dia.
   *[other] { $count } perguntas suas esperam pelo seu dia.
}
ask-too-short = Está um pouco curta para uma pergunta. Mais algumas palavras, por favor.
ask-too-long = Está um pouco longa para uma pergunta só. Cabe em três ou quatro linhas?
ask-text-only = Uma pergunta em palavras, por favor.
ask-enough = Hoje você já fez três, e por um dia é bastante. Se quiser, guarde esta para outro.
ask-full = Já há vinte perguntas suas esperando. Deixe algumas chegarem primeiro.
ask-kept = Guardada. Ela chega em um dos próximos dias, e até lá fica só com você.
ask-dropped = Essa pergunta não existe mais.
asked-now = Feita. Agora ela está com vocês.
asked-title = Uma pergunta nossa
asked-card = Chegou uma pergunta que veio de vocês.
own-asks = { $name } pergunta:
own-mentioned = Uma pergunta de { $name }.
why-own = A pergunta é de { $name }.
button-write = Escrever
button-ask-now = Perguntar já, para nós
button-ask-later = Guardar para outro dia
button-ask-leave = Melhor não
button-ask-next = A próxima

## Páginas próprias
command-reflect = Uma página só para você
    .name = página
reflect-title = Uma página só para você
reflect-how = Escreva sua página na próxima mensagem. Ninguém mais a vê, nunca: não dá para abrir nem mostrar. Ela some quando você a apaga, com /forget, e quando o espaço de vocês se fecha.
reflect-sheet = Sua página
reflect-kept = Guardado, só para você.
reflect-if-answer = Se era uma resposta, toque em “Responder” embaixo da pergunta e envie de novo.
reflect-late = Já faz um tempo que você abriu sua página, então não guardei isto em lugar nenhum. Envie de novo como resposta, ou abra /reflect para a sua página.
reflect-text-only = Uma página em palavras, por favor.
reflect-not-now = Tudo bem. /reflect está aí quando você quiser.
button-for-me = Só para mim
button-reflect-next = Outra pergunta
button-pages = Minhas páginas anteriores
button-page-older = A anterior
page-of = Sua página de { $day }
page-dropped = Essa página não existe mais.
pages-none = Não há páginas anteriores.

## A ajuda e seus caminhos
help-beside = Além disso há mais, para quando você quiser. Toque no que procura:
button-help-daily = Dia a dia
button-help-warmth = Palavras carinhosas
button-help-heard = Escuta
button-help-knowing = Conhecer de verdade
button-help-together = Tempo a dois
button-help-hard = Quando está difícil
button-help-desire = Desejo
button-help-memory = Lembranças
button-help-yours = Ajustes e privacidade
command-us = Seus dias e tudo o que é de vocês
    .name = nós
us-title = O que é de vocês

## Picking several
button-picked = É isso
ranked = { $count }. { $what }
picked-so-far = Até aqui: { $what }
picked-most = { $count ->
    [one] Aqui só cabe uma escolha. Toque nela de novo para trocar.
   *[other] Aqui cabem no máximo { $count }. Toque em uma de novo para tirar.
}
picked-more = { $count ->
    [one] Primeiro escolha uma opção.
   *[other] Primeiro escolha { $count } opções.
}

## Notes: what one writes for the other
note-again = Escreva na próxima mensagem.
note-text-only = Em palavras, por favor.
button-hand-over = Enviar agora
button-leave-it = Melhor não
note-handed = Agora está com { $name }.
note-dropped = Não existe mais. Ninguém viu.

## Values: a name, and one small thing to do in a week about one that both hold. A name has 24 characters at most, a thing to do 110.
value-honesty = Sinceridade
value-honesty-do = Cada pessoa conta à outra uma pequena verdade que normalmente guardaria para si.
value-kindness = Gentileza
value-kindness-do = Pensem em alguém a quem um gesto gentil faria bem, e façam algo pequeno por essa pessoa.
value-freedom = Liberdade
value-freedom-do = Cada pessoa dá à outra uma noite, ou uma hora, de que não é preciso prestar contas.
value-family = Família
value-family-do = Escolham alguém que para vocês é família, de sangue ou não, e mandem um oi.
value-faith = Fé
value-faith-do = Dividam um minuto de oração ou de silêncio por algo que vocês esperam.
value-humour = Humor
value-humour-do = Cada pessoa junta três coisas que deram vontade de rir na semana. No fim dela, vocês trocam.
value-adventure = Aventura
value-adventure-do = Escolham algo pequeno e novo para vocês. Uma moeda decide quem vai primeiro.
value-calm = Calma
value-calm-do = Reservem dez minutos de sossego para vocês, sem tela e sem plano, de perto ou de longe.
value-loyalty = Lealdade
value-loyalty-do = Cada pessoa faz à outra uma pequena promessa para esta semana, e cumpre.
value-learning = Aprender
value-learning-do = Cada pessoa ensina algo à outra em cinco minutos: um nó, uma palavra, um truque, uma melodia.
value-health = Saúde
value-health-do = Perguntem o que faria bem à outra pessoa, no corpo ou na cabeça, e abram espaço para isso.
value-nature = Natureza
value-nature-do = Olhem o mesmo céu na mesma hora, e contem o que veem nele.
value-beauty = Beleza
value-beauty-do = Cada pessoa mostra à outra uma coisa bonita que ninguém costuma notar.
value-work = Trabalho
value-work-do = Escolham algo que vocês vêm adiando, e levem até o fim em dupla.
value-generosity = Generosidade
value-generosity-do = Deem algo em dupla: um objeto, uma hora, uma receita, um agradecimento.
value-justice = Justiça
value-justice-do = Achem uma injustiça ao alcance de vocês, por menor que seja, e façam algo a respeito.
value-courage = Coragem
value-courage-do = Cada pessoa faz algo pequeno que pede coragem, com a outra na plateia.
value-order = Ordem
value-order-do = Cada pessoa arruma um cantinho, gaveta ou pasta já vale, e mostra o antes e o depois.
value-curiosity = Curiosidade
value-curiosity-do = Achem uma pergunta que vocês não sabem responder, e vão atrás dela.
value-independence = Independência
value-independence-do = Cada pessoa faz, por conta própria, algo de que gosta, e volta com uma história.
value-closeness = Proximidade
value-closeness-do = Comecem ou terminem um dia com cinco minutos que são só de vocês.
value-tradition = Tradição
value-tradition-do = Contem um costume que veio da infância ou que vocês adotaram, e sigam um deles nesta semana.
value-creativity = Criatividade
value-creativity-do = Desenhem de memória o rosto da outra pessoa em dois minutos, e assinem as obras.
value-simplicity = Simplicidade
value-simplicity-do = Risquem uma coisa dos planos da semana, e não ponham nada no lugar.

## Ways of being cared for. Labels have 28 characters at most.
care-words = Palavras de carinho
care-listening = Escuta sem pressa
care-time = Tempo a dois
care-touch = Um toque carinhoso
care-help = Uma ajuda na prática
care-surprise = Uma pequena surpresa
care-attention = Atenção aos detalhes
care-space = Um tempo a sós
care-play = Rir e falar bobagem
care-company = Companhia em silêncio

## A private look back over the last weeks: six plain statements, three answers
sign-warmth = Houve carinho entre nós.
sign-understood = Senti que me entendiam.
sign-together = Tive a sensação de que estávamos do mesmo lado.
sign-seen = O que importava para mim foi notado e levado a sério.
sign-talking = Deu para conversar, até sobre o que é difícil de dizer.
sign-laughing = A gente deu risada a dois.
signs-often = muitas vezes
signs-sometimes = de vez em quando
signs-seldom = quase nunca

## A minute or two to steady oneself. Labels have 30 characters at most, texts 420.
steady-breath-label = Respirar devagar
steady-breath = Sente, fique de pé ou deite, do jeito que for confortável. Deixe o ar entrar por conta própria e solte um pouco mais devagar, como quem esfria a sopa. Faça isso umas oito vezes, de leve, sem prender o ar. Se incomodar, pare e respire como sempre.
steady-words-label = Algumas palavras simples
steady-words = Encontre uma palavra para o que você sente: raiva, mágoa, cansaço, ou outra. Não precisa ser a palavra perfeita. Diga por dentro, em silêncio: “É assim que estou agora.” Depois, acrescente uma frase que você diria a alguém de quem gosta muito e que se sentisse assim.
steady-prayer-label = Uma oração, ou o que sustenta
steady-prayer = Se você reza, reze agora, com palavras que sabe de cor ou sem nenhuma. Se não, pense em algo que te sustenta: um verso, uma melodia, um lugar, um rosto. Passe por isso devagar e depois fique um momento em silêncio. Nada precisa ser resolvido neste minuto.
steady-quiet-label = Um minuto de silêncio
steady-quiet = Daqui a pouco, deixe isto de lado e apenas fique onde está. Perceba o que te apoia: uma cadeira, uma cama, o chão. Deixe os olhos pousarem em algo por perto e note a forma, as bordas, a luz. Os pensamentos podem chegar e seguir adiante. Quando sentir que o minuto acabou, acabou.

## For a heavy day. One or two sentences, 160 characters at most; no advice, no cheering up.
kind-1 = Isso parece pesado. Agradeço por você ter contado.
kind-2 = Sinto muito que hoje esteja assim.
kind-3 = Aqui você não precisa fazer cara de quem está bem.
kind-4 = Pode ser tão ruim quanto é. Não é preciso tirar nada de bom disso.
kind-5 = Alguns dias pesam mais do que outros. Este é um deles.
kind-6 = Não existe jeito certo de estar mal. O seu serve.
kind-7 = Venha de onde vier, sentir isso não é defeito seu.
kind-8 = Você não precisa explicar. O que já disse basta.
kind-9 = Pôr isso em palavras, em um dia assim, não é pouca coisa.
kind-10 = Um dia difícil não deve lição a ninguém. Ele pode ser só difícil.
kind-11 = O que você sente tem lugar aqui, do jeito que for e pelo tempo que durar.
kind-12 = É muita coisa para carregar, e conta mesmo quando ninguém vê.

## Good news: three ways to ask more. Buttons have 38 characters at most, what the teller reads 140.
news-ask-moment = Como foi aquele momento?
news-ask-feel = O que você sente com isso?
news-ask-next = E agora, o que vem?
news-asked-moment = { $name } adoraria ouvir: como foi o momento em que você soube?
news-asked-feel = { $name } adoraria ouvir: o que você sente, e o que isso significa para você?
news-asked-next = { $name } adoraria ouvir: o que vem agora, e o que você espera com mais alegria?

## Closer: a list of wishes, each answered alone
command-closer = Desejos, cada pessoa a sós; só aparecem os que coincidem
    .name = desejos
closer-title = Mais perto
closer-locked = Aqui há uma lista do que duas pessoas podem gostar de viver a dois. Ela se abre quando os dois lados tiverem dito sim às perguntas íntimas. Cada pessoa decide por si, e ninguém fica sabendo de um não.
closer-what = Uma lista do que duas pessoas podem gostar de viver a dois, do mais terno ao mais ousado. Você responde a cada desejo a sós. Só aparece aquilo que teve um sim dos dois lados, e aí aparece para vocês ao mesmo tempo.
closer-alone = Suas respostas são só suas, e você pode mudar quando quiser. Ninguém fica sabendo de um não, de um talvez ou de uma mudança de ideia.
closer-count = { $count ->
    [0] Você ainda não respondeu a nenhum desejo.
    [one] Você já respondeu a um desejo.
   *[other] Você já respondeu a { $count } desejos.
}
closer-all = Você já respondeu a todos.
closer-none = Ainda não há nada aqui. Isso não diz nada sobre vocês: talvez só falte responder.
closer-both-how = Quando surge algo novo aqui, vocês ficam sabendo ao mesmo tempo, um pouco depois. Ter querido uma vez não promete nada.
closer-new = Há algo novo que os dois lados querem. /closer mostra.
closer-said-want = Você disse sim a isto.
closer-said-maybe = Você disse talvez a isto. Fica só com você.
closer-said-not = Você disse não a isto. Fica só com você.
button-closer-go = Continuar a lista
button-closer-both = O que os dois lados querem
button-closer-mine = Minhas respostas
button-closer-want = Sim, eu gostaria
button-closer-maybe = Talvez
button-closer-not = Não
button-closer-later = Outro antes
button-closer-further = Ver mais

## Play
command-play = Algo leve para vocês
    .name = brincar
command-either = Isto ou aquilo: cinco escolhas leves
    .name = escolhas
command-sentence = A mesma frase, terminada a sós por cada pessoa
    .name = frase
command-dream = Duas verdades e um sonho
    .name = sonho
play-title = Brincar
play-what = O que vai ser? Primeiro, cada pessoa joga a sós; depois, vocês veem tudo.
either-title = Isto ou aquilo
either-card = Isto ou aquilo, para vocês.
either-two = { $one }: { $first }
    { $two }: { $second }
either-one = { $one }: { $first }
sentence-title = Termine minha frase
sentence-card = Uma frase para vocês terminarem.
sentence-how = Como ela continua para você? Escreva o resto, ou mande em áudio.
sheet-sentence = Como continua?
dream-title = Duas verdades e um sonho
dream-card = Duas verdades e um sonho, de cada lado.
dream-truth = Escreva algo verdadeiro sobre você. Pode ser pequeno.
dream-another = E mais uma coisa que é verdade.
dream-dream = Agora um sonho: algo que não aconteceu, e que você adoraria que um dia fosse verdade.
dream-which = Qual destes é o sonho? Diga seu palpite em voz alta e depois descubra com o que { $name } sonha:
sheet-dream-truth = Algo verdadeiro sobre você
sheet-dream-another = Mais uma coisa que é verdade
sheet-dream-dream = Um sonho, que ainda não é verdade

## A time-out
command-timeout = Dar um tempo na conversa, com hora para voltar
    .name = respiro
timeout-title = Um respiro
timeout-offer = Um tempo longe de uma conversa que ficou demais, com hora marcada para voltar. Você não precisa dar motivo. { $name } fica sabendo na hora até quando vai, e mais nada. A que horas vai ser?
timeout-unasked = Nada fica bloqueado enquanto isso: vocês podem escrever, responder e sair como sempre.
button-timeout-20 = 20 minutos
button-timeout-60 = Uma hora
button-timeout-evening = Hoje à noite, { $hour }
button-timeout-morning = De manhã, { $hour }
timeout-until = Vocês estão dando um tempo na conversa, até as { $hour }.
timeout-until-day = Vocês estão dando um tempo na conversa, até as { $hour } de { $day }.
timeout-what = Nada acaba com isso, e nada precisa se resolver até lá. No fim, cada pessoa recebe uma pergunta tranquila para a volta.
timeout-steady = Se quiser, escolha algo que te acalme. Fica só com você.
timeout-noted = Você disse que voltou. Quando os dois lados tiverem dito, termina antes da hora; até lá, isso fica aqui.
timeout-both-back = Os dois lados estão de volta.
timeout-over = Esse respiro já acabou.
timeout-enough = Este seria o quarto de hoje. Se você precisa de mais tempo para si, /pause está aí.
button-timeout-longer = Mais 20 minutos
button-timeout-back = Voltei
repair-title = A volta
repair-how = Responda em poucas palavras, quando der. Fica lacrado até as duas respostas chegarem.
repair-card = Uma pergunta para a volta.

## Agreements
command-agreements = O que vocês combinaram
    .name = combinados
agreements-title = O que a gente combinou
agreements-none = Ainda não há nada aqui. Qualquer um dos lados pode propor algo. Vale quando os dois tiverem assinado, e qualquer um pode reabrir quando quiser.
agreements-how = Toque em um número para reabrir um combinado ou dizer com outras palavras.
agreement-title = Algo a combinar
agreement-how = Escreva na próxima mensagem, com as suas palavras: “Quando a gente…, a gente…”. Pode ser pequeno e fácil de cumprir. Você lê mais uma vez antes que chegue a { $name }.
agreement-instead = Como você diria? Escreva na próxima mensagem. { $name } só vê se você propuser; até lá, nada mudou.
agreement-sheet = Quando a gente…, a gente…
agreement-in-place = São outras palavras para o número { $count } em /agreements. Quando os dois lados tiverem assinado, isto toma o lugar dele.
agreement-when = { $name } só vê quando você enviar. Enviar já é assinar. Passa a valer quando { $name } também assinar, se quiser.
agreement-too-long = Está um pouco longo para um combinado só. Cabe em três ou quatro linhas?
agreement-many-open = Já há dez seus esperando. Deixe alguns terem resposta primeiro, ou retire um.
agreement-signed-one = Assinado. Vale quando os dois lados tiverem assinado.
agreement-signed-both = Os dois lados assinaram.
agreement-full = Vocês já têm trinta. Reabram um, e volta a haver espaço.
agreement-not-there = Isto não está mais aberto para assinar.
agreement-made = Há algo assinado pelos dois lados. Está em /agreements.
agreement-reopened = Algo que vocês tinham combinado está aberto de novo e, por enquanto, não vale mais. Está em /agreements.
agreement-since = { $count }. Desde { $day }
agreement-open = { $count }. Em aberto, falta assinatura
button-agree-new = Propor algo
button-agree-sign = Eu assino
button-agree-other = Assim não
button-agree-open = Reabrir

## A look at the signs
command-signs = Um olhar para trás, só para você
    .name = olhar
signs-title = Um olhar para trás, só para você
signs-how = Pense nas últimas semanas. Não é um teste, e não diz nada sobre o que virá; suas respostas não podem ser abertas nem mostradas.
signs-of = Seu olhar de { $day }
signs-compared = { $answer } · { $trend }
signs-more = mais do que da última vez
signs-same = como da última vez
signs-less = menos do que da última vez
signs-offer = Há semanas de um jeito e semanas de outro. Se você quiser contar algo, ou fazer algo, aqui está um caminho.
signs-again = O próximo olhar fica disponível a partir de { $day }.
signs-not-now = Tudo bem. /signs está aí quando você quiser.
signs-dropped = Esse olhar não existe mais.
signs-deck-on = Anotado, só para você. Perguntas assim vão vir um pouco mais.
button-signs-deck = Mais perguntas: { $theme }
button-signs-share = Contar algo disso
telling-title = Algo que eu gostaria de te contar
telling-how = Escreva na próxima mensagem, com as suas palavras. { $name } não vê nada do seu olhar para trás, só o que você escrever aqui, e só se você enviar.
telling-when = { $name } só vê quando você enviar.

## Plans: time together
command-plans = Algo para fazer a dois
    .name = planos
plans-title = Algo a dois
plans-what = Cada pessoa olha as ideias a sós. Aquelas de que os dois lados gostam se juntam aqui, e aí alguém sugere um horário. Quanto mais ideias cada pessoa olha, mais cedo alguma coincide.
plans-alone = Só aparece aquilo de que os dois lados gostam. Ninguém fica sabendo do que a outra pessoa deixou passar.
plans-both = Destas ideias os dois lados gostaram. Toque em uma para sugerir um horário.
plans-made = { $what }: { $day }, { $hour }
plans-all = Você já viu todas as ideias que existem.
plans-new = Há algo novo que os dois lados gostariam de fazer. /plans mostra.
plan-day = Em que dia?
plan-hour = A que horas, pelo seu relógio?
plan-past = Esse horário já passou. Escolha outro, por favor.
plan-many = Já são muitos planos. Deixem alguns chegarem primeiro.
plan-suggested = Sugeri a { $name }: { $what }, { $day }, { $hour }.
plan-asked = { $name } sugere: { $what }. { $day }, { $hour }, no seu horário. Tudo bem deixar sem resposta.
plan-agreed = Combinado: { $what }. { $day }, { $hour }, no seu horário.
plan-off = Isto saiu da lista, e ninguém precisa explicar nada: { $what }.
plan-soon = Daqui a pouco: { $what }. Hoje às { $hour }, no seu horário. Aproveitem.
after-title = Como foi?
after-card = Vocês tinham um plano. Como foi?
after-how = Como foi para você? Uma ou duas linhas bastam. Se acabou não acontecendo, é só deixar isto de lado.
sheet-after = Como foi?
button-plans-ideas = Ver ideias
button-plans-off = Tirar da lista: { $day }
button-idea-yes = Eu gostaria
button-idea-no = Não é para mim
button-day = { $day }
button-plan-yes = Para mim está bom
button-plan-other = Outro horário, por favor

## Pictures
command-month = O que você sentiu neste mês, só para você
    .name = mês
command-calendar = Os dias de vocês em uma imagem
    .name = calendário
month-title = O que você sentiu em { $month }
month-count = { $count ->
    [one] Um check-in. Só você vê isto.
   *[other] { $count } check-ins. Só você vê isto.
}
month-none = Nenhum check-in aqui. Com /checkin eles aparecem.
month-felt = { $feeling }: { $days }
month-how = Entre parênteses: com que força, de 1 a 5.
button-month-before = Mês anterior
button-month-after = Mês seguinte
together-both = as duas respostas
together-rest = um dia livre
together-today = hoje
together-days = { $month }: { $days }
together-count = { $count ->
    [one] { $month }: { $count } dia
   *[other] { $month }: { $count } dias
}
week-picture-title = A semana de vocês
week-picture-both = Com as duas respostas: { $days }.
week-picture-none = Uma semana de descanso. Também vale.
week-picture-felt = { $day }: { $feeling }
week-picture-opened = { $count ->
    [one] Um momento se abriu para vocês.
   *[other] { $count } momentos se abriram para vocês.
}
week-picture-told = Vocês contaram: { $what }.
listed = { $one }, { $two }
settings-dark = As imagens vêm em cores escuras.
button-dark-on = Imagens escuras
button-dark-off = Imagens claras

## What one keeps
command-memories = O que você guardou
    .name = lembranças
command-memories-word = Uma palavra para procurar
    .name = palavra
memories-title = O que você guarda
memories-none = Ainda não há nada guardado. Embaixo de tudo o que se abre há um botão, “Guardar”. O que você guarda volta para você aqui, e ninguém fica sabendo.
memories-count = { $count ->
    [one] Há um momento que você guardou.
   *[other] Há { $count } momentos que você guardou.
}
memories-alone = Só você vê o que guarda.
memories-themes = Sobre o que era?
memories-months = Quando foi?
memories-find = Que palavra devo procurar? Procuro no que você guarda, e não fico com a palavra.
memories-found = { $count ->
    [one] Está em um deles.
   *[other] Está em { $count } deles. Estes são os mais novos.
}
memories-not-found = Não encontro isso no que você guarda. Quem sabe outra palavra?
memory-gone = Não há mais nada ali.
sheet-word = Uma palavra para procurar
button-memories = Tudo o que eu guardo
button-memory = { $day }
button-memory-newest = O mais novo
button-memory-themes = Por tema
button-memory-months = Por mês
button-memory-month = { $month }
button-memory-year = { $year }
button-memory-find = Procurar uma palavra
button-on-this-day = Neste dia: { $day }
button-older = Mais antigos
button-newer = Mais novos
theme-fears = Medos
theme-wounds = Feridas antigas
theme-distance = À distância
theme-intimate = Desejo

## Dates to look forward to
command-dates = Datas para esperar com alegria
    .name = datas
dates-title = Nossas datas
dates-none = Ainda não há nenhuma data aqui. Um primeiro dia, um aniversário, uma viagem: alguém anota, e vocês veem o dia chegar.
dates-away = { $count ->
    [0] Hoje, { $day }
    [1] Amanhã, { $day }
   *[other] Daqui a { $count } dias, em { $day }
}
dates-yearly = Todos os anos
dates-when = Que dia é? Escreva, por exemplo 14 fev ou 2027-02-14, ou toque.
dates-which = Qual destes você quis dizer?
dates-unclear = Não entendi isso como um dia. Algo como 14 fev, 14/2 ou 2027-02-14, por favor.
dates-day = { $day }
dates-name = Que nome você dá a essa data? Poucas palavras: nosso primeiro dia, por exemplo.
sheet-date-name = Que nome você dá?
dates-name-long = Está um pouco longo para um nome. Cabe em poucas palavras?
dates-offer = Quer que { $name } veja também? Aí ela fica entre as datas de vocês, e no dia eu aviso os dois lados.
dates-tick-yearly = Todos os anos
dates-tick-week = Avisar também uma semana antes
dates-full = Já há trinta datas suas. Tire uma primeiro.
dates-which-off = Qual delas sai? Ninguém fica sabendo.
button-dates-new = Uma data nova
button-dates-off = Tirar uma
button-dates-share = Mostrar para a gente
button-dates-today = Hoje
button-dates-tomorrow = Amanhã
button-dates-day = { $day }

## Milestones
reveal-milestone = O dia { $count } de vocês aqui. Que bonito vocês terem chegado até aqui.

## Guessing
command-guess = Adivinhar as respostas da outra pessoa
    .name = adivinhar
guess-title = Uma rodada de palpites
guess-card = Uma rodada de palpites para vocês.
guess-own = Sua própria resposta:
guess-theirs = E a do seu par? Dê um palpite.
guess-new = Uma novidade sobre { $name }!
guess-known = { $one } sabia isto sobre { $two }.
button-guess-again = Mais duas

## Values
command-values = O que mais importa para você
    .name = valores
values-title = O que mais importa para você
values-card = Cada pessoa escolhe cinco coisas que importam.
values-ask = Quais cinco coisas mais importam para você hoje em dia? A lista não é a vida inteira: escolha o que chegar mais perto.
values-of = { $name } escolheu: { $what }.
values-both = Importa para os dois lados: { $what }.
values-own = Importa para { $name }: { $what }.
values-none-shared = Desta vez, nenhuma escolha coincidiu. Assim, cada pessoa tem algo para mostrar à outra.
values-do = Algo para fazer a dois, se quiserem. { $topic }: { $what }

## Being cared for
command-care = O que é cuidado para você
    .name = cuidado
care-title = O que é cuidado para você
care-card = Cada pessoa diz o que é cuidado para ela.
care-ask = O que te faz bem quando vem do seu par? Toque em três a cinco, começando pelo que faz mais bem.
care-ranked = { $what }
care-receive = Isto vale para esta época, e daqui a um ano a lista pode ser outra: /care está aí quando algo mudar. As pequenas ideias (/gesture) seguem o que cada pessoa pôs em primeiro lugar.

## Small gestures
command-gesture = Uma pequena ideia para hoje, só para você
    .name = gesto
gesture-title = Uma pequena ideia para hoje
gesture-alone = Só você vê isto. Faça, mude ou deixe de lado: nada é contado, e ninguém pergunta.
gesture-daily-on = A partir de amanhã, uma ideia vem de mansinho com a pergunta de cada dia.
gesture-daily-off = Elas não vêm mais por conta própria. /gesture está aí quando você quiser.
button-gesture-next = Outra ideia
button-gesture-daily = Uma por dia
button-gesture-stop = Sem ideias diárias

## Listening to each other, and wondering together
command-listen = Escutar, cada pessoa na sua vez
    .name = escutar
command-wonder = Pensar sobre algo a dois
    .name = pensar
listen-title = Escutar de verdade
listen-what = Uma pessoa diz o que tem na cabeça. A outra devolve o que escutou: sem conselho, sem resposta. Depois, vocês trocam. São uns três minutos por vez.
listen-how = O que você gostaria? Eu aviso { $name }, e começa se houver vontade de lá também.
button-listen-heard = Quero que me escutem
button-listen-listen = Quero escutar
listen-offered = { $name } já pode ver. Se for um bom momento de lá, começa; se não, amanhã a esta hora o convite some sem alarde.
listen-invites-heard = { $name } gostaria de falar por alguns minutos e sentir sua escuta, e depois escutar você. É um bom momento?
listen-invites-listen = { $name } gostaria de te escutar por alguns minutos, e depois falar também. É um bom momento?
button-listen-begin = Sim, vamos começar
button-listen-after-all = Começar mesmo assim
listen-begins = Os dois lados querem. Vai começar.
listen-past = Isto já passou. /listen está aí quando você quiser.
listen-taken-back = Retirado. /listen está aí quando você quiser.
listen-enough = Hoje você já convidou três vezes, e por um dia é bastante.
listen-say = É a sua vez de falar. O que você gostaria que { $name } escutasse? Escreva ou mande um áudio: chega assim que você enviar.
listen-mirror = Agora devolva a { $name } o que você escutou, com as suas palavras. Não precisa concordar nem resolver. Chega assim que você enviar.
listen-add = O que ainda falta? Chega a { $name } assim que você enviar.
listen-check = É isso que você queria que { $name } escutasse?
listen-check-last = Ficou mais perto? O que ainda faltar pode ter seu tempo outro dia.
listen-wait-say = Agora é { $name } quem fala. Você só precisa receber.
listen-wait-mirror = { $name } tem suas palavras, e vai devolver o que escutou.
listen-wait-check = { $name } recebeu o que você escutou, e está vendo se é isso.
listen-wait-add = { $name } tem mais um pouco a dizer. Você só precisa receber.
listen-time = Uns três minutos, até mais ou menos { $hour }. Não há pressa.
button-listen-yes = Sim, é isso
button-listen-add = Tem mais
button-listen-stop = Parar aqui
listen-tap = Toque em um dos botões: é isso, ou tem mais?
listen-not-yet = Agora é a vez de { $name }, então não guardei isto em lugar nenhum. A sua vem logo depois.
listen-meant = Também há uma pergunta aberta. Isto vai para { $name } agora?
listen-too-late = Agora não é a sua vez, então isto fica com você.
listen-thanks = Cada pessoa falou, e cada pessoa escutou. Que bonito. Há mais uma linha que você queira deixar?
listen-over = O tempo de escuta de vocês termina aqui. Valeu por tudo o que puseram nele.
listen-sheet = O que você quer que se escute?
listen-sheet-heard = O que você escutou?
wonder-title = Pensar a dois
wonder-card = Algo para vocês pensarem a dois.
wonder-next = Há mais uma pergunta aqui dentro, quando vocês quiserem.
button-wonder-next = Ir para a próxima pergunta
wonder-gone-on = Vamos à próxima pergunta.
wonder-over = Esta foi a última pergunta daqui. /wonder traz outra quando vocês quiserem.

## The week, and forms in several steps
step-of = { $at } de { $of }
instead-of-it = Sua resposta já está lacrada. O que você acabou de preencher deve ficar no lugar dela?
edited = Mudado.
week-title = A semana de vocês
week-card = A semana, para vocês olharem para trás.
week-thanks = Pelo que você gostaria de agradecer ao seu par nesta semana?
week-thanks-label = Um agradecimento
week-thanks-of = { $name }: um agradecimento
week-good = Que momento foi bom, grande ou pequeno?
week-good-label = Um bom momento
week-good-of = { $name }: um bom momento
week-hard = Houve um momento difícil? Se houve, como foi para você?
week-hard-label = Um momento difícil, se houve
week-hard-of = { $name }: um momento difícil
week-wish = O que você deseja para a próxima semana?
week-wish-label = Um desejo para a próxima semana
week-wish-of = { $name }: um desejo
week-receive = O momento difícil não pede solução, nem que alguém tenha razão. “Que bom que você me contou” é um belo começo.
command-week = Olhar a semana a dois
    .name = semana
week-offer = A semana está quase no fim. Se quiserem, olhem para ela a dois: um agradecimento, um bom momento, um difícil se houve, um desejo. Cada pessoa escreve a sós, e tudo se abre quando os dois lados tiverem escrito.
week-not-now = Tudo bem. /week está aí quando você quiser.

## What is offered
button-settings-offers = O que eu recebo
offers-practice-on = De vez em quando, algo para fazer a dois vem no lugar da pergunta do dia.
offers-practice-off = A pergunta do dia continua sendo uma pergunta. Todo o resto está em /help, quando você quiser.
offers-week-0 = Às segundas, sugiro a vocês olhar a semana que passou.
offers-week-1 = Às terças, sugiro a vocês olhar a semana que passou.
offers-week-2 = Às quartas, sugiro a vocês olhar a semana que passou.
offers-week-3 = Às quintas, sugiro a vocês olhar a semana que passou.
offers-week-4 = Às sextas, sugiro a vocês olhar a semana que passou.
offers-week-5 = Aos sábados, sugiro a vocês olhar a semana que passou.
offers-week-6 = Aos domingos, sugiro a vocês olhar a semana que passou.
offers-week-off = Não sugiro a você olhar a semana. /week está aí quando você quiser.
offers-alone = O que você prefere não receber é assunto só seu; ninguém fica sabendo. O dia da semana é o mesmo para vocês.
button-offers-day-off = Sem práticas no meio
button-offers-day-on = Práticas de vez em quando
button-offers-week-off = Não me sugerir a semana
button-offers-week-on = Me sugerir a semana
weekday-0 = segunda-feira
weekday-1 = terça-feira
weekday-2 = quarta-feira
weekday-3 = quinta-feira
weekday-4 = sexta-feira
weekday-5 = sábado
weekday-6 = domingo

## The rhythm: now and then a practice in place of a question
why-practice = De vez em quando, algo para fazer a dois vem no lugar de uma pergunta. Conta do mesmo jeito.
button-usual = A de sempre, se os dois lados quiserem

## Warmth: notes for the other
command-thanks = Uma palavra de carinho para o seu par
    .name = carinho
command-thanks-note = Seu bilhete
    .name = bilhete
command-goodnews = Contar uma boa notícia
    .name = novidade
command-goodnews-note = Sua notícia
    .name = notícia
command-cheer = Torcer por algo que importa para o seu par
    .name = torcer
command-cheer-note = Sua torcida
    .name = torcida
thanks-title = Uma palavra de carinho
thanks-how = Um agradecimento ou um bilhete de amor para { $name }, com as suas palavras. Uma coisa pequena e verdadeira já é muito. Escreva ou mande um áudio na próxima mensagem; você vê mais uma vez antes que saia daqui.
thanks-sheet = Seu bilhete
thanks-when = Agora ou depois? Se você guardar, { $name } não sabe de nada até chegar.
button-surprise = Guardar para uma surpresa
button-hardday = Guardar para um dia difícil
kept-surprise = Guardado. Chega de surpresa em um dos próximos dias. Só você sabe.
kept-hardday = Guardado. Chega quando { $name } contar de um dia pesado em um check-in. Só você sabe.
tucked-waiting = { $count ->
    [one] Um bilhete seu está esperando.
   *[other] { $count } bilhetes seus estão esperando.
}
tucked-full = Já há vinte esperando. Deixe alguns chegarem primeiro.
waits-surprise = Espera para ser surpresa.
waits-hardday = Espera por um dia difícil.
waits-cheer = Espera por { $day }, { $hour }.
news-title = Boas notícias
news-how = Qual é a boa notícia? Escreva ou mande um áudio na próxima mensagem. Você vê mais uma vez, e depois ela chega a { $name }.
news-sheet = Sua notícia
news-when = Quer que { $name } saiba?
news-gone = Isso não está mais aqui.
news-own = Estas são para { $name } perguntar.
news-asked = { $name } já sabe que você adoraria ouvir.
news-more-how = Escreva ou mande um áudio na próxima mensagem. Você vê mais uma vez antes que chegue a { $name }.
button-tell-more = Contar mais
cheer-title = Uma torcida
cheer-how = O que { $name } tem pela frente, e o que você gostaria que fosse junto? Escreva ou mande um áudio na próxima mensagem.
cheer-sheet = Sua torcida
cheer-when = Quando deve chegar a { $name }? Até lá, só você sabe.
cheer-day = Em que dia?
cheer-hour = { $day }: a que horas?
cheer-past = Esse horário já passou. Escolha outro.
kept-cheer = Guardado. Chega em { $day }, às { $hour }. Só você sabe.
button-this-evening = Hoje à noite
button-tomorrow-morning = Amanhã de manhã
button-another-time = Outro horário

## Heavy days
kind-again = { $name } te deu isto em { $day }:
kind-page = Se você quiser escrever algo só para si, /reflect tem uma página para você.
button-something-kind = Algo que acolha

## The week as a picture
button-week-picture = A semana em imagem
week-told-thanks = um agradecimento
week-told-good = um bom momento
week-told-hard = um momento difícil
week-told-wish = um desejo
