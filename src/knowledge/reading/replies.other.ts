/** The commonest replies in German, French, Spanish and Portuguese. `phrases.ts` says how to read it. */
import type { Signal } from './replies.en.js';

type Phrases = Partial<Readonly<Record<Signal, string>>>;

const german: Phrases = {
  success: `
    passt|passt's jetzt|wieder|alles; behoben; klappt|geklappt|funktioniert|funktionierte|läuft|behoben|gelöst|repariert|erledigt|geholfen|hilft; geht jetzt|wieder|nun; ^ geht $; jetzt geht; geht es jetzt|wieder|wieder; alles gut|bestens|ok|super|wieder; fehler|problem * weg|verschwunden; ist weg; hat es getan; super|perfekt|prima|wunderbar`,
  failure: `
    nicht * geklappt|funktioniert|geholfen|gelöst|behoben|gebracht|besser|weg|erfolgreich|geändert; klappt|funktioniert|geht|hilft|läuft * nicht|nix; immer noch; noch immer; weiterhin; leider; derselbe|dasselbe|gleiche|gleicher|selbe|selben * fehler|problem|meldung|$
    keine änderung|besserung|veränderung|wirkung; kein erfolg|unterschied; nichts * gebracht|geändert|passiert|verändert|geholfen; hat sich nichts *; bringt|brachte nichts; wieder * fehler; fehler|meldung|problem|code|fehlermeldung * wieder da; ist|sind|war|waren * wieder da; ^ wieder da; kaputt; fehler * wieder|bleibt`,
  blocked: `
    kann ich|das|es nicht; ich kann * nicht; kann nicht; keine|kein|fehlen|ohne * adminrechte|rechte|berechtigung|administrator|adminrecht|admin|zugriff|administratorrechte|passwort|kennwort; ausgegraut|grau|gesperrt|blockiert; zugriff verweigert; will|braucht|verlangt|fragt * passwort|kennwort|admin|adminrechte
    gibt es * nicht; finde * nicht; nicht * gefunden|vorhanden|erlaubt|möglich|verfügbar; darf * nicht; kein|keine solchen|solche|solches|solcher|menü|schaltfläche|knopf *; weiß nicht *`,
  skip: `^ weiter; überspringen; überspring|überspringe *; nächste|nächster|nächsten|nächstes *; etwas|was anderes; anderer|andere weg|methode|lösung|vorschlag; möchte|will * nicht; lieber nicht`,
  back: `^ zurück; geh|gehe|gehen|einen|zum|schritt|bitte * zurück; zurück zum|zu|bitte|gehen; vorherige|vorheriger|vorigen|letzten|letzte schritt|schritte|karte *; rückgängig; nochmal zeigen|sehen; noch mal|einmal zeigen|sehen; verklickt`,
  human: `mensch|menschen|mitarbeiter|mitarbeiterin|sachbearbeiter|techniker|kollegen|ansprechpartner; mit jemandem|jemand|einer|einem * sprechen|reden|person|menschen; jemanden sprechen; echte|echten person|menschen; support|helpdesk bitte`,
  startOver: `von vorne|vorn|anfang|neuem; ^ neu starten|beginnen|anfangen $; chat|gespräch neu *; neustart des chats; noch einmal|mal von`,
  status: `was * habe|hab|haben ich|wir * versucht|probiert|gemacht|getan; wo sind|bin|stehen wir|ich; welcher schritt *; wie viele|weit *; stand $`,
  busy: `starte|startet * neu|gerade; läuft gerade|noch; installiert gerade|noch; bin dabei; wird gerade *; mache|probiere|versuche * gerade|mal|es|jetzt; neustart läuft`,
  wait: `^ moment|augenblick|sekunde|warte|warten; einen moment|augenblick|kleinen; moment bitte; bin gleich|bald|kurz|mal *; bin * zurück|wieder|da; kurz|mal weg; gleich zurück|wieder; komme gleich; gib mir *; später $; bis gleich|später`,
  question: `^ wo|wie|warum|wieso|weshalb|welche|welcher|welches|welchen|wann|wer|wohin|womit|muss|soll|verliere *; was ist|bedeutet|heißt|soll|muss|mache|macht|passiert|meinst|genau *; ist|sind das|es|die|der|mein * ?`,
  newProblem: `anderer|anderen|neuer|neuen|anderes|neues|andere|neue fehler|problem|fehlercode|code|meldung; stattdessen; auch nicht * mehr; außerdem *; jetzt kommt *`,
  thanks: `danke|dankeschön|dank|merci`,
  cancel: `vergiss es; abbrechen|abbruch|abbrich; egal|schluss; lass * gut|sein|es; brauche * nicht|keine * mehr|hilfe; hat sich erledigt`,
  tried: `habe|hab * schon|bereits * gemacht|probiert|versucht|getan|erledigt; schon|bereits gemacht|probiert|versucht|erledigt|getan; das hatte ich schon`,
  done: `^ fertig|gemacht|getan|erledigt; habe|hab ich gemacht $`,
  yes: `^ ja|jo|jap|jawohl|genau|jep`,
  no: `^ nein|nee|ne|nö`,
};

