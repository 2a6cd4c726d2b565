/** A line for a Teams channel, as a row that waits to be posted; it is about nobody. */
import { z } from 'zod';

export const channelLineKind = 'channelLine';

export const ChannelLine = z.object({
  /** "19:...@thread.tacv2" */
  channelId: z.string().min(1),
  /** Markdown. */
  text: z.string().min(1),
});

export type ChannelLine = z.infer<typeof ChannelLine>;
