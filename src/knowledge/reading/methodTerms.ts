/**
 * How people call the methods of an article: by what the method works on.
 * The methods that come with the product have their words in `terms/`; for all others they come from the id, the title and the commands.
 */
import type { Article, Method } from '../article.js';
import { phrasebook } from './phrases.js';
import type { Phrasebook } from './phrases.js';
import { deviceTerms } from './terms/devices.js';
import { networkTerms } from './terms/network.js';
import { officeTerms } from './terms/office.js';
import { pcTerms } from './terms/pc.js';
import { signInTerms } from './terms/signIn.js';
import { updateTerms } from './terms/updates.js';
import { wordsOf } from './words.js';

/** Only what names the thing; whether it was done is another matter. */
const shared: Readonly<Record<string, string>> = {
  ...updateTerms,
  ...pcTerms,
  ...deviceTerms,
  ...networkTerms,
  ...officeTerms,
  ...signInTerms,
};

/** What is done to a thing, and words that name nothing. */
const generic = new Set(
  `windows update updates the your this that these those and for with from a an of on in to into it its as or
   pc run turn check reset restart clear empty install uninstall remove reinstall disable enable allow sign use
   try open set start stop repair close choose press type clean bring make look see note write wait confirm copy
   connect disconnect plug unplug replug switch shut wake renew find pick let get take give keep hold leave go
   come put add know need needed change test fix new newer latest old own another other others again anew once
   twice slowly completely fully first last both two three all more some any what where whether who which how when
   still here there somewhere else elsewhere anything everything nothing not without out off up down back way
   room rest yourself problem error system microsoft company help desk method step steps sure now number numbers
   detail details usual long right left top quickly half hour before after is are be was has have does do can will`.split(
    /\s+/,
  ),
);

/** Words of commands that say nothing about the method. */
const genericCommand = new Set(
  `windir system32 software microsoft currentversion reg_dword hklm hkcu services devmgmt control settings
   cmd powershell online cleanup image cleanup-image localappdata appdata programdata userprofile windowsupdate`.split(
    /\s+/,
  ),
);

const books = new WeakMap<Article, Phrasebook<string>>();

export function termsOf(article: Article): Phrasebook<string> {
  const known = books.get(article);
  if (known) return known;
  const book = phrasebook<string>([
    Object.fromEntries(article.methods.map((method) => [method.id, termsFor(method, article)])),
  ]);
  books.set(article, book);
  return book;
}

function termsFor(method: Method, article: Article): string {
  const own = [method.id, ...method.was].flatMap((id) => shared[id] ?? []);
  const others = article.methods.filter((other) => other !== method);
  const elsewhere = new Set(
    others.flatMap((other) => [...nameWords(other), ...commandWords(other)]),
  );
  const subject = new Set(wordsOf(article.title));
  // Words of our own are better than those of a title.
  const names = own.length > 0 ? [] : [...nameWords(method)];
  const named = names.filter((word) => !elsewhere.has(word));
  const distinct = named.filter((word) => !subject.has(word));
  const commands = [...commandWords(method)].filter(
    (word) => !elsewhere.has(word) && !subject.has(word),
  );
  const words = [...(distinct.length > 0 ? distinct : named), ...commands];
  return [...own, ...words.map(anyForm)].join('\n');
}

/** Plural and singular; longer words in any form that begins alike. */
function anyForm(word: string): string {
  const stem =
    word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return stem.length >= 5 ? `${stem}~` : `${stem}|${stem}s`;
}

function nameWords(method: Method): ReadonlySet<string> {
  const words = wordsOf(`${method.id.replaceAll('-', ' ')} ${method.title}`);
  return new Set(
    words.filter((word) => word.length >= 3 && !generic.has(word) && /^[a-z0-9]+$/.test(word)),
  );
}

/** `SoftwareDistribution`, `wuauserv`: the longer words of what is typed. */
function commandWords(method: Method): ReadonlySet<string> {
  const typed = method.variants
    .flatMap(({ stages }) => stages)
    .flatMap(({ command, steps }) => [
      command ?? '',
      ...steps.flatMap(({ text }) => text.match(/`[^`]{1,200}`/g) ?? []),
    ]);
  const words = typed.flatMap((line) => line.toLowerCase().match(/[a-z][a-z0-9]{5,}/g) ?? []);
  return new Set(words.filter((word) => !generic.has(word) && !genericCommand.has(word)));
}