const french: Phrases = {
  success: `ca|cela|il|elle|tout|maintenant marche|fonctionne|remarche; marche|fonctionne maintenant|bien|enfin|nouveau|parfaitement; c|tout est bon|réglé|résolu|réparé|ok|fini|parti|rentré; réglé|résolu|réparé|parfait|super|nickel; a fonctionné|marché|aidé; erreur|problème * disparu|parti|plus; tout va bien; plus d erreur|de problème`,
  failure: `
    ne|n * marche|fonctionne|aide|change|aidé|marché|fonctionné|changé|résolu|arrangé * pas|rien|plus|toujours?; marche|fonctionne|aidé|marché|change|changé * pas|toujours; pas * marché|aidé|fonctionné|changé|résolu|mieux|réglé; toujours * même|pas|erreur|là|problème|pareil; pareil $; idem; même erreur|problème|message|chose|code; la même
    aucun|aucune changement|effet|amélioration|résultat|différence; rien ne? n? a? change|changé|fait; malheureusement; encore * erreur|là|problème; pas encore`,
  blocked: `
    pas * droits|droit|autorisation|administrateur|admin|permission|accès|mot; je ne peux|puis|trouve|vois|sais|arrive *; peux pas; impossible; grisé|grisée; accès refusé; bloqué|bloquée|verrouillé; demande|faut|exige * mot|administrateur|admin|droits; n existe pas; n y a pas|aucun *; y a pas *; introuvable; pas autorisé; n ai pas *`,
  skip: `^ suivant|suivante|passer|sauter|passe|passons; la suite; étape|méthode|solution suivante; autre chose|méthode|solution|idée; passons; continuer|continuez; préfère pas *; veux pas *`,
  back: `^ retour|précédent|précédente|annuler; revenir *; étape précédente; en arrière; retourner *; montre|montrer|revoir * encore|précédente`,
  human: `parler * quelqu|personne|humain|agent|technicien|conseiller|un|à; un humain|agent|technicien|conseiller; vraie|vrai personne|humain; quelqu un *; humain; conseiller; ^ personne $; ^ agent $`,
  startOver: `recommencer|recommençons; à zéro; depuis|au le? début; repartir *; tout reprendre`,
  status: `où en suis|sommes|est *; qu ai je * essayé|fait *; quelle étape *; combien d étapes *; qu est ce que j ai * essayé|fait`,
  busy: `redémarre; suis en train *; en cours; je redémarre|essaie|teste|fais *; en train de *`,
  wait: `un instant|moment|minute; ^ instant|attends|attendez|patientez; une|deux|quelques minute|minutes|seconde|secondes; je reviens; plus tard; tout de suite; à tout à`,
  question: `^ où|comment|pourquoi|quel|quelle|quels|quelles|quand|combien|qui|dois *; est ce que *; qu est *; c est quoi *; faut il *; puis je *; que dois|faire|signifie|veut *`,
  newProblem: `autre|nouvelle|nouveau|différente|nouvel erreur|problème|message|code; à la place; aussi * problème|panne; maintenant j ai *`,
  thanks: `merci|mille`,
  cancel: `laisse|laissez tomber; annule|annulez|oublie|oubliez; tant pis; plus besoin; arrête|arrêter|arrêtez; pas grave`,
  tried: `déjà * fait|essayé|tenté|testé; l ai déjà *`,
  done: `^ fait|terminé|fini; c est fait`,
  yes: `^ oui|ouais|ouaip`,
  no: `^ non|nan; pas du tout`,
};

