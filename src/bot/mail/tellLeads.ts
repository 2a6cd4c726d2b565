/** Tells the leads that one code comes from many people: once for each burst, with its commit. */
import { DateTime } from 'luxon';
import type { NewBurst } from '../../cases/bursts.js';
import { isAnnounced } from '../../cases/notices.js';
import { openDesk, type DeskSettings } from '../../desk/settings/deskSettings.js';
import type { Topic } from '../../knowledge/article.js';
import { spokenCode } from '../../knowledge/codes/spoken.js';
import { addDelivery } from '../../storage/deliveries.js';
import type { Transact } from '../../storage/storage.js';
import { burstText } from './burst.text.js';
import { channelLineKind, type ChannelLine } from './channelLine.js';
import { queueMail } from './queueMail.js';

export type TellLeadsPorts = {
  readonly deskSettings: DeskSettings | null;
  readonly publicUrl: string | null;
  readonly canMail: boolean;
  readonly now: () => number;
  readonly library: () => { readonly byCode: (code: string) => Article | undefined };
  /** Where such a line stands in Teams; null: nowhere. */
  readonly channelFor: (topic: Topic | null) => string | null;
};

type Article = { readonly id: string; readonly topic: Topic };

/** By then the page tells more than an old message. */
const usefulMs = 2 * 60 * 60_000;

/** False where a lead has pinned a notice for it: then it is no news. */
export async function tellLeads(
  ports: TellLeadsPorts,
  trx: Transact,
  burst: NewBurst,
): Promise<boolean> {
  const now = ports.now();
  const article = ports.library().byCode(burst.code);
  if (await isAnnounced(trx, { code: burst.code, article: article?.id ?? null }, now)) return false;
  const settings = ports.deskSettings ?? openDesk;
  const page = ports.publicUrl === null ? null : new URL('/desk#problems', ports.publicUrl).href;
  const words = {
    code: spokenCode(burst.code),
    people: burst.people,
    since: DateTime.fromMillis(burst.startedAt, { zone: settings.timeZone }).toFormat('H:mm'),
  };
  const uselessAt = now + usefulMs;
  if (ports.canMail && page !== null) {
    const mail = { subject: burstText.subject(words), text: burstText.mail(words, page) };
    for (const to of settings.leadMail) {
      await queueMail(trx, { ...mail, id: `burst:${burst.id}:${to}`, to, now, uselessAt });
    }
  }
  const channelId = ports.channelFor(article?.topic ?? null);
  if (channelId !== null) {
    const body: ChannelLine = { channelId, text: burstText.line(words, page) };
    const id = `burst:${burst.id}`;
    await addDelivery(trx, { id, kind: channelLineKind, personId: null, body, now, uselessAt });
  }
  return true;
}
