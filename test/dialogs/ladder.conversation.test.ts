import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../src/knowledge/library/loadLibrary.js';
import type { Library } from '../../src/knowledge/library.js';
import { openChat } from '../support/chat.js';
import { openTestStorage, type TestStorage } from '../support/databases.js';

describe('trace', () => {
  let test: TestStorage;
  let library: Library;
  beforeAll(async () => {
    test = await openTestStorage('sqlite');
    library = (await loadLibrary(['knowledge'])).current();
  });
  afterAll(() => test.close());

  it('goes', async () => {
    const chat = await openChat(test.storage, { library, browserPlatform: 'windows-11' });
    const log: unknown[] = [];
    log.push(await chat.says('0X80#70002 win 11, I already synced the clock'));
    log.push(await chat.presses('notFixed'));
    log.push(await chat.presses('notFixed'));
    log.push(await chat.presses('Yes'));
    log.push(await chat.says('done'));
    log.push(await chat.presses('next'));
    log.push(await chat.says('still broken'));
    log.push(await chat.says('what have I tried so far?'));
    log.push(await chat.says('I want to talk to someone'));
    log.push(await chat.presses('handOver'));
    console.log(JSON.stringify(log, null, 1));
    const id = await chat.caseId();
    const agent = { id: 'mira', name: 'Mira', roles: ['agent' as const] };
    log.length = 0;
    log.push(await chat.desk.accept(id, agent));
    log.push(await chat.hears());
    log.push(await chat.desk.message(id, agent, 'Hi *there*'));
    log.push(await chat.hears());
    log.push(await chat.says('thanks'));
    log.push(await chat.desk.handBack(id, agent, 'update-drivers'));
    log.push(await chat.hears());
    log.push(await chat.desk.dossier(id, agent));
    console.log(JSON.stringify(log, null, 1));
    expect(1).toBe(1);
  });
});
