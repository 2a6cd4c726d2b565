/** How something is really drawn. */
import type { Locator } from 'playwright-core';

type Drawn = {
  readonly getComputedStyle: (element: unknown) => Readonly<Record<string, string>>;
};

/** The computed value of a property, in its script name: "backgroundColor". */
export function drawn(locator: Locator, property: string): Promise<string | undefined> {
  return locator.evaluate(
    (element, name) => (globalThis as unknown as Drawn).getComputedStyle(element)[name],
    property,
  );
}
