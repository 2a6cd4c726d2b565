import { afterEach, expect, it } from '@jest/globals';
import { deskApi } from '../../../web/desk/api.js';
import type { Deed } from '../../../web/desk/api.js';
import { aCase, aDossier } from './aDossier.js';
import { aDesk } from './aDesk.js';
import type { ADesk, Answers } from './aDesk.js';

let desk: ADesk | null = null;

async function apiThatAnswers(answers: Answers) {
  desk = await aDesk(answers);
  return { api: deskApi(desk.send), asked: desk.asked };
}

afterEach(() => desk?.close());

it('reads who one is, the queue and a case', async () => {
  const { api } = await apiThatAnswers({
    'GET /desk/api/me': { body: { id: 'mira', name: 'Mira', roles: ['agent'] } },
    'GET /desk/api/cases?status=waiting': { body: { cases: [aCase()], next: 'n' } },
    'GET /desk/api/cases/a%2Fb': { body: aDossier() },
  });
  expect(await api.me()).toEqual({
    kind: 'ok',
    value: { id: 'mira', name: 'Mira', roles: ['agent'] },
  });
  expect(await api.cases('status=waiting')).toEqual({
    kind: 'ok',
    value: { cases: [aCase()], next: 'n' },
  });
  expect(await api.dossier('a/b')).toEqual({ kind: 'ok', value: aDossier() });
});

it('reads who one is without an envelope, too', async () => {
  const { api } = await apiThatAnswers({ 'GET /desk/api/me': { body: { id: 'm', name: 'Mira' } } });
  expect(await api.me()).toEqual({ kind: 'ok', value: { id: 'm', name: 'Mira', roles: [] } });
});

it.each<[Deed, unknown]>([
  [{ kind: 'accept' }, {}],
  [{ kind: 'queue' }, {}],
  [{ kind: 'solve' }, {}],
  [{ kind: 'typing' }, {}],
  [
    { kind: 'messages', text: 'Hi', key: 'k1' },
    { text: 'Hi', key: 'k1' },
  ],
  [{ kind: 'notes', text: 'N' }, { text: 'N' }],
  [
    { kind: 'attempts', method: 'sfc', outcome: 'fixed' },
    { method: 'sfc', outcome: 'fixed' },
  ],
  [{ kind: 'offer', method: 'sfc' }, { method: 'sfc' }],
  [{ kind: 'return', method: null }, {}],
  [{ kind: 'return', method: 'sfc' }, { method: 'sfc' }],
])('sends %j as JSON', async (deed, body) => {
  const line = `POST /desk/api/cases/c1/${deed.kind}`;
  const { api, asked } = await apiThatAnswers({ [line]: { body: {} } });
  expect(await api.act('c1', deed)).toEqual({ kind: 'ok', value: null });
  expect(asked).toEqual([{ line, type: 'application/json', body: JSON.stringify(body) }]);
});

const error = { code: 'x', message: 'The case has ended.' };

it.each([
  [401, { error }, { kind: 'signedOut' }],
  [404, { error }, { kind: 'unknown' }],
  [409, { error, heldBy: 'Joe' }, { kind: 'lost', heldBy: 'Joe' }],
  [409, { error }, { kind: 'refused', because: 'The case has ended.' }],
  [400, { error }, { kind: 'refused', because: 'The case has ended.' }],
  [400, 'no JSON', { kind: 'refused', because: null }],
  [500, { error }, { kind: 'unreachable' }],
  [502, '<html>', { kind: 'unreachable' }],
])('takes %i with %j for %j', async (status, body, answer) => {
  const { api } = await apiThatAnswers({ 'POST /desk/api/cases/c1/accept': { status, body } });
  expect(await api.act('c1', { kind: 'accept' })).toEqual(answer);
});

it('takes a case of another shape for a refusal, not for a case', async () => {
  const { api } = await apiThatAnswers({ 'GET /desk/api/cases/c1': { body: { case: {} } } });
  expect(await api.dossier('c1')).toEqual({ kind: 'refused', because: null });
});

it('says that nobody is there when nobody is there', async () => {
  const { api } = await apiThatAnswers({});
  await desk?.close();
  expect(await api.me()).toEqual({ kind: 'unreachable' });
});
