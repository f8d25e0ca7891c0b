import { useState } from 'react';
import { boxName, movePosts } from '../../../shared/commands/index.ts';
import { type PostId, stands } from '../../../shared/model/records.ts';
import { isWithin } from '../../../shared/model/state.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { fte, plural } from '../../kit/words/screenFormat.ts';
import { PostPicker } from '../../posts/PostPicker.tsx';
import { documentState, figuresOf, reveal, run, useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said =
  dialogWords.moving; /** The keyboard equal of dragging: choose the new manager; what the move would do is said before it is made. */
export function MoveDialog({ ids }: { readonly ids: readonly PostId[] }) {
  const active = useApp((store) => store.activeStructure);
  const [to, setTo] = useState<PostId | null>(null);
  const [error, setError] = useState<string | null>(null);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const posts = ids.flatMap((id) => structure?.posts.get(id) ?? []);
  const first = posts[0];
  if (active === null || !structure || !first) return null;
  const move = (target: PostId | null) => {
    const result = run((state) => movePosts(state, { structure: active, ids, to: target }), { quiet: true });
    if (!result.ok) {
      setError(result.refusal.message);
      return;
    }
    closeDialog();
    reveal(first.id);
  };
  const engine = figuresOf(active);
  const carried = posts.reduce((sum, post) => sum + engine.branch(post.id).posts, 0);
  const carriedFte = posts.reduce((sum, post) => sum + engine.branch(post.id).fte, 0);
  const name = posts.length === 1 ? boxName(first) : plural(posts.length, 'box', 'boxes');
  const target = to === null ? undefined : structure.posts.get(to);
  return (
    <Dialog
      title={said.title(name)}
      actions={
        <>
          <Button look="quiet" isDisabled={posts.every((post) => post.managerId === null)} onPress={() => move(null)}>
            {said.toTheTop}
          </Button>
          <span className="spring" />
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" isDisabled={to === null} onPress={() => move(to)}>
            {said.action}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== null) move(to);
        }}
      >
        <PostPicker
          structure={structure}
          label={said.to}
          chosen={to}
          autoFocus
          onChoose={(id) => {
            setTo(id);
            setError(null);
          }}
          allow={(post) => stands(post) && !posts.some((moved) => isWithin(structure, post.id, moved.id))}
        />
      </form>
      <p className="hint" aria-live="polite">
        {said.carries(carried, fte(carriedFte))}
        {target && ` ${said.spanOf(target.title || words.untitled, engine.span(target.id))}`}
      </p>
      <FieldError error={error} />
    </Dialog>
  );
}
