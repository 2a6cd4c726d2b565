/** A key and a certificate for it that nobody has signed but itself, as DER says (X.690, RFC 5280). */
import { generateKeyPairSync, sign } from 'node:crypto';

export type SelfSigned = { readonly key: string; readonly cert: string };

/** Good from 2020 to 2049 for whoever does not look at names. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('test')))));
  const valid = sequence(...['200101000000Z', '491231000000Z'].map((at) => der(0x17, ascii(at))));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const serial = der(0x02, Buffer.from([1]));
  const claims = sequence(serial, ecdsaWithSha256, name, valid, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', claims, privateKey));
  const body = sequence(claims, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
}

const commonName = der(0x06, Buffer.from([0x55, 0x04, 0x03]));
const ecdsaWithSha256 = sequence(
  der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])),
);

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** Nothing here is longer than 65,535 bytes. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
