import { ok, type Result, refuse } from '../../shared/errors.ts';
import { MAX_FILE_BYTES } from '../../shared/ipc/contract.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';

/** The content of a chosen file; refused where it is too large, or cannot be read. */
export async function fileContent(file: File): Promise<Result<Uint8Array>> {
  if (file.size > MAX_FILE_BYTES) return refuse('file-too-large', REFUSAL_WORDS.fileTooLarge(file.name));
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refuse('file-unreadable', REFUSAL_WORDS.fileUnreadable(file.name));
  }
}
