import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { openBackup } from '../../store/documents.ts';
import { dialogWords } from './words.ts';

const text = dialogWords.damaged;

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
