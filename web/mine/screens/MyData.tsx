/** What is kept and for how long, and the ways to take it away or delete it. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Mine } from '../api.js';
import { saveFile } from '../download.js';
import { useMine } from '../mineContext.js';
import { hasEnded } from './CaseCard.js';
import { DeleteDialog } from './DeleteDialog.js';

export function MyData(props: { readonly mine: Mine; readonly onErased: () => void }): VNode {
  const { words, api } = useMine();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const { myData } = words;

  async function download(as: 'text' | 'json'): Promise<void> {
    const answer = await api.download(as);
    setFailed(answer.kind !== 'ok');
    if (answer.kind !== 'ok') return;
    saveFile(answer.value, as === 'text' ? 'my-conversations.txt' : 'my-data.json');
  }

  async function erase(): Promise<void> {
    setAsking(false);
    const answer = await api.erase();
    setFailed(answer.kind !== 'ok');
    if (answer.kind === 'ok') props.onErased();
  }

  return (
    <section class="my-data" aria-labelledby="my-data">
      <h2 id="my-data">{myData.title}</h2>
      <p>{myData.kept(props.mine.keepDays)}</p>
      <p>{myData.counts}</p>
      <p role="status" class="failed">
        {failed && myData.failed}
      </p>
      <div class="buttons">
        <button type="button" class="button outline" onClick={() => void download('text')}>
          {myData.asText}
        </button>
        <button type="button" class="button outline" onClick={() => void download('json')}>
          {myData.asJson}
        </button>
        <button
          type="button"
          class="button outline risky"
          onClick={() => {
            setAsking(true);
          }}
        >
          {myData.remove}
        </button>
      </div>
      {asking && (
        <DeleteDialog
          hasOpenCase={props.mine.cases.some((theCase) => !hasEnded(theCase))}
          onYes={() => void erase()}
          onNo={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}
