import { closeDialog, openDialog, useDialogs } from '../kit/window/dialogs.ts';
import { loadInfo } from '../kit/window/host.ts';
import { ask, closeDocument } from '../store/documents.ts';

/** Closing asks nothing, unless something would be lost that no file holds. True when the document is closed. */
export async function closeOrAsk(window = false): Promise<boolean> {
  const why = await closeDocument();
  if (why === null) void loadInfo();
  else openDialog({ kind: 'close', why, window });
  return why === null;
}

/** The shell asks whether the window may go. While a question is open it stays; the answer to that closes it then. */
export async function answerClosing(): Promise<void> {
  // A question that is open already is put aside: closing is the newer wish.
  if (useDialogs.getState().open) closeDialog();
  await ask('window.closing', { may: await closeOrAsk(true) });
}
