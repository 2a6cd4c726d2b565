import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deskActions } from '../../../web/desk/actions.js';
import type { Actions } from '../../../web/desk/actions.js';
import { deskApi } from '../../../web/desk/api.js';
import { initialState } from '../../../web/desk/state.js';
import { createStore } from '../../../web/desk/store.js';
import type { Store } from '../../../web/desk/store.js';
import { aCase, aDossier, heldBy, nowMs } from './aDossier.js';
import { aDesk } from './aDesk.js';
import type { ADesk } from './aDesk.js';

const nothing = { body: { cases: [], next: null } };
const mineQuery = 'GET /desk/api/cases?status=withAgent&heldBy=me';

let desk: ADesk;
let store: Store;
let actions: Actions;

beforeEach(async () => {
  desk = await aDesk({
    'GET /desk/api/me': { body: { id: 'mira', name: 'Mira' } },
    'GET /desk/api/cases?status=waiting': { body: { cases: [aCase()], next: null } },
    [mineQuery]: nothing,
    'GET /desk/api/cases?status=solved,closed': nothing,
    'GET /desk/api/cases/c1': { body: aDossier() },
    'POST /desk/api/cases/c1/accept': { body: {} },
    'POST /desk/api/cases/c1/messages': { body: {} },
  });
  store = createStore(initialState(nowMs, true));
  actions = deskActions(deskApi(desk.send), store);
  await actions.refresh();
});

afterEach(async () => {
  await actions.refresh();
  await desk.close();
});

describe('refreshing', () => {
  it('brings who one is and all queues', () => {
    expect(store.get()).toMatchObject({
      session: { kind: 'signedIn', agent: { id: 'mira' } },
      queues: { waiting: { cases: [{ id: 'c1' }] }, mine: { cases: [] }, ended: { cases: [] } },
      reached: true,
    });
  });

  it('says so when the session has ended, and comes back by itself', async () => {
    const before = desk.answers[mineQuery] ?? nothing;
    desk.answers[mineQuery] = { status: 401, body: {} };
    await actions.refresh();
    expect(store.get().session.kind).toBe('signedOut');
    desk.answers[mineQuery] = before;
    await actions.refresh();
    expect(store.get().session.kind).toBe('signedIn');
  });

  it('keeps what is shown when the desk is away', async () => {
    desk.answers[mineQuery] = { status: 502, body: 'away' };
    await actions.refresh();
    expect(store.get()).toMatchObject({ reached: false, queues: { waiting: { cases: [{}] } } });
  });

  it('shows that an open case is gone', async () => {
    actions.openCase('elsewhere');
    await actions.refresh();
    expect(store.get().open?.load.kind).toBe('missing');
  });
});

describe('accepting', () => {
  it('goes to my cases', async () => {
    actions.openCase('c1');
    desk.answers['GET /desk/api/cases/c1'] = { body: aDossier({ case: aCase(heldBy('mira')) }) };
    await actions.accept('c1');
    await actions.refresh();
    expect(store.get()).toMatchObject({ tab: 'mine', problem: null, busy: false });
    expect(store.get().open?.load).toMatchObject({ dossier: { case: { status: 'withAgent' } } });
  });

  it('says calmly who was first, beside the button', async () => {
    desk.answers['POST /desk/api/cases/c1/accept'] = {
      status: 409,
      body: { error: { message: 'Lost.' }, heldBy: 'Joe' },
    };
    await actions.accept('c1');
    expect(store.get()).toMatchObject({
      tab: 'waiting',
      problem: { caseId: 'c1', place: 'case', text: 'Joe was first.' },
    });
  });

  it('is asked once, however often it is pressed', async () => {
    await Promise.all([actions.accept('c1'), actions.accept('c1')]);
    expect(desk.asked.filter(({ line }) => line.endsWith('/accept'))).toHaveLength(1);
  });
});

describe('writing', () => {
  beforeEach(() => {
    store.send({ kind: 'drafted', id: 'c1', text: 'Hi Noor' });
  });

  const sent = () => desk.asked.filter(({ line }) => line.endsWith('/messages'));

  it('a message empties the draft at once, and leaves the outbox when the case shows it', async () => {
    const written = actions.write('c1', 'message', 'Hi Noor');
    expect(store.get().drafts['c1']?.text).toBe('');
    expect(store.get().outbox).toMatchObject([{ text: 'Hi Noor', state: { kind: 'sending' } }]);
    await written;
    expect(store.get().outbox).toMatchObject([{ state: { kind: 'sent' } }]);
    actions.openCase('c1');
    await actions.refresh();
    expect(store.get().outbox).toEqual([]);
  });

  it('a message that did not arrive stays, and is sent again under the same key', async () => {
    desk.answers['POST /desk/api/cases/c1/messages'] = { status: 503, body: 'away' };
    await actions.write('c1', 'message', 'Hi Noor');
    const [failed] = store.get().outbox;
    expect(failed).toMatchObject({ text: 'Hi Noor', state: { kind: 'failed' } });
    desk.answers['POST /desk/api/cases/c1/messages'] = { body: {} };
    await actions.sendAgain(failed?.key ?? '');
    expect(store.get().outbox).toMatchObject([{ state: { kind: 'sent' } }]);
    const [first, second] = sent();
    expect(second?.body).toBe(first?.body);
    expect(first?.body).toContain(failed?.key);
  });

  it('messages of a case go one after the other, each under a key of its own', async () => {
    await Promise.all([
      actions.write('c1', 'message', 'One'),
      actions.write('c1', 'message', 'Two'),
    ]);
    const bodies = sent().map(({ body }) => JSON.parse(body) as { text: string; key: string });
    expect(bodies.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(new Set(bodies.map(({ key }) => key)).size).toBe(2);
  });

  it('sends nothing again that has arrived', async () => {
    await actions.write('c1', 'message', 'Hi Noor');
    const [arrived] = store.get().outbox;
    await actions.sendAgain(arrived?.key ?? '');
    expect(sent()).toHaveLength(1);
  });

  it('a note stays in the draft when the desk has it not', async () => {
    desk.answers['POST /desk/api/cases/c1/notes'] = { status: 503, body: 'away' };
    await actions.write('c1', 'note', 'Hi Noor');
    expect(store.get().drafts['c1']?.text).toBe('Hi Noor');
    expect(store.get().problem?.place).toBe('composer');
    desk.answers['POST /desk/api/cases/c1/notes'] = { body: {} };
    await actions.write('c1', 'note', 'Hi Noor');
    expect(store.get().drafts['c1']?.text).toBe('');
  });

  it('sends nothing that is empty', async () => {
    await actions.write('c1', 'note', '  \n');
    expect(desk.asked.filter(({ line }) => line.startsWith('POST'))).toEqual([]);
  });
});
