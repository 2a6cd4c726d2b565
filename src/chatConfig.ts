/** The settings of the chat on web pages: who says who is there, how much is let in, whose line. */
import { setting, type Env } from './env.js';
import { readAzureLineConfig, type AzureLineSettings } from './azureLineConfig.js';
import { readHostTokenConfig, type HostTokenSettings } from './hostTokenConfig.js';

export type ChatLimits = {
  /** What one person may send; 0 for no limit. */
  readonly personPerMinute: number;
  /** What all visitors of one address may send together; 0 for no limit. */
  readonly visitorsPerMinute: number;
  /** Sockets of all visitors of one address. */
  readonly socketsPerAddress: number;
};

export type ChatConfig = {
  /** null: no page says who somebody is. */
  readonly hostTokens: HostTokenSettings | null;
  /** Does the same user principal name prove the same person? */
  readonly joinByUpn: boolean;
  readonly limits: ChatLimits;
  /** null: our own Direct Line. */
  readonly azureLine: AzureLineSettings | null;
};

export type ChatConfigRead = { readonly chat: ChatConfig; readonly problems: readonly string[] };

/** With problems, what is read is not to be used. */
export function readChatConfig(env: Env): ChatConfigRead {
  const { hostTokens, problems: tokenProblems } = readHostTokenConfig(env);
  const { azureLine, problems: azureProblems } = readAzureLineConfig(env);
  const problems = [...tokenProblems, ...azureProblems];
  const count = (name: string, usual: number): number => {
    const text = setting(env, name);
    if (text !== '' && !/^\d{1,7}$/.test(text)) {
      problems.push(`${name} must be a whole number, for example ${name}=${usual}.`);
    }
    return text === '' ? usual : Number(text);
  };
  const joins = setting(env, 'JOIN_BY_UPN');
  if (!['', 'yes', 'no'].includes(joins)) problems.push('JOIN_BY_UPN must be yes or no.');
  const limits = {
    personPerMinute: count('CHAT_PERSON_PER_MINUTE', 60),
    visitorsPerMinute: count('CHAT_VISITORS_PER_MINUTE', 600),
    socketsPerAddress: count('CHAT_SOCKETS_PER_ADDRESS', 2500),
  };
  return { chat: { hostTokens, joinByUpn: joins === 'yes', limits, azureLine }, problems };
}
