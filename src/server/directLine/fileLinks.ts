/** Addresses of pictures in what a client is shown: signed, for a working day, made as they leave. */
import { z } from 'zod';
import type { SeenActivity } from '../../bot/directLine/directLine.js';
import type { Caller } from '../http/caller.js';
import { directLineDomain } from './addresses.js';
import type { Claims, Tokens } from './token.js';

export type ShowFiles = (activities: readonly SeenActivity[]) => Promise<readonly SeenActivity[]>;

const FileAttachment = z.object({ contentType: z.string(), name: z.string(), file: z.string() });

/** An `img` cannot send a token: what lets it in stands in the address, and opens nothing else. */
export function fileLinks(tokens: Tokens, claims: Claims, caller: Caller): ShowFiles {
  const base = `${directLineDomain(caller)}/conversations/${encodeURIComponent(claims.conv)}/files`;
  return async (activities) => {
    if (!activities.some((activity) => filesIn(activity).length > 0)) return activities;
    const ticket = await tokens.sign('file', claims);
    const link = (id: string): string => `${base}/${encodeURIComponent(id)}?t=${ticket}`;
    return activities.map((activity) => {
      const files = filesIn(activity);
      if (files.length === 0) return activity;
      const attachments = files.map(({ file, ...shown }) => ({ ...shown, contentUrl: link(file) }));
      return { ...activity, attachments };
    });
  };
}

function filesIn(activity: SeenActivity): readonly z.infer<typeof FileAttachment>[] {
  const read = z.array(FileAttachment).safeParse(activity['attachments']);
  return read.success ? read.data : [];
}
