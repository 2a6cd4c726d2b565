/** The browser's notifications: what is allowed, asking for it, showing one. */
import type { NoticeMeans } from '../frame/frameState.js';
import { newsWords } from './news.text.js';
import type { News } from './news.js';

/** `wanted` is what the agent has chosen in this browser. */
export function meansNow(wanted: boolean, isInFrame: boolean): NoticeMeans {
  if (isInFrame || !('Notification' in window)) return 'cannot';
  if (Notification.permission === 'denied') return 'denied';
  if (Notification.permission === 'default') return 'notAsked';
  return wanted ? 'on' : 'off';
}

/** To be called from a click: browsers ignore it elsewhere. */
export async function askToNotify(): Promise<NoticeMeans> {
  const answer = await Notification.requestPermission();
  if (answer === 'granted') return 'on';
  return answer === 'denied' ? 'denied' : 'notAsked';
}

export function notify(news: News, onPress: () => void): void {
  const { title, body } = newsWords(news);
  const shown = new Notification(title, { body, tag: news.key });
  shown.addEventListener('click', () => {
    window.focus();
    onPress();
    shown.close();
  });
}
