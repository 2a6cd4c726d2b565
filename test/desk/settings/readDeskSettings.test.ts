import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { openDesk } from '../../../src/desk/settings/deskSettings.js';
import { loadDeskSettings } from '../../../src/desk/settings/loadDeskSettings.js';
import { readDeskSettings } from '../../../src/desk/settings/readDeskSettings.js';

function settingsOf(text: string) {
  const read = readDeskSettings(text, 'desk.yaml');
  if (read.kind === 'wrong') throw new Error(read.problems.join('\n'));
  return read.settings;
}

function problemsOf(text: string): readonly string[] {
  const read = readDeskSettings(text, 'desk.yaml');
  return read.kind === 'wrong' ? read.problems : [];
}

describe("the desk's settings file", () => {
  it('is one team of everybody, always open, where there is none or nothing in it', async () => {
    expect(await loadDeskSettings(null)).toEqual({ kind: 'read', settings: openDesk });
    expect(settingsOf('')).toEqual(openDesk);
    expect(settingsOf('# later\n')).toEqual(openDesk);
  });

  it('gives a team what the desk says for all, and the team the last word', () => {
    const { teams } = settingsOf(`
hours: { monday: ["13:00-17:00", "08:00-12:00"] }
holidays: [2026-12-25]
seats: 3
teams:
  - { id: windows, name: Windows team, topics: [windows-update] }
  - { id: network, name: Network team, hours: { sunday: ["00:00-24:00"] }, holidays: [], seats: 5 }
`);
    expect(teams).toEqual([
      expect.objectContaining({
        id: 'windows',
        topics: ['windows-update'],
        hours: expect.objectContaining({
          monday: [
            { from: 480, until: 720 },
            { from: 780, until: 1020 },
          ],
          sunday: [],
        }),
        holidays: ['2026-12-25'],
        seats: 3,
        mail: [],
        channel: null,
      }),
      expect.objectContaining({
        id: 'network',
        hours: expect.objectContaining({ monday: [], sunday: [{ from: 0, until: 1440 }] }),
        holidays: [],
        seats: 5,
      }),
    ]);
  });

  it('lets people in as agents of all teams where it says no more', () => {
    const { people, groups } = settingsOf(
      `people: [{ user: anna@example.com }]\ngroups: [{ group: g1, roles: [lead], teams: [desk] }]`,
    );
    expect(people).toEqual([
      { user: 'anna@example.com', name: null, roles: ['agent'], teams: 'all' },
    ]);
    expect(groups).toEqual([{ group: 'g1', roles: ['lead'], teams: ['desk'] }]);
  });

  it('knows where leads are told: at their address, else by their user principal name', () => {
    const { leadMail } = settingsOf(`
people:
  - { user: Anna@example.com, roles: [lead] }
  - { user: ben, roles: [lead], mail: ben@example.com }
  - { user: cy, roles: [lead] }
  - { user: dora@example.com, roles: [agent] }
groups:
  - { group: leads, roles: [agent, lead], mail: anna@example.com }
  - { group: bosses, roles: [lead], mail: bosses@example.com }`);
    expect(leadMail).toEqual(['anna@example.com', 'ben@example.com', 'bosses@example.com']);
  });

  it('reads the example that ships', async () => {
    const file = 'docs/desk.example.yaml';
    const { teams, people, answers } = settingsOf(await readFile(file, 'utf8'));
    expect(teams.map(({ id }) => id)).toEqual(['windows', 'network']);
    expect(people.map(({ user }) => user)).toEqual(['anna@example.com', 'EXAMPLE\\noor']);
    expect(answers).toHaveLength(1);
  });

  it.each([
    ['timeZone: Mars/Base', '1:11: timeZone: This time zone is not known.'],
    ['team: []', '1:1: "team" is not known here. Known are: timeZone, hours,'],
    ['seats: 0', '1:8: seats: Write how many cases one agent holds at a time, 1 to 100.'],
    ['seats: many', '1:8: seats: Write how many'],
    ['awayAfter: 1', '1:12: awayAfter: Write minutes, 2 to 1440'],
    ['hours: { monday: ["17:00-08:00"] }', '1:19: hours.monday.0: Write hours like'],
    ['hours: { monday: ["8:00-12:00"] }', '1:19: hours.monday.0: Write hours like'],
    ['hours: { monday: ["00:00-24:30"] }', '1:19: hours.monday.0: Write hours like'],
    ['hours: { monday: "08:00-12:00" }', '1:18: hours.monday: Write the hours of a day as a list'],
    [
      'hours: { montag: ["08:00-12:00"], friday: ["08:00-12:00"] }',
      '1:10: "montag" is not known here. Known are: monday,',
    ],
    ['hours: {}', '1:8: hours: These hours are never.'],
    ['hours: always', '1:8: hours: Write hours by weekday'],
    [
      'hours: { monday: ["08:00-12:00", "11:00-13:00"] }',
      '1:18: hours.monday: Two of these times are the same hours',
    ],
    ['holidays: [2026-02-30]', '1:12: holidays.0: Write days like 2026-12-25.'],
    ['teams: []', '1:8: teams: Write at least one team'],
    ['teams: [{ id: a }]', '1:9: teams.0.name: Say what the team is called'],
    ['teams: [{ id: A b, name: A }]', '1:15: teams.0.id: Use small letters'],
    ['teams: [{ id: a, name: A, topics: [cars] }]', 'teams.0.topics.0: Choose from the topics: '],
    ['teams: [{ id: a, name: A, seat: 2 }]', '"seat" is not known here. Known are: id, name,'],
    ['teams: [{ id: a, name: A, mail: [desk] }]', 'teams.0.mail.0: Write a mail address.'],
    ['teams: [{ id: a, name: A }, { id: a, name: B }]', 'Two teams have the id a. Keep one'],
    [
      'teams: [{ id: a, name: A, topics: [vpn] }, { id: b, name: B, topics: [vpn] }]',
      'Two teams have the topic vpn.',
    ],
    ['people: [{ user: anna, teams: [win] }]', '1:32: There is no team win. Known are: desk.'],
    ['people: [{ user: anna }, { user: Anna }]', 'It is written twice who is Anna.'],
    ['people: [{ user: anna, roles: [boss] }]', 'Choose from the roles: agent, lead, author.'],
    ['people: [{ user: anna, roles: [] }]', 'Write at least one role'],
    ['people: [{ user: anna, mail: anna }]', 'Write a mail address, or leave "mail" out.'],
    ['groups: [{ group: g }, { group: g }]', 'It is written twice what is g.'],
    ['answers: [{ id: a, title: A }]', 'answers.0.text: Write the answer'],
    ['answers: [{ id: a, title: A, text: x }, { id: a, title: B, text: y }]', 'Two answers have'],
    ['teams: [', 'desk.yaml:1:'],
  ])('%s: %s', (text, says) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });

  it('lists every problem in the order of the file', () => {
    expect(problemsOf('seats: 0\nawayAfter: 0\nteams: []')).toEqual([
      expect.stringContaining('desk.yaml:1:8'),
      expect.stringContaining('desk.yaml:2:12'),
      expect.stringContaining('desk.yaml:3:8'),
    ]);
  });

  it('says so where the file is not there', async () => {
    expect(await loadDeskSettings('nowhere/desk.yaml')).toEqual({
      kind: 'wrong',
      problems: ['DESK_FILE: nowhere/desk.yaml cannot be read. Correct the path, or leave it out.'],
    });
  });
});
