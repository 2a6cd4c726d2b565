/** The first minute: from a message to the first method, with at most one question before it. */
import type { Article } from '../knowledge/article.js';
import type { Understanding } from '../knowledge/understanding.js';
import { askYesNo } from './climb.js';
import { askWhich, withCode, withoutCode } from './problem.js';
import { dialogText } from './dialogs.text.js';
import { openCase, record, type Draft } from './draft.js';
import { proposeHandOver } from './handOver.js';
import { codeButtons } from './questions.js';
import { rightsIn } from './rights.js';
import type { Situation, Text } from './situation.js';

/** From 0 to 1: words that point so clearly to an article are taken for it. */
const sureEnough = 0.6;

/** A pasted page may hold hundreds; a case is about a few. */
const mostCodes = 20;

/** Worth being one of the answers to "which of these is it?". */
const worthAsking = 0.3;

/** A message that describes no problem opens no case. */
export function describesProblem(text: string, understood: Understanding): boolean {
  if (understood.codes.length > 0 || understood.articles.length > 0) return true;
  if (understood.intent === 'human' || understood.intent === 'newProblem') return true;
  const chitchat = [
    ...['thanks', 'wait', 'cancel', 'startOver', 'status', 'back', 'skip', 'question'],
    ...['fixed', 'tried'],
  ];
  return !chitchat.includes(understood.intent) && text.trim().split(/\s+/).length > 3;
}

export function openProblem(situation: Situation, said: Text, lead: string | null): Draft {
  const understood = said.read(null);
  const opened = describe(rememberRights(openCase(situation), said), said, understood);
  if (understood.codes.length > 0) {
    return withCode(opened, said, understood, lead) ?? askCode(opened, lead);
  }
  if (understood.intent === 'human') return proposeHandOver(opened, 'asked', lead);
  if (isWithoutCodes(situation, understood)) return withoutCode(opened, said, lead);
  const words = dialogText(situation.reader.locale);
  const near = nearWithoutUpdates(situation, understood);
  return near.length === 0
    ? askCode(opened, lead ?? words.canHelp)
    : askWhich(opened, near, words.whichOfThese, lead ?? words.canHelp);
}

/** The description of a case, also one that comes as the answer to "is there a code?". */
export function describe(draft: Draft, said: Text, understood: Understanding): Draft {
  const described = record(draft, {
    kind: 'described',
    words: said.words,
    codes: understood.codes.slice(0, mostCodes),
    nearest: understood.articles
      .filter(({ confidence }) => confidence >= worthAsking)
      .map((article) => article.id),
  });
  const { browserPlatform } = draft.situation;
  const { platform } = understood;
  if (platform !== null) {
    return record(described, { kind: 'platformSet', platform, source: 'said' });
  }
  if (described.case.platform !== null || browserPlatform === null) return described;
  return record(described, { kind: 'platformSet', platform: browserPlatform, source: 'browser' });
}

function askCode(draft: Draft, lead: string | null): Draft {
  const words = dialogText(draft.situation.reader.locale);
  return askYesNo(draft, 'code', null, {
    lead,
    question: words.askCode,
    detail: words.whereCode,
    buttons: codeButtons,
  });
}

/** A failed update has a code that says more than words; other troubles are told by words. */
function nearWithoutUpdates(
  { articles }: Situation,
  understood: Understanding,
): readonly Article[] {
  const [best] = understood.articles;
  if (best === undefined || best.topic === 'windows-update') return [];
  return understood.articles
    .filter(({ confidence }) => confidence >= worthAsking)
    .flatMap(({ id }) => articles.byId(id) ?? []);
}

/** What the words point to has no codes at all: then none is asked for. */
function isWithoutCodes({ articles }: Situation, understood: Understanding): boolean {
  const [best] = understood.articles;
  const isSure = best !== undefined && best.confidence >= sureEnough;
  return isSure && articles.byId(best.id)?.codes.length === 0;
}

function rememberRights(draft: Draft, said: Text): Draft {
  const rights = rightsIn(said.text) ?? draft.situation.person.rights;
  if (rights === null) return draft;
  return record(draft, { kind: 'answered', question: 'admin', about: null, value: rights });
}
