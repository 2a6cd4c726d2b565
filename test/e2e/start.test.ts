/** Starts that cannot succeed: one clear line with the fix, exit 1. */
import { describe, expect, it, jest } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failToStart, freePort, newDataDir, startProduct } from '../support/product.js';

jest.setTimeout(60_000);

describe('a start', () => {
  it('says what to do about a taken port, and about a data folder in use', async () => {
    const [data, other] = [await newDataDir(), await newDataDir()];
    const port = await freePort();
    const first = await startProduct({ DATA_DIR: data.dir, PORT: port });
    const taken = await failToStart({ DATA_DIR: other.dir, PORT: port });
    expect(taken).toEqual({
      code: 1,
      stderr: expect.stringMatching(new RegExp(`^[^{\n]*${port}[^{\n]*PORT[^{\n]*\n$`)),
    });
    const locked = await failToStart({ DATA_DIR: data.dir, PORT: '0' });
    expect(locked).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^[^{\n]*DATA_DIR[^{\n]*\n$/),
    });
    expect(await first.stop()).toBe(0);
    await data.remove();
    await other.remove();
  });

  it('says what to do about a data folder that cannot be written', async () => {
    const data = await newDataDir();
    const file = path.join(data.dir, 'a-file');
    await writeFile(file, '');
    const failure = await failToStart({ DATA_DIR: path.join(file, 'data'), PORT: '0' });
    expect(failure).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^[^{\n]*DATA_DIR[^{\n]*\n$/),
    });
    await data.remove();
  });

  it('says what to do about a folder of articles that is not there', async () => {
    const data = await newDataDir();
    const failure = await failToStart({ DATA_DIR: data.dir, PORT: '0', KNOWLEDGE_DIR: '/no/such' });
    expect(failure).toEqual({
      code: 1,
      stderr: 'KNOWLEDGE_DIR: there is no folder /no/such. Make it, or leave it out.\n',
    });
    await data.remove();
  });

  it('lists every bad setting, a line each', async () => {
    const failure = await failToStart({ PORT: 'abc', PEOPLE_ARE_ADMINS: 'maybe' });
    expect(failure).toEqual({
      code: 1,
      stderr:
        'PORT must be a number, for example PORT=3978.\nPEOPLE_ARE_ADMINS must be yes, no or ask.\n',
    });
  });
});
