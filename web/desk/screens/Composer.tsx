/** Where an agent writes: to the person, or a note for agents. */
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import type { SavedAnswer } from '../lookup/lookupAnswers.js';
import { draftOf, holderOf } from '../selectors.js';
import type { Mode } from '../state.js';
import { Button } from './Button.js';
import { Fault } from './Fault.js';
import { answerDomId, answersListId, SavedAnswers } from './SavedAnswers.js';
import { composerId } from './focus.js';
import { useSavedAnswers } from './useSavedAnswers.js';
import { TypingLine } from './TypingLine.js';

export function Composer(props: { readonly summary: CaseSummary }): VNode {
  const { summary } = props;
  const { state, send, actions } = useDesk();
  const { mode, text } = draftOf(state, summary);
  const isHeld = holderOf(state, summary) === 'me';
  const insert = (answer: SavedAnswer) => {
    send({ kind: 'drafted', id: summary.id, text: answer.text });
  };
  const list = useSavedAnswers(text, insert);
  const chosen = (list.offered?.length ?? 0) > 0;
  const prompt = promptOf(summary, mode, isHeld);
  return (
    <div class="composer-place">
      <TypingLine summary={summary} />
      <Fault place="composer" caseId={summary.id} />
      <SavedAnswers list={list} insert={insert} />
      <div class={`composer composer-${mode}`}>
        <textarea
          id={composerId}
          rows={2}
          dir="auto"
          aria-label={mode === 'note' ? 'Note, agents only' : `Message to ${summary.person}`}
          placeholder={prompt}
          value={text}
          aria-autocomplete="list"
          aria-controls={chosen ? answersListId : undefined}
          aria-activedescendant={chosen ? answerDomId(list.at) : undefined}
          onKeyDown={list.onKeyDown}
          onInput={({ currentTarget }) => {
            send({ kind: 'drafted', id: summary.id, text: currentTarget.value });
            if (mode === 'message' && currentTarget.value !== '') actions.typing(summary.id);
          }}
        />
        <div class="composer-foot">
          <ModeSwitch id={summary.id} mode={mode} isHeld={isHeld} />
          <span class="composer-keys" aria-hidden="true">
            <kbd>Ctrl ↵</kbd>
          </span>
          <Button
            look={mode === 'message' && text.trim() !== '' ? 'primary' : 'outline'}
            disabled={(mode === 'note' && state.busy) || text.trim() === ''}
            onPress={() => {
              void actions.write(summary.id, mode, text);
            }}
          >
            {mode === 'note' ? 'Save note' : 'Send'}
          </Button>
        </div>
      </div>
    </div>
  );
}

function ModeSwitch(props: {
  readonly id: string;
  readonly mode: Mode;
  readonly isHeld: boolean;
}): VNode {
  const { send } = useDesk();
  const choice = (mode: Mode, name: string, disabled: boolean) => (
    <label class="mode">
      <input
        type="radio"
        name="mode"
        checked={props.mode === mode}
        disabled={disabled}
        onChange={() => {
          send({ kind: 'modeChosen', id: props.id, mode });
        }}
      />
      <span>{name}</span>
    </label>
  );
  return (
    <div class="mode-switch" role="radiogroup" aria-label="What you write">
      {choice('message', 'Message', !props.isHeld)}
      {choice('note', 'Note', false)}
    </div>
  );
}

function promptOf(summary: CaseSummary, mode: Mode, isHeld: boolean): string {
  if (isHeld)
    return mode === 'note'
      ? 'A note that only agents see'
      : `Write to ${summary.person}. / for a saved answer`;
  return summary.status === 'waiting'
    ? `Accept to write to ${summary.person}, or leave a note`
    : 'Leave a note that only agents see';
}