const spanish: Phrases = {
  success: `ya|ahora|todo|si funciona|va|marcha|anda|sirve|jala; funciona|funcionó|sirvió|resuelto|solucionado|arreglado|reparado|ayudó|listo; todo|ya bien|perfecto|correcto|está; error|problema * desapareció|fue|desaparecido; se arregló|solucionó|resolvió; perfecto|genial|excelente; ya no * error|sale|aparece|falla`,
  failure: `
    no * funciona|funcionó|sirve|sirvió|ayudó|ayuda|va|cambia|cambió|resuelve|resolvió|arregló|solucionó|anda; sigue|continúa|persiste *; mismo|misma error|problema|mensaje|cosa|código; lo mismo; todavía *; aún *; nada * cambió|cambia|nuevo; sin cambios|éxito|cambio|suerte; tampoco; igual $; lamentablemente; falla|falló`,
  blocked: `
    no tengo|hay * permisos|permiso|administrador|derechos|privilegios|acceso|contraseña|admin; no puedo *; no me deja|permite *; no encuentro|veo|existe|aparece|sé *; no hay *; no se puede *; acceso denegado; pide|necesita|requiere|solicita * contraseña|administrador|permiso|permisos|clave; bloqueado|deshabilitado|gris; imposible`,
  skip: `^ siguiente|saltar|omitir|sáltalo|pasar; otra cosa|solución|opción|forma|manera|idea; siguiente paso|por|método; otro método|paso|modo; prefiero no *; no quiero *; ^ continuar`,
  back: `^ atrás|volver|anterior|regresar|deshacer; paso anterior; volver *; hacia atrás; ir|vuelve atrás|al`,
  human: `hablar * persona|alguien|humano|agente|técnico|soporte|humana; un agente|humano|técnico|operador|asesor; persona real|humana|por; ^ agente|persona|humano|técnico $; alguien * ayude|ayudar|llame; humano`,
  startOver: `empezar|comenzar|iniciar * nuevo|cero|otra|principio; de nuevo desde; desde el principio|inicio|cero; reiniciar * chat|conversación|todo`,
  status: `qué * he|hemos * probado|intentado|hecho; en qué paso *; cuántos pasos *; dónde estamos|voy|vamos; qué falta; estado $`,
  busy: `reiniciando|instalando|descargando|probando|ejecutando|actualizando; estoy *; está * instalando|reiniciando|cargando|actualizando; en proceso|progreso`,
  wait: `un momento|momentito|segundo|minuto|rato; ^ espera|espere|momento|ahorita|esperame; dame *; ahora vuelvo; vuelvo *; ya vuelvo|vengo; más tarde; luego $`,
  question: `^ dónde|cómo|cuál|cuándo|cuánto|quién|debo|puedo|tengo que? *; qué significa|es|pasa|hago|hace|quiere|debo *; por qué *; es seguro|normal *`,
  newProblem: `otro|nuevo|diferente|distinto error|problema|código|mensaje; error|código nuevo|diferente|distinto; en su lugar; ahora me|sale|aparece *; también * falla|no|problema|dejó`,
  thanks: `gracias|agradezco`,
  cancel: `olvídalo|olvidalo|olvida|cancelar|cancela|cancelo|basta; déjalo|dejalo; deja eso|así; ya no * necesito|hace|importa|ayuda; no importa; da igual`,
  tried: `ya * hice|he|probé|intenté|lo; eso ya *; lo hice|probé * ya|antes|ayer; ya hecho`,
  done: `^ hecho|listo|terminado|terminé; ya está`,
  yes: `^ sí|claro|correcto|afirmativo`,
  no: `^ no|nop; para nada`,
};

