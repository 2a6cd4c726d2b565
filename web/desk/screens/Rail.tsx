/** The rail at the left: where one can go, and who one is. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { waitingCount } from '../selectors.js';
import { BookIcon, InboxIcon, LadderIcon } from './Icons.js';

export function Rail(): VNode {
  const { state, send, actions } = useDesk();
  const { session, articles } = state;
  const isAuthor = session.kind === 'signedIn' && session.agent.roles.includes('author');
  const waiting = waitingCount(state);
  return (
    <nav class="rail" aria-label="Desk">
      <span class="logo">
        <LadderIcon />
      </span>
      <button
        class="rail-item"
        type="button"
        aria-current={articles.shown ? undefined : 'page'}
        title="Queue"
        aria-label={waiting === 0 ? 'Queue' : `Queue, ${waiting} waiting`}
        onClick={() => {
          send({ kind: 'articlesLeft' });
          send({ kind: 'caseLeft' });
        }}
      >
        <InboxIcon />
        {waiting > 0 && (
          <span class="rail-count" aria-hidden="true">
            {waiting}
          </span>
        )}
      </button>
      {isAuthor && (
        <button
          class="rail-item"
          type="button"
          aria-current={articles.shown ? 'page' : undefined}
          title="Articles"
          aria-label="Articles"
          onClick={() => {
            actions.articles.open(null);
          }}
        >
          <BookIcon />
        </button>
      )}
      <Who />
    </nav>
  );
}

export function Who(): VNode {
  const { session } = useDesk().state;
  if (session.kind !== 'signedIn') return <></>;
  const { name } = session.agent;
  return (
    <span class="who" role="img" aria-label={`You are ${name}`} title={name}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.length > 1 ? words.at(-1) : '';
  return [words[0], last]
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 32).trim())
    .join('')
    .toUpperCase();
}
