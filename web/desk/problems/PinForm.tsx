/** A notice is written: about what, what to say, from when, until when. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import type { PinningDraft } from './problemsState.js';

export function PinForm(props: { readonly draft: PinningDraft }): VNode {
  const { draft } = props;
  const { send, actions } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const set = (change: Partial<PinningDraft>) => {
    send({ kind: 'pinningSet', pinning: { ...draft, ...change } });
  };
  return (
    <form
      class="problem-form"
      aria-label="A new notice"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <About draft={draft} onSet={set} />
      <label>
        <span>What people read (what is known, what they need to do)</span>
        <textarea
          rows={3}
          maxLength={1000}
          value={draft.text}
          onInput={(event) => {
            set({ text: event.currentTarget.value });
          }}
        />
      </label>
      <Times draft={draft} onSet={set} />
      <div role="status">{problem !== null && <p class="fault">{problem}</p>}</div>
      <div class="form-buttons">
        <Button look="primary" onPress={() => void actions.problems.pin(draft).then(setProblem)}>
          Pin it
        </Button>
        <Button
          look="subtle"
          onPress={() => {
            send({ kind: 'pinningSet', pinning: null });
          }}
        >
          Leave it
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = {
  readonly draft: PinningDraft;
  readonly onSet: (change: Partial<PinningDraft>) => void;
};

function About({ draft, onSet }: FieldsProps): VNode {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <div class="form-row">
      <label>
        <span>About</span>
        <select
          value={draft.kind}
          onChange={(event) => {
            onSet({ kind: event.currentTarget.value === 'article' ? 'article' : 'code' });
          }}
        >
          <option value="code">A code</option>
          <option value="article">An article</option>
        </select>
      </label>
      <label class="form-wide">
        <span>{draft.kind === 'code' ? 'The code' : "The article's id"}</span>
        <input
          ref={first}
          type="text"
          maxLength={100}
          autoComplete="off"
          value={draft.about}
          onInput={(event) => {
            onSet({ about: event.currentTarget.value });
          }}
        />
      </label>
    </div>
  );
}

function Times({ draft, onSet }: FieldsProps): VNode {
  return (
    <div class="form-row">
      <label>
        <span>From (empty: now)</span>
        <input
          type="datetime-local"
          value={draft.startsAt}
          onInput={(event) => {
            onSet({ startsAt: event.currentTarget.value });
          }}
        />
      </label>
      <label>
        <span>Until (empty: until it is ended)</span>
        <input
          type="datetime-local"
          value={draft.endsAt}
          onInput={(event) => {
            onSet({ endsAt: event.currentTarget.value });
          }}
        />
      </label>
    </div>
  );
}
