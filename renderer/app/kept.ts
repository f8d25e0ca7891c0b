import { get, useApp } from '../store/state.ts';
import { clock } from './format.ts';

/** When the services last acknowledged a change of the open document. */
let last: Date | null = null;

useApp.subscribe((now, before) => {
  if (now.doc !== before.doc) last = null;
  else if (now.revision !== before.revision) last = new Date();
});

/** Where the work is when something went wrong: in a file, or on this computer. */
export function keptSentence(): string {
  const { doc, pending, saveState } = get();
  if (doc === null) return 'No document was open.';
  const upTo = pending > 0 && last ? `Every change up to ${clock(last.toISOString())}` : 'Every change up to now';
  const where = saveState?.path ?? 'the application’s own folder on this computer';
  return `Your work is kept: ${upTo.toLowerCase()} is stored, and belongs to ${where}.`;
}
