/** The identity header of a proxy: from whom it is believed, what it may say, and that it is stripped. */
import { describe, expect, it } from '@jest/globals';
import { callers } from '../../../src/server/http/caller.js';

const secret = 'a-secret-of-the-proxy';
const callerOf = callers({
  trustedProxies: ['10.0.0.5', '127.0.0.1'],
  publicUrl: 'https://help.example',
  identityHeader: { header: 'x-remote-user', secretHeader: 'x-proxy-secret', secret },
});

type Way = { readonly peer?: string; readonly proof?: string | null };

function ask(user: string | undefined, { peer = '10.0.0.5', proof = secret }: Way = {}) {
  const headers = {
    host: 'help.example',
    ...(user === undefined ? {} : { 'x-remote-user': user }),
    ...(proof === null ? {} : { 'x-proxy-secret': proof }),
  };
  return { caller: callerOf(peer, headers), headers };
}

describe('the identity header', () => {
  it.each([
    { user: 'CORP\\JDoe', issuer: 'domain:corp', subject: 'corp\\jdoe', name: 'JDoe' },
    {
      user: 'JDoe@Corp.Example',
      issuer: 'upn:corp.example',
      subject: 'jdoe@corp.example',
      name: 'JDoe',
    },
    { user: ' jane doe ', issuer: 'account', subject: 'jane doe', name: 'jane doe' },
    {
      user: Buffer.from('CORP\\Müller').toString('latin1'),
      issuer: 'domain:corp',
      subject: 'corp\\müller',
      name: 'Müller',
    },
    { user: 'CORP\\Müller', issuer: 'domain:corp', subject: 'corp\\müller', name: 'Müller' },
  ])('$user is $subject of $issuer', ({ user, ...identity }) => {
    expect(ask(user).caller?.identity).toEqual(identity);
  });

  it.each([
    { why: 'another peer', user: 'CORP\\jdoe', more: { peer: '10.0.0.6' } },
    { why: 'no secret', user: 'CORP\\jdoe', more: { proof: null } },
    { why: 'a wrong secret', user: 'CORP\\jdoe', more: { proof: 'a-secret-of-the-proxz' } },
    { why: 'the secret twice', user: 'CORP\\jdoe', more: { proof: `${secret}, ${secret}` } },
    { why: 'an empty secret', user: 'CORP\\jdoe', more: { proof: '' } },
    { why: 'nobody is named', user: undefined, more: {} },
    { why: 'an empty name', user: '', more: {} },
    {
      why: 'the client’s own header beside the proxy’s',
      user: 'CORP\\admin, CORP\\jdoe',
      more: {},
    },
    { why: 'a domain and no name', user: 'CORP\\', more: {} },
    { why: 'two domains', user: 'A\\B\\jdoe', more: {} },
    { why: 'a domain and a suffix', user: 'A\\jdoe@b.example', more: {} },
    { why: 'two suffixes', user: 'jdoe@a@b', more: {} },
    { why: 'a name without end', user: 'x'.repeat(257), more: {} },
  ])('says nothing: $why', ({ user, more }) => {
    const { caller } = ask(user, more);
    expect(caller).not.toBeNull();
    expect(caller?.identity).toBeNull();
  });

  it.each<Way>([{ peer: '10.0.0.5' }, { peer: '10.0.0.6' }, { proof: null }, { proof: 'wrong' }])(
    'is seen by nobody who comes after, with %j',
    (more) => {
      expect(Object.keys(ask('CORP\\jdoe', more).headers)).toEqual(['host']);
    },
  );

  it('makes nobody "this machine", though the proxy runs on it and forwards nothing else', () => {
    const headers = { host: 'localhost', 'x-remote-user': 'jdoe', 'x-proxy-secret': secret };
    expect(callerOf('127.0.0.1', headers)).toMatchObject({ local: false });
    expect(callerOf('127.0.0.1', { host: 'localhost' })).toMatchObject({ local: true });
  });

  it('is not looked at where no such header is set up', () => {
    const plain = callers({ trustedProxies: ['10.0.0.5'], publicUrl: null });
    const headers = { host: 'help.example', 'x-remote-user': 'jdoe', 'x-proxy-secret': secret };
    expect(plain('10.0.0.5', headers)?.identity).toBeNull();
  });
});
