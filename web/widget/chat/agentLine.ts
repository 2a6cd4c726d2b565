/** Under an agent's message: who wrote it, and when. Cards carry their own times, the rest needs none. */
import { timeOfDay } from './timeOfDay.js';
import type { ActivityStatusMiddleware } from './webChat.js';

export const signAgents: ActivityStatusMiddleware = () => (next) => (status) => {
  const { from, timestamp } = status.activity;
  const element = next(status);
  if (from?.id?.startsWith('agent:') !== true || timestamp === undefined || element === null) {
    return element;
  }
  const words = [from.name, timeOfDay(new Date(timestamp), new Date())];
  // Web Chat keeps its React to itself: an element is made from the one that would have been drawn.
  return {
    ...element,
    type: 'span',
    props: { className: 'signed', children: words.filter(Boolean).join(', ') },
  };
};
