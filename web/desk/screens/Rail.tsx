/** The rail at the left: where one can go, and who one is. On a phone it opens as a menu. */
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { dropWords, tellSignedOut } from '../outbox/keptWords.js';
import { isFocusLost } from './focus.js';
import { hasRole, isOnlyAuthor, waitingCount } from '../selectors.js';
import { unpinnedBursts } from '../problems/problemsState.js';
import {
  BellIcon,
  BookIcon,
  FlagIcon,
  InboxIcon,
  LadderIcon,
  LeaveIcon,
  MenuIcon,
} from './Icons.js';

const railId = 'rail';
const menuButtonId = 'menu';

export function Rail(): VNode {
  const { state, send } = useDesk();
  const { menuShown } = state.frame;
  const rail = useRef<HTMLElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (menuShown) rail.current?.querySelector('button')?.focus();
    else if (wasShown.current && isFocusLost()) document.getElementById(menuButtonId)?.focus();
    wasShown.current = menuShown;
  }, [menuShown]);
  function close(): void {
    if (menuShown) send({ kind: 'menuShown', yes: false });
  }
  function forget(): void {
    send({ kind: 'wordsForgotten' });
    dropWords(sessionStorage);
    tellSignedOut(localStorage);
  }
  return (
    <>
      {menuShown && <div class="rail-behind" onClick={close} />}
      <nav
        ref={rail}
        id={railId}
        class="rail"
        aria-label="Desk"
        data-shown={menuShown ? 'yes' : undefined}
        onClick={close}
      >
        <span class="logo">
          <LadderIcon />
        </span>
        <Places />
        <RailItem
          name="Be told"
          atEnd
          onPress={() => {
            send({ kind: 'tellingShown', yes: true });
          }}
        >
          <BellIcon />
        </RailItem>
        {state.frame.canSignOut && (
          <a class="rail-item" href="/desk/sign-out" title="Sign out" onClick={forget}>
            <LeaveIcon />
            <span class="rail-name">Sign out</span>
          </a>
        )}
        <Who />
      </nav>
    </>
  );
}

function Places(): VNode {
  const { state, send, actions } = useDesk();
  const { articles, problems } = state;
  const waiting = waitingCount(state);
  const bursts = hasRole(state, 'lead') ? unpinnedBursts(problems, state.nowMs).length : 0;
  const onlyAuthor = isOnlyAuthor(state);
  return (
    <>
      {!onlyAuthor && (
        <RailItem
          name="Queue"
          isHere={!articles.shown && !problems.shown}
          count={waiting}
          counted="waiting"
          onPress={() => {
            send({ kind: 'articlesLeft' });
            send({ kind: 'problemsLeft' });
            send({ kind: 'caseLeft' });
          }}
        >
          <InboxIcon />
        </RailItem>
      )}
      {hasRole(state, 'author') && (
        <RailItem
          name="Articles"
          isHere={articles.shown || (onlyAuthor && !problems.shown)}
          onPress={() => {
            actions.articles.open(null);
          }}
        >
          <BookIcon />
        </RailItem>
      )}
      {!onlyAuthor && (
        <RailItem
          name="Known problems"
          isHere={problems.shown}
          count={bursts}
          counted="new"
          onPress={actions.problems.open}
        >
          <FlagIcon />
        </RailItem>
      )}
    </>
  );
}

type RailItemProps = {
  readonly name: string;
  readonly isHere?: boolean;
  readonly count?: number;
  /** What is counted, for those who only hear it. */
  readonly counted?: string;
  readonly atEnd?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
};

function RailItem(props: RailItemProps): VNode {
  const { name, count } = props;
  return (
    <button
      class={props.atEnd === true ? 'rail-item rail-end' : 'rail-item'}
      type="button"
      aria-current={props.isHere === true ? 'page' : undefined}
      title={name}
      onClick={props.onPress}
    >
      {props.children}
      <span class="rail-name">{name}</span>
      {count !== undefined && count > 0 && (
        <span class="rail-count">
          {count} <span class="unseen">{props.counted}</span>
        </span>
      )}
    </button>
  );
}

/** Only where the rail has no room. */
export function MenuButton(): VNode {
  const { state, send } = useDesk();
  const { menuShown } = state.frame;
  return (
    <button
      id={menuButtonId}
      class="rail-item menu-button"
      type="button"
      aria-label="Menu"
      aria-expanded={menuShown ? 'true' : 'false'}
      aria-controls={railId}
      onClick={() => {
        send({ kind: 'menuShown', yes: !menuShown });
      }}
    >
      <MenuIcon />
    </button>
  );
}

function Who(): VNode {
  const { session } = useDesk().state;
  if (session.kind !== 'signedIn') return <></>;
  const { name } = session.agent;
  return (
    <span class="who" role="img" aria-label={`You are ${name}`} title={name}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.length > 1 ? words.at(-1) : '';
  return [words[0], last]
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 32).trim())
    .join('')
    .toUpperCase();
}
