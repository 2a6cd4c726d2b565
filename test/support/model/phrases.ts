/** What people write in random conversations, and the few articles that answer. */
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { makeLibrary, type Library } from '../../../src/knowledge/library.js';

const ids = ['windows-update-0x80070002', 'windows-update-0x80240034', 'printer-offline'];

export async function modelLibrary(): Promise<Library> {
  const shipped = (await loadLibrary(['knowledge'])).current();
  return makeLibrary(shipped.all.filter(({ id }) => ids.includes(id)));
}

export const phrases = [
  '0x80070002',
  '0x80070002 win 11, I already synced the clock',
  '0x80240034 on windows 10',
  '80070003 windows 7',
  'now I get 0x80240034 instead',
  '0x8024A105',
  'my printer is offline',
  'my update fails help',
  'yes',
  'no',
  'done',
  'did that',
  "can't",
  'skip this one',
  'go back',
  'still broken',
  'works now',
  'actually it works now',
  'it wants an admin password and I dont have one',
  'there is no such menu on my pc',
  'I tried everything',
  'try it again',
  'a person please',
  'never mind',
  'start over',
  'what have I tried so far?',
  'where do I find services.msc?',
  'thanks',
  'lol',
  'it came back',
  'plain',
  'cards',
  'windows 8.1',
];
