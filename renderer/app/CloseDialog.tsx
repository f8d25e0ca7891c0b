import { closeDocument, save } from '../store/documents.ts';
import { closeDialog, openDialog } from './dialogs.ts';
import { hostKind, loadInfo } from './host.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';

/** Closing asks nothing, unless something would be lost that no file holds. */
export async function closeOrAsk(): Promise<void> {
  const why = await closeDocument();
  if (why === null) void loadInfo();
  else openDialog({ kind: 'close', why });
}

export function CloseDialog({ why }: { readonly why: string }) {
  const keep = async () => {
    closeDialog();
    await save(hostKind());
    // Where the save was cancelled or failed the document stays open, and says why itself.
    if ((await closeDocument()) === null) void loadInfo();
  };
  const drop = async () => {
    closeDialog();
    if ((await closeDocument(true)) === null) void loadInfo();
  };
  return (
    <Dialog
      title="Close without saving?"
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button look="danger" onPress={() => void drop()}>
            Close without saving
          </Button>
          <span className="spring" />
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="primary" autoFocus onPress={() => void keep()}>
            {hostKind() === 'electron' ? 'Save and close…' : 'Download and close'}
          </Button>
        </>
      }
    >
      <p>{why}</p>
      <p>If you close without saving, this document and its changes are gone.</p>
    </Dialog>
  );
}
