/** "System error 53 has occurred", "Win32 error 5": the words that make any number a Win32 number. */
import { cue } from '../reading/cues.js';
import { gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';

const announcing =
  /^(?:systemfehler|systemerror|win32|getlasterror|lasterror|システムエラー|系统错误|系統錯誤)$/;
const systemWords =
  /^(?:system|systeme|système|sistema|системная|системной|システム|系统|系統|last)$/;
const fillers = new Set('error code number no nr returned is was of s de del la 0n'.split(' '));

export function followsSystemError(message: Message, index: number): boolean {
  let system = false;
  let error = false;
  for (let back = index - 1; back >= Math.max(0, index - 5); back -= 1) {
    const { word = '', cues = 0 } = message.tokens[back] ?? {};
    if (announcing.test(word) || word.endsWith('发生系统错误')) return true;
    if (systemWords.test(word)) system = true;
    else if ((cues & cue.error) !== 0) error = true;
    else if (!fillers.has(word) && (cues & cue.code) === 0) break;
    if (system && error) return true;
  }
  return false;
}

const tools =
  /^(?:runas|psexec|robocopy|xcopy|net|sc|nltest|gpupdate|wmic|winrs|schtasks|qwinsta)$/;

/** "runas: 1326 user name or password incorrect". */
export function isAnswerOfTool(message: Message, index: number): boolean {
  return gapAfter(message, index - 1) === ': ' && tools.test(message.tokens[index - 1]?.word ?? '');
}
