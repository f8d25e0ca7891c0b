import { clock } from '../kit/words/screenFormat.ts';
import { get, useApp } from '../store/state.ts';
import { windowWords } from './words.ts';

/** When the services last acknowledged a change of the open document. */
let last: Date | null = null;

useApp.subscribe((now, before) => {
  if (now.doc !== before.doc) last = null;
  else if (now.revision !== before.revision) last = new Date();
});

/** Where the work is when something went wrong: in a file, or on this computer. */
export function keptSentence(): string {
  const { doc, pending, saveState } = get();
  if (doc === null) return windowWords.kept.nothing;
  return windowWords.kept.work(pending > 0 && last ? clock(last.toISOString()) : null, saveState?.path ?? null);
}
