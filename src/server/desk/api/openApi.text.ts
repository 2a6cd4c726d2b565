/** What the OpenAPI document says in words. */
import type { Audience } from './operation.js';

export const apiInfo = {
  title: 'Stepladder: the desk',
  version: '1',
  description:
    'What agents of the help desk can see and do. The desk page uses the same addresses. Times are ISO 8601 UTC.',
};

export const schemeText = {
  token: 'For scripts: a token of `npm run -s desk:token`.',
  page: 'For the desk page. Whatever changes something has to be JSON, and come from our own origin.',
};

export const audienceText: Readonly<Record<Audience, string>> = {
  anyone: 'For whoever has signed in.',
  agent: 'For agents.',
  lead: 'For leads.',
  author: 'For authors.',
};

export const failureText: Readonly<Record<string, string>> = {
  400: 'Something in the body or the address does not fit.',
  401: 'Nobody has signed in.',
  403: 'Not in this role, or not from this page.',
  404: 'There is no such thing for this agent.',
  409: 'Somebody else was first (`heldBy`), or the case is in another state.',
  413: 'The body is too large.',
  default: 'Any other failure: 429 too many requests, 500 a fault here, 503 restarting.',
};

export const liveText = {
  summary: 'A WebSocket that tells which case has changed.',
  switching: 'Frames like `{ "type": "changed", "case": "…" }`.',
};
