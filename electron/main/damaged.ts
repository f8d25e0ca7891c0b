import { dialog } from 'electron';
import type { Refusal } from '../../shared/errors.ts';
import { shellWords } from './words.ts';

/**
 * Says why a document could not be opened. Where the refusal names a backup, it is offered (DOC-7): answers its path
 * when the user wants it, else null.
 */
export async function sayNotOpened({ message, backup }: Refusal): Promise<string | null> {
  const { title, backup: open } = shellWords.damaged;
  if (backup === undefined) {
    dialog.showErrorBox(title, message);
    return null;
  }
  const buttons = [open, shellWords.cancel];
  const options = { type: 'error' as const, message: title, detail: message, buttons, defaultId: 0, cancelId: 1 };
  const { response } = await dialog.showMessageBox(options);
  return buttons[response] === open ? backup : null;
}
