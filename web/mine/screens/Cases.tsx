/** The cases: open ones first and in full, ended ones behind a line. */
import type { VNode } from 'preact';
import type { Mine } from '../api.js';
import { useMine } from '../mineContext.js';
import { CaseCard, hasEnded } from './CaseCard.js';
import { ChatLink } from './ChatLink.js';

export function Cases({ mine }: { readonly mine: Mine }): VNode {
  const { words } = useMine();
  const open = mine.cases.filter((theCase) => !hasEnded(theCase));
  const ended = mine.cases.filter(hasEnded);
  return (
    <section aria-labelledby="cases">
      <h2 id="cases" class="unseen">
        {words.title}
      </h2>
      {open.length === 0 && (
        <div class="none">
          {ended.length === 0 && <p>{words.noCases}</p>}
          <p class="quiet">{words.noCasesHint}</p>
          <ChatLink mine={mine}>{words.openChat}</ChatLink>
        </div>
      )}
      {open.map((theCase) => (
        <CaseCard key={theCase.id} mine={mine} case={theCase} />
      ))}
      {ended.length > 0 && (
        <details open={open.length === 0}>
          <summary>{words.older(ended.length)}</summary>
          {ended.map((theCase) => (
            <CaseCard key={theCase.id} mine={mine} case={theCase} />
          ))}
        </details>
      )}
    </section>
  );
}
