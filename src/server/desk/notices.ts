/** Known problems over HTTP: every agent reads the notices, leads pin and end them. */
import { z } from 'zod';
import { endNotice, listBursts, listNotices, pinNotice } from '../../desk/notices.js';
import type { BurstSummary, NoticeSummary } from '../../desk/notice.js';
import type { LiveLibrary } from '../../knowledge/library/loadLibrary.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import { failure } from '../http/reply.js';
import { Nothing, given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

export type NoticeApiPorts = {
  readonly storage: Storage;
  readonly articles: LiveLibrary;
  readonly chance: Chance;
};

const Time = z.iso.datetime();

const NewNotice = z.object({
  code: z.string().min(1).max(100).nullish(),
  article: z.string().min(1).max(200).nullish(),
  text: z.string().max(1000).default(''),
  startsAt: Time.nullish(),
  endsAt: Time.nullish(),
});

const End = z.object({ message: z.string().max(1000).default('') });

const NoticesAnswer = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      code: z.string().nullable(),
      article: z.string().nullable(),
      text: z.string(),
      startsAt: Time,
      endsAt: Time.nullable(),
      endedAt: Time.nullable(),
      endedMessage: z.string().nullable(),
      by: z.string(),
      followers: z.number().int(),
    }) satisfies z.ZodType<NoticeSummary>,
  ),
});

const BurstsAnswer = z.object({
  bursts: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      people: z.number().int(),
      startedAt: Time,
      lastAt: Time,
      isOpen: z.boolean(),
    }) satisfies z.ZodType<BurstSummary>,
  ),
});

export function noticeOperations({
  storage,
  articles,
  chance,
}: NoticeApiPorts): readonly Operation[] {
  const ports = {
    storage,
    ...chance,
    hasArticle: (id: string) => articles.current().byId(id) !== undefined,
  };
  return [
    operation({
      method: 'get',
      path: '/notices',
      summary: 'Known problems that people are told of, those that go on first.',
      for: 'anyone',
      gives: NoticesAnswer,
      handle: async () => given({ notices: await listNotices(storage) }),
    }),
    operation({
      method: 'post',
      path: '/notices',
      summary: 'Pins a notice to a code or to an article.',
      for: 'lead',
      body: NewNotice,
      gives: z.object({ id: z.string() }),
      handle: async ({ agent, body }) => {
        const pinned = await pinNotice(ports, agent, {
          code: body.code ?? null,
          article: body.article ?? null,
          text: body.text,
          startsAt: millis(body.startsAt),
          endsAt: millis(body.endsAt),
        });
        return pinned.kind === 'pinned'
          ? given({ id: pinned.id })
          : failure(400, 'BadArgument', pinned.because);
      },
    }),
    operation({
      method: 'post',
      path: '/notices/{id}/end',
      summary: 'Ends a notice; everybody who asked is told once.',
      for: 'lead',
      body: End,
      gives: Nothing,
      handle: async ({ params, body }) =>
        (await endNotice(ports, params.id, body.message))
          ? given({})
          : failure(404, 'NotFound', 'There is no such notice.'),
    }),
    burstOperation(storage, chance),
  ];
}

function burstOperation(storage: Storage, chance: Chance): Operation {
  return operation({
    method: 'get',
    path: '/bursts',
    summary: 'Codes that came from many people in half an hour.',
    for: 'lead',
    gives: BurstsAnswer,
    handle: async () => given({ bursts: await listBursts(storage, chance.now()) }),
  });
}

function millis(time: string | null | undefined): number | null {
  return time == null ? null : Date.parse(time);
}
