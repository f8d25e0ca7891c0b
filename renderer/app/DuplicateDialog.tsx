import { useId, useRef, useState } from 'react';
import type { PostId } from '../../shared/model/records.ts';
import { duplicateSelected } from './branchActions.ts';
import { closeDialog } from './dialogs.ts';
import { count, plural } from './format.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { FieldError } from './ui/FieldError.tsx';

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
    const refused = good ? duplicateSelected(times, ids) : `Say how many copies, from 1 to ${count(MOST)}.`;
    if (refused === null) closeDialog();
    else setError(refused);
  };
  return (
    <Dialog
      title={ids.length === 1 ? 'Duplicate the post' : `Duplicate ${plural(ids.length, 'post')}`}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="primary" onPress={make}>
            {good ? `Add ${plural(times * ids.length, 'post')}` : 'Add'}
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
        <label htmlFor={id}>{ids.length === 1 ? 'How many copies' : 'How many copies of each'}</label>
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
      <p className="hint">Copies stand beside the post, are vacant and have references of their own.</p>
      <FieldError error={error} />
    </Dialog>
  );
}
