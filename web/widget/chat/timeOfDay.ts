/** Times as 14:02, with the date only when it is another day. In the time zone of whoever reads. */
export function timeOfDay(at: Date, now: Date): string {
  const time = at.toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return at.toDateString() === now.toDateString()
    ? time
    : `${at.toLocaleDateString('en', { day: 'numeric', month: 'long' })}, ${time}`;
}
