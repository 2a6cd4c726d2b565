/** The commonest replies in German, French, Spanish, Portuguese and Japanese. */
import type { Examples } from './examples.js';

export const otherLanguages: Examples = {
  fixed: `
    ja; ja, geht; ja es geht wieder; jetzt geht's; es geht wieder; geht wieder; funktioniert;
    funktioniert jetzt; klappt; klappt wieder; hat geklappt; hat funktioniert; hat geholfen;
    das hat geholfen; das war's; läuft; läuft wieder; läuft jetzt; Fehler ist weg; Problem gelöst;
    behoben; erledigt; alles gut; alles wieder ok; passt; passt jetzt, danke; super, danke, geht;
    endlich; das Update ist durch; Update wurde installiert; oui; oui ça marche; ça marche;
    ça marche de nouveau; ça fonctionne; ça fonctionne maintenant; c'est bon; c'est réglé;
    c'est résolu; problème résolu; résolu merci; l'erreur a disparu; la mise à jour est passée;
    la mise à jour est installée; parfait merci, ça marche; ça a marché; tout va bien; sí;
    sí, ya funciona; funciona; ya funciona; ya está; ya quedó; funcionó; solucionado; resuelto;
    arreglado; problema resuelto; ya no sale el error; se instaló la actualización;
    todo bien ahora; listo, funciona; perfecto, gracias; eso lo arregló; sim; sim, funcionou;
    funcionou; funciona agora; está funcionando; agora funciona; agora foi; deu certo; resolvido;
    resolveu; problema resolvido; o erro sumiu; tudo certo; a atualização foi instalada; はい、直りました;
    直りました; 直った; 解決しました; 動きました; できました; 更新できました; うまくいきました; エラーが消えました; 大丈夫になりました`,
  notFixed: `
    nein; nein, leider nicht; leider nein; leider nicht; geht nicht; geht immer noch nicht;
    geht leider nicht; es geht nicht; funktioniert nicht; funktioniert immer noch nicht;
    klappt nicht; klappt immer noch nicht; hat nicht geklappt; hat nicht geholfen;
    hat leider nichts gebracht; hat nichts gebracht; hilft nicht; bringt nichts; immer noch;
    immer noch der gleiche Fehler; immer noch kaputt; gleicher Fehler; derselbe Fehler;
    der Fehler ist noch da; Fehler kommt wieder; Fehler kommt immer noch; keine Änderung;
    keine Besserung; nichts geändert; nicht behoben; unverändert; non; non, toujours pas;
    ça ne marche pas; ça marche pas; ça ne marche toujours pas; ne fonctionne pas;
    ça ne fonctionne toujours pas; toujours pas; toujours la même erreur;
    toujours le même problème; même erreur; même problème; l'erreur est toujours là;
    rien n'a changé; rien ne change; aucun changement; pas mieux; pas résolu; ça n'a rien changé;
    ça n'a pas marché; ça n'a pas aidé; malheureusement non; encore la même erreur; no funciona;
    no funcionó; no, no funciona; sigue igual; sigue sin funcionar; sigue el error;
    sigue fallando; sigue el mismo error; el mismo error; mismo error; mismo problema; todavía no;
    todavía no funciona; aún no funciona; nada; nada, sigue igual; no ha cambiado nada; no sirvió;
    no ayudó; no se arregló; no se solucionó; sin cambios; não; não funcionou; não funciona;
    não resolveu; não deu certo; não adiantou; não ajudou; ainda não; ainda não funciona;
    continua igual; continua o mesmo erro; continua dando erro; o mesmo erro; mesmo erro;
    mesmo problema; o erro continua; o erro voltou; nada mudou; sem mudança; いいえ; だめです; だめでした;
    ダメでした; まだです; まだ同じです; まだエラーが出ます; 同じエラーです; 直りません; 直らない; 直っていません; 変わりません; 解決しません; 動きません;
    うまくいきません; 更新できませんでした`,
  couldNot: `
    ich habe keine Rechte; ich habe keine Adminrechte; keine Adminrechte; kein Admin;
    dafür brauche ich einen Admin; braucht Adminrechte; da wird ein Passwort verlangt;
    es fragt nach einem Passwort; Zugriff verweigert; ist ausgegraut; der Knopf ist grau;
    ich finde das nicht; finde ich nicht; ich finde den Knopf nicht; gibt es bei mir nicht;
    das gibt es hier nicht; ich kann das nicht; kann ich nicht; kann ich nicht öffnen;
    das darf ich nicht; ist gesperrt; je n'ai pas les droits;
    je n'ai pas les droits d'administrateur; pas de droits admin; il demande un mot de passe;
    accès refusé; c'est grisé; le bouton est grisé; je ne trouve pas; je ne trouve pas ce menu;
    je ne vois pas le bouton; ça n'existe pas chez moi; je ne peux pas; impossible; c'est bloqué;
    no tengo permisos; no tengo permisos de administrador; no soy administrador;
    me pide contraseña; me pide la contraseña de administrador; acceso denegado; está en gris;
    el botón está gris; no lo encuentro; no encuentro el botón; no encuentro ese menú;
    no aparece esa opción; no puedo; no puedo hacerlo; no me deja; está bloqueado;
    não tenho permissão; não tenho permissão de administrador; não sou administrador; pede senha;
    pede senha de administrador; acesso negado; está cinza; o botão está cinza; não encontro;
    não encontro o botão; não achei essa opção; não aparece; não consigo; não posso; não me deixa;
    権限がありません; 管理者権限がありません; 管理者ではありません; パスワードを求められます; アクセスが拒否されました; できません; 見つかりません; ボタンがありません;
    ボタンが押せません; 開けません; グレーアウトしています`,
  skip: `
    weiter; überspringen; überspringen bitte; nächster; nächster Schritt; nächste Methode;
    nächste bitte; was anderes; etwas anderes bitte; gibt es was anderes;
    das möchte ich nicht machen; lieber nicht; suivant; suivante; passer; étape suivante;
    on passe à la suite; autre chose; autre solution; une autre méthode; je préfère pas;
    siguiente; siguiente paso; saltar; omitir; otra cosa; otra opción; otro método;
    el siguiente por favor; prefiero no hacerlo; próximo; próxima; próximo passo; pular;
    pula essa; outra coisa; outra opção; outro método; prefiro não fazer; 次; 次へ; 次お願いします; スキップ;
    スキップします; 別の方法; 別の方法はありますか; ほかの方法`,
  back: `
    zurück; zurück bitte; einen Schritt zurück; vorheriger Schritt; geh zurück; nochmal zeigen;
    retour; étape précédente; revenir en arrière; revenir; en arrière; atrás; volver;
    volver atrás; paso anterior; voltar; volta; passo anterior; voltar um passo; 戻る; 戻って; 前に戻る;
    一つ前に戻ってください; 前のステップ`,
  startOver: `
    von vorne; von vorne bitte; von Anfang an; nochmal von vorne; neu anfangen; alles nochmal;
    recommencer; recommencer depuis le début; depuis le début; à zéro; empezar de nuevo;
    desde el principio; empezar otra vez; volver al principio; começar de novo; do início;
    do começo; recomeçar; 最初から; 最初からお願いします; 最初からやり直したい`,
  cancel: `
    abbrechen; vergiss es; egal; lass gut sein; stopp; aufhören; brauche keine Hilfe mehr;
    laisse tomber; oublie; arrête; tant pis; cancelar; olvídalo; déjalo; no importa;
    ya no necesito ayuda; esquece; deixa pra lá; cancela; não precisa mais; キャンセル; もういいです; やめます;
    中止`,
  human: `
    Mensch; Mitarbeiter; Mitarbeiter bitte; ich möchte mit jemandem sprechen;
    ich will mit einem Menschen reden; ich möchte mit einem Mitarbeiter sprechen;
    kann mich jemand anrufen; bitte anrufen; echte Person; un humain; un agent;
    un conseiller s'il vous plaît; je veux parler à quelqu'un; parler à une personne;
    je voudrais parler à un technicien; une vraie personne; una persona; un agente;
    hablar con una persona; quiero hablar con alguien; necesito hablar con un técnico;
    persona real; atendente; falar com atendente; quero falar com uma pessoa;
    quero falar com alguém; falar com um humano; 担当者; 担当者お願いします; 人と話したい; 担当者と話したいです;
    オペレーターにつないでください; 電話してください`,
  status: `
    wo sind wir; welcher Schritt ist das; was habe ich schon gemacht;
    was haben wir schon probiert; wie viele noch; où en sommes-nous; quelle étape;
    qu'est-ce que j'ai déjà essayé; combien d'étapes restent; dónde estamos; en qué paso estoy;
    qué he probado ya; cuántos pasos faltan; onde estamos; em que passo estou; o que já tentei;
    quantos passos faltam; 今どこですか; 何を試しましたか; あといくつですか`,
  wait: `
    Moment; Moment bitte; einen Moment; einen Moment bitte; Sekunde; warte; warte kurz;
    bin gleich zurück; gleich; starte gerade neu; läuft noch; später; mache ich gleich;
    ich probiere es; un moment; un moment s'il vous plaît; un instant; une minute; attendez;
    je reviens; je redémarre; en cours; plus tard; j'essaie; un momento; un momento por favor;
    espera; un segundo; ahora vuelvo; estoy reiniciando; reiniciando; luego; um momento;
    um momento por favor; um minuto; já volto; estou reiniciando; depois; ちょっと待って; ちょっと待ってください;
    少々お待ちください; 再起動中です; あとで; 後でやります; 今やっています`,
  question: `
    wo; wo ist das; wo finde ich das; wie geht das; wie mache ich das; wie öffne ich das;
    was ist das; was bedeutet das; was heißt das; warum; welcher Ordner; muss ich neu starten;
    verliere ich meine Daten; ist das gefährlich; wie lange dauert das; où; où est-ce;
    où se trouve ce bouton; où je trouve ça; comment faire; comment ouvrir ça; comment je fais;
    c'est quoi; qu'est-ce que c'est; pourquoi; quel dossier; est-ce que je dois redémarrer;
    est-ce que je perds mes fichiers; combien de temps ça prend; dónde está; dónde está eso;
    dónde encuentro eso; cómo hago eso; cómo se hace; cómo lo abro; qué es eso; qué significa;
    por qué; cuál carpeta; tengo que reiniciar; pierdo mis archivos; cuánto tarda; onde fica;
    onde fica isso; onde encontro isso; como faço isso; como abro; o que é isso; o que significa;
    por quê; qual pasta; preciso reiniciar; vou perder meus arquivos; quanto tempo demora; どこですか;
    どこにありますか; どうやって; どうすればいいですか; これは何ですか; なぜですか; 再起動は必要ですか; データは消えますか; どのくらいかかりますか`,
  newProblem: `
    jetzt ein anderer Fehler; anderer Fehler; neuer Fehler; jetzt geht der Drucker nicht;
    jetzt geht mein Drucker nicht mehr; jetzt kein Ton; une autre erreur; nouvelle erreur;
    maintenant une autre erreur; maintenant l'imprimante ne marche plus; otro error;
    ahora sale otro error; ahora no funciona la impresora; ahora no hay sonido; outro erro;
    agora outro erro; agora a impressora não funciona; agora não tem som; 別のエラーが出ました; 違うエラーになりました;
    今度はプリンターが動きません; 音が出なくなりました`,
  thanks: `
    danke; danke schön; vielen Dank; danke dir; merci; merci beaucoup; merci bien; gracias;
    muchas gracias; mil gracias; obrigado; obrigada; muito obrigado; valeu; ありがとう; ありがとうございます;
    どうも; 助かりました`,
  tried: `
    habe ich schon gemacht; schon probiert; déjà fait; déjà essayé; ya lo hice; ya lo probé;
    já fiz isso; já tentei; もうやりました; もう試しました`,
  other: `
    hallo; guten Tag; schönes Wetter; bonjour; salut; hola; buenos días; olá; bom dia; こんにちは; おはよう`,
};
