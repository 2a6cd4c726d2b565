/** A problem that the desk knows of: nothing to do but to wait, or help all the same. */
import { answerKey } from '../cases/case.js';
import type { KnownNotice } from '../cases/notices.js';
import { equivalentCodes } from '../knowledge/codes/equivalent.js';
import { spokenCode } from '../knowledge/codes/spoken.js';
import { askYesNo } from './climb.js';
import { record, type Draft } from './draft.js';
import { timeOf } from './language.js';
import { noticeText } from './notice.text.js';
import { answerButton } from './questions.js';
import type { Situation } from './situation.js';
import { settle, type Asked } from './settle.js';
import { yesOrNo } from './yesNo.js';

/** The notice about this case's code or article that was not answered yet; null where there is none. */
export function noticeFor({ case: theCase, situation }: Draft): KnownNotice | null {
  const open = situation.notices.filter(({ id }) => !(answerKey('notice', id) in theCase.answers));
  return noticeAbout(open, theCase.codes, theCase.article?.id ?? null) ?? null;
}

export function noticeAbout(
  notices: readonly KnownNotice[],
  codes: readonly string[],
  articleId: string | null,
): KnownNotice | undefined {
  const same = codes.flatMap(equivalentCodes);
  return notices.find(
    ({ code, article }) =>
      (code !== null && same.includes(code)) || (article !== null && article === articleId),
  );
}

export function askNotice(draft: Draft, notice: KnownNotice, lead: string | null): Draft {
  const { now, reader } = draft.situation;
  const words = noticeText(reader.locale);
  const todo = notice.isFollowed ? words.willTellAlready : words.nothingToDo;
  return askYesNo(draft, 'notice', notice.id, {
    lead,
    question: words.known(
      aboutWhat(notice, draft.situation.articles),
      timeOf(notice.startsAt, now, reader),
    ),
    detail: notice.text === '' ? todo : `${notice.text}\n\n${todo}`,
    buttons: (asked) => [
      ...(notice.isFollowed ? [] : [answerButton(asked, 'notice', 'tell', words.tellMe)]),
      answerButton(asked, 'notice', 'help', words.helpAnyway),
    ],
  });
}

export function aboutWhat({ code, article }: KnownNotice, articles: Situation['articles']): string {
  if (code !== null) return spokenCode(code);
  return articles.byId(article ?? '')?.title ?? '';
}

/** There is nothing to do, so the case is closed; whoever needs more writes again. */
export function tellWhenOver(draft: Draft, asked: Asked): Draft {
  const words = noticeText(draft.situation.reader.locale);
  const settled = settle(draft, asked, 'tell', words.tellMe);
  const closed = record(settled, { kind: 'closed', by: 'person' });
  const errand = { kind: 'follow', notice: asked.about ?? '' } as const;
  return { ...closed, replies: [...closed.replies, errand] };
}

export function settleHelp(draft: Draft, asked: Asked): Draft {
  return settle(draft, asked, 'help', noticeText(draft.situation.reader.locale).helpAnyway);
}

/** null where it is no answer to that card. */
export function noticeAnswer(text: string): 'tell' | 'help' | null {
  if (help.test(text)) return 'help';
  if (tell.test(text)) return 'tell';
  const answer = yesOrNo(text);
  return answer === null ? null : answer === 'yes' ? 'tell' : 'help';
}

const help = /\b(help|anyway|can.?t wait|cannot wait|urgent|hilfe|trotzdem)\b/i;
const tell = /\b(tell me|let me know|notify me|i.?ll wait|i can wait|sag bescheid|warte)\b/i;
