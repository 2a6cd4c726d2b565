/** IP addresses and networks. */
import { BlockList, isIP } from 'node:net';

export type Networks = { readonly has: (address: string) => boolean };

const loopback = networks(['127.0.0.0/8', '::1']);

/** `entries` are addresses, or networks like 10.0.0.0/8. */
export function networks(entries: readonly string[]): Networks {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return { has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

export function isLoopback(address: string): boolean {
  return loopback.has(address);
}

/** Without the IPv6 coat that a socket for both families puts on: "::ffff:10.0.0.5" is 10.0.0.5. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
