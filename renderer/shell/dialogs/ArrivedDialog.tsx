import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { loadInfo } from '../../kit/window/host.ts';
import { arrived, ask, closeDocument, downloadCopy } from '../../store/documents.ts';
import { useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const text = dialogWords.arriving;

/** A download may have been cancelled or refused: the document goes only when the person has seen the file. */
export function ArrivedDialog({ window }: { readonly window: boolean }) {
  const name = useApp((store) => store.handed?.fileName ?? '');
  const close = async () => {
    await arrived();
    closeDialog();
    if ((await closeDocument()) !== null) return;
    if (window) void ask('window.closing', { may: true });
    else void loadInfo();
  };
  return (
    <Dialog
      title={text.title}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={() => void downloadCopy()}>{text.again}</Button>
          <span className="spring" />
          <Button autoFocus onPress={closeDialog}>
            {text.notYet}
          </Button>
          <Button look="primary" onPress={() => void close()}>
            {text.close}
          </Button>
        </>
      }
    >
      <p>{text.text(name)}</p>
    </Dialog>
  );
}