const portuguese: Phrases = {
  success: `funcionou|funciona|funcionando|resolvido|resolveu|consertado|corrigido|ajudou|arrumado; deu certo; agora|já|tudo funciona|foi|vai|certo|bem|ok; tudo certo|bem|ok; erro|problema * sumiu|desapareceu; está funcionando|resolvido; perfeito|ótimo|excelente; voltou a funcionar`,
  failure: `
    não|nao * funcionou|funciona|resolveu|ajudou|adiantou|mudou|deu|foi|melhorou|vai; continua|persiste|permanece *; mesmo|mesma erro|problema|mensagem|coisa|código; o|a mesmo|mesma; ainda *; nada * mudou|mudança|adiantou; sem sucesso|mudança|sorte; infelizmente; falhou|falha; igual $`,
  blocked: `
    não tenho|há|possuo * permissão|permissões|direitos|administrador|admin|privilégios|acesso|senha; não consigo|posso *; não encontro|acho|existe|aparece|vejo|sei *; não me? deixa|permite *; acesso negado; pede|precisa|exige|solicita * senha|administrador|permissão; bloqueado|cinza|desativado|desabilitado; não há|tem *; impossível`,
  skip: `^ próximo|próxima|pular|pula|avançar|seguinte; outra coisa|solução|opção|forma|maneira; outro método|jeito|passo; próximo|próxima passo|etapa|método|por; prefiro não *; não quero *; ^ continuar`,
  back: `^ voltar|volta|anterior|desfazer; passo|etapa anterior; voltar *; volte *`,
  human: `falar|passar|passe|transferir|chamar * pessoa|alguém|humano|atendente|agente|técnico|suporte|humana; um atendente|agente|humano|técnico; pessoa real|de; ^ atendente|pessoa|agente|humano $; atendente; humano`,
  startOver: `começar|recomeçar|iniciar * novo|zero|início; recomeçar; do zero|início|começo; de novo desde; reiniciar * conversa|chat|tudo`,
  status: `o que * já|eu tentei|fiz|testei *; em que passo|etapa *; quantos passos *; onde estamos; o que falta; quantas etapas *`,
  busy: `reiniciando|instalando|baixando|testando|executando|atualizando; estou *; em andamento`,
  wait: `um momento|minuto|instante|segundo|momentinho; ^ espera|espere|aguarde|momento|peraí|calma; já volto; volto *; me dê|dá *; mais tarde; depois $`,
  question: `^ onde|como|qual|quando|quanto|quem|devo|posso|preciso *; o que significa|é|acontece|faço|quer *; por que|quê *; é seguro|normal *`,
  newProblem: `outro|novo|diferente erro|problema|código|mensagem; erro|código novo|diferente; em vez disso; agora aparece|dá|deu|está *; também * parou|não|problema`,
  thanks: `obrigado|obrigada|valeu|grato|grata`,
  cancel: `esquece|esqueça|esquecer|cancelar|cancela; deixa|deixe pra|para|lá|quieto; não precisa * mais; não preciso * mais|ajuda; tanto faz; desisto`,
  tried: `já fiz|tentei|testei|feito *; isso já *; fiz|tentei isso * já|antes|ontem`,
  done: `^ feito|pronto|concluído|terminei; já está`,
  yes: `^ sim|claro|isso`,
  no: `^ não; nada disso`,
};

export const otherLanguages: readonly Phrases[] = [german, french, spanish, portuguese];
