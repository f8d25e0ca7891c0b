import { compareWithFile } from '../../compare/compareWithFile.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { useApp } from '../../store/store.ts';
import { perform } from '../commands/commands.ts';
import { dialogWords } from './words.ts';

const text = dialogWords.conflict;

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
