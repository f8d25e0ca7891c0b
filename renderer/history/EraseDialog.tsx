import { useState } from 'react';
import { personName } from '../../shared/commands/index.ts';
import type { PersonId } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { erasePerson } from './actions.ts';
import { historyWords } from './words.ts';

const text = historyWords.erasing;

/** The one thing that undo does not take back (EXPORT-8): says so, and what it reaches. */
export function EraseDialog({ person }: { readonly person: PersonId }) {
  const [keep, setKeep] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { posts, structures } = heldBy(person);
  const erase = async () => {
    setBusy(true);
    const refused = await erasePerson(person, keep);
    setBusy(false);
    if (refused === null) closeDialog();
    else setError(refused);
  };
  return (
    <Dialog
      title={text.title(personName(documentState(), person))}
      size="medium"
      role="alertdialog"
      actions={
        <>
          <Button autoFocus onPress={closeDialog}>
            {words.buttons.cancel}
          </Button>
          <Button look="danger" isDisabled={busy} onPress={() => void erase()}>
            {text.action}
          </Button>
        </>
      }
    >
      <p>
        {text.what(structures, posts)} <span className="warning">{text.notUndone}</span>
      </p>
      <fieldset className="choices erase-choice">
        <legend>{text.stays}</legend>
        {[true, false].map((each) => (
          <label key={String(each)} className="radio">
            <input type="radio" name="stays" checked={keep === each} onChange={() => setKeep(each)} />
            {each ? text.keep : text.leave}
          </label>
        ))}
      </fieldset>
      <p className="hint">{text.beyond}</p>
      <FieldError error={error} />
    </Dialog>
  );
}

function heldBy(person: PersonId): { posts: number; structures: number } {
  let [posts, structures] = [0, 0];
  for (const structure of documentState().structures.values()) {
    let held = 0;
    for (const post of structure.posts.values()) if (post.holders.some((holder) => holder.person === person)) held++;
    posts += held;
    if (held > 0) structures++;
  }
  return { posts, structures };
}
