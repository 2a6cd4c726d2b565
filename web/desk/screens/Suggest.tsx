/** "This step is wrong": an agent tells the author, from the case in which it was seen. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import type { Rung } from '../rungs.js';
import type { SuggestionDraft } from '../state.js';
import { Button } from './Button.js';
import { Fault } from './Fault.js';

export type SuggestProps = { readonly caseId: string; readonly rungs: readonly Rung[] };

export function Suggest(props: SuggestProps): VNode {
  const { state, send } = useDesk();
  const draft = state.open?.suggesting ?? null;
  const [first] = props.rungs;
  if (first === undefined) return <></>;
  if (draft !== null) return <Form {...props} draft={draft} />;
  return (
    <div class="suggest">
      <p class="quiet" role="status">
        {state.open?.suggested === true ? 'Thank you. The authors have it.' : ''}
      </p>
      <Button
        look="subtle"
        onPress={() => {
          const method = state.open?.rung ?? first.method;
          send({ kind: 'suggestionDrafted', draft: { method, stage: '', text: '' } });
        }}
      >
        Suggest a correction to a step
      </Button>
    </div>
  );
}

type FormProps = SuggestProps & { readonly draft: SuggestionDraft };

function Form(props: FormProps): VNode {
  const { state, send, actions } = useDesk();
  const { caseId, draft } = props;
  return (
    <div class="suggest suggest-form" role="group" aria-label="Suggest a correction">
      <h3>Suggest a correction</h3>
      <Fields {...props} />
      <Fault place="suggestion" caseId={caseId} />
      <div class="rung-buttons">
        <Button
          disabled={state.busy || draft.text.trim() === ''}
          onPress={() => {
            void actions.suggest(caseId, draft);
          }}
        >
          Send to the authors
        </Button>
        <Button
          look="subtle"
          onPress={() => {
            send({ kind: 'suggestionDrafted', draft: null });
          }}
        >
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Fields({ rungs, draft }: FormProps): VNode {
  const { send } = useDesk();
  const change = (changed: Partial<SuggestionDraft>) => {
    send({ kind: 'suggestionDrafted', draft: { ...draft, ...changed } });
  };
  return (
    <>
      <label>
        <span>Method</span>
        <select
          value={draft.method}
          onChange={({ currentTarget }) => {
            change({ method: currentTarget.value });
          }}
        >
          {rungs.map(({ method, title }) => (
            <option key={method} value={method}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Stage, if it has several</span>
        <input
          type="number"
          min={1}
          max={20}
          value={draft.stage}
          onInput={({ currentTarget }) => {
            change({ stage: currentTarget.value });
          }}
        />
      </label>
      <label>
        <span>What is wrong, and what is right</span>
        <textarea
          rows={4}
          maxLength={4000}
          value={draft.text}
          onInput={({ currentTarget }) => {
            change({ text: currentTarget.value });
          }}
        />
      </label>
    </>
  );
}
