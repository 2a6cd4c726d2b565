/** What the readers of settings share: the environment as a program gets it, and one setting of it. */
import { z } from 'zod';

export type Env = Readonly<Record<string, string | undefined>>;

/** Without the blanks around it; '' where it is not set. */
export function setting(env: Env, name: string): string {
  return env[name]?.trim() ?? '';
}

export function isGuid(text: string): boolean {
  return z.guid().safeParse(text).success;
}

/** Can nobody in between read or change it: encrypted, or on this machine itself? */
export function isSafe({ protocol, hostname }: URL): boolean {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
}
