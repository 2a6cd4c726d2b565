/**
 * Small decimal numbers. 43 is a device problem, a Win32 error or a door code; the words around it
 * say which. Each rule takes the number only where its own words are near.
 */
import { cue } from '../reading/cues.js';
import { distanceTo, mayHaveCue } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { isInstallerExit, win32Code } from './code.js';
import { isInstallerMessage } from './known.js';
import { errorBeside, looksLikeIdentifier, near } from './mention.js';
import type { Mention } from './mention.js';
import { hasHash, hasMinus, isPartOfLonger } from './shapes.js';
import { followsSystemError, isAnswerOfTool } from './systemErrors.js';
import { vpnNumber } from './vpn.js';

/** The words may stand anywhere in an ordinary message. */
const wide = { before: 14, after: 14 };

/** Without one of these near, no rule below takes the number. */
const anyNamespace = cue.error | cue.code | cue.exit | cue.installer | cue.vpn | cue.win32;

export function smallNumber(message: Message, index: number): Mention | null {
  const { word = '' } = message.tokens[index] ?? {};
  const glued = word.startsWith('code');
  const number = Number(glued ? word.slice(4) : word.startsWith('0n') ? word.slice(2) : word);
  if (!(number > 0) || number > 15_999 || (glued && number > 57)) return null;
  const named = mayHaveCue(message, index - 14, index + 14, anyNamespace);
  if (!glued && !named && !isAnswerOfTool(message, index)) return null;
  if (hasHash(message, index) || hasMinus(message, index) || isPartOfLonger(message, index))
    return null;
  const canonical = glued
    ? deviceCode(message, index, number, true)
    : readNumber(message, index, number);
  return canonical === null ? null : { canonical, first: index, last: index };
}

function readNumber(message: Message, index: number, number: number): string | null {
  if (followsSystemError(message, index)) return win32Code(number);
  return (
    deviceCode(message, index, number, false) ??
    vpnNumber(message, index, number) ??
    installerNumber(message, index, number) ??
    windowsNumber(message, index, number)
  );
}

/** Codes of other things: a promo code, a country code, an exit code. */
const otherCodes = new Set(
  `promo country door zip area postal qr dress gift voucher coupon discount exit return status source
   event pass access entry room gate vending pin dialling dialing response`.split(/\s+/),
);

/** "Code 43" with a device word. "error code 43" counts too, "error 43" only with the device manager's own. */
function deviceCode(
  message: Message,
  index: number,
  number: number,
  glued: boolean,
): string | null {
  if (number > 57 || distanceTo(message, index, cue.device, wide) === Infinity) return null;
  if (glued) return `CM ${number}`;
  const before = message.tokens[index - 1];
  const said = before !== undefined && (before.cues & cue.code) !== 0;
  if (!said)
    return errorBeside(message, index) && usualDevice(message, index, number)
      ? `CM ${number}`
      : null;
  const kind = message.tokens[index - 2]?.word ?? '';
  if (otherCodes.has(kind) || (before.cues & cue.exit) !== 0) return null;
  const foreign = distanceTo(message, index, cue.identifier | cue.foreign, { before: 5, after: 5 });
  return foreign < distanceTo(message, index, cue.device, wide) ? null : `CM ${number}`;
}

function usualDevice(message: Message, index: number, number: number): boolean {
  const usual = [10, 12, 14, 19, 22, 24, 28, 31, 32, 37, 39, 43, 45, 48, 52].includes(number);
  return usual && !near(message, index, cue.network | cue.service | cue.foreign | cue.win32, 14);
}

/** Messages whose number alone is known to everybody who installs software. */
const famousMessages = new Set([1935, 2203, 2502, 2503, 2738, 2753, 2755]);

function installerNumber(message: Message, index: number, number: number): string | null {
  const error = errorBeside(message, index, cue.error | cue.exit);
  const installer = distanceTo(message, index, cue.installer, wide);
  if (isInstallerExit(number)) return exitNumber(message, index, number, error, installer);
  if (!isInstallerMessage(number) || !error || isVersion(message, index)) return null;
  if (famousMessages.has(number) || writtenAsInstaller(message, index)) {
    return near(message, index, cue.vpn, 14) || isRpc(message, index) ? null : `MSI ${number}`;
  }
  const windows = distanceTo(message, index, cue.network | cue.service | cue.logon, wide);
  return installer < windows || namesInstaller(message, index) ? `MSI ${number}` : null;
}

function exitNumber(
  message: Message,
  index: number,
  number: number,
  error: boolean,
  installer: number,
): string | null {
  if (looksLikeIdentifier(message, index) || isVersion(message, index)) return null;
  if (near(message, index, cue.money, 2)) return null;
  const exited = distanceTo(message, index, cue.exit | cue.error, { before: 4, after: 2 });
  return error || installer <= 10 || exited !== Infinity ? `MSI ${number}` : null;
}

/** Windows Installer writes "Error 1920. Service ..."; Windows writes "Error 1068: The ...". */
function writtenAsInstaller(message: Message, index: number): boolean {
  const { end = 0, word = '' } = message.tokens[index] ?? {};
  const before = message.tokens[index - 1]?.word;
  return (
    word.length === 4 && before === 'error' && /^\. [A-Z]/.test(message.text.slice(end, end + 3))
  );
}

/** Windows Installer by its own name, in messages that speak of networks and services too. */
function namesInstaller(message: Message, index: number): boolean {
  const { before, after } = wide;
  const around = message.tokens.slice(Math.max(0, index - before), index + after);
  return around.some(({ word }) => /^(?:msi|msiexec)$/.test(word)) && !isRpc(message, index);
}

function isRpc(message: Message, index: number): boolean {
  return message.tokens.slice(index + 1, index + 4).some(({ word }) => word === 'rpc');
}

/** 1607 is an exit code and a release of Windows. */
function isVersion(message: Message, index: number): boolean {
  const before = message.tokens[index - 1]?.word ?? '';
  return /^(?:version|build|release|windows|win10|w10|10|ver|v)$/.test(before);
}

/** What people write without saying where: the path, the name, the rights, the service. */
const famousNumbers = new Set(
  [2, 3, 5, 31, 32, 50, 51, 53, 54, 55, 59, 64, 65, 67, 71, 85, 86, 87, 112, 121, 126, 127, 740]
    .concat([161, 193, 998, 1053, 1058, 1060, 1061, 1062, 1067, 1068, 1069, 1075, 1079, 1083, 1219])
    .concat([
      1222, 1223, 1231, 1240, 1256, 1272, 1311, 1312, 1314, 1326, 1327, 1330, 1331, 1351, 1355,
    ])
    .concat([1385, 1396, 1398, 1450, 1460, 1722, 1726, 1753, 1789, 1790, 1792, 1907, 1908, 1909])
    .concat([2114, 2138, 2182, 2185, 2250, 3534]),
);

function windowsNumber(message: Message, index: number, number: number): string | null {
  const said = errorBeside(message, index) || isAnswerOfTool(message, index);
  if (!said || near(message, index, cue.foreign, 12)) return null;
  if (number >= 400 && number <= 599) return null;
  if (looksLikeIdentifier(message, index)) return null;
  const windows = cue.network | cue.service | cue.win32 | cue.vpn | cue.logon;
  return famousNumbers.has(number) || near(message, index, windows, 12) ? win32Code(number) : null;
}
