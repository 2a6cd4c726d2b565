/** The pictures of a message in Teams, by the addresses where they may be fetched, and all other files. */
import { z } from 'zod';
import { cleanText } from '../../directLine/clean.js';
import type { Attachment, InboundActivity } from '../inboundActivity.js';

export const Picture = z.object({
  /** `view`: pasted, and fetched with the bot's token; `link`: uploaded, the address opens it. */
  kind: z.enum(['view', 'link']),
  url: z.string(),
  /** '' where it has none. */
  name: z.string(),
});

export type Picture = z.infer<typeof Picture>;

export type AttachedFiles = {
  readonly pictures: readonly Picture[];
  /** The names of what is not fetched. */
  readonly others: readonly string[];
};

const mostPictures = 5;

const Upload = z.object({
  downloadUrl: z.string().max(4000),
  fileType: z.string().max(20).nullish(),
});

/** Where Teams keeps what people upload in a chat: nobody else is asked for anything. */
const uploadHosts = /\.sharepoint(?:-mil)?\.(?:com|us|cn)$/;

const pictureTypes = /^(?:png|jpe?g|gif|webp)$/i;

/** The HTML copy of the text and cards are no files; what stands in the HTML is never fetched. */
export function attachedFiles(activity: InboundActivity): AttachedFiles {
  const files = (activity.attachments ?? []).filter(isFile);
  const found = files.map((file) => ({ file, picture: pictureOf(file, activity.serviceUrl) }));
  const pictures = found.flatMap(({ picture }) => picture ?? []).slice(0, mostPictures);
  return {
    pictures,
    others: found
      .filter(({ picture }) => picture === null || !pictures.includes(picture))
      .map(({ file }) => nameOf(file) || cleanText(file.contentType)),
  };
}

type File = z.infer<typeof Attachment>;

function isFile({ contentType }: File): boolean {
  return contentType !== 'text/html' && !contentType.startsWith('application/vnd.microsoft.card');
}

function pictureOf(file: File, serviceUrl: string): Picture | null {
  const name = nameOf(file);
  if (/^image\//i.test(file.contentType)) {
    const url = file.contentUrl ?? '';
    return isOfConnector(url, serviceUrl) ? { kind: 'view', url, name } : null;
  }
  if (file.contentType !== 'application/vnd.microsoft.teams.file.download.info') return null;
  const { data: upload } = Upload.safeParse(file.content);
  if (upload === undefined || !isUpload(upload.downloadUrl)) return null;
  const type = upload.fileType ?? /\.(\w+)$/.exec(name)?.[1] ?? '';
  return pictureTypes.test(type) ? { kind: 'link', url: upload.downloadUrl, name } : null;
}

/** The bot's token goes to the authenticated `serviceUrl` and nowhere else. */
export function isOfConnector(url: string, serviceUrl: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(serviceUrl)) return false;
  const asked = new URL(url);
  return (
    asked.origin === new URL(serviceUrl).origin && asked.username === '' && asked.password === ''
  );
}

function isUpload(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = port === '' && username === '' && password === '';
  return protocol === 'https:' && isPlain && uploadHosts.test(hostname);
}

function nameOf({ name }: File): string {
  return cleanText(name ?? '').slice(0, 200);
}
