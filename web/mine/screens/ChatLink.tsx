/** A link into the chat. Inside Teams it is Teams that opens it. */
import type { ComponentChildren, VNode } from 'preact';
import type { Mine } from '../api.js';
import { chatLink } from '../chatLink.js';
import { useMine } from '../mineContext.js';

export function ChatLink(props: {
  readonly mine: Mine | null;
  readonly children: ComponentChildren;
}): VNode | null {
  const { host } = useMine();
  const link = chatLink(host, props.mine);
  if (link === null) return null;
  return (
    <a
      class="button filled"
      href={link}
      onClick={(event) => {
        if (host.kind !== 'teams') return;
        event.preventDefault();
        void host.open(link);
      }}
    >
      {props.children}
    </a>
  );
}
