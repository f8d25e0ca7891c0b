import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly act: () => void;
}

/** Asks before a step that changes more than one sees. Cancel has the focus's first place; nothing is made until it is said. */
export function AskDialog({ title, text, action, act }: Props) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button
            look="primary"
            onPress={() => {
              closeDialog();
              act();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
