import { closeDialog } from '../app/dialogs.ts';
import { Button } from '../app/ui/Button.tsx';
import { Dialog } from '../app/ui/Dialog.tsx';
import { words } from '../app/words.ts';
import { openBackup } from '../store/documents.ts';
import { historyWords } from './words.ts';

const text = historyWords.damaged;

/** A document that cannot be opened, and the newest backup of it (DOC-7). */
export function DamagedDialog({ message, backup }: { readonly message: string; readonly backup: string }) {
  const open = () => {
    closeDialog();
    void openBackup(backup);
  };
  return (
    <Dialog
      title={text.title}
      size="medium"
      role="alertdialog"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" autoFocus onPress={open}>
            {text.action}
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere">{message}</p>
      <p className="hint">{text.hint}</p>
    </Dialog>
  );
}
