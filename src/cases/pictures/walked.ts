/** What a walk through the bytes of a picture finds. */

/** `null` where it is not whole; `bytes` without what is not the picture. */
export type Walked = {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
} | null;
