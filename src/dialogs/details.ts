/** After the handover: one optional card with what agents ask first, which can be changed later. */
import {
  maxContactLength,
  maxNoteLength,
  PcName,
  priorities,
  type Details,
  type Priority,
} from '../cases/details.js';
import type { Case } from '../cases/case.js';
import { hasEnded } from '../cases/status.js';
import { redact } from '../knowledge/redact.js';
import { detailsCard, detailsGivenCard, detailsLine } from './cards/detailsCard.js';
import { detailsText } from './cards/details.text.js';
import { spentCard } from './cards/spentCard.js';
import { detailsInWords, type ToldDetails } from './detailsInWords.js';
import { record, replace, say, show, type Draft } from './draft.js';
import { timeOf } from './language.js';
import type { Payload } from './payload.js';
import { sayStanding } from './waiting.js';
import { waitingText } from './waiting.text.js';

/** With what is known of the person's earlier cases filled in. */
export function askDetails(draft: Draft): Draft {
  const asked = record(draft, { kind: 'detailsAsked' });
  return show(asked, formFor(asked));
}

type DetailsPayload = Extract<Payload, { do: 'answer' }>;

/** Sent, changed, or nothing to add; at any time until the case has ended. */
export function answerDetails(draft: Draft, payload: DetailsPayload): Draft {
  const askedSeq = draft.case.details?.askedSeq;
  if (askedSeq === undefined || hasEnded(draft.case.status)) return draft;
  if (payload.value === 'change') return replace(draft, askedSeq, formFor(draft));
  if (payload.value === 'none') return replace(draft, askedSeq, lineFor(draft));
  const pc = tidy(payload.pc, maxContactLength);
  const isName = pc === null || PcName.safeParse(pc).success;
  const given = give(draft, {
    details: {
      pc: isName ? pc : null,
      contact: tidy(payload.contact, maxContactLength),
      note: tidy(payload.note, maxNoteLength),
    },
    priority: priorities.find((each) => each === payload.work) ?? null,
  });
  const words = detailsText(draft.situation.reader.locale);
  return withNewPlace(isName ? given : say(given, words.noPcName), draft.case);
}

/** null where the text tells nothing of it. */
export function hearDetails(draft: Draft, text: string): Draft | null {
  const told = detailsInWords(text);
  if (draft.case.details === null || !isWorthNoting(draft, told)) return null;
  const { priority, ...details } = told;
  const before = draft.details ?? draft.situation.details;
  const after = {
    details: { ...before, ...details },
    priority: priority ?? draft.case.details.priority,
  };
  const words = detailsText(draft.situation.reader.locale);
  const line = detailsLine(after.details, after.priority, draft.situation.reader.locale);
  return withNewPlace(say(give(draft, after), words.noted(line)), draft.case);
}

/** How well somebody works is no answer to "did it help?": it counts alone only where nothing waits. */
function isWorthNoting({ case: { pending } }: Draft, told: ToldDetails): boolean {
  const { priority, ...details } = told;
  return Object.keys(details).length > 0 || (priority !== undefined && pending === null);
}

/** The case is taken back, and so is the card. */
export function foldDetails(draft: Draft): Draft {
  const askedSeq = draft.case.details?.askedSeq;
  if (askedSeq === undefined) return draft;
  const { now, reader } = draft.situation;
  const { forDesk: title, takenBack: result } = detailsText(reader.locale);
  const time = timeOf(now, now, reader);
  return replace(draft, askedSeq, spentCard({ mark: '–', title, result, time }));
}

type Given = { readonly details: Details; readonly priority: Priority | null };

/** The words go into a table of their own, with the turn. */
function give(draft: Draft, { details, priority }: Given): Draft {
  const recorded: Draft = { ...record(draft, { kind: 'detailsGiven', priority }), details };
  const askedSeq = draft.case.details?.askedSeq;
  return askedSeq === undefined ? recorded : replace(recorded, askedSeq, lineFor(recorded));
}

/** Who can't work at all goes first, and is told so; so is who says that they can after all. */
function withNewPlace(draft: Draft, before: Case): Draft {
  const { status, details } = draft.case;
  if (status !== 'waiting' || draft.situation.teamFor === null) return draft;
  const isFirst = details?.priority === 'blocked';
  const wasFirst = before.details?.priority === 'blocked';
  if (isFirst === wasFirst) return draft;
  const words = waitingText(draft.situation.reader.locale);
  return sayStanding(draft, isFirst ? words.goesFirst : words.inTurn);
}

function formFor(draft: Draft) {
  return detailsCard(viewOf(draft), draft.situation.reader.locale);
}

function lineFor(draft: Draft) {
  return detailsGivenCard(viewOf(draft), draft.situation.reader.locale);
}

function viewOf({ case: theCase, situation, details }: Draft) {
  return {
    caseId: theCase.id,
    seq: theCase.details?.askedSeq ?? theCase.seq,
    details: details ?? situation.details,
    priority: theCase.details?.priority ?? null,
    canTakeBack: theCase.status === 'waiting',
  };
}

/** Inputs that are left empty arrive as ''. Secrets are taken out once more. */
function tidy(text: string | undefined, maxLength: number): string | null {
  const tidied = redact(text ?? '')
    .trim()
    .slice(0, maxLength);
  return tidied === '' ? null : tidied;
}
