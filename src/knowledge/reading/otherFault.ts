/**
 * A fault in another thing than the one at hand: "ok but my printer stopped working too", "now the
 * sound doesn't work". Such a message is no answer to the method on screen.
 */
import { isMark } from './words.js';

const things = new Set(
  `printer printers printing outlook excel powerpoint onenote teams vpn wifi wlan internet network sound audio
   mic microphone speaker speakers headset headphones camera webcam mouse keyboard touchpad screen
   monitor display bluetooth usb dock docking browser chrome edge firefox onedrive sharepoint mail mails email
   emails battery scanner disk taskbar desktop icons phone calendar zoom citrix sap store photos
   drucker internet netzwerk ton kamera maus tastatur bildschirm imprimante son écran ecran impresora sonido
   pantalla impressora som tela`.split(/\s+/),
);

const adding = /^(?:too|also|either|besides|additionally|btw|aussi|auch|tambien|tambem)$/;
const turning = /^(?:now|but|and|jetzt|aber|maintenant|ahora|agora|however|though)$/;
/** What came of what was done: "since the restart there is no sound". */
const resulting = /^(?:since|after|afterwards|seit|seitdem|depuis|desde|depois)$/;
const fault =
  /^(?:not|no|never|vanished|died|dies|dropped|drops|garbled|stopped|stops|dead|crash\w*|slow|offline|down|missing|gone|broken|fails?|failed|failing|error|keeps|freez\w*|froze|frozen|hangs?|black|blank|disappeared|lost|disconnect\w*|weird|problem\w*|issue\w*|stuck|blue|wrong|dark|stays|silent|mute|flicker\w*|unresponsive|beep\w*|empty|tiny|invisible|funny|upside|garbage|refuses|playing|packed|asks|cuts|kaputt|nicht|kein|keinen|plus|pas|nao)$/;
const lasting = /^(?:still|same|again|immer|toujours|mismo|mesmo|sigue|continua)$/;

export function hasOtherFault(words: readonly string[], subject: ReadonlySet<string>): boolean {
  const isAdded =
    words.some((word) => adding.test(word)) || /\b(?:as well|by the way)\b/.test(words.join(' '));
  const lasts = words.some((word) => lasting.test(word));
  return words.some((word, at) => {
    if (!things.has(word) || subject.has(word)) return false;
    const clause = clauseAround(words, at);
    const isFaulty = clause.some((said, place) => fault.test(said) && clause[place + 1] !== 'such');
    if (!isFaulty) return false;
    if (isAdded) return true;
    const before = clause.slice(0, clause.indexOf(word));
    if (before.some((said) => turning.test(said))) return true;
    const isAlone = /^(?:(?:my|the|our|mein|meine) )?$/.test([...before, ''].join(' '));
    return !lasts && (isAlone || before.some((said) => resulting.test(said)));
  });
}

/** Does it speak of the thing at hand, and of no other? Then it is about no other fault. */
export function keepsToSubject(words: readonly string[], subject: ReadonlySet<string>): boolean {
  const named = words.filter((word) => things.has(word));
  return named.length > 0 && named.every((word) => subject.has(word));
}

function clauseAround(words: readonly string[], at: number): readonly string[] {
  let from = at;
  while (!isMark(words[from - 1])) from -= 1;
  let to = at;
  while (!isMark(words[to + 1])) to += 1;
  return words.slice(from, to + 1);
}
