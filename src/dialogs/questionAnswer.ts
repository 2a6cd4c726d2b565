/** Answers to what the bot asked, by button or in words. */
import type { Pending } from '../cases/case.js';
import { platformName, type PlatformId } from '../knowledge/platform.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance, askPlatform } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { record, say, type Draft } from './draft.js';
import { handOver, proposeHandOver } from './handOver.js';
import { explainObstacle } from './methodAnswer.js';
import { chooseCode, describe, goOn, withCode, withoutCode } from './opening.js';
import type { Text } from './situation.js';
import { spendPending } from './spend.js';
import { yesOrNo } from './yesNo.js';

export type Asked = Extract<Pending, { kind: 'question' }>;

/** `value` is `yes`, `no`, or the thing chosen. */
export function answerQuestion(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  switch (asked.question) {
    case 'handOver':
      return value === 'yes' ? handOver(draft, null) : stayWithBot(draft);
    case 'firstCode':
      return answerFirstCode(draft, asked, value);
    case 'didYouMean':
      return answerMeant(draft, asked, value);
    case 'admin':
      return advance(
        settle(draft, asked, value, value === 'yes' ? words.yes : words.no),
        value === 'no' ? words.noRightsNoted : null,
      );
    case 'when':
    case 'risk':
      return advance(settle(draft, asked, value, value === 'yes' ? words.yes : words.no), null);
    case 'platform':
    case 'whichArticle':
    case 'why':
      return draft;
  }
}

/** What a text means as an answer; null where it is none. */
export function answerInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  switch (asked.question) {
    case 'firstCode':
      return firstCodeInWords(draft, said, understood);
    case 'platform':
      return understood.platform === null
        ? assumePlatform(draft, asked)
        : choosePlatform(draft, understood.platform);
    case 'why':
      return obstacleInWords(draft, asked, said, understood);
    case 'handOver':
    case 'admin':
    case 'when':
    case 'risk':
    case 'didYouMean': {
      const answer = yesOrNo(said.text, understood);
      return answer === null ? null : answerQuestion(draft, asked, answer);
    }
    case 'whichArticle':
      return null;
  }
}

export function choosePlatform(draft: Draft, platform: PlatformId): Draft {
  const before = draft.case;
  const wasAsked = before.pending?.kind === 'question' && before.pending.question === 'platform';
  const words = dialogText(draft.situation.reader.locale);
  const result = wasAsked ? platformName(platform) : words.otherPc;
  const set = record(draft, { kind: 'platformSet', platform, source: 'said' });
  return advance(spendPending(set, before, result, wasAsked ? '✓' : '–'), null);
}

/** "Another PC": asks for the Windows version, whatever was assumed. */
export function askOtherPlatform(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.otherPc, '–');
  return askPlatform(spent, draft.article?.platforms ?? [], null);
}

/** Not yet: what was on screen before comes again. */
export function stayWithBot(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const { pending } = draft.case;
  if (pending?.kind !== 'question' || pending.question !== 'handOver') return draft;
  const settled = settle(draft, pending, 'no', words.no);
  const wasAsked = pending.about === 'asked' && settled.article !== null;
  return wasAsked ? advance(settled, words.goOn) : say(settled, words.goOn);
}

function settle(draft: Draft, asked: Asked, value: string, result: string): Draft {
  const { question, about } = asked;
  const answered = record(draft, { kind: 'answered', question, about, value });
  return spendPending(answered, draft.case, result);
}

function answerFirstCode(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const titles: Readonly<Record<string, string>> = {
    none: words.noCode,
    hangs: words.itHangs,
    noStart: words.noStart,
  };
  const settled = settle(draft, asked, value, titles[value] ?? value);
  return value === 'noStart'
    ? proposeHandOver(settled, 'noArticle', words.noStartPerson)
    : withoutCode(settled, null);
}

function firstCodeInWords(draft: Draft, said: Text, understood: Understanding): Draft {
  const { pending } = draft.case;
  if (pending?.kind !== 'question') return draft;
  const words = dialogText(draft.situation.reader.locale);
  const described = describe(draft, said, understood);
  const result = understood.codes[0] ?? words.noCode;
  const settled = settle(described, pending, understood.codes[0] ?? 'none', result);
  return understood.codes.length > 0
    ? withCode(settled, said, understood, null)
    : withoutCode(settled, null);
}

function answerMeant(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const settled = settle(draft, asked, value, value === 'yes' ? (asked.about ?? '') : words.no);
  if (value !== 'yes' || asked.about === null) return withoutCode(settled, null);
  return goOn(chooseCode(settled, asked.about), asked.about, null);
}

function assumePlatform(draft: Draft, asked: Asked): Draft {
  const words = dialogText(draft.situation.reader.locale);
  return advance(settle(draft, asked, 'unknown', words.no), null);
}

function obstacleInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  if (asked.about === null) return null;
  const words = said.words;
  if (isAboutRights(said.text)) {
    return explainObstacle(draft, asked.about, { outcome: 'couldNot', why: 'noRights', words });
  }
  const isMissing = understood.intent === 'couldNot';
  return explainObstacle(
    draft,
    asked.about,
    isMissing
      ? { outcome: 'notApplicable', why: 'notOnMyPc', words }
      : { outcome: 'couldNot', why: 'dontWant', words },
  );
}

/** "It wants an admin password and I don't have one". */
export function isAboutRights(text: string): boolean {
  return /\b(admin\w*|password|rights?|permissions?|passwort|mot de passe|contraseñ?a|senha)\b|管理者/i.test(
    text,
  );
}
