/** A method by its id, as one case meets it: an agent may send one of another article, too. Pure. */
import { variantFor, type Article, type Method } from './article.js';
import type { PlatformId } from './platform.js';

export type FoundMethod = { readonly method: Method; readonly article: Article };

/**
 * The case's own article counts first; where it has no steps for this Windows, or has no such method,
 * another that has both. undefined: no article has it.
 */
export function anyMethod(
  id: string,
  own: Article | null,
  all: readonly Article[],
  platform: PlatformId | null,
): FoundMethod | undefined {
  const others = all.filter((article) => article.id !== own?.id);
  const found = [...(own === null ? [] : [own]), ...others].flatMap((article) =>
    article.methods.filter((method) => method.id === id).map((method) => ({ method, article })),
  );
  const [first] = found;
  if (platform === null) return first;
  return found.find(({ method }) => variantFor(method, platform) !== undefined) ?? first;
}
