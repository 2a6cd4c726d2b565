/** The words of a person's own page in French. */
import type { MineText } from './mineText.js';

export const fr: MineText = {
  language: 'fr',
  title: 'Mes dossiers',
  lead: 'Ce que vous avez essayé et où vous en êtes. Personne ne vous demande d’essayer deux fois la même chose.',
  loading: 'Chargement de vos dossiers',
  noCases: 'Vous n’avez pas encore de dossier.',
  noCasesHint: 'Collez un code d’erreur dans la conversation, ou dites ce que fait votre PC.',
  noTitle: 'Un problème sans code',
  where: {
    withBot: 'Avec le bot : il attend votre réponse',
    waiting: (since) => `En attente de l’assistance depuis ${since}`,
    withAgent: (name) => `Avec ${name}`,
    solved: (on) => `Résolu, ${on}`,
    closed: (on) => `Clos, ${on}`,
  },
  tried: 'Ce que vous avez essayé',
  nothingTried: 'Rien n’a encore été essayé.',
  outcomes: {
    fixed: 'a résolu le problème',
    notFixed: 'n’a pas aidé',
    triedBefore: 'déjà essayé',
    couldNot: 'n’était pas possible',
    notApplicable: 'ne s’applique pas',
    skipped: 'passé',
  },
  byAgent: 'par l’assistance',
  backToChat: 'Revenir à la conversation',
  openChat: 'Ouvrir la conversation',
  older: (n) => `Dossiers terminés (${n})`,
  myData: {
    title: 'Mes données',
    kept: (days) =>
      `Ce qui est dit dans vos conversations, et les fichiers qu’elles contiennent, est gardé ${days} jours puis supprimé. Votre nom et votre connexion sont gardés jusqu’à ce que vous les supprimiez.`,
    counts:
      'Qu’il y a eu un dossier, et ce qui a été essayé, reste plus longtemps : sans vos mots.',
    asText: 'Télécharger mes conversations',
    asJson: 'Tout télécharger (JSON)',
    remove: 'Supprimer mes données',
    failed: 'Cela n’a pas marché. Rien n’a été changé ; réessayez dans un instant.',
  },
  remove: {
    title: 'Supprimer vos données ?',
    goes: 'Ceci supprime ce qui a été dit dans vos conversations, vos fichiers, votre nom et votre connexion. C’est définitif.',
    stays: 'Ce qui a été essayé reste comme un nombre qui ne mène pas à vous.',
    open: 'Votre dossier ouvert est d’abord clos. Si vous attendez l’assistance, personne ne répondra plus.',
    inTeams: 'Les messages que vous voyez dans Teams sont gardés par Teams, et y restent.',
    yes: 'Supprimer définitivement',
    no: 'Garder',
    done: 'Vos données sont supprimées.',
  },
  signedOut: {
    title: 'Nous ne vous connaissons pas encore ici',
    browser:
      'Cette page vous reconnaît par le navigateur de votre conversation. Ouvrez d’abord la conversation, puis revenez.',
    teams:
      'Teams ne vous a pas connecté ici. Réessayez ; si cela ne suffit pas, écrivez à l’assistance.',
  },
  unreachable: {
    title: 'L’assistance n’est pas joignable',
    text: 'Vos dossiers sont en sécurité. Réessayez dans un instant.',
  },
  again: 'Réessayer',
};
