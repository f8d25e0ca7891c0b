import type { Answer, DocumentSnapshot, EarlierStructure } from '../../shared/ipc/contract.ts';
import type { PersonId, StructureId } from '../../shared/model/records.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { bridge } from '../bridge/bridge.ts';
import { hostKind } from '../kit/window/host.ts';
import { ask, refill } from '../store/documents.ts';
import { newId } from '../store/ids.ts';
import { get, open } from '../store/state.ts';
import { announce } from '../store/store.ts';
import { historyWords } from './words.ts';

/** The structures that the document had right after a change; undefined when that could not be read (and was said). */
export async function structuresAt(revision: number): Promise<readonly EarlierStructure[] | undefined> {
  const { doc } = get();
  return doc === null ? undefined : ask('history.structures', { doc, revision });
}

/** Restores a structure as a new frozen version. Answers null when it is there, else why not. */
export async function restoreVersion(request: {
  readonly to: number;
  readonly structure: StructureId;
  readonly name: string;
}): Promise<string | null> {
  if (!open.queue) return REFUSAL_WORDS.noDocument;
  const refused = await open.queue.restore(request);
  return refused?.message ?? null;
}

/** Takes a person out of the document for good, and shows what is left. Answers null, or why not. */
export async function erasePerson(person: PersonId, keepPlace: boolean): Promise<string | null> {
  const { doc } = get();
  if (doc === null) return REFUSAL_WORDS.noDocument;
  await open.queue?.idle();
  let answer: Answer<DocumentSnapshot>;
  try {
    answer = await bridge().call('person.erase', { doc, commandId: newId(), base: get().revision, person, keepPlace });
  } catch {
    return REFUSAL_WORDS.unreachable;
  }
  if (!answer.ok) return answer.refusal.message;
  refill(answer.value);
  announce(historyWords.erasing.done);
  return null;
}

/** A backup in a window of its own, beside the document that it is of. */
export async function openBackupBeside(path: string): Promise<void> {
  const opened = await ask('document.openBackup', { path });
  if (!opened) return;
  if (hostKind() === 'electron') void ask('window.open', opened);
  else window.open(`/?doc=${encodeURIComponent(opened.doc)}`, '_blank', 'noopener');
}
