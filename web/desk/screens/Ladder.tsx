/** The ladder of the case: every method, what came of it, and what an agent can do with those left. */
import type { VNode } from 'preact';
import type { Dossier } from '../../../src/desk/dossier.js';
import { ladderWords } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import { rungAtHand, rungsOf } from '../rungs.js';
import { holderOf } from '../selectors.js';
import { LibrarySearch } from './LibrarySearch.js';
import { RungItem } from './RungItem.js';
import { Suggest } from './Suggest.js';
import { WithCodes } from './WithCodes.js';

export function Ladder(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  const { state } = useDesk();
  const rungs = rungsOf(dossier);
  const isHeld = holderOf(state, dossier.case) === 'me';
  const isOpen = isHeld || dossier.case.status === 'waiting';
  const atHand = isOpen ? rungAtHand(rungs, state.open?.rung ?? null) : null;
  return (
    <>
      <h2>Ladder</h2>
      <p class="quiet">
        <WithCodes text={ladderWords(dossier, rungs)} />
      </p>
      <ol class="rungs" aria-label="Methods">
        {rungs.map((rung) => (
          <RungItem
            key={rung.method}
            rung={rung}
            summary={dossier.case}
            isAtHand={rung.method === atHand}
            isHeld={isHeld}
          />
        ))}
      </ol>
      {dossier.case.status === 'waiting' && atHand !== null && (
        <p class="quiet">Accept the case to send a card or to record what you did.</p>
      )}
      <LibrarySearch key={dossier.case.id} dossier={dossier} />
      <Suggest caseId={dossier.case.id} rungs={rungs} />
    </>
  );
}
