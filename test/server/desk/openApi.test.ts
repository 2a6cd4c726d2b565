/** The OpenAPI document: valid, whole, and only for who is signed in. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer } from '../../support/apiClient.js';
import { Document, contractOf } from '../../support/contract.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;
let raw: unknown;
let document: Document;

beforeAll(async () => {
  server = await startServer();
  const token = await issueToken(server.storage, localAgent('Mira'), 60_000, server.chance);
  const answer = await ask(`${server.address}/desk/api/openapi.json`, { headers: bearer(token) });
  expect(answer.status).toBe(200);
  raw = answer.body;
  document = Document.parse(raw);
});

afterAll(() => server.close());

it('is a valid document of OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(z.record(z.string(), z.unknown()).parse(raw));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('has every route of the running server, and no other; the socket comes on top', () => {
  const served = server.server.addresses
    .filter(({ path }) => path.startsWith('/desk/api'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual([...served, 'get /desk/api/live'].toSorted());
  expect(served.length).toBeGreaterThan(15);
});

it('says for each what it gives, and how it fails', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (path.endsWith('/live')) continue;
    for (const { responses, requestBody } of Object.values(methods)) {
      const expected = ['200', '401', '403', 'default'];
      if (path.includes('{')) expected.push('404');
      if (requestBody) expected.push('400', '413');
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(expected));
    }
  }
});

it('knows the two ways to be let in', () => {
  expect(document.components.securitySchemes).toMatchObject({
    token: { type: 'http', scheme: 'bearer' },
    page: { type: 'apiKey', in: 'cookie', name: 'stepladder_desk' },
  });
});

it('is for who is signed in', async () => {
  expect((await ask(`${server.address}/desk/api/openapi.json`)).status).toBe(401);
});

it('is a strict judge: a field too many, one too few, and an address that nobody described', () => {
  const { faults } = contractOf(document);
  const answer = (body: unknown, status = 200) => ({ status, headers: new Headers(), body });
  const right = { id: 'm', name: 'Mira', roles: ['agent'], teams: 'all' };
  expect(faults('get', '/desk/api/me', answer(right))).toEqual([]);
  expect(faults('get', '/desk/api/me', answer({ ...right, more: 1 }))).toHaveLength(1);
  expect(faults('get', '/desk/api/me', answer({ id: 'm' }))).toHaveLength(1);
  expect(faults('get', '/desk/api/nowhere', answer({}))).toHaveLength(1);
  expect(faults('get', '/desk/api/me', answer({}, 418))).toHaveLength(1);
});
