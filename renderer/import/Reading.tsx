import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { stop } from './state.ts';
import { importWords } from './words.ts';

/** A large file takes a moment; nobody has to wait for it. `alone`: nothing else is in the dialog to hold the keyboard. */
export function Reading({ name, alone }: { readonly name: string; readonly alone: boolean }) {
  return (
    <div className="import-reading">
      <p role="status">{importWords.reading(name)}</p>
      <div className="bar" role="progressbar" aria-label={importWords.reading(name)}>
        <span className="bar-moving" />
      </div>
      <div>
        <Button autoFocus={alone} onPress={stop}>
          {words.buttons.stop}
        </Button>
      </div>
    </div>
  );
}
