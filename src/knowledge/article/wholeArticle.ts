/** What must hold between the methods of one article. */
import { variantFor, type Method } from '../article.js';
import { platformName, type PlatformId } from '../platform.js';
import type { MethodReading } from './method.js';
import type { Place, Reading } from './problem.js';
import type { PlaceOf } from './yamlText.js';

export function checkMethods(
  reading: Reading,
  platforms: readonly PlatformId[] | null,
  methods: readonly MethodReading[],
  placeOfPlatforms: Place,
): void {
  const ids = new Set<string>();
  for (const { method, at } of methods) {
    if (ids.has(method.id)) {
      reading.problem(at, `The id ${method.id} is here twice. Give this method another: {#id}.`);
    }
    ids.add(method.id);
    checkNotOn(reading, platforms, method, at);
  }
  for (const platform of platforms ?? []) {
    if (methods.some(({ method }) => variantFor(method, platform) !== undefined)) continue;
    reading.problem(
      placeOfPlatforms,
      `No method has steps for ${platformName(platform)}. Write some, or leave ${platform} out.`,
    );
  }
}

function checkNotOn(
  reading: Reading,
  platforms: readonly PlatformId[] | null,
  method: Method,
  at: Place,
): void {
  for (const { platform } of method.cost.notOn) {
    if (method.variants.some((variant) => variant.platforms.includes(platform))) {
      reading.problem(at, `This is not on ${platformName(platform)}, and has steps for it.`);
    }
    if (platforms === null || platforms.includes(platform)) continue;
    reading.problem(at, `${platformName(platform)} is not among the platforms at the top.`);
  }
}

/** The methods with the ids that they had before (`was` in the front matter). */
export function renamed(
  reading: Reading,
  was: Readonly<Record<string, readonly string[]>>,
  methods: readonly MethodReading[],
  placeOf: PlaceOf,
): readonly Method[] {
  const before = new Map(Object.entries(was));
  for (const id of before.keys()) {
    if (methods.some(({ method }) => method.id === id)) continue;
    reading.problem(placeOf(['was', id], 'key'), `There is no method ${id} here.`);
  }
  return methods.map(({ method }) => ({ ...method, was: before.get(method.id) ?? [] }));
}
