/** `POST …/upload`: pictures, with or without a message (multipart), or one as the whole body. */
import { ClientActivity } from '../../bot/directLine/clientActivity.js';
import type { DirectLine } from '../../bot/directLine/directLine.js';
import {
  checkFile,
  maxFilesPerCase,
  type CheckedFile,
  type FileRefusal,
} from '../../cases/files.js';
import { parsedBody } from '../http/body.js';
import type { Part } from '../http/parts.js';
import { failure, json, type Reply } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import type { Inside } from './access.js';
import { tooLong } from './textSize.js';
import { fileName } from './uploadName.js';

export const maxFilesPerUpload = 5;

type Read<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly reply: Reply };

export function receiveUpload(directLine: DirectLine, maxFileBytes: number): Inside {
  return async (asked, { conversation }) => {
    const parts = await partsOf(asked, maxFileBytes);
    if (parts.kind === 'refused') return parts.reply;
    const activity = activityIn(parts.value);
    if (activity.kind === 'refused') return activity.reply;
    const files = filesIn(parts.value, maxFileBytes);
    if (files.kind === 'refused') return files.reply;
    const sent = { ...activity.value, type: 'message' } as const;
    const received = await directLine.receiveFiles(conversation.id, sent, files.value);
    return received.kind === 'accepted' ? json(200, { id: received.id }) : refusal('tooMany');
  };
}

async function partsOf(asked: Asked, maxFileBytes: number): Promise<Read<readonly Part[]>> {
  const { headers } = asked;
  const contentType = headers['content-type'] ?? '';
  // One more for the message itself.
  const limits = { parts: maxFilesPerUpload + 1, partBytes: maxFileBytes };
  const read = /^multipart\//i.test(contentType)
    ? await asked.parts(limits)
    : await asked.bytes(maxFileBytes);
  switch (read.kind) {
    case 'read': {
      if ('parts' in read) return { kind: 'ok', value: read.parts };
      const name = fileName(headers['content-disposition']);
      return { kind: 'ok', value: [{ name, contentType, bytes: read.bytes }] };
    }
    case 'tooLarge':
    case 'tooMany':
      return { kind: 'refused', reply: refusal(read.kind) };
    case 'malformed':
    case 'aborted':
      return {
        kind: 'refused',
        reply: failure(400, 'BadSyntax', 'The files did not arrive whole.'),
      };
  }
}

/** Known by its type: clients put it first or last, under any name, or leave it out. */
function isActivity({ contentType }: Part): boolean {
  return /^application\/(vnd\.microsoft\.activity|json)\b/i.test(contentType);
}

function activityIn(parts: readonly Part[]): Read<ClientActivity> {
  const part = parts.find(isActivity);
  if (part === undefined) return { kind: 'ok', value: { type: 'message' } };
  const activity = parsedBody(part.bytes, ClientActivity);
  const reply = activity.kind === 'ok' ? tooLong(activity.value) : null;
  return reply === null ? activity : { kind: 'refused', reply };
}

function filesIn(parts: readonly Part[], maxFileBytes: number): Read<readonly CheckedFile[]> {
  const sent = parts.filter((part) => !isActivity(part));
  if (sent.length === 0) return { kind: 'refused', reply: refusal('empty') };
  if (sent.length > maxFilesPerUpload) return { kind: 'refused', reply: refusal('tooMany') };
  const files: CheckedFile[] = [];
  for (const { name, bytes } of sent) {
    const checked = checkFile(name, bytes, maxFileBytes);
    if (checked.kind === 'refused') return { kind: 'refused', reply: refusal(checked.because) };
    files.push(checked.file);
  }
  return { kind: 'ok', value: files };
}

function refusal(because: FileRefusal): Reply {
  switch (because) {
    case 'empty':
      return failure(400, 'MissingProperty', 'There is no file in this.');
    case 'tooLarge':
      return failure(413, 'MessageSizeTooBig', 'A file is larger than may be sent here.');
    case 'tooMany':
      return failure(
        413,
        'MessageSizeTooBig',
        `Too many files: at most ${maxFilesPerUpload} at a time, and ${maxFilesPerCase} in all.`,
      );
    case 'notAPicture':
      return failure(
        415,
        'UnsupportedMediaType',
        'Only pictures can be sent here: PNG, JPEG, GIF or WebP. Any other file can be described in words.',
      );
    case 'damaged':
      return failure(415, 'UnsupportedMediaType', 'This picture is damaged, or it is none.');
  }
}
