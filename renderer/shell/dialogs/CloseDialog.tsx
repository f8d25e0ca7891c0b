import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog, openDialog } from '../../kit/window/dialogs.ts';
import { hostKind, loadInfo } from '../../kit/window/host.ts';
import { words } from '../../kit/words/commonWords.ts';
import { ask, closeDocument, downloadCopy, save } from '../../store/documents.ts';
import { useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

/** `window`: the document closes because its window does. */
export function CloseDialog({ why, window }: { readonly why: string; readonly window: boolean }) {
  const hasFile = useApp(({ saveState }) => saveState?.path != null);
  const closed = () => {
    if (window) void ask('window.closing', { may: true });
    else void loadInfo();
  };
  const keep = async () => {
    closeDialog();
    if (hostKind() === 'browser') {
      await downloadCopy();
      if (useApp.getState().handed !== null) openDialog({ kind: 'arrived', window });
      return;
    }
    await save(hostKind());
    // Where the save was cancelled or failed the document stays open, and says why itself.
    if ((await closeDocument()) === null) closed();
  };
  const drop = async () => {
    closeDialog();
    if ((await closeDocument(true)) === null) closed();
  };
  return (
    <Dialog
      title={dialogWords.closing.title}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button look="danger" onPress={() => void drop()}>
            {dialogWords.closing.drop}
          </Button>
          <span className="spring" />
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" autoFocus onPress={() => void keep()}>
            {hostKind() === 'electron' ? dialogWords.closing.save : dialogWords.closing.download}
          </Button>
        </>
      }
    >
      <p>{why}</p>
      <p>{hasFile ? dialogWords.closing.lostChanges : dialogWords.closing.lost}</p>
    </Dialog>
  );
}
