/** One case: the problem, where it is, what was tried, and the way back into the chat. */
import type { VNode } from 'preact';
import type { MyAttempt, MyCase } from '../../../src/cases/myCase.js';
import { isPlatformId, platformName } from '../../../src/knowledge/platform.js';
import type { Mine } from '../api.js';
import type { MineText } from '../mineText.js';
import { useMine } from '../mineContext.js';
import { dayAndTime, dayOnly } from '../times.js';
import { ChatLink } from './ChatLink.js';

export function hasEnded({ status }: MyCase): boolean {
  return status === 'solved' || status === 'closed';
}

export function CaseCard(props: { readonly mine: Mine; readonly case: MyCase }): VNode {
  const { words, locale } = useMine();
  const theCase = props.case;
  const { codes, title, platform, status, tried } = theCase;
  const now = Date.now();
  return (
    <article class="case">
      <h3>
        {codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
        {title === '' && codes.length === 0 ? words.noTitle : title}
      </h3>
      <p class="meta">
        {platform !== null && isPlatformId(platform) && <span>{platformName(platform)}</span>}
        <time dateTime={theCase.openedAt}>{dayOnly(theCase.openedAt, locale, now)}</time>
      </p>
      <p class="where" data-status={status}>
        {whereWords(theCase, words, locale, now)}
      </p>
      <h4>{words.tried}</h4>
      {tried.length === 0 ? (
        <p class="quiet">{words.nothingTried}</p>
      ) : (
        <ol class="tried">
          {tried.map((attempt) => (
            <Tried key={attempt.title} attempt={attempt} now={now} />
          ))}
        </ol>
      )}
      {!hasEnded(theCase) && <ChatLink mine={props.mine}>{words.backToChat}</ChatLink>}
    </article>
  );
}

function Tried({ attempt, now }: { readonly attempt: MyAttempt; readonly now: number }): VNode {
  const { words, locale } = useMine();
  const { title, outcome, at, by } = attempt;
  return (
    <li data-outcome={outcome}>
      <strong>{title}</strong>
      <span>
        {words.outcomes[outcome] ?? outcome}
        {by === 'agent' && `, ${words.byAgent}`}
      </span>
      <time dateTime={at}>{dayAndTime(at, locale, now)}</time>
    </li>
  );
}

function whereWords(theCase: MyCase, { where }: MineText, locale: string, now: number): string {
  const { status, waitingSince, updatedAt, agent } = theCase;
  switch (status) {
    case 'waiting':
      return where.waiting(dayAndTime(waitingSince ?? updatedAt, locale, now));
    case 'withAgent':
      return where.withAgent(agent ?? '');
    case 'solved':
      return where.solved(dayOnly(updatedAt, locale, now));
    case 'closed':
      return where.closed(dayOnly(updatedAt, locale, now));
    default:
      return where.withBot;
  }
}
