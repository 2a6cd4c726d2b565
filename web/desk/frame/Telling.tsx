/** By what one is told when somebody waits or writes: sound and the browser's notifications. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { keepNotices, keepSound } from '../news/means.js';
import { askToNotify } from '../news/notification.js';
import { Button } from '../screens/Button.js';
import { fluent } from '../screens/fluent.js';
import { noticeWords } from './frame.text.js';

export function Telling(): VNode {
  const { state, send } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="key-list telling"
      aria-labelledby="telling-title"
      onClose={() => {
        send({ kind: 'tellingShown', yes: false });
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="key-list-body">
        <h2 id="telling-title">Be told</h2>
        <p>When somebody begins to wait in a team of yours, or writes in a case that you hold.</p>
        <SoundSwitch />
        {state.frame.notices !== 'cannot' && <NoticesSwitch />}
        <p class="quiet">Notifications: {noticeWords[state.frame.notices]}</p>
        <Button isFirst onPress={close}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

function SoundSwitch(): VNode {
  const { state, send, chime } = useDesk();
  const { sound } = state.frame;
  return (
    <Switch
      id="sound-switch"
      name="Sound"
      on={sound}
      onTurn={() => {
        keepSound(localStorage, !sound);
        send({ kind: 'soundSet', on: !sound });
        if (!sound) chime.allow();
      }}
    />
  );
}

function NoticesSwitch(): VNode {
  const { state, send } = useDesk();
  const { notices } = state.frame;
  async function turn(): Promise<void> {
    const on = notices !== 'on';
    keepNotices(localStorage, on);
    send({ kind: 'noticesSet', means: on ? await askToNotify() : 'off' });
  }
  return (
    <Switch
      id="notices-switch"
      name="Notifications"
      on={notices === 'on'}
      onTurn={() => void turn()}
    />
  );
}

type SwitchProps = {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  readonly onTurn: () => void;
};

function Switch({ id, name, on, onTurn }: SwitchProps): VNode {
  return (
    <label class="letter-switch">
      <span id={id}>{name}</span>
      {fluent('fluent-switch', {
        role: 'switch',
        'aria-labelledby': id,
        'aria-checked': on ? 'true' : 'false',
        checked: on,
        onChange: onTurn,
      })}
    </label>
  );
}
