/**
 * How people call the methods of an article: by what the method works on. Methods that many articles
 * share have their words here; for all others they come from the id, the title and the commands.
 */
import type { Article, Method } from '../article.js';
import { phrasebook } from './phrases.js';
import type { Phrasebook } from './phrases.js';
import { wordsOf } from './words.js';

/** In the language of `phrases.ts`. Only what names the thing; whether it was done is another matter. */
const shared: Readonly<Record<string, string>> = {
  'check-date-time': `correcting|corrected|correct|right|wrong|set|setting|changed|changing|adjusted|adjusting the? year|month; the year is|was; clock|clocks|date|timezone|timezones|w32tm; time zone|zones|server|sync; date|the|my|correct|checked|synced|set|pc|system|resynced|synchronised|synchronized|adjusted|right time
    time is|are|and|was|set|settings|synced|checked|ok|fine|correct; uhr|uhrzeit|datum|zeitzone; heure|horloge; fecha|reloj; hora; relogio; 時計`,
  'reset-windows-update': `softwaredistribution~|softwaredist~|softdist~|wuauserv|catroot2; software distribution; reset|resetted|resetting the? windows? update|updates|wu|components; the cache; update|download|updates|downloads folder|cache|files|components; folder|ordner|dossier|carpeta|pasta; windows update components|agent`,
  'run-update-troubleshooter': `troubleshoot~; trouble shooter; fixit|fixer; fix it tool; diagnostic|diagnostics|repair|fixing tool|wizard; get help app; problembehandlung|problemlöser; dépannage|dépanneur; solucionador; solução de problemas; トラブルシューティング`,
  'allow-os-upgrade': `allowosupgrade|osupgrade; allow os upgrade; regedit|registry|dword; reg key|value|add|entry|hack|tweak; registrierung|registre|registro`,
  'update-drivers': `device manager * yellow|exclamation|clean|warning|warnings|ok|fine; driver|drivers|treiber|treibern|pilote|pilotes|controlador|controladores; ドライバー`,
  restart: `restart|restarted|restarting|restarts|reboot|rebooted|rebooting|reboots|neustart|neugestartet|redémarré|reiniciado|reinicié|reiniciei; turned|switched off and on; power cycle~`,
  'repair-system-files': `sfc|scannow|dism|restorehealth; system files|file; system file check~`,
  'vpn-off-or-on': `vpn`,
  'other-cable-port': `cable|cables|socket|sockets|port|ports|plug`,
  'other-port': `port|ports|socket|sockets`,
  sfc: `sfc|scannow; system file check~`,
  dism: `dism|restorehealth`,
  chkdsk: `chkdsk|checkdisk; check disk; disk check`,
  'flush-dns': `flushdns|dns; ipconfig`,
  'clear-teams-cache': `teams? cache`,
  'reset-store': `wsreset; store cache`,
  'restart-spooler': `spooler`,
  'restart-print-service': `spooler; print service`,
  'remove-and-add-printer': `printer|it added|readded|reinstalled|removed|deleted|anew|again; added|readded|reinstalled|removed|deleted the|my|it|that? printer`,
  'check-printer': `paper|toner|jam|jams; printer off|on|itself; turned|switched|powered the printer off|on`,
  'other-network': `hotspot|tethering; neighbour~|neighbor~|neighbours|neighbors|hotel|friends|office|home|phone|guest wifi|wlan|network; other|another|different network|wifi|wlan; mobile data`,
  'check-internet': `internet|websites|website|pages|browsing`,
  'clear-print-queue': `emptied|cleared|empty|clear|emptying|clearing the? print|printer? queue; spool folder`,
  'check-microphone': `mic|microphone|mikrofon`,
  'check-sound-cable': `mute|muted|unmuted|plug|plugged|replugged|unplugged|cable|cables|jack; volume up|wheel`,
  'free-disk-space': `space|gb|cleanup|cleanmgr; storage sense; temp|temporary files`,
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
  const commands = [...commandWords(method)].filter((word) => !elsewhere.has(word));
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
