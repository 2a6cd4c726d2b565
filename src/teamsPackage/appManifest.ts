/** The manifest of the Teams app: filled in, and checked for what its schema lets pass. */
import { z } from 'zod';

export type AppDetails = {
  readonly appId: string;
  /** A host, "helpdesk.example.com". */
  readonly domain: string;
  readonly version: string;
  /** null: without the tabs, which need a registration of their own. */
  readonly tab: TabDetails | null;
};

/** `resource` is the Application ID URI, "api://helpdesk.example.com/...". */
export type TabDetails = { readonly appId: string; readonly resource: string };

export type Manifest = Readonly<Record<string, unknown>>;

export function fillManifest(template: string, details: AppDetails): Manifest {
  const { appId, domain, version, tab } = details;
  const filled = template
    .replaceAll('{{APP_ID}}', appId)
    .replaceAll('{{DOMAIN}}', domain)
    .replaceAll('{{VERSION}}', version)
    .replaceAll('{{TAB_APP_ID}}', tab?.appId ?? '')
    .replaceAll('{{TAB_RESOURCE}}', tab?.resource ?? '');
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(filled));
  return tab === null ? withoutTabs(manifest) : manifest;
}

/** The chat and the about page stay: those are Teams' own. */
function withoutTabs({ webApplicationInfo: _, ...manifest }: Manifest): Manifest {
  const tabs = z.array(z.looseObject({ contentUrl: z.string().optional() }));
  const own = tabs.parse(manifest['staticTabs'] ?? []);
  return { ...manifest, staticTabs: own.filter(({ contentUrl }) => contentUrl === undefined) };
}

const Checked = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z
    .looseObject({ id: z.string().optional(), resource: z.string().optional() })
    .optional(),
  staticTabs: z
    .array(
      z.looseObject({
        entityId: z.string(),
        contentUrl: z.string().optional(),
        websiteUrl: z.string().optional(),
      }),
    )
    .default([]),
  bots: z.array(z.looseObject({ botId: z.string() })).default([]),
  composeExtensions: z
    .array(
      z.looseObject({
        commands: z
          .array(
            z.looseObject({
              id: z.string(),
              type: z.string().default('query'),
              parameters: z.array(z.unknown()).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

/** One line each, with the fix; none where Teams will take it. */
export function manifestProblems(manifest: Manifest): readonly string[] {
  const checked = Checked.parse(manifest);
  const { validDomains, composeExtensions } = checked;
  return [
    ...textsIn(manifest)
      .filter((text) => text.startsWith('http:'))
      .map((text) => `${text}: Teams takes addresses with https:// only.`),
    ...textsIn(manifest)
      .filter((text) => text.includes('{{'))
      .map((text) => `${text}: something is not filled in.`),
    ...validDomains
      .filter((domain) => !isHost(domain))
      .map((domain) => `validDomains: ${domain} must be a plain host name, without https://.`),
    ...(/^\d+\.\d+\.\d+$/.test(checked.version)
      ? []
      : [`version: ${checked.version} must have three parts, like 1.0.0.`]),
    ...(checked.$schema.includes(`/v${checked.manifestVersion}/`)
      ? []
      : [`manifestVersion: ${checked.manifestVersion} is not that of $schema.`]),
    ...tabProblems(checked),
    ...composeExtensions
      .flatMap(({ commands }) => commands)
      .filter(({ type, parameters }) => type === 'query' && parameters.length === 0)
      .map(({ id }) => `composeExtensions: the query ${id} needs a parameter.`),
  ];
}

/** What Teams would say as "resourceDisabled", or with an empty page. */
function tabProblems(checked: z.infer<typeof Checked>): readonly string[] {
  const { validDomains, webApplicationInfo, staticTabs, bots } = checked;
  const resource = webApplicationInfo?.resource ?? '';
  const pages = staticTabs.flatMap(({ entityId, contentUrl, websiteUrl }) =>
    [contentUrl, websiteUrl]
      .filter((address) => address !== undefined)
      .map((address) => ({ entityId, host: hostOf(address) })),
  );
  const hosts = new Set(pages.map(({ host }) => host));
  return [
    ...(webApplicationInfo !== undefined && resource === ''
      ? ['webApplicationInfo: resource is missing.']
      : []),
    ...(pages.length > 0 && webApplicationInfo === undefined
      ? ['staticTabs: pages of ours need webApplicationInfo, to know who opens them.']
      : []),
    ...(pages.length > 0 && resource !== '' && !hosts.has(hostOf(resource))
      ? [`webApplicationInfo: resource ${resource} must name the host of the tabs.`]
      : []),
    ...pages
      .filter(({ host }) => !validDomains.includes(host))
      .map(({ entityId, host }) => `staticTabs: ${entityId} is on ${host}, not in validDomains.`),
    ...(pages.length > 0 && bots.some(({ botId }) => botId === webApplicationInfo?.id)
      ? ['webApplicationInfo: id must be a registration of its own, not the bot’s.']
      : []),
  ];
}

/** '' where it is no address. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/** Lower case, with a dot in it; no port, no path, no star. */
export function isHost(text: string): boolean {
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(text);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
