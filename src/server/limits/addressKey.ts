/** Whom an address stands for when it is counted. */
import { isIP } from 'node:net';

/** Of IPv6 the network of one household or firm, /64: within it everybody has as many as they like. */
export function addressKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.split('%')[0]?.split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
