/** The words of a person's own page in German. */
import type { MineText } from './mineText.js';

export const de: MineText = {
  language: 'de',
  title: 'Meine Fälle',
  lead: 'Was Sie versucht haben und wo Sie stehen. Niemand bittet Sie, dasselbe zweimal zu versuchen.',
  loading: 'Ihre Fälle werden geladen',
  noCases: 'Sie haben noch keine Fälle.',
  noCasesHint: 'Fügen Sie einen Fehlercode in den Chat ein, oder schreiben Sie, was Ihr PC macht.',
  noTitle: 'Ein Problem ohne Code',
  where: {
    withBot: 'Beim Bot: er wartet auf Ihre Antwort',
    waiting: (since) => `Wartet auf den Helpdesk seit ${since}`,
    withAgent: (name) => `Bei ${name}`,
    solved: (on) => `Gelöst, ${on}`,
    closed: (on) => `Geschlossen, ${on}`,
  },
  tried: 'Was Sie versucht haben',
  nothingTried: 'Noch nichts versucht.',
  outcomes: {
    fixed: 'hat geholfen',
    notFixed: 'hat nicht geholfen',
    triedBefore: 'schon versucht',
    couldNot: 'ging nicht',
    notApplicable: 'trifft nicht zu',
    skipped: 'übersprungen',
  },
  byAgent: 'vom Helpdesk',
  backToChat: 'Zurück in den Chat',
  openChat: 'Chat öffnen',
  older: (n) => `Beendete Fälle (${n})`,
  myData: {
    title: 'Meine Daten',
    kept: (days) =>
      `Was in Ihren Chats gesagt wird, und die Dateien darin, wird ${days} Tage lang aufbewahrt und dann gelöscht. Ihr Name und Ihre Anmeldung bleiben, bis Sie sie löschen.`,
    counts: 'Dass es einen Fall gab und was versucht wurde, bleibt länger: ohne Ihre Worte.',
    asText: 'Meine Gespräche herunterladen',
    asJson: 'Alles herunterladen (JSON)',
    remove: 'Meine Daten löschen',
    failed: 'Das ging nicht. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  },
  remove: {
    title: 'Ihre Daten löschen?',
    goes: 'Gelöscht wird, was in Ihren Chats gesagt wurde, Ihre Dateien, Ihr Name und Ihre Anmeldung. Das lässt sich nicht zurücknehmen.',
    stays: 'Was versucht wurde, bleibt als Zahl, die nicht zu Ihnen zurückführt.',
    open: 'Ihr offener Fall wird vorher geschlossen. Wenn Sie auf den Helpdesk warten, antwortet dort niemand mehr.',
    inTeams: 'Die Nachrichten, die Sie in Teams sehen, bewahrt Teams selbst auf; sie bleiben dort.',
    yes: 'Endgültig löschen',
    no: 'Behalten',
    done: 'Ihre Daten sind gelöscht.',
  },
  signedOut: {
    title: 'Wir kennen Sie hier noch nicht',
    browser:
      'Diese Seite kennt Sie an dem Browser, in dem Sie chatten. Öffnen Sie zuerst den Chat, und kommen Sie dann zurück.',
    teams:
      'Teams hat Sie hier nicht angemeldet. Versuchen Sie es noch einmal; hilft das nicht, schreiben Sie dem Helpdesk.',
  },
  unreachable: {
    title: 'Der Helpdesk ist nicht erreichbar',
    text: 'Ihre Fälle sind sicher. Versuchen Sie es gleich noch einmal.',
  },
  again: 'Noch einmal versuchen',
};
