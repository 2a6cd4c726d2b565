/** The answers that questions offer as buttons. */
import type { Question } from '../cases/events.js';
import type { Article } from '../knowledge/article.js';
import { platformName, type PlatformId } from '../knowledge/platform.js';
import type { Button, Card } from './cards/card.js';
import type { Opening } from './cards/opening.js';
import { questionCard } from './cards/questionCard.js';
import { dialogText } from './dialogs.text.js';
import type { Draft } from './draft.js';

/** A button that answers the question asked last. */
export function answerButton(
  asked: Draft,
  question: Question,
  value: string,
  title: string,
): Button {
  const { id, seq } = asked.case;
  return { title, payload: { do: 'answer', case: id, seq, question, value } };
}

export function yesNoButtons(asked: Draft, question: Question): readonly Button[] {
  const words = dialogText(asked.situation.reader.locale);
  const [yes, no] = question === 'risk' ? [words.tryIt, words.leaveOut] : [words.yes, words.no];
  return [answerButton(asked, question, 'yes', yes), answerButton(asked, question, 'no', no)];
}

/** Newest Windows first. */
export function platformQuestion(
  asked: Draft,
  choices: readonly PlatformId[],
  lead: string | null,
  opening: Opening | null,
): Card {
  const { locale } = asked.situation.reader;
  const words = dialogText(locale);
  const { id, seq } = asked.case;
  const buttons = [...choices].reverse().map((platform): Button => ({
    title: platformName(platform),
    payload: { do: 'platform', case: id, seq, platform },
  }));
  return questionCard(
    { opening, lead, question: words.askPlatform, detail: words.wherePlatform, buttons },
    locale,
  );
}

export function codeButtons(asked: Draft): readonly Button[] {
  const words = dialogText(asked.situation.reader.locale);
  return [
    answerButton(asked, 'code', 'none', words.noCode),
    answerButton(asked, 'code', 'hangs', words.itHangs),
    answerButton(asked, 'code', 'noStart', words.noStart),
    humanButton(asked),
  ];
}

export function humanButton(asked: Draft): Button {
  const title = dialogText(asked.situation.reader.locale).talkToPerson;
  return { title, payload: { do: 'human', case: asked.case.id, seq: asked.case.seq } };
}

export function chooseButton(asked: Draft, article: Article): Button {
  const { id, seq } = asked.case;
  return { title: article.title, payload: { do: 'choose', case: id, seq, article: article.id } };
}

export function whyButtons(asked: Draft, method: string): readonly Button[] {
  const words = dialogText(asked.situation.reader.locale);
  const about = { case: asked.case.id, seq: asked.case.seq, method };
  return [
    { title: words.noRights, payload: { do: 'couldNot', ...about, why: 'noRights' } },
    { title: words.notOnMyPc, payload: { do: 'notApplicable', ...about } },
    { title: words.dontWant, payload: { do: 'couldNot', ...about, why: 'dontWant' } },
  ];
}
