/** Activities as the stream brings them, and what of them may reach Web Chat. */

export type Activity = {
  readonly id?: string;
  readonly type?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly text?: string;
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
};

export type ActivitySet = {
  readonly activities: readonly Activity[];
  readonly watermark: string | undefined;
};

/** Null for a keep-alive (an empty frame), and for whatever is no set: neither may end the chat. */
export function readActivitySet(frame: unknown): ActivitySet | null {
  if (typeof frame !== 'string' || frame === '') {
    return null;
  }
  return activitySetOf(parseJson(frame));
}

/** As it stands in a frame, and in the answer to who asks. */
export function activitySetOf(parsed: unknown): ActivitySet | null {
  if (typeof parsed !== 'object' || parsed === null || !('activities' in parsed)) {
    return null;
  }
  if (!Array.isArray(parsed.activities)) {
    return null;
  }
  const { watermark } = parsed as { watermark?: unknown };
  return {
    activities: parsed.activities as Activity[],
    watermark: typeof watermark === 'string' ? watermark : undefined,
  };
}

const drawn = new Set(['message', 'typing', 'event']);

/**
 * Web Chat 4.18 draws an empty error row for any other type, holds a reply back for 5 s when it
 * does not know the activity that `replyToId` points to, and shows a person's own picture as a name
 * only, where there is no `thumbnailUrl`. Null: leave it out.
 */
export function suitWebChat(activity: Activity): Activity | null {
  if (!drawn.has(activity.type ?? '')) {
    return null;
  }
  const seen = withSmallPictures(activity);
  return 'replyToId' in seen ? { ...seen, replyToId: undefined } : seen;
}

function withSmallPictures(activity: Activity): Activity {
  const { attachments, from } = activity;
  return from?.role === 'user' && Array.isArray(attachments) && attachments.length > 0
    ? { ...activity, attachments: attachments.map(withSmallPicture) }
    : activity;
}

function withSmallPicture(attachment: unknown): unknown {
  const { contentType, contentUrl, thumbnailUrl } = (attachment ?? {}) as Record<string, unknown>;
  const isPicture = typeof contentType === 'string' && contentType.startsWith('image/');
  return isPicture && thumbnailUrl === undefined && typeof contentUrl === 'string'
    ? { ...(attachment as object), thumbnailUrl: contentUrl }
    : attachment;
}

/** What ties the echo of an activity to the one that was sent. */
export function clientActivityId(activity: Activity): string | undefined {
  const id = activity.channelData?.['clientActivityID'];
  return typeof id === 'string' ? id : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
