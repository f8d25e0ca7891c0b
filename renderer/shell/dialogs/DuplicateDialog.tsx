import { useId, useRef, useState } from 'react';
import type { PostId } from '../../../shared/model/records.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { duplicateSelected } from '../../posts/branchActions.ts';
import { dialogWords } from './words.ts';

const said = dialogWords.duplicating;
const MOST = 1_000;

/** Copies of the selected posts, as many as are asked for. */
export function DuplicateDialog({ ids }: { readonly ids: readonly PostId[] }) {
  const [typed, setTyped] = useState('2');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const times = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const good = times >= 1 && times <= MOST;
  const make = () => {
    const refused = good ? duplicateSelected(times, ids) : said.timesMissing(MOST);
    if (refused === null) closeDialog();
    else setError(refused);
  };
  return (
    <Dialog
      title={said.title(ids.length)}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" onPress={make}>
            {good ? said.action(times * ids.length) : words.buttons.add}
          </Button>
        </>
      }
    >
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <label htmlFor={id}>{said.times(ids.length)}</label>
        <input
          id={id}
          ref={field}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={typed}
          aria-invalid={error !== null}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(null);
          }}
        />
      </form>
      <p className="hint">{said.hint}</p>
      <FieldError error={error} />
    </Dialog>
  );
}
