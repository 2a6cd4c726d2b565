/** The conversation: the person left, agents right, the bot's part folded, notes for agents only. */
import type { VNode } from 'preact';
import type { Dossier, TranscriptLine } from '../../../src/desk/dossier.js';
import { runWords } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import { clockTime } from '../times.js';
import { piecesOf } from '../transcript.js';
import type { Piece, Said } from '../transcript.js';
import { Outbox } from './Outbox.js';
import { useStayAtEnd } from './useStayAtEnd.js';

export function Transcript(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  const box = useStayAtEnd(dossier, useDesk().state.outbox);
  return (
    <div ref={box} class="transcript" role="log" aria-label="Conversation" tabIndex={0}>
      {piecesOf(dossier.transcript, dossier.attempts).map((piece) =>
        piece.kind === 'said' ? (
          <Line key={piece.key} said={piece} />
        ) : (
          <Run key={piece.key} run={piece} person={dossier.case.person} />
        ),
      )}
      <Outbox caseId={dossier.case.id} />
    </div>
  );
}

function Run(props: {
  readonly run: Extract<Piece, { kind: 'run' }>;
  readonly person: string;
}): VNode {
  const { run } = props;
  const { state, send } = useDesk();
  const isOpen = state.open?.unfolded.includes(run.key) ?? false;
  return (
    <>
      <button
        class="run"
        type="button"
        aria-expanded={isOpen}
        onClick={() => {
          send({ kind: 'foldToggled', key: run.key });
        }}
      >
        <span>
          {runWords(run, props.person, state.nowMs)} · {isOpen ? 'Hide' : 'Show'}
        </span>
      </button>
      {isOpen && run.said.map((said) => <Line key={said.key} said={said} />)}
    </>
  );
}

function Line(props: { readonly said: Said }): VNode {
  const { line } = props.said;
  const { nowMs, session } = useDesk().state;
  if (line.by === 'mark') return <Mark line={line} nowMs={nowMs} />;
  const isMine = session.kind === 'signedIn' && line.name === session.agent.name;
  return (
    <div class={`line line-${line.by}`}>
      <p class="line-head">
        <bdi>{nameOf(line, isMine)}</bdi>,{' '}
        <time dateTime={line.at}>{clockTime(line.at, nowMs)}</time>
      </p>
      {line.by === 'note' ? (
        <p class="bubble">
          <b>Note, agents only: </b>
          <bdi>{line.text}</bdi>
        </p>
      ) : (
        <p class="bubble" dir="auto">
          {line.text}
        </p>
      )}
    </div>
  );
}

/** Who took over, who gave back. */
function Mark(props: { readonly line: TranscriptLine; readonly nowMs: number }): VNode {
  const { line, nowMs } = props;
  return (
    <p class="turnover">
      <span>
        {line.text} <time dateTime={line.at}>{clockTime(line.at, nowMs)}</time>
      </span>
    </p>
  );
}

function nameOf(line: TranscriptLine, isMine: boolean): string {
  if (line.by === 'bot') return 'Bot';
  return isMine && line.by !== 'person' ? 'You' : line.name;
}
