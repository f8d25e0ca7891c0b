import { useState } from 'react';
import { boxName } from '../../../shared/commands/edit.ts';
import { type Post, type PostId, stands } from '../../../shared/model/records.ts';
import { childPosts } from '../../../shared/model/state.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { mergeInto } from '../../posts/actions.ts';
import { PlateBox } from '../../posts/plate/PlateBox.tsx';
import { leavingPlate } from '../../posts/plate/plate.ts';
import { documentState, reveal, run, useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said = dialogWords.merging;

/** Posts or teams chosen together become one of them; what that does is said before it is made (CHART-11). */
export function MergeDialog({ ids }: { readonly ids: readonly PostId[] }) {
  const active = useApp((store) => store.activeStructure);
  const [chosen, setChosen] = useState<PostId | null>(ids[0] ?? null);
  const [error, setError] = useState<string | null>(null);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const posts = ids.flatMap((id): Post[] => {
    const post = structure?.posts.get(id);
    return post && stands(post) ? [post] : [];
  });
  const into = posts.find((post) => post.id === chosen) ?? posts[0];
  if (active === null || !structure || !into) return null;
  const command = mergeInto(
    active,
    posts.map((post) => post.id),
    into,
  );
  const merge = () => {
    const result = run(command, { quiet: true });
    if (!result.ok) {
      setError(result.refusal.message);
      return;
    }
    closeDialog();
    reveal(into.id);
  };
  return (
    <Dialog
      title={said.title(posts.length)}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" isDisabled={posts.length < 2} onPress={merge}>
            {said.action}
          </Button>
        </>
      }
    >
      <fieldset className="choices">
        <legend>{said.question}</legend>
        {posts.map((post) => (
          <label key={post.id} className="radio">
            <input
              type="radio"
              name="into"
              checked={post.id === into.id}
              autoFocus={post.id === ids[0]}
              onChange={() => {
                setChosen(post.id);
                setError(null);
              }}
            />
            {said.option(boxName(post), said.reports(childPosts(structure, post.id).filter(stands).length))}
          </label>
        ))}
      </fieldset>
      <div className="dialog-plate" role="status">
        <PlateBox plate={leavingPlate(active, command, dialogWords.deleting.does)} />
      </div>
      <p className="hint">{said.hint}</p>
      <FieldError error={error} />
    </Dialog>
  );
}
