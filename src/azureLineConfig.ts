/** The settings of Azure's Direct Line, for who uses it instead of ours. */
import { isSafe, setting, type Env } from './env.js';

export type AzureLineSettings = {
  /** Stays on the server. */
  readonly secret: string;
  /** As clients are told it: https://directline.botframework.com/v3/directline */
  readonly domain: string;
};

export type AzureLineConfigRead = {
  /** null: our own Direct Line. */
  readonly azureLine: AzureLineSettings | null;
  readonly problems: readonly string[];
};

const usualDomain = 'https://directline.botframework.com/v3/directline';

/** With problems, what is read is not to be used. */
export function readAzureLineConfig(env: Env): AzureLineConfigRead {
  const secret = setting(env, 'AZURE_DIRECT_LINE_SECRET');
  const written = setting(env, 'AZURE_DIRECT_LINE_DOMAIN');
  const domain = written === '' ? usualDomain : written.replace(/\/+$/, '');
  const problems = [
    ...(isDomain(domain)
      ? []
      : [
          `AZURE_DIRECT_LINE_DOMAIN must be an address like https://europe.directline.botframework.com/v3/directline.`,
        ]),
    ...(written !== '' && secret === ''
      ? ['AZURE_DIRECT_LINE_DOMAIN goes with a secret: set AZURE_DIRECT_LINE_SECRET, too.']
      : []),
    ...(/\s/.test(secret) ? ['AZURE_DIRECT_LINE_SECRET must be one word, as Azure shows it.'] : []),
  ];
  return { azureLine: secret === '' ? null : { secret, domain }, problems };
}

/** The secret is sent there: never without encryption. */
function isDomain(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const address = new URL(text);
  return address.search === '' && address.hash === '' && isSafe(address);
}
