/** The right to read what is written in the team's channels, for a desk that works in one. */
import { z } from 'zod';
import type { Manifest } from './appManifest.js';

const permission = { name: 'ChannelMessage.Read.Group', type: 'Application' };

const Granted = z.looseObject({
  permissions: z
    .looseObject({ resourceSpecific: z.array(z.unknown()).default([]) })
    .default({ resourceSpecific: [] }),
});

/** Without it the bot sees only what mentions it; whoever installs the app is asked for it. */
export function readingChannels(manifest: Manifest, appId: string, domain: string): Manifest {
  const { permissions } = Granted.parse(manifest['authorization'] ?? {});
  const resourceSpecific = [...permissions.resourceSpecific, permission];
  return {
    // The right is given to an app. What it names here is no address that anybody could sign in for.
    webApplicationInfo: { id: appId, resource: `https://${domain}` },
    ...manifest,
    authorization: { permissions: { ...permissions, resourceSpecific } },
  };
}
