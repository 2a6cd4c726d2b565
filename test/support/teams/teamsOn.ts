/** A bot in Teams on a fresh database, for one test. */
import type { DatabaseKind, TestStorage } from '../databases.js';
import { openTestStorage } from '../databases.js';
import { startTeamsBot, type TeamsBot, type TeamsBotSettings } from './aTeamsBot.js';
import { startConnector, type FakeConnector } from './fakeConnector.js';

export type Teams = {
  readonly bot: TeamsBot;
  readonly connector: FakeConnector;
  readonly opened: TestStorage;
};

export async function withTeams(
  kind: DatabaseKind,
  test: (teams: Teams) => Promise<void>,
  settings: Partial<TeamsBotSettings> = {},
): Promise<void> {
  const opened = await openTestStorage(kind);
  const connector = await startConnector();
  const bot = await startTeamsBot({ storage: opened.storage, connector, ...settings });
  try {
    await bot.framework.start();
    await test({ bot, connector, opened });
  } finally {
    await bot.stop();
    await connector.close();
    await opened.close();
  }
}
