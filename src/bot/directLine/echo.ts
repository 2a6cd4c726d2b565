/** What a client sees of its own message. */
import type { CheckedFile } from '../../cases/files.js';
import { directLineUserId } from '../../people/directLineUser.js';
import type { CleanActivity } from './clean.js';
import type { SeenActivity } from './directLine.js';

/**
 * Web Chat ends its "Sending" only when it sees its own `channelData` again. A file is named by its
 * id; the server makes an address of it for whoever reads.
 */
export function echoOf(
  personId: string,
  activity: CleanActivity,
  files: readonly (CheckedFile & { readonly id: string })[] = [],
): SeenActivity {
  const { type, text, name, value, channelData } = activity;
  const attachments = files.map((file) => ({
    contentType: file.contentType,
    name: file.name,
    file: file.id,
  }));
  return {
    type,
    from: { id: directLineUserId(personId), role: 'user' },
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    ...(channelData === undefined ? {} : { channelData }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}
