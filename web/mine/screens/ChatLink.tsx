/** A link into the chat. Inside Teams it is Teams that opens it. */
import type { ComponentChildren, VNode } from 'preact';
import type { Mine } from '../api.js';
import { chatLink } from '../chatLink.js';
import { useMine } from '../mineContext.js';

export function ChatLink(props: {
  readonly mine: Mine | null;
  readonly look: 'filled' | 'outline';
  readonly children: ComponentChildren;
}): VNode {
  const { host } = useMine();
  const link = chatLink(host, props.mine);
  return (
    <a
      class={`button ${props.look}`}
      href={link}
      onClick={(event) => {
        if (host.kind !== 'teams' || !link.startsWith('https://teams.microsoft.com/')) return;
        event.preventDefault();
        void host.open(link);
      }}
    >
      {props.children}
    </a>
  );
}
