/** Asks once more before data is deleted. The browser keeps the focus in it, and Escape keeps the data. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { useMine } from '../mineContext.js';

export function DeleteDialog(props: {
  readonly hasOpenCase: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): VNode {
  const { words, host } = useMine();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { remove } = words;
  return (
    <dialog ref={dialog} aria-labelledby="delete" onClose={props.onNo}>
      <h2 id="delete">{remove.title}</h2>
      <p>{remove.goes}</p>
      <p>{remove.stays}</p>
      {props.hasOpenCase && <p>{remove.open}</p>}
      {host.kind === 'teams' && <p>{remove.inTeams}</p>}
      <div class="buttons">
        <button
          type="button"
          class="button outline"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {remove.no}
        </button>
        <button type="button" class="button risky-filled" onClick={props.onYes}>
          {remove.yes}
        </button>
      </div>
    </dialog>
  );
}
