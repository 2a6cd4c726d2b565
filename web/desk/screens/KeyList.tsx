/** All keys in one list, and the switch for the single letters. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { keyList } from '../keys.js';
import { keepLetterKeys } from '../letterKeys.js';
import { Button } from './Button.js';
import { fluent } from './fluent.js';

export function KeyList(): VNode {
  const { send } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  function close(): void {
    dialog.current?.close();
  }
  return (
    <dialog
      ref={dialog}
      class="key-list"
      aria-labelledby="key-list-title"
      onClose={() => {
        send({ kind: 'keysShown', yes: false });
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="key-list-body">
        <h2 id="key-list-title">Keys</h2>
        <dl>
          {keyList.map(({ keys, does }) => (
            <div key={does}>
              <dt>{does}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <LetterSwitch />
        <Button isFirst onPress={close}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

function LetterSwitch(): VNode {
  const { state, send } = useDesk();
  return (
    <label class="letter-switch">
      <span id="letter-switch">Single letters are commands</span>
      {fluent('fluent-switch', {
        role: 'switch',
        'aria-labelledby': 'letter-switch',
        'aria-checked': state.letterKeys ? 'true' : 'false',
        checked: state.letterKeys,
        onChange: () => {
          keepLetterKeys(localStorage, !state.letterKeys);
          send({ kind: 'letterKeysSet', on: !state.letterKeys });
        },
      })}
    </label>
  );
}
