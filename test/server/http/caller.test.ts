import { describe, expect, it } from '@jest/globals';
import { callers } from '../../../src/server/http/caller.js';

const direct = callers({ trustedProxies: [], publicUrl: null });
const behindProxy = callers({
  trustedProxies: ['10.0.0.5', '10.1.0.0/16', '::1'],
  publicUrl: 'https://help.example/',
});

describe('this machine itself', () => {
  it.each([
    { peer: '127.0.0.1', headers: { host: 'localhost:3978' }, local: true },
    { peer: '127.0.0.1', headers: { host: '127.0.0.1:3978' }, local: true },
    { peer: '127.8.9.1', headers: { host: 'localhost' }, local: true },
    { peer: '::1', headers: { host: '[::1]:3978' }, local: true },
    { peer: '::ffff:127.0.0.1', headers: { host: 'LOCALHOST:3978' }, local: true },
    { peer: '192.168.0.7', headers: { host: 'localhost:3978' }, local: false },
    { peer: '127.0.0.1', headers: { host: 'evil.example:3978' }, local: false },
    { peer: '127.0.0.1', headers: { host: 'localhost.evil.example' }, local: false },
    { peer: '127.0.0.1', headers: { host: '127.0.0.1.evil.example' }, local: false },
    { peer: '127.0.0.1', headers: { host: 'localhost', forwarded: 'for=1.2.3.4' }, local: false },
    { peer: '127.0.0.1', headers: { host: 'localhost', forwarded: '' }, local: false },
    {
      peer: '127.0.0.1',
      headers: { host: 'localhost', 'x-forwarded-for': '127.0.0.1' },
      local: false,
    },
    { peer: '127.0.0.1', headers: { host: 'localhost', 'x-forwarded-port': '1' }, local: false },
  ])('$peer with $headers: $local', ({ peer, headers, local }) => {
    expect(direct(peer, headers)?.local).toBe(local);
  });
});

describe('a Host header', () => {
  it.each(['', 'a b', 'a;b', "a'b", '[::1', 'user@host', 'host/path', 'host:port', 'host:99999'])(
    'that is none (%j) makes no caller',
    (host) => {
      expect(direct('127.0.0.1', { host })).toBeNull();
    },
  );

  it('that is missing makes no caller', () => {
    expect(direct('127.0.0.1', {})).toBeNull();
  });
});

describe('the address of the client', () => {
  it.each([
    {
      why: 'no proxy is trusted',
      callerOf: direct,
      peer: '10.0.0.5',
      hops: '1.2.3.4',
      address: '10.0.0.5',
    },
    {
      why: 'this proxy is not trusted',
      callerOf: behindProxy,
      peer: '10.0.0.6',
      hops: '1.2.3.4',
      address: '10.0.0.6',
    },
    {
      why: 'a trusted proxy says so',
      callerOf: behindProxy,
      peer: '10.0.0.5',
      hops: '1.2.3.4',
      address: '1.2.3.4',
    },
    {
      why: 'two trusted proxies in a row',
      callerOf: behindProxy,
      peer: '10.0.0.5',
      hops: '1.2.3.4, 10.1.7.7',
      address: '1.2.3.4',
    },
    {
      why: 'the client has written the first itself',
      callerOf: behindProxy,
      peer: '10.0.0.5',
      hops: '6.6.6.6, 1.2.3.4',
      address: '1.2.3.4',
    },
    {
      why: 'a coat of IPv6',
      callerOf: behindProxy,
      peer: '::ffff:10.0.0.5',
      hops: '::ffff:1.2.3.4',
      address: '1.2.3.4',
    },
  ])('is $address where $why', ({ callerOf, peer, hops, address }) => {
    const headers = { host: 'help.example', 'x-forwarded-for': hops };
    expect(callerOf(peer, headers)?.address).toBe(address);
  });
});

describe('our own address as the client sees it', () => {
  it.each([
    {
      why: 'nothing else is known',
      callerOf: direct,
      peer: '10.0.0.9',
      headers: { host: 'bot:3978' },
      base: 'http://bot:3978',
    },
    {
      why: 'headers of a stranger are not believed',
      callerOf: direct,
      peer: '10.0.0.9',
      headers: { host: 'bot', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil' },
      base: 'http://bot',
    },
    {
      why: 'PUBLIC_URL is set',
      callerOf: behindProxy,
      peer: '10.0.0.9',
      headers: { host: 'bot:3978' },
      base: 'https://help.example',
    },
    {
      why: 'PUBLIC_URL is set, but it is this machine',
      callerOf: behindProxy,
      peer: '127.0.0.1',
      headers: { host: 'localhost:3978' },
      base: 'http://localhost:3978',
    },
    {
      why: 'a trusted proxy says so',
      callerOf: behindProxy,
      peer: '10.0.0.5',
      headers: { host: 'bot', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'other.example' },
      base: 'https://other.example',
    },
    {
      why: 'a trusted proxy says nonsense',
      callerOf: behindProxy,
      peer: '10.0.0.5',
      headers: { host: 'bot', 'x-forwarded-proto': 'gopher' },
      base: 'https://help.example',
    },
  ])('is $base where $why', ({ callerOf, peer, headers, base }) => {
    expect(callerOf(peer, headers)?.base).toBe(base);
  });
});
