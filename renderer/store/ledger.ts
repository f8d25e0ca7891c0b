import type { Answer } from '../../shared/ipc/contract.ts';
import { readLedgerRow, type Ticked } from '../../shared/model/ledger.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { call } from '../bridge/bridge.ts';
import { newId } from './ids.ts';
import { get, open, set } from './state.ts';

/** What is noted in the document and never undone (DOC-16). Each answers why not, as a sentence, or null. */

export interface Signature {
  /** The making of the paper that is signed. */
  readonly job: string;
  readonly by: string;
  readonly date: string;
  readonly ticked: readonly Ticked[];
}

/** Somebody looked through an open paper. */
export function signPaper({ ticked, ...signature }: Signature): Promise<string | null> {
  return noted((doc) => call('paper.sign', { doc, id: newId(), ...signature, ticked: [...ticked] }));
}

/** A sign-off does not hold any more; what its paper told stays remembered. */
export function withdrawSignOff(signOff: string, date: string): Promise<string | null> {
  return noted((doc) => call('paper.withdraw', { doc, id: newId(), signOff, date }));
}

async function noted(note: (doc: string) => Promise<Answer<{ readonly row: string }>>): Promise<string | null> {
  const { doc } = get();
  if (doc === null) return null;
  let answer: Answer<{ readonly row: string }>;
  try {
    answer = await note(doc);
  } catch {
    return REFUSAL_WORDS.unreachable;
  }
  if (!answer.ok) return answer.refusal.message;
  const row = readLedgerRow(answer.value.row);
  if (row !== null) open.state.ledger = [...open.state.ledger, row];
  set({ notes: open.state.ledger.length });
  return null;
}
