/**
 * A line for each address of the desk's API: whom it is for and how it is asked. It is written by
 * hand, apart from the code: an address without a line fails, and so does one with another role.
 */
import type { Role } from '../../../src/people/agent.js';

export type Line = {
  readonly for: Role | 'anyone';
  /** With what the fake desk and a small library know. */
  readonly at: string;
  readonly body?: object;
};

export const everyOperation: Readonly<Record<string, Line>> = {
  'get /me': { for: 'anyone', at: '/me' },
  'get /openapi.json': { for: 'anyone', at: '/openapi.json' },
  'get /teams': { for: 'agent', at: '/teams' },
  'get /cases': { for: 'agent', at: '/cases' },
  'get /status': { for: 'agent', at: '/status' },
  'post /live-ticket': { for: 'anyone', at: '/live-ticket' },
  'post /cases/queue': { for: 'agent', at: '/cases/queue', body: { cases: ['c1'] } },
  'get /notices': { for: 'anyone', at: '/notices' },
  'post /notices': { for: 'lead', at: '/notices', body: { code: '0x80070643' } },
  'post /notices/{id}/end': { for: 'lead', at: '/notices/n1/end' },
  'get /bursts': { for: 'lead', at: '/bursts' },
  'get /cases/{id}': { for: 'agent', at: '/cases/c1' },
  'get /cases/{id}/files/{fileId}': { for: 'agent', at: '/cases/c1/files/f1' },
  'get /cases/{id}/looks': { for: 'lead', at: '/cases/c1/looks' },
  'post /cases/{id}/accept': { for: 'agent', at: '/cases/c1/accept' },
  'post /cases/{id}/messages': { for: 'agent', at: '/cases/c1/messages', body: { text: 'Hello' } },
  'post /cases/{id}/typing': { for: 'agent', at: '/cases/c1/typing' },
  'post /cases/{id}/attempts': {
    for: 'agent',
    at: '/cases/c1/attempts',
    body: { method: 'sfc', outcome: 'fixed' },
  },
  'post /cases/{id}/offer': { for: 'agent', at: '/cases/c1/offer', body: { method: 'sfc' } },
  'post /cases/{id}/notes': { for: 'agent', at: '/cases/c1/notes', body: { text: 'Note' } },
  'post /cases/{id}/return': { for: 'agent', at: '/cases/c1/return' },
  'post /cases/{id}/queue': { for: 'agent', at: '/cases/c1/queue' },
  'post /cases/{id}/solve': { for: 'agent', at: '/cases/c1/solve' },
  'post /cases/{id}/suggestions': {
    for: 'agent',
    at: '/cases/c1/suggestions',
    body: { method: 'sfc', text: 'Wrong' },
  },
  'get /library': { for: 'agent', at: '/library?q=clock' },
  'get /answers': { for: 'agent', at: '/answers' },
  'get /suggestions': { for: 'author', at: '/suggestions' },
  'post /suggestions/{id}/done': { for: 'author', at: '/suggestions/s1/done' },
  'get /articles': { for: 'author', at: '/articles' },
  'get /articles/{id}': { for: 'author', at: '/articles/a1' },
};
