/** The looks that Teams has, by the names of our stylesheet. */

export type Theme = 'light' | 'dark' | 'contrast';

/** Teams calls light "default"; a theme that is new to us is shown as light. */
export function themeOf(name: string): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
