/** The whole page: cases and data, or why there are none to show. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Answer, Mine } from '../api.js';
import { useMine } from '../mineContext.js';
import { Cases } from './Cases.js';
import { ChatLink } from './ChatLink.js';
import { MyData } from './MyData.js';

type Shown = Answer<Mine> | { readonly kind: 'loading' } | { readonly kind: 'erased' };

export function Page(): VNode {
  const { words, api } = useMine();
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });

  async function load(): Promise<void> {
    setShown({ kind: 'loading' });
    setShown(await api.cases());
  }
  useEffect(() => {
    void load();
  }, []);
  useLookAgain(
    () =>
      void api.cases().then((answer) => {
        if (answer.kind === 'ok') setShown((before) => (before.kind === 'ok' ? answer : before));
      }),
  );

  return (
    <main>
      <h1>{words.title}</h1>
      {shown.kind === 'ok' && <p class="lead">{words.lead}</p>}
      <Body
        shown={shown}
        onAgain={() => void load()}
        onErased={() => {
          setShown({ kind: 'erased' });
        }}
      />
    </main>
  );
}

/** Who comes back to the page sees how things are by then. */
function useLookAgain(look: () => void): void {
  useEffect(() => {
    const onShown = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', onShown);
    return () => {
      document.removeEventListener('visibilitychange', onShown);
    };
  }, []);
}

function Body(props: {
  readonly shown: Shown;
  readonly onAgain: () => void;
  readonly onErased: () => void;
}): VNode {
  const { words } = useMine();
  const { shown } = props;
  switch (shown.kind) {
    case 'loading':
      return (
        <p role="status" class="quiet">
          {words.loading}
        </p>
      );
    case 'ok':
      return (
        <>
          <Cases mine={shown.value} />
          <MyData mine={shown.value} onErased={props.onErased} />
        </>
      );
    case 'erased':
      return <p role="status">{words.remove.done}</p>;
    case 'signedOut':
      return <SignedOut onAgain={props.onAgain} />;
    case 'unreachable':
      return (
        <div class="none" role="alert">
          <h2>{words.unreachable.title}</h2>
          <p>{words.unreachable.text}</p>
          <Again onAgain={props.onAgain} />
        </div>
      );
  }
}

function SignedOut({ onAgain }: { readonly onAgain: () => void }): VNode {
  const { words, host } = useMine();
  return (
    <div class="none">
      <h2>{words.signedOut.title}</h2>
      <p>{host.kind === 'teams' ? words.signedOut.teams : words.signedOut.browser}</p>
      {host.kind === 'teams' ? (
        <Again onAgain={onAgain} />
      ) : (
        <ChatLink mine={null}>{words.openChat}</ChatLink>
      )}
    </div>
  );
}

function Again({ onAgain }: { readonly onAgain: () => void }): VNode {
  const { words } = useMine();
  return (
    <button type="button" class="button filled" onClick={onAgain}>
      {words.again}
    </button>
  );
}
