/** Where the connector of our tenant is: said by each activity, and kept for what is sent by itself. */
import { z } from 'zod';
import type { Storage } from '../../../storage/storage.js';
import { teamsChannel, type InboundActivity } from '../inboundActivity.js';
import type { Reference } from '../reference.js';

const Place = z.object({ serviceUrl: z.string(), botId: z.string() });

type Place = z.infer<typeof Place>;

const key = 'teams-place';

/** Serves every region, until the tenant's own is known. */
const globalServiceUrl = 'https://smba.trafficmanager.net/teams/';

export type TeamsPlace = {
  /** Notes where this came from, if that is news. */
  readonly learn: (activity: InboundActivity) => Promise<void>;
  /** How a conversation there is reached; null while nobody knows. */
  readonly reach: (conversationId: string) => Promise<Reference | null>;
};

/** `appId` null: there is no app, and so no bot of that name. */
export function createTeamsPlace(storage: Storage, appId: string | null): TeamsPlace {
  let learned: string | null = null;

  async function known(): Promise<Place | null> {
    const row = await storage.db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst();
    if (row !== undefined) return Place.parse(JSON.parse(row.value));
    return appId === null ? null : { serviceUrl: globalServiceUrl, botId: `28:${appId}` };
  }

  return {
    async learn({ channelId, serviceUrl, recipient }) {
      if (channelId !== teamsChannel) return;
      const value = JSON.stringify({ serviceUrl, botId: recipient.id } satisfies Place);
      if (value === learned) return;
      await storage.write((trx) =>
        trx
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      );
      learned = value;
    },
    async reach(conversationId) {
      const place = await known();
      return place === null ? null : { ...nobodyInParticular, ...place, conversationId };
    },
  };
}

const nobodyInParticular = {
  channelId: teamsChannel,
  isPersonal: false,
  tenantId: null,
  userId: '',
  objectId: null,
  stopped: false,
} as const;
