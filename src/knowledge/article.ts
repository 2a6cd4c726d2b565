/**
 * An article: one problem and the methods that fix it, as read from one Markdown file.
 * Text fields hold inline Markdown (bold, italic, code, links) and nothing else.
 */
import type { PlatformId } from './platform.js';

export const topics = [
  'windows-update',
  'activation',
  'apps',
  'office',
  'network',
  'vpn',
  'printing',
  'teams',
  'sign-in',
  'disk',
  'audio',
  'bluetooth',
  'devices',
  'blue-screen',
  'other',
] as const;

export type Topic = (typeof topics)[number];

export type Article = {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  /** Canonical codes, as `understand` writes them: `0x80070002`, `WIN32 53`, `STOP 0x0000007B`. */
  readonly codes: readonly string[];
  /** Empty: the Windows version does not matter and nobody is asked for it. */
  readonly platforms: readonly PlatformId[];
  readonly symptoms: readonly string[];
  readonly sources: readonly string[];
  readonly owner: string;
  /** ISO date, `2026-11-20`. */
  readonly reviewed: string;
  /** What is wrong, in two or three sentences that the bot can say. */
  readonly problem: string;
  readonly methods: readonly Method[];
};

export type Method = {
  /** The same id in two articles is the same thing to do. */
  readonly id: string;
  /** Ids that this method had before. */
  readonly was: readonly string[];
  readonly title: string;
  /** Why this can help, in one sentence; '' where the author says nothing. */
  readonly why: string;
  readonly cost: Cost;
  /** At least one; no platform is in two of them. */
  readonly variants: readonly Variant[];
};

export type Cost = {
  readonly minutes: number;
  readonly administrator: boolean;
  readonly restart: boolean;
  /** What could be lost and how to go back; null where the method is not risky. */
  readonly risk: string | null;
  readonly notOnCompanyPcs: boolean;
  /** The situation in which alone this helps ("upgrading Windows"), asked before it is offered. */
  readonly when: string | null;
  readonly notOn: readonly { readonly platform: PlatformId; readonly reason: string }[];
};

export type Variant = {
  /** Empty: all versions. */
  readonly platforms: readonly PlatformId[];
  /** At least one; each fits one card. */
  readonly stages: readonly Stage[];
};

export type Stage = {
  /** '' in a method of one stage. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** The line to copy, shown under the steps; at most one in a stage. */
  readonly command: string | null;
  /** The last step restarts the PC. */
  readonly restarts: boolean;
  /** `> If you see CODE: what it means` within this stage: it is then no new problem. */
  readonly ifYouSee: readonly { readonly code: string; readonly text: string }[];
  /** Other quoted notes. */
  readonly notes: readonly string[];
};

export type Step = {
  readonly text: string;
  readonly image: { readonly url: string; readonly alt: string } | null;
};

/** The steps for one Windows version; undefined where the method has none for it. */
export function variantFor(method: Method, platform: PlatformId | null): Variant | undefined {
  if (method.cost.notOn.some((not) => not.platform === platform)) return undefined;
  const everywhere = method.variants.find((variant) => variant.platforms.length === 0);
  if (platform === null) return everywhere;
  return method.variants.find((variant) => variant.platforms.includes(platform)) ?? everywhere;
}
