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
const fault =
  /^(?:not|no|never|vanished|died|dies|dropped|drops|garbled|stopped|stops|dead|crash\w*|slow|offline|down|missing|gone|broken|fails?|failed|failing|error|keeps|freez\w*|froze|hangs?|black|blank|disappeared|lost|disconnect\w*|weird|problem\w*|issue\w*|stuck|blue|wrong|dark|stays|silent|mute|flicker\w*|unresponsive|beep\w*|kaputt|nicht|plus|pas)$/;
const lasting = /^(?:still|same|again|immer|toujours|mismo|mesmo|sigue|continua)$/;

export function hasOtherFault(words: readonly string[], subject: ReadonlySet<string>): boolean {
  const at = words.findIndex((word) => things.has(word) && !subject.has(word));
  if (at < 0) return false;
  const clause = clauseAround(words, at);
  if (!clause.some((word, place) => fault.test(word) && clause[place + 1] !== 'such')) return false;
  const said = words.join(' ');
  if (words.some((word) => adding.test(word)) || /\b(?:as well|by the way)\b/.test(said))
    return true;
  const before = clause.slice(0, clause.indexOf(words[at] ?? ''));
  if (before.some((word) => turning.test(word))) return true;
  return (
    /^(?:(?:my|the|our|mein|meine) )?$/.test([...before, ''].join(' ')) &&
    !words.some((word) => lasting.test(word))
  );
}

function clauseAround(words: readonly string[], at: number): readonly string[] {
  let from = at;
  while (!isMark(words[from - 1])) from -= 1;
  let to = at;
  while (!isMark(words[to + 1])) to += 1;
  return words.slice(from, to + 1);
}
