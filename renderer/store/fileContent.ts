import { ok, type Result, refuse } from '../../shared/errors.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { fileBase64, MAX_FILE_BYTES } from '../bridge/files.ts';

/** The content of a chosen file as base64; refused where it is too large, or cannot be read. */
export async function fileContent(file: File): Promise<Result<string>> {
  if (file.size > MAX_FILE_BYTES) return refuse('file-too-large', REFUSAL_WORDS.fileTooLarge(file.name));
  try {
    return ok(await fileBase64(file));
  } catch {
    return refuse('file-unreadable', REFUSAL_WORDS.fileUnreadable(file.name));
  }
}
