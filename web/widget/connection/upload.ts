/** Sends an activity with its files, as Direct Line has it: one form, the activity first. */
import type { Activity } from './activity.js';
import { conversation, idIn, sender } from './directLineCalls.js';
import type { Fetch, Session } from './session.js';

type FileAttachment = {
  readonly name?: string;
  readonly contentType?: string;
  readonly contentUrl: string;
};

export function hasFiles(activity: Activity): boolean {
  return filesOf(activity).length > 0;
}

/** The id that the server gave the activity. Throws NotTakenError where a file is not taken. */
export async function uploadActivity(
  fetch: Fetch,
  session: Session,
  activity: Activity,
): Promise<string> {
  const files = filesOf(activity);
  const form = new FormData();
  const attachments = files.map(({ name, contentType }) => ({ name, contentType }));
  const sent = JSON.stringify({ ...activity, from: sender(session), attachments });
  form.append('activity', new Blob([sent], { type: 'application/vnd.microsoft.activity' }));
  for (const { name, contentType, contentUrl } of files) {
    const bytes = await (await fetch(contentUrl, {})).blob();
    form.append('file', new Blob([bytes], { type: contentType ?? bytes.type }), name ?? 'file');
  }
  const response = await fetch(
    `${conversation(session)}/upload?userId=${encodeURIComponent(session.userId)}`,
    { method: 'POST', headers: { authorization: `Bearer ${session.token}` }, body: form },
  );
  return idIn(response);
}

/** Those that still lie in this browser. */
function filesOf({ attachments }: Activity): readonly FileAttachment[] {
  return Array.isArray(attachments) ? attachments.filter(isFile) : [];
}

function isFile(attachment: unknown): attachment is FileAttachment {
  const { contentUrl } = (attachment ?? {}) as { contentUrl?: unknown };
  return typeof contentUrl === 'string' && contentUrl.startsWith('blob:');
}
