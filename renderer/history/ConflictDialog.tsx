import { closeDialog } from '../app/dialogs.ts';
import { perform } from '../app/shortcuts.ts';
import { Button } from '../app/ui/Button.tsx';
import { Dialog } from '../app/ui/Dialog.tsx';
import { words } from '../app/words.ts';
import { useApp } from '../store/store.ts';
import { compareWithFile } from './compareWithFile.ts';
import { historyWords } from './words.ts';

const text = historyWords.conflict;

/** Somebody else changed the file: it is never overwritten; compare the two, and keep one's own elsewhere (DOC-4). */
export function ConflictDialog() {
  const path = useApp((store) => store.saveState?.path);
  const then = (act: () => void) => () => {
    closeDialog();
    act();
  };
  return (
    <Dialog
      title={text.title}
      size="medium"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <span className="spring" />
          <Button onPress={then(() => void compareWithFile())}>{text.compare}</Button>
          <Button look="primary" autoFocus onPress={then(() => perform('save-as'))}>
            {text.saveAs}
          </Button>
        </>
      }
    >
      <p>{text.text}</p>
      {path != null && <p className="hint wrap-anywhere">{path}</p>}
    </Dialog>
  );
}
