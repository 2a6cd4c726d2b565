import { describe, expect, it } from '@jest/globals';
import { readChatConfig } from '../src/chatConfig.js';
import { hostTokenEnv } from './support/hostTokens.js';

describe('the settings of the chat', () => {
  it('are our own line, no pages that sign people in, and limits for many, where nothing is set', () => {
    expect(readChatConfig({ AZURE_DIRECT_LINE_SECRET: ' ', JOIN_BY_UPN: '' })).toEqual({
      chat: {
        hostTokens: null,
        joinByUpn: false,
        limits: { personPerMinute: 60, visitorsPerMinute: 600, socketsPerAddress: 2500 },
        azureLine: null,
      },
      problems: [],
    });
  });

  it('name Azure’s line by its usual address', () => {
    const { chat } = readChatConfig({ AZURE_DIRECT_LINE_SECRET: 's.e.c' });
    expect(chat.azureLine).toEqual({
      secret: 's.e.c',
      domain: 'https://directline.botframework.com/v3/directline',
    });
  });

  it.each([
    [{ ...hostTokenEnv, WIDGET_JWT_JWKS_URL: 'https://x.example/keys' }, /not both/],
    [{ ...hostTokenEnv, WIDGET_JWT_SECRET: 'short' }, /WIDGET_JWT_SECRET must be at least 32/],
    [{ ...hostTokenEnv, WIDGET_JWT_SECRET: '' }, /goes with a key/],
    [{ ...hostTokenEnv, WIDGET_JWT_ISSUER: '' }, /WIDGET_JWT_ISSUER/],
    [{ ...hostTokenEnv, WIDGET_JWT_AUDIENCE: '' }, /WIDGET_JWT_AUDIENCE/],
    [
      { ...hostTokenEnv, WIDGET_JWT_SECRET: '', WIDGET_JWT_JWKS_URL: 'http://x.example/keys' },
      /WIDGET_JWT_JWKS_URL must be an address like https/,
    ],
    [{ JOIN_BY_UPN: 'maybe' }, /JOIN_BY_UPN must be yes or no/],
    [{ CHAT_PERSON_PER_MINUTE: 'many' }, /CHAT_PERSON_PER_MINUTE=60/],
    [{ CHAT_SOCKETS_PER_ADDRESS: '-1' }, /CHAT_SOCKETS_PER_ADDRESS=2500/],
    [{ AZURE_DIRECT_LINE_DOMAIN: 'https://x.example' }, /goes with a secret/],
    [
      { AZURE_DIRECT_LINE_SECRET: 's', AZURE_DIRECT_LINE_DOMAIN: 'http://x.example' },
      /AZURE_DIRECT_LINE_DOMAIN must be/,
    ],
  ])('%j are refused with the fix', (env, problem) => {
    expect(readChatConfig(env).problems.join('\n')).toMatch(problem);
  });
});
