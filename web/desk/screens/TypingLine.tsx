/** "Noor is writing", for a few seconds after each sign of it. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { typingShownMs } from '../typing.js';

export function TypingLine(props: { readonly summary: CaseSummary }): VNode {
  const { id, person } = props.summary;
  const sign = useDesk().state.typing[id];
  const [ended, setEnded] = useState<number | null>(null);
  useEffect(() => {
    if (sign === undefined) return undefined;
    const timer = setTimeout(() => {
      setEnded(sign);
    }, typingShownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [sign]);
  const isShown = sign !== undefined && sign !== ended;
  return <p class="typing-line quiet">{isShown && `${person} is writing …`}</p>;
}
