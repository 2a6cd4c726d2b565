/** The preview page: which article, what is wrong with it, and how people see it. */
import type { VNode } from 'preact';
import { countsOf, errorWords, hintWords, pageWords } from '../preview.text.js';
import type { State } from '../state.js';
import { Sheet } from './Sheet.js';

export type AppProps = { readonly state: State; readonly onChoose: (file: string) => void };

export function App(props: AppProps): VNode {
  const { state } = props;
  return (
    <div class="preview">
      <Head {...props} />
      {!state.reached && (
        <p class="fault" role="status">
          The preview has ended. Start it again with npm run preview; this page finds it by itself.
        </p>
      )}
      <Others state={state} />
      <main>{state.sheet !== null && <Sheet key={state.sheet.file} sheet={state.sheet} />}</main>
    </div>
  );
}

function Head({ state, onChoose }: AppProps): VNode {
  const { sheet } = state;
  const { errors, hints } = sheet === null ? { errors: 0, hints: 0 } : countsOf(sheet);
  return (
    <header class="preview-head">
      <div class="preview-name">
        <h1>{sheet?.id ?? 'Preview'}</h1>
        <p>{sheet === null ? '' : `${sheet.file}, read at ${state.readAt}`}</p>
      </div>
      <p class="counts" role="status">
        {errors > 0 && <span class="count-errors">{errorWords(errors)}</span>}
        {hints > 0 && <span class="count-hints">{hintWords(hints)}</span>}
        {sheet !== null && errors + hints === 0 && (
          <span class="count-none">Nothing to put right</span>
        )}
      </p>
      <label class="which">
        <span class="unseen">Article</span>
        <select
          value={state.file ?? ''}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value);
          }}
        >
          {(state.pages?.pages ?? []).map((page) => (
            <option key={page.file} value={page.file}>
              {pageWords(page)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** What is wrong with a folder, or with house.yaml. */
function Others({ state }: { readonly state: State }): VNode {
  return (
    <>
      {(state.pages?.others ?? []).map(({ file, line, message }) => (
        <p key={`${file}:${line}:${message}`} class="fault">
          {file}, line {line}: {message}
        </p>
      ))}
    </>
  );
}
