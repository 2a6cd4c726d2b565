/** Text with its error codes in the face of codes, where 0x stays 0x. */
import type { VNode } from 'preact';

const code = /(0x[0-9a-f]{4,8})/gi;

export function WithCodes(props: { readonly text: string }): VNode {
  const parts = props.text.split(code);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
