/** What was tried, in order: mark, method, outcome, note, by whom, when. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Dossier, DossierAttempt } from '../../../src/desk/dossier.js';
import { copyToClipboard } from '../../clipboard.js';
import { copyText } from '../copyText.js';
import { aboutAttempt, outcomeWord } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import { clockTime } from '../times.js';
import { Button } from './Button.js';
import { OutcomeMark } from './OutcomeMark.js';

export function Timeline(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <header>
        <h3 id="timeline-title">What was tried</h3>
        <CopyAsText dossier={dossier} />
      </header>
      {dossier.attempts.length === 0 && <p class="quiet">Nothing yet.</p>}
      <ol>
        {dossier.attempts.map((attempt, at) => (
          <Attempt key={`${at}-${attempt.method}`} attempt={attempt} person={dossier.case.person} />
        ))}
      </ol>
    </section>
  );
}

function Attempt(props: { readonly attempt: DossierAttempt; readonly person: string }): VNode {
  const { attempt, person } = props;
  const { nowMs, session } = useDesk().state;
  const me = session.kind === 'signedIn' ? session.agent.name : '';
  return (
    <li>
      <OutcomeMark outcome={attempt.outcome} label={null} />
      <p>
        {attempt.title}: <b>{outcomeWord(attempt.outcome)}</b>{' '}
        <span class="quiet" dir="auto">
          {aboutAttempt(attempt, person, me)}
        </span>
      </p>
      <time dateTime={attempt.at}>{clockTime(attempt.at, nowMs)}</time>
    </li>
  );
}

type Copied = 'no' | 'yes' | 'failed';

const copyLabels: Readonly<Record<Copied, string>> = {
  no: 'Copy as text',
  yes: 'Copied',
  failed: 'The browser did not allow it',
};

function CopyAsText(props: { readonly dossier: Dossier }): VNode {
  const { nowMs } = useDesk().state;
  const [copied, setCopied] = useState<Copied>('no');
  return (
    <>
      <Button
        class="text-button"
        look="subtle"
        onPress={() => {
          void copyToClipboard(copyText(props.dossier, nowMs)).then((done) => {
            setCopied(done ? 'yes' : 'failed');
            setTimeout(() => {
              setCopied('no');
            }, 2_500);
          });
        }}
      >
        {copyLabels[copied]}
      </Button>
      <span class="unseen" role="status">
        {copied === 'no' ? '' : copyLabels[copied]}
      </span>
    </>
  );
}
