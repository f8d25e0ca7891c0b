import { dayAt, timeOf as timeAt } from '../kit/words/screenFormat.ts';
import { historyWords } from './words.ts';

/** "14:02", by the clock of this computer. */
export function timeOf(iso: string): string {
  return timeAt(new Date(iso));
}

/** "Today", "Yesterday", "12 April 2027". */
export function dayOf(iso: string, now: Date): string {
  const at = new Date(iso);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return historyWords.today;
  if (at.toDateString() === yesterday.toDateString()) return historyWords.yesterday;
  return dayAt(at);
}
