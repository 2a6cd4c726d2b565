/** Which channel a case has its thread in. */
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../src/config.js';
import { channelFor, readDeskChannels } from '../src/deskChannelConfig.js';
import { teamsIn, withTeamChannels } from '../src/teamChannels.js';

const desk = '19:desk@thread.tacv2';
const print = '19:print-1.x_y@thread.skype';

function read(setting: string) {
  return readDeskChannels({ TEAMS_DESK_CHANNEL: setting }, true);
}

describe('TEAMS_DESK_CHANNEL', () => {
  it.each([
    ['an id', desk],
    [
      'a link',
      'https://teams.microsoft.com/l/channel/19%3Adesk%40thread.tacv2/Desk?groupId=1&tenantId=2',
    ],
  ])('may be %s', (_, setting) => {
    const channels = { channel: desk, byTopic: {}, teams: [] };
    expect(read(setting)).toEqual({ deskChannels: channels, problems: [] });
  });

  it('may name channels for topics', () => {
    const { deskChannels } = read(`${desk}, printing=${print}`);
    if (deskChannels === null) throw new Error('not read');
    expect(channelFor(deskChannels, 'printing')).toBe(print);
    expect(channelFor(deskChannels, 'vpn')).toBe(desk);
    expect(channelFor(deskChannels, null)).toBe(desk);
  });

  it('leaves topics without a thread that have no channel', () => {
    const { deskChannels } = read(`printing=${print}`);
    expect(deskChannels === null ? '' : channelFor(deskChannels, 'vpn')).toBeNull();
  });

  it.each(['desk', `${desk} x`, '19:a@b', `printers=${desk}`, 'printing=x', '%'])(
    'can not be %s',
    (setting) => {
      expect(read(setting).problems).toEqual([expect.stringContaining('TEAMS_DESK_CHANNEL')]);
    },
  );
});

describe('the channel of a team', () => {
  const windows = { id: 'windows', topics: ['windows-update'], channel: desk } as const;
  const printers = { id: 'printers', topics: ['printing'], channel: print } as const;

  it('is that of its topics; the first team has the rest', () => {
    const channels = withTeamChannels(null, [windows, printers]);
    if (channels === null) throw new Error('no channels');
    expect(channelFor(channels, 'printing')).toBe(print);
    expect(channelFor(channels, 'vpn')).toBe(desk);
    expect(teamsIn(channels, print)).toEqual(['printers']);
  });

  it('comes before the setting, which serves the others', () => {
    const others = { ...windows, channel: null };
    const channels = withTeamChannels(read(desk).deskChannels, [others, printers]);
    if (channels === null) throw new Error('no channels');
    expect(channelFor(channels, 'printing')).toBe(print);
    expect(channelFor(channels, 'windows-update')).toBe(desk);
    expect(teamsIn(channels, desk)).toBe('all');
  });

  it('has to be a channel', () => {
    const wrong = { ...windows, channel: 'Desk' };
    expect(() => withTeamChannels(null, [wrong])).toThrow(ConfigError);
  });
});
