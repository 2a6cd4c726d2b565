/** The manifest of the Teams app: filled in, and checked for what its schema lets pass. */
import { z } from 'zod';

export type AppDetails = {
  readonly appId: string;
  /** A host, "helpdesk.example.com". */
  readonly domain: string;
  readonly version: string;
};

export type Manifest = Readonly<Record<string, unknown>>;

export function fillManifest(template: string, { appId, domain, version }: AppDetails): Manifest {
  const filled = template
    .replaceAll('{{APP_ID}}', appId)
    .replaceAll('{{DOMAIN}}', domain)
    .replaceAll('{{VERSION}}', version);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(filled));
}

const Checked = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.looseObject({ resource: z.string().optional() }).optional(),
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
  const { validDomains, webApplicationInfo, composeExtensions } = checked;
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
    ...(webApplicationInfo !== undefined && (webApplicationInfo.resource ?? '') === ''
      ? ['webApplicationInfo: resource is missing.']
      : []),
    ...composeExtensions
      .flatMap(({ commands }) => commands)
      .filter(({ type, parameters }) => type === 'query' && parameters.length === 0)
      .map(({ id }) => `composeExtensions: the query ${id} needs a parameter.`),
  ];
}

/** Lower case, with a dot in it; no port, no path, no star. */
export function isHost(text: string): boolean {
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(text);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
