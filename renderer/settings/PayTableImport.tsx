import { Button } from '../kit/ui/Button.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { settingsWords } from './words.ts';

const words = settingsWords.payTables;

/** A local or senior table comes from a file or from cells that are pasted. */
export function PayTableImport() {
  return (
    <fieldset className="form-group">
      <legend>{words.importTitle}</legend>
      <p className="hint">{words.importWhy}</p>
      <Button onPress={() => openDialog({ kind: 'import', what: 'pay' })}>{words.choose}</Button>
    </fieldset>
  );
}
