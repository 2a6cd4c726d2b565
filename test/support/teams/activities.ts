/** Activities as Teams posts them. */
import { appId, tenantId } from './connectorKeys.js';
import { serviceUrl } from './fakeConnector.js';

export type Activity = Readonly<Record<string, unknown>>;

let count = 0;

function nextId(): string {
  count += 1;
  return `14859834${String(count).padStart(5, '0')}`;
}

/** From Megan, in her own chat with the bot. */
export function anActivity(change: Activity = {}): Activity {
  return {
    type: 'message',
    id: nextId(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-22T09:00:00.000Z',
    locale: 'en-US',
    from: {
      id: '29:megan',
      name: 'Megan Bowen',
      aadObjectId: '7faf8ab2-3d56-4244-b585-20c8a42ed2b8',
    },
    recipient: { id: `28:${appId}`, name: 'Stepladder' },
    conversation: { conversationType: 'personal', tenantId, id: 'a:megan' },
    channelData: { tenant: { id: tenantId } },
    entities: [
      {
        type: 'clientInfo',
        locale: 'en-US',
        country: 'US',
        platform: 'Windows',
        timezone: 'America/Los_Angeles',
      },
    ],
    ...change,
  };
}

/** The text comes twice, as it does from desktop and web. */
export function aMessage(text: string, change: Activity = {}): Activity {
  return anActivity({
    textFormat: 'plain',
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    ...change,
  });
}

export function anExecute(data: unknown, change: Activity = {}): Activity {
  const action = { type: 'Action.Execute', id: '', verb: 'do', data };
  return anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
    ...change,
  });
}

export function anInstallation(action: string, change: Activity = {}): Activity {
  return anActivity({ type: 'installationUpdate', action, ...change });
}

export const jo = {
  from: { id: '29:jo', name: 'Jo Park', aadObjectId: '1caf8ab2-3d56-4244-b585-20c8a42ed2b8' },
  conversation: { conversationType: 'personal', tenantId, id: 'a:jo' },
};

export function inChannel(change: Activity = {}): Activity {
  return {
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId,
      id: '19:general@thread.tacv2;messageid=1481567603816',
    },
    channelData: {
      tenant: { id: tenantId },
      team: { id: '19:team' },
      channel: { id: '19:general' },
    },
    ...change,
  };
}
